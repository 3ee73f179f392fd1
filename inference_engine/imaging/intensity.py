"""Where the body is, from image brightness alone."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.connected_regions import without_voids
from inference_engine.imaging.geometry import FloatVolume, MaskVolume

# The mask's outline is found on blocks of voxels, about this many along each axis: their
# averages are nearly free of noise, and a whole-thigh scan takes a second.
_BLOCKS_PER_AXIS = 160
# A second leg is smaller than the first, but not as small as a hand or a pad beside it.
_SMALLEST_SHARE_OF_LARGEST = 0.2
# Tissue darker than this share of the bright tissue is lost rather than taking in air.
_DARKEST_AIR, _BRIGHTEST_AIR = 0.01, 0.2
# Filters let go of the interpreter's lock.
_THREADS = min(4, os.cpu_count() or 1)


def body_mask(in_phase: FloatVolume) -> MaskVolume:
    """Return where the body is: skin, fat, muscle and the bones inside.

    Air and tissue are told apart on a logarithmic scale, where neither the receive bias
    nor the brightness of fat against muscle moves the border much.

    Parameters
    ----------
    in_phase : ndarray of float32, (X, Y, Z)
        W + F, arbitrary units, in canonical axis order (holes are filled slice by slice
        along the last axis, so that bone which leaves the field of view is filled too).

    Returns
    -------
    ndarray of bool, (X, Y, Z)
        The largest piece and any that has a fifth of its size (the other leg), without
        holes. Empty for an empty image.
    """
    factors = tuple(-(-n // _BLOCKS_PER_AXIS) for n in in_phase.shape)
    blocks = _block_means(in_phase, factors)
    threshold = _air_threshold(blocks)
    coarse = _large_pieces(blocks > threshold)
    box = np.ones((3, 3, 3), bool)
    outer = scipy.ndimage.binary_dilation(coarse, box)
    inner = scipy.ndimage.binary_erosion(coarse, box, border_value=1)
    # In the images' order in memory: both are used side by side, voxel by voxel.
    mask = np.empty_like(in_phase, bool)

    def fill(block: int) -> None:
        shape = in_phase.shape[:2]
        surely, perhaps = (_enlarged(m[:, :, block], factors, shape) for m in (inner, outer))
        first = block * factors[2]
        for k in range(first, min(first + factors[2], in_phase.shape[2])):
            # Between the two, each voxel is judged by its own small neighbourhood.
            smoothed = scipy.ndimage.uniform_filter(in_phase[:, :, k], factors[:2])
            mask[:, :, k] = without_voids((smoothed > threshold) & perhaps | surely)

    with ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(fill, range(coarse.shape[2])))
    return mask


def _air_threshold(blocks: FloatVolume) -> float:
    bright = float(np.percentile(blocks, 99))
    if bright <= 0:
        return np.inf
    from skimage.filters import threshold_otsu  # noqa: PLC0415 (the window starts without)

    # Everything darker counts as equally dark: zero-filled and noisy air look the same.
    relative = np.log(np.maximum(blocks.ravel() / bright, _DARKEST_AIR / 3))
    threshold = float(np.exp(threshold_otsu(relative)))
    return bright * float(np.clip(threshold, _DARKEST_AIR, _BRIGHTEST_AIR))


def _large_pieces(mask: MaskVolume) -> MaskVolume:
    """Drop thin bridges and specks; keep the largest piece and those of its order."""
    in_plane = scipy.ndimage.generate_binary_structure(2, 1)[:, :, None]
    opened = scipy.ndimage.binary_opening(mask, in_plane)
    pieces, count = scipy.ndimage.label(opened)
    if count == 0:
        return np.asarray(opened)
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    return np.asarray((sizes >= _SMALLEST_SHARE_OF_LARGEST * sizes.max())[pieces])


def _block_means(volume: FloatVolume, factors: tuple[int, ...]) -> FloatVolume:
    """Return means over blocks of voxels; the last block of an axis may be smaller."""
    means: npt.NDArray[np.float32] = volume
    for axis, factor in enumerate(factors):
        if factor > 1:
            starts = np.arange(0, means.shape[axis], factor)
            sizes = np.diff(np.append(starts, means.shape[axis])).astype(np.float32)
            shape = [1, 1, 1]
            shape[axis] = len(sizes)
            sums: npt.NDArray[np.float32] = np.add.reduceat(means, starts, axis=axis)
            means = (sums / sizes.reshape(shape)).astype(np.float32)
    return means


def _enlarged(plane: MaskVolume, factors: tuple[int, ...], shape: tuple[int, ...]) -> MaskVolume:
    return plane.repeat(factors[0], axis=0).repeat(factors[1], axis=1)[: shape[0], : shape[1]]
