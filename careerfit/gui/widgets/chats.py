"""A chat desk: two conversations, the replies to choose from, and a knowledge base."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careerfit.core.questionnaire import Choice, Event, parse_log, write_log
from careerfit.gui.theme import GAP, TIGHT
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.choices import Choices
from careerfit.gui.widgets.column import clear, is_small
from careerfit.gui.widgets.conversation import Conversation
from careerfit.gui.widgets.knowledge import Knowledge
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.stops import stop_in_turn
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from careerfit.core.questionnaire.chat import Did
    from careerfit.core.session import Question

SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
BESIDE = 62
"""So many characters have to find room in a line, where the articles stand beside the talks."""
TALK, PART = 5, 11
"""Lines that a talk has at least beside the articles, and where all stand under one another; a page
that is lower scrolls."""
PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Chats(Way):
    """Gives the log of what was done, when every customer has had all replies.

    Number keys reply, left and right turn to the other customer, / searches, page up and down turn
    the article that is open.
    """

    tells = True
    fills = True
    moves = True

    def __init__(self, elapsed: Callable[[], int], parent: QWidget | None = None) -> None:
        """Make a desk; `elapsed` tells the milliseconds since the question came up."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._elapsed = elapsed
        self._events: list[Event] = []
        self._talks: list[Conversation] = []
        self._now: Conversation | None = None
        self._text = words("", parent=self)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP)
        self._knowledge = Knowledge(self)
        self._knowledge.opened.connect(self._opened)
        self._knowledge.left.connect(self.setFocus)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(self._columns, 1)
        self._offered = self._build_replies()
        left.addWidget(self._offered)
        row = self._row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(left, 5)
        row.addWidget(self._knowledge, 3)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self._text)
        box.addLayout(row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the articles below the talks where there is little room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _is_narrow(self) -> bool:
        """Return whether the articles find no room beside the talks."""
        letter = self._text.fontMetrics().averageCharWidth()
        return is_small(self) or self.width() < BESIDE * letter

    def _fit(self) -> None:
        """Have all words of the replies be seen, and enough of the rest."""
        small, ways = self._is_narrow(), QBoxLayout.Direction
        line = self._text.fontMetrics().lineSpacing()
        self._row.setDirection(ways.TopToBottom if small else ways.LeftToRight)
        beside = sum(talk.minimumSizeHint().width() for talk in self._talks)
        down = small and beside + GAP > self.width()
        self._columns.setDirection(ways.TopToBottom if down else ways.LeftToRight)
        self.updateGeometry()
        for talk in self._talks:
            talk.setMinimumHeight((PART if small else TALK) * line)
        self._knowledge.setMinimumHeight(PART * line)
        words_need = self._offered.heightForWidth(self._offered.width())
        self._offered.setMinimumHeight(max(words_need, 0))  # less, where nothing wraps

    def ask(self, question: Question) -> None:
        """Open the desk of `question` as it was left; what was done at another is forgotten."""
        desk = question.item.chat
        if desk is None:
            return
        self._text.setText(question.item.text)
        clear(self._columns)
        self._events, self._talks, self._now = [], [], None
        for number, customer in enumerate(desk.customers):
            talk = Conversation(number, customer, self)
            talk.head.clicked.connect(partial(self._turn_to, talk))
            self._talks.append(talk)
            self._columns.addWidget(talk, 1)
            talk.show()
        self._knowledge.show_articles(desk.articles)
        self._show_replies()
        self._do_again(question.text or "")
        self.tick(question.took)

    def home(self) -> QWidget:
        """Return the desk itself, where number keys reply."""
        return self

    def keys(self) -> str:
        """Return which keys work here."""
        return self.tr("1 – 4 reply · left and right turn to the other customer · / searches")  # noqa: RUF001

    def pick(self, place: int) -> None:
        """Give the reply at `place`."""
        self._replies.pick(place)

    def so_far(self) -> str:
        """Return the log."""
        return write_log(self._events)

    def tick(self, milliseconds: int) -> None:
        """Let customers come in, and show how long they have been waiting."""
        for talk in self._talks:
            if talk.tick(milliseconds):
                self._say(talk)
                if self._now in (None, talk) or self._now.waiting is None:
                    self._choose(talk)

    def hasHeightForWidth(self) -> bool:
        """Do with the height there is, where the conversations and the article scroll."""
        return self._is_narrow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the other customer, search, or turn a page of the article."""
        key = Qt.Key(event.key())
        if key in SIDES and self._now is not None:
            place = self._talks.index(self._now) + SIDES[key]
            self._turn_to(self._talks[place % len(self._talks)])
        elif key == Qt.Key.Key_Slash:
            self._knowledge.search()
        elif key in PAGES:
            self._knowledge.turn_page(key)
        else:
            super().keyPressEvent(event)

    def _do_again(self, log: str) -> None:
        """Bring the desk to where it was when `log` was kept."""
        self._events = list(parse_log(log))
        for event in self._events:
            for talk in self._talks:
                talk.tick(event.milliseconds)
                replies = () if talk.waiting is None else talk.waiting.replies
                for reply in (one for one in replies if one.id == event.what):
                    talk.reply(reply, event.milliseconds)
        self._choose_waiting()

    def _choose_waiting(self) -> None:
        """Turn to the first customer who waits for a reply, if any does."""
        waiting = [talk for talk in self._talks if talk.waiting is not None]
        if waiting:
            self._choose(waiting[0])

    def _build_replies(self) -> QWidget:
        holder = QFrame(self)
        self._to = words("", "muted", holder)
        self._to.setObjectName("to")
        self._leave = Button("", "leave", holder)
        self._leave.clicked.connect(self._end)
        self._replies = Choices(holder, compact=True)
        self._replies.given.connect(self._reply)
        line = QHBoxLayout()
        line.addWidget(self._to, 1)
        line.addWidget(self._leave)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT)
        box.addLayout(line)
        box.addWidget(self._replies)
        return holder

    @Slot()
    def _turn_to(self, talk: Conversation) -> None:
        self._choose(talk)
        self.setFocus()

    def _choose(self, talk: Conversation) -> None:
        """Have replies go to this customer; the focus stays where it is."""
        self._now = talk
        for one in self._talks:
            one.choose(chosen=one is talk)
        self._show_replies()

    def _show_replies(self) -> None:
        """Offer the replies to what the customer wrote last."""
        turn = None if self._now is None else self._now.waiting
        replies = () if turn is None else turn.replies
        told, heard = self.tr("Nobody waits for a reply here."), []
        if self._now is not None and turn is not None:
            told = self.tr("Your reply to {0}:").format(self._now.customer.name)
            heard = [turn.says]
        self._to.setText(told)
        offered = [Choice(value=place, label=one.text) for place, one in enumerate(replies, 1)]
        listed = (f"{one.value}: {one.label}" for one in offered)
        self.setAccessibleName(" ".join([*heard, told, *listed]))
        self._replies.show_choices(offered)
        self._leave.setText(self.tr("End both chats"))
        stops = self._leave, *self._replies.stops(), *self._knowledge.stops()
        stop_in_turn([self, *(talk.head for talk in self._talks), *stops])
        self._fit()

    @Slot(object)
    def _reply(self, value: int) -> None:
        talk, turn = self._now, None if self._now is None else self._now.waiting
        if talk is None or turn is None:
            return
        reply = turn.replies[value - 1]
        self._keep("reply", reply.id)
        talk.reply(reply, self._elapsed())
        if all(one.over for one in self._talks):
            self.given.emit(self.so_far())
            return
        others = [one for one in self._talks if one.waiting is not None]
        if talk.waiting is not None:
            self._say(talk)
        self._turn_to(others[0] if others and talk.waiting is None else talk)

    @Slot(str)
    def _opened(self, article: str) -> None:
        self._keep("open", article)

    def _keep(self, did: Did, what: str) -> None:
        self._events.append(Event(milliseconds=self._elapsed(), did=did, what=what))

    def _say(self, talk: Conversation) -> None:
        """Have a new message read out."""
        if talk.waiting is not None:
            announce(self, f"{talk.customer.name}: {talk.waiting.says}")

    @Slot()
    def _end(self) -> None:
        """End at the second press in a row: the first may have slipped."""
        again = self.tr("Press again to end")
        if self._leave.text() == again:
            self.given.emit(self.so_far())
        else:
            self._leave.setText(again)
