"""The parts of a role's numbers: they are those of the fit, each with its own range."""

from dataclasses import replace

import pytest

from careerfit.core.assessment import assess
from careerfit.core.explaining import shares
from careerfit.core.library import Library
from careerfit.core.session import Purpose
from tests.conftest import Respond


@pytest.mark.parametrize("purpose", ["self", "selection"])
def test_every_part_of_every_number_has_its_range(
    library: Library, respond: Respond, purpose: Purpose
) -> None:
    session = respond(5, purpose=purpose)
    forms = library.forms_of(session)
    found = assess(session, forms, library.roles, library.taxonomy)
    for fit in found.fits:
        told = shares(found, fit)
        for own, parts in (
            (told.match, fit.match_parts),
            (told.readiness, fit.readiness_parts),
            (told.strain, fit.strain_parts),
        ):
            assert [(one.dimension, one.points) for one in own] == [
                (part.dimension, part.points) for part in parts
            ]
            assert all(one.low <= one.points <= one.high for one in own)
            assert any(one.low < one.high for one in own)


def test_the_range_of_a_part_is_that_of_its_draws(library: Library, respond: Respond) -> None:
    """Less certain answers to one dimension alone widen its range, and hardly that of others."""
    session = respond(6)
    forms = library.forms_of(session)
    found = assess(session, forms, library.chosen_roles([]), library.taxonomy)
    first = found.profile.estimates[0]
    vague = replace(
        found,
        profile=replace(
            found.profile,
            estimates=(replace(first, se=2 * first.se), *found.profile.estimates[1:]),
        ),
    )
    fit = found.fits[0]
    sharp, wide = (
        {one.dimension: one.high - one.low for one in shares(one, fit).readiness}
        for one in (found, vague)
    )
    assert wide[first.dimension] > 1.05 * sharp[first.dimension]
    assert sum(wide[key] == pytest.approx(sharp[key]) for key in sharp) == len(sharp) - 1


def test_nothing_measured_has_no_parts(library: Library, respond: Respond) -> None:
    session = replace(respond(6), answers=())
    forms = library.forms_of(session)
    found = assess(session, forms, library.chosen_roles([]), library.taxonomy)
    told = shares(found, found.fits[0])
    assert told.match == told.readiness == told.strain == ()
