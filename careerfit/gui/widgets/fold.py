"""A heading that opens and closes what stands below it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, TIGHT
from careerfit.gui.widgets.button import ENTER


class Fold(QWidget):
    """Put widgets in `box`; they are seen while it is open."""

    opened = Signal()

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.head = _Head(self)
        self.head.setObjectName(name)
        self.head.clicked.connect(self._turn)
        self._inside = QWidget(self)
        self.box = QVBoxLayout(self._inside)
        self.box.setContentsMargins(GAP, TIGHT, 0, GAP)
        self.box.setSpacing(GAP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._inside)
        self.note("")
        self.open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether what is in it is seen."""
        return not self._inside.isHidden()

    def open(self, *, is_open: bool) -> None:
        """Open or close it."""
        changed = is_open != self.is_open
        self._inside.setVisible(is_open)
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.head.setAccessibleDescription(self.tr("open") if is_open else self.tr("closed"))
        if is_open and changed:
            self.opened.emit()

    def note(self, text: str) -> None:
        """Say something beside the title."""
        told = f"{self._title} · {text}" if text else self._title
        if told != self.head.text():
            self.head.setText(told)

    @Slot()
    def _turn(self) -> None:
        self.open(is_open=not self.is_open)


class _Head(QToolButton):
    """As wide as there is room; Enter presses it, too."""

    def __init__(self, parent: Fold) -> None:
        super().__init__(parent)
        self.setProperty("part", "fold")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter, too."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
