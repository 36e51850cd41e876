"""Content from several folders: what is found, what replaces what, and what belongs together."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from careerfit.core.assessment import assess
from careerfit.core.errors import ContentError
from careerfit.core.library import Library
from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import Answer, Session, SessionId, answer, next_question, used
from careerfit.core.texts import texts_of, translated
from tests.proof.fuzzing import answer_all
from tests.small import NOON

SOUND = """\
id: demo
version: 1
title: Demo interests
licence: CC0-1.0
choices: [{value: 1, label: No way}, {value: 5, label: Sure}]
scales: [{id: realistic, name: Realistic}]
items:
  - {id: r1, scale: realistic, text: I like to repair things., short: true}
  - {id: r2, scale: realistic, text: Tools bore me., keyed: "-"}
"""
SPANISH = """\
translates: questionnaire demo
language: es
texts:
  title: Intereses
  choices.1.label: Nada
  choices.5.label: Todo
  scales.realistic.name: Realista
  items.r1.text: Reparo cosas.
  items.r2.text: Me aburren.
"""
BATTERIES = """\
- {id: tiny, title: Tiny, parts: [{questionnaire: demo, form: short}]}
- id: both
  title: Both
  parts: [{questionnaire: demo}]
"""
DIMENSIONS = """\
lenses:
  - {id: style, name: Styles, compared: pattern, weight: 0.5, source: made up}
  - {id: must-have, name: Must-haves, compared: met or not, weight: 0, source: made up}
dimensions:
  - id: zeal
    lens: style
    name: Zeal
    definition: Wanting much.
    low: Little
    high: Much
    person: {mean: 60, sd: 20, within_sd: 21, source: made up}
    role: {mean: 3, sd: 0.5, low: 1, high: 5, source: made up}
  - {id: hours, lens: must-have, name: Hours, definition: Hours., low: Few, high: Many}
"""
ROLE = """\
id: baker
version: 1
title: Baker
summary: Bakes.
shares: {51-3011.00: 1.0}
sources: {guess: A guess.}
demands:
  - {dimension: zeal, rating: 4, importance: 3, source: guess}
must_haves:
  - {dimension: hours, at_least: 20, label: Twenty hours, because: Dough waits for nobody.}
"""
DOCS = Path(__file__).parents[2] / "docs" / "content.md"
CALCULATED = "resources/calibrations/<id>.yaml"
"""What has no example, since nobody types it."""


def test_the_smallest_valid_file_of_the_documentation_can_be_answered_on_its_own(
    tmp_path: Path,
) -> None:
    found = re.search(r"smallest valid file:\n\n```yaml\n(.*?)```", DOCS.read_text(), re.DOTALL)
    assert found
    write(tmp_path, {"demo.yaml": found[1]})
    library = load(*BUILT_IN, tmp_path)
    forms = library.forms(BatteryId("demo"))
    session: Session = Session(
        id=SessionId("s"),
        person="Ada",
        purpose="self",
        battery=BatteryId("demo"),
        began_at=NOON,
        used=used(forms),
    )
    while (question := next_question(forms, session)) is not None:
        session = answer(forms, session, Answer(item=question.item.id, value=5, at=NOON))
    (score,) = assess(session, forms, library.roles, library.taxonomy).scores
    assert (score.level, score.answered) == (50.0, 2)


def test_every_example_of_the_documentation_is_sound_and_can_be_answered(tmp_path: Path) -> None:
    sections = re.split(r"^##+ .*?`(.*?)`$", DOCS.read_text(), flags=re.MULTILINE)[1:]
    for place, section in zip(sections[::2], sections[1::2], strict=True):
        examples = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
        assert len(examples) == (place != CALCULATED)
        for text in examples:
            name = place.replace("<id>", text.split()[1]).replace("<lang>", "es").replace("*", "a")
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
    library = load(*BUILT_IN, tmp_path)
    own = {"demo", "moments", "amounts", "desk"}
    answer_all(replace(library, batteries=tuple(b for b in library.batteries if b.id in own)), 1)
    assert own <= {form.id for form in library.questionnaires}
    spanish = catalog.load([*BUILT_IN, tmp_path], "es")
    assert spanish.faults == ()
    assert {form.language for form in spanish.questionnaires if form.id == "demo"} == {"es"}


def test_the_built_in_content_has_no_fault_read_once_or_twice() -> None:
    assert catalog.check(BUILT_IN, []) == ()
    assert catalog.check(BUILT_IN, [BUILT_IN[0].parent]) == ()
    assert catalog.check(BUILT_IN, [BUILT_IN[0] / "work-styles.yaml"]) == ()


@pytest.mark.parametrize(
    "layout",
    [
        {"demo.yaml": SOUND, "batteries.yaml": BATTERIES, "baker.yaml": ROLE},
        {"demo.yml": SOUND, "batteries.yml": BATTERIES, "roles/baker.yml": ROLE},
        {
            "questionnaires/demo.yaml": SOUND,
            "questionnaires/batteries.yaml": BATTERIES,
            "resources/roles/baker.yaml": ROLE,
        },
    ],
)
def test_a_folder_may_hold_its_files_directly_or_in_the_layout_of_the_project(
    layout: dict[str, str], tmp_path: Path
) -> None:
    write(tmp_path, {"dimensions.yaml": DIMENSIONS} | layout)
    library = load(tmp_path)
    assert [one.id for one in library.questionnaires] == ["demo"]
    assert [one.id for one in library.roles] == ["baker"]
    assert [(one.id, len(library.forms(one.id)[0].items)) for one in library.batteries] == [
        ("tiny", 1),
        ("both", 2),
    ]


def test_hidden_files_and_files_of_other_kinds_are_not_content(tmp_path: Path) -> None:
    write(tmp_path, {".demo.yaml": "{", "notes.txt": "{", "demo.yaml~": "{", "demo.yaml": SOUND})
    assert len(load(tmp_path).questionnaires) == 1


def test_a_later_root_replaces_what_an_earlier_one_had(tmp_path: Path) -> None:
    first = {
        "demo.yaml": SOUND,
        "batteries.yaml": BATTERIES,
        "dimensions.yaml": DIMENSIONS,
        "roles/baker.yaml": ROLE,
    }
    write(tmp_path / "first", first)
    write(tmp_path / "second", {name: changed(text) for name, text in first.items()})
    library = load(tmp_path / "first", tmp_path / "second")
    assert [one.title for one in library.questionnaires] == ["Changed"]
    assert [one.title for one in library.batteries] == ["Changed", "Changed"]
    assert [one.title for one in library.roles] == ["Changed"]
    assert [one.definition for one in library.taxonomy.dimensions] == ["Changed", "Changed"]
    assert [len(one.lenses) for one in [library.taxonomy]] == [2]


def changed(text: str) -> str:
    """The same content with other words."""
    return re.sub(r"(title|definition): [^,\n]+", r"\1: Changed", text)


def test_a_later_root_with_faults_replaces_nothing(tmp_path: Path) -> None:
    write(tmp_path / "first", {"demo.yaml": SOUND})
    write(tmp_path / "second", {"demo.yaml": SOUND.replace("version: 1", "version: two")})
    library = catalog.load([tmp_path / "first", tmp_path / "second"])
    assert [one.version for one in library.questionnaires] == [1]
    assert [fault.line for fault in library.faults] == [2]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"a.yaml": SOUND, "b.yaml": SOUND},
            "b.yaml:1: id: 'demo' stands in a.yaml already. Keep one",
        ),
        (
            {"a.yaml": SOUND, "b.yaml": SOUND.replace("demo", "demi")},
            "b.yaml:8: items.r1: Another questionnaire has an item with this id.",
        ),
        (
            {"a.yaml": SOUND, "batteries.yaml": BATTERIES.replace("both", "tiny")},
            "batteries.yaml:2: tiny.id: 'tiny' stands in batteries.yaml already. Keep one",
        ),
        (
            {"a.yaml": SOUND, "batteries.yaml": BATTERIES.replace("both", "demo")},
            "a.yaml:1: id: A battery is called 'demo'. Choose another id.",
        ),
        (
            {"dimensions.yaml": DIMENSIONS, "roles/a.yaml": ROLE, "roles/b.yaml": ROLE},
            "b.yaml:1: id: 'baker' stands in a.yaml already. Keep one",
        ),
    ],
)
def test_one_root_has_each_id_once(files: dict[str, str], told: str, tmp_path: Path) -> None:
    write(tmp_path, files)
    assert told in str(catalog.load([tmp_path]).faults[0])


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("parts: [{questionnaire: demo}]", "parts: [{questionnaire: demi}]", 4, "'demi'"),
        ("form: short", "form: tiny", 1, "'full' or 'short'"),
        ("title: Both", "titel: Both", 3, "Did you mean 'title'?"),
        ("[{questionnaire: demo}]", "demo", 4, '"demo" is not a list'),
    ],
)
def test_a_faulty_battery_does_not_take_others_or_questionnaires_with_it(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    write(tmp_path, {"demo.yaml": SOUND, "batteries.yaml": BATTERIES.replace(old, new)})
    library = catalog.load([tmp_path])
    assert what in str(library.faults[-1])
    assert library.faults[-1].line == line
    assert [one.id for one in library.questionnaires] == ["demo"]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("dimension: zeal", "dimension: zest", 8, "'zest' is no dimension that roles are rated on"),
        ("rating: 4", "rating: 9", 8, "9 is off the scale. Give 1 to 5."),
        ("importance: 3", "importance: 0", 8, "0 is off the scale. Give 1 to 5."),
        ("source: guess", "source: hunch", 8, "No source 'hunch'"),
        ("{51-3011.00: 1.0}", "{51-3011.00: 0.5}", 5, "add to 0.5"),
        ("dimension: hours", "dimension: zeal", 10, "'zeal' is no must-have"),
        ("at_least: 20", "at_least: twenty", 10, '"twenty" is not a whole number'),
        ("at_least: 20", "at_last: 20", 10, "Did you mean 'at_least'?"),
    ],
)
def test_a_fault_of_a_role_names_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    write(tmp_path, {"dimensions.yaml": DIMENSIONS, "roles/baker.yaml": ROLE.replace(old, new)})
    library = catalog.load([tmp_path])
    assert what in "\n".join(map(str, library.faults))
    assert library.faults[0].line == line
    assert library.roles == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("sd: 20", "sd: 0", 11, "is no spread"),
        ("sd: 20", "sd: many", 11, '"many" is not a number'),
        ("id: hours", "id: zeal", 13, "The id stands 2 times"),
        ("lens: style", "lens: hobby", 6, "\"hobby\" is not possible here. Write 'style'"),
        ("lens: style", "lens: skill", 6, "No lens 'skill'"),
    ],
)
def test_a_fault_of_the_dimensions_names_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    write(tmp_path, {"dimensions.yaml": DIMENSIONS.replace(old, new)})
    (fault,) = catalog.load([tmp_path]).faults
    assert what in str(fault)
    assert fault.line == line


def test_a_root_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for name in ("nowhere", "loop"):
        with pytest.raises(ContentError, match=f"{name}' cannot be read: .*Check the path"):
            catalog.load([tmp_path / name])


def test_a_folder_without_content_is_a_fault(tmp_path: Path) -> None:
    (fault,) = catalog.check(BUILT_IN, [tmp_path])
    assert (fault.source, fault.what) == (str(tmp_path), "No content file is here.")


@pytest.mark.parametrize("kind", list(catalog.KINDS))
def test_every_kind_of_file_has_a_schema_for_editors(kind: str) -> None:
    schema = json.loads(catalog.schema(kind))  # type: ignore[arg-type]  # a key of KINDS
    assert schema["type"] in ("object", "array")
    assert "additionalProperties" in json.dumps(schema)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder, which is made."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def load(*roots: Path) -> Library:
    """Load roots that have no fault."""
    library = catalog.load(roots)
    assert library.faults == ()
    return library


def test_a_translation_beside_its_source_is_loaded_with_its_language_only(tmp_path: Path) -> None:
    write(tmp_path, {"demo.yaml": SOUND, "demo.es.yaml": SPANISH, "demo.pt.yaml": "{"})
    english, spanish = catalog.load([tmp_path]), catalog.load([tmp_path], "es")
    assert (english.faults, spanish.faults) == ((), ())
    (there,) = spanish.questionnaires
    assert (there.title, there.language, there.items[1].text) == ("Intereses", "es", "Me aburren.")
    assert spanish.batteries[0].title == "Intereses"
    assert (spanish.language, spanish.source) == ("es", english)
    assert spanish.translation is not None
    assert (english.translation, english.questionnaires[0].title) == (None, "Demo interests")
    assert catalog.load([tmp_path], "fr").questionnaires == english.questionnaires


def test_a_translation_changes_no_id_key_or_number(tmp_path: Path) -> None:
    write(tmp_path, {"demo.yaml": SOUND, "demo.es.yaml": SPANISH})
    here, there = (catalog.load([tmp_path], name).questionnaires[0] for name in ("en", "es"))
    words = dict.fromkeys(texts_of(here), "")
    assert replace(translated(here, words), language="es") == translated(there, words)


def test_a_translation_may_stand_in_a_folder_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "first", {"demo.yaml": SOUND, "demo.es.yaml": SPANISH})
    write(tmp_path / "second", {"better.es.yaml": SPANISH.replace("Realista", "Práctico")})
    library = catalog.load([tmp_path / "first", tmp_path / "second"], "es")
    assert library.questionnaires[0].scales[0].name == "Práctico"
    assert library.faults == ()


def test_a_translation_is_not_of_what_a_later_root_has_in_place_of_its_source(
    tmp_path: Path,
) -> None:
    write(tmp_path / "first", {"demo.yaml": SOUND, "demo.es.yaml": SPANISH})
    write(tmp_path / "second", {"demo.yaml": SOUND.replace("r2", "r3")})
    library = catalog.load([tmp_path / "first", tmp_path / "second"], "es")
    assert library.questionnaires[0].title == "Demo interests"
    assert library.faults == ()


def test_one_root_has_one_translation_of_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": SOUND, "a.es.yaml": SPANISH, "b.es.yaml": SPANISH})
    (found,) = catalog.check([tmp_path], [])
    assert "b.es.yaml:1: translates: It stands in a.es.yaml already." in str(found)


def test_a_translation_whose_name_or_key_has_no_other_language_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": SOUND, "spanish.yaml": SPANISH})
    assert "does not end in '.es.yaml'" in str(catalog.load([tmp_path]).faults)
    (tmp_path / "spanish.yaml").unlink()
    write(tmp_path, {"a.en.yaml": SPANISH.replace("language: es", "language: en")})
    assert "Content is in 'en' already." in str(catalog.load([tmp_path]).faults)


def test_translators_get_every_text_and_keep_what_they_have(tmp_path: Path) -> None:
    write(tmp_path / "source", {"demo.yaml": SOUND, "dimensions.yaml": DIMENSIONS, "a.yaml": ROLE})
    told = catalog.translate([tmp_path / "source"], "es", tmp_path)
    assert sorted(Path(line).name for line in told) == [
        "a.es.yaml",
        "demo.es.yaml",
        "dimensions.es.yaml",
    ]
    made = tmp_path / "source" / "demo.es.yaml"
    assert catalog.check([tmp_path / "source"], []) == ()
    assert 'items.r2.text: "Tools bore me."' in made.read_text()

    text = "# By hand.\n" + SPANISH.replace("  title: Intereses\n", "") + "  items.r9.text: old\n"
    made.write_text(text + "  scales.gone.name: old\n")
    list(catalog.translate([tmp_path / "source"], "es", None))
    text = made.read_text()
    assert text.startswith("# By hand.\ntranslates: questionnaire demo\n")
    assert '  # New, and not translated yet:\n  title: "Demo interests"\n' in text
    assert '  items.r2.text: "Me aburren."\n' in text
    assert text.endswith('  # No longer in the source: remove it.\n  scales.gone.name: "old"\n')


def test_the_same_words_are_translated_once(tmp_path: Path) -> None:
    write(tmp_path, {"demo.yaml": SOUND.replace("Tools bore me.", "I like to repair things.")})
    (tmp_path / "demo.es.yaml").write_text(
        SPANISH.replace("Me aburren.", "I like to repair things.")
    )
    list(catalog.translate([tmp_path], "es", None))
    assert 'items.r2.text: "Reparo cosas."' in (tmp_path / "demo.es.yaml").read_text()


@pytest.mark.parametrize("language", ["en", "ES", "Spanish", "../es", ""])
def test_what_is_no_language_to_translate_into_is_told(language: str, tmp_path: Path) -> None:
    write(tmp_path, {"demo.yaml": SOUND})
    with pytest.raises(ContentError, match="is no language to translate into"):
        list(catalog.translate([tmp_path], language, None))


def test_what_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    broken = SPANISH.replace("Intereses", '"Intereses')
    write(tmp_path, {"demo.yaml": SOUND, "demo.es.yaml": broken})
    with pytest.raises(ContentError, match=r"(?s)demo.es.yaml.*Nothing was written"):
        list(catalog.translate([tmp_path], "es", None))
    assert (tmp_path / "demo.es.yaml").read_text() == broken


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"demo.yaml": SOUND, "file": ""})
    with pytest.raises(ContentError, match="cannot be written"):
        list(catalog.translate([tmp_path / "demo.yaml"], "es", tmp_path / "file"))


def test_the_built_in_translations_are_whole() -> None:
    names = {path.name.split(".")[1] for root in BUILT_IN for path in root.rglob("*.*.yaml")}
    for language in sorted(names):
        library = catalog.load(BUILT_IN, language)
        assert library.faults == ()
        assert all(one.language == language for one in library.questionnaires)


def test_a_folder_may_hold_nothing_but_the_sentences_of_a_language(tmp_path: Path) -> None:
    write(tmp_path, {"report/fr.j2": ""})
    assert catalog.load([tmp_path]).faults == ()
