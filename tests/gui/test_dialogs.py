"""Small windows: about, keys, where to save, and what is told of a bug."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from careerfit import __version__
from careerfit.gui.crash import CrashDialog, report
from careerfit.gui.dialogs import About, FaultList, SaveDialog, file_name

pytestmark = pytest.mark.usefixtures("theme")
ATTRIBUTION = (
    "This product includes information from the O*NET 30.1 Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. "
    "O*NET is a trademark of USDOL/ETA. CareerFit has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed, or tested these modifications."
)


def test_about_has_the_attribution_word_for_word(qtbot: QtBot) -> None:
    about = About()
    qtbot.addWidget(about)
    told = [label.text() for label in about.findChildren(QLabel)]
    assert ATTRIBUTION in told
    assert any(__version__ in text for text in told)


def test_faults_can_be_read_and_copied(qtbot: QtBot) -> None:
    shown = FaultList(["a.yaml:3: wrong", "b.yaml: worse"])
    qtbot.addWidget(shown)
    text = shown.findChild(QPlainTextEdit)
    assert text is not None
    assert text.toPlainText() == "a.yaml:3: wrong\nb.yaml: worse"


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("Ada Lovelace", "CareerFit-Ada-Lovelace.pdf"),
        ("Zoë Söns-O'Neil", "CareerFit-Zoë-Söns-O-Neil.pdf"),
        ("../../etc/passwd", "CareerFit-etc-passwd.pdf"),
        ("C:\\Windows\\x", "CareerFit-C-Windows-x.pdf"),
        ("  ...  ", "CareerFit-report.pdf"),
        ("CON", "CareerFit-report-CON.pdf"),
        ("a\x00b\nc", "CareerFit-a-b-c.pdf"),
        ("x" * 300, f"CareerFit-{'x' * 60}.pdf"),
    ],
)
def test_a_name_becomes_the_name_of_a_file_and_nothing_else(person: str, name: str) -> None:
    assert file_name(person) == name


def test_the_ending_follows_the_kind_of_file(qtbot: QtBot) -> None:
    dialog = SaveDialog("Ada")
    qtbot.addWidget(dialog)
    assert dialog.defaultSuffix() == "pdf"
    assert Path(dialog.selectedFiles()[0]).name == "CareerFit-Ada.pdf"
    dialog.filterSelected.emit("Web page (*.html)")
    assert dialog.defaultSuffix() == "html"
    dialog.filterSelected.emit("Plain text (*.txt)")
    assert dialog.defaultSuffix() == "txt"


def wrong(answers: dict[str, int]) -> int:
    try:
        return answers["secret item"]
    except KeyError as error:
        raise ValueError(f"Ada Lovelace answered {answers}") from error


def a_bug() -> ValueError:
    with pytest.raises(ValueError, match="Ada") as caught:
        wrong({"calm1": 4})
    caught.value.add_note("Ada was here")
    return caught.value


def test_a_crash_report_tells_where_but_neither_who_nor_what() -> None:
    told = report(a_bug())
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert f"{__name__}, line" in told
    assert "in wrong" in told
    assert __version__ in told
    for secret in ("Ada", "Lovelace", "calm1", "secret", str(Path(__file__).parent)):
        assert secret not in told


def test_a_crash_report_names_the_module_that_could_not_be_loaded() -> None:
    told = report(ImportError("no 'Ada' in /home/ada", name="pydantic.fields", path="/home/ada"))
    assert "builtins.ImportError of pydantic.fields" in told
    assert "ada" not in told.lower()


def test_a_crash_report_of_errors_that_go_round_in_circles_ends() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one
    assert report(one).count("ValueError") == 1


def test_the_crash_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(report(a_bug()))
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QPlainTextEdit, "report")
    assert shown is not None
    (copy,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report"]
    copy.click()
    assert QGuiApplication.clipboard().text() == shown.toPlainText() == report(a_bug())
