"""The rows of the muscle table: one per muscle and side, with its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QBrush, QColor, QFont, QIcon

from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.results.muscle_cells import (
    NUMBERS,
    Column,
    Detail,
    cell_text,
    chip_icon,
    note_icon,
    sort_value,
)
from legseg_desktop.gui.results.overlap_words import overlap_explanation
from legseg_desktop.gui.results.review_cells import ReviewCells
from legseg_desktop.gui.results.words import number, side_word
from legseg_desktop.gui.theme import Look, tabular
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState

Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
_NUMBERS_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TEXT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MuscleModel(QAbstractTableModel):
    """Measurements as a table; the check box of a row shows or hides its label.

    Parameters
    ----------
    state : ViewerState
        Keeps which labels are hidden.
    look : Look
        For the colours of warnings.
    """

    def __init__(self, state: ViewerState, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._rows: tuple[MuscleMeasurement, ...] = ()
        self._messages: dict[tuple[str, str], str] = {}
        self._chips: list[QIcon] = []
        self._number_font = tabular(QFont())
        self.review = ReviewCells(look)
        self._agreements: dict[int, str] = {}
        self._detail = Detail.RANGES
        state.subscribe(self._on_state_changed)

    def show(
        self,
        rows: Sequence[MuscleMeasurement],
        findings: Sequence[Finding],
        colours: npt.NDArray[np.uint8],
    ) -> None:
        """Show the measurements of another analysis, with its findings and label colours."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.review.forget()
        self._agreements = {}
        self._messages = {}
        for finding in findings:
            if finding.abbreviation is not None:
                key = (finding.abbreviation, finding.side or "")
                told = self._messages.get(key, "")
                self._messages[key] = f"{told}\n{translated(finding.message)}".strip()
        self._chips = [chip_icon(colours[row.label]) for row in self._rows]
        self.endResetModel()

    def take_numbers(self, label: int, voxels: int, ml: float | None, ff: float | None) -> None:
        """Show a muscle's numbers as they are while it is edited; the others are unknown then."""
        row = self.row_of(label)
        if row is None:
            return
        changed = replace(
            self._rows[row],
            voxels=voxels,
            volume_ml=ml,
            ff_mean_percent=ff,
            ff_median_percent=None,
            ff_sd_percent=None,
            ff_p5_percent=None,
            ff_p95_percent=None,
            expected_dsc=None,
        )
        before = self._rows[row]
        self._rows = (*self._rows[:row], changed, *self._rows[row + 1 :])
        for column in Column:
            # Cell by cell: told of two, a table draws all of itself again.
            if not _looks_same(before, changed, column):
                self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def take_agreement(self, label: int, words: str) -> None:
        """Say at a muscle how far it is from what it was before it was corrected."""
        self._agreements[label] = words

    def redraw_review(self) -> None:
        """Show other marks and locks."""
        if self._rows:
            last = self.index(len(self._rows) - 1, Column.LOCK)
            self.dataChanged.emit(self.index(0, Column.REVIEW), last)

    @property
    def measurements(self) -> tuple[MuscleMeasurement, ...]:
        """All rows."""
        return self._rows

    def show_detail(self, detail: Detail) -> None:
        """Say more or less in the cells."""
        if detail is not self._detail:
            self._detail = detail
            if self._rows:
                last = self.index(len(self._rows) - 1, Column.OVERLAP)
                shown = [Qt.ItemDataRole.DisplayRole]
                self.dataChanged.emit(self.index(0, Column.MUSCLE), last, shown)

    def measurement(self, row: int) -> MuscleMeasurement:
        """Return the measurement of one row."""
        return self._rows[row]

    def row_of(self, label: int) -> int | None:
        """Return the row of a label; None where the table doesn't have it."""
        for row, measurement in enumerate(self._rows):
            if measurement.label == label:
                return row
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many muscles and sides there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title, with its unit."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBERS_RIGHT if section in NUMBERS else _TEXT_LEFT
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.OVERLAP:
            return tr(
                "Overlap (DSC) with the true muscle to expect, and its range: what muscles on "
                "which the networks were as divided had on simulated patients. It is not "
                "measured on this patient."
            )
        return None

    def _titles(self) -> tuple[str, ...]:
        return (
            tr("Muscle"),
            tr("Side"),
            tr("FF %"),
            tr("mL"),
            tr("Expected\noverlap"),
            tr("Notes"),
            "",
            "",
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that the first column can be checked."""
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.MUSCLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = self._rows[index.row()], Column(index.column())
        if column in (Column.REVIEW, Column.LOCK):
            return self.review.data(row.label, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(row, column, self._detail)
        if role == SORT_ROLE:
            return sort_value(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.MUSCLE:
            is_hidden = row.label in self._state.hidden_labels
            return Qt.CheckState.Unchecked if is_hidden else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row(), column)
        return self._dressing(row, column, role)

    def _picture(self, row: int, column: Column) -> QIcon | None:
        if column is Column.MUSCLE:
            return self._chips[row]
        name = note_icon(self._rows[row]) if column is Column.NOTES else None
        return None if name is None else self._look.icon(name, "warning")

    def _dressing(self, row: MuscleMeasurement, column: Column, role: int) -> Any:
        is_number = column in NUMBERS
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBERS_RIGHT if is_number else _TEXT_LEFT
        if role == Qt.ItemDataRole.FontRole and is_number:
            return self._number_font
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brush(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, column)
        return None

    def _brush(self, row: MuscleMeasurement, column: Column) -> QBrush | None:
        colours = self._look.colours
        if row.coverage == "absent" or row.voxels == 0:
            return QBrush(QColor(colours.muted))
        if column is Column.OVERLAP and row.is_overlap_doubtful:
            return QBrush(QColor(colours.warning))
        if column is not Column.NOTES:
            return None
        return QBrush(QColor(colours.muted if note_icon(row) is None else colours.warning))

    def _tool_tip(self, row: MuscleMeasurement, column: Column) -> str | None:
        if column is Column.MUSCLE:
            named = f"{row.muscle}, {side_word(row.side).lower()}"
            return "\n".join(filter(None, (named, self._agreements.get(row.label))))
        if column is Column.SIDE:
            return side_word(row.side)
        if column is Column.NOTES:
            keys = ((row.abbreviation, row.side), (row.abbreviation, ""))
            said = [self._messages[key] for key in keys if key in self._messages]
            if row.is_overlap_doubtful:
                said.append(overlap_explanation(row))
            return "\n".join(said or [cell_text(row, column)])
        if column is Column.OVERLAP:
            return overlap_explanation(row)
        if column is Column.FAT_FRACTION and row.ff_mean_percent is not None:
            return tr(
                "Mean {mean} %, median {median} %, SD {sd}, percentiles 5 to 95: {low} to {high} %",
                mean=number(row.ff_mean_percent, 2),
                median=number(row.ff_median_percent, 2),
                sd=number(row.ff_sd_percent, 2),
                low=number(row.ff_p5_percent),
                high=number(row.ff_p95_percent),
            )
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide a label when its box is clicked."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        is_visible = Qt.CheckState(value) is Qt.CheckState.Checked
        self._state.set_label_visible(self._rows[index.row()].label, is_visible)
        return True

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & Aspect.VISIBILITY and self._rows:
            first = self.index(0, Column.MUSCLE)
            last = self.index(len(self._rows) - 1, Column.MUSCLE)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])


def _looks_same(before: MuscleMeasurement, after: MuscleMeasurement, column: Column) -> bool:
    """Return whether a cell says the same, as far as it can be read."""
    if bool(before.voxels) is not bool(after.voxels):
        return False  # what is absent is faint
    detail = Detail.RANGES
    return cell_text(before, column, detail) == cell_text(after, column, detail)


class MuscleOrder(QSortFilterProxyModel):
    """Sorts by a column, with absent numbers last either way; filters by side."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side: str | None = None
        self.setSortRole(SORT_ROLE)

    def show_side(self, side: str | None) -> None:
        """Show the muscles of one side ('right', 'left'), or all."""
        self.beginFilterChange()
        self._side = side
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Return whether a row's side is wanted."""
        model = self.sourceModel()
        assert isinstance(model, MuscleModel)
        return self._side is None or model.measurement(source_row).side in (self._side, "both")

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """Compare two cells; what is absent goes to the end."""
        left, right = source_left.data(SORT_ROLE), source_right.data(SORT_ROLE)
        if left is None or right is None:
            is_ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (right is None and left is not None) == is_ascending and left is not right
        return bool(left < right)
