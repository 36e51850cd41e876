"""A report as one web page that needs nothing else: no script, no request, light and dark."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from careerfit.core import report as told
from careerfit.core.look import PLAIN, Agency, Logo, RenderOptions
from careerfit.core.progress import Progress
from careerfit.core.report import Block, Report, Say, Section, Words, say
from careerfit.render.figures import draw
from careerfit.render.svg import svg
from careerfit.render.words import clean, plain

PAGE = "page.html.j2"
View = dict[str, Any]
"""What the template shows of a block: its kind, and its parts in words."""


def render(
    report: Report,
    words: Words,
    resources: Path,
    progress: Progress,
    look: RenderOptions = PLAIN,
    *,
    carried: tuple[bytes, str] | None = None,
) -> bytes:
    """Return the report as an HTML file in UTF-8.

    resources: the folder with report/ (the page's template) and fonts/ (which figures are measured
    by). progress is called after each section; what it raises comes out of here. carried: the
    report as JSON in ASCII, and what is said of it; programs find it in the page.
    """
    writer = _Writer(words, resources / "fonts")
    sections = []
    for number, section in enumerate(report.sections, start=1):
        sections.append(writer.section(section))
        progress(number, len(report.sections))
    covered = sections[0]["id"] == "cover"
    page = _template(resources / "report").render(
        language=report.language,
        title=plain(words(report.title)),
        footer=writer.text(report.footer),
        skip=writer.text(say("skip")),
        contents=writer.text(say("contents")),
        cover=sections[0] if covered else None,
        outline=list(_outline(sections[covered:])),
        agency=None if look.agency is None else _agency(look.agency, look.logo),
        carried=None if carried is None else (_inert(carried[0]), carried[1]),
    )
    return page.encode("utf-8")


def _inert(json: bytes) -> Markup:
    """Return JSON that can stand in an element of a page and can neither end nor nest it."""
    text = json.decode("ascii")
    for mark in "<>&":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)  # noqa: S704 (nothing is left in it that HTML would read)


def _outline(sections: Sequence[View]) -> Iterator[list[View]]:
    """Yield each section of the first level with those below it."""
    chapter: list[View] = []
    for section in sections:
        if section["level"] == 1 and chapter:
            yield chapter
            chapter = []
        chapter.append(section)
    yield chapter


def _agency(agency: Agency, logo: Logo | None) -> View:
    """Return what the template shows of who hands out the report; the logo stands in the page."""
    source = None
    if logo is not None:
        kind = "png" if logo.kind == "png" else "svg+xml"
        source = f"data:image/{kind};base64,{b64encode(logo.content).decode()}"
    return {
        "name": clean(agency.name),
        "address": [clean(line) for line in agency.address],
        "colour": agency.colour,
        "logo": source,
    }


@cache
def _template(folder: Path) -> Template:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(PAGE)


class _Writer:
    """Puts the blocks of one report in words, and its figures in SVG."""

    def __init__(self, words: Words, fonts: Path) -> None:
        self._words, self._fonts = words, fonts
        self._explained = False

    def text(self, sentence: Say) -> Markup:
        """Return a sentence; the catalogue has escaped what is not its own."""
        return Markup(self._words(sentence))  # noqa: S704

    def section(self, section: Section) -> View:
        """Return what the template shows of a section."""
        return {
            "id": section.id,
            "level": section.level,
            "title": self.text(section.title),
            "blocks": [self._block(block) for block in section.blocks],
        }

    def _block(self, block: Block) -> View:
        match block:
            case told.Paragraph():
                return {"kind": block.style, "text": self.text(block.text)}
            case told.Points():
                return {"kind": "points", "items": self._texts(block.items)}
            case told.Facts():
                return {"kind": "facts", "rows": [self._texts(row) for row in block.rows]}
            case told.Table():
                return self._table(block)
            case told.Bars():
                return self._bars(block)
            case told.Picture():
                return self._picture(block)

    def _texts(self, sentences: tuple[Say, ...]) -> list[Markup]:
        return [self.text(sentence) for sentence in sentences]

    def _table(self, block: told.Table) -> View:
        return {
            "kind": "table",
            "caption": self.text(block.caption),
            "head": self._texts(block.head),
            "rows": [self._texts(row) for row in block.rows],
            "numbers": block.numbers,
        }

    def _bars(self, block: told.Bars) -> View:
        rows = [
            {
                "name": self.text(row.name),
                "note": self.text(row.note),
                "sentence": self.text(row.sentence),
                "low": clean(row.bar.low_pole),
                "high": clean(row.bar.high_pole),
                "svg": self._svg(row.bar, row.name, row.alt),
            }
            for row in block.rows
        ]
        return {"kind": "bars", "key": list(self._key(block)), "rows": rows}

    def _key(self, block: told.Bars) -> Iterator[tuple[str, Markup]]:
        """Yield each mark of a bar with what it means, before the first bars only."""
        if not self._explained:
            self._explained = True
            regions = any(row.bar.region is not None for row in block.rows)
            for name in ("estimate", "range", "region") if regions else ("estimate", "range"):
                yield name, self.text(say(f"figure.{name}"))

    def _picture(self, block: told.Picture) -> View:
        figure = self._svg(block.figure, block.caption, block.alt)
        return {"kind": "picture", "svg": figure, "caption": self.text(block.caption)}

    def _svg(self, figure: told.Figure, title: Say, alt: Say) -> Markup:
        drawing = draw(figure, self._words, self._fonts)
        names = plain(self._words(title)), plain(self._words(alt))
        return Markup(svg(drawing, *names))  # noqa: S704 (svg escapes)
