"""Varied patches of slices, as a refinement network learns from them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.segmentation.refinement_input import refinement_input
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_slices import LegSlices, evidence_of, seen_by

# How scanners differ: brightness, and that of fat alone in some patches (standard deviations of
# logarithms).
_BRIGHTNESS, _FAT_BRIGHTNESS, _FAT_SHARE = 0.12, 0.1, 0.3
# Noise of up to this share of the leg's scale, in so many of the patches.
_NOISE, _NOISE_SHARE = 0.05, 0.5
# Many scanners interpolate to finer pixels than they have measured.
_LARGEST_ZOOM, _ZOOM_SHARE = 1.8, 0.3
# Blur in pixels (standard deviation), before the zoom.
_BLUR, _BLUR_SHARE = (0.2, 0.8), 0.2

_LABEL = 0
_HALF = 0.5


@dataclass(frozen=True, eq=False)
class Patch:
    """Part of one slice.

    Parameters
    ----------
    images : ndarray of float32, (2, X, Y)
        Water and fat, divided by the leg's scale.
    evidence : ndarray of uint8, (networks, 4, X, Y)
        Label, muscle, best and second of each network.
    truth : ndarray of uint8, (X, Y)
        1 in muscle, 0 elsewhere, `UNKNOWN` where nobody knows.
    """

    images: FloatVolume
    evidence: npt.NDArray[np.uint8]
    truth: LabelVolume


class PatchSource:
    """Draws batches of patches: each patient is drawn as often as any other.

    Parameters
    ----------
    legs : sequence of LegSlices
        At least one.
    size : int
        Voxels of a patch along X and Y.
    seed : int
        A batch follows from it and from the batch's number alone.
    """

    def __init__(self, legs: Sequence[LegSlices], size: int, seed: int) -> None:
        by_patient: dict[str, list[LegSlices]] = {}
        for leg in legs:
            by_patient.setdefault(leg.patient, []).append(leg)
        self._legs = [by_patient[patient] for patient in sorted(by_patient)]
        self._size = size
        self._seed = seed

    def batch(self, number: int, count: int) -> tuple[FloatVolume, LabelVolume]:
        """Return one batch.

        Parameters
        ----------
        number : int
            Which, from 0.
        count : int
            Patches in it.

        Returns
        -------
        image : ndarray of float32, (size, size, count, 7)
            From `refinement_input`, patches along Z.
        truth : ndarray of uint8, (size, size, count)
            1 in muscle, 0 elsewhere, `UNKNOWN` beyond a slice, too.
        """
        rng = np.random.default_rng((self._seed, 2, number))
        return stacked([self._drawn(rng) for _ in range(count)], (self._size, self._size))

    def _drawn(self, rng: np.random.Generator) -> Patch:
        own = self._legs[rng.integers(len(self._legs))]
        leg = own[rng.integers(len(own))]
        zoom = 1.0
        if rng.random() < _ZOOM_SHARE:
            zoom = math.exp(rng.uniform(0, math.log(_LARGEST_ZOOM)))
        patch = cut(leg, int(rng.integers(leg.count)), math.ceil(self._size / zoom), rng)
        if rng.random() < _BLUR_SHARE:
            patch = blurred(patch, rng.uniform(*_BLUR))
        if zoom > 1:
            patch = zoomed(patch, zoom, self._size)
        patch = with_other_signal(patch, rng)
        for axis in (0, 1):
            if rng.random() < 0.5:
                patch = flipped(patch, axis)
        return patch


def cut(leg: LegSlices, number: int, size: int, rng: np.random.Generator) -> Patch:
    """Return a square of a slice that holds a voxel, drawn at random, in which muscle is seen.

    Where the slice is smaller, so is the patch.
    """
    evidence = leg.evidence[number]
    seen = np.flatnonzero(seen_by(evidence))
    shape = evidence.shape[2:]
    middle = np.unravel_index(seen[rng.integers(len(seen))] if len(seen) else 0, shape)
    box = []
    for at, length in zip(middle, shape, strict=True):
        first = int(at) - int(rng.integers(size))
        first = max(0, min(first, length - size))
        box.append(slice(first, first + size))
    images = leg.images[number][:, *box].astype(np.float32)
    return Patch(images, evidence[:, :, *box], leg.truth[number][*box])


def blurred(patch: Patch, pixels: float) -> Patch:
    """Return a patch with smoother images; what is known of it stays."""
    images = ndimage.gaussian_filter(patch.images, (0, pixels, pixels))
    return Patch(images, patch.evidence, patch.truth)


def zoomed(patch: Patch, zoom: float, most: int) -> Patch:
    """Return a patch interpolated to finer pixels, at most so many along an axis.

    Parameters
    ----------
    patch : Patch
        As it was measured.
    zoom : float
        1 or more.
    most : int
        What is beyond is cut off.
    """
    x, y = (_positions(min(most, int(n * zoom)), n, zoom) for n in patch.truth.shape)
    nearest_x, nearest_y = (np.rint(positions).astype(np.intp) for positions in (x, y))
    is_muscle = _interpolated((patch.truth == 1).astype(np.float32), x, y) > _HALF
    is_unknown = (patch.truth == UNKNOWN)[nearest_x[:, None], nearest_y]
    evidence = np.rint(_interpolated(patch.evidence.astype(np.float32), x, y)).astype(np.uint8)
    evidence[:, _LABEL] = patch.evidence[:, _LABEL][:, nearest_x[:, None], nearest_y]
    truth = np.where(is_unknown, np.uint8(UNKNOWN), is_muscle.astype(np.uint8))
    return Patch(_interpolated(patch.images, x, y), evidence, truth)


def with_other_signal(patch: Patch, rng: np.random.Generator) -> Patch:
    """Return a patch as another scanner might show it: brighter or darker, with more noise."""
    factors = np.full(2, math.exp(rng.normal(0, _BRIGHTNESS)))
    if rng.random() < _FAT_SHARE:
        factors[1] *= math.exp(rng.normal(0, _FAT_BRIGHTNESS))
    images = patch.images * factors[:, None, None].astype(np.float32)
    if rng.random() < _NOISE_SHARE:
        noise = rng.standard_normal(images.shape, np.float32)
        # Magnitudes: noise makes no signal negative.
        images = np.abs(images + np.float32(rng.uniform(0, _NOISE)) * noise)
    return Patch(images, patch.evidence, patch.truth)


def flipped(patch: Patch, axis: int) -> Patch:
    """Return a patch mirrored along X (0) or Y (1)."""
    return Patch(
        np.flip(patch.images, axis + 1),
        np.flip(patch.evidence, axis + 2),
        np.flip(patch.truth, axis),
    )


def stacked(patches: Sequence[Patch], shape: tuple[int, int]) -> tuple[FloatVolume, LabelVolume]:
    """Return patches as one input of the network, (X, Y, patches, 7), and their truth.

    What a patch lacks is air of which no network sees anything, and whose truth is `UNKNOWN`.
    """
    networks = len(patches[0].evidence)
    images = np.zeros((2, *shape, len(patches)), np.float32)
    evidence = np.zeros((networks, 4, *shape, len(patches)), np.uint8)
    truth = np.full((*shape, len(patches)), UNKNOWN, np.uint8)
    for number, patch in enumerate(patches):
        x, y = (slice(n) for n in patch.truth.shape)
        images[:, x, y, number] = patch.images
        evidence[:, :, x, y, number] = patch.evidence
        truth[x, y, number] = patch.truth
    return refinement_input(images[0], images[1], 1.0, evidence_of(evidence)), truth


def _positions(new: int, old: int, zoom: float) -> npt.NDArray[np.float32]:
    """Return where new pixels lie among the old ones; beyond the ends is what is there."""
    inner = (np.arange(new, dtype=np.float32) + 0.5) / zoom - 0.5
    return np.asarray(np.clip(inner, 0, old - 1), np.float32)


def _interpolated(
    values: FloatVolume, x: npt.NDArray[np.float32], y: npt.NDArray[np.float32]
) -> FloatVolume:
    """Return values (..., X, Y) between their pixels, linearly.

    Not as a product of matrices, whose threads would take the processor from the network's.
    """
    for axis, positions in ((-2, x), (-1, y)):
        lower = positions.astype(np.intp)
        upper = np.minimum(lower + 1, values.shape[axis] - 1)
        share = positions - lower
        share = share[:, None] if axis == -2 else share
        below = values.take(lower, axis)
        values = below + share * (values.take(upper, axis) - below)
    return values
