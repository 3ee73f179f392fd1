"""What the user has set for the tools; no toolkit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from legseg_desktop.editing.tools.brush import Brush, brush_in_mm

SMALLEST_MM, LARGEST_MM = 0.5, 120.0
_SIZE_STEP = 1.2


@dataclass(frozen=True)
class ToolSettings:
    """The settings of all tools.

    Parameters
    ----------
    size_mm : float
        How wide a brush is.
    is_round : bool
        Round, or else square.
    in_depth : bool
        Through the slices, too; or else in the slice that is shown.
    tolerance_percent : float
        How far a value may be from that where a stroke began: points of the fat fraction, or
        per cent of the window of another image.
    """

    size_mm: float = 12.0
    is_round: bool = True
    in_depth: bool = False
    tolerance_percent: float = 15.0

    def brush(self, spacing_mm: Sequence[float], axis: int) -> Brush:
        """Return the brush for a plane whose slices lie along an axis."""
        through = None if self.in_depth else axis
        return brush_in_mm(self.size_mm / 2, spacing_mm, through, is_round=self.is_round)


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
        is_round: bool | None = None,
        in_depth: bool | None = None,
        tolerance_percent: float | None = None,
    ) -> None:
        """Change what is given; sizes stay within what a brush may be."""
        old = self._settings
        size = old.size_mm if size_mm is None else size_mm
        self._settings = replace(
            old,
            size_mm=min(max(size, SMALLEST_MM), LARGEST_MM),
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
        self.change(size_mm=self._settings.size_mm * _SIZE_STEP**steps)

    def observe(self, observer: Callable[[], None]) -> None:
        """Call `observer` after every change."""
        self._observers.append(observer)
