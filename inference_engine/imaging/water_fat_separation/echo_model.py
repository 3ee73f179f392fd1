"""What echoes water and fat give: echo times, field strength and the spectrum of fat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError

ComplexArray = npt.NDArray[np.complex128]
FEWEST_ECHOES = 3

# Fat in six peaks: distance from water, ppm, and share of the signal. Hamilton G et al. In vivo
# characterization of the liver fat 1H MR spectrum. NMR Biomed 2011;24:784-790.
FAT_PEAKS_PPM = (-3.80, -3.40, -2.60, -1.94, -0.39, 0.60)
FAT_PEAK_SHARES = (0.087, 0.693, 0.128, 0.004, 0.039, 0.049)
_MAIN_PEAK_PPM = 3.4
_HZ_PER_PPM_AND_TESLA = 42.577
_LONGEST_ECHO_S = 0.1
_FIELD_STRENGTHS_T = (0.1, 12.0)


@dataclass(frozen=True)
class EchoModel:
    """The signal of water and fat at the echo times.

    With water W and fat F at time 0, field deviation psi (Hz) and one decay R2* (1/s) for
    both, echo n is (W + F c_n) exp((2 pi i psi - R2*) t_n), c_n the sum of fat's six peaks.

    Parameters
    ----------
    times_s : tuple of float
        Echo times, seconds, rising; at least three, at any distances.
    field_strength_t : float
        Static field, tesla.

    Raises
    ------
    InputError
        If the times don't rise or aren't seconds, or no scanner has that field.
    """

    times_s: tuple[float, ...]
    field_strength_t: float

    def __post_init__(self) -> None:
        times = np.asarray(self.times_s, float)
        if len(times) < FEWEST_ECHOES:
            raise InputError(
                f"{len(times)} echo times were given; a field map needs at least three echoes.",
                "Two magnitude images can be separated without one.",
            )
        rises = bool(np.isfinite(times).all() and times[0] > 0 and (np.diff(times) > 0).all())
        if not rises or times[-1] > _LONGEST_ECHO_S:
            raise InputError(
                "The echo times don't rise from above 0 to at most 100 ms.",
                "Give them in milliseconds, in the order of the images.",
            )
        lowest, highest = _FIELD_STRENGTHS_T
        if not lowest <= self.field_strength_t <= highest:
            raise InputError(
                f"A field of {self.field_strength_t:g} T is no scanner's.",
                "Give the field strength in tesla, such as 1.5 or 3.",
            )

    @classmethod
    def from_milliseconds(cls, times_ms: Sequence[float], field_strength_t: float) -> EchoModel:
        """Return the model of echo times in milliseconds."""
        return cls(tuple(time / 1000 for time in times_ms), field_strength_t)

    @property
    def fits_decay(self) -> bool:
        """Whether there are enough echoes to find R2*, too: three only just give the field."""
        return len(self.times_s) > FEWEST_ECHOES

    @property
    def hz_per_ppm(self) -> float:
        """Precession in Hz for one part per million of the field."""
        return _HZ_PER_PPM_AND_TESLA * self.field_strength_t

    @property
    def chemical_shift_hz(self) -> float:
        """Distance of fat's main peak from water, Hz, positive."""
        return _MAIN_PEAK_PPM * self.hz_per_ppm

    @cached_property
    def times(self) -> npt.NDArray[np.float64]:
        """Echo times, seconds, (N,)."""
        return np.asarray(self.times_s, np.float64)

    @cached_property
    def matrix(self) -> ComplexArray:
        """Echoes of one unit of water and of fat without field and decay, (N, 2)."""
        shares = np.asarray(FAT_PEAK_SHARES) / np.sum(FAT_PEAK_SHARES)
        turns = np.outer(self.times, np.asarray(FAT_PEAKS_PPM) * self.hz_per_ppm)
        fat = np.exp(2j * np.pi * turns) @ shares
        return np.stack([np.ones_like(fat), fat], axis=1)

    def signal(
        self,
        water: npt.NDArray[np.number],
        fat: npt.NDArray[np.number],
        field_hz: npt.NDArray[np.floating] | float,
        r2star_per_s: npt.NDArray[np.floating] | float = 0.0,
    ) -> npt.NDArray[np.complex64]:
        """Return the echoes, (N, ...), of water and fat of any one shape."""
        made = [
            (water + fat * phasor) * np.exp((2j * np.pi * field_hz - r2star_per_s) * time)
            for time, phasor in zip(self.times, self.matrix[:, 1], strict=True)
        ]
        return np.stack(made).astype(np.complex64)
