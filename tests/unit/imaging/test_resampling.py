from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter, map_coordinates
from scipy.spatial.transform import Rotation

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.resampling import label_from_scores, resample_to_spacing
from tests.support.phantoms import two_leg_scan


def oblique(shape: tuple[int, int, int], spacing: tuple[float, ...]) -> VolumeGeometry:
    affine = np.eye(4)
    turn = Rotation.from_euler("xyz", (8, -5, 12), degrees=True).as_matrix()
    affine[:3, :3] = turn @ np.diag(spacing)
    affine[:3, 3] = (-40, 12, 300)
    return VolumeGeometry(shape, affine)


def smooth_scores(shape: tuple[int, int, int], classes: int, seed: int = 0) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(size=(*shape, classes))
    logits = gaussian_filter(noise, (2, 2, 1.5, 0)) * 40
    scores = np.exp(logits - logits.max(-1, keepdims=True))
    return (scores / scores.sum(-1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("spacing", [(2.2, 2.2, 4.0), (0.7, 3.0, 2.0), (1.2, 0.9, 24.0)])
def test_a_constant_stays_constant_up_to_the_edges(spacing: tuple[float, ...]) -> None:
    geometry = oblique((31, 27, 13), (1.2, 1.1, 2.0))
    made, grid = resample_to_spacing(np.full((31, 27, 13), 7, np.float32), geometry, spacing)
    np.testing.assert_allclose(made, 7, rtol=1e-5)
    np.testing.assert_allclose(grid.spacing_mm, spacing)
    assert made.flags.c_contiguous
    assert made.dtype == np.float32


@given(
    st.tuples(*[st.integers(1, 14)] * 3),
    st.tuples(*[st.floats(0.5, 6)] * 3),
    st.tuples(*[st.floats(0.5, 6)] * 3),
)
@settings(max_examples=80, deadline=None)
def test_the_field_of_view_is_kept_and_covered(
    shape: tuple[int, int, int], old: tuple[float, ...], new: tuple[float, ...]
) -> None:
    geometry = oblique(shape, old)
    volume = np.random.default_rng(1).random(shape).astype(np.float32)
    made, grid = resample_to_spacing(volume, geometry, new)
    assert made.shape == grid.shape
    assert made.min() >= volume.min() - 1e-5
    assert made.max() <= volume.max() + 1e-5
    before, after = np.multiply(shape, old), np.multiply(grid.shape, new)
    assert (after >= before - 0.01 * np.array(new)).all()
    assert (after - before < np.array(new)).all()
    centres = [g.to_world((np.array(g.shape) - 1) / 2) for g in (geometry, grid)]
    np.testing.assert_allclose(centres[0], centres[1], atol=1e-6)


def test_the_own_spacing_changes_nothing() -> None:
    scan, _ = two_leg_scan((20, 16, 5), rotation_degrees=(4, 5, 6))
    made, grid = resample_to_spacing(scan.fat, scan.geometry, scan.geometry.spacing_mm)
    np.testing.assert_allclose(made, scan.fat, rtol=1e-5, atol=1e-3)
    assert grid.matches(scan.geometry)


def test_coarsening_averages_and_keeps_the_total() -> None:
    volume = np.random.default_rng(2).random((12, 9, 8)).astype(np.float32)
    geometry = VolumeGeometry(volume.shape, np.diag([1.0, 1, 2, 1]))
    made, _ = resample_to_spacing(volume, geometry, (3, 3, 4))
    blocks = volume.reshape(4, 3, 3, 3, 4, 2).mean(axis=(1, 3, 5))
    np.testing.assert_allclose(made, blocks, rtol=1e-5)


def test_a_ramp_is_resampled_to_a_ramp_at_the_right_place() -> None:
    geometry = oblique((24, 20, 9), (1.2, 1.2, 6.0))
    ramp = geometry.to_world(np.moveaxis(np.indices(geometry.shape), 0, -1)).sum(-1)
    made, grid = resample_to_spacing(ramp.astype(np.float32), geometry, (2.0, 0.8, 4.0))
    expected = grid.to_world(np.moveaxis(np.indices(grid.shape), 0, -1)).sum(-1)
    inner = (slice(2, -2),) * 3
    # Whole voxels are averaged, which shifts a ramp by less than a tenth of a voxel.
    np.testing.assert_allclose(made[inner], expected[inner], atol=0.12)


def test_flipped_and_permuted_views_are_taken_as_they_are() -> None:
    volume = np.random.default_rng(3).random((7, 11, 9)).astype(np.float32)
    view = volume.transpose(1, 2, 0)[::-1, :, ::-1]
    geometry = VolumeGeometry(view.shape, np.diag([1.0, 2, 3, 1]))
    made, _ = resample_to_spacing(view, geometry, (2, 2, 2))
    copied, _ = resample_to_spacing(np.ascontiguousarray(view), geometry, (2, 2, 2))
    np.testing.assert_array_equal(made, copied)


@pytest.mark.parametrize(
    ("shape", "spacing", "start"),
    [
        ((40, 37, 21), (1.2, 1.2, 2.0), (0.3, -0.2, 0.7)),
        ((17, 60, 3), (3.0, 0.74, 24.0), (0.1, 0.0, 8.0)),
        ((30, 30, 14), (2.2, 2.2, 4.0), (0.0, 0.0, 0.0)),
    ],
)
@pytest.mark.parametrize("background_weight", [1.0, 0.4])
@pytest.mark.parametrize("dtype", [np.float32, np.float16])
def test_labels_are_the_argmax_of_interpolated_scores(
    shape: tuple[int, int, int],
    spacing: tuple[float, ...],
    start: tuple[float, ...],
    background_weight: float,
    dtype: type,
) -> None:
    source = oblique((26, 24, 16), (2.2, 2.2, 4.0))
    scores = smooth_scores(source.shape, 6).astype(dtype)
    affine = np.array(oblique(shape, spacing).affine)
    affine[:3, 3] = source.to_world(start)
    target = VolumeGeometry(shape, affine)
    labels = label_from_scores(scores, source, target, background_weight)
    places = np.moveaxis(np.indices(shape), 0, -1)
    points = np.moveaxis(source.to_voxel(target.to_world(places)), -1, 0)
    values = np.stack(
        [
            map_coordinates(scores[..., c].astype(np.float64), points, order=1, mode="nearest")
            for c in range(6)
        ]
    )
    values[0] *= background_weight
    outside = np.any(
        [(p < -0.5) | (p > n - 0.5) for p, n in zip(points, source.shape, strict=True)], axis=0
    )
    best, second = np.sort(values, axis=0)[[-1, -2]]
    clear = (best - second > 1e-3) | outside
    expected = np.where(outside, 0, values.argmax(axis=0))
    assert clear.mean() > 0.9
    assert len(np.unique(expected)) == 6
    np.testing.assert_array_equal(labels[clear], expected[clear])
    assert labels.dtype == np.uint8


@pytest.mark.parametrize("roughness", [0.0, 0.2, 1.0])
@pytest.mark.parametrize("background_weight", [1.0, 0.7])
def test_looking_only_where_classes_compete_changes_no_label(
    roughness: float, background_weight: float
) -> None:
    source = oblique((14, 12, 9), (2.2, 2.2, 4.0))
    noise = np.random.default_rng(5).random((*source.shape, 7), np.float32)
    scores = ((1 - roughness) * smooth_scores(source.shape, 7) + roughness * noise).astype(
        np.float16
    )
    steps = (1.2 / 2.2, 1.2 / 2.2, 0.5)
    target = VolumeGeometry((24, 20, 17), source.affine @ np.diag([*steps, 1.0]))
    labels = label_from_scores(scores, source, target, background_weight)
    # Every class everywhere: first between slices, then across, then from front to back.
    values = scores.astype(np.float32)
    for axis in (2, 0, 1):
        positions = steps[axis] * np.arange(target.shape[axis])
        lower = np.minimum(positions.astype(int), source.shape[axis] - 2)
        shape = [-1 if other == axis else 1 for other in range(4)]
        share = (positions - lower).astype(np.float32).reshape(shape)
        values = (1 - share) * values.take(lower, axis) + share * values.take(lower + 1, axis)
        if axis == 2:
            values[..., 0] *= np.float32(background_weight)
    best, second = np.sort(values, axis=-1)[..., [-1, -2]].transpose(3, 0, 1, 2)
    differ = labels != values.argmax(axis=-1)
    assert np.all(best[differ] - second[differ] < 1e-6)
    assert differ.mean() < 1e-3
    assert len(np.unique(labels)) == 7


def test_labels_survive_the_way_to_the_model_grid_and_back() -> None:
    scan, truth = two_leg_scan((60, 50, 16), (2.0, 2.0, 8.0), rotation_degrees=(3, 4, 5))
    layers = [
        resample_to_spacing(
            (truth.labels == value).astype(np.float32), scan.geometry, (2.5, 2.5, 4)
        )
        for value in (0, 1, 2, 101)
    ]
    scores = np.stack([layer for layer, _ in layers], axis=-1)
    labels = label_from_scores(scores, layers[0][1], scan.geometry)
    for index, value in enumerate((1, 2, 101), start=1):
        there, back = truth.labels == value, labels == index
        assert 2 * (there & back).sum() / (there.sum() + back.sum()) > 0.85


def test_one_hot_scores_and_a_single_slice_work() -> None:
    scores = np.zeros((5, 4, 1, 3), np.float32)
    scores[:2, ..., 0] = scores[2:4, ..., 2] = scores[4:, ..., 1] = 1
    geometry = VolumeGeometry((5, 4, 1), np.diag([2.0, 2, 20, 1]))
    labels = label_from_scores(scores, geometry, geometry)
    np.testing.assert_array_equal(labels[:, 0, 0], [0, 0, 2, 2, 1])


def test_nothing_is_labelled_beyond_the_scores() -> None:
    geometry = VolumeGeometry((4, 4, 4), np.eye(4))
    scores = np.zeros((4, 4, 4, 2), np.float32)
    scores[..., 1] = 1
    wide = VolumeGeometry((10, 4, 4), np.array(geometry.cropped((-3, 0, 0), (10, 4, 4)).affine))
    labels = label_from_scores(scores, geometry, wide)
    np.testing.assert_array_equal(labels[:, 0, 0], [0, 0, 0, 1, 1, 1, 1, 0, 0, 0])
    far = geometry.cropped((50, 0, 0), (3, 4, 4))
    assert not label_from_scores(scores, geometry, far).any()


def test_grids_that_run_differently_are_refused() -> None:
    scores = np.ones((4, 4, 4, 2), np.float32)
    straight = VolumeGeometry((4, 4, 4), np.eye(4))
    with pytest.raises(GeometryError, match="same axes"):
        label_from_scores(scores, straight, oblique((40, 40, 4), (1, 1, 1)))
    with pytest.raises(GeometryError, match="same axes"):
        label_from_scores(scores, straight, VolumeGeometry((4, 4, 4), np.diag([-1.0, 1, 1, 1])))
    with pytest.raises(GeometryError, match="do not fit"):
        label_from_scores(scores[1:], straight, straight)
