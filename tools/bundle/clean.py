"""A Debian with nothing in it but what a minimal desktop has: no Python, no Qt, no network.

Needs root and debootstrap; the base is made once (build/clean-root), and copied for each trial.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

BASE = Path("build/clean-root")
SCREEN = (
    *("libgl1", "libegl1", "libxcb1", "libwayland-client0", "libwayland-cursor0"),
    "fonts-dejavu-core",
)
"""What every desktop has and the bundle does not bring: it belongs to the graphics card."""
PERSON = "ada"
ENTER = """\
set -e
root=$1; person=$2; shift 2
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
mkdir -p "$root/tmp/.X11-unix"
[ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot --userspec="$person" "$root" /usr/bin/env -i "$@"
"""
"""What is mounted is seen by this one command, and gone with it."""


class Clean:
    """A root folder to try something in."""

    def __init__(self, path: Path) -> None:
        """Make it anew."""
        _make_base()
        self.path = path.resolve()
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", BASE, self.path], check=True)

    @property
    def home(self) -> Path:
        """The person's own folder, seen from outside."""
        return self.path / "home" / PERSON

    def command(self, *words: str, person: str = PERSON, **told: str) -> list[str]:
        """Return what runs a command in there; told: its environment."""
        home = f"/home/{PERSON}" if person == PERSON else "/root"
        known = {"HOME": home, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", **told}
        enter = ["unshare", "--net", "--mount", "sh", "-c", ENTER, "sh", str(self.path), person]
        return [*enter, *(f"{key}={one}" for key, one in known.items()), *words]

    def run(
        self, *words: str, person: str = PERSON, typed: str = "", **told: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in there, away from any network, and return what it said."""
        command = self.command(*words, person=person, **told)
        return subprocess.run(
            command, input=typed, capture_output=True, text=True, check=False, timeout=300
        )

    def install(self, *packages: str) -> str:
        """Install packages of Debian, or a file of one; return what was said."""
        return _apt(self.path, "install", "--no-install-recommends", *packages)

    def files(self) -> Mapping[str, str]:
        """Return every file outside of the person's folder, and what it points to or how long."""
        apart = ("proc", "sys", "dev", "home", "tmp", "run", "var/cache", "var/log", "var/lib/apt")
        found = {}
        for folder, _folders, names in os.walk(self.path):
            place = Path(folder).relative_to(self.path)
            if not any(place.is_relative_to(one) for one in apart):
                for name in [*names, "."]:
                    path = Path(folder, name)
                    size = str(path.lstat().st_size) if name != "." else ""
                    told = str(path.readlink()) if path.is_symlink() else size
                    found[str(place / name)] = told
        return found


def _make_base() -> None:
    if (BASE / "etc" / "ready").exists():
        return
    shutil.rmtree(BASE, ignore_errors=True)
    BASE.parent.mkdir(parents=True, exist_ok=True)
    suite, mirror = _where_from()
    subprocess.run(
        ["debootstrap", "--variant=minbase", suite, BASE, mirror],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    _apt(BASE, "install", "--no-install-recommends", *SCREEN)
    _chroot(BASE, "useradd", "--create-home", "--shell", "/bin/sh", PERSON)
    (BASE / "etc" / "ready").touch()


def _where_from() -> tuple[str, str]:
    """Return the suite of Debian and the mirror that this machine itself has its packages from."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(SITE)", "Created-By: Packages"],
        check=True,
        capture_output=True,
        text=True,
    )
    suite, mirror = told.stdout.splitlines()[0].split()
    return suite, mirror


def _apt(root: Path, *words: str) -> str:
    return _chroot(root, "apt-get", "-qq", "--yes", *words)


def _chroot(root: Path, *words: str) -> str:
    known = {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["chroot", root, *words],
        env={**os.environ, **known, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words)}: {done.stderr}")
    return done.stdout
