"""What is wrong with a catalogue of sentences, told like the faults of other content."""

from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from jinja2 import TemplateSyntaxError, meta, nodes

from careerfit.core.errors import Fault
from careerfit.render.words import TAG, WORD, Catalogue

SPOKEN = frozenset({"reader", "verb"})
"""What every sentence can ask for beside its values."""


def faults(path: Path, source: Path) -> Iterator[Fault]:
    """Yield where a catalogue is not as the one that it translates: sentences, values, tags."""
    here = Catalogue(source.parent, source.stem).blocks()
    try:
        there = Catalogue(path.parent, path.stem).blocks()
    except UnicodeDecodeError:
        yield _fault(path, None, "", "This is not UTF-8 text.", "Save the file as UTF-8.")
        return
    except TemplateSyntaxError as error:
        yield _fault(path, error.lineno, "", f"{error.message}.", "Compare the line with en.j2.")
        return
    for name in sorted(here.keys() - there.keys()):
        if not name.startswith(WORD):
            yield _fault(path, None, name, "The sentence is missing.", "Add its block.")
    words = SPOKEN.union(*map(_words, (here, there)))
    for name, block in there.items():
        for what, remedy in _block_faults(block, here.get(name), words):
            yield _fault(path, block.lineno, name, what, remedy)


def _words(blocks: Mapping[str, nodes.Block]) -> set[str]:
    """Return what a catalogue calls the person, in small letters and as a sentence begins."""
    names = {name.removeprefix(WORD) for name in blocks if name.startswith(WORD)}
    return names | {name.capitalize() for name in names}


def _block_faults(
    block: nodes.Block, source: nodes.Block | None, words: Set[str]
) -> Iterator[tuple[str, str]]:
    if block.name.startswith(WORD):
        pass  # each language has words of its own for the person
    elif source is None:
        yield "The source has no such sentence.", "Remove it, or mend its name."
    elif not block.name.startswith("own_") and _values(block) - words != _values(source) - words:
        values = ", ".join(sorted(_values(source) - words)) or "none"
        yield "Its values are not those of the source.", f"Use these and no others: {values}."
    text = "".join(data.data for data in block.find_all(nodes.TemplateData))
    open_ones = [tag for tag in "bi" if text.count(f"<{tag}>") != text.count(f"</{tag}>")]
    if "<" in TAG.sub("", text) or open_ones:
        yield "A tag is not b or i, or not closed.", "Write <b>...</b> or <i>...</i>."


def _values(block: nodes.Block) -> set[str]:
    template = nodes.Template(block.body, lineno=block.lineno)
    template.set_environment(block.environment)  # type: ignore[arg-type]
    return meta.find_undeclared_variables(template)


def _fault(path: Path, line: int | None, where: str, what: str, remedy: str) -> Fault:
    return Fault(source=str(path), line=line, where=where, what=what, remedy=remedy)
