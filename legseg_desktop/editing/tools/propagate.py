"""Bring the labels of another visit over, along a displacement that a registration found."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.editing.boxes import NewLabels, whole


def propagated(
    labels: LabelVolume,
    geometry: VolumeGeometry,
    other: LabelMap,
    displacement_mm: npt.NDArray[np.floating] | None = None,
    *,
    only: Collection[int] | None = None,
    progress: Progress | None = None,
) -> NewLabels:
    """Return labels as another visit has them, moved to where they lie in this one.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        The labels of this visit.
    geometry : VolumeGeometry
        Their grid.
    other : LabelMap
        The labels of the other visit, on their own grid.
    displacement_mm : ndarray, (X, Y, Z, 3), optional
        What is added to a point of this visit to get to the same place in the other, mm,
        RAS+; by default nothing.
    only : collection of int, optional
        Labels to bring over; the others stay as they are. By default all: everything is
        replaced.
    progress : Progress, optional
        Told after each slice.

    Returns
    -------
    NewLabels
        Each voxel has the label of the other visit's nearest voxel; background beyond it.

    Raises
    ------
    GeometryError
        If the displacement doesn't have the grid's shape.
    OperationCancelled
        If the user stops.
    """
    if displacement_mm is not None and displacement_mm.shape != (*geometry.shape, 3):
        raise GeometryError(
            "The registration doesn't fit this scan's grid.", "Register the two visits again."
        )
    report = (progress or NoProgress()).report
    new = np.empty(labels.shape, np.uint8, order="F")
    i, j = np.indices(labels.shape[:2])
    count = labels.shape[2]
    for k in range(count):
        points = geometry.to_world(np.stack([i, j, np.full_like(i, k)], axis=-1))
        if displacement_mm is not None:
            points = points + displacement_mm[:, :, k]
        new[:, :, k] = _nearest(other, points)
        report((k + 1) / count, "Bringing the labels over")
    if only is not None:
        wanted = list(only)
        moved = np.isin(new, wanted)
        stays = np.where(np.isin(labels, wanted), np.uint8(0), labels)
        new = np.asfortranarray(np.where(moved, new, stays))
    return NewLabels(whole(labels.shape), new)


def _nearest(other: LabelMap, points_mm: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    voxels = np.rint(other.geometry.to_voxel(points_mm)).astype(np.int64)
    inside = np.all((voxels >= 0) & (voxels < np.array(other.geometry.shape)), axis=-1)
    x, y, z = np.moveaxis(np.where(np.expand_dims(inside, -1), voxels, 0), -1, 0)
    return np.where(inside, other.labels[x, y, z], np.uint8(0))
