"""The content that loaded: what can be asked and what people are compared with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from careerfit.core.advice import Advice
from careerfit.core.errors import ContentError, Fault, NotFoundError
from careerfit.core.language import SOURCE
from careerfit.core.paths import PathMap
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Manner,
    Practice,
    Questionnaire,
    QuestionnaireId,
    drawn,
    form_of,
    items_by_id,
    minutes,
)
from careerfit.core.value import digest, value

if TYPE_CHECKING:  # questions can be asked before roles are loaded
    from collections.abc import Iterator, Sequence

    from careerfit.core.calibration import Calibration
    from careerfit.core.dimension import Taxonomy
    from careerfit.core.role import Role, RoleId, RoleKind
    from careerfit.core.sayings import Saying
    from careerfit.core.session import Session
    from careerfit.core.template import Template

Kind = Literal[
    "questionnaire",
    "translation",
    "battery",
    "practice",
    "dimensions",
    "role",
    "paths",
    "advice",
    "sayings",
    "calibration",
    "template",
    "agency",
]
"""What a content file can be."""


@value
class Library:
    """All sound content in one language, and the faults of the rest.

    source: the library that this one is a translation of; what is scored, and every fingerprint, is
    its. translation: the fingerprint of the words themselves.
    """

    taxonomy: Taxonomy
    questionnaires: tuple[Questionnaire, ...]
    batteries: tuple[Battery, ...]
    roles: tuple[Role, ...]
    practices: tuple[Practice, ...] = ()
    paths: PathMap = PathMap()
    advice: Advice = Advice()
    sayings: tuple[Saying, ...] = ()
    calibrations: tuple[Calibration, ...] = ()
    templates: tuple[Template, ...] = ()
    faults: tuple[Fault, ...] = ()
    language: str = SOURCE
    translation: str | None = None
    source: Library | None = None

    def battery(self, battery: BatteryId) -> Battery:
        """Return the battery, or raise NotFoundError."""
        for known in self.batteries:
            if known.id == battery:
                return known
        ids = ", ".join(known.id for known in self.batteries)
        raise NotFoundError(f"No battery '{battery}'. There are: {ids}.")

    def practice(self, manner: Manner | None) -> Practice | None:
        """Return what a manner of answering is tried on; None where there is nothing."""
        return next((one for one in self.practices if one.id == manner), None)

    def forms(self, battery: BatteryId) -> tuple[Questionnaire, ...]:
        """Return the questionnaires of a battery, each in the form that it takes, pools whole."""
        known = {questionnaire.id: questionnaire for questionnaire in self.questionnaires}
        parts = self.battery(battery).parts
        return tuple(form_of(known[part.questionnaire], part.form) for part in parts)

    def forms_of(self, session: Session, shown: Library | None = None) -> tuple[Questionnaire, ...]:
        """Return the questionnaires of a session as it asks them.

        shown: the library in the session's own language. Passages to be typed stay as they are
        there, in whatever language all else is told: what was typed is held against them.
        Raises ContentError when one of them is not here in the same version: its answers would mean
        something else.
        """
        forms = (drawn(self._worded(form), session.drawn) for form in self._forms_then(session))
        if shown is None or shown.language == self.language:
            return tuple(forms)
        own = items_by_id(shown.forms_of(session))
        return tuple(
            replace(f, items=tuple(own[i.id][1] if i.kind == "typing" else i for i in f.items))
            for f in forms
        )

    def changed_since(self, session: Session) -> tuple[QuestionnaireId, ...]:
        """Return the questionnaires whose content changed under the same version since then."""
        pairs = zip(session.used, self._forms_then(session), strict=True)
        return tuple(form.id for used, form in pairs if used.digest != digest(form))

    def calibrations_of(self, session: Session) -> tuple[Calibration, ...]:
        """Return by which calibrations a sitting is scored.

        None for questionnaires that had none when it was begun; where they have another one by now,
        that one (the report says so).
        """
        had = {used.questionnaire for used in session.used if used.calibration is not None}
        return tuple(one for one in self.calibrations if one.questionnaire in had)

    def calibrated(self, session: Session) -> Session:
        """Return the sitting as scored by the calibrations that are here now."""
        now = {one.questionnaire: digest(one) for one in self.calibrations}
        return replace(
            session,
            used=tuple(replace(u, calibration=now.get(u.questionnaire)) for u in session.used),
        )

    def minutes(self, battery: BatteryId) -> float:
        """Return about how long the battery takes."""
        return minutes(self.forms(battery))

    def chosen_roles(self, ids: Sequence[RoleId]) -> tuple[Role, ...]:
        """Return the roles named, or all service roles; raises NotFoundError."""
        known = {role.id: role for role in self.roles}
        for wanted in ids:
            if wanted not in known:
                raise NotFoundError(f"No role '{wanted}'. \"careerfit list roles\" shows them all.")
        return tuple(known[wanted] for wanted in ids) or self.roles_of("service")

    def roles_of(self, kind: RoleKind) -> tuple[Role, ...]:
        """Return the roles of a kind, in order."""
        return tuple(role for role in self.roles if role.kind == kind)

    def _forms_then(self, session: Session) -> Iterator[Questionnaire]:
        """Yield what a session used, pools whole, also where its battery has other parts by now.

        In the language of the source: the fingerprint of another would be another.
        """
        here = self.source or self
        known = {one.id: one for one in here.questionnaires}
        now = next((one for one in here.batteries if one.id == session.battery), None)
        parts = {} if now is None else {part.questionnaire: part.form for part in now.parts}
        for used in session.used:
            found = known.get(used.questionnaire)
            if found is None or found.version != used.version:
                raise ContentError(
                    "This sitting was answered with '{0}' version {1}; what is here now differs. "
                    "Put that file back, or begin a new sitting.",
                    used.questionnaire,
                    used.version,
                )
            if used.questionnaire in parts:
                yield form_of(found, parts[used.questionnaire])
            else:
                short = form_of(found, "short")
                yield short if digest(short) == used.digest else found

    def _worded(self, form: Questionnaire) -> Questionnaire:
        """Return a form of the source, full or short, in the words of this library."""
        if self.source is None:
            return form
        whole = next(one for one in self.questionnaires if one.id == form.id)
        return whole if len(whole.items) == len(form.items) else form_of(whole, "short")
