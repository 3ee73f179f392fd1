"""The patients of the library as a table; rows are drawn only as they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from legseg_desktop.gui.patients.state_chips import STATES_ROLE, states_in_words
from legseg_desktop.gui.translation import tr
from legseg_desktop.library_records import PatientRow

Index = QModelIndex | QPersistentModelIndex


class PatientColumn(IntEnum):
    """The columns, from left to right."""

    PATIENT = 0
    VISITS = 1
    LAST_VISIT = 2
    STATE = 3


class PatientModel(QAbstractTableModel):
    """One row per patient that was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PatientRow] = ()

    def show(self, rows: Sequence[PatientRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def patient_id(self, row: int) -> int:
        """Return who stands in a row."""
        return self._rows[row].patient.identifier

    def row_of(self, patient_id: int | None) -> int | None:
        """Return in which row a patient stands; None where it isn't shown."""
        rows = enumerate(self._rows)
        return next((n for n, row in rows if row.patient.identifier == patient_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many patients were found."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(PatientColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = (
                tr("Patient"),
                tr("Visits"),
                tr("Last visit"),
                tr("Scans"),
            )
            return titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, PatientColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == STATES_ROLE:
            return row.states
        return None

    def _tool_tip(self, row: PatientRow) -> str:
        patient = row.patient
        parts = [patient.pseudonym, patient.diagnosis, ", ".join(patient.tags)]
        parts.append(states_in_words(row.states))
        return "\n".join(part for part in parts if part)


def _text(row: PatientRow, column: PatientColumn) -> str:
    match column:
        case PatientColumn.PATIENT:
            return row.patient.pseudonym
        case PatientColumn.VISITS:
            return str(row.visits)
        case PatientColumn.LAST_VISIT:
            return row.last_visit or "—"
        case PatientColumn.STATE:
            return states_in_words(row.states)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == PatientColumn.VISITS else None
    return (side or Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
