"""Between a scan's own grid and a model's: images down, class scores up."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry

# Weights of one axis, (target, source): a few per row, so sparse products beat dense ones
# by an order of magnitude. Type Any because scipy has no types.
Matrix = Any

# Two grids may differ in direction by as much as moves no voxel by more than this.
_ALIGNMENT_TOLERANCE_VOXELS = 0.1
# numpy lets go of the interpreter's lock; more threads than this wait for memory.
_THREADS = min(4, os.cpu_count() or 1)


class Neighbours(NamedTuple):
    """The two source voxels around each target of one axis, and their shares, (targets,)."""

    lower: npt.NDArray[np.intp]
    upper: npt.NDArray[np.intp]
    lower_share: npt.NDArray[np.float32]
    upper_share: npt.NDArray[np.float32]


def resample_to_spacing(
    volume: FloatVolume, geometry: VolumeGeometry, spacing_mm: Sequence[float]
) -> tuple[FloatVolume, VolumeGeometry]:
    """Resample a volume to another voxel size over the same field of view.

    Along each axis by itself: where voxels get larger, each is the average of what it
    covers, so nothing is aliased; where they get smaller, linear interpolation.

    Parameters
    ----------
    volume : ndarray of float32, (X, Y, Z)
        Arbitrary units, on `geometry`.
    geometry : VolumeGeometry
        Its grid; oblique is fine.
    spacing_mm : sequence of float
        Wanted voxel size along the array's axes, mm.

    Returns
    -------
    ndarray of float32, (X', Y', Z')
        Covers the same field of view, rounded up to whole voxels; beyond the outermost
        voxels their values are repeated, so edges neither fade nor overshoot.
    VolumeGeometry
        Its grid: same directions, same centre.
    """
    shape, old = geometry.shape, geometry.spacing_mm
    grid = grid_with_spacing(geometry, spacing_mm)
    new_shape = grid.shape
    to_x, to_y, to_z = (
        _averaging_matrix(n, a, m, b) if b > a else _interpolation_matrix(_centres(n, a, m, b), n)
        for n, a, m, b in zip(shape, old, new_shape, spacing_mm, strict=True)
    )
    # Slice by slice, so that only one slice of a flipped or permuted view is ever copied.
    in_plane = np.empty((shape[2], new_shape[0], new_shape[1]), np.float32)
    for k in range(shape[2]):
        plane = volume[:, :, k].astype(np.float32)
        in_plane[k] = to_x @ (to_y @ plane.T).T
    resampled = to_z @ in_plane.reshape(shape[2], -1)
    resampled = resampled.reshape(new_shape[2], new_shape[0], new_shape[1]).transpose(1, 2, 0)
    return np.ascontiguousarray(resampled), grid


def grid_with_spacing(geometry: VolumeGeometry, spacing_mm: Sequence[float]) -> VolumeGeometry:
    """Return the grid of another voxel size over the same field of view, as images get it."""
    # The tolerance keeps rounding in the affine from adding an empty voxel.
    shape = [
        max(1, int(np.ceil(n * a / b - 1e-3)))
        for n, a, b in zip(geometry.shape, geometry.spacing_mm, spacing_mm, strict=True)
    ]
    return _recentred(geometry, shape, spacing_mm)


def label_from_scores(
    scores: npt.NDArray[np.floating],
    scores_geometry: VolumeGeometry,
    target_geometry: VolumeGeometry,
    background_weight: float = 1.0,
) -> LabelVolume:
    """Return the best-scoring class at every voxel centre of the target grid.

    Scores are interpolated linearly, one target slice at a time and only where classes
    compete, so memory stays near the size of the result.

    Parameters
    ----------
    scores : ndarray of float16 or float32, (X, Y, Z, C)
        Class scores >= 0, class 0 the background, on `scores_geometry`.
    scores_geometry, target_geometry : VolumeGeometry
        Grids with the same directions; spacing, origin and extent may differ.
    background_weight : float
        Factor on the background's score.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        Class numbers on the target grid, the lowest of equally good ones; 0 outside the field of
        view of the scores. In Fortran order: each slice lies in one piece.

    Raises
    ------
    GeometryError
        If the grids' directions differ.
    """
    if scores.shape[:3] != scores_geometry.shape:
        raise GeometryError(f"Scores of shape {scores.shape} do not fit {scores_geometry.shape}.")
    inside_x, inside_y, inside_z, x, y, z = inside_neighbours(scores_geometry, target_geometry)
    labels = np.zeros(target_geometry.shape, np.uint8, order="F")
    target = labels[inside_x, inside_y, inside_z]

    def draw(k: int, blended: npt.NDArray[np.float32]) -> None:
        blended[:, :, 0] *= np.float32(background_weight)
        target[:, :, k] = _best_class(blended, x, y)

    draw_slices(z, lambda n: _plane(scores, n), draw)
    return labels


def draw_slices(
    z: Neighbours,
    plane: Callable[[int], npt.NDArray[np.float32]],
    draw: Callable[[int, npt.NDArray[np.float32]], None],
) -> None:
    """Interpolate planes of scores to each slice of a target, in threads.

    Parameters
    ----------
    z : Neighbours
        The planes around each slice.
    plane : callable
        Gives a plane by its number, in any layout.
    draw : callable
        Takes a slice's number and its interpolated plane, which it may change.
    """

    def fill(slices: range) -> None:
        planes: dict[int, npt.NDArray[np.float32]] = {}
        for k in slices:
            below, above = int(z.lower[k]), int(z.upper[k])
            # Neighbouring slices lie between the same two planes of scores, or share one.
            planes = {n: planes[n] if n in planes else plane(n) for n in (below, above)}
            draw(k, z.lower_share[k] * planes[below] + z.upper_share[k] * planes[above])

    count = len(z.lower)
    per_thread = max(1, -(-count // _THREADS))
    parts = [range(a, min(a + per_thread, count)) for a in range(0, count, per_thread)]
    with ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(fill, parts))


def _plane(scores: npt.NDArray[np.floating], n: int) -> npt.NDArray[np.float32]:
    # Gathered first: half precision is then widened in one go, in two thirds of the time.
    return np.ascontiguousarray(scores[:, :, n]).astype(np.float32, copy=False)


def _best_class(scores: npt.NDArray[np.float32], x: Neighbours, y: Neighbours) -> LabelVolume:
    """Return argmax over the classes of (X, Y, C) after interpolation to (I, J).

    Interpolation is an average: where one class is best in all four pixels around a target, it
    is best there, too. Only elsewhere, along borders, need scores be interpolated.
    """
    best = scores.argmax(axis=2).astype(np.uint8)
    # Whether the cell that begins at a pixel has another class in one of its corners.
    is_mixed = np.zeros(best.shape, bool)
    is_mixed[:-1] = best[1:] != best[:-1]
    is_mixed[:, :-1] |= best[:, 1:] != best[:, :-1]
    is_mixed[:-1, :-1] |= best[1:, 1:] != best[:-1, :-1]
    labels: LabelVolume = best[x.lower][:, y.lower]
    i, j = np.nonzero(is_mixed[x.lower][:, y.lower])
    rows = scores.reshape(-1, scores.shape[2])
    row_length = scores.shape[1]
    across = [
        x.lower_share[i, None] * rows.take(x.lower[i] * row_length + columns, axis=0)
        + x.upper_share[i, None] * rows.take(x.upper[i] * row_length + columns, axis=0)
        for columns in (y.lower[j], y.upper[j])
    ]
    blended = y.lower_share[j, None] * across[0] + y.upper_share[j, None] * across[1]
    labels[i, j] = blended.argmax(axis=1)
    return labels


def _positions(
    source: VolumeGeometry, target: VolumeGeometry
) -> tuple[npt.NDArray[np.float64], ...]:
    """Return where each target index lies along each source axis, in source voxels."""
    relative = np.linalg.inv(source.affine) @ target.affine
    scale = np.diag(relative)[:3]
    skew = (relative[:3, :3] - np.diag(scale)) * (np.array(target.shape) - 1)
    if np.abs(skew).sum(axis=1).max() > _ALIGNMENT_TOLERANCE_VOXELS or scale.min() <= 0:
        raise GeometryError(
            "Scores and scan do not run along the same axes.", "Segment the scan again."
        )
    # The middle of the other axes' skew, so that what is tolerated is spread evenly.
    offset = relative[:3, 3] + skew.sum(axis=1) / 2
    return tuple(offset[axis] + scale[axis] * np.arange(target.shape[axis]) for axis in range(3))


def inside_neighbours(
    source: VolumeGeometry, target: VolumeGeometry
) -> tuple[slice, slice, slice, Neighbours, Neighbours, Neighbours]:
    """Return the target's ranges within the source's field of view, and what they lie between."""
    ranges, found = [], []
    for positions, count in zip(_positions(source, target), source.shape, strict=True):
        inside = np.flatnonzero((positions >= -0.5 - 1e-3) & (positions <= count - 0.5 + 1e-3))
        reach = slice(int(inside[0]), int(inside[-1]) + 1) if inside.size else slice(0, 0)
        ranges.append(reach)
        found.append(_neighbours(positions[reach], count))
    return (*ranges, *found)  # type: ignore[return-value] # three of each


def _centres(
    count: int, spacing: float, new_count: int, new_spacing: float
) -> npt.NDArray[np.float64]:
    """Return new voxel centres in old voxels, for two centred grids on one axis."""
    offsets = np.arange(new_count, dtype=np.float64) - (new_count - 1) / 2
    return np.asarray((count - 1) / 2 + offsets * (new_spacing / spacing))


def _neighbours(positions: npt.NDArray[np.float64], count: int) -> Neighbours:
    """Return what each position on an axis of `count` voxels lies between, ends repeated."""
    clipped = np.clip(positions, 0, count - 1)
    lower = np.minimum(clipped.astype(int), max(count - 2, 0))
    fraction = clipped - lower
    return Neighbours(
        lower,
        np.minimum(lower + 1, count - 1),
        (1 - fraction).astype(np.float32),
        fraction.astype(np.float32),
    )


def _interpolation_matrix(positions: npt.NDArray[np.float64], count: int) -> Matrix:
    """Return the (len(positions), count) weights of linear interpolation, ends repeated."""
    found = _neighbours(positions, count)
    columns = np.stack([found.lower, found.upper], axis=1)
    shares = np.stack([found.lower_share, found.upper_share], axis=1)
    starts = np.arange(0, shares.size + 1, 2)
    return scipy.sparse.csr_array(
        (shares.ravel(), columns.ravel(), starts), (len(positions), count)
    )


def _averaging_matrix(count: int, spacing: float, new_count: int, new_spacing: float) -> Matrix:
    """Return (new_count, count) shares of each old voxel in each new, rows summing to 1."""
    centres = _centres(count, spacing, new_count, new_spacing)[:, None]
    half = new_spacing / spacing / 2
    edges = np.arange(count)[None, :]
    upper = np.minimum(centres + half, edges + 0.5)
    lower = np.maximum(centres - half, edges - 0.5)
    overlap = np.clip(upper - lower, 0, None)
    return scipy.sparse.csr_array((overlap / overlap.sum(axis=1, keepdims=True)).astype(np.float32))


def _recentred(
    geometry: VolumeGeometry, shape: Sequence[int], spacing_mm: Sequence[float]
) -> VolumeGeometry:
    factors = np.asarray(spacing_mm) / np.asarray(geometry.spacing_mm)
    affine = np.array(geometry.affine)
    affine[:3, :3] = geometry.affine[:3, :3] * factors
    centre = geometry.to_world((np.array(geometry.shape) - 1) / 2)
    affine[:3, 3] = centre - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    return VolumeGeometry((shape[0], shape[1], shape[2]), affine)
