"""Closed outlines of masks, none of them within another.

An outline runs half-way between the centres of the voxels inside and outside, so the voxels whose
centres it holds are the mask's own. A mask with a hole is cut through the hole into parts that
touch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from contourpy import LineType, contour_generator

from inference_engine.imaging.geometry import FloatArray

_VOXELS = 1 << 22  # that are outlined at once: 32 MB, as contourpy takes them

Mask = npt.NDArray[np.bool_]


def outlines_of_masks(masks: Sequence[Mask], most_points: int) -> Iterator[tuple[int, FloatArray]]:
    """Yield the outlines of masks, such as the slices of a muscle; those of the first come first.

    Parameters
    ----------
    masks : sequence of ndarray of bool, (I, J)
        Each of its own size; the tighter they are, the sooner it is done.
    most_points : int
        Corners that an outline may have: one with more is cut.

    Yields
    ------
    int
        Number of the mask, from 0.
    ndarray of float64, (n, 2)
        Corners, in voxels (i, j); the last is not the first again.
    """
    pieces = [_Piece((number,), mask, (0, 0)) for number, mask in enumerate(masks)]
    whole: list[tuple[tuple[int, ...], FloatArray]] = []
    while pieces:
        parts: list[_Piece] = []
        for piece, found in zip(pieces, _outlined(pieces), strict=True):
            crossed = _outline_to_cut(found, most_points)
            if crossed is None:
                whole += [(piece.place, outline) for outline in found]
            else:
                parts += piece.cut_through(crossed)
        pieces = parts
    for place, outline in sorted(whole, key=lambda one: one[0]):
        yield place[0], outline


@dataclass(frozen=True, eq=False)
class _Piece:
    """A mask, or a part of one that was cut.

    Parameters
    ----------
    place : tuple of int
        Number of the mask, and for every cut on which side of it, 0 or 1.
    mask : ndarray of bool, (I, J)
        What is outlined.
    start : tuple of int
        Where its first voxel lies in the whole mask.
    """

    place: tuple[int, ...]
    mask: Mask
    start: tuple[int, int]

    def cut_through(self, hole: FloatArray) -> Iterator[_Piece]:
        """Yield what lies on either side of the middle of a hole, given in the whole mask."""
        cut = int(np.rint((hole[:, 0].min() + hole[:, 0].max()) / 2)) - self.start[0]
        # One of the rows on either side of the cut crosses the hole, so both parts are simpler.
        row, column = self.start
        yield _Piece((*self.place, 0), self.mask[:cut], self.start)
        yield _Piece((*self.place, 1), self.mask[cut:], (row + cut, column))

    def islands(self) -> Iterator[_Piece]:
        """Yield the parts that empty rows, and in these empty columns, keep apart."""
        row, column = self.start
        for rows in _runs(np.any(self.mask, axis=1)):
            band = self.mask[rows]
            for columns in _runs(np.any(band, axis=0)):
                start = (row + rows.start, column + columns.start)
                yield _Piece(self.place, band[:, columns], start)


def _runs(is_filled: npt.NDArray[np.bool_]) -> Iterator[slice]:
    """Yield the stretches that are filled without a gap."""
    filled = np.flatnonzero(is_filled)
    if len(filled) == 0:
        return
    gaps = np.flatnonzero(np.diff(filled) > 1)
    firsts = [0, *(gaps + 1).tolist()]
    lasts = [*gaps.tolist(), len(filled) - 1]
    for first, last in zip(filled[firsts].tolist(), filled[lasts].tolist(), strict=True):
        yield slice(first, last + 1)


def _outlined(pieces: Sequence[_Piece]) -> list[list[FloatArray]]:
    """Return the outlines of each piece, with holes of their own, row by row."""
    # A speck far from its muscle makes a box that is nearly empty.
    islands = [(at, island) for at, piece in enumerate(pieces) for island in piece.islands()]
    masks = [island.mask for _, island in islands]
    found: list[list[FloatArray]] = [[] for _ in pieces]
    for batch in _batches(masks):
        # Below one another, each in a frame of zeros: contourpy is called seldom, since a call
        # takes longer than the outlines of a slice.
        heights = np.array([len(masks[number]) + 2 for number in batch])
        starts = np.concatenate([[0], np.cumsum(heights)])
        framed = np.zeros((starts[-1], max(masks[number].shape[1] for number in batch) + 2))
        for start, number in zip(starts, batch, strict=False):
            rows, columns = masks[number].shape
            framed[start + 1 : start + 1 + rows, 1 : 1 + columns] = masks[number]
        for line in _half_way(framed):
            place = int(np.searchsorted(starts, line[0, 0], side="right")) - 1
            at, island = islands[batch[place]]
            row, column = island.start
            found[at].append(_corners(line) - (starts[place] + 1 - row, 1 - column))
    for outlines in found:
        if len(outlines) > 1:
            outlines.sort(key=_first_place)
    return found


def _first_place(outline: FloatArray) -> tuple[float, float]:
    """Return the outline's first row, and where it begins there."""
    row, column = outline[np.argmin(outline[:, 0])]
    return float(row), float(column)


def _batches(masks: Sequence[Mask]) -> Iterator[list[int]]:
    """Yield the numbers of masks that are outlined together: of about one width."""
    batch: list[int] = []
    height = 0
    for number in sorted(range(len(masks)), key=lambda number: masks[number].shape[1]):
        rows, columns = masks[number].shape
        height += rows + 2
        if batch and height * (columns + 2) > _VOXELS:
            yield batch
            batch, height = [], rows + 2
        batch.append(number)
    if batch:
        yield batch


def _half_way(framed: FloatArray) -> Iterator[FloatArray]:
    """Yield the closed lines between 0 and 1, (n, 2), the last point not the first again.

    Where two voxels meet at a corner alone, each has a line of its own.
    """
    generator = contour_generator(z=framed, name="serial", line_type=LineType.Separate)
    for line in generator.lines(0.5):
        # contourpy has columns before rows.
        yield np.asarray(line, np.float64)[:-1, ::-1]


def _outline_to_cut(outlines: Sequence[FloatArray], most_points: int) -> FloatArray | None:
    """Return the first hole, or the first outline that is too long; None if all can stay."""
    areas = [_signed_area(outline) for outline in outlines]
    # Outer outlines run one way, holes the other.
    outer = max(areas, key=abs, default=1.0)
    return next(
        (
            outline
            for outline, area in zip(outlines, areas, strict=True)
            if area * outer < 0 or len(outline) > most_points
        ),
        None,
    )


def _corners(outline: FloatArray) -> FloatArray:
    """Leave out the points on a straight line between their neighbours."""
    steps = np.diff(outline, axis=0, append=outline[:1])
    before = np.concatenate([steps[-1:], steps[:-1]])
    turns = before[:, 0] * steps[:, 1] != before[:, 1] * steps[:, 0]
    return np.asarray(outline[turns])


def _signed_area(outline: FloatArray) -> float:
    x, y = outline.T
    # Twice the sum of the triangles to the origin, the last point's neighbour being the first.
    twice = x[:-1] @ y[1:] - y[:-1] @ x[1:] + x[-1] * y[0] - y[-1] * x[0]
    return float(twice / 2)
