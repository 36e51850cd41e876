"""One program for each data folder: a later start calls the first to the front, and leaves.

In the folder stand two files of this computer, named after it since a folder can be shared. The
lock is held while the program runs; the call is laid down by a later start, and taken away by the
first as its answer. Nothing of a person stands in them, and no network is asked.
"""

from __future__ import annotations

import os
from time import monotonic, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QSysInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtCore import QFileSystemWatcher

    Asked = Mapping[str, str]
    """What a start was asked for, by name; one that another version knows may be missing."""

PATIENCE_SECONDS = 5.0
"""How long the first may take to answer: it may still be starting, from a slow disk."""
LOOK_SECONDS = 0.01


class Instance:
    """What this start of the program is among those on the same folder.

    It is made before the first paint: each class of Qt costs half a millisecond, and is loaded
    where it is needed.
    """

    def __init__(self, folder: Path) -> None:
        """Know the folder; nothing is locked yet."""
        self._folder, self._computer = folder, QSysInfo.machineHostName()
        self._call = folder / f"careerfit.{self._computer}.call"
        self._lock = QLockFile(str(folder / f"careerfit.{self._computer}.lock"))
        self._lock.setStaleLockTime(0)  # however long it runs
        self._watcher: QFileSystemWatcher | None = None

    def stays(self, asked: Asked) -> bool:
        """Return whether this start is to open its window; if not, the first was handed `asked`.

        What cannot be locked, and a first that does not answer, keep nobody from working: the data
        file has locks of its own.
        """
        end, laid = monotonic() + PATIENCE_SECONDS, False
        self._make_folder()
        while not self._lock.tryLock(0):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                return True
            if self._is_left_over() and self._lock.removeStaleLockFile():
                continue
            if laid and not self._call.exists():
                return False
            laid = laid or self._lay(asked)
            if not laid or monotonic() > end:
                return True
            sleep(LOOK_SECONDS)
        self._forget()
        return True

    def listen(self, answer: Callable[[Asked], None]) -> None:
        """From now on answer each call, also one that came already; to be called by who stays."""
        from PySide6.QtCore import QFileSystemWatcher

        if self._lock.isLocked():
            self._watcher = QFileSystemWatcher([str(self._folder)])
            self._watcher.directoryChanged.connect(lambda: self._take(answer))
            self._take(answer)

    def leave(self) -> None:
        """Let another start be the first."""
        self._watcher = None
        self._lock.unlock()

    def _take(self, answer: Callable[[Asked], None]) -> None:
        """Take the call away and answer it, if there is one."""
        if not self._call.exists():
            return
        import json

        try:
            asked = json.loads(self._call.read_text("utf-8"))
        except (OSError, ValueError):  # no call of ours, and still somebody calls
            asked = {}
        self._forget()
        answer(asked if isinstance(asked, dict) else {})

    def _lay(self, asked: Asked) -> bool:
        """Lay down the call, whole or not at all; return whether that could be done."""
        import json

        draft = self._call.with_suffix(".calling")
        try:
            draft.write_text(json.dumps(dict(asked)), "utf-8")
            draft.replace(self._call)
        except OSError:
            return False
        return True

    def _is_left_over(self) -> bool:
        """Return whether Qt takes for a running program what cannot be one.

        Qt itself finds processes that ended, and starts of the computer that are over. It cannot
        know of a computer that was renamed, of a file that was cut off with the power, nor that in
        a box of its own each program has the same number. What is still in use stays all the same,
        by the system's own lock.
        """
        process, computer, _program = self._lock.getLockInfo()
        return computer != self._computer or process == os.getpid()

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return  # opening the data file will say why

    def _forget(self) -> None:
        try:
            self._call.unlink(missing_ok=True)
        except OSError:
            return
