"""From the pixels of a displayed slice to the points of a widget, and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

_MARGIN = 0.94
_LARGEST_PIXEL = 200.0
_SMALLEST_SHARE = 0.2


@dataclass(frozen=True)
class PlaneTransform:
    """How one slice lies in its widget; every pixel is drawn at its true proportions.

    Parameters
    ----------
    rows, columns : int
        Pixels of the displayed slice.
    row_mm, column_mm : float
        Their spacing down and across, mm.
    width, height : float
        Of the widget, device-independent pixels.
    points_per_mm : float
        The zoom.
    centre_row, centre_column : float
        Place in the slice drawn at the widget's centre; pixel i covers i to i + 1.
    """

    rows: int
    columns: int
    row_mm: float
    column_mm: float
    width: float
    height: float
    points_per_mm: float
    centre_row: float
    centre_column: float

    @classmethod
    def fitted(
        cls,
        shape: tuple[int, int],
        spacing_mm: tuple[float, float],
        width: float,
        height: float,
    ) -> PlaneTransform:
        """Return the transform that shows the whole slice, with a small margin."""
        rows, columns = shape
        row_mm, column_mm = spacing_mm
        zoom = _MARGIN * min(width / (columns * column_mm), height / (rows * row_mm))
        return cls(
            rows,
            columns,
            row_mm,
            column_mm,
            width,
            height,
            max(zoom, 1e-3),
            rows / 2,
            columns / 2,
        )

    def point(self, row: float, column: float) -> QPointF:
        """Return where a place in the slice is drawn; pixel (i, j) is centred at + 0.5."""
        return QPointF(
            self.width / 2 + (column - self.centre_column) * self.column_mm * self.points_per_mm,
            self.height / 2 + (row - self.centre_row) * self.row_mm * self.points_per_mm,
        )

    def place(self, point: QPointF) -> tuple[float, float]:
        """Return the (row, column) in the slice of a point of the widget."""
        return (
            self.centre_row + (point.y() - self.height / 2) / (self.row_mm * self.points_per_mm),
            self.centre_column
            + (point.x() - self.width / 2) / (self.column_mm * self.points_per_mm),
        )

    def pixel(self, point: QPointF) -> tuple[int, int]:
        """Return the (row, column) of the pixel at a point; it may lie outside the slice."""
        row, column = self.place(point)
        return math.floor(row), math.floor(column)

    @property
    def image_rect(self) -> QRectF:
        """Where the whole slice is drawn."""
        size = QSizeF(
            self.columns * self.column_mm * self.points_per_mm,
            self.rows * self.row_mm * self.points_per_mm,
        )
        return QRectF(self.point(0, 0), size)

    def rect_of(self, part: tuple[slice, slice]) -> QRectF:
        """Return where a part of the slice, (rows, columns), is drawn."""
        rows, columns = part
        return QRectF(self.point(rows.start, columns.start), self.point(rows.stop, columns.stop))

    def zoomed(self, factor: float, fixed: QPointF) -> PlaneTransform:
        """Return the transform zoomed by `factor`, with what is at `fixed` staying there."""
        fit = PlaneTransform.fitted(
            (self.rows, self.columns), (self.row_mm, self.column_mm), self.width, self.height
        ).points_per_mm
        most = _LARGEST_PIXEL / min(self.row_mm, self.column_mm)
        zoom = min(max(self.points_per_mm * factor, _SMALLEST_SHARE * fit), max(most, fit))
        row, column = self.place(fixed)
        at = replace(self, points_per_mm=zoom)
        row_after, column_after = at.place(fixed)
        return replace(
            at,
            centre_row=self.centre_row + row - row_after,
            centre_column=self.centre_column + column - column_after,
        )

    def moved(self, by: QPointF) -> PlaneTransform:
        """Return the transform with the picture moved by so many points."""
        return replace(
            self,
            centre_row=self.centre_row - by.y() / (self.row_mm * self.points_per_mm),
            centre_column=self.centre_column - by.x() / (self.column_mm * self.points_per_mm),
        )

    def centred_on(self, row: float, column: float) -> PlaneTransform:
        """Return the transform with a place of the slice in the widget's middle."""
        return replace(self, centre_row=row, centre_column=column)

    def resized(self, width: float, height: float) -> PlaneTransform:
        """Return the transform for another size of the widget, same middle and zoom."""
        return replace(self, width=width, height=height)
