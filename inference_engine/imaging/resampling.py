"""Between a scan's own grid and a model's: images down, class scores up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry

# Weights of one axis, (target, source): a few per row, so sparse products beat dense ones
# by an order of magnitude. Type Any because scipy has no types.
Matrix = Any

# Two grids may differ in direction by as much as moves no voxel by more than this.
_ALIGNMENT_TOLERANCE_VOXELS = 0.1


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
    # The tolerance keeps rounding in the affine from adding an empty voxel.
    new_shape = [
        max(1, int(np.ceil(n * a / b - 1e-3)))
        for n, a, b in zip(shape, old, spacing_mm, strict=True)
    ]
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
    return np.ascontiguousarray(resampled), _recentred(geometry, new_shape, spacing_mm)


def label_from_scores(
    scores: npt.NDArray[np.floating],
    scores_geometry: VolumeGeometry,
    target_geometry: VolumeGeometry,
    background_weight: float = 1.0,
) -> LabelVolume:
    """Return the best-scoring class at every voxel centre of the target grid.

    Every class's scores are interpolated linearly and a running maximum is kept, one
    target slice at a time, so memory stays near the size of the result.

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
        Class numbers on the target grid; 0 outside the field of view of the scores.

    Raises
    ------
    GeometryError
        If the grids' directions differ.
    """
    if scores.shape[:3] != scores_geometry.shape:
        raise GeometryError(f"Scores of shape {scores.shape} do not fit {scores_geometry.shape}.")
    across, back, up = _positions(scores_geometry, target_geometry)
    inside_x, to_x = _inside_and_matrix(across, scores.shape[0])
    inside_y, to_y = _inside_and_matrix(back, scores.shape[1])
    inside_z, to_z = _inside_and_matrix(up, scores.shape[2])
    labels = np.zeros(target_geometry.shape, np.uint8)
    weights = np.ones(scores.shape[3], np.float32)
    weights[0] = background_weight
    for row, k in enumerate(range(inside_z.start, inside_z.stop)):
        weight = to_z[[row]]
        blended = np.zeros(scores.shape[:2] + scores.shape[3:], np.float32)
        for neighbour, share in zip(weight.indices, weight.data, strict=True):
            blended += share * scores[:, :, neighbour].astype(np.float32)
        classes = np.ascontiguousarray((blended * weights).transpose(2, 0, 1))
        labels[inside_x, inside_y, k] = _best_class(classes, to_x, to_y)
    return labels


def _best_class(classes: npt.NDArray[np.float32], to_x: Matrix, to_y: Matrix) -> LabelVolume:
    """Return argmax over the classes (C, X, Y) after interpolation to (I, J).

    Interpolation is an average, so at every target point the best class scores at least
    the lowest class mean of all source voxels. A class can therefore only win near
    source voxels where it exceeds that floor: everywhere else it need not be computed.
    """
    floor = classes.mean(axis=0).min()
    best = _interpolated(classes[0], to_x, to_y)
    labels = np.zeros(best.shape, np.uint8)
    for value in range(1, len(classes)):
        hot = classes[value] > floor
        rows = _reached(to_x, hot.any(axis=1))
        columns = _reached(to_y, hot.any(axis=0))
        scores = _interpolated(classes[value], to_x[rows], to_y[columns])
        wins = scores > best[rows, columns]
        best[rows, columns][wins] = scores[wins]
        labels[rows, columns][wins] = value
    return labels


def _interpolated(plane: npt.NDArray[np.float32], to_x: Matrix, to_y: Matrix) -> FloatVolume:
    return np.asarray((to_y @ (to_x @ plane).T).T)


def _reached(matrix: Matrix, hot: npt.NDArray[np.bool_]) -> slice:
    """Return the range of targets on which any `hot` source has weight."""
    targets = np.flatnonzero(matrix @ hot.astype(np.float32))
    return slice(int(targets[0]), int(targets[-1]) + 1) if targets.size else slice(0, 0)


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


def _inside_and_matrix(positions: npt.NDArray[np.float64], count: int) -> tuple[slice, Matrix]:
    """Return the target range within the source's field of view, and its interpolation."""
    inside = np.flatnonzero((positions >= -0.5 - 1e-3) & (positions <= count - 0.5 + 1e-3))
    if inside.size == 0:
        return slice(0, 0), csr_array((0, count), dtype=np.float32)
    reach = slice(int(inside[0]), int(inside[-1]) + 1)
    return reach, _interpolation_matrix(positions[reach], count)


def _centres(
    count: int, spacing: float, new_count: int, new_spacing: float
) -> npt.NDArray[np.float64]:
    """Return new voxel centres in old voxels, for two centred grids on one axis."""
    offsets = np.arange(new_count, dtype=np.float64) - (new_count - 1) / 2
    return np.asarray((count - 1) / 2 + offsets * (new_spacing / spacing))


def _interpolation_matrix(positions: npt.NDArray[np.float64], count: int) -> Matrix:
    """Return the (len(positions), count) weights of linear interpolation, ends repeated."""
    clipped = np.clip(positions, 0, count - 1)
    lower = np.minimum(clipped.astype(int), max(count - 2, 0))
    fraction = clipped - lower
    columns = np.stack([lower, np.minimum(lower + 1, count - 1)], axis=1)
    shares = np.stack([1 - fraction, fraction], axis=1).astype(np.float32)
    starts = np.arange(0, shares.size + 1, 2)
    return csr_array((shares.ravel(), columns.ravel(), starts), (len(positions), count))


def _averaging_matrix(count: int, spacing: float, new_count: int, new_spacing: float) -> Matrix:
    """Return (new_count, count) shares of each old voxel in each new, rows summing to 1."""
    centres = _centres(count, spacing, new_count, new_spacing)[:, None]
    half = new_spacing / spacing / 2
    edges = np.arange(count)[None, :]
    upper = np.minimum(centres + half, edges + 0.5)
    lower = np.maximum(centres - half, edges - 0.5)
    overlap = np.clip(upper - lower, 0, None)
    return csr_array((overlap / overlap.sum(axis=1, keepdims=True)).astype(np.float32))


def _recentred(
    geometry: VolumeGeometry, shape: Sequence[int], spacing_mm: Sequence[float]
) -> VolumeGeometry:
    factors = np.asarray(spacing_mm) / np.asarray(geometry.spacing_mm)
    affine = np.array(geometry.affine)
    affine[:3, :3] = geometry.affine[:3, :3] * factors
    centre = geometry.to_world((np.array(geometry.shape) - 1) / 2)
    affine[:3, 3] = centre - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    return VolumeGeometry((shape[0], shape[1], shape[2]), affine)
