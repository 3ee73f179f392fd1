"""The table of changes with its filters: choose a muscle, see what changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.gui.compare.comparison_model import (
    SHARED_COLUMNS,
    Column,
    ComparisonModel,
    ComparisonOrder,
)
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr

_FIGURES = 90
_WIDTHS = {
    Column.MUSCLE: 204,
    Column.SIDE: 42,
    Column.WHOLE_FIRST: _FIGURES,
    Column.WHOLE_LAST: _FIGURES,
    Column.SHARED_FIRST: _FIGURES,
    Column.SHARED_LAST: _FIGURES,
    Column.CHANGE: 76,
    Column.YEARLY: 68,
    Column.VOLUME: 76,
    Column.VERDICT: 164,
}


class ComparisonTable(QWidget):
    """One row per muscle and side; sorted by any column, filtered by side and group.

    Signals
    -------
    chosen(MuscleTrajectory)
        A row was chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ComparisonModel(look, self)
        self.order = ComparisonOrder(self)
        self.order.setSourceModel(self.model)
        self.view = self._table(look)
        self.side_filter = QComboBox()
        for name, side in (
            (tr("Both sides"), None),
            (tr("Right"), "right"),
            (tr("Left"), "left"),
        ):
            self.side_filter.addItem(name, side)
        self.side_filter.setAccessibleName(tr("Side"))
        self.group_filter = QComboBox()
        self.group_filter.setAccessibleName(tr("Group of muscles"))
        self.group_filter.addItem(tr("All groups"), None)
        self.filters = QWidget()
        top = QHBoxLayout(self.filters)
        top.setContentsMargins(0, 0, 0, 0)
        for combo in (self.side_filter, self.group_filter):
            combo.currentIndexChanged.connect(self._filter)
            top.addWidget(combo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_comparison(self, comparison: VisitComparison | None, table: LabelTable | None) -> None:
        """Show a comparison, keeping the chosen muscle where it is compared too."""
        kept = self.current()
        self.model.show(comparison)
        self._offer_groups(table)
        is_registered = comparison is not None and bool(comparison.legs)
        for column in SHARED_COLUMNS:
            self.view.setColumnHidden(column, not is_registered)
        if comparison is not None and not (kept and self.choose(kept.side, kept.abbreviation)):
            self.view.selectRow(0)

    def current(self) -> MuscleTrajectory | None:
        """Return the chosen muscle."""
        index = self.order.mapToSource(self.view.currentIndex())
        return self.model.trajectory(index.row()) if index.isValid() else None

    def choose(self, side: str, abbreviation: str) -> bool:
        """Choose a muscle; say whether it is among those shown."""
        row = self.model.row_of(side, abbreviation)
        index = self.order.mapFromSource(self.model.index(-1 if row is None else row, 0))
        if not index.isValid():
            return False
        self.view.selectRow(index.row())
        self.view.scrollTo(index)
        return True

    def _table(self, look: Look) -> QTableView:
        view = QTableView()
        view.setModel(self.order)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.order.sort(-1)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setIconSize(QSize(2 * GRID, 2 * GRID))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setMinimumHeight(14 * GRID)
        view.verticalHeader().hide()
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setStretchLastSection(True)
        view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        look.fit(view, _set_row_height, 3 * GRID)
        for column, width in _WIDTHS.items():
            look.fit(view, partial(_set_column_width, column), width)
        view.setAccessibleName(tr("Change per muscle"))
        return view

    def _offer_groups(self, table: LabelTable | None) -> None:
        muscles = [] if table is None else [sided.muscle for sided in table.sided()]
        groups = {
            group: frozenset(one.abbreviation for one in muscles if one.group == group)
            for group in dict.fromkeys(one.group for one in muscles)
        }
        names = [self.group_filter.itemText(n) for n in range(1, self.group_filter.count())]
        if names == [group.capitalize() for group in groups]:
            return
        while self.group_filter.count() > 1:
            self.group_filter.removeItem(1)
        for group, abbreviations in groups.items():
            self.group_filter.addItem(group.capitalize(), abbreviations)

    def _filter(self) -> None:
        self.order.show_only(self.side_filter.currentData(), self.group_filter.currentData())
        if not self.view.currentIndex().isValid():
            self.view.selectRow(0)

    def _on_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            row = self.order.mapToSource(current).row()
            self.chosen.emit(self.model.trajectory(row))


def _set_row_height(view: QTableView, height: int) -> None:
    view.verticalHeader().setDefaultSectionSize(height)


def _set_column_width(column: Column, view: QTableView, width: int) -> None:
    view.setColumnWidth(column, width)
