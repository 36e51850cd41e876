"""The house rules of CONTRIBUTING.md: they hold, and each one is seen to fail when it is broken."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FLOORS = "Look down only: __main__ > edge > desk > core; edge rooms are strangers"
DESK = "Only the window and the command line come to the desk"
QT = "Qt lives in gui"
PREVIEW = "The PDF preview lives in gui"
SQL = "SQL lives in store"
PARSING = "Parsing lives in catalog and exchange"
WORDS = "Templates live in render"
PAPER = "Paper lives in render, and in the widget that paints a drawing"
PICTURES = "Pictures are read and colours profiled in render"
PROGRESS = "Progress bars live on the command line"
TABLES = "Large tables live in exchange"
FORMS = "XLSForm lives in catalog"
SHEETS = "Workbooks live in exchange"
CLUSTER = "Clusters live in exchange"
PICTURES = "Pictures are read and colours profiled in render"
SIGNING = "Signatures live in exchange"
GRAPHS = "Graphs live in core.paths"
LANGUAGES = "What languages have of their own lives in render"
KNOTS = "No import cycles, at any depth"
RULES = {
    *(FLOORS, DESK, QT, PREVIEW, SQL, PARSING, WORDS, PAPER),
    *(PICTURES, PROGRESS, TABLES, FORMS, SHEETS, CLUSTER, SIGNING, GRAPHS, LANGUAGES, KNOTS),
}


HEAVY = {
    "babel",
    *("alembic", "jinja2", "numpy", "pydantic", "pypdfium2", "reportlab", "sqlalchemy", "yaml"),
    *("dask", "distributed", "networkx", "polars", "pyxform", "PIL", "svglib"),
    *("dask", "distributed", "networkx", "openpyxl", "polars", "pyhanko", "pyxform"),
}


def test_the_house_keeps_its_rules() -> None:
    assert broken_rules(ROOT) == set()


def test_no_import_is_let_off() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    assert [contract["id"] for contract in contracts if "ignore_imports" in contract] == []


def breach(sentence: str, additions: dict[str, str], *broken: str) -> object:
    """A case: what is said, what is added to which module, and which contracts that breaks."""
    return pytest.param(additions, set(broken), id=sentence)


@pytest.mark.parametrize(
    ("additions", "broken"),
    [
        breach("core looks up to the desk", {"core/new": "import careerfit.desk"}, FLOORS, DESK),
        breach("the desk looks up to a room", {"desk/new": "import careerfit.store"}, FLOORS),
        breach("a room looks up to main", {"render/new": "import careerfit.__main__"}, FLOORS),
        breach("a room knows another room", {"exchange/new": "import careerfit.store"}, FLOORS),
        breach("the command line knows the window", {"cli": "import careerfit.gui"}, FLOORS),
        breach("a room stands on no floor", {"attic": ""}, FLOORS),
        breach("the store comes to the desk", {"store/new": "import careerfit.desk"}, DESK),
        breach("a page comes to the desk", {"gui/pages/new": "import careerfit.desk"}, DESK),
        breach("the desk has Qt", {"desk/new": "from PySide6 import QtCore"}, QT),
        breach("the command line has Qt", {"cli": "import PySide6.QtWidgets"}, QT),
        breach(
            "Qt is imported for its types only",
            {"store/new": "import typing\nif typing.TYPE_CHECKING:\n    import PySide6"},
            QT,
        ),
        breach("a report is previewed by its maker", {"render/new": "import pypdfium2"}, PREVIEW),
        breach("core has SQL", {"core/new": "import sqlalchemy"}, SQL),
        breach("the window migrates", {"gui/new": "from alembic import command"}, SQL),
        breach("core parses", {"core/new": "import pydantic"}, PARSING),
        breach("the store reads YAML", {"store/new": "import yaml"}, PARSING),
        breach("the desk has templates", {"desk/new": "import jinja2"}, WORDS),
        breach("core knows paper", {"core/new": "import reportlab"}, PAPER),
        breach("a page draws", {"gui/pages/new": "from reportlab.graphics import shapes"}, PAPER),
        breach("the window has Pillow", {"gui/new": "from PIL import Image"}, PICTURES),
        breach("the catalog reads pictures", {"catalog/new": "from PIL import Image"}, PICTURES),
        breach("the desk draws shapes", {"desk/new": "import svglib"}, PICTURES),
        breach("the desk shows a progress bar", {"desk/new": "from tqdm import tqdm"}, PROGRESS),
        breach("core reads tables", {"core/new": "import polars"}, TABLES),
        breach("the desk reads forms", {"desk/new": "from pyxform import xls2json"}, FORMS),
        breach("the catalog reads workbooks", {"catalog/new": "import openpyxl"}, SHEETS),
        breach("the desk has a cluster", {"desk/new": "import distributed"}, CLUSTER),
        breach("the store has a cluster", {"store/new": "import dask"}, CLUSTER),
        breach("the command line signs", {"cli": "import pyhanko"}, SIGNING),
        breach("another part of core has graphs", {"core/new": "import networkx"}, GRAPHS),
        breach("the desk writes dates", {"desk/new": "import babel"}, LANGUAGES),
        breach("the report draws a graph", {"render/new": "import networkx"}, GRAPHS),
        breach(
            "two modules of core form a ring",
            {"core/new": "import careerfit.core.old", "core/old": "import careerfit.core.new"},
            KNOTS,
        ),
        breach(
            "pages and widgets form a ring",
            {
                "gui/pages/new": "import careerfit.gui.widgets.new",
                "gui/widgets/old": "import careerfit.gui.pages.new",
            },
            KNOTS,
        ),
    ],
)
def test_a_breach_is_noticed(additions: dict[str, str], broken: set[str], tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    for place, line in additions.items():
        with (house / "careerfit" / f"{place}.py").open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    noticed = broken_rules(house)
    assert broken <= noticed
    assert noticed - broken <= {KNOTS}  # looking up often closes a ring, too


def test_the_widget_that_paints_a_drawing_takes_nothing_else_from_reportlab(tmp_path: Path) -> None:
    assert paper_in_the_window(ROOT) == set()
    house = copy_of_the_house(tmp_path)
    with (house / "careerfit/gui/widgets/drawing.py").open("a", encoding="utf-8") as module:
        module.write("\nfrom reportlab.pdfgen import canvas\n")
    assert paper_in_the_window(house) == {"reportlab.pdfgen.canvas"}


def test_core_and_desk_load_nothing_but_the_standard_library_and_numpy(tmp_path: Path) -> None:
    assert loaded(ROOT, "careerfit.core", "careerfit.desk") <= {"careerfit", "numpy"}
    house = copy_of_the_house(tmp_path)
    (house / "careerfit/core/new.py").write_text("import yaml\n")
    assert "yaml" in loaded(house, "careerfit.core", "careerfit.desk")


def test_the_command_line_starts_without_qt_and_heavy_packages(tmp_path: Path) -> None:
    assert not loaded(ROOT, "careerfit.__main__") & (HEAVY | {"PySide6"})
    house = copy_of_the_house(tmp_path)
    with (house / "careerfit/__main__.py").open("a", encoding="utf-8") as module:
        module.write("\nimport PySide6\n")
    assert "PySide6" in loaded(house, "careerfit.__main__")


def test_the_first_paint_waits_for_no_heavy_package(tmp_path: Path) -> None:
    assert not loaded(ROOT, "careerfit.gui.window") & HEAVY
    house = copy_of_the_house(tmp_path)
    with (house / "careerfit/gui/window.py").open("a", encoding="utf-8") as module:
        module.write("\nimport numpy\n")
    assert "numpy" in loaded(house, "careerfit.gui.window")


def broken_rules(house: Path) -> set[str]:
    """Return the names of the contracts that the package in `house` breaks."""
    command = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [command, "--no-cache"],
        cwd=house,
        env=os.environ | {"COLUMNS": "200", "NO_COLOR": "1", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = dict(re.findall(r"^(\S.*) (KEPT|BROKEN)\b", run.stdout, re.MULTILINE))
    assert set(verdicts) == RULES, run.stdout + run.stderr
    return {rule for rule, verdict in verdicts.items() if verdict == "BROKEN"}


def copy_of_the_house(folder: Path) -> Path:
    """Copy the package and its rules, to be damaged."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    no_cache = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "careerfit", folder / "careerfit", ignore=no_cache)
    return folder


def paper_in_the_window(house: Path) -> set[str]:
    """Return what the window imports of ReportLab beside its drawings."""
    return {
        name
        for path in (house / "careerfit/gui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imported(node)
        if name.startswith("reportlab") and not name.startswith("reportlab.graphics")
    }


def imported(node: ast.AST) -> list[str]:
    """Return the full names that one statement imports."""
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module), names=names):
            return [f"{module}.{alias.name}" for alias in names]
    return []


def test_the_first_paint_waits_for_no_command_and_nothing_that_answers_are_made_of() -> None:
    code = """
import sys, careerfit.__main__, careerfit.gui.app
careerfit.__main__.cli.parse(["--data", "somewhere", "-v"])
print(*sys.modules)"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    core = {name for name in run.stdout.split() if name.startswith("careerfit.core.")}
    assert core <= {f"careerfit.core.{name}" for name in ("errors", "language")}
    assert not {"dataclasses", "careerfit.cli.commands"} & set(run.stdout.split())


def test_the_window_keeps_no_text_of_its_modules() -> None:
    code = "import linecache, careerfit.gui.window; print(*linecache.cache, sep='\\n')"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    own = str(ROOT / "careerfit")
    assert not [path for path in run.stdout.splitlines() if path.startswith(own)]


LOAD_ALL = """
import importlib, pkgutil, sys
before = set(sys.modules)
for name in sys.argv[1:]:
    room = importlib.import_module(name)
    for module in pkgutil.walk_packages(getattr(room, "__path__", []), name + "."):
        importlib.import_module(module.name)
new = [name for name in sys.modules if name not in before and sys.modules[name].__spec__]
print(*{name.partition(".")[0] for name in new} - sys.stdlib_module_names)
"""


def loaded(house: Path, *rooms: str) -> set[str]:
    """Return the packages, less the standard library, that a fresh Python loads for `rooms`."""
    run = subprocess.run(
        [sys.executable, "-c", LOAD_ALL, *rooms],
        cwd=house,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())
