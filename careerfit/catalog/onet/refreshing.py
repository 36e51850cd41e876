"""A folder of resources made anew from the figures of a release."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from careerfit.catalog.onet import release, writing
from careerfit.catalog.onet.blending import derive, reference
from careerfit.catalog.onet.comparing import compare, told, told_references
from careerfit.catalog.onet.tables import TABLES, Figures, table_of
from careerfit.catalog.parsing import parse, to_json
from careerfit.catalog.translating import language_of
from careerfit.catalog.yamlfile import FaultyFileError, read
from careerfit.core.dimension import Dimension
from careerfit.core.errors import ContentError
from careerfit.core.library import Kind
from careerfit.core.role import Demand, Role, RoleId
from careerfit.core.value import value

DIMENSIONS = "dimensions.yaml"
OCCUPATIONS = "occupations.jsonl"
JUDGEMENT = "judgement"
STATED = "Stated by the authors, each with its reason, no figures behind it"
ATTRIBUTION = (
    "This profile includes information from the {release} Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. "
    "O*NET is a trademark of USDOL/ETA. CareerFit has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed, or tested these modifications."
)
KEYS = tuple(table.key for table in TABLES)
COMPARED = ("styles", "skills", "knowledge", "interests")
"""An occupation gets a profile when it is rated in each of these tables that the release has."""

Labour = Callable[[Role], Iterable[str]]
"""The lines of a role's labour figures."""


@value
class Asked:
    """What a role asks for on a dimension, or that it does not, and the line that says so."""

    line: str
    demand: Demand | None = None


@value
class Basis:
    """What demands are made from. fresh: the elements of the tables that are taken from figures."""

    dimensions: tuple[Dimension, ...]
    figures: Figures
    fresh: frozenset[str]
    labour: Labour | None = None

    @property
    def sources(self) -> dict[str, str]:
        """What the fresh figures are, by the key of the source."""
        fresh = {table_of(element).key for element in self.fresh}
        sources = self.figures.sources.items()
        return {key: text for key, text in sources if key not in KEYS or key in fresh}


@value
class Renewed:
    """A role, what it asks for by the new figures, and the text of its file."""

    role: Role
    demands: tuple[Demand, ...]
    text: str


@value
class Old:
    """The resources as they stand: dimensions and roles, each with the text of its file."""

    dimensions: tuple[Dimension, ...]
    dimension_text: str
    roles: Mapping[str, tuple[Role, str]]

    @property
    def elements(self) -> frozenset[str]:
        """The elements that dimensions are rated by."""
        return frozenset(one.element for one in self.dimensions if one.element)


def refresh(resources: Path, folder: Path, out: Path | None, *, every: bool) -> Iterator[str]:
    """Rebuild the demands of all roles in `resources` from a `folder` with an O*NET release.

    Writes into the folder `out`, or nowhere; `every`: also a profile of each rated occupation.
    Yields the lines that say what changed. Raises ContentError, before anything is written.
    """
    if every and out is None:
        raise ContentError("The profiles of all occupations need a place: name it with --out DIR.")
    old = stand(resources)
    figures = release.read(folder, old.elements)
    texts, lines = renew(old, figures)
    yield from lines
    if every:
        texts[OCCUPATIONS], line = all_occupations(old, figures)
        yield line
    if out is None:
        yield "Nothing is written: name a folder with --out DIR."
    else:
        write(out, texts)
        yield f"Wrote {len(texts)} files into {out}"


def stand(resources: Path) -> Old:
    """Return the resources as they stand. Raises ContentError."""
    taxonomy, dimension_text = _parsed("dimensions", resources / DIMENSIONS)
    paths = sorted((resources / "roles").glob("*.yaml"))
    roles = {path.name: _parsed("role", path) for path in paths if language_of(path) is None}
    for name, (_, text) in roles.items():
        if writing.MARKER not in text:
            raise ContentError(
                f"'{name}' has no marker line. Add this one at its end: {writing.MARKER}"
            )
    return Old(dimensions=taxonomy.dimensions, dimension_text=dimension_text, roles=roles)


def renew(
    old: Old, figures: Figures, labour: Labour | None = None
) -> tuple[dict[str, str], list[str]]:
    """Return the texts of all files by their names, and the lines that say what changed.

    Without `labour` the labour figures that stand are kept.
    """
    _refuse_unknown((role for role, _ in old.roles.values()), figures)
    fresh, lines = _fresh(old.dimensions, figures)
    basis = Basis(dimensions=old.dimensions, figures=figures, fresh=fresh, labour=labour)
    references = {one.id: reference(one, figures) for one in old.dimensions if one.element in fresh}
    renewed = {name: _renewed(role, text, basis) for name, (role, text) in old.roles.items()}
    lines += told_references(old.dimensions, references)
    lines += told(compare((one.role, one.demands) for one in renewed.values()))
    texts = {DIMENSIONS: writing.with_references(old.dimension_text, references)}
    return texts | {f"roles/{name}": one.text for name, one in renewed.items()}, lines


def all_occupations(old: Old, figures: Figures) -> tuple[str, str]:
    """Return a profile of each rated occupation, one a line as JSON, and what to say of them."""
    fresh, _ = _fresh(old.dimensions, figures)
    basis = Basis(dimensions=old.dimensions, figures=figures, fresh=fresh)
    sources = basis.sources | {"attribution": ATTRIBUTION.format(release=figures.release)}
    needed = sources.keys() & set(COMPARED)
    profiles = (_profile(code, basis, sources) for code in figures.occupations)
    rated = [one for one in profiles if {demand.source for demand in one.demands} >= needed]
    line = f"{len(rated)} of {len(figures.occupations)} occupations are rated and have a profile."
    return "".join(f"{to_json('role', one)}\n" for one in rated), line


def write(out: Path, texts: Mapping[str, str]) -> None:
    """Write the files into a folder, which is made where it is not there."""
    try:
        for name, text in texts.items():
            path = out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise ContentError(
            f"'{error.filename}' cannot be written: {error.strerror}. Choose another folder."
        ) from error


def _parsed(kind: Kind, path: Path) -> tuple[Any, str]:
    """Return what a file holds and its text; what a refresh writes may not be there yet."""
    try:
        file = read(path)
    except FaultyFileError as error:
        raise ContentError(str(error.fault)) from error
    data = file.data
    if isinstance(data, dict) and kind == "role":
        data = {"sources": {}, "demands": [], **data}
    elif isinstance(data, dict):
        dimensions = data.get("dimensions")
        for one in dimensions if isinstance(dimensions, list) else []:
            if isinstance(one, dict) and one.get("role") == {}:
                del one["role"]
    found, faults = parse(kind, replace(file, data=data))
    if faults:
        raise ContentError("\n".join(map(str, faults)))
    return found, path.read_text("utf-8")


def _refuse_unknown(roles: Iterable[Role], figures: Figures) -> None:
    unknown = [
        f"The release has no occupation {code}: mend the shares of '{role.id}', or its labour_of."
        for role in roles
        for code in (*role.shares, role.labour_of)
        if code is not None and code not in figures.occupations
    ]
    if unknown:
        raise ContentError("\n".join(unknown))


def _fresh(dimensions: Iterable[Dimension], figures: Figures) -> tuple[frozenset[str], list[str]]:
    """Return the elements that the release rates, and what to say of the tables left alone.

    A table is taken whole or not at all: its demands share one source.
    """
    elements = [one.element for one in dimensions if one.element]
    fresh: list[str] = []
    lines = []
    for table in TABLES:
        wanted = [element for element in elements if table_of(element) == table]
        lacking = [key for key in wanted if (key, table.scale) not in figures.spreads]
        if lacking:
            names = ", ".join(f"{key} {figures.names.get(key, '')}".strip() for key in lacking)
            lines.append(
                f"{table.file} does not rate on the scale {table.scale}: {names}. All demands of "
                "this table are kept as they are, with their old source."
            )
        else:
            fresh += wanted
    return frozenset(fresh), lines


def _renewed(role: Role, text: str, basis: Basis) -> Renewed:
    by_hand, _, standing = text.partition(writing.MARKER)
    asked = list(_asked(role, standing, basis))
    sources = {JUDGEMENT: STATED, **role.sources, **basis.sources}
    order = (*KEYS, JUDGEMENT, "labour", *sources)
    largest = max(role.shares, key=lambda code: role.shares[code])
    zone = basis.figures.occupations[role.labour_of or largest].zone
    labour = (
        writing.standing_labour(standing, zone, basis.figures.release)
        if basis.labour is None
        else basis.labour(role)
    )
    return Renewed(
        role=role,
        demands=tuple(one.demand for one in asked if one.demand is not None),
        text=writing.role_file(
            by_hand,
            {key: sources[key] for key in order if key in sources},
            [one.line for one in asked],
            labour,
        ),
    )


def _asked(role: Role, standing: str, basis: Basis) -> Iterator[Asked]:
    """Yield what a role asks for, in the order of the dimensions."""
    lines = writing.standing_lines(standing)
    demands = {demand.dimension: demand for demand in role.demands}
    stated = {one.dimension: one for one in role.stated}
    for one in basis.dimensions:
        if one.element in basis.fresh:
            derived = derive(one, role.shares, basis.figures)
            yield Asked(line=writing.derived_line(one.id, derived), demand=derived.demand)
        elif one.element and one.id in lines:
            yield Asked(line=lines[one.id], demand=demands.get(one.id))
        elif one.id in stated:
            rating = stated[one.id].rating
            demand = Demand(dimension=one.id, rating=rating, importance=rating, source=JUDGEMENT)
            yield Asked(line=writing.demand_line(demand, stated[one.id].because), demand=demand)
        elif one.lens == "condition":
            yield Asked(line=f"  # {one.id}: left out, nothing is stated")


def _profile(code: str, basis: Basis, sources: Mapping[str, str]) -> Role:
    occupation, shares = basis.figures.occupations[code], {code: 1.0}
    rated = (one for one in basis.dimensions if one.element in basis.fresh)
    found = (derive(one, shares, basis.figures).demand for one in rated)
    return Role(
        id=RoleId(f"onet-{code.replace('.', '-')}"),
        version=1,
        title=occupation.title,
        summary=occupation.description,
        shares=shares,
        sources=sources,
        demands=tuple(demand for demand in found if demand is not None),
        kind="occupation",
    )
