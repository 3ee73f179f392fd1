"""A leg and what networks think of it, for tests of the border of muscle."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from inference_engine.imaging.geometry import MaskVolume, VolumeGeometry
from inference_engine.imaging.legs import Leg
from inference_engine.segmentation.muscle_evidence import MuscleEvidence

SHAPE = (61, 50, 13)


def patchy_leg(shape: tuple[int, int, int] = SHAPE, seed: int = 0) -> Leg:
    """Return a round leg of lean and fatty patches in air."""
    rng = np.random.default_rng(seed)
    x, y = (np.linspace(-1, 1, n) if n > 1 else np.zeros(1) for n in shape[:2])
    inside = (x[:, None, None] ** 2 + y[None, :, None] ** 2 < 0.8) & np.ones(shape, bool)
    patches = ndimage.gaussian_filter(rng.normal(size=shape), (3, 3, 1)) > 0
    fat = np.where(inside, np.where(patches, 100, 900), 0)
    images = [np.asfortranarray(image, np.float32) for image in (inside * 1000 - fat, fat)]
    return Leg(*images, VolumeGeometry(shape, np.diag([1.2, 1.2, 3.0, 1])), False, (0, 0, 0))


def evidence_in_blobs(
    shape: tuple[int, int, int] = SHAPE, seed: int = 0, slices: slice = slice(None)
) -> MuscleEvidence:
    """Return a network's evidence: some blobs of muscle, the ends of each axis left out."""
    rng = np.random.default_rng(seed)
    field = ndimage.gaussian_filter(rng.normal(size=shape), 3, mode="nearest")
    muscle = np.clip(255 * (0.5 + field / field.std() / 2), 0, 255) * (field > -field.std())
    kept = np.zeros(shape, bool)
    kept[4:-7, 3:-5, slices] = True
    volumes = (rng.integers(1, 4, shape), muscle * kept, muscle * kept * 0.8, muscle * kept * 0.1)
    return MuscleEvidence(*(np.asfortranarray(each, np.uint8) for each in volumes))


def where_seen(evidence: list[MuscleEvidence]) -> MaskVolume:
    """Return where the mean score of muscle is a fiftieth or more."""
    return np.asarray(np.mean([each.muscle for each in evidence], axis=0) / 255 >= 0.02)
