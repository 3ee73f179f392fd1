"""The comparison of visits as a table: one row per muscle and side."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QIcon

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.gui.results.words import (
    coverage_word,
    flag_word,
    number,
    side_letter,
    side_word,
    signed_number,
)
from legseg_desktop.gui.theme import Look, tabular

Index = QModelIndex | QPersistentModelIndex

_MUSCLE, _SIDE, _FIRST_VISIT = 0, 1, 2
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ComparisonModel(QAbstractTableModel):
    """FF at every visit, its change from the first to the last, and what qualifies it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._comparison: VisitComparison | None = None
        self._number_font = tabular(QFont())

    def show(self, comparison: VisitComparison | None) -> None:
        """Show another comparison, or none."""
        self.beginResetModel()
        self._comparison = comparison
        self.endResetModel()

    def trajectory(self, row: int) -> MuscleTrajectory:
        """Return the muscle and side of one row."""
        return self._rows[row]

    @property
    def _rows(self) -> tuple[MuscleTrajectory, ...]:
        return () if self._comparison is None else self._comparison.trajectories

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many muscles and sides are compared."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        if self._comparison is None or (parent is not None and parent.isValid()):
            return 0
        return len(self._titles())

    def _titles(self) -> list[str]:
        if self._comparison is None:
            return []
        return [
            self.tr("Muscle"),
            self.tr("Side"),
            *(self.tr("FF % {visit}").format(visit=v.name) for v in self._comparison.visits),
            self.tr("Change (points)"),
            self.tr("Points a year"),
            self.tr("Notes"),
        ]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_number(section) else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_number(column) else _LEFT
        if role == Qt.ItemDataRole.FontRole and self._is_number(column):
            return self._number_font
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, column)
        is_note = column == self.columnCount() - 1 and row.flags
        return self._warning(role) if is_note else None

    def _warning(self, role: int) -> QBrush | QIcon | None:
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(self._look.colours.warning))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._look.icon("alert-outline", "warning")
        return None

    def _tool_tip(self, row: MuscleTrajectory, column: int) -> str | None:
        if column == _SIDE:
            return side_word(row.side)
        visit = column - _FIRST_VISIT
        if 0 <= visit < len(row.volume_ml):
            return self.tr("{volume} mL, {coverage}").format(
                volume=number(row.volume_ml[visit]), coverage=coverage_word(row.coverage[visit])
            )
        return None

    def _texts(self, row: MuscleTrajectory) -> list[str]:
        return [
            f"{row.abbreviation}  {row.muscle}",
            side_letter(row.side),
            *(number(value) for value in row.ff_mean_percent),
            signed_number(row.ff_change_points[-1]),
            signed_number(row.ff_change_points_per_year[-1]),
            ", ".join(flag_word(flag) for flag in row.flags),
        ]

    def _is_number(self, column: int) -> bool:
        return _FIRST_VISIT <= column < self.columnCount() - 1
