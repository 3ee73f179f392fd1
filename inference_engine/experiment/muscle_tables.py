"""What the measurements say muscle by muscle: overlap, distance, volume, fat fraction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.evaluation.bland_altman import bland_altman
from inference_engine.evaluation.summary import summarise
from inference_engine.experiment.paper_tables import ENSEMBLE, HIGH, LOW, Assignment
from inference_engine.experiment.records import MuscleRow, Role

ALL_MUSCLES = "all"
SAME_IMAGE, NOISE_FREE, TRUE_VOLUME = "same image", "noise-free truth", "true labels"

# Limits of agreement need a spread to speak of.
_LEAST_PAIRS = 3


@dataclass(frozen=True)
class MuscleScoreRow:
    """How one muscle did in one group; both legs together, test scans, muscles in view.

    Parameters
    ----------
    group, model, abbreviation : str
        Which.
    n : int
        Scans that show the muscle.
    dsc_mean, dsc_sd, dsc_median, dsc_lower_quartile, dsc_upper_quartile, dsc_lowest : float or None
        DSC, %.
    assd_mean_mm : float or None
        Mean of the average symmetric surface distances, mm.
    volume_error_mean_ml, volume_error_mean_percent : float or None
        Mean of the model's minus the true volume, mL and in percent of the true one.
    ff_error_mean_points, ff_absolute_error_mean_points : float or None
        Mean of the FF errors and of their sizes, percentage points, on the same image.
    ff_absolute_error_to_truth_points : float or None
        The same against the noise-free truth.
    legs_in_view, legs_lost : int
        Single legs on which the muscle is in view, and on which the model found none of it.
    """

    group: str
    model: str
    abbreviation: str
    n: int
    dsc_mean: float | None
    dsc_sd: float | None
    dsc_median: float | None
    dsc_lower_quartile: float | None
    dsc_upper_quartile: float | None
    dsc_lowest: float | None
    assd_mean_mm: float | None
    volume_error_mean_ml: float | None
    volume_error_mean_percent: float | None
    ff_error_mean_points: float | None
    ff_absolute_error_mean_points: float | None
    ff_absolute_error_to_truth_points: float | None
    legs_in_view: int
    legs_lost: int


@dataclass(frozen=True)
class AgreementRow:
    """Bland-Altman analysis of one quantity; differences are measured minus reference.

    Parameters
    ----------
    quantity : str
        'FF, points' or 'volume, mL'.
    reference : str
        'same image' (FF inside the true labels of the same image), 'noise-free truth' or 'true
        labels'.
    group, model, muscle : str
        Which; muscle 'all' takes all of them together.
    n : int
        Pairs.
    bias, bias_low, bias_high : float
        Mean difference and its 95 % confidence interval.
    sd : float
        Of the differences.
    lower, lower_low, lower_high, upper, upper_low, upper_high : float
        Limits of agreement and their 95 % confidence intervals.
    """

    quantity: str
    reference: str
    group: str
    model: str
    muscle: str
    n: int
    bias: float
    bias_low: float
    bias_high: float
    sd: float
    lower: float
    lower_low: float
    lower_high: float
    upper: float
    upper_low: float
    upper_high: float


def muscles_in_view(
    muscles: Sequence[MuscleRow], assignment: Assignment, group: str, role: Role = Role.TEST
) -> list[MuscleRow]:
    """Return the muscles in view of one group's scans, as its own model labelled them."""
    model = assignment.model_for(group)
    return [
        row
        for row in muscles
        if row.counted
        and row.role == role
        and (row.group, row.model, row.member) == (group, model, ENSEMBLE)
    ]


def muscle_scores(
    muscles: Sequence[MuscleRow], assignment: Assignment, abbreviations: Sequence[str]
) -> tuple[MuscleScoreRow, ...]:
    """Return one row per group and muscle that the test scans show."""
    rows = []
    for group in (LOW, HIGH):
        counted = muscles_in_view(muscles, assignment, group)
        for abbreviation in abbreviations:
            own = [row for row in counted if row.abbreviation == abbreviation]
            if own:
                model = assignment.model_for(group)
                rows.append(_muscle_score(group, model, abbreviation, own))
    return tuple(rows)


def _muscle_score(
    group: str, model: str, abbreviation: str, own: Sequence[MuscleRow]
) -> MuscleScoreRow:
    dsc = summarise(np.array([row.dsc_percent for row in own], np.float64))
    relative = [
        100 * row.volume_error_ml / row.true_volume_ml
        for row in own
        if row.volume_error_ml is not None and row.true_volume_ml
    ]
    errors = [row.ff_error_points for row in own]
    return MuscleScoreRow(
        group=group,
        model=model,
        abbreviation=abbreviation,
        n=len(own),
        dsc_mean=float(dsc.mean),
        dsc_sd=float(dsc.sd) if len(own) > 1 else None,
        dsc_median=float(dsc.median),
        dsc_lower_quartile=float(dsc.lower_quartile),
        dsc_upper_quartile=float(dsc.upper_quartile),
        dsc_lowest=min(row.dsc_percent or 0.0 for row in own),
        assd_mean_mm=_mean([row.assd_mm for row in own]),
        volume_error_mean_ml=_mean([row.volume_error_ml for row in own]),
        volume_error_mean_percent=_mean(relative),
        ff_error_mean_points=_mean(errors),
        ff_absolute_error_mean_points=_mean(_sizes(errors)),
        ff_absolute_error_to_truth_points=_mean(
            _sizes([row.ff_error_to_truth_points for row in own])
        ),
        legs_in_view=sum(row.legs_in_view for row in own),
        legs_lost=sum(row.legs_lost for row in own),
    )


def agreement(
    muscles: Sequence[MuscleRow], assignment: Assignment, abbreviations: Sequence[str]
) -> tuple[AgreementRow, ...]:
    """Return the Bland-Altman analyses of FF and volume, all muscles together and each alone."""
    quantities: tuple[
        tuple[str, str, Callable[[MuscleRow], tuple[float | None, float | None]]], ...
    ]
    quantities = (
        ("FF, points", SAME_IMAGE, lambda row: (row.reference_ff_percent, row.ff_percent)),
        ("FF, points", NOISE_FREE, lambda row: (row.true_ff_percent, row.ff_percent)),
        ("volume, mL", TRUE_VOLUME, lambda row: (row.true_volume_ml, row.volume_ml)),
    )
    rows = []
    for group in (LOW, HIGH):
        counted = muscles_in_view(muscles, assignment, group)
        for quantity, reference, pair_of in quantities:
            for muscle in (ALL_MUSCLES, *abbreviations):
                pairs = [
                    pair_of(row) for row in counted if muscle in (ALL_MUSCLES, row.abbreviation)
                ]
                known = np.array([pair for pair in pairs if None not in pair], np.float64)
                if len(known) >= _LEAST_PAIRS:
                    which = (quantity, reference, group, assignment.model_for(group), muscle)
                    rows.append(_agreement_row(which, known))
    return tuple(rows)


def _agreement_row(
    which: tuple[str, str, str, str, str], pairs: np.ndarray[tuple[int, int], np.dtype[np.float64]]
) -> AgreementRow:
    result = bland_altman(pairs[:, 0], pairs[:, 1])
    return AgreementRow(
        *which,
        n=len(pairs),
        bias=float(result.bias),
        bias_low=float(result.bias_interval[0]),
        bias_high=float(result.bias_interval[1]),
        sd=float(result.sd),
        lower=float(result.lower),
        lower_low=float(result.lower_interval[0]),
        lower_high=float(result.lower_interval[1]),
        upper=float(result.upper),
        upper_low=float(result.upper_interval[0]),
        upper_high=float(result.upper_interval[1]),
    )


def _sizes(values: Sequence[float | None]) -> list[float | None]:
    return [None if value is None else abs(value) for value in values]


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
