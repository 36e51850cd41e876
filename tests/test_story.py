"""The whole program on one page: from YAML files to a PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest

from careerfit import catalog, exchange
from careerfit.__main__ import BUILT_IN, RESOURCES
from careerfit.core.assessment import Beyond, assess
from careerfit.core.progress import quietly
from careerfit.core.questionnaire import START, BatteryId, draw, items_by_id
from careerfit.core.report import compose
from careerfit.core.session import (
    Answer,
    Question,
    Respondent,
    Session,
    SessionId,
    answer,
    next_question,
    used,
)
from careerfit.render import pdf, words
from tests.small import NOON


def test_from_yaml_to_pdf(tmp_path: Path) -> None:
    # YAML files become a library of questionnaires and roles, all in one language of dimensions.
    library = catalog.load(BUILT_IN)
    assert library.faults == ()
    whole = library.forms(BatteryId("full"))

    # Robin sits down, and answers one question after the other; tasks are drawn from their pools.
    (robin,) = exchange.read_sheet(RESOURCES / "samples" / "demo.csv", whole)
    session = Session(
        id=SessionId("robin"),
        person=robin.person,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        used=used(whole),
        drawn=draw(whole, "robin", first={*robin.values, *robin.texts}),
    )
    forms = library.forms_of(session)
    while (question := next_question(forms, session)) is not None:
        session = answer(forms, session, given_by(robin, question))
    assert session.seen() == set(items_by_id(forms))

    # The answers become levels with their errors, a profile, and a fit to each role.
    onward = Beyond(
        roles=library.roles_of("next"),
        paths=library.paths,
        advice=library.advice,
        sayings=library.sayings,
    )
    found = assess(session, forms, library.chosen_roles([]), library.taxonomy, beyond=onward)
    assert all(0 < (score.sem or 0) < 40 for score in found.scores)
    best = {fit.role for fit in found.fits if fit.group == 1}
    assert {"tech-support", "remote-chat"} <= best
    assert "retail-sales" not in best
    for fit in found.fits:
        assert 50 + sum(p.points for p in fit.match_parts) == pytest.approx(fit.match.value)

    # All of it becomes a report, the report becomes words and pages, and the same one again.
    report = compose(found, made_at=NOON)
    say = words.load(RESOURCES / "report", "en")
    paper = pdf.render(report, say, RESOURCES / "fonts", quietly)
    assert paper == pdf.render(compose(found, made_at=NOON), say, RESOURCES / "fonts", quietly)
    (tmp_path / "robin.pdf").write_bytes(paper)
    text = _text_of(tmp_path / "robin.pdf")
    for section in report.sections:
        assert words.plain(say(section.title)) in text


def given_by(robin: Respondent, question: Question) -> Answer:
    """Robin's answer to a question: a number or a text, and the time it took."""
    item = question.item.id
    return Answer(
        item=item,
        value=START if question.item.kind == "start" else robin.values.get(item),
        at=NOON,
        milliseconds=robin.milliseconds.get(item),
        text=robin.texts.get(item),
    )


def _text_of(path: Path) -> str:
    tool = shutil.which("pdftotext") or "pdftotext"
    run = subprocess.run([tool, path, "-"], capture_output=True, text=True, check=True)
    return " ".join(run.stdout.split())
