"""Small windows above the window: about, faults of content, and where to save."""

import platform
import re
from collections.abc import Sequence
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QStandardPaths, Qt, qVersion
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from careerfit import __version__
from careerfit.gui.size import room
from careerfit.gui.theme import GAP, ROOM, WIDE
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.scrolled import Scrolled
from careerfit.gui.widgets.stops import stop_in_turn, stops_in

# The words that the licence asks for: never translated, never changed.
ATTRIBUTION = (
    "This product includes information from the O*NET 30.1 Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. "
    "O*NET is a trademark of USDOL/ETA. CareerFit has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed, or tested these modifications."
)
LONGEST_FILE_NAME = 60
LEAST = room(460)
"""A small window is at least so wide."""
NEARLY_ALL = 0.9
"""Of a screen: no more is taken."""
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
"""Names that Windows keeps for devices."""


class Sheet(QDialog):
    """A dialog with a title, something under it that scrolls where it has to, and buttons.

    least: how wide it is at least.
    """

    least: int = LEAST

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        held = QWidget(self)
        self.box = QVBoxLayout(held)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(GAP)
        self._held, self._area = held, Scrolled(held, self)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setObjectName("sheet")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(WIDE, WIDE, WIDE, ROOM)
        whole.setSpacing(ROOM)
        whole.addWidget(words(title, "title", self))
        whole.addWidget(self._area, 1)
        self._buttons = self.build_buttons()
        whole.addWidget(self._buttons)
        self._whole = whole

    def build_buttons(self) -> QDialogButtonBox:
        """Return what can be pressed at the foot."""
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        """Be high enough for the words, or as high as the screen; what is more scrolls."""
        super().showEvent(event)
        free = self.screen().availableGeometry().size() * NEARLY_ALL
        bar = self._area.verticalScrollBar().sizeHint().width()
        parts = self._held.minimumSizeHint().width() + bar, self._buttons.minimumSizeHint().width()
        wide = max(int(self.least), self.width(), max(parts) + 2 * WIDE)
        width = min(wide, free.width())
        self.setMinimumWidth(width)
        inner = width - 2 * WIDE
        if self._buttons.minimumSizeHint().width() > inner:
            self._buttons.setOrientation(Qt.Orientation.Vertical)
        words_high = self._held.heightForWidth(inner) if self._held.hasHeightForWidth() else 0
        wanted = max(words_high, self._held.sizeHint().height())
        around = self._whole.totalHeightForWidth(width) - self._area.sizeHint().height()
        self.resize(width, min(max(around + wanted, self.height()), free.height()))
        self._let_scroll(able=around + wanted > free.height())
        self._order_stops()

    def _order_stops(self) -> None:
        """Have the Tab key go from top to bottom, and over the buttons as the desktop has them."""
        self._whole.activate()
        buttons = sorted(self._buttons.buttons(), key=lambda button: button.y() + button.x())
        stop_in_turn([*stops_in([self._held]), *buttons])

    def _let_scroll(self, *, able: bool) -> None:
        """Let the keyboard scroll what does not fit."""
        policy = Qt.FocusPolicy.StrongFocus if able else Qt.FocusPolicy.NoFocus
        self._area.setFocusPolicy(policy)
        self._area.setAccessibleName(self.windowTitle() if able else "")


class About(Sheet):
    """What this is, in which version, and whose data it uses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("CareerFit", parent)
        self.setObjectName("about")
        versions = self.tr("Version {0}, with Python {1}, Qt {2} and PySide6 {3}").format(
            __version__, platform.python_version(), qVersion(), pyside_version
        )
        purpose = self.tr(
            "Answer questions about work, see which service roles fit, how sure that is and why. "
            "Everything stays on this computer."
        )
        releases = self.tr(
            "Work styles are of release 29.3, rated by people in the occupations; work context is "
            "of release 18.1."
        )
        self.box.addWidget(words(purpose))
        self.box.addWidget(words(versions, "muted"))
        self.box.addSpacing(GAP)
        self.box.addWidget(words(ATTRIBUTION))
        self.box.addWidget(words(releases, "muted"))


class FaultList(Sheet):
    """Every fault of the content files, to be copied."""

    def __init__(self, faults: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Faults in content files"))
        self.setObjectName("faults")
        self.resize(720, 420)
        shown = QPlainTextEdit("\n".join(faults), self)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.windowTitle())
        shown.setTabChangesFocus(True)
        self.box.addWidget(words(self.tr("What is named here was left out; all else works.")))
        self.box.addWidget(shown)


class FileDialog(QFileDialog):
    """Asks for a file or a folder, with labels in our own words: Qt's translations lack some."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        super().__init__(parent, directory=folder)
        self.setWindowTitle(title)
        for label, text in (
            (QFileDialog.DialogLabel.LookIn, self.tr("Folder:")),
            (QFileDialog.DialogLabel.FileName, self.tr("File name:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Kind of file:")),
        ):
            self.setLabelText(label, text)

    def ask(self) -> Path | None:
        """Return what was chosen, or None."""
        return Path(self.selectedFiles()[0]) if self.exec() else None


class OpenDialog(FileDialog):
    """Asks for a file that is there, of some kinds."""

    def __init__(self, title: str, kinds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilters(kinds)


class NewFileDialog(FileDialog):
    """Asks where to put a file, and of which kind; the first kind is that of the name."""

    def __init__(
        self, title: str, kinds: Sequence[str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters(kinds)
        self._take_suffix(kinds[0])
        self.filterSelected.connect(self._take_suffix)
        self.selectFile(name)

    def _take_suffix(self, chosen: str) -> None:
        self.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))


class SaveDialog(NewFileDialog):
    """Asks where to put a report, and in which kind of file."""

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        kinds = [
            self.tr("PDF document (*.pdf)"),
            self.tr("Web page (*.html)"),
            self.tr("Plain text (*.txt)"),
        ]
        super().__init__(self.tr("Save the report"), kinds, file_name(person), parent)


class BundleDialog(NewFileDialog):
    """Asks where to put all that is kept of a person."""

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        title, kinds = self.tr("Save everything as one file"), [self.tr("Archive of files (*.zip)")]
        super().__init__(title, kinds, file_name(person, "zip"), parent)


class ListDialog(OpenDialog):
    """Asks for a list of clients."""

    def __init__(self, parent: QWidget | None = None) -> None:
        kinds = [self.tr("Tables (*.csv *.txt *.tsv *.xlsx)"), self.tr("All files (*)")]
        super().__init__(self.tr("Import a list of clients"), kinds, parent)


class FolderDialog(FileDialog):
    """Asks for the folder that reports are put in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Save the reports in a folder"), parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)


class IssuedSheet(Sheet):
    """Whose reports were not written, and why; to be copied."""

    def __init__(
        self, told: str, left: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make it; told: what was written; left: names, each with the reason."""
        super().__init__(parent=parent, title=self.tr("Reports saved"))
        self.setObjectName("issued")
        self.resize(640, 420)
        self.box.addWidget(words(told))
        self.box.addWidget(words(self.tr("Not written: {0}").format(len(left))))
        shown = QPlainTextEdit("\n".join(f"{name}: {why}" for name, why in left), self)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Reports that were not written, with the reasons"))
        shown.setTabChangesFocus(True)
        self.box.addWidget(shown)


def file_name(person: str, suffix: str = "pdf") -> str:
    """Return a name for a person's report that is safe as a file on every system."""
    words_of = re.findall(r"\w+", person.replace("_", " "))
    stem = "-".join(words_of)[:LONGEST_FILE_NAME].strip("-")
    if not stem or RESERVED.match(stem):
        stem = f"report-{stem}".strip("-")
    return f"CareerFit-{stem}.{suffix}"
