from __future__ import annotations

import numpy as np
import pytest

from inference_engine.quantification.signed_distance import signed_distance_mm

SPACING = (1.5, 1.0, 4.0)


def plain(mask: np.ndarray) -> np.ndarray:
    """Measure from every voxel to every other, as it is defined."""
    places = np.argwhere(np.ones(mask.shape)) * SPACING
    flat = mask.ravel()
    far = np.linalg.norm(places[:, None] - places[None], axis=-1)
    nearest = np.where(flat[:, None] != flat[None], far, np.inf).min(axis=1)
    return (np.where(flat, 1, -1) * nearest).reshape(mask.shape)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_the_distance_to_the_nearest_voxel_beyond_the_border(seed):
    mask = np.random.default_rng(seed).random((7, 6, 5)) < (0.1, 0.5, 0.9)[seed]
    distance = signed_distance_mm(mask, SPACING)
    assert distance.dtype == np.float32
    np.testing.assert_allclose(distance, plain(mask), rtol=1e-5)


@pytest.mark.parametrize("filled", [True, False])
def test_without_a_border_all_is_far_away(filled):
    distance = signed_distance_mm(np.full((3, 4, 5), filled), SPACING)
    assert (np.sign(distance) == (1 if filled else -1)).all()
    assert np.abs(distance).min() > 20
