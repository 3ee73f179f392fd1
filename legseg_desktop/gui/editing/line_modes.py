"""Tools that draw a line or click a place: contour, cut and fill."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from legseg_desktop.editing.boxes import Region
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.editing.tools.contour import contoured
from legseg_desktop.editing.tools.cut import CutLine, cut_side
from legseg_desktop.editing.tools.flood_fill import flooded
from legseg_desktop.gui.editing.tool_kinds import Tool, tool_faces
from legseg_desktop.gui.editing.tool_mode import ToolMode
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.slicing import contains, voxel_to_pixel

Place = tuple[float, float]

_NEAR_POINTS = 8.0
_FREEHAND_POINTS = 3.0
_FEWEST_CORNERS = 3


class LineMode(ToolMode):
    """A tool that draws places of one slice, as (row, column); pixel i covers i to i + 1."""

    _places: tuple[Place, ...] = ()
    _slice = -1

    def cancel(self) -> None:
        """Forget the line."""
        super().cancel()
        self._places = ()
        self._view.update()

    def paint(self, painter: QPainter, transform: PlaneTransform) -> None:
        """Paint the line so far, in its own slice."""
        if not self._places or self._view.slice_index != self._slice:
            return
        points = [transform.point(*place) for place in self._places]
        if self._hovers_at is not None:
            points.append(self._hovers_at)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255), 1.2)):
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.drawEllipse(points[0], _NEAR_POINTS / 2, _NEAR_POINTS / 2)
        painter.restore()

    def _in_voxels(self, place: Place) -> Place:
        """Return a place in voxels along the plane's two axes, ascending; centres are whole."""
        shape = self._desk.session.labels.shape
        row, column = voxel_to_pixel(shape, self._view.plane, (0, 0, 0))
        return column - (place[1] - 0.5), row - (place[0] - 0.5)

    def _place(self, point: QPointF) -> Place:
        transform = self._view.transform
        assert transform is not None  # a press comes from a plane that shows something
        return transform.place(point)

    def _hover(self, point: QPointF | None) -> None:
        super()._hover(point)
        if self._places:
            self._view.update()


class ContourMode(LineMode):
    """Corners by clicks, or a line drawn freely; closed, it fills what lies inside."""

    def begin(self, point: QPointF, *, is_erasing: bool) -> bool:
        """Set a corner; close the contour at its first one, or with the right button."""
        if self._places and self._slice != self._view.slice_index:
            self._places = ()
        if is_erasing:
            self._close(is_erasing=True)
            return False
        if len(self._places) >= _FEWEST_CORNERS and self._is_near(point, self._places[0]):
            self._close(is_erasing=False)
            return False
        self._desk.require_muscle()
        self._slice = self._view.slice_index
        self._places = (*self._places, self._place(point))
        self._view.update()
        return True

    def go_on(self, point: QPointF) -> None:
        """Draw freely."""
        if self._places and not self._is_near(point, self._places[-1], _FREEHAND_POINTS):
            self._places = (*self._places, self._place(point))

    def end(self) -> None:
        """Close a line that was drawn freely back to where it began."""
        is_back = self._hovers_at is not None and bool(self._places)
        if is_back and len(self._places) > 2 * _FEWEST_CORNERS:
            assert self._hovers_at is not None
            if self._is_near(self._hovers_at, self._places[0]):
                self.finish()

    def finish(self) -> None:
        """Fill the contour."""
        if len(self._places) >= _FEWEST_CORNERS:
            self._close(is_erasing=False)

    def _close(self, *, is_erasing: bool) -> None:
        places, index = self._places, self._slice
        self.cancel()
        if len(places) < _FEWEST_CORNERS:
            return
        corners = [self._in_voxels(place) for place in places]
        region = contoured(self._desk.session.labels.shape, self.axis, index, corners)
        active = self._desk.require_muscle()
        name = tr("Erase contour") if is_erasing else tool_faces()[Tool.CONTOUR].name
        self._desk.apply(name, region, 0 if is_erasing else active, erases=is_erasing)

    def _is_near(self, point: QPointF, place: Place, reach: float = _NEAR_POINTS) -> bool:
        transform = self._view.transform
        assert transform is not None
        way = transform.point(*place) - point
        return math.hypot(way.x(), way.y()) <= reach


class CutMode(LineMode):
    """A line through the chosen muscle; the smaller side is erased, in all slices."""

    def begin(self, point: QPointF, *, is_erasing: bool) -> bool:
        """Set one end of the line."""
        self._desk.require_muscle()
        self._slice = self._view.slice_index
        self._places = (self._place(point),)
        return True

    def end(self) -> None:
        """Set the other end, and cut."""
        start, end = self._places[0], self._hovers_at
        self.cancel()
        if end is None:
            return
        first, last = self._in_voxels(start), self._in_voxels(self._place(end))
        if first == last:
            return
        label = self._desk.require_muscle()
        line = CutLine(self.axis, first, last)
        labels, search = self._desk.session.labels, self._desk.box_of(label)

        def smaller_side() -> Region | None:
            sides = [
                side
                for is_left in (True, False)
                if (side := cut_side(labels, label, line, left=is_left, search=search)) is not None
            ]
            return min(sides, key=lambda side: int(side.mask.sum()), default=None)

        self._desk.apply_slowly(tool_faces()[Tool.CUT].name, smaller_side, 0, erases=True)


class FillMode(ToolMode):
    """A click fills what is connected and looks alike, within the label that lies there."""

    def begin(self, point: QPointF, *, is_erasing: bool) -> bool:
        """Fill, or erase with the right button."""
        session, settings = self._desk.session, self._options.settings
        voxel = self._view.voxel_at(point)
        if voxel is None or not contains(session.labels.shape, voxel):
            return False
        active = self._desk.require_muscle()
        if is_erasing and int(session.labels[voxel]) != active:
            raise EditRefusedError(
                "The chosen muscle isn't there.", "Click inside it to erase a part of it."
            )
        image, values = self._desk.alike(voxel, settings.tolerance_percent)
        axis = None if settings.in_depth else self.axis

        def fill() -> Region | None:
            return flooded(image, values, voxel, axis=axis, labels=session.labels)

        label, name = 0 if is_erasing else active, tool_faces()[Tool.FILL].name
        if axis is None:
            self._desk.apply_slowly(name, fill, label, erases=is_erasing)
        else:
            self._desk.apply(name, fill(), label, erases=is_erasing)
        return False
