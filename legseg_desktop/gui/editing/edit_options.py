"""What the user has set for the tools; no toolkit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from legseg_desktop.editing.tools.brush import Brush, brush_in_mm, brush_in_voxels

SMALLEST_MM, LARGEST_MM = 0.5, 120.0
SMALLEST_VOXELS, LARGEST_VOXELS = 1, 151
_SIZE_STEP = 1.2
_ROUNDING = 1e-9  # a voxel at exactly the radius belongs to the brush


class SizeUnit(StrEnum):
    """In what the size of a brush is set."""

    MM = "mm"
    """One size in the patient, whatever the voxels' shape."""
    VOXELS = "voxels"
    """As many voxels along each axis."""


@dataclass(frozen=True)
class ToolSettings:
    """The settings of all tools.

    Parameters
    ----------
    size_mm : float
        How wide a brush is that is set in mm.
    size_voxels : int
        How wide one is that is set in voxels; odd, for there is one in the middle.
    unit : SizeUnit
        In which the brush is set.
    is_round : bool
        Round, or else square.
    in_depth : bool
        Through the slices, too; or else in the slice that is shown.
    tolerance_percent : float
        How far a value may be from that where a stroke began: points of the fat fraction, or
        per cent of the window of another image.
    """

    size_mm: float = 12.0
    size_voxels: int = 9
    unit: SizeUnit = SizeUnit.MM
    is_round: bool = True
    in_depth: bool = False
    tolerance_percent: float = 15.0

    def brush(self, spacing_mm: Sequence[float], axis: int) -> Brush:
        """Return the brush for a plane whose slices lie along an axis."""
        through = None if self.in_depth else axis
        if self.unit is SizeUnit.VOXELS:
            return brush_in_voxels(self.size_voxels / 2, through, is_round=self.is_round)
        return brush_in_mm(self.size_mm / 2, spacing_mm, through, is_round=self.is_round)

    def widths_in_voxels(self, spacing_mm: Sequence[float]) -> tuple[int, ...]:
        """Return how many voxels the brush covers along each axis, in its middle."""
        if self.unit is SizeUnit.VOXELS:
            return (self.size_voxels,) * len(spacing_mm)
        radii = brush_in_mm(self.size_mm / 2, spacing_mm, None).radii
        return tuple(2 * int(radius + _ROUNDING) + 1 for radius in radii)

    def widths_mm(self, spacing_mm: Sequence[float]) -> tuple[float, ...]:
        """Return how wide the brush is along each axis, mm."""
        if self.unit is SizeUnit.MM:
            return (self.size_mm,) * len(spacing_mm)
        return tuple(self.size_voxels * spacing for spacing in spacing_mm)


class EditOptions:
    """The settings, and who wants to know when they change."""

    def __init__(self) -> None:
        self._settings = ToolSettings()
        self._observers: list[Callable[[], None]] = []

    @property
    def settings(self) -> ToolSettings:
        """As they are."""
        return self._settings

    def change(
        self,
        *,
        size_mm: float | None = None,
        size_voxels: int | None = None,
        unit: SizeUnit | None = None,
        is_round: bool | None = None,
        in_depth: bool | None = None,
        tolerance_percent: float | None = None,
    ) -> None:
        """Change what is given; sizes stay within what a brush may be."""
        old = self._settings
        size = old.size_mm if size_mm is None else size_mm
        voxels = old.size_voxels if size_voxels is None else size_voxels | 1
        self._settings = replace(
            old,
            size_mm=min(max(size, SMALLEST_MM), LARGEST_MM),
            size_voxels=min(max(voxels, SMALLEST_VOXELS), LARGEST_VOXELS),
            unit=unit or old.unit,
            is_round=old.is_round if is_round is None else is_round,
            in_depth=old.in_depth if in_depth is None else in_depth,
            tolerance_percent=(
                old.tolerance_percent if tolerance_percent is None else tolerance_percent
            ),
        )
        if self._settings != old:
            for observer in tuple(self._observers):
                observer()

    def resize(self, steps: int) -> None:
        """Make the brush so many steps larger."""
        settings = self._settings
        if settings.unit is SizeUnit.MM:
            self.change(size_mm=settings.size_mm * _SIZE_STEP**steps)
        else:
            scaled = round(settings.size_voxels * _SIZE_STEP**steps)
            least = settings.size_voxels + 2 * steps
            pick = max if steps > 0 else min
            self.change(size_voxels=pick(scaled, least))

    def observe(self, observer: Callable[[], None]) -> None:
        """Call `observer` after every change."""
        self._observers.append(observer)
