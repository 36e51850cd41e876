"""Remake the pictures of the window: the real program in a real X window, from start to lock.

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
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import product
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
PICTURES = ("window-situation", "window-typing", "window-chat", "window-results", "report-answer")
GUIDE = "1024x700-light"
"""The variant whose pictures stand in the guide, in few colours: there are many."""
GUIDED = (
    *("welcome", "start", "practice", "situation", "typing", "chat"),
    *("results", "what-if", "stop", "plan", "look-back", "preview"),
)
"""Of the demo person's way, which pictures stand in the guide, too: `window-NAME`."""
STEPS = ("step-purpose-self", "step-consent", "opening-1", "paused")
COLOURS = 96
WIDEST, STATUS, EDGE = 1024, 60, 30
"""Pixels: of a window that does not fill the screen, of the status line, around what is shown."""
PATIENCE_SECONDS = 60.0
PAUSE_AT, ANCHORED = 40, "What you can do"
"""Where the demo person takes a break, and the part with whole sentences as answers."""
SETTLE = 500
"""Milliseconds after which a task can be started."""
TYPED, SLIP = 380, 357
"""So many characters of the passage are typed, with one wrong."""


def main(folder: Path) -> int:
    """Take all pictures; each size and scheme in a process of its own."""
    shutil.rmtree(VARIANTS, ignore_errors=True)
    with screen() as environment:
        for width, height, scale in SHAPES:
            languages = ("en", "es") if scale == 1 else ("en",)
            others = (("contrast", "en"),) if (width, scale) == (1024, 1) else ()
            for scheme, spoken in (*product(("light", "dark"), languages), *others):
                size = f"{width}x{height}"
                target = VARIANTS / f"{size}{'' if scale == 1 else f'@{scale}'}-{scheme}"
                target = target if spoken == "en" else target.with_name(f"{target.name}-{spoken}")
                print(target.name, flush=True)
                subprocess.run(
                    [sys.executable, __file__, "--walk", target, scheme, size, spoken],
                    env=environment | {"QT_SCALE_FACTOR": str(scale)},
                    check=True,
                )
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        shutil.copy(VARIANTS / CHOSEN / f"{name}.png", folder)
    on_the_way = (*(f"window-{name}" for name in GUIDED), *STEPS)
    for picture in sorted((VARIANTS / GUIDE).glob("*.png")):
        if picture.stem in on_the_way or picture.stem.startswith("guide-"):
            name = picture.name.removeprefix("window-").removeprefix("guide-")
            keep_small(picture, folder / f"guide-{name}")
    return 0


def keep_small(picture: Path, target: Path) -> None:
    """Copy a picture of the window in few colours, which takes a fifth of the room.

    Of a window as large as the screen, only what stands in it.
    """
    from PIL import Image, ImageChops

    with Image.open(picture) as whole:
        plain = whole.convert("RGB")
    if plain.width > WIDEST:
        plain = plain.crop((0, 0, plain.width, plain.height - STATUS))
        ground = Image.new("RGB", plain.size, plain.getpixel((0, 0)))
        left, top, right, bottom = ImageChops.difference(plain, ground).getbbox() or (0, 0, 1, 1)
        plain = plain.crop((left - EDGE, max(top - EDGE, 0), right + EDGE, bottom + EDGE))
    plain.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


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


def walk(folder: Path, scheme: str, size: str, spoken: str) -> int:
    """Go through one window as the demo person, and keep a picture of every page."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtCore import QSettings, Qt
    from PySide6.QtGui import QCursor
    from PySide6.QtWidgets import QApplication

    from careerfit.__main__ import RESOURCES, open_window_desk, speak
    from careerfit.gui.language import Language
    from careerfit.gui.theme import Theme
    from careerfit.gui.window import Window
    from tools.rounds import Rounds

    folder.mkdir(parents=True)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication(["careerfit"])
    QCursor.setPos(0, 0)  # nothing looks as if somebody were about to click it
    with tempfile.TemporaryDirectory() as data:
        kept = QSettings(f"{data}/window.ini", QSettings.Format.IniFormat)
        kept.setValue("scheme", scheme)
        theme = Theme(app, RESOURCES / "fonts", kept)
        language = Language(app, RESOURCES / "i18n", kept)
        language.ask(spoken)
        window = Window(partial(open_window_desk, Path(data), ()), speak, theme, language)
        window.resize(*map(int, size.split("x")))
        window.painted.connect(window.open)
        window.show()
        way = Walk(window, folder)
        way.go()
        Rounds(way, folder).go(Path(data) / "clients.csv")
        window.close()
    return 0


class Walk:
    """The way through a window, and the pictures taken on it."""

    def __init__(self, window: "Window", folder: Path) -> None:
        self.window, self.folder = window, folder
        with DEMO.open(encoding="utf-8", newline="") as file:
            row = next(csv.DictReader(file))
        self.name = row.pop("person")
        self.answers: Mapping[str, int] = {
            key: int(given) for key, given in row.items() if given.isdigit()
        }

    def go(self) -> None:
        """Walk from the first page to the report."""
        self.begin()
        self.sit()
        self.wait(lambda: self.window.results.results.results is not None)
        self.shoot("window-results")
        self.look_round()
        self.press("preview")
        self.wait(lambda: self.window.results.preview.isVisible())
        self.rest(1500)
        self.shoot("window-preview")
        self.keep_page("report-answer", number=1)
        self.window.sidebar.wanted.emit("assess")
        self.shoot("finished")

    def look_round(self) -> None:
        """Take a picture of each side of the results, with a level moved and a stop chosen."""
        from careerfit.gui.widgets.level import BandSlider

        page = self.window.results.results
        page.tabs.setCurrentWidget(page.what_if)
        self.wait(lambda: bool(page.what_if.findChildren(BandSlider)))
        for slider in page.what_if.findChildren(BandSlider)[:3]:
            slider.setValue(90)
        self.shoot("window-what-if")
        page.tabs.setCurrentWidget(page.ways)
        self.wait(lambda: len(page.ways.outline.rows()) > 1)
        self.shoot("window-ways")
        page.ways.outline.setCurrentItem(page.ways.outline.rows()[-1])
        self.rest(500)
        self.shoot("window-stop")
        for tab, name in ((page.plan, "plan"), (page.review, "look-back"), (page.change, "change")):
            page.tabs.setCurrentWidget(tab)
            if tab is page.review:
                tab.outline.setCurrentItem(tab.outline.rows()[1])
            self.shoot(f"window-{name}")
        page.tabs.setCurrentWidget(page.answer)

    def begin(self) -> None:
        """Go through the steps, with a picture of each."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        self.wait(lambda: bool(self.buttons("battery-full")))
        self.shoot("window-welcome")
        for field in self.window.findChildren(QLineEdit, "name"):
            QTest.keyClicks(field, self.name)
        for button in ("purpose-self", "battery-full", "", "consent"):
            self.press("onward")
            self.press(button)
            self.shoot("window-start" if button == "battery-full" else f"step-{button or 'time'}")
        self.press("begin")

    def sit(self) -> None:
        """Answer everything, with a picture of each kind of question, a way back and a break."""
        kinds: set[tuple[str, str, str, int]] = set()
        question = self.arrived(None)
        while question is not None:
            item = question.item
            kind = question.part, item.task or "", item.kind, len(question.choices)
            new, shown = kind not in kinds and question.number > 1, self.name_of(question)
            kinds.add(kind)
            if new and item.kind not in ("typing", "chat"):  # these are shown when they are going
                self.shoot(shown)
            if question.number == PAUSE_AT:
                question = self.go_back_and_rest(question)
            self.answer(question, shown)
            question = self.arrived(question)

    def name_of(self, question: "Question") -> str:
        """Return the name of a picture of a question."""
        item = question.item
        if item.kind in ("typing", "chat"):
            return f"window-{item.kind}"
        if item.kind == "response":
            return "window-situation"
        if question.part == ANCHORED:
            return "window-question"
        return f"question-{question.number}-{item.task or item.kind}"

    def arrived(self, before: "Question | None") -> "Question | None":
        """Wait for the question after this one, or for the end: None.

        Openings and practice on the way are gone through, with a picture of each.
        """
        page, assess = self.window.assess.question, self.window.assess

        def there() -> bool:
            shown = page.isVisible() and page.asked is not None and page.asked is not before
            between = assess.opening.isVisible() or assess.practice.isVisible()
            return shown or between or self.window.results.results.isVisible()

        self.wait(there)
        while assess.opening.isVisible():
            told = assess.opening.asked and assess.opening.asked.opening
            self.shoot(f"opening-{'again' if told and told.begun else told and told.number}")
            self.key("Return")
        while assess.practice.isVisible():
            self.practise()
        return None if self.window.results.results.isVisible() else page.asked

    def practise(self) -> None:
        """Take pictures of practice before and after the first answer, and go on."""
        asked = self.window.assess.practice.asked
        if asked is None or asked.practice is None:
            return
        name = asked.practice.id
        self.shoot("window-practice" if name == "rating" else f"practice-{name}")
        if asked.practice.item.number is None:
            self.type("2")
            self.shoot(f"practised-{name}")
        self.press("go-on")
        self.press("pass")

    def answer(self, question: "Question", shown: str) -> None:
        """Answer by keyboard, as the demo person does; a task is done as it should be."""
        item = question.item
        given = self.answers.get(item.id, item.expect)
        match item.kind:
            case "start":
                if question.practice is not None:
                    self.key("P")
                    self.practise()
                self.rest(SETTLE)
                self.key("Return")
            case "typing":
                self.type(f"{item.text[:SLIP]}x{item.text[SLIP + 1 : TYPED]}")
                self.let_pass(75)
                self.shoot(shown)
                self.key("Return")  # it is not yet the end
                self.key("Return")
            case "chat":
                self.chat(shown)
            case _ if given is None:
                self.key("S")
            case _ if item.number is not None:
                self.write(given, item.number.decimals)
            case _:
                values = [str(choice.value) for choice in question.choices]
                digits = str(given) if item.kind == "order" else [str(given)]
                self.type("".join(str(1 + values.index(digit)) for digit in digits))
                if item.kind == "order":
                    self.key("Return")

    def write(self, given: int, decimals: int) -> None:
        """Type a number."""
        from careerfit.gui.widgets.number import written

        self.type(written(given, decimals))
        self.key("Return")

    def chat(self, shown: str) -> None:
        """Reply, look something up, let the other customer come in, and end."""
        self.let_pass(12)
        self.type("1")
        self.let_pass(20)
        self.type("/")
        self.key("Return")
        self.shoot(shown)
        self.press("leave")
        self.press("leave")

    def key(self, name: str) -> None:
        """Press a key, named as Qt names it."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        QTest.keyClick(
            QApplication.focusWidget() or self.window.assess.question, Qt.Key[f"Key_{name}"]
        )

    def type(self, text: str) -> None:
        """Type where the focus is."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        focus = QApplication.focusWidget() or self.window.assess.question
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(focus, letter)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest has no key
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(focus, event)

    def let_pass(self, seconds: float) -> None:
        """Let the clock of a task go on by so much at once, and the page look at it."""
        self.window.assess.question._since -= seconds  # noqa: SLF001 (nobody else moves the clock)
        self.rest(250)

    def go_back_and_rest(self, question: "Question") -> "Question":
        """Take pictures of an answer given before, and of the first page after a break."""
        self.press("back")
        before = self.arrived(question)
        self.shoot("back")
        self.press("pause")
        self.wait(lambda: bool(self.buttons("resume-")))
        self.shoot("paused")
        self.buttons("resume-")[0].click()
        self.wait(self.window.assess.opening.isVisible)
        return self.arrived(before) or question

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
        self.rest(50)

    def shoot(self, name: str) -> None:
        """Keep what the screen shows of the window."""
        self.rest(250)
        there = (
            self.window.geometry()
        )  # of the screen: not every window that fills it has a picture
        picture = self.window.screen().grabWindow(
            0, there.x(), there.y(), there.width(), there.height()
        )
        picture.save(str(self.folder / f"{name}.png"))

    def keep_page(self, name: str, number: int) -> None:
        """Keep a page of the report."""
        from careerfit.core.progress import quietly
        from careerfit.gui.paper import image

        paper = self.window.results.preview.paper
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
        case ["--walk", folder, scheme, size, spoken]:
            sys.exit(walk(Path(folder), scheme, size, spoken))
        case [folder]:
            sys.exit(main(Path(folder)))
        case _:
            sys.exit(main(ROOT / "docs" / "pictures"))
