"""How the window looks: colours in light, dark and high contrast, spacing, type scale, font.

Every pair of text and ground has a contrast of at least 4.5 (WCAG 2.2, 1.4.3), which
tests/gui/test_theme.py measures.
"""

import re
from pathlib import Path
from string import Template
from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from careerfit.gui.size import KEY as SIZE
from careerfit.gui.size import SIZES, length, points, room, set_size, size_of

Scheme = Literal["system", "light", "dark", "contrast"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)

SMALL, BODY, LARGE, TITLE, QUESTION = map(points, (9.5, 10.5, 12.0, 17.0, 18.0))
"""The type scale, in points."""
TIGHT, GAP, ROOM, WIDE = map(room, (4, 8, 16, 24))
"""The spacing scale, in device-independent pixels."""
MEASURE = length(760)
"""The widest a column of text gets: about 90 characters."""
BROAD = length(1120)
"""The widest that two columns get."""
FAMILY = "Noto Sans"
PIXELS = re.compile(r"\b([3-9]|\d{2,})px")
HALF = 0.5
"""A window that is darker than this is dark."""


class Colours(NamedTuple):
    """One scheme. `ground` is the window, `surface` what stands on it, `soft` a chosen thing."""

    ground: str
    surface: str
    raised: str
    track: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    soft: str
    warm: str
    on_warm: str
    wrong: str


LIGHT = Colours(
    ground="#f3f6f6",
    surface="#ffffff",
    raised="#e9eeef",
    track="#d3dadd",
    line="#7c8990",
    text="#1a2830",
    muted="#51606a",
    accent="#0b5d6b",
    on_accent="#ffffff",
    soft="#dfeeee",
    warm="#fdf1d3",
    on_warm="#5a4200",
    wrong="#a5230f",
)
DARK = Colours(
    ground="#14191b",
    surface="#1c2326",
    raised="#293235",
    track="#3b474b",
    line="#6b7a80",
    text="#e6edee",
    muted="#a7b4b8",
    accent="#74c4cf",
    on_accent="#06222a",
    soft="#1d3c42",
    warm="#3a3117",
    on_warm="#f3dfa6",
    wrong="#ff9c8a",
)


CONTRAST = Colours(
    ground="#000000",
    surface="#000000",
    raised="#1c1c1c",
    track="#6b6b6b",
    line="#ffffff",
    text="#ffffff",
    muted="#e4e4e4",
    accent="#ffe14d",
    on_accent="#000000",
    soft="#2b2600",
    warm="#000000",
    on_warm="#ffe14d",
    wrong="#ffb3a6",
)
"""For eyes that need more: every word has a contrast of at least 7 (WCAG 2.2, 1.4.6)."""
KEY = "scheme"


class Theme(QObject):
    """Gives the application its colours, remembers which, and follows the system if asked to."""

    changed = Signal(str)  # the scheme that is asked for

    def __init__(self, app: QApplication, fonts: Path, settings: QSettings) -> None:
        """Wear what `settings` remember."""
        super().__init__(app)
        self._app, self._settings = app, settings
        app.setStyle("Fusion")
        _add_fonts(fonts)
        self._grow(self.size)
        app.styleHints().colorSchemeChanged.connect(self._dress)
        if self.asked == "system":
            self._dress()
        else:
            self._wear(self.asked)

    @property
    def asked(self) -> Scheme:
        """What was asked for last."""
        asked = str(self._settings.value(KEY, "system"))
        return next((scheme for scheme in SCHEMES if scheme == asked), "system")

    @property
    def size(self) -> int:
        """How large all is to be, in percent, as it was asked for last."""
        asked = str(self._settings.value(SIZE, SIZES[0]))
        return next((size for size in SIZES if str(size) == asked), SIZES[0])

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        own = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}.get(self.asked)
        if own is not None:
            return own
        window = self._app.style().standardPalette().color(QPalette.ColorRole.Window)
        return DARK if window.lightnessF() < HALF else LIGHT

    @Slot(str)
    def ask(self, scheme: Scheme) -> None:
        """Use `scheme` from now on; "system" follows the system."""
        self._settings.setValue(KEY, scheme)
        self._wear(scheme)
        self.changed.emit(scheme)

    def ask_size(self, percent: int) -> None:
        """Be so large from now on; what is there already has to be made anew."""
        self._settings.setValue(SIZE, percent)
        self._grow(self.size)
        self._dress()

    def _grow(self, percent: int) -> None:
        set_size(self._app, percent)
        font = QFont(FAMILY)
        font.setPointSizeF(BODY)
        self._app.setFont(font)

    def _wear(self, scheme: Scheme) -> None:
        from PySide6.QtCore import Qt  # 30 ms that the first paint can mostly do without

        hints = self._app.styleHints()
        if scheme == "system":
            hints.unsetColorScheme()
        else:  # title bars and native dialogs follow where the system lets them
            light = scheme == "light"
            hints.setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        colours = self.colours
        palette, sheet = palette_of(colours), _sheet(colours, size_of(self._app))
        if palette != self._app.palette() or sheet != self._app.styleSheet():
            self._app.setPalette(palette)
            self._app.setStyleSheet(sheet)


def palette_of(colours: Colours) -> QPalette:
    """Return the palette from which Fusion and our own painting take their colours."""
    role = QPalette.ColorRole
    palette = QPalette()
    for key, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.soft),
        (role.Text, colours.text),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.wrong),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Light, colours.raised),
        (role.Midlight, colours.track),
        (role.Mid, colours.line),
        (role.Dark, colours.line),
        (role.Shadow, colours.line),
    ):
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.muted))
    return palette


def fixed(size: float) -> QFont:
    """Return the system's font whose characters are all of one width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(size)
    return font


def restyle(widget: QWidget, key: str, *, on: bool) -> None:
    """Give a widget a property that the style sheet looks at."""
    if widget.property(key) is not on:
        widget.setProperty(key, on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _add_fonts(folder: Path) -> None:
    for face in ("Regular", "Bold", "Italic"):
        QFontDatabase.addApplicationFont(str(folder / f"NotoSans-{face}.ttf"))


def larger(factor: float) -> str:
    """Return a style sheet for a part of a window whose words are larger by a factor."""
    if factor == 1:
        return ""
    tones = {"small": SMALL, "muted": BODY, "body": BODY, "large": LARGE, "heading": LARGE}
    tones |= {"title": TITLE, "question": QUESTION}
    rules = [
        f'QLabel[tone="{tone}"] {{ font-size: {size * factor:g}pt; }}'
        for tone, size in tones.items()
    ]
    rules.append(f"QRadioButton {{ font-size: {LARGE * factor:g}pt; }}")
    typed = "QPushButton, QPlainTextEdit, QListWidget, QLabel[part], QLineEdit"
    rules.append(f"{typed} {{ font-size: {BODY * factor:g}pt; }}")
    rules.append(f'QLineEdit[part="number"] {{ font-size: {QUESTION * factor:g}pt; }}')
    return "\n".join(rules)


def _sheet(colours: Colours, percent: int) -> str:
    """Return the style sheet in a size; its lines stay as thin as they are."""
    sizes = {"small": SMALL, "body": BODY, "large": LARGE, "title": TITLE, "question": QUESTION}
    sheet = Template(_SHEET).substitute(sizes | colours._asdict())
    if percent == SIZES[0]:
        return sheet
    return PIXELS.sub(lambda found: f"{room(int(found[1]))}px", sheet)


_SHEET = """
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="small"] { color: $muted; font-size: ${small}pt; }
QLabel[tone="large"] { font-size: ${large}pt; }
QLabel[tone="heading"] { font-size: ${large}pt; font-weight: bold; }
QLabel[tone="title"] { font-size: ${title}pt; font-weight: bold; }
QLabel[tone="question"] { font-size: ${question}pt; }
QLabel[tone="late"], QLabel[wrong="true"] {
    color: $wrong; font-size: ${small}pt; font-weight: bold;
}

QGroupBox[part="group"] { border: 0px solid transparent; margin: 0px; padding: 0px; }

QFrame[part="card"] { background: $surface; border: 1px solid $raised; border-radius: 10px; }
QFrame[part="well"] { background: $ground; border: none; border-radius: 8px; }
QFrame[part="step"], QFrame[part="talk"] {
    background: $surface; border: 1px solid $line; border-radius: 8px;
}
QFrame[part="step"]:hover { border-color: $accent; }
QFrame[part="step"]:focus { border: 2px solid $accent; background: $soft; }
QFrame[part="talk"][chosen="true"] { border: 2px solid $accent; }
QLabel[part="badge"] { background: $raised; border-radius: 6px; }
QLabel[part="badge"][picked="true"] { background: $accent; color: $on_accent; }
QLabel[part="theirs"] { background: $raised; border-radius: 8px; padding: 5px 8px; }
QLabel[part="mine"] { background: $soft; border-radius: 8px; padding: 5px 8px; }
QLabel[part="clock"] {
    background: $soft; border-radius: 6px; padding: 2px 10px; font-weight: bold;
    font-size: ${large}pt;
}
QLabel[part="clock"][late="true"] { background: $warm; color: $on_warm; }
QLabel[part="missing"] {
    background: $warm; color: $on_warm; border-radius: 8px; padding: 6px 12px;
}
QFrame[part="said"] { background: $warm; border: none; border-radius: 8px; }
QFrame[part="said"] QLabel { color: $on_warm; }
QFrame[part="said"][right="true"] { background: $soft; }
QFrame[part="said"] QLabel[right="true"] { color: $text; }
QFrame[part="notice"] { background: $warm; border: none; }
QFrame[part="notice"] QLabel { color: $on_warm; }
QFrame[part="notice"] QPushButton {
    background: transparent; color: $on_warm; border: 1px solid $on_warm;
}
QFrame[part="sidebar"] { background: $surface; border: none; border-right: 1px solid $raised; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 14px; min-height: 22px;
}
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $soft; }
QPushButton:disabled { background: $ground; color: $muted; border-color: $raised; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton[part="main"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: bold;
}
QPushButton[part="main"]:hover { border-color: $text; }
QPushButton[part="main"]:focus { border: 2px solid $text; }
QPushButton[part="main"]:disabled {
    background: $raised; color: $muted; border-color: $raised;
}
QPushButton[part="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[part="quiet"]:hover { background: $raised; }
QPushButton[part="quiet"]:focus { border-color: $accent; }
QPushButton[part="quiet"]:disabled { color: $muted; }
QPushButton[part="place"] {
    text-align: left; background: transparent; border: 2px solid transparent;
    border-radius: 8px; padding: 8px 12px;
}
QPushButton[part="place"]:hover { background: $raised; }
QPushButton[part="place"][here="true"] { background: $soft; color: $accent; font-weight: bold; }
QPushButton[part="place"]:focus { border-color: $accent; }
QPushButton[part="place"]:disabled { color: $muted; }

QPushButton[part="back"] { padding: 0px 8px; min-height: 18px; font-size: ${small}pt; }
QPushButton[part="back"]:focus { padding: 0px 7px; }
QPushButton[part="segment"] { padding: 3px 10px; }
QPushButton[part="segment"]:checked {
    background: $soft; color: $accent; border-color: $accent; font-weight: bold;
}
QPushButton[part="segment"]:focus { padding: 2px 9px; }
QPushButton[part="onward"] { text-align: left; color: $accent; }
QToolButton[part="fold"] {
    background: transparent; color: $text; border: 2px solid transparent; border-radius: 6px;
    padding: 4px; text-align: left; font-weight: bold;
}
QToolButton[part="fold"]:hover { background: $raised; }
QToolButton[part="fold"]:focus { border-color: $accent; }

QTabWidget::pane { border: none; }
QTabBar::tab {
    background: transparent; color: $text; border: 2px solid transparent;
    border-bottom: 2px solid $track; padding: 5px 12px;
}
QTabBar::tab:hover { background: $raised; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: bold; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 6px; }

QLineEdit {
    background: $surface; border: 1px solid $line; border-radius: 6px; padding: 6px 9px;
    min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QComboBox, QDateEdit {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 9px; min-height: 22px;
}
QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QComboBox:disabled, QDateEdit:disabled {
    background: $ground; color: $muted; border-color: $raised;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: none; }
QComboBox QAbstractItemView, QAbstractItemView[part="offers"] {
    background: $surface; color: $text; border: 1px solid $line; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
QTableView {
    background: $surface; border: 1px solid $raised; border-radius: 10px; outline: none;
    selection-background-color: $soft; selection-color: $text;
}
QTableView:focus { border: 2px solid $accent; }
QTableView::item { padding: 0 6px; border-bottom: 1px solid $raised; }
QTableView::item:selected { background: $soft; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px; font-size: ${small}pt;
}
QPlainTextEdit, QListWidget {
    background: $surface; border: 1px solid $line; border-radius: 6px; padding: 4px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus, QListWidget:focus { border: 2px solid $accent; padding: 3px; }
QListWidget::item { padding: 3px 4px; border-radius: 4px; }
QListWidget::item:hover { background: $raised; }
QListWidget::item:selected { background: $soft; color: $text; }
QLineEdit[part="number"] { font-size: ${question}pt; }

QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeWidget, QTableWidget {
    background: $surface; border: 1px solid $raised; border-radius: 10px; outline: none;
    padding: 6px;
}
QTreeWidget:focus { border-color: $accent; }
QListView {
    background: $surface; border: 1px solid $raised; border-radius: 10px; outline: none;
    padding: 4px;
}
QListView:focus { border-color: $accent; }
QTreeWidget[part="outline"]::item { padding: 5px 2px; }
QTreeWidget[part="outline"]::item:hover { background: $raised; }
QTreeWidget[part="outline"]::item:selected { background: $soft; color: $text; }
QTreeWidget#role-index { border-color: $line; }
QTreeWidget#role-index:focus { border: 2px solid $accent; padding: 5px; }
QTableWidget { gridline-color: $raised; }
QTableWidget:focus { border: 2px solid $accent; padding: 5px; }
QTableWidget QHeaderView { background: $surface; }
QTableWidget QHeaderView::section {
    background: $surface; color: $text; border: none; border-bottom: 2px solid $line;
    padding: 6px 8px; font-size: ${body}pt; font-weight: bold;
}
QScrollArea#role:focus, QScrollArea#sheet:focus { border: 2px solid $accent; border-radius: 10px; }
QStatusBar {
    background: $surface; color: $muted; font-size: ${small}pt; border-top: 1px solid $raised;
}
QStatusBar::item { border: none; }
QMenuBar { background: $surface; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $raised; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
"""
