"""Notices that nobody has touched keyboard or mouse for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

TOUCHES = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove),
        *(QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.InputMethod),
    }
)


class Idle(QObject):
    """Emits `passed` when the minutes are over; watches only while it is asked to."""

    passed = Signal()

    def __init__(self, application: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.passed)

    def watch(self, minutes: float) -> None:
        """Begin to watch; 0 is never to emit."""
        self._application.removeEventFilter(self)
        self._timer.stop()
        if minutes > 0:
            self._timer.start(round(minutes * 60_000))
            self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at each touch."""
        if event.type() in TOUCHES:
            self._timer.start()
        return super().eventFilter(watched, event)
