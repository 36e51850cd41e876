"""Content files gone wrong in every way we know, and what has to hold for each of them.

Shared by tests/proof/test_catalog_fuzz.py (a slice) and benchmarks/fuzz.py (the whole).
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from random import Random
from time import process_time

from careerfit import catalog
from careerfit.catalog.yamlfile import FaultyFileError, read
from careerfit.core.assessment import assess
from careerfit.core.library import Library
from careerfit.core.questionnaire import (
    START,
    ChatDesk,
    Event,
    Item,
    Practice,
    Questionnaire,
    QuestionnaireId,
    accepts,
    accepts_text,
    draw,
    drawn,
    went_right,
    write_log,
)
from careerfit.core.session import Answer, Session, SessionId, used
from careerfit.core.value import value
from tests.small import NOON

MOST_SECONDS = 1.0
"""Of processor time; no file takes longer."""

QUESTIONNAIRE = """\
# every kind of item once or twice
id: demo
version: 1
title: Demo
licence: CC0-1.0
seconds: 7.5
instructions: >-
  How far do you agree?
choices: [{value: 1, label: "No"}, {value: 3, label: Neutral}, {value: 5, label: "Yes"}]
scales:
  - {id: calm, name: Calm, dimension: calm}
  - {id: care, name: Care, dimension: care}
  - id: school
    name: School
    dimension: school
  - {id: hours, name: Hours, dimension: hours}
  - {id: tact, name: Tact, person: {mean: 60, sd: 9.5, within_sd: 21, source: made up}}
  - {id: sums, name: Sums}
  - {id: speed, name: Speed, dimension: typing}
  - {id: right, name: Right}
  - {id: tone, name: Tone}
  - {id: pace, name: Pace}
stimuli:
  - {id: case-1, title: A refund, text: A customer waits.}
tasks:
  - id: numbers
    title: Numbers
    text: Work fast.
    seconds: 120
    draw: 2
    choices: [{value: 1, label: one}, {value: 2, label: two}, {value: 3, label: three}]
  - {id: keys, title: Keys, text: Type this., seconds: 60}
  - {id: desk, title: Desk, text: Answer them., seconds: 300}
items:
  - {id: c1, scale: calm, text: I stay calm., short: true}
  - {id: c2, scale: calm, text: Noise gets to me., keyed: "-"}
  - {id: a1, scale: care, text: I listen., choices: [{value: 0, label: n}, {value: 7, label: y}]}
  - {id: check, kind: instructed, expect: 5, text: Choose Yes.}
  - {id: f1, kind: fact, scale: school, text: Your school?}
  - {id: n1, kind: number, scale: hours, text: Hours?, number: {low: 0, high: 60, unit: hours}}
  - {id: t1, kind: response, scale: tact, stimulus: case-1, key: 5, text: Listen.,
     because: It helps.}
  - {id: t2, kind: response, scale: tact, stimulus: case-1, key: 1, text: Leave.}
  - {id: p1, kind: problem, scale: sums, task: numbers, expect: 2, text: 1 + 1?,
     material: ["1", "2"]}
  - {id: p2, kind: problem, scale: sums, task: numbers, expect: 450, text: 9 / 2?,
     number: {low: -999, high: 999, unit: "", decimals: 2}}
  - {id: p3, kind: order, scale: sums, task: numbers, expect: 312, text: In order?}
  - {id: k1, kind: typing, scale: speed, task: keys, text: Dear customer}
  - id: d1
    kind: chat
    scale: right
    task: desk
    text: Two customers.
    chat:
      tone: tone
      pace: pace
      first_reply: 30
      articles: [{id: returns, title: Returns, text: 30 days.}]
      customers:
        - id: ana
          name: Ana
          arrives: 0
          turns:
            - id: ana-1
              says: Can I return it?
              needs: returns
              because: Within 30 days.
              replies:
                - {id: ana-1-a, text: Of course., right: true, tone: 2}
                - {id: ana-1-b, text: "No.", right: false, tone: 0}
"""
TEXTS = """\
translates: questionnaire other
language: es
texts:
  title: Intereses
  choices.1.label: Nada
  choices.5.label: Todo
  scales.real.name: Realista
  items.r1.text: Reparo cosas.
  items.r2.text: Me aburren.
  items.r2.choices.1.label: poco
  items.r2.choices.2.label: mucho
"""
OTHER = """\
id: other
version: 1
title: Other
licence: CC0-1.0
choices: [{value: 1, label: Disagree}, {value: 5, label: Agree}]
scales: [{id: real, name: Realistic}]
items:
  - {id: r1, scale: real, text: I repair things.}
  - {id: r2, scale: real, text: Tools bore me.,
     choices: [{value: 1, label: a}, {value: 2, label: b}]}
"""
BATTERIES = """\
- id: quick
  title: Quick look
  parts: [{questionnaire: demo, form: short}]
- id: full
  title: All
  parts:
    - {questionnaire: demo}
    - {questionnaire: other, form: full}
"""
DIMENSIONS = """\
lenses:
  - {id: style, name: Styles, compared: pattern and level, weight: 0.25, source: made up}
  - {id: skill, name: Skills, compared: pattern, weight: 0.25, source: made up}
  - {id: interest, name: Interests, compared: pattern, weight: 0.24, source: made up}
  - {id: condition, name: Conditions, compared: strain, weight: 0, source: made up}
  - {id: must-have, name: Must-haves, compared: met or not, weight: 0, source: made up}
dimensions:
  - id: calm
    lens: style
    name: Calm
    definition: Staying calm.
    low: Nervous
    high: Calm
    element: 1.C.4.b
    person: {mean: 65, sd: 19, within_sd: 21, source: made up, provisional: true}
    role: {mean: 4.33, sd: 0.30, low: 1, high: 5, source: made up}
  - {id: care, lens: style, name: Care, definition: Caring., low: Cold, high: Warm,
     person: {mean: 60, sd: 20, within_sd: 21, source: made up},
     role: {mean: 3, sd: 0.5, low: 1, high: 5, source: made up}}
  - {id: school, lens: must-have, name: School, definition: Schooling., low: none, high: much}
  - {id: hours, lens: must-have, name: Hours, definition: Hours., low: none, high: many}
  - {id: typing, lens: must-have, name: Typing, definition: Speed., low: slow, high: fast}
"""
ROLE = """\
id: clerk
version: 1
title: Clerk
summary: Works.
day: >-
  Begins, and ends.
shares: {43-4051.00: 0.6, 43-4041.00: 0.4}
sources:
  styles: made up
demands:
  - {dimension: calm, rating: 4.5, se: 0.2, importance: 4.5, source: styles}
  - {dimension: care, rating: 2.5, importance: 3, source: styles}
adjustments:
  - {dimension: calm, by: -0.4, because: Few calls.}
must_haves:
  - {dimension: school, at_least: 3, label: School, because: The law.}
  - {dimension: typing, at_least: 30, label: Typing, because: Chats.}
labour: {country: US, year: 2025, employment: 2595750, wage_median: 44770,
  change_pct: -5.5, source: made up}
builds: [{dimension: care, how: Every day.}]
remote: some
"""
LEAD = """\
id: lead
version: 1
kind: next
family: lead
title: Lead
summary: Leads.
shares: {43-1011.00: 1.0}
sources: {styles: made up}
demands: [{dimension: calm, rating: 4, importance: 4, source: styles}]
"""
PATHS = """\
families:
  - {id: lead, name: Lead people, goal: 2}
steps:
  - {start: clerk, to: lead, months: [12, 30], takes: Good results., sure: common, because: Usual.,
     certificate: COPC}
"""
ADVICE = """\
actions:
  - {id: calm-1, dimension: calm, where: alone, action: Breathe., evidence: A list., weeks: [2, 6]}
must_haves:
  - {id: school-1, dimension: school, action: Learn., evidence: A paper., weeks: [20, 50]}
boundaries: ["You may end a call."]
automation:
  - Some of it goes.
questions:
  - dimension: calm
    managed: When were you calm?
    surfaced: When not?
    anchors: {1: Shouted., 3: "Waited.", 5: Listened.}
"""
TEMPLATE = """\
id: short
version: 1
title: Short
licence: CC0-1.0
source: made up
choices: [{value: 1, label: "No"}, {value: 5, label: "Yes"}]
domains:
  - {id: people, code: E, name: People}
facets:
  - {id: talk, domain: people, number: 1, name: Talk}
  - {id: fear, domain: people, number: 2, name: Fear, health: true}
items:
  - {id: s-1, facet: talk, keyed: "+", known_as: a1}
  - {id: s-2, facet: talk, keyed: "-"}
  - {id: s-3, facet: fear, keyed: "+"}
"""
PRACTICE = """\
- id: rating
  title: Choose
  how: Press a number.
  item: {id: try-1, text: I like bread.}
  choices: [{value: 1, label: "No"}, {value: 2, label: "Yes"}]
  right: That is all.
- id: number
  title: Type
  how: "Type it."
  item:
    {id: try-2, kind: problem, expect: 14, text: "Two?", number: {low: 0, high: 99, unit: days}}
  right: Yes.
  wrong: "No, 14."
- id: chat
  title: Chat
  how: Pick.
  item:
    id: try-3
    kind: chat
    text: Two people write.
    chat:
      tone: t
      pace: p
      articles: [{id: dogs, title: Dogs, text: On a leash.}]
      customers:
        - id: mia
          name: Mia
          arrives: 0
          turns:
            - id: mia-1
              says: A dog?
              needs: dogs
              because: So.
              replies:
                - {id: mia-a, text: "Yes.", right: true, tone: 2}
                - {id: mia-b, text: "No.", right: false, tone: 0}
  right: Yes.
  wrong: No.
"""
FILES: Mapping[str, str] = {
    "demo.yaml": QUESTIONNAIRE,
    "other.yaml": OTHER,
    "other.es.yaml": TEXTS,
    "batteries.yaml": BATTERIES,
    "practice.yaml": PRACTICE,
    "dimensions.yaml": DIMENSIONS,
    "clerk.yaml": ROLE,
    "lead.yaml": LEAD,
    "paths.yaml": PATHS,
    "advice.yaml": ADVICE,
    "short.yaml": TEMPLATE,
}
"""A small folder with a file of every kind; it loads without a fault."""
LIKELY = (*["demo.yaml"] * 6, *FILES)
"""Where the most can go wrong, mutations go most often."""

NUMBERS = [
    "0",
    "-1",
    "1",
    "2",
    "1.5",
    "1e9",
    "1.0e+99",
    "1.0e+5",
    "1.0e-99",
    "-0.0",
    "999999999999999",
]
NUMBERS += ["-999999999999999", "9" * 400, "1_000", "010", "0x1F", "12:30", ".inf", "-.inf", ".nan"]
WORDS = [
    "~",
    "null",
    "true",
    "No",
    "on",
    '""',
    "''",
    '"1"',
    "x",
    "demo",
    "calm",
    "c1",
    "2026-01-01",
]
WORDS += ["rating", "order", "chat", "number", "typing", "start", "short", "es", "style", "goal"]
WORDS += [
    "²",
    "\uff11",
    "é",
    "Ünï çødé",
    "🙂" * 3,
    "\u202e",
    "a" * 61,
    "A",
    "-",
    "../x",
    "x" * 9_000,
]
STRUCTURES = [
    "[]",
    "{}",
    "[1, a]",
    "{id: a}",
    "[[]]",
    "{1: 2}",
    "{a: 1, a: 2}",
    "[" * 40,
    "{a: " * 35,
]
STRUCTURES += ["[" * 25 + "]" * 25, "&a x", "*a", "!!str 1", "!x y", "!!binary aGk=", "<<: {a: b}"]
MARKS = [
    "-",
    "- ",
    "? ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "|\n",
    ">\n",
    "'",
    '"',
    "#",
    "%",
    "@",
    "`",
    "\\",
]
MARKS += [
    "\n---\n",
    "\n...\n",
    "\t",
    "\r",
    "\n",
    "\0",
    "\x07",
    "\x1b[2J",
    "\x85",
    "\ufeff",
    "\u2028",
]
MARKS += [
    "\ud800",
    "%YAML 9.9\n---\n",
    '"\\0"',
    '"\\ud800"',
    "\uffff",
    "<<: *a\n",
    "\n? [a]\n: 1\n",
]
PIECES = [*NUMBERS, *WORDS, *STRUCTURES, *MARKS]
KEYS = [
    "id",
    "version",
    "scale",
    "kind",
    "keyed",
    "choices",
    "expect",
    "number",
    "low",
    "high",
    "also",
]
KEYS += [
    "stimulus",
    "task",
    "key",
    "material",
    "chat",
    "draw",
    "seconds",
    "person",
    "sd",
    "value",
    "x",
]
SMALL_ALPHABET = "\n :-,'\"[{#&1x\t\0"
"""What a single-character mutation puts in: the characters that mean something, and two others."""

Mutate = Callable[[str, Random], str]


@value
class Seen:
    """What came of one input: whether its file loaded, how many faults it had, and how long."""

    loaded: bool
    faults: int
    seconds: float


def fuzzed(seed: int) -> tuple[str, bytes]:
    """Return (file name, content) of the input number `seed`: always the same."""
    chance = Random(seed)  # noqa: S311 - no secret
    name = chance.choice(LIKELY)
    if chance.random() < 0.03:
        return name, chance.randbytes(chance.randrange(300))
    text = FILES[name]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        text = chance.choice(MUTATIONS)(text, chance)
    content = text.encode("utf-8", "surrogatepass")
    return name, _bytes_damaged(content, chance) if chance.random() < 0.03 else content


def renumbered(seed: int) -> str:
    """Return the questionnaire with a few digits changed: what most often still loads."""
    chance = Random(seed)  # noqa: S311 - no secret
    characters = list(QUESTIONNAIRE)
    places = [place for place, one in enumerate(characters) if one.isdigit()]
    for place in chance.sample(places, chance.randint(1, 3)):
        characters[place] = chance.choice(("0", "1", "2", "4", "6", "9", "-3", "12", "3000"))
    return "".join(characters)


def single_characters(text: str, alphabet: str) -> Iterator[str]:
    """Yield every text that is `text` with one character less, one more, or another one."""
    for place in range(len(text)):
        yield text[:place] + text[place + 1 :]
    for place in range(len(text) + 1):
        for character in alphabet:
            yield text[:place] + character + text[place:]
            if place < len(text) and character != text[place]:
                yield text[:place] + character + text[place + 1 :]


def look_at(folder: Path, path: Path, seed: int = 0) -> Seen:
    """Load `folder`, of which `path` was damaged, and see that everything holds.

    Every fault names a file and says what to do, and has a line where its file can be read as data.
    If it loads nevertheless, all can be answered and scored, without a warning.
    """
    began = process_time()
    library = catalog.load([folder], "es" if path.name.endswith(".es.yaml") else "en")
    seconds = process_time() - began
    assert seconds < MOST_SECONDS, f"{seconds:.2f} s"
    own = 0
    for fault in library.faults:
        source = Path(fault.source)
        assert source.parent == folder, fault
        assert fault.what.endswith((".", "?")), fault
        assert fault.remedy.endswith((".", "?")), fault
        assert len(str(fault)) < 600 + len(fault.source), fault
        assert fault.line is not None or not _is_data(source), fault
        own += source == path
    if not own:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            answer_all(library, seed)
    return Seen(loaded=not own, faults=own, seconds=seconds)


def answer_all(library: Library, seed: int) -> None:
    """Sit every battery at random, and follow it to the end."""
    chance = Random(seed)  # noqa: S311 - no secret
    for practice in library.practices:
        practise(practice, chance)
    for battery in library.batteries:
        forms = library.forms(battery.id)
        chosen = draw(forms, str(seed))
        asked = tuple(drawn(form, chosen) for form in forms)
        session = Session(
            id=SessionId(str(seed)),
            person="Ada",
            purpose="self",
            battery=battery.id,
            began_at=NOON,
            used=used(forms),
            drawn=chosen,
            answers=tuple(chain.from_iterable(_answers(form, chance) for form in asked)),
        )
        assert library.minutes(battery.id) > 0
        found = assess(session, asked, library.roles, library.taxonomy)
        for score in found.scores:
            assert score.level is None or 0 <= score.level <= 100, score
            assert score.sem is None or 0 < score.sem < 1e4, score


def practise(practice: Practice, chance: Random) -> None:
    """Try it at random: it went right or it did not."""
    form = Questionnaire(
        id=QuestionnaireId("try"),
        version=1,
        title="",
        licence="",
        scales=(),
        items=(practice.item,),
        choices=practice.choices,
    )
    for answer in _answers(form, chance):
        given = answer.value if answer.text is None else answer.text
        assert went_right(practice, given) in (True, False)


def _answers(form: Questionnaire, chance: Random) -> Iterator[Answer]:
    for item in form.items:
        given = None if chance.random() < 0.1 else _value(form, item, chance)
        text = _text(item, chance)
        assert given is None or accepts(form, item, given), item
        assert text is None or accepts_text(item, text), item
        yield Answer(item=item.id, value=given, at=NOON, milliseconds=3000, text=text)


def _value(form: Questionnaire, item: Item, chance: Random) -> int | None:
    if item.kind == "start":
        return START
    if item.number is not None:
        return chance.randint(item.number.low, item.number.high)
    values = [choice.value for choice in form.choices_of(item)]
    if item.kind == "order":
        return int("".join(map(str, chance.sample(values, len(values)))))
    return chance.choice(values) if values else None


def _text(item: Item, chance: Random) -> str | None:
    if item.kind == "typing":
        return item.text[: chance.randrange(200)]
    return None if item.chat is None else write_log(_events(item.chat, chance))


def _events(desk: ChatDesk, chance: Random) -> list[Event]:
    events = [Event(milliseconds=900, did="open", what=one.id) for one in desk.articles]
    for number, turn in enumerate(desk.turns(), start=1):
        reply = chance.choice(turn.replies)
        events.append(Event(milliseconds=number * 20_000, did="reply", what=reply.id))
    return events[: chance.randint(0, len(events))] if chance.random() < 0.3 else events


def _is_data(path: Path) -> bool:
    try:
        read(path)
    except FaultyFileError:
        return False
    return True


def _lines(change: Callable[[list[str], int, Random], None]) -> Mutate:
    def mutate(text: str, chance: Random) -> str:
        lines = text.splitlines(keepends=True) or [""]
        change(lines, chance.randrange(len(lines)), chance)
        return "".join(lines)

    return mutate


def _delete(lines: list[str], at: int, _: Random) -> None:
    del lines[at]


def _duplicate(lines: list[str], at: int, chance: Random) -> None:
    lines.insert(chance.choice((at, chance.randrange(len(lines)))), lines[at])


def _swap(lines: list[str], at: int, chance: Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _indent(lines: list[str], at: int, chance: Random) -> None:
    indent = chance.choice(("", " ", "  ", "      ", "\t", " " * 200))
    lines[at] = indent + lines[at].lstrip(" ") if chance.random() < 0.7 else indent + lines[at]


def _key_put_in(lines: list[str], at: int, chance: Random) -> None:
    indent = " " * (len(lines[at]) - len(lines[at].lstrip(" ")))
    lines.insert(at, f"{indent}{chance.choice(KEYS)}: {chance.choice(PIECES)}\n")


def _part_of(text: str, chance: Random, ends: str) -> tuple[int, int]:
    """Return where a piece between two of the characters `ends` begins and ends."""
    begin = chance.randrange(len(text) + 1)
    while 0 < begin < len(text) and text[begin - 1] not in ends:
        begin -= 1
    end = begin
    while end < len(text) and text[end] not in ends:
        end += 1
    return begin, end


def _value_replaced(text: str, chance: Random) -> str:
    """Replace what stands between a colon and the end of its value."""
    places = [place for place in range(len(text)) if text[place : place + 2] == ": "]
    begin = chance.choice(places) + 2 if places else 0
    _, end = begin, begin
    while end < len(text) and text[end] not in ",}\n":
        end += 1
    return text[:begin] + chance.choice(PIECES) + text[end:]


def _value_swapped(text: str, chance: Random) -> str:
    """Put one piece of the file where another one stands."""
    begin, end = _part_of(text, chance, " ,:{}[]\n")
    first, last = _part_of(text, chance, " ,:{}[]\n")
    return text[:begin] + text[first:last] + text[end:]


def _key_renamed(text: str, chance: Random) -> str:
    key, new = chance.choice(KEYS), chance.choice(KEYS)
    return text.replace(f"{key}:", f"{new}:", chance.choice((1, 2, 99)))


def _piece_put_in(text: str, chance: Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(PIECES) + text[place:]


def _block_removed(text: str, chance: Random) -> str:
    begin = chance.randrange(len(text) + 1)
    return text[:begin] + text[begin + chance.randrange(1, 60) :]


def _digit_changed(text: str, chance: Random) -> str:
    places = [place for place, character in enumerate(text) if character.isdigit()]
    place = chance.choice(places) if places else 0
    return text[:place] + chance.choice(NUMBERS) + text[place + 1 :]


def _whole_file_changed(text: str, chance: Random) -> str:
    return chance.choice(
        (
            "\ufeff" + text,
            text.replace("\n", "\r\n"),
            text.replace("\n", "\r"),
            text.replace("  ", "\t"),
            text.replace('"', "'"),
            text + "---\n" + text,
            text + text,
            "x: &a\n" + text,
            "- " + text.replace("\n", "\n  "),
            text.upper(),
            text + "".join(f"unknown{number}: 1\n" for number in range(200)),
        )
    )


def _bytes_damaged(content: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.randbytes(chance.randrange(1, 4)) + content[place + 1 :]


MUTATIONS: tuple[Mutate, ...] = (
    *(_lines(change) for change in (_delete, _duplicate, _swap, _indent, _key_put_in)),
    *[_value_replaced] * 4,
    *[_value_swapped] * 2,
    *[_digit_changed] * 2,
    _key_renamed,
    _piece_put_in,
    _block_removed,
    _whole_file_changed,
)
