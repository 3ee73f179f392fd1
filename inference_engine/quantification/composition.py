"""What a muscle is made of: lean and fat volume, thirds of its length, a grade in words."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inference_engine.quantification.options import QuantificationOptions

# Mercuri's score is visual (Mercuri et al. 2002, Pediatr Radiol 32:304): less than 30 % of a
# muscle replaced is 2a, 30 to 60 % is 2b, more is 3. Of its steps only these two have a number.
_GRADES = ((30.0, "0-2a"), (60.0, "2b"))
_WORST_GRADE = "3-4"

Thirds = tuple[float | None, float | None, float | None]


class Composition(NamedTuple):
    """Volumes of one muscle, mL; None where no voxel has signal."""

    lean_ml: float | None
    fat_ml: float | None
    functional_ml: float | None


def composition_ml(
    fractions: npt.NDArray[np.float32], voxel_ml: float, options: QuantificationOptions
) -> Composition:
    """Return lean, fat and functional volume.

    Parameters
    ----------
    fractions : ndarray of float32, (N,)
        Fat fraction of the voxels with signal, 0 to 1.
    voxel_ml : float
        Volume of one.
    options : QuantificationOptions
        Below which fat fraction a voxel is functional.
    """
    if not fractions.size:
        return Composition(None, None, None)
    fat = float(fractions.sum(dtype=np.float64))
    functional = np.count_nonzero(100 * fractions < options.functional_below_percent)
    return Composition(
        (fractions.size - fat) * voxel_ml, fat * voxel_ml, float(functional * voxel_ml)
    )


def third_means_percent(
    percent: npt.NDArray[np.float32],
    counted: npt.NDArray[np.bool_],
    slices: npt.NDArray[np.uint16],
) -> Thirds:
    """Return the mean fat fraction of the distal, central and proximal third, %.

    A slice belongs to the third in which its middle lies; a third without one is None, as with
    fewer than three slices.

    Parameters
    ----------
    percent : ndarray of float32, (N,)
        Fat fraction of every voxel of the muscle, %.
    counted : ndarray of bool, (N,)
        Which count.
    slices : ndarray of uint16, (N,)
        Their slices, growing from distal to proximal.
    """
    first, length = int(slices[0]), int(slices[-1]) - int(slices[0]) + 1
    third = (2 * (slices.astype(np.int64) - first) + 1) * 3 // (2 * length)
    weights = counted.astype(np.float64)
    counts = np.bincount(third, weights, 3)
    sums = np.bincount(third, np.where(counted, percent, 0.0), 3)
    distal, central, proximal = (
        float(total / count) if count else None for total, count in zip(sums, counts, strict=True)
    )
    return (distal, central, proximal)


def mercuri_like_grade(ff_percent: float | None) -> str:
    """Return which of Mercuri's grades a mean fat fraction would be; '' for None.

    The score is a visual one, of T1-weighted pictures: this is only like it.
    """
    if ff_percent is None:
        return ""
    return next((grade for limit, grade in _GRADES if ff_percent < limit), _WORST_GRADE)
