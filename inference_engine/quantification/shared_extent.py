"""What of each muscle lies in the field of view of every visit, measured at each.

A voxel counts by the share of its thickness that lies between the ends of the other visits'
images, so that with slices of 24 mm the border isn't off by half a slice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.imaging.label_map import VALUES
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from inference_engine.quantification.muscle_voxels import MuscleVoxels

# Of less than this, a fat fraction would be that of a border.
_LEAST_SHARE = 0.02
_LEAST_ML = 1.0


@dataclass(frozen=True)
class SharedMeasurement:
    """One muscle over the extent that all visits share, at one visit.

    Parameters
    ----------
    side, abbreviation : str
        Which muscle.
    volume_ml : float
        Volume of the shared part, mL.
    share_percent : float
        Of the visit's own volume of the muscle.
    ff_mean_percent : float or None
        Mean voxel fat fraction of the shared part, %.
    """

    side: str
    abbreviation: str
    volume_ml: float
    share_percent: float
    ff_mean_percent: float | None


@dataclass(frozen=True, eq=False)
class VisitFrame:
    """A visit's voxels, and where its legs lie from the first visit's.

    Parameters
    ----------
    voxels : MuscleVoxels
        With their places: `positions` must have been gathered.
    positions : ndarray of uint16, (N, 2)
        Canonical column and row of each voxel.
    to_visit : mapping of str to ndarray of float64, (4, 4)
        Per side, from the first visit's patient coordinates to this one's.
    """

    voxels: MuscleVoxels
    positions: npt.NDArray[np.uint16]
    to_visit: Mapping[str, FloatArray]


def measure_shared(
    visits: Sequence[VisitFrame], table: LabelTable
) -> tuple[tuple[SharedMeasurement, ...], ...]:
    """Measure every muscle where all visits see it.

    Parameters
    ----------
    visits : sequence of VisitFrame
        The first maps to itself.
    table : LabelTable
        What the labels mean, the same at all.

    Returns
    -------
    tuple of tuple of SharedMeasurement
        Per visit. Muscles of a side that couldn't be registered at every visit, those that one
        visit doesn't have, and those of which less than 2 % or 1 mL is shared aren't there.
    """
    sides = set.intersection(*(set(visit.to_visit) for visit in visits))
    rows = [_measured(visit, visits, table, sides) for visit in visits]
    common = set.intersection(*(set(of_visit) for of_visit in rows))
    return tuple(tuple(row for key, row in of_visit.items() if key in common) for of_visit in rows)


def _measured(
    visit: VisitFrame, visits: Sequence[VisitFrame], table: LabelTable, sides: set[str]
) -> dict[tuple[str, str], SharedMeasurement]:
    voxels = visit.voxels
    share = np.ones(len(voxels.labels), np.float32)
    for side in sides:
        own = [muscle.label for muscle in table.sided() if muscle.side.value == side]
        mine = np.flatnonzero(np.isin(voxels.labels, own))
        share[mine] = _share_in_all(visit, visits, side, mine)
    fraction = voxel_fat_fraction(voxels.water, voxels.fat)
    counted = ~np.isnan(fraction)
    if voxels.counted is not None:
        counted &= voxels.counted
    volumes = np.bincount(voxels.labels, share, VALUES) * voxels.geometry.voxel_volume_ml
    labels, weights = voxels.labels[counted], share[counted]
    weight = np.bincount(labels, weights, VALUES)
    summed = np.bincount(labels, weights * fraction[counted].astype(np.float64), VALUES)
    wholes = voxels.counts.sum(axis=0) * voxels.geometry.voxel_volume_ml
    return {
        (muscle.side.value, muscle.muscle.abbreviation): SharedMeasurement(
            muscle.side.value,
            muscle.muscle.abbreviation,
            volume_ml=float(volumes[muscle.label]),
            share_percent=float(100 * volumes[muscle.label] / wholes[muscle.label]),
            ff_mean_percent=float(100 * summed[muscle.label] / weight[muscle.label])
            if weight[muscle.label] > 0
            else None,
        )
        for muscle in table.sided()
        if muscle.side.value in sides
        and volumes[muscle.label] >= max(_LEAST_ML, _LEAST_SHARE * wholes[muscle.label])
    }


def _share_in_all(
    visit: VisitFrame, visits: Sequence[VisitFrame], side: str, mine: npt.NDArray[np.intp]
) -> npt.NDArray[np.float32]:
    """Return of each voxel the share that lies in the images of every visit, (n,)."""
    indices = np.column_stack([visit.positions[mine], visit.voxels.slices[mine]])
    to_first = np.linalg.inv(visit.to_visit[side])
    share = np.ones(len(mine), np.float32)
    for other in visits:
        if other is not visit:
            to_index = (
                np.linalg.inv(other.voxels.geometry.affine)
                @ other.to_visit[side]
                @ to_first
                @ visit.voxels.geometry.affine
            )
            np.minimum(share, _share_in(other, indices, to_index), out=share)
    return share


def _share_in(
    other: VisitFrame, indices: npt.NDArray[np.uint16], to_index: FloatArray
) -> npt.NDArray[np.float32]:
    places = indices.astype(np.float32) @ to_index[:3, :3].T.astype(np.float32)
    places += to_index[:3, 3].astype(np.float32)
    share = np.ones(len(places), np.float32)
    for axis, (lowest, highest) in enumerate(_ends(other.voxels)):
        # A voxel reaches half its own extent along this axis to either side of its centre.
        extent = np.float32(max(np.abs(to_index[axis, :3]).max(), 1e-3))
        within = np.minimum(places[:, axis] - lowest, highest - places[:, axis])
        np.minimum(share, np.clip(0.5 + within / extent, 0, 1), out=share)
    return share


def _ends(voxels: MuscleVoxels) -> list[tuple[float, float]]:
    """Return where the image begins and ends along each canonical axis, in voxel indices."""
    geometry: VolumeGeometry = voxels.geometry
    first, last = voxels.image_slices
    return [
        (-0.5, geometry.shape[0] - 0.5),
        (-0.5, geometry.shape[1] - 0.5),
        (first - 0.5, last + 0.5),
    ]
