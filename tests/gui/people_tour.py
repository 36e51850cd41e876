"""A walk through the place People: every page of it, in each of its states."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from careerfit.core.people import Entry, Finding, Import
from careerfit.gui.dialogs import BundleDialog, FolderDialog, IssuedSheet, ListDialog
from careerfit.gui.draft import Draft
from careerfit.gui.forms.client import ClientForm
from careerfit.gui.forms.goal import Agreed, GoalForm
from careerfit.gui.forms.reports import ReportsForm
from careerfit.gui.forms.sitting import SittingForm
from careerfit.gui.pages.people import Chosen, Query
from tests.gui.conftest import BATTERY, finished
from tests.gui.people import enter, form, opened, rest, search
from tests.small import NOON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QScrollArea, QWidget
    from pytestqt.qtbot import QtBot

    from careerfit.core.people import Client
    from careerfit.gui.forms.form import Form
    from careerfit.gui.window import Window
    from tests.gui.conftest import Small

EVERYBODY = Chosen(query=Query(), stretches=((0, 100),))


def people_tour(qtbot: QtBot, window: Window, small: Small) -> Iterator[QWidget]:
    """Show the clients, from an empty list on, and all that is done with them."""
    enter(qtbot, window)
    yield window
    ada = furnish(small)
    search(qtbot, window, "xyz")
    yield window
    window.people.list._show_everyone()
    enter(qtbot, window)
    qtbot.waitUntil(window.people.list.table.isVisible)
    window.people.list.table.choose(1)
    yield window
    opened(qtbot, window, ada)
    yield from scrolled(window, window.people.one.page._column)
    yield from drafts(qtbot, window, ada)
    yield from forms(qtbot, window, ada)
    yield from windows(window)
    yield from several(qtbot, window, small, ada)


def furnish(small: Small) -> Client:
    """Add clients, with all that is kept of one; return that one."""
    kept = small.desk.people
    ada = kept.add("Ada Müller", "AB-7", ["spring"], "es", 1.5)
    clients = [ada, *(kept.add(f"Leo {number}") for number in range(5))]
    for one in [*clients, ada]:
        finished(small, client=one.id, purpose="counselling")
    small.desk.assessing.begin("", "selection", BATTERY, client=ada.id)
    for days in (-2, 0, 1, 5, None):
        due = None if days is None else NOON.date() + timedelta(days=days)
        kept.agree(ada.id, "goal" if days is None else "action", "Send the CV", due)
    kept.close(kept.agree(ada.id, "goal", "A job in the mornings").id)
    for number in range(6):
        kept.write(ada.id, f"Talk {number}")
    return ada


def several(qtbot: QtBot, window: Window, small: Small, client: Client) -> Iterator[QWidget]:
    """Show two sittings side by side, a group, and a list from a file."""
    place = window.people
    done = [one.id for one in small.desk.people.page(client.id).sittings if one.seen]
    place._compare(done[0], done[-1])
    qtbot.waitUntil(place.comparison.isVisible)
    yield from scrolled(window, place.comparison._column)
    place._summarise(EVERYBODY)
    qtbot.waitUntil(lambda: place.group.summary is not None)
    yield from scrolled(window, place.group._column)
    place._summarise(replace(EVERYBODY, stretches=((0, 2),)))
    qtbot.waitUntil(lambda: place.group.summary is None)
    yield window
    place._show_import(imported())
    yield window
    place._taken([])
    rest(qtbot, window)
    yield window


def scrolled(window: Window, column: QScrollArea) -> Iterator[QWidget]:
    """Show the top, the middle and the end of a page."""
    bar = column.verticalScrollBar()
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        yield window


def drafts(qtbot: QtBot, window: Window, client: Client) -> Iterator[QWidget]:
    """Show a note that is being written, one that was refused, and one that is kept."""
    page, place = window.people.one.page, window.people.one
    draft = Draft(client.id)
    page._editor.show_draft(draft)
    page._editor._field.setPlainText("She came.")
    yield window
    draft.refuse("…")
    page._editor.look()
    yield window
    page.flush()
    rest(qtbot, window)
    yield window
    page._editor._field.setPlainText("")
    yield window
    page._begin_note()
    place._offer_undo("…", lambda: None, None)
    rest(qtbot, window)
    yield window


def forms(qtbot: QtBot, window: Window, client: Client) -> Iterator[QWidget]:
    """Show what asks for something, and what asks before anything is lost."""
    one = window.people.one
    one._ask_change(client)
    yield from asked(form(qtbot, window, ClientForm))
    window.people._ask_who()
    yield from asked(form(qtbot, window, ClientForm))
    for goal in (Agreed(kind="goal"), Agreed(kind="action"), Agreed(kind="goal", goal="g")):
        one._fill_goal(client.id, goal, goal)
        yield from asked(form(qtbot, window, GoalForm))
    one._ask_sitting(client)
    yield from asked(form(qtbot, window, SittingForm))
    window.people._ask_reports(Chosen(query=Query(), stretches=((0, 3),)))
    yield from asked(form(qtbot, window, ReportsForm))
    one.page._confirm_erase()
    one._ask_close("…")
    for box in window.findChildren(QMessageBox):
        yield box
        box.close()


def windows(window: Window) -> Iterator[QWidget]:
    """Show what asks for a file or a folder, and what tells of reports."""
    for dialog in (BundleDialog("Ada", window), ListDialog(window), FolderDialog(window)):
        dialog.show()
        yield dialog
        dialog.close()
    sheet = IssuedSheet("…", [("Ada", "…")], window)
    sheet.show()
    yield sheet
    sheet.close()


def asked(shown: Form) -> Iterator[QWidget]:
    """Show a form, and leave it as it was."""
    yield shown
    shown.reject()


def imported() -> Import:
    """Return a list of clients with a row of every kind."""
    entry = Entry(row=3, name="Zoë", reference="X-1", tags=("new",))
    wrong = Finding(text="Row {0}: there is no name. Type one; it may be made up.", values=(4,))
    return Import(
        path=Path("clients.csv"),
        encoding="UTF-8",
        entries=(
            entry,
            replace(entry, row=4, problems=(wrong,)),
            replace(entry, row=5, warnings=(wrong,)),
        ),
        remarks=(wrong,),
    )
