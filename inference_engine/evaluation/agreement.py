"""Agreement of a predicted label map with a reference, muscle by muscle.

Two labellings may differ in their tables: muscles are matched by abbreviation, and where
one table doesn't tell the sides apart, the other's legs are taken together. Where both do,
each muscle has a row per side and one for both legs together, which is how the method's
paper counts DSC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.errors import GeometryError
from inference_engine.evaluation.muscle_matching import MatchedMuscle, match_muscles
from inference_engine.evaluation.overlap import (
    JointCounts,
    dice,
    generalised_dice,
    joint_counts,
)
from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.imaging.label_map import VALUES, Box, LabelMap, boxes_of_labels, mask_of
from inference_engine.progress import NoProgress, Progress


class Status(StrEnum):
    """Whether a muscle could be compared."""

    COMPARED = "compared"
    ABSENT_IN_REFERENCE = "absent_in_reference"
    ABSENT_IN_PREDICTION = "absent_in_prediction"
    ABSENT_IN_BOTH = "absent_in_both"
    NOT_IN_REFERENCE_TABLE = "not_in_reference_table"
    NOT_IN_PREDICTION_TABLE = "not_in_prediction_table"


@dataclass(frozen=True)
class MuscleAgreement:
    """Agreement on one muscle; a figure that can't be computed is None.

    Parameters
    ----------
    side, muscle, abbreviation : str
        Which muscle; side 'both' takes the two legs together.
    status : str
        See `Status`. Muscles that only one table has carry no figures.
    reference_voxels, prediction_voxels : int or None
        Sizes; None where the table lacks the muscle.
    dsc : float or None
        Dice similarity coefficient, 0 to 1; 0 where only one of the two has the muscle.
    assd_mm : float or None
        Average symmetric surface distance, mm; None unless both have the muscle.
    reference_volume_ml, prediction_volume_ml, volume_difference_ml : float or None
        Volumes, mL; differences are prediction minus reference.
    reference_ff_percent, prediction_ff_percent, ff_difference_points : float or None
        Mean voxel fat fractions, %; None without images.
    """

    side: str
    muscle: str
    abbreviation: str
    status: str
    reference_voxels: int | None = None
    prediction_voxels: int | None = None
    dsc: float | None = None
    assd_mm: float | None = None
    reference_volume_ml: float | None = None
    prediction_volume_ml: float | None = None
    volume_difference_ml: float | None = None
    reference_ff_percent: float | None = None
    prediction_ff_percent: float | None = None
    ff_difference_points: float | None = None


@dataclass(frozen=True)
class Agreement:
    """Agreement of two label maps.

    Parameters
    ----------
    muscles : tuple of MuscleAgreement
        Row by row, in the order of the reference's table.
    mean_dsc, mean_assd_mm, mean_absolute_ff_difference_points : float or None
        Means over the muscles, both legs together. A muscle that only one label map holds
        counts as DSC 0; muscles that only one table knows don't count.
    generalised_dsc : float or None
        Generalised DSC of the image, each muscle (both legs together) one class.
    muscles_counted : int
        Muscles with a DSC.
    """

    muscles: tuple[MuscleAgreement, ...]
    mean_dsc: float | None
    mean_assd_mm: float | None
    mean_absolute_ff_difference_points: float | None
    generalised_dsc: float | None
    muscles_counted: int


def assess_agreement(
    reference: LabelMap,
    reference_table: LabelTable,
    prediction: LabelMap,
    prediction_table: LabelTable,
    *,
    fat_fraction: FloatVolume | None = None,
    progress: Progress | None = None,
) -> Agreement:
    """Compare two label maps of one scan.

    Parameters
    ----------
    reference, prediction : LabelMap
        On one grid.
    reference_table, prediction_table : LabelTable
        What their labels mean.
    fat_fraction : ndarray of float32, (I, J, K), optional
        In [0, 1], nan where there is no signal, on the same grid.
    progress : Progress, optional
        Told after every muscle.

    Raises
    ------
    GeometryError
        If the three don't share one grid.
    LabelTableError
        If a label map holds a value that its table doesn't have.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Counting overlaps")
    counts = joint_counts(reference, prediction)
    reference_table.require_known(np.flatnonzero(counts.any(axis=1)))
    prediction_table.require_known(np.flatnonzero(counts.any(axis=0)))
    if fat_fraction is not None and fat_fraction.shape != reference.labels.shape:
        raise GeometryError(
            "The images and the label maps don't lie on the same grid.",
            "Give the images that the label maps were made for.",
        )
    compared = _Comparison(reference, prediction, counts, fat_fraction)
    matched = list(match_muscles(reference_table, prediction_table))
    rows = []
    for done, muscle in enumerate(matched):
        progress.report(done / len(matched), f"Comparing {muscle.abbreviation}")
        rows.append(compared.agreement_on(muscle))
    rows += _unmatched(reference_table, prediction_table, Status.NOT_IN_PREDICTION_TABLE)
    rows += _unmatched(prediction_table, reference_table, Status.NOT_IN_REFERENCE_TABLE)
    together = [row for row in rows if row.side == Side.BOTH]
    both = [(m.reference_values, m.prediction_values) for m in matched if m.side == Side.BOTH]
    return Agreement(
        muscles=tuple(rows),
        mean_dsc=_mean([row.dsc for row in together]),
        mean_assd_mm=_mean([row.assd_mm for row in together]),
        mean_absolute_ff_difference_points=_mean(
            [
                None if row.ff_difference_points is None else abs(row.ff_difference_points)
                for row in together
            ]
        ),
        generalised_dsc=generalised_dice(counts, both),
        muscles_counted=sum(row.dsc is not None for row in together),
    )


class _Comparison:
    """Two label maps with what is counted once for all muscles."""

    def __init__(
        self,
        reference: LabelMap,
        prediction: LabelMap,
        counts: JointCounts,
        fat_fraction: FloatVolume | None,
    ) -> None:
        self._reference = reference
        self._prediction = prediction
        self._counts = counts
        self._boxes = (boxes_of_labels(reference.labels), boxes_of_labels(prediction.labels))
        self._fat = (
            None
            if fat_fraction is None
            else (
                _fat_fraction_sums(reference.labels, fat_fraction),
                _fat_fraction_sums(prediction.labels, fat_fraction),
            )
        )

    def agreement_on(self, muscle: MatchedMuscle) -> MuscleAgreement:
        in_reference = int(self._counts[list(muscle.reference_values)].sum())
        in_prediction = int(self._counts[:, list(muscle.prediction_values)].sum())
        voxel_ml = self._reference.geometry.voxel_volume_ml
        volumes = [count * voxel_ml if count else None for count in (in_reference, in_prediction)]
        fractions = self._fat_fractions_percent(muscle)
        return MuscleAgreement(
            side=muscle.side,
            muscle=muscle.muscle,
            abbreviation=muscle.abbreviation,
            status=_status(in_reference, in_prediction).value,
            reference_voxels=in_reference,
            prediction_voxels=in_prediction,
            dsc=dice(self._counts, muscle.reference_values, muscle.prediction_values),
            assd_mm=self._assd_mm(muscle),
            reference_volume_ml=volumes[0],
            prediction_volume_ml=volumes[1],
            volume_difference_ml=_difference(*volumes),
            reference_ff_percent=fractions[0],
            prediction_ff_percent=fractions[1],
            ff_difference_points=_difference(*fractions),
        )

    def _assd_mm(self, muscle: MatchedMuscle) -> float | None:
        boxes = [self._boxes[0][value - 1] for value in muscle.reference_values]
        boxes += [self._boxes[1][value - 1] for value in muscle.prediction_values]
        box = _around([box for box in boxes if box is not None])
        if box is None:
            return None
        geometry = self._reference.geometry.cropped(
            [part.start for part in box], [part.stop - part.start for part in box]
        )
        return average_symmetric_surface_distance(
            mask_of(self._reference.labels[box], muscle.reference_values),
            mask_of(self._prediction.labels[box], muscle.prediction_values),
            geometry,
        )

    def _fat_fractions_percent(self, muscle: MatchedMuscle) -> tuple[float | None, float | None]:
        if self._fat is None:
            return (None, None)
        reference, prediction = self._fat
        return (
            _pooled_mean_percent(reference, muscle.reference_values),
            _pooled_mean_percent(prediction, muscle.prediction_values),
        )


def _unmatched(table: LabelTable, other: LabelTable, status: Status) -> list[MuscleAgreement]:
    known = {muscle.abbreviation for muscle in other.muscles}
    return [
        MuscleAgreement(Side.BOTH.value, muscle.name, muscle.abbreviation, status.value)
        for muscle in table.muscles
        if muscle.abbreviation not in known
    ]


def _status(in_reference: int, in_prediction: int) -> Status:
    if in_reference and in_prediction:
        return Status.COMPARED
    if in_reference:
        return Status.ABSENT_IN_PREDICTION
    return Status.ABSENT_IN_REFERENCE if in_prediction else Status.ABSENT_IN_BOTH


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    first, second, third = (
        slice(min(box[axis].start for box in boxes), max(box[axis].stop for box in boxes))
        for axis in range(3)
    )
    return (first, second, third)


def _fat_fraction_sums(labels: LabelVolume, fat_fraction: FloatVolume) -> npt.NDArray[np.float64]:
    """Return sum and count of the fat fractions per label, (2, 256)."""
    sums = np.zeros((2, VALUES))
    for plane, fractions in zip(labels, fat_fraction, strict=True):
        counted = (plane > 0) & ~np.isnan(fractions)
        values = plane[counted]
        sums[0] += np.bincount(values, weights=fractions[counted], minlength=VALUES)
        sums[1] += np.bincount(values, minlength=VALUES)
    return sums


def _pooled_mean_percent(sums: npt.NDArray[np.float64], values: tuple[int, ...]) -> float | None:
    total, count = sums[:, list(values)].sum(axis=1)
    return float(100 * total / count) if count else None


def _difference(reference: float | None, prediction: float | None) -> float | None:
    return None if reference is None or prediction is None else prediction - reference


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
