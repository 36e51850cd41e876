"""A try before the first question of a manner: asked like a question, and gone when it is over."""

from dataclasses import replace

from careerfit.core.session import Question


def rehearsal(question: Question) -> Question | None:
    """Return what is practised before `question`, as a question without a clock; None for none."""
    practice = question.practice
    if practice is None:
        return None
    choices = () if practice.item.number is not None else practice.item.choices or practice.choices
    return replace(
        question,
        item=practice.item,
        choices=choices,
        stimulus=practice.stimulus,
        title=practice.title,
        instructions=practice.how,
        given=None,
        text=None,
        took=0,
        seconds=None,
        seconds_left=None,
        opening=None,
        manner=None,
        practice=None,
    )
