"""What the mouse does in 3D: left turns and picks, middle moves, right and the wheel zoom.

The arrow keys turn, too.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from legseg_desktop.viewing.turntable import Turntable

_DEGREES_PER_ARROW = 10.0
ARROWS = {
    Qt.Key.Key_Left: (-_DEGREES_PER_ARROW, 0.0),
    Qt.Key.Key_Right: (_DEGREES_PER_ARROW, 0.0),
    Qt.Key.Key_Up: (0.0, _DEGREES_PER_ARROW),
    Qt.Key.Key_Down: (0.0, -_DEGREES_PER_ARROW),
}
"""How far a key turns and tilts, degrees."""
_DEGREES_PER_POINT = 0.5
_ANGLE_PER_STEP = 120
_ZOOM_PER_STEP = 1.2
_ZOOM_PER_POINT = 1.006


class TurnableView(Protocol):
    """What the view lets the mouse do."""

    @property
    def view(self) -> Turntable | None:
        """From where it is looked."""

    def look_from(self, view: Turntable) -> None:
        """Look from elsewhere."""

    def pick(self, point: QPointF) -> None:
        """Choose what is drawn at a point."""

    def width(self) -> int:
        """Return the width, points."""

    def height(self) -> int:
        """Return the height, points."""


class SurfaceMouse:
    """The mouse in the 3D view.

    Parameters
    ----------
    view : TurnableView
        What is turned.
    """

    def __init__(self, view: TurnableView) -> None:
        self._view = view
        self._pressed_at: QPointF | None = None
        self._last: QPointF | None = None

    def press(self, event: QMouseEvent) -> None:
        """Begin a drag, or a pick."""
        self._pressed_at = self._last = event.position()

    def move(self, event: QMouseEvent) -> None:
        """Turn, move or zoom, by the button that is held."""
        view, last = self._view.view, self._last
        if view is None or last is None or not self._is_drag(event.position()):
            return
        by = event.position() - last
        self._last = event.position()
        buttons = event.buttons()
        if buttons & Qt.MouseButton.MiddleButton or self._is_with_shift(event):
            aspect = self._view.width() / max(1, self._view.height())
            mm = 2 * view.half_height_mm(aspect) / max(1, self._view.height())
            self._view.look_from(view.moved(by.x() * mm, -by.y() * mm))
        elif buttons & Qt.MouseButton.RightButton:
            self._view.look_from(view.zoomed(_ZOOM_PER_POINT ** -by.y()))
        elif buttons & Qt.MouseButton.LeftButton:
            turn, tilt = by.x() * _DEGREES_PER_POINT, by.y() * _DEGREES_PER_POINT
            self._view.look_from(view.turned(-turn, tilt))

    def release(self, event: QMouseEvent) -> None:
        """End a drag; a left press that didn't become one picks."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        was_press = self._pressed_at is not None and self._last == self._pressed_at
        self._pressed_at = self._last = None
        if is_left and was_press:
            self._view.pick(event.position())

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom around the middle."""
        view = self._view.view
        if view is not None:
            steps = event.angleDelta().y() / _ANGLE_PER_STEP
            self._view.look_from(view.zoomed(_ZOOM_PER_STEP**steps))

    def _is_drag(self, point: QPointF) -> bool:
        """Return whether the mouse has gone too far for a pick, now or before."""
        if self._pressed_at is None or self._last != self._pressed_at:
            return True
        far = (point - self._pressed_at).manhattanLength()
        return far >= QApplication.startDragDistance()

    @staticmethod
    def _is_with_shift(event: QMouseEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
