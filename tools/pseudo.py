"""A language to look at layouts in: English with accents and brackets, and 40 % longer.

    python tools/pseudo.py DIR && careerfit --content DIR demo --language en-xa

It is made of the English content and catalogue as they are; nothing of it is kept or shipped.
"""

import re
import sys
from pathlib import Path

import yaml
from jinja2 import Environment

from careerfit import catalog
from careerfit.__main__ import BUILT_IN, RESOURCES

LANGUAGE = "en-xa"
VOWELS = {
    vowel: vowel + accented for vowel, accented in zip("aeiouAEIOU", "áéíóúÁÉÍÓÚ", strict=True)
}
KEPT = re.compile(r"(</?[bi]>|&\w+;|\{[^{}]*\})")
"""Tags, entities and placeholders."""
WORDY = ("plural", "verb")
"""What is called with words of the language."""


def pseudo(text: str) -> str:
    """Return a text with every vowel twice, the second one accented."""
    parts = KEPT.split(text)
    return "".join(
        part if place % 2 else "".join(VOWELS.get(c, c) for c in part)
        for place, part in enumerate(parts)
    )


def write(folder: Path) -> None:
    """Write the whole language into a folder of content."""
    for told in catalog.translate(BUILT_IN, LANGUAGE, folder):
        path = Path(told)
        data = yaml.safe_load(path.read_text("utf-8"))
        data["texts"] = {
            place: text if ".material." in place else f"[{pseudo(text)}]"
            for place, text in data["texts"].items()
        }
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    english = (RESOURCES / "report" / "en.j2").read_text("utf-8")
    target = folder / "resources" / "report" / f"{LANGUAGE}.j2"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(catalogue(english), "utf-8")


def catalogue(text: str) -> str:
    """Return a catalogue of sentences with what is said, and nothing else, in pseudo."""
    made, before, calls = [], "", [""]
    for _, kind, piece in Environment(autoescape=True).lex(text):
        said = kind == "data" or (kind == "string" and (calls[-1] in WORDY or before in _STARTS))
        made.append(pseudo(piece) if said else piece)
        if (kind, piece) == ("operator", "("):
            calls.append(before)
        elif (kind, piece) == ("operator", ")"):
            calls.pop()
        if kind != "whitespace":
            before = piece.strip()
    return "".join(made)


_STARTS = ("{{", "{{-", "else", ":")
"""A string that follows is said."""

if __name__ == "__main__":
    write(Path(sys.argv[1]))
