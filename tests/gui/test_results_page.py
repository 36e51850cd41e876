"""Results: roles in groups as ranges, and for the chosen one all that is said of it."""

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import Drawing

from careerfit.core.assessment import Assessment, assess
from careerfit.core.report import Report
from careerfit.core.session import Session, SessionId, used
from careerfit.gui.pages.results import ResultsPage
from careerfit.gui.told import (
    Facts,
    Picture,
    Places,
    Plan,
    Points,
    Results,
    RoleTold,
    Table,
    Text,
)
from careerfit.gui.widgets.drawing import DrawingView
from careerfit.gui.window import Window
from tests.gui.conftest import BATTERY, Small, finished, small_form
from tests.small import NOON, STYLES

pytestmark = pytest.mark.usefixtures("theme")
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def role(
    title: str, group: int | None, low: float | None = 40.4, high: float | None = 61.6
) -> RoleTold:
    return RoleTold(
        id=title,
        title=title,
        group=group,
        match=None if low is None else 51.3,
        low=low,
        high=high,
        parts=(
            Text(words=f"All about <b>{title}</b>", style="lead"),
            Facts(rows=(("Match", "good"),)),
            Points(items=("a gap", "another")),
            Table(
                caption="Must-haves",
                head=("Required", "You", "You said", "Why"),
                rows=(("Diploma", "Met", "Yes", "Because"),),
            ),
            Table(caption="Two columns", head=("One", "Two"), rows=(("1", "2"),)),
            Picture(
                drawing=Drawing(200, 50), dark=Drawing(200, 50), alt="it shows", caption="A figure"
            ),
        ),
    )


@pytest.fixture
def report(small: Small) -> Report:
    reading = small.desk.reading
    return reading.report(reading.assess(reading.session(finished(small))))


@pytest.fixture
def page(qtbot: QtBot) -> ResultsPage:
    made = ResultsPage()
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


def nobody() -> Assessment:
    """Somebody who answered nothing, beside no role."""
    session = Session(
        id=SessionId("s0"),
        person="Ada",
        purpose="self",
        battery=BATTERY,
        began_at=NOON,
        used=used([small_form()]),
    )
    return assess(session, [small_form()], (), STYLES)


NOWHERE = Places(best=(), starts=(), goals=(), families={})


def show(page: ResultsPage, report: Report, *roles: RoleTold) -> None:
    page.show_results(
        Results(
            report=report,
            found=nobody(),
            verdict=(Text(words="<b>Yes.</b>"),),
            roles=roles,
            plan=Plan(intro="No plan.", actions=()),
            places=NOWHERE,
        )
    )


def items(page: ResultsPage) -> list[QTreeWidgetItem]:
    tree = page.tree
    headings = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    found: list[QTreeWidgetItem] = []
    for heading in headings:
        assert heading is not None
        found.append(heading)
        for row in range(heading.childCount()):
            child = heading.child(row)
            assert child is not None
            found.append(child)
    return found


def shown(page: QWidget) -> list[str]:
    labels = page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(page)]


def is_about(page: ResultsPage, title: str) -> bool:
    return f"All about <b>{title}</b>" in shown(page)


def test_roles_stand_under_the_heading_of_their_group(page: ResultsPage, report: Report) -> None:
    show(
        page,
        report,
        role("A", 1),
        role("B", 1),
        role("C", 2),
        role("D", 3),
        role("E", 3),
        role("F", None, None, None),
    )
    assert [item.text(0) for item in items(page)] == [
        "Best group: cannot be told apart",
        "A",
        "B",
        "Group 2",
        "C",
        "Group 3: cannot be told apart",
        "D",
        "E",
        "No match could be worked out",
        "F",
    ]


def test_a_best_role_alone_is_called_so(page: ResultsPage, report: Report) -> None:
    show(page, report, role("A", 1), role("B", 2))
    assert items(page)[0].text(0) == "Best match"


def test_a_match_is_told_as_a_range_of_whole_points(page: ResultsPage, report: Report) -> None:
    show(page, report, role("A", 1), role("F", None, None, None))
    told = [item.data(0, ACCESSIBLE) for item in items(page) if item.data(0, ACCESSIBLE)]
    assert told == ["A: match between 40 and 62 of 100", "F: no match could be worked out"]
    assert not any(re.search(r"\d\.\d", text) for text in told)


def test_the_keyboard_chooses_a_role_and_skips_headings(
    qtbot: QtBot, page: ResultsPage, report: Report
) -> None:
    show(page, report, role("A", 1), role("B", 2))
    for key, chosen, other in (
        (Qt.Key.Key_Down, "B", "A"),
        (Qt.Key.Key_Down, "B", "A"),
        (Qt.Key.Key_Up, "A", "B"),
        (Qt.Key.Key_Up, "A", "B"),
        (Qt.Key.Key_End, "B", "A"),
        (Qt.Key.Key_Home, "A", "B"),
    ):
        qtbot.keyClick(page.tree, key)
        qtbot.waitUntil(partial(is_about, page, chosen))
        assert not is_about(page, other)


def test_all_that_is_said_of_a_role_is_shown(
    qtbot: QtBot, page: ResultsPage, report: Report
) -> None:
    show(page, report, role("A", 1))
    qtbot.waitUntil(lambda: "Match" in shown(page))
    told = shown(page)
    for text in (
        "Match",
        "good",
        "a gap",
        "another",
        "Must-haves",
        "Diploma",
        "Because",
        "A figure",
    ):
        assert text in told
    view = page.findChild(DrawingView)
    assert view is not None
    assert view.accessibleName() == "it shows"
    assert view.grab().width() > 0


def test_the_verdict_stands_above(page: ResultsPage, report: Report) -> None:
    show(page, report, role("A", 1))
    assert "<b>Yes.</b>" in shown(page)


@pytest.mark.parametrize("name", ["preview", "save"])
def test_the_buttons_emit_the_report(
    qtbot: QtBot, page: ResultsPage, report: Report, name: str
) -> None:
    show(page, report, role("A", 1))
    button = page.findChild(QPushButton, name)
    assert button is not None
    signal = {"preview": page.preview_wanted, "save": page.save_wanted}[name]
    with qtbot.waitSignal(signal) as emitted:
        button.click()
    assert emitted.args == [report]


def test_without_roles_the_page_stays_calm(page: ResultsPage, report: Report) -> None:
    show(page, report)
    assert items(page) == []


def test_without_results_it_says_so(page: ResultsPage) -> None:
    page.show_sittings([])
    assert any(text.startswith("There are no results yet.") for text in shown(page))


def test_what_is_erased_is_not_shown_any_more(page: ResultsPage, report: Report) -> None:
    show(page, report, role("A", 1))
    page.forget("another")
    assert page.results is not None
    page.forget(report.session)
    assert page.results is None


def test_every_role_is_told_in_the_words_of_the_report(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    session = finished(small)
    window.assess.start.results_wanted.emit(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    results = window.results.results.results
    assert results is not None
    assert [told.title for told in results.roles] == ["Alike", "Other"]
    assert [told.group for told in results.roles] == [1, 2]
    assert results.verdict[0].words == "<b>verdict.clear</b>"
    for told in results.roles:
        kinds = {type(part) for part in told.parts}
        assert {Text, Facts, Picture, Points} <= kinds
