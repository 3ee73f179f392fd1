"""How sure a network is of a leg's muscles, voxel by voxel on the leg's own grid.

A label says which class is best. Where a border is to be drawn anew (`boundary_refinement`), how
much better it is than the background and than the next muscle says where the border may lie.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from inference_engine.imaging.resampling import Neighbours, inside_neighbours

# Scores are kept as bytes: 255 is certainty.
FULL = 255
# Less than this share of certainty doesn't show in a byte.
_UNSEEN = 0.5 / FULL
_THREADS = min(4, os.cpu_count() or 1)


@dataclass(frozen=True, eq=False)
class MuscleEvidence:
    """What one network thinks of every voxel of a leg.

    Parameters
    ----------
    label : ndarray of uint8, (I, J, K)
        The muscle with the best score, whether or not the background has a better one; 0 beyond
        the field of view of the scores.
    muscle : ndarray of uint8, (I, J, K)
        Score of all muscles together, 255 for certainty.
    best, second : ndarray of uint8, (I, J, K)
        Scores of the best and of the second best muscle, likewise.
    """

    label: LabelVolume
    muscle: LabelVolume
    best: LabelVolume
    second: LabelVolume


def evidence_from_scores(
    scores: npt.NDArray[np.floating],
    scores_geometry: VolumeGeometry,
    target_geometry: VolumeGeometry,
    background_weight: float = 1.0,
) -> MuscleEvidence:
    """Return the evidence for muscle at every voxel centre of the target grid.

    Scores are interpolated linearly, as `label_from_scores` does, and only where they aren't all
    but certain around a voxel.

    Parameters
    ----------
    scores : ndarray of float16 or float32, (X, Y, Z, C)
        Class scores that sum to 1, class 0 the background, on `scores_geometry`.
    scores_geometry, target_geometry : VolumeGeometry
        Grids with the same directions; spacing, origin and extent may differ.
    background_weight : float
        Factor on the background's score.

    Returns
    -------
    MuscleEvidence
        On the target grid, in Fortran order.

    Raises
    ------
    GeometryError
        If the grids' directions differ.
    """
    if scores.shape[:3] != scores_geometry.shape:
        raise GeometryError(f"Scores of shape {scores.shape} do not fit {scores_geometry.shape}.")
    inside_x, inside_y, inside_z, x, y, z = inside_neighbours(scores_geometry, target_geometry)
    volumes = [np.zeros(target_geometry.shape, np.uint8, order="F") for _ in range(4)]
    targets = [volume[inside_x, inside_y, inside_z] for volume in volumes]

    def fill(slices: range) -> None:
        for k in slices:
            below, above = (
                np.ascontiguousarray(scores[:, :, int(n)]).astype(np.float32, copy=False)
                for n in (z.lower[k], z.upper[k])
            )
            blended = z.lower_share[k] * below + z.upper_share[k] * above
            if background_weight != 1:
                blended[..., 0] *= np.float32(background_weight)
                blended /= blended.sum(axis=2, keepdims=True)
            for target, plane in zip(targets, _plane_of_evidence(blended, x, y), strict=True):
                target[:, :, k] = plane

    count = targets[0].shape[2]
    per_thread = max(1, -(-count // _THREADS))
    parts = [range(a, min(a + per_thread, count)) for a in range(0, count, per_thread)]
    with ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(fill, parts))
    return MuscleEvidence(*volumes)


def _plane_of_evidence(
    scores: npt.NDArray[np.float32], x: Neighbours, y: Neighbours
) -> tuple[LabelVolume, ...]:
    """Return label, muscle, best and second (I, J) of one plane of scores (X, Y, C)."""
    muscles = scores[..., 1:]
    winner = (muscles.argmax(axis=2) + 1).astype(np.uint8)
    is_none = scores[..., 0] >= 1 - _UNSEEN
    top = np.take_along_axis(scores, winner[..., None].astype(np.intp), axis=2)[..., 0]
    # What all four corners of a cell must share for its inside to need no interpolation.
    kind = np.where(is_none, 0, np.where(top >= 1 - _UNSEEN, winner, 255)).astype(np.uint8)
    is_mixed = kind == 255
    mixed = is_mixed.copy()
    for here, there in (
        (np.s_[:-1], np.s_[1:]),
        (np.s_[:, :-1], np.s_[:, 1:]),
        (np.s_[:-1, :-1], np.s_[1:, 1:]),
    ):
        mixed[here] |= (kind[there] != kind[here]) | is_mixed[there]
    corner = np.ix_(x.lower, y.lower)
    label = winner[corner]
    sure = np.where(kind[corner] == 0, np.uint8(0), np.uint8(FULL))
    muscle, best, second = sure.copy(), sure.copy(), np.zeros_like(sure)
    i, j = np.nonzero(mixed[corner])
    if i.size:
        rows = scores.reshape(-1, scores.shape[2])
        length = scores.shape[1]
        across = [
            x.lower_share[i, None] * rows[x.lower[i] * length + columns]
            + x.upper_share[i, None] * rows[x.upper[i] * length + columns]
            for columns in (y.lower[j], y.upper[j])
        ]
        blended = y.lower_share[j, None] * across[0] + y.upper_share[j, None] * across[1]
        muscle[i, j] = _as_bytes(1 - blended[:, 0])
        own = blended[:, 1:]
        which = own.argmax(axis=1)
        label[i, j] = which + 1
        everyone = np.arange(len(which))
        best[i, j] = _as_bytes(own[everyone, which])
        own[everyone, which] = -1
        second[i, j] = _as_bytes(own.max(axis=1))
    return label, muscle, best, second


def _as_bytes(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    return np.rint(np.clip(scores, 0, 1) * FULL).astype(np.uint8)
