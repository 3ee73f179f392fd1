"""What all tools have in common in a plane: looking around goes on while one is in hand."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent

from inference_engine.errors import LegSegError
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.slicing import slice_axis

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_ANGLE_PER_STEP = 120
_BOTH = LEFT | RIGHT


class ToolMode(ABC):
    """A tool in one plane; each says how it begins, and what it doesn't need it leaves out.

    The wheel changes the slice and, with Shift, the size; the middle button moves the picture;
    Ctrl with the left button chooses the muscle there. What the other presses do, tools say.

    Parameters
    ----------
    view : PlaneView
        Where it works.
    desk : EditDesk
        What is edited.
    options : EditOptions
        Size, shape and reach.
    """

    def __init__(self, view: PlaneView, desk: EditDesk, options: EditOptions) -> None:
        self._view = view
        self._desk = desk
        self._options = options
        self._held: Qt.MouseButton | None = None
        self._hovers_at: QPointF | None = None

    @property
    def cursor_shape(self) -> Qt.CursorShape:
        """What the mouse pointer looks like."""
        if self._view.navigation.is_panning:
            return self._view.navigation.cursor_shape
        return Qt.CursorShape.CrossCursor

    @property
    def axis(self) -> int:
        """Canonical axis through the slices."""
        return slice_axis(self._view.plane)

    def wheel(self, event: QWheelEvent) -> None:
        """Change the slice or, with Shift, the size of the brush."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Some systems turn the wheel sideways while Shift is held.
            angle = event.angleDelta().y() or event.angleDelta().x()
            if angle:
                self._options.resize(1 if angle > 0 else -1)
        elif self._held is None:
            self._view.navigation.wheel(event)

    def press(self, event: QMouseEvent) -> None:
        """Begin what the tool does, or look around."""
        is_ours = event.button() in (LEFT, RIGHT) and not self._view.navigation.is_panning
        if not is_ours:
            self._view.navigation.press(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.select_at(event.position())
        elif self._held is None and self._guarded_begin(event):
            self._held = event.button()

    def move(self, event: QMouseEvent) -> None:
        """Go on with what a press began."""
        point = event.position()
        if self._held is not None:
            try:
                self.go_on(point)
            except LegSegError as error:
                self.cancel()
                self._desk.refused.emit(error)
        elif not event.buttons() & _BOTH or self._view.navigation.is_panning:
            self._view.navigation.move(event)
        self._hover(point)

    def release(self, event: QMouseEvent) -> None:
        """End what a press began."""
        if self._held is event.button():
            self._held = None
            self.end()
        else:
            self._view.navigation.release(event)

    def leave(self) -> None:
        """Take the tool's outline away."""
        self._view.navigation.leave()
        self._hover(None)

    def paint(self, painter: QPainter, transform: PlaneTransform) -> None:
        """Paint the tool over the slice."""
        return

    @abstractmethod
    def begin(self, point: QPointF, *, is_erasing: bool) -> bool:
        """Begin at a point; return whether there is anything to go on with."""

    def go_on(self, point: QPointF) -> None:
        """Go on to a point."""
        return

    def end(self) -> None:
        """End at the last point."""
        return

    def cancel(self) -> None:
        """Forget what has begun."""
        self._held = None

    def finish(self) -> None:
        """End what doesn't end by itself, such as a contour."""
        return

    def redraw_tool(self) -> None:
        """Draw the tool's outline anew after its size has changed."""
        self._hover(self._hovers_at)

    def _guarded_begin(self, event: QMouseEvent) -> bool:
        try:
            return self.begin(event.position(), is_erasing=event.button() is RIGHT)
        except LegSegError as error:
            self.cancel()
            self._desk.refused.emit(error)
            return False

    def _hover(self, point: QPointF | None) -> None:
        self._hovers_at = point
