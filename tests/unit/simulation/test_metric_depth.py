"""Distances from maps that rise by more or less than a millimetre per millimetre."""

import numpy as np
import pytest

from inference_engine.simulation.metric_depth import metric_depth

SPACING_MM = (1.5, 1.5, 4.0)
X, Y, Z = np.meshgrid(*(np.arange(-20, 21) * np.float32(mm) for mm in SPACING_MM), indexing="ij")


@pytest.mark.parametrize("steepness", [0.3, 0.6, 1.0, 1.2])
def test_beside_a_slanting_plane_it_is_the_distance_however_flat_the_map_rises(steepness):
    normal = np.array([0.6, -0.64, 0.48])
    distance = (normal[0] * X + normal[1] * Y + normal[2] * Z + 0.7).astype(np.float32)
    near = np.abs(distance) < 1.3
    assert near.sum() > 1000
    found = metric_depth(np.float32(steepness) * distance, SPACING_MM)
    assert np.allclose(found[near], distance[near], atol=1e-3)


def test_beside_a_border_that_two_muscles_share_it_rises_on_both_sides():
    # Zero lies between two voxels: to the left of it the map rises to one, to the right to another.
    gap = np.abs(X - np.float32(0.5)).astype(np.float32)
    found = metric_depth(np.float32(0.5) * gap, SPACING_MM)
    near = gap < 2
    assert np.allclose(found[near], gap[near], atol=1e-3)


def test_on_a_low_ridge_it_is_the_distance_to_the_flanks():
    half = 1.5
    ridge = np.float32(0.4) * (half - np.abs(X)).astype(np.float32)
    found = metric_depth(ridge, SPACING_MM)
    middle = X.shape[0] // 2
    assert found[middle] == pytest.approx(half, abs=1e-3)


def test_in_the_middle_of_a_muscle_where_the_map_flattens_it_stays_near_the_map():
    # A rod of 20 mm, whose map is as blended ones are: steep at the border, flat in the middle.
    away = np.hypot(X, Y)
    true = np.asarray(20 - away, np.float32)
    flattening = np.asarray(0.7 * true * (1 - true / 60), np.float32)
    found = metric_depth(flattening, SPACING_MM)
    inside = true > 0
    assert np.abs(found - true)[inside].mean() < np.abs(flattening - true)[inside].mean()
    # It never turns back on the way in.
    line = found[X.shape[0] // 2 :, Y.shape[1] // 2, 0]
    assert (np.diff(line[:13]) <= 1e-4).all()


def test_sides_stay_as_they_are():
    rng = np.random.default_rng(1)
    depth = rng.normal(0, 3, (12, 9, 7)).astype(np.float32)
    found = metric_depth(depth, SPACING_MM)
    assert found.dtype == np.float32
    assert np.array_equal(np.sign(found), np.sign(depth))
    assert np.abs(found - depth).max() <= 1


def test_one_plane_alone_is_measured_in_itself():
    plane = X[:, :, :1].astype(np.float32) - np.float32(0.4)
    found = metric_depth(np.float32(0.5) * plane, SPACING_MM)
    near = np.abs(plane) < 2
    assert np.allclose(found[near], plane[near], atol=1e-3)
