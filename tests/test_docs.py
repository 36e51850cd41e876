"""What the documents say is so: commands, links, pictures, words of the window; in plain words."""

import ast
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
import yaml
from textstat import textstat

from careerfit import cli

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
ALL = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md")))
WRITTEN = tuple(path for path in ALL if "notes" not in path.parts)
GUIDE = sorted((DOCS / "guide").glob("*.md"))
HIGHEST_GRADE = 8.0
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^(?:    | *)(careerfit(?: .*)?)$", re.MULTILINE)
INLINE = re.compile(r"`careerfit ([a-z][a-z-]*)([^`\n]*)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def commands(text: str) -> list[str]:
    """Return the whole commands that stand on lines of their own, without remarks."""
    return [re.split(" [#>] ", found)[0] for found in BLOCK.findall(text.replace("\\\n", " "))]


def is_taken(line: str) -> bool:
    """Return whether the program understands a command."""
    try:
        cli.parse(shlex.split(line)[1:])
    except SystemExit as left:
        return left.code == 0
    return True


def links(path: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file that a document points at, with the heading in it."""
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if not target.startswith(("http:", "https:", "mailto:")):
            file, _, heading = target.partition("#")
            yield (path.parent / file if file else path).resolve(), heading


def headings(path: Path) -> set[str]:
    """Return the anchors of a document's headings, as hosts of repositories make them."""
    found = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in found}


@cache
def help_of(*words: str) -> str:
    """Return what a command says of itself, "" being all of them; it has to be there."""
    said = StringIO()
    with redirect_stdout(said), pytest.raises(SystemExit) as left:
        cli.parse([*filter(None, words), "--help"])
    assert left.value.code == 0, words
    return said.getvalue()


def sentences(text: str) -> list[str]:
    """Return what is to be read in a document: paragraphs, points, cells, without their marks."""
    text = re.sub(r"^    (?! *!?\[).*$", "", FENCE.sub("", text), flags=re.MULTILINE)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    parts = re.split(r"\n\s*\n|\n *(?:[-#]|\d\.) |\||\n(?=\|)", text)
    plain = [" ".join(re.sub(r"[*`#]", "", part).split()) for part in parts]
    return [
        part if part.endswith((".", "?", "!")) else f"{part}." for part in plain if len(part) > 3
    ]


@cache
def words_of_window() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Return all that the window can say in English: as it stands, and with something filled in."""
    said: set[str] = set()
    for source in (ROOT / "careerfit" / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value.replace("&", ""))
    batteries = (ROOT / "questionnaires" / "batteries.yaml").read_text(encoding="utf-8")
    said |= {one["title"] for one in yaml.safe_load(batteries)}
    patterns = [re.escape(one) for one in said if re.search(r"\{0\}|%n", one)]
    filled = [re.sub(r"\\\{\d\\\}|%n", ".+", one) for one in patterns if len(one) > len("{0} {1}")]
    return frozenset(said), tuple(map(re.compile, filled))


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_every_command_in_the_documents_is_one_that_the_program_takes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [line for line in commands(text) if not is_taken(line)] == []


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_every_command_in_a_sentence_exists_with_its_options(path: Path) -> None:
    for command, rest in INLINE.findall(path.read_text(encoding="utf-8")):
        action = re.match(r" ([a-z][a-z-]*)", rest)
        deeper = action is not None and "ACTION ..." in help_of(command)
        told = help_of(command, action[1]) if action and deeper else help_of(command)
        for option in re.findall(r"(?<!\w)--[a-z][a-z-]*", rest):
            assert option in told, f"{name(path)}: careerfit {command} {option}"


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_every_link_and_picture_is_there(path: Path) -> None:
    for target, heading in links(path):
        assert target.exists(), f"{name(path)}: {target}"
        if heading and target.suffix == ".md":
            assert heading in headings(target), f"{name(path)}: {target.name}#{heading}"


def test_every_document_is_in_the_index_and_every_picture_in_a_document() -> None:
    indexed = {target for target, _ in links(DOCS / "index.md")}
    of_users = {path.resolve() for path in (*DOCS.glob("*.md"), *GUIDE)} - {DOCS / "index.md"}
    assert of_users <= indexed
    shown = {target for path in WRITTEN for target, _ in links(path)}
    assert {path.resolve() for path in (DOCS / "pictures").iterdir()} <= shown


@pytest.mark.parametrize("path", GUIDE, ids=name)
def test_what_the_guide_names_in_bold_stands_in_the_window(path: Path) -> None:
    as_it_stands, filled = words_of_window()
    for found in BOLD.findall(path.read_text(encoding="utf-8")):
        words = " ".join(found.split())
        there = words in as_it_stands or any(one.fullmatch(words) for one in filled)
        assert there, f"{name(path)}: {words}"


@pytest.mark.parametrize("path", GUIDE, ids=name)
def test_the_guide_reads_at_eighth_grade_or_below(path: Path) -> None:
    whole = " ".join(sentences(path.read_text(encoding="utf-8")))
    assert textstat.flesch_kincaid_grade(whole) <= HIGHEST_GRADE


def test_every_command_says_what_it_does_and_what_each_of_its_arguments_is() -> None:
    offered = re.findall(r"^    ([a-z][a-z-]*)  ", help_of(""), re.MULTILINE)
    assert len(offered) > 20
    actions = [("clients", one) for one in ("import", "hand-out", "erase")]
    for words in [*((one,) for one in offered), *actions, ("roles", "refresh")]:
        told = help_of(*words)
        assert re.search(r"^\n?[A-Z].*\.$", told.split("\n\n")[1], re.DOTALL), words
        silent = r"^  (?!COMMAND|ACTION)(\S+(?: [A-Z]\S*)?)\n(?! {8})"
        assert re.findall(silent, told, re.MULTILINE) == [], words
