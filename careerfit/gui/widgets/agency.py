"""Whose name, logo and colour reports have, and on which paper they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFrame,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from careerfit.core.look import NAME_MOST, Agency, nearest
from careerfit.gui.size import length
from careerfit.gui.theme import ROOM, TIGHT, WIDE
from careerfit.gui.widgets.fields import WideChoice
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from careerfit.core.look import Paper


SAMPLE = length(16)
"""Pixels of the sample of a colour."""


class AgencyCard(QFrame):
    """Shows what is kept of it; emits what is asked for."""

    name_wanted = Signal(str, str)  # name, colour or ""
    logo_wanted = Signal()
    no_logo_wanted = Signal()
    file_wanted = Signal()
    away_wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._agency: Agency | None = None
        self._colour = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        box.setSpacing(ROOM)
        box.addWidget(words(self.tr("Reports"), "heading", self))
        self._told = words("", parent=self)
        self._told.setObjectName("agency-told")
        box.addWidget(self._told)
        self._build_name(box)
        self._build_logo(box)
        self._build_paper(box)
        self.show_agency(None, "a4")

    def show_agency(self, agency: Agency | None, paper: Paper) -> None:
        """Show what is kept now."""
        if agency != self._agency or not self._is_changed():
            self._name.setText("" if agency is None else agency.name)
            self._show_colour("" if agency is None else agency.colour or "")
        self._agency = agency
        self._told.setText(self._in_words(agency))
        has_logo = agency is not None and agency.logo is not None
        self._logo.setEnabled(agency is not None)
        self._no_logo.setVisible(has_logo)
        self._away.setVisible(agency is not None)
        self._paper.setCurrentIndex(max(self._paper.findData(paper), 0))
        self._look()

    def take_over(self, before: AgencyCard) -> None:
        """Go on where the card before was, with what was typed and not kept yet."""
        self._name.setText(before._name.text())
        self._show_colour(before._colour)

    def _build_name(self, box: QVBoxLayout) -> None:
        label = self.tr("Name on reports")
        named = QVBoxLayout()
        named.setSpacing(TIGHT)
        named.addWidget(words(label, "muted", self))
        self._name = QLineEdit(self)
        self._name.setObjectName("agency-name")
        self._name.setAccessibleName(label)
        self._name.setMaxLength(NAME_MOST)
        self._name.textChanged.connect(self._look)
        self._name.returnPressed.connect(self._emit_name)
        named.addWidget(self._name)
        box.addLayout(named)
        self._pick = self._button("", "agency-colour", self._choose_colour)
        self._keep = self._button(self.tr("Keep"), "agency-keep", self._emit_name)
        self._keep.setProperty("part", "main")
        box.addLayout(_row(self._pick, self._keep))

    def _build_logo(self, box: QVBoxLayout) -> None:
        self._logo = self._button(self.tr("Choose a logo…"), "agency-logo", self.logo_wanted)
        self._no_logo = self._button(self.tr("No logo"), "agency-no-logo", self.no_logo_wanted)
        take = self._button(self.tr("Take it from a file…"), "agency-file", self.file_wanted)
        self._away = self._button(self.tr("Take it away…"), "agency-away", self._confirm)
        box.addLayout(_row(self._logo, self._no_logo, take, self._away))

    def _build_paper(self, box: QVBoxLayout) -> None:
        label = self.tr("Paper")
        self._paper = WideChoice(label, self)
        self._paper.setObjectName("paper")
        self._paper.addItem(self.tr("A4"), "a4")
        self._paper.addItem(self.tr("US Letter"), "letter")
        self._paper.activated.connect(self._emit_paper)
        told = words(label, parent=self)
        told.setWordWrap(False)
        box.addLayout(_row(told, self._paper))

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _in_words(self, agency: Agency | None) -> str:
        if agency is None:
            return self.tr(
                "Reports bear no name. With one, they look like yours: name, logo and colour "
                "stand on the first page and at the top of each other one."
            )
        logo = self.tr("No logo") if agency.logo is None else self.tr("With a logo")
        return " · ".join((agency.name, logo, *agency.address))

    def _is_changed(self) -> bool:
        """Return whether something is typed or chosen that is not kept."""
        if self._agency is None:
            return bool(self._name.text().strip() or self._colour)
        kept = self._agency.name, self._agency.colour or ""
        return (self._name.text().strip(), self._colour) != kept

    def _show_colour(self, colour: str) -> None:
        """Show a colour by its name, and a sample of it."""
        self._colour = colour
        told = self.tr("Colour: {0}…").format(colour or self.tr("none"))
        self._pick.setText(told)
        self._pick.setIcon(_sample(colour) if colour else QIcon())
        self._look()

    @Slot()
    def _look(self) -> None:
        if hasattr(self, "_keep"):
            self._keep.setEnabled(bool(self._name.text().strip()) and self._is_changed())

    @Slot()
    def _choose_colour(self) -> None:
        """Have a colour chosen; one too pale for paper is made as dark as it has to be."""
        chosen = QColorDialog(QColor(self._colour or "#0b5d6b"), self.window())
        chosen.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        chosen.setObjectName("colours")
        chosen.setWindowTitle(self.tr("Colour of reports"))
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.colorSelected.connect(lambda colour: self._show_colour(nearest(colour.name())))
        chosen.open()

    @Slot()
    def _emit_name(self) -> None:
        if self._keep.isEnabled():
            self.name_wanted.emit(self._name.text().strip(), self._colour)

    @Slot()
    def _emit_paper(self) -> None:
        self.paper_wanted.emit(self._paper.currentData())

    @Slot()
    def _confirm(self) -> None:
        """Ask before they are gone; the answer that loses nothing is the default."""
        box = QMessageBox(self.window())
        box.setObjectName("confirm-agency")
        box.setWindowTitle(self.tr("Take it away?"))
        box.setText(self.tr("Take name, logo and colour off all reports from now on?"))
        away = box.addButton(self.tr("Take away"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        away.clicked.connect(self.away_wanted)
        box.finished.connect(box.deleteLater)
        box.open()


def _sample(colour: str) -> QIcon:
    pixels = QPixmap(SAMPLE, SAMPLE)
    pixels.fill(QColor(colour))
    return QIcon(pixels)


def _row(*widgets: QWidget) -> Flow:
    row = Flow()
    for widget in widgets:
        row.addWidget(widget)
    return row
