"""Two whole ways through the program in a real window, driven from another process.

What is on the screen is what a screen reader is told of it; what is done is done by keys; what is
kept is looked at on the disk. With CAREERFIT_PICTURES=light-en, or dark-es ..., each step is put
into build/e2e/light-en as a picture.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING, Self

import pypdfium2
import pytest

from careerfit.__main__ import open_window_desk
from careerfit.core.people import ClientId
from careerfit.core.questionnaire import BatteryId
from careerfit.store.opening import open_store
from careerfit.store.vault import key_of
from tests.e2e.person import ITEMS, LIBRARY, ROOT, Person, program, wait
from tests.e2e.reader import Reader, Thing, bus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUICK = LIBRARY.batteries[0].id
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)
SEEKER = "Wilhelmina Featherstonehaugh"
SOUGHT, OTHER = "Björn Quandary", "Chloé Abernathy"
I_WORK_WITH_CLIENTS = {"en": ("alt+v", "w"), "es": ("alt+v", "r")}
"""The letters that are underlined in the menu, by language."""
LIKENESS = os.environ.get("CAREERFIT_PICTURES", "")
"""A scheme and a language, where pictures are wanted."""


@pytest.fixture(scope="module")
def heard(screen: dict[str, str]) -> Iterator[dict[str, str]]:
    """A screen whose windows tell a screen reader what is on them."""
    with bus(screen) as here:
        yield here


class User(Person):
    """Somebody who is told what is on the screen."""

    def __init__(self, heard: dict[str, str], place: Path) -> None:
        settings = place / "settings" / "careerfit"
        settings.mkdir(parents=True, exist_ok=True)
        scheme, _, self.language = (LIKENESS or "light-en").partition("-")
        told = f"[General]\nscheme={scheme}\nlanguage={self.language}\n"
        (settings / "window.ini").write_text(told)
        aside = place / "aside"
        aside.mkdir(exist_ok=True)
        here = {**heard, "XDG_CONFIG_HOME": str(settings.parent), "HOME": str(place)}
        super().__init__({**here, "TMPDIR": str(aside)}, place / "data")
        self.reader, self.steps = Reader(heard), 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            self.shoot("failed")
            print("ended:", self.program.poll(), "on the screen:", self.reader.names())  # noqa: T201
        self.reader.close()
        self.leave(signal.SIGKILL)  # where it is still there

    def at(self, identity: str) -> Thing:
        """Wait until something is on the screen and can be used."""
        found: list[Thing] = []

        def there() -> bool:
            thing = self.reader.find(identity)
            if thing is not None and self.reader.is_able(thing):
                found.append(thing)
            return bool(found)

        wait(there, identity)
        return found[0]

    def go_to(self, identity: str) -> None:
        """Have the keys go to something."""
        self.reader.focus(self.at(identity))
        wait(lambda: self.reader.is_focused(self.at(identity)), f"the focus on {identity}")

    def push(self, identity: str) -> None:
        """Press a button by the space bar."""
        self.go_to(identity)
        self.press("space")

    def gone(self, identity: str) -> None:
        """Wait until something is on the screen no more."""
        wait(lambda: self.reader.find(identity) is None, f"{identity} to go")

    def says(self, text: str) -> bool:
        """Return whether something on the screen says this."""
        return any(text in name for name in self.reader.names())

    def name_file(self, path: Path) -> None:
        """Type a path into the dialog that asks for a file."""
        self.at("fileNameEdit")
        self.press("ctrl+a")
        self.type(str(path))
        self.shoot(f"file-{path.suffix.strip('.')}")
        self.press("Return")
        self.gone("fileNameEdit")

    def quit(self) -> None:
        """Choose the last entry of the first menu."""
        self.press("Alt_L", "Down", "Up", "Return")
        wait(lambda: self.program.poll() is not None, "the end")
        assert self.program.returncode == 0

    def shoot(self, name: str) -> None:
        """Keep a picture of the screen, where that is wanted."""
        if LIKENESS:
            self.watch()
            self.steps += 1
            folder = ROOT / "build" / "e2e" / LIKENESS / type(self).__name__.lower()
            folder.mkdir(parents=True, exist_ok=True)
            picture = folder / f"{self.steps:02}-{name}.png"
            command = [program("import"), "-window", "root", str(picture)]
            subprocess.run(command, env=self.screen, check=True)


class Seeker(User):
    """A job seeker."""


class Counsellor(User):
    """A counsellor, at whose window a client answers."""

    def answered(self) -> list[tuple[str, int | None]]:
        """Return the answers of the client who sits here, not of those who sat here before."""
        latest = "SELECT id FROM session ORDER BY began_at DESC LIMIT 1"
        query = f"SELECT item, value FROM answer WHERE session = ({latest}) AND NOT partial"  # noqa: S608
        return self.read(f"{query} ORDER BY number")


def test_a_job_seeker_from_the_welcome_to_a_saved_report(
    heard: dict[str, str], tmp_path: Path
) -> None:
    report = tmp_path / "report.pdf"
    with Seeker(heard, tmp_path) as ada:
        ada.at("onward")
        ada.shoot("welcome")
        ada.begin(SEEKER)
        ada.shoot("practice")
        ada.practise("2")
        ada.shoot("question")
        ada.finish()
        ada.push("preview")
        ada.at("fit")
        ada.shoot("preview")
        ada.press("ctrl+s")
        ada.name_file(report)
        wait(lambda: report.exists() and report.stat().st_size > 0, "the report")
        assert SEEKER in text_of(report)
        protect(ada)
        ada.quit()
    report.unlink()
    kept_open = [traces(tmp_path, one) for one in (SEEKER, *ITEMS)]
    assert not any(kept_open), kept_open  # settings, backups, what was for a while: nothing of it
    with closing(open_store(ada.data, key_of(ada.data, PASSPHRASE))) as store:
        (line,) = store.sittings()
        kept = store.session(line.id)
    assert kept.person == SEEKER
    assert {one.item for one in kept.answers} == set(ITEMS)


def protect(ada: Seeker) -> None:
    """Set a passphrase."""
    ada.push("settings")
    ada.push("protect")
    ada.at("passphrases")
    ada.type(PASSPHRASE)
    ada.press("Tab")
    ada.type(PASSPHRASE)
    ada.shoot("passphrase")
    ada.press("Return")
    ada.push("written-down")
    ada.shoot("recovery-key")
    ada.push("close")
    ada.gone("recovery-key")
    ada.shoot("protected")


def test_a_counsellor_from_a_list_of_clients_to_one_who_is_erased(
    heard: dict[str, str], tmp_path: Path
) -> None:
    clients, report, bundle = (tmp_path / name for name in ("clients.csv", "one.pdf", "all.zip"))
    clients.write_bytes(fifty().encode("latin-1"))
    prepare(tmp_path / "data")
    with Counsellor(heard, tmp_path) as grey:
        import_clients(grey, clients)
        client = find_and_ask(grey)
        grey.press("ctrl+s")
        grey.name_file(report)
        wait(lambda: report.exists() and report.stat().st_size > 0, "the report")
        assert SOUGHT in text_of(report)
        compare(grey)
        hand_out_and_erase(grey, client, bundle)
        log = {did for (did,) in grey.read("SELECT did FROM audit")}
        grey.quit()
    assert log >= {"added", "began", "saved", "compared", "handed out", "erased"}
    assert traces(grey.data, SOUGHT) == traces(grey.data, "Quandary") == []
    assert traces(grey.data, OTHER) != []
    with closing(open_store(grey.data, key_of(grey.data))) as store:
        assert len(store.clients.marks()) == 50
        (line,) = store.sittings()
        assert line.person == OTHER


def import_clients(grey: Counsellor, clients: Path) -> None:
    """Say that one works with clients, look at the list, and take it."""
    grey.at("new")  # the sittings that are kept are listed now
    grey.press(*I_WORK_WITH_CLIENTS[grey.language])
    grey.push("people")
    grey.push("import-clients")
    grey.name_file(clients)
    grey.at("take-import")
    grey.shoot("import")
    assert grey.says("50")
    grey.push("take-import")
    wait(lambda: grey.read("SELECT count(*) FROM client") == [(51,)], "the clients")
    assert grey.read("SELECT count(*) FROM client WHERE name LIKE 'Zo_ %'") == [(10,)]
    grey.at("search")
    grey.shoot("clients")


def find_and_ask(grey: Counsellor) -> ClientId:
    """Find one by typing, and have them answer everything; return who it is."""
    open_client(grey, "quandary")
    grey.shoot("client")
    grey.push("new-sitting")
    grey.go_to("new-consent")
    grey.press("space")
    grey.shoot("new-sitting")
    grey.push("done")
    wait(lambda: len(grey.read("SELECT id FROM session")) == 2, "the sitting")
    grey.watch()
    grey.shoot("opening")
    grey.press("Return")
    grey.watch()
    grey.practise("2")
    grey.finish()
    grey.at("preview")
    grey.shoot("results")
    found = grey.read(f"SELECT id FROM client WHERE name = '{SOUGHT}'")  # noqa: S608
    return ClientId(found[0][0])


def hand_out_and_erase(grey: Counsellor, client: ClientId, bundle: Path) -> None:
    """Save all that is kept of somebody as one file, and keep it no longer."""
    open_client(grey, "quandary")
    grey.push("hand-out")
    grey.name_file(bundle)
    wait(lambda: bundle.exists() and bundle.stat().st_size > 0, "everything as one file")
    assert traces(grey.data, SOUGHT) != []
    grey.push("erase-client")
    grey.at("confirm-erase-client")
    grey.shoot("erase")
    grey.press("Tab", "space")  # the way to lose nothing is under the fingers first
    left = f"SELECT 1 FROM client WHERE id = '{client}'"  # noqa: S608
    wait(lambda: not grey.read(left), "the erasure")
    grey.at("search")
    grey.shoot("erased")


def open_client(grey: Counsellor, words: str) -> None:
    """Find somebody by typing."""
    grey.push("people")
    grey.go_to("search")
    grey.press("ctrl+a")
    grey.type(words)
    grey.press("Return")
    grey.at("name-of-client")


def compare(grey: Counsellor) -> None:
    """Choose two in the table, and put them beside each other."""
    grey.push("people")
    grey.go_to("search")
    grey.press("ctrl+a")
    grey.type("pair")
    wait(lambda: not grey.says("Client 7"), "the two alone")
    grey.press("Down", "shift+Down")
    grey.push("compare-clients")
    grey.at("back-from-comparison")
    grey.shoot("comparison")
    assert grey.says(SOUGHT)
    assert grey.says(OTHER)


def fifty() -> str:
    """A list of 50 clients, of two of whom it has a second row, and one row without a name."""
    first = ("Zoë", "Anaïs", "Jürgen", "Françoise", "Señor")
    rows = [f"{first[n % 5]} Client {n};R{n};spring" for n in range(49)]
    rows += [f"{SOUGHT};R77;spring, pair", "Zoë Client 0;R0;", "Jürgen Client 7;R7;", ";R99;autumn"]
    return "\r\n".join(["Name;Reference;Tags", *rows, ""])


def prepare(data: Path) -> None:
    """Keep a client who has answered everything."""
    desk = open_window_desk(data, [])
    other, chance = desk.people.add(OTHER, "R500", ["pair"]), random.Random(4)  # noqa: S311
    battery = BatteryId(QUICK)
    asked = desk.assessing.begin(other.name, "counselling", battery, client=other.id)
    while asked is not None:
        given = 30 if asked.item.number is not None else chance.choice(asked.choices).value
        asked = desk.assessing.answer(asked.session, asked.item.id, given)
    desk.assessing.store.close()


def text_of(path: Path) -> str:
    """Return the words of a report."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def traces(folder: Path, name: str) -> list[str]:
    """Return the files below a folder in which a name stands, in one or two bytes a letter."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    forms = name.encode(), name.encode("utf-16-le")
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]
