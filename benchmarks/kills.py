"""A program that is killed again and again: what it said was kept is kept, and opens.

    python -m benchmarks.kills [KILLS [SEED]]

A process answers, saves notes, sets, changes and takes away a passphrase, backs up while it
answers, restores, erases, and brings older data files up to date, in an order of chance. It is
killed (SIGKILL) at moments of chance. After each kill is looked at:

- what it had said was kept is there: every answer, every note
- the data file opens, with the passphrase where one was set; all pages and the log are whole, in
  every backup too
- of a vault no file holds a name or an answer that could be read, also before it is opened again
- what it had said was erased is in no file

Prints how many kills struck during what, and returns 1 with what was found where anything was lost.
Stops by itself, also when time is up.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import traceback
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from careerfit.core.audit import trail
from careerfit.core.people import Client, ClientId, Note
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.desk.auditing import Auditing
from careerfit.desk.safekeeping import Safekeeping
from careerfit.desk.vault import Vault
from careerfit.store import keys
from careerfit.store.opening import FILE, MIGRATIONS, open_store
from careerfit.store.safekeeping import Keeper
from careerfit.store.vault import Locks, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerfit.store.connecting import Key
    from careerfit.store.sql import SqlStore

KILLS, SEED = 500, 1
LONGEST_SECONDS = 3_000.0
"""It stops after this time in any case."""
MOMENT = 0.7
"""Seconds in which a kill strikes."""
LIVES = 20
"""So many kills does one data folder see, before there is a new one."""
OLDER = 5
"""For each of these, so many folders of an older version see one kill each, while they are brought
up to date."""
REVISIONS = ("0001", "0002")
SITTINGS = 120
"""Sittings of an older file: bringing it up to date takes a while."""
NAME, SAID = "Wilhelmina Featherstonehaugh", "I once dropped a tray of glasses"
DOOMED = "Quentin Quandary"
"""The name of those who are erased, each with a number."""
TRACES = (NAME.encode(), SAID.encode(), b"CREATE TABLE", DOOMED.encode())
PHRASES = ("three blue kettles", "four green kettles", "five red kettles")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
S1, C1 = SessionId("s1"), ClientId("c1")


@dataclass
class Told:
    """What a process said, so far.

    passphrases: those of which one opens; "" is none. doing: what it was at when it was killed.
    """

    answers: set[int] = field(default_factory=set)
    notes: set[int] = field(default_factory=set)
    erased: set[int] = field(default_factory=set)
    passphrases: list[str] = field(default_factory=lambda: [""])
    doing: str = ""
    faults: list[str] = field(default_factory=list)

    def hear(self, line: str) -> None:
        """Take in one line."""
        what, _, said = line.partition(" ")
        match what:
            case "answered":
                self.answers.add(int(said))
            case "noted":
                self.notes.add(int(said))
            case "erased":
                self.erased.add(int(said))
            case "may-open":
                self.passphrases.append(said)
            case "opens":
                self.passphrases = [said]
            case "doing":
                self.doing = said
            case "fault":
                self.faults.append(said.replace("\\n", "\n"))


@dataclass
class Found:
    """What came of it all."""

    struck: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    kept: Path | None = None
    """The folder in which something was wrong."""

    @property
    def kills(self) -> int:
        """How many kills there were."""
        return self.struck.total()


def main(kills: int = KILLS, seed: int = SEED) -> int:
    """Kill, look, and tell."""
    found = strike(kills, seed)
    print(f"{found.kills} kills, struck while: {dict(found.struck.most_common())}")
    for fault in found.faults:
        print(fault)
    if found.kept is not None:
        print(f"That folder is kept: {found.kept}")
    print(f"{len(found.faults)} faults")
    return 1 if found.faults or found.kills < kills else 0


def strike(kills: int, seed: int, seconds: float = LONGEST_SECONDS) -> Found:
    """Kill so many times, as long as there is time."""
    before = dict(keys.COST)
    keys.COST.update(passes=1, kibibytes=64, lanes=1)
    found, end, number = Found(), monotonic() + seconds, 0
    try:
        while found.kills < kills and monotonic() < end and not found.faults:
            number += 1
            chance = random.Random(f"{seed}-{number}")  # noqa: S311
            with tempfile.TemporaryDirectory() as place:
                life = Life(Path(place) / "data", chance)
                if number % (OLDER + 1):
                    life.bring_up_to_date(found)
                else:
                    life.work(found, min(LIVES, kills - found.kills))
                if found.faults:
                    found.kept = Path(tempfile.mkdtemp())
                    shutil.copytree(place, found.kept, dirs_exist_ok=True)
    finally:
        keys.COST.update(before)
    return found


class Life:
    """One data folder, and the kills it sees."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.told = Told()

    def bring_up_to_date(self, found: Found) -> None:
        """Kill once, while what an older version left is opened."""
        revision = self.chance.choice(REVISIONS)
        passphrase = self.chance.choice(("", *PHRASES))
        older_folder(self.folder, revision, passphrase)
        self.told.passphrases = [passphrase]
        self.told.answers.update(range(-20, 0))
        self._kill(found, f"bringing {revision} up to date", MOMENT / 3)

    def work(self, found: Found, kills: int) -> None:
        """Kill a few times, and look after each."""
        with closing(open_store(self.folder)) as store:
            store.add(_sitting(S1, 20))
        self.told.answers.update(range(-20, 0))
        for _ in range(kills):
            self._kill(found, "opening", MOMENT)
            if found.faults:
                return

    def _kill(self, found: Found, doing: str, longest: float) -> None:
        self.told.doing = doing
        moment, seed = self.chance.uniform(0, longest), self.chance.random()
        begun = max((*self.told.answers, *self.told.notes, *self.told.erased)) + 1
        killed_after(
            moment, partial(work, self.folder, self.told.passphrases, begun, seed), self.told
        )
        found.struck[self.told.doing] += 1
        faults = [*self.told.faults, *look(self.folder, self.told)]
        found.faults += [f"kill {found.kills}, while {self.told.doing}: {one}" for one in faults]


def killed_after(seconds: float, job: Callable[[Callable[[str], None]], None], told: Told) -> None:
    """Do something in a process of its own, and kill that after so many seconds."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _live(job, write)
    os.close(write)
    sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read) as lines:
        for line in lines.read().split("\n")[:-1]:
            told.hear(line)


def _live(job: Callable[[Callable[[str], None]], None], write: int) -> None:
    """Do something until the end, which comes from outside, and tell of it."""

    def say(line: str) -> None:
        os.write(write, f"{line}\n".encode())

    try:
        job(say)
    except BaseException:  # noqa: BLE001 (whatever it is, it is told)
        told = traceback.format_exc().replace("\n", "\\n")
        say(f"fault {told}")
    os._exit(1)


# ---- What a process does.


def work(
    folder: Path, passphrases: Sequence[str], begun: int, seed: float, say: Callable[[str], None]
) -> None:
    """Go on with what is there, in an order of chance, and never end by itself."""
    chance = random.Random(seed)  # noqa: S311
    number = begun
    passphrase, key = unlocked(folder, passphrases)
    say(f"opens {passphrase}")
    while True:
        with closing(open_store(folder, key)) as store:
            if not store.clients.marks():
                store.clients.add(Client(id=C1, name=NAME, added_at=NOON))
            worker = Worker(folder, key, store, passphrase, chance, say)
            for one in store.sittings():
                if one.person.startswith(DOOMED):
                    number = max(number, int(one.id.removeprefix("doomed-")))  # nobody comes twice
                    worker.erase_at_last(one.id)
            for _ in range(chance.randrange(1, 6)):
                number += 1
                worker.do_anything(number)
                if worker.reopened:
                    break
        passphrase, key = unlocked(folder, [worker.passphrase])


def unlocked(folder: Path, passphrases: Sequence[str]) -> tuple[str, Key]:
    """Return the passphrase that opens what is kept, "" where there is none, and the key."""
    from careerfit.core.errors import WrongPassphraseError

    if not keys.is_protected(folder):
        return "", None
    for passphrase in filter(None, passphrases):
        try:
            return passphrase, key_of(folder, passphrase)
        except WrongPassphraseError:
            continue
    raise AssertionError("no passphrase opens the vault")


class Worker:
    """What is done with one opening of a store."""

    def __init__(
        self,
        folder: Path,
        key: Key,
        store: SqlStore,
        passphrase: str,
        chance: random.Random,
        say: Callable[[str], None],
    ) -> None:
        self.store, self.passphrase, self.chance, self.say = store, passphrase, chance, say
        self.reopened = False
        self._number = 0
        log = Auditing(store=store, now=self._now, who=lambda: "Ms. Grey").note
        keeper = Keeper(folder=folder, key=key)
        self._safe = Safekeeping(store=store, keeper=keeper, now=self._now, log=log)
        self._vault = Vault(store=store, locks=Locks(folder=folder), log=log)

    def do_anything(self, number: int) -> None:
        """Do one thing, and say so before and after."""
        self._number = number
        deeds = [self.answer, self.note, self.back_up, self.restore, self.erase]
        deeds *= 2
        deeds += [self.change] * 4 + [self.unprotect] if self.passphrase else [self.protect] * 4
        deed = self.chance.choice(deeds)
        self.say(f"doing {deed.__name__.replace('_', ' ')}")
        deed(number)
        self.say("doing what comes next")

    def answer(self, number: int) -> None:
        """Give an answer."""
        self.store.append(S1, _answer(number))
        self.say(f"answered {number}")

    def note(self, number: int) -> None:
        """Write a note, and write on it."""
        for text in (SAID[:9], f"{SAID} {number}"):
            note = Note(id=f"n{number}", client=C1, author="Ms. Grey", at=self._now(), text=text)
            self.store.clients.put_note(note)
        self.say(f"noted {number}")

    def back_up(self, number: int) -> None:
        """Back up, and answer meanwhile, as the window does."""
        aside = threading.Thread(target=self._safe.back_up)
        aside.start()
        self.answer(number)
        aside.join()

    def restore(self, _number: int) -> None:
        """Back up, and take that back."""
        made = self._safe.back_up()
        self.store.close()
        self._safe.restore(made)

    def erase(self, number: int) -> None:
        """Keep a sitting of somebody, back it up, and erase it."""
        session = SessionId(f"doomed-{number}")
        self.store.add(_sitting(session, 3, f"{DOOMED} {number}."))
        self._safe.back_up()
        self.erase_at_last(session)

    def erase_at_last(self, session: SessionId) -> None:
        """Erase a sitting, perhaps one that was half erased."""
        left = self._safe.erase(session)
        if left:
            raise AssertionError(f"{left} could not be changed")
        self.say(f"erased {session.removeprefix('doomed-')}")

    def protect(self, _number: int) -> None:
        """Set a passphrase."""
        self._turn(self.chance.choice(PHRASES), self._vault.protect)

    def unprotect(self, _number: int) -> None:
        """Take it away."""
        self._turn("", lambda _: self._vault.unprotect(self.passphrase))

    def change(self, _number: int) -> None:
        """Change it."""
        other = self.chance.choice(PHRASES)
        self._turn(other, lambda new: self._vault.change(self.passphrase, new))

    def _turn(self, new: str, turn: Callable[[str], object]) -> None:
        self.say(f"may-open {new}")
        turn(new)
        self.say(f"opens {new}")
        self.passphrase, self.reopened = new, True

    def _now(self) -> datetime:
        return NOON + timedelta(hours=self._number)


def _answer(number: int) -> Answer:
    return Answer(item=ItemId(f"k{number}"), value=1, at=NOON, text=SAID)


def _sitting(session: SessionId, answers: int, person: str = NAME) -> Session:
    return Session(
        id=session,
        person=person,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        used=(),
        answers=tuple(_answer(number) for number in range(-answers, 0)),
    )


# ---- Older files.


def older_folder(folder: Path, revision: str, passphrase: str) -> None:
    """Make a data folder as an older version left it."""
    folder.mkdir(mode=0o700)
    path, config = folder / FILE, Config()
    engine = sa.create_engine(f"sqlite:///{path}")
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    moment = f"{NOON:%Y-%m-%d %H:%M:%S.%f}"
    with engine.begin() as connection:
        for number in range(SITTINGS):
            row = (f"s{number}", NAME, moment)
            connection.exec_driver_sql(
                "INSERT INTO session (id, person, purpose, battery, language, began_at, used) "
                "VALUES (?, ?, 'self', 'full', 'en', ?, '[]')",
                row,
            )
            answers = [(f"s{number}", f"k{item}", moment) for item in range(-20, 0)]
            connection.exec_driver_sql(
                "INSERT INTO answer (session, item, value, at) VALUES (?, ?, 1, ?)", answers
            )
    engine.dispose()
    path.chmod(0o600)
    if passphrase:
        Locks(folder=folder).protect(passphrase)


# ---- What is looked at.


def look(folder: Path, told: Told) -> list[str]:
    """Return what is wrong with a folder after a kill; what opens goes on being told."""
    faults = []
    if "" not in told.passphrases:
        faults += [f"{name} can be read" for name in readable(folder, TRACES)]
    try:
        passphrase, key = unlocked(folder, told.passphrases)
        if key is not None:
            faults += [f"{name} can be read after opening" for name in readable(folder, TRACES)]
        elif "" not in told.passphrases:
            faults.append("there is no vault any more")
        with closing(open_store(folder, key)) as store:
            faults += missing(store, told)
            faults += breaks(store)
        faults += Keeper(folder=folder, key=key).check().trouble
        faults += remains(folder, key, told)
    except Exception:  # noqa: BLE001 (whatever it is, it is told)
        return [*faults, traceback.format_exc()]
    told.passphrases = [passphrase]
    return faults


def readable(folder: Path, traces: Sequence[bytes]) -> list[str]:
    """Return the files in which one of these stands."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [p.name for p in files if any(trace in p.read_bytes() for trace in traces)]


def missing(store: SqlStore, told: Told) -> list[str]:
    """Return which answers and notes are not there; what was not told of yet, is from now on."""
    there = {int(one.item[1:]) for one in store.session(S1).answers}
    lost = [f"answer {number} is lost" for number in sorted(told.answers - there)]
    told.answers |= there
    noted = {int(one.id[1:]): one.text for one in store.clients.notes(C1)}
    lost += [f"note {n} is lost" for n in told.notes if noted.get(n) != f"{SAID} {n}"]
    return lost


def breaks(store: SqlStore) -> list[str]:
    """Return where the log is broken."""
    broken = trail(store.audit.entries()).broken
    return [] if broken is None else [f"the log is broken at entry {broken}"]


def remains(folder: Path, key: Key, told: Told) -> list[str]:
    """Return in which files somebody still stands who was erased; a vault's are opened for it."""
    from careerfit.store.connecting import connect
    from careerfit.store.safekeeping import copies_in

    gone = {f"{DOOMED} {number}." for number in told.erased}
    faults, listed = [], set[str]()
    if key is None:
        names = [name.encode() for name in gone]
        faults += [f"somebody erased is in {name}" for name in readable(folder, names)]
    for path in (folder / FILE, *copies_in(folder)):
        with closing(connect(path, key)) as connection:
            people = {one for (one,) in connection.execute("SELECT person FROM session")}
        listed = listed or people
        faults += [f"{name} is in {path.name}" for name in people & gone]
        half = {name for name in people - listed if name.startswith(DOOMED)}
        faults += [f"{name} is in {path.name}, and is listed no more" for name in half]
    return faults


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
