"""Two sittings beside each other: what differs by more than chance, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerfit.core.change import RELIABLE
from careerfit.gui.theme import GAP, TIGHT
from careerfit.gui.widgets.answered import AnswerPage
from careerfit.gui.widgets.column import card, clear
from careerfit.gui.widgets.labels import points, words, written
from careerfit.gui.widgets.measured import MeasuredRows, Row
from careerfit.gui.widgets.spans import Span, SpanBar, SpanMark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerfit.core.comparison import Comparison, Pair, RolePair, Side
    from careerfit.core.fit import Measure
    from careerfit.core.session import Sitting

BY_CHANCE = 0.05
"""How often chance alone makes a difference that counts as reliable."""


class ComparisonPage(AnswerPage):
    """Shows a comparison; emits that one wants back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title, back = self.tr("Two sittings, side by side"), self.tr("Back")
        super().__init__(title, back, "back-from-comparison", parent)
        self.comparison: Comparison | None = None
        self._titles: Mapping[str, str] = {}

    def show_comparison(self, comparison: Comparison, titles: Mapping[str, str]) -> None:
        """Show a comparison; titles: of the batteries, by their ids."""
        self.comparison, self._titles = comparison, titles
        clear(self.shown)
        verdict, found = self._verdict(comparison), list(map(self._found, comparison.reliable))
        self.shown.addWidget(self._answer(comparison, verdict, found))
        for lens in comparison.lenses:
            rows = [self._pair(pair) for pair in lens.pairs]
            self.shown.addWidget(_table(lens.name, rows))
        if comparison.roles:
            told = self.tr("How well roles match")
            self.shown.addWidget(_table(told, [self._role(one) for one in comparison.roles]))
        self.shown.addWidget(words(self._how_to_read(), "small"))
        self.begin("\n".join((verdict, *found)))

    def take_over(self, before: ComparisonPage) -> None:
        """Go on where the page before was."""
        if before.comparison is not None:
            self.show_comparison(before.comparison, before._titles)

    def _answer(self, comparison: Comparison, verdict: str, found: Sequence[str]) -> QWidget:
        frame, box = card(GAP)
        first, second = self.tr("First (ring):"), self.tr("Second (dot):")
        for sitting, mark, filled in (
            (comparison.one, first, False),
            (comparison.other, second, True),
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            row.addWidget(SpanMark(mark, filled=filled))
            row.addWidget(written(f"{mark} {self._whose(sitting)}"), 1)
            box.addLayout(row)
        box.addSpacing(TIGHT)
        box.addWidget(words(verdict, "large"))
        if found:
            box.addWidget(points(list(map(words, found))))
        return frame

    def _found(self, pair: Pair) -> str:
        return f"{pair.name}: {self._direction(pair)}, {self._by(pair)}"

    def _whose(self, sitting: Sitting) -> str:
        began = sitting.began_at.astimezone()
        day = self.locale().toString(QDate(began.year, began.month, began.day), "d MMM yyyy")
        title = self._titles.get(sitting.battery, sitting.battery)
        return " · ".join((sitting.person, day, title))

    def _verdict(self, comparison: Comparison) -> str:
        compared = [pair for pair in comparison.pairs if pair.index is not None]
        if not compared:
            return self.tr(
                "Nothing in these two sittings can be compared: they have no questions in common."
            )
        told = self.tr("{0} of {1} traits differ by more than chance.").format(
            len(comparison.reliable), len(compared)
        )
        chance = self.locale().toString(BY_CHANCE * len(compared), "f", 1)
        expected = self.tr(
            "Where nothing differs at all, about {0} would look as if they did."
        ).format(chance)
        return f"{told} {expected}"

    def _pair(self, pair: Pair) -> tuple[str, QWidget, str, bool]:
        spans = _span(pair.one), _span(pair.other)
        return (
            pair.name,
            SpanBar(spans, self._read_out(pair.name, *spans)),
            self._said(pair),
            (pair.reliable),
        )

    def _said(self, pair: Pair) -> str:
        """Return in words what the two values say."""
        if pair.difference is None or pair.se is None:
            return self._why_not(pair)
        by = self._by(pair)
        if pair.reliable:
            return self.tr("More than chance: {0}, {1}").format(self._direction(pair), by)
        return self.tr("Not more than chance ({0})").format(by)

    def _by(self, pair: Pair) -> str:
        """Return how large a difference is, with its error; 0 where there is none."""
        difference, error = pair.difference or 0.0, RELIABLE * (pair.se or 0.0)
        return self.tr("{0} ± {1} points").format(signed(difference), round(error))

    def _direction(self, pair: Pair) -> str:
        higher = (pair.difference or 0.0) > 0
        return self.tr("the second is higher") if higher else self.tr("the second is lower")

    def _why_not(self, pair: Pair) -> str:
        return {
            "scales": self.tr("Not comparable: asked by different questions"),
            "version": self.tr("Not comparable: the questions have changed since"),
            "content": self.tr("Not comparable: scored in another way"),
            "one-only": self.tr("Only in the first sitting"),
            "other-only": self.tr("Only in the second sitting"),
        }.get(pair.reason or "", self.tr("Not comparable"))

    def _role(self, role: RolePair) -> tuple[str, QWidget, str, bool]:
        spans = _match(role.one), _match(role.other)
        bar = SpanBar(spans, self._read_out(role.title, *spans))
        return role.title, bar, self._overlap(*spans), False

    def _overlap(self, one: Span | None, other: Span | None) -> str:
        if one is None or other is None:
            return self.tr("No match could be worked out in one of them")
        if one.low <= other.high and other.low <= one.high:
            return self.tr("The ranges overlap")
        if other.value > one.value:
            return self.tr("Apart: the second is higher")
        return self.tr("Apart: the second is lower")

    def _read_out(self, name: str, one: Span | None, other: Span | None) -> str:
        told = []
        for which, span in ((self.tr("first"), one), (self.tr("second"), other)):
            if span is None:
                told.append(self.tr("{0}: not measured").format(which))
            else:
                numbers = (round(span.value), round(span.low), round(span.high))
                told.append(self.tr("{0}: {1}, between {2} and {3}").format(which, *numbers))
        return f"{name}; {'; '.join(told)}"

    def _how_to_read(self) -> str:
        return self.tr(
            "Each value is as it was measured, from 0 to 100. The bar is where it lies with 90% "
            "certainty. A difference counts as more than chance when errors of measurement alone "
            "would make one as large in at most 5 of 100 cases. For roles, ranges that overlap do "
            "not show which match is higher."
        )


def signed(points: float) -> str:
    """Return a difference in whole points with its sign, if it has one."""
    whole = round(points)
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{abs(whole)}"  # noqa: RUF001


def _span(side: Side | None) -> Span | None:
    if side is None:
        return None
    low, high = side.interval
    return Span(value=side.level, low=low, high=high)


def _match(measure: Measure) -> Span | None:
    if measure.value is None or measure.low is None or measure.high is None:
        return None
    return Span(value=measure.value, low=measure.low, high=measure.high)


def _table(title: str, rows: list[tuple[str, QWidget, str, bool]]) -> QWidget:
    """Return a card with a row for each: its name, its bar, and what that says."""
    frame, box = card(GAP)
    box.addWidget(words(title, "heading"))
    shown = []
    for name, bar, said, sure in rows:
        label = words(name, "body")
        verdict = words(said, "body" if sure else "small")
        for each in (label, verdict):
            font = each.font()
            font.setBold(sure)
            each.setFont(font)
        shown.append(Row(label, bar, verdict))
    box.addWidget(MeasuredRows(shown))
    return frame
