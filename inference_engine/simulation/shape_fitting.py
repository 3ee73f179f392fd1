"""Fit the statistical shape of the thigh to label atlases.

Each atlas leg is brought to the template by an affine map; there, every muscle becomes a
signed distance map in a box of its own. Mean and principal modes of these maps over the legs
(Leventon et al. 2000, level-set shape priors) are stored as truncated cosine coefficients.
Run as `python -m inference_engine.simulation.shape_fitting ATLAS_DIRECTORY OUTPUT.npz`.
"""

from __future__ import annotations

import itertools
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import fft, ndimage, optimize

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.simulation.atlas_reading import AtlasLeg, read_atlas_legs
from inference_engine.simulation.pectineus import add_pectineus
from inference_engine.simulation.shape_model import (
    CLIP_MM,
    FEMUR,
    HULL,
    LEVEL_SPACING_MM,
    MUSCLE_COUNT,
    PIXEL_MM,
    STRUCTURE_COUNT,
    StructureBox,
    save_shape,
)

Array = npt.NDArray[np.float64]
FloatArray = npt.NDArray[np.float32]

_MODES = 20
# Half a wave of the finest cosine kept, mm in-plane and along the leg.
_FINEST_MM = (9.0, 9.0, 26.0)
_MARGIN_MM = 14.0
# A slice of a patients' atlas counts as labelled where it shows this share of the muscles the
# template has at its level: towards the ends of the field of view those labels fade out.
_LABELLED_SHARE = 0.8
# Their hull needs muscles all around, and beyond the known levels a leg's deviation from the mean
# fades over this distance instead of ending in a step.
_RELIABLE_HULL_MM = (-120.0, 70.0)
_FADE_MM = 50.0
_log = logging.getLogger(__name__)


def register(leg: AtlasLeg, template: AtlasLeg) -> Array:
    """Return the nine parameters that carry `leg` onto `template`.

    They maximise the mean Dice overlap of the labels both tell apart, over the field of view
    of `leg`: shift x, y, z (mm), log scale x, y, z, rotation about z (radians) and shear of x
    and y along z.
    """
    step = [max(1, round(5.0 / spacing)) for spacing in leg.spacing_mm]
    coarse = leg.labels[:: step[0], :: step[1], :: step[2]]
    grid = np.stack(np.meshgrid(*[np.arange(n) for n in coarse.shape], indexing="ij"), -1)
    points = leg.origin_mm + grid.reshape(-1, 3) * step * np.array(leg.spacing_mm)
    labels = coarse.ravel().astype(np.intp)
    shared = np.array(sorted((leg.known & template.known) & set(np.unique(labels))))

    def cost(parameters: Array) -> float:
        index = _template_index(apply(parameters, points), template)
        found = template.labels[tuple(index.T)].astype(np.intp)
        joint = np.bincount(labels * 32 + found, minlength=1024).reshape(32, 32)
        overlap = joint[shared, shared]
        sizes = joint[shared].sum(1) + joint[:, shared].sum(0)
        prior = 0.02 * float(np.sum((parameters[3:6] / 0.2) ** 2))
        return prior - float(np.mean(2 * overlap / np.maximum(sizes, 1)))

    starts = sorted((cost(start), tuple(start)) for start in _starts())
    steps = np.diag([10, 10, 25, 0.1, 0.1, 0.1, 0.15, 0.05, 0.05])
    found = [_descend(cost, np.array(start), steps) for _, start in starts[:4]]
    best_cost, best = min(found, key=lambda pair: pair[0])
    _log.info("%s registered, mean Dice %.3f", leg.name, -best_cost)
    return best


def _starts() -> Iterator[Array]:
    """Yield coarse first guesses: shifts, length and rotation of the leg."""
    for values in itertools.product(
        (-15.0, 0.0, 15.0), (-15.0, 0.0, 15.0), (-90.0, -45.0, 0.0, 45.0, 90.0), (-0.3, 0.0, 0.3)
    ):
        start = np.zeros(9)
        start[[0, 1, 2, 6]] = values
        yield start


def _descend(cost: Callable[[Array], float], start: Array, steps: Array) -> tuple[float, Array]:
    """Return the lowest cost found from a start, and where; twice, to leave a stuck simplex."""
    point = start
    for size in (1.0, 0.4):
        found = optimize.minimize(
            cost,
            point,
            method="Nelder-Mead",
            options={
                "maxfev": 500,
                "initial_simplex": np.vstack([point, point + size * steps]),
                "xatol": 0.01,
                "fatol": 1e-4,
            },
        )
        point = found.x
    return float(found.fun), point


def apply(parameters: Array, points: Array) -> Array:
    """Return leg points (mm, (..., 3)) in the template's frame."""
    shift, scale = parameters[:3], np.exp(parameters[3:6])
    cosine, sine = np.cos(parameters[6]), np.sin(parameters[6])
    z = points[..., 2] * scale[2] + shift[2]
    x = points[..., 0] * scale[0]
    y = points[..., 1] * scale[1]
    return np.stack(
        [
            cosine * x - sine * y + shift[0] + parameters[7] * z,
            sine * x + cosine * y + shift[1] + parameters[8] * z,
            z,
        ],
        axis=-1,
    )


def invert(parameters: Array, points: Array) -> Array:
    """Return template points (mm, (..., 3)) in the leg's frame: the inverse of `apply`."""
    shift, scale = parameters[:3], np.exp(parameters[3:6])
    cosine, sine = np.cos(parameters[6]), np.sin(parameters[6])
    z = points[..., 2]
    x = points[..., 0] - shift[0] - parameters[7] * z
    y = points[..., 1] - shift[1] - parameters[8] * z
    return np.stack(
        [
            (cosine * x + sine * y) / scale[0],
            (-sine * x + cosine * y) / scale[1],
            (z - shift[2]) / scale[2],
        ],
        axis=-1,
    )


def _template_index(points: Array, template: AtlasLeg) -> npt.NDArray[np.intp]:
    index = np.rint((points - template.origin_mm) / np.array(template.spacing_mm)).astype(np.intp)
    top = np.array(template.labels.shape) - 1
    outside = ((index < 0) | (index > top)).any(-1)
    index = np.clip(index, 0, top)
    index[outside] = 0  # The template's corner is background.
    return np.asarray(index)


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
    if FEMUR in leg.known:
        return np.full(levels.shape, value == HULL or value in leg.known)
    if value == HULL:
        low, high = _RELIABLE_HULL_MM
        return np.asarray((levels >= low) & (levels <= high)) & (len(leg.known) <= 11)
    if value not in leg.known:
        return np.zeros(levels.shape, np.bool_)
    if len(leg.known) > 11:  # A complete anatomy, without a field of view.
        return np.ones(levels.shape, np.bool_)
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
    return np.asarray((closed | padded)[pad:-pad, pad:-pad])


def structure_boxes(legs: Sequence[tuple[AtlasLeg, Array]]) -> list[StructureBox]:
    """Return each structure's box in the template's frame, wide enough for every leg."""
    boxes = []
    for value in range(1, STRUCTURE_COUNT + 1):
        corners: list[Array] = []
        for leg, parameters in legs:
            mask = leg.labels > 0 if value == HULL else leg.labels == value
            index = np.argwhere(mask)
            if len(index):
                points = leg.origin_mm + index[:: max(1, len(index) // 4000)] * leg.spacing_mm
                inside = apply(parameters, points)
                corners.append(np.percentile(inside, [0.5, 99.5], axis=0))
        margin = 4 * _MARGIN_MM if value == HULL else _MARGIN_MM
        low = np.min(corners, axis=(0, 1)) - margin * np.array([1, 1, _MARGIN_MM / margin])
        high = np.max(corners, axis=(0, 1)) + margin * np.array([1, 1, _MARGIN_MM / margin])
        boxes.append(StructureBox.enclosing(low, high))
    return boxes


def place_legs(directory: Path) -> list[tuple[AtlasLeg, Array]]:
    """Return all atlas legs under `directory` with the map onto the first, the template."""
    legs = list(read_atlas_legs(directory))
    legs[0] = add_pectineus(legs[0])
    maps = [np.zeros(9), *(register(leg, legs[0]) for leg in legs[1:])]
    return list(zip(legs, maps, strict=True))


def fit(placed: Sequence[tuple[AtlasLeg, Array]], output: Path) -> None:
    """Fit the shape model to placed legs, the template first, and write it to `output`."""
    template = placed[0][0]
    boxes = structure_boxes(placed)
    maps = [distance_maps(leg, parameters, boxes, template) for leg, parameters in placed]
    means, deviations = [], []
    for index in range(len(boxes)):
        volumes = np.stack([volume[index] for volume, _ in maps])
        known = np.stack([levels[index] for _, levels in maps])
        mean = _mean(volumes, known, CLIP_MM[index + 1])
        means.append(mean)
        if index < MUSCLE_COUNT or index + 1 == HULL:
            pairs = zip(volumes - mean, known, strict=True)
            deviations.append(np.stack([_faded(volume, levels) for volume, levels in pairs]))
        else:
            deviations.append(np.zeros_like(volumes))
    flat = np.concatenate([volume.reshape(len(placed), -1) for volume in deviations], axis=1)
    values, vectors = np.linalg.eigh(flat @ flat.T)
    order = np.argsort(values)[::-1][:_MODES]
    _log.info("variance kept by %d modes: %.3f", _MODES, values[order].sum() / values.sum())
    scores = vectors[:, order] * np.sqrt(values[order])
    directions = (vectors[:, order].T @ flat) / np.sqrt(values[order])[:, None]
    splits = np.cumsum([mean.size for mean in means])[:-1]
    modes = [
        _truncated(block.reshape(-1, *box.shape))
        for block, box in zip(np.split(directions, splits, axis=1), boxes, strict=True)
    ]
    scales = np.exp([parameters[3:6] for _, parameters in placed])
    coefficients = [_truncated(mean[None])[0] for mean in means]
    save_shape(output, boxes, coefficients, modes, scores=scores, scales=scales)


def _mean(volumes: FloatArray, known: npt.NDArray[np.bool_], clip: float) -> FloatArray:
    """Return the mean over the legs that know each level; `clip` (outside) where none does."""
    weight = known[:, None, None, :]
    count = known.sum(0)
    total = np.where(weight, volumes, 0).sum(0)
    return np.where(count > 0, total / np.maximum(count, 1), clip).astype(np.float32)


def _faded(deviation: FloatArray, known: npt.NDArray[np.bool_]) -> FloatArray:
    """Return a deviation whose unknown levels fade from the nearest known level to zero."""
    if not known.any():
        return np.zeros_like(deviation)
    levels = np.flatnonzero(known)
    everywhere = np.arange(len(known))
    nearest = levels[np.abs(everywhere[:, None] - levels).argmin(1)]
    distance = np.abs(everywhere - nearest) * LEVEL_SPACING_MM
    return np.asarray(deviation[:, :, nearest] * np.clip(1 - distance / _FADE_MM, 0, 1), np.float32)


def _truncated(volumes: FloatArray) -> FloatArray:
    """Return the lowest cosine coefficients of (N, X, Y, Z) volumes on the model's grid."""
    coefficients = fft.dctn(volumes, axes=(1, 2, 3), norm="ortho")
    step = (PIXEL_MM, PIXEL_MM, LEVEL_SPACING_MM)
    kept = [
        min(n, int(np.ceil(n * spacing / finest)))
        for n, spacing, finest in zip(volumes.shape[1:], step, _FINEST_MM, strict=True)
    ]
    return np.asarray(coefficients[:, : kept[0], : kept[1], : kept[2]], np.float32)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    fit(place_legs(Path(sys.argv[1])), Path(sys.argv[2]))
