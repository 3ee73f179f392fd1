"""Cleaning one leg's labels: per muscle the largest piece and what continues it, no holes."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage, sparse

from inference_engine.imaging.connected_regions import Pieces, connected_pieces, without_voids
from inference_engine.imaging.geometry import LabelVolume, to_micrometre
from inference_engine.imaging.label_map import Box, labelled_box
from inference_engine.segmentation.thick_slices import is_thick, tidy_slices


@dataclass(frozen=True)
class _Continuation:
    """What continues a muscle beyond the end of its largest piece.

    A thin or fatty muscle may break along the leg; an oblique one breaks with both parts in some
    slices. Measured on simulated patients: docs/decisions/0012.

    Parameters
    ----------
    least_share : float
        Voxels relative to the largest piece's: fewer are a speck.
    least_break_mm, most_break_mm : float
        How far the end of one is from the begin of the other along the leg; below 0 they share
        slices. Neither is it farther aside.
    """

    least_share: float
    least_break_mm: float
    most_break_mm: float


# A tip may be small if it is near; what is far away, such as bowel or bladder, must be large.
_CONTINUATIONS = (_Continuation(0.04, 0.0, 20.0), _Continuation(0.2, -15.0, 120.0))
# Less than this is a speck beside the smallest muscle.
_LEAST_ML = 0.2


@dataclass(frozen=True)
class _Part:
    """Pieces of one label that count as one.

    Parameters
    ----------
    pieces : tuple of int
        Their numbers.
    voxels : int
        In all of them.
    box : tuple of slice
        The smallest one around them.
    """

    pieces: tuple[int, ...]
    voxels: int
    box: Box


def largest_components(labels: LabelVolume, spacing_mm: Sequence[float]) -> LabelVolume:
    """Return the labels with only the largest connected piece of each, and what continues it.

    Pieces beyond its ends stay if they have at least 4 % of its voxels and begin at most 20 mm
    away, or 20 % at most 120 mm away, where 15 mm of both may lie side by side: where a muscle is
    hardly to be seen for a while, its far part is as good as its near one. Less than 0.2 mL is
    a speck.
    All labels are treated in one pass. On thick slices, pieces of one label in neighbouring
    slices count as one if they are no farther apart in the plane than the slices are. Of two
    pieces of one size, the one that begins lower along the first axis is kept, or else along the
    second, or the third.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg, slices along the last axis: with both legs, the larger leg's muscle would be
        all that is kept of a label that both share.
    spacing_mm : sequence of float
        Voxel size along each axis.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A new array in the memory order of `labels`; what was dropped is 0.
    """
    kept = labels.copy(order="K")
    box = labelled_box(labels)
    if box is None:
        return kept
    _drop_pieces(kept[box], spacing_mm)
    return kept


def _drop_pieces(labels: LabelVolume, spacing_mm: Sequence[float]) -> None:
    """Set to 0, in place, the pieces that `largest_components` doesn't keep."""
    pieces = connected_pieces(labels)
    count = len(pieces.sizes)
    group_of = np.arange(count)
    if is_thick(spacing_mm):
        # There a thin oblique muscle, such as the sartorius, moves by more than its own width from
        # one slice to the next: pieces within 45 degrees belong together.
        group_of = _joined(count, _neighbours(labels, pieces.numbers, spacing_mm))
    for label in np.unique(pieces.label_of[1:]):
        members = np.flatnonzero(pieces.label_of == label)
        for piece in _dropped(_parts(pieces, members, group_of[members]), spacing_mm):
            part = pieces.boxes[piece]
            labels[part][pieces.numbers[part] == piece] = 0


def _parts(
    pieces: Pieces, members: npt.NDArray[np.intp], groups: npt.NDArray[np.intp]
) -> list[_Part]:
    """Return the parts of one label, large ones first, equal ones by where they begin."""
    by_group: dict[int, list[int]] = {}
    for piece, group in zip(members.tolist(), groups.tolist(), strict=True):
        by_group.setdefault(group, []).append(piece)
    parts = []
    for numbers in by_group.values():
        x, y, z = (
            slice(min(side.start for side in sides), max(side.stop for side in sides))
            for sides in zip(*(pieces.boxes[number] for number in numbers), strict=True)
        )
        voxels = sum(int(pieces.sizes[number]) for number in numbers)
        parts.append(_Part(tuple(numbers), voxels, (x, y, z)))
    return sorted(parts, key=lambda part: (-part.voxels, *(side.start for side in part.box)))


def _dropped(parts: Sequence[_Part], spacing_mm: Sequence[float]) -> Iterator[int]:
    """Yield the pieces of one label that are neither the largest part nor continue it."""
    taken, left = [parts[0]], list(parts[1:])
    while (found := next((p for p in left if _continues(p, taken, spacing_mm)), None)) is not None:
        # What continues this one may have been too far away before.
        taken.append(found)
        left.remove(found)
    for part in left:
        yield from part.pieces


def _continues(part: _Part, taken: Sequence[_Part], spacing_mm: Sequence[float]) -> bool:
    """Return whether a part lies beyond those taken, mostly at least, and near enough to one."""
    if part.voxels * math.prod(spacing_mm) < 1000 * _LEAST_ML:
        return False
    breaks = [_gaps(part.box, other.box) for other in taken]
    x, y, z = min(breaks, key=lambda gaps: gaps[2])
    if 2 * -z > part.box[2].stop - part.box[2].start:
        return False  # It lies beside them.
    along = to_micrometre(z * spacing_mm[2])
    aside = to_micrometre(math.hypot(max(x, 0) * spacing_mm[0], max(y, 0) * spacing_mm[1]))
    return any(
        part.voxels >= rule.least_share * taken[0].voxels
        and rule.least_break_mm <= along <= rule.most_break_mm
        and aside <= rule.most_break_mm
        for rule in _CONTINUATIONS
    )


def _gaps(one: Box, other: Box) -> tuple[int, ...]:
    """Return the voxels between two boxes along each axis; below 0 where they overlap."""
    return tuple(max(a.start - b.stop, b.start - a.stop) for a, b in zip(one, other, strict=True))


def _neighbours(
    labels: LabelVolume, pieces: npt.NDArray[np.integer], spacing_mm: Sequence[float]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of pieces of one label that lie close together in neighbouring slices."""
    reach = spacing_mm[2]
    for label, box in enumerate(ndimage.find_objects(labels), start=1):
        if box is None:
            continue
        own = np.where(labels[box] == label, pieces[box], 0)
        for below, above in itertools.pairwise(np.moveaxis(own, 2, 0)):
            for piece in np.unique(below[below > 0]):
                distance = ndimage.distance_transform_edt(below != piece, sampling=spacing_mm[:2])
                for near in np.unique(above[(above > 0) & (distance <= reach)]):
                    if near != piece:
                        yield int(piece), int(near)


def _joined(count: int, pairs: Iterator[tuple[int, int]]) -> npt.NDArray[np.intp]:
    """Return the group of each of `count` pieces when pairs of them are joined."""
    links = np.array(list(pairs), np.intp).reshape(-1, 2)
    graph = sparse.coo_array(
        (np.ones(len(links), np.int8), (links[:, 0], links[:, 1])), shape=(count, count)
    )
    _, group_of = sparse.csgraph.connected_components(graph, directed=False)
    return np.asarray(group_of, np.intp)


def fill_holes(labels: LabelVolume) -> LabelVolume:
    """Return the labels with the voids they enclose filled.

    A void is background from which no path of voxel faces leads out of the muscle, in 3D: the
    ring of the vastus intermedius keeps the femur open, which runs on beyond its ends. Only
    background is filled, never another muscle.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A new array in the memory order of `labels`.
    """
    filled = labels.copy(order="K")
    for label, box in enumerate(ndimage.find_objects(labels), start=1):
        if box is None:
            continue
        mask = labels[box] == label
        is_void = without_voids(mask) & ~mask
        region = filled[box]
        region[is_void & (region == 0)] = label
    return filled


def clean_leg(labels: LabelVolume, spacing_mm: Sequence[float]) -> LabelVolume:
    """Return one leg's labels with stray pieces dropped and holes filled.

    Pieces are chosen first, so that a stray piece inside another muscle leaves a hole that is
    then filled. Thick slices are tidied one by one besides.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg, before joining, slices along the last axis.
    spacing_mm : sequence of float
        Voxel size along each axis.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A new array.
    """
    cleaned = fill_holes(largest_components(labels, spacing_mm))
    tidy_slices(cleaned, spacing_mm)
    return cleaned
