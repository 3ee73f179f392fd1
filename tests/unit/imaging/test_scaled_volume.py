"""Stored bits become signal where they are looked at, exactly as if they had been scaled first."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.orientation import to_canonical
from inference_engine.imaging.scaled_volume import ScaledVolume

STORED = np.random.default_rng(3).integers(0, 4095, (5, 4, 3), np.uint16)


@pytest.mark.parametrize(("slope", "intercept"), [(1.0, 0.0), (0.31, 0.0), (1e-4, -65_000.0)])
def test_parts_and_the_whole_are_scaled_alike(slope: float, intercept: float) -> None:
    volume = ScaledVolume(STORED, slope, intercept)
    expected = (STORED.astype(np.float64) * slope + intercept).astype(np.float32)
    np.testing.assert_array_equal(volume.signal(), expected)
    np.testing.assert_array_equal(volume[1:3, :, 2], expected[1:3, :, 2])
    assert volume.signal().dtype == volume[0].dtype == np.float32
    assert (volume.shape, volume.size) == (STORED.shape, STORED.size)


def test_what_is_signal_already_is_not_copied() -> None:
    signal = STORED.astype(np.float32)
    assert ScaledVolume(signal).signal() is signal
    assert np.shares_memory(ScaledVolume(signal)[:, :, 1], signal)


def test_canonical_order_is_that_of_scaled_voxels() -> None:
    affine = np.array([[0, 0, -2.0, 5], [3, 0, 0, 6], [0, -4.0, 0, 7], [0, 0, 0, 1]])
    geometry = VolumeGeometry((5, 4, 3), affine)
    turned, canonical = ScaledVolume(STORED, 0.5).to_canonical(geometry)
    expected, expected_grid = to_canonical((STORED * 0.5).astype(np.float32), geometry)
    np.testing.assert_array_equal(turned[:], expected)
    assert canonical.matches(expected_grid)
    assert np.shares_memory(turned.stored, STORED)
