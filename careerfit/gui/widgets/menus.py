"""The menu bar: emits what was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenuBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from careerfit.gui.theme import Scheme


class Menus(QMenuBar):
    """File, View and Help; empty until they are filled, since actions are slow to load."""

    save_wanted = Signal()
    quit_wanted = Signal()
    scheme_wanted = Signal(str)
    keys_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = self.addMenu(self.tr("&File"))
        self._view = self.addMenu(self.tr("&View"))
        self._help = self.addMenu(self.tr("&Help"))

    def fill(self, scheme: Scheme) -> None:
        """Add what can be asked for; `scheme` is the colours in use."""
        from PySide6.QtGui import QAction

        self._save = self._file.addAction(self.tr("&Save PDF…"))
        self._save.setObjectName("menu-save")
        self._save.setShortcut("Ctrl+S")
        self._save.setEnabled(False)
        self._save.triggered.connect(self.save_wanted)
        self._file.addSeparator()
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

    def let_save(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is a report to save."""
        self._save.setEnabled(able)

    def _fill_view(self, scheme: Scheme) -> None:
        from PySide6.QtGui import QActionGroup

        group = QActionGroup(self)
        titles: dict[Scheme, str] = {
            "system": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
        }
        for key, title in titles.items():
            action = self._view.addAction(title)
            action.setObjectName(f"scheme-{key}")
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == scheme)
            group.addAction(action)
        group.triggered.connect(self._ask_scheme)

    def _ask_scheme(self, action: QAction) -> None:
        self.scheme_wanted.emit(action.data())
