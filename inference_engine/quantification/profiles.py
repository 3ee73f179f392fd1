"""Fat fraction and cross-sectional area of each muscle, slice by slice."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import VALUES, LabelMap
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from inference_engine.quantification.measurements import SliceMeasurement
from inference_engine.quantification.muscle_voxels import (
    MuscleVoxels,
    gather_muscle_voxels,
)
from inference_engine.quantification.slice_levels import slice_levels


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
    levels = slice_levels(voxels)
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
                    position_mm=float(levels.positions_mm[index]),
                    csa_cm2=float(levels.areas_cm2[index, sided.label]),
                    ff_mean_percent=None if np.isnan(mean) else float(mean),
                )
            )
    return tuple(rows)


def _mean_fat_fractions(voxels: MuscleVoxels) -> npt.NDArray[np.float64]:
    """Return the mean fat fraction per slice and label, %, (K, 256); nan without signal."""
    fraction = voxel_fat_fraction(voxels.water, voxels.fat)
    has_signal = ~np.isnan(fraction)
    if voxels.counted is not None:
        has_signal &= voxels.counted
    cells = voxels.slices[has_signal].astype(np.int64) * VALUES + voxels.labels[has_signal]
    shape = voxels.counts.shape
    counted = np.bincount(cells, minlength=voxels.counts.size).reshape(shape)
    summed = np.bincount(cells, weights=fraction[has_signal], minlength=voxels.counts.size)
    means = np.full(shape, np.nan)
    np.divide(100 * summed.reshape(shape), counted, out=means, where=counted > 0)
    return means
