"""A passphrase for what is kept."""

import argparse
import sys
from functools import cache
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import say
from careerfit.core.errors import PassphraseError

if TYPE_CHECKING:
    from careerfit.desk import Desk


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    vault = add_command(
        commands, "vault", everywhere, "protect what is kept by a passphrase (docs/vault.md)"
    )
    vault.add_argument(
        "action",
        nargs="?",
        choices=tuple(ACTIONS),
        default="status",
        help="protect: set a passphrase; change: set another; unprotect: take it away; "
        "recovery-key: make a new one; remember, forget: whether the system's keyring opens it",
    )
    vault.set_defaults(act=lambda desk, options: ACTIONS[options.action](desk))


def looks_from_outside(options: Options) -> bool:
    """Return whether it is only asked whether there is a passphrase."""
    return options.command == "vault" and bool(options.action == "status")


@cache
def ask_passphrase(what: str = "Passphrase") -> str:
    """Return what is typed without being shown, or the next line where there is no terminal.

    The same is asked once in a run.
    """
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"{what}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _tell(desk: "Desk") -> int:
    if not desk.vault.is_protected():
        say("No passphrase. Whoever uses this computer account can read what is kept.")
    elif desk.vault.is_remembered():
        say("Protected by a passphrase, which the system's keyring types for you.")
    else:
        say("Protected by a passphrase.")
    return DONE


def _protect(desk: "Desk") -> int:
    if desk.vault.is_protected():
        raise PassphraseError('There is a passphrase. "careerfit vault change" sets another.')
    _tell_recovery(desk.vault.protect(_new()))
    return DONE


def _change(desk: "Desk") -> int:
    desk.vault.change(ask_passphrase(), _new())
    say("The passphrase is another now.")
    return DONE


def _unprotect(desk: "Desk") -> int:
    desk.vault.unprotect(ask_passphrase())
    return _tell(desk)


def _renew(desk: "Desk") -> int:
    _tell_recovery(desk.vault.renew_recovery(ask_passphrase()))
    return DONE


def _remember(desk: "Desk") -> int:
    desk.vault.remember(ask_passphrase())
    return _tell(desk)


def _forget(desk: "Desk") -> int:
    desk.vault.forget()
    return _tell(desk)


def _new() -> str:
    passphrase = ask_passphrase("New passphrase")
    if ask_passphrase("The same once more") != passphrase:
        raise PassphraseError("The two are not the same. Nothing was changed.")
    return passphrase


def _tell_recovery(key: str) -> None:
    say("Protected. The recovery key, shown this once:")
    say(f"    {key}")
    say("Write it down and keep it where you keep papers. Who forgets the passphrase and has no")
    say("recovery key has lost what is kept: nobody can open it.")


ACTIONS = {
    "status": _tell,
    "protect": _protect,
    "change": _change,
    "unprotect": _unprotect,
    "recovery-key": _renew,
    "remember": _remember,
    "forget": _forget,
}
