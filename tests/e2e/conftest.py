"""A screen with a window manager, which nobody looks at."""

import os
import subprocess
from collections.abc import Iterator

import pytest

from tests.e2e.person import program, wait


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """The environment of a screen with a window manager."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            program("Xvfb"),
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = ":" + told.readline().strip()
    here = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    manager = managed(here)
    yield here
    for process in (manager, server):
        process.terminate()
        process.wait()


def managed(here: dict[str, str]) -> subprocess.Popen[bytes]:
    """Return a window manager that is at work; a screen that has just come up may send one away."""
    quiet, begun = subprocess.DEVNULL, list[subprocess.Popen[bytes]]()
    asked = [program("xprop"), "-root", "_NET_SUPPORTING_WM_CHECK"]

    def works() -> bool:
        if not begun or begun[-1].poll() is not None:
            command = [program("openbox")]
            begun.append(subprocess.Popen(command, env=here, stdout=quiet, stderr=quiet))
        told = subprocess.run(asked, env=here, capture_output=True, check=False)
        return b"window id" in told.stdout

    wait(works, "a window manager")
    return begun[-1]
