"""Who a client is: name, reference, tags, language, extra time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from careerfit.core.people import LONGEST_NAME, LONGEST_REFERENCE, LONGEST_TAG, MOST_TAGS
from careerfit.core.value import value
from careerfit.gui.forms.form import Form
from careerfit.gui.widgets.button import ENTER
from careerfit.gui.widgets.fields import Choice
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractItemView

LONGEST_TAGS = MOST_TAGS * (LONGEST_TAG + len(", "))
"""Letters of all tags together."""
FACTORS = (1.0, 1.25, 1.5, 2.0)
"""What extra time is offered."""


@value
class Particulars:
    """What is kept of a client beside their id."""

    name: str = ""
    reference: str = ""
    tags: tuple[str, ...] = ()
    language: str | None = None
    extra_time: float = 1.0


class ClientForm(Form):
    """Gives Particulars."""

    def __init__(
        self,
        particulars: Particulars,
        tags: Sequence[str],
        languages: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        new: bool,
    ) -> None:
        """Make a form; tags: those that others have; languages: their names by code."""
        title = self.tr("A new client") if new else self.tr("Change a client")
        super().__init__(title, self.tr("Add") if new else self.tr("Save"), parent)
        self.setObjectName("client-form")
        self._build_name()
        self._build_tags(tags)
        self._build_language(languages)
        self._build_extra_time(particulars.extra_time)
        self.fill(particulars)

    def fill(self, particulars: Particulars) -> None:
        """Fill in what is known."""
        self._name.setText(particulars.name)
        self._reference.setText(particulars.reference)
        self._tags.setText(", ".join(particulars.tags))
        self._language.setCurrentIndex(max(self._language.findData(particulars.language), 0))
        self._extra.setCurrentIndex(max(self._extra.findData(particulars.extra_time), 0))
        self._name.setFocus()

    def filled(self) -> Particulars:
        """Return what is filled in now."""
        return Particulars(
            name=self._name.text().strip(),
            reference=self._reference.text().strip(),
            tags=self._tags.tags(),
            language=self._language.currentData(),
            extra_time=self._extra.currentData(),
        )

    def missing(self) -> str:
        """Say that a client needs a name."""
        named = any(letter.isalnum() for letter in self._name.text())
        return "" if named else self.tr("Still missing: the name. It may be made up.")

    def _build_name(self) -> None:
        self._name = QLineEdit(self)
        self._name.setObjectName("client-name")
        self._name.setMaxLength(LONGEST_NAME)
        self._name.textChanged.connect(self.look)
        self.add(self.tr("Name"), self._name)
        self._reference = QLineEdit(self)
        self._reference.setObjectName("client-reference")
        self._reference.setMaxLength(LONGEST_REFERENCE)
        self._reference.setPlaceholderText(self.tr("Your own number or name for the person"))
        self.add(self.tr("Reference"), self._reference)

    def _build_tags(self, tags: Sequence[str]) -> None:
        self._tags = TagField(tags, self)
        self._tags.setObjectName("client-tags")
        self._tags.setPlaceholderText(self.tr("Words to find the person by, with commas between"))
        self.add(self.tr("Tags"), self._tags)

    def _build_language(self, languages: Mapping[str, str]) -> None:
        self._language = Choice(self)
        self._language.setObjectName("client-language")
        self._language.addItem(self.tr("That of the window"), None)
        for code, name in languages.items():
            self._language.addItem(name, code)
        self.add(self.tr("Language of the questions"), self._language)

    def _build_extra_time(self, now: float) -> None:
        titles = {
            1.0: self.tr("None"),
            1.25: self.tr("A quarter"),
            1.5: self.tr("A half"),
            2.0: self.tr("Twice the time"),
        }
        self._extra = Choice(self)
        self._extra.setObjectName("client-extra-time")
        for factor in sorted({*FACTORS, now}):
            told = self.tr("{0} times the time").format(self.locale().toString(factor))
            self._extra.addItem(titles.get(factor, told), factor)
        self.add(self.tr("Extra time for timed tasks"), self._extra)
        self.box.addWidget(
            words(self.tr("Both count from the next new sitting on."), "small", self)
        )


class TagField(QLineEdit):
    """Tags with commas between; the one being typed is completed from those that are known."""

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_TAGS)
        self._completer = QCompleter(QStringListModel(list(known), self), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._popup = cast("QAbstractItemView", self._completer.popup())
        self._popup.setProperty("part", "offers")
        self._popup.setAccessibleName(self.tr("Tags that others have"))
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def tags(self) -> tuple[str, ...]:
        """Return the tags, each once."""
        parts = (" ".join(part.split()) for part in self.text().split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the list of completions while that is open."""
        if self._popup.isVisible() and event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _offer(self, _text: str) -> None:
        begun = self.text()[: self.cursorPosition()].rpartition(",")[2].strip()
        if not begun:
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(begun)
        self._completer.complete()

    @Slot(str)
    def _complete(self, tag: str) -> None:
        before, after = self.text()[: self.cursorPosition()], self.text()[self.cursorPosition() :]
        kept = before.rpartition(",")[0]
        begun = f"{kept}, {tag}" if kept else tag
        self.setText(f"{begun}{after}" if after.strip() else f"{begun}, ")
        self.setCursorPosition(len(begun) + (0 if after.strip() else 2))
