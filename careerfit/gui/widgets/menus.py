"""The menu bar: emits what was asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QMenuBar, QWidget

from careerfit.gui.size import SIZES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QMenu

    from careerfit.gui.theme import Scheme


class Menus(QMenuBar):
    """Four menus; empty until they are filled, since actions are slow to load."""

    save_wanted = Signal()
    lock_wanted = Signal()
    print_wanted = Signal()
    queue_wanted = Signal()
    quit_wanted = Signal()
    scheme_wanted = Signal(str)
    size_wanted = Signal(int)  # percent
    language_wanted = Signal(str)
    clients_wanted = Signal(bool)  # whether one works with clients
    keys_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = self.addMenu(self.tr("&File"))
        self._view = self.addMenu(self.tr("&View"))
        self._language = self.addMenu(self.tr("&Language"))
        self._help = self.addMenu(self.tr("&Help"))

    def fill(self, scheme: Scheme, size: int, language: str, languages: Mapping[str, str]) -> None:
        """Add what can be asked for; scheme, size, language: what is in use; languages: by name."""
        from PySide6.QtGui import QAction

        self._fill_file()
        keys = self._help.addAction(self.tr("&Keys"))
        keys.setShortcut("F1")
        keys.triggered.connect(self.keys_wanted)
        about = self._help.addAction(self.tr("&About CareerFit"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self.about_wanted)
        self._fill_view(scheme)
        self._fill_sizes(size)
        self._fill_languages(language, languages)

    def mark_clients(self, working: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Mark whether one works with clients."""
        self._clients.setChecked(working)

    def retire(self) -> None:
        """Answer to no key any more: others take the place of these."""
        from PySide6.QtGui import QAction

        for action in self.findChildren(QAction):
            action.setShortcuts([])

    def let_save(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is a report to save or print."""
        self._save.setEnabled(able)
        self._print.setEnabled(able)

    def let_queue(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is anything in the print queue."""
        self._queue.setEnabled(able)

    def let_lock(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is a passphrase to lock with."""
        self._lock.setVisible(able)

    def let_speak(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether another language, or size, may be asked for now."""
        self._language.setEnabled(able)
        self._sizes.setEnabled(able)

    def _fill_file(self) -> None:
        from PySide6.QtGui import QAction

        self._save = self._file.addAction(self.tr("&Save PDF…"))
        self._save.setObjectName("menu-save")
        self._save.setShortcut("Ctrl+S")
        self._save.setEnabled(False)
        self._save.triggered.connect(self.save_wanted)
        self._print = self._file.addAction(self.tr("&Print…"))
        self._print.setObjectName("menu-print")
        self._print.setShortcut("Ctrl+P")
        self._print.setEnabled(False)
        self._print.triggered.connect(self.print_wanted)
        self._queue = self._file.addAction(self.tr("Print q&ueue…"))
        self._queue.setObjectName("menu-queue")
        self._queue.setEnabled(False)
        self._queue.triggered.connect(self.queue_wanted)
        self._file.addSeparator()
        self._lock = self._file.addAction(self.tr("&Lock"))
        self._lock.setObjectName("menu-lock")
        self._lock.setShortcut("Ctrl+L")
        self._lock.setVisible(False)
        self._lock.triggered.connect(self.lock_wanted)
        leave = self._file.addAction(self.tr("&Quit"))
        leave.setShortcut("Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        leave.triggered.connect(self.quit_wanted)

    def _fill_view(self, scheme: Scheme) -> None:
        titles = {
            "system": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
            "contrast": self.tr("High &contrast"),
        }
        self._offer(self._view, "scheme", titles, scheme).connect(self._ask_scheme)
        self._view.addSeparator()
        self._clients = self._view.addAction(self.tr("I &work with clients"))
        self._clients.setObjectName("menu-clients")
        self._clients.setCheckable(True)
        self._clients.triggered.connect(self.clients_wanted)

    def let_grow(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether the keys for larger and smaller mean all of the window."""
        for action, keys in self._steps.items():
            action.setShortcuts(keys if able else [])

    def _fill_sizes(self, size: int) -> None:
        from PySide6.QtGui import QKeySequence

        sizes = self._sizes = self._view.addMenu(self.tr("S&ize"))
        titles = {str(one): self.tr("{0}%").format(one) for one in SIZES}
        self._offer(sizes, "size", titles, str(size)).connect(self._ask_size)
        sizes.addSeparator()
        here, standard = SIZES.index(size), QKeySequence.StandardKey
        self._steps = {}
        for text, name, place, keys in (
            (self.tr("&Larger"), "larger", here + 1, [*_keys(standard.ZoomIn), "Ctrl+="]),
            (self.tr("&Smaller"), "smaller", here - 1, _keys(standard.ZoomOut)),
            (self.tr("&As at first"), "as-at-first", 0, ["Ctrl+0"]),
        ):
            action = sizes.addAction(text)
            action.setObjectName(name)
            action.setEnabled(0 <= place < len(SIZES) and place != here)
            action.setData(str(SIZES[min(max(place, 0), len(SIZES) - 1)]))
            action.triggered.connect(partial(self._ask_size, action))
            self._steps[action] = [QKeySequence(key) for key in dict.fromkeys(keys)]
        self.let_grow(able=True)

    def _fill_languages(self, language: str, languages: Mapping[str, str]) -> None:
        titles = {"system": self.tr("As the &system"), **languages}
        self._offer(self._language, "language", titles, language).connect(self._ask_language)

    def _offer(
        self, menu: QMenu, name: str, titles: Mapping[str, str], chosen: str
    ) -> SignalInstance:
        """Add actions one of which is always chosen; return what tells which one was."""
        from PySide6.QtGui import QActionGroup

        group = QActionGroup(self)
        for key, title in titles.items():
            action = menu.addAction(title)
            action.setObjectName(f"{name}-{key}")
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)
        return group.triggered

    def _ask_scheme(self, action: QAction) -> None:
        self.scheme_wanted.emit(action.data())

    def _ask_size(self, action: QAction) -> None:
        self.size_wanted.emit(int(action.data()))

    def _ask_language(self, action: QAction) -> None:
        self.language_wanted.emit(action.data())


def _keys(standard: QKeySequence.StandardKey) -> list[str]:
    """Return the keys that a system has for something."""
    from PySide6.QtGui import QKeySequence

    return [key.toString() for key in QKeySequence.keyBindings(standard)]
