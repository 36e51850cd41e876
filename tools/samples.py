"""Remake the sample reports, and pictures of their pages for the README.

    python tools/samples.py

The demo person's report for each reader in each language goes to resources/samples, always of the
same moment, so that it changes only when the program or its content does; pictures of pages of it
go to docs/pictures.
"""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from careerfit.__main__ import RESOURCES, build_desk
from careerfit.core.questionnaire import BatteryId
from careerfit.store.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerfit.core.report import Reader, Report
    from careerfit.core.session import Purpose
    from careerfit.desk import Desk

SAMPLES, PICTURES = RESOURCES / "samples", Path(__file__).parent.parent / "docs" / "pictures"
MOMENT = datetime(2026, 11, 24, 12, tzinfo=UTC)
LANGUAGES = ("en", "es")
VERSIONS: "tuple[tuple[Purpose, Reader, str], ...]" = (
    ("self", "person", ""),
    (
        "counselling",
        "counsellor",
        "Looks for work near home, from spring on.\nTo talk over: evenings, and a course.",
    ),
    ("selection", "recruiter", ""),
)
SHOWN = {
    "report-cover": ("person.en", "Your fit report"),
    "report-profile": ("person.en", "Work styles"),
    "report-role": ("person.en", "Technical support agent"),
    "report-paths": ("person.en", "Where it leads"),
    "report-answer-es": ("person.es", "¿Es la atención al cliente un buen trabajo para ti?"),
    "report-interview": ("recruiter.en", "Interview guide"),
}
"""Pictures, and the bookmark of a sample whose page each shows."""
SCALE = 1.5


def main() -> None:
    """Write all samples and pictures."""
    desk, pages = build_desk(MemoryStore, []), {}
    for name, report in samples(desk):
        pages[name] = desk.reading.render(report, ".pdf")
        (SAMPLES / f"report-{name}.pdf").write_bytes(pages[name])
    for name, (sample, section) in SHOWN.items():
        document = pypdfium2.PdfDocument(pages[sample])
        page = document[_page(document, section)]
        page.render(scale=SCALE).to_pil().save(PICTURES / f"{name}.png", optimize=True)


def samples(desk: "Desk") -> "Iterator[tuple[str, Report]]":
    """Give the demo person's report for each reader in each language, by reader and language."""
    reading = replace(desk.reading, now=lambda: MOMENT)
    filing = replace(desk.filing, now=lambda: MOMENT)
    for purpose, reader, note in VERSIONS:
        (session,) = filing.read(SAMPLES / "demo.csv", purpose, BatteryId("full"))
        for language in LANGUAGES:
            assessment = reading.assess(session, language=language)
            yield f"{reader}.{language}", reading.report(assessment, reader=reader, note=note)


def _page(document: pypdfium2.PdfDocument, title: str) -> int:
    """Return the page that the first bookmark with a title leads to."""
    found = (mark.get_dest() for mark in document.get_toc() if mark.get_title() == title)
    return int(next(found).get_index())


if __name__ == "__main__":
    main()
