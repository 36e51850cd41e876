"""Several clients at once: lists from files, two side by side, a group, reports for a folder."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit

from careerfit.core.comparison import Comparison, LensPairs, Pair, Side
from careerfit.core.dimension import DimensionId
from careerfit.core.errors import CancelledError, FileError
from careerfit.gui.dialogs import FolderDialog, IssuedSheet, ListDialog
from careerfit.gui.forms.reports import ReportsForm
from careerfit.gui.pages.comparison import ComparisonPage, signed
from careerfit.gui.pages.people import Chosen, Query
from careerfit.gui.widgets.measured import MeasuredRows
from careerfit.gui.widgets.spans import SpanBar
from tests.gui.conftest import BATTERY, Small, finished, make_small, small_library
from tests.gui.people import add, enter, form, keys, listed, part, press, rest, said, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from careerfit.core.look import RenderOptions
    from careerfit.core.people import Client
    from careerfit.core.progress import Progress
    from careerfit.core.report import Report
    from careerfit.desk import Desk
    from careerfit.gui.window import Window

ALL = Chosen(query=Query(), stretches=((0, 100),))
LIST = (
    "Name;Reference;Tags;Language;Extra time\n"
    "José Ñandú;X-1;spring, new;es;1.5\n"
    ";X-2;;;\n"
    "Zoë Brontë;X-1;;;\n"
    "Ada Müller;;;;\n"
    "=cmd();X-8;;;\n"
)


def choose(qtbot: QtBot, window: Window, *rows: int) -> None:
    """Choose rows of the list."""
    table = window.people.list.table
    table.choose(rows[0])
    for row in rows[1:]:
        where = table.visualRect(table.model().index(row, 0)).center()
        qtbot.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            where,
        )


# ---- A list from a file.


def preview(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    enter(qtbot, window)
    monkeypatch.setattr(ListDialog, "ask", lambda _self: path)
    press(window.people.list, "import-clients")
    qtbot.waitUntil(lambda: window.people.imports.isVisible() or said(window) != "")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    path.write_bytes(LIST.encode("latin-1"))
    return path


def test_every_row_is_seen_before_any_is_taken(
    qtbot: QtBot, window: Window, small: Small, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(small, "Ada Müller")
    preview(qtbot, window, monkeypatch, table)
    page = window.people.imports
    assert page._file.text() == "clients.csv, read as Windows-1252"
    told = "Would be added: 2 · of these to look at: 1 · would not be added: 3"
    assert part(page, QLabel, "import-sum").text() == told
    assert "UTF-8" in part(page, QLabel, "import-remarks").text()
    model = page._model
    rows = [[model.index(row, col).data() for col in range(5)] for row in range(model.rowCount())]
    assert [row[0] for row in rows] == ["3", "4", "5", "6", "2"]
    assert [row[1].partition(". ")[0] for row in rows] == [
        *["Not added"] * 3,
        "Added, but look",
        "Added",
    ]
    assert "Row 4: the reference 'X-1' stands in row 2, too." in rows[1][1]
    assert rows[4][2:] == ["José Ñandú", "X-1", "spring · new"]
    assert small.desk.people.found().count == 1


def test_all_of_a_row_is_told_below_the_table(
    qtbot: QtBot, window: Window, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview(qtbot, window, monkeypatch, table)
    page = window.people.imports
    told = part(page, QLabel, "import-said")
    assert told.text() == "Row 3: there is no name. Type one; it may be made up."
    page.table.selectRow(page._model.rowCount() - 1)
    assert told.text() == "Row 5 is added as it stands"
    page.table.selectRow(page._model.rowCount() - 2)
    assert told.text().startswith("Row 2 is added as it stands · language: es · 1.5 times")


def test_clients_are_taken_only_on_a_word_and_told_how_to_take_back(
    qtbot: QtBot, window: Window, small: Small, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview(qtbot, window, monkeypatch, table)
    take = part(window.people.imports, QAbstractButton, "take-import")
    assert take.text() == "Add 3 now"
    take.click()
    assert not take.isEnabled()
    qtbot.waitUntil(lambda: said(window).startswith("Clients added: 3. To take one back"))
    rest(qtbot, window)
    assert sorted(listed(window)) == ["=cmd()", "Ada Müller", "José Ñandú"]
    assert small.desk.people.found("jose").rows[0].reference == "X-1"


def test_an_import_can_be_left(
    qtbot: QtBot, window: Window, small: Small, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview(qtbot, window, monkeypatch, table)
    press(window.people.imports, "leave-import")
    assert window.people.list.isVisible()
    assert window.statusBar().currentMessage() == "Nothing was added."
    assert small.desk.people.found().count == 0


def test_a_list_that_became_stale_is_refused_and_can_be_left(
    qtbot: QtBot, window: Window, small: Small, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview(qtbot, window, monkeypatch, table)
    add(small, "José Ñandú")
    press(window.people.imports, "take-import")
    qtbot.waitUntil(lambda: "Look at the file again" in said(window))
    assert part(window.people.imports, QAbstractButton, "take-import").isEnabled()


def test_a_file_that_is_no_list_is_said(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("")
    preview(qtbot, window, monkeypatch, path)
    assert window.people.list.isVisible()
    assert "empty.csv" in said(window)


def test_a_list_without_rows_has_nothing_to_take(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("Name,Reference\n")
    preview(qtbot, window, monkeypatch, path)
    page = window.people.imports
    assert not part(page, QAbstractButton, "take-import").isEnabled()
    assert part(page, QLabel, "import-said").text() == "There is no row in this file to add."


# ---- Two side by side.


def pair(**changes: object) -> Pair:
    side = Side(estimate=60.0, se=5.0, level=62.0, sem=6.0)
    made = Pair(
        dimension=DimensionId("calm"),
        name="Calm",
        one=side,
        other=replace(side, level=90.0),
        difference=28.0,
        se=8.5,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (pair(), "More than chance: the second is higher, +28 ± 17 points"),
        (pair(difference=-28.0), "More than chance: the second is lower, −28 ± 17 points"),  # noqa: RUF001
        (pair(difference=2.0), "Not more than chance (+2 ± 17 points)"),
        (pair(difference=None, se=None, reason="version"), "Not comparable: the questions"),
        (pair(difference=None, se=None, reason="scales"), "Not comparable: asked by different"),
        (pair(difference=None, se=None, reason="content"), "Not comparable: scored"),
        (pair(difference=None, se=None, other=None, reason="one-only"), "Only in the first"),
        (pair(difference=None, se=None, one=None, reason="other-only"), "Only in the second"),
    ],
)
def test_whether_a_difference_is_more_than_chance_is_told_in_words(
    qtbot: QtBot, window: Window, small: Small, found: Pair, told: str
) -> None:
    shown = comparison(qtbot, window, small)
    one = replace(shown, lenses=(LensPairs(lens="style", name="Style", pairs=(found,)),))
    page = ComparisonPage()
    qtbot.addWidget(page)
    page.show_comparison(one, {})
    page.show()
    assert any(text.startswith(told) for text in texts(page))
    back = part(page, QAbstractButton, "back-from-comparison").accessibleDescription()
    sure = told.removeprefix("More than chance")
    assert (f"Calm{sure}" in texts(page) and back.endswith(f"\nCalm{sure}")) == (sure != told)
    read_out = [bar.accessibleName() for bar in page.findChildren(SpanBar)]
    assert read_out[0].startswith("Calm; first: ")
    assert ("not measured" in read_out[0]) is (None in (found.one, found.other))


def comparison(qtbot: QtBot, window: Window, small: Small) -> Comparison:
    ada, leo = add(small, "Ada Müller", "Leo")
    finished(small, client=ada.id)
    finished(small, client=leo.id, least=2)
    enter(qtbot, window)
    choose(qtbot, window, 0, 1)
    press(window.people.list, "compare-clients")
    qtbot.waitUntil(lambda: window.people.comparison.comparison is not None)
    found = window.people.comparison.comparison
    assert found is not None
    return found


def test_two_clients_are_compared_by_their_newest_sittings(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    found = comparison(qtbot, window, small)
    page = window.people.comparison
    qtbot.waitUntil(lambda: any("differ by more than chance" in text for text in texts(page)))
    assert {found.one.person, found.other.person} == {"Ada Müller", "Leo"}
    shown = texts(page)
    assert any(text.startswith("First (ring): ") and "Whole" in text for text in shown)
    for role in found.roles:
        assert role.title in shown
    overlaps = [text for text in shown if "overlap" in text or text.startswith("Apart")]
    both = [one for one in found.roles if None not in (one.one.value, one.other.value)]
    assert len(overlaps) > len(both)  # and what it means, above them
    press(page, "back-from-comparison")
    assert window.people.list.isVisible()


def test_a_client_without_a_finished_sitting_cannot_be_compared(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small, "Ada", "Leo")
    enter(qtbot, window)
    choose(qtbot, window, 0, 1)
    press(window.people.list, "compare-clients")
    qtbot.waitUntil(lambda: said(window).startswith("Ada has no finished sitting"))
    assert window.people.list.isVisible()


def test_a_sitting_for_a_selection_is_not_compared_with_another(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    ada, leo = add(small, "Ada", "Leo")
    finished(small, client=ada.id, purpose="selection")
    finished(small, client=leo.id, purpose="counselling")
    enter(qtbot, window)
    choose(qtbot, window, 0, 1)
    press(window.people.list, "compare-clients")
    qtbot.waitUntil(lambda: "for a selection" in said(window))


@pytest.mark.parametrize(("points", "told"), [(7.6, "+8"), (-7.6, "−8"), (0.2, "0")])  # noqa: RUF001
def test_a_difference_has_its_sign(points: float, told: str) -> None:
    assert signed(points) == told


# ---- A group.


def workshop(small: Small, people: int) -> list[Client]:
    made = add(small, *(f"Person {n}" for n in range(people)))
    for client in made:
        finished(small, client=client.id, purpose="counselling")
    return made


def test_a_group_of_five_is_told_without_names(qtbot: QtBot, window: Window, small: Small) -> None:
    workshop(small, 5)
    add(small, "Without")
    enter(qtbot, window)
    press(window.people.list, "summary")
    qtbot.waitUntil(lambda: window.people.group.summary is not None)
    page = window.people.group
    qtbot.waitUntil(lambda: any(one.startswith("People in this") for one in texts(page)))
    shown = texts(page)
    assert any(text.startswith("People in this summary: 5.") for text in shown)
    assert "Left out, since they have no finished sitting: 1." in shown
    assert not any("Person" in text for text in shown)
    assert {"Calm", "Alike", "Other"} <= set(shown)
    bars = [bar.accessibleName() for bar in window.people.group.findChildren(SpanBar)]
    assert all("half of the people lie between" in told for told in bars)
    press(window.people.group, "back-from-group")
    assert window.people.list.isVisible()


def test_the_arrow_keys_go_through_a_table_at_which_the_tab_key_stops_once(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    comparison(qtbot, window, small)
    page = window.people.comparison
    window.activateWindow()
    qtbot.waitUntil(lambda: part(page, QAbstractButton, "back-from-comparison").hasFocus())
    roles = page.findChildren(MeasuredRows)[-1]
    bars = roles.findChildren(SpanBar)
    told = [f"{bar.accessibleName()}: {bar.accessibleDescription()}" for bar in bars]
    assert len(told) > 1
    assert all(re.fullmatch(r".+; first: .+; second: .+: The ranges overlap", one) for one in told)
    key = Qt.Key
    keys(qtbot, [key.Key_Tab] * len(page.findChildren(MeasuredRows)))
    assert bars[0].hasFocus()
    keys(qtbot, [key.Key_Up, *[key.Key_Down] * len(bars), key.Key_Up])
    assert bars[-2].hasFocus()
    keys(qtbot, [key.Key_Tab, key.Key_Backtab])
    assert bars[-2].hasFocus()


def test_of_a_smaller_group_it_is_said_why_nothing_is_told(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    workshop(small, 5)
    enter(qtbot, window)
    choose(qtbot, window, 0, 1, 2)
    press(window.people.list, "summary")
    qtbot.waitUntil(window.people.group.isVisible)
    assert window.people.group.summary is None
    page = window.people.group
    qtbot.waitUntil(lambda: any("A group is told from 5 people up" in one for one in texts(page)))
    press(window.people.group, "back-from-group")
    assert window.people.list.isVisible()


def test_only_the_chosen_ones_are_in_a_summary(qtbot: QtBot, window: Window, small: Small) -> None:
    workshop(small, 7)
    enter(qtbot, window)
    choose(qtbot, window, 0, 1, 2, 4, 6)
    press(window.people.list, "summary")
    qtbot.waitUntil(lambda: window.people.group.summary is not None)
    summary = window.people.group.summary
    assert summary is not None
    assert summary.people == 5


# ---- Reports for a folder.


def save_reports(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, *choices: str
) -> None:
    monkeypatch.setattr(FolderDialog, "ask", lambda _self: Path("folder"))
    press(window.people.list, "save-reports")
    asked = form(qtbot, window, ReportsForm)
    for choice in choices:
        part(asked, QAbstractButton, f"reports-{choice}").click()
    press(asked, "done")


def written(small: Small) -> list[str]:
    return sorted(path.name for path in small.files.written)


def test_the_reports_of_all_that_are_listed_are_saved(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop(small, 3)
    enter(qtbot, window)
    save_reports(qtbot, window, monkeypatch, "person", "txt")
    qtbot.waitUntil(lambda: said(window) == "Reports written: 3, in folder")
    assert [name[:8] for name in written(small)] == ["Person-0", "Person-1", "Person-2"]
    assert all(name.endswith("-person.txt") for name in written(small))


def test_only_the_chosen_ones_are_saved_and_the_others_told_with_the_reason(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop(small, 2)
    (zoe,) = add(small, "Zoë")
    finished(small, client=zoe.id, purpose="self")
    enter(qtbot, window)
    choose(qtbot, window, 1, 2)
    save_reports(qtbot, window, monkeypatch)
    qtbot.waitUntil(lambda: window.findChild(IssuedSheet) is not None)
    sheet = window.findChild(IssuedSheet)
    assert sheet is not None
    assert "Reports written: 1, in folder" in texts(sheet)
    left = sheet.findChild(QPlainTextEdit)
    assert left is not None
    assert left.toPlainText().startswith("Zoë: This sitting was answered for the purpose 'self'.")
    assert [name[:8] for name in written(small)] == ["Person-1"]
    assert written(small)[0].endswith("-counsellor.pdf")


def test_who_chooses_no_folder_saves_nothing(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop(small, 1)
    enter(qtbot, window)
    monkeypatch.setattr(FolderDialog, "ask", lambda _self: None)
    press(window.people.list, "save-reports")
    press(form(qtbot, window, ReportsForm), "done")
    rest(qtbot, window)
    assert written(small) == []


def test_reports_go_to_the_print_queue_one_for_each_who_has_a_finished_sitting(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop(small, 2)
    add(small, "Zoë")
    enter(qtbot, window)
    asked: list[object] = []
    monkeypatch.setattr(window.printing, "_ask", lambda *wanted: asked.append(wanted))
    press(window.people.list, "save-reports")
    shown = form(qtbot, window, ReportsForm)
    part(shown, QAbstractButton, "reports-paper").click()
    done = part(shown, QAbstractButton, "done")
    assert done.text() == "Choose a printer…"
    with qtbot.waitSignal(window.people.print_wanted) as wanted:
        done.click()
    (reports,) = wanted.args
    assert [reader for _, reader in reports] == ["counsellor"] * 2
    assert len({session for session, _ in reports}) == 2
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert written(small) == []


def test_nothing_is_printed_of_people_without_a_finished_sitting(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small, "Zoë")
    enter(qtbot, window)
    press(window.people.list, "save-reports")
    shown = form(qtbot, window, ReportsForm)
    part(shown, QAbstractButton, "reports-paper").click()
    press(shown, "done")
    qtbot.waitUntil(lambda: said(window) == "None of these people has a finished sitting.")


def test_saving_reports_can_be_cancelled_and_tells_what_was_written(
    qtbot: QtBot,
    open_window: Callable[[Callable[[], Desk]], Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = Event(), Event()

    def slow(_report: Report, _progress: Progress, _look: RenderOptions) -> bytes:
        begun.set()
        go_on.wait()
        return b"report"

    small = make_small(small_library(), pdf=slow)
    window = open_window(lambda: small.desk)
    qtbot.waitUntil(lambda: window.findChild(QAbstractButton, f"battery-{BATTERY}") is not None)
    workshop(small, 3)
    enter(qtbot, window)
    save_reports(qtbot, window, monkeypatch)
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(window.work.isVisible)
    press(window.work, "cancel")
    go_on.set()
    qtbot.waitUntil(lambda: window.findChild(IssuedSheet) is not None)
    sheet = window.findChild(IssuedSheet)
    assert sheet is not None
    assert "Reports written: 1, in folder" in texts(sheet)
    assert len(written(small)) == 1


def test_a_folder_that_cannot_be_made_is_said(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> None:
        raise FileError("'{0}' cannot be made.", path)

    workshop(small, 1)
    enter(qtbot, window)
    monkeypatch.setattr(small.files, "make_folder", refused)
    save_reports(qtbot, window, monkeypatch)
    qtbot.waitUntil(lambda: said(window) == "'folder' cannot be made.")


def test_a_summary_that_was_cancelled_leaves_one_where_one_was(
    qtbot: QtBot, window: Window
) -> None:
    enter(qtbot, window)
    window.people._not_summarised(CancelledError("Stopped."))
    assert window.people.list.isVisible()
    assert window.statusBar().currentMessage() == "Stopped."


def test_all_pages_go_on_in_another_language(
    qtbot: QtBot, window: Window, small: Small, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison(qtbot, window, small)
    workshop(small, 5)
    window.people._summarise(ALL)
    qtbot.waitUntil(lambda: window.people.group.summary is not None)
    preview(qtbot, window, monkeypatch, table)
    window._ask_language("es")
    try:
        rest(qtbot, window)
        people = window.people
        assert people.imports.isVisible()
        assert people.imports._model.rowCount() == 5
        assert people.comparison.comparison is not None
        assert people.group.summary is not None
        press(people.group, "back-from-group")
        assert people.list.isVisible()
    finally:
        window._ask_language("en")
        rest(qtbot, window)


def test_why_nothing_was_told_stays_in_another_language(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    workshop(small, 1)
    enter(qtbot, window)
    window.people._summarise(ALL)
    qtbot.waitUntil(window.people.group.isVisible)
    window._ask_language("es")
    try:
        rest(qtbot, window)
        assert any("1" in text for text in texts(window.people.group))
    finally:
        window._ask_language("en")
        rest(qtbot, window)
