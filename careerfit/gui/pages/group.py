"""What a group has in common, told so that nobody can be singled out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.answered import AnswerPage
from careerfit.gui.widgets.column import card, clear
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.measured import MeasuredRows, Row
from careerfit.gui.widgets.spans import Span, SpanBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from careerfit.core.group import GroupSummary, RoleSpread, Spread


class GroupPage(AnswerPage):
    """Shows a summary, or why there is none; emits that one wants back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title, back = self.tr("Group summary"), self.tr("Back")
        super().__init__(title, back, "back-from-group", parent)
        self.summary: GroupSummary | None = None
        self._why = ""
        self._without = 0

    def show_summary(self, summary: GroupSummary, without: int) -> None:
        """Show what a group has in common; without: clients who have no finished sitting."""
        self.summary, self._why, self._without = summary, "", without
        clear(self.shown)
        answer = self._answer(summary, without)
        self.shown.addWidget(self._card(answer))
        traits = [(one.name, one.spread, "") for one in summary.dimensions]
        self.shown.addWidget(self._table(self.tr("Traits"), traits))
        roles = [(one.title, one.spread, self._first(one)) for one in summary.roles]
        self.shown.addWidget(self._table(self.tr("How well roles match, best first"), roles))
        self.shown.addWidget(words(self._how_to_read(), "small"))
        self.begin("\n".join(answer))

    def show_refusal(self, why: str) -> None:
        """Show why nothing is told of a group."""
        self.summary, self._why = None, why
        clear(self.shown)
        frame, box = card(GAP)
        refused = self.tr("This group is not told")
        box.addWidget(words(refused, "heading"))
        box.addWidget(words(why, "large"))
        self.shown.addWidget(frame)
        self.begin(f"{refused}\n{why}")

    def take_over(self, before: GroupPage) -> None:
        """Go on where the page before was."""
        if before.summary is not None:
            self.show_summary(before.summary, before._without)
        elif before._why:
            self.show_refusal(before._why)

    def _answer(self, summary: GroupSummary, without: int) -> list[str]:
        told = self.tr("People in this summary: {0}. The newest finished sitting of each counts.")
        answer = [told.format(summary.people)]
        if without:
            left = self.tr("Left out, since they have no finished sitting: {0}.")
            answer.append(left.format(without))
        best = next((role.title for role in summary.roles if role.spread is not None), "")
        if best:
            answer.append(self.tr("The best match on average: {0}.").format(best))
        return answer

    def _card(self, answer: Sequence[str]) -> QWidget:
        frame, box = card(GAP)
        box.addWidget(words(answer[0], "large"))
        for line in answer[1:]:
            box.addWidget(words(line))
        box.addWidget(
            words(
                self.tr(
                    "Do not give away two summaries of groups that differ by one or two people: "
                    "the difference would tell about these."
                ),
                "muted",
            )
        )
        return frame

    def _first(self, role: RoleSpread) -> str:
        if role.first is None:
            return ""
        return self.tr("among the best of {0}").format(role.first)

    def _table(self, title: str, rows: Sequence[tuple[str, Spread | None, str]]) -> QWidget:
        frame, box = card(GAP)
        box.addWidget(words(title, "heading"))
        box.addWidget(MeasuredRows([self._row(*row) for row in rows]))
        return frame

    def _row(self, name: str, spread: Spread | None, more: str) -> Row:
        if spread is None:
            return Row(words(name), None, words(self.tr("Not told: fewer than 5 have it"), "small"))
        numbers = round(spread.mean), round(spread.error), round(spread.sd)
        parts = [self.tr("mean {0} ± {1}, SD {2}").format(*numbers)]
        parts += [more] if more else []
        return Row(words(name), self._bar(name, spread), words(" · ".join(parts), "small"))

    def _bar(self, name: str, spread: Spread) -> SpanBar:
        told = self.tr("{0}: half of the people lie between {1} and {2}, the middle one at {3}")
        numbers = (round(spread.lower), round(spread.upper), round(spread.median))
        span = Span(value=spread.median, low=spread.lower, high=spread.upper)
        return SpanBar([span], told.format(name, *numbers))

    def _how_to_read(self) -> str:
        return self.tr(
            "From 0 to 100. The ring is the middle of the group (the median); half of the people "
            "lie within the bar. The mean of these people lies within its ± with 90% certainty; "
            "for roles ± is the most that it can be. Numbers are rounded, and what fewer than five "
            "people share is left out, so that nobody can be singled out."
        )
