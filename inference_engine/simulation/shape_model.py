"""The statistical shape of the thigh: signed distance maps of its structures, as modes.

Every structure (18 muscles, femur, pelvis, lower-leg bone, hip flexors, calf and the hull around
all muscles) has a box in the template's frame: x grows laterally on a right-looking leg,
y anteriorly, z superiorly, mm. In its box a structure is a signed distance, negative inside,
clipped smoothly at its CLIP_MM and kept as truncated cosine coefficients: a mean, and modes of
variation found over the atlas legs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import fft, ndimage

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import InputError

FloatArray = npt.NDArray[np.float32]

SHAPE_PATH = RESOURCES / "anatomy" / "thigh_shape.npz"
MUSCLE_COUNT = 18
VASTUS_INTERMEDIUS = 3
FEMUR, PELVIS, LOWER_LEG_BONE, HIP_FLEXORS, CALF, HULL = 19, 20, 21, 22, 23, 24
STRUCTURE_COUNT = 24
PIXEL_MM, LEVEL_SPACING_MM = 4.0, 8.0
# Where signed distances saturate: the hull must tell how deep the subcutaneous fat is.
CLIP_MM = {**dict.fromkeys(range(1, STRUCTURE_COUNT), 12.0), HULL: 60.0}
# The mid-sagittal plane in the template's frame, from the atlas that holds both legs.
MIDLINE_X_MM = -100.0
# Where the model ends above the hip, the trunk goes on for this many of its levels.
_TRUNK_LEVELS = 40


@dataclass(frozen=True)
class StructureBox:
    """A structure's box: lower corner (mm) and shape on the 4 x 4 x 8 mm grid of the model."""

    low_mm: tuple[float, float, float]
    shape: tuple[int, int, int]

    @classmethod
    def enclosing(cls, low: npt.ArrayLike, high: npt.ArrayLike) -> StructureBox:
        """Return the smallest box of whole grid steps around two corners (mm)."""
        start = np.asarray(low, float)
        steps = np.ceil((np.asarray(high, float) - start) / _STEP_MM).astype(int) + 1
        return cls(_triple(start), (int(steps[0]), int(steps[1]), int(steps[2])))

    def axes_mm(self) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return the positions of the box's grid lines along x, y and z, mm."""
        lines = [
            (low + step * np.arange(n)).astype(np.float32)
            for low, step, n in zip(self.low_mm, _STEP_MM, self.shape, strict=True)
        ]
        return lines[0], lines[1], lines[2]


_STEP_MM = np.array([PIXEL_MM, PIXEL_MM, LEVEL_SPACING_MM])


def _triple(values: npt.ArrayLike) -> tuple[float, float, float]:
    x, y, z = (float(v) for v in np.asarray(values))
    return x, y, z


@dataclass(frozen=True, eq=False)
class LegShape:
    """One leg drawn from the model: a signed distance map per structure.

    Parameters
    ----------
    boxes : tuple of StructureBox
        Where each map lies; index 0 is structure 1.
    distances : tuple of ndarray of float32
        Signed distance, mm, negative inside, on the grid of its box.
    """

    boxes: tuple[StructureBox, ...]
    distances: tuple[FloatArray, ...]

    def distance(self, structure: int, points_mm: FloatArray) -> FloatArray:
        """Return the signed distance (mm) of a structure at points (3, X, Y, Z) in mm.

        Outside the structure's box it is the structure's CLIP_MM.
        """
        box, volume = self.boxes[structure - 1], self.distances[structure - 1]
        inside = _bounding_slices(box, points_mm)
        result = np.full(points_mm.shape[1:], CLIP_MM[structure], np.float32)
        if inside is None:
            return result
        low = np.array(box.low_mm, np.float32)[:, None, None, None]
        step = _STEP_MM.astype(np.float32)[:, None, None, None]
        index = (points_mm[(slice(None), *inside)] - low) / step
        result[inside] = ndimage.map_coordinates(
            volume, index, order=1, mode="constant", cval=CLIP_MM[structure], prefilter=False
        )
        return result

    def displaced(self, offsets_mm: npt.ArrayLike) -> LegShape:
        """Return this leg with its first structures moved, each by its own offset.

        Parameters
        ----------
        offsets_mm : array_like, (N, 3)
            Of structures 1 to N along x, y and z, mm; the others stay.
        """
        boxes = list(self.boxes)
        for index, offset in enumerate(np.asarray(offsets_mm, np.float64)):
            box = boxes[index]
            boxes[index] = StructureBox(_triple(np.asarray(box.low_mm) + offset), box.shape)
        return LegShape(tuple(boxes), self.distances)

    def with_trunk(self) -> LegShape:
        """Return this leg with its hull going on above the hip as it is at its top."""
        hull = HULL - 1
        box, distance = self.boxes[hull], self.distances[hull]
        longer = np.pad(distance, ((0, 0), (0, 0), (0, _TRUNK_LEVELS)), mode="edge")
        count = (*box.shape[:2], box.shape[2] + _TRUNK_LEVELS)
        return LegShape(
            (*self.boxes[:hull], replace(box, shape=count), *self.boxes[hull + 1 :]),
            (*self.distances[:hull], longer, *self.distances[hull + 1 :]),
        )


def _bounding_slices(box: StructureBox, points_mm: FloatArray) -> tuple[slice, slice, slice] | None:
    """Return the part of a point grid outside of which no point lies in the box.

    Each grid axis is searched on a coarse subset of the points; one coarse step of margin
    keeps this safe for the smooth maps that are used here.
    """
    coarse = points_mm[:, ::4, ::4, ::4]
    low = np.array(box.low_mm)[:, None, None, None] - 12
    high = low + 24 + (np.array(box.shape) - 1)[:, None, None, None] * _STEP_MM[:, None, None, None]
    within = ((coarse >= low) & (coarse <= high)).all(0)
    if not within.any():
        return None
    found = []
    for axis in range(3):
        others = tuple(a for a in range(3) if a != axis)
        lines = np.flatnonzero(within.any(others))
        found.append(slice(max(0, 4 * (int(lines[0]) - 1)), 4 * (int(lines[-1]) + 2)))
    return found[0], found[1], found[2]


@dataclass(frozen=True, eq=False)
class ThighShape:
    """The fitted model: boxes, mean and modes as cosine coefficients, scores of the atlas legs.

    Parameters
    ----------
    boxes : tuple of StructureBox
        One per structure.
    means : tuple of ndarray of float32, (a, b, c)
        Mean coefficients of each structure.
    modes : tuple of ndarray of float32, (K, a, b, c)
        Coefficients of each mode.
    scores : ndarray of float32, (N, K)
        Weights of the modes that give back each atlas leg.
    scales : ndarray of float32, (N, 3)
        Size of the template relative to each atlas leg along x, y, z.
    """

    boxes: tuple[StructureBox, ...]
    means: tuple[FloatArray, ...]
    modes: tuple[FloatArray, ...]
    scores: FloatArray
    scales: FloatArray

    def leg(self, weights: npt.ArrayLike) -> LegShape:
        """Return the leg with these mode weights, (K,)."""
        weight = np.asarray(weights, np.float32)
        distances = []
        for box, mean, mode in zip(self.boxes, self.means, self.modes, strict=True):
            coefficients = np.zeros(box.shape, np.float32)
            x, y, z = mean.shape
            coefficients[:x, :y, :z] = mean + np.tensordot(weight, mode, 1)
            distances.append(fft.idctn(coefficients, norm="ortho").astype(np.float32))
        return LegShape(self.boxes, tuple(distances))

    def sample_weights(self, rng: np.random.Generator, spread: float = 1.0) -> FloatArray:
        """Draw mode weights: a random blend of up to three atlas legs, with some noise."""
        count = int(rng.integers(1, 4))
        chosen = rng.choice(len(self.scores), count, replace=False)
        blend = rng.dirichlet(np.ones(count)) @ self.scores[chosen]
        noise = rng.normal(0, 0.35 * spread, self.scores.shape[1]) * self.scores.std(0)
        return np.asarray(spread * blend + noise, np.float32)


def save_shape(
    path: Path,
    boxes: Sequence[StructureBox],
    means: Sequence[FloatArray],
    modes: Sequence[FloatArray],
    *,
    scores: npt.ArrayLike,
    scales: npt.ArrayLike,
) -> None:
    """Write a model: means as float16, modes as int8 with one scale per mode and structure."""
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "low_mm": np.array([box.low_mm for box in boxes], np.float32),
        "shape": np.array([box.shape for box in boxes], np.int16),
        "scores": np.asarray(scores, np.float32),
        "scales": np.asarray(scales, np.float32),
    }
    for index, (mean, mode) in enumerate(zip(means, modes, strict=True)):
        arrays[f"mean{index}"] = mean.astype(np.float16)
        scale = np.abs(mode).max(axis=(1, 2, 3)) / 127
        if scale.max() == 0:
            continue
        step = np.maximum(scale, 1e-12)[:, None, None, None]
        arrays[f"mode{index}"] = np.rint(mode / step).astype(np.int8)
        arrays[f"step{index}"] = scale.astype(np.float32)
    np.savez_compressed(path, allow_pickle=False, **arrays)


@lru_cache(maxsize=1)
def load_shape(path: Path = SHAPE_PATH) -> ThighShape:
    """Read the shape model.

    Raises
    ------
    InputError
        If the file is missing or damaged.
    """
    try:
        with np.load(path, allow_pickle=False) as data:
            return _shape_from({name: data[name] for name in data.files})
    except (OSError, KeyError, ValueError) as error:
        raise InputError(
            f"The thigh's shape model {path.name} can't be read.", "Install the program again."
        ) from error


def _shape_from(data: dict[str, npt.NDArray[np.generic]]) -> ThighShape:
    boxes, means, modes = [], [], []
    scores = data["scores"].astype(np.float32)
    for index, (low, shape) in enumerate(zip(data["low_mm"], data["shape"], strict=True)):
        boxes.append(StructureBox(_triple(low), (int(shape[0]), int(shape[1]), int(shape[2]))))
        mean = data[f"mean{index}"].astype(np.float32)
        means.append(mean)
        if f"mode{index}" in data:
            step = data[f"step{index}"].astype(np.float32)[:, None, None, None]
            modes.append(data[f"mode{index}"].astype(np.float32) * step)
        else:
            modes.append(np.zeros((scores.shape[1], *mean.shape), np.float32))
    return ThighShape(
        tuple(boxes), tuple(means), tuple(modes), scores, data["scales"].astype(np.float32)
    )
