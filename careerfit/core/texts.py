"""What a person reads in content, as one flat map from place to text, and content in other words.

A place is the names of fields and the ids on the way to a text, with dots between:
`items.my-education.choices.1.label`. A translation is such a map; it has no ids, keys or numbers of
its own, so that it cannot change what is asked for, expected or scored.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from careerfit.core.advice import Action, Advice, Elsewhere, Questions, WatchOut
from careerfit.core.dimension import Dimension, Lens, PersonReference, Place, Taxonomy
from careerfit.core.paths import Family, PathMap, Step
from careerfit.core.questionnaire import (
    Article,
    Battery,
    ChatDesk,
    Choice,
    Customer,
    Item,
    Number,
    Practice,
    Questionnaire,
    Reply,
    Scale,
    Stimulus,
    Task,
    Turn,
)
from careerfit.core.role import Adjustment, Growth, Labour, MustHave, Role, Stated
from careerfit.core.sayings import Saying, Sayings, Told
from careerfit.core.value import digest, value

T = TypeVar("T")


@value
class Translation:
    """The texts of one content file in another language.

    translates: which file, by its kind and what it is called (its id, or the name of its file).
    """

    translates: str
    language: str
    texts: Mapping[str, str]


TOLD: Mapping[type, tuple[str, ...]] = {
    Questionnaire: (
        *("title", "purpose", "instructions", "choices", "scales", "stimuli", "tasks", "items"),
    ),
    Practice: ("title", "how", "stimulus", "item", "choices", "right", "wrong"),
    Choice: ("label",),
    Scale: ("name",),
    Stimulus: ("title", "text"),
    Task: ("title", "text", "choices"),
    Item: ("text", "material", "choices", "number", "because", "chat"),
    Number: ("unit",),
    ChatDesk: ("articles", "customers"),
    Article: ("title", "text"),
    Customer: ("turns",),
    Turn: ("says", "replies", "because"),
    Reply: ("text",),
    Battery: ("title", "purpose"),
    Taxonomy: ("lenses", "dimensions"),
    Lens: ("name", "compared", "source"),
    Dimension: ("name", "definition", "low", "high", "person"),
    PersonReference: ("source",),
    Role: (
        *("title", "summary", "day", "apart", "adjustments", "must_haves", "stated", "builds"),
        *("rewards", "hours", "automation", "opposite", "learn_next", "sources", "labour"),
    ),
    Adjustment: ("because",),
    MustHave: ("label", "because"),
    Stated: ("because",),
    Growth: ("how",),
    Labour: ("entry_education", "source"),
    PathMap: ("families", "steps"),
    Family: ("name",),
    Step: ("takes", "certificate", "because"),
    Advice: (
        *("actions", "must_haves", "watch_outs", "boundaries", "automation", "questions"),
        "elsewhere",
    ),
    Action: ("action", "evidence"),
    WatchOut: ("helps", "ask"),
    Questions: ("managed", "surfaced", "anchors"),
    Elsewhere: ("name", "what", "examples", "begin"),
    Sayings: ("sayings",),
    Saying: ("levels", "strength", "gap", "watch"),
    Told: ("person", "counsellor", "recruiter"),
}
"""What a person reads of each kind of value, and where more of it stands, in order."""
NAMED_BY = ("id", "value", "dimension")
"""What an entry of a list is found by, the first that it has; by its number where it has none."""
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[a-z]|%[0-9a-z]\b")
"""What a program puts a value in for."""
RECORD = re.compile(r"^(items\.[^.]+\.material\.|[^.]+\.item\.material\.)1$")


def texts_of(content: object) -> dict[str, str]:
    """Return every text in `content` that a person reads, by its place, in order."""
    return dict(_texts(content, ""))


def translated(content: T, texts: Mapping[str, str], place: str = "") -> T:
    """Return `content` with the texts that stand under its places; others stay as they are."""
    found: Any = content
    if isinstance(found, str):
        found = texts.get(place, found) if found else found
    elif parts := {key: translated(p, texts, _within(place, key)) for key, p in _parts(found)}:
        if isinstance(found, Mapping):
            found = {key: parts[str(key)] for key in found}
        elif isinstance(found, tuple):
            found = tuple(parts.values())
        else:
            found = replace(found, **parts)
    return cast("T", found)


def faults(content: object, texts: Mapping[str, str]) -> Iterator[Place]:
    """Yield where `texts` are no translation of `content`; a text may be as it is in the source."""
    source = texts_of(content)
    for place, text in source.items():
        if place not in texts:
            yield place, f"'{place}' is not translated.", "Add it; careerfit texts writes the line."
        elif not texts[place].strip():
            yield place, "Nothing stands here.", "Write the text; it may be the one of the source."
        elif placeholders(text) != placeholders(texts[place]):
            marks = ", ".join(sorted(placeholders(text))) or "none"
            yield place, "Its placeholders are not those of the source.", f"Use these: {marks}."
        elif _alike(source, place) != _alike(texts, place):
            what = "It is like the line before it in one language and not in the other."
            yield place, what, "Whether two records are the same is the question: keep it so."
    for place in texts:
        if place not in source:
            yield place, f"'{place}' is not in the source.", "Remove it, or mend its name."


def fingerprint(translations: Iterable[Translation]) -> str:
    """Return the digest of all `translations` together, in whatever order they come."""
    every = {
        f"{one.translates} {place}": text
        for one in translations
        for place, text in one.texts.items()
    }
    return digest(Translation(translates="", language="", texts=every))


def placeholders(text: str) -> Counter[str]:
    """Return what a program puts a value in for, and how often."""
    return Counter(PLACEHOLDER.findall(text))


def _alike(texts: Mapping[str, str], place: str) -> bool:
    """Return whether the second line of an item's material is as the first."""
    first = RECORD.sub(r"\g<1>0", place)
    return first != place and texts.get(first) == texts[place]


def _texts(content: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(content, str):
        if content:
            yield place, content
        return
    for key, part in _parts(content):
        yield from _texts(part, _within(place, key))


def _parts(content: object) -> Iterator[tuple[str, object]]:
    """Yield what may hold a text in `content`, each with its step on the way there."""
    if isinstance(content, Mapping):
        yield from ((str(key), part) for key, part in content.items())
    elif isinstance(content, tuple):
        keys = [_key(part, number) for number, part in enumerate(content)]
        twice = len(set(keys)) < len(keys)
        for number, part in enumerate(content):
            yield str(number) if twice else keys[number], part
    else:
        for name in TOLD.get(type(content), ()):
            yield name, getattr(content, name)


def _key(part: object, number: int) -> str:
    if isinstance(part, Step):
        return f"{part.start}.{part.to}"
    return next((str(getattr(part, n)) for n in NAMED_BY if hasattr(part, n)), str(number))


def _within(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
