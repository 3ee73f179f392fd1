"""Whether muscles are as large as those of the other side, and as those of other legs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Side, SidedMuscle
from inference_engine.anatomy.muscle_ranges import MuscleRanges
from inference_engine.findings import Finding
from inference_engine.quantification.muscle_extents import LabelProfile


@dataclass(frozen=True)
class VolumeLimits:
    """Thresholds of this module; measured figures are in docs/checks.md.

    Parameters
    ----------
    asymmetry_ratio : float
        Larger over smaller side from which a muscle's volume counts as asymmetric. Healthy
        sides differ by 10 % or less; disease can exceed this too, so it invites to look.
    asymmetry_ml : float
        Volume of the larger side from which the ratio says anything.
    beyond_range : float
        So many times beyond the least or largest simulated volume: people differ more than the
        simulator's few atlases, and disease makes muscles small.
    beyond_relative : float
        The same for the size beside the leg's other muscles.
    fewest_others : int
        Complete muscles of a leg with which one can be compared.
    """

    asymmetry_ratio: float = 1.5
    asymmetry_ml: float = 10.0
    beyond_range: float = 1.5
    beyond_relative: float = 1.5
    fewest_others: int = 4


VOLUME_LIMITS = VolumeLimits()


def asymmetry_findings(
    profile: LabelProfile, table: LabelTable, limits: VolumeLimits = VOLUME_LIMITS
) -> tuple[Finding, ...]:
    """Return 'volume_asymmetry' per muscle whose sides differ much in size."""
    if table.left_offset is None:
        return ()
    findings = []
    for muscle in table.muscles:
        right = profile.volume_ml(muscle.value)
        left = profile.volume_ml(muscle.value + table.left_offset)
        # A muscle absent on one side is said by its coverage, not here.
        if min(right, left) == 0 or max(right, left) < limits.asymmetry_ml:
            continue
        ratio = max(right, left) / min(right, left)
        if ratio > limits.asymmetry_ratio:
            larger, smaller = ("right", "left") if right > left else ("left", "right")
            findings.append(
                Finding(
                    "volume_asymmetry",
                    f"The {larger} {muscle.name} is {ratio:.1f} times as large as the {smaller} "
                    "one: check both outlines and the field of view.",
                    muscle.abbreviation,
                )
            )
    return tuple(findings)


def range_findings(
    profile: LabelProfile,
    table: LabelTable,
    ranges: MuscleRanges,
    limits: VolumeLimits = VOLUME_LIMITS,
) -> tuple[Finding, ...]:
    """Return 'volume_unusual' per muscle, complete in view, far outside the simulated range.

    Parameters
    ----------
    profile : LabelProfile
        Of the joined labels.
    table : LabelTable
        What they mean; one that doesn't tell the sides apart gives no finding.
    ranges : MuscleRanges
        The simulated ranges.
    limits : VolumeLimits
        The thresholds.
    """
    findings = []
    for side in (Side.RIGHT, Side.LEFT):
        sizes: dict[SidedMuscle, tuple[int, float]] = {}
        for sided in table.sided():
            index = ranges.index_of(sided.muscle.abbreviation)
            extent = profile.extent(sided.label) if sided.side is side else None
            if extent is not None and extent.is_complete and index is not None:
                sizes[sided] = (index, profile.volume_ml(sided.label))
        for sided, (index, volume) in sizes.items():
            others = [
                size / ranges.volume_ml[at, 1]
                for other, (at, size) in sizes.items()
                if other != sided
            ]
            direction = _direction(index, volume, others, ranges, limits)
            if direction:
                findings.append(
                    Finding(
                        "volume_unusual",
                        f"The {side} {sided.muscle.name} is much {direction} than in any "
                        "simulated leg: check its outline.",
                        sided.muscle.abbreviation,
                        side.value,
                    )
                )
    return tuple(findings)


def _direction(
    index: int, volume: float, others: list[float], ranges: MuscleRanges, limits: VolumeLimits
) -> str:
    """Return 'larger' or 'smaller' if both sizes, where both are known, say so."""
    least, median, largest = ranges.volume_ml[index]
    verdicts = [_beyond(volume, least, largest, limits.beyond_range)]
    if len(others) >= limits.fewest_others:
        relative = volume / median / float(np.median(others))
        low, high = ranges.relative_volume[index]
        verdicts.append(_beyond(relative, low, high, limits.beyond_relative))
    # A large person's muscles are all large, a wasted leg's all small: beside each other they fit.
    return verdicts[-1]


def _beyond(value: float, least: float, largest: float, factor: float) -> str:
    if value > factor * largest:
        return "larger"
    return "smaller" if value < least / factor else ""
