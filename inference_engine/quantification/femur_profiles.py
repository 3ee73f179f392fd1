"""Fat fraction and area of each muscle along the shaft of the femur, level by level.

A level is a stretch of the shaft's axis: 0 % is the distal, 100 % the proximal end of what is
visible of it. Planes lie across the femur, not along the slices, so that a leg that lies turned
reads alike; a slice that is thicker than a level counts for each level by what lies in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.imaging.label_map import VALUES, LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from inference_engine.quantification.femur_shaft import FemurShaft
from inference_engine.quantification.muscle_voxels import MuscleVoxels

LEVEL_PERCENT = 5
_LEVELS = 100 // LEVEL_PERCENT
# A voxel is taken as this many thin ones for each level that it reaches through.
_PARTS_PER_LEVEL = 3
# Of less than a tenth of a voxel nothing is said.
_LEAST_VOXELS = 0.1


@dataclass(frozen=True)
class FemurLevel:
    """A muscle beside one stretch of the femur's visible shaft.

    Parameters
    ----------
    side, abbreviation : str
        Which muscle.
    from_percent, to_percent : int
        The stretch, of the visible shaft; 0 is its distal end.
    from_mm : float
        Where it begins, along the shaft from its distal end.
    csa_cm2 : float
        Mean area across the femur.
    ff_mean_percent : float or None
        Mean of the voxel fat fractions, %; None where no voxel has signal.
    """

    side: str
    abbreviation: str
    from_percent: int
    to_percent: int
    from_mm: float
    csa_cm2: float
    ff_mean_percent: float | None


@dataclass(frozen=True)
class FemurMeasurement:
    """What is visible of one femur's shaft.

    Parameters
    ----------
    side : str
        'right', 'left' or 'both'.
    length_mm : float or None
        Of the visible shaft, along its axis; None where it can't be told.
    slices : int
        In how many slices its ring was seen.
    ends_with_images : tuple of str
        'distally', 'proximally': where the shaft goes on beyond the images. Elsewhere it ends where
        its ring of cortex opens.
    tilt_degrees : float or None
        Angle between the shaft and the axis of the slices.
    problem : str
        Why there is none.
    """

    side: str
    length_mm: float | None
    slices: int
    ends_with_images: tuple[str, ...]
    tilt_degrees: float | None
    problem: str


def femur_measurements(
    femurs: Sequence[FemurShaft], geometry: VolumeGeometry
) -> tuple[FemurMeasurement, ...]:
    """Return one row for each side; `geometry` is the canonical grid."""
    slice_axis = geometry.affine[:3, 2] / geometry.spacing_mm[2]
    rows = []
    for femur in femurs:
        tilt = None
        if femur.length_mm and femur.distal_mm is not None and femur.proximal_mm is not None:
            cosine = (femur.proximal_mm - femur.distal_mm) @ slice_axis / femur.length_mm
            tilt = float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))
        ends = (("distally", femur.cut_distally), ("proximally", femur.cut_proximally))
        rows.append(
            FemurMeasurement(
                femur.side,
                femur.length_mm,
                femur.slices,
                tuple(name for name, is_cut in ends if is_cut),
                tilt,
                femur.problem,
            )
        )
    return tuple(rows)


def femur_profiles(
    voxels: MuscleVoxels, label_map: LabelMap, table: LabelTable, femurs: Sequence[FemurShaft]
) -> tuple[FemurLevel, ...]:
    """Return every muscle at every level of the femur of its side that it reaches.

    Parameters
    ----------
    voxels : MuscleVoxels
        The labelled voxels of `label_map`.
    label_map : LabelMap
        Where they lie.
    table : LabelTable
        What the labels mean; its order is that of the result.
    femurs : sequence of FemurShaft
        Sides without a shaft have no profile.
    """
    if all(femur.length_mm is None for femur in femurs):
        return ()
    labels, geometry = to_canonical(label_map.labels, label_map.geometry)
    fraction = voxel_fat_fraction(voxels.water, voxels.fat)
    counted = ~np.isnan(fraction)
    if voxels.counted is not None:
        counted &= voxels.counted
    rows: list[FemurLevel] = []
    for femur in femurs:
        length_mm = femur.length_mm
        if length_mm is None or femur.distal_mm is None or femur.proximal_mm is None:
            continue
        axis = (femur.proximal_mm - femur.distal_mm) / length_mm
        places, extent = _places(labels, geometry, femur.distal_mm, axis)
        own = [one for one in table.sided() if one.side.value == femur.side]
        is_own = np.zeros(VALUES, bool)
        is_own[[one.label for one in own]] = True
        mine = is_own[voxels.labels]
        sums = _sums(
            voxels.labels[mine],
            100 * places[mine] / length_mm,
            100 * extent / length_mm,
            np.where(counted[mine], fraction[mine], 0.0),
            counted[mine],
        )
        for one in own:
            rows += _levels((femur.side, one.muscle.abbreviation), sums, one.label, geometry, femur)
    return tuple(rows)


def _places(
    labels: npt.NDArray[np.uint8], geometry: VolumeGeometry, distal_mm: FloatArray, axis: FloatArray
) -> tuple[npt.NDArray[np.float32], float]:
    """Return each labelled voxel's place along an axis, mm, (N,), and how far a voxel reaches."""
    steps = axis @ geometry.affine[:3, :3]
    start = float(axis @ (geometry.affine[:3, 3] - distal_mm))
    across = np.add.outer(
        steps[0] * np.arange(labels.shape[0]), steps[1] * np.arange(labels.shape[1])
    )
    parts = [
        across[labels[:, :, index] > 0] + (start + steps[2] * index)
        for index in range(labels.shape[2])
    ]
    return np.concatenate(parts).astype(np.float32), float(np.abs(steps).max())


def _sums(
    labels: npt.NDArray[np.uint8],
    percent: npt.NDArray[np.float32],
    extent_percent: float,
    fraction: npt.NDArray[np.float32],
    counted: npt.NDArray[np.bool_],
) -> tuple[npt.NDArray[np.float64], ...]:
    """Return voxels, voxels that count and the sum of their fractions, each (256, levels)."""
    parts = max(1, int(np.ceil(_PARTS_PER_LEVEL * extent_percent / LEVEL_PERCENT)))
    sums = np.zeros((3, VALUES * _LEVELS))
    for part in range(parts):
        shifted = percent + np.float32(extent_percent * ((part + 0.5) / parts - 0.5))
        inside = (shifted >= 0) & (shifted < 100)
        level = (shifted[inside] / LEVEL_PERCENT).astype(np.int64)
        cells = labels[inside].astype(np.int64) * _LEVELS + level
        weights = (None, counted[inside].astype(np.float64), fraction[inside].astype(np.float64))
        for at, weight in enumerate(weights):
            sums[at] += np.bincount(cells, weight, VALUES * _LEVELS) / parts
    return tuple(row.reshape(VALUES, _LEVELS) for row in sums)


def _levels(
    names: tuple[str, str],
    sums: tuple[npt.NDArray[np.float64], ...],
    label: int,
    geometry: VolumeGeometry,
    femur: FemurShaft,
) -> Iterator[FemurLevel]:
    length_mm = femur.length_mm or 0.0
    level_mm = length_mm / _LEVELS
    for level in range(_LEVELS):
        present, counted, summed = (float(row[label, level]) for row in sums)
        if present < _LEAST_VOXELS:
            continue
        yield FemurLevel(
            *names,
            level * LEVEL_PERCENT,
            (level + 1) * LEVEL_PERCENT,
            level * level_mm,
            # mL over mm is ten square centimetres.
            10 * present * geometry.voxel_volume_ml / level_mm,
            100 * summed / counted if counted > 0 else None,
        )
