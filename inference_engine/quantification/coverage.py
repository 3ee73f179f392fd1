"""Whether a muscle lies wholly in the field of view, judged at its outermost slices.

The rule: a muscle that reaches the most superior slice with image is cut proximally, one
that reaches the most inferior one cut distally. There is no exception for a small area in
that slice: a muscle that ends exactly in the outermost slice can't be told from one that
goes on beyond it, least of all with slices of 10 mm and more, and a wrong 'complete' costs
a wrong comparison while a wrong 'cut' only costs a caution.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Side, SidedMuscle
from inference_engine.findings import Finding
from inference_engine.quantification.muscle_voxels import MuscleVoxels


class Coverage(StrEnum):
    """How much of a muscle the field of view holds along the leg."""

    COMPLETE = "complete"
    CUT_PROXIMALLY = "cut_proximally"
    CUT_DISTALLY = "cut_distally"
    CUT_AT_BOTH_ENDS = "cut_at_both_ends"
    ABSENT = "absent"


CUT_AT_SIDE = "cut_at_side"

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


def find_cut_muscles(voxels: MuscleVoxels, table: LabelTable) -> tuple[Finding, ...]:
    """Return what a reader must know about every muscle that the field of view cuts."""
    found = []
    for sided in table.sided():
        coverage = assess_coverage(voxels, sided.label)
        if coverage in _SENTENCES:
            found.append(_finding(sided, coverage.value, _SENTENCES[coverage]))
        if sided.label in voxels.at_side:
            found.append(_finding(sided, CUT_AT_SIDE, "reaches the side of the images"))
    return tuple(found)


def _finding(sided: SidedMuscle, code: str, what: str) -> Finding:
    side = "" if sided.side is Side.BOTH else f"{sided.side} "
    return Finding(
        code,
        f"The {side}{sided.muscle.name} {what}: its numbers are those of the part in view.",
        sided.muscle.abbreviation,
        sided.side.value,
    )
