"""What the mouse does in a plane while no tool is in hand: look around.

Left leads the crosshair, middle moves the picture, right changes the window; the wheel
changes the slice and, with Ctrl, the zoom; Shift alone leads the crosshair.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from legseg_desktop.viewing.viewer_state import DisplayWindow, ViewerState

_ANGLE_PER_STEP = 120
_ZOOM_PER_STEP = 1.25
# A drag across this many points changes the window by its whole width.
_WINDOW_DRAG_POINTS = 300.0
_NARROWEST_SHARE = 0.02


class NavigablePlane(Protocol):
    """What a plane lets the mouse do."""

    def move_cursor_to(self, point: QPointF) -> None:
        """Put the cursor on the voxel drawn at a point."""

    def pan(self, by: QPointF) -> None:
        """Move the picture by so many points."""

    def zoom(self, factor: float, fixed: QPointF | None = None) -> None:
        """Zoom around a point."""

    def step(self, slices: int) -> None:
        """Go some slices on."""


class Navigation:
    """The mouse in one plane.

    Parameters
    ----------
    plane : NavigablePlane
        What is looked at.
    state : ViewerState
        Whose window the right button changes.
    """

    def __init__(self, plane: NavigablePlane, state: ViewerState) -> None:
        self._plane = plane
        self._state = state
        self._wheel_angle = 0
        self._dragged_from: QPointF | None = None
        self._window_at_press: DisplayWindow | None = None

    def wheel(self, event: QWheelEvent) -> None:
        """Change the slice; with Ctrl, zoom. Fine wheels add up to whole steps."""
        self._wheel_angle += event.angleDelta().y()
        steps = int(self._wheel_angle / _ANGLE_PER_STEP)
        self._wheel_angle -= steps * _ANGLE_PER_STEP
        if not steps:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._plane.zoom(_ZOOM_PER_STEP**steps, event.position())
        else:
            self._plane.step(steps)

    def press(self, event: QMouseEvent) -> None:
        """Begin to move the cursor, the picture or the window."""
        self._dragged_from = event.position()
        self._window_at_press = self._state.window
        if event.button() is Qt.MouseButton.LeftButton:
            self._plane.move_cursor_to(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Go on with what the pressed button began."""
        point, buttons = event.position(), event.buttons()
        if buttons & Qt.MouseButton.LeftButton or self._is_led_by_shift(event):
            self._plane.move_cursor_to(point)
        elif self._dragged_from is None:
            return
        elif buttons & Qt.MouseButton.MiddleButton:
            self._plane.pan(point - self._dragged_from)
            self._dragged_from = point
        elif buttons & Qt.MouseButton.RightButton:
            self._drag_window(point - self._dragged_from)

    def release(self) -> None:
        """End a drag."""
        self._dragged_from = None

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
