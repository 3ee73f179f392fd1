"""Measure one prediction against the truth: every muscle of one scan, and the image."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.evaluation.agreement import MuscleAgreement, assess_agreement
from inference_engine.experiment.records import ImageRow, MuscleRow, ScanIdentity
from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.imaging.label_map import VALUES, LabelMap
from inference_engine.progress import Progress

# Of a muscle on one leg, from which its numbers say anything. A muscle of both legs counts
# where one of them does.
LEAST_VOLUME_ML = 2.0


def measure_scan(
    identity: ScanIdentity,
    model: str,
    member: str,
    *,
    truth: LabelMap,
    prediction: LabelMap,
    table: LabelTable,
    fat_fraction: FloatVolume,
    true_fat_fraction: FloatVolume,
    progress: Progress | None = None,
) -> tuple[tuple[MuscleRow, ...], ImageRow]:
    """Measure all muscles of one scan.

    Parameters
    ----------
    identity : ScanIdentity
        Which scan.
    model, member : str
        What labelled it, as in `MuscleRow`.
    truth, prediction : LabelMap
        On one grid, (I, J, K).
    table : LabelTable
        What the labels of both mean.
    fat_fraction : ndarray of float32, (I, J, K)
        Measured on the scan, 0 to 1; nan where there is no signal.
    true_fat_fraction : ndarray of float32, (I, J, K)
        Without noise or artefact, 0 to 1; nan where there is no tissue.
    progress : Progress, optional
        Told after every muscle.

    Returns
    -------
    tuple of MuscleRow
        One per muscle that the truth or the prediction has.
    ImageRow
        The whole image.

    Raises
    ------
    GeometryError
        If the volumes don't share one grid.
    LabelTableError
        If a label map holds a value that the table lacks.
    """
    agreement = assess_agreement(
        truth, table, prediction, table, fat_fraction=fat_fraction, progress=progress
    )
    sums = _sums(truth.labels, true_fat_fraction)
    values = _values_of(table)
    legs: dict[str, list[MuscleAgreement]] = {}
    together = []
    for row in agreement.muscles:
        if row.side == Side.BOTH:
            together.append(row)
        if row.side != Side.BOTH or table.left_offset is None:
            legs.setdefault(row.abbreviation, []).append(row)
    rows = tuple(
        _muscle_row(
            row,
            legs[row.abbreviation],
            _mean_percent(sums, values[row.abbreviation]),
            {**asdict(identity), "model": model, "member": member},
        )
        for row in together
        if row.dsc is not None
    )
    scores = [row.dsc_percent for row in rows if row.counted and row.dsc_percent is not None]
    everything = [value for own in values.values() for value in own]
    image = ImageRow(
        **asdict(identity),
        model=model,
        member=member,
        generalised_dsc_percent=_percent(agreement.generalised_dsc),
        mean_dsc_percent=float(np.mean(scores)) if scores else None,
        muscles_counted=len(scores),
        legs_lost=sum(row.legs_lost for row in rows),
        true_ff_percent=_mean_percent(sums, everything),
    )
    return rows, image


def _muscle_row(
    row: MuscleAgreement,
    legs: Sequence[MuscleAgreement],
    true_ff_percent: float | None,
    which: Mapping[str, str | int],
) -> MuscleRow:
    in_view = [leg for leg in legs if (leg.reference_volume_ml or 0.0) >= LEAST_VOLUME_ML]
    measured = row.prediction_ff_percent
    # The truth is known where the muscle is; where it isn't, there is nothing to be wrong about.
    to_truth = None if measured is None or true_ff_percent is None else measured - true_ff_percent
    return MuscleRow(
        **which,  # type: ignore[arg-type]
        muscle=row.muscle,
        abbreviation=row.abbreviation,
        counted=int(bool(in_view)),
        legs_in_view=len(in_view),
        legs_lost=sum(not leg.prediction_voxels for leg in in_view),
        dsc_percent=_percent(row.dsc),
        assd_mm=row.assd_mm,
        true_volume_ml=row.reference_volume_ml,
        volume_ml=row.prediction_volume_ml,
        volume_error_ml=row.volume_difference_ml,
        reference_ff_percent=row.reference_ff_percent,
        ff_percent=measured,
        ff_error_points=row.ff_difference_points,
        true_ff_percent=true_ff_percent,
        ff_error_to_truth_points=to_truth,
    )


def _values_of(table: LabelTable) -> dict[str, list[int]]:
    values: dict[str, list[int]] = {}
    for sided in table.sided():
        values.setdefault(sided.muscle.abbreviation, []).append(sided.label)
    return values


def _sums(labels: LabelVolume, fraction: FloatVolume) -> npt.NDArray[np.float64]:
    """Return sum and count of the true fat fraction per label, (2, 256)."""
    inside = (labels > 0) & ~np.isnan(fraction)
    own = labels[inside]
    return np.stack(
        [
            np.bincount(own, weights=fraction[inside], minlength=VALUES),
            np.bincount(own, minlength=VALUES),
        ]
    )


def _mean_percent(sums: npt.NDArray[np.float64], values: Sequence[int]) -> float | None:
    total, count = sums[:, list(values)].sum(axis=1)
    return float(100 * total / count) if count else None


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share
