"""Whether a muscle lies wholly in the field of view, judged at its outermost slices.

The rule: a muscle that reaches the most superior slice with image is cut proximally, one
that reaches the most inferior one cut distally. There is no exception for a small area in
that slice: a muscle that ends exactly in the outermost slice can't be told from one that
goes on beyond it, least of all with slices of 10 mm and more, and a wrong 'complete' costs
a wrong comparison while a wrong 'cut' only costs a caution.

A muscle without a voxel is absent: its place may be out of view. Where the ends of other muscles
show that its place is in view (in every simulated leg it passes their level), it was not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Side, SidedMuscle
from inference_engine.anatomy.muscle_ranges import MuscleRanges, load_muscle_ranges
from inference_engine.findings import Finding
from inference_engine.quantification.muscle_extents import muscle_extent
from inference_engine.quantification.muscle_voxels import MuscleVoxels


class Coverage(StrEnum):
    """How much of a muscle the field of view holds along the leg."""

    COMPLETE = "complete"
    CUT_PROXIMALLY = "cut_proximally"
    CUT_DISTALLY = "cut_distally"
    CUT_AT_BOTH_ENDS = "cut_at_both_ends"
    ABSENT = "absent"
    NOT_FOUND = "not_found"


CUT_AT_SIDE = "cut_at_side"

# Other muscles whose ends must show that a muscle's place is in view; one may be drawn too long.
_FEWEST_WITNESSES = 2
# By how much it passes their level in every simulated leg; and by one slice, besides.
_PASSES_MM = 10.0

_SENTENCES = {
    Coverage.CUT_PROXIMALLY: "reaches the upper end of the images",
    Coverage.CUT_DISTALLY: "reaches the lower end of the images",
    Coverage.CUT_AT_BOTH_ENDS: "reaches both ends of the images",
}


def assess_coverage(voxels: MuscleVoxels, label: int) -> Coverage:
    """Judge how much of the muscle with this label the field of view holds.

    The field of view runs from the first to the last slice with image along the axis that
    lies closest to the patient's inferior-superior; empty slices at the edges don't count.
    """
    occupied = np.flatnonzero(voxels.counts[:, label])
    if not occupied.size:
        return Coverage.ABSENT
    cut_distally = occupied[0] <= voxels.image_slices[0]
    cut_proximally = occupied[-1] >= voxels.image_slices[1]
    if cut_distally and cut_proximally:
        return Coverage.CUT_AT_BOTH_ENDS
    if cut_proximally:
        return Coverage.CUT_PROXIMALLY
    return Coverage.CUT_DISTALLY if cut_distally else Coverage.COMPLETE


def coverage_of(voxels: MuscleVoxels, table: LabelTable) -> dict[int, Coverage]:
    """Return how much of every muscle of a table is in view, by label.

    Parameters
    ----------
    voxels : MuscleVoxels
        The labelled voxels.
    table : LabelTable
        What the labels mean.

    Raises
    ------
    LabelTableError
        If the simulated ranges can't be read.
    """
    found = {sided.label: assess_coverage(voxels, sided.label) for sided in table.sided()}
    if Coverage.ABSENT not in found.values():
        return found
    ranges = load_muscle_ranges()
    for side in Side:
        own = {sided.muscle.abbreviation: sided for sided in table.sided() if sided.side is side}
        ends = _ends_in_view(voxels, own.values(), ranges)
        for name, sided in own.items():
            index = ranges.index_of(name)
            if (
                found[sided.label] is Coverage.ABSENT
                and index is not None
                and _is_expected(index, ends, ranges, voxels.geometry.spacing_mm[2])
            ):
                found[sided.label] = Coverage.NOT_FOUND
    return found


def _ends_in_view(
    voxels: MuscleVoxels, muscles: Iterable[SidedMuscle], ranges: MuscleRanges
) -> list[tuple[int, int]]:
    """Return the ends that are muscles' own, each as its muscle and its row in `end_gap_mm`."""
    count = len(ranges.abbreviations)
    ends = []
    for sided in muscles:
        index = ranges.index_of(sided.muscle.abbreviation)
        extent = muscle_extent(
            voxels.counts[:, sided.label], voxels.geometry.spacing_mm[2], voxels.image_slices
        )
        if index is None or extent is None:
            continue
        if not extent.cut_distally:
            ends.append((index, index))
        if not extent.cut_proximally:
            ends.append((index, count + index))
    return ends


def _is_expected(
    index: int, ends: Sequence[tuple[int, int]], ranges: MuscleRanges, slice_mm: float
) -> bool:
    """Return whether a muscle passes the level of the ends of enough others."""
    gaps, proximal = ranges.end_gap_mm, len(ranges.abbreviations) + index
    witnesses = {
        other
        for other, end in ends
        if min(gaps[end, index], gaps[proximal, end]) >= _PASSES_MM + slice_mm
    }
    return len(witnesses) >= _FEWEST_WITNESSES


def find_cut_muscles(voxels: MuscleVoxels, table: LabelTable) -> tuple[Finding, ...]:
    """Return what a reader must know about every muscle that is cut, or was not found."""
    found = []
    coverages = coverage_of(voxels, table)
    for sided in table.sided():
        coverage = coverages[sided.label]
        if coverage in _SENTENCES:
            found.append(_finding(sided, coverage.value, _SENTENCES[coverage]))
        if coverage is Coverage.NOT_FOUND:
            found.append(_not_found(sided))
        if sided.label in voxels.at_side:
            found.append(_finding(sided, CUT_AT_SIDE, "reaches the side of the images"))
    return tuple(found)


def _not_found(sided: SidedMuscle) -> Finding:
    side = "" if sided.side is Side.BOTH else f"{sided.side} "
    return Finding(
        Coverage.NOT_FOUND.value,
        f"The {side}{sided.muscle.name} was not found, though its place is in view: look for it.",
        sided.muscle.abbreviation,
        sided.side.value,
    )


def _finding(sided: SidedMuscle, code: str, what: str) -> Finding:
    side = "" if sided.side is Side.BOTH else f"{sided.side} "
    return Finding(
        code,
        f"The {side}{sided.muscle.name} {what}: its numbers are those of the part in view.",
        sided.muscle.abbreviation,
        sided.side.value,
    )
