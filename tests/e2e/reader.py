"""What a screen reader is told of the window, heard in another process over AT-SPI.

Things are found by their ids, which are the same in every language; what is done with them is done
by keys.
"""

from __future__ import annotations

import subprocess
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.e2e.person import program

if TYPE_CHECKING:
    from collections.abc import Iterator

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ROOT = "/org/a11y/atspi/accessible/root"
FOCUSED, SENSITIVE, SHOWING = 12, 24, 25
"""Numbers of states, as AT-SPI counts them."""
SECONDS = 5.0
"""For so long the window may be too busy to tell."""


@contextmanager
def bus(screen: dict[str, str]) -> Iterator[dict[str, str]]:
    """Yield the environment of a screen that has a bus for screen readers as well."""
    daemon = subprocess.Popen(
        [program("dbus-daemon"), "--session", "--nofork", "--print-address"],
        env=screen,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    here = {
        **screen,
        "DBUS_SESSION_BUS_ADDRESS": address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    launcher = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"], env=here, stderr=subprocess.DEVNULL
    )
    try:
        yield here
    finally:
        for process in (launcher, daemon):
            process.terminate()
            process.wait()
        daemon.stdout.close()


@dataclass(frozen=True)
class Thing:
    """Something in a window: the program it is of, and its place there."""

    owner: str
    path: str


class Reader:
    """Looks at all windows of all programs on a bus."""

    def __init__(self, here: dict[str, str]) -> None:
        session = open_dbus_connection(here["DBUS_SESSION_BUS_ADDRESS"])
        place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = session.send_and_get_reply(new_method_call(place, "GetAddress"), timeout=SECONDS)
        session.close()
        self._bus: DBusConnection = open_dbus_connection(str(reply.body[0]))

    def close(self) -> None:
        """Listen no more."""
        self._bus.close()

    def find(self, identity: str) -> Thing | None:
        """Return what is seen and bears an object's name, or None."""
        for thing in self._walk(Thing("org.a11y.atspi.Registry", ROOT)):
            if self.identity(thing).rpartition(".")[2] == identity:
                return thing
        return None

    def identity(self, thing: Thing) -> str:
        """Return the names of the objects that lead to it."""
        return str(self._property(thing, "AccessibleId") or "")

    def name(self, thing: Thing) -> str:
        """Return what is said of it."""
        return str(self._property(thing, "Name") or "")

    def names(self) -> list[str]:
        """Return what is said of all that is seen."""
        root = Thing("org.a11y.atspi.Registry", ROOT)
        return [name for thing in self._walk(root) if (name := self.name(thing))]

    def is_focused(self, thing: Thing) -> bool:
        """Return whether keys go there."""
        return self._has(thing, FOCUSED)

    def is_able(self, thing: Thing) -> bool:
        """Return whether something can be done with it."""
        return self._has(thing, SENSITIVE)

    def focus(self, thing: Thing) -> None:
        """Have keys go there."""
        self._call(thing, "Component", "GrabFocus")

    def _walk(self, top: Thing) -> Iterator[Thing]:
        """Yield what is seen, from the top down."""
        for child in self._children(top):
            window = ROOT in (child.path, top.path)
            if window or self._has(child, SHOWING):
                yield child
                yield from self._walk(child)

    def _children(self, thing: Thing) -> list[Thing]:
        body = self._call(thing, "Accessible", "GetChildren")
        return [Thing(owner, path) for owner, path in (body[0] if body else ())]

    def _has(self, thing: Thing, state: int) -> bool:
        body = self._call(thing, "Accessible", "GetState")
        if not body:
            return False
        low, high = body[0]
        return bool((low | high << 32) >> state & 1)

    def _property(self, thing: Thing, name: str) -> object:
        place = DBusAddress(thing.path, thing.owner, "org.freedesktop.DBus.Properties")
        body = self._send(new_method_call(place, "Get", "ss", ("org.a11y.atspi.Accessible", name)))
        return body[0][1] if body else None

    def _call(self, thing: Thing, interface: str, method: str) -> tuple[Any, ...]:
        place = DBusAddress(thing.path, thing.owner, f"org.a11y.atspi.{interface}")
        return self._send(new_method_call(place, method))

    def _send(self, message: Any) -> tuple[Any, ...]:  # noqa: ANN401 (a library's own)
        """Return the answer; nothing, where what was asked is there no more."""
        with suppress(TimeoutError):
            reply = self._bus.send_and_get_reply(message, timeout=SECONDS)
            if reply.header.message_type.name != "error":
                return tuple(reply.body)
        return ()
