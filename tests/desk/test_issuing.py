"""The reports of many clients: each is written or told with its reason, and none stops another."""

from pathlib import Path

import pytest

from careerfit.core.errors import CancelledError, FileError
from careerfit.core.people import Client
from careerfit.desk.issuing import Wanted
from tests.gui.conftest import Small, finished, make_small, small_library

FOLDER = Path("reports")


@pytest.fixture
def small() -> Small:
    return make_small(small_library())


def client(small: Small, name: str) -> Client:
    return small.desk.people.add(name)


def wanted(small: Small, reader: str = "person", suffix: str = ".pdf") -> Wanted:
    lines = small.desk.people.found().rows
    return Wanted(clients=lines, reader=reader, folder=FOLDER, suffix=suffix)  # type: ignore[arg-type]


def test_the_newest_finished_sitting_of_each_is_written(small: Small) -> None:
    ada, leo = client(small, "Ada"), client(small, "Leo")
    finished(small, client=ada.id)
    newest = finished(small, client=ada.id)
    small.desk.assessing.begin("", "self", small.desk.library.batteries[0].id, client=ada.id)
    other = finished(small, client=leo.id)
    issued = small.desk.issuing.issue(wanted(small))
    names = [f"Ada-2026-01-01-{newest}-person.pdf", f"Leo-2026-01-01-{other}-person.pdf"]
    assert [path.name for path in issued.written] == names
    assert set(small.files.written) == {FOLDER / name for name in names}
    assert (issued.left, issued.cancelled) == ((), False)


def test_namesakes_do_not_write_over_each_other(small: Small) -> None:
    for _ in range(2):
        finished(small, client=client(small, "Ada").id)
    issued = small.desk.issuing.issue(wanted(small))
    assert len(set(issued.written)) == 2


def test_who_has_no_finished_sitting_is_told_with_the_reason(small: Small) -> None:
    ada, leo = client(small, "Ada"), client(small, "Leo")
    small.desk.assessing.begin("", "self", small.desk.library.batteries[0].id, client=ada.id)
    issued = small.desk.issuing.issue(wanted(small))
    assert issued.written == ()
    assert [(one.client, str(one.why)) for one in issued.left] == [
        (ada.id, "There is no finished sitting."),
        (leo.id, "There is no finished sitting."),
    ]


def test_a_reader_who_may_not_have_a_report_is_told_and_the_others_get_theirs(
    small: Small,
) -> None:
    finished(small, client=client(small, "Ada").id)
    finished(small, client=client(small, "Leo").id, purpose="counselling")
    issued = small.desk.issuing.issue(wanted(small, reader="counsellor", suffix=".txt"))
    assert [path.name[:3] for path in issued.written] == ["Leo"]
    assert [one.name for one in issued.left] == ["Ada"]
    assert "purpose 'self'" in str(issued.left[0].why)


def test_a_file_that_cannot_be_written_stops_none_of_the_others(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Ada", "Leo"):
        finished(small, client=client(small, name).id)
    write = small.files.write_whole

    def full(path: Path, content: bytes) -> None:
        if path.name.startswith("Ada"):
            raise FileError("'{0}' cannot be written.", path)
        write(path, content)

    monkeypatch.setattr(small.files, "write_whole", full)
    issued = small.desk.issuing.issue(wanted(small))
    assert [path.name[:3] for path in issued.written] == ["Leo"]
    assert "cannot be written" in str(issued.left[0].why)


def test_a_cancelled_call_tells_what_was_written_until_then(small: Small) -> None:
    for name in ("Ada", "Leo", "Mia"):
        finished(small, client=client(small, name).id)

    def impatient(done: int, _all: int) -> None:
        if done == 1:
            raise CancelledError("Stopped.")

    issued = small.desk.issuing.issue(wanted(small), impatient)
    assert issued.cancelled
    assert [path.name[:3] for path in issued.written] == ["Ada"]
    assert [(one.name, str(one.why)) for one in issued.left] == [
        ("Leo", "Stopped."),
        ("Mia", "Stopped."),
    ]


def test_the_newest_sitting_can_be_asked_for(small: Small) -> None:
    ada = client(small, "Ada")
    session = finished(small, client=ada.id)
    (line,) = small.desk.people.found().rows
    assert small.desk.issuing.newest(line).id == session
