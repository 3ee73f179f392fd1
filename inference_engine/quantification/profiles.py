"""Fat fraction and cross-sectional area of each muscle, slice by slice."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import VALUES, LabelMap
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from inference_engine.quantification.measurements import SliceMeasurement
from inference_engine.quantification.muscle_voxels import (
    MuscleVoxels,
    gather_muscle_voxels,
)


def measure_slices(
    label_map: LabelMap, scan: DixonScan, table: LabelTable
) -> tuple[SliceMeasurement, ...]:
    """Measure every muscle in every slice in which it is present.

    Slices are those of the scan along the axis closest to the patient's
    inferior-superior, counted from the inferior end; on an oblique scan they are not
    anatomically axial.

    Raises
    ------
    GeometryError
        If labels and scan don't share one grid.
    LabelTableError
        If the label map holds a value that the table doesn't have.
    """
    return slices_from_voxels(gather_muscle_voxels(label_map, scan, table), table)


def slices_from_voxels(voxels: MuscleVoxels, table: LabelTable) -> tuple[SliceMeasurement, ...]:
    """Measure every muscle in every slice from gathered voxels, in the table's order."""
    means = _mean_fat_fractions(voxels)
    positions = slice_positions_mm(voxels.geometry)
    area = _pixel_area_cm2(voxels.geometry)
    rows = []
    for sided in table.sided():
        for index in np.flatnonzero(voxels.counts[:, sided.label]):
            mean = means[index, sided.label]
            rows.append(
                SliceMeasurement(
                    side=sided.side.value,
                    abbreviation=sided.muscle.abbreviation,
                    label=sided.label,
                    slice_index=int(index),
                    position_mm=float(positions[index]),
                    csa_cm2=float(voxels.counts[index, sided.label] * area),
                    ff_mean_percent=None if np.isnan(mean) else float(mean),
                )
            )
    return tuple(rows)


def slice_positions_mm(canonical: VolumeGeometry) -> npt.NDArray[np.float64]:
    """Return each slice's position along the slice axis, mm, superior positive, (K,).

    The position is the component of the slice centre's patient coordinates along the
    unit vector of the slice axis; on a straight axial scan, the z coordinate.
    """
    columns, rows, slices = canonical.shape
    axis = canonical.affine[:3, 2] / canonical.spacing_mm[2]
    centres = np.array([[(columns - 1) / 2, (rows - 1) / 2, index] for index in range(slices)])
    return np.asarray(canonical.to_world(centres) @ axis)


def _mean_fat_fractions(voxels: MuscleVoxels) -> npt.NDArray[np.float64]:
    """Return the mean fat fraction per slice and label, %, (K, 256); nan without signal."""
    fraction = voxel_fat_fraction(voxels.water, voxels.fat)
    has_signal = ~np.isnan(fraction)
    cells = voxels.slices[has_signal].astype(np.int64) * VALUES + voxels.labels[has_signal]
    shape = voxels.counts.shape
    counted = np.bincount(cells, minlength=voxels.counts.size).reshape(shape)
    summed = np.bincount(cells, weights=fraction[has_signal], minlength=voxels.counts.size)
    means = np.full(shape, np.nan)
    np.divide(100 * summed.reshape(shape), counted, out=means, where=counted > 0)
    return means


def _pixel_area_cm2(canonical: VolumeGeometry) -> float:
    across = np.cross(canonical.affine[:3, 0], canonical.affine[:3, 1])
    return float(np.linalg.norm(across)) / 100.0
