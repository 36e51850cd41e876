"""Shows that something is being worked on, once that takes long enough to be noticed."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from careerfit.gui.size import room
from careerfit.gui.theme import GAP

PATIENCE = 300
"""Milliseconds of work that pass unnoticed."""


class Work(QWidget):
    """A progress bar, and a button to cancel what can be cancelled."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("work")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(room(180))
        self._bar.setAccessibleName(self.tr("Working"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(self.cancel_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GAP, 0)
        row.setSpacing(GAP)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._noticed = QTimer(self)
        self._noticed.setSingleShot(True)
        self._noticed.setInterval(PATIENCE)
        self._noticed.timeout.connect(self.show)
        self.hide()

    @Slot(bool, bool)
    def show_busy(self, busy: bool, cancellable: bool) -> None:  # noqa: FBT001 (a slot)
        """Show soon that there is work, or at once that there is none."""
        self._cancel.setVisible(cancellable)
        if not busy:
            self._noticed.stop()
            self.hide()
            self._bar.setRange(0, 0)
        elif not self.isVisible() and not self._noticed.isActive():
            self._bar.setRange(0, 0)
            self._noticed.start()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work has come."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
