"""The manual page, from what `careerfit --help` knows."""

import argparse
import re
from collections.abc import Iterator

from careerfit import __version__
from careerfit.cli.commands import parser

NAME = "see which service job fits you, how sure that is, and why"
ABOUT = (
    "Without a command, CareerFit opens its window. There you answer questions about how you like "
    "to work, and see which of many roles in customer service fit you. With a command it works on "
    "files. Everything stays on this computer.",
    "When the window is open already, a second start brings it to the front.",
)
FILES = (
    (
        "~/.local/share/careerfit",
        "What you answered, and its backups; --data names another folder.",
    ),
    ("~/.config/careerfit", "How the window looks, and where it was last."),
)
ENDS = (
    ("0", "All went well."),
    ("1", "It did not; why is said on standard error."),
    ("2", "The words on the command line make no sense."),
    ("130", "It was interrupted."),
)


def page(date: str) -> str:
    """Return the page; date: of this version, as YYYY-MM-DD."""
    whole = parser()
    lines = [
        f'.TH CAREERFIT 1 "{date}" "CareerFit {__version__}" "User Commands"',
        *(".SH NAME", f"careerfit \\- {NAME}"),
        *(".SH SYNOPSIS", ".B careerfit", r"[\fIOPTION\fR]... [\fICOMMAND\fR [\fIOPTION\fR]...]"),
        *(".SH DESCRIPTION", *_paragraphs(ABOUT)),
        *(".SH OPTIONS", *_options(whole)),
        *(".SH COMMANDS", *_commands(whole)),
        *(".SH EXIT STATUS", *_told(ENDS)),
        *(".SH FILES", *_told(FILES)),
    ]
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield each command with what it does and takes."""
    everywhere = {option for action in _actions(parser) for option in action.option_strings}
    for action in _actions(parser):
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 (has no other name)
            helps = {one.dest: one.help or "" for one in action._get_subactions()}  # noqa: SLF001
            for name, command in action.choices.items():
                yield f".SS {_plain(name)}"
                yield _plain(helps[name].capitalize() + ".")
                yield from _options(command, everywhere)


def _options(parser: argparse.ArgumentParser, known: set[str] | None = None) -> Iterator[str]:
    """Yield what may stand on the line, but for options that are known already."""
    for action in _actions(parser):
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 (as above)
            continue
        if action.option_strings and set(action.option_strings) & (known or set()):
            continue
        yield ".TP"
        yield _call(action)
        yield (
            _plain((action.help or "") % {"default": action.default, "prog": "careerfit"}) or r"\&"
        )


def _call(action: argparse.Action) -> str:
    """Return how an option is written."""
    value = action.metavar if action.nargs != 0 else None
    if isinstance(value, tuple):
        value = " ".join(value)
    if value is None and action.nargs != 0:
        value = "|".join(map(str, action.choices)) if action.choices else action.dest.upper()
    said = "" if value is None else rf"\fI{_plain(value)}\fR"
    names = ", ".join(rf"\fB{_plain(option)}\fR" for option in action.option_strings)
    return f"{names} {said}".strip()


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [one for one in parser._actions if one.help != argparse.SUPPRESS]  # noqa: SLF001


def _told(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, meaning in pairs:
        yield from (".TP", rf"\fB{_plain(name)}\fR", _plain(meaning))


def _paragraphs(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from (".PP", _plain(text))


def _plain(text: str) -> str:
    """Return text that roff takes as it stands, on one line."""
    line = re.sub(r"\s+", " ", text.replace("\\", r"\e")).replace("-", r"\-")
    return rf"\&{line}" if line.startswith((".", "'")) else line
