"""Which key does what, place by place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from careerfit.core.value import value
from careerfit.gui.dialogs import Sheet
from careerfit.gui.theme import GAP, WIDE
from careerfit.gui.widgets.labels import words


@value
class Key:
    """Keys that do the same. shortcuts: as Qt names them; said: where words say it better."""

    told: str
    shortcuts: tuple[str, ...] = ()
    said: str = ""

    def shown(self) -> str:
        """Return the keys as the system writes them."""
        if self.said:
            return self.said
        native = QKeySequence.SequenceFormat.NativeText
        return "  ".join(QKeySequence(key).toString(native) for key in self.shortcuts)


@value
class Group:
    """Keys of a place."""

    title: str
    keys: tuple[Key, ...]


class Keys(Sheet):
    """All keys, group by group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Keys"))
        self.setObjectName("keys")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(WIDE)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        for group in self.groups():
            self._add(group)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)

    def groups(self) -> tuple[Group, ...]:
        """Return all keys, those of everywhere first."""
        return (
            self._everywhere(),
            self._questions(),
            self._chat_desk(),
            self._results(),
            self._roles(),
            self._preview(),
        )

    def _add(self, group: Group) -> None:
        row, top = self._grid.rowCount(), Qt.AlignmentFlag.AlignTop
        title = words(group.title, "heading", self)
        title.setContentsMargins(0, GAP if row > 1 else 0, 0, 0)
        self._grid.addWidget(title, row, 0, 1, 2)
        for number, key in enumerate(group.keys, start=row + 1):
            self._grid.addWidget(words(key.shown(), "body", self), number, 0, top)
            self._grid.addWidget(words(key.told, "body", self), number, 1, top)

    def _everywhere(self) -> Group:
        return Group(
            title=self.tr("Everywhere"),
            keys=(
                Key(said=self.tr("Tab"), told=self.tr("to the next thing; with Shift, back")),
                Key(said=self.tr("Space or Enter"), told=self.tr("press what is in the frame")),
                Key(
                    said=self.tr("Alt and a letter"), told=self.tr("open the menu with the letter")
                ),
                Key(shortcuts=("Ctrl+S",), told=self.tr("save the report as a file")),
                Key(shortcuts=("Ctrl+P",), told=self.tr("print the report")),
                Key(shortcuts=("Ctrl++", "Ctrl+="), told=self.tr("show all larger")),
                Key(shortcuts=("Ctrl+-",), told=self.tr("show all smaller")),
                Key(shortcuts=("Ctrl+0",), told=self.tr("show all as large as at first")),
                Key(shortcuts=("F1",), told=self.tr("show these keys")),
                Key(shortcuts=("Ctrl+L",), told=self.tr("lock, where there is a passphrase")),
                Key(shortcuts=("Ctrl+Q",), told=self.tr("quit; everything is saved")),
            ),
        )

    def _questions(self) -> Group:
        return Group(
            title=self.tr("At a question"),
            keys=(
                Key(said="1 – 9", told=self.tr("choose this answer")),  # noqa: RUF001 (an en dash)
                Key(
                    said=self.tr("Enter"),
                    told=self.tr("choose the answer in the frame, or take the number typed"),
                ),
                Key(said=self.tr("S"), told=self.tr("skip: I'd rather not say")),
                Key(said=self.tr("Backspace"), told=self.tr("back to the question before")),
                Key(
                    said=self.tr("Esc"),
                    told=self.tr("pause, while no clock runs; everything is saved"),
                ),
                Key(
                    said=self.tr("P"),
                    told=self.tr("practise, before the clock of a task starts"),
                ),
                Key(
                    said=self.tr("R"),
                    told=self.tr("try a practice again; S goes on without it"),
                ),
                Key(said=self.tr("Tab and arrows"), told=self.tr("move between the answers")),
                Key(
                    said=self.tr("Alt and arrows"),
                    told=self.tr("move a step that is put in order"),
                ),
            ),
        )

    def _chat_desk(self) -> Group:
        return Group(
            title=self.tr("At a chat desk"),
            keys=(
                Key(said="1 – 4", told=self.tr("give this reply")),  # noqa: RUF001
                Key(said=self.tr("Left, right"), told=self.tr("turn to the other customer")),
                Key(said="/", told=self.tr("search the articles")),
                Key(
                    said=self.tr("Down, Enter"),
                    told=self.tr("from the search to the articles, and open one"),
                ),
                Key(said=self.tr("Page up, page down"), told=self.tr("turn the open article")),
                Key(said=self.tr("Esc"), told=self.tr("from the articles back to the replies")),
            ),
        )

    def _results(self) -> Group:
        return Group(
            title=self.tr("In the results"),
            keys=(
                Key(said=self.tr("Up, down"), told=self.tr("the role before, the next role")),
                Key(said=self.tr("Home, End"), told=self.tr("the first role, the last role")),
                Key(said="Ctrl+Tab", told=self.tr("turn to the next side of the results")),
            ),
        )

    def _roles(self) -> Group:
        return Group(
            title=self.tr("In lists and tables"),
            keys=(
                Key(said=self.tr("Arrows"), told=self.tr("from row to row, from cell to cell")),
                Key(said=self.tr("Letters"), told=self.tr("to what begins with them")),
                Key(said=self.tr("Space"), told=self.tr("tick a role, to compare it")),
                Key(
                    shortcuts=("Ctrl+F",),
                    told=self.tr("search the clients; Down leads to the table, Enter opens"),
                ),
                Key(shortcuts=("Del",), told=self.tr("take a report out of the print queue")),
            ),
        )

    def _preview(self) -> Group:
        return Group(
            title=self.tr("In the report preview"),
            keys=(
                Key(
                    said=self.tr("Arrows, page up, page down"),
                    told=self.tr("turn the pages"),
                ),
                Key(shortcuts=("Ctrl++", "Ctrl+="), told=self.tr("a larger page")),
                Key(shortcuts=("Ctrl+-",), told=self.tr("a smaller page")),
                Key(shortcuts=("Ctrl+0",), told=self.tr("a page as wide as the window")),
            ),
        )
