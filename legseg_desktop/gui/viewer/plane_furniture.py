"""What is painted over a slice: crosshair, edge letters, scale bar, caption, FF legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from legseg_desktop.gui.theme import GRID, VIEW_TEXT, text_scaled
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.compositing import FF_COLOUR_MAP
from legseg_desktop.viewing.slicing import Plane, edge_letters, voxel_to_pixel
from legseg_desktop.viewing.surface_colours import change_colour_map
from legseg_desktop.viewing.uncertainty_colour_map import UNCERTAINTY_COLOUR_MAP
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState

# The colours 3D Slicer gives the planes; each line of the crosshair has the colour of the
# plane it stands for. Letters and captions tell the planes apart without them.
PLANE_COLOURS = {Plane.AXIAL: "#ff6b60", Plane.SAGITTAL: "#edd54c", Plane.CORONAL: "#6fd06f"}
# Which plane the vertical and the horizontal line of the crosshair stand for.
_LINES = {
    Plane.AXIAL: (Plane.SAGITTAL, Plane.CORONAL),
    Plane.SAGITTAL: (Plane.CORONAL, Plane.AXIAL),
    Plane.CORONAL: (Plane.SAGITTAL, Plane.AXIAL),
}
_GAP = 1.5 * GRID
_ROOM_FOR_CAPTION = 28 * GRID
_LINES_OF_LEGEND = 5.5
# Of a view in which caption, letters and scale bar don't cover one another.
_LINES_OF_SCALE_BAR = 6
_BAR_LENGTHS_MM = (200, 100, 50, 20, 10, 5, 2, 1)
_SHADOW = QColor(0, 0, 0, 170)


def paint_over_slice(
    painter: QPainter,
    plane: Plane,
    size: QRectF,
    transform: PlaneTransform,
    state: ViewerState,
    *,
    caption: str,
    uncertainty_title: str,
) -> None:
    """Paint all that lies over a slice.

    Parameters
    ----------
    painter : QPainter
        Of the view.
    plane : Plane
        Whose slice.
    size : QRectF
        All of the view.
    transform : PlaneTransform
        How the slice lies in it.
    state : ViewerState
        Cursor, layer and overlays.
    caption : str
        Which plane and slice it is.
    uncertainty_title : str
        Of the legend of uncertainty; empty where that isn't drawn.
    """
    if state.crosshair_visible:
        row, column = voxel_to_pixel(state.shape, plane, state.cursor)
        paint_crosshair(painter, plane, transform, (row, column))
    if plane is Plane.AXIAL:
        if state.layer is ImageLayer.FAT_FRACTION or state.is_fat_overlaid:
            paint_fat_fraction_legend(painter, size)
        if uncertainty_title:
            paint_uncertainty_legend(painter, size, uncertainty_title)
    paint_edge_letters(painter, plane, size)
    if size.height() >= _LINES_OF_SCALE_BAR * painter.fontMetrics().height():
        paint_scale_bar(painter, transform, size)
    corner = size.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
    alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    # The slice matters more than how many there are; the letters tell which plane it is.
    shorter = caption.partition("/")[0]
    captions = (caption, shorter, shorter.rpartition(" ")[2])
    advance = painter.fontMetrics().horizontalAdvance
    caption = next((each for each in captions if advance(each) <= corner.width()), captions[-1])
    paint_text(painter, corner, alignment, caption, PLANE_COLOURS[plane])


def paint_crosshair(
    painter: QPainter, plane: Plane, transform: PlaneTransform, pixel: tuple[int, int]
) -> None:
    """Paint the lines of the other planes, open in the middle so as not to hide it."""
    centre = transform.point(pixel[0] + 0.5, pixel[1] + 0.5)
    image = transform.image_rect
    vertical, horizontal = _LINES[plane]
    x, y = centre.x(), centre.y()
    painter.setPen(QPen(QColor(PLANE_COLOURS[vertical]), 1))
    painter.drawLine(QPointF(x, image.top()), QPointF(x, max(image.top(), y - _GAP)))
    painter.drawLine(QPointF(x, min(image.bottom(), y + _GAP)), QPointF(x, image.bottom()))
    painter.setPen(QPen(QColor(PLANE_COLOURS[horizontal]), 1))
    painter.drawLine(QPointF(image.left(), y), QPointF(max(image.left(), x - _GAP), y))
    painter.drawLine(QPointF(min(image.right(), x + _GAP), y), QPointF(image.right(), y))


def paint_edge_letters(painter: QPainter, plane: Plane, size: QRectF) -> None:
    """Paint the patient direction at each edge of the view."""
    letters = edge_letters(plane)
    inner = size.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
    if size.width() < text_scaled(_ROOM_FOR_CAPTION):
        # The upper letter goes below the caption.
        inner.setTop(inner.top() + painter.fontMetrics().height() + GRID / 2)
    middle_h, middle_v = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
    font = QFont(painter.font())
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    for text, alignment in (
        (letters.left, Qt.AlignmentFlag.AlignLeft | middle_v),
        (letters.right, Qt.AlignmentFlag.AlignRight | middle_v),
        (letters.top, Qt.AlignmentFlag.AlignTop | middle_h),
        (letters.bottom, Qt.AlignmentFlag.AlignBottom | middle_h),
    ):
        paint_text(painter, inner, alignment, text)
    painter.restore()


def paint_text(
    painter: QPainter,
    rect: QRectF,
    alignment: Qt.AlignmentFlag,
    text: str,
    colour: str = VIEW_TEXT,
) -> None:
    """Paint text on a dark tag, to be read on bright and dark image alike."""
    tag = painter.boundingRect(rect, int(alignment), text)
    painter.fillRect(tag.adjusted(-3, 0, 3, 0), _SHADOW)
    painter.setPen(QColor(colour))
    painter.drawText(rect, alignment, text)


@dataclass(frozen=True)
class ScaleBar:
    """A length worth showing, mm, and how long it is in the view, points."""

    length_mm: int
    points: float

    @classmethod
    def for_zoom(cls, points_per_mm: float, room: float) -> ScaleBar:
        """Return the longest round length that takes at most `room` points."""
        for length in _BAR_LENGTHS_MM:
            if length * points_per_mm <= room:
                return cls(length, length * points_per_mm)
        return cls(_BAR_LENGTHS_MM[-1], _BAR_LENGTHS_MM[-1] * points_per_mm)

    @property
    def text(self) -> str:
        """The length, in the unit a reader expects."""
        return f"{self.length_mm // 10} cm" if self.length_mm >= 10 else f"{self.length_mm} mm"


def paint_scale_bar(painter: QPainter, transform: PlaneTransform, size: QRectF) -> None:
    """Paint a scale bar in the lower left corner."""
    bar = ScaleBar.for_zoom(transform.points_per_mm, min(size.width() / 4, 15 * GRID))
    left, bottom = size.left() + 1.5 * GRID, size.bottom() - 1.5 * GRID
    for pen in (QPen(_SHADOW, 4), QPen(QColor(VIEW_TEXT), 2)):
        painter.setPen(pen)
        painter.drawLine(QPointF(left, bottom), QPointF(left + bar.points, bottom))
        for x in (left, left + bar.points):
            painter.drawLine(QPointF(x, bottom - 3), QPointF(x, bottom + 3))
    above = QRectF(left, bottom - 8.5 * GRID, 20 * GRID, 8 * GRID)
    alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    paint_text(painter, above, alignment, bar.text)


def paint_fat_fraction_legend(painter: QPainter, size: QRectF) -> None:
    """Paint the fixed 0 to 100 % colour map along the right edge."""
    _paint_legend(painter, _bar_at_right(painter, size), FF_COLOUR_MAP, "FF %")


def paint_uncertainty_legend(painter: QPainter, size: QRectF, title: str) -> None:
    """Paint the 0 to 100 % colour map of uncertainty at the left, over the scale bar."""
    # Low: the letter at the edge and the leg beside it are above.
    height = min(_LINES_OF_LEGEND * painter.fontMetrics().height(), 0.5 * size.height())
    bar = QRectF(size.left() + 5 * GRID, size.bottom() - height - 7 * GRID, 1.25 * GRID, height)
    _paint_legend(painter, bar, UNCERTAINTY_COLOUR_MAP[:101], title)


def paint_change_legend(painter: QPainter, size: QRectF, reach: float) -> None:
    """Paint the colour map of changes of the fat fraction, -reach to reach points."""
    marks = [f"{reach * share:+.3g}".replace("-", "\N{MINUS SIGN}") for share in (-1, -0.5)]
    marks += ["0", *(f"{reach * share:+.3g}" for share in (0.5, 1))]
    bar = _bar_at_right(painter, size)
    _paint_legend(painter, bar, change_colour_map(), "ΔFF", marks)


def _bar_at_right(painter: QPainter, size: QRectF) -> QRectF:
    height = _legend_height(painter, size)
    return QRectF(size.right() - 4 * GRID, size.bottom() - height - 2 * GRID, 1.25 * GRID, height)


def _legend_height(painter: QPainter, size: QRectF) -> float:
    """Return a height that leaves the legs free, with room for the marks, within half the view."""
    wanted = max(0.3 * size.height(), _LINES_OF_LEGEND * painter.fontMetrics().height())
    return min(wanted, 0.5 * size.height(), 24.0 * GRID)


def _paint_legend(
    painter: QPainter,
    bar: QRectF,
    colours: npt.NDArray[np.uint8],
    title: str,
    marks: Sequence[str] = ("0", "25", "50", "75", "100"),
) -> None:
    """Paint a colour map, its first colour at the bottom, with marks at equal distances."""
    if bar.height() < 8 * GRID:
        return
    painter.fillRect(bar.adjusted(-4.5 * GRID, -4 * GRID, 1.25 * GRID, 1.25 * GRID), _SHADOW)
    rgb = colours[::-1].copy()
    strip = QImage(rgb.data.cast("B"), 1, len(rgb), 3, QImage.Format.Format_RGB888)
    painter.drawImage(bar, strip)
    painter.setPen(QPen(QColor(VIEW_TEXT), 1))
    painter.drawRect(bar)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for place, mark in enumerate(marks):
        y = bar.bottom() - bar.height() * place / (len(marks) - 1)
        label = QRectF(bar.left() - 8 * GRID, y - GRID, 7.25 * GRID, 2 * GRID)
        paint_text(painter, label, right, mark)
        painter.setPen(QPen(QColor(VIEW_TEXT), 1))
        painter.drawLine(QPointF(bar.left() - 3, y), QPointF(bar.left(), y))
    # Over the bar, to the side that has the room.
    line = float(painter.fontMetrics().height())
    is_at_left = bar.left() < 12 * GRID
    first = bar.left() - 4.5 * GRID if is_at_left else bar.right() - 12 * GRID
    above = QRectF(first, bar.top() - 1.8 * line, 12 * GRID, line)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    paint_text(painter, above, left if is_at_left else right, title)
