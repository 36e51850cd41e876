"""What is told about a bug: where it happened and in which versions; no answers and no names."""

import platform
import sys
from collections.abc import Iterator

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from careerfit import __version__
from careerfit.gui.dialogs import Sheet
from careerfit.gui.theme import SMALL, fixed
from careerfit.gui.widgets.labels import words

PACKAGES = ("numpy", "pydantic", "sqlalchemy", "reportlab", "pypdfium2", "jinja2")


def report(error: BaseException) -> str:
    """Return versions, and for the error and its causes the type and the way to it.

    Messages, values, source lines and folders are left out: they can hold answers and names.
    """
    return "\n".join([*_versions(), *_told(error)])


class CrashDialog(Sheet):
    """Says that something went wrong that is not the person's fault; the program goes on."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Something went wrong in the program"))
        self.setObjectName("crash")
        self.resize(640, 420)
        self._text = text
        told = self.tr(
            "This is a fault of the program, not yours. All answers given so far are saved, and "
            "you can go on. Please send this report to those who look after the program; it holds "
            "no answers and no names."
        )
        self.box.addWidget(words(told, parent=self))
        self.box.addWidget(self._build_report())

    def _build_report(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._text, self)
        shown.setObjectName("report")
        shown.setReadOnly(True)
        shown.setFont(fixed(SMALL))
        shown.setAccessibleName(self.tr("Report"))
        shown.setTabChangesFocus(True)
        return shown

    def build_buttons(self) -> QDialogButtonBox:
        """Return what copies the report, and what goes on."""
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        go_on = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        return buttons

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)


def _versions() -> list[str]:
    there = [(name, sys.modules[name]) for name in PACKAGES if name in sys.modules]
    loaded = [f"{name} {getattr(module, '__version__', '?')}" for name, module in there]
    return [
        f"CareerFit {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"PySide6 {pyside_version}, {platform.system()} {platform.machine()}",
        ", ".join(loaded),
        "",
    ]


def _told(error: BaseException) -> Iterator[str]:
    """Yield the type and the frames of the error, then of what it came from."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        of = f" of {now.name}" if isinstance(now, ImportError) else ""
        yield f"{type(now).__module__}.{type(now).__qualname__}{of}"
        step = now.__traceback__
        while step is not None:
            code = step.tb_frame.f_code
            module = step.tb_frame.f_globals.get("__name__", "?")
            yield f"  {module}, line {step.tb_lineno}, in {code.co_qualname}"
            step = step.tb_next
        now = now.__cause__ or now.__context__
        if now is not None:
            yield "from"
