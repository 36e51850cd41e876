"""Take the window's sentences from its code into resources/i18n, and compile what is translated.

    python tools/translate.py

Every `careerfit_<code>.ts` there gets new sentences, unfinished, and loses those that are gone;
then each becomes a `.qm`. The English one has the plurals alone. docs/translating-the-window.md
tells the rest.
"""

import ast
import builtins
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
CODE = ROOT / "careerfit" / "gui"
FOLDER = ROOT / "resources" / "i18n"
SOURCE = "careerfit_en"
BELOW = ("catalog", "core", "desk", "exchange", "render", "store")
"""Rooms whose errors the window may show."""


def main(folder: Path = FOLDER) -> int:
    """Bring all languages up to date."""
    for texts in sorted(folder.glob("*.ts")):
        update(texts)
        compile_texts(texts, texts.with_suffix(".qm"))
    return 0


def update(texts: Path) -> None:
    """Bring the sentences of one language up to date."""
    code = sorted(str(path.relative_to(ROOT)) for path in CODE.rglob("*.py"))
    only = ["-pluralonly"] if texts.stem == SOURCE else []
    kept = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    with TemporaryDirectory() as folder:
        below = Path(folder, "errors.py")
        below.write_text("".join(f"translate('Error', {said!r})\n" for said in errors()), "utf-8")
        _run("lupdate", *code, str(below), *kept, *only, "-ts", str(texts))


def errors() -> Iterator[str]:
    """Yield what errors say that the window may show: the literals that errors are made of."""
    for path in sorted(CODE.parent.rglob("*.py")):
        if path.relative_to(CODE.parent).parts[0] in BELOW:
            yield from errors_in(path.read_text("utf-8"))


def errors_in(code: str) -> Iterator[str]:
    """Yield the literals that are first in an error, or marked as translatable."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name):
            first = node.args[0]
            name = node.func.id
            own = name.endswith("Error") and not hasattr(builtins, name)
            if (own or name == "translatable") and isinstance(first, ast.Constant):
                yield str(first.value)


def compile_texts(texts: Path, compiled: Path) -> None:
    """Make from the sentences of one language what Qt loads."""
    _run("lrelease", "-silent", str(texts), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
