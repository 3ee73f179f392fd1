"""Fat fraction per voxel and per muscle, with the estimator named and nothing invented.

FF = F / (F + W). The default per muscle is the mean of the voxel fat fractions; the ratio
of the summed signals stands beside it. Voxels without signal are counted and left out of
every fat fraction; they belong to the volume. Without a correction for T1 this is a fat
signal fraction: at a flip angle of 12 degrees healthy muscle reads a few points too high.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, SidedMuscle
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.coverage import (
    Coverage,
    coverage_of,
    find_cut_muscles,
)
from inference_engine.quantification.measurements import MuscleMeasurement
from inference_engine.quantification.muscle_voxels import MuscleVoxels, gather_muscle_voxels

ESTIMATOR = "mean of voxel fat signal fractions, F / (F + W)"


def fat_fraction(scan: DixonScan) -> FloatVolume:
    """Return the fat signal fraction of every voxel.

    Parameters
    ----------
    scan : DixonScan
        Water and fat on one grid, (I, J, K), arbitrary signal units.

    Returns
    -------
    ndarray of float32, (I, J, K)
        Fat / (fat + water), in [0, 1]; nan where there is no signal.
    """
    return voxel_fat_fraction(scan.water, scan.fat)


def voxel_fat_fraction(
    water: npt.NDArray[np.float32], fat: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """Return fat / (fat + water) of two arrays of one shape; nan where both are zero."""
    total = water + fat
    # full_like keeps the scan's memory order, whichever it is.
    fraction = np.full_like(total, np.nan)
    np.divide(fat, total, out=fraction, where=total > 0)
    return fraction


def measure_muscles(
    label_map: LabelMap, scan: DixonScan, table: LabelTable, findings: Sequence[Finding] = ()
) -> tuple[MuscleMeasurement, ...]:
    """Measure every muscle and side of the table, absent ones included.

    Parameters
    ----------
    label_map : LabelMap
        Labels on the scan's grid.
    scan : DixonScan
        The images.
    table : LabelTable
        What the labels mean; its order is the order of the result.
    findings : sequence of Finding
        What was noticed before; their codes become flags. A finding without a muscle
        concerns them all.

    Raises
    ------
    GeometryError
        If labels and scan don't share one grid.
    LabelTableError
        If the label map holds a value that the table doesn't have.
    """
    return muscles_from_voxels(gather_muscle_voxels(label_map, scan, table), table, findings)


def muscles_from_voxels(
    voxels: MuscleVoxels, table: LabelTable, findings: Sequence[Finding] = ()
) -> tuple[MuscleMeasurement, ...]:
    """Measure every muscle and side of the table from gathered voxels.

    `findings` are as for `measure_muscles`; those about coverage are added here.
    """
    # A stable sort of bytes is a radix sort: one linear pass groups all muscles.
    order = np.argsort(voxels.labels, kind="stable")
    counts = voxels.counts.sum(axis=0)
    stops = np.cumsum(counts)
    noticed = {*findings, *find_cut_muscles(voxels, table)}
    coverages = coverage_of(voxels, table)
    return tuple(
        _measure(
            sided,
            voxels,
            order[stops[sided.label] - counts[sided.label] : stops[sided.label]],
            noticed,
            coverages[sided.label],
        )
        for sided in table.sided()
    )


def _measure(
    sided: SidedMuscle,
    voxels: MuscleVoxels,
    mine: npt.NDArray[np.intp],
    findings: Iterable[Finding],
    coverage: Coverage,
) -> MuscleMeasurement:
    water, fat = voxels.water[mine], voxels.fat[mine]
    # Sorting puts nan last. Summing in sorted order makes the mean independent of the
    # scan's axis order, to the last bit.
    percent = np.sort(voxel_fat_fraction(water, fat)).astype(np.float64) * 100
    percent = percent[: percent.size - np.count_nonzero(np.isnan(percent))]
    p5, median, p95 = np.percentile(percent, (5, 50, 95)) if percent.size else (None, None, None)
    return MuscleMeasurement(
        side=sided.side.value,
        muscle=sided.muscle.name,
        abbreviation=sided.muscle.abbreviation,
        label=sided.label,
        voxels=mine.size,
        volume_ml=mine.size * voxels.geometry.voxel_volume_ml if mine.size else None,
        ff_mean_percent=float(percent.mean()) if percent.size else None,
        ff_ratio_percent=_ratio_percent(water, fat) if percent.size else None,
        ff_median_percent=None if median is None else float(median),
        ff_sd_percent=float(percent.std(ddof=1)) if percent.size > 1 else None,
        ff_p5_percent=None if p5 is None else float(p5),
        ff_p95_percent=None if p95 is None else float(p95),
        no_signal_voxels=mine.size - percent.size,
        coverage=coverage.value,
        flags=_flags_for(sided, findings),
    )


def _ratio_percent(water: npt.NDArray[np.float32], fat: npt.NDArray[np.float32]) -> float:
    fat_sum = fat.sum(dtype=np.float64)
    return float(100 * fat_sum / (fat_sum + water.sum(dtype=np.float64)))


def _flags_for(sided: SidedMuscle, findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(
        sorted(
            {
                finding.code
                for finding in findings
                if finding.abbreviation in (None, sided.muscle.abbreviation)
                and finding.side in (None, sided.side.value)
            }
        )
    )
