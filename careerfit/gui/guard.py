"""Keeps from a window what could lead out of it, while somebody has it who must stay in it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

WAYS_OUT = frozenset(
    {
        *(QEvent.Type.Shortcut, QEvent.Type.ContextMenu, QEvent.Type.WhatsThis),
        *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop, QEvent.Type.FileOpen),
    }
)
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease})


class Guard(QObject):
    """Takes away commands by key, menus on the right button, what is dropped and what is pasted.

    What lies on the clipboard is of somebody else. Nothing is taken while it does not stand.
    """

    def __init__(self, application: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application

    def stand(self) -> None:
        """Take them away from now on."""
        self._application.installEventFilter(self)

    def stand_down(self) -> None:
        """Let everything through."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what leads out."""
        kind = event.type()
        if kind in WAYS_OUT:
            return True
        if kind in KEYS and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Paste)
        if kind in CLICKS and isinstance(event, QMouseEvent):
            return event.button() == Qt.MouseButton.MiddleButton
        return super().eventFilter(watched, event)
