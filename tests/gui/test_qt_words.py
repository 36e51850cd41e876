"""What Qt itself says: in the language of the window, too."""

from collections.abc import Callable

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.gui.dialogs import SaveDialog
from careerfit.gui.language import Language
from careerfit.gui.press import PrintDialog

Buttons = QDialogButtonBox.StandardButton


def plain(text: str) -> str:
    return text.replace("&", "").partition("\t")[0]


def words_of(top: QWidget) -> set[str]:
    """Return what stands in a dialog."""
    found = [one.text() for one in top.findChildren(QLabel)]
    found += [one.text() for one in top.findChildren(QAbstractButton)]
    found += [one.title() for one in top.findChildren(QGroupBox)]
    for box in top.findChildren(QComboBox):
        found += [box.itemText(number) for number in range(box.count())]
    return {plain(text) for text in (*found, top.windowTitle()) if text}


@pytest.fixture
def spanish(language: Language) -> Language:
    language.ask("es")
    return language


@pytest.mark.usefixtures("spanish")
def test_buttons_of_dialogs_are_in_spanish(qtbot: QtBot) -> None:
    box = QDialogButtonBox(
        Buttons.Ok | Buttons.Cancel | Buttons.Save | Buttons.Close | Buttons.Apply | Buttons.Help
    )
    question = QMessageBox()
    question.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    for widget in (box, question):
        qtbot.addWidget(widget)
    assert words_of(box) == {"Aceptar", "Cancelar", "Guardar", "Cerrar", "Aplicar", "Ayuda"}
    assert {"Sí", "No"} <= words_of(question)


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_is_in_spanish(
    qtbot: QtBot, kind: Callable[[str], QLineEdit | QPlainTextEdit]
) -> None:
    field = kind("words")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [plain(action.text()) for action in menu.actions() if action.text()]
    assert said == [
        *("Deshacer", "Rehacer", "Cortar", "Copiar", "Pegar", "Borrar", "Seleccionar todo"),
    ]
    menu.deleteLater()


@pytest.mark.usefixtures("spanish")
def test_the_print_dialog_is_in_spanish(qtbot: QtBot) -> None:
    printer = QPrinter()
    dialog = PrintDialog(printer, 30)
    qtbot.addWidget(dialog)
    said = words_of(dialog)
    for text in (
        "Imprimir",
        "Cancelar",
        "Copias:",
        "Propiedades",
        "Recopilar",
        "Páginas impares",
    ):
        assert text in said
    for text in ("Print", "Cancel", "Copies", "Double Sided Printing", "Long side binding"):
        assert text not in said


@pytest.mark.usefixtures("spanish")
def test_the_dialog_that_saves_is_in_spanish(qtbot: QtBot) -> None:
    dialog = SaveDialog("Ada")
    qtbot.addWidget(dialog)
    assert {"Guardar", "Cancelar"} <= words_of(dialog)
    assert not {"Save", "Cancel", "Look in:", "Files of type:"} & words_of(dialog)


def test_in_english_qt_speaks_english_again(qtbot: QtBot, spanish: Language) -> None:
    spanish.ask("en")
    box = QDialogButtonBox(Buttons.Ok | Buttons.Cancel)
    qtbot.addWidget(box)
    assert words_of(box) == {"OK", "Cancel"}


def test_a_report_offers_its_pages_and_no_file(qtbot: QtBot, english: Language) -> None:
    english.ask("en")
    printer, option = QPrinter(), PrintDialog.PrintDialogOption
    for pages, able in ((30, True), (None, False)):
        dialog = PrintDialog(printer, pages)
        qtbot.addWidget(dialog)
        assert dialog.testOption(option.PrintPageRange) is able
        assert not dialog.testOption(option.PrintToFile)
        assert "Print on both sides" in words_of(dialog)
        if pages is not None:
            assert (dialog.minPage(), dialog.maxPage()) == (1, pages)
