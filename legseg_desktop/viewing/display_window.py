"""The range of signal that is drawn between black and white."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DisplayWindow:
    """The signal range shown between black and white, arbitrary signal units.

    Parameters
    ----------
    low, high : float
        Signal shown black and signal shown white, low < high.
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"The window is empty: {self.low} to {self.high}.")

    @property
    def level(self) -> float:
        """Middle of the range."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> float:
        """Extent of the range."""
        return self.high - self.low

    @classmethod
    def around(cls, level: float, width: float) -> DisplayWindow:
        """Return the window of `width` around `level`; too narrow a width is widened."""
        half = max(width, 1e-6 * max(abs(level), 1.0)) / 2
        return cls(level - half, level + half)
