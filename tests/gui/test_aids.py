"""Larger words and questions read aloud, for one sitting."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careerfit.core.questionnaire import MANNERS
from careerfit.core.session import Question
from careerfit.gui.aid import SIZES, Aid, aloud
from careerfit.gui.pages.opening import OpeningPage
from careerfit.gui.pages.practice import PracticePage
from careerfit.gui.pages.question import QuestionPage
from careerfit.gui.speech import Speech
from careerfit.gui.theme import Theme
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.window import Window
from tests.gui.conftest import BATTERY, Small
from tests.gui.cut import cut_texts
from tests.gui.test_language import OPENED, QUESTIONS
from tests.gui.test_practice_page import before

SPEAKER = """#!/bin/sh
echo "$@" >> "{told}.args"
case "$1" in --cancel) exit 0;; esac
cat >> "{told}.text"
exit {code}
"""
SLOW = """#!/bin/sh
case "$1" in --cancel) echo cancelled >> "{told}.args"; exit 0;; esac
echo begun >> "{told}.args"
sleep 60
"""
Install = Callable[..., Path]
Voice = Callable[[str], Speech]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a program that speaks on the path, and say where it writes what it was told."""

    def make(script: str = SPEAKER, name: str = "spd-say", code: int = 0) -> Path:
        told, folder = tmp_path / "told", tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        program = folder / name
        program.write_text(script.format(told=told, code=code))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        return told

    return make


@pytest.fixture
def voice() -> Iterator[Voice]:
    """Return what makes the speech of a system, which is silent at the end."""
    made: list[Speech] = []

    def make(system: str) -> Speech:
        made.append(Speech(system=system))
        return made[-1]

    yield make
    for speech in made:
        speech.stop()


@pytest.fixture
def mute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no program that speaks."""
    monkeypatch.setenv("PATH", str(tmp_path))


def read(told: Path, kind: str = "text") -> str:
    path = told.with_suffix(f".{kind}")
    return path.read_text("utf-8") if path.exists() else ""


def test_what_is_said_goes_to_the_program_by_its_input_and_not_by_its_arguments(
    qtbot: QtBot, install: Install, voice: Voice
) -> None:
    told, speech = install(), voice("linux")
    assert speech.is_there()
    speech.say("¿Qué haces;\n rm -rf $HOME?", "es")
    qtbot.waitUntil(lambda: read(told) != "")
    assert read(told) == "¿Qué haces; rm -rf $HOME?\n"
    assert read(told, "args").split() == ["--language", "es", "--wait", "--pipe-mode"]


@pytest.mark.parametrize(
    ("system", "name", "has"), [("darwin", "say", "-f -"), ("win32", "powershell", "'es'")]
)
def test_each_system_has_its_program(
    qtbot: QtBot, install: Install, voice: Voice, system: str, name: str, has: str
) -> None:
    told, speech = install(name=name), voice(system)
    speech.say("Hello", "es")
    qtbot.waitUntil(lambda: read(told) == "Hello\n")
    assert has in read(told, "args") or system == "win32"
    assert "Hello" not in read(told, "args")


def test_no_language_can_be_a_command(qtbot: QtBot, install: Install, voice: Voice) -> None:
    told, speech = install(), voice("linux")
    speech.say("Hello", "es'; exit")
    qtbot.waitUntil(lambda: read(told) == "Hello\n")
    assert read(told, "args").split()[1] == "en"


@pytest.mark.usefixtures("mute")
def test_where_nothing_speaks_nothing_is_offered_and_that_is_said(
    qtbot: QtBot, theme: Theme
) -> None:
    from careerfit.gui.widgets.aids import Aids

    assert theme
    aids = Aids()
    qtbot.addWidget(aids)
    aids.show()
    aids.open(is_open=True)
    box = aids.findChild(QAbstractButton, "aloud")
    assert box is not None
    assert not box.isVisible()
    assert any("no program that reads" in label.text() for label in aids.findChildren(QLabel))
    Speech(system="linux").say("Hello", "en")  # does nothing


def test_a_text_is_cut_short_by_the_next_and_by_silence(
    qtbot: QtBot, install: Install, voice: Voice
) -> None:
    told, speech = install(SLOW), voice("linux")
    speech.say("One", "en")
    qtbot.waitUntil(lambda: read(told, "args") == "begun\n")
    speech.stop()
    qtbot.waitUntil(lambda: "cancelled" in read(told, "args"))
    assert speech._process is None
    speech.say("Two", "en")
    qtbot.waitUntil(lambda: read(told, "args").count("begun") == 2)
    speech.stop()
    speech.stop()


def test_a_program_that_fails_is_told(qtbot: QtBot, install: Install, voice: Voice) -> None:
    install(code=3)
    speech = voice("linux")
    with qtbot.waitSignal(speech.failed):
        speech.say("One", "en")


# ---- In a sitting.


def begin(qtbot: QtBot, window: Window, aid: Aid) -> QuestionPage:
    page = window.assess.question
    window.assess.start.steps.consent.aids.choose(aid)
    window.assess.start.begin_wanted.emit("Ada", "self", BATTERY, 1.0)
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    if window.assess.opening.isVisible():
        window.assess.opening._enter()
    qtbot.waitUntil(page.isVisible)
    return page


def test_questions_are_read_aloud_with_their_answers_and_once_more_by_key(
    qtbot: QtBot, install: Install, window: Window
) -> None:
    told = install()
    page = begin(qtbot, window, Aid(aloud=True))
    first = page.asked
    assert first is not None
    qtbot.waitUntil(lambda: read(told).count("\n") == 1)
    said = read(told)
    assert said.startswith(first.item.text)
    assert all(choice.label in said for choice in first.choices)
    qtbot.keyClick(page, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: read(told) == 2 * said)
    assert any("R reads aloud" in label.text() for label in page.findChildren(QLabel))
    page._answer(3)
    qtbot.waitUntil(lambda: page.asked is not first)
    qtbot.waitUntil(lambda: read(told).count("\n") == 3)
    assert "Ada" not in read(told)
    page._pause()
    qtbot.waitUntil(lambda: read(told, "args").endswith("--cancel\n"))


def test_without_it_nothing_is_read(qtbot: QtBot, install: Install, window: Window) -> None:
    told = install()
    page = begin(qtbot, window, Aid())
    qtbot.keyClick(page, Qt.Key.Key_R)
    qtbot.wait(100)
    assert read(told) == ""


def test_what_cannot_be_read_is_told(qtbot: QtBot, install: Install, window: Window) -> None:
    install(code=1)
    begin(qtbot, window, Aid(aloud=True))
    qtbot.waitUntil(lambda: "could not read" in window.statusBar().currentMessage())


def test_nothing_is_read_while_a_clock_runs(question: Question) -> None:
    assert question.item.text in aloud(question)
    assert aloud(replace(question, seconds=60.0, seconds_left=30.0)) == ""


def test_it_counts_for_this_sitting_only(qtbot: QtBot, window: Window, small: Small) -> None:
    begin(qtbot, window, Aid(size=2.0))
    page = window.assess.question
    asked = page.asked
    assert asked is not None
    assert page._aid == Aid(size=2.0)
    page._pause()
    window.assess.resume(asked.session)
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    assert page._aid == Aid(size=2.0)
    other = small.desk.assessing.begin("Leo", "self", BATTERY)
    assert other is not None
    window.assess.paused()
    window.assess.resume(other.session)
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    assert page._aid == Aid()
    assert window.assess.start.steps.consent.aids.chosen() == Aid()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", [760, 1280])
def test_no_word_is_cut_in_any_size(qtbot: QtBot, theme: Theme, width: int, size: float) -> None:
    assert theme
    question, opening, practice = QuestionPage(), OpeningPage(), PracticePage()
    shown: list[tuple[QWidget, Callable[[Question], None], list[Question]]] = [
        (question, question.ask, list(QUESTIONS)),
        (opening, opening.show_question, list(OPENED)),
        (practice, practice.practise, [before(manner) for manner in MANNERS]),
    ]
    for page, show, asked in shown:
        qtbot.addWidget(page)
        page.resize(width, 560)
        page.assist(Aid(size=size))  # type: ignore[attr-defined]
        page.show()
        for one in asked:
            show(one)
            assert cut_texts(qtbot, page) == [], one.item.id


def test_words_grow_by_what_was_chosen(qtbot: QtBot, theme: Theme, question: Question) -> None:
    assert theme
    page = QuestionPage()
    qtbot.addWidget(page)
    page.show()
    page.ask(question)
    text, card = page.findChild(QLabel, "text"), page.findChild(ChoiceCard)
    assert text is not None
    assert card is not None
    before_text, before_card = text.font().pointSizeF(), card.font().pointSizeF()
    for size in SIZES:
        page.assist(Aid(size=size))
        assert text.font().pointSizeF() == pytest.approx(before_text * size)
        assert card.font().pointSizeF() == pytest.approx(before_card * size)
