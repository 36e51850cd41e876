"""Items of others, from the file to a person's levels: made-up texts with the built-in keys."""

import json
from pathlib import Path
from typing import Any

import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN, build_desk
from careerfit.core.errors import ContentError, FileError
from careerfit.core.library import Library
from careerfit.core.questionnaire import ItemId, Questionnaire
from careerfit.core.scoring import score_person
from careerfit.core.session import Responses
from careerfit.core.template import Template, Wording
from careerfit.desk import Desk
from careerfit.store.memory import MemoryStore

KEYED = {"+": "plus", "-": "minus"}


@pytest.fixture(scope="module")
def template(library: Library) -> Template:
    return next(one for one in library.templates if one.id == "ipip-neo-120")


def item_set(template: Template) -> list[dict[str, Any]]:
    """Items as public packages have them, with texts that say nothing."""
    codes = {domain.id: domain.code for domain in template.domains}
    facets = {facet.id: facet for facet in template.facets}
    return [
        {
            "id": key.known_as,
            "text": f"Made-up statement {place}.",
            "keyed": KEYED[key.keyed],
            "domain": codes[facets[key.facet].domain],
            "facet": facets[key.facet].number,
        }
        for place, key in enumerate(template.items, start=1)
    ]


def written(folder: Path, items: object) -> Path:
    (folder / "items.json").write_text(json.dumps(items), encoding="utf-8")
    return folder / "items.json"


def imported(desk: Desk, template: Template, folder: Path) -> Questionnaire:
    path = written(folder, item_set(template))
    return desk.importing.join(path, template.id, Wording())[0]


def levels(form: Questionnaire, library: Library, values: dict[ItemId, int]) -> list[float]:
    given = Responses(values=values, texts={})
    scores = score_person([form], given, library.taxonomy)
    return [score.level for score in scores if score.level is not None]


def test_the_template_has_as_many_items_in_each_facet_and_norms_for_every_scale(
    template: Template,
) -> None:
    assert [template.items_of(domain.id) for domain in template.domains] == [24] * 5
    assert [template.items_of(facet.id) for facet in template.facets] == [4] * 30
    assert sum(key.keyed == "-" for key in template.items) == 55
    for group in template.norms:
        assert set(group.mean) == set(group.sd) == set(template.scales)
    assert [group.people for group in template.norms if group.everyone] == [
        "US volunteers on the internet, both sexes, all ages"
    ]


def test_the_norms_of_facets_add_up_to_those_of_their_domain(template: Template) -> None:
    for group in template.norms:
        for domain in template.domains:
            own = [group.mean[facet.id] for facet in template.facets if facet.domain == domain.id]
            assert sum(own) == pytest.approx(group.mean[domain.id], abs=0.7)


def test_what_is_imported_is_checked_loaded_and_scored_with_reverse_keys_mirrored(
    desk: Desk, template: Template, tmp_path: Path
) -> None:
    form = imported(desk, template, tmp_path)
    (tmp_path / "mine").mkdir()
    path = tmp_path / "mine" / "ipip-neo-120.yaml"
    desk.importing.save(form, path)
    assert catalog.check(BUILT_IN, [path]) == ()
    library = build_desk(MemoryStore, [tmp_path / "mine"]).library
    assert form in library.questionnaires
    most = {item.id: 5 if item.keyed == "+" else 1 for item in form.items}
    assert levels(form, library, most) == [100.0] * 32
    agreeing = levels(form, library, dict.fromkeys(most, 5))
    assert agreeing[0] == pytest.approx(
        100 * sum(item.keyed == "+" for item in form.items_of(form.scales[0].id)) / 24
    )
    some = {item.id: place % 5 + 1 for place, item in enumerate(form.items)}
    turned = {item: 6 - value for item, value in some.items()}
    pairs = zip(levels(form, library, some), levels(form, library, turned), strict=True)
    assert [one + other for one, other in pairs] == pytest.approx([100.0] * 32)


def test_a_file_with_mirrored_keys_is_refused_with_its_items(
    desk: Desk, template: Template, tmp_path: Path
) -> None:
    other = {"plus": "minus", "minus": "plus"}
    items = [one | {"keyed": other[one["keyed"]]} for one in item_set(template)]
    with pytest.raises(ContentError) as refused:
        desk.importing.join(written(tmp_path, items), template.id, Wording())
    lines = str(refused.value).split("\n")
    assert lines[0] == "120 items disagree with the key template 'ipip-neo-120':"
    assert "the file says N1, keyed -; the template says N1, keyed +." in lines[1]
    assert lines[11:13] == [
        "  and 110 more.",
        "Every key is mirrored: the file keys all its items the other way.",
    ]


def test_a_template_of_ones_own_is_named_by_its_file(
    desk: Desk, template: Template, tmp_path: Path
) -> None:
    path = tmp_path / "keys.yaml"
    path.write_bytes(catalog.to_yaml("template", template))
    made, _ = desk.importing.join(written(tmp_path, item_set(template)), str(path), Wording())
    assert len(made.items) == 112
    with pytest.raises(ContentError, match="careerfit list templates"):
        desk.importing.join(tmp_path / "items.json", "unheard-of", Wording())
    with pytest.raises(ContentError, match="is no template"):
        desk.importing.join(
            tmp_path / "items.json", str(BUILT_IN[0] / "work-styles.yaml"), Wording()
        )


def test_an_import_is_text_that_loads_or_a_yaml_file(
    desk: Desk, template: Template, tmp_path: Path
) -> None:
    form = imported(desk, template, tmp_path)
    (tmp_path / "same.yaml").write_text(desk.importing.to_yaml(form), encoding="utf-8")
    assert catalog.questionnaire_in(BUILT_IN, tmp_path / "same.yaml") == form
    with pytest.raises(FileError, match="End the name in"):
        desk.importing.save(form, tmp_path / "out.json")
