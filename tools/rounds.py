"""The second half of the walk for the pictures: what a counsellor does in the window.

A list of made-up people is imported, some of them have sat down, and all of it is then locked.
"""

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from careerfit.core.session import Question
    from careerfit.desk import Desk
    from careerfit.gui.window import Window

LIST = """\
Name,Reference,Tags,Language,Extra time
Amara Diallo,AB-101,"spring course, north",,
Ben Castillo,AB-102,spring course,es,
Chloe Martin,AB-103,spring course,,50 %
Dev Rahman,AB-104,north,,
Elif Kaya,AB-105,"spring course, evenings",,
Farid Haddad,AB-106,spring course,,
Grace Mensah,AB-107,north,,
Hugo Silva,AB-108,spring course,es,
,AB-109,north,,
Ines Moreau,AB-103,spring course,,
Jonas Weber,AB-110,north,Klingon,
Kira Olsen,AB-111,spring course,,
Grace Mensah,AB-112,evenings,,
"""
"""A list of clients as an agency might have it, with its faults."""
SEATED = ("Amara Diallo", "Ben Castillo", "Chloe Martin", "Elif Kaya", "Farid Haddad")
SEATED_TWICE = "Amara Diallo"
NOTE = "Likes to explain things. Worried about the phone; wants to try chat first."
GOAL, ACTION = "A job with customers, by day", "Visit the help desk of the library"
WORDS = "lantern pebble tuesday violin"
ROLES = ("call-centre", "concierge-guest-relations")


class Walker(Protocol):
    """What goes through the window and takes pictures."""

    @property
    def window(self) -> "Window":
        """The window."""

    @property
    def answers(self) -> Mapping[str, int]:
        """What the demo person answers."""

    def shoot(self, name: str) -> None:
        """Keep what the screen shows of the window."""

    def press(self, name: str) -> None:
        """Press a button with the mouse."""

    def wait(self, reached: Callable[[], bool]) -> None:
        """Let the window work until something is reached."""

    def rest(self, milliseconds: int) -> None:
        """Let the window work for a while."""


class Rounds:
    """The way of a counsellor through the window."""

    def __init__(self, walk: Walker, folder: Path) -> None:
        """Go on from where a walk ended; folder: where the pictures go."""
        self.walk, self.window, self.folder = walk, walk.window, folder

    def go(self, list_of_clients: Path) -> None:
        """Go from an empty list of clients to the locked window."""
        list_of_clients.write_text(LIST, encoding="utf-8")
        self.read_roles()
        self.add_clients(list_of_clients)
        self.seat()
        self.open_one()
        self.look_at_many()
        self.hand_over()
        self.protect()

    def read_roles(self) -> None:
        """Read of roles and put two side by side, where the window has a place for them."""
        roles = getattr(self.window, "roles", None)
        if roles is None:
            return
        self.enter("roles")
        self.walk.wait(lambda: roles.roles.index.chosen_role() is not None)
        roles.roles.index.choose(ROLES[0])
        roles.roles.index.tick(ROLES)
        self.walk.rest(1000)
        self.walk.wait(lambda: not self.window.lane._waiting)  # noqa: SLF001 (nothing else tells)
        self.walk.shoot("guide-roles")
        self.walk.press("compare")
        self.walk.wait(roles.beside.isVisible)
        self.walk.shoot("guide-side-by-side")

    def add_clients(self, list_of_clients: Path) -> None:
        """Import a list, row by row."""
        from PySide6.QtCore import QTimer
        from PySide6.QtGui import QAction
        from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit

        looking = QTimer(interval=500)

        def choose() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog):
                looking.stop()
                for field in dialog.findChildren(QLineEdit, "fileNameEdit"):
                    field.setText(str(list_of_clients))
                for button in dialog.findChildren(QDialogButtonBox):
                    button.button(QDialogButtonBox.StandardButton.Open).click()

        action = self.window.findChild(QAction, "menu-clients")
        if isinstance(action, QAction):
            action.trigger()
        people = self.window.people
        self.enter("people")
        self.walk.wait(lambda: people.list._shown is not None)  # noqa: SLF001 (nothing else tells)
        self.walk.shoot("guide-no-clients")
        looking.timeout.connect(choose)
        looking.start()
        self.walk.press("import-clients")
        self.walk.wait(people.imports.isVisible)
        self.walk.shoot("guide-import")
        self.walk.press("take-import")
        self.walk.wait(lambda: people.list.model.rowCount() > 0)

    def seat(self) -> None:
        """Have some of the clients sit down, one of them twice, and agree on something."""
        done: list[None] = []
        desk, answers = self.window.desk, self.walk.answers
        self.window.lane.run(lambda: _seat(desk, answers), done.append, self.window.say)
        self.walk.wait(lambda: bool(done))
        self.window.people.refresh()
        self.window.notice.hide()
        self.walk.rest(500)

    def open_one(self) -> None:
        """Take pictures of the list and of a client's page, sittings compared, and what changed."""
        from PySide6.QtWidgets import QAbstractButton

        from careerfit.gui.forms.sitting import SittingForm

        people = self.window.people
        people.list.table.choose(0)
        self.walk.shoot("guide-people")
        self.walk.press("open-client")
        self.walk.wait(lambda: people.one.page.isVisible() and people.one.page.told is not None)
        self.walk.shoot("guide-client")
        self.walk.press("new-sitting")
        self.shoot_dialog(SittingForm, "guide-new-sitting")
        page = people.one.page
        for tick in page.findChildren(QAbstractButton):
            if tick.objectName().startswith("compare-") and tick.isCheckable():
                tick.setChecked(True)
        self.walk.press("compare-sittings")
        self.walk.wait(people.comparison.isVisible)
        self.walk.shoot("guide-comparison")
        self.walk.press("back-from-comparison")
        newest = page.told.kept.sittings[0].id if page.told is not None else ""
        self.walk.press(f"results-{newest}")
        results = self.window.results.results
        self.walk.wait(lambda: self.shown_session() == newest)
        results.tabs.setCurrentWidget(results.change)
        self.walk.shoot("guide-change")

    def look_at_many(self) -> None:
        """Take pictures of what a group has in common, and of what asks which reports."""
        from careerfit.gui.forms.reports import ReportsForm

        people = self.window.people
        self.enter("people")
        self.walk.rest(500)
        people.list.table.clearSelection()
        self.walk.press("summary")
        self.walk.wait(lambda: people.group.summary is not None)
        self.walk.shoot("guide-group")
        self.walk.press("back-from-group")
        self.walk.press("save-reports")
        self.shoot_dialog(ReportsForm, "guide-save-reports")

    def hand_over(self) -> None:
        """Give the window to somebody, who does not begin now, and take it back."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        from careerfit.gui.passphrases import PassphraseDialog

        before = self.window.size()
        self.enter("assess")
        self.walk.rest(500)
        self.walk.press("new")
        for field in self.window.findChildren(QLineEdit, "name"):
            QTest.keyClicks(field, "Dev")
        for button in ("onward", "purpose-counselling", "onward", "battery-quick", "onward"):
            self.walk.press(button)
        self.walk.shoot("guide-hand-over")
        self.walk.press("hand-over")
        self.type_new(self.dialog(PassphraseDialog))
        self.walk.press("go-on")
        self.walk.wait(lambda: self.window.handing.place is not None)
        self.walk.rest(1500)
        self.walk.shoot("guide-hello")
        self.walk.press("not-now")
        self.walk.rest(500)
        self.walk.shoot("guide-hand-back")
        for field in self.window.findChildren(QLineEdit, "passphrase"):
            if field.isVisible():
                QTest.keyClicks(field, WORDS)
        self.walk.press("unlock")
        self.walk.wait(lambda: self.window.handing.place is None)
        self.walk.rest(1000)
        self.window.showNormal()
        self.window.resize(before)
        self.walk.rest(500)

    def protect(self) -> None:
        """Set a passphrase, and lock."""
        from PySide6.QtWidgets import QAbstractButton

        from careerfit.gui.passphrases import PassphraseDialog, RecoveryDialog

        settings = self.window.settings.settings
        self.enter("settings")
        self.walk.rest(500)
        self.walk.shoot("guide-settings")
        self.walk.press("protect")
        dialog = self.dialog(PassphraseDialog)
        self.type_new(dialog)
        self.grab(dialog, "guide-passphrase")
        self.walk.press("go-on")
        key = self.dialog(RecoveryDialog)
        self.grab(key, "guide-recovery-key")
        for button in key.findChildren(QAbstractButton, "written-down"):
            button.setChecked(True)
        self.walk.press("close")
        self.walk.wait(lambda: bool(settings._kept and settings._kept.protected))  # noqa: SLF001
        self.enter("settings")
        self.walk.shoot("guide-vault")
        self.window.lock()
        self.walk.wait(lambda: self.window.unlocking.isVisible())
        self.walk.rest(500)
        self.walk.shoot("guide-unlock")

    def type_new(self, dialog: "QDialog") -> None:
        """Type a new passphrase twice."""
        from careerfit.gui.widgets.secret import SecretField

        for field in dialog.findChildren(SecretField):
            if field.isVisible():
                field.setText(WORDS)

    def enter(self, place: str) -> None:
        """Go to a place by the side bar."""
        self.window.sidebar.wanted.emit(place)

    def shown_session(self) -> str:
        """Return whose results are on the screen."""
        told = self.window.results.results.results
        return "" if told is None else str(told.report.session)

    def dialog(self, kind: "type[QDialog]") -> "QDialog":
        """Return a dialog once it is open."""

        def found() -> "list[QDialog]":
            return [one for one in self.window.findChildren(kind) if one.isVisible()]

        self.walk.wait(lambda: bool(found()))
        return found()[0]

    def shoot_dialog(self, kind: "type[QDialog]", name: str) -> None:
        """Take a picture of a dialog, and leave it."""
        dialog = self.dialog(kind)
        self.grab(dialog, name)
        dialog.reject()
        self.walk.rest(100)

    def grab(self, dialog: "QDialog", name: str) -> None:
        """Keep what the screen shows of a dialog."""
        self.walk.rest(400)
        dialog.screen().grabWindow(dialog.winId()).save(str(self.folder / f"{name}.png"))


def _seat(desk: "Desk", answers: Mapping[str, int]) -> None:
    """Answer the quick battery for some clients, each in their own way; for the lane."""
    from careerfit.core.questionnaire import BatteryId

    lines = {line.name: line for line in desk.people.found("", None, "name", 0, 100).rows}
    for number, name in enumerate((*SEATED, SEATED_TWICE)):
        chance = random.Random(number)  # noqa: S311 (made-up people, the same each time)
        client = lines[name].id
        question = desk.assessing.begin("", "counselling", BatteryId("quick"), client=client)
        while question is not None:
            given = _given(question, answers, chance)
            question = desk.assessing.answer(question.session, question.item.id, given, 4000)
    client = lines[SEATED_TWICE].id
    desk.people.write(client, NOTE)
    desk.people.agree(client, "goal", GOAL)
    desk.people.agree(client, "action", ACTION)


def _given(question: "Question", answers: Mapping[str, int], chance: random.Random) -> int | None:
    """Return an answer near that of the demo person."""
    given = answers.get(question.item.id, question.item.expect)
    if given is None or not question.choices:
        return given
    near = given + chance.choice((-2, -1, 0, 0, 0, 1, 2))
    values = [choice.value for choice in question.choices]
    return near if near in values else given
