"""What a user can choose about measuring; every choice is recorded beside the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from inference_engine.errors import InputError

# What is left of muscle that may still work: the share of it that is less than half fat.
FUNCTIONAL_BELOW_PERCENT = 50.0


@dataclass(frozen=True)
class T1Correction:
    """What a spoiled gradient echo needs to be freed of T1.

    Parameters
    ----------
    repetition_ms, flip_degrees : float
        TR and flip angle of the sequence.
    water_t1_ms, fat_t1_ms : float
        T1 of muscle's water and of fat. The defaults are the middle of what is published for
        1.5 T (muscle about 750 to 1008, fat 260 to 343 ms); at 3 T give others.

    Raises
    ------
    InputError
        If a value can't be a sequence's or a tissue's.
    """

    repetition_ms: float
    flip_degrees: float
    water_t1_ms: float = 880.0
    fat_t1_ms: float = 300.0

    def __post_init__(self) -> None:
        times = (self.repetition_ms, self.water_t1_ms, self.fat_t1_ms)
        if not (min(times) > 0 and np.isfinite(times).all() and 0 < self.flip_degrees <= 90):
            raise InputError(
                "The correction for T1 has a time or a flip angle that no sequence has.",
                "Give TR in ms and the flip angle in degrees, between 0 and 90.",
            )

    @property
    def water_to_fat_signal(self) -> float:
        """Signal of water over that of as much fat, steady state of a spoiled gradient echo."""
        return self._signal(self.water_t1_ms) / self._signal(self.fat_t1_ms)

    def _signal(self, t1_ms: float) -> float:
        # Ernst and Anderson 1966 (Rev Sci Instrum 37:93); the sine is common to both.
        decay = float(np.exp(-self.repetition_ms / t1_ms))
        return (1 - decay) / (1 - decay * float(np.cos(np.radians(self.flip_degrees))))


@dataclass(frozen=True)
class QuantificationOptions:
    """How muscles are measured.

    Parameters
    ----------
    erosion_mm : float
        Voxels whose centre lies no farther than this from the centre of a voxel outside the
        muscle, within their slice, count for its volume but not for its fat fraction.
    t1_correction : T1Correction or None
        Off by default: then the fat fraction is one of signals.
    lowest_ff_percent, highest_ff_percent : float
        Voxels with a fat fraction outside count for the volume alone.
    functional_below_percent : float
        Voxels below it make up the functional volume.

    Raises
    ------
    InputError
        If a value makes no sense.
    """

    erosion_mm: float = 0.0
    t1_correction: T1Correction | None = None
    lowest_ff_percent: float = 0.0
    highest_ff_percent: float = 100.0
    functional_below_percent: float = FUNCTIONAL_BELOW_PERCENT

    def __post_init__(self) -> None:
        if not 0 <= self.erosion_mm <= 50:
            raise InputError(
                "The margin to leave out can't be used.", "Give it in mm, between 0 and 50."
            )
        if not 0 <= self.lowest_ff_percent < self.highest_ff_percent <= 100:
            raise InputError(
                "The limits of the fat fraction can't be used.",
                "Give them in %, the lower one first, between 0 and 100.",
            )
        if not 0 < self.functional_below_percent <= 100:
            raise InputError(
                "The limit of functional muscle can't be used.", "Give it in %, up to 100."
            )

    @property
    def counts_all(self) -> bool:
        """Whether every voxel with signal counts for the fat fraction."""
        return (
            self.erosion_mm == 0 and self.lowest_ff_percent == 0 and self.highest_ff_percent == 100
        )

    @classmethod
    def from_recorded(cls, parameters: Mapping[str, Any]) -> QuantificationOptions:
        """Return the options that provenance holds; the defaults where it holds none.

        Raises
        ------
        InputError
            If it holds options that make no sense.
        """
        known = cls().recorded() | dict(parameters)
        try:
            lowest, highest = known["ff_limits_percent"]
            t1 = known["t1_correction"]
            return cls(
                float(known["erosion_mm"]),
                None if t1 is None else T1Correction(**t1),
                float(lowest),
                float(highest),
                float(known["functional_below_percent"]),
            )
        except (TypeError, ValueError) as error:
            raise InputError(
                "The options of measuring can't be read.", "Measure the scan again."
            ) from error

    def recorded(self) -> dict[str, Any]:
        """Return the options as provenance holds them."""
        t1 = self.t1_correction
        return {
            "erosion_mm": self.erosion_mm,
            "ff_limits_percent": [self.lowest_ff_percent, self.highest_ff_percent],
            "functional_below_percent": self.functional_below_percent,
            "t1_correction": None
            if t1 is None
            else {
                "repetition_ms": t1.repetition_ms,
                "flip_degrees": t1.flip_degrees,
                "water_t1_ms": t1.water_t1_ms,
                "fat_t1_ms": t1.fat_t1_ms,
            },
        }
