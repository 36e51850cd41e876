"""What the answers of many people say of a questionnaire: its scales, its items, and its norms.

Only values and what scoring takes of them; core/calibrating.py makes them. Points are percent of
the maximum possible (0-100), reverse-keyed items mirrored; "raw" is the same on the answer format.
None is what could not be computed; `warnings` say why.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from careerfit.core.dimension import DimensionId, PersonReference, Taxonomy
from careerfit.core.questionnaire import ItemId, Place, Questionnaire, QuestionnaireId, ScaleId
from careerfit.core.value import digest, value

TOP = 100


@value
class Norm:
    """What scoring takes of a calibrated scale: where people stand, and each item's own mean."""

    people: PersonReference
    items: Mapping[ItemId, float]


@value
class NormRow:
    """A level, the percent of people below it (half of those on it with them), and its T score."""

    level: float
    percentile: float
    t: float


@value
class ScaleCalibration:
    """One scale. n: people with a level. s0: pooled SD of one person's items, item means removed.

    sigma: SD of true scores between people. sem: sd * sqrt(1 - alpha). average_r: of two items.
    """

    id: ScaleId
    name: str
    n: int
    items: int
    mean: float | None
    sd: float | None
    raw_mean: float | None
    raw_sd: float | None
    alpha: float | None
    alpha_low: float | None
    alpha_high: float | None
    omega: float | None
    average_r: float | None
    s0: float | None
    sigma: float | None
    sem: float | None
    norms: tuple[NormRow, ...] = ()


@value
class ItemCalibration:
    """One item. rest_r: its correlation with the sum of the scale's other items.

    alpha_dropped: alpha of the scale without it.
    """

    id: ItemId
    scale: ScaleId
    n: int
    mean: float | None
    sd: float | None
    raw_mean: float | None
    raw_sd: float | None
    rest_r: float | None
    alpha_dropped: float | None


@value
class Calibration:
    """A questionnaire calibrated on n people; digest is that of the questionnaire.

    correlations: of the scales' levels, in their order. covariances: of the items in points, in
    their order, each row up to its own item; what response quality is judged by.
    """

    questionnaire: QuestionnaireId
    version: int
    digest: str
    n: int
    made_at: datetime
    source: str
    scales: tuple[ScaleCalibration, ...]
    items: tuple[ItemCalibration, ...]
    correlations: tuple[tuple[float | None, ...], ...]
    covariances: tuple[tuple[float | None, ...], ...]
    warnings: tuple[str, ...] = ()

    def norm(self, form: Questionnaire, scale: ScaleId) -> Norm | None:
        """Return what scoring takes of a scale as `form` asks it.

        None where people do not differ on it beyond error, or an item has no mean.
        """
        found = next((one for one in self.scales if one.id == scale), None)
        if found is None or found.mean is None or found.sigma is None or found.s0 is None:
            return None
        own = (item for item in self.items if item.scale == scale)
        known = {item.id: item.mean for item in own if item.mean is not None}
        if any(item.id not in known for item in form.items_of(scale)):
            return None
        people = PersonReference(
            mean=found.mean,
            sd=found.sigma,
            within_sd=found.s0,
            source=self.source,
            provisional=False,
        )
        return Norm(people=people, items=known)


def norms(
    forms: Sequence[Questionnaire], calibrations: Sequence[Calibration]
) -> dict[tuple[QuestionnaireId, ScaleId], Norm]:
    """Return the norm of every scale that is calibrated."""
    known = {one.questionnaire: one for one in calibrations}
    return {
        (form.id, scale.id): norm
        for form in forms
        if form.id in known
        for scale in form.scales
        if (norm := known[form.id].norm(form, scale.id)) is not None
    }


def recalibrated(
    taxonomy: Taxonomy, forms: Sequence[Questionnaire], calibrations: Sequence[Calibration]
) -> Taxonomy:
    """Return the taxonomy with the people of calibrated scales in place of provisional references.

    Of several calibrated scales of one dimension the first one counts.
    """
    found = norms(forms, calibrations)
    people: dict[DimensionId, PersonReference] = {}
    for form in forms:
        for scale in form.scales:
            if scale.dimension is not None and (form.id, scale.id) in found:
                people.setdefault(scale.dimension, found[form.id, scale.id].people)
    if not people:
        return taxonomy
    dimensions = (replace(d, person=people.get(d.id, d.person)) for d in taxonomy.dimensions)
    return replace(taxonomy, dimensions=tuple(dimensions))


def faults(
    calibration: Calibration, questionnaires: Mapping[QuestionnaireId, Questionnaire]
) -> Iterator[Place]:
    """Yield (where, what, remedy) for what the types alone cannot rule out."""
    known = questionnaires.get(calibration.questionnaire)
    if known is None:
        what = f"No sound questionnaire '{calibration.questionnaire}'."
        yield "questionnaire", what, "Mend the id, or the faults of its file."
        return
    again = 'Calibrate again: "careerfit calibrate".'
    if known.version != calibration.version:
        what = f"The questionnaire has version {known.version} now, not {calibration.version}."
        yield "version", what, again
    elif digest(known) != calibration.digest:
        what = f"The questionnaire has changed since: its digest is {digest(known)} now."
        yield "digest", what, f"{again} If no meaning changed, put the new digest here."
    own = {item.id: item.scales for item in known.items}
    for item in calibration.items:
        if item.scale not in own.get(item.id, ()):
            what = f"No item '{item.id}' of the scale '{item.scale}' is in the questionnaire."
            yield f"items.{item.id}", what, again
    for scale in calibration.scales:
        yield from _scale_faults(scale)


def _scale_faults(scale: ScaleCalibration) -> Iterator[Place]:
    if scale.mean is not None and not 0 <= scale.mean <= TOP:
        yield f"scales.{scale.id}.mean", f"{scale.mean:g} is no level.", "Give 0 to 100."
    for key, spread in (("s0", scale.s0), ("sigma", scale.sigma)):
        if spread is not None and not 0 < spread <= TOP:
            what = f"{spread:g} is no spread."
            yield f"scales.{scale.id}.{key}", what, "Give a number above 0 and up to 100."
