"""Larger type, and reading aloud: chosen for one sitting."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from careerfit.gui.aid import SIZES, Aid
from careerfit.gui.speech import Speech
from careerfit.gui.theme import BODY
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.fold import Fold
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.tick import TickBox


class Aids(Fold):
    """Offers what there is; closed at first, so that nobody has to pass it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "aids", parent)
        self._title = self.tr("Larger words, or questions read aloud")
        self.note("")
        self._sizes = QButtonGroup(self)
        for size in SIZES:
            card = ChoiceCard(self._in_words(size), size=BODY * size, parent=self)
            card.setObjectName(f"words-{size:g}")
            self._sizes.addButton(card)
            self.box.addWidget(card)
        self._aloud = TickBox(self.tr("Read questions aloud"), self)
        self._aloud.setObjectName("aloud")
        self._aloud.setVisible(Speech().is_there())
        self.box.addWidget(self._aloud)
        self.box.addWidget(words(self._told(), "small", self))
        self.choose(Aid())

    def chosen(self) -> Aid:
        """Return what is chosen."""
        size = next(
            (size for size in SIZES if self._card(size).isChecked()),
            SIZES[0],
        )
        return Aid(size=size, aloud=self._aloud.isChecked())

    def choose(self, aid: Aid) -> None:
        """Choose what was chosen elsewhere."""
        self._card(aid.size).setChecked(True)
        self._aloud.setChecked(aid.aloud)
        self.open(is_open=aid != Aid())

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        return [self.head, *self._sizes.buttons(), self._aloud]

    def _card(self, size: float) -> ChoiceCard:
        found = self.findChild(ChoiceCard, f"words-{size:g}")
        if found is None:
            raise ValueError(size)
        return found

    def _told(self) -> str:
        if not Speech().is_there():
            return self.tr("This computer has no program that reads aloud.")
        return self.tr(
            "R reads a question once more. Nothing is read while the clock of a task runs, since "
            "reading is a part of such a task; take extra time instead."
        )

    def _in_words(self, size: float) -> str:
        if size == 1:
            return self.tr("Words as they are")
        return self.tr("{0} times as large").format(self.locale().toString(size, "g", 3))
