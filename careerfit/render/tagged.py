"""Pages that say what stands on them, so that a screen reader can tell it: PDF/UA-1.

Three rules make a report accessible without anybody thinking of it.

- A flowable that is `Tagged` draws as its `element`; one that was given none is a paragraph.
- Elements come into the structure tree in the order in which they are drawn, below their parent.
  The parts of what is broken over pages share one element.
- All else that is drawn (rules, backgrounds, the foot of a page), and all that is drawn again (the
  head of a table on its next page), is an artifact.

Names of kinds and attributes are those of ISO 32000-1, 14.8.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, Self

from reportlab.pdfbase.pdfdoc import (
    LinkAnnotation,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFPage,
    PDFString,
)
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable

from careerfit.render.archive import ArchivalCanvas

ARTIFACT = "/Artifact BMC"
FOOT = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
_STATE = frozenset(
    ("", "q", "Q", "cm", "w", "J", "j", "M", "d", "i", "gs", "ri", "g", "G", "rg", "RG", "k", "K")
)
"""What may stand between marks: operators that draw nothing."""


class _Content(NamedTuple):
    """What an element has on a page: the number of marked content there, or an annotation."""

    page: str
    what: int | str


class Element(PDFObject):
    """What a piece of the document is: a paragraph, a table, a cell.

    parent: what it is part of, the document if None. alt: what is read out in its stead.
    attributes: a dictionary in PDF's notation, without its brackets.
    """

    __RefOnly__ = 1

    def __init__(
        self, kind: str, parent: "Element | None" = None, *, alt: str = "", attributes: str = ""
    ) -> None:
        self.kind, self.parent, self.alt, self.attributes = kind, parent, alt, attributes
        self.kids: list[Element | _Content] = []
        self.number = 0
        """Its number in the file, once it has a place in the tree."""
        self.boxed = False

    def format(self, document: PDFDocument) -> bytes:
        """Return the element as it stands in the file."""
        above = document.Catalog.StructTreeRoot if self.parent is None else self.parent
        entries = [f"/S/{self.kind}/P {above.number} 0 R".encode()]
        if self.alt:
            entries.append(b"/Alt " + PDFString(self.alt).format(document))
        if self.attributes:
            entries.append(f"/A<<{self.attributes}>>".encode())
        pages = {kid.page for kid in self.kids if isinstance(kid, _Content)}
        page = pages.pop() if len(pages) == 1 else ""
        if page:
            entries.append(f"/Pg {_number(page, document)} 0 R".encode())
        kids = " ".join(_kid(kid, page, document) for kid in self.kids)
        return b"<<%s/K[%s]>>" % (b"".join(entries), kids.encode())


def _kid(kid: Element | _Content, page: str, document: PDFDocument) -> str:
    """Return a part of an element that names its page, unless it is the one of the element."""
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if isinstance(kid.what, int) and kid.page == page:
        return str(kid.what)
    kind = f"/MCR/MCID {kid.what}" if isinstance(kid.what, int) else f"/OBJR/Obj {kid.what}"
    return f"<</Type{kind}/Pg {_number(kid.page, document)} 0 R>>"


def _number(name: str, document: PDFDocument) -> int:
    """Return the number of an object in the file."""
    return int(document.idToObjectNumberAndVersion[name][0])


def tag_table(
    rows: Sequence[Sequence["Tagged"]], table: Element, *, head: int = 0, titled: bool = False
) -> None:
    """Say of the cells of a table what they are.

    head: how many rows at its top are headings. titled: the first cell of each row is one too.
    """
    for number, row in enumerate(rows):
        line = Element("TR", table)
        for column, cell in enumerate(row):
            over = "Column" if number < head else "Row" if titled and column == 0 else ""
            scope = f"/O/Table/Scope/{over}" if over else ""
            cell.element = Element("TH" if over else "TD", line, attributes=scope)


class Tagged(Flowable):
    """A flowable that is drawn as what it is: at first as its element, then as an artifact."""

    element: Element | None = None
    _drawn = False

    def _drawOn(self, canv: "TaggedCanvas") -> None:  # noqa: N802 (ReportLab's hook)
        self.element = self.element or Element("P")
        mark = ARTIFACT if self._drawn else self.element
        self._drawn = True
        with canv.tagged(mark):
            super()._drawOn(canv)

    def split(self, width: float, height: float) -> list[Self]:
        """Return parts that are parts of one element."""
        parts: list[Self] = super().split(width, height)
        self.element = self.element or Element("P")
        for part in parts:
            part.element = self.element
        return parts


class TaggedCanvas(ArchivalCanvas):
    """A canvas that notes what is drawn as what, and writes a tagged file."""

    def __init__(self, *args: object, **options: object) -> None:
        self.pages = 0
        """How many there are, once all are there."""
        self._start, self._mark = 0, ARTIFACT
        self._contents: list[Element] = []
        """Of this page: the elements that its marked contents belong to, by number."""
        self._parents: list[Element | list[Element]] = []
        """Of pages and links: the elements of their contents, by the number that they carry."""
        self._unfinished: list[tuple[int, Callable[[TaggedCanvas], None]]] = []
        super().__init__(*args, **options)
        self._tree, self._root = PDFDictionary({"Type": "/StructTreeRoot"}), Element("Document")
        for top in (self._tree, self._root):
            top.number = self._numbered(top)

    @contextmanager
    def tagged(self, mark: "Element | str") -> Iterator[None]:
        """Draw as part of an element, or as an artifact; what surrounds it is held up meanwhile."""
        outer = self._mark
        self._turn_to(mark)
        yield
        self._turn_to(outer)
        if isinstance(mark, Element):  # also if it is empty
            self._place(mark)

    def box(self, figure: Element, area: tuple[float, float, float, float]) -> None:
        """Say where a figure stands; one of several pieces, on pages of their own, says nothing."""
        corners = " ".join(f"{at:.2f}" for at in self._absRect(area, 1))
        attributes = f"/O/Layout/Placement/Block/BBox[{corners}]"
        figure.attributes = "" if figure.boxed else attributes
        figure.boxed = True

    def link(
        self, element: Element, says: str, key: str, area: tuple[float, float, float, float]
    ) -> None:
        """Let an area lead to a bookmark, as part of an element; it says where it leads."""
        name = f"link{len(self._parents)}"
        annotation = _Link(
            Rect=self._absRect(area, 1),
            Contents=says,
            Destination=self._bookmarkReference(key),
            Border="[0 0 0]",
            F=4,  # printed, as PDF/A wants it
            StructParent=len(self._parents),
        )
        self._addAnnotation(annotation, name)
        self._parents.append(element)
        at = f"{self._doc.objectcounter} 0 R"
        element.kids.append(_Content(self._doc.thisPageName(), at))

    def later(self, draw: "Callable[[TaggedCanvas], None]") -> None:
        """Draw here, in the space and as the element of now, when all pages are there."""
        self._code.append(_gap(len(self._unfinished)))
        self._unfinished.append((self.getPageNumber(), draw))

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> "_Text":  # noqa: N802
        """Return a text object whose lines end in blanks."""
        return _Text(self, x, y, direction)

    def showPage(self) -> None:  # noqa: N802
        """End the page."""
        self._turn_to(ARTIFACT)
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._parents), "/S"
        self._parents.append(self._contents)
        self._contents, self._start = [], 0

    def save(self) -> None:
        """Draw what was left for later, and write the file."""
        self.pages = self.getPageNumber() - 1
        for number, (page, draw) in enumerate(self._unfinished):
            code: list[str] = []
            self._code = code
            self.saveState()
            draw(self)
            self.restoreState()
            there = self._doc.Pages.pages[page - 1]
            there.stream = there.stream.replace(_gap(number), "\n".join(code), 1)
        self._code = []
        self._finish()
        super().save()

    def _place(self, element: Element) -> None:
        """Put an element into the tree, and before it what it is part of."""
        if element.number:
            return
        parent = element.parent = element.parent or self._root
        self._place(parent)
        parent.kids.append(element)
        element.number = self._numbered(element)

    def _numbered(self, thing: PDFObject) -> int:
        """Put an object into the file, and return its number."""
        self._doc.Reference(thing)
        return int(self._doc.objectcounter)

    def _turn_to(self, mark: "Element | str") -> None:
        """Put a mark around what was drawn under the last one, if it was anything, and go on.

        Marks are never inside one another, and hold no more than what is seen: saved states,
        colours and translations stay outside.
        """
        code, first, end = self._code, self._start, len(self._code)
        while first < end and _draws_nothing(code[first]):
            first += 1
        while first < end and _draws_nothing(code[end - 1]):
            end -= 1
        if first < end:
            code.insert(end, "EMC")
            code.insert(first, self._opening(self._mark))
        self._mark, self._start = mark, len(code)

    def _opening(self, mark: "Element | str") -> str:
        if isinstance(mark, str):
            return mark
        self._place(mark)
        number = len(self._contents)
        self._contents.append(mark)
        mark.kids.append(_Content(self._doc.thisPageName(), number))
        return f"/{mark.kind} <</MCID {number}>> BDC"

    def _finish(self) -> None:
        """Write the tree, and who owns what stands on each page and behind each link."""
        owned = [f"{number} {_owned(owner)}" for number, owner in enumerate(self._parents)]
        self._tree["K"] = f"{self._root.number} 0 R"
        self._tree["ParentTree"] = PDFDictionary({"Nums": f"[{' '.join(owned)}]"})
        self._tree["ParentTreeNextKey"] = len(self._parents)
        self._doc.Catalog.StructTreeRoot = self._tree
        self._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _owned(owner: Element | list[Element]) -> str:
    if isinstance(owner, Element):
        return f"{owner.number} 0 R"
    return f"[{' '.join(f'{element.number} 0 R' for element in owner)}]"


def _draws_nothing(code: str) -> bool:
    last = code.rpartition(" ")[2]
    return last in _STATE or (last == "ET" and "Tj" not in code)


def _gap(number: int) -> str:
    """Return what stands for a later drawing: nothing else has a NUL in it."""
    return f"\0{number}\0"


class _Link(LinkAnnotation):
    permitted = (*LinkAnnotation.permitted, "StructParent")


class _Text(PDFTextObject):
    """Text in which the last word of a line and the first of the next are two words."""

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803
        blank = " " if TStar and text and not text.endswith(" ") else ""
        super()._textOut(text + blank, TStar)
