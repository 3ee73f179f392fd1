"""Phase images in radians, whichever way a scanner stored them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.imaging.geometry import FloatVolume

# Noise in air has every phase: it fills a turn but for the last few steps.
_FILLED_SHARE = 0.95
# Slack at the ends, as a share of a turn: rounding, and phases that are stored as floats.
_SLACK = 2e-3
_UNEVEN = 0.02

UNCERTAIN_SCALE = Finding(
    "phase_scale_uncertain",
    "The phase images don't say in which units they are, and their values fill no known range: "
    "the scale was guessed. Compare the fat fraction of subcutaneous fat, which is above 80 %.",
)


@dataclass(frozen=True)
class PhaseScale:
    """Phase in radians = slope x stored + intercept.

    Parameters
    ----------
    slope, intercept : float
        From stored values to radians.
    is_certain : bool
        Whether the values leave no doubt.
    """

    slope: float
    intercept: float
    is_certain: bool

    def in_radians(self, phase: FloatVolume) -> FloatVolume:
        """Return a phase image in radians, float32, the same shape."""
        if (self.slope, self.intercept) == (1.0, 0.0):
            return phase
        return phase * np.float32(self.slope) + np.float32(self.intercept)


@dataclass(frozen=True)
class _Range:
    """What covers one turn; whether a turn of it begins at minus pi or at 0."""

    lowest: float
    highest: float
    begins_at: float

    @property
    def turn(self) -> float:
        return self.highest - self.lowest

    def holds(self, lowest: float, highest: float) -> bool:
        slack = _SLACK * self.turn
        return self.lowest - slack <= lowest and highest <= self.highest + slack

    def scale(self, *, is_certain: bool) -> PhaseScale:
        slope = 2 * np.pi / self.turn
        intercept = self.begins_at - slope * self.lowest
        # Radians stay bit for bit what they are.
        return PhaseScale(slope, 0.0 if abs(intercept) < 1e-9 else intercept, is_certain)


_RADIANS = (_Range(-np.pi, np.pi, -np.pi), _Range(0.0, 2 * np.pi, 0.0))
# Of twelve bits, unsigned (Siemens, as stored) and signed (as rescaled); GE has milliradians.
_UNSIGNED, _SIGNED = _Range(0.0, 4096.0, -np.pi), _Range(-4096.0, 4096.0, -np.pi)
_MILLIRADIANS = _Range(-1000 * np.pi, 1000 * np.pi, -np.pi)


def phase_scale(phases: Sequence[FloatVolume]) -> PhaseScale:
    """Tell the scale of the phase images of one acquisition, from all of them together.

    Parameters
    ----------
    phases : sequence of ndarray of float32, (I, J, K)
        Of all echoes, as they were read.

    Raises
    ------
    InputError
        If the values lie in no known range and aren't symmetric about zero either.
    """
    lowest = min(float(phase.min()) for phase in phases)
    highest = max(float(phase.max()) for phase in phases)
    for kind in _RADIANS:
        if kind.holds(lowest, highest):
            has_fractions = any(_has_fractions(phase) for phase in phases)
            return kind.scale(is_certain=has_fractions)
    for kind in (_MILLIRADIANS, _UNSIGNED, _SIGNED):
        if kind.holds(lowest, highest) and highest - lowest >= _FILLED_SHARE * kind.turn:
            return kind.scale(is_certain=True)
    for kind in (_UNSIGNED, _SIGNED):
        if kind.holds(lowest, highest):
            return kind.scale(is_certain=False)
    if abs(lowest + highest) <= _UNEVEN * (highest - lowest):
        return _Range(lowest, highest, -np.pi).scale(is_certain=False)
    raise InputError(
        f"A phase image runs from {lowest:g} to {highest:g}, which is no known phase scale.",
        "Give phase in radians, or as 0 to 4095.",
    )


def _has_fractions(phase: FloatVolume) -> bool:
    return bool((phase != np.rint(phase)).any())
