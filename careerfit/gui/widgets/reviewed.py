"""What was done in a sitting beside what is held to be right: situations, tasks, chats."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from careerfit.gui.theme import BODY, GAP, ROOM, TIGHT, fixed
from careerfit.gui.widgets.labels import markup, points, words
from careerfit.gui.widgets.number import written
from careerfit.gui.widgets.parts import facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerfit.core.reviewing import (
        Chats,
        Judged,
        Passage,
        Problems,
        Replied,
        Said,
        Situation,
        Solved,
    )
    from careerfit.core.scoring import Mark

NAMED = 15
"""So many errors of a typed passage are told one by one."""
AROUND = 14
"""So many letters before an error tell where it is."""
STYLES = {"right": "{0}", "wrong": "<u><b>{0}</b></u>", "extra": "<s>{0}</s>", "left out": "[{0}]"}
WARM = 2


class _Reviewed(QWidget):
    """A title and a column."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(GAP)
        self.box.addWidget(words(title, "title"))

    def say(self, text: str) -> None:
        """Add a paragraph of plain text."""
        self.box.addWidget(words(text))


class SituationView(_Reviewed):
    """A situation: all that could be done, as it was rated and as the key has it."""

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        super().__init__(situation.title, parent)
        self.say(situation.text)
        for judged in situation.responses:
            self.box.addWidget(self._judged(judged))

    def _judged(self, one: Judged) -> QWidget:
        frame, box = _well()
        box.addWidget(words(one.text))
        given = self.tr("not rated") if one.given is None else f"{one.given} · {one.said}"
        rows = [(self.tr("Rated"), given), (self.tr("Key"), f"{one.key} · {one.held}")]
        if one.given is not None:
            rows.append((self.tr("Apart"), self._apart(abs(one.given - one.key))))
        if one.because:
            rows.append((self.tr("Why"), one.because))
        box.addWidget(facts([(label, escape(told)) for label, told in rows]))
        return frame

    def _apart(self, steps: int) -> str:
        return self.tr("%n step(s)", "", steps) if steps else self.tr("as the key")


class PassageView(_Reviewed):
    """A passage as it was typed, with what is wrong in it marked and told."""

    def __init__(self, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(passage.title, parent)
        done = passage.done
        told = self.tr(
            "{0} words a minute, less one for each error in a minute: {1}. A word is five letters."
        ).format(round(done.gross), round(done.net))
        self.say(told)
        errors = self.tr("%n error(s)", "", done.errors)
        typed = self.tr("{0} letters typed").format(done.characters)
        self.say(f"{errors} · {typed}")
        frame, box = _well()
        text = "".join(STYLES[one.kind].format(escape(one.text)) for one in passage.marks)
        shown = markup(text)
        shown.setObjectName("typed-passage")
        box.addWidget(shown)
        self.box.addWidget(frame)
        if done.errors:
            legend = self.tr(
                "Bold and underlined: another letter belongs there. Struck out: too much. In "
                "brackets: left out."
            )
            self.box.addWidget(words(legend, "small"))
            wrong = list(self._errors(passage.marks))
            self.box.addWidget(points([words(error) for error in wrong[:NAMED]]))
            if len(wrong) > NAMED:
                self.say(self.tr("And %n more.", "", len(wrong) - NAMED))

    def _errors(self, marks: Sequence[Mark]) -> Iterator[str]:
        before = ""
        for one in marks:
            where = before[-AROUND:]
            match one.kind:
                case "wrong":
                    yield self.tr("After “{0}”: “{1}” in place of “{2}”").format(
                        where, one.text, one.wanted
                    )
                case "extra":
                    yield self.tr("After “{0}”: “{1}” is too much").format(where, one.text)
                case "left out":
                    yield self.tr("After “{0}”: “{1}” is left out").format(where, one.text)
            if one.kind != "left out":
                before += one.text


class ProblemsView(_Reviewed):
    """The problems of a task, each with what was answered, what is right, and why."""

    def __init__(self, task: Problems, parent: QWidget | None = None) -> None:
        super().__init__(task.title, parent)
        right = sum(one.is_right for one in task.solved)
        self.say(
            self.tr("{0} of {1} reached, {2} of them right.").format(
                len(task.solved), task.of, right
            )
        )
        about = ""
        for one in task.solved:
            if one.about and one.about != about:
                about = one.about
                self.say(about)
            self.box.addWidget(self._solved(one))

    def _solved(self, one: Solved) -> QWidget:
        frame, box = _well()
        box.addWidget(words(one.text))
        for line in one.material:
            label = words(line)
            label.setFont(fixed(BODY))
            box.addWidget(label)
        rows = [(self.tr("Answered"), self._in_words(one.given))]
        if one.is_right:
            rows.append((self.tr("This is"), f"✓ {self.tr('right')}"))
        else:
            rows.append((self.tr("Right is"), self._in_words(one.right)))
        if one.seconds is not None:
            rows.append((self.tr("Time"), self.tr("%n second(s)", "", round(one.seconds))))
        if one.because:
            rows.append((self.tr("Why"), escape(one.because)))
        box.addWidget(facts(rows))
        return frame

    def _in_words(self, said: Said) -> str:
        if said.number is not None:
            point = self.locale().decimalPoint()
            return escape(f"{written(said.number, said.decimals, point)} {said.unit}".strip())
        if len(said.words) == 1:
            return escape(said.words[0])
        return "<br>".join(
            f"{number}. {escape(step)}" for number, step in enumerate(said.words, start=1)
        )


class ChatsView(_Reviewed):
    """A chat desk, message by message."""

    def __init__(self, chats: Chats, parent: QWidget | None = None) -> None:
        super().__init__(chats.title, parent)
        self.say(
            self.tr(
                "Three things were looked for: that a reply is right, that it is kind, and that "
                "nobody waits long."
            )
        )
        for turn in chats.turns:
            self.box.addWidget(self._turn(turn))

    def _turn(self, turn: Replied) -> QWidget:
        frame, box = _well()
        box.addWidget(words(turn.customer, "heading"))
        box.addWidget(words(turn.says))
        rows = list(self._rows(turn))
        box.addWidget(facts([(label, escape(told)) for label, told in rows]))
        return frame

    def _rows(self, turn: Replied) -> Iterator[tuple[str, str]]:
        done = turn.done
        yield self.tr("Reply"), self.tr("none was sent") if turn.reply is None else turn.reply
        if done is not None:
            yield self.tr("This is"), self.tr("right") if done.right else self.tr("not right")
            yield self.tr("It sounds"), self._tones()[done.tone]
            yield self.tr("Waited"), self.tr("%n second(s)", "", round(done.seconds))
        if turn.needs:
            looked = "" if done is None else self._looked(is_open=bool(done.looked_up))
            yield self.tr("Article"), f"{turn.needs}{looked}"
        if done is None or not done.right or done.tone < WARM:
            yield self.tr("Better"), " / ".join(turn.better)
        if turn.because:
            yield self.tr("Why"), turn.because

    def _tones(self) -> tuple[str, str, str]:
        return self.tr("cold or blaming"), self.tr("plain"), self.tr("warm and fitting")

    def _looked(self, *, is_open: bool) -> str:
        told = self.tr("opened before") if is_open else self.tr("not opened before")
        return f" · {told}"


def _well() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("part", "step")
    box = QVBoxLayout(frame)
    box.setContentsMargins(ROOM, GAP, ROOM, GAP)
    box.setSpacing(TIGHT)
    return frame, box
