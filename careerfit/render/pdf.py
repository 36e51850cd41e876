"""A report as a PDF file: tagged, archival, with bookmarks, the same bytes for the same report."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

from markupsafe import escape
from reportlab import rl_config
from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
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
from careerfit.render.archive import Attachment
from careerfit.render.compositor import Compositor, height, height_of_start
from careerfit.render.figures import WIDTH
from careerfit.render.flowables import Text, fragments, paragraph
from careerfit.render.fonts import REGULAR, fitted, printable, register, width
from careerfit.render.logos import drawing
from careerfit.render.palette import ACCENT, INK, MUTED, RULE
from careerfit.render.tagged import ARTIFACT, FOOT, Element, Tagged, TaggedCanvas
from careerfit.render.words import clean, plain

PROGRAM = "CareerFit"
NEARLY_FULL = 0.45
"""A part begins on a new page where less than this share of the page is left."""
A_ROLE, MOSTLY_FREE = "role.", 0.65
"""Sections whose id begins so begin on a new page where less than this share of it is left."""
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
    *,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Return the report as a PDF that keeps PDF/UA-1 and PDF/A-3a.

    fonts: the folder of the faces. progress is called between parts, first while they are set, then
    while they are laid out; what it raises comes out of here. attachments: files to put into it.
    """
    register(fonts)
    rl_config.useA85 = 0  # slower and larger, for no reader that still exists
    return _Document(report, words, fonts, progress, look).bytes(attachments)


class _Document:
    """One report on its way to paper."""

    def __init__(
        self, report: Report, words: Words, fonts: Path, progress: Progress, look: RenderOptions
    ) -> None:
        self._report, self._look, self._progress = report, look, progress
        self._agency, self._sheet = look.agency, styles.SHEETS[look.paper]
        colour = None if self._agency is None else self._agency.colour
        self._accent = ACCENT if colour is None else HexColor(colour)
        self._compositor = Compositor(words, fonts)
        self._pages: dict[str, int] = {}
        self._done = 0

    def bytes(self, attachments: Sequence[Attachment]) -> bytes:
        """Set all sections, lay them out on sheets, and return the file."""
        story = [
            flowable for section in self._report.sections for flowable in self._section(section)
        ]
        file = BytesIO()

        def canvas(*args: object, **options: object) -> _Paper:
            return _Paper(self._report, self._look, attachments, *args, **options)

        template = BaseDocTemplate(
            file,
            pagesize=(self._sheet.width, self._sheet.height),
            title=self._compositor.plain(self._report.title),
            author=PROGRAM,
            creator=PROGRAM,
            subject=self._compositor.plain(self._report.footer),
            lang=self._report.language,
            displayDocTitle=True,
            invariant=1,
            initialFontName=REGULAR,
            pageTemplates=[self._page_template(self._sheet)],
        )
        template.build(story, canvasmaker=canvas)
        return file.getvalue()

    def _section(self, section: Section) -> Iterator[Flowable]:
        """Yield where a section begins, its heading, and its blocks."""
        if section.id == "cover":
            yield from _on_one_page(list(self._cover(section)), self._sheet.frame)
        elif section.id == ONE_PAGE:
            loose = _loose(self._compositor.blocks(section.blocks))
            content = [*self._whose(), self._heading(section), *loose]
            if section is not self._report.sections[0]:
                yield PageBreak()
            yield _shrunk(content)
        else:
            heading = self._heading(section)
            blocks = list(self._compositor.blocks(section.blocks))
            least = height(heading) + height_of_start(blocks)
            yield _beginning(section, self._sheet.frame, least)
            yield heading
            yield from blocks
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
        if self._look.logo is None:
            yield from lines
            return
        figure = Element("Figure", alt=_printed(self._agency.name))
        cells = [[lines, LogoFlowable(self._look.logo, LOGO, figure)]]
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
        whole = Element("TOC")
        heading = Element("Caption", whole)
        yield self._compositor.paragraph(say("contents"), styles.TABLE_CAPTION, heading)
        for section in self._report.sections:
            if section.level == 1 and section.id != "cover":
                title = self._compositor.plain(section.title)
                line = Element("Reference", Element("TOCI", whole))
                yield _ContentsLine(section.id, title, self._pages, Element("Link", line))
        yield Spacer(1, 8)

    def _arrived(self, section: Section, page: int) -> None:
        """Note that a section was laid out on a page."""
        self._pages[section.id] = page
        self._step()

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, 2 * len(self._report.sections))

    def _page_template(self, sheet: styles.Sheet) -> PageTemplate:
        frame = Frame(
            sheet.left,
            sheet.bottom,
            WIDTH,
            sheet.frame,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        return PageTemplate("page", [frame], onPage=partial(self._furniture, sheet.left))

    def _furniture(self, left: float, canvas: TaggedCanvas, _template: BaseDocTemplate) -> None:
        """Draw the foot of a page: whose report it is, and the page of how many."""
        number = canvas.getPageNumber()

        def draw(paper: TaggedCanvas) -> None:
            text = self._compositor.plain(say("page", n=number, of=paper.pages))
            room = WIDTH - width(text, REGULAR, 7.5) - 20
            foot = self._compositor.plain(self._report.footer)
            if self._agency is not None:
                foot = f"{_printed(self._agency.name)} · {foot}"
            whose = fitted(foot, REGULAR, 7.5, room)
            paper.setStrokeColor(RULE)
            paper.setLineWidth(0.5)
            paper.line(left, 44, left + WIDTH, 44)
            paper.setFont(REGULAR, 7.5)
            paper.setFillColor(MUTED)
            paper.drawString(left, 32, whose)
            paper.drawRightString(left + WIDTH, 32, text)

        with canvas.tagged(FOOT):
            canvas.later(draw)


class _Paper(TaggedCanvas):
    """A canvas for a report, which says when and what for the file was made."""

    def __init__(
        self,
        report: Report,
        look: RenderOptions,
        attachments: Sequence[Attachment],
        *args: object,
        **options: object,
    ) -> None:
        super().__init__(*args, **options)
        self._doc._timeStamp = _stamp(report.made_at)  # noqa: SLF001 (nothing else dates a file)
        told = repr((attachments or report, look))
        self._doc.signature = hashlib.md5(told.encode(), usedforsecurity=False)
        for attachment in attachments:
            self.attach(*attachment)


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
        super().__init__("", style, frags=fragments(markup, style))
        self.element = Element(f"H{section.level}")
        self._section, self._text, self._arrived = section, plain(markup), arrived
        self._accent = accent

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Stay whole."""
        return []

    def draw(self) -> None:
        """Draw the heading with its mark."""
        key, canvas = self._section.id, self.canv
        if self._section.level == 1 and key != "cover":
            with canvas.tagged(ARTIFACT):
                canvas.setFillColor(self._accent)
                canvas.rect(0, self.height + 5, 26, 3, stroke=0, fill=1)
        canvas.bookmarkHorizontal(key, 0, self.height + 12)
        canvas.addOutlineEntry(self._text, key, self._section.level - 1, closed=True)
        super().draw()
        self._arrived(self._section, canvas.getPageNumber())


class LogoFlowable(Tagged):
    """A logo, as large as its room allows; what lies beyond its edges is cut off."""

    def __init__(self, logo: Logo, room: tuple[float, float], figure: Element) -> None:
        super().__init__()
        self._logo, self.element = logo, figure
        scale = min(room[0] / logo.width, room[1] / logo.height)
        self.width, self.height = logo.width * scale, logo.height * scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        canvas, logo = self.canv, self._logo
        canvas.box(self.element, (0, 0, self.width, self.height))
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


class _ContentsLine(Tagged):
    """A section with its page, as a link."""

    def __init__(self, key: str, title: str, pages: dict[str, int], link: Element) -> None:
        super().__init__()
        self.element = link
        self._key, self._title, self._pages = key, title, pages
        self.width, self.height = WIDTH, styles.CONTENTS.leading

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line; the page number comes when all pages are there."""
        style, canvas = styles.CONTENTS, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(INK)
        title = fitted(self._title, style.fontName, style.fontSize, WIDTH - 40)
        canvas.drawString(0, 5, f"{title} ")
        canvas.later(self._number)
        canvas.link(self.element, self._title, self._key, (0, 0, WIDTH, self.height))
        with canvas.tagged(ARTIFACT):
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.4)
            canvas.line(0, 0, WIDTH, 0)

    def _number(self, paper: TaggedCanvas) -> None:
        style = styles.CONTENTS
        paper.setFont(style.fontName, style.fontSize)
        paper.setFillColor(MUTED)
        paper.drawRightString(WIDTH, 5, str(self._pages[self._key]))


def _on_one_page(flowables: list[Flowable], frame: float) -> Iterable[Flowable]:
    """Return flowables that are a little too much for a page set smaller; others as they are."""
    whole = sum(map(height, flowables))
    return [_shrunk(flowables)] if frame < whole < SMALLER * frame else flowables


def _shrunk(flowables: list[Flowable]) -> Flowable:
    """Return flowables as one, set smaller where they are too much for the rest of the page."""
    return KeepInFrame(0, 0, flowables, mode="shrink")


def _loose(flowables: Iterable[Flowable]) -> Iterator[Flowable]:
    """Yield flowables one by one, also those that were kept together: they are on one page."""
    for one in flowables:
        if isinstance(one, KeepTogether):
            yield from _loose(one._content)  # noqa: SLF001 (there is no other way in)
        elif not isinstance(one, CondPageBreak):
            yield one


def _verbatim(text: str, style: ParagraphStyle) -> Text:
    """Return what somebody typed as a paragraph."""
    return paragraph(str(escape(_printed(text))), style)


def _printed(text: str) -> str:
    """Return what somebody typed as the faces can show it."""
    return printable(clean(text))


@lru_cache(maxsize=64)
def tinted(style: ParagraphStyle, colour: Color) -> ParagraphStyle:
    """Return a style in another colour."""
    return ParagraphStyle(style.name, style, textColor=colour)


def _beginning(section: Section, frame: float, least: float) -> Flowable:
    """Return the page break that comes before a section, if there is need for one.

    frame: the height of a page. least: that of the heading with the start of what follows.
    """
    if section.id.startswith(A_ROLE):
        wanted = frame * MOSTLY_FREE
    elif section.level == 1:
        wanted = frame * NEARLY_FULL
    else:
        large = any(isinstance(block, (Bars, Picture)) for block in section.blocks)
        wanted = 220 if large else 90
    return CondPageBreak(min(max(wanted, least), frame))


def _stamp(made_at: datetime) -> SimpleNamespace:
    """Return a moment as ReportLab writes it into a file, in universal time."""
    moment = made_at.replace(tzinfo=UTC) if made_at.tzinfo is None else made_at.astimezone(UTC)
    return SimpleNamespace(YMDhms=moment.timetuple()[:6], dhh=0, dmm=0)
