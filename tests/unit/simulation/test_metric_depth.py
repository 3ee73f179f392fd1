"""Distances from maps that rise by more or less than a millimetre per millimetre."""

import numpy as np
import pytest

from inference_engine.simulation.metric_depth import metric_depth

SPACING_MM = (1.5, 1.5, 4.0)
X, Y, Z = np.meshgrid(*(np.arange(-20, 21) * np.float32(mm) for mm in SPACING_MM), indexing="ij")


@pytest.mark.parametrize("steepness", [0.3, 0.6, 1.0, 1.2])
def test_of_a_slanting_plane_it_is_the_distance_however_flat_the_map_rises(steepness):
    normal = np.array([0.6, -0.64, 0.48])
    distance = (normal[0] * X + normal[1] * Y + normal[2] * Z + 0.7).astype(np.float32)
    found = metric_depth(np.float32(steepness) * distance, SPACING_MM)
    assert np.allclose(found, np.clip(distance, -12, 12), atol=1e-3)


def test_beside_a_border_that_two_muscles_share_it_rises_on_both_sides():
    # Zero lies between two voxels: to the left of it the map rises to one, to the right to another.
    gap = np.abs(X - np.float32(0.5)).astype(np.float32)
    found = metric_depth(np.float32(0.5) * gap, SPACING_MM)
    assert np.allclose(found, np.minimum(gap, 12), atol=1e-3)


def test_the_middle_of_a_flat_edge_is_as_deep_as_the_map_there_over_its_flanks():
    half = 3.0
    edge = np.float32(0.4) * (half - np.abs(X)).astype(np.float32)
    found = metric_depth(edge, SPACING_MM)
    middle = X.shape[0] // 2
    assert found[middle] == pytest.approx(half, abs=1e-3)


def test_sides_stay_as_they_are_and_far_away_it_ends():
    rng = np.random.default_rng(1)
    depth = rng.normal(0, 3, (12, 9, 7)).astype(np.float32)
    found = metric_depth(depth, SPACING_MM)
    assert found.dtype == np.float32
    assert np.array_equal(np.sign(found), np.sign(depth))
    assert np.abs(metric_depth(np.full((5, 5, 5), -12, np.float32), SPACING_MM) + 12).max() == 0


def test_one_plane_alone_is_measured_in_itself():
    depth = np.float32(0.5) * X[:, :, :1].astype(np.float32)
    found = metric_depth(depth, SPACING_MM)
    assert np.allclose(found, np.clip(X[:, :, :1], -12, 12), atol=1e-3)
