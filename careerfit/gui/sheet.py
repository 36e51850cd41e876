"""The style sheet of the window, in whatever colours and sizes it is given."""

import re
from collections.abc import Mapping
from string import Template

from careerfit.gui.size import SIZES, length, room

PIXELS = re.compile(r"(min-height: )?\b([3-9]|\d{2,})px")
"""A length that grows: in full what has words in it. A line stays as thin as it is."""


def sheet(values: Mapping[str, object], percent: int) -> str:
    """Return the style sheet in a size; values: colours, and type sizes in points, by name."""
    filled = Template(_SHEET).substitute(values)
    if percent == SIZES[0]:
        return filled
    return PIXELS.sub(_grown, filled)


def _grown(found: re.Match[str]) -> str:
    height, pixels = found[1], int(found[2])
    return f"{height}{length(pixels)}px" if height else f"{room(pixels)}px"


_SHEET = """
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="small"] { color: $muted; font-size: ${small}pt; }
QLabel[tone="large"] { font-size: ${large}pt; }
QLabel[tone="heading"] { font-size: ${large}pt; font-weight: bold; }
QLabel[tone="title"] { font-size: ${title}pt; font-weight: bold; }
QLabel[tone="question"] { font-size: ${question}pt; }
QLabel[tone="late"], QLabel[wrong="true"] {
    color: $wrong; font-size: ${small}pt; font-weight: bold;
}

QGroupBox[part="group"] { border: 0px solid transparent; margin: 0px; padding: 0px; }

QFrame[part="card"] { background: $surface; border: 1px solid $raised; border-radius: 10px; }
QFrame[part="well"] { background: $ground; border: none; border-radius: 8px; }
QFrame[part="step"], QFrame[part="talk"] {
    background: $surface; border: 1px solid $line; border-radius: 8px;
}
QFrame[part="step"]:hover { border-color: $accent; }
QFrame[part="step"]:focus { border: 2px solid $accent; background: $soft; }
QFrame[part="talk"][chosen="true"] { border: 2px solid $accent; }
QLabel[part="badge"] { background: $raised; border-radius: 6px; }
QLabel[part="badge"][picked="true"] { background: $accent; color: $on_accent; }
QLabel[part="theirs"] { background: $raised; border-radius: 8px; padding: 5px 8px; }
QLabel[part="mine"] { background: $soft; border-radius: 8px; padding: 5px 8px; }
QLabel[part="clock"] {
    background: $soft; border-radius: 6px; padding: 2px 10px; font-weight: bold;
    font-size: ${large}pt;
}
QLabel[part="clock"][late="true"] { background: $warm; color: $on_warm; }
QLabel[part="stop"]:focus { border: 2px solid $accent; border-radius: 4px; }
QLabel[part="missing"] {
    background: $warm; color: $on_warm; border-radius: 8px; padding: 6px 12px;
}
QFrame[part="said"] { background: $warm; border: none; border-radius: 8px; }
QFrame[part="said"] QLabel { color: $on_warm; }
QFrame[part="said"][right="true"] { background: $soft; }
QFrame[part="said"] QLabel[right="true"] { color: $text; }
QFrame[part="notice"] { background: $warm; border: none; }
QFrame[part="notice"] QLabel { color: $on_warm; }
QFrame[part="notice"] QPushButton {
    background: transparent; color: $on_warm; border: 1px solid $on_warm;
}
QFrame[part="sidebar"] { background: $surface; border: none; border-right: 1px solid $raised; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 14px; min-height: 22px; outline: none;
}
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $soft; }
QPushButton:disabled { background: $ground; color: $muted; border-color: $raised; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton[part="main"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: bold;
}
QPushButton[part="main"]:hover { border-color: $text; }
QPushButton[part="main"]:focus { border: 2px solid $text; }
QPushButton[part="main"]:disabled {
    background: $raised; color: $muted; border-color: $raised;
}
QPushButton[part="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[part="quiet"]:hover { background: $raised; }
QPushButton[part="quiet"]:focus { border-color: $accent; }
QPushButton[part="quiet"]:disabled { color: $muted; }
QPushButton[part="place"] {
    text-align: left; background: transparent; border: 2px solid transparent;
    border-radius: 8px; padding: 8px 12px;
}
QPushButton[part="place"]:hover { background: $raised; }
QPushButton[part="place"][here="true"] { background: $soft; color: $accent; font-weight: bold; }
QPushButton[part="place"]:focus { border-color: $accent; }
QPushButton[part="place"]:disabled { color: $muted; }

QPushButton[part="back"] { padding: 0px 8px; min-height: 18px; font-size: ${small}pt; }
QPushButton[part="back"]:focus { padding: 0px 7px; }
QPushButton[part="segment"] { padding: 3px 10px; }
QPushButton[part="segment"]:checked {
    background: $soft; color: $accent; border-color: $accent; font-weight: bold;
}
QPushButton[part="segment"]:focus { padding: 2px 9px; }
QPushButton[part="onward"] { text-align: left; color: $accent; }
QToolButton[part="fold"] {
    background: transparent; color: $text; border: 2px solid transparent; border-radius: 6px;
    padding: 4px; text-align: left; font-weight: bold;
}
QToolButton[part="fold"]:hover { background: $raised; }
QToolButton[part="fold"]:focus { border-color: $accent; }

QTabWidget::pane { border: none; }
QTabBar { outline: none; }
QTabBar::tab {
    background: transparent; color: $text; border: 2px solid transparent;
    border-bottom: 2px solid $track; padding: 5px 12px;
}
QTabBar::tab:hover { background: $raised; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: bold; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 6px; }

QLineEdit {
    background: $surface; border: 1px solid $line; border-radius: 6px; padding: 6px 9px;
    min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QComboBox, QDateEdit {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 9px; min-height: 22px;
}
QComboBox:focus, QDateEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QComboBox:disabled, QDateEdit:disabled {
    background: $ground; color: $muted; border-color: $raised;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: none; }
QComboBox QAbstractItemView, QAbstractItemView[part="offers"] {
    background: $surface; color: $text; border: 1px solid $line; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
QTableView {
    background: $surface; border: 1px solid $raised; border-radius: 10px; outline: none;
    selection-background-color: $soft; selection-color: $text;
}
QTableView:focus { border: 2px solid $accent; }
QTableView::item { padding: 0 6px; border-bottom: 1px solid $raised; }
QTableView::item:selected { background: $soft; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px; font-size: ${small}pt;
}
QPlainTextEdit, QListWidget {
    background: $surface; border: 1px solid $line; border-radius: 6px; padding: 4px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus, QListWidget:focus { border: 2px solid $accent; padding: 3px; }
QListWidget::item { padding: 3px 4px; border-radius: 4px; }
QListWidget::item:hover { background: $raised; }
QListWidget::item:selected { background: $soft; color: $text; }
QLineEdit[part="number"] { font-size: ${question}pt; }

QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeWidget, QTableWidget {
    background: $surface; border: 1px solid $raised; border-radius: 10px; outline: none;
    padding: 6px;
}
QTreeWidget:focus { border-color: $accent; }
QListView {
    background: $surface; border: 1px solid $raised; border-radius: 10px; outline: none;
    padding: 4px;
}
QListView:focus { border-color: $accent; }
QTreeWidget[part="outline"]::item { padding: 5px 2px; }
QTreeWidget[part="outline"]::item:hover { background: $raised; }
QTreeWidget[part="outline"]::item:selected { background: $soft; color: $text; }
QTreeWidget#role-index { border-color: $line; }
QTreeWidget#role-index:focus { border: 2px solid $accent; padding: 5px; }
QTableWidget { gridline-color: $raised; }
QTableWidget:focus { border: 2px solid $accent; padding: 5px; }
QTableWidget QHeaderView { background: $surface; }
QTableWidget QHeaderView::section {
    background: $surface; color: $text; border: none; border-bottom: 2px solid $line;
    padding: 6px 8px; font-size: ${body}pt; font-weight: bold;
}
QScrollArea#role:focus, QScrollArea#sheet:focus { border: 2px solid $accent; border-radius: 10px; }
QStatusBar {
    background: $surface; color: $muted; font-size: ${small}pt; border-top: 1px solid $raised;
}
QStatusBar::item { border: none; }
QMenuBar { background: $surface; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $raised; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
"""
