"""A small report; run as a script, this prints its PDF, to be compared between processes."""

import sys
from datetime import UTC, datetime

from careerfit.core.progress import quietly
from careerfit.core.report import Facts, Paragraph, Points, Report, Say, Section, Table, say
from careerfit.core.session import SessionId
from careerfit.render import pdf
from tests.render.conftest import FONTS

TEXT = say("verbatim", text="x", b=1, a=2)
BLOCKS = (
    Paragraph(text=TEXT),
    Points(items=(TEXT, TEXT)),
    Facts(rows=((TEXT, TEXT),)),
    Table(caption=TEXT, head=(TEXT, TEXT), rows=((TEXT, TEXT),)),
)
REPORT = Report(
    session=SessionId("s"),
    person="Ada",
    purpose="self",
    reader="person",
    language="en",
    roles=(),
    began_at=datetime(2026, 1, 1, tzinfo=UTC),
    made_at=datetime(2026, 1, 1, tzinfo=UTC),
    valid_until=datetime(2027, 1, 1, tzinfo=UTC),
    title=TEXT,
    footer=TEXT,
    sections=tuple(
        Section(id=key, level=1, title=TEXT, blocks=BLOCKS) for key in ("cover", "answer", "trust")
    ),
)


def words(sentence: Say) -> str:
    """Words that need no catalogue."""
    return f"{sentence.key} {sorted(sentence.values)}"


def printed() -> bytes:
    """Return the PDF."""
    return pdf.render(REPORT, words, FONTS, quietly)


if __name__ == "__main__":
    sys.stdout.buffer.write(printed())
