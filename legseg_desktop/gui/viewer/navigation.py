"""What the mouse does in a plane while no tool is in hand: look around.

Left leads the crosshair, middle moves the picture, right changes the window; the wheel
changes the slice and, with Ctrl, the zoom; Shift alone leads the crosshair. Ctrl with the left
button chooses the muscle there, with the right one zooms; with Space held the mouse moves the
picture without a button.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent

from legseg_desktop.gui.viewer.plane_mode import WorkedPlane
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.viewer_state import ViewerState

_ANGLE_PER_STEP = 120
_ZOOM_PER_STEP = 1.25
# A drag across this many points changes the window by its whole width.
_WINDOW_DRAG_POINTS = 300.0
_NARROWEST_SHARE = 0.02
_ZOOM_PER_POINT = 1.006
_CTRL = Qt.KeyboardModifier.ControlModifier


class Navigation:
    """The mouse in one plane.

    Parameters
    ----------
    plane : WorkedPlane
        What is looked at.
    state : ViewerState
        Whose window the right button changes.
    """

    def __init__(self, plane: WorkedPlane, state: ViewerState) -> None:
        self._plane = plane
        self._state = state
        self._wheel_angle = 0
        self._dragged_from: QPointF | None = None
        self._window_at_press: DisplayWindow | None = None
        self._is_panning = False
        self._hovers_at: QPointF | None = None

    @property
    def cursor_shape(self) -> Qt.CursorShape:
        """What the mouse pointer looks like."""
        return Qt.CursorShape.OpenHandCursor if self._is_panning else Qt.CursorShape.ArrowCursor

    @property
    def is_panning(self) -> bool:
        """Whether every move of the mouse moves the picture."""
        return self._is_panning

    def pan_by_moves(self, is_panning: bool) -> None:
        """Let every move of the mouse move the picture, or no longer."""
        self._is_panning = is_panning

    def wheel(self, event: QWheelEvent) -> None:
        """Change the slice; with Ctrl, zoom. Fine wheels add up to whole steps."""
        self._wheel_angle += event.angleDelta().y()
        steps = int(self._wheel_angle / _ANGLE_PER_STEP)
        self._wheel_angle -= steps * _ANGLE_PER_STEP
        if not steps:
            return
        if event.modifiers() & _CTRL:
            self._plane.zoom(_ZOOM_PER_STEP**steps, event.position())
        else:
            self._plane.step(steps)

    def press(self, event: QMouseEvent) -> None:
        """Begin to move the cursor, the picture or the window."""
        self._dragged_from = event.position()
        self._window_at_press = self._state.window
        if event.button() is not Qt.MouseButton.LeftButton or self._is_panning:
            return
        if event.modifiers() & _CTRL:
            self._plane.select_at(event.position())
        self._plane.move_cursor_to(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Go on with what the pressed button began."""
        point, buttons = event.position(), event.buttons()
        before, self._hovers_at = self._hovers_at, point
        if self._is_panning:
            if before is not None:
                self._plane.pan(point - before)
        elif buttons & Qt.MouseButton.LeftButton or self._is_led_by_shift(event):
            self._plane.move_cursor_to(point)
        elif self._dragged_from is not None:
            self._drag(event, self._dragged_from)

    def release(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._dragged_from = None

    def leave(self) -> None:
        """Forget where the mouse was."""
        self._hovers_at = None

    def paint(self, painter: QPainter, transform: PlaneTransform) -> None:
        """Paint nothing: there is no tool to show."""

    def _drag(self, event: QMouseEvent, start: QPointF) -> None:
        point, buttons = event.position(), event.buttons()
        if buttons & Qt.MouseButton.MiddleButton:
            self._plane.pan(point - start)
            self._dragged_from = point
        elif buttons & Qt.MouseButton.RightButton and event.modifiers() & _CTRL:
            self._plane.zoom(_ZOOM_PER_POINT ** (start.y() - point.y()))
            self._dragged_from = point
        elif buttons & Qt.MouseButton.RightButton:
            self._drag_window(point - start)

    @staticmethod
    def _is_led_by_shift(event: QMouseEvent) -> bool:
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return is_shift and not event.buttons()

    def _drag_window(self, by: QPointF) -> None:
        """Right widens the window, down brightens."""
        start = self._window_at_press
        if start is None:
            return
        change = start.width / _WINDOW_DRAG_POINTS
        level = start.level - by.y() * change
        width = max(start.width + by.x() * change, start.width * _NARROWEST_SHARE)
        self._state.set_window(DisplayWindow.around(level, width))
