"""What is told of a role whoever reads it: its pay, its prospects, and what its figures rest on."""

from collections.abc import Iterable, Iterator

from careerfit.core.dimension import Taxonomy
from careerfit.core.report.blocks import Block, Paragraph, say
from careerfit.core.role import Labour, Role


def prospects(role: Role) -> Iterable[Block]:
    """Yield what software takes over, what to learn next, and for whom the role suits less."""
    for key, text in (
        ("automation", role.automation),
        ("learn-next", role.learn_next),
        ("opposite", role.opposite),
    ):
        if text:
            yield Paragraph(text=say(f"role.{key}", text=text))


def pay(labour: Labour) -> Iterator[Block]:
    """Yield wages and outlook, as far as they are known, with their source."""
    if labour.wage_median is not None:
        yield Paragraph(
            text=say(
                "labour.wage",
                country=labour.country,
                year=labour.year,
                p10=labour.wage_p10,
                median=labour.wage_median,
                p90=labour.wage_p90,
            )
        )
    if labour.change_pct is not None:
        yield Paragraph(
            text=say(
                "labour.outlook",
                country=labour.country,
                change=labour.change_pct,
                period=labour.change_period,
                openings=labour.openings_thousands,
            )
        )
    yield Paragraph(text=say("labour.source", source=labour.source), style="note")


def basis(role: Role, taxonomy: Taxonomy) -> Iterator[Block]:
    """Yield what the role profile rests on, with every judged adjustment and its reason."""
    shares = [
        code if share == 1 else f"{code} ({share:.0%})" for code, share in role.shares.items()
    ]
    yield Paragraph(text=say("role.basis", codes=tuple(shares)), style="note")
    for adjustment in role.adjustments:
        name = taxonomy.get(adjustment.dimension).name
        text = say("role.adjusted", name=name, by=adjustment.by, because=adjustment.because)
        yield Paragraph(text=text, style="note")
