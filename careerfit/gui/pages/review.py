"""The sitting gone over: each situation and task, what was done, what is held to be right, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.outline import Outline
from careerfit.gui.widgets.reviewed import ChatsView, PassageView, ProblemsView, SituationView
from careerfit.gui.widgets.scrolled import Pages
from careerfit.gui.widgets.split import Detailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerfit.core.reviewing import Review, Situation
    from careerfit.gui.told import Results

LIST, NOTHING = range(2)


class ReviewTab(QWidget):
    """A list of all that can be gone over, and the chosen of it; or why there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self.outline = Outline(self.tr("Situations and tasks"), self)
        self.outline.setObjectName("reviewed")
        self.outline.chosen.connect(self._show)
        self._detailed = Detailed(self.outline, self, shares=(2, 3))
        self._column = Column(parent=self)
        self._either = Pages(self)
        self._either.addWidget(self._detailed)
        self._either.addWidget(self._column)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._either)

    def show_results(self, results: Results) -> None:
        """Show what of a sitting can be gone over."""
        self._results = results
        self.outline.clear()
        review = results.review
        if review is not None and (review.situations or any(self._tasks(review))):
            self._fill(review)
            self._either.setCurrentIndex(LIST)
            return
        clear(self._column.box)
        frame, box = card()
        box.addWidget(words(self._why_not(results), "muted"))
        self._column.box.addWidget(frame)
        self._column.box.addStretch(1)
        self._either.setCurrentIndex(NOTHING)

    def take_over(self, before: ReviewTab) -> None:
        """Go on where the page before was."""
        if before._results is not None:
            self.show_results(before._results)
            places = before.outline.rows()
            current = before.outline.currentItem()
            if current in places:
                self.outline.setCurrentItem(self.outline.rows()[places.index(current)])

    def _fill(self, review: Review) -> None:
        if review.situations:
            told = self._intro(review)
            title = self.tr("Situations")
            heading = self.outline.add(told, title, "", title)
            for one in review.situations:
                note = self._apart(one)
                self.outline.add(one, one.title, note, f"{one.title}: {note}", heading)
        tasks = list(self._tasks(review))
        if tasks:
            title = self.tr("Tasks")
            told = self.tr(
                "What was right, what was not, and why. The keys are the judgement of the authors."
            )
            heading = self.outline.add(told, title, "", title)
            for task, name, note in tasks:
                self.outline.add(task, name, note, f"{name}: {note}", heading)
        self.outline.setCurrentItem(self.outline.rows()[0])

    def _tasks(self, review: Review) -> Iterator[tuple[object, str, str]]:
        for passage in review.passages:
            yield passage, passage.title, self.tr("%n error(s)", "", passage.done.errors)
        for task in review.problems:
            right = sum(one.is_right for one in task.solved)
            yield task, task.title, self.tr("{0} of {1} right").format(right, len(task.solved))
        for chats in review.chats:
            right = sum(one.done is not None and one.done.right for one in chats.turns)
            yield chats, chats.title, self.tr("{0} of {1} right").format(right, len(chats.turns))

    def _intro(self, review: Review) -> str:
        told = self.tr(
            "Each situation, what could be done in it, how it was rated, and the key. The key is "
            "what the authors hold to be good. It is a judgement, not yet tested in a study. So "
            "read the reasons, and make up your own mind."
        )
        rated = [one.apart for one in review.situations if one.apart is not None]
        if not rated:
            return told
        far = self.locale().toString(sum(rated) / len(rated), "f", 1)
        how = self.tr("On average, a rating is {0} steps from the key, of 4 at most.").format(far)
        return f"{told}\n\n{how}"

    def _apart(self, situation: Situation) -> str:
        if situation.apart is None:
            return self.tr("not rated")
        far = self.locale().toString(situation.apart, "f", 1)
        return self.tr("{0} apart").format(far)

    def _why_not(self, results: Results) -> str:
        if results.report.purpose == "selection":
            return self.tr(
                "In a selection the situations and tasks are not gone over: that would give the "
                "key away to whoever answers next."
            )
        if results.review is None:
            return self.tr("There is something still to be answered. This comes after the end.")
        return self.tr("No situation was rated and no task was done in this sitting.")

    def _show(self, what: object) -> None:
        from careerfit.core.reviewing import Chats, Passage, Problems, Situation

        match what:
            case Situation():
                self._detailed.show_detail([SituationView(what)])
            case Passage():
                self._detailed.show_detail([PassageView(what)])
            case Problems():
                self._detailed.show_detail([ProblemsView(what)])
            case Chats():
                self._detailed.show_detail([ChatsView(what)])
            case _:
                paragraphs = str(what).split("\n\n")
                self._detailed.show_detail(words(paragraph) for paragraph in paragraphs)
