"""What is painted over the surfaces: directions, the axial slice, names and legends."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from legseg_desktop.gui.theme import GRID, VIEW_TEXT, text_scaled
from legseg_desktop.gui.viewer.plane_furniture import (
    PLANE_COLOURS,
    paint_change_legend,
    paint_fat_fraction_legend,
    paint_text,
)
from legseg_desktop.gui.viewer.surface_pictures import SurfacePictures
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.surface_colours import change_reach_points
from legseg_desktop.viewing.turntable import Turntable
from legseg_desktop.viewing.viewer_state import SurfaceColouring, ViewerState

_CAPTION_COLOUR = "#8fb8e8"
_MUTED = QColor(0x7C, 0x87, 0x94)
_AXES = (("R", (1, 0, 0)), ("L", (-1, 0, 0)), ("A", (0, 1, 0)), ("P", (0, -1, 0)))
_UPRIGHT = (("S", (0, 0, 1)), ("I", (0, 0, -1)))
_ARM = 2.4 * GRID
# Of a view that has room for the directions.
_LINES_OF_DIRECTIONS = 7


def paint_message(painter: QPainter, size: QRectF, text: str) -> None:
    """Paint what there is to say where there is no picture."""
    painter.setPen(_MUTED)
    painter.drawText(size, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)


def paint_furniture(
    painter: QPainter,
    size: QRectF,
    view: Turntable,
    pictures: SurfacePictures,
    state: ViewerState,
) -> None:
    """Paint all that lies over the picture.

    Parameters
    ----------
    painter : QPainter
        Of the view.
    size : QRectF
        All of it.
    view : Turntable
        From where it is looked.
    pictures : SurfacePictures
        What is drawn.
    state : ViewerState
        Cursor, chosen muscle, and what colours stand for.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state.crosshair_visible:
        _paint_axial_slice(painter, size, view, pictures.shown, state)
    _paint_directions(painter, size, view)
    if state.surface_colouring is SurfaceColouring.FAT_FRACTION:
        paint_fat_fraction_legend(painter, size)
    elif state.surface_colouring is SurfaceColouring.CHANGE:
        paint_change_legend(painter, size, change_reach_points(pictures.changes))
    corner = size.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
    alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    paint_text(painter, corner, alignment, "3D", _CAPTION_COLOUR)
    name = pictures.names.get(state.selected_label or 0, "")
    if name:
        beside = corner.adjusted(painter.fontMetrics().horizontalAdvance("3D") + 2 * GRID, 0, 0, 0)
        elided = painter.fontMetrics().elidedText(
            _capped(name), Qt.TextElideMode.ElideRight, int(beside.width())
        )
        paint_text(painter, beside, alignment, elided)


def _capped(name: str) -> str:
    return name[:1].upper() + name[1:]


def _paint_axial_slice(
    painter: QPainter, size: QRectF, view: Turntable, shown: DisplayedScan, state: ViewerState
) -> None:
    """Paint where the axial slice cuts the muscles' box, and the cursor in it."""
    k = state.cursor[2]
    nx, ny, _ = shown.geometry.shape
    corners = [(0, 0, k), (nx - 1, 0, k), (nx - 1, ny - 1, k), (0, ny - 1, k), state.cursor]
    places = view.placed(shown.geometry.to_world(corners), size.width(), size.height())
    points = [QPointF(float(x), float(y)) for x, y in places]
    colour = QColor(PLANE_COLOURS[Plane.AXIAL])
    colour.setAlpha(170)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points[:4]))
    painter.setPen(QPen(QColor(VIEW_TEXT), 1.5))
    painter.drawEllipse(points[4], 3, 3)


def _paint_directions(painter: QPainter, size: QRectF, view: Turntable) -> None:
    """Paint a small star of the patient's directions; what points away is fainter."""
    if size.height() < _LINES_OF_DIRECTIONS * painter.fontMetrics().height():
        return
    edge, arm, half = (text_scaled(round(length)) for length in (5 * GRID, _ARM, GRID))
    middle = QPointF(size.left() + edge, size.bottom() - edge)
    towards = {
        letter: (np.array(axis) @ view.towards_viewer, axis) for letter, axis in _AXES + _UPRIGHT
    }
    font = QFont(painter.font())
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    for letter, (depth, axis) in sorted(towards.items(), key=lambda item: item[1][0]):
        right, up = float(np.array(axis) @ view.across), float(np.array(axis) @ view.up)
        if np.hypot(right, up) < 0.25:
            continue  # it points at the reader: its letter would cover the others
        tip = middle + QPointF(right, -up) * arm
        colour = QColor(VIEW_TEXT) if depth > -0.2 else _MUTED
        painter.setPen(QPen(colour, 1.5))
        painter.drawLine(middle, tip)
        beyond = middle + QPointF(right, -up) * (arm + 1.2 * half)
        box = QRectF(beyond.x() - half, beyond.y() - half, 2 * half, 2 * half)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)
    painter.restore()
