"""One label map out of several: the vote of an ensemble."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import LabelVolume


def majority_vote(members: Sequence[LabelVolume]) -> LabelVolume:
    """Return the label most members give, voxel by voxel.

    Ties: a muscle beats the background, for what is missed of a fatty muscle biases its fat
    fraction; among muscles the lower label wins. So the result doesn't depend on the order
    of the members.

    Parameters
    ----------
    members : sequence of ndarray of uint8, (I, J, K)
        One label volume per member, on one grid; at least one.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        The vote.

    Raises
    ------
    ValueError
        If there is no member, or their shapes differ.
    """
    if not members:
        raise ValueError("a vote needs a member")
    if len({member.shape for member in members}) > 1:
        raise ValueError("the members of a vote must share one grid")
    if len(members) == 1:
        return members[0].copy()
    winner = np.zeros(members[0].shape, np.uint8)
    best = np.zeros(members[0].shape, np.uint16)
    for candidate in members:
        votes = np.zeros(candidate.shape, np.uint16)
        for other in members:
            votes += other == candidate
        # One number that orders candidates by votes, then muscle before background, then low
        # label before high.
        preference = np.where(candidate > 0, np.uint16(256) - candidate, np.uint16(0))
        rank = votes * np.uint16(256) + preference
        better = rank > best
        winner[better] = candidate[better]
        best[better] = rank[better]
    return winner
