"""What tells a labelled thigh from a labelled something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, MaskVolume
from inference_engine.quantification.muscle_extents import LabelProfile

IntArray = npt.NDArray[np.int64]

# Muscles that any slice through the middle of a thigh cuts, whatever else is in view.
CORE_MUSCLES = ("RF", "VL", "VI", "VM", "AM", "BFL", "ST", "SM")
_QUADRICEPS = ("RF", "VL", "VI", "VM")
_HAMSTRINGS = ("BFL", "ST", "SM")
_FRONT, _SIDE = ("RF", "VM"), ("VL", "VI")


@dataclass(frozen=True)
class ThighLimits:
    """Thresholds of `thigh_doubts`.

    A real, severely fatty thigh on 24 mm slices with automatic labels has 8 of 8 core muscles, a
    labelled share of 0.34, a lean share of 0.78 and 52 mm from back to front.

    Parameters
    ----------
    core_area_cm2 : float
        Largest cross-section from which a core muscle counts as found. The smallest of them,
        the semitendinosus, has 5 to 10 cm2 in adults; severe wasting halves that.
    core_found : int
        Least number of core muscles found in a thigh. One or two may waste away altogether.
    labelled_share : float
        Least share of the body's cross-section that is labelled, median over the slices.
        Muscle is about half of a lean thigh and a fifth of an obese, wasted one.
    lean_share : float
        Least share of the lean tissue (fat fraction below a half) that is labelled, median
        over the slices. In a thigh nearly all of it but skin and vessels is muscle; a network
        shown another part of the body leaves much of it unlabelled.
    core_together : int
        Core muscles that a slice must hold for its lean tissue to say anything: above and below
        the thigh there is lean tissue enough that no label is for.
    lean_of_body : float
        Share of the body's cross-section that must be lean for a slice to say anything: in
        muscle replaced by fat, what is lean is skin, vessels and noise.
    front_to_back_mm : float
        Least distance by which the quadriceps' centre lies in front of the hamstrings'. In
        adults it is about 50 mm and more.
    front_share : float
        Least volume of rectus femoris and vastus medialis as a share of that of the other vasti.
        The one is large near the hip, the other near the knee: in any thigh a third and more
        (0.34 in a real, severely fatty one); in a real calf labelled as a thigh, 0.01.
    """

    core_area_cm2: float = 1.0
    core_found: int = 5
    labelled_share: float = 0.12
    lean_share: float = 0.5
    core_together: int = 4
    lean_of_body: float = 0.1
    front_to_back_mm: float = 15.0
    front_share: float = 0.15


THIGH_LIMITS = ThighLimits()


@dataclass(frozen=True)
class ThighEvidence:
    """What is measured to tell a thigh from something else; None where it can't be.

    Parameters
    ----------
    core_expected, core_found : int
        Core muscles of the label table, and how many of them have a cross-section of at least
        `ThighLimits.core_area_cm2` on either side.
    labelled_share, lean_share, front_share : float or None
        As in `ThighLimits`.
    front_to_back_mm : float or None
        Smaller of the two legs' distances from the centre of the hamstrings to that of the
        quadriceps, positive to the front.
    """

    core_expected: int
    core_found: int
    labelled_share: float | None
    lean_share: float | None
    front_to_back_mm: float | None
    front_share: float | None


def gather_evidence(
    scan: DixonScan,
    body: MaskVolume,
    labels: LabelVolume,
    *,
    table: LabelTable,
    profile: LabelProfile,
    limits: ThighLimits = THIGH_LIMITS,
) -> ThighEvidence:
    """Measure what `thigh_doubts` judges.

    Parameters
    ----------
    scan : DixonScan
        In canonical axes, (X, Y, Z).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.
    labels : ndarray of uint8, (X, Y, Z)
        The joined labels of both legs.
    table : LabelTable
        What they mean.
    profile : LabelProfile
        Of the labels.
    limits : ThighLimits
        The thresholds.
    """
    right_mm, anterior_mm, _ = profile.spacing_mm
    largest_cm2 = profile.counts.max(axis=0) * right_mm * anterior_mm / 100.0
    core = [muscle for muscle in table.muscles if muscle.abbreviation in CORE_MUSCLES]
    found = [max(largest_cm2[list(_labels_of(m, table))]) >= limits.core_area_cm2 for m in core]
    labelled = labels > 0
    total = scan.water + scan.fat
    lean = body & (scan.water > scan.fat) & (total > 0.25 * _median_in(total, body))
    body_area, lean_area = _area_per_slice(body), _area_per_slice(lean)
    return ThighEvidence(
        core_expected=len(core),
        core_found=sum(map(bool, found)),
        labelled_share=_median_share(_area_per_slice(labelled & body), body_area, body_area > 0),
        # Derived from magnitudes, the larger of the two is always water: fat looks lean.
        lean_share=None
        if {"water", "fat"} <= scan.derived
        else _median_share(
            _area_per_slice(labelled & lean),
            lean_area,
            _telling_slices(profile, core, table, limits)
            & (lean_area > 0)
            & (lean_area >= limits.lean_of_body * body_area),
        ),
        front_to_back_mm=_front_to_back_mm(profile, table),
        front_share=_front_share(profile, table),
    )


def thigh_doubts(evidence: ThighEvidence, limits: ThighLimits = THIGH_LIMITS) -> list[str]:
    """Return what speaks against a thigh, in words; empty if nothing does."""
    doubts = []
    if evidence.core_found < min(limits.core_found, evidence.core_expected):
        doubts.append(
            f"{evidence.core_found} of {evidence.core_expected} large thigh muscles were found"
        )
    if evidence.labelled_share is not None and evidence.labelled_share < limits.labelled_share:
        doubts.append(f"only {evidence.labelled_share:.0%} of the cross-section is muscle")
    if evidence.lean_share is not None and evidence.lean_share < limits.lean_share:
        doubts.append(f"only {evidence.lean_share:.0%} of the lean tissue is a known muscle")
    gap = evidence.front_to_back_mm
    if gap is not None and gap < limits.front_to_back_mm:
        doubts.append("the quadriceps does not lie in front of the hamstrings")
    if evidence.front_share is not None and evidence.front_share < limits.front_share:
        doubts.append("rectus femoris and vastus medialis are all but missing beside the others")
    return doubts


def _labels_of(muscle: Muscle, table: LabelTable) -> tuple[int, ...]:
    if table.left_offset is None:
        return (muscle.value,)
    return (muscle.value, muscle.value + table.left_offset)


def _telling_slices(
    profile: LabelProfile, core: Sequence[Muscle], table: LabelTable, limits: ThighLimits
) -> npt.NDArray[np.bool_]:
    """Return the slices with enough core muscles, (Z,); all, where no slice has."""
    areas_cm2 = profile.counts * profile.spacing_mm[0] * profile.spacing_mm[1] / 100.0
    large = areas_cm2 >= limits.core_area_cm2
    together = sum(large[:, list(_labels_of(m, table))].any(axis=1).astype(int) for m in core)
    telling = np.asarray(together >= min(limits.core_together, len(core)))
    return telling if telling.any() else np.ones_like(telling)


def _area_per_slice(mask: MaskVolume) -> IntArray:
    return np.asarray(np.count_nonzero(mask, axis=(0, 1)), np.int64)


def _median_in(volume: FloatVolume, body: MaskVolume) -> float:
    return float(np.median(volume[body])) if body.any() else 0.0


def _median_share(part: IntArray, whole: IntArray, slices: npt.NDArray[np.bool_]) -> float | None:
    return float(np.median(part[slices] / whole[slices])) if slices.any() else None


def _front_to_back_mm(profile: LabelProfile, table: LabelTable) -> float | None:
    known = {muscle.abbreviation: muscle for muscle in table.muscles}
    voxels, rows = profile.counts.sum(axis=0), profile.sum_y.sum(axis=0)
    gaps = []
    for side in range(1 if table.left_offset is None else 2):
        front, back = (
            [_labels_of(known[name], table)[side] for name in group if name in known]
            for group in (_QUADRICEPS, _HAMSTRINGS)
        )
        if voxels[front].sum() and voxels[back].sum():
            centres = [rows[group].sum() / voxels[group].sum() for group in (front, back)]
            gaps.append(float(centres[0] - centres[1]) * profile.spacing_mm[1])
    return min(gaps) if gaps else None


def _front_share(profile: LabelProfile, table: LabelTable) -> float | None:
    """Return the volume of rectus femoris and vastus medialis over that of the other vasti."""
    counts = profile.counts.sum(axis=0)
    known = {muscle.abbreviation: muscle for muscle in table.muscles}
    if not known.keys() >= {*_FRONT, *_SIDE}:
        return None
    front, side = (
        sum(int(counts[list(_labels_of(known[name], table))].sum()) for name in group)
        for group in (_FRONT, _SIDE)
    )
    return front / side if side else None
