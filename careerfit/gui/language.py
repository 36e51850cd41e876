"""Which language the window speaks: each that has a `careerfit_<code>.qm` can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTranslator,
)

from careerfit.core.language import SOURCE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SYSTEM = "system"
KEY = "language"
PREFIX = "careerfit_"
ERROR = "Error"
"""The context of what goes wrong below the window."""
SYSTEM_REASONS = (
    QT_TRANSLATE_NOOP("Error", "No space left on device"),
    QT_TRANSLATE_NOOP("Error", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Error", "Permission denied"),
    QT_TRANSLATE_NOOP("Error", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Error", "Read-only file system"),
    QT_TRANSLATE_NOOP("Error", "No such file or directory"),
    QT_TRANSLATE_NOOP("Error", "Is a directory"),
    QT_TRANSLATE_NOOP("Error", "Not a directory"),
    QT_TRANSLATE_NOOP("Error", "File name too long"),
    QT_TRANSLATE_NOOP("Error", "Input/output error"),
    QT_TRANSLATE_NOOP("Error", "Too many levels of symbolic links"),
)
"""What a system says of a file that cannot be used; each in English only."""


class Said(Protocol):
    """A sentence from a room below, as an error has it: a literal, and its values."""

    @property
    def text(self) -> str:
        """The sentence, with {0}, {1} ... for its values."""

    @property
    def values(self) -> tuple[object, ...]:
        """These."""


def in_words(said: Said) -> str:
    """Return a sentence from below in the window's language, or in English without a translation.

    An error is such a sentence.
    """
    text = QCoreApplication.translate(ERROR, said.text)
    values = [
        QCoreApplication.translate(ERROR, one) if isinstance(one, str) else one
        for one in said.values
    ]
    return text.format(*values) if values else text


class Language(QObject):
    """Gives the application words, numbers and dates of a language, and remembers which."""

    def __init__(self, app: QApplication, folder: Path, settings: QSettings) -> None:
        """Speak what `settings` remember; folder: where the translations are."""
        super().__init__(app)
        self._app, self._folder, self._settings = app, folder, settings
        self._translators: list[QTranslator] = []
        self._codes = sorted(p.stem.removeprefix(PREFIX) for p in folder.glob(f"{PREFIX}*.qm"))
        self._speak()

    @property
    def asked(self) -> str:
        """What was asked for last: a code, or SYSTEM."""
        asked = str(self._settings.value(KEY, SYSTEM))
        return asked if asked in self._codes else SYSTEM

    @property
    def spoken(self) -> str:
        """The code of the language in use."""
        if self.asked != SYSTEM:
            return self.asked
        wanted = [tag.replace("-", "_") for tag in QLocale.system().uiLanguages()]
        plain = [tag.partition("_")[0] for tag in wanted]
        return next((tag for tag in (*wanted, *plain) if tag in self._codes), SOURCE)

    def names(self) -> dict[str, str]:
        """Return what each language calls itself, by code."""
        return {code: self._name(code) for code in self._codes}

    def ask(self, language: str) -> None:
        """Speak `language` from now on; SYSTEM follows the system."""
        self._settings.setValue(KEY, language)
        self._speak()

    def silence(self) -> None:
        """Take all words away again."""
        for one in self._translators:
            self._app.removeTranslator(one)
            one.deleteLater()  # each holds all words of a language
        self._translators = []

    def _speak(self) -> None:
        self.silence()
        spoken, system = self.spoken, QLocale.system()
        country = system.name().partition("_")[0] == spoken.partition("_")[0]
        locale = system if country else QLocale(spoken)
        QLocale.setDefault(locale)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{spoken}", qt), (PREFIX + spoken, str(self._folder))):
            translator = QTranslator()
            if translator.load(name, folder):
                translator.setParent(self)
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def _name(self, code: str) -> str:
        translator = QTranslator()
        translator.load(PREFIX + code, str(self._folder))
        own = translator.translate("Language", "English", "what this language calls itself")
        return own or ("English" if code == SOURCE else code)
