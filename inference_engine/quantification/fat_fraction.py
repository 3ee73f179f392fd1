"""Fat fraction per voxel and per muscle, with the estimator named and nothing invented.

FF = F / (F + W). The default per muscle is the mean of the voxel fat fractions; the ratio
of the summed signals stands beside it. Voxels without signal are counted and left out of
every fat fraction; they belong to the volume. Without a correction for T1 this is a fat
signal fraction: at a flip angle of 12 degrees healthy muscle reads a few points too high.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, SidedMuscle
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.composition import (
    composition_ml,
    mercuri_like_grade,
    third_means_percent,
)
from inference_engine.quantification.coverage import (
    Coverage,
    coverage_of,
    find_cut_muscles,
)
from inference_engine.quantification.measurements import MuscleMeasurement
from inference_engine.quantification.muscle_voxels import MuscleVoxels, gather_muscle_voxels
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.slice_levels import SliceLevels, slice_levels

ESTIMATOR = "mean of voxel fat signal fractions, F / (F + W)"

_PERCENTILES = (5, 25, 50, 75, 95)
_NO_THIRDS: tuple[float | None, float | None, float | None] = (None, None, None)


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
    voxels: MuscleVoxels,
    table: LabelTable,
    findings: Sequence[Finding] = (),
    options: QuantificationOptions | None = None,
) -> tuple[MuscleMeasurement, ...]:
    """Measure every muscle and side of the table from gathered voxels.

    `findings` are as for `measure_muscles`; those about coverage are added here.
    """
    # A stable sort of bytes is a radix sort: one linear pass groups all muscles, and keeps their
    # slices growing.
    order = np.argsort(voxels.labels, kind="stable")
    counts = voxels.counts.sum(axis=0)
    stops = np.cumsum(counts)
    noticed = {*findings, *find_cut_muscles(voxels, table)}
    coverages = coverage_of(voxels, table)
    levels = slice_levels(voxels)
    return tuple(
        _measure(
            sided,
            _Gathered(
                voxels, order[stops[sided.label] - counts[sided.label] : stops[sided.label]], levels
            ),
            noticed,
            coverages[sided.label],
            options or QuantificationOptions(),
        )
        for sided in table.sided()
    )


class _Gathered(NamedTuple):
    """All voxels, which of them are a muscle's, and where slices lie."""

    voxels: MuscleVoxels
    mine: npt.NDArray[np.intp]
    levels: SliceLevels


def _measure(
    sided: SidedMuscle,
    gathered: _Gathered,
    findings: Iterable[Finding],
    coverage: Coverage,
    options: QuantificationOptions,
) -> MuscleMeasurement:
    voxels, mine, levels = gathered
    water, fat = voxels.water[mine], voxels.fat[mine]
    fraction = voxel_fat_fraction(water, fat)
    has_signal = ~np.isnan(fraction)
    counted = has_signal if voxels.counted is None else has_signal & voxels.counted[mine]
    # Summing in sorted order makes the mean independent of the scan's axis order, to the last
    # bit.
    percent = np.sort(fraction[counted]).astype(np.float64) * 100
    points: Sequence[float | None] = [None] * len(_PERCENTILES)
    if percent.size:
        points = [float(value) for value in np.percentile(percent, _PERCENTILES)]
    mean = float(percent.mean()) if percent.size else None
    voxel_ml = voxels.geometry.voxel_volume_ml
    composition = composition_ml(np.sort(fraction[has_signal]), voxel_ml, options)
    thirds = _NO_THIRDS
    if coverage is Coverage.COMPLETE:
        thirds = third_means_percent(100 * fraction, counted, voxels.slices[mine])
    area_cm2, position_mm = levels.largest_area(sided.label)
    return MuscleMeasurement(
        side=sided.side.value,
        muscle=sided.muscle.name,
        abbreviation=sided.muscle.abbreviation,
        label=sided.label,
        voxels=mine.size,
        volume_ml=mine.size * voxel_ml if mine.size else None,
        ff_mean_percent=mean,
        ff_ratio_percent=_ratio_percent(water[counted], fat[counted]) if percent.size else None,
        ff_median_percent=points[2],
        ff_sd_percent=float(percent.std(ddof=1)) if percent.size > 1 else None,
        ff_p5_percent=points[0],
        ff_p95_percent=points[4],
        no_signal_voxels=mine.size - int(np.count_nonzero(has_signal)),
        coverage=coverage.value,
        flags=_flags_for(sided, findings),
        ff_p25_percent=points[1],
        ff_p75_percent=points[3],
        lean_volume_ml=composition.lean_ml,
        fat_volume_ml=composition.fat_ml,
        functional_volume_ml=composition.functional_ml,
        max_csa_cm2=area_cm2,
        max_csa_position_mm=position_mm,
        ff_distal_percent=thirds[0],
        ff_central_percent=thirds[1],
        ff_proximal_percent=thirds[2],
        mercuri_like=mercuri_like_grade(mean),
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
