"""Predictors without a network, for tests of what surrounds one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.segmentation.model_spec import ModelSpec, WeightsFile
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS
from tests.support.phantoms import AM, RF, SM, VL

# Upper ends of the fat fractions of the phantom's muscles, both sides, in rising order.
_FAT_FRACTION_BANDS = ((RF, 0.175), (VL, 0.35), (SM, 0.55), (AM, 0.77))


def spec_for_tests(
    slab_shape: tuple[int, int, int] = (64, 64, 16),
    spacing_mm: tuple[float, float, float] = (7.0, 7.0, 15.0),
) -> ModelSpec:
    """Return a model of 19 classes that no file belongs to."""
    return ModelSpec(
        name="fake",
        version="0",
        architecture="none",
        arguments={"class_count": 19},
        spacing_mm=spacing_mm,
        channels=("water", "fat", "fat_fraction"),
        slab_shape=slab_shape,
        size_multiple=(8, 8, 4),
        label_table="legseg18.toml",
        weights=(),
    )


class PositionPredictor:
    """Scores class 1 by the value of the first channel."""

    device = "cpu"
    runtime = "fake 1"
    precision = "float32"

    def __init__(self, spec: ModelSpec) -> None:
        self.spec = spec
        self.released = 0

    def release(self) -> None:
        """Count."""
        self.released += 1

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return the first channel as class 1, what is left of 1 as background."""
        scores = np.zeros((*slab.shape[:3], self.spec.class_count), np.float32)
        scores[..., 1] = slab[..., 0]
        scores[..., 0] = 1 - slab[..., 0]
        return scores


class FatFractionPredictor(PositionPredictor):
    """Knows the phantom's muscles by their fat fraction, wherever they lie."""

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return one-hot scores."""
        fraction = slab[..., self.spec.channels.index("fat_fraction")]
        signal = slab[..., 0] + slab[..., 1] > 0.5
        classes = np.zeros(slab.shape[:3], np.intp)
        for value, upper in reversed(_FAT_FRACTION_BANDS):
            classes[signal & (fraction < upper)] = value
        return np.eye(self.spec.class_count, dtype=np.float32)[classes]


class LeanRefiner(PositionPredictor):
    """Calls muscle what is lean tissue on the scan's own voxels, and keeps what it was shown."""

    def __init__(self, spec: ModelSpec) -> None:
        super().__init__(
            replace(
                spec,
                architecture="refinement_network",
                arguments={"channel_count": 7, "class_count": 2, "widths": [4, 6, 8]},
                channels=REFINEMENT_CHANNELS,
                slab_shape=(4, 4, 1),
                size_multiple=(4, 4, 1),
                weights=(WeightsFile("border.npz", "ab" * 32),),
            )
        )
        self.seen: list[FloatVolume] = []

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return scores of 0.1 and 0.9."""
        self.seen.append(slab)
        water, fat, fraction = (slab[..., index] for index in range(3))
        is_muscle = (water + fat > 0.5) & (fraction < 0.77)
        muscle = np.where(is_muscle, np.float32(0.9), np.float32(0.1))
        return np.stack([1 - muscle, muscle], axis=-1)
