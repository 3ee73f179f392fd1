"""One label map out of several: the vote of an ensemble, and how divided it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume

# Labels are bytes: a vote can name so many classes at most.
_BYTE_VALUES = 256


@dataclass(frozen=True, eq=False)
class Vote:
    """What the members of an ensemble decided, voxel by voxel.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        The label most members gave.
    entropy_percent : ndarray of uint8, (I, J, K)
        Entropy of the votes, whole % of the most it can be with so many members: 0 exactly
        where all of them agree, 100 where no two do.
    """

    labels: LabelVolume
    entropy_percent: LabelVolume


def vote(members: Sequence[LabelVolume], class_count: int = _BYTE_VALUES) -> Vote:
    """Return the label most members give, voxel by voxel, and the entropy of their votes.

    Ties: a muscle beats the background, for what is missed of a fatty muscle biases its fat
    fraction; among muscles the lower label wins. So the result doesn't depend on the order
    of the members.

    The entropy is that of the shares of votes (Shannon 1948), the sum of -p log2 p over the
    labels that got any, relative to log2 of the number of members or of classes, whichever is
    less.

    Parameters
    ----------
    members : sequence of ndarray of uint8, (I, J, K)
        One label volume per member, on one grid; at least one, at most 255.
    class_count : int
        Classes a member can choose from, the background included.

    Returns
    -------
    Vote
        New arrays, in the memory order of the first member.

    Raises
    ------
    ValueError
        If there is no member, or their shapes differ.
    """
    require_members(members)
    if is_fortran(members[0]):
        turned = vote([member.T for member in members], class_count)
        return Vote(turned.labels.T, turned.entropy_percent.T)
    labels = members[0].copy()
    entropy = np.zeros_like(labels)
    divided = where_divided(members)
    # Members agree on nearly all voxels: only the others are counted.
    ballots = [member[divided] for member in members]
    support = [_support(ballot, ballots) for ballot in ballots]
    labels[divided] = _winners(ballots, support)
    entropy[divided] = _entropy_percent(support, class_count)
    return Vote(labels, entropy)


def is_fortran(volume: LabelVolume) -> bool:
    """Return whether the first axis runs fastest in memory: picking voxels is then 4 x slower."""
    return volume.flags.f_contiguous and not volume.flags.c_contiguous


def where_divided(members: Sequence[LabelVolume]) -> npt.NDArray[np.bool_]:
    """Return where the members don't all give one label, (I, J, K)."""
    divided = np.zeros_like(members[0], np.bool_)
    for member in members[1:]:
        divided |= member != members[0]
    return divided


def require_members(members: Sequence[LabelVolume]) -> None:
    """Raise ValueError unless there is a member and all have one shape."""
    if not members:
        raise ValueError("a vote needs a member")
    if len({member.shape for member in members}) > 1:
        raise ValueError("the members of a vote must share one grid")


def _support(
    ballot: npt.NDArray[np.uint8], ballots: Sequence[npt.NDArray[np.uint8]]
) -> npt.NDArray[np.uint8]:
    """Return how many members give the label of one of them, per voxel."""
    votes = np.zeros(ballot.shape, np.uint8)
    for other in ballots:
        votes += other == ballot
    return votes


def _winners(
    ballots: Sequence[npt.NDArray[np.uint8]], support: Sequence[npt.NDArray[np.uint8]]
) -> npt.NDArray[np.uint8]:
    winner = np.zeros(ballots[0].shape, np.uint8)
    best = np.zeros(ballots[0].shape, np.uint16)
    for candidate, votes in zip(ballots, support, strict=True):
        # One number that orders candidates by votes, then muscle before background, then low
        # label before high.
        preference = np.where(candidate > 0, np.uint16(_BYTE_VALUES) - candidate, np.uint16(0))
        rank = votes * np.uint16(_BYTE_VALUES) + preference
        better = rank > best
        winner[better] = candidate[better]
        best[better] = rank[better]
    return winner


def _entropy_percent(
    support: Sequence[npt.NDArray[np.uint8]], class_count: int
) -> npt.NDArray[np.uint8]:
    count = len(support)
    most = np.log2(max(min(count, class_count), 2))
    # A label with v of n votes is met v times, so that each meeting adds -(1/n) log2(v/n).
    shares = np.arange(1, count + 1) / count
    of_support = np.concatenate([[0.0], -np.log2(shares) / count / most])
    entropy = np.zeros(support[0].shape, np.float32)
    for votes in support:
        entropy += of_support.astype(np.float32)[votes]
    # No division is so small that it rounds to none.
    return np.clip(np.rint(100 * entropy), 1, 100).astype(np.uint8)
