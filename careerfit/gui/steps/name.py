"""Whose sitting it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from careerfit.gui.steps.step import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST_NAME = 300
"""As much of a name as is kept."""


class NameStep(Step):
    """Asks for a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setObjectName("name")
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(self.question())
        self.field.setAccessibleDescription(self.more())
        self.field.textChanged.connect(self.changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.field)

    def question(self) -> str:
        """Return what is asked."""
        return self.tr("What is your name?")

    def more(self) -> str:
        """Return what the name is for."""
        return self.tr("It stands on your report. You may make one up.")

    def missing(self) -> str:
        """Return what is still to be done."""
        return "" if self.said() else self.tr("Type a name first. You may make one up.")

    def said(self) -> str:
        """Return the name."""
        return self.field.text().strip()

    def home(self) -> QWidget:
        """Return the field."""
        return self.field
