"""What of a window is cut: words that have less room than they need."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.gui.dialogs import FileDialog
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.tick import TickBox

NOWHERE = QModelIndex()
COLUMNS = range(2)
"""No list of ours has more."""
SETTLING = 10
"""So many times a window is looked at until all in it stands where it should."""


def everything(top: QWidget) -> list[QWidget]:
    return [top, *top.findChildren(QWidget)]


def is_cut(widget: QWidget) -> bool:
    """Return whether a widget has less room than its words need."""
    if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.RichText:
        return False  # what the report says of a role, in a made-up desk
    return is_narrow(widget) or is_low(widget)


def is_narrow(widget: QWidget) -> bool:
    """Return whether words have too little width."""
    match widget:
        case QLabel() if widget.wordWrap():
            return widget.minimumSizeHint().width() > widget.width()
        case ChoiceCard() | TickBox():
            return False  # its words wrap
        case QLabel() | QPushButton() | QCheckBox():
            return widget.sizeHint().width() > widget.width() + 1
    return False


def is_low(widget: QWidget) -> bool:
    """Return whether words have too little height, in the width there is."""
    match widget:
        case QLineEdit() | QComboBox():
            return widget.sizeHint().height() > widget.height() + 1
        case QTreeView() | QListView():
            return bool(cut_rows(widget))
        case QLabel() | ChoiceCard() | TickBox() if widget.hasHeightForWidth():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
    return False


def cut_rows(view: QTreeView | QListView) -> list[str]:
    """Return what stands in rows that are too low for it, in the width there is."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)

    def is_cut_in_it(index: QModelIndex) -> bool:
        shown = view.visualRect(index).height()
        return 0 < shown < view.itemDelegateForIndex(index).sizeHint(option, index).height()

    return [str(index.data()) for index in rows(view.model()) if is_cut_in_it(index)]


def rows(model: QAbstractItemModel, above: QModelIndex = NOWHERE) -> Iterator[QModelIndex]:
    """Yield the places of all that a list or a tree shows."""
    for row in range(model.rowCount(above)):
        yield from (model.index(row, 0, above).siblingAtColumn(column) for column in COLUMNS)
        yield from rows(model, model.index(row, 0, above))


def cut_texts(qtbot: QtBot, top: QWidget) -> list[str]:
    """Return what is cut in a window, once it has come to rest."""

    def found() -> list[str]:
        shown = [each for each in everything(top) if each.isVisible() and is_cut(each)]
        texts = [getattr(each, "text", str)() or each.accessibleName() for each in shown]
        return [] if isinstance(top, FileDialog) else texts  # that is Qt's own

    return at_rest(qtbot, found)


def at_rest(qtbot: QtBot, found: Callable[[], list[str]]) -> list[str]:
    """Return what is wrong with a window, once all in it stands where it should."""
    qtbot.wait(20)
    wrong = found()
    for _ in range(SETTLING):
        if not wrong:
            break
        qtbot.wait(50)
        wrong = found()
    return wrong
