"""The whole program on one page: from YAML files to a PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest

from careerfit import catalog, exchange
from careerfit.__main__ import BUILT_IN, RESOURCES
from careerfit.core.assessment import assess
from careerfit.core.progress import quietly
from careerfit.core.questionnaire import BatteryId, items_by_id
from careerfit.core.report import compose
from careerfit.core.session import Answer, Session, SessionId, answer, next_question, used
from careerfit.render import pdf, words
from tests.small import NOON


def test_from_yaml_to_pdf(tmp_path: Path) -> None:
    # YAML files become a library of questionnaires and roles, all in one language of dimensions.
    library = catalog.load(BUILT_IN)
    assert library.faults == ()
    forms = library.forms(BatteryId("full"))

    # Robin sits down, and answers one question after the other.
    (robin,) = exchange.read_sheet(RESOURCES / "samples" / "demo.csv", forms)
    session = Session(
        id=SessionId("robin"),
        person=robin.person,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        used=used(forms),
    )
    while (question := next_question(forms, session)) is not None:
        given = robin.values.get(question.item.id)
        session = answer(forms, session, Answer(item=question.item.id, value=given, at=NOON))
    assert session.seen() == set(items_by_id(forms))

    # The answers become levels with their errors, a profile, and a fit to each role.
    found = assess(session, forms, library.chosen_roles([]), library.taxonomy)
    assert all(0 < (score.sem or 0) < 30 for score in found.scores)
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


def _text_of(path: Path) -> str:
    tool = shutil.which("pdftotext") or "pdftotext"
    run = subprocess.run([tool, path, "-"], capture_output=True, text=True, check=True)
    return " ".join(run.stdout.split())
