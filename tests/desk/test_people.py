"""A counsellor's clients at the desk, with the real content and a store in memory."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pytest

from careerfit.__main__ import _author, build_desk, speak
from careerfit.core.comparison import CompareError
from careerfit.core.errors import NotFoundError, StoreError
from careerfit.core.group import FEWEST, MixedPurposesError, TooFewError
from careerfit.core.people import Client, ClientError, ClientId
from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import Session, SessionId
from careerfit.desk import Desk
from careerfit.desk.people import AssignedError, UnfinishedError
from careerfit.store.memory import MemoryStore
from careerfit.store.opening import open_store
from tests.small import NOON

Respond = Callable[..., Session]
QUICK, FULL = BatteryId("quick"), BatteryId("full")


class Clock:
    """Moves on by an hour whenever it is asked."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        self.moment += timedelta(hours=1)
        return self.moment


@pytest.fixture
def counsel(desk: Desk) -> Desk:
    """A desk with a clock of its own, at which Ms. Grey sits."""
    people = replace(desk.people, now=Clock(), author=lambda: "Ms. Grey")
    return replace(desk, people=people)


def keep(desk: Desk, session: Session, client: Client | None = None) -> SessionId:
    desk.people.store.add(replace(session, client=None if client is None else client.id))
    return session.id


def test_who_is_added_is_found_and_has_a_page(counsel: Desk) -> None:
    ana = counsel.people.add("  Ana \u202e Núñez ", " A-1 ", ["north", "North", " "], "es", 1.5)
    assert (ana.name, ana.reference, ana.tags) == ("Ana Núñez", "A-1", ("north",))
    (line,) = counsel.people.found("nunez").rows
    assert (line.id, line.name, line.sittings, line.last_at) == (ana.id, "Ana Núñez", 0, None)
    assert counsel.people.found("", "NORTH").count == 1
    assert counsel.people.found(first=-5, most=-1).count == 1
    assert counsel.people.tags() == ("north",)
    page = counsel.people.page(ana.id)
    assert (page.client, page.sittings, page.notes, page.goals) == (ana, (), (), ())
    with pytest.raises(NotFoundError, match="No client 'nobody'"):
        counsel.people.page(ClientId("nobody"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": " - \u202e"}, "needs a name"),
        ({"name": "x" * 201}, "201 characters"),
        ({"reference": "x" * 101}, "101 characters"),
        ({"tags": ["x" * 51]}, "51 characters"),
        ({"tags": [f"t{n}" for n in range(21)]}, "21 tags are too many"),
        ({"extra_time": 0.5}, "no factor for extra time"),
        ({"extra_time": float("nan")}, "no factor for extra time"),
        ({"reference": "a-1"}, "'Ana' has the reference 'A-1' already"),
    ],
)
def test_what_makes_no_sense_is_not_kept(
    counsel: Desk, given: dict[str, object], said: str
) -> None:
    ana = counsel.people.add("Ana", "A-1")
    add = cast("Callable[..., Client]", counsel.people.add)
    with pytest.raises(ClientError, match=said):
        add(**{"name": "Bo", **given})
    assert counsel.people.found().count == 1
    bo = counsel.people.add("Bo", "B-1")
    with pytest.raises(ClientError, match=said):
        counsel.people.change(replace(bo, **given))  # type: ignore[arg-type]
    assert counsel.people.change(replace(ana, name="Ana Luz")).reference == "A-1"


def test_a_note_is_one_note_while_it_is_written(counsel: Desk) -> None:
    ana = counsel.people.add("Ana").id
    first = counsel.people.write(ana, "She lik")
    again = counsel.people.write(ana, "She likes people.\n", first.id)
    assert counsel.people.write(ana, " She likes people.", first.id) == again
    other = counsel.people.write(ana, "Later.")
    assert counsel.people.page(ana).notes == (other, again)
    assert (again.id, again.author, again.text) == (first.id, "Ms. Grey", "She likes people.")
    assert again.at > first.at
    emptied = counsel.people.write(ana, " \n", first.id)
    assert (emptied.id, emptied.text) == (first.id, "")
    assert counsel.people.page(ana).notes == (other,)
    counsel.people.write(ana, "After all.", first.id)
    counsel.people.erase_note(other.id)
    assert [one.text for one in counsel.people.page(ana).notes] == ["After all."]


def test_a_note_has_limits_and_belongs_to_one_client(counsel: Desk) -> None:
    ana, bo = (counsel.people.add(name).id for name in ("Ana", "Bo"))
    with pytest.raises(ClientError, match="100001 characters"):
        counsel.people.write(ana, "x" * 100_001)
    with pytest.raises(NotFoundError, match="No client"):
        counsel.people.write(ClientId("nobody"), "x")
    note = counsel.people.write(ana, "a\0b\ud800c")
    assert note.text == "abc"
    with pytest.raises(StoreError, match="another client"):
        counsel.people.write(bo, "Mine now?", note.id)
    assert counsel.people.page(ana).notes == (note,)


def test_goals_are_agreed_on_reworded_reached_and_taken_back(counsel: Desk) -> None:
    ana = counsel.people.add("Ana").id
    goal = counsel.people.agree(ana, "goal", " A job in a bank ")
    step = counsel.people.agree(ana, "action", "Visit one", date(2026, 3, 1))
    assert (goal.text, goal.due, goal.done_at) == ("A job in a bank", None, None)
    assert counsel.people.page(ana).goals == (goal, step)
    other = counsel.people.agree(ana, "action", "Visit two", None, step.id)
    assert (other.id, other.agreed_at, other.due) == (step.id, step.agreed_at, None)
    done = counsel.people.close(step.id)
    assert done.done_at is not None
    assert counsel.people.close(step.id) == done
    assert counsel.people.page(ana).goals == (goal, done)
    assert counsel.people.reopen(step.id).done_at is None
    counsel.people.erase_goal(step.id)
    assert counsel.people.page(ana).goals == (goal,)
    with pytest.raises(ClientError, match="Nothing is agreed on"):
        counsel.people.agree(ana, "goal", " ")
    with pytest.raises(ClientError, match="2001 characters"):
        counsel.people.agree(ana, "goal", "x" * 2001)
    for act in (counsel.people.close, counsel.people.reopen):
        with pytest.raises(NotFoundError, match="not there any more"):
            act(step.id)


def test_steps_of_a_plan_are_ticked_off_and_taken_back(counsel: Desk, respond: Respond) -> None:
    key = keep(counsel, respond(1))
    counsel.people.tick(key, "visit")
    first = counsel.people.ticked(key)
    counsel.people.tick(key, "visit")
    assert counsel.people.ticked(key) == first == {"visit": NOON + timedelta(hours=1)}
    counsel.people.untick(key, "visit")
    assert counsel.people.ticked(key) == {}


def test_a_sitting_of_a_client_bears_their_name_and_draws_what_they_have_not_seen(
    counsel: Desk,
) -> None:
    ana, other = counsel.people.add("Ana", "1"), counsel.people.add("Ana", "2")
    begun = []
    for client in (ana.id, ana.id, other.id, None):
        question = counsel.assessing.begin("Ana", "counselling", FULL, client=client)
        assert question is not None
        begun.append(counsel.reading.session(question.session))
    assert [one.client for one in begun] == [ana.id, ana.id, other.id, None]
    drawn = [set(one.drawn) for one in begun]
    assert len(drawn[0] & drawn[1]) < len(drawn[0])
    kept = counsel.people.store
    assert [len(kept.sessions_of("Ana", one)) for one in (ana.id, other.id, None)] == [2, 1, 1]
    question = counsel.assessing.begin("", "counselling", QUICK, client=ana.id)
    assert question is not None
    assert counsel.reading.session(question.session).person == "Ana"
    with pytest.raises(NotFoundError, match="No client"):
        counsel.assessing.begin("Ana", "counselling", QUICK, client=ClientId("nobody"))


def test_a_sitting_of_nobody_is_put_under_a_client_and_taken_back(
    counsel: Desk, respond: Respond
) -> None:
    ana, bo = counsel.people.add("Ana Luz"), counsel.people.add("Bo")
    key = keep(counsel, respond(1, person="ana"))
    counsel.people.assign(key, ana.id)
    counsel.people.assign(key, ana.id)
    assert [one.person for one in counsel.people.page(ana.id).sittings] == ["Ana Luz"]
    with pytest.raises(AssignedError, match="belongs to the client 'Ana Luz'"):
        counsel.people.assign(key, bo.id)
    counsel.people.release(key)
    counsel.people.assign(key, bo.id)
    assert counsel.reading.session(key).person == "Bo"
    with pytest.raises(NotFoundError, match="No sitting"):
        counsel.people.release(SessionId("s9"))


def test_change_is_told_of_the_same_client_only(counsel: Desk, respond: Respond) -> None:
    ana, other = counsel.people.add("Ana", "1"), counsel.people.add("Ana", "2")
    later = {
        seed: replace(respond(seed, person="Ana"), began_at=NOON + timedelta(days=seed))
        for seed in (1, 2, 3, 4)
    }
    for seed, client in ((1, other), (2, ana), (3, None), (4, ana)):
        keep(counsel, later[seed], client)
    now = counsel.reading.assess(counsel.reading.session(later[4].id))
    since = counsel.reading.change(now)
    assert since is not None
    assert since.date == later[2].began_at
    alone = counsel.reading.assess(counsel.reading.session(later[3].id))
    assert counsel.reading.change(alone) is None


def test_two_sittings_of_a_client_are_compared_in_the_order_of_time(
    counsel: Desk, respond: Respond
) -> None:
    ana = counsel.people.add("Ana")
    first = keep(counsel, respond(1, battery="quick"), ana)
    after = replace(respond(2, battery="quick"), began_at=NOON + timedelta(days=30))
    second = keep(counsel, after, ana)
    found = counsel.people.compare(second, first)
    assert (found.one.id, found.other.id, found.same_person) == (first, second, True)
    since = counsel.reading.change(counsel.reading.assess(after_of(counsel, second)))
    assert since is not None
    told = {one.dimension: (one.difference, one.se, one.reliable) for one in since.changes}
    assert {one.dimension: (one.difference, one.se, one.reliable) for one in found.pairs} == told
    assert len(found.roles) == len(counsel.library.chosen_roles([]))


def after_of(desk: Desk, key: SessionId) -> Session:
    return desk.reading.session(key)


def test_two_clients_are_compared_in_the_language_of_the_window(
    counsel: Desk, respond: Respond
) -> None:
    ana, bo = counsel.people.add("Ana"), counsel.people.add("Bo")
    first = keep(counsel, respond(1, battery="quick"), ana)
    second = keep(counsel, respond(2, battery="quick"), bo)
    english = counsel.people.compare(first, second)
    spanish = speak(counsel, "es").people.compare(first, second)
    assert not english.same_person
    assert [one.index for one in english.pairs] == [one.index for one in spanish.pairs]
    assert [one.name for one in english.pairs] != [one.name for one in spanish.pairs]


def test_what_is_not_to_be_compared_is_refused(counsel: Desk, respond: Respond) -> None:
    first = keep(counsel, respond(1, battery="quick", person="Ana"))
    chosen = keep(counsel, respond(2, battery="selection", purpose="selection", person="Ana"))
    open_one = keep(counsel, replace(respond(3, battery="quick", person="Bo"), answers=()))
    with pytest.raises(CompareError, match="same sitting twice"):
        counsel.people.compare(first, first)
    with pytest.raises(CompareError, match="for a selection"):
        counsel.people.compare(first, chosen)
    with pytest.raises(UnfinishedError, match="The sitting of Bo of 2026-01-01 is not finished"):
        counsel.people.compare(first, open_one)


def test_a_workshop_is_summed_up_from_five_people_up(counsel: Desk, respond: Respond) -> None:
    clients = [counsel.people.add(f"Client {seed}") for seed in range(FEWEST - 1)]
    keys = [
        keep(counsel, respond(seed, battery="quick"), client) for seed, client in enumerate(clients)
    ]
    again = replace(respond(77, battery="quick"), began_at=NOON + timedelta(days=9))
    keys.append(keep(counsel, again, clients[0]))
    keys.append(keep(counsel, replace(respond(88, battery="quick", person="X"), answers=())))
    with pytest.raises(TooFewError, match=r"4 of these people .* from 5 people up"):
        counsel.people.summary(keys)
    keys.append(keep(counsel, respond(99, battery="quick", person="Of nobody")))
    steps: list[tuple[int, int]] = []
    found = counsel.people.summary([*keys, keys[0]], lambda done, of: steps.append((done, of)))
    assert steps == [(done, 5) for done in range(5)]
    assert found.people == 5
    assert {one.spread.count for one in found.dimensions if one.spread} == {5}
    assert {one.first for one in found.roles} == {None}
    assert not {"Of nobody", "Client 1", "s99", "s1"} & set(repr(found).replace("'", " ").split())
    keys.append(keep(counsel, respond(5, battery="selection", purpose="selection", person="Z")))
    with pytest.raises(MixedPurposesError, match="for a selection"):
        counsel.people.summary(keys)


def test_a_list_is_looked_at_first_and_then_taken(counsel: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Reference,Tags\nAna,1,north\n,2,\nBo,3,\n", "utf-8")
    found = counsel.people.preview(path)
    assert counsel.people.found().count == 0
    assert [one.name for one in found.taken] == ["Ana", "Bo"]
    assert [str(one) for one in found.refused[0].problems] == [
        "Row 3: there is no name. Type one; it may be made up."
    ]
    taken = counsel.people.take(found)
    assert [one.name for one in taken] == ["Ana", "Bo"]
    assert counsel.people.page(taken[0].id).client == taken[0]
    with pytest.raises(StoreError, match="a client like 'Ana' was added"):
        counsel.people.take(found)
    again = counsel.people.preview(path)
    assert again.taken == ()
    assert counsel.people.take(again) == ()
    assert counsel.people.found().count == 2


def test_all_that_is_kept_of_a_client_goes_out(
    counsel: Desk, respond: Respond, tmp_path: Path
) -> None:
    ana, other = counsel.people.add("Ana", "1"), counsel.people.add("Ana", "2")
    key = keep(counsel, respond(1, battery="quick", person="Ana"), ana)
    keep(counsel, respond(2, battery="quick", person="Ana"), other)
    counsel.people.write(ana.id, "Likes people.")
    counsel.people.agree(ana.id, "action", "Visit one", date(2026, 3, 1))
    counsel.people.tick(key, "visit")
    assert counsel.reading.hand_out_client(ana.id, tmp_path / "ana.zip") == ()
    with ZipFile(tmp_path / "ana.zip") as bundle:
        names = sorted(bundle.namelist())
        about = json.loads(bundle.read("client.json"))
        plan = json.loads(bundle.read("plan.json"))
    assert names == [f"2026-01-01-{key}.json", f"2026-01-01-{key}.pdf", "client.json", "plan.json"]
    assert (about["format"], about["client"]["name"]) == ("careerfit-client/1", "Ana")
    assert [one["text"] for one in about["notes"]] == ["Likes people."]
    assert [one["due"] for one in about["goals"]] == ["2026-03-01"]
    assert list(plan["ticked"][key]) == ["visit"]
    counsel.reading.hand_out_client(other.id, tmp_path / "other.zip")
    with ZipFile(tmp_path / "other.zip") as bundle:
        assert "plan.json" not in bundle.namelist()
        assert f"2026-01-01-{key}.json" not in bundle.namelist()
    with pytest.raises(NotFoundError, match="Nothing is kept of 'Ana'"):
        counsel.reading.hand_out("Ana", tmp_path / "name.zip")
    with pytest.raises(NotFoundError, match="No client 'nobody'"):
        counsel.reading.hand_out_client(ClientId("nobody"), tmp_path / "nobody.zip")


def test_who_is_erased_is_erased_in_every_backup(respond: Respond, tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        desk = build_desk(lambda: store, [], tmp_path)
        ana = desk.people.add("Ana Xanthippe")
        key = keep(desk, respond(1, battery="quick", person="Ana Xanthippe"))
        desk.safekeeping.back_up()
        desk.people.assign(key, ana.id)
        desk.people.write(ana.id, "XNOTE")
        damaged = tmp_path / "backups" / "damaged-20250101T000000Z.db"
        damaged.write_bytes(b"no database")
        assert desk.people.erase(ana.id) == (damaged,)
        assert desk.people.found().count == 0
        assert desk.assessing.sittings() == ()
    for path in tmp_path.rglob("*.db"):
        content = path.read_bytes()
        assert b"Xanthippe" not in content
        assert b"XNOTE" not in content


def test_the_one_at_the_computer_is_its_author() -> None:
    assert isinstance(_author(), str)


def test_clients_are_listed_two_hundred_at_once() -> None:
    desk = build_desk(MemoryStore, [])
    now = datetime(2026, 1, 1, tzinfo=UTC)
    desk.people.store.clients.add(
        *(Client(id=ClientId(f"c{n:03}"), name=f"N {n:03}", added_at=now) for n in range(250))
    )
    assert [len(desk.people.found(first=first).rows) for first in (0, 200, 400)] == [200, 50, 0]
    assert desk.people.found().count == 250


# ---- Who did what.


def test_the_log_names_those_who_are_kept_and_nobody_who_is_erased(desk: Desk) -> None:
    ada, leo = desk.people.add("Ada"), desk.people.add("Leo")
    question = desk.assessing.begin("Ada", "counselling", BatteryId("quick"), client=ada.id)
    assert question is not None
    desk.people.page(leo.id)
    entries = desk.auditing.entries()
    told = [(one.did, one.what) for one in reversed(entries)]
    began = ("began", question.session)
    assert told == [("added", ada.id), ("added", leo.id), began, ("read", leo.id)]
    assert desk.auditing.names(entries) == {ada.id: "Ada", leo.id: "Leo", question.session: "Ada"}
    desk.people.store.clients.erase(ada.id)
    assert desk.auditing.names(desk.auditing.entries()) == {leo.id: "Leo"}
    assert desk.auditing.check().broken is None


def test_a_clock_that_is_set_back_loses_and_stops_nothing(desk: Desk) -> None:
    moments = iter(NOON - timedelta(days=n) for n in range(100_000))
    back = lambda: next(moments)  # noqa: E731
    assessing, people = replace(desk.assessing, now=back), replace(desk.people, now=back)
    ana = people.add("Ana")
    goal = people.agree(ana.id, "goal", "Find work", NOON.date())
    closed = people.close(goal.id)
    assert closed.done_at is not None
    assert closed.done_at < goal.agreed_at
    assert people.page(ana.id).goals == (closed,)
    sessions = []
    for _ in range(2):
        asked = assessing.begin("Ana", "counselling", QUICK, client=ana.id)
        assert asked is not None
        sessions.append(asked.session)
        given = []
        while asked is not None:
            value = 30 if asked.item.number is not None else asked.choices[0].value
            given.append(asked.item.id)
            asked = assessing.answer(asked.session, asked.item.id, value)
        kept = assessing.store.session(sessions[-1])
        assert [one.item for one in kept.answers] == given
        assert desk.reading.assess(kept).session == kept
    assert people.compare(*sessions) is not None
    assert [one.id for one in people.page(ana.id).sittings] == sessions  # the latest by the clock
