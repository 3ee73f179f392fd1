"""What colours stand for in Compare: a change, or a fat fraction, beside the pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.plane_furniture import (
    paint_change_legend,
    paint_fat_fraction_legend,
)


class ChangeLegend(QWidget):
    """A strip of colours with its figures; of changes up to a reach, or of fat fractions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reach_points: float | None = None
        self.setFixedWidth(12 * GRID)
        self.show_reach(None)

    @property
    def reach_points(self) -> float | None:
        """The change with the strongest colour; None for a legend of fat fractions."""
        return self._reach_points

    def show_reach(self, reach_points: float | None) -> None:
        """Explain changes up to so many percentage points; None for fat fractions."""
        self._reach_points = reach_points
        told = (
            tr("Colours: fat fraction, 0 to 100 %")
            if reach_points is None
            else tr(
                "Colours: change of the fat fraction, up to {reach:.0f} points", reach=reach_points
            )
        )
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip in the middle of the height."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
        size = QRectF(self.rect())
        if self._reach_points is None:
            paint_fat_fraction_legend(painter, size)
        else:
            paint_change_legend(painter, size, self._reach_points)
        painter.end()
