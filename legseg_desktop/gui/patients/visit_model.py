"""The open visits as a table."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from legseg_desktop.gui.results.findings_strip import warning_sentences
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit, VisitState, Workspace

Index = QModelIndex | QPersistentModelIndex

_TIMES = "\N{MULTIPLICATION SIGN}"


class VisitColumn(IntEnum):
    """The columns, from left to right."""

    PATIENT = 0
    VISIT = 1
    STATE = 2
    GRID = 3
    WARNINGS = 4


class VisitModel(QAbstractTableModel):
    """One row per open visit."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        workspace.visits_changed.connect(self._reload)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many visits are open."""
        is_child = parent is not None and parent.isValid()
        return 0 if is_child else len(self._workspace.visits)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(VisitColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                tr("Patient"),
                tr("Visit"),
                tr("State"),
                tr("Voxels and spacing"),
                tr("Warnings"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._workspace.visits[index.row()], VisitColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(self._workspace.visits[index.row()], index.column())
        return None

    def _tool_tip(self, visit: OpenVisit, column: int) -> str | None:
        if column == VisitColumn.STATE and visit.folder is not None:
            return str(visit.folder)
        if column == VisitColumn.WARNINGS:
            return "\n".join(_warnings(visit)) or None
        return None

    def _text(self, visit: OpenVisit, column: VisitColumn) -> str:
        match column:
            case VisitColumn.PATIENT:
                return visit.identity or tr("(no name)")
            case VisitColumn.VISIT:
                return visit.visit or "—"
            case VisitColumn.STATE:
                return self._state_words()[visit.state]
            case VisitColumn.GRID:
                geometry = visit.shown.geometry
                voxels = f" {_TIMES} ".join(str(n) for n in geometry.shape)
                spacing = f" {_TIMES} ".join(f"{step:.3g}" for step in geometry.spacing_mm)
                return f"{voxels},  {spacing} mm"
            case VisitColumn.WARNINGS:
                return str(len(_warnings(visit)) or "—")

    def _state_words(self) -> dict[VisitState, str]:
        return {
            VisitState.IMPORTED: tr("imported"),
            VisitState.SEGMENTED: tr("segmented, not saved"),
            VisitState.SAVED: tr("segmented, saved"),
        }

    def _reload(self) -> None:
        self.beginResetModel()
        self.endResetModel()


def _warnings(visit: OpenVisit) -> list[str]:
    """Return the warnings as Review and the report say them."""
    if visit.analysis is None:
        return warning_sentences(visit.scan.warnings, visit.findings)
    analysis = visit.analysis
    return warning_sentences(visit.scan.warnings, analysis.findings, analysis.measurements)
