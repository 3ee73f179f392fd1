"""Signed distance maps of an atlas leg's structures, in the template's frame."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.simulation.atlas_reading import AtlasLeg
from inference_engine.simulation.atlas_registration import invert
from inference_engine.simulation.shape_model import CLIP_MM, FEMUR, HULL, StructureBox

Array = npt.NDArray[np.float64]
FloatArray = npt.NDArray[np.float32]

# A slice of a patients' atlas counts as labelled where it shows this share of the muscles the
# template has at its level: towards the ends of the field of view those labels fade out.
_LABELLED_SHARE = 0.8
# Their hull needs muscles all around.
_RELIABLE_HULL_MM = (-120.0, 70.0)


def distance_maps(
    leg: AtlasLeg, parameters: Array, boxes: Sequence[StructureBox], template: AtlasLeg
) -> tuple[list[FloatArray], list[npt.NDArray[np.bool_]]]:
    """Return, per structure, the signed distance in its box and the levels that are known.

    Distances are taken in each axial slice (mm of the template, negative inside, clipped
    smoothly at CLIP_MM) and interpolated along z while the structure's centroid moves
    linearly, so that 24 mm slices don't leave steps.
    """
    maps: list[FloatArray] = []
    known: list[npt.NDArray[np.bool_]] = []
    mean_scale = float(np.exp(parameters[3:5].mean()))
    for value, box in enumerate(boxes, start=1):
        axes = box.axes_mm()
        levels = axes[2]
        z_leg = (levels - parameters[2]) / np.exp(parameters[5])
        position = (z_leg - leg.origin_mm[2]) / leg.spacing_mm[2]
        last = leg.labels.shape[2] - 1
        is_known = (position >= -0.5) & (position <= last + 0.5)
        is_known &= _is_labelled(leg, value, levels, position, template)
        volume = np.full(box.shape, CLIP_MM[value], np.float32)
        slices = _SliceDistances(leg, value, mean_scale)
        x, y = np.meshgrid(axes[0], axes[1], indexing="ij")
        for level in np.flatnonzero(is_known):
            plane = np.stack([x, y, np.full_like(x, levels[level])], -1).astype(np.float64)
            in_leg = invert(parameters, plane)[..., :2]
            volume[:, :, level] = slices.at(in_leg, float(np.clip(position[level], 0, last)))
        maps.append(volume)
        known.append(is_known)
    return maps, known


def _is_labelled(
    leg: AtlasLeg, value: int, levels: FloatArray, position: Array, template: AtlasLeg
) -> npt.NDArray[np.bool_]:
    """Return whether a leg tells where a structure is, and is not, at each level."""
    if value == HULL and leg.fades_out:
        low, high = _RELIABLE_HULL_MM
        return np.asarray((levels >= low) & (levels <= high))
    if not leg.fades_out:  # The hull closes around bones, too.
        return np.full(levels.shape, (FEMUR if value == HULL else value) in leg.known)
    if value not in leg.known:
        return np.zeros(levels.shape, np.bool_)
    of_template = np.rint((levels - template.origin_mm[2]) / template.spacing_mm[2]).astype(int)
    of_template = np.clip(of_template, 0, template.labels.shape[2] - 1)
    of_leg = np.clip(np.rint(position).astype(int), 0, leg.labels.shape[2] - 1)
    shown = []
    for here, there in zip(of_leg, of_template, strict=True):
        expected = leg.known & set(np.unique(template.labels[:, :, there]).tolist())
        found = expected & set(np.unique(leg.labels[:, :, here]).tolist())
        shown.append(len(expected) > 0 and len(found) >= _LABELLED_SHARE * len(expected))
    return np.array(shown)


class _SliceDistances:
    """Signed distances of one structure, slice by slice, in a leg's own frame."""

    def __init__(self, leg: AtlasLeg, value: int, scale: float) -> None:
        self._leg = leg
        self._clip = np.float32(CLIP_MM[value])
        self._pad = np.array([int(self._clip / s) + 4 for s in leg.spacing_mm[:2]])
        self._value = value
        self._scale = scale
        self._cache: dict[int, tuple[FloatArray, Array] | None] = {}

    def at(self, points: Array, position: float) -> FloatArray:
        low = int(np.floor(position))
        high = min(low + 1, self._leg.labels.shape[2] - 1)
        share = position - low
        below, above = self._slice(low), self._slice(high)
        if below is None and above is None:
            return np.full(points.shape[:-1], self._clip, np.float32)
        if below is None or above is None:
            image, _ = below or above  # type: ignore[misc]
            weight = share if below is None else 1 - share
            return weight * self._sample(image, points) + (1 - weight) * self._clip
        centre = (1 - share) * below[1] + share * above[1]
        return (1 - share) * self._sample(below[0], points + (below[1] - centre)) + (
            share * self._sample(above[0], points + (above[1] - centre))
        )

    def _sample(self, image: FloatArray, points: Array) -> FloatArray:
        index = (points - self._leg.origin_mm[:2]) / np.array(self._leg.spacing_mm[:2])
        index = index + self._pad
        sampled: FloatArray = ndimage.map_coordinates(
            image, np.moveaxis(index, -1, 0), order=1, mode="nearest"
        )
        return sampled

    def _slice(self, index: int) -> tuple[FloatArray, Array] | None:
        if index not in self._cache:
            self._cache[index] = self._compute(self._leg.labels[:, :, index])
        return self._cache[index]

    def _compute(self, labels: LabelVolume) -> tuple[FloatArray, Array] | None:
        mask = _hull(labels) if self._value == HULL else labels == self._value
        if not mask.any():
            return None
        sampling = self._leg.spacing_mm[:2]
        padded = np.pad(mask, [(n, n) for n in self._pad])
        signed = ndimage.distance_transform_edt(~padded, sampling=sampling)
        signed -= ndimage.distance_transform_edt(padded, sampling=sampling)
        signed = self._clip * np.tanh(signed * self._scale / self._clip)
        centre = self._leg.origin_mm[:2] + np.argwhere(mask).mean(0) * np.array(sampling)
        return signed.astype(np.float32), centre


def _hull(labels: LabelVolume) -> npt.NDArray[np.bool_]:
    """Return the region the muscles of a slice enclose: their closing by a large disc."""
    mask = labels > 0
    if not mask.any():
        return mask
    pad = 24
    padded = np.pad(mask, pad)
    grown = ndimage.distance_transform_edt(~padded) <= pad - 2
    closed = ndimage.distance_transform_edt(grown) > pad - 2
    filled = ndimage.binary_fill_holes(closed | padded)
    return np.asarray(filled[pad:-pad, pad:-pad])
