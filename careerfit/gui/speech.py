"""Reads aloud with the speech of the system, where there is one; what is read goes nowhere else.

The program of the system is started without a shell, and gets the text on its standard input: not
in its arguments, which others on this computer could list, and in no file.
"""

from __future__ import annotations

import re
import shutil
import sys

from PySide6.QtCore import QObject, QProcess, Signal

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ENGLISH = "en"
WINDOWS = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "try {{ $voice.SelectVoiceByHints(0, 0, 0, [Globalization.CultureInfo]'{0}') }} catch {{ }};"
    "$voice.Speak([Console]::In.ReadToEnd())"
)
OTHERS = ("darwin", "win32")
"""Systems where the program that is started speaks by itself."""
PATIENCE = 1000
"""Milliseconds in which a program that is stopped has to end."""


class Speech(QObject):
    """Says one text at a time; the next one, or `stop`, cuts it short."""

    failed = Signal()  # the system's speech does not work

    def __init__(self, parent: QObject | None = None, system: str = sys.platform) -> None:
        """Make it; system: as `sys.platform` names it."""
        super().__init__(parent)
        self._system = system
        self._process: QProcess | None = None
        self._said = False

    def is_there(self) -> bool:
        """Return whether this system has a program that speaks."""
        return self._command(ENGLISH) is not None

    def say(self, text: str, language: str) -> None:
        """Say `text` in the voice of a language, as far as the system has one."""
        self.stop()
        command = self._command(language if LANGUAGE.fullmatch(language) else ENGLISH)
        if command is None or not text.strip():
            return
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._fail)
        self._process, self._said = process, True
        process.start(command[0], command[1:])
        process.write(" ".join(text.split()).encode() + b"\n")
        process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._fail)
            process.kill()
            process.waitForFinished(PATIENCE)
            process.deleteLater()
        speaker = shutil.which("spd-say") if self._said else None
        self._said = False
        if speaker is not None and self._system not in OTHERS:  # a service speaks on for it
            QProcess.startDetached(speaker, ["--cancel"])

    def _command(self, language: str) -> list[str] | None:
        """Return the program that speaks, with its arguments; None where there is none."""
        if self._system == "darwin":
            name, arguments = "say", ["-f", "-"]
        elif self._system == "win32":
            script = WINDOWS.format(language)
            name, arguments = "powershell", ["-NoProfile", "-NonInteractive", "-Command", script]
        else:
            name, arguments = "spd-say", ["--language", language, "--wait", "--pipe-mode"]
        found = shutil.which(name)
        return None if found is None else [found, *arguments]

    def _ended(self, code: int) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if code:
            self.failed.emit()

    def _fail(self) -> None:
        self._ended(1)
