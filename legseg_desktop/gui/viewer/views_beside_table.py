"""The views of Review and the muscle table beside them share the width of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from legseg_desktop.gui.results.muscle_cells import Detail
from legseg_desktop.gui.results.muscle_table import MuscleTable
from legseg_desktop.gui.theme import GRID

_LARGEST_SHARE = 0.54
# Of a table that can't show all it has, whatever it is given.
_SHARE_OF_LARGE_TEXT = 0.45
_SMALLEST_TABLE = 24 * GRID


class ViewsBesideTable(QSplitter):
    """Gives the table what its columns ask for, up to about half; a border once dragged stays.

    Parameters
    ----------
    views : QWidget
        At the left.
    table : MuscleTable
        At the right.
    """

    def __init__(self, views: QWidget, table: MuscleTable) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._table = table
        self._is_dragged = False
        self.addWidget(views)
        self.addWidget(table)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setHandleWidth(GRID)
        self.setChildrenCollapsible(False)
        table.setMinimumWidth(_SMALLEST_TABLE)
        self.splitterMoved.connect(self._on_dragged)
        table.columns.changed.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share anew."""
        super().resizeEvent(event)
        self._share()

    def _on_dragged(self) -> None:
        self._is_dragged = True

    def _share(self) -> None:
        if self._is_dragged:
            return
        most = round(_LARGEST_SHARE * self.width())
        asked = [self._table.columns.room_for(detail) for detail in Detail]
        most_scrolled = round(_SHARE_OF_LARGE_TEXT * self.width())
        wide = max((room for room in asked if room <= most), default=most_scrolled)
        self.setSizes([self.width() - self.handleWidth() - wide, wide])
