"""What a report carries: it is read back as it was; damage and attacks are told in a sentence."""

import json
import random
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.__main__ import build_desk
from careerfit.core.errors import FileError
from careerfit.core.report import Report, Words, say
from careerfit.desk import Desk
from careerfit.exchange.proofs import LARGEST_REPORT, differences, read_proof
from careerfit.exchange.reports import canonical, report_to_json
from careerfit.store.memory import MemoryStore
from tests.conftest import Respond
from tests.render.conftest import Tell

KINDS = ".pdf", ".html", ".json"
TYPED = "2026-11-22T15:30:00+00:00"
WILD = '</script><!-- <b>&amp; \\u003c {{7*7}} \u202e\x1b[2J \U0001f642 \ud800 "'


@pytest.fixture(scope="module")
def program() -> Desk:
    return build_desk(MemoryStore, [])


@pytest.fixture(scope="module")
def report(respond: Respond, tell: Tell) -> Report:
    return tell(respond(1))


@pytest.fixture(scope="module")
def files(program: Desk, report: Report) -> Mapping[str, bytes]:
    return {suffix: program.reading.render(report, suffix) for suffix in KINDS}


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def put(suffix: str, content: bytes) -> Path:
        path = tmp_path / f"report{suffix}"
        path.write_bytes(content)
        return path

    return put


Put = Callable[[str, bytes], Path]


def test_every_kind_of_report_comes_back_as_it_was(
    reports: Mapping[str, Report], words: Words, put: Put
) -> None:
    for name, told in reports.items():
        content = report_to_json(told, words)
        assert read_proof(put(".json", content)).report == told, name


@pytest.mark.parametrize("suffix", KINDS)
def test_what_was_typed_cannot_get_out_of_where_it_stands(
    program: Desk, report: Report, put: Put, suffix: str
) -> None:
    for name in (WILD, TYPED):
        wild = replace(report, person=name, title=say("verbatim", text=name))
        content = program.reading.render(wild, suffix)
        proof = read_proof(put(suffix, content))
        assert proof.report == wild
        assert proof.content == program.reading.render(wild, ".json")
        assert proof.sealed is (None if suffix == ".json" else True)
        if suffix == ".html":
            assert content.count(b"<script") == content.count(b"</script") == 1


def test_a_page_keeps_its_report_where_no_browser_runs_it(files: Mapping[str, bytes]) -> None:
    (block,) = re.findall(rb"<script ([^>]*)>([^<]*)</script>", files[".html"])
    assert b'type="application/json"' in block[0]
    assert canonical(json.loads(block[1])) == files[".json"]


@pytest.mark.parametrize("suffix", [".pdf", ".html"])
def test_another_hash_than_that_of_the_report_is_noticed(
    files: Mapping[str, bytes], put: Put, suffix: str
) -> None:
    whole = files[suffix]
    place = whole.index(b"SHA-256 ") + 10
    digit = b"0" if whole[place : place + 1] != b"0" else b"1"
    changed = whole[:place] + digit + whole[place + 1 :]
    assert read_proof(put(suffix, changed)).sealed is False


def bad(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes, str]]:
    """Yield files that cannot be verified, with a part of what is said of them."""
    pdf, page, plain = (files[suffix] for suffix in KINDS)
    document = json.loads(plain)
    yield ".txt", plain, "choose .pdf, .html or .json"
    yield ".pdf", b"", "no PDF"
    yield ".pdf", plain, "no PDF"
    yield ".pdf", pdf[: len(pdf) // 2], "end is missing"
    yield ".pdf", b"%PDF-1.7\n%%EOF\n", "carries no report.json"
    yield ".pdf", pdf.replace(b"(report.json)", b"(rapport.json)"), "carries no report.json"
    yield ".pdf", pdf.replace(b"stream\nx\x9c", b"stream\nx\x00"), "is damaged"
    yield ".pdf", attached(b" " * (LARGEST_REPORT + 1)), "more than 16 MB"
    yield ".pdf", attached(plain, cut=40), "is damaged"
    yield ".html", b"<p>Hello</p>", "carries no report"
    yield ".html", page.replace(b"</body>", b'<script type="application/json">0</script>'), "no rep"
    yield ".json", b"[" * 200_000, "nested too deeply"
    yield ".json", b'{"a":' * 200_000, "nested too deeply"
    yield ".json", b"\xff\xfe", "not ASCII"
    yield ".json", b"{", "not JSON"
    yield ".json", b'{"a": NaN}', "NaN"
    yield ".json", b"1" * 10_000, "cannot be verified"
    yield ".json", b"[]", "no report of the format"
    for schema, why in (
        ("careerfit-report/2", "Take the CareerFit that wrote it"),
        ("x", "no rep"),
    ):
        yield ".json", canonical({**document, "schema": schema}), why
    for key, value, why in (
        ("person", None, "report.person has a value"),
        ("purpose", "gossip", "report.purpose has a value"),
        ("made_at", 1, "report.made_at is no moment"),
        ("made_at", "2026-11-22T15:30:00", "no moment with its time zone"),
        ("sections", {}, "report.sections is no list"),
        ("sections", [{}], "report.sections.0 has no id"),
        ("title", "Fit", "report.title has no key"),
        ("title", {"key": "title", "values": []}, "report.title is no sentence"),
        ("title", {"key": "title", "values": {"digits": 10**9}}, "value that cannot stand there"),
        ("title", {"key": "title", "values": {"names": [1]}}, "value that cannot stand there"),
    ):
        yield ".json", canonical({**document, key: value}), why
    section = document["sections"][0]
    for blocks, why in (
        ([{"kind": "Film"}], "of no kind"),
        ([None], "of no kind"),
        ([{"kind": "Facts", "rows": [[]]}], "0 parts, not 2"),
    ):
        wrong = [{**section, "blocks": blocks}]
        yield ".json", canonical({**document, "sections": wrong}), why


def attached(content: bytes, cut: int = 0) -> bytes:
    """A PDF with as little as is needed to look for its attachment."""
    packed = zlib.compress(content)
    packed = packed[: len(packed) - cut]
    head = b"/Names [ (report.json) ]\n1 0 obj\n<</Length %d /Type /EmbeddedFile\n>>\nstream\n"
    end = b"\nendstream\nendobj\n%%EOF\n"
    return b"%PDF-1.7\n" + head % len(packed) + packed + end


def test_what_cannot_be_verified_is_told_in_a_sentence(
    files: Mapping[str, bytes], put: Put
) -> None:
    for suffix, content, why in bad(files):
        with pytest.raises(FileError, match=r"cannot be verified|choose") as told:
            read_proof(put(suffix, content))
        assert why in str(told.value)


def test_no_damage_to_the_json_gets_out_as_anything_but_a_sentence(
    files: Mapping[str, bytes], put: Put
) -> None:
    document = json.loads(files[".json"])
    small = canonical({**document, "sections": document["sections"][:2]})

    @settings(max_examples=300, deadline=None)
    @given(seed=st.integers(0, 2**32))
    def holds(seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311
        content = bytearray(small)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.choice(b'{}[]",:0e-aN')
        with suppress(FileError):
            read_proof(put(".json", bytes(content)))

    holds()


def test_differences_say_where_and_what(files: Mapping[str, bytes]) -> None:
    then = files[".json"]
    document = json.loads(then)
    document["person"] = "Eve"
    del document["sections"][2]
    document["sections"][1]["id"] = "other"
    document["sections"][0]["blocks"].append(None)
    document["sections"][3]["title"]["words"] = "?"
    told = {
        (one.section, one.where): (one.then, one.now)
        for one in differences(then, canonical(document))
    }
    assert told["", "person"] == ("Ada", "Eve")
    assert told["other", ""] == (None, "a section")
    assert told["trust", ""] == ("a part", None)
    count = len(json.loads(then)["sections"][0]["blocks"])
    assert told["cover", "blocks"] == (f"{count} parts", f"{count + 1} parts")
    assert differences(then, then) == ()
