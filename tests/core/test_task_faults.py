"""What can be wrong with timed tasks, problems, situations and chat desks: found and told."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from careerfit.core.library import Library
from careerfit.core.questionnaire import (
    Choice,
    Item,
    Kind,
    Number,
    Questionnaire,
    ScaleId,
    Task,
    faults,
)
from careerfit.core.questionnaire.chat import ArticleId

Change = Callable[[Item], Item]
MANY = tuple(Choice(value=n, label=str(n)) for n in range(101))


def with_first(form: Questionnaire, kind: Kind, change: Change) -> Questionnaire:
    """The questionnaire with its first item of a kind changed."""
    first = next(item for item in form.items if item.kind == kind)
    items = tuple(change(item) if item is first else item for item in form.items)
    return replace(form, items=items)


def with_task(form: Questionnaire, **changes: object) -> Questionnaire:
    task, *rest = form.tasks
    return replace(form, tasks=(replace(task, **changes), *rest))  # type: ignore[arg-type]


def typed(**changes: int) -> Change:
    """A problem that is answered with a number, from 0 to 9 and with 2 right, but for `changes`."""
    known = {"low": 0, "high": 9, "decimals": 0} | changes
    expect = known.pop("expect", 2)
    number = Number(unit="x", **known)
    return lambda item: replace(item, number=number, choices=(), expect=expect)


def desk(**changes: object) -> Change:
    return lambda item: replace(item, chat=replace(item.chat, **changes))  # type: ignore[type-var]


def silent(item: Item) -> Item:
    """A chat desk where one customer writes nothing."""
    assert item.chat is not None
    first, *rest = item.chat.customers
    return desk(customers=(replace(first, turns=()), *rest))(item)


def late(item: Item) -> Item:
    """A chat desk where one customer comes before the start."""
    assert item.chat is not None
    first, *rest = item.chat.customers
    return desk(customers=(replace(first, arrives=-1), *rest))(item)


def lost(item: Item) -> Item:
    """A chat desk whose first turn needs a page that is not there, and has only wrong replies."""
    assert item.chat is not None
    first, *rest = item.chat.customers
    turn, *later = first.turns
    wrong = tuple(replace(reply, right=False) for reply in turn.replies)
    turn = replace(turn, needs=ArticleId("gone"), replies=wrong)
    return desk(customers=(replace(first, turns=(turn, *later)), *rest))(item)


@pytest.fixture(scope="module")
def samples(library: Library) -> Questionnaire:
    """The built-in work samples."""
    return next(form for form in library.questionnaires if form.id == "work-samples")


def found_in(form: Questionnaire, library: Library) -> str:
    """Return all faults, one a line."""
    return "\n".join(f"{place}: {what}" for place, what, _ in faults(form, library.taxonomy))


@pytest.mark.parametrize(
    ("kind", "change", "what"),
    [
        ("problem", lambda i: replace(i, choices=MANY), "more than 100 choices"),
        ("problem", lambda i: replace(i, choices=(Choice(value=-(10**10), label="x"),)), "large"),
        ("problem", typed(high=10**10), "An end is too large"),
        ("problem", typed(decimals=5), "5 is too many"),
        ("problem", typed(expect=11), "11 cannot be typed"),
        ("order", lambda i: replace(i, choices=MANY[:11]), "numbered by one digit each"),
        ("order", lambda i: replace(i, expect=11), "11 does not name every step once"),
        ("chat", silent, "Nobody says anything"),
        ("chat", late, "-1 is no time"),
        ("chat", lost, "No article 'gone'"),
        ("chat", lost, "Its replies are all right or all wrong"),
        ("chat", desk(per_reply=0), "per_reply: 0 is no time"),
        ("chat", lambda i: replace(i, scale=ScaleId("gone")), "No scale 'gone'"),
    ],
)
def test_every_fault_of_a_timed_item_is_found(
    kind: Kind, change: Change, what: str, samples: Questionnaire, library: Library
) -> None:
    assert what in found_in(with_first(samples, kind, change), library)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"text": " "}, "text: The text is empty"),
        ({"seconds": 0}, "seconds: 0 is no time"),
        ({"draw": 10_000}, "10000 of "),
        ({"id": "nothing"}, "No item belongs to this task"),
    ],
)
def test_every_fault_of_a_task_is_found(
    change: dict[str, object], what: str, samples: Questionnaire, library: Library
) -> None:
    assert what in found_in(with_task(samples, **change), library)


def test_what_is_drawn_has_to_be_alike(samples: Questionnaire, library: Library) -> None:
    (case, *_) = (item for item in samples.items if item.stimulus is not None)
    fewer = replace(samples, items=tuple(item for item in samples.items if item is not case))
    assert "Its stimuli have different numbers of items" in found_in(fewer, library)
    moved = with_first(samples, "problem", lambda i: replace(i, scale=ScaleId("other")))
    assert "Its items speak to several scales" in found_in(moved, library)


def test_a_task_and_an_item_do_not_share_a_name(samples: Questionnaire, library: Library) -> None:
    item = samples.items[0]
    task = Task(id=item.id, title="x", text="x", seconds=9)  # type: ignore[arg-type]
    told = found_in(replace(samples, tasks=(*samples.tasks, task)), library)
    assert f"An item is called '{item.id}', too" in told


def test_a_scale_takes_items_of_one_kind(samples: Questionnaire, library: Library) -> None:
    mixed = with_first(samples, "problem", lambda i: replace(i, kind="rating", expect=None))
    assert "Its items are of several kinds" in found_in(mixed, library)


def test_keys_of_situations_differ_and_lie_between_the_choices(library: Library) -> None:
    form = next(form for form in library.questionnaires if form.id == "situations")
    alike = replace(form, items=tuple(replace(item, key=3) for item in form.items))
    assert "The keys of all responses are alike" in found_in(alike, library)
    off = with_first(form, "response", lambda i: replace(i, key=9))
    assert "9 is off the choices" in found_in(off, library)


def test_a_version_is_a_number_that_every_store_holds(
    samples: Questionnaire, library: Library
) -> None:
    assert "-1 is no version" in found_in(replace(samples, version=-1), library)
