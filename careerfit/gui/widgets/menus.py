"""The menu bar: emits what was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QMenuBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from careerfit.gui.theme import Scheme


class Menus(QMenuBar):
    """Four menus; empty until they are filled, since actions are slow to load."""

    save_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    scheme_wanted = Signal(str)
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

    def fill(self, scheme: Scheme, language: str, languages: Mapping[str, str]) -> None:
        """Add what can be asked for; scheme, language: what is in use; languages: their names."""
        from PySide6.QtGui import QAction

        self._save = self._file.addAction(self.tr("&Save PDF…"))
        self._save.setObjectName("menu-save")
        self._save.setShortcut("Ctrl+S")
        self._save.setEnabled(False)
        self._save.triggered.connect(self.save_wanted)
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
        keys = self._help.addAction(self.tr("&Keys"))
        keys.setShortcut("F1")
        keys.triggered.connect(self.keys_wanted)
        about = self._help.addAction(self.tr("&About CareerFit"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self.about_wanted)
        self._fill_view(scheme)
        self._fill_languages(language, languages)

    def mark_clients(self, working: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Mark whether one works with clients."""
        self._clients.setChecked(working)

    def let_save(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is a report to save."""
        self._save.setEnabled(able)

    def let_lock(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is a passphrase to lock with."""
        self._lock.setVisible(able)

    def let_speak(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether another language may be asked for now."""
        self._language.setEnabled(able)

    def _fill_view(self, scheme: Scheme) -> None:
        titles = {
            "system": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
            "contrast": self.tr("High &contrast"),
        }
        self._offer(self._view, "scheme", titles, scheme).connect(self._ask_scheme)
        self._view.addSeparator()
        self._clients = self._view.addAction(self.tr("I work with c&lients"))
        self._clients.setObjectName("menu-clients")
        self._clients.setCheckable(True)
        self._clients.triggered.connect(self.clients_wanted)

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

    def _ask_language(self, action: QAction) -> None:
        self.language_wanted.emit(action.data())
