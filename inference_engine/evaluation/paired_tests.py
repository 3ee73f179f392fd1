"""Tests on pairs: Wilcoxon's signed-rank test, and Holm's correction for several of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from inference_engine.evaluation.bland_altman import FloatArray1D, known_differences

# Up to here, and without ties, the exact distribution is used (scipy's own bound is the same).
_EXACT_UP_TO = 50


@dataclass(frozen=True)
class PairedTest:
    """Result of a two-sided signed-rank test.

    Parameters
    ----------
    n : int
        Pairs with a difference; only these are ranked.
    zeros : int
        Pairs without one, left out (Wilcoxon's own rule).
    statistic : float or None
        The smaller sum of ranks; None where no pair differs.
    p : float
        Two-sided; 1 where no pair differs.
    is_exact : bool
        From the exact distribution; otherwise the normal approximation, corrected for ties.
    """

    n: int
    zeros: int
    statistic: float | None
    p: float
    is_exact: bool


def wilcoxon_signed_rank(first: npt.ArrayLike, second: npt.ArrayLike) -> PairedTest:
    """Test whether paired values differ, two-sided (Wilcoxon 1945).

    Parameters
    ----------
    first, second : array of float, (n,)
        Pairs; one with nan in it is left out.

    Raises
    ------
    ValueError
        If the shapes differ.
    """
    differences = known_differences(first, second)
    unequal = differences[differences != 0]
    zeros = len(differences) - len(unequal)
    if len(unequal) == 0:
        return PairedTest(0, zeros, None, 1.0, True)
    has_ties = len(np.unique(np.abs(unequal))) < len(unequal)
    is_exact = len(unequal) <= _EXACT_UP_TO and not has_ties
    result = stats.wilcoxon(unequal, method="exact" if is_exact else "approx")
    return PairedTest(len(unequal), zeros, float(result.statistic), float(result.pvalue), is_exact)


def holm(p_values: npt.ArrayLike) -> FloatArray1D:
    """Return p values corrected for their number, in the given order (Holm 1979).

    Parameters
    ----------
    p_values : array of float, (m,)
        The whole family, 0 to 1.

    Returns
    -------
    ndarray of float64, (m,)
        Below 0.05 where a difference stands at a family-wise error of 5 %.

    Raises
    ------
    ValueError
        If a value isn't a probability.
    """
    p = np.asarray(p_values, np.float64)
    if p.ndim != 1 or not ((p >= 0) & (p <= 1)).all():
        raise ValueError("p values lie between 0 and 1")
    order = np.argsort(p, kind="stable")
    stepped = np.minimum(p[order] * np.arange(len(p), 0, -1), 1)
    corrected = np.empty_like(p)
    corrected[order] = np.maximum.accumulate(stepped)
    return corrected
