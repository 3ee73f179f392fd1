"""The muscle table: choose a muscle, see its numbers, show or hide its label."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.results.muscle_cells import Column
from legseg_desktop.gui.results.muscle_columns import MuscleColumns, RoomyTable
from legseg_desktop.gui.results.muscle_model import MuscleModel, MuscleOrder
from legseg_desktop.gui.results.review_summary import ReviewSummary
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.records import Analysis
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.label_colours import label_colours
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState


class MuscleTable(QWidget):
    """The table with its filter; mirrors the viewer's chosen muscle and visibility.

    Parameters
    ----------
    state : ViewerState
        Changed by clicks, followed when others change it.
    look : Look
        Icons and colours.

    Signals
    -------
    mark_clicked(int), lock_clicked(int)
        The mark of a muscle's review, or its lock, is to change; with its label.
    """

    mark_clicked = Signal(int)
    lock_clicked = Signal(int)

    def __init__(self, state: ViewerState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: DisplayedScan | None = None
        self._is_following = False
        self.model = MuscleModel(state, look, self)
        self.order = MuscleOrder(self)
        self.order.setSourceModel(self.model)
        self.view = self._table_view()
        self.columns = MuscleColumns(self.view, self.model, look)
        self.side_filter = QComboBox()
        self.side_filter.addItem(tr("Both sides"), None)
        self.side_filter.addItem(tr("Right"), "right")
        self.side_filter.addItem(tr("Left"), "left")
        self.side_filter.setAccessibleName(tr("Side"))
        self.side_filter.currentIndexChanged.connect(self._filter)
        self.show_all = self._visibility_button(look, "eye", tr("Show all muscles"))
        self.show_all.clicked.connect(lambda: state.hide_labels(frozenset()))
        self.hide_all = self._visibility_button(look, "eye-off", tr("Hide all muscles"))
        self.hide_all.clicked.connect(lambda: state.hide_labels(self._labels()))
        self.solo = self._visibility_button(
            look, "image-filter-center-focus", tr("The chosen muscle alone, or all (Shift+S)")
        )
        self.solo.setCheckable(True)
        self.solo.clicked.connect(self._toggle_solo)
        title = QLabel(tr("Muscles"))
        title.setStyleSheet("font-weight: 600")
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch()
        top.addWidget(self.solo)
        top.addWidget(self.show_all)
        top.addWidget(self.hide_all)
        top.addWidget(self.side_filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.view)
        self.summary = ReviewSummary()
        layout.addWidget(self.summary)
        selection = self.view.selectionModel()
        selection.currentRowChanged.connect(self._on_row_changed)
        self.view.clicked.connect(self._on_clicked)
        state.subscribe(self._on_state_changed)

    def show_analysis(self, analysis: Analysis | None, shown: DisplayedScan | None) -> None:
        """Show an analysis; without one, the muscles to come, without numbers."""
        self._shown = shown
        if analysis is None:
            table = load_label_table()
            rows = [
                MuscleMeasurement(
                    side=sided.side,
                    muscle=sided.muscle.name,
                    abbreviation=sided.muscle.abbreviation,
                    label=sided.label,
                    voxels=0,
                    volume_ml=None,
                    ff_mean_percent=None,
                    ff_ratio_percent=None,
                    ff_median_percent=None,
                    ff_sd_percent=None,
                    ff_p5_percent=None,
                    ff_p95_percent=None,
                    no_signal_voxels=0,
                    coverage="",
                )
                for sided in table.sided()
            ]
            self.model.show(rows, (), label_colours(table))
            return
        self.model.show(analysis.measurements, analysis.findings, label_colours(analysis.table))

    @property
    def labels_in_order(self) -> list[int]:
        """The labels as the table lists them now."""
        rows = (self.order.mapToSource(self.order.index(row, 0)) for row in range(self._count()))
        return [self.model.measurement(index.row()).label for index in rows]

    def step(self, rows: int) -> None:
        """Choose the muscle so many rows further, stopping at the ends, and go to it."""
        count = self.order.rowCount()
        current = self.view.currentIndex()
        row = min(max(current.row() + rows, 0), count - 1) if current.isValid() else 0
        if count:
            self.view.setCurrentIndex(
                self.order.index(row, current.column() if current.isValid() else 0)
            )

    def _table_view(self) -> RoomyTable:
        view = RoomyTable()
        view.setModel(self.order)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.order.sort(-1)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.moveSection(Column.LOCK, 0)
        header.moveSection(header.visualIndex(Column.REVIEW), 0)
        view.setAccessibleName(tr("Muscles"))
        return view

    def _visibility_button(self, look: Look, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        look.put_icon(button, icon)
        return button

    def _labels(self) -> frozenset[int]:
        count = self.model.rowCount()
        return frozenset(self.model.measurement(row).label for row in range(count))

    def _count(self) -> int:
        return self.order.rowCount()

    def _on_clicked(self, index: QModelIndex) -> None:
        """Change the mark or the lock that was clicked; else go to the muscle."""
        label = self.model.measurement(self.order.mapToSource(index).row()).label
        if index.column() == Column.REVIEW:
            self.mark_clicked.emit(label)
        elif index.column() == Column.LOCK:
            self.lock_clicked.emit(label)
        else:
            self._jump(index)

    def _filter(self) -> None:
        self.order.show_side(self.side_filter.currentData())

    def _on_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            row = self.order.mapToSource(current).row()
            if self._is_following:
                return
            self._state.select_label(self.model.measurement(row).label)
            self._jump(current)

    def _jump(self, index: QModelIndex) -> None:
        """Put the cursor in the muscle's middle; where it isn't in the scan, stay."""
        label = self.model.measurement(self.order.mapToSource(index).row()).label
        if self._shown is not None and label in self._shown.muscle_middles:
            self._state.move_cursor(self._shown.muscle_middles[label])

    def _toggle_solo(self) -> None:
        self._state.toggle_solo()
        self.solo.setChecked(self._state.is_solo)

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & (Aspect.VISIBILITY | Aspect.VOLUME):
            self.solo.setChecked(self._state.is_solo)
        if not aspect & Aspect.SELECTION:
            return
        selection = self.view.selectionModel()
        label = self._state.selected_label
        row = None if label is None else self.model.row_of(label)
        if row is None:
            selection.clear()
            return
        index = self.order.mapFromSource(self.model.index(row, 0))
        if index.row() != selection.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag
            self._is_following = True  # the cursor stays where it is
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self._is_following = False
