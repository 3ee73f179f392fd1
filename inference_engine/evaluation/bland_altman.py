"""Agreement of two ways to measure one quantity: bias and limits of agreement.

Bland & Altman 1986 (Lancet 327:307) and 1999 (Stat Methods Med Res 8:135).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import stats

FloatArray1D = npt.NDArray[np.float64]

# The limits hold 95 % of the differences where these are normal.
_WITHIN_LIMITS = 0.95


class Interval(NamedTuple):
    """A confidence interval, in the units of the measurement."""

    low: float
    high: float


@dataclass(frozen=True)
class BlandAltman:
    """Differences measured - reference.

    Parameters
    ----------
    n : int
        Pairs in which both values are known.
    bias : float
        Mean difference.
    sd : float
        Standard deviation of the differences (n - 1).
    lower, upper : float
        Limits of agreement, bias -+ 1.96 sd.
    bias_interval : Interval
        From Student's t.
    lower_interval, upper_interval : Interval
        Exact for normal differences, from the noncentral t distribution (Carkeet 2015, Optom
        Vis Sci 92:e71): wider away from the bias, where the 1999 approximation is too narrow
        for small n.
    confidence : float
        Of all three intervals, such as 0.95.
    """

    n: int
    bias: float
    sd: float
    lower: float
    upper: float
    bias_interval: Interval
    lower_interval: Interval
    upper_interval: Interval
    confidence: float


def bland_altman(
    reference: npt.ArrayLike, measured: npt.ArrayLike, confidence: float = 0.95
) -> BlandAltman:
    """Compare two measurements of the same things.

    Parameters
    ----------
    reference, measured : array of float, (n,)
        Pairs, in one unit; a pair with nan in it is left out.
    confidence : float
        Between 0 and 1.

    Raises
    ------
    ValueError
        If the shapes differ, fewer than two pairs are known, or the confidence is out of range.
    """
    if not 0 < confidence < 1:
        raise ValueError("the confidence must lie between 0 and 1")
    differences = known_differences(reference, measured)
    n = len(differences)
    if n < 2:
        raise ValueError("limits of agreement need two pairs at least")
    bias, sd = float(differences.mean()), float(differences.std(ddof=1))
    factor = float(stats.norm.ppf((1 + _WITHIN_LIMITS) / 2))
    tail = (1 - confidence) / 2
    margin = float(stats.t.ppf(1 - tail, n - 1)) * sd / np.sqrt(n)
    # sqrt(n) (estimate - true limit) / sd is noncentral t about factor * sqrt(n).
    near, far = (
        float(stats.nct.ppf(p, n - 1, factor * np.sqrt(n))) * sd / np.sqrt(n)
        for p in (tail, 1 - tail)
    )
    return BlandAltman(
        n=n,
        bias=bias,
        sd=sd,
        lower=bias - factor * sd,
        upper=bias + factor * sd,
        bias_interval=Interval(bias - margin, bias + margin),
        lower_interval=Interval(bias - far, bias - near),
        upper_interval=Interval(bias + near, bias + far),
        confidence=confidence,
    )


def known_differences(reference: npt.ArrayLike, measured: npt.ArrayLike) -> FloatArray1D:
    """Return measured - reference of the pairs in which both are known, (n,).

    Raises
    ------
    ValueError
        If the two are not one-dimensional and of one length.
    """
    one, other = np.asarray(reference, np.float64), np.asarray(measured, np.float64)
    if one.ndim != 1 or one.shape != other.shape:
        raise ValueError("pairs need two lists of one length")
    difference = other - one
    return np.asarray(difference[np.isfinite(difference)])
