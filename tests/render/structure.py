"""What a screen reader finds in a PDF; run as a script, this remakes the reference in this folder.

python -m tests.render.structure
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf

from careerfit.core.progress import quietly
from careerfit.core.report import (
    Bar,
    BarRow,
    Bars,
    Facts,
    Paragraph,
    Picture,
    Points,
    Report,
    RoleDot,
    RolesFigure,
    Say,
    Section,
    Table,
    say,
)
from careerfit.core.session import SessionId
from careerfit.render import pdf
from tests.render.conftest import FONTS, MADE

GOLDEN = Path(__file__).parent / "structure.txt"
STATE = re.compile(r"[qQwJjMdigGkK]|cm|gs|ri|rg|RG|cs|CS|scn?|SCN?|BT|ET|T[fLmdDcwzrs*]")
LOW, HIGH = "at ease alone", "at ease with many"


def text(words: str) -> Say:
    """Return a sentence that says just this."""
    return say("verbatim", text=words)


def words(sentence: Say) -> str:
    """Words that need no catalogue."""
    return str(sentence.values.get("text", sentence.key))


TABLE = Table(
    caption=text("Two roles"),
    head=(text("Role"), text("Match")),
    rows=((text("Teller"), text("61")), (text("Concierge"), text("58"))),
    numbers=(1,),
)
BARS = Bars(
    rows=(
        BarRow(
            name=text("Outgoing"),
            sentence=text("You like company."),
            note=text("from 8 answers"),
            bar=Bar(
                low_pole=LOW, high_pole=HIGH, estimate=60, low=50, high=70, region=(40.0, 80.0)
            ),
            alt=text("Outgoing: about 60 of 100."),
        ),
    )
)
PICTURE = Picture(
    figure=RolesFigure(rows=(RoleDot(title="Teller", value=61, low=50, high=70, group=1),)),
    alt=text("One role: teller, 61."),
    caption=text("Your match."),
)
BLOCKS = (
    Paragraph(text=text("A <b>bold</b> sentence.")),
    Points(items=(text("One point"), text("Another point"))),
    BARS,
    PICTURE,
    TABLE,
)
REPORT = Report(
    session=SessionId("s"),
    person="Ada",
    purpose="self",
    reader="person",
    language="en",
    roles=(),
    began_at=MADE,
    made_at=MADE,
    valid_until=MADE,
    title=text("A small report"),
    footer=text("Ada, 2026"),
    sections=(
        Section(
            id="cover",
            level=1,
            title=text("A small report"),
            blocks=(Facts(rows=((text("For"), text("Ada")),)), TABLE),
        ),
        Section(id="answer", level=1, title=text("The answer"), blocks=BLOCKS),
        Section(id="more", level=2, title=text("More of it"), blocks=BLOCKS[:1]),
    ),
)
"""One block of each kind."""


class Drawn(NamedTuple):
    """What an operator draws, under a mark with its kind and, unless an artifact, its number."""

    kind: str
    number: int | None
    operator: str
    text: bytes


def structure(content: bytes) -> str:
    """Return the structure of a file, with its text, as poppler's pdfinfo sees it."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        command = ["pdfinfo", "-struct-text", "-enc", "UTF-8", file.name]
        run = subprocess.run(command, capture_output=True, check=True, text=True)
    return re.sub(r"Object \d+ 0", "Object", run.stdout)  # a number of no meaning


def drawn(page: Page) -> Iterator[Drawn]:
    """Yield what a page draws; marks that are inside one another, or none, have the kind ""."""
    marks: list[tuple[str, int | None]] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = list(instruction.operands), str(instruction.operator)
        if name in ("BMC", "BDC"):
            about = operands[1] if name == "BDC" else Dictionary()
            assert isinstance(about, Dictionary)
            number = int(about["/MCID"]) if "/MCID" in about else None
            marks.append((str(operands[0]), number))
        elif name == "EMC":
            marks.pop()
        elif not STATE.fullmatch(name):
            kind, number = marks[0] if len(marks) == 1 else ("", None)
            yield Drawn(kind, number, name, bytes(operands[0]) if name == "Tj" else b"")
    assert not marks


def elements(file: Pdf) -> Iterator[Dictionary]:
    """Yield all elements of the structure, each before its parts."""
    waiting: list[Object] = [file.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        if isinstance(element, Dictionary) and "/S" in element:
            yield element
            waiting += reversed(list(parts(element)))


def parts(element: Object) -> Iterator[Object]:
    """Yield what an element has in itself: elements, and contents of pages."""
    kids = element.get("/K", Array())
    yield from kids if isinstance(kids, Array) else [kids]


def of_small_report() -> str:
    """Return the structure that the reference is of."""
    return structure(pdf.render(REPORT, words, FONTS, quietly))


if __name__ == "__main__":
    GOLDEN.write_text(of_small_report(), encoding="utf-8")
