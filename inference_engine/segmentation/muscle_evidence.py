"""How sure a network is of a leg's muscles, voxel by voxel on the leg's own grid.

A label says which class is best. Where a border is to be drawn anew (`boundary_refinement`), how
much better it is than the background and than the next muscle says where the border may lie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import LabelVolume, MaskVolume, VolumeGeometry
from inference_engine.imaging.label_map import Box
from inference_engine.imaging.resampling import Neighbours, draw_slices, inside_neighbours

# Scores are kept as bytes: 255 is certainty.
FULL = 255
# Less than this share of certainty doesn't show in a byte.
_UNSEEN = 0.5 / FULL
# What the kind of a cell is that must be interpolated in; classes are fewer.
_MIXED = 255
# Columns of scores that the processor's cache holds.
_COLUMNS = 16


@dataclass(frozen=True, eq=False)
class MuscleEvidence:
    """What one network thinks of every voxel of a leg.

    Parameters
    ----------
    label : ndarray of uint8, (I, J, K)
        The muscle with the best score, whether or not the background has a better one; any where
        no score shows in `best`; 0 beyond the field of view of the scores.
    muscle : ndarray of uint8, (I, J, K)
        Score of all muscles together, 255 for certainty.
    best, second : ndarray of uint8, (I, J, K)
        Scores of the best and of the second best muscle, likewise.
    """

    label: LabelVolume
    muscle: LabelVolume
    best: LabelVolume
    second: LabelVolume

    @property
    def volumes(self) -> tuple[LabelVolume, LabelVolume, LabelVolume, LabelVolume]:
        """Label, muscle, best and second."""
        return (self.label, self.muscle, self.best, self.second)

    def own_labels(self) -> LabelVolume:
        """Return the classes that the network gives, (I, J, K): 0 where the background is best.

        Background is what muscle leaves of certainty. Where both are within a byte of each other
        muscle wins, as in `vote`.
        """
        return self.label * (self.best >= FULL - self.muscle)

    def within(self, box: Box) -> MuscleEvidence:
        """Return the evidence for the voxels of a box, as views."""
        return MuscleEvidence(*(volume[box] for volume in self.volumes))

    def at(self, mask: MaskVolume) -> MuscleEvidence:
        """Return the evidence for the voxels of a mask (I, J, K), (n,), first axis fastest."""
        return MuscleEvidence(*(volume.T[mask.T] for volume in self.volumes))


def evidence_from_scores(
    scores: npt.NDArray[np.floating],
    scores_geometry: VolumeGeometry,
    target_geometry: VolumeGeometry,
    background_weight: float = 1.0,
) -> MuscleEvidence:
    """Return the evidence for muscle at every voxel centre of the target grid.

    Scores are interpolated linearly, as `label_from_scores` does, and only where they aren't all
    but certain around a voxel. It takes about one and a half times as long.

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
    cells = _cells_of(scores_geometry.shape, x, y)

    def draw(k: int, blended: npt.NDArray[np.float32]) -> None:
        if background_weight != 1:
            blended[0] *= np.float32(background_weight)
            blended /= blended.sum(axis=0)
        _draw(blended, cells, [target[:, :, k].T for target in targets])

    draw_slices(z, lambda n: _plane(scores, n), draw)
    return MuscleEvidence(*volumes)


def _plane(scores: npt.NDArray[np.floating], n: int) -> npt.NDArray[np.float32]:
    """Return one plane of scores, (C, Y, X): what goes class by class then runs through memory."""
    x, y, _, classes = scores.shape
    made = np.empty((classes, y, x), np.float32)
    # A few columns at a time: what is read across memory then stays in the processor's cache.
    for start in range(0, x, _COLUMNS):
        columns = slice(start, start + _COLUMNS)
        made[:, :, columns] = scores[columns, :, n].transpose(2, 1, 0)
    return made


class _Cells(NamedTuple):
    """Where the targets of a plane lie among its scores.

    `lower_x` and `lower_y` are a column's and a row's lower neighbours, (I,) and (J,). The rest is
    for each target, (J * I,): the flat place of its lower neighbour and the shares of both along
    x and y. `step_x` and `step_y` lead from a neighbour's flat place to the upper one's.
    """

    lower_x: npt.NDArray[np.intp]
    lower_y: npt.NDArray[np.intp]
    place: npt.NDArray[np.intp]
    step_x: int
    step_y: int
    shares: tuple[npt.NDArray[np.float32], ...]


def _cells_of(shape: tuple[int, int, int], x: Neighbours, y: Neighbours) -> _Cells:
    place = np.add.outer(y.lower * shape[0], x.lower)
    per_target = [
        np.ascontiguousarray(np.broadcast_to(share, place.shape)).ravel()
        for share in (x.lower_share, x.upper_share, y.lower_share[:, None], y.upper_share[:, None])
    ]
    return _Cells(
        x.lower,
        y.lower,
        place.ravel(),
        int(shape[0] > 1),
        shape[0] * (shape[1] > 1),
        tuple(per_target),
    )


def _draw(scores: npt.NDArray[np.float32], cells: _Cells, into: Sequence[LabelVolume]) -> None:
    """Write label, muscle, best and second, (J, I) each, of one plane of scores (C, Y, X).

    Interpolation is an average: where a score is all but 0 or 1 in all four pixels around a
    target, it is so there, too. Only elsewhere need scores be interpolated.
    """
    winner, top = _best(scores[1:])
    # 0 where all is background, a class where all is that muscle, else mixed.
    kind = np.where(top >= 1 - _UNSEEN, winner, np.uint8(_MIXED))
    kind[scores[0] >= 1 - _UNSEEN] = 0
    is_mixed = kind == _MIXED
    for here, there in (
        (np.s_[:-1], np.s_[1:]),
        (np.s_[:, :-1], np.s_[:, 1:]),
        (np.s_[:-1, :-1], np.s_[1:, 1:]),
    ):
        is_mixed[here] |= kind[here] != kind[there]
    kind[is_mixed] = _MIXED
    kinds = kind.take(cells.lower_y, axis=0).take(cells.lower_x, axis=1)
    label = winner.take(cells.lower_y, axis=0).take(cells.lower_x, axis=1)
    sure = (kinds != 0) * np.uint8(FULL)
    muscle, best, second = sure, sure.copy(), np.zeros_like(sure)
    where = np.flatnonzero(kinds == _MIXED)
    blended = _interpolated(scores.reshape(len(scores), -1), cells, where)
    muscle.ravel()[where] = _as_bytes(1 - blended[0])
    which, first, next_best = _best_two(blended[1:])
    label.ravel()[where] = which
    best.ravel()[where] = _as_bytes(first)
    second.ravel()[where] = _as_bytes(next_best)
    for target, made in zip(into, (label, muscle, best, second), strict=True):
        target[...] = made


def _interpolated(
    scores: npt.NDArray[np.float32], cells: _Cells, where: npt.NDArray[np.intp]
) -> npt.NDArray[np.float32]:
    """Return the scores (C, n) at some targets of a plane of scores (C, Y * X)."""
    place = cells.place[where]
    lower_x, upper_x, lower_y, upper_y = (share[where] for share in cells.shares)
    across = []
    for row in (place, place + cells.step_y):
        made = scores.take(row, axis=1)
        made *= lower_x
        upper = scores.take(row + cells.step_x, axis=1)
        upper *= upper_x
        made += upper
        across.append(made)
    across[0] *= lower_y
    across[1] *= upper_y
    across[0] += across[1]
    return across[0]


def _best(muscles: npt.NDArray[np.float32]) -> tuple[LabelVolume, npt.NDArray[np.float32]]:
    """Return the class of the best muscle, the lowest of equal ones, and its score."""
    best, label = muscles[0].copy(), np.ones(muscles.shape[1:], np.uint8)
    for value, score in enumerate(muscles[1:], 2):
        np.copyto(label, np.uint8(value), where=score > best)
        np.maximum(best, score, out=best)
    return label, best


def _best_two(
    muscles: npt.NDArray[np.float32],
) -> tuple[LabelVolume, npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the class of the best muscle, and the best and the second best score."""
    label, best = np.ones(muscles.shape[1:], np.uint8), muscles[0].copy()
    second = np.zeros_like(best)
    for value, score in enumerate(muscles[1:], 2):
        np.copyto(label, np.uint8(value), where=score > best)
        np.maximum(second, np.minimum(best, score), out=second)
        np.maximum(best, score, out=best)
    return label, best, second


def _as_bytes(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    return np.rint(np.clip(scores, 0, 1) * FULL).astype(np.uint8)
