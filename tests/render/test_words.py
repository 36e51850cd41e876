"""Sentences: all that the report can say is in the catalogue, in plain words, and no more."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from careerfit.core.library import Library
from careerfit.core.report import BarRow, Paragraph, Reader, Report, Say, Words, say
from careerfit.core.report.alone import role_alone
from careerfit.core.report.beside import compare
from careerfit.render import words as rendering
from careerfit.render.words import Catalogue, plain, runs
from tests.render.conftest import NAME

CORE = Path(__file__).parents[2] / "careerfit/core/report"
REASONS = ("not-measured", "too-few", "flat-profile", "flat-role", "not-asked")
GUIDE = {
    "no-match": 2,
    "gap": 1,
    "above": 1,
    "watch": 2,
    "disagree": 2,
    "wide": 2,
    "flags": 2,
    "since": 2,
    "goal": 3,
    "no-goal": 2,
}
"""What is talked over, and how many questions there are on it."""
VARIANTS: dict[str, Iterable[str]] = {
    "guide.{}": GUIDE,
    "guide.{}.{}": tuple(f"{key}.{n}" for key, most in GUIDE.items() for n in range(1, most + 1)),
    "interview.{}": ("subject", "points", "evidence"),
    "lead": ("interests.balanced", "profile.lens.interest"),
    "title": ("talk.title", "interview.title"),
    "purpose.{}": ("self", "counselling", "selection"),
    "verdict.{}": ("clear", "leaning", "unlike", "against"),
    "verdict.none.{}": (*REASONS, "no-roles"),
    "verdict.readiness.{}": ("ready", "nearly", "stretch"),
    "verdict.strain.{}": ("low", "some", "high"),
    "trust.flag.{}": ("instructed", "unanswered", "fast", "run", "index", "interrupted"),
    "trust.evidence.{}": ("scatter", "distance", "consistency", "repeats"),
    "profile.lens.{}": ("style", "skill", "condition"),
    "roles.table.{}": ("role", "group", "match", "readiness", "strain", "best"),
    "reason.{}": REASONS,
    "role.{}": (
        *("match", "readiness", "strain", "automation", "learn-next", "opposite"),
        *("gap", "watch"),
    ),
    "role.{}.{}": (
        *(f"match.{band}" for band in ("weak", "mixed", "good", "strong")),
        *(f"readiness.{band}" for band in ("stretch", "nearly", "ready")),
        *(f"strain.{band}" for band in ("low", "some", "high")),
    ),
    "role.reason.{}": ("for", "against"),
    "role.{}s": ("gap", "watch"),
    "must-haves.{}": ("what", "state", "stated", "because", "met", "not-met", "unknown"),
    "technical.{}": (
        *("level", "sem", "kelley", "match", "flat", "readiness", "strain", "draws", "groups"),
        *("bands", "expectancy", "validity"),
    ),
    "technical.right.{}": ("see", "correct", "erase", "object"),
    "lenses.{}": ("lens", "compared", "weight", "share", "source"),
    "scales.{}": ("scale", "part", "answered", "level", "sem", "estimate", "reliability"),
    "answer.people.{}": ("1", "2", "3", "4", "5"),
    "samples.tasks.{}": ("task", "attempted", "right", "seconds"),
    "samples.both.{}": ("trait", "self", "situations", "sample", "together"),
    "situations.{}": ("response", "you", "key", "because"),
    "paths.{}": (
        *("step", "months", "takes", "changes", "pay"),
        *("goal-horizon", "goal-training"),
    ),
    "plan.{}": ("gap", "action", "evidence", "by"),
    "elsewhere.{}": ("leaning", "unlike", "against"),
    "beside.{}": ("pay", "outlook", "schooling", "required", "hours", "place", "leads"),
    "caption": ("alone.onward", "alone.inward"),
    "key": ("strength", "gap", "watch", "alone.apart", "role.day"),
    "since.{}": ("trait", "then", "now", "by", "sure"),
}
"""What stands in the gaps of the keys that core puts together."""
WRONG = re.compile(
    r"(client|candidate) (are|have|like|show|know|go|stand|say|rate|look|see)\b|"
    r"\b[Tt]hey (is|has|likes|shows|knows|goes|stands|says|looks)\b"
)
"""A verb that does not go with its noun."""
DRAWN = {f"figure.{key}" for key in ("group", "no-likeness", "base", "total")}
DRAWN |= {f"figure.{key}" for key in ("estimate", "range", "region")} | {"page", "contents", "skip"}
DRAWN |= {f"figure.{key}" for key in ("error", "changed", "unchanged", "then-now", "now")}
DRAWN |= {f"figure.{key}" for key in ("months", "pay", "wage")}
"""What the renderers ask for themselves."""
ATTRIBUTION = (
    "This product includes information from the O*NET 30.1 Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. "
    "O*NET is a trademark of USDOL/ETA. CareerFit has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed, or tested these modifications."
)


@pytest.fixture(scope="module")
def catalogue(resources: Path) -> Catalogue:
    return Catalogue(resources / "report", "en")


def test_the_catalogue_has_all_that_the_report_can_say_and_nothing_else(resources: Path) -> None:
    wanted = {rendering.block_name(key) for key in keys_in_core() | DRAWN}
    assert wanted == rendering.keys(resources / "report", "en")


def test_no_two_keys_share_a_sentence() -> None:
    keys = keys_in_core() | DRAWN
    assert len({rendering.block_name(key) for key in keys}) == len(keys)


def test_what_people_are_told_is_among_the_keys_of_core(
    reports: Mapping[str, Report], library: Library
) -> None:
    told = {sentence.key for report in reports.values() for sentence in sentences(report)}
    alone = [role_alone(library, role) for role in library.roles]
    pairs = [compare(library, pair) for pair in pairwise(library.roles)]
    told |= {sentence.key for one in (*alone, *pairs) for sentence in sentences(one)}
    assert told <= keys_in_core()
    assert len(told) > 0.85 * len(keys_in_core())


def test_every_report_is_in_words(reports: Mapping[str, Report], words: Words) -> None:
    for report in reports.values():
        for sentence in sentences(report):
            assert words(sentence) or sentence.values.get("text") == ""


@pytest.mark.parametrize("reader", ["counsellor", "recruiter"])
def test_to_others_the_person_is_spoken_of_in_the_third_person(
    reader: Reader, reports: Mapping[str, Report], resources: Path
) -> None:
    """What is asked of the person stands in quotes; what comes with the content is not ours."""
    words, own = (
        rendering.load(resources / "report", "en", reader),
        re.compile(r"\byou\w*\b", re.IGNORECASE),
    )
    whole = reports[reader]
    for sentence in (whole.title, whole.footer, *sentences(whole.sections)):
        if sentence.key != "verbatim" and not own.search(repr(sentence.values)):
            told = re.sub("“.*?”", "", plain(words(sentence)))
            assert not own.search(told), told
            assert not WRONG.search(told), told


def test_words_for_the_person_begin_a_sentence_and_stand_inside_one(resources: Path) -> None:
    def told(reader: Reader) -> list[str]:
        words = rendering.load(resources / "report", "en", reader)
        like, pace = say("role.place", group=1, equals=1, of=2, apart=""), say("trust.no-pace")
        return [plain(words(one)) for one in (like, pace, say("guide.no-goal"))]

    assert told("person")[0].startswith("How near it comes to you: ")
    assert told("counsellor")[0].startswith("How near it comes to the client: ")
    assert told("recruiter")[1] == "How long the candidate\u2019s answers took is not known."


def test_sentences_are_set_as_they_should_be(reports: Mapping[str, Report], words: Words) -> None:
    for report in reports.values():
        for sentence in sentences(report):
            if report is not reports["wild"] and sentence.key != "verbatim":
                told = plain(words(sentence)).replace("U.S.", "US")
                assert not re.search(r"  | [,;:)]| \.(?!\d)|[a-z]\.[A-Z]|\.\.|,,", told), told


@pytest.mark.parametrize("group", ["trust.flag.{}", "trust.evidence.{}"])
def test_every_sign_asks_to_look_again_and_claims_no_more(group: str, words: Words) -> None:
    for key in VARIANTS[group]:
        sentence = say(group.format(key), run=12, names=("Sums",), scatter=1.8, repeats=0.75)
        told = plain(words(sentence))
        assert told.startswith("Look again: ")
        assert not re.search("proof|prove|careless|lie[ds]?\\b(?! [0-9.]+ times)|cheat", told), told


@pytest.mark.parametrize(
    ("key", "start"),
    [
        ("clear", "Customer service looks like a good job for you."),
        ("leaning", "Customer service may be a good job for you, but"),
        ("unlike", "Customer service may not be the best job for you, but"),
        ("against", "Customer service does not look like the job for you."),
    ],
)
def test_the_answer_begins_with_the_verdict_and_how_sure_it_is(
    key: str, start: str, words: Words
) -> None:
    verdict = plain(words(say(f"verdict.{key}", low=54.4, high=71.2)))
    assert verdict.startswith(start)
    assert "90% range of your best match runs from 54 to 71" in verdict


def test_the_first_sentence_of_the_answer_is_the_verdict(reports: Mapping[str, Report]) -> None:
    for report in reports.values():
        first = next(s for s in report.sections if s.id == "answer").blocks[0]
        assert isinstance(first, Paragraph)
        assert first.text.key.startswith("verdict.")


def test_the_attribution_of_onet_stands_word_for_word(words: Words) -> None:
    assert plain(words(say("technical.attribution"))).startswith(ATTRIBUTION)


def test_the_report_reads_at_seventh_grade_or_below(
    reports: Mapping[str, Report], words: Words
) -> None:
    for name, report in reports.items():
        if name != "wild":
            assert grade(prose(report, words)) < 7, name


def test_nobody_is_said_to_fail(resources: Path) -> None:
    sentences_of = re.sub(r"{#.*?#}", "", (resources / "report/en.j2").read_text(), flags=re.DOTALL)
    assert not re.search(r"\bfail", sentences_of, re.IGNORECASE)


def test_what_goes_into_a_sentence_is_text_and_nothing_else(words: Words) -> None:
    markup = words(say("role.gaps", n=1, measured=True))
    assert markup.startswith("<b>Gaps,</b>")
    markup = words(say("strength", name=NAME, text=None, definition="<i>x</i> {{ 1 }}"))
    assert plain(markup) == f"{NAME}: <i>x</i> {{{{ 1 }}}}."
    assert re.findall(r"<[^>]*>", markup) == ["<b>", "</b>"]
    assert plain(words(say("list", names=("<b>", "&amp;", "c")))) == "<b>, &amp; and c"


def test_an_unknown_key_is_a_bug(words: Words) -> None:
    with pytest.raises(LookupError, match=r"en\.j2 has no sentence 'verdict\.maybe'"):
        words(say("verdict.maybe"))
    with pytest.raises(LookupError):
        words(say("own_months"))


def test_a_missing_value_is_a_bug(words: Words) -> None:
    with pytest.raises(UndefinedError):
        words(say("verdict.clear", low=54.0))


def test_a_sentence_reaches_nothing_outside_its_values(tmp_path: Path, resources: Path) -> None:
    english = (resources / "report/en.j2").read_text(encoding="utf-8")
    sly = "{% block sly %}{{ text.__class__.__mro__ }}{% endblock %}"
    (tmp_path / "en.j2").write_text(english + sly, encoding="utf-8")
    with pytest.raises(Exception, match="unsafe"):
        rendering.load(tmp_path, "en")(say("sly", text="x"))


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.4, "0"), (0.5, "0"), (61.7, "62"), (-0.2, "0"), (-3.0, "\u22123"), (341700.0, "341,700")],
)
def test_whole_numbers(number: float, text: str, catalogue: Catalogue) -> None:
    assert catalogue.whole(number) == text


def test_numbers_with_signs_shares_and_money(catalogue: Catalogue) -> None:
    assert catalogue.decimal(0.256, 2) == "0.26"
    assert catalogue.decimal(1234.56) == "1,234.6"
    assert [catalogue.signed(n, 1) for n in (0.4, -1.5, 0.0)] == ["+0.4", "\u22121.5", "0.0"]
    shares = [0.0, 0.001, 0.43, 0.996, 1.0]
    assert [catalogue.percent(s) for s in shares] == ["0%", "<1%", "43%", ">99%", "100%"]
    assert catalogue.money(44770, "US") == "$44,770"
    assert catalogue.money(31000, "DE") == "€31,000"
    assert catalogue.money(52000, "CH") == "CHF\N{NO-BREAK SPACE}52,000"
    assert catalogue.money(52000, "HR", 2022) == "HRK\N{NO-BREAK SPACE}52,000"
    assert catalogue.money(52000, "XX") == "52,000 (XX)"


def test_dates_have_the_names_of_months_of_the_language(catalogue: Catalogue) -> None:
    assert catalogue.day(datetime(2026, 11, 2, tzinfo=UTC), "d MMMM y") == "2 November 2026"


def test_lists(catalogue: Catalogue) -> None:
    assert catalogue.listed(["a"]) == "a"
    assert catalogue.listed(["a", "b"]) == "a and b"
    assert catalogue.listed(["a", "b", "c", "d"], 3) == "a, b and 2 more"


def test_plurals(catalogue: Catalogue) -> None:
    found = [catalogue.plural(n, "step", "steps", "no step") for n in (0.3, 1.2, 2)]
    assert found == ["no step", "1 step", "2 steps"]


def test_markup_becomes_plain_text_and_runs() -> None:
    markup = "a <b>b &lt;i&gt;</b> <i>c</i>"
    assert plain(markup) == "a b <i> c"
    assert list(runs(markup)) == [
        ("a ", frozenset()),
        ("b <i>", frozenset("b")),
        (" ", frozenset()),
        ("c", frozenset("i")),
    ]


def test_controls_are_shown_or_gone() -> None:
    assert rendering.clean("a\u202eb\x07c\ud800d\n\te\u0301") == "ab□c□d é"


def keys_in_core() -> set[str]:
    """Return every key that the modules of core.report hand to say()."""
    return {
        key
        for path in CORE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
        for key in keys_of(node.args[0])
    }


def keys_of(node: ast.expr) -> Iterator[str]:
    """Yield the keys that an expression can be; a new gap is missing in VARIANTS."""
    match node:
        case ast.Constant(value=str(key)):
            yield key
        case ast.IfExp():
            yield from keys_of(node.body)
            yield from keys_of(node.orelse)
        case ast.Name():
            yield from VARIANTS[node.id]
        case ast.JoinedStr():
            pattern = "".join(
                part.value if isinstance(part, ast.Constant) else "{}"  # type: ignore[misc]
                for part in node.values
            )
            fixed, _, end = pattern.partition("{}")
            tail = end.rpartition("}")[2]
            yield from (f"{fixed}{variant}{tail}" for variant in VARIANTS[pattern])
        case _:
            raise AssertionError(ast.dump(node))


def sentences(value: object) -> Iterator[Say]:
    """Yield every sentence in a report."""
    if isinstance(value, Say):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from sentences(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name))


def prose(report: Report, words: Words) -> list[str]:
    """Return the running text of a report, but for the page that names formulas."""
    told = [section for section in report.sections if section.id != "technical"]
    found = [s for section in told for block in section.blocks for s in running(block)]
    return [plain(words(sentence)) for sentence in found]


def running(block: object) -> Iterator[Say]:
    for name in ("text", "items", "caption"):
        yield from sentences(getattr(block, name, ()))
    for row in getattr(block, "rows", ()):
        if isinstance(row, BarRow):
            yield row.sentence


def grade(texts: list[str]) -> float:
    """Return the Flesch-Kincaid grade level (Kincaid et al. 1975), syllables by a rule of thumb."""
    spoken = [part for text in texts for part in re.split(r"(?<=[.!?])\s+", text) if part]
    found = [word for part in spoken for word in re.findall(r"[^\W\d_]+", part)]
    return 0.39 * len(found) / len(spoken) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def syllables(word: str) -> int:
    vowels = [character in "aeiouy" for character in word.lower()]
    beginnings = vowels[0] + sum(here and not before for before, here in pairwise(vowels))
    silent = word.lower().endswith("e") and not word.lower().endswith("le")
    return max(1, beginnings - silent)
