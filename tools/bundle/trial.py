"""Try a bundle or a package where there is no Python: python -m tools.bundle.trial WHAT.

WHAT is the folder of a bundle, or a .deb, which is installed, tried and removed again. Needs root,
debootstrap, Xvfb and xdotool (tools/setup.sh test). Pictures of the window stay in build/trial.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from tools.bundle import old
from tools.bundle.clean import PERSON, Clean

PICTURES = Path("build/trial")
PATIENCE_SECONDS = 60.0
PLACE = "/opt/careerfit"
KEPT = "new/careerfit.db"
NAMES = ("Ada", "Bo", "Cy", "Di", "Eve")
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)


class Trial:
    """Steps that are told as they go; the first that fails ends it."""

    def __init__(self, root: Clean, program: str) -> None:
        """Try the program of that path in the root."""
        self.root, self.program = root, program

    def step(self, what: str, holds: Callable[[], bool]) -> None:
        """Do something, and say whether it worked and how long it took."""
        begun = monotonic()
        worked = holds()
        print(f"{'ok' if worked else 'FAILED'}  {monotonic() - begun:6.2f} s  {what}", flush=True)
        if not worked:
            raise SystemExit(1)

    def works(self, *words: str, says: str = "", typed: str = "", **told: str) -> bool:
        """Return whether a command of the program ends well, and says something."""
        done = self.root.run(self.program, *words, typed=typed, **told)
        if done.returncode != 0 or says not in done.stdout:
            print(done.stdout, done.stderr, sep="\n")
            return False
        return True

    def made(self, name: str, begin: bytes = b"%PDF") -> bool:
        """Return whether the person has a file that begins so."""
        path = self.root.home / name
        return path.is_file() and path.read_bytes().startswith(begin)


def try_commands(trial: Trial) -> None:
    """Try what works on files."""
    home = f"/home/{PERSON}"
    trial.step(
        "there is no Python, and no network",
        lambda: (
            trial.root.run("sh", "-c", "command -v python3 python").returncode != 0
            and not (trial.root.path / "usr/lib/python3.11").exists()
        ),
    )
    trial.step("--help", lambda: trial.works("--help", says="doctor"))
    trial.step("check", lambda: trial.works("check", says="No fault found."))
    trial.step(
        "demo, as PDF",
        lambda: trial.works("demo", "-o", f"{home}/demo.pdf") and trial.made("demo.pdf"),
    )
    trial.step("verify", lambda: trial.works("verify", f"{home}/demo.pdf"))
    people = trial.root.home / "people.csv"
    head, line = trial.root.run(trial.program, "sample-answers").stdout.splitlines()[:2]
    rest = line.split(",", 1)[1]
    people.write_text("\n".join([head, *(f"{name},{rest}" for name in NAMES)]) + "\n")
    trial.step(
        "reports of five people, in processes of their own",
        lambda: (
            trial.works("reports", f"{home}/people.csv", "-o", f"{home}/all")
            and all(trial.made(f"all/{name}.pdf") for name in NAMES)
        ),
    )
    trial.step(
        "batch, as Parquet",
        lambda: (
            trial.works("batch", f"{home}/people.csv", "-o", f"{home}/scores.parquet")
            and trial.made("scores.parquet", b"PAR1")
        ),
    )


def try_data(trial: Trial) -> None:
    """Try a data file of the first version, and the care for it."""
    folder = trial.root.home / "data"
    old.write(folder)
    trial.root.run("chown", "-R", PERSON, f"/home/{PERSON}", person="root")
    data = ("--data", f"/home/{PERSON}/data")
    trial.step(
        "a data file of the first version is brought up to date",
        lambda: (
            trial.works("sessions", *data, says="Ada")
            and (folder / f"careerfit.tables-{old.FIRST}.backup.db").exists()
        ),
    )
    trial.step("backup", lambda: trial.works("backup", *data, says="Wrote"))
    trial.step(
        "doctor",
        lambda: trial.works("doctor", *data, says=f"1 sitting, {old.ANSWERS} answers"),
    )


def try_vault(trial: Trial) -> None:
    """Try a passphrase on what try_data() left."""
    folder = trial.root.home / "data"
    data = ("--data", f"/home/{PERSON}/data")
    trial.step(
        "a passphrase is set, and no file can be read without it",
        lambda: (
            trial.works("vault", "protect", *data, typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
            and not any(path.read_bytes().startswith(b"SQLite") for path in folder.rglob("*.db"))
        ),
    )
    trial.step(
        "it opens with the passphrase, and not with another",
        lambda: (
            trial.works("sessions", *data, says="Ada", typed=f"{PASSPHRASE}\n")
            and trial.root.run(trial.program, "sessions", *data, typed="no\n").returncode == 1
        ),
    )


def try_window(trial: Trial) -> None:
    """Try the window, without a screen and on one."""
    data = ("--data", f"/home/{PERSON}/new")
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    trial.step(
        "first paint, without a screen",
        lambda: trial.works("--exit-after-paint", *data, **offscreen),
    )
    with screen() as display:
        on_screen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        trial.step(
            "first paint, on a screen",
            lambda: trial.works("--exit-after-paint", *data, **on_screen),
        )
        window = subprocess.Popen(
            trial.root.command(trial.program, *data, **on_screen),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            trial.step("the window opens", lambda: bool(shown(display)))
            trial.step("it opens its data", lambda: waited((trial.root.home / KEPT).exists))
            trial.step("a second start hands over", lambda: trial.works(*data, **on_screen))
            take_picture(display, trial.program)
            press(display, shown(display), "ctrl+q")
            trial.step("it closes", lambda: ends(window))
        finally:
            window.kill()


def ends(window: subprocess.Popen[str]) -> bool:
    """Return whether a program ends well, and in time."""
    try:
        said, _ = window.communicate(timeout=PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        window.kill()
        return False
    print(said, end="")
    return window.returncode == 0


@contextmanager
def screen() -> Iterator[str]:
    """Have an X server for a while; yields its name."""
    with tempfile.TemporaryFile("w+") as told:
        command = ["Xvfb", "-displayfd", str(told.fileno()), "-screen", "0", "1280x900x24"]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp"], pass_fds=[told.fileno()], stderr=subprocess.DEVNULL
        )
        while not (told.seek(0) or told.read().strip()):
            sleep(0.05)
        told.seek(0)
        try:
            yield f":{told.read().strip()}"
        finally:
            server.terminate()
            server.wait()


def waited(holds: Callable[[], bool]) -> bool:
    """Return whether something comes true in time."""
    end = monotonic() + PATIENCE_SECONDS
    while not holds() and monotonic() < end:
        sleep(0.1)
    return holds()


def shown(display: str) -> str:
    """Return the number of the window that is seen on a screen, once it is; nothing if never."""
    found = [""]

    def look() -> bool:
        told = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^CareerFit$"],
            env={"DISPLAY": display},
            capture_output=True,
            text=True,
            check=False,
        )
        found[:] = told.stdout.split()[:1] or [""]
        return bool(found[0])

    waited(look)
    return found[0]


def press(display: str, window: str, key: str) -> None:
    """Press a key in a window."""
    for words in (["windowfocus", "--sync", window], ["key", key]):
        subprocess.run(["xdotool", *words], env={"DISPLAY": display}, check=True)


def take_picture(display: str, program: str) -> None:
    """Keep a picture of a screen."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture = PICTURES / f"{program.strip('/').replace('/', '-')}.png"
    subprocess.run(["import", "-window", "root", picture], env={"DISPLAY": display}, check=True)


def try_bundle(folder: Path) -> None:
    """Try a bundle that was copied to a place where programs stand."""
    root = Clean(Path("build/trial-root"))
    shutil.copytree(folder, root.path / PLACE.strip("/"), symlinks=True)
    trial = Trial(root, f"{PLACE}/careerfit")
    for part in (try_commands, try_data, try_vault, try_window):
        part(trial)


def try_package(package: Path) -> None:
    """Try a package from its installation to its removal, of which nothing must be left."""
    root = Clean(Path("build/trial-root"))
    shutil.copy(package, root.path / "root")
    before = dict(root.files())
    trial = Trial(root, "/usr/bin/careerfit")
    trial.step("install", lambda: root.install(f"/root/{package.name}") is not None)
    for part in (try_commands, try_data, try_vault, try_window):
        part(trial)
    trial.step("remove, and nothing is left", lambda: left_by(root, before, package) == [])


def left_by(root: Clean, before: dict[str, str], package: Path) -> list[str]:
    """Remove the package; return the files that are there and were not before."""
    name = package.name.partition("_")[0]
    owned = root.run("dpkg", "-L", name, person="root").stdout.splitlines()
    mine = {one.strip("/") for one in owned}
    root.run("dpkg", "--purge", name, person="root")
    left = sorted(
        path
        for path in root.files()
        if path not in before and (path in mine or "careerfit" in path.lower())
    )
    print(*left, sep="\n", end="\n" if left else "")
    return left


def main(what: Path) -> None:
    """Try it."""
    (try_package if what.suffix == ".deb" else try_bundle)(what)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
