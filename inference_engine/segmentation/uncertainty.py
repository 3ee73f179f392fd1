"""How sure an ensemble is of a muscle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.segmentation.calibration import Calibration
from inference_engine.segmentation.ensemble import is_fortran, require_members, where_divided

_BYTE_VALUES = 256

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class MuscleUncertainty:
    """What the members' votes say about one muscle on one side.

    Parameters
    ----------
    label : int
        Value in the label map.
    vote_entropy_percent : float
        Mean entropy of the votes over the muscle's voxels, % of the most it can be: 0 where
        all members agree.
    agreement : float
        Mean DSC between the members, two by two, 0 to 1; 0 where none of them gave the muscle: a
        refinement of borders may find one in which each member saw more of the background.
    expected_dsc, dsc_low, dsc_high : float or None
        DSC with the truth that such votes had on simulated patients: the mean, and the range
        that held 90 % of the muscles; None where the model has no calibration, or no member gave
        the muscle, for then their votes say nothing of it.
    """

    label: int
    vote_entropy_percent: float
    agreement: float
    expected_dsc: float | None = None
    dsc_low: float | None = None
    dsc_high: float | None = None


def muscle_uncertainties(
    labels: LabelVolume,
    members: Sequence[LabelVolume],
    entropy_percent: LabelVolume,
    value_of_class: LabelVolume,
    calibration: Calibration | None = None,
) -> tuple[MuscleUncertainty, ...]:
    """Return how sure an ensemble is of each muscle of one leg.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        What is kept of the vote after cleaning: classes, 0 for the background.
    members : sequence of ndarray of uint8, (I, J, K)
        The classes each member gave, on the same grid.
    entropy_percent : ndarray of uint8, (I, J, K)
        Entropy of their votes, %, from `vote`.
    value_of_class : ndarray of uint8, (classes,)
        Value in the label map of each class, the background's first.
    calibration : Calibration, optional
        What the model's votes were worth on simulated patients.

    Returns
    -------
    tuple of MuscleUncertainty
        One per class found in `labels`, in the order of the classes; none for a single member,
        who can't disagree.

    Raises
    ------
    ValueError
        If there is no member, or the shapes differ.
    """
    require_members([*members, labels, entropy_percent])
    if len(members) < 2:
        return ()
    if is_fortran(members[0]):
        # The same counts, from arrays whose last axis runs fastest.
        labels, entropy_percent = labels.T, entropy_percent.T
        members = [member.T for member in members]
    sizes, entropy = _sizes_and_entropy(labels, entropy_percent)
    agreement = pairwise_dice(members)
    found = []
    for of_class in np.flatnonzero(sizes[1:]) + 1:
        mean_entropy = float(entropy[of_class] / sizes[of_class])
        is_given = not np.isnan(agreement[of_class])
        own = float(agreement[of_class]) if is_given else 0.0
        expected = (
            (None, None, None)
            if calibration is None or not is_given
            else calibration.expected(int(of_class), own, mean_entropy)
        )
        found.append(MuscleUncertainty(int(value_of_class[of_class]), mean_entropy, own, *expected))
    return tuple(found)


def pairwise_dice(members: Sequence[LabelVolume]) -> npt.NDArray[np.float64]:
    """Return the mean DSC between the members, two by two, of every class.

    Parameters
    ----------
    members : sequence of ndarray of uint8, (I, J, K)
        At least two, on one grid.

    Returns
    -------
    ndarray of float64, (256,)
        By class. A pair that has none of it is left out; nan where no member has it.
    """
    divided = where_divided(members)
    # Where all agree, every pair shares the voxel: counted once. The rest is small.
    shared = _counts(members[0], ~divided)
    ballots = [member[divided] for member in members]
    sizes = [shared + np.bincount(ballot, minlength=_BYTE_VALUES) for ballot in ballots]
    total, pairs = np.zeros(_BYTE_VALUES), np.zeros(_BYTE_VALUES)
    for one, other in combinations(range(len(members)), 2):
        same = ballots[one][ballots[one] == ballots[other]]
        overlap = shared + np.bincount(same, minlength=_BYTE_VALUES)
        both = sizes[one] + sizes[other]
        total += np.divide(2 * overlap, both, out=np.zeros(_BYTE_VALUES), where=both > 0)
        pairs += both > 0
    agreement = np.full(_BYTE_VALUES, np.nan)
    np.divide(total, pairs, out=agreement, where=pairs > 0)
    return agreement


def _counts(labels: LabelVolume, inside: npt.NDArray[np.bool_]) -> Counts:
    counts = np.zeros(_BYTE_VALUES, np.int64)
    # Plane by plane: bincount widens its input to 8 bytes a voxel.
    for plane, here in zip(labels, inside, strict=True):
        counts += np.bincount(plane[here], minlength=_BYTE_VALUES)
    return counts


def _sizes_and_entropy(
    labels: LabelVolume, entropy_percent: LabelVolume
) -> tuple[Counts, npt.NDArray[np.float64]]:
    """Return voxels and summed entropy of every class."""
    sizes = np.zeros(_BYTE_VALUES, np.int64)
    entropy = np.zeros(_BYTE_VALUES)
    for plane, votes in zip(labels, entropy_percent, strict=True):
        sizes += np.bincount(plane.ravel(), minlength=_BYTE_VALUES)
        here = votes > 0
        entropy += np.bincount(plane[here], weights=votes[here], minlength=_BYTE_VALUES)
    return sizes, entropy
