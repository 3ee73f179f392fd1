"""A straight line through the visits, with the uncertainty of its slope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy

_LEAST_VISITS = 3
_CONFIDENCE = 0.95


@dataclass(frozen=True)
class Trend:
    """Least squares line through three visits or more.

    Parameters
    ----------
    points_per_year : float
        Slope.
    low, high : float
        Its 95 % confidence interval, from Student's t with n - 2 degrees of freedom.
    visits : int
        n.
    """

    points_per_year: float
    low: float
    high: float
    visits: int


def linear_trend(years: Sequence[float | None], values: Sequence[float | None]) -> Trend | None:
    """Fit the visits at which both time and value are known.

    Returns None with fewer than three, or where all of them are at one time.
    """
    known = [
        (year, value)
        for year, value in zip(years, values, strict=True)
        if year is not None and value is not None
    ]
    if len(known) < _LEAST_VISITS:
        return None
    x, y = np.array(known, np.float64).T
    if np.ptp(x) == 0:
        return None
    spread = x - x.mean()
    slope = float(spread @ y / (spread @ spread))
    left = y - y.mean() - slope * spread
    freedom = len(known) - 2
    error = float(np.sqrt(left @ left / freedom / (spread @ spread)))
    # Not from scipy.stats, which takes longer to load than Compare may take to open.
    margin = float(scipy.special.stdtrit(freedom, (1 + _CONFIDENCE) / 2)) * error
    return Trend(slope, slope - margin, slope + margin, len(known))
