"""Closed outlines of masks, none of them within another.

An outline runs half-way between the centres of the voxels inside and outside, so the voxels whose
centres it holds are the mask's own. A mask with a hole is cut through the hole into parts that
touch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    found: list[list[FloatArray]] = [[] for _ in masks]
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
            at = int(np.searchsorted(starts, line[0, 0], side="right")) - 1
            found[batch[at]].append(_corners(line) - (starts[at] + 1, 1))
    for number, outlines in enumerate(found):
        for outline in _without_holes(masks[number], outlines, most_points):
            yield number, outline


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


def _without_holes(
    mask: Mask, found: Sequence[FloatArray], most_points: int
) -> Iterator[FloatArray]:
    """Yield the outlines of a slice, given those that were found with holes of their own."""
    crossed = _outline_to_cut(found, most_points)
    if crossed is None:
        yield from found
        return
    cut = int(np.rint((crossed[:, 0].min() + crossed[:, 0].max()) / 2))
    # One of the rows on either side of the cut crosses the hole, so both parts are simpler.
    for rows in (slice(None, cut), slice(cut, None)):
        part = np.zeros_like(mask)
        part[rows] = mask[rows]
        for _, outline in outlines_of_masks([part], most_points):
            yield outline


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
