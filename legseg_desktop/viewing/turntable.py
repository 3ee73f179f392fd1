"""From where the surfaces are looked at: turned and tilted like on a turntable, head up."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]

_STEEPEST_DEGREES = 89.0
_MARGIN = 1.06
_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.2, 60.0


@dataclass(frozen=True)
class Turntable:
    """A view of a box in patient coordinates (RAS+, mm), without perspective.

    Parameters
    ----------
    low, high : tuple of float
        Corners of the box that is looked at.
    turn_degrees : float
        0 looks from the front (the patient's right on the image's left), 90 at the patient's
        left side, 180 from the back.
    tilt_degrees : float
        How far from above, -89 to 89.
    zoom : float
        1 shows the whole box.
    across_mm, up_mm : float
        How far the middle of the view is off the middle of the box, along the view.
    """

    low: tuple[float, float, float]
    high: tuple[float, float, float]
    turn_degrees: float = 20.0
    tilt_degrees: float = 10.0
    zoom: float = 1.0
    across_mm: float = 0.0
    up_mm: float = 0.0

    @property
    def towards_viewer(self) -> Vector:
        """Direction from what is looked at to who looks."""
        turn, tilt = math.radians(self.turn_degrees), math.radians(self.tilt_degrees)
        level = np.array([-math.sin(turn), math.cos(turn), 0.0])
        return np.asarray(level * math.cos(tilt) + np.array([0.0, 0.0, math.sin(tilt)]))

    @property
    def across(self) -> Vector:
        """Direction to the right of the image."""
        turn = math.radians(self.turn_degrees)
        return np.array([-math.cos(turn), -math.sin(turn), 0.0])

    @property
    def up(self) -> Vector:
        """Direction to the top of the image."""
        return np.cross(self.towards_viewer, self.across)

    @property
    def focus(self) -> Vector:
        """The point drawn in the middle."""
        middle = (np.array(self.low) + np.array(self.high)) / 2
        return np.asarray(middle + self.across * self.across_mm + self.up * self.up_mm)

    def half_height_mm(self, aspect: float) -> float:
        """Return half the height of what is shown, mm, for a width over height of the view."""
        half = (np.array(self.high) - np.array(self.low)) / 2
        wide = float(np.abs(self.across) @ half)
        tall = float(np.abs(self.up) @ half)
        return max(_MARGIN * max(tall, wide / aspect) / self.zoom, 1e-3)

    def turned(self, turn_degrees: float, tilt_degrees: float) -> Turntable:
        """Return the view turned and tilted by so much."""
        tilt = self.tilt_degrees + tilt_degrees
        return replace(
            self,
            turn_degrees=(self.turn_degrees + turn_degrees) % 360.0,
            tilt_degrees=min(max(tilt, -_STEEPEST_DEGREES), _STEEPEST_DEGREES),
        )

    def zoomed(self, factor: float) -> Turntable:
        """Return the view zoomed by a factor, within limits."""
        return replace(self, zoom=min(max(self.zoom * factor, _SMALLEST_ZOOM), _LARGEST_ZOOM))

    def moved(self, across_mm: float, up_mm: float) -> Turntable:
        """Return the view with what is shown moved by so much."""
        return replace(self, across_mm=self.across_mm - across_mm, up_mm=self.up_mm - up_mm)

    def fitted(self) -> Turntable:
        """Return the view from the same direction of the whole box."""
        return replace(self, zoom=1.0, across_mm=0.0, up_mm=0.0)

    def placed(self, points: npt.ArrayLike, width: float, height: float) -> Vector:
        """Return where points (..., 3), mm, are drawn in a view of so many points, (..., 2)."""
        scale = height / (2 * self.half_height_mm(width / height))
        off = np.asarray(points, dtype=np.float64) - self.focus
        x = width / 2 + off @ self.across * scale
        y = height / 2 - off @ self.up * scale
        return np.stack([x, y], axis=-1)
