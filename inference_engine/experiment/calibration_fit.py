"""From muscles with a known truth to a calibration: what overlap a divided vote stands for.

The mean is a binned isotonic regression, the range two binned quantiles made monotone and then
widened by split-conformal calibration with whole patients left out (conformalised quantile
regression: Romano et al. 2019, NeurIPS 32): the muscles of one patient are not independent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.optimize import isotonic_regression

from inference_engine.segmentation.calibration import COVERAGE, Calibration

_PER_KNOT = 40
_MOST_KNOTS = 14
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
        DSC of the vote with the truth.
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
    widening = 0.0
    if patients.size > 2:
        misses = np.empty(samples.dsc.size)
        for patient in patients:
            own = samples.patient == patient
            told = expectations(_curves(samples.only(~own)), samples.entropy_percent[own])
            misses[own] = np.maximum(told.low - samples.dsc[own], samples.dsc[own] - told.high)
        share = min(np.ceil((misses.size + 1) * COVERAGE) / misses.size, 1.0)
        widening = max(float(np.quantile(misses, share, method="higher")), 0.0)
    return _widened(_curves(samples), widening)


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


def _curves(samples: MuscleSamples) -> Calibration:
    """Return mean and quantiles of muscles alike in entropy, none of them rising."""
    order = np.argsort(samples.entropy_percent, kind="stable")
    entropy, dsc = samples.entropy_percent[order], samples.dsc[order]
    count = int(np.clip(order.size // _PER_KNOT, 1, _MOST_KNOTS))
    # Where very many are alike, knots would coincide: they are joined.
    knots, starts = np.unique(
        [round(float(part.mean()), 6) for part in np.array_split(entropy, count)],
        return_index=True,
    )
    borders = [len(part) for part in np.array_split(entropy, count)]
    begins = np.concatenate([[0], np.cumsum(borders)[:-1]])[starts]
    parts = np.split(dsc, begins[1:])
    weights = np.array([part.size for part in parts], np.float64)
    mean = _monotone(np.array([part.mean() for part in parts]), weights)
    low, high = (
        _monotone(np.array([np.quantile(part, tail) for part in parts]), weights) for tail in _TAILS
    )
    return _calibration(knots, mean, low, high)


def _monotone(values: Floats, weights: Floats) -> Floats:
    return np.asarray(isotonic_regression(values, weights=weights, increasing=False).x, np.float64)


def _widened(calibration: Calibration, by: float) -> Calibration:
    low, high = np.array(calibration.low) - by, np.array(calibration.high) + by
    widened = _calibration(
        np.array(calibration.entropy_percent), np.array(calibration.mean), low, high
    )
    return replace(calibration, low=widened.low, high=widened.high)


def _calibration(knots: Floats, mean: Floats, low: Floats, high: Floats) -> Calibration:
    """Return a calibration of curves cut to 0 to 1 and laid around the mean."""
    bounds = {"mean": mean, "low": np.minimum(low, mean), "high": np.maximum(high, mean)}
    cut = {
        name: tuple(float(v) for v in np.clip(curve, 0, 1).round(6))
        for name, curve in bounds.items()
    }
    return Calibration(tuple(float(knot) for knot in knots), cut["mean"], cut["low"], cut["high"])
