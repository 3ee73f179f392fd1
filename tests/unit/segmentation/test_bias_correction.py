"""Shading taken out of what a network sees: found as it was made, fat fractions kept."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.segmentation.bias_correction import bias_field, without_bias
from inference_engine.segmentation.leg_images import LegImages
from inference_engine.segmentation.network_input import foreground_scale, network_input

SHAPE, SPACING = (40, 40, 24), (4.0, 4.0, 8.0)


def leg() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return water, fat and a shading of one to three across a round leg."""
    x, y, z = np.ix_(*[np.linspace(-1, 1, n) for n in SHAPE])
    tissue = np.broadcast_to(x**2 + y**2 < 0.8, SHAPE)
    muscle = np.broadcast_to(x**2 + y**2 < 0.5, SHAPE)
    total = np.where(tissue, 1000, 0).astype(np.float32)
    noise = np.random.default_rng(3).normal(1, 0.02, SHAPE).astype(np.float32)
    fat = (np.where(muscle, 0.1, 0.95) * total * noise).astype(np.float32)
    water = (total * noise - fat).astype(np.float32)
    shading = np.exp(0.55 * (x + 0.4 * z) + 0 * y).astype(np.float32)
    return water, fat, shading


def test_the_field_is_found_as_it_was_made() -> None:
    water, fat, shading = leg()
    total = (water + fat) * shading
    found = bias_field(total, SPACING)
    tissue = total > 0
    left = np.log(found[tissue]) - np.log(shading[tissue])
    # What is left is a tenth of what was there; a common factor is no shading.
    assert np.std(left) < 0.1 * np.std(np.log(shading[tissue]))
    assert np.log(found[tissue]).mean() == pytest.approx(0, abs=1e-3)


def test_fat_fractions_and_the_scale_are_kept() -> None:
    water, fat, shading = leg()
    geometry = VolumeGeometry(SHAPE, np.diag([*SPACING, 1]))
    seen = LegImages(
        water * shading, fat * shading, foreground_scale(water * shading, fat * shading), geometry
    )
    made = without_bias(seen)
    tissue = water + fat > 0
    before, after = (
        (images.fat / np.maximum(images.water + images.fat, 1e-6))[tissue]
        for images in (seen, made)
    )
    np.testing.assert_allclose(after, before, atol=1e-5)
    spread = [
        network_input(images.water, images.fat, ("in_phase",), images.scale)[..., 0][tissue].std()
        for images in (seen, made)
    ]
    assert spread[1] < 0.3 * spread[0]
    assert made.grid is geometry


def test_the_same_scan_gives_the_same_field() -> None:
    water, fat, shading = leg()
    first, second = (bias_field((water + fat) * shading, SPACING) for _ in range(2))
    assert np.array_equal(first, second)


@pytest.mark.parametrize("shape", [(3, 40, 24), (40, 40, 2), (6, 6, 6)])
def test_too_little_tissue_has_no_shading(shape: tuple[int, int, int]) -> None:
    total = np.zeros(shape, np.float32)
    total[1, 1, 1] = 1000
    assert np.array_equal(bias_field(total, SPACING), np.ones(shape))


def test_air_alone_has_no_shading() -> None:
    assert (bias_field(np.zeros((20, 20, 20), np.float32), SPACING) == 1).all()
