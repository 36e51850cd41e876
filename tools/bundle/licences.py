"""The terms of everything that a bundle carries, as files in it and as a list."""

import os
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

FOLDER = "licences"
TERMS = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
QT = ("pyside6-essentials", "shiboken6")
LGPL = "svglib"
"""A package whose file of terms is the LGPL 3, which Qt's packages lack."""
SAYS = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


def pinned(root: Path) -> list[Distribution]:
    """Return the packages that the program runs with, as far as this system needs them."""
    text = (root / "requirements" / "run.txt").read_text("utf-8")
    names = dict.fromkeys(re.findall(r"^([\w.-]+)(?:\[|==)", text, re.MULTILINE))
    return [found for name in names if (found := _installed(name)) is not None]


def files(root: Path) -> list[tuple[str, str]]:
    """Return each file of terms, and the folder of the bundle that it goes to."""
    own = [(str(root / "LICENSE"), FOLDER)]
    python = Path(os.__file__).with_name("LICENSE.txt")
    if python.exists():
        own.append((str(python), f"{FOLDER}/python"))
    for one in pinned(root):
        place = f"{FOLDER}/{one.metadata['Name']}"
        own += [(str(path), f"{place}/{inner}".removesuffix("/.")) for path, inner in _terms(one)]
    return own


def listed(root: Path) -> str:
    """Return what the bundle carries, a line each: name, version, terms."""
    lines = [f"{one.metadata['Name']} {one.version}: {terms_of(one)}" for one in pinned(root)]
    return "\n".join(sorted(lines, key=str.lower)) + "\n"


def terms_of(package: Distribution) -> str:
    """Return the name of the terms, as the package itself says it."""
    told = package.metadata
    classes = [found[1] for one in told.get_all("Classifier") or () if (found := SAYS.match(one))]
    said = [
        *told.get_all("License-Expression", []),
        ", ".join(classes),
        *told.get_all("License", []),
    ]
    return next((one.partition("\n")[0] for one in said if one), "see its file")


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:  # for another system, or another Python
        return None


def _terms(package: Distribution) -> Iterator[tuple[Path, Path]]:
    """Yield each file of terms, and the folder of the package that it is in.

    Qt's packages have none, but the same as one other.
    """
    name = str(package.metadata["Name"]).lower().replace("_", "-")
    source = distribution(LGPL) if name in QT else package
    for path in source.files or ():
        if ".dist-info" in str(path) and (
            TERMS.search(path.name) or "licenses" in [one.lower() for one in path.parts]
        ):
            yield Path(str(path.locate())), Path(*path.parts[1:]).parent
