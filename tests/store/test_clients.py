"""What every store promises of clients, whatever it keeps them in."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerfit.core.errors import NotFoundError, StoreError
from careerfit.core.people import ORDERS, Client, ClientId, Goal, Note, Order, needles, referred
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.desk.ports import Store
from careerfit.store.connecting import connect
from careerfit.store.memory import MemoryStore
from careerfit.store.opening import FILE, open_store
from careerfit.store.safekeeping import Keeper
from careerfit.store.sql import SqlStore

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
KEY = bytes(range(32))
ANA, BO, CY = ClientId("c1"), ClientId("c2"), ClientId("c3")


def client(key: str, name: str, *tags: str, reference: str = "", day: int = 0) -> Client:
    return Client(
        id=ClientId(key),
        name=name,
        added_at=NOON + timedelta(days=day),
        reference=reference,
        tags=tags,
    )


def sitting(key: str, person: str, whose: ClientId | None = None, day: int = 0) -> Session:
    return Session(
        id=SessionId(key),
        person=person,
        purpose="counselling",
        battery=BatteryId("full"),
        began_at=NOON + timedelta(days=day),
        used=(),
        answers=(Answer(item=ItemId("r1"), value=3, at=NOON),),
        client=whose,
    )


def ids(store: Store, words: str = "", tag: str | None = None, order: Order = "name") -> list[str]:
    return [one.id for one in store.clients.found(needles(words, tag), order, 0, 99).rows]


@pytest.fixture(params=["memory", "sqlite", "vault"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new store of each kind."""
    if request.param == "memory":
        yield MemoryStore()
        return
    with closing(open_store(tmp_path, KEY if request.param == "vault" else None)) as kept:
        yield kept


@pytest.fixture
def three(store: Store) -> Store:
    """Three clients, the last added in the middle of the alphabet."""
    store.clients.add(client("c1", "Ana Núñez", "north", "youth", reference="A-1", day=1))
    store.clients.add(client("c2", "Bo Ørsted", reference="100%_x", day=3))
    store.clients.add(client("c3", "Cy Straße", "north", day=2))
    return store


def test_a_client_comes_back_as_they_were_added_and_as_they_were_changed(store: Store) -> None:
    added = replace(
        client("c1", '<b>O\'Neil & "Söns"\u202f%_', "a, b", reference="7"),
        language="es",
        extra_time=1.5,
    )
    store.clients.add(added)
    assert store.clients.client(ANA) == added
    changed = replace(added, name="Ann", tags=(), language=None)
    store.clients.change(changed)
    assert store.clients.client(ANA) == changed
    assert ids(store, "ann") == ["c1"]
    assert ids(store, "neil") == []


def test_who_is_not_there_is_said(store: Store) -> None:
    note = Note(id="n1", client=ANA, author="", at=NOON, text="x")
    goal = Goal(id="g1", client=ANA, kind="goal", text="x", agreed_at=NOON)
    acts: list[Callable[[], object]] = [
        lambda: store.clients.client(ANA),
        lambda: store.clients.change(client("c1", "Ana")),
        lambda: store.clients.put_note(note),
        lambda: store.clients.put_goal(goal),
        lambda: store.add(sitting("s1", "Ana", ANA)),
    ]
    for act in acts:
        with pytest.raises(NotFoundError, match=r"No client 'c1'\. \"careerfit clients\" lists"):
            act()
    with pytest.raises(NotFoundError, match="The goal 'g1' is not there any more"):
        store.clients.goal("g1")
    assert store.sittings() == ()


def test_of_new_clients_all_are_kept_or_none(store: Store) -> None:
    store.clients.add()
    store.clients.add(client("c1", "Ana"))
    with pytest.raises(StoreError, match="kept already"):
        store.clients.add(client("c2", "Bo"), client("c1", "Ann"))
    with pytest.raises(StoreError, match="kept already"):
        store.clients.add(client("c3", "Cy"), client("c3", "Cy"))
    assert ids(store) == ["c1"]


@pytest.mark.parametrize(
    ("words", "tag", "found"),
    [
        ("", None, "c1 c2 c3"),
        ("nunez", None, "c1"),
        ("NÚÑEZ ana", None, "c1"),
        ("n", None, "c1 c3"),
        ("orsted", None, "c2"),
        ("ørs", None, "c2"),
        ("strasse", None, "c3"),
        ("a-1", None, "c1"),
        ("%", None, "c2"),
        ("_", None, "c2"),
        ("a%z", None, ""),
        ("\\", None, ""),
        ("'", None, ""),
        ("north", None, "c1 c3"),
        ("", "north", "c1 c3"),
        ("", "NORTH", "c1 c3"),
        ("", "nort", ""),
        ("cy", "north", "c3"),
        ("cy", "youth", ""),
        ("north youth", None, "c1"),
        ("ana bo", None, ""),
    ],
)
def test_words_are_found_anywhere_in_any_order_without_case_or_accents(
    three: Store, words: str, tag: str | None, found: str
) -> None:
    assert ids(three, words, tag) == found.split()


def test_a_reference_is_found_by_itself(three: Store) -> None:
    found = [three.clients.found([referred(one)], "name", 0, 9).count for one in ("a-1", "A", "")]
    assert found == [1, 0, 1]


def test_clients_are_listed_by_name_by_when_they_were_added_and_by_their_last_sitting(
    three: Store,
) -> None:
    three.add(sitting("s1", "Cy", CY, day=5))
    three.add(sitting("s2", "Cy", CY, day=7))
    three.add(sitting("s3", "Ana", ANA, day=6))
    three.add(sitting("s4", "Nobody's", day=9))
    assert ids(three, order="name") == ["c1", "c2", "c3"]
    assert ids(three, order="added") == ["c2", "c3", "c1"]
    assert ids(three, order="last") == ["c3", "c1", "c2"]
    lines = three.clients.found([], "last", 0, 9).rows
    told = [(one.name, one.reference, one.tags, one.sittings, one.last_at) for one in lines]
    assert told == [
        ("Cy Straße", "", ("north",), 2, NOON + timedelta(days=7)),
        ("Ana Núñez", "A-1", ("north", "youth"), 1, NOON + timedelta(days=6)),
        ("Bo Ørsted", "100%_x", (), 0, None),
    ]
    three.erase(SessionId("s2"))
    assert ids(three, order="last") == ["c1", "c3", "c2"]
    three.clients.assign(SessionId("s4"), BO)
    three.clients.assign(SessionId("s3"), None)
    assert ids(three, order="last") == ["c2", "c3", "c1"]


def test_every_page_of_a_list_has_the_count_of_all(three: Store) -> None:
    pages = [three.clients.found([], "name", first, 2) for first in (0, 2, 3, 9)]
    assert [(page.count, len(page.rows)) for page in pages] == [(3, 2), (3, 1), (3, 0), (3, 0)]
    assert three.clients.found([], "name", 0, 0).count == 3
    assert three.clients.found(needles("nobody"), "name", 0, 2).count == 0


def test_tags_are_told_once_each_in_order(three: Store) -> None:
    assert three.clients.tags() == ("north", "youth")


def test_a_sitting_belongs_to_its_client_by_id_and_without_one_to_its_name(store: Store) -> None:
    store.clients.add(client("c1", "Ana"), client("c2", "Ana"))
    for key, whose in (("s1", ANA), ("s2", BO), ("s3", None), ("s4", ANA)):
        store.add(sitting(key, "Ana", whose, day=int(key[1])))
    assert [one.id for one in store.sessions_of("Ana")] == ["s3"]
    assert [one.id for one in store.sessions_of("Ana", ANA)] == ["s1", "s4"]
    assert [one.id for one in store.sessions_of("whoever", BO)] == ["s2"]
    assert [(one.id, one.client) for one in store.clients.sittings(ANA)] == [
        ("s4", "c1"),
        ("s1", "c1"),
    ]
    assert [one.client for one in store.sittings()] == ["c1", None, "c2", "c1"]
    assert store.session(SessionId("s1")) == sitting("s1", "Ana", ANA, day=1)


def test_sittings_bear_the_name_of_their_client(three: Store) -> None:
    three.add(sitting("s1", "Somebody"))
    three.clients.assign(SessionId("s1"), BO)
    assert three.session(SessionId("s1")).person == "Bo Ørsted"
    three.clients.change(client("c2", "Bodil"))
    assert [one.person for one in three.sessions_of("", BO)] == ["Bodil"]
    three.clients.assign(SessionId("s1"), None)
    assert [one.id for one in three.sessions_of("Bodil")] == ["s1"]
    with pytest.raises(NotFoundError, match="No sitting 's9'"):
        three.clients.assign(SessionId("s9"), BO)
    with pytest.raises(NotFoundError, match="No client 'c9'"):
        three.clients.assign(SessionId("s1"), ClientId("c9"))


def test_notes_are_kept_the_latest_first_and_written_on(three: Store) -> None:
    first = Note(id="n1", client=ANA, author="Ms. Grey", at=NOON, text="Two\nlines — “so”.")
    second = replace(first, id="n2", at=NOON + timedelta(hours=1))
    three.clients.put_note(first)
    three.clients.put_note(second)
    assert three.clients.notes(ANA) == (second, first)
    later = replace(first, text="Three", at=NOON + timedelta(hours=2))
    three.clients.put_note(later)
    assert three.clients.notes(ANA) == (later, second)
    three.clients.erase_note("n1")
    three.clients.erase_note("n9")
    assert three.clients.notes(ANA) == (second,)
    assert three.clients.notes(BO) == ()


def test_goals_are_kept_in_the_order_in_which_they_were_agreed_on(three: Store) -> None:
    goal = Goal(id="g2", client=ANA, kind="goal", text="A job in a bank", agreed_at=NOON)
    step = replace(
        goal, id="g1", kind="action", due=date(2026, 3, 1), agreed_at=NOON + timedelta(hours=1)
    )
    three.clients.put_goal(step)
    three.clients.put_goal(goal)
    assert three.clients.goals(ANA) == (goal, step)
    done = replace(step, done_at=NOON + timedelta(days=9))
    three.clients.put_goal(done)
    assert three.clients.goal("g1") == done
    three.clients.erase_goal("g2")
    assert three.clients.goals(ANA) == (done,)


def test_no_note_or_goal_goes_over_to_another_client(three: Store) -> None:
    note = Note(id="n1", client=ANA, author="", at=NOON, text="x")
    goal = Goal(id="g1", client=ANA, kind="goal", text="x", agreed_at=NOON)
    three.clients.put_note(note)
    three.clients.put_goal(goal)
    with pytest.raises(StoreError, match="kept of another client"):
        three.clients.put_note(replace(note, client=BO))
    with pytest.raises(StoreError, match="kept of another client"):
        three.clients.put_goal(replace(goal, client=BO))
    assert (three.clients.notes(ANA), three.clients.goals(ANA)) == ((note,), (goal,))


def test_what_is_ticked_off_keeps_the_moment_of_the_first_time(three: Store) -> None:
    three.add(sitting("s1", "Ana", ANA))
    key = SessionId("s1")
    three.clients.tick(key, "visit", NOON + timedelta(hours=2))
    three.clients.tick(key, "call", NOON)
    three.clients.tick(key, "visit", NOON + timedelta(hours=9))
    assert list(three.clients.ticked(key).items()) == [
        ("call", NOON),
        ("visit", NOON + timedelta(hours=2)),
    ]
    three.clients.untick(key, "call")
    three.clients.untick(key, "never")
    assert list(three.clients.ticked(key)) == ["visit"]
    with pytest.raises(NotFoundError, match="No sitting 's9'"):
        three.clients.tick(SessionId("s9"), "call", NOON)
    assert three.clients.ticked(SessionId("s9")) == {}
    three.erase(key)
    three.add(sitting("s1", "Ana", ANA))
    assert three.clients.ticked(key) == {}


def test_who_is_erased_is_gone_with_all_that_is_theirs_and_nothing_else(three: Store) -> None:
    for key, whose in (("s2", ANA), ("s1", ANA), ("s3", BO)):
        three.add(sitting(key, "Ana", whose))
        three.clients.tick(SessionId(key), "call", NOON)
    for key, whose in (("1", ANA), ("2", BO)):
        note = Note(id=f"n{key}", client=whose, author="", at=NOON, text="x")
        three.clients.put_note(note)
        goal = Goal(id=f"g{key}", client=whose, kind="goal", text="x", agreed_at=NOON)
        three.clients.put_goal(goal)
    assert three.clients.erase(ANA) == ("s1", "s2")
    assert three.clients.erase(ANA) == ()
    assert [one.id for one in three.sittings()] == ["s3"]
    assert ids(three) == ["c2", "c3"]
    three.clients.add(client("c1", "Ana"))
    assert (three.clients.notes(ANA), three.clients.goals(ANA)) == ((), ())
    assert (len(three.clients.notes(BO)), len(three.clients.goals(BO))) == (1, 1)
    assert list(three.clients.ticked(SessionId("s3"))) == ["call"]


NAMES = st.text(
    st.sampled_from("aAáñoØßİıſnb %_\\'\"*?[-ﬁ\u0301\u4e2dz1"),  # noqa: RUF001 (on purpose)
    max_size=8,
)
CLIENTS = st.lists(
    st.tuples(NAMES, NAMES, st.lists(NAMES, max_size=3), st.integers(0, 3), st.integers(0, 2)),
    max_size=12,
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    """One database for many examples."""
    found = open_store(tmp_path_factory.mktemp("kept"))
    yield found
    found.close()


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(
    people=CLIENTS,
    words=NAMES,
    tag=st.none() | NAMES,
    order=st.sampled_from(ORDERS),
    page=st.tuples(st.integers(0, 5), st.integers(0, 5)),
)
def test_all_stores_find_the_same(
    people: list[tuple[str, str, list[str], int, int]],
    words: str,
    tag: str | None,
    order: Order,
    page: tuple[int, int],
    kept: SqlStore,
) -> None:
    stores: list[Store] = [MemoryStore(), kept]
    for key, _ in kept.clients.marks():
        kept.clients.erase(key)
    for number, (name, reference, tags, day, sittings) in enumerate(people):
        one = client(f"c{number}", name, *tags, reference=reference, day=day)
        for store in stores:
            store.clients.add(one)
            for again in range(sittings):
                began = (number * 7 + again * 3) % 5
                store.add(sitting(f"s{number}-{again}", name, one.id, day=began))
    found = [store.clients.found(needles(words, tag), order, *page) for store in stores]
    assert found[0] == found[1]
    whole = [store.clients.found(needles(words), "name", 0, 99) for store in stores]
    assert whole[0] == whole[1]
    assert stores[0].clients.tags() == stores[1].clients.tags()
    assert stores[0].clients.marks() == stores[1].clients.marks()


def test_of_who_is_erased_nothing_is_left_in_a_file_or_in_its_copies(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        store.clients.add(client("c1", "Ana Xanthippe", "xtag", reference="XREF-77"))
        store.add(sitting("s1", "Ana Xanthippe"))
        store.clients.put_note(Note(id="n1", client=ANA, author="me", at=NOON, text="XNOTE"))
        keeper = Keeper(folder=tmp_path)
        before = keeper.back_up(NOON)
        store.clients.assign(SessionId("s1"), ANA)
        after = keeper.back_up(NOON + timedelta(days=1))
        gone = store.clients.erase(ANA)
        for copy in keeper.copies():
            keeper.erase_client(copy, ANA, gone)
    for path in (tmp_path / FILE, before, after):
        content = path.read_bytes().lower()
        for planted in (b"xanthippe", b"xref-77", b"xtag", b"xnote"):
            assert planted not in content
        with closing(connect(path)) as connection:
            rows = connection.execute("SELECT (SELECT count(*) FROM session), count(*) FROM client")
            assert rows.fetchall() == [(0, 0)]


def test_a_copy_that_is_older_than_clients_loses_the_sittings_alone(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with closing(connect(old)) as connection:
        connection.execute("CREATE TABLE session (id TEXT, person TEXT)")
        connection.execute("INSERT INTO session VALUES ('s1', 'Ana'), ('s2', 'Bo')")
    Keeper(folder=tmp_path).erase_client(old, ANA, [SessionId("s1")])
    with closing(connect(old)) as connection:
        assert connection.execute("SELECT id FROM session").fetchall() == [("s2",)]
