"""Cut a slab out of a leg, and change it as patients and scanners differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatArray, FloatVolume, LabelVolume
from inference_engine.network.network_geometry import Size
from inference_engine.simulation.smooth_fields import smooth_field
from inference_engine.training.configuration import AugmentationSection
from inference_engine.training.delineations import UNKNOWN

# Distance over which the receive field changes.
_BIAS_MM = (150.0, 150.0, 200.0)
# What takes a wasted muscle's place: fat with a little water.
_FAT_FRACTION_OF_FAT = 0.9

HalfImages = npt.NDArray[np.float16]


@dataclass(frozen=True, eq=False)
class SlabVolumes:
    """A slab of a leg.

    Parameters
    ----------
    images : ndarray of float32, (X, Y, Z, 2)
        Water and fat as shares of the leg's brightness; 0 around the leg.
    labels : ndarray of uint8, (X, Y, Z)
        Classes, or `UNKNOWN`; 0 around the leg.
    """

    images: FloatVolume
    labels: LabelVolume


def cut_slab(images: HalfImages, labels: LabelVolume, start: Size, shape: Size) -> SlabVolumes:
    """Return a box of a leg, (X, Y, Z, 2) and (X, Y, Z), with air around the leg."""
    inside, place = _overlap(start, shape, labels.shape)
    cut = SlabVolumes(np.zeros((*shape, 2), np.float32), np.zeros(shape, np.uint8))
    cut.images[place] = images[inside]
    cut.labels[place] = labels[inside]
    return cut


class Augmentation:
    """Random changes of slabs.

    Parameters
    ----------
    section : AugmentationSection
        How far.
    spacing_mm : tuple of float
        Voxel size.
    """

    def __init__(
        self, section: AugmentationSection, spacing_mm: tuple[float, float, float]
    ) -> None:
        self._section = section
        self._spacing_mm = spacing_mm

    def draw(
        self,
        images: HalfImages,
        labels: LabelVolume,
        start: Size,
        shape: Size,
        rng: np.random.Generator,
    ) -> SlabVolumes:
        """Return a changed slab.

        Parameters
        ----------
        images, labels : ndarray
            The whole leg, as in `SlabVolumes`; read only where the slab needs it.
        start, shape : tuple of int
            The slab's first voxel and size.
        rng : numpy.random.Generator
            What is drawn from.
        """
        slab = self._moved(images, labels, start, shape, rng)
        if self._is_due(rng):
            self._waste_muscles(slab, rng)
        if self._is_due(rng):
            self._change_brightness(slab.images, rng)
        if self._is_due(rng):
            spread = rng.uniform(0, self._section.noise)
            noise = rng.standard_normal(slab.images.shape, np.float32)
            slab.images[...] += np.float32(spread) * noise
            # Magnitudes: noise doesn't take them below 0.
            np.abs(slab.images, out=slab.images)
        return slab

    def _is_due(self, rng: np.random.Generator) -> bool:
        return bool(rng.uniform() < self._section.probability)

    def _moved(
        self,
        images: HalfImages,
        labels: LabelVolume,
        start: Size,
        shape: Size,
        rng: np.random.Generator,
    ) -> SlabVolumes:
        """Return the slab after a random affine map about its centre."""
        if not self._is_due(rng):
            return cut_slab(images, labels, start, shape)
        matrix, shift = self._affine(rng)
        # From voxels of the slab to voxels of the leg.
        centre = (np.array(shape) - 1) / 2
        offset = np.array(start) + centre + shift - matrix @ centre
        corners = np.array(np.meshgrid(*[(0, n - 1) for n in shape])).reshape(3, -1)
        reached = matrix @ corners + offset[:, None]
        low = np.floor(reached.min(axis=1)).astype(int) - 1
        high = np.ceil(reached.max(axis=1)).astype(int) + 2
        x, y, z = (int(n) for n in low)
        width, depth, length = (int(n) for n in high - low)
        seen = cut_slab(images, labels, (x, y, z), (width, depth, length))
        made = SlabVolumes(np.empty((*shape, 2), np.float32), np.empty(shape, np.uint8))
        for channel in range(2):
            made.images[..., channel] = ndimage.affine_transform(
                seen.images[..., channel], matrix, offset - low, shape, order=1
            )
        ndimage.affine_transform(
            seen.labels, matrix, offset - low, shape, output=made.labels, order=0
        )
        return made

    def _affine(self, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
        """Draw a matrix and a shift in voxels."""
        far = self._section
        turn = np.deg2rad(rng.uniform(-far.rotation_degrees, far.rotation_degrees))
        tilt_x, tilt_y = np.deg2rad(rng.uniform(-far.tilt_degrees, far.tilt_degrees, 2))
        rotation = _rotation(2, turn) @ _rotation(0, tilt_x) @ _rotation(1, tilt_y)
        shear = np.eye(3)
        shear[:2, 2] = rng.uniform(-far.shear, far.shear, 2)
        matrix_mm = rotation @ shear @ np.diag(1 + rng.uniform(-far.scale, far.scale, 3))
        shift_mm = np.array([*rng.uniform(-far.shift_mm, far.shift_mm, 2), 0.0])
        spacing = np.array(self._spacing_mm)
        return matrix_mm * spacing / spacing[:, None], shift_mm / spacing

    def _waste_muscles(self, slab: SlabVolumes, rng: np.random.Generator) -> None:
        """Replace the rim of some muscles by fat."""
        values = np.flatnonzero(np.bincount(slab.labels.ravel(), minlength=UNKNOWN + 1))
        for value in values[(values > 0) & (values != UNKNOWN)]:
            if rng.uniform() >= self._section.shrink_probability:
                continue
            depth_mm = rng.uniform(0, self._section.shrink_mm)
            is_muscle = slab.labels == value
            inside = ndimage.distance_transform_edt(is_muscle, self._spacing_mm)
            wasted = is_muscle & (inside <= depth_mm)
            total = slab.images[wasted].sum(axis=-1)
            slab.images[wasted, 0] = (1 - _FAT_FRACTION_OF_FAT) * total
            slab.images[wasted, 1] = _FAT_FRACTION_OF_FAT * total
            slab.labels[wasted] = 0

    def _change_brightness(self, images: FloatVolume, rng: np.random.Generator) -> None:
        """Multiply by a gain and a smooth field and change the contrast, not the fat fraction."""
        far = self._section
        logarithm = np.full(images.shape[:3], rng.uniform(-far.gain, far.gain), np.float32)
        if far.bias:
            field = smooth_field(images.shape[:3], self._spacing_mm, _BIAS_MM, rng)
            logarithm += np.float32(rng.uniform(-far.bias, far.bias)) * field
        factor = np.exp(logarithm)
        if far.gamma:
            exponent = np.exp(rng.uniform(-far.gamma, far.gamma)) - 1
            total = np.maximum(images.sum(axis=-1), 1e-3)
            factor *= total ** np.float32(exponent)
        images *= factor[..., None]


def _rotation(axis: int, angle: float) -> FloatArray:
    """Return the rotation about an axis, (3, 3)."""
    first, second = [other for other in range(3) if other != axis]
    matrix = np.eye(3)
    matrix[first, first] = matrix[second, second] = np.cos(angle)
    matrix[first, second], matrix[second, first] = -np.sin(angle), np.sin(angle)
    return matrix


def _overlap(
    start: Size, shape: Size, whole: tuple[int, ...]
) -> tuple[tuple[slice, ...], tuple[slice, ...]]:
    """Return the part of a box within a volume: in the volume, and in the box."""
    inside, place = [], []
    for first, length, n in zip(start, shape, whole, strict=True):
        low, high = min(max(first, 0), n), min(max(first + length, 0), n)
        inside.append(slice(low, high))
        place.append(slice(low - first, high - first))
    return tuple(inside), tuple(place)
