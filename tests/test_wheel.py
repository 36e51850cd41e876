"""What people install is the wheel: it has to work by itself, away from the checkout."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, folder: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the wheel and what it needs, no more."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(*build)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "environment", with_pip=True)
    programs = folder / "environment" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = (programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.txt")
    run(*pip, "--no-deps", "--no-index", wheel)
    return programs


def test_the_installed_program_makes_the_sample_report_in_another_folder(
    installed: Path, tmp_path: Path
) -> None:
    run(installed / "careerfit", "demo", "-o", "demo.pdf", folder=tmp_path)
    assert (tmp_path / "demo.pdf").read_bytes().startswith(b"%PDF")
    assert "No fault found." in run(installed / "careerfit", "check", folder=tmp_path)


def test_the_installed_program_paints_its_window(installed: Path, tmp_path: Path) -> None:
    run(installed / "careerfit", "--exit-after-paint", "--data", tmp_path, folder=tmp_path)
