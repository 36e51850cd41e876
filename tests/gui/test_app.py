"""The program as a process: what the first paint waits for, and what a bug does."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAINT = """
import sys
from pathlib import Path
from careerfit.gui import app

def open_desk():
    raise SystemExit("too early")

status = app.run(
    open_desk,
    speak=None,
    folder=Path(sys.argv[1]),
    resources=Path("resources"),
    exit_after_paint=True,
)
heavy = {"numpy", "pydantic", "sqlalchemy", "reportlab", "pypdfium2", "yaml", "jinja2"}
print(status, sorted(heavy & set(sys.modules)))
"""
BUG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from careerfit.gui import app
from careerfit.gui.window import Window

def bug():
    raise ValueError("Ada")

def look():
    for dialog in QApplication.topLevelWidgets():
        for shown in dialog.findChildren(QPlainTextEdit, "report"):
            print("ValueError" in shown.toPlainText(), "Ada" in shown.toPlainText())
            QApplication.exit(7)
            return
    QTimer.singleShot(50, look)

def open_desk():
    from careerfit.core.errors import StoreError
    raise StoreError("Not now.")

def open_and_err(window):
    open_before(window)
    QTimer.singleShot(0, bug)
    QTimer.singleShot(50, look)

open_before, Window.open = Window.open, open_and_err
before = sys.excepthook
print(
    app.run(
        open_desk,
        speak=None,
        folder=Path(sys.argv[1]),
        resources=Path("resources"),
        exit_after_paint=False,
    )
)
print(sys.excepthook is before)
"""


def run(script: str, folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script, folder],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_first_paint_waits_for_nothing_heavy(tmp_path: Path) -> None:
    assert run(PAINT, tmp_path) == ["0 []"]


def test_a_bug_anywhere_opens_the_crash_dialog_and_the_program_goes_on(tmp_path: Path) -> None:
    assert run(BUG, tmp_path) == ["True False", "7", "True"]
