"""Key templates: how a public item set is keyed and scaled, without a word of its items.

Whoever has the items joins them with a template into a questionnaire. Before that each item has to
agree with the template: a file that keys an item the other way would turn what it says around.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import Literal

from careerfit.core import questionnaire
from careerfit.core.dimension import NARROWEST, PersonReference, Place, Taxonomy
from careerfit.core.errors import ContentError
from careerfit.core.questionnaire import (
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
)
from careerfit.core.value import value

Keyed = Literal["+", "-"]
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
TOLD = 10
"""Items that are named in a refusal."""
WITHIN_SD = 21.0
"""Spread of one person's items, 0-100, provisional (measurement.md, section 2)."""
TOP = 100


@value
class Domain:
    """A broad scale; `code` is what item sets call it."""

    id: ScaleId
    code: str
    name: str


@value
class Facet:
    """A narrow scale; `number` is what item sets call it within its domain.

    health: near health (anxiety, low mood): never asked here (measurement.md, section 6).
    """

    id: ScaleId
    domain: ScaleId
    number: int
    name: str
    health: bool = False


@value
class Key:
    """How one item is keyed; `known_as` is its id in item sets, where that differs."""

    id: ItemId
    facet: ScaleId
    keyed: Keyed
    known_as: str = ""


@value
class NormGroup:
    """Published means and SDs of sums of item values, reverse-keyed items mirrored, by scale.

    everyone: both sexes and all ages are in it; other groups are kept as published, for reading.
    n: people; None where the source does not say.
    """

    people: str
    source: str
    mean: Mapping[ScaleId, float]
    sd: Mapping[ScaleId, float]
    everyone: bool = False
    n: int | None = None


@value
class Template:
    """A questionnaire without its items' texts; id, version and licence become the import's."""

    id: QuestionnaireId
    version: int
    title: str
    licence: str
    source: str
    choices: tuple[Choice, ...]
    domains: tuple[Domain, ...]
    facets: tuple[Facet, ...]
    items: tuple[Key, ...]
    norms: tuple[NormGroup, ...] = ()
    language: str = "en"
    instructions: str = ""
    seconds: float = 7.0

    @property
    def scales(self) -> dict[ScaleId, str]:
        """The names of the domains, then of the facets."""
        domains = {domain.id: domain.name for domain in self.domains}
        return domains | {facet.id: facet.name for facet in self.facets}

    def items_of(self, scale: ScaleId) -> int:
        """Return how many items a facet or a domain has."""
        facets = {facet.id for facet in self.facets if scale in (facet.id, facet.domain)}
        return sum(key.facet in facets for key in self.items)


@value
class GivenItem:
    """One item as a file of others has it."""

    id: str
    text: str
    keyed: Keyed
    domain: str
    facet: int

    @property
    def place(self) -> str:
        """Where the file says that it belongs."""
        return f"{self.domain}{self.facet}, keyed {self.keyed}"


@value
class ItemSet:
    """The items of a file, and the answers to them where it has these."""

    items: tuple[GivenItem, ...]
    choices: tuple[Choice, ...] = ()


@value
class Wording:
    """What is said about an import; what is empty is taken from the file or the template."""

    language: str = ""
    licence: str = ""
    labels: tuple[str, ...] = ()


@value
class Disagreement:
    """An item that does not fit the template: what the file says of it, what the template says."""

    item: str
    file: str
    template: str

    def __str__(self) -> str:
        return f"{self.item}: the file says {self.file}; the template says {self.template}."


def disagreements(template: Template, given: Sequence[GivenItem]) -> tuple[Disagreement, ...]:
    """Return each item that is missing, surplus, double, of another facet or keyed otherwise."""
    own, codes = _own_ids(template), {domain.id: domain.code for domain in template.domains}
    belongs = {facet.id: f"{codes[facet.domain]}{facet.number}" for facet in template.facets}
    expected = {key.id: f"{belongs[key.facet]}, keyed {key.keyed}" for key in template.items}
    times = Counter(own.get(item.id) for item in given)
    wrong = []
    for item in given:
        key = own.get(item.id)
        if key is None:
            wrong.append(Disagreement(item=item.id, file=item.place, template="no such item"))
        elif times[key] > 1:
            wrong.append(Disagreement(item=item.id, file=f"it {times[key]} times", template="once"))
        elif item.place != expected[key]:
            wrong.append(Disagreement(item=item.id, file=item.place, template=expected[key]))
    missing = (key for key in template.items if key.id not in times)
    wrong += [
        Disagreement(item=key.known_as or key.id, file="nothing", template=expected[key.id])
        for key in missing
    ]
    return tuple(wrong)


def joined(template: Template, given: ItemSet, wording: Wording) -> Questionnaire:
    """Return the questionnaire of a template with the texts of an item set that agrees with it.

    Scales are the domains, then the facets; each item speaks to its facet and its domain. What is
    near health is left out. Raises ContentError with the items that disagree.
    """
    _refuse(template, disagreements(template, given.items))
    if wording.language and not LANGUAGE.fullmatch(wording.language):
        what = f"'{wording.language}' is no language."
        raise ContentError(f"{what} Give a code in lower case, such as en or pt-br.")
    own = _own_ids(template)
    texts = {own[item.id]: item.text for item in given.items}
    if (wording.language or template.language) != template.language:
        template = replace(template, norms=())  # they are of people who read other words
    made = _questionnaire(without_health(template), texts, wording)
    return replace(made, choices=_choices(template, given, wording))


def without_health(template: Template) -> Template:
    """Return the template without facets near health, and the domains that are not whole then."""
    near = [facet for facet in template.facets if facet.health]
    facets, domains = {facet.id for facet in near}, {facet.domain for facet in near}
    return replace(
        template,
        domains=tuple(one for one in template.domains if one.id not in domains),
        facets=tuple(one for one in template.facets if one.id not in facets),
        items=tuple(key for key in template.items if key.facet not in facets),
    )


def _choices(template: Template, given: ItemSet, wording: Wording) -> tuple[Choice, ...]:
    """Return the template's choices, labelled as a person says, or as the file does."""
    values = [choice.value for choice in template.choices]
    told = [choice.value for choice in given.choices]
    if told and told != values:
        what = f"The answers of the file have the values {told}, those of the template {values}."
        raise ContentError(f"{what} Give them the same values.")
    labels = wording.labels or [choice.label for choice in given.choices or template.choices]
    if len(labels) != len(values):
        what = f"There are {len(labels)} labels for {len(values)} answers."
        raise ContentError(f"{what} Give one each, from the lowest to the highest.")
    pairs = zip(template.choices, labels, strict=True)
    return tuple(replace(choice, label=label) for choice, label in pairs)


def _refuse(template: Template, wrong: Sequence[Disagreement]) -> None:
    """Raise ContentError with the first of `wrong`, if there are any."""
    if not wrong:
        return
    turned = sum(one.file[:-1] == one.template[:-1] for one in wrong)
    lines = [f"{len(wrong)} items disagree with the key template '{template.id}':"]
    lines += [f"  {one}" for one in wrong[:TOLD]]
    if len(wrong) > TOLD:
        lines.append(f"  and {len(wrong) - TOLD} more.")
    if turned == len(template.items):
        lines.append("Every key is mirrored: the file keys all its items the other way.")
    lines.append("Nothing was imported. Mend the file, or take the template that it was made for.")
    raise ContentError("\n".join(lines))


def warnings(template: Template, made: Questionnaire) -> Iterator[str]:
    """Yield what a person should know about a questionnaire that was joined from a template."""
    asked = {scale.id for scale in made.scales}
    gone = ", ".join(name for scale, name in template.scales.items() if scale not in asked)
    if gone:
        yield f"Near health, and so left out: {gone} (docs/items-of-others.md)."
    if made.language != template.language and made.choices == template.choices:
        yield f"The answers are labelled in '{template.language}': give --labels in your language."
    alike: dict[str, list[str]] = {}
    for item in made.items:
        alike.setdefault(item.text.casefold(), []).append(item.id)
    for ids in alike.values():
        if len(ids) > 1:
            yield f"The same text stands for {' and '.join(ids)}: look at the translation."


def faults(template: Template, taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield what the types alone cannot rule out."""
    own = list(_own_faults(template))
    yield from own
    if not own:
        texts = {key.id: key.id for key in template.items}
        bare = _questionnaire(replace(template, norms=()), texts, Wording())
        found = list(questionnaire.faults(bare, taxonomy))
        yield from found or _norm_faults(template)


def _own_faults(template: Template) -> Iterator[Place]:
    scales = Counter([*(d.id for d in template.domains), *(f.id for f in template.facets)])
    codes = Counter(domain.code for domain in template.domains)
    numbers = Counter((facet.domain, facet.number) for facet in template.facets)
    names = Counter(name for key in template.items for name in {key.id, key.known_as} if name)
    domains, facets = {d.id for d in template.domains}, {f.id for f in template.facets}
    checks: list[tuple[str, bool, str]] = [
        *(
            (f"domains.{d.id}", codes[d.code] > 1, "Its code stands twice.")
            for d in template.domains
        ),
        *((f"facets.{s}", count > 1, "The id stands twice.") for s, count in scales.items()),
        *(
            (f"facets.{f.id}", f.domain not in domains, f"No domain '{f.domain}'.")
            for f in template.facets
        ),
        *(
            (f"facets.{f.id}", numbers[f.domain, f.number] > 1, "Its number stands twice.")
            for f in template.facets
        ),
        *(
            (f"items.{key.id}", key.facet not in facets, f"No facet '{key.facet}'.")
            for key in template.items
        ),
        *(
            (f"items.{key.id}", names[key.known_as or key.id] > 1, "Its id stands twice.")
            for key in template.items
        ),
    ]
    for where, wrong, what in checks:
        if wrong:
            yield where, what, "Mend it: items and scales are found by it."


def _own_ids(template: Template) -> dict[str, ItemId]:
    """Return the template's id of each item by what files call it."""
    return {name: key.id for key in template.items for name in (key.id, key.known_as) if name}


def _questionnaire(
    template: Template, texts: Mapping[ItemId, str], wording: Wording
) -> Questionnaire:
    whole = {domain.id for domain in template.domains}
    also = {f.id: (f.domain,) if f.domain in whole else () for f in template.facets}
    return Questionnaire(
        id=template.id,
        version=template.version,
        title=template.title,
        licence=wording.licence or template.licence,
        language=wording.language or template.language,
        instructions=template.instructions,
        seconds=template.seconds,
        choices=template.choices,
        scales=tuple(
            Scale(id=scale, name=name, person=_people(template, scale))
            for scale, name in template.scales.items()
        ),
        items=tuple(
            Item(
                id=key.id,
                text=texts[key.id],
                scale=key.facet,
                also=also[key.facet],
                keyed=key.keyed,
            )
            for key in template.items
        ),
    )


def _people(template: Template, scale: ScaleId) -> PersonReference | None:
    """Return where people stand on a scale (0-100), by the norms of everyone, or None."""
    for group in template.norms:
        if group.everyone and scale in group.mean:
            mean, variance = _level(template, group, scale)
            return PersonReference(
                mean=round(mean, 2),
                sd=round(sqrt(variance), 2),
                within_sd=WITHIN_SD,
                source=f"{group.people}, {group.source}; sd: true scores, within_sd assumed",
            )
    return None


def _level(template: Template, group: NormGroup, scale: ScaleId) -> tuple[float, float]:
    """Return mean and variance of true scores between people on a scale, in points.

    The published SD is of observed scores: the error variance of as many items with the default
    spread within persons is taken off (measurement.md, section 2).
    """
    items = template.items_of(scale)
    values = [choice.value for choice in template.choices]
    points = 100 / (items * (max(values) - min(values)))
    mean = (group.mean[scale] - items * min(values)) * points
    return mean, (group.sd[scale] * points) ** 2 - WITHIN_SD**2 / items


def _norm_faults(template: Template) -> Iterator[Place]:
    for place, group in enumerate(template.norms):
        for scale in sorted({*group.mean, *group.sd}):
            where = f"norms.{place}.mean.{scale}"
            if scale not in template.scales:
                yield where, f"No scale '{scale}'.", "Name one of the domains and facets."
            elif scale not in group.mean or scale not in group.sd:
                yield where, "A mean or an SD is missing.", "Give both, or none."
            else:
                mean, variance = _level(template, group, scale)
                spread = group.sd[scale] > 0 and NARROWEST**2 <= variance <= TOP**2
                if not 0 <= mean <= TOP or not spread:
                    what = "No sum of these items has this mean and SD."
                    yield where, what, "Give them for sums of item values."
