"""Answers of many people in a table, from whatever program they come."""

import codecs
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careerfit.core.errors import FileError
from careerfit.core.questionnaire import Choice, Item, ItemId, Number, Questionnaire, items_by_id
from careerfit.core.questionnaire import QuestionnaireId as Id
from careerfit.core.session import Respondent
from careerfit.exchange import read_sheet, write_sheet

FORM = Questionnaire(
    id=Id("small"),
    version=1,
    title="Small",
    licence="MIT",
    scales=(),
    choices=tuple(Choice(value=value, label=str(value)) for value in (1, 3, 5)),
    items=(
        Item(id=ItemId("calm1"), text="I stay calm."),
        Item(id=ItemId("calm2"), text="I lose my head.", keyed="-"),
        Item(
            id=ItemId("speed"),
            text="How fast?",
            kind="number",
            number=Number(low=-10, high=150, unit="words"),
        ),
    ),
)
OTHER = Questionnaire(
    id=Id("other"),
    version=1,
    title="Other",
    licence="MIT",
    scales=(),
    choices=FORM.choices,
    items=(Item(id=ItemId("other1"), text="Another."),),
)
ADA = {"calm1": 1, "calm2": 5, "speed": 40}
WILD = '<b>O\'Neil & "Söns" {{7*7}} <img src="file:///etc/passwd">' + "é" * 250


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"person,calm1,calm2,speed\nAda,1,5,40\n", id="commas"),
        pytest.param(b"person;calm1;calm2;speed\nAda;1;5;40\n", id="semicolons"),
        pytest.param(b"person\tcalm1\tcalm2\tspeed\nAda\t1\t5\t40\n", id="tabs"),
        pytest.param(b"person,calm1,calm2,speed\r\nAda,1,5,40\r\n", id="line ends of Windows"),
        pytest.param(b"person,calm1,calm2,speed\rAda,1,5,40\r", id="line ends of old"),
        pytest.param(b"person,calm1,calm2,speed\nAda,1,5,40", id="no last line end"),
        pytest.param(b"speed,calm2,person,calm1\n40,5,Ada,1\n", id="columns in any order"),
        pytest.param(b'"person","calm1","calm2","speed"\n"Ada","1","5","40"\n', id="all quoted"),
        pytest.param(
            b"person,calm1,calm2,speed\nAda,1.0,5.00,40.0\n", id="decimals of spreadsheets"
        ),
        pytest.param(b" person , calm1,calm2 ,speed\n Ada , 1, 5 ,40 \n", id="blanks around"),
        pytest.param(b"\n\nperson,calm1,calm2,speed\n\n,,,\nAda,1,5,40\n\n", id="empty lines"),
        pytest.param(b"person,calm1,calm2,speed,other1\nAda,1,5,40,x\n", id="columns of others"),
    ],
)
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_a_table_may_come_from_any_program(content: bytes, mark: bytes, tmp_path: Path) -> None:
    (ada,) = read(tmp_path, mark + content)
    assert (ada.person, ada.values) == ("Ada", ADA)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_quoted_name_may_hold_separators_quotes_and_line_ends(
    separator: str, tmp_path: Path
) -> None:
    text = 'person,calm1\n"Lovelace, Ada; ""Countess""\tof\nLovelace",1\nBob,5\n'
    lines = text.replace("n,c", f"n{separator}c").replace('",1', f'"{separator}1')
    found = read(tmp_path, lines.replace("b,5", f"b{separator}5").encode())
    assert [one.person for one in found] == ['Lovelace, Ada; "Countess"\tof\nLovelace', "Bob"]


def test_blank_is_unanswered_and_a_missing_column_too(tmp_path: Path) -> None:
    found = read(tmp_path, b"person,calm1,calm2\nAda,,\nBob, ,3\n")
    assert [dict(one.values) for one in found] == [{}, {"calm2": 3}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("calm1,calm2\n1,5\n", "line 1: there is no column 'person'. The first line has to name"),
        ("Ada,1,5,40\nBob,1,5,40\n", "line 1: there is no column 'person'"),
        ("person,calm1,calm1\nAda,1,5\n", "line 1: the column 'calm1' stands 2 times. Keep one"),
        ("person,calm1,person\nAda,1,Bob\n", "line 1: the column 'person' stands 2 times."),
        ("person,clam1\nAda,1\n", "line 1: no item is called 'clam1'. Did you mean 'calm1'?"),
        ("person,calm1,qqqq\nAda,1,1\n", "line 1: no item is called 'qqqq'. Remove it, or add"),
        ("\n\nperson,clam1\nAda,1\n", "line 3: no item is called 'clam1'."),
        ("person,calm1,\nAda,1,\n", "line 1: no item is called ''. Remove it"),
        ("person,other1\nAda,1\n", "line 1: no item of the battery has a column."),
        ("person\nAda\n", "line 1: no item of the battery has a column. Choose the right one:"),
        ("person,calm1\n", "line 2: there are no answers. Each line below the first"),
        ("person,calm1\nAda,2\n", "line 2, column 'calm1': '2' is no answer. Give one of 1, 3, 5"),
        ("person,calm1\nAda,0\n", "line 2, column 'calm1': '0' is no answer."),
        ("person,calm1\nAda,-1\n", "'-1' is no answer. Give one of 1, 3, 5, or leave it blank."),
        ("person,calm1\nAda,1.5\n", "'1.5' is no answer."),
        ("person,calm1\nAda,1e0\n", "'1e0' is no answer."),
        ("person,calm1\nAda,nan\n", "'nan' is no answer."),
        ("person,calm1\nAda,yes\n", "'yes' is no answer."),
        ("person,calm1\nAda,\u0661\n", "'\u0661' is no answer."),
        ("person,calm1\nAda,99999999999999999999\n", "'99999999999999999999' is no answer."),
        ("person,speed\nAda,151\n", "'151' is no answer. Give a whole number from -10 to 150,"),
        ("person,calm1\nAda,1\nBob,7\n", "line 3, column 'calm1': '7' is no answer."),
        ('person,calm1\n"A\nda",1\nBob,7\n', "line 4, column 'calm1': '7' is no answer."),
        ('person,calm1\n"A\nda",7\n', "line 2, column 'calm1': '7' is no answer."),
        ("person,calm1\nAda,1,3\n", "line 2: 3 cells for 2 columns. Mend the line."),
        ("person,calm1,calm2\nAda,1\n", "line 2: 2 cells for 3 columns. Mend the line."),
        ("person,calm1\n,1\n", "line 2, column 'person': it is blank. Give a name; it may be made"),
        ("person,calm1\nAda,1\nBob,1\nAda ,3\n", "line 4: 'Ada' stands in line 2 too. Tell them"),
        (f"person,calm1\n{'x' * 900},1\n{'x' * 900},1\n", "xxx' stands in line 2 too."),
        ('person,calm1\n"Ada,1\nBob,3\n', "line 2: 1 cells for 2 columns."),
        ("person,calm1\n" + "x" * 200_000 + ",1\n", "line 2: this is no table: field larger than"),
        ("", "is empty. Choose the file that holds the answers."),
        (" \n\t\n", "is empty. Choose the file that holds the answers."),
        ("\ufeff", "is empty. Choose the file that holds the answers."),
        ("\u2003\n\xa0", "is empty. Choose the file that holds the answers."),
        (",,,\n,,\n", "is empty. Choose the file that holds the answers."),
        ("per\0son,calm1\n", "line 1: it holds NUL bytes. Save it as text in UTF-8."),
        ("person,calm1\nA\0da,1\n", "line 2: it holds NUL bytes."),
    ],
)
def test_a_faulty_table_is_refused_with_line_column_and_remedy(
    content: str, said: str, tmp_path: Path
) -> None:
    message = refusal(tmp_path, content.encode())
    assert said in message
    assert len(message) < 500 + len(str(tmp_path))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("person,calm1\nBj\xf6rn,1\n".encode("latin-1"), 2),
        ("person,calm1\nAda,1\n".encode("utf-16"), 1),
        (bytes(range(256)), 2),
        (b"PK\x03\x04\xff\xfe", 1),
    ],
)
def test_what_is_not_utf8_is_refused_with_its_line(
    content: bytes, line: int, tmp_path: Path
) -> None:
    message = refusal(tmp_path, content)
    assert f"answers.csv', line {line}: " in message
    assert "UTF-8." in message


def test_several_faults_are_told_together_and_many_are_cut(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"person,calm1,speed\nAda,7,999\n").count("is no answer") == 2
    rows = "".join(f"p{number},7\n" for number in range(100))
    message = refusal(tmp_path, f"person,calm1\n{rows}".encode())
    assert message.count("is no answer") == 10
    assert message.endswith("There are more faults like these.")


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for path, said in (
        (tmp_path, "Is a directory. Check the path."),
        (tmp_path / "nowhere.csv", "No such file or directory. Check the path."),
        (tmp_path / "loop", "Too many levels of symbolic links. Check the path."),
        (tmp_path / ("x" * 300), "File name too long. Check the path."),
    ):
        with pytest.raises(FileError) as caught:
            read_sheet(path, [FORM])
        assert str(caught.value) == f"'{path}' cannot be read: {said}"


@pytest.mark.parametrize("size", [64_000_001, 300_000_000])
def test_a_file_of_any_size_is_refused_at_once(size: int, tmp_path: Path) -> None:
    with (tmp_path / "answers.csv").open("wb") as file:
        file.truncate(size)
    began = time.monotonic()
    with pytest.raises(FileError, match=r"more than 64 MB.*Split it into several files"):
        read_sheet(tmp_path / "answers.csv", [FORM])
    assert time.monotonic() - began < 2


def test_a_device_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "answers.csv").symlink_to("/dev/zero")
    with pytest.raises(FileError, match="more than 64 MB"):
        read_sheet(tmp_path / "answers.csv", [FORM])


def test_a_hundred_thousand_wrong_columns_are_refused_in_a_moment(tmp_path: Path) -> None:
    header = "person," + ",".join(f"column{number}" for number in range(100_000))
    began = time.monotonic()
    assert "'column0'" in refusal(tmp_path, f"{header}\n".encode())
    assert time.monotonic() - began < 5


def test_more_people_than_memory_holds_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"{number},1\n" for number in range(200_001))
    assert "more than 200,000 people. Split" in refusal(tmp_path, f"person,calm1\n{rows}".encode())


names = st.text(min_size=1).map(lambda name: name.replace("\0", "").strip()).filter(bool)
values = st.fixed_dictionaries(
    {},
    optional={
        ItemId("calm1"): st.sampled_from([1, 3, 5]),
        ItemId("calm2"): st.sampled_from([1, 3, 5]),
        ItemId("speed"): st.integers(-10, 150),
    },
)


@settings(deadline=None)
@given(people=st.dictionaries(names, values, min_size=1, max_size=5))
@example(people={WILD: {}})
@example(people={'"': {}, "a\r\nb": {}, ",;\tx": {}, "=1+1": {}, "person": {}})
def test_a_table_that_was_written_is_read_as_it_was(
    people: Mapping[str, Mapping[ItemId, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    respondents = tuple(Respondent(person=name, values=given) for name, given in people.items())
    path = tmp_path_factory.getbasetemp() / "written.csv"
    path.write_bytes(write_sheet(respondents, [FORM]))
    assert read_sheet(path, [FORM]) == respondents


def test_a_written_table_has_a_column_for_every_item_in_order() -> None:
    text = write_sheet([Respondent(person="Ada", values={ItemId("speed"): 0})], [FORM, OTHER])
    assert text == b'person,calm1,calm2,speed,other1\n"Ada",,,0,\n'
    assert list(items_by_id([FORM, OTHER])) == ["calm1", "calm2", "speed", "other1"]


@settings(deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=200),
        st.lists(st.sampled_from(["person", "calm1", "Ada", "1", ",", ";", "\n", "\r", '"', " "]))
        .map("".join)
        .map(str.encode),
    )
)
def test_any_bytes_are_people_or_a_sentence(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    try:
        people = read(folder, content)
    except FileError as error:
        message = str(error)
    else:
        message = ""
        assert all(one.person for one in people)
    assert message == "" or "answers.csv'" in message


def read(folder: Path, content: bytes) -> tuple[Respondent, ...]:
    """Read a file with this content as answers to FORM; OTHER is known, too."""
    path = folder / "answers.csv"
    path.write_bytes(content)
    return read_sheet(path, [FORM], [FORM, OTHER])


def refusal(folder: Path, content: bytes) -> str:
    """What is said when a file with this content is refused."""
    with pytest.raises(FileError) as caught:
        read(folder, content)
    return str(caught.value)
