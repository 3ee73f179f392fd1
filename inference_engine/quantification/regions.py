"""Groups of muscles, legs and the total; right against left; histograms; levels of a muscle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.quantification.composition import composition_ml
from inference_engine.quantification.coverage import Coverage
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from inference_engine.quantification.muscle_voxels import MuscleVoxels
from inference_engine.quantification.options import QuantificationOptions

# Bins of histograms and levels of profiles, %.
STEP_PERCENT = 5

_PERCENTILES = (5, 25, 50, 75, 95)
_WHOLE_LEG = "all muscles"


@dataclass(frozen=True)
class RegionMeasurement:
    """Several muscles taken together, voxel by voxel.

    Parameters
    ----------
    side : str
        'right', 'left' or 'both'.
    region : str
        A group of the label table, or 'all muscles'.
    muscles, cut_muscles : int
        Muscles with a voxel, and those of them that the field of view cuts: their parts in view
        are what is measured.
    volume_ml, lean_volume_ml, fat_volume_ml, functional_volume_ml : float or None
        As in `MuscleMeasurement`.
    ff_mean_percent, ff_ratio_percent, ff_sd_percent : float or None
        Of all voxels that count.
    ff_p5_percent, ff_p25_percent, ff_median_percent, ff_p75_percent, ff_p95_percent
        Percentiles.
    """

    side: str
    region: str
    muscles: int
    cut_muscles: int
    volume_ml: float
    lean_volume_ml: float | None
    fat_volume_ml: float | None
    functional_volume_ml: float | None
    ff_mean_percent: float | None
    ff_ratio_percent: float | None
    ff_sd_percent: float | None
    ff_p5_percent: float | None
    ff_p25_percent: float | None
    ff_median_percent: float | None
    ff_p75_percent: float | None
    ff_p95_percent: float | None


@dataclass(frozen=True)
class HistogramBin:
    """How many voxels of a muscle have a fat fraction from one limit to below the other, %.

    The last bin holds 100 % itself.
    """

    side: str
    abbreviation: str
    from_percent: int
    to_percent: int
    voxels: int


@dataclass(frozen=True)
class ProfileLevel:
    """A complete muscle at one level of its length: 0 % is its distal end."""

    side: str
    abbreviation: str
    level_percent: int
    csa_cm2: float
    ff_mean_percent: float | None


@dataclass(frozen=True)
class Asymmetry:
    """A muscle's right side against its left.

    `ff_difference_points` is right minus left; `volume_asymmetry_percent` the same of the volumes,
    over their mean.
    """

    muscle: str
    abbreviation: str
    ff_difference_points: float | None
    volume_asymmetry_percent: float


def measure_regions(
    voxels: MuscleVoxels, table: LabelTable, options: QuantificationOptions | None = None
) -> tuple[RegionMeasurement, ...]:
    """Measure every group, leg and both together; those without a voxel aren't there."""
    options = options or QuantificationOptions()
    fraction = voxel_fat_fraction(voxels.water, voxels.fat)
    lowest, highest = voxels.image_slices
    cut = voxels.counts[lowest].astype(bool) | voxels.counts[highest].astype(bool)
    rows = []
    for side, name, labels in _regions(table):
        present = [label for label in labels if voxels.counts[:, label].any()]
        if present:
            is_own = np.zeros(256, bool)
            is_own[present] = True
            mine = is_own[voxels.labels]
            rows.append(
                _measured(
                    (side, name, len(present), int(cut[present].sum())),
                    voxels,
                    fraction,
                    mine,
                    options,
                )
            )
    return tuple(rows)


def histograms(voxels: MuscleVoxels, table: LabelTable) -> tuple[HistogramBin, ...]:
    """Return the histogram of the voxels that count, for every muscle that has any."""
    fraction = voxel_fat_fraction(voxels.water, voxels.fat)
    counted = _counted(voxels, fraction)
    bins = 100 // STEP_PERCENT
    at = np.minimum((fraction[counted] * bins).astype(np.int64), bins - 1)
    cells = voxels.labels[counted].astype(np.int64) * bins + at
    counts = np.bincount(cells, minlength=256 * bins).reshape(256, bins)
    return tuple(
        HistogramBin(
            sided.side.value,
            sided.muscle.abbreviation,
            number * STEP_PERCENT,
            (number + 1) * STEP_PERCENT,
            int(counts[sided.label, number]),
        )
        for sided in table.sided()
        if counts[sided.label].any()
        for number in range(bins)
    )


def normalised_profiles(
    measurements: Iterable[MuscleMeasurement], slices: Sequence[SliceMeasurement]
) -> tuple[ProfileLevel, ...]:
    """Return area and fat fraction at every 5 % of the length of each complete muscle.

    Between the middles of slices linearly; towards the ends the outermost slice holds. A muscle
    that is cut has no profile, for where along it a slice lies isn't known.
    """
    complete = {row.label for row in measurements if row.coverage == Coverage.COMPLETE}
    by_label: dict[int, list[SliceMeasurement]] = {}
    for each in slices:
        if each.label in complete:
            by_label.setdefault(each.label, []).append(each)
    return tuple(level for own in by_label.values() for level in _levels(own))


def asymmetries(measurements: Iterable[MuscleMeasurement]) -> tuple[Asymmetry, ...]:
    """Return right against left of muscles of which both sides show the same part."""
    by_key = {(row.abbreviation, row.side): row for row in measurements}
    found = []
    for (abbreviation, side), right in by_key.items():
        left = by_key.get((abbreviation, Side.LEFT.value))
        if side != Side.RIGHT or left is None or right.coverage != left.coverage:
            continue
        if right.volume_ml is None or left.volume_ml is None:
            continue
        mean = (right.volume_ml + left.volume_ml) / 2
        difference = None
        if right.ff_mean_percent is not None and left.ff_mean_percent is not None:
            difference = right.ff_mean_percent - left.ff_mean_percent
        found.append(
            Asymmetry(
                right.muscle,
                abbreviation,
                difference,
                100 * (right.volume_ml - left.volume_ml) / mean,
            )
        )
    return tuple(found)


def _regions(table: LabelTable) -> Iterator[tuple[str, str, list[int]]]:
    sided = list(table.sided())
    groups = dict.fromkeys(each.muscle.group for each in sided)
    sides = dict.fromkeys(each.side for each in sided)
    for side in sides:
        own = [each for each in sided if each.side is side]
        for group in groups:
            yield side.value, group, [e.label for e in own if e.muscle.group == group]
        yield side.value, _WHOLE_LEG, [each.label for each in own]
    if len(sides) > 1:
        yield Side.BOTH.value, _WHOLE_LEG, [each.label for each in sided]


def _counted(voxels: MuscleVoxels, fraction: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    has_signal = ~np.isnan(fraction)
    return has_signal if voxels.counted is None else has_signal & voxels.counted


def _measured(
    names: tuple[str, str, int, int],
    voxels: MuscleVoxels,
    fraction: npt.NDArray[np.float32],
    mine: npt.NDArray[np.bool_],
    options: QuantificationOptions,
) -> RegionMeasurement:
    voxel_ml = voxels.geometry.voxel_volume_ml
    composition = composition_ml(fraction[mine & ~np.isnan(fraction)], voxel_ml, options)
    counted = mine & _counted(voxels, fraction)
    percent = fraction[counted].astype(np.float64) * 100
    points: Sequence[float | None] = [None] * len(_PERCENTILES)
    ratio = None
    if percent.size:
        points = [float(value) for value in np.percentile(percent, _PERCENTILES)]
        fat = voxels.fat[counted].sum(dtype=np.float64)
        ratio = float(100 * fat / (fat + voxels.water[counted].sum(dtype=np.float64)))
    return RegionMeasurement(
        *names,
        int(np.count_nonzero(mine)) * voxel_ml,
        *composition,
        float(percent.mean()) if percent.size else None,
        ratio,
        float(percent.std(ddof=1)) if percent.size > 1 else None,
        *points,
    )


def _levels(slices: Sequence[SliceMeasurement]) -> Iterator[ProfileLevel]:
    count = slices[-1].slice_index - slices[0].slice_index + 1
    middles = np.array([s.slice_index - slices[0].slice_index + 0.5 for s in slices]) / count * 100
    known = [s.ff_mean_percent is not None for s in slices]
    fat_fractions = np.array([s.ff_mean_percent or 0.0 for s in slices])
    for level in range(0, 101, STEP_PERCENT):
        area = float(np.interp(level, middles, [s.csa_cm2 for s in slices]))
        mean = None
        if any(known):
            mean = float(np.interp(level, middles[known], fat_fractions[known]))
        yield ProfileLevel(slices[0].side, slices[0].abbreviation, level, area, mean)
