"""The menu bar: emits what was asked for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from careerfit.gui.theme import Scheme


class Menus(QMenuBar):
    """File, View and Help."""

    save_wanted = Signal()
    quit_wanted = Signal()
    scheme_wanted = Signal(str)
    keys_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save = QAction(self.tr("&Save PDF…"), self)
        self._save.setObjectName("menu-save")
        self._save.setEnabled(False)
        self._save.triggered.connect(self.save_wanted)
        self._leave = leave = QAction(self.tr("&Quit"), self)
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        leave.triggered.connect(self.quit_wanted)
        file = self.addMenu(self.tr("&File"))
        file.addAction(self._save)
        file.addSeparator()
        file.addAction(leave)
        self._build_view(scheme)
        self._build_help()

    def set_shortcuts(self) -> None:
        """Give the actions their keys, after the first paint: the first key alone takes 30 ms."""
        for action, keys in ((self._save, "Ctrl+S"), (self._leave, "Ctrl+Q"), (self._keys, "F1")):
            action.setShortcut(QKeySequence(keys))

    def let_save(self, able: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Say whether there is a report to save."""
        self._save.setEnabled(able)

    def _build_view(self, scheme: Scheme) -> None:
        view = self.addMenu(self.tr("&View"))
        group = QActionGroup(self)
        titles: dict[Scheme, str] = {
            "system": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
        }
        for key, title in titles.items():
            action = QAction(title, self)
            action.setObjectName(f"scheme-{key}")
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == scheme)
            group.addAction(action)
            view.addAction(action)
        group.triggered.connect(self._ask_scheme)

    def _build_help(self) -> None:
        self._keys = keys = QAction(self.tr("&Keys"), self)
        keys.triggered.connect(self.keys_wanted)
        about = QAction(self.tr("&About CareerFit"), self)
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self.about_wanted)
        shown = self.addMenu(self.tr("&Help"))
        shown.addAction(keys)
        shown.addAction(about)

    def _ask_scheme(self, action: QAction) -> None:
        self.scheme_wanted.emit(action.data())
