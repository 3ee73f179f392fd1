"""Volumes kept in the bits that they came in, where these give every value back exactly.

Scanners store whole numbers of 12 or 16 bits. Kept as such they take less room than as
floating-point numbers, and are read in less than half of the time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.scaled_volume import ScaledVolume

# As programs everywhere read them.
_KINDS = (np.dtype(np.int16), np.dtype(np.uint16))


@dataclass(frozen=True)
class Bits:
    """How the numbers of a file stand for signal.

    Parameters
    ----------
    kind : dtype
        int16, uint16 or float32.
    slope, intercept : float
        Signal = slope x number + intercept; numbers that float32 holds, as NIfTI-1 does.
    """

    kind: np.dtype[Any]
    slope: float = 1.0
    intercept: float = 0.0

    def numbers(self, volume: ScaledVolume, k: int) -> npt.NDArray[Any]:
        """Return what the file holds of a slice along the last axis, (I, J)."""
        if self.kind == np.float32:
            return volume[:, :, k]
        return np.asarray(volume.stored[:, :, k], self.kind)


SIGNAL = Bits(np.dtype(np.float32))


def exact_bits(volume: ScaledVolume) -> Bits:
    """Return the fewest bits that a volume can be kept in without changing any of its values.

    Parameters
    ----------
    volume : ScaledVolume, (I, J, K)
        Whole numbers may be stored as floating-point ones.

    Returns
    -------
    Bits
        `SIGNAL` where there are fractions, numbers beyond 16 bits, or a scaling that NIfTI-1
        can't hold.
    """
    if not (_is_held(volume.slope) and _is_held(volume.intercept)):
        return SIGNAL
    lowest, highest = 0, 0
    for k in range(volume.shape[2]):
        plane = volume.stored[:, :, k]
        if not _is_whole(plane):
            return SIGNAL
        lowest, highest = min(lowest, int(plane.min())), max(highest, int(plane.max()))
    for kind in _KINDS:
        info = np.iinfo(kind)
        if info.min <= lowest and highest <= info.max:
            return Bits(kind, float(volume.slope), float(volume.intercept))
    return SIGNAL


def _is_held(value: float) -> bool:
    with np.errstate(over="ignore"):
        return bool(np.isfinite(value)) and float(np.float32(value)) == value


def _is_whole(plane: npt.NDArray[Any]) -> bool:
    if plane.dtype.kind in "iu":
        return True
    # Whole numbers have no -0, and neither NaN nor infinity.
    with np.errstate(invalid="ignore"):
        rounded = np.rint(plane)
    is_same = np.isfinite(plane).all() and (rounded == plane).all()
    return bool(is_same) and not np.signbit(plane[plane == 0]).any()
