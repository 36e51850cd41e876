"""Words that mean this person: what 200 people are told is theirs, in plain and right English.

Run with --log-cli-level=INFO to see the figures. Narrative is what is said about the person. Not
narrative are the FIXED sentences (each with the reason why everybody gets them) and what is CHOSEN:
texts of roles and of advice, which are about the work and stand in a report because of the results.
"""

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import pytest
from textstat import textstat

from careerfit.__main__ import RESOURCES
from careerfit.core.library import Library
from careerfit.core.report import Bars, Block, Facts, Paragraph, Points, Report, Say, Table, compose
from careerfit.core.value import value
from careerfit.render import words as rendering
from careerfit.render.words import plain
from tests.crowd import assessed, shares, sitting
from tests.small import NOON

log = logging.getLogger(__name__)
PEOPLE = 200
FIXED = {
    "cover": "what was answered when, and what a report is",
    "technical": "formulas, sources and rights",
    "trust.": "how the sitting went, in counts: alike for all who answer with care",
    "profile.how-to-read": "how to read a bar",
    "profile.provisional": "who most people are",
    "profile.lens.": "what a family of traits is",
    "answer.not-measured": "which questionnaires were answered",
    "samples.intro": "what a task shows and what a rating shows",
    "interests.": "what interests are",
    "guide": "what to talk over, and how",
    "talk.intro": "what to talk over, and how",
    "change.none": "why a section has nothing to tell",
    "paths.none": "why a section has nothing to tell",
    "plan.none": "why a section has nothing to tell",
    "situations.intro": "what the key of the situations is",
    "change.step": "what a step is",
    "since.note": "what a change shows",
    "paths.note": "what the months are",
    "elsewhere.note": "what other fields are chosen by",
    "role.basis": "what a role profile rests on",
    "role.adjusted": "what a role profile rests on",
    "labour.": "pay and outlook",
    "plan.boundaries": "the heading of a list",
    "plan.automation": "the heading of a list",
    "role.builds": "the heading of a list",
}
"""Sections and keys (and what begins like them) that are the same for everybody, and why."""
CHOSEN = frozenset(
    {
        *("verbatim", "role.day", "role.hours", "role.automation", "role.learn-next"),
        *("role.opposite", "role.ask", "role.helps", "role.helps-above", "plan.do"),
    }
)
QUOTES = ("What sets it apart:", "Why here:", "Next jobs that want it, too:")
"""Begin a role's own words in a paragraph about the person."""
PROMISED = {
    *("cover", "answer", "trust", "profile", "profile.style", "profile.skill", "roles"),
    *("interests", "profile.condition", "samples", "situations", "plan", "technical"),
}
HALF = 0.5
SLACK = 0.02
"""Levels are told in one sentence or two, so texts are a little more alike than levels, or less."""
MOST_PAIRS = 0.8
"""At least so many of the pairs are of people whose profiles differ."""
GRADE = 8.0
UNWANTED = re.compile(
    r"\b(?:fail\w*|perfect\w*|passion\w*|dynamic\w*|journey\w*|unlock\w*|leverag\w+|empower\w*|"
    r"synerg\w+|thriv\w+|rockstar|ninja|guru|world-class|cutting-edge|game.chang\w+|"
    r"potential|excel(?:s|led|lent)?|unique\w*|amazing\w*|weakness\w*|anxi\w+|depress\w+)\b",
    re.IGNORECASE,
)
WRONG = {
    "a double space": re.compile(r"\S  +\S"),
    "a blank before a mark": re.compile(r" [,;:.!?)]|\( "),
    "a before a vowel": re.compile(r"\b[Aa] (?=[aeio]\w|un(?!i)\w)(?!one|eu|once)"),
    "an before a consonant": re.compile(r"\b[Aa]n (?=[bcdfgjklmnpqrstvwxyz])"),
    "a doubled word": re.compile(r"\b(?!that that|had had)(\w+) \1\b", re.IGNORECASE),
    "two articles": re.compile(r"\b(?:a an|an a|the a|the an|a the|a a|an an)\b", re.IGNORECASE),
    "one of many": re.compile(
        r"(?<![\d.,$€])\b1 (?:traits|points|roles|groups|things|answers|errors|months|times)\b"
    ),
    "a template": re.compile(r"[{}]{2}|{%|\bNone\b(?! of)|\bUndefined\b|<(?!1%)|>(?!99%)"),
    "a doubled mark": re.compile(r"[,;:!?]{2}|(?<!\.)\.\.(?!\.)|[,;:]\.|\.[,;:]"),
    "a sentence without its capital": re.compile(r"(?<!U\.S)(?<!e\.g)[.!?] [a-z]"),
}
"""What is wrong in a text, by what to call it. The trait "Alone at home" is a name."""


@value
class Sentence:
    """A sentence as told, with the section and the key that it comes from."""

    section: str
    key: str
    text: str


@pytest.fixture(scope="module")
def crowd(library: Library) -> list[tuple[Sentence, ...]]:
    """What each of the 200 is told in running text."""
    words = rendering.load(RESOURCES / "report", "en")
    found = []
    for number in range(PEOPLE):
        report = compose(assessed(library, sitting(library, number)), made_at=NOON)
        found.append(tuple(told(report, lambda say: plain(words(say)))))
    return found


def told(report: Report, words: Callable[[Say], str]) -> Iterator[Sentence]:
    """Yield the running text of a report, paragraph by paragraph."""
    for section in report.sections:
        for block in section.blocks:
            for say in running(block):
                yield Sentence(section=section.id, key=say.key, text=words(say))


def running(block: Block) -> Iterator[Say]:
    """Yield what is read as sentences: no headings of tables, no labels, no figures' texts."""
    match block:
        case Paragraph():
            yield block.text
        case Points():
            yield from block.items
        case Bars():
            yield from (row.sentence for row in block.rows)
        case Facts():
            yield from (said for _, said in block.rows if said.key.startswith("role."))
        case Table():
            yield from (cell for row in block.rows for cell in row if cell.key == "plan.do")


def kind(one: Sentence, sentence: str = "") -> str:
    if any(one.section == name or one.key.startswith(name) for name in FIXED):
        return "fixed"
    chosen = one.key in CHOSEN or sentence.startswith(QUOTES)
    return "chosen" if chosen else "narrative"


def sentences(text: str) -> list[str]:
    """Split a text; what ends in a colon or begins as a bold question heads what follows."""
    parts = re.split(r"(?<=[.!?])[”\"]?\s+(?=[“\"A-Z0-9])", text)
    return [part for part in parts if not part.endswith((":", "?"))]


def of_kind(rows: Sequence[Sentence], wanted: str) -> frozenset[str]:
    return frozenset(s for one in rows for s in sentences(one.text) if kind(one, s) == wanted)


def levels_told(rows: Sequence[Sentence]) -> frozenset[str]:
    """Return the traits that somebody's profile tells, each with its level."""
    bars = [one.text for one in rows if one.key == "profile.level"]
    return frozenset(f"{n} {re.split('[:,]', text)[0]}" for n, text in enumerate(bars))


def grade(texts: Sequence[str]) -> float:
    """Return the Flesch-Kincaid grade of texts, of which each ends a sentence."""
    whole = " ".join(t if t.endswith((".", "?", "!")) else f"{t.rstrip(':')}." for t in texts)
    return float(textstat.flesch_kincaid_grade(whole))


def test_two_people_never_share_more_than_half_of_what_is_said_about_them(
    crowd: list[tuple[Sentence, ...]],
) -> None:
    """Two who stand at the same level in more than half of all traits may share that much, too."""
    overlap = shares([of_kind(rows, "narrative") for rows in crowd])
    whole = shares([of_kind(rows, "narrative") | of_kind(rows, "chosen") for rows in crowd])
    counts = {
        name: round(sum(len(of_kind(rows, name)) for rows in crowd) / PEOPLE)
        for name in ("narrative", "chosen", "fixed")
    }
    alike = shares([levels_told(rows) for rows in crowd])
    differ = alike < HALF
    log.info("sentences a report: %s", counts)
    log.info("shared, narrative: mean %.3f, worst %.3f", overlap.mean(), overlap.max())
    log.info("with texts of roles and advice: mean %.3f, worst %.3f", whole.mean(), whole.max())
    log.info("%d of %d pairs differ: worst %.3f", sum(differ), len(alike), overlap[differ].max())
    assert overlap[differ].max() <= HALF
    assert (overlap[~differ] <= alike[~differ] + SLACK).all()
    assert differ.mean() > MOST_PAIRS


def test_nobody_is_told_what_everybody_is_told(crowd: list[tuple[Sentence, ...]]) -> None:
    """A sentence that fits all says nothing, unless it carries one's own numbers or names."""
    known = Counter(text for rows in crowd for text in of_kind(rows, "narrative"))
    assert [text for text, n in known.items() if n == PEOPLE] == []
    text, n = known.most_common(1)[0]
    log.info("most often told, to %d of %d: %s", n, PEOPLE, text)


def test_no_promised_section_is_empty(crowd: list[tuple[Sentence, ...]]) -> None:
    for rows in crowd:
        said = {key: list(group) for key, group in groupby(rows, lambda one: one.section)}
        matched = any(one.key == "verdict.which" for one in rows)
        assert PROMISED - ({"plan"} if not matched else set()) <= set(said)
        assert all(one.text.strip() for one in rows)
        assert all(len(said[key]) > 1 for key in said if key.startswith(("profile.", "role.")))


def test_each_section_reads_at_eighth_grade_or_below(crowd: list[tuple[Sentence, ...]]) -> None:
    """The page of formulas is for who checks them; its grade is told, not limited."""
    worst: dict[str, float] = {}
    for rows in crowd[:20]:
        by_section: dict[str, list[str]] = {}
        for one in rows:
            name = "role" if one.section.startswith("role.") else one.section
            by_section.setdefault(name, []).append(one.text)
        everything = [t for name, texts in by_section.items() if name != "technical" for t in texts]
        for name, texts in [*by_section.items(), ("all", everything)]:
            worst[name] = max(worst.get(name, 0.0), grade(texts))
    log.info("grades: %s", {name: round(found, 1) for name, found in worst.items()})
    assert {n: g for n, g in worst.items() if g > GRADE and n != "technical"} == {}


def test_every_text_is_set_right(crowd: list[tuple[Sentence, ...]]) -> None:
    texts = {one.text for rows in crowd for one in rows if one.section != "technical"}
    found = [(name, text) for text in texts for name, bad in WRONG.items() if bad.search(text)]
    assert found == []
    ends = [
        text for text in texts if not text.endswith((".", "?", "!", ":", ".”", ".)", '?"', "?”"))
    ]
    assert ends == []
    assert [text for text in texts if not re.match(r"[A-Z0-9“\"]", text)] == []


def test_no_word_that_sells_or_belittles(crowd: list[tuple[Sentence, ...]]) -> None:
    texts = {one.text for rows in crowd for one in rows}
    assert [(m.group(), text) for text in texts if (m := UNWANTED.search(text))] == []


COUNTED: Mapping[str, Callable[[int], dict[str, Any]]] = {
    "verdict.which": lambda n: {
        "names": names(n),
        "n": n,
        "of": max(n, 30),
        "low": 1.0,
        "high": 2.0,
    },
    "answer.strengths": lambda n: {"n": n, "role": "Clerk"},
    "answer.first": lambda n: {"n": n, "role": "Clerk"},
    "answer.not-measured": lambda n: {
        "n": n,
        "names": names(n),
        "dimensions": n,
        "purpose": "self",
    },
    "trust.flags": lambda n: {"n": n},
    "trust.instructed": lambda n: {"n": n, "passed": n},
    "profile.rests-on": lambda n: {"answered": n, "asked": n, "parts": ()},
    "roles.groups": lambda n: {"n": n},
    "roles.alt": lambda n: {
        "n": n,
        "of": 30,
        "groups": n,
        "low": 1.0,
        "high": 2.0,
        "best": ("Clerk",),
        "last": ("Guard",),
    },
    "role.place": lambda n: {"group": 2, "equals": n, "closer": n, "of": 30, "apart": ""},
    "role.reason.for": lambda n: {
        "name": "Calm",
        "lens": "style",
        "person": "high",
        "pole": "Calm",
        "points": n,
    },
    "role.gap": lambda n: {
        "name": "Calm",
        "points": n,
        "size": "far",
        "weight": "most",
        "here": "",
        "above": False,
        "text": None,
        "definition": "Being calm.",
    },
    "role.watch": lambda n: {
        "name": "Noise",
        "points": n,
        "size": "far",
        "weight": "most",
        "here": "",
        "above": False,
        "text": None,
        "definition": "Loud work.",
    },
    "must-haves.sum": lambda n: {"n": 21, "met": n, "open": names(21 - n), "unknown": ()},
    "change.intro": lambda n: {"n": n, "role": "Clerk", "now": 70.0},
    "change.item": lambda n: {"name": "Calm", "pole": "Calm", "points": n},
    "since.intro": lambda n: {"date": NOON, "of": n, "n": n, "chance": 1.0, "left": n},
    "samples.both": lambda n: {"n": n, "names": names(n)},
    "samples.typing": lambda n: {
        "net": 1.0,
        "gross": 1.0,
        "errors": n,
        "rate": 0.0,
        "minutes": 1.0,
    },
    "situations.intro": lambda n: {"n": n},
    "paths.goal": lambda n: {"n": n, "goal": "IT", "names": ("Clerk",), "most": 3},
    "plan.intro": lambda n: {"n": n, "role": "Clerk", "names": names(n)},
}
"""Sentences that count, and how what goes into them follows from a number."""


def names(n: int) -> tuple[str, ...]:
    return tuple(f"Trait {number}" for number in range(n))


@pytest.mark.parametrize("key", COUNTED)
def test_none_one_two_and_twenty_one_are_told_rightly(key: str) -> None:
    words = rendering.load(RESOURCES / "report", "en")
    for n in (0, 1, 2, 21)[key == "verdict.which" :]:  # there is always one best role
        text = plain(words(Say(key=key, values=COUNTED[key](n))))
        assert not [name for name, bad in WRONG.items() if bad.search(text)], text
        assert not re.search(
            r"\b(?:2|21) (?:thing|trait|role|group|point|answer|case|error)\b", text
        )
        assert not re.search(r"\b1 (?:come|disagree|lie|do|were|are)\b", text), text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a double space", "One  two."),
        ("a blank before a mark", "One , two."),
        ("a before a vowel", "It is a answer."),
        ("an before a consonant", "It is an role."),
        ("a doubled word", "It is is so."),
        ("two articles", "It is a an answer."),
        ("one of many", "It has 1 traits."),
        ("a template", "It has {{ n }} traits."),
        ("a doubled mark", "It is so.."),
        ("a sentence without its capital", "It is so. and it stays."),
    ],
)
def test_each_check_finds_what_it_is_for(name: str, text: str) -> None:
    assert WRONG[name].search(text)


def test_alike_people_and_hard_or_selling_words_would_be_found() -> None:
    same = frozenset(("You are kind.", "You are calm.", "You like order."))
    assert shares([same, same | {"You are quick."}]).max() == 1.0
    assert shares([same, frozenset(("You are kind.",) * 2 + ("No.", "Yes."))]).max() < HALF
    assert grade(["Notwithstanding considerable interdisciplinary qualifications, remain."]) > GRADE
    assert UNWANTED.search("You are perfect and unlock your potential.")


def test_each_saying_is_its_own_right_and_easy_to_read(library: Library) -> None:
    """For all three readers; no two say the same, so no two traits read alike."""
    told = [
        text
        for one in library.sayings
        for words in (*one.levels.values(), one.strength, one.gap, one.watch)
        for text in (() if words is None else (words.person, words.counsellor, words.recruiter))
        if text is not None
    ]
    assert [text for text, n in Counter(told).items() if n > 1] == []
    assert [(name, t) for t in told for name, bad in WRONG.items() if bad.search(t)] == []
    assert [text for text in told if UNWANTED.search(text)] == []
    assert [text for text in told if grade([text]) > GRADE + 4] == []
    assert grade(told) < GRADE - 1
