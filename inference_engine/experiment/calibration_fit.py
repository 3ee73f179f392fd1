"""From muscles with a known truth to a calibration: what overlap a divided vote stands for.

The mean is a binned isotonic regression. The range is the mean and quantiles of what muscles of
patients that were left out lie beside it, relative to the spread at their entropy (locally
weighted conformal prediction: Lei et al. 2018, J Am Stat Assoc 113:1094). Whole patients are left
out, for the muscles of one patient are not independent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import isotonic_regression

from inference_engine.segmentation.calibration import COVERAGE, Calibration

# Muscles that are averaged: few for the mean, where entropy is high it falls fast; more for the
# spread around it.
_PER_MEAN, _PER_SPREAD = 12, 40
_LEAST_SPREAD = 0.005
_TAILS = ((1 - COVERAGE) / 2, (1 + COVERAGE) / 2)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class MuscleSamples:
    """Muscles of simulated patients, one row per muscle and side that was labelled.

    Parameters
    ----------
    patient : ndarray of int, (N,)
        Whose muscle it is.
    entropy_percent : ndarray of float64, (N,)
        Mean entropy of the ensemble's votes, %.
    dsc : ndarray of float64, (N,)
        DSC of the labels with the truth.
    """

    patient: npt.NDArray[np.intp]
    entropy_percent: Floats
    dsc: Floats

    def only(self, rows: npt.NDArray[np.bool_]) -> MuscleSamples:
        """Return some of the rows."""
        return MuscleSamples(self.patient[rows], self.entropy_percent[rows], self.dsc[rows])


@dataclass(frozen=True, eq=False)
class Expectations:
    """What was foretold of each muscle by a calibration that never saw its patient, (N,) each."""

    mean: Floats
    low: Floats
    high: Floats


def fit_calibration(samples: MuscleSamples) -> Calibration:
    """Return the calibration that muscles of at least two patients give.

    Raises
    ------
    ValueError
        If there are too few patients.
    """
    patients = np.unique(samples.patient)
    if patients.size < 2:
        raise ValueError("a calibration needs two patients")
    beside = np.empty(samples.dsc.size)
    for patient in patients:
        own = samples.patient == patient
        others = _mean_curve(samples.only(~own))
        beside[own] = samples.dsc[own] - np.interp(samples.entropy_percent[own], *others)
    around = _binned(samples.entropy_percent, np.abs(beside), _PER_SPREAD, is_rising=True)
    spread = np.maximum(np.interp(samples.entropy_percent, *around), _LEAST_SPREAD)
    below, above = _tails(beside / spread)
    knots, mean = _mean_curve(samples)
    at_knots = np.maximum(np.interp(knots, *around), _LEAST_SPREAD)
    return _calibration(knots, mean, mean + below * at_knots, mean + above * at_knots)


def cross_validated(samples: MuscleSamples) -> Expectations:
    """Return what each muscle was expected to be by the calibration of all other patients.

    Raises
    ------
    ValueError
        If there are too few patients.
    """
    told = Expectations(*(np.empty(samples.dsc.size) for _ in range(3)))
    for patient in np.unique(samples.patient):
        own = samples.patient == patient
        calibration = fit_calibration(samples.only(~own))
        of_own = expectations(calibration, samples.entropy_percent[own])
        told.mean[own], told.low[own], told.high[own] = of_own.mean, of_own.low, of_own.high
    return told


def expectations(calibration: Calibration, entropy_percent: Floats) -> Expectations:
    """Return what a calibration expects of many muscles."""
    rows = [calibration.expected(0, 0.0, float(value)) for value in entropy_percent]
    mean, low, high = np.array(rows).reshape(-1, 3).T
    return Expectations(mean, low, high)


def _mean_curve(samples: MuscleSamples) -> tuple[Floats, Floats]:
    """Return entropies and the mean DSC of muscles alike in entropy, never rising."""
    return _binned(samples.entropy_percent, samples.dsc, _PER_MEAN, is_rising=False)


def _binned(x: Floats, y: Floats, size: int, *, is_rising: bool) -> tuple[Floats, Floats]:
    """Return the means of x and y over about `size` neighbours in x, those of y made monotone."""
    order = np.argsort(x, kind="stable")
    parts = np.array_split(order, max(order.size // size, 1))
    # Where very many are alike, their bins coincide and are joined.
    middles = [round(float(x[part].mean()), 6) for part in parts]
    knots, bin_of = np.unique(middles, return_inverse=True)
    weights = np.bincount(bin_of, [part.size for part in parts])
    means = np.bincount(bin_of, [float(y[part].sum()) for part in parts]) / weights
    monotone = isotonic_regression(means, weights=weights, increasing=is_rising).x
    return knots, np.asarray(monotone, np.float64)


def _tails(values: Floats) -> tuple[float, float]:
    """Return the quantiles between which a further value lies with a chance of `COVERAGE`."""
    count = values.size
    ranks = (np.floor((count + 1) * _TAILS[0]), np.ceil((count + 1) * _TAILS[1]))
    low, high = (int(np.clip(rank, 1, count)) - 1 for rank in ranks)
    ordered = np.sort(values)
    return float(ordered[low]), float(ordered[high])


def _calibration(knots: Floats, mean: Floats, low: Floats, high: Floats) -> Calibration:
    """Return a calibration of curves cut to 0 to 1 and laid around the mean."""
    # The spread grows with entropy: without this, a less sure muscle could reach higher.
    high = np.maximum.accumulate(high[::-1])[::-1]
    bounds = {"mean": mean, "low": np.minimum(low, mean), "high": np.maximum(high, mean)}
    cut = {
        name: tuple(float(v) for v in np.clip(curve, 0, 1).round(6))
        for name, curve in bounds.items()
    }
    return Calibration(tuple(float(knot) for knot in knots), cut["mean"], cut["low"], cut["high"])
