"""A report as a PDF file: A4, embedded faces, bookmarks, the same bytes for the same report."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

from markupsafe import escape
from reportlab import rl_config
from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepInFrame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)

from careerfit.core import report as told
from careerfit.core.look import PLAIN, Logo, RenderOptions
from careerfit.core.progress import Progress
from careerfit.core.report import Bars, Picture, Report, Section, Words, say
from careerfit.render import styles
from careerfit.render.compositor import Compositor, Text, paragraph
from careerfit.render.figures import WIDTH
from careerfit.render.fonts import REGULAR, fitted, printable, register, width
from careerfit.render.logos import drawing
from careerfit.render.palette import ACCENT, INK, MUTED, RULE
from careerfit.render.words import clean, plain

PROGRAM = "CareerFit"
NEARLY_FULL = 0.45
"""A part begins on a new page where less than this share of the page is left."""
PAGE_OF_ITS_OWN = ("answer", "role.")
"""Sections whose id begins so always start a page."""
ONE_PAGE = "answer"
"""The section that takes no more than its page: what is too much for it is set smaller."""
LOGO = (170.0, 44.0)
"""The room that a logo has."""
SMALLER = 1.25
"""A cover that is longer than this many pages is not set smaller, but goes on."""
SIDES = ("LEFT", "RIGHT", "TOP", "BOTTOM")


def render(
    report: Report,
    words: Words,
    fonts: Path,
    progress: Progress,
    look: RenderOptions = PLAIN,
) -> bytes:
    """Return the report as a PDF.

    fonts: the folder of the faces. progress is called between parts, first while they are set, then
    while they are laid out; what it raises comes out of here.
    """
    register(fonts)
    rl_config.useA85 = 0  # slower and larger, for no reader that still exists
    return _Document(report, words, fonts, progress, look).bytes()


class _Document:
    """One report on its way to paper."""

    def __init__(
        self, report: Report, words: Words, fonts: Path, progress: Progress, look: RenderOptions
    ) -> None:
        self._report, self._words, self._progress = report, words, progress
        self._agency, self._logo = look.agency, look.logo
        colour = None if self._agency is None else self._agency.colour
        self._accent = ACCENT if colour is None else HexColor(colour)
        self._compositor = Compositor(words, fonts)
        self._pages: dict[str, int] = {}
        self._done = 0

    def bytes(self) -> bytes:
        """Set all sections, lay them out, and return the file."""
        story = [
            flowable for section in self._report.sections for flowable in self._section(section)
        ]
        file = BytesIO()
        title = plain(self._compositor.text(self._report.title))
        template = BaseDocTemplate(
            file,
            pagesize=A4,
            title=title,
            author=PROGRAM,
            creator=PROGRAM,
            subject=plain(self._compositor.text(self._report.footer)),
            lang=self._report.language,
            displayDocTitle=True,
            invariant=1,
            initialFontName=REGULAR,
            pageTemplates=[self._page_template()],
        )
        template.build(story, canvasmaker=self._canvas)
        return file.getvalue()

    def _section(self, section: Section) -> Iterator[Flowable]:
        """Yield where a section begins, its heading, and its blocks."""
        if section.id == "cover":
            yield from _on_one_page(list(self._cover(section)))
        elif section.id == ONE_PAGE:
            blocks = _loose(self._compositor.blocks(section.blocks))
            content = [*self._whose(), self._heading(section), *blocks]
            if section is not self._report.sections[0]:
                yield _beginning(section)
            yield _shrunk(content)
        else:
            yield _beginning(section)
            yield self._heading(section)
            yield from self._compositor.blocks(section.blocks)
        self._step()

    def _whose(self) -> Iterator[Flowable]:
        """Yield who hands out a report that has no cover."""
        if self._agency is not None and all(one.id != "cover" for one in self._report.sections):
            yield from self._agency_head()

    def _agency_head(self) -> Iterator[Flowable]:
        """Yield the logo and the name of who hands out the report."""
        if self._agency is None:
            return
        lines = [_verbatim(self._agency.name, tinted(styles.OVERLINE, self._accent))]
        lines += [_verbatim(line, styles.SMALL) for line in self._agency.address]
        if self._logo is None:
            yield from lines
            return
        cells = [[lines, LogoFlowable(self._logo, LOGO)]]
        yield Table(
            cells,
            colWidths=[WIDTH - LOGO[0], LOGO[0]],
            hAlign="LEFT",
            style=[
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("ALIGN", (1, 0), (1, 0), "RIGHT"),
                *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in SIDES),
            ],
        )

    def _heading(self, section: Section) -> Flowable:
        markup = self._compositor.text(section.title)
        style = styles.HEADINGS[section.level]
        return _Heading(section, markup, style, self._arrived, self._accent)

    def _cover(self, section: Section) -> Iterator[Flowable]:
        """Yield the cover: title, question, facts, contents, and the small print at its foot."""
        markup = self._compositor.text(section.title)
        if self._agency is None:
            yield paragraph(PROGRAM, styles.OVERLINE)
        yield from self._agency_head()
        yield Spacer(1, 8)
        yield _Heading(section, markup, styles.COVER, self._arrived, self._accent)
        small = [block for block in section.blocks if isinstance(block, told.Table)]
        for block in section.blocks:
            if isinstance(block, told.Paragraph) and block.style == "lead":
                style = tinted(styles.QUESTION, self._accent)
                yield self._compositor.paragraph(block.text, style)
            elif block not in small:
                yield from self._compositor.block(block)
        yield from self._contents()
        yield from self._compositor.small_print(small)

    def _contents(self) -> Iterator[Flowable]:
        yield self._compositor.paragraph(say("contents"), styles.TABLE_CAPTION)
        for section in self._report.sections:
            if section.level == 1 and section.id != "cover":
                title = plain(self._compositor.text(section.title))
                yield _ContentsLine(section.id, title, self._pages)
        yield Spacer(1, 8)

    def _arrived(self, section: Section, page: int) -> None:
        """Note that a section was laid out on a page."""
        self._pages[section.id] = page
        self._step()

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, 2 * len(self._report.sections))

    def _page_template(self) -> PageTemplate:
        frame = Frame(
            styles.LEFT,
            styles.BOTTOM,
            WIDTH,
            styles.FRAME,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        return PageTemplate("page", [frame], onPage=self._furniture)

    def _furniture(self, canvas: "_Paper", _template: BaseDocTemplate) -> None:
        """Draw the foot of a page: whose report it is, and the page of how many."""
        number = canvas.getPageNumber()

        def draw(paper: "_Paper") -> None:
            of = self._words(say("page", n=number, of=paper.pages))
            text = printable(plain(of))
            room = WIDTH - width(text, REGULAR, 7.5) - 20
            foot = plain(self._compositor.text(self._report.footer))
            if self._agency is not None:
                foot = f"{printable(clean(self._agency.name))} · {foot}"
            whose = fitted(foot, REGULAR, 7.5, room)
            paper.setStrokeColor(RULE)
            paper.setLineWidth(0.5)
            paper.line(styles.LEFT, 44, styles.LEFT + WIDTH, 44)
            paper.setFont(REGULAR, 7.5)
            paper.setFillColor(MUTED)
            paper.drawString(styles.LEFT, 32, whose)
            paper.drawRightString(styles.LEFT + WIDTH, 32, text)

        canvas.later(draw)

    def _canvas(self, *args: object, **options: object) -> "_Paper":
        return _Paper(self._report, *args, **options)


class _Paper(Canvas):
    """A canvas that can leave room for what is known only when all pages are there."""

    def __init__(self, report: Report, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self._doc._timeStamp = _stamp(report.made_at)  # noqa: SLF001 (nothing else dates a file)
        self._doc.signature = hashlib.md5(repr(report).encode(), usedforsecurity=False)
        self._unfinished: list[Callable[[_Paper], None]] = []
        self.pages = 0

    def later(self, draw: "Callable[[_Paper], None]") -> None:
        """Draw here, in the space as it is now, once the number of pages is known."""
        self.doForm(f"later{len(self._unfinished)}")
        self._unfinished.append(draw)

    def save(self) -> None:
        """Draw what was left for later, and write the file."""
        self.pages = self.getPageNumber() - 1
        for number, draw in enumerate(self._unfinished):
            self.beginForm(f"later{number}", lowerx=-9, lowery=-9)
            draw(self)
            self.endForm()
        super().save()


class _Heading(Text):
    """A heading that is a bookmark, stands in the outline, and tells when it was laid out."""

    def __init__(
        self,
        section: Section,
        markup: str,
        style: ParagraphStyle,
        arrived: Callable[[Section, int], None],
        accent: Color,
    ) -> None:
        super().__init__("", style, frags=paragraph(markup, style).frags)
        self._section, self._text, self._arrived = section, plain(markup), arrived
        self._accent = accent

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Stay whole."""
        return []

    def draw(self) -> None:
        """Draw the heading with its mark."""
        key, canvas = self._section.id, self.canv
        if self._section.level == 1 and key != "cover":
            canvas.setFillColor(self._accent)
            canvas.rect(0, self.height + 5, 26, 3, stroke=0, fill=1)
        canvas.bookmarkHorizontal(key, 0, self.height + 12)
        canvas.addOutlineEntry(self._text, key, self._section.level - 1, closed=True)
        super().draw()
        self._arrived(self._section, canvas.getPageNumber())


class LogoFlowable(Flowable):
    """A logo, as large as its room allows; what lies beyond its edges is cut off."""

    def __init__(self, logo: Logo, room: tuple[float, float]) -> None:
        super().__init__()
        self._logo = logo
        scale = min(room[0] / logo.width, room[1] / logo.height)
        self.width, self.height = logo.width * scale, logo.height * scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        canvas, logo = self.canv, self._logo
        canvas.saveState()
        if logo.kind == "png":
            canvas.drawImage(ImageReader(BytesIO(logo.content)), 0, 0, self.width, self.height)
        else:
            edge = canvas.beginPath()
            edge.rect(0, 0, self.width, self.height)
            canvas.clipPath(edge, stroke=0, fill=0)
            shapes = drawing(logo)
            canvas.scale(self.width / shapes.width, self.height / shapes.height)
            renderPDF.draw(shapes, canvas, 0, 0)
        canvas.restoreState()


class _ContentsLine(Flowable):
    """A section with its page, as a link."""

    def __init__(self, key: str, title: str, pages: dict[str, int]) -> None:
        super().__init__()
        self._key, self._title, self._pages = key, title, pages
        self.width, self.height = WIDTH, styles.CONTENTS.leading

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line; the page number comes when all pages are there."""
        style, canvas = styles.CONTENTS, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(INK)
        canvas.drawString(0, 5, fitted(self._title, style.fontName, style.fontSize, WIDTH - 40))
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.4)
        canvas.line(0, 0, WIDTH, 0)
        canvas.later(self._number)
        canvas.linkRect("", self._key, (0, 0, WIDTH, self.height), relative=1, Border="[0 0 0]")

    def _number(self, paper: _Paper) -> None:
        style = styles.CONTENTS
        paper.setFont(style.fontName, style.fontSize)
        paper.setFillColor(MUTED)
        paper.drawRightString(WIDTH, 5, str(self._pages[self._key]))


def _on_one_page(flowables: list[Flowable]) -> Iterable[Flowable]:
    """Return flowables that are a little too much for a page set smaller; others as they are."""
    sizes = [one.wrap(WIDTH, styles.FRAME)[1] + one.getSpaceAfter() for one in flowables]
    return [_shrunk(flowables)] if sum(sizes) < SMALLER * styles.FRAME else flowables


def _shrunk(flowables: list[Flowable]) -> Flowable:
    """Return flowables as one, set smaller where they are too much for the rest of the page."""
    return KeepInFrame(0, 0, flowables, mode="shrink")


def _loose(flowables: Iterable[Flowable]) -> Iterator[Flowable]:
    """Yield flowables one by one, also those that were kept together: they are on one page."""
    for one in flowables:
        if isinstance(one, KeepTogether):
            yield from _loose(one._content)  # noqa: SLF001 (there is no other way in)
        else:
            yield one


def _verbatim(text: str, style: ParagraphStyle) -> Text:
    """Return what somebody typed as a paragraph."""
    return paragraph(printable(str(escape(clean(text)))), style)


@lru_cache(maxsize=64)
def tinted(style: ParagraphStyle, colour: Color) -> ParagraphStyle:
    """Return a style in another colour."""
    return ParagraphStyle(style.name, style, textColor=colour)


def _beginning(section: Section) -> Flowable:
    """Return the page break that comes before a section, if there is need for one."""
    if section.id.startswith(PAGE_OF_ITS_OWN):
        return PageBreak()
    if section.level == 1:
        return CondPageBreak(styles.FRAME * NEARLY_FULL)
    large = any(isinstance(block, (Bars, Picture)) for block in section.blocks)
    return CondPageBreak(220 if large else 90)


def _stamp(made_at: datetime) -> SimpleNamespace:
    """Return a moment as ReportLab writes it into a file."""
    offset = made_at.utcoffset()
    minutes = 0 if offset is None else round(offset.total_seconds() / 60)
    hours, rest = int(minutes / 60), abs(minutes) % 60
    return SimpleNamespace(YMDhms=made_at.timetuple()[:6], dhh=hours, dmm=rest)
