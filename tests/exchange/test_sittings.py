"""One whole sitting as JSON, out of one store and into another program."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.errors import FileError
from careerfit.core.questionnaire import BatteryId, ItemId, QuestionnaireId
from careerfit.core.session import Answer, Session, SessionId, Used
from careerfit.exchange import read_sitting, write_sitting

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SITTING = Session(
    id=SessionId("s1"),
    person='<b>O\'Neil & "Söns" {{7*7}}\n\u202e',
    purpose="counselling",
    battery=BatteryId("full"),
    began_at=NOON,
    used=(Used(questionnaire=QuestionnaireId("demo"), version=1, digest="0123456789abcdef"),),
    language="es",
    answers=(
        Answer(item=ItemId("r1"), value=5, at=NOON, milliseconds=1200),
        Answer(item=ItemId("r2"), value=None, at=NOON + timedelta(microseconds=1)),
        Answer(item=ItemId("r1"), value=-3, at=NOON + timedelta(seconds=9), milliseconds=0),
    ),
)

moments = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-8)), timezone(timedelta(minutes=1))]),
)
answers = st.builds(
    Answer,
    item=st.text().map(ItemId),
    value=st.none() | st.integers(-(2**53), 2**53),
    at=moments,
    milliseconds=st.none() | st.integers(0, 2**53),
)


@settings(deadline=None)
@given(
    person=st.text(min_size=1).filter(str.strip), given=st.lists(answers, max_size=4), began=moments
)
def test_a_sitting_that_was_written_is_read_exactly_as_it_was(
    person: str, given: list[Answer], began: datetime, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sitting = replace(SITTING, person=person, answers=tuple(given), began_at=began)
    path = tmp_path_factory.getbasetemp() / "sitting.json"
    path.write_bytes(write_sitting(sitting))
    assert read_sitting(path) == sitting


def test_the_file_is_json_that_people_can_read() -> None:
    text = write_sitting(SITTING).decode()
    assert text.startswith('{\n  "format": "careerfit-sitting/2",\n')
    assert "Söns" in text
    assert json.loads(text)["sitting"]["answers"][1]["value"] is None


def changed(**changes: object) -> dict[str, object]:
    """The file with some of the sitting changed."""
    file: dict[str, dict[str, object]] = json.loads(write_sitting(SITTING))
    return {**file, "sitting": {**file["sitting"], **changes}}


def answered(**changes: object) -> dict[str, object]:
    """The file with one answer, changed."""
    one = {"item": "r1", "value": 1, "at": "2026-01-01T12:00:00Z", "milliseconds": None}
    return changed(answers=[{**one, **changes}])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("hello", "this is not JSON: expected value at line 1", id="text"),
        pytest.param("person,r1\nAda,5\n", "this is not JSON", id="a table"),
        pytest.param('{"format": "careerfit-sitting/1", ', "this is not JSON: EOF", id="cut"),
        pytest.param("[" * 100_000, "recursion limit", id="lists in lists"),
        pytest.param("[]", "does not begin with the format 'careerfit-sitting/2'", id="a list"),
        pytest.param('{"schema": "careerfit-score/1"}', "does not begin with", id="results"),
        pytest.param('{"format": 1}', "does not begin with the format", id="a wrong format"),
        pytest.param(
            '{"format": "careerfit-sitting/3", "sitting": {"new": 1}}',
            "has the format 'careerfit-sitting/3', this CareerFit reads 'careerfit-sitting/2'. "
            "Open it with the CareerFit that wrote it.",
            id="a newer format",
        ),
        pytest.param('{"format": "careerfit-sitting/1"}', "sitting: Field required", id="no more"),
        pytest.param(
            changed(person=7), "sitting.person: Input should be a valid string", id="name"
        ),
        pytest.param(changed(person="  "), "sitting.person is blank", id="a blank name"),
        pytest.param(changed(purpose="fun"), "'self', 'counselling' or 'selection'", id="purpose"),
        pytest.param(changed(mood="good"), "sitting.mood: Unexpected keyword", id="unknown key"),
        pytest.param(changed(began_at="soon"), "sitting.began_at: Input should be", id="no date"),
        pytest.param(changed(began_at=1767268800), "sitting.began_at: Input", id="a number"),
        pytest.param(changed(began_at="2026-01-01T12:00:00"), "no moment with its", id="no zone"),
        pytest.param(changed(began_at="0001-01-01T00:00:00+05:00"), "no moment", id="year 1"),
        pytest.param(answered(value=3.5), "sitting.answers.0.value: Input should be", id="half"),
        pytest.param(answered(value="3"), "sitting.answers.0.value: Input should be", id="text"),
        pytest.param(answered(value=True), "sitting.answers.0.value: Input should be", id="truth"),
        pytest.param(answered(at="2026-01-01T12:00:00"), "is no moment with its", id="answer zone"),
        pytest.param("", "is empty. Choose the file", id="nothing"),
        pytest.param("\0", "line 1: it holds NUL bytes", id="NUL"),
    ],
)
def test_what_is_no_sitting_is_refused_in_a_sentence(
    content: str | Mapping[str, object], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "sitting.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    with pytest.raises(FileError) as caught:
        read_sitting(path)
    assert str(caught.value).startswith(f"'{path}'")
    assert said in str(caught.value)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_every_cut_of_a_sitting_is_refused(tmp_path: Path) -> None:
    whole = write_sitting(SITTING)
    for length in range(len(whole.rstrip()) - 1):
        (tmp_path / "cut.json").write_bytes(whole[:length])
        with pytest.raises(FileError):
            read_sitting(tmp_path / "cut.json")


def test_a_sitting_from_before_there_were_calibrations_is_read_as_scored_by_none(
    tmp_path: Path,
) -> None:
    path, (one,) = tmp_path / "sitting.json", SITTING.used
    file = changed(used=[{"questionnaire": "demo", "version": 1, "digest": one.digest}])
    path.write_text(json.dumps(file))
    assert read_sitting(path) == SITTING
    by = replace(SITTING, used=(replace(one, calibration="fedcba9876543210"),))
    path.write_bytes(write_sitting(by))
    assert read_sitting(path) == by
