"""The way to a sitting: one step after the other, and what was said in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from careerfit.gui.aid import NO_AID
from careerfit.gui.steps.battery import BatteryStep
from careerfit.gui.steps.consent import ConsentStep
from careerfit.gui.steps.name import NameStep
from careerfit.gui.steps.purpose import PurposeStep
from careerfit.gui.steps.time import NO_EXTRA, TimeStep
from careerfit.gui.theme import GAP, ROOM
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce

if TYPE_CHECKING:
    from careerfit.gui.steps.step import Step


class StepsToSitting(QWidget):
    """Shows one step; goes on to the next only when nothing is missing, and says what is."""

    done = Signal()  # all is said
    turned = Signal()  # to another step, or what was said in it changed
    missed = Signal(str)  # what is to be done first

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.purpose, self.battery = NameStep(self), PurposeStep(self), BatteryStep(self)
        self.time, self.consent = TimeStep(self), ConsentStep(self)
        self._all: tuple[Step, ...] = (
            *(self.name, self.purpose, self.battery, self.time, self.consent),
        )
        self._shown: Step = self.name
        self._place = words("", "muted", self)
        self._place.setObjectName("step")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._asked, self._more = words("", "title", self), words("", "body", self)
        self._asked.setObjectName("asked")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        for part in (self._place, self._bar, self._asked, self._more):
            box.addWidget(part)
        box.addSpacing(ROOM - GAP)
        for step in self._all:
            box.addWidget(step)
            step.gone_on.connect(self.go_on)
            step.changed.connect(self._change)
        self._look()

    @property
    def shown(self) -> Step:
        """The step that is shown."""
        return self._shown

    @property
    def steps(self) -> list[Step]:
        """The steps that there are for what was said: extra time only where there are tasks."""
        return [step for step in self._all if step is not self.time or self.battery.is_timed()]

    def is_first(self) -> bool:
        """Return whether no step comes before the one that is shown."""
        return self._shown is self._all[0]

    def is_last(self) -> bool:
        """Return whether the step that is shown is the last one."""
        return self._shown is self._all[-1]

    @property
    def extra_time(self) -> float:
        """The factor for the time of tasks; what is not offered is not used."""
        return self.time.factor if self.battery.is_timed() else NO_EXTRA

    @Slot()
    def go_on(self) -> None:
        """Turn to the next step, or tell that all is said, or say what is missing."""
        missing = self._shown.missing()
        if missing:
            self.missed.emit(missing)
            self._shown.home().setFocus()
            announce(self, missing)
        elif self.is_last():
            self.done.emit()
        else:
            self.turn_to(self.steps[self.steps.index(self._shown) + 1])

    @Slot()
    def go_back(self) -> None:
        """Turn to the step before."""
        if not self.is_first():
            self.turn_to(self.steps[self.steps.index(self._shown) - 1])

    def turn_to(self, step: Step) -> None:
        """Show a step, with what was said in it before."""
        self._shown = step
        if step is self.consent:
            others = [one for one in self.steps if one is not step]
            said = [(one.question(), one.said()) for one in others]
            self.consent.show_terms(self.purpose.chosen, said)
        self._look()
        self.turned.emit()
        step.home().setFocus()
        announce(self, "\n".join((self._place.text(), self._asked.text(), self._more.text())))

    def begin_anew(self) -> None:
        """Forget the name, the extra time and the consent of who was here before."""
        self.name.field.clear()
        self.consent.box.setChecked(False)
        self.consent.aids.choose(NO_AID)
        self.time.forget()
        self._shown = self.name
        self._look()

    def take_over(self, before: StepsToSitting) -> None:
        """Go on where the steps before were."""
        if before.battery.loaded:
            self.battery.show_offers(before.battery.offered)
        self.name.field.setText(before.name.field.text())
        for mine, other in (
            (self.purpose, before.purpose),
            (self.battery, before.battery),
            (self.time, before.time),
        ):
            mine.choose(other.chosen)
        self.consent.tell_protected(before.consent.protected)
        self.consent.box.setChecked(before.consent.box.isChecked())
        self.consent.aids.choose(before.consent.aids.chosen())
        self.turn_to(self._all[before._all.index(before._shown)])

    @Slot()
    def _change(self) -> None:
        self._look()
        self.turned.emit()

    def _look(self) -> None:
        """Show the step, and how far it is."""
        steps = self.steps
        number = steps.index(self._shown) if self._shown in steps else 0
        self._place.setText(self.tr("Step {0} of {1}").format(number + 1, len(steps)))
        self._bar.setRange(0, len(steps))
        self._bar.setValue(number + 1)
        self._bar.setAccessibleDescription(self._place.text())
        self._asked.setText(self._shown.question())
        self._more.setText(self._shown.more())
        self._more.setVisible(bool(self._more.text()))
        for step in self._all:
            step.setVisible(step is self._shown)
