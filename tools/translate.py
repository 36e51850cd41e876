"""Take the window's sentences from its code into resources/i18n, and compile what is translated.

    python tools/translate.py

Every `careerfit_<code>.ts` there gets new sentences, unfinished, and loses those that are gone;
then each becomes a `.qm`. The English one has the plurals alone. docs/translating-the-window.md
tells the rest.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CODE = ROOT / "careerfit" / "gui"
FOLDER = ROOT / "resources" / "i18n"
SOURCE = "careerfit_en"


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
    _run("lupdate", *code, *kept, *only, "-ts", str(texts))


def compile_texts(texts: Path, compiled: Path) -> None:
    """Make from the sentences of one language what Qt loads."""
    _run("lrelease", "-silent", str(texts), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
