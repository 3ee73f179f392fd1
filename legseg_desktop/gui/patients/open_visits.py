"""The open visits: what is in memory, whichever it came from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.patients.visit_model import VisitColumn, VisitModel
from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import Workspace

_ROW = 3 * GRID + GRID // 2
_MOST_ROWS = 4
_WIDTHS = {
    VisitColumn.PATIENT: 28 * GRID,
    VisitColumn.VISIT: 20 * GRID,
    VisitColumn.STATE: 24 * GRID,
    VisitColumn.GRID: 36 * GRID,
}


class OpenVisits(QWidget):
    """A short table of the open visits; hidden where none is.

    Signals
    -------
    review_requested()
        A visit was chosen by a double click or Return.
    """

    review_requested = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = VisitModel(workspace, self)
        self.view = self._table()
        title = QLabel(tr("Open visits"))
        title.setStyleSheet("font-weight: 600")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(title)
        layout.addWidget(self.view)
        workspace.visits_changed.connect(self._refresh)
        workspace.current_changed.connect(self._select_current)
        # What is left over belongs to the patients above.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._refresh()

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(VisitColumn.WARNINGS, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().currentRowChanged.connect(
            lambda current, _: self._workspace.show(current.row())
        )
        view.activated.connect(lambda _: self.review_requested.emit())
        view.setAccessibleName(tr("Open visits"))
        return view

    def changeEvent(self, event: QEvent) -> None:
        """Give larger text the room that it needs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        row, view = text_scaled(_ROW), self.view
        view.verticalHeader().setDefaultSectionSize(row)
        for column, width in _WIDTHS.items():
            view.setColumnWidth(column, text_scaled(width))
        header = view.horizontalHeader().sizeHint().height()
        count = min(len(self._workspace.visits), _MOST_ROWS)
        view.setFixedHeight(header + count * row + 4)

    def _refresh(self) -> None:
        self.setVisible(bool(self._workspace.visits))
        self._fit()
        self._select_current()

    def _select_current(self) -> None:
        index = self._workspace.current_index
        if index is not None and self.view.currentIndex().row() != index:
            self.view.selectRow(index)
