"""Intraclass correlation of readers who measured the same things.

Shrout & Fleiss 1979 (Psychol Bull 86:420); intervals after McGraw & Wong 1996 (Psychol Methods
1:30).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from inference_engine.evaluation.bland_altman import Interval


@dataclass(frozen=True)
class IntraclassCorrelation:
    """Agreement and consistency of single measurements.

    Parameters
    ----------
    n, readers : int
        Things that all readers measured, and how many readers.
    agreement : float
        ICC(2,1): readers drawn at random, a constant difference between them counts.
    consistency : float
        ICC(3,1): these very readers, a constant difference doesn't count.
    agreement_interval, consistency_interval : Interval
        Confidence intervals.
    """

    n: int
    readers: int
    agreement: float
    consistency: float
    agreement_interval: Interval
    consistency_interval: Interval


def intraclass_correlation(
    values: npt.ArrayLike, confidence: float = 0.95
) -> IntraclassCorrelation | None:
    """Return ICC(2,1) and ICC(3,1).

    Parameters
    ----------
    values : array of float, (n, readers)
        One row for each thing measured; rows with nan are left out.
    confidence : float
        Of the intervals.

    Returns
    -------
    IntraclassCorrelation or None
        None with fewer than three whole rows, or where all values are equal.

    Raises
    ------
    ValueError
        If there are fewer than two readers.
    """
    table = np.asarray(values, np.float64)
    if table.ndim != 2 or table.shape[1] < 2:
        raise ValueError("a correlation between readers needs two of them")
    table = table[~np.isnan(table).any(axis=1)]
    n, k = table.shape
    if n < 3 or np.ptp(table) == 0:
        return None
    mean = table.mean()
    rows = k * np.sum((table.mean(axis=1) - mean) ** 2) / (n - 1)
    columns = n * np.sum((table.mean(axis=0) - mean) ** 2) / (k - 1)
    whole = np.sum((table - mean) ** 2)
    error = max(whole - rows * (n - 1) - columns * (k - 1), 0.0) / ((n - 1) * (k - 1))
    agreement = (rows - error) / (rows + (k - 1) * error + k * (columns - error) / n)
    consistency = (rows - error) / (rows + (k - 1) * error)
    return IntraclassCorrelation(
        n,
        k,
        float(agreement),
        float(consistency),
        _agreement_interval((rows, columns, error), (n, k), float(agreement), confidence),
        _consistency_interval((rows, error), (n, k), confidence),
    )


def _consistency_interval(
    squares: tuple[float, float], size: tuple[int, int], confidence: float
) -> Interval:
    (rows, error), (n, k) = squares, size
    if error == 0:
        return Interval(1.0, 1.0)
    ratio, tail = rows / error, (1 + confidence) / 2
    freedom = (n - 1) * (k - 1)
    low = ratio / float(stats.f.ppf(tail, n - 1, freedom))
    high = ratio * float(stats.f.ppf(tail, freedom, n - 1))
    return Interval(float((low - 1) / (low + k - 1)), float((high - 1) / (high + k - 1)))


def _agreement_interval(
    squares: tuple[float, float, float],
    size: tuple[int, int],
    agreement: float,
    confidence: float,
) -> Interval:
    (rows, columns, error), (n, k) = squares, size
    if error == 0 and columns == 0:
        return Interval(1.0, 1.0)
    # Satterthwaite's degrees of freedom of the error and the readers together.
    a = k * agreement / (n * (1 - agreement))
    b = 1 + k * agreement * (n - 1) / (n * (1 - agreement))
    freedom = (a * columns + b * error) ** 2 / (
        (a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1))
    )
    tail = (1 + confidence) / 2
    near = float(stats.f.ppf(tail, n - 1, freedom))
    far = float(stats.f.ppf(tail, freedom, n - 1))
    other = k * columns + (k * n - k - n) * error
    low = n * (rows - near * error) / (near * other + n * rows)
    high = n * (far * rows - error) / (other + n * far * rows)
    return Interval(float(low), float(high))
