"""Item sets of others: a list of items as JSON, or a form as XLSForm, to plain values.

JSON is a list of {id, text, keyed, domain, facet}, or an object that has it under `questions`.
XLSForm has the same as columns of its `survey` sheet, `name` for the id and `label` for the text;
rows without `keyed` (notes, questions about the person) are not items. Everything that is wrong is
told at once.
"""

import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from careerfit.catalog import jsonlines
from careerfit.catalog.yamlfile import UNPRINTABLE, FaultyFileError, shown, text_of
from careerfit.core.errors import FileError
from careerfit.core.questionnaire import Choice
from careerfit.core.template import TOLD, GivenItem, ItemSet, Keyed

LARGEST = 5_000_000
"""Bytes of a file of items."""
LARGEST_UNPACKED = 50_000_000
"""Bytes that the parts of a workbook may unpack to."""
LONGEST = 1000
"""Characters of an item."""
KEYED: Mapping[object, Keyed] = {"plus": "+", "+": "+", "minus": "-", "-": "-"}
FORMAT = "docs/items-of-others.md has the format."


def read_items(path: Path, language: str) -> ItemSet:
    """Return the items of a file; of a form in several languages those in `language`.

    Raises FileError.
    """
    form = path.suffix.lower() == ".xlsx"
    entries, choices = _form(path, language) if form else (_json(path), ())
    if not entries:
        raise FileError(f"'{path}': no item is here. {FORMAT}")
    wrong = [
        f"  item {place}: {what}"
        for place, entry in enumerate(entries, start=1)
        for what in _faults(entry)
    ]
    if wrong:
        more = [f"  and {len(wrong) - TOLD} more."] if len(wrong) > TOLD else []
        raise FileError("\n".join([f"'{path}':", *wrong[:TOLD], *more, FORMAT]))
    return ItemSet(items=tuple(map(_item, entries)), choices=choices)


def _json(path: Path) -> list[Any]:
    try:
        data = jsonlines.plain(text_of(path, LARGEST))
    except FaultyFileError as error:
        raise FileError(str(error.fault)) from error
    except (ValueError, RecursionError) as error:
        raise FileError(f"'{path}' is not JSON: {error}. {FORMAT}") from error
    found = data.get("questions") if isinstance(data, dict) else data
    if not isinstance(found, list):
        raise FileError(f"'{path}' holds no list of items. {FORMAT}")
    return found


def _faults(entry: object) -> Iterator[str]:
    """Yield what is wrong with one item as it stands in the file."""
    if not isinstance(entry, dict):
        yield f"{_shown(entry)} is no item."
        return
    for key in ("id", "text", "domain"):
        given = entry.get(key)
        if not isinstance(given, str):
            yield f"{key}: {_shown(given)} is not text."
        elif not given.strip():
            yield f"{key}: nothing stands here."
        elif len(given) > LONGEST or UNPRINTABLE.search(given):
            yield f"{key}: longer than {LONGEST} characters, or not all of them can be printed."
    if not isinstance(keyed := entry.get("keyed"), str) or keyed not in KEYED:
        yield f"keyed: {_shown(keyed)} is neither plus nor minus, neither + nor -."
    if type(entry.get("facet")) is not int:
        yield f"facet: {_shown(entry.get('facet'))} is not a whole number."


def _item(entry: Mapping[str, Any]) -> GivenItem:
    return GivenItem(
        id=entry["id"],
        text=entry["text"].strip(),
        keyed=KEYED[entry["keyed"]],
        domain=entry["domain"],
        facet=entry["facet"],
    )


def _shown(given: object) -> str:
    return "nothing" if given is None else shown(repr(given))


# ---- XLSForm


def _form(path: Path, language: str) -> tuple[list[Any], tuple[Choice, ...]]:
    """Return the items of a form as JSON has them, and their one list of answers."""
    survey = _survey(path)
    language = language or str(survey.get("default_language", ""))
    rows = [row for row in _rows(survey) if "keyed" in row]
    lists = {str(row.get("list_name")): row for row in rows}
    if len(lists) > 1:
        what = f"its items have several lists of answers ({', '.join(map(shown, lists))})"
        raise FileError(f"'{path}': {what}. Give all the same: reverse keys are the template's.")
    answers = survey.get("choices", {}).get(next(iter(lists), ""), [])
    choices = []
    for answer in answers:
        name, label = str(answer["name"]), _said(path, answer.get("label"), language)
        if not (name.isascii() and name.isdigit()) or not label:
            what = f"the answer '{shown(name)}' has no label, or its name is no whole number"
            raise FileError(f"'{path}': {what}. Mend the sheet choices.")
        choices.append(Choice(value=int(name), label=label))
    entries = [_entry(path, row, language) for row in rows]
    return entries, tuple(sorted(choices, key=lambda choice: choice.value))


def _survey(path: Path) -> dict[str, Any]:
    """Return the form as pyxform understands it."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import get_xlsform

    try:
        _refuse_bombs(path)
        with warnings.catch_warnings():  # about styles and the like
            warnings.simplefilter("ignore")
            survey: dict[str, Any] = workbook_to_json(
                get_xlsform(path), form_name="form", warnings=[]
            )
    except FileError:
        raise
    except PyXFormError as error:
        raise FileError(f"'{path}' is no sound XLSForm: {error} {FORMAT}") from error
    except OSError as error:
        raise FileError(f"'{path}' cannot be read: {error.strerror}. Check the path.") from error
    except Exception as error:  # a damaged workbook raises whatever its reader trips over
        what = f"'{path}' is no workbook, or a damaged one ({type(error).__name__})."
        raise FileError(f"{what} Save it as .xlsx again.") from error
    return survey


def _refuse_bombs(path: Path) -> None:
    """Raise FileError for what is no file, or too large, packed or not."""
    from zipfile import ZipFile

    size = path.stat().st_size
    if not path.is_file():
        raise FileError(f"'{path}' is no file. Name a form, or a list of items as JSON.")
    if size > LARGEST:
        raise FileError(f"'{path}' has more than {LARGEST // 1000} kB. Split it into several.")
    with ZipFile(path) as parts:
        unpacked = sum(part.file_size for part in parts.infolist())
    if unpacked > LARGEST_UNPACKED:
        most = LARGEST_UNPACKED // 1_000_000
        raise FileError(f"'{path}' unpacks to more than {most} MB. Save the form alone.")


def _rows(group: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the questions of a form, those in groups, too."""
    for row in group.get("children", ()):
        yield row
        yield from _rows(row)


def _entry(path: Path, row: Mapping[str, Any], language: str) -> dict[str, Any]:
    facet = str(row.get("facet", ""))
    return {
        "id": row.get("name"),
        "text": _said(path, row.get("label"), language),
        "keyed": row["keyed"],
        "domain": row.get("domain"),
        "facet": int(facet) if facet.isascii() and facet.isdigit() else row.get("facet"),
    }


def _said(path: Path, label: object, language: str) -> str | None:
    """Return a label in `language`: a column "label::Deutsch (de)" or "label::de"."""
    if not isinstance(label, dict):
        return None if label is None else str(label)
    for name, text in label.items():
        if name == language or str(name).endswith(f"({language})"):
            return str(text)
    there = ", ".join(shown(str(name)) for name in label)
    raise FileError(f"'{path}' has labels in {there}: name one of them with --language.")
