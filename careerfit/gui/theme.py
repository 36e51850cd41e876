"""How the window looks: colours in light, dark and high contrast, spacing, type scale, font.

Every pair of text and ground has a contrast of at least 4.5 (WCAG 2.2, 1.4.3), which
tests/gui/test_theme.py measures.
"""

from pathlib import Path
from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from careerfit.gui.sheet import sheet
from careerfit.gui.size import KEY as SIZE
from careerfit.gui.size import SIZES, length, points, room, set_size, size_of

Scheme = Literal["system", "light", "dark", "contrast"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)

SMALL, BODY, LARGE, TITLE, QUESTION = map(points, (9.5, 10.5, 12.0, 17.0, 18.0))
TYPE = {"small": SMALL, "body": BODY, "large": LARGE, "title": TITLE, "question": QUESTION}
"""The type scale, in points."""
TIGHT, GAP, ROOM, WIDE = map(room, (4, 8, 16, 24))
"""The spacing scale, in device-independent pixels."""
MEASURE = length(760)
"""The widest a column of text gets: about 90 characters."""
BROAD = length(1120)
"""The widest that two columns get."""
FAMILY = "Noto Sans"
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
        palette = palette_of(colours)
        style = sheet(TYPE | colours._asdict(), size_of(self._app))
        if palette != self._app.palette() or style != self._app.styleSheet():
            self._app.setPalette(palette)
            self._app.setStyleSheet(style)


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
    tones = TYPE | {"muted": BODY, "heading": LARGE}
    rules = [
        f'QLabel[tone="{tone}"] {{ font-size: {size * factor:g}pt; }}'
        for tone, size in tones.items()
    ]
    rules.append(f"QRadioButton {{ font-size: {LARGE * factor:g}pt; }}")
    typed = "QPushButton, QPlainTextEdit, QListWidget, QLabel[part], QLineEdit"
    rules.append(f"{typed} {{ font-size: {BODY * factor:g}pt; }}")
    rules.append(f'QLineEdit[part="number"] {{ font-size: {QUESTION * factor:g}pt; }}')
    return "\n".join(rules)
