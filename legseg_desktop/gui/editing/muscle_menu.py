"""The menu of what can be done to the whole of the chosen muscle."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QMenu, QWidget, QWidgetAction

from legseg_desktop.editing.boxes import label_box
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.gui.editing.bring_labels import BringLabels
from legseg_desktop.gui.editing.edit_desk import Edit
from legseg_desktop.gui.editing.muscle_operations import (
    Amounts,
    Operation,
    copied,
    exchanged_sides,
    given_to,
    operations,
)
from legseg_desktop.gui.editing.shape_panel import ShapePanel
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.threshold_panel import ThresholdPanel
from legseg_desktop.gui.editing.trial_panel import TrialPanel
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.slicing import slice_axis


class MuscleMenu(QObject):
    """Runs the operations; the slow ones as jobs.

    Parameters
    ----------
    shown : ShownEdit
        Whose chosen muscle is meant.
    menu : QMenu
        To be filled.
    """

    def __init__(self, shown: ShownEdit, menu: QMenu) -> None:
        super().__init__(menu)
        self._shown = shown
        self.menu = menu
        self.reach, self.speck, self.fat = (
            _amount(0.5, 30, 2, " mm"),
            _amount(0.01, 50, 0.5, " mL"),
            _amount(5, 95, 60, " %"),
        )
        self.operations = operations()
        for operation in self.operations:
            action = menu.addAction(operation.text)
            action.triggered.connect(lambda _, one=operation: self.run(one))
        self.threshold = ThresholdPanel(shown)
        menu.addAction(tr("Threshold …")).triggered.connect(self.threshold.show_for_image)
        self.shape = ShapePanel(shown, self.operations)
        menu.addAction(tr("Try out a shape …")).triggered.connect(self.shape.open_beside)
        menu.addSeparator()
        menu.addAction(tr("Copy to the next slice")).triggered.connect(lambda: self.copy(1))
        menu.addAction(tr("Copy to the slice before")).triggered.connect(lambda: self.copy(-1))
        menu.addAction(tr("Exchange left and right")).triggered.connect(self.exchange_sides)
        self._others = menu.addMenu(tr("Give it to"))
        self._others.aboutToShow.connect(self._list_others)
        menu.addSeparator()
        self.bring_labels = BringLabels(shown)
        menu.addAction(tr("Bring labels from another visit …")).triggered.connect(
            self.bring_labels.ask
        )
        menu.addSeparator()
        menu.addAction(self._amounts())

    @property
    def amounts(self) -> Amounts:
        """How much the operations do."""
        return Amounts(self.reach.value(), self.speck.value(), self.fat.value())

    @property
    def panels(self) -> tuple[TrialPanel, ...]:
        """The windows in which an edit is tried out."""
        return self.threshold, self.shape

    def run(self, operation: Operation) -> None:
        """Do something to the chosen muscle."""
        found = self._shown.desk_and_muscle()
        if found is None:
            return
        desk, label = found
        axis, amounts = slice_axis(self._shown.review.grid.active.plane), self.amounts
        name = operation.text

        def find() -> Edit | None:
            edit = operation.find(desk, label, axis, amounts)
            if edit is None and label_box(desk.session.labels, label, desk.box_of(label)) is None:
                raise EditRefusedError(
                    f"'{name}' has nothing to work on: the muscle isn't in the scan.",
                    "Choose another muscle, or draw it first.",
                )
            return edit

        desk.apply_slowly(
            name,
            find,
            0 if operation.erases else label,
            erases=operation.erases,
        )

    def copy(self, step: int) -> None:
        """Copy the muscle from the shown slice to the next one, and go there."""
        found = self._shown.desk_and_muscle()
        if found is None:
            return
        desk, label = found
        view = self._shown.review.grid.active
        axis, here = slice_axis(view.plane), view.slice_index
        to = here + step
        if 0 <= to < desk.session.labels.shape[axis]:
            desk.apply(tr("Copy to another slice"), copied(desk, label, axis, here, to))
            view.step(step)

    def exchange_sides(self) -> None:
        """Exchange the left and the right side of the chosen muscle."""
        found = self._shown.desk_and_muscle()
        if found is None:
            return
        desk, label = found
        exchanged = exchanged_sides(desk, label)
        if exchanged is None:
            self._refuse(EditRefusedError("This muscle has no sides.", "Choose another muscle."))
            return
        edit, both = exchanged
        desk.apply(tr("Exchange left and right"), edit, only=both)

    def give_to(self, other: int) -> None:
        """Give all voxels of the chosen muscle to another."""
        found = self._shown.desk_and_muscle()
        if found is not None:
            desk, label = found
            name = tr("Give it to the {muscle}", muscle=self._shown.muscle_names()[other])
            desk.apply(name, given_to(desk, label, other), only={label})

    def _list_others(self) -> None:
        self._others.clear()
        desk = self._shown.desk
        if desk is None:
            return
        for label, name in self._shown.muscle_names().items():
            action = self._others.addAction(name)
            action.triggered.connect(partial(self.give_to, label))

    def _refuse(self, error: EditRefusedError) -> None:
        self._shown.review.failed.emit(error)

    def _amounts(self) -> QWidgetAction:
        form = QWidget()
        layout = QFormLayout(form)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.addRow(tr("Grow, shrink, smooth by"), self.reach)
        layout.addRow(tr("Small pieces are below"), self.speck)
        layout.addRow(tr("Fat is above"), self.fat)
        action = QWidgetAction(self.menu)
        action.setDefaultWidget(form)
        return action


def _amount(low: float, high: float, value: float, unit: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(low, high)
    box.setDecimals(1 if low >= 0.1 else 2)
    box.setSuffix(unit)
    box.setValue(value)
    return box
