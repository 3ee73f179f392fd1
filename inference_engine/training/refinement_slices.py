"""The slices of legs that a refinement network learns from, held in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.refinement_input import is_muscle_seen
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_leg_files import LegFile, RefinementLeg, read_leg

# A slice with fewer voxels in which some network has seen muscle has nothing to teach.
_LEAST_SEEN = 50
# Of each slice what lies this far around muscle is kept: more than the network can see.
_MARGIN = 16
# However little memory there is, a leg gives this many slices: thick ones are few.
_LEAST_SLICES = 24
_MUSCLE = 1

_Kind = TypeVar("_Kind", bound=np.generic)


@dataclass(frozen=True, eq=False)
class LegSlices:
    """Some slices of a leg, cut to what lies around its muscles.

    Parameters
    ----------
    patient : str
        Whose they are.
    images : ndarray of float16, (slices, 2, X, Y)
        Water and fat, divided by the leg's scale.
    evidence : ndarray of uint8, (slices, networks, 4, X, Y)
        Label, muscle, best and second of each network.
    truth : ndarray of uint8, (slices, X, Y)
        1 in muscle, 0 elsewhere, `UNKNOWN` where nobody knows.
    """

    patient: str
    images: npt.NDArray[np.float16]
    evidence: npt.NDArray[np.uint8]
    truth: LabelVolume

    @property
    def count(self) -> int:
        """Number of slices."""
        return len(self.truth)


def evidence_of(scores: npt.NDArray[np.uint8]) -> list[MuscleEvidence]:
    """Return (networks, 4, ...) as the evidence of each network."""
    return [MuscleEvidence(*network) for network in scores]


def seen_by(evidence: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Return where (networks, 4, ...) some network has seen muscle."""
    return is_muscle_seen(evidence_of(evidence))


def held_back(legs: Sequence[LegFile], share: float) -> frozenset[str]:
    """Return the patients who are kept for validation: the same ones for the same names.

    They are those whose names have the smallest SHA-256; at least one.

    Raises
    ------
    InputError
        If nobody would be left to learn from.
    """
    by_hash = sorted(
        {leg.patient for leg in legs},
        key=lambda name: hashlib.sha256(name.encode("utf-8")).hexdigest(),
    )
    count = max(1, round(share * len(by_hash)))
    if count >= len(by_hash):
        raise InputError(
            f"There are legs of {len(by_hash)} patients: too few to hold some of them back.",
            "Make legs of more patients, or hold fewer back.",
        )
    return frozenset(by_hash[:count])


def read_slices(
    legs: Sequence[LegFile], limit_bytes: float, seed: int
) -> tuple[tuple[LegSlices, ...], int]:
    """Read every n-th slice of each leg, as many as the memory holds.

    Parameters
    ----------
    legs : sequence of LegFile
        At least one.
    limit_bytes : float
        For all legs together; legs of few slices may exceed it a little.
    seed : int
        Decides with which slice of a leg counting begins.

    Returns
    -------
    slices : tuple of LegSlices
        Legs in which something is seen.
    step : int
        n.

    Raises
    ------
    InputError
        If a file is damaged, or no leg shows muscle.
    """
    step = _step_within(legs, limit_bytes)
    rng = np.random.default_rng((seed, 1))
    kept = []
    for leg in legs:
        first = float(rng.random())
        slices = _slices_of(read_leg(leg), step, first)
        if slices.count:
            kept.append(slices)
    if not kept:
        raise InputError(
            "No network has seen muscle in these legs.",
            "Make legs with a model that fits the scans.",
        )
    return tuple(kept), step


def _step_within(legs: Sequence[LegFile], limit_bytes: float) -> int:
    """Return the smallest step whose slices, uncut, fit into the memory."""
    step = 1
    while step < max(leg.shape[2] for leg in legs):
        held = 0
        for leg in legs:
            x, y, z = leg.shape
            held += x * y * (5 + 4 * len(leg.networks)) * -(-z // _own_step(z, step))
        if held <= limit_bytes:
            break
        step += 1
    return step


def _own_step(slices: int, step: int) -> int:
    return max(1, min(step, slices // _LEAST_SLICES))


def _slices_of(leg: RefinementLeg, step: int, first: float) -> LegSlices:
    seen = seen_by(leg.evidence)
    known = leg.classes != UNKNOWN
    teaches = (seen.sum(axis=(0, 1)) >= _LEAST_SEEN) & known.any(axis=(0, 1))
    numbers = np.flatnonzero(teaches)
    step = _own_step(len(numbers), step)
    numbers = numbers[int(first * step) :: step]
    truth = np.where(known, (leg.classes > 0) * np.uint8(_MUSCLE), np.uint8(UNKNOWN))
    box = _around(seen | (truth == _MUSCLE))
    return LegSlices(
        patient=leg.patient,
        images=_slices_first(leg.images[:, *box, numbers]),
        evidence=_slices_first(leg.evidence[:, :, *box, numbers]),
        truth=_slices_first(truth[*box, numbers]),
    )


def _slices_first(values: npt.NDArray[_Kind]) -> npt.NDArray[_Kind]:
    return np.ascontiguousarray(np.moveaxis(values, -1, 0))


def _around(inside: npt.NDArray[np.bool_]) -> tuple[slice, slice]:
    """Return the part of a slice that holds all that is inside, and a margin."""
    ends = []
    for axis in (0, 1):
        across = np.flatnonzero(inside.any(axis=(1 - axis, 2)))
        low, high = (int(across[0]), int(across[-1]) + 1) if across.size else (0, 0)
        ends.append(slice(max(0, low - _MARGIN), high + _MARGIN))
    return ends[0], ends[1]
