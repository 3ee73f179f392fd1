"""How far two label maps overlap: DSC per muscle, generalised DSC per image."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.label_map import VALUES, LabelMap

JointCounts = npt.NDArray[np.int64]


def joint_counts(reference: LabelMap, prediction: LabelMap) -> JointCounts:
    """Count every pair of values that lie on one voxel: all overlaps in one pass.

    Parameters
    ----------
    reference, prediction : LabelMap
        On one grid.

    Returns
    -------
    ndarray of int64, (256, 256)
        Voxels per (reference value, prediction value).

    Raises
    ------
    GeometryError
        If the two don't share one grid.
    """
    if not reference.geometry.matches(prediction.geometry):
        raise GeometryError(
            "The two label maps don't lie on the same grid.",
            "Resample neither by hand: evaluate label maps that were made for one scan.",
        )
    counts = np.zeros(VALUES * VALUES, dtype=np.int64)
    one_map, other_map = reference.labels, prediction.labels
    if one_map.strides[0] < one_map.strides[2]:
        one_map, other_map = one_map.T, other_map.T
    # Plane by plane, in the order of memory: bincount widens its input to 8 bytes a voxel. Most
    # voxels are background in both, and need no counting.
    for one, other in zip(one_map, other_map, strict=True):
        either = (one | other) > 0
        pairs = one[either].astype(np.uint16) * np.uint16(VALUES) + other[either]
        counts += np.bincount(pairs, minlength=counts.size)
    counts[0] = one_map.size - counts.sum()
    return counts.reshape(VALUES, VALUES)


def dice(
    counts: JointCounts, reference_values: Sequence[int], prediction_values: Sequence[int]
) -> float | None:
    """Return the Dice similarity coefficient 2|R n P| / (|R| + |P|), 0 to 1.

    Parameters
    ----------
    counts : ndarray, (256, 256)
        From `joint_counts`.
    reference_values, prediction_values : sequence of int
        The values that make up the muscle in either label map (two, where both legs are
        taken together).

    Returns
    -------
    float or None
        None where the muscle is in neither; 0 where it is in one only.
    """
    overlap, in_reference, in_prediction = _sizes(counts, reference_values, prediction_values)
    total = in_reference + in_prediction
    return 2 * overlap / total if total else None


def generalised_dice(
    counts: JointCounts, classes: Iterable[tuple[Sequence[int], Sequence[int]]]
) -> float | None:
    """Return the generalised Dice coefficient of the image, 0 to 1.

    2 sum(|R n P|) / sum(|R| + |P|) over the classes: each weighs by its volume (Crum et al.
    2006, IEEE Trans Med Imaging 25:1451, with all weights 1). With weights of inverse volume a
    sliver at the edge of the images would decide alone; that small muscles count as much as
    large ones is what the mean DSC is for. The background is no class.

    Parameters
    ----------
    counts : ndarray, (256, 256)
        From `joint_counts`.
    classes : iterable of (sequence of int, sequence of int)
        Reference and prediction values of each class.

    Returns
    -------
    float or None
        None where the reference has none of the classes.
    """
    sizes = [_sizes(counts, reference, prediction) for reference, prediction in classes]
    overlap, in_reference, in_prediction = np.sum(sizes, axis=0) if sizes else (0, 0, 0)
    return float(2 * overlap / (in_reference + in_prediction)) if in_reference else None


def _sizes(
    counts: JointCounts, reference_values: Sequence[int], prediction_values: Sequence[int]
) -> tuple[int, int, int]:
    rows, columns = list(reference_values), list(prediction_values)
    return (
        int(counts[np.ix_(rows, columns)].sum()),
        int(counts[rows].sum()),
        int(counts[:, columns].sum()),
    )
