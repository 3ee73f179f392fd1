"""How wide the columns of the muscle table are, and how much they say in the room there is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QTableView

from legseg_desktop.gui.results.muscle_cells import Column, Detail, muscle_words
from legseg_desktop.gui.results.muscle_model import MuscleModel
from legseg_desktop.gui.results.words import coverage_word
from legseg_desktop.gui.theme import GRID, Look, icon_scaled

# The widest text of each column whose texts don't come from the rows.
_WIDEST = {
    Column.SIDE: "R",
    Column.FAT_FRACTION: "100.0",
    Column.VOLUME: "1000.0",
}
_OVERLAPS = {
    Detail.SHORT: "0.00",
    Detail.NAMES: "0.00",
    Detail.RANGES: "0.00 (0.00\N{EN DASH}0.00)",
}
_COVERAGES = ("complete", "absent", "cut_proximally", "cut_distally", "cut_at_both_ends")
_AROUND_TEXT = 2 * GRID - 2
_ICON_COLUMN = 3 * GRID + 2
_ICON_AND_GAP = 3 * GRID - 2


class RoomyTable(QTableView):
    """A table that tells when it has other room.

    Signals
    -------
    resized()
    """

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()


class MuscleColumns(QObject):
    """Lets the table say as much as fits: names before ranges, abbreviations at the least.

    Parameters
    ----------
    view : RoomyTable
        The table.
    model : MuscleModel
        What it shows.
    look : Look
        For the size of text.

    Signals
    -------
    changed()
        The columns ask for other room.
    """

    changed = Signal()

    def __init__(self, view: RoomyTable, model: MuscleModel, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        header = view.horizontalHeader()
        header.setMinimumSectionSize(2 * GRID)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.resized.connect(self.fit)
        model.modelReset.connect(self._refit)
        look.changed.connect(self._refit)
        self._refit()

    def room_for(self, detail: Detail) -> int:
        """Return the width of a table that says so much, px."""
        view = self._view
        bar = view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view)
        return sum(self._width(column, detail) for column in Column) + bar + 2 * view.frameWidth()

    def fit(self) -> None:
        """Show as much as the table's room allows."""
        details = sorted(Detail, reverse=True)
        fitting = (each for each in details if self.room_for(each) <= self._view.width())
        detail = next(fitting, Detail.SHORT)
        room = self._view.viewport().width()
        self._model.show_detail(detail)
        widths = {column: self._width(column, detail) for column in Column}
        widths[Column.MUSCLE] += max(room - sum(widths.values()), 0)
        for column, width in widths.items():
            self._view.setColumnWidth(column, width)

    def _refit(self) -> None:
        height = self._view.fontMetrics().height() + GRID
        self._view.verticalHeader().setDefaultSectionSize(max(3 * GRID, height))
        self._view.setIconSize(QSize(1, 1) * icon_scaled(2 * GRID))
        self.fit()
        self.changed.emit()

    def _width(self, column: Column, detail: Detail) -> int:
        if column in (Column.REVIEW, Column.LOCK):
            return icon_scaled(_ICON_COLUMN)
        texts = [*self._texts(column, detail)]
        orientation = Qt.Orientation.Horizontal
        titles = str(self._model.headerData(column, orientation)).splitlines()
        metrics = self._view.fontMetrics()
        widest = max(metrics.horizontalAdvance(text) for text in [*texts, *titles, ""])
        icons = {Column.MUSCLE: 2, Column.NOTES: 1}.get(column, 0)
        return widest + _AROUND_TEXT + icons * icon_scaled(_ICON_AND_GAP)

    def _texts(self, column: Column, detail: Detail) -> Iterable[str]:
        if column is Column.MUSCLE:
            return {muscle_words(row, detail) for row in self._model.measurements}
        if column is Column.NOTES:
            return [coverage_word(coverage) for coverage in _COVERAGES]
        if column is Column.OVERLAP:
            return [_OVERLAPS[detail]]
        return [_WIDEST[column]]
