"""Which way to answer a question has; each is loaded when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.gui.widgets.choices import Choices

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from careerfit.core.questionnaire import Item
    from careerfit.gui.widgets.way import Way

OWN = ("order", "typing", "chat", "start")
"""Kinds with a way of their own."""


def way_of(item: Item) -> str:
    """Return the name of the way to answer `item`."""
    if item.number is not None:
        return "number"
    return item.kind if item.kind in OWN else "choices"


def make_way(name: str, elapsed: Callable[[], int], parent: QWidget) -> Way:
    """Return a new way; `elapsed` tells the milliseconds since the question came up."""
    match name:
        case "number":
            from careerfit.gui.widgets.number import NumberAnswer

            return NumberAnswer(parent)
        case "order":
            from careerfit.gui.widgets.order import Order

            return Order(parent)
        case "typing":
            from careerfit.gui.widgets.typing import Typing

            return Typing(parent)
        case "chat":
            from careerfit.gui.widgets.chats import Chats

            return Chats(elapsed, parent)
        case "start":
            from careerfit.gui.widgets.starting import Starting

            return Starting(parent)
        case _:
            return Choices(parent)
