"""What every store promises, whatever it keeps sittings in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerfit.core.errors import CareerFitError, NotFoundError, StoreError
from careerfit.core.questionnaire import BatteryId, ItemId, QuestionnaireId
from careerfit.core.session import Answer, Session, SessionId, Used
from careerfit.desk.ports import Store
from careerfit.store.memory import MemoryStore
from careerfit.store.opening import open_store
from careerfit.store.sql import SqlStore

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
WILD = '<b>O\'Neil & "Söns" {{7*7}} <img src="file:///etc/passwd">\n\t\u202e \U0001f642' + "é" * 250


def sitting(key: str = "s1", *answers: Answer, person: str = WILD, day: int = 0) -> Session:
    """A sitting with answers."""
    return Session(
        id=SessionId(key),
        person=person,
        purpose="counselling",
        battery=BatteryId("full"),
        began_at=NOON + timedelta(days=day, microseconds=7),
        used=(Used(questionnaire=QuestionnaireId("demo"), version=3, digest="0123456789abcdef"),),
        language="es",
        answers=answers,
    )


def given_to(item: str, value: int | None, seconds: int = 0) -> Answer:
    """An answer, some time after noon."""
    at = NOON + timedelta(seconds=seconds, microseconds=1)
    return Answer(item=ItemId(item), value=value, at=at, milliseconds=seconds * 100 or None)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new store of each kind."""
    if request.param == "memory":
        yield MemoryStore()
        return
    kept = open_store(tmp_path)
    yield kept
    kept.close()


def test_a_sitting_comes_back_as_it_was_added(store: Store) -> None:
    added = sitting("s1", given_to("r1", 5), given_to("r2", None, 3), given_to("r1", -1, 4))
    store.add(added)
    assert store.session(added.id) == added


def test_what_is_kept_of_an_answer_comes_back_and_is_not_seen_as_done(store: Store) -> None:
    begun = replace(given_to("type", None, 5), text="Dear", partial=True)
    added = replace(
        sitting("s1", given_to("r1", 5), begun), drawn=(ItemId("type"),), extra_time=1.5
    )
    store.add(added)
    assert store.session(added.id) == added
    assert [one.seen for one in store.sittings()] == [1]
    store.append(added.id, replace(given_to("type", None, 9), text="Dear Ms."))
    assert [one.seen for one in store.sittings()] == [2]
    assert store.session(added.id).texts() == {"type": "Dear Ms."}


def test_answers_come_back_in_the_order_given_with_none_replaced(store: Store) -> None:
    store.add(sitting())
    answers = [given_to(f"r{number % 7}", number, 100 - number) for number in range(30)]
    for one in answers:
        store.append(SessionId("s1"), one)
    assert store.session(SessionId("s1")).answers == tuple(answers)


def test_two_sittings_never_mix(store: Store) -> None:
    store.add(sitting("s1"))
    store.add(sitting("s2", person="Bob"))
    for number in range(6):
        store.append(SessionId(f"s{number % 2 + 1}"), given_to(f"r{number}", number))
    assert [a.value for a in store.session(SessionId("s1")).answers] == [0, 2, 4]
    assert [a.value for a in store.session(SessionId("s2")).answers] == [1, 3, 5]


def test_moments_come_back_with_their_time_zone(store: Store) -> None:
    west = timezone(timedelta(hours=-8))
    store.add(replace(sitting(), began_at=NOON.astimezone(west)))
    store.append(SessionId("s1"), replace(given_to("r1", 1), at=NOON.astimezone(west)))
    found = store.session(SessionId("s1"))
    assert found.began_at == found.answers[0].at == NOON
    assert found.began_at.tzinfo is not None
    assert store.sittings()[0].began_at == NOON


def test_sittings_are_listed_the_latest_first_with_the_items_seen(store: Store) -> None:
    assert store.sittings() == ()
    store.add(sitting("s1", given_to("r1", 1), given_to("r1", 2), given_to("r2", None), day=1))
    store.add(sitting("s2", day=3, person="Bob"))
    store.add(sitting("s3", given_to("r1", 1), day=2))
    store.add(sitting("s0", day=2))
    store.append(SessionId("s3"), given_to("r9", None))
    listed = [(one.id, one.person, one.seen) for one in store.sittings()]
    assert listed == [("s2", "Bob", 0), ("s3", WILD, 2), ("s0", WILD, 0), ("s1", WILD, 2)]
    assert {(one.purpose, one.battery) for one in store.sittings()} == {("counselling", "full")}


def test_a_sitting_that_is_not_there_is_said(store: Store) -> None:
    store.add(sitting())
    acts: list[Callable[[], object]] = [
        lambda: store.session(SessionId("s9")),
        lambda: store.append(SessionId("s9"), given_to("r1", 1)),
    ]
    for act in acts:
        with pytest.raises(NotFoundError, match=r"No sitting 's9'\. \"careerfit sess"):
            act()


def test_an_id_is_kept_once(store: Store) -> None:
    store.add(sitting("s1", given_to("r1", 1)))
    with pytest.raises(StoreError, match=r"The sitting 's1' is kept already\. Erase it"):
        store.add(sitting("s1", person="Bob"))
    assert store.session(SessionId("s1")).person == WILD
    assert len(store.session(SessionId("s1")).answers) == 1


def test_what_is_erased_is_gone_and_nothing_else(store: Store) -> None:
    store.add(sitting("s1", given_to("r1", 1)))
    store.add(sitting("s2", given_to("r1", 2)))
    store.erase(SessionId("s1"))
    store.erase(SessionId("s9"))
    assert [one.id for one in store.sittings()] == ["s2"]
    with pytest.raises(NotFoundError):
        store.session(SessionId("s1"))
    with pytest.raises(NotFoundError):
        store.append(SessionId("s1"), given_to("r1", 1))
    store.append(SessionId("s2"), given_to("r2", 3))
    store.add(sitting("s1"))
    assert store.session(SessionId("s1")).answers == ()


ids = st.sampled_from(["a", "b", "c"])
texts = st.text(max_size=20)
acts = st.one_of(
    st.tuples(st.just("add"), ids, texts),
    st.tuples(st.just("append"), ids, st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1))),
    st.tuples(st.just("erase"), ids, st.none()),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    """One database for many examples."""
    found = open_store(tmp_path_factory.mktemp("kept"))
    yield found
    found.close()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(done=st.lists(acts, max_size=12))
def test_all_stores_agree_whatever_is_done(
    done: list[tuple[str, str, str | int | None]], kept: SqlStore
) -> None:
    for key in ("a", "b", "c"):
        kept.erase(SessionId(key))
    stores: list[Store] = [MemoryStore(), kept]
    for number, act in enumerate(done):
        assert outcome(stores[0], act, number) == outcome(stores[1], act, number)
    assert stores[0].sittings() == stores[1].sittings()
    for one in stores[0].sittings():
        assert stores[0].session(one.id) == stores[1].session(one.id)


def outcome(store: Store, act: tuple[str, str, str | int | None], number: int) -> str | None:
    """Do one thing; return what is said of it, if anything."""
    verb, key, what = act
    try:
        if verb == "add":
            store.add(sitting(key, person=str(what), day=number))
        elif verb == "append":
            value = what if isinstance(what, int) else None
            store.append(SessionId(key), given_to(f"r{number % 3}", value, number))
        else:
            store.erase(SessionId(key))
    except CareerFitError as error:
        return f"{type(error).__name__}: {error}"
    return None
