"""A small window for the shape of a muscle: grow, shrink, smooth, despeckle, and how much."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout

from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_trial import Wanted
from legseg_desktop.gui.editing.muscle_operations import Amounts, Operation
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.slid_value import SlidValue
from legseg_desktop.gui.editing.trial_panel import TrialPanel
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.slicing import slice_axis

SHAPED = ("grow", "shrink", "smooth", "despeckle")
"""Names of the operations that are tried out here."""


class ShapePanel(TrialPanel):
    """Stays open beside the views; the muscle that is chosen there is meant.

    Parameters
    ----------
    shown : ShownEdit
        Whose chosen muscle is meant.
    operations : sequence of Operation
        Those of the menu.
    """

    def __init__(self, shown: ShownEdit, operations: tuple[Operation, ...]) -> None:
        super().__init__(shown, tr("Shape of the muscle"))
        self._operations = {one.name: one for one in operations if one.name in SHAPED}
        self.use = QComboBox()
        for name, operation in self._operations.items():
            self.use.addItem(operation.text, name)
        self.reach, self.speck = SlidValue(tr("By")), SlidValue(tr("Small pieces are below"))
        self.reach.offer(0.5, 30, slid_to=10.5, decimals=1, unit=" mm")
        self.reach.set_value(2)
        self.speck.offer(0.01, 50, slid_to=5.01, decimals=2, unit=" mL")
        self.speck.set_value(0.5)
        form = QFormLayout()
        form.setSpacing(GRID)
        form.addRow(tr("What to do"), self.use)
        form.addRow(tr("By"), self.reach)
        form.addRow(tr("Small pieces are below"), self.speck)
        self.lay_out(form)
        self.use.currentIndexChanged.connect(lambda _: self.find_soon())
        for value in (self.reach, self.speck):
            value.changed.connect(self.find_soon)

    def wanted(self, desk: EditDesk, label: int) -> Wanted:
        """Return the muscle's new shape."""
        operation = self._operations[self.use.currentData()]
        axis = slice_axis(self.shown.review.grid.active.plane)
        amounts = Amounts(self.reach.value, self.speck.value)
        return Wanted(
            operation.text,
            lambda: operation.find(desk, label, axis, amounts),
            erases=operation.erases,
        )

    def find_soon(self) -> None:
        """Show and count what is found; ask for what the operation needs."""
        is_specks = self.use.currentData() == SHAPED[-1]
        self.reach.setEnabled(not is_specks)
        self.speck.setEnabled(is_specks)
        super().find_soon()
