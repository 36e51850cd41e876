"""A knowledge base: articles, a field to search in them, and the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.button import ENTER
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from careerfit.core.questionnaire import Article

DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)


class Knowledge(QFrame):
    """Shows the articles that have all the words searched for, and one of them whole."""

    opened = Signal(str)  # the id of an article
    left = Signal()  # the keys are wanted elsewhere again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._articles: Sequence[Article] = ()
        self._open: Article | None = None
        self._search = _Search(self)
        self._list = _List(self)
        self._title, self._text = words("", "heading", self), QPlainTextEdit(self)
        self._text.setObjectName("article")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._search.textChanged.connect(self._look)
        self._search.returnPressed.connect(self._open_first)
        self._search.down.connect(self._list.setFocus)
        self._search.left.connect(self.left)
        self._list.itemClicked.connect(self._open_item)
        self._list.entered_item.connect(self._open_item)
        self._list.left.connect(self.left)
        box = QVBoxLayout(self)
        box.setContentsMargins(GAP, GAP, GAP, GAP)
        box.setSpacing(GAP)
        box.addWidget(self._search)
        box.addWidget(self._list, 2)
        box.addWidget(self._title)
        box.addWidget(self._text, 3)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Begin anew with these articles, none of them open."""
        self._articles, self._open = articles, None
        self._search.clear()
        self._title.hide()
        self._text.setPlainText(self.tr("Open an article to read it here."))
        self._text.setAccessibleName(self.tr("Article"))
        self._look()

    def search(self) -> None:
        """Put the focus into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def turn_page(self, key: Qt.Key) -> None:
        """Turn a page of the open article."""
        bar = self._text.verticalScrollBar()
        step = bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()
        bar.setValue(bar.value() + step)

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops, in turn."""
        return self._search, self._list, self._text

    @Slot()
    def _look(self) -> None:
        """List what has every word of the search."""
        asked = self._search.text().casefold().split()
        self._list.clear()
        for place, article in enumerate(self._articles):
            text = f"{article.title} {article.text}".casefold()
            if all(word in text for word in asked):
                item = QListWidgetItem(article.title, self._list)
                item.setData(Qt.ItemDataRole.UserRole, place)
        if self._list.count():
            self._list.setCurrentRow(0)
        if self._search.hasFocus():
            announce(self._list, self.tr("%n article(s) found", "", self._list.count()))

    @Slot()
    def _open_first(self) -> None:
        if self._list.count():
            self._open_item(self._list.item(0))

    @Slot(QListWidgetItem)
    def _open_item(self, item: QListWidgetItem) -> None:
        article = self._articles[item.data(Qt.ItemDataRole.UserRole)]
        if article is not self._open:
            self._open = article
            self._title.setText(article.title)
            self._title.show()
            self._text.setPlainText(article.text)
            self._text.setAccessibleName(article.title)
            self.opened.emit(article.id)
        self.left.emit()
        announce(self._text, f"{article.title}. {article.text}")


class _Search(QLineEdit):
    """Leaves the arrow down to the list; Esc leads out."""

    down = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search the articles: key /"))
        self.setAccessibleName(self.tr("Search the articles"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, or lead away."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _List(QListWidget):
    """Opens with Enter; leaves number keys, which choose a reply, to the desk."""

    entered_item = Signal(QListWidgetItem)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Articles"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, leave, or step."""
        if event.key() in ENTER and self.currentItem() is not None:
            self.entered_item.emit(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in DIGITS:
            event.ignore()
        else:
            super().keyPressEvent(event)
