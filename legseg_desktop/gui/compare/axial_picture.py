"""One axial slice with a caption: painted at true proportions, pointed at, clicked, stepped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND, VIEW_TEXT
from legseg_desktop.gui.viewer.plane_furniture import (
    paint_edge_letters,
    paint_scale_bar,
    paint_text,
)
from legseg_desktop.gui.viewer.plane_pictures import Part, Picture
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.slicing import Plane

_NOTCH = 120
_LEAST_ROOM_FOR_A_NAME = 26.0

OutlinesAt = Callable[[PlaneTransform, float, QRect], tuple[QRect, Picture] | None]


@dataclass(frozen=True, eq=False)
class AxialContent:
    """What an `AxialPicture` shows.

    Parameters
    ----------
    picture : Picture
        One pixel per voxel, as displayed.
    labels : ndarray of uint8, (rows, columns)
        What lies under each pixel.
    spacing_mm : tuple of float
        Distance of rows and of columns, mm.
    outlines : callable, optional
        Draws outlines at the resolution of the screen.
    focus : Part, optional
        Rows and columns that are drawn as large as fits.
    names : tuple of (float, float, float, str)
        Row, column, room to either side in voxels, and what is written there, where it fits.
    """

    picture: Picture
    labels: npt.NDArray[np.uint8]
    spacing_mm: tuple[float, float]
    outlines: OutlinesAt | None = None
    focus: Part | None = None
    names: tuple[tuple[float, float, float, str], ...] = ()


class AxialPicture(QWidget):
    """Shows one slice, the patient's right on the left, or a sentence where there is none.

    Signals
    -------
    stepped(int)
        The wheel was turned by so many slices.
    pointed(int)
        The mouse lies over this label; 0 for none.
    clicked(int)
        This label was clicked.
    """

    stepped = Signal(int)
    pointed = Signal(int)
    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: AxialContent | None = None
        self._caption = ""
        self._sentence = ""
        self._points_per_mm: float | None = None
        self._turned = 0
        self.setMouseTracking(True)
        self.setMinimumSize(24 * GRID, 18 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def content(self) -> AxialContent | None:
        """What is shown; None where there is only a sentence."""
        return self._content

    @property
    def caption(self) -> str:
        """What is written over the slice."""
        return self._caption

    @property
    def sentence(self) -> str:
        """What is said where there is no slice."""
        return self._sentence

    def sizeHint(self) -> QSize:
        """Ask for the proportions of two thighs."""
        return QSize(48 * GRID, 30 * GRID)

    def show_slice(self, content: AxialContent, caption: str) -> None:
        """Show a slice."""
        self._content, self._caption, self._sentence = content, caption, ""
        self.setAccessibleName(caption)
        self.update()

    def show_sentence(self, sentence: str, caption: str = "") -> None:
        """Say why there is no slice."""
        self._content, self._caption, self._sentence = None, caption, sentence
        self.setAccessibleName(f"{caption} {sentence}".strip())
        self.update()

    def fitting_zoom(self) -> float | None:
        """Return the zoom at which all of the slice is in view, points per mm."""
        fitted = self._fitted()
        return None if fitted is None else fitted.points_per_mm

    def set_zoom(self, points_per_mm: float | None) -> None:
        """Draw at a zoom, so that slices beside one another have one scale; None to fit."""
        self._points_per_mm = points_per_mm
        self.update()

    def transform(self) -> PlaneTransform | None:
        """Return how the slice lies in the widget."""
        fitted = self._fitted()
        if fitted is None or self._points_per_mm is None:
            return fitted
        return replace(fitted, points_per_mm=self._points_per_mm)

    def _fitted(self) -> PlaneTransform | None:
        if self._content is None:
            return None
        rows, columns = self._content.labels.shape
        down, across = self._content.focus or (slice(0, rows), slice(0, columns))
        fitted = PlaneTransform.fitted(
            (down.stop - down.start, across.stop - across.start),
            self._content.spacing_mm,
            self.width(),
            self.height(),
        )
        return replace(
            fitted,
            rows=rows,
            columns=columns,
            centre_row=(down.start + down.stop) / 2,
            centre_column=(across.start + across.stop) / 2,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slice and what lies over it, or the sentence."""
        painter = QPainter(self)
        size = QRectF(self.rect())
        painter.fillRect(size, QColor(VIEW_BACKGROUND))
        transform = self.transform()
        if self._content is None or transform is None:
            inner = size.adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
            painter.setPen(QColor(VIEW_TEXT))
            words = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(inner, words, self._sentence)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(transform.image_rect, self._content.picture.image)
            self._paint_over(painter, transform, self._content, size)
        corner = size.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
        if self._caption:
            paint_text(
                painter,
                corner,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
                self._caption,
            )
        painter.end()

    def _paint_over(
        self, painter: QPainter, transform: PlaneTransform, content: AxialContent, size: QRectF
    ) -> None:
        if content.outlines is not None:
            drawn = content.outlines(transform, self.devicePixelRatioF(), self.rect())
            if drawn is not None:
                target, picture = drawn
                painter.drawImage(QRectF(target), picture.image)
        for row, column, room, name in content.names:
            across = 2 * room * content.spacing_mm[1] * transform.points_per_mm
            if across >= max(_LEAST_ROOM_FOR_A_NAME, painter.fontMetrics().horizontalAdvance(name)):
                place = transform.point(row + 0.5, column + 0.5)
                box = QRectF(place.x() - 5 * GRID, place.y() - GRID, 10 * GRID, 2 * GRID)
                paint_text(painter, box, Qt.AlignmentFlag.AlignCenter, name)
        paint_edge_letters(painter, Plane.AXIAL, size)
        paint_scale_bar(painter, transform, size)

    def label_at(self, point: QPointF) -> int:
        """Return the label under a point of the widget; 0 for none."""
        transform = self.transform()
        if self._content is None or transform is None:
            return 0
        row, column = transform.pixel(point)
        rows, columns = self._content.labels.shape
        if not (0 <= row < rows and 0 <= column < columns):
            return 0
        return int(self._content.labels[row, column])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what lies under the mouse."""
        self.pointed.emit(self.label_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the muscle that is clicked."""
        label = self.label_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and label:
            self.clicked.emit(label)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step through the slices: away from the reader is up the leg."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.stepped.emit(steps)
        event.accept()
