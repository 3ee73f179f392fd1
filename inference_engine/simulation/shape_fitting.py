"""Fit the statistical shape of the thigh to label atlases.

Each atlas leg is brought to the template by an affine map; there, every muscle becomes a
signed distance map in a box of its own. Mean and principal modes of these maps over the legs
(Leventon et al. 2000, level-set shape priors) are stored as truncated cosine coefficients.
Run as `python -m inference_engine.simulation.shape_fitting ATLAS_DIRECTORY OUTPUT.npz`.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import fft

from inference_engine.simulation.atlas_distances import distance_maps
from inference_engine.simulation.atlas_reading import AtlasLeg, read_atlas_legs
from inference_engine.simulation.atlas_registration import apply, register
from inference_engine.simulation.pectineus import add_pectineus
from inference_engine.simulation.shape_model import (
    CLIP_MM,
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

_MODES = 40
# Half a wave of the finest cosine kept, mm in-plane and along the leg.
_FINEST_MM = (9.0, 9.0, 26.0)
_MARGIN_MM = 14.0
# Beyond its known levels a leg's deviation from the mean fades over this distance instead of
# ending in a step.
_FADE_MM = 50.0
_log = logging.getLogger(__name__)


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
    # N legs differ from their mean in N - 1 ways at most; with all of them every leg comes back.
    order = np.argsort(values)[::-1][: min(_MODES, len(placed) - 1)]
    values = np.maximum(values, 0)
    _log.info("variance kept by %d modes: %.3f", len(order), values[order].sum() / values.sum())
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
