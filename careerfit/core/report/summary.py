"""The page of the answer by itself: whose, when, what for, and the answer."""

from dataclasses import replace

from careerfit.core.report.blocks import Paragraph, Report, say


def summary(report: Report) -> Report:
    """Return the report's page of the answer as a report of its own, of exactly one page."""
    answer = next(section for section in report.sections if section.id == "answer")
    whose = say(
        "summary.whose",
        person=report.person,
        purpose=report.purpose,
        made_at=report.made_at,
        valid=report.valid_until,
    )
    blocks = (Paragraph(text=whose, style="note"), *answer.blocks)
    return replace(report, title=say("summary.title"), sections=(replace(answer, blocks=blocks),))
