"""The list of clients: found as one types, quick with 100,000, usable by keyboard alone."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton

from careerfit.core.errors import StoreError
from careerfit.core.people import ClientId, ClientLine
from careerfit.gui.app import keep_way_of_working
from careerfit.gui.forms.client import ClientForm, Particulars
from careerfit.gui.pages.people import PeoplePage, Query
from careerfit.gui.widgets.clients import BLOCK, BLOCKS, ClientModel, ClientTable
from tests.gui.people import add, enter, form, keys, listed, part, press, rest, said, search, way
from tests.small import NOON

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from careerfit.desk import Desk
    from careerfit.gui.window import Window
    from tests.gui.conftest import Small

MANY = 100_000
Key = Qt.Key


def lines(first: int, number: int) -> list[ClientLine]:
    return [
        ClientLine(
            id=ClientId(f"c{n}"),
            name=f"Client {n}",
            reference=f"AB-{n}",
            tags=("workshop", "spring"),
            sittings=n % 3,
            last_at=NOON if n % 3 else None,
        )
        for n in range(first, first + number)
    ]


@pytest.fixture
def page(qtbot: QtBot) -> PeoplePage:
    made = PeoplePage()
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


# ---- Way of working.


def test_clients_are_offered_only_to_who_works_with_them(window: Window) -> None:
    entry = part(window.sidebar, QPushButton, "people")
    assert not entry.isVisible()
    action = way(window)
    assert not action.isChecked()
    action.trigger()
    assert entry.isVisible()
    action.trigger()
    assert not entry.isVisible()


def test_who_works_with_clients_no_longer_does_not_stay_among_them(
    qtbot: QtBot, window: Window
) -> None:
    enter(qtbot, window)
    assert window.people.list.isVisible()
    way(window).trigger()
    assert window.assess.start.isVisible()


def test_the_way_of_working_is_remembered(
    small: Small,
    tmp_path: Path,
    open_window: Callable[[Callable[[], Desk]], Window],
) -> None:
    path = str(tmp_path / "window.ini")
    first, second = (open_window(lambda: small.desk) for _ in range(2))
    keep_way_of_working(first, QSettings(path, QSettings.Format.IniFormat))
    assert not part(first.sidebar, QPushButton, "people").isVisible()
    way(first).trigger()
    kept = QSettings(path, QSettings.Format.IniFormat)
    kept.sync()
    keep_way_of_working(second, kept)
    assert part(second.sidebar, QPushButton, "people").isVisible()
    assert way(second).isChecked()


# ---- Finding.


def test_who_comes_sees_all_clients_and_how_many(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small)
    enter(qtbot, window)
    assert listed(window) == ["Ada Müller", "Leo Ångström", "Mia Okonkwo"]
    assert window.people.list._count.text() == "Clients: 3"
    assert window.people.list._words.hasFocus()


def test_clients_are_found_as_one_types_without_accents(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small)
    enter(qtbot, window)
    search(qtbot, window, "angstr")
    assert listed(window) == ["Leo Ångström"]
    assert window.people.list._count.text() == "Found: 1"


def test_an_empty_list_says_what_to_do(qtbot: QtBot, window: Window) -> None:
    enter(qtbot, window)
    page = window.people.list
    assert not page.table.isVisible()
    assert part(page, QPushButton, "add-first").isVisible()
    assert part(page, QPushButton, "import-first").isVisible()
    press(page, "add-first")
    assert form(qtbot, window, ClientForm).isVisible()


def test_who_finds_nobody_is_told_and_led_back(qtbot: QtBot, window: Window, small: Small) -> None:
    add(small)
    enter(qtbot, window)
    search(qtbot, window, "xyz")
    page = window.people.list
    assert page._nobody.isVisible()
    assert "“xyz”" in page._nobody.text()
    press(page, "everyone")
    qtbot.waitUntil(page.table.isVisible)
    assert len(listed(window)) == 3


def test_a_tag_leaves_the_others_out(qtbot: QtBot, window: Window, small: Small) -> None:
    small.desk.people.add("Ada", tags=["spring"])
    small.desk.people.add("Leo")
    enter(qtbot, window)
    page = window.people.list
    assert [page._tag.itemText(n) for n in range(page._tag.count())] == ["All tags", "spring"]
    page._tag.setCurrentIndex(1)
    qtbot.waitUntil(lambda: listed(window) == ["Ada"])
    search(qtbot, window, "xyz")
    assert "“spring”" in page._nobody.text()
    page._words.clear()
    qtbot.waitUntil(lambda: listed(window) == ["Ada"])


def test_a_tag_that_nobody_has_any_more_is_no_longer_asked_for(page: PeoplePage) -> None:
    page.show_tags(["spring", "new"])
    page._tag.setCurrentIndex(1)
    assert page.query().tag == "spring"
    page.show_tags(["new"])
    assert page.query().tag is None


@pytest.mark.parametrize(
    ("order", "names"), [(0, ["Ada", "Leo"]), (1, ["Leo", "Ada"]), (2, ["Leo", "Ada"])]
)
def test_the_order_can_be_chosen(
    qtbot: QtBot, window: Window, small: Small, order: int, names: Sequence[str]
) -> None:
    _ada, leo = add(small, "Ada", "Leo")
    small.desk.assessing.begin("", "self", small.desk.library.batteries[0].id, client=leo.id)
    enter(qtbot, window)
    page = window.people.list
    page._order.setCurrentIndex(order)
    qtbot.waitUntil(lambda: page._shown == page.query())
    if order == 2:  # both were added at the same moment: whoever is first, nobody is lost
        assert sorted(listed(window)) == sorted(names)
    else:
        assert listed(window) == names


def test_a_late_answer_to_an_older_search_is_dropped(qtbot: QtBot, page: PeoplePage) -> None:
    asked: list[Query] = []
    page.search_wanted.connect(asked.append)
    page.refresh()
    page.show_found(asked[-1], 1, lines(0, 1))
    page._words.setText("a")
    qtbot.waitUntil(lambda: asked[-1].words == "a")
    page._words.setText("ab")
    qtbot.wait(150)
    assert asked[-1].words == "a"  # one search at a time
    page.show_found(asked[-1], 5, lines(5, 5))
    assert page.model.rowCount() == 1
    assert asked[-1].words == "ab"
    page.show_found(asked[-1], 2, lines(7, 2))
    assert page.model.rowCount() == 2


def test_after_a_failed_search_one_can_search_again(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(small)
    enter(qtbot, window)

    def broken(*_: object) -> object:
        raise StoreError("The disk is away.")

    with monkeypatch.context() as patch:
        patch.setattr(type(small.store.clients), "found", broken)
        window.people.list._words.setText("ada")
        qtbot.waitUntil(lambda: said(window) == "The disk is away.")
    search(qtbot, window, "leo")
    assert listed(window) == ["Leo Ångström"]


def test_the_chosen_client_stays_chosen_when_the_list_is_read_again(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small)
    enter(qtbot, window)
    window.people.list.table.choose(2)
    add(small, "Bea")
    window.people.refresh()
    qtbot.waitUntil(lambda: window.people.list.model.rowCount() == 4)
    assert window.people.list.table.chosen() == [(3, 1)]


# ---- A hundred thousand.


def test_an_answer_of_a_hundred_thousand_is_shown_without_their_rows(
    page: PeoplePage,
) -> None:
    asked: list[tuple[int, int]] = []
    page.rows_wanted.connect(lambda _query, first, most: asked.append((first, most)))
    page.show()
    page.refresh()
    began = perf_counter()
    page.show_found(page.query(), MANY, lines(0, BLOCK))
    QApplication.processEvents()
    took = perf_counter() - began
    assert page.model.rowCount() == MANY
    assert page.model.held() == BLOCK
    assert asked == []
    assert took < 0.2


def test_what_is_scrolled_to_is_asked_for_and_what_is_scrolled_past_is_not(
    qtbot: QtBot, page: PeoplePage
) -> None:
    asked: list[int] = []

    def bring(query: Query, first: int, most: int) -> None:
        asked.append(first)
        page.show_rows(query, first, lines(first, most))

    page.rows_wanted.connect(bring)
    page.show()
    page.refresh()
    page.show_found(page.query(), MANY, lines(0, BLOCK))
    for row in (10_000, 30_000, 50_000):
        page.table.verticalScrollBar().setValue(row)
        page.table.viewport().repaint()
    assert page.model.index(50_000, 0).data() == "…"
    qtbot.waitUntil(lambda: page.model.line(50_000) is not None)
    assert page.model.index(50_000, 0).data() == "Client 50000"
    assert all(first >= 49_900 for first in asked)
    assert page.model.held() <= BLOCKS * BLOCK


def test_no_more_rows_are_held_than_a_few_blocks() -> None:
    model = ClientModel()
    model.show_clients(MANY, lines(0, BLOCK))
    for first in range(0, 40 * BLOCK, BLOCK):
        model.add(first, lines(first, BLOCK))
    assert model.held() == BLOCKS * BLOCK
    assert model.line(0) is None
    assert model.line(39 * BLOCK) is not None


def test_choosing_all_of_a_hundred_thousand_takes_no_time(qtbot: QtBot) -> None:
    model = ClientModel()
    table = ClientTable(model)
    qtbot.addWidget(table)
    table.show()
    model.show_clients(MANY, lines(0, BLOCK))
    began = perf_counter()
    table.selectAll()
    QApplication.processEvents()
    assert perf_counter() - began < 0.2
    assert table.chosen() == [(0, MANY)]


# ---- By keyboard, and for a screen reader.


def test_from_the_search_to_an_open_client_by_keyboard(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    _ada, leo, _mia = add(small)
    enter(qtbot, window)
    window.activateWindow()
    window.people.list._words.setFocus()
    keys(qtbot, [Key.Key_Down, Key.Key_Down])
    assert window.people.list.table.hasFocus()
    keys(qtbot, [Key.Key_Return])
    qtbot.waitUntil(lambda: window.people.one.shown() == leo.id)
    assert window.people.one.page.isVisible()


def test_enter_that_comes_before_the_answer_opens_the_only_client_who_is_found(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    _, leo, _ = add(small)
    enter(qtbot, window)
    field = window.people.list._words
    field.setFocus()
    qtbot.keyClicks(field, "angstr")
    qtbot.keyClick(field, Key.Key_Return)  # nothing was looked up yet
    qtbot.waitUntil(lambda: window.people.one.shown() == leo.id)


def test_enter_that_comes_before_the_answer_goes_to_several_who_are_found(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small)
    enter(qtbot, window)
    field, table = window.people.list._words, window.people.list.table
    field.setFocus()
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(table.hasFocus)
    assert window.people.list._shown == window.people.list.query()


def test_enter_in_the_search_opens_the_only_one_found(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    ada, *_ = add(small)
    enter(qtbot, window)
    search(qtbot, window, "muller")
    qtbot.keyClick(window.people.list._words, Key.Key_Return)
    qtbot.waitUntil(lambda: window.people.one.shown() == ada.id)


def test_esc_empties_the_search(qtbot: QtBot, window: Window, small: Small) -> None:
    add(small)
    enter(qtbot, window)
    search(qtbot, window, "muller")
    qtbot.keyClick(window.people.list._words, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(window)) == 3)


def test_a_screen_reader_is_told_the_cells(qtbot: QtBot) -> None:
    model = ClientModel()
    table = ClientTable(model)
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    model.show_clients(2, lines(1, 2))
    told = QAccessible.queryAccessibleInterface(table)
    assert told.text(QAccessible.Text.Name) == "Clients"
    cells = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert "Client 1" in cells
    assert "workshop · spring" in cells
    assert "Last sitting" in cells


def test_what_can_be_done_follows_from_how_many_are_chosen(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    add(small)
    enter(qtbot, window)
    page = window.people.list

    def able() -> list[bool]:
        names = "open-client", "compare-clients", "summary", "save-reports"
        return [part(page, QPushButton, name).isEnabled() for name in names]

    assert able() == [False, False, True, True]
    page.table.choose(0)
    assert able() == [True, False, True, True]
    qtbot.keyClick(page.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert able() == [False, True, True, True]
    assert page._count.text() == "Clients: 3 · chosen: 2"
    search(qtbot, window, "xyz")
    assert able() == [False, False, False, False]


def test_tags_give_way_to_names_in_a_small_window(qtbot: QtBot) -> None:
    table = ClientTable(ClientModel())
    qtbot.addWidget(table)
    table.show()
    for width, hidden in ((500, True), (900, False)):
        table.resize(width, 300)
        assert table.isColumnHidden(2) is hidden


# ---- New clients.


def test_a_client_is_added_and_opened(qtbot: QtBot, window: Window, small: Small) -> None:
    enter(qtbot, window)
    press(window.people.list, "add-client")
    asked = form(qtbot, window, ClientForm)
    assert not part(asked, QPushButton, "done").isEnabled()
    asked.fill(Particulars(name="Zoë", reference="7", tags=("new",), extra_time=1.5))
    press(asked, "done")
    qtbot.waitUntil(lambda: window.people.one.page.told is not None)
    (line,) = small.desk.people.found().rows
    kept = small.desk.people.page(line.id).client
    assert (kept.name, kept.reference, kept.tags, kept.extra_time) == ("Zoë", "7", ("new",), 1.5)


def test_what_was_typed_and_not_added_can_be_brought_back(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    enter(qtbot, window)
    press(window.people.list, "add-client")
    asked = form(qtbot, window, ClientForm)
    asked._name.setText("Zoë")
    asked.reject()
    assert said(window) == "The new client was not added."
    press(window.notice, "notice-action")
    again = form(qtbot, window, ClientForm)
    assert again._name.text() == "Zoë"
    assert not window.notice.isVisible()
    press(again, "done")
    qtbot.waitUntil(lambda: small.desk.people.found().count == 1)


def test_a_form_that_is_left_untouched_says_nothing(qtbot: QtBot, window: Window) -> None:
    enter(qtbot, window)
    press(window.people.list, "add-client")
    form(qtbot, window, ClientForm).reject()
    assert said(window) == ""


def test_a_reference_that_somebody_has_is_refused_and_can_be_changed(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    small.desk.people.add("Ada", "7")
    enter(qtbot, window)
    press(window.people.list, "add-client")
    asked = form(qtbot, window, ClientForm)
    asked._name.setText("Leo")
    asked._reference.setText("7")
    press(asked, "done")
    qtbot.waitUntil(lambda: said(window).startswith("'Ada' has the reference '7' already."))
    press(window.notice, "notice-action")
    again = form(qtbot, window, ClientForm)
    assert again._name.text() == "Leo"
    again._reference.setText("8")
    press(again, "done")
    qtbot.waitUntil(lambda: small.desk.people.found().count == 2)
    rest(qtbot, window)
