"""The command line. Who only wants the window does not wait for the commands to load."""

from argparse import ArgumentError
from collections.abc import Sequence

from careerfit.cli.options import Options, of_window

__all__ = ["Options", "parse"]


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; leaves with status 2 and a usage line when they make no sense."""
    options = Options.none()
    try:
        _, left = of_window().parse_known_args(arguments, options)
    except ArgumentError:
        left = list(arguments)
    if left:
        from careerfit.cli.commands import parser

        options = parser().parse_args(arguments, Options.none())
    options.content = [*options.content, *options.more_content]
    return options
