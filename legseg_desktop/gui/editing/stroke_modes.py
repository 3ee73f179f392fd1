"""Tools with a size: brush, eraser, edge brush and push brush."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.editing.tools.brush import brushed
from legseg_desktop.editing.tools.push import begun_push, pushed
from legseg_desktop.editing.tools.similar import in_range
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.editing.tool_kinds import Tool, tool_faces
from legseg_desktop.gui.editing.tool_mode import ToolMode
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.slicing import contains
from legseg_desktop.viewing.viewer_state import Voxel

Dab = Callable[[Voxel, Voxel], None]
_AROUND = 3


class StrokeMode(ToolMode):
    """A brush of any kind in one plane.

    Parameters
    ----------
    view, desk, options
        As for any tool.
    tool : Tool
        Which brush.
    """

    def __init__(self, view: PlaneView, desk: EditDesk, options: EditOptions, tool: Tool) -> None:
        super().__init__(view, desk, options)
        self._tool = tool
        self._name = tool_faces()[tool].name
        self._last: Voxel | None = None
        self._dab: Dab | None = None
        self._drawn = QRect()

    def begin(self, point: QPointF, *, is_erasing: bool) -> bool:
        """Make the first dab."""
        voxel = self._view.voxel_at(point)
        if voxel is None:
            return False
        if self._tool is Tool.PUSH:
            dab: Dab | None = self._pushing(voxel)
        else:
            dab = self._painting(voxel, is_erasing or self._tool is Tool.ERASER)
        if dab is None:
            return False
        self._desk.begin_editing()
        is_erasing = is_erasing and self._tool is not Tool.PUSH
        self._desk.session.begin_stroke(
            tool_faces()[Tool.ERASER].name if is_erasing else self._name
        )
        self._dab, self._last = dab, voxel
        dab(voxel, voxel)
        return True

    def go_on(self, point: QPointF) -> None:
        """Sweep over what lies between the last point and this one."""
        voxel = self._view.voxel_at(point)
        if voxel is None or voxel == self._last or self._last is None or self._dab is None:
            return
        self._dab(self._last, voxel)
        self._last = voxel

    def end(self) -> None:
        """End the stroke: it is one step of the history."""
        self._dab = self._last = None
        if self._desk.session.is_drawing:
            self._desk.session.end_stroke()

    def cancel(self) -> None:
        """Take the stroke back."""
        super().cancel()
        self._dab = self._last = None
        if self._desk.session.is_drawing:
            self._desk.session.cancel_stroke()

    def paint(self, painter: QPainter, transform: PlaneTransform) -> None:
        """Paint the brush's outline at its true size, whatever the voxels' shape."""
        rect = self._outline(transform)
        if rect is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw = painter.drawEllipse if self._options.settings.is_round else painter.drawRect
        for colour, width in ((QColor(0, 0, 0, 160), 2.5), (QColor(255, 255, 255), 1.0)):
            painter.setPen(QPen(colour, width))
            draw(rect)
        painter.restore()

    def _painting(self, start: Voxel, is_erasing: bool) -> Dab:
        session, settings = self._desk.session, self._options.settings
        active = self._desk.require_muscle()
        brush = settings.brush(session.geometry.spacing_mm, self.axis)
        shape = session.labels.shape
        label = 0 if is_erasing else active
        only = {active} if is_erasing else None
        if is_erasing and active in session.rules.protection.locked:
            session.rules.new_label(active)  # says why not
        image = values = None
        if self._tool is Tool.SIMILAR and not is_erasing:
            if not contains(shape, start):
                raise EditRefusedError(
                    "The edge brush began outside the image.",
                    "Begin on tissue of the kind that is to be painted.",
                )
            image, values = self._desk.alike(start, settings.tolerance_percent)

        def dab(last: Voxel, here: Voxel) -> None:
            region = brushed(shape, brush, last, here)
            if region is None:
                return
            if image is not None and values is not None:
                region = in_range(region, image, values)
            session.dab(region, label, only=only)

        return dab

    def _pushing(self, start: Voxel) -> Dab:
        session = self._desk.session
        brush = self._options.settings.brush(session.geometry.spacing_mm, self.axis)
        is_inside = contains(session.labels.shape, start)
        push = begun_push(session.labels, brush, start) if is_inside else None
        if push is None:
            raise EditRefusedError(
                "There is no border between two muscles under the brush.",
                "Press inside one muscle, with its neighbour within the circle, and draw towards "
                "the neighbour.",
            )

        def dab(last: Voxel, here: Voxel) -> None:
            region = pushed(session.labels, push, last, here)
            if region is not None:
                session.dab(region, push.winner, only=[push.loser])

        return dab

    def _outline(self, transform: PlaneTransform) -> QRectF | None:
        if self._hovers_at is None:
            return None
        row, column = transform.pixel(self._hovers_at)
        widths = self._options.settings.widths_mm(self._desk.session.geometry.spacing_mm)
        # In every plane the axis along a row comes before the one down the rows.
        width, height = (
            mm * transform.points_per_mm for axis, mm in enumerate(widths) if axis != self.axis
        )
        middle = transform.point(row + 0.5, column + 0.5)
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    def _hover(self, point: QPointF | None) -> None:
        super()._hover(point)
        transform = self._view.transform
        rect = None if transform is None else self._outline(transform)
        before = self._drawn
        self._drawn = QRect() if rect is None else rect.toAlignedRect()
        for part in (before, self._drawn):
            if not part.isEmpty():
                self._view.update(part.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
