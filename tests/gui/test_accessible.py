"""What a screen reader is told: the whole tree of every page, in every one of its states."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.session import Session
from careerfit.desk import Desk
from careerfit.gui.theme import SCHEMES, Scheme, Theme
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.fold import Fold
from careerfit.gui.widgets.level import BandSlider
from careerfit.gui.window import Window
from tests.gui.conftest import Small
from tests.gui.cut import at_rest
from tests.gui.test_language import sides, tour

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        *(Role.Button, Role.PushButton, Role.RadioButton, Role.CheckBox, Role.EditableText),
        *(Role.ComboBox, Role.SpinBox, Role.Slider, Role.ListItem, Role.MenuItem, Role.Link),
        *(Role.PageTab, Role.ProgressBar, Role.Graphic, Role.ButtonMenu),
    }
)
"""What somebody acts on, or that stands for something: it has to have a name."""


def told(part: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Yield all that is shown below a part, and the part itself."""
    if part is None or not part.isValid() or part.state().invisible:
        return
    yield part
    for number in range(part.childCount()):
        yield from told(part.child(number))


def faults(top: QWidget) -> Iterator[str]:
    """Yield what a screen reader could make nothing of."""
    for part in told(QAccessible.queryAccessibleInterface(top)):
        state, role = part.state(), part.role()
        name = part.text(QAccessible.Text.Name).strip()
        what = f"{role.name} {part.object()} in {top}"
        if role == Role.NoRole:
            yield f"no role: {what}"
        if (role in CONTROLS or state.focusable) and not name:
            yield f"no name: {what}"
        if role in (Role.RadioButton, Role.CheckBox) and not state.checkable:
            yield f"no state: {what}"
        if role == Role.StaticText and not name and part.text(QAccessible.Text.Value):
            yield f"text unread: {what}"


def test_every_control_of_every_page_has_a_name_a_role_and_a_state(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    seen = found = 0
    for top in tour(qtbot, window, small):
        assert list(faults(top)) == []
        # None of these is held: it would be taken for another one that came into its place.
        parts = told(QAccessible.queryAccessibleInterface(top))
        found += sum(part.role() in CONTROLS for part in parts)
        del parts
        seen += 1
    assert seen > 20
    assert found > 200


@pytest.mark.parametrize("kind", ["QPushButton", "QLineEdit", "QCheckBox"])
def test_a_control_without_a_name_is_found(qtbot: QtBot, kind: str) -> None:
    import PySide6.QtWidgets

    top = QWidget()
    qtbot.addWidget(top)
    control = getattr(PySide6.QtWidgets, kind)(top)
    top.show()
    assert any("no name" in fault for fault in faults(top))
    control.setAccessibleName("what it does")
    assert not list(faults(top))


# ---- What is seen


def pixels(widget: QWidget) -> NDArray[np.uint8]:
    """Return a widget as it is painted: (height, width, red green blue)."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.array(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., :3]


def part_of(page: NDArray[np.uint8], widget: QWidget, top: QWidget) -> NDArray[np.uint8]:
    """Return what of a painted page is the part of a widget that can be seen."""
    seen = widget.visibleRegion().boundingRect()
    seen.moveTopLeft(widget.mapTo(top, seen.topLeft()))
    return page[max(seen.top(), 0) : seen.bottom() + 1, max(seen.left(), 0) : seen.right() + 1]


def painted_contrast(shown: NDArray[np.uint8]) -> float:
    """Return the contrast of what stands out most with what there is most of (WCAG 2.2)."""
    colours, counts = np.unique(shown.reshape(-1, 3), axis=0, return_counts=True)
    parts = colours / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    bright = linear @ np.array([0.2126, 0.7152, 0.0722]) + 0.05
    ground = bright[counts.argmax()]
    return float(max(bright.max() / ground, ground / bright.min()))


def still(qtbot: QtBot, top: QWidget) -> NDArray[np.uint8]:
    """Return a widget as it is painted when nothing of it moves any more."""
    qtbot.wait(50)  # until what was asked to be laid out anew is
    seen = [pixels(top)]

    def is_still() -> bool:
        seen.append(pixels(top))
        return np.array_equal(seen[-2], seen[-1])

    qtbot.waitUntil(is_still)
    return seen[-1]


def is_cut(widget: QWidget) -> bool:
    """Return whether half of it or hardly a line is seen: it lies at the edge of what scrolls."""
    seen = widget.visibleRegion().boundingRect().height()
    least = min(widget.height(), 2 * widget.fontMetrics().lineSpacing())
    return seen == 0 or seen < least or 2 * seen < widget.height()


def worded(top: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield what shows words and may be used, with the words."""
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisible() or not widget.isEnabled() or is_cut(widget):
            continue
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.text().strip():
            yield widget, widget.text()
        elif isinstance(widget, QPlainTextEdit) and widget.toPlainText().strip():
            yield widget, widget.toPlainText()
        elif isinstance(widget, ChoiceCard):
            yield widget, "a choice"


def pale(qtbot: QtBot, top: QWidget, least: float) -> list[str]:
    """Return the words whose contrast is less than it has to be."""
    page = still(qtbot, top)
    found = [(words, painted_contrast(part_of(page, one, top))) for one, words in worded(top)]
    return [f"{words!r} in {top}: {of:.2f}" for words, of in found if of < least]


@pytest.mark.parametrize("scheme", [one for one in SCHEMES if one != "system"])
def test_all_words_are_painted_so_that_they_can_be_read(
    qtbot: QtBot, window: Window, small: Small, theme: Theme, scheme: Scheme
) -> None:
    theme.ask(scheme)
    seen, least = 0, 7.0 if scheme == "contrast" else 4.5
    for top in tour(qtbot, window, small):
        assert at_rest(qtbot, partial(pale, qtbot, top, least)) == []
        seen += len(list(worded(top)))
    assert seen > 250


def test_pale_words_are_seen_to_be_pale(qtbot: QtBot) -> None:
    label = QLabel("Can you read this?")
    qtbot.addWidget(label)
    for colour, low, high in (("#777777", 4.3, 4.6), ("#000000", 19, 21), ("#dddddd", 1.1, 1.5)):
        label.setStyleSheet(f"background: #ffffff; color: {colour}; font-size: 30pt")
        label.show()
        assert low < painted_contrast(pixels(label)) <= high + 0.001


# ---- A whole sitting


def whole(
    qtbot: QtBot, open_window: Callable[[Callable[[], Desk]], Window], desk: Desk, session: Session
) -> Window:
    """Return a window that shows the results of a sitting with the built-in content."""
    desk.reading.store.add(session)
    window = open_window(lambda: desk)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "battery-full") is not None)
    window.results.find(session.id)
    qtbot.waitUntil(lambda: window.results.results.results is not None, timeout=20_000)
    return window


def round_results(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Show each side of the results, and each kind of thing that can be chosen there."""
    page = window.results.results
    yield from sides(qtbot, window)
    for fold in page.what_if.findChildren(Fold):
        fold.open(is_open=True)
    page.tabs.setCurrentWidget(page.what_if)
    yield window
    page.tabs.setCurrentWidget(page.ways)
    qtbot.waitUntil(lambda: len(page.ways.outline.rows()) > 2)
    for row in page.ways.outline.rows()[:3]:
        page.ways.outline.setCurrentItem(row)
        qtbot.wait(300)
        yield window
    page.tabs.setCurrentWidget(page.review)
    rows = page.review.outline.rows()
    for row in (*rows[:2], *rows[-6:]):
        page.review.outline.setCurrentItem(row)
        yield window


def test_every_side_of_a_whole_result_can_be_heard(
    qtbot: QtBot,
    open_window: Callable[[Callable[[], Desk]], Window],
    desk: Desk,
    respond: Callable[..., Session],
) -> None:
    window, seen = whole(qtbot, open_window, desk, respond(1)), 0
    for top in round_results(qtbot, window):
        assert list(faults(top)) == []
        seen += 1
    assert seen > 15
    parts = list(told(QAccessible.queryAccessibleInterface(window)))
    heard = {part.text(QAccessible.Text.Name) for part in parts}
    assert any(re.match(r"Typing: \d+ error", name) for name in heard)


@pytest.mark.parametrize("scheme", [one for one in SCHEMES if one != "system"])
def test_every_side_of_a_whole_result_can_be_read(
    qtbot: QtBot,
    open_window: Callable[[Callable[[], Desk]], Window],
    desk: Desk,
    respond: Callable[..., Session],
    theme: Theme,
    scheme: Scheme,
) -> None:
    theme.ask(scheme)
    least = 7.0 if scheme == "contrast" else 4.5
    for top in round_results(qtbot, whole(qtbot, open_window, desk, respond(1))):
        assert at_rest(qtbot, partial(pale, qtbot, top, least)) == []


def test_the_tab_key_stops_at_everything_of_a_what_if_from_top_to_bottom(
    qtbot: QtBot,
    open_window: Callable[[Callable[[], Desk]], Window],
    desk: Desk,
    respond: Callable[..., Session],
) -> None:
    window = whole(qtbot, open_window, desk, respond(1))
    page = window.results.results
    page.tabs.setCurrentWidget(page.what_if)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(BandSlider)))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.tabs.tabBar().setFocus()
    stops: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in stops:
            break
        stops.append(focused)
    sliders = [one for one in stops if isinstance(one, BandSlider)]
    assert len(sliders) >= 12
    heights = [row.y() for one in sliders if (row := one.parentWidget()) is not None]
    assert heights == sorted(heights)
    names = [one.objectName() for one in stops]
    assert names.index("lens-style") < names.index(sliders[0].objectName())
    assert names.index("show-match") < names.index("ranking")
