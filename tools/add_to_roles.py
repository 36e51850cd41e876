"""Move lists of further keys and of stated demands into the hand-written part of role files.

``python tools/add_to_roles.py ROLES LIST.yaml ...``: ROLES is the folder of the role files. A list
has an entry a role, ``role:`` and further keys whose text is taken over as it stands; or one a
demand that O*NET does not rate: ``{role: x, dimension: shifts, rating: 3.0, because: ...}``.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

MARKER = re.compile(r"^# ---- .* ----$", re.MULTILINE)
STATED = re.compile(r"- \{role: (\S+), (dimension: .*\})")
FURTHER = re.compile(r"- role: (\S+)\n((?:  .*\n|\n)+)")


def main(roles: Path, *lists: Path) -> None:
    """Rewrite every role file that a list names."""
    added: dict[str, list[str]] = defaultdict(list)
    for path in lists:
        for role, text in _entries(path.read_text("utf-8")):
            added[role].append(text)
    for role, texts in added.items():
        path = roles / f"{role}.yaml"
        by_hand, marker, figures = _parted(path.read_text("utf-8"))
        stated = [text for text in texts if text.startswith("  - ")]
        further = [text for text in texts if text not in stated]
        block = ["stated:", *stated] if stated else []
        whole = "\n".join([by_hand.rstrip("\n"), *block, *further, "", marker]) + figures
        path.write_text(whole, "utf-8")


def _entries(text: str) -> Iterator[tuple[str, str]]:
    for found in STATED.finditer(text):
        yield found[1], f"  - {{{found[2]}"
    for found in FURTHER.finditer(text):
        yield found[1], dedent(found[2]).rstrip("\n")


def _parted(text: str) -> tuple[str, str, str]:
    found = MARKER.search(text)
    if found is None:
        return text, "", ""
    return text[: found.start()], found[0], text[found.end() :]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
