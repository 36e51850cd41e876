"""Remake the pictures of the window: the real program in a real X window, from start to preview.

    python tools/screenshots.py [FOLDER]

The pictures of the README go to FOLDER (docs/pictures), every page in every size and scheme to
build/screenshots. Without a display, Xvfb and openbox are started for as long as it takes.
"""

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from careerfit.core.session import Question
    from careerfit.gui.window import Window

ROOT = Path(__file__).parent.parent
DEMO = ROOT / "resources" / "samples" / "demo.csv"
VARIANTS = ROOT / "build" / "screenshots"
SHAPES = ((1024, 700, 1), (1440, 900, 1), (1024, 700, 2))
"""Width, height and scale of the windows."""
SCREEN = "2100x1500x24"
CHOSEN = "1024x700@2-light"
"""The variant whose pictures stand in the README."""
PICTURES = ("window-start", "window-question", "window-results", "window-preview", "report-answer")
PATIENCE_SECONDS = 60.0
PAUSE_AT, ANCHORED = 40, "What you can do"
"""Where the demo person takes a break, and the part with whole sentences as answers."""


def main(folder: Path) -> int:
    """Take all pictures; each size and scheme in a process of its own."""
    shutil.rmtree(VARIANTS, ignore_errors=True)
    with screen() as environment:
        for width, height, scale in SHAPES:
            for scheme in ("light", "dark"):
                size = f"{width}x{height}"
                target = VARIANTS / f"{size}{'' if scale == 1 else f'@{scale}'}-{scheme}"
                print(target.name, flush=True)
                subprocess.run(
                    [sys.executable, __file__, "--walk", target, scheme, size],
                    env=environment | {"QT_SCALE_FACTOR": str(scale)},
                    check=True,
                )
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        shutil.copy(VARIANTS / CHOSEN / f"{name}.png", folder)
    return 0


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Yield the environment of a screen: the one there is, or one made for it."""
    here = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    if here.get("DISPLAY"):
        yield here
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [program("Xvfb"), "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        here["DISPLAY"] = ":" + told.readline().strip()
    quiet = subprocess.DEVNULL
    manager = subprocess.Popen([program("openbox")], env=here, stdout=quiet, stderr=quiet)
    try:
        yield here
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def program(name: str) -> str:
    """Return where a program is, or leave and say what to do."""
    found = shutil.which(name)
    if found is None:
        sys.exit(f"{name} is missing. 'tools/setup.sh test .venv' installs it.")
    return found


def walk(folder: Path, scheme: str, size: str) -> int:
    """Go through one window as the demo person, and keep a picture of every page."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtWidgets import QApplication

    from careerfit.__main__ import RESOURCES, open_window_desk
    from careerfit.gui.theme import Theme
    from careerfit.gui.window import Window

    folder.mkdir(parents=True)
    app = QApplication(["careerfit"])
    theme = Theme(app, RESOURCES / "fonts")
    theme.ask("dark" if scheme == "dark" else "light")
    with tempfile.TemporaryDirectory() as data:
        window = Window(partial(open_window_desk, Path(data), ()), theme)
        window.resize(*map(int, size.split("x")))
        window.painted.connect(window.open)
        window.show()
        Walk(window, folder).go()
        window.close()
    return 0


class Walk:
    """The way through a window, and the pictures taken on it."""

    def __init__(self, window: "Window", folder: Path) -> None:
        self.window, self.folder = window, folder
        with DEMO.open(encoding="utf-8", newline="") as file:
            row = next(csv.DictReader(file))
        self.name = row.pop("person")
        self.answers = {key: int(given) for key, given in row.items() if given}

    def go(self) -> None:
        """Walk from the first page to the report."""
        self.begin()
        self.sit()
        self.wait(lambda: self.window.results.results is not None)
        self.shoot("window-results")
        self.press("preview")
        self.wait(lambda: self.window.preview.isVisible())
        self.rest(1500)
        self.shoot("window-preview")
        self.keep_page("report-answer", number=1)
        self.window.places.assess_wanted.emit()
        self.shoot("finished")

    def begin(self) -> None:
        """Fill in the first page."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        self.wait(lambda: bool(self.buttons("battery-full")))
        self.shoot("empty")
        for field in self.window.findChildren(QLineEdit, "name"):
            QTest.keyClicks(field, self.name)
        for button in ("purpose-self", "battery-full", "consent"):
            self.press(button)
        self.shoot("window-start")
        self.press("begin")

    def sit(self) -> None:
        """Answer everything, with a picture of each kind of question, a way back and a break."""
        kinds: set[tuple[str, int]] = set()
        number = 1
        while (question := self.arrived(number)) is not None:
            kind = question.part, len(question.choices)
            if kind not in kinds and number > 1:
                kinds.add(kind)
                anchored = question.part == ANCHORED
                self.shoot("window-question" if anchored else f"question-{number}")
            if number == PAUSE_AT:
                self.go_back_and_rest()
            self.answer(question)
            number += 1

    def arrived(self, number: int) -> "Question | None":
        """Wait for this question, or for the end: None."""

        def there() -> bool:
            if self.window.results.isVisible():
                return True
            asked = self.window.question.asked
            return asked is not None and asked.number == number

        self.wait(there)
        return None if self.window.results.isVisible() else self.window.question.asked

    def answer(self, question: "Question") -> None:
        """Answer by keyboard, as the demo person does."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        focused = QApplication.focusWidget() or self.window.question
        given = self.answers.get(question.item.id)
        if given is None:
            QTest.keyClick(focused, Qt.Key.Key_S)
        elif question.item.number is not None:
            QTest.keyClicks(focused, str(given))
            QTest.keyClick(focused, Qt.Key.Key_Return)
        else:
            values = [choice.value for choice in question.choices]
            QTest.keyClick(focused, Qt.Key(Qt.Key.Key_1 + values.index(given)))

    def go_back_and_rest(self) -> None:
        """Take pictures of an answer given before, and of the first page after a break."""
        self.press("back")
        self.arrived(PAUSE_AT - 1)
        self.shoot("back")
        self.press("pause")
        self.wait(lambda: bool(self.buttons("resume-")))
        self.shoot("paused")
        self.buttons("resume-")[0].click()
        self.arrived(PAUSE_AT)

    def buttons(self, prefix: str) -> "list[QAbstractButton]":
        """Return the buttons of a window whose names begin so."""
        from PySide6.QtWidgets import QAbstractButton

        found = self.window.findChildren(QAbstractButton)
        return [button for button in found if button.objectName().startswith(prefix)]

    def press(self, name: str) -> None:
        """Press a button with the mouse."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractButton

        for button in self.window.findChildren(QAbstractButton, name):
            if button.isVisible():
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def shoot(self, name: str) -> None:
        """Keep what the screen shows of the window."""
        self.rest(250)
        picture = self.window.screen().grabWindow(self.window.winId())
        picture.save(str(self.folder / f"{name}.png"))

    def keep_page(self, name: str, number: int) -> None:
        """Keep a page of the report."""
        from careerfit.core.progress import quietly
        from careerfit.gui.paper import image

        paper = self.window.preview.paper
        if paper is not None:
            image(paper, number, 1400, quietly).save(str(self.folder / f"{name}.png"))

    def wait(self, reached: Callable[[], bool]) -> None:
        """Let the window work until something is reached."""
        end = monotonic() + PATIENCE_SECONDS
        while not reached():
            if monotonic() > end:
                sys.exit(f"Waited in vain; the pictures so far are in {self.folder}.")
            self.rest(5)

    def rest(self, milliseconds: int) -> None:
        """Let the window work for a while; QTest.qWait would keep the lane from working."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--walk", folder, scheme, size]:
            sys.exit(walk(Path(folder), scheme, size))
        case [folder]:
            sys.exit(main(Path(folder)))
        case _:
            sys.exit(main(ROOT / "docs" / "pictures"))
