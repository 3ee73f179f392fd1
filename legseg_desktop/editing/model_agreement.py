"""How far a corrected muscle is from what the model made of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inference_engine.evaluation.overlap import dice, joint_counts
from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.editing.boxes import box_shape, grown, joined, label_box, within


@dataclass(frozen=True)
class ModelAgreement:
    """Agreement of one muscle before and after its correction.

    Parameters
    ----------
    label : int
        Which.
    dsc : float or None
        Dice similarity coefficient, 0 to 1; None where neither has the muscle.
    assd_mm : float or None
        Average symmetric surface distance, mm; None unless both have it.
    """

    label: int
    dsc: float | None
    assd_mm: float | None


def agreement_with_model(
    labels: LabelVolume, base: LabelVolume, geometry: VolumeGeometry, label: int
) -> ModelAgreement:
    """Compare one muscle as it is now with the labels that the edit began with.

    Parameters
    ----------
    labels, base : ndarray of uint8, (X, Y, Z)
        Corrected and automatic labels.
    geometry : VolumeGeometry
        The grid of both.
    label : int
        Which muscle.
    """
    found = [box for box in (label_box(labels, label), label_box(base, label)) if box is not None]
    if not found:
        return ModelAgreement(label, None, None)
    # One voxel more, or the box's sides would count as surface.
    box = grown(joined(found[0], found[-1]), (1, 1, 1), labels.shape)
    now, before = (volume[within(box)] == label for volume in (labels, base))
    grid = geometry.cropped([start for start, _ in box], box_shape(box))
    counts = joint_counts(LabelMap(before.view(np.uint8), grid), LabelMap(now.view(np.uint8), grid))
    return ModelAgreement(
        label,
        dice(counts, (1,), (1,)),
        average_symmetric_surface_distance(before, now, grid),
    )
