"""Whether the muscles of a leg lie beside each other as muscles do.

A muscle is judged by its neighbours: if it lies wrong to most of them, it is the one that is
wrong. What is asked of each pair comes from simulated legs (`MuscleRanges`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side, SidedMuscle
from inference_engine.anatomy.muscle_ranges import MuscleRanges
from inference_engine.findings import Finding
from inference_engine.imaging.geometry import FloatArray, LabelVolume
from inference_engine.quantification.muscle_extents import LabelProfile

BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class ArrangementLimits:
    """Thresholds of this module; measured figures are in docs/checks.md.

    Parameters
    ----------
    along_mm : float
        By how much two ends may lie beyond the simulated distance, besides one slice: people
        are of other lengths, and outlines end early where a muscle gets thin.
    across_mm : float
        By how much two centres may lie beyond it within the slices.
    least_area_cm2 : float
        Cross-section from which a muscle's centre says anything, as in the ranges.
    fewest_partners : int
        Centres, or ends, of other muscles with which one must be compared.
    share : float
        Share of them to which it must lie wrong.
    mirrored_share, mirrored_gain : float
        The sides are exchanged if on both legs at least such a share of the pairs lies wrong to
        the side, and at most such a part of these still does once mirrored.
    crossing_mm, crossing_share, crossing_ml : float
        A muscle crosses the mid-line if so large a share and volume lies so far beyond it.
    """

    along_mm: float = 40.0
    across_mm: float = 12.0
    least_area_cm2: float = 1.0
    fewest_partners: int = 4
    share: float = 0.5
    mirrored_share: float = 0.3
    mirrored_gain: float = 0.3
    crossing_mm: float = 10.0
    crossing_share: float = 0.05
    crossing_ml: float = 2.0


ARRANGEMENT_LIMITS = ArrangementLimits()


def arrangement_findings(
    profile: LabelProfile,
    table: LabelTable,
    ranges: MuscleRanges,
    limits: ArrangementLimits = ARRANGEMENT_LIMITS,
) -> tuple[Finding, ...]:
    """Return what lies in an unusual place beside the other muscles of its leg.

    Parameters
    ----------
    profile : LabelProfile
        Of the joined labels.
    table : LabelTable
        What they mean; one that doesn't tell the sides apart gives no finding.
    ranges : MuscleRanges
        The simulated ranges.
    limits : ArrangementLimits
        The thresholds.

    Returns
    -------
    tuple of Finding
        'out_of_order' (along the leg) and 'out_of_place' (within the slices) per muscle and
        side, or 'sides_exchanged' once instead, if most muscles lie mirrored.
    """
    findings: list[Finding] = []
    mirrored = []
    for side in (Side.RIGHT, Side.LEFT):
        own = {
            index: sided
            for sided in table.sided()
            if sided.side is side
            and (index := ranges.index_of(sided.muscle.abbreviation)) is not None
        }
        centres = _centres(
            profile,
            own,
            side,
            count=len(ranges.abbreviations),
            least_area_cm2=limits.least_area_cm2,
        )
        gaps = _mean_gaps(centres)
        if not np.isnan(gaps).all():
            mirrored.append(_is_mirrored(gaps[..., 0], ranges.lateral_mm, limits))
        findings += _along_findings(profile, own, ranges, limits)
        findings += _across_findings(gaps, own, ranges, limits)
    if mirrored and all(mirrored):
        return (
            Finding(
                "sides_exchanged",
                "The muscles lie mirrored, as if right and left were exchanged: check the labels "
                "and the orientation of the scan.",
            ),
        )
    return tuple(findings)


def crossing_findings(
    labels: LabelVolume,
    middle: FloatArray | None,
    table: LabelTable,
    profile: LabelProfile,
    limits: ArrangementLimits = ARRANGEMENT_LIMITS,
) -> tuple[Finding, ...]:
    """Return 'crosses_midline' per muscle that lies in part beyond the plane between the legs.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        In canonical axes.
    middle : ndarray of float64, (Z,) or None
        From `estimate_midsagittal_index`.
    table, profile, limits
        As for `arrangement_findings`.
    """
    if middle is None or table.left_offset is None:
        return ()
    beyond = np.zeros((2, profile.counts.shape[1]), np.int64)
    margin = limits.crossing_mm / profile.spacing_mm[0]
    for k, centre in enumerate(middle):
        first = max(0, int(np.floor(centre - margin)))
        last = min(labels.shape[0], int(np.ceil(centre + margin)))
        for row, part in enumerate((labels[:first, :, k], labels[last:, :, k])):
            beyond[row] += np.bincount(part.ravel(), minlength=beyond.shape[1])
    findings = []
    voxel_ml = float(np.prod(profile.spacing_mm)) / 1000.0
    for sided in table.sided():
        # The patient's right has the large x: a right muscle crosses to the low indices.
        voxels = int(beyond[0 if sided.side is Side.RIGHT else 1, sided.label])
        total = int(profile.counts[:, sided.label].sum())
        if voxels * voxel_ml >= limits.crossing_ml and voxels > limits.crossing_share * total:
            findings.append(
                Finding(
                    "crosses_midline",
                    f"{voxels / total:.0%} of the {sided.side} {sided.muscle.name} lies on the "
                    "other leg: check its outline.",
                    sided.muscle.abbreviation,
                    sided.side.value,
                )
            )
    return tuple(findings)


def _along_findings(
    profile: LabelProfile,
    own: dict[int, SidedMuscle],
    ranges: MuscleRanges,
    limits: ArrangementLimits,
) -> list[Finding]:
    count = len(ranges.abbreviations)
    levels = np.full(2 * count, np.nan)
    for index, sided in own.items():
        extent = profile.extent(sided.label)
        if extent is None:
            continue
        if not extent.cut_distally:
            levels[index] = extent.distal_mm
        if not extent.cut_proximally:
            levels[count + index] = extent.proximal_mm
    gaps = levels[:, None] - levels[None, :]
    room = limits.along_mm + profile.spacing_mm[2]
    too_low, too_high = _beyond(gaps, ranges.end_gap_mm, room)
    # A muscle's own two ends say how long it is, not where it lies.
    own_ends = np.tile(np.eye(count, dtype=bool), (2, 2))
    judged = ~np.isnan(gaps) & ~own_ends
    low, high = (_outvoted(wrong & judged, judged, limits) for wrong in (too_low, too_high))
    findings = []
    for index, sided in own.items():
        ends = [
            (end, way)
            for end, at in (("lower", index), ("upper", count + index))
            for way, wrong in (("low", low), ("high", high))
            if wrong[at]
        ]
        if ends:
            what = " and ".join(f"its {end} end too {way}" for end, way in ends)
            findings.append(
                _finding(
                    "out_of_order",
                    sided,
                    f"lies unusually along the leg beside the other muscles, {what}",
                )
            )
    return findings


def _across_findings(
    gaps: FloatArray,
    own: dict[int, SidedMuscle],
    ranges: MuscleRanges,
    limits: ArrangementLimits,
) -> list[Finding]:
    words = (("medially", "laterally"), ("back", "forward"))
    said: dict[int, list[str]] = {}
    for axis, least in enumerate((ranges.lateral_mm, ranges.anterior_mm)):
        judged = _comparable(gaps[..., axis], least)
        wrong = _beyond(gaps[..., axis], least, limits.across_mm)
        for way, one in zip(words[axis], wrong, strict=True):
            for place in np.flatnonzero(_outvoted(one & judged, judged, limits)):
                said.setdefault(int(place), []).append(f"too far {way}")
    return [
        _finding("out_of_place", own[index], f"lies {' and '.join(ways)} among its neighbours")
        for index, ways in said.items()
    ]


def _is_mirrored(gaps: FloatArray, least: FloatArray, limits: ArrangementLimits) -> bool:
    """Return whether the muscles fit much better with medial and lateral exchanged."""
    judged = _comparable(gaps, least)
    as_is, turned = (
        int(np.count_nonzero((low | high) & judged))
        for low, high in (_beyond(way * gaps, least, limits.across_mm) for way in (1, -1))
    )
    pairs = int(np.count_nonzero(judged))
    return as_is > limits.mirrored_share * pairs and turned < as_is * limits.mirrored_gain


def _comparable(gaps: FloatArray, least: FloatArray) -> BoolArray:
    known = ~np.isnan(gaps) & ~np.isnan(least)
    return np.asarray(known & ~np.eye(len(gaps), dtype=bool), np.bool_)


def _centres(
    profile: LabelProfile,
    own: dict[int, SidedMuscle],
    side: Side,
    *,
    count: int,
    least_area_cm2: float,
) -> FloatArray:
    """Return lateral and anterior centres of the n muscles per slice, (n, K, 2), mm."""
    centres = np.full((count, len(profile.counts), 2), np.nan)
    for index, sided in own.items():
        centres[index] = profile.centres_mm(sided.label, least_area_cm2)
    if side is Side.LEFT:
        centres[..., 0] *= -1
    return centres


def _mean_gaps(centres: FloatArray) -> FloatArray:
    """Return the mean distance of every two centres over the slices they share, (n, n, 2)."""
    gaps = centres[:, None] - centres[None, :]
    shared = ~np.isnan(gaps[..., 0])
    count = shared.sum(axis=-1)
    sums = np.where(shared[..., None], gaps, 0.0).sum(axis=2)
    means = np.full(sums.shape, np.nan)
    np.divide(sums, count[..., None], out=means, where=count[..., None] > 0)
    return means


def _beyond(gaps: FloatArray, least: FloatArray, room: float) -> tuple[BoolArray, BoolArray]:
    """Return where a gap is less than the least, and where more than the largest."""
    with np.errstate(invalid="ignore"):
        return gaps < least - room, gaps > -least.T + room


def _outvoted(wrong: BoolArray, judged: BoolArray, limits: ArrangementLimits) -> BoolArray:
    """Return which rows lie wrong to most of the columns with which they are compared."""
    partners = judged.sum(axis=1)
    is_judged = partners >= limits.fewest_partners
    return np.asarray(is_judged & (wrong.sum(axis=1) > limits.share * partners), np.bool_)


def _finding(code: str, sided: SidedMuscle, what: str) -> Finding:
    return Finding(
        code,
        f"The {sided.side} {sided.muscle.name} {what}: check its outline.",
        sided.muscle.abbreviation,
        sided.side.value,
    )
