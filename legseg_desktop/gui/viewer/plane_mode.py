"""What the mouse does in a plane is a mode: looking around, or a tool in hand.

A plane hands every event of the mouse to its mode, and lets it paint over the slice. Looking
around is the first mode; a tool takes its place and may hand on what it doesn't use itself.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent

from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import Voxel


class WorkedPlane(Protocol):
    """What a plane lets its mode do."""

    @property
    def plane(self) -> Plane:
        """Which plane it is."""

    @property
    def transform(self) -> PlaneTransform | None:
        """How the slice lies in the widget; None where nothing is shown."""

    @property
    def slice_index(self) -> int:
        """The slice that is shown."""

    def voxel_at(self, point: QPointF) -> Voxel | None:
        """Return the canonical voxel drawn at a point; it may lie outside the scan."""

    def move_cursor_to(self, point: QPointF) -> None:
        """Put the cursor on the voxel drawn at a point."""

    def select_at(self, point: QPointF) -> None:
        """Choose the muscle drawn at a point."""

    def pan(self, by: QPointF) -> None:
        """Move the picture by so many points."""

    def zoom(self, factor: float, fixed: QPointF | None = None) -> None:
        """Zoom around a point."""

    def step(self, slices: int) -> None:
        """Go some slices on."""

    def update(self) -> None:
        """Paint again, soon."""


class PlaneMode(Protocol):
    """The mouse in one plane."""

    @property
    def cursor_shape(self) -> Qt.CursorShape:
        """What the mouse pointer looks like."""

    def wheel(self, event: QWheelEvent) -> None:
        """Take a turn of the wheel."""

    def press(self, event: QMouseEvent) -> None:
        """Take a press."""

    def move(self, event: QMouseEvent) -> None:
        """Take a move, with or without a button."""

    def release(self, event: QMouseEvent) -> None:
        """Take a release."""

    def leave(self) -> None:
        """Take note that the mouse has left the plane."""

    def paint(self, painter: QPainter, transform: PlaneTransform) -> None:
        """Paint over the slice, such as the outline of a brush."""
