"""The chain from a sitting to its fits, in one place: every arrow is one pure function."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from careerfit.core.advice import Advice
from careerfit.core.calibration import Calibration, recalibrated
from careerfit.core.dimension import DimensionId, Taxonomy
from careerfit.core.fit import Fit, compare, is_usable
from careerfit.core.language import SOURCE
from careerfit.core.paths import PathMap
from careerfit.core.profile import Profile, profile, with_estimates
from careerfit.core.quality import ResponseQuality, item_norms, quality
from careerfit.core.questionnaire import Questionnaire, QuestionnaireId
from careerfit.core.role import Role, RoleId
from careerfit.core.sayings import Saying
from careerfit.core.scoring import ScaleScore, score_person
from careerfit.core.session import Session
from careerfit.core.value import value


@value
class Beyond:
    """What lies beyond the roles compared: where they lead, advice, and what results mean."""

    roles: tuple[Role, ...] = ()
    paths: PathMap = PathMap()
    advice: Advice = Advice()
    sayings: tuple[Saying, ...] = ()


@value
class Assessment:
    """All that follows from one sitting, with everything it follows from.

    changed: questionnaires that are no longer word for word as they were answered. ahead: the fits
    to the roles of `beyond`, which are not ranked. calibrations: by which it was scored; their
    people stand in the taxonomy.
    """

    session: Session
    forms: tuple[Questionnaire, ...]
    roles: tuple[Role, ...]
    taxonomy: Taxonomy
    scores: tuple[ScaleScore, ...]
    quality: ResponseQuality
    profile: Profile
    fits: tuple[Fit, ...]
    changed: tuple[QuestionnaireId, ...] = ()
    beyond: Beyond = Beyond()
    ahead: tuple[Fit, ...] = ()
    calibrations: tuple[Calibration, ...] = ()
    language: str = SOURCE
    translation: str | None = None
    source: "Assessment | None" = None

    def role(self, role: RoleId) -> Role:
        """Return one of the roles compared, or of those beyond."""
        return next(known for known in (*self.roles, *self.beyond.roles) if known.id == role)

    def fit(self, role: RoleId) -> Fit | None:
        """Return the fit to a role, compared or beyond."""
        return next((fit for fit in (*self.fits, *self.ahead) if fit.role == role), None)


NOTHING = Beyond()


def assess(
    session: Session,
    forms: Sequence[Questionnaire],
    roles: Sequence[Role],
    taxonomy: Taxonomy,
    *,
    beyond: Beyond = NOTHING,
    calibrations: Sequence[Calibration] = (),
) -> Assessment:
    """Score the sitting and compare the person with every role.

    What the purpose does not allow is left out here, so that nothing that follows can tell it.
    """
    given = session.responses
    scores = tuple(
        one
        for one in score_person(forms, given, taxonomy, calibrations)
        if is_usable(one.dimension, taxonomy, session.purpose)
    )
    taxonomy = recalibrated(taxonomy, forms, calibrations)
    person = profile(scores, forms, given, taxonomy)
    facts = (fact for fact in person.facts if is_usable(fact.dimension, taxonomy, session.purpose))
    person = replace(person, facts=tuple(facts))
    return Assessment(
        session=session,
        forms=tuple(forms),
        roles=tuple(roles),
        taxonomy=taxonomy,
        scores=scores,
        quality=quality(forms, session, item_norms(calibrations)),
        profile=person,
        fits=compare(person, roles, taxonomy, purpose=session.purpose, seed=session.id),
        beyond=beyond,
        ahead=compare(person, beyond.roles, taxonomy, purpose=session.purpose, seed=session.id),
        calibrations=tuple(calibrations),
    )


def what_if(
    assessment: Assessment, estimates: Mapping[DimensionId, float], roles: Sequence[Role]
) -> tuple[Fit, ...]:
    """Return the fits to `roles` as they would be with other estimates, by the same functions."""
    return compare(
        with_estimates(assessment.profile, estimates),
        roles,
        assessment.taxonomy,
        purpose=assessment.session.purpose,
        seed=assessment.session.id,
    )
