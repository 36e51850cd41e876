"""What a content file can have wrong, and what a person reads about it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careerfit import catalog
from careerfit.catalog.yamlfile import LARGEST
from careerfit.core.errors import Fault
from careerfit.core.library import Library

SOUND = """\
id: demo
version: 1
title: Demo interests
licence: CC0-1.0
choices:
  - {value: 1, label: Strongly disagree}
  - {value: 5, label: Strongly agree}
scales:
  - {id: realistic, name: Realistic}
items:
  - {id: r1, scale: realistic, text: I like to repair things.}
  - {id: r2, scale: realistic, text: Tools bore me., keyed: "-"}
"""
OTHER = SOUND.replace("demo", "other").replace("r1", "o1").replace("r2", "o2")
SPANISH = """\
translates: questionnaire demo
language: es
texts:
  title: Intereses
  choices.1.label: Nada
  choices.5.label: Todo
  scales.realistic.name: Realista
  items.r1.text: Reparo cosas.
  items.r2.text: Me aburren.
"""


def case(sentence: str, old: str, new: str, line: int | None, what: str, remedy: str) -> object:
    """SOUND with `old` replaced by `new`, and what is said of it."""
    assert old in SOUND
    return pytest.param(SOUND.replace(old, new), line, what, remedy, id=sentence)


def whole(sentence: str, text: str, line: int | None, what: str, remedy: str) -> object:
    """A whole file, and what is said of it."""
    return pytest.param(text, line, what, remedy, id=sentence)


ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        # tricks of YAML
        whole("a bomb of aliases", ALIAS_BOMB, 1, "Anchors and aliases", "Write the text out"),
        case("an anchor", "Demo interests", "&x Demo", 3, "Anchors and aliases", "Write the text"),
        case("an alias", "Demo interests", "*x", 3, "Anchors and aliases", "Write the text"),
        whole("lists in lists", "[" * 100_000, 1, "so deep", "docs/content.md"),
        whole("hyphens in hyphens", "- " * 100_000, 1, "so deep", "docs/content.md"),
        case(
            "a tag that calls a program",
            "Demo interests",
            "!!python/object/apply:os.system [echo]",
            3,
            "Tags (!) are not used here",
            "Remove it",
        ),
        case("a tag on a mapping", "items:", "items: !!python/object:os.x", 10, "Tags", "Remove"),
        case("a tag on a list", "scales:", "scales: !!omap", 8, "Tags", "Remove"),
        case("a set", "{value: 1, label: Str", "!!set {value: 1, label: Str", 6, "Tags", "Remove"),
        case("a tag of YAML itself", "version: 1", "version: !!bool x", 2, "Tags", "Remove"),
        case("bytes", "Demo interests", "!!binary aGVsbG8=", 3, "Tags", "Remove"),
        case("a merge key", "version: 1", "version: 1\n<<: {a: b}", 3, "'<<' is not known", "Re"),
        case("two documents", "items:", "---\nitems:", 10, "Several documents", "file of its own"),
        case("a list as a key", "version: 1", "version: 1\n? [a]\n: 1", 3, "as a key", "a name"),
        # numbers that are not what they look like
        case("not a number", "version: 1", "version: .nan", 2, "not one in plain digits", "digits"),
        case("infinity", "version: 1", "version: -.inf", 2, "'-.inf' is a number", "digits"),
        case("a time", "version: 1", "version: 12:30", 2, "'12:30' is a number", "quotes if it is"),
        case("an octal number", "version: 1", "version: 010", 2, "'010' is a number", "digits"),
        case("a hexadecimal one", "version: 1", "version: 0x1F", 2, "'0x1F' is a number", "digits"),
        case("a huge number", "version: 1", f"version: {'9' * 5000}", 2, "9...' is", "digits"),
        case(
            "a number that takes hours to read",
            "version: 1",
            "version: 1" + ":59" * 100_000,
            2,
            "is a number to YAML",
            "digits",
        ),
        case("a point", "version: 1", "version: 1.5", 2, "1.5 is not a whole", "without a point"),
        # wrong types
        case("a number as text", "version: 1", 'version: "1"', 2, '"1" is not a whole', "quotes"),
        case("a truth value as a number", "version: 1", "version: true", 2, "true is not", "Write"),
        case("a number as a title", "Demo interests", "7", 3, "7 is not text", "Put it in quotes"),
        case("No read as False", "Demo interests", "No", 3, "YAML reads No", "word in quotes"),
        case("Yes read as True", "Strongly agree", "yes", 7, "YAML reads Yes", "word in quotes"),
        case(
            "No as a key", "version: 1", "version: 1\nNo: 1", 3, "the key 'No' as False", "quotes"
        ),
        case("nothing as a key", "version: 1", "version: 1\n~: 1", 3, "the key '~'", "quotes"),
        case("a number as a key", "version: 1", "version: 1\n1.5: 1", 3, "key '1.5'", "quotes"),
        case("nothing as a title", "Demo interests", "", 3, "Nothing stands here", "Write text"),
        case("a list as a title", "Demo interests", "[Demo]", 3, '["Demo"] is not', "quotes"),
        case("text for a list", "  - {id: realistic, name: Realistic}", "  x", 8, "list", "[ ]"),
        case(
            "text for a mapping", "{value: 1, label: Strongly disagree}", "x", 6, "mapping", "Com"
        ),
        case("half a truth", "keyed:", "short: 1, keyed:", 12, "1 is not true or false", "without"),
        case("a wrong word", 'keyed: "-"', "kind: likert", 12, '"likert" is not', "'rating', 'ins"),
        whole("a list for a file", "[1, 2]", 1, "1 is not a mapping", "docs/content.md"),
        whole("a word for a file", "hello", 1, '"hello" is not a mapping', "docs/content.md"),
        whole("nothing but null", "~", 1, "Nothing stands here", "Write a mapping"),
        # keys and ids
        case(
            "a key twice", "version: 1", "version: 1\nversion: 2", 3, "'version' stands twice", "K"
        ),
        case(
            "a key twice inside",
            "id: r1, scale",
            "id: r1, id: r3, scale",
            11,
            "The key 'id' stands twice",
            "Keep one",
        ),
        case(
            "a key misspelt", "keyed:", "keyd:", 12, "'keyd' is not known", "Did you mean 'keyed'?"
        ),
        case(
            "a key of nothing", "version: 1", "version: 1\nqqq: 1", 3, "'qqq' is not", "Remove it"
        ),
        case(
            "an unknown key before a list",
            "items:",
            "qqq:\n  - red\nitems:",
            10,
            "'qqq' is not known",
            "Remove",
        ),
        case("a key too few", "licence: CC0-1.0\n", "", 1, "'licence' is missing", "Add it"),
        case("an item without id", "id: r1, ", "", 11, "'id' is missing", "Add it"),
        case("an id twice", "id: r2", "id: r1", 12, "The id stands 2 times", "its own id"),
        case(
            "a scale twice", "items:", "  - {id: realistic, name: X}\nitems:", 10, "2 times", "own"
        ),
        case("an id of a file name", "id: demo", "id: ../demo", 1, "is no id", "lower-case"),
        case("an id in capitals", "id: r2", "id: R2", 12, "'R2' is no id", "lower-case"),
        case("an endless id", "id: r2", f"id: {'r' * 61}", 12, "is no id", "at most 60"),
        # what belongs together
        case("a scale missing", "scale: realistic, text: T", "text: T", 12, "missing", "Name one"),
        case(
            "a scale unknown", "realistic, text: T", "social, text: T", 12, "'social'", "Name one"
        ),
        case(
            "a scale without items",
            "items:",
            "  - {id: social, name: Social}\nitems:",
            10,
            "No item belongs to this scale",
            "Add items",
        ),
        case("a dimension unknown", "name: R", "dimension: zeal, name: R", 9, "'zeal'", "list dim"),
        case("a choice twice", "value: 5", "value: 1", 11, "Two choices have one value", "its own"),
        case("a check unchecked", 'keyed: "-"', "kind: instructed", 12, "expect", "Add or remove"),
        # text that is none
        case("a NUL byte", "Demo", "De\0mo", 3, "U+0000", "plain text in UTF-8"),
        case("a NUL escape", "Demo interests", r'"\0"', 3, "U+0000", "Remove it"),
        case("a bell", "Demo", "De\x07mo", 3, "U+0007", "Remove it"),
        case("an escape of the terminal", "Demo interests", r'"\e[2J"', 3, "U+001B", "Remove it"),
        case("half a character", "Demo interests", r'"\ud800"', 3, "demo.yaml:3: ", "text"),
        case("a quote that is never closed", "Demo", '"Demo', 12, "This is not YAML", "quotes"),
        case("a tab as indentation", "  - {value: 1", "\t- {value: 1", 6, "not YAML", "Mend"),
        case("a colon in text", "Demo interests", "Demo: interests", 3, "not YAML", "in quotes"),
        whole("nothing", "", None, "The file is empty", "Write its content"),
        whole("nothing but a comment", "# later\n", None, "The file is empty", "remove it"),
    ],
)
def test_a_fault_names_file_line_and_remedy_and_the_rest_still_loads(
    text: str, line: int | None, what: str, remedy: str, tmp_path: Path
) -> None:
    (tmp_path / "demo.yaml").write_text(text, encoding="utf-8", newline="")
    (tmp_path / "other.yaml").write_text(OTHER)
    library = catalog.load([tmp_path])
    found = library.faults[0]
    assert found.source == str(tmp_path / "demo.yaml")
    assert found.line == line
    assert what in str(found)
    assert remedy in found.remedy
    assert [one.id for one in library.questionnaires] == ["other"]
    assert len(str(found)) < 400 + len(found.source)


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        pytest.param(SOUND.replace("Demo", "Dämo").encode("latin-1"), 3, "UTF-8", id="Latin-1"),
        pytest.param(SOUND.encode("utf-16"), 1, "UTF-8", id="UTF-16"),
        pytest.param(SOUND.encode("utf-16-le"), 1, "U+0000", id="UTF-16 without its mark"),
        pytest.param(b"\xed\xa0\x80", 1, "UTF-8", id="half a character"),
        pytest.param(bytes(range(128, 256)), 1, "UTF-8", id="bytes"),
    ],
)
def test_what_is_not_utf8_is_said_so(content: bytes, line: int, what: str, tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_bytes(content)
    (found,) = catalog.load([tmp_path]).faults
    assert found.line == line
    assert what in found.what
    assert "UTF-8." in found.remedy


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_change_neither_content_nor_lines(
    ends: str, mark: str, tmp_path: Path
) -> None:
    text = mark + SOUND.replace("\n", ends)
    (tmp_path / "demo.yaml").write_text(text, encoding="utf-8", newline="")
    assert [one.id for one in load_soundly(tmp_path).questionnaires] == ["demo"]
    text = text.replace("realistic, text: T", "social, text: T")
    (tmp_path / "demo.yaml").write_text(text, encoding="utf-8", newline="")
    assert [fault.line for fault in catalog.load([tmp_path]).faults] == [12]


def test_a_date_is_text(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_text(SOUND.replace("Demo interests", "2026-01-01"))
    assert load_soundly(tmp_path).questionnaires[0].title == "2026-01-01"


def test_all_faults_of_a_file_are_told_together(tmp_path: Path) -> None:
    text = SOUND.replace("version: 1", "version: one").replace("licence: CC0-1.0", "license: MIT")
    (tmp_path / "demo.yaml").write_text(text)
    told = [(fault.line, fault.where) for fault in catalog.load([tmp_path]).faults]
    assert sorted(told, key=str) == [(1, "licence"), (2, "version"), (4, "license")]


def test_thousands_of_faults_are_told_by_their_number(tmp_path: Path) -> None:
    keys = "".join(f"unknown{number}: 1\n" for number in range(20_000))
    (tmp_path / "demo.yaml").write_text(SOUND + keys)
    with seconds(10):
        faults = catalog.load([tmp_path]).faults
    assert len(faults) < 100
    assert "19950 more faults" in faults[-1].what


def test_a_file_of_any_size_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "demo.yaml").open("wb") as file:
        file.truncate(300_000_000)
    with seconds(1):
        (found,) = catalog.load([tmp_path]).faults
    assert "more than 500 kB" in found.what
    assert "Split it" in found.remedy


def test_a_file_of_the_largest_size_is_read_in_seconds(tmp_path: Path) -> None:
    comment = "# " + "x" * (LARGEST - len(SOUND) - 3) + "\n"
    (tmp_path / "demo.yaml").write_text(comment + SOUND)
    with seconds(5):
        load_soundly(tmp_path)


def test_folders_loops_pipes_and_dead_links_are_faults_like_others(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "dead.yaml").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "other.yaml").write_text(OTHER)
    library = catalog.load([tmp_path])
    assert {Path(fault.source).name: fault.what for fault in library.faults} == {
        "dead.yaml": "It cannot be read: No such file or directory.",
        "folder.yaml": "This is no file.",
        "loop.yaml": "It cannot be read: Too many levels of symbolic links.",
        "pipe.yaml": "This is no file.",
    }
    assert [one.id for one in library.questionnaires] == ["other"]


def test_a_device_without_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    with seconds(1):
        (found,) = catalog.load([tmp_path]).faults
    assert found.what == "This is no file."


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("items.r2.text", "items.r3.text", 3, "'items.r2.text' is not translated"),
        ("  items.r2.text: Me aburren.\n", "", 3, "'items.r2.text' is not translated"),
        ("Me aburren.", "' '", 9, "Nothing stands here"),
        ("Me aburren.", "Me aburren {name}.", 9, "Its placeholders are not those of the source"),
        ("Todo", "No", 6, "YAML reads No"),
        ("questionnaire demo", "questionnaire demi", 1, "There is no 'questionnaire demi'"),
        ("language: es", "language: fr", 2, "does not end in '.fr.yaml'"),
        ("language: es", "language: es\nversion: 1", 3, "'version' is not known"),
    ],
)
def test_a_faulty_translation_is_told_and_the_original_stays(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    (tmp_path / "demo.yaml").write_text(SOUND)
    (tmp_path / "demo.es.yaml").write_text(SPANISH)
    assert catalog.check([tmp_path], []) == ()
    (tmp_path / "demo.es.yaml").write_text(SPANISH.replace(old, new))
    found = catalog.check([tmp_path], [])[0]
    assert what in str(found)
    assert found.line == line
    assert catalog.load([tmp_path], "es").questionnaires == load_soundly(tmp_path).questionnaires


def test_a_fault_can_be_read_aloud() -> None:
    fault = Fault(source="demo.yaml", line=3, where="title", what="It is dull.", remedy="Mend it.")
    assert str(fault) == "demo.yaml:3: title: It is dull. Mend it."


MARKS = [
    "-",
    "?",
    ":",
    "{",
    "}",
    "[",
    "]",
    "&a",
    "*a",
    "!!x",
    "|\n",
    ">\n",
    "'",
    '"',
    "#",
    "%",
    "---\n",
    "...\n",
]
ODD = ["\t", "\r", "\0", "\ufeff", "\u2028", "No", "~", "1e9", ".nan", "0x", "<<", " "]
PIECES = st.sampled_from(
    [*SOUND.splitlines(keepends=True), *SPANISH.splitlines(keepends=True), *MARKS, *ODD]
)


@settings(deadline=None)
@given(content=st.one_of(st.binary(max_size=300), st.lists(PIECES).map("".join).map(str.encode)))
@example(content=b"\xef\xbb\xbf")
@example(content=b"=")
@example(content=b"? a\n")
@example(content=b"%YAML 9.9\n---\na: b")
def test_no_bytes_raise_anything_but_every_file_is_content_or_a_fault(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    library = catalog.load([path])
    assert library.faults or library.questionnaires or library.roles or library.batteries == ()
    for fault in library.faults:
        assert fault.what.endswith((".", "?"))
        assert fault.remedy.endswith((".", "?"))


def load_soundly(folder: Path) -> Library:
    """Load a folder that has no fault."""
    library = catalog.load([folder])
    assert library.faults == ()
    return library


@contextmanager
def seconds(most: float) -> Iterator[None]:
    """See to it that something takes no longer."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < most
