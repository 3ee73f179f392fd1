"""Does the result make sense as a thigh? What is odd is said, never mended."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, MaskVolume

IntArray = npt.NDArray[np.int64]

# Muscles that any slice through the middle of a thigh cuts, whatever else is in view.
CORE_MUSCLES = ("RF", "VL", "VI", "VM", "AM", "BFL", "ST", "SM")
_QUADRICEPS = ("RF", "VL", "VI", "VM")
_HAMSTRINGS = ("BFL", "ST", "SM")
_FRONT, _SIDE = ("RF", "VM"), ("VL", "VI")


@dataclass(frozen=True)
class PlausibilityLimits:
    """Every threshold of this module, in one place.

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
    lean_of_body : float
        Share of the body's cross-section that must be lean for a slice to say anything: in
        muscle replaced by fat, what is lean is skin, vessels and noise.
    front_to_back_mm : float
        Least distance by which the quadriceps' centre lies in front of the hamstrings'. In
        adults it is about 50 mm and more.
    front_share : float
        Least volume of rectus femoris and vastus medialis as a share of that of the other vasti.
        The one is large near the hip, the other near the knee: in any thigh a third and more
        (0.30 in a real, severely fatty one); in a calf labelled as a thigh, hardly anything.
    volume_ratio : float
        Larger over smaller side from which a muscle's volume counts as asymmetric. Healthy
        sides differ by 10 % or less; disease can exceed this too, so it invites to look.
    volume_ml : float
        Volume of the larger side from which the ratio says anything.
    """

    core_area_cm2: float = 1.0
    core_found: int = 5
    labelled_share: float = 0.12
    lean_share: float = 0.5
    lean_of_body: float = 0.1
    front_to_back_mm: float = 15.0
    front_share: float = 0.1
    volume_ratio: float = 1.5
    volume_ml: float = 10.0


LIMITS = PlausibilityLimits()


@dataclass(frozen=True)
class ThighEvidence:
    """What is measured to tell a thigh from something else; None where it can't be.

    Parameters
    ----------
    core_expected, core_found : int
        Core muscles of the label table, and how many of them have a cross-section of at least
        `PlausibilityLimits.core_area_cm2` on either side.
    labelled_share, lean_share, front_share : float or None
        As in `PlausibilityLimits`.
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


def leg_findings(leg_count: int) -> tuple[Finding, ...]:
    """Return the finding 'one_leg' if only one leg is in view."""
    if leg_count > 1:
        return ()
    return (Finding("one_leg", "Only one leg is in view; the other has no numbers."),)


def label_findings(
    scan: DixonScan,
    body: MaskVolume,
    labels: LabelVolume,
    table: LabelTable,
    limits: PlausibilityLimits = LIMITS,
) -> tuple[Finding, ...]:
    """Return what is odd about the labels of a scan.

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
    limits : PlausibilityLimits
        The thresholds.

    Returns
    -------
    tuple of Finding
        'not_a_thigh' at most once, 'volume_asymmetry' per muscle.
    """
    evidence = gather_evidence(scan, body, labels, table, limits)
    doubts = _doubts(evidence, limits)
    if doubts:
        message = (
            f"This does not look like a thigh: {'; '.join(doubts)}. "
            "Check that the right scan was chosen; the numbers may mean nothing."
        )
        return (Finding("not_a_thigh", message), *_asymmetries(labels, scan, table, limits))
    return _asymmetries(labels, scan, table, limits)


def gather_evidence(
    scan: DixonScan,
    body: MaskVolume,
    labels: LabelVolume,
    table: LabelTable,
    limits: PlausibilityLimits = LIMITS,
) -> ThighEvidence:
    """Measure what `label_findings` judges; parameters as there."""
    right_mm, anterior_mm, _ = scan.geometry.spacing_mm
    largest_cm2 = _voxels_along(labels, axis=2).max(axis=0) * right_mm * anterior_mm / 100.0
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
            (lean_area > 0) & (lean_area >= limits.lean_of_body * body_area),
        ),
        front_to_back_mm=_front_to_back_mm(labels, table, anterior_mm),
        front_share=_front_share(labels, table),
    )


def _doubts(evidence: ThighEvidence, limits: PlausibilityLimits) -> list[str]:
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


def _asymmetries(
    labels: LabelVolume, scan: DixonScan, table: LabelTable, limits: PlausibilityLimits
) -> tuple[Finding, ...]:
    if table.left_offset is None:
        return ()
    counts = np.bincount(labels.ravel(), minlength=256)
    findings = []
    for muscle in table.muscles:
        right, left = (
            counts[label] * scan.geometry.voxel_volume_ml for label in _labels_of(muscle, table)
        )
        # A muscle absent on one side is said by its coverage, not here.
        if min(right, left) == 0 or max(right, left) < limits.volume_ml:
            continue
        ratio = max(right, left) / min(right, left)
        if ratio > limits.volume_ratio:
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


def _labels_of(muscle: Muscle, table: LabelTable) -> tuple[int, ...]:
    if table.left_offset is None:
        return (muscle.value,)
    return (muscle.value, muscle.value + table.left_offset)


def _area_per_slice(mask: MaskVolume) -> IntArray:
    return np.asarray(np.count_nonzero(mask, axis=(0, 1)), np.int64)


def _voxels_along(labels: LabelVolume, axis: int) -> IntArray:
    """Return the number of voxels of every value, position by position, (n, 256)."""
    return np.stack(
        [np.bincount(plane.ravel(), minlength=256) for plane in np.moveaxis(labels, axis, 0)]
    )


def _median_in(volume: FloatVolume, body: MaskVolume) -> float:
    return float(np.median(volume[body])) if body.any() else 0.0


def _median_share(part: IntArray, whole: IntArray, slices: npt.NDArray[np.bool_]) -> float | None:
    return float(np.median(part[slices] / whole[slices])) if slices.any() else None


def _front_to_back_mm(labels: LabelVolume, table: LabelTable, anterior_mm: float) -> float | None:
    # The second axis of a canonical array grows to the front.
    rows = _voxels_along(labels, axis=1)
    known = {muscle.abbreviation: muscle for muscle in table.muscles}
    gaps = []
    for side in range(1 if table.left_offset is None else 2):
        front, back = (
            rows[:, [_labels_of(known[name], table)[side] for name in group if name in known]]
            for group in (_QUADRICEPS, _HAMSTRINGS)
        )
        if front.any() and back.any():
            gaps.append((_centre(front) - _centre(back)) * anterior_mm)
    return min(gaps) if gaps else None


def _front_share(labels: LabelVolume, table: LabelTable) -> float | None:
    """Return the volume of rectus femoris and vastus medialis over that of the other vasti."""
    counts = np.bincount(labels.ravel(), minlength=256)
    known = {muscle.abbreviation: muscle for muscle in table.muscles}
    if not known.keys() >= {*_FRONT, *_SIDE}:
        return None
    front, side = (
        sum(int(counts[list(_labels_of(known[name], table))].sum()) for name in group)
        for group in (_FRONT, _SIDE)
    )
    return front / side if side else None


def _centre(voxels: IntArray) -> float:
    """Return the mean row of voxel counts, (rows, labels)."""
    return float(np.average(np.arange(len(voxels)), weights=voxels.sum(axis=1)))
