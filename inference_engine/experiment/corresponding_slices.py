"""Find the same region of a leg in scans of different extent, and how it was labelled there.

A patient never lies twice at the same place in the scanner. What tells the level along the leg
is anatomy: the cross-section of every muscle, slice by slice. Two scans of one subject are laid
over each other so that these profiles agree best.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import InputError
from inference_engine.evaluation.muscle_matching import match_muscles
from inference_engine.evaluation.overlap import generalised_dice, joint_counts
from inference_engine.experiment.records import RegionRow, ScanIdentity
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import VALUES, LabelMap
from inference_engine.imaging.orientation import to_canonical

DISTAL, PROXIMAL = "distal", "proximal"
REGIONS = (DISTAL, PROXIMAL)

# Profiles are compared at this step, mm.
_STEP_MM = 1.0
_ROUNDING_MM = 1e-3
# Of the shorter scan, that must lie within the other: with little overlap anything agrees.
_LEAST_OVERLAP = 0.7

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LabelledVisit:
    """One visit of a subject: the true labels, and those of a model."""

    identity: ScanIdentity
    truth: LabelMap
    prediction: LabelMap


@dataclass(frozen=True, eq=False)
class LegProfile:
    """Cross-section of every muscle along the leg.

    Parameters
    ----------
    positions_mm : ndarray of float64, (K,)
        Levels, growing towards the hip, `_STEP_MM` apart.
    areas_cm2 : ndarray of float64, (K, 256)
        Cross-section of each label value.
    """

    positions_mm: FloatArray
    areas_cm2: FloatArray


def leg_profile(label_map: LabelMap) -> LegProfile:
    """Return the cross-sections of a label map along patient inferior-superior."""
    labels, geometry = to_canonical(label_map.labels, label_map.geometry)
    counts = np.stack(
        [np.bincount(labels[:, :, k].ravel(), minlength=VALUES) for k in range(labels.shape[2])]
    )
    counts[:, 0] = 0
    pixel_cm2 = geometry.voxel_volume_ml / geometry.spacing_mm[2] * 10
    levels = _levels_mm(geometry)
    fine = np.arange(levels[0], levels[-1] + _STEP_MM / 2, _STEP_MM)
    areas = np.stack([np.interp(fine, levels, column) for column in counts.T], axis=1)
    return LegProfile(fine, areas * pixel_cm2)


def shift_between(reference: LegProfile, other: LegProfile) -> float:
    """Return by how much `other` lies higher: its level minus that of `reference`, mm.

    The shift is the one at which the profiles differ least, as a share of their sum over what
    both show.

    Raises
    ------
    InputError
        If a profile holds no muscle.
    """
    if not reference.areas_cm2.any() or not other.areas_cm2.any():
        raise InputError(
            "A scan without muscles can't be laid over another.",
            "Leave subjects with an empty label map out.",
        )
    used = reference.areas_cm2.any(axis=0) | other.areas_cm2.any(axis=0)
    mine, theirs = reference.areas_cm2[:, used], other.areas_cm2[:, used]
    lengths = len(mine), len(theirs)
    least = max(int(_LEAST_OVERLAP * min(lengths)), 1)
    # Slice i of the reference lies on slice i + lag of the other.
    lags = range(least - lengths[0], lengths[1] - least + 1)
    best = min(lags, key=lambda lag: _difference(mine, theirs, lag))
    start = other.positions_mm[0] - reference.positions_mm[0]
    return float(start + best * _STEP_MM)


def _difference(reference: FloatArray, other: FloatArray, lag: int) -> float:
    first = max(0, -lag)
    stop = min(len(reference), len(other) - lag)
    mine, theirs = reference[first:stop], other[first + lag : stop + lag]
    total = mine.sum() + theirs.sum()
    return float(np.abs(mine - theirs).sum() / total) if total else 1.0


def compare_extents(
    visits: Sequence[LabelledVisit], model: str, member: str, table: LabelTable
) -> tuple[RegionRow, ...]:
    """Compare the region that all visits of one subject show, distally and proximally.

    Parameters
    ----------
    visits : sequence of LabelledVisit
        Of one subject, with different extents; the first one is the reference of the levels.
    model, member : str
        What made the predictions.
    table : LabelTable
        What all labels mean.

    Returns
    -------
    tuple of RegionRow
        One per visit and half of the shared region; empty where the visits share nothing.
    """
    profiles = [leg_profile(visit.truth) for visit in visits]
    shifts = [0.0, *(shift_between(profiles[0], profile) for profile in profiles[1:])]
    ends = [
        (profile.positions_mm[0] - shift, profile.positions_mm[-1] - shift)
        for profile, shift in zip(profiles, shifts, strict=True)
    ]
    lowest, highest = max(low for low, _ in ends), min(high for _, high in ends)
    if highest <= lowest:
        return ()
    # A slice that lies on an end belongs to the region, whatever rounding says.
    lowest, highest = lowest - _ROUNDING_MM, highest + _ROUNDING_MM
    middle = (lowest + highest) / 2
    rows = []
    for visit, shift in zip(visits, shifts, strict=True):
        which = asdict(visit.identity)
        del which["role"]
        for region, low, high in ((DISTAL, lowest, middle), (PROXIMAL, middle, highest)):
            rows.append(
                RegionRow(
                    **which,
                    model=model,
                    member=member,
                    region=region,
                    shift_mm=shift,
                    from_mm=low + shift,
                    to_mm=high + shift,
                    generalised_dsc_percent=_dsc_within(visit, table, low + shift, high + shift),
                )
            )
    return tuple(rows)


def _dsc_within(
    visit: LabelledVisit, table: LabelTable, low_mm: float, high_mm: float
) -> float | None:
    truth, geometry = to_canonical(visit.truth.labels, visit.truth.geometry)
    prediction, _ = to_canonical(visit.prediction.labels, visit.prediction.geometry)
    levels = _levels_mm(geometry)
    inside = np.flatnonzero((levels >= low_mm) & (levels < high_mm))
    if not inside.size:
        return None
    part = slice(int(inside[0]), int(inside[-1]) + 1)
    cut = geometry.cropped((0, 0, part.start), (*geometry.shape[:2], inside.size))
    counts = joint_counts(LabelMap(truth[:, :, part], cut), LabelMap(prediction[:, :, part], cut))
    classes = [
        (muscle.reference_values, muscle.prediction_values)
        for muscle in match_muscles(table, table)
        if muscle.side == "both"
    ]
    share = generalised_dice(counts, classes)
    return None if share is None else 100 * share


def _levels_mm(geometry: VolumeGeometry) -> FloatArray:
    """Return where the slices of a canonical grid lie along the patient, mm."""
    first = float(geometry.affine[2, 3])
    step = float(geometry.affine[2, 2])
    return first + step * np.arange(geometry.shape[2], dtype=np.float64)
