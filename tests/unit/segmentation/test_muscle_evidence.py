from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter, map_coordinates
from scipy.spatial.transform import Rotation

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.resampling import label_from_scores
from inference_engine.segmentation.muscle_evidence import MuscleEvidence, evidence_from_scores

CLASSES = 6
# Half a byte is what rounding may cost; a hundredth more for what single precision does.
ROUNDING = 0.51


def _grid(shape, spacing, start=(0, 0, 0), within=None):
    turn = Rotation.from_euler("xyz", (8, -5, 12), degrees=True).as_matrix()
    affine = np.eye(4)
    affine[:3, :3] = turn @ np.diag(spacing)
    affine[:3, 3] = (-40, 12, 300) if within is None else within.to_world(start)
    return VolumeGeometry(shape, affine)


def _scores(shape, sharpness=3.0, seed=0):
    noise = np.random.default_rng(seed).normal(size=(*shape, CLASSES))
    logits = gaussian_filter(noise, (1.5, 1.5, 1, 0), mode="nearest")
    logits *= sharpness / max(logits.std(), 1e-6)
    scores = np.exp(logits - logits.max(-1, keepdims=True))
    return (scores / scores.sum(-1, keepdims=True)).astype(np.float32)


def _expected(scores, source, target):
    """Return every class's score at every target, (C, I, J, K), and where the scores end."""
    places = np.moveaxis(np.indices(target.shape), 0, -1)
    points = np.moveaxis(source.to_voxel(target.to_world(places)), -1, 0)
    values = np.stack(
        [
            map_coordinates(scores[..., c].astype(np.float64), points, order=1, mode="nearest")
            for c in range(CLASSES)
        ]
    )
    outside = np.any(
        [(p < -0.5) | (p > n - 0.5) for p, n in zip(points, source.shape, strict=True)], axis=0
    )
    return values, outside


def _check(found, values, outside, tolerance=ROUNDING):
    values = np.where(outside, 0, values)
    muscles = np.sort(values[1:], axis=0)
    of_muscle = np.where(outside, 0, 1 - values[0])
    for volume, score in (
        (found.muscle, of_muscle),
        (found.best, muscles[-1]),
        (found.second, muscles[-2]),
    ):
        assert np.abs(volume - 255 * score).max() <= tolerance
    clear = (muscles[-1] - muscles[-2] > 1e-3) & (found.best > 0)
    np.testing.assert_array_equal(found.label[clear], values[1:].argmax(axis=0)[clear] + 1)
    assert not found.label[outside].any()
    for volume in found.volumes:
        assert volume.dtype == np.uint8
        assert volume.flags.f_contiguous


@pytest.mark.parametrize(
    ("shape", "spacing", "start"),
    [
        ((40, 37, 21), (1.2, 1.2, 2.0), (0.3, -0.2, 0.7)),
        ((17, 60, 3), (3.0, 0.74, 24.0), (0.1, 0.0, 8.0)),
        ((30, 34, 14), (2.2, 2.2, 4.0), (-3.0, -4.0, 0.0)),
    ],
)
@pytest.mark.parametrize("sharpness", [1.0, 5.0, 20.0])
def test_evidence_is_what_interpolated_scores_say(shape, spacing, start, sharpness):
    source = _grid((26, 24, 16), (2.2, 2.2, 4.0))
    target = _grid(shape, spacing, start, source)
    scores = _scores(source.shape, sharpness)
    values, outside = _expected(scores, source, target)
    found = evidence_from_scores(scores, source, target)
    _check(found, values, outside)
    assert set(np.unique(found.label)) >= set(range(1, CLASSES))
    # Where scores are sharp many a voxel needs no interpolation: both ways are tried.
    certain = np.mean(found.best[~outside] == 255)
    assert certain > 0.1 if sharpness == 20 else certain < 0.1


@settings(deadline=None, max_examples=60)
@given(
    st.tuples(*[st.integers(1, 9)] * 3),
    st.tuples(*[st.integers(1, 12)] * 3),
    st.tuples(*[st.floats(0.4, 5)] * 3),
    st.tuples(*[st.floats(-2, 4)] * 3),
    st.sampled_from([1.0, 8.0]),
)
def test_any_two_grids_and_single_planes_will_do(shape, target_shape, spacing, start, sharpness):
    source = _grid(shape, (2.0, 2.5, 4.0))
    target = _grid(target_shape, spacing, start, source)
    scores = _scores(shape, sharpness)
    values, outside = _expected(scores, source, target)
    # What lies within a thousandth of a voxel of the field of view's edge may be either.
    places = np.moveaxis(np.indices(target_shape), 0, -1)
    points = np.moveaxis(source.to_voxel(target.to_world(places)), -1, 0)
    edges = [np.minimum(abs(p + 0.5), abs(p - n + 0.5)) for p, n in zip(points, shape, strict=True)]
    found = evidence_from_scores(scores, source, target)
    if np.min(edges) > 2e-3:
        _check(found, values, outside)


def test_half_precision_costs_less_than_a_byte():
    source = _grid((20, 18, 9), (2.2, 2.2, 4.0))
    target = _grid((30, 30, 15), (1.4, 1.4, 2.0), within=source)
    scores = _scores(source.shape, 8).astype(np.float16)
    _check(evidence_from_scores(scores, source, target), *_expected(scores, source, target), 1.0)


@pytest.mark.parametrize("weight", [0.4, 1.6])
def test_the_background_weight_moves_muscle_and_is_normalised(weight):
    source = _grid((20, 18, 9), (2.2, 2.2, 4.0))
    scores = _scores(source.shape, 3)
    weighted = scores.copy()
    weighted[..., 0] *= weight
    weighted /= weighted.sum(-1, keepdims=True)
    # On its own grid nothing is interpolated.
    found = evidence_from_scores(scores, source, source, weight)
    _check(found, np.moveaxis(weighted, -1, 0), np.zeros(source.shape, bool))
    target = _grid((30, 30, 15), (1.4, 1.4, 2.0), within=source)
    labels = label_from_scores(scores, source, target, weight)
    own = evidence_from_scores(scores, source, target, weight).own_labels()
    assert np.mean(labels != own) < 0.02


@pytest.mark.parametrize("sharpness", [1.0, 5.0, 20.0])
def test_own_labels_are_those_of_the_scores_but_within_a_byte_of_a_tie(sharpness):
    source = _grid((26, 24, 16), (2.2, 2.2, 4.0))
    target = _grid((44, 37, 25), (1.2, 1.2, 2.5), (-1, 0.4, 0.2), source)
    scores = _scores(source.shape, sharpness)
    values, outside = _expected(scores, source, target)
    labels = label_from_scores(scores, source, target)
    own = evidence_from_scores(scores, source, target).own_labels()
    highest = np.sort(values, axis=0)
    clear = (highest[-1] - highest[-2] > 1.1 / 255) | outside
    assert clear.mean() > 0.9
    assert set(np.unique(labels[clear])) == set(range(CLASSES))
    np.testing.assert_array_equal(own[clear], labels[clear])
    assert own.flags.f_contiguous


def test_muscle_wins_a_tie_with_the_background():
    label, muscle, best, second = (
        np.array([[values]], np.uint8)
        for values in ([3, 3, 3, 0, 4], [128, 128, 200, 0, 255], [127, 126, 55, 0, 130], [1] * 5)
    )
    evidence = MuscleEvidence(label, muscle, best, second)
    np.testing.assert_array_equal(evidence.own_labels(), [[[3, 0, 3, 0, 4]]])


def test_a_box_and_a_mask_pick_the_same_voxels_of_all_volumes():
    rng = np.random.default_rng(3)
    volumes = [np.asfortranarray(rng.integers(0, 256, (7, 6, 5), np.uint8)) for _ in range(4)]
    evidence = MuscleEvidence(*volumes)
    box = np.s_[2:5, 1:4, 3:5]
    mask = np.zeros((7, 6, 5), bool)
    mask[box] = True
    for whole, within, at in zip(
        volumes, evidence.within(box).volumes, evidence.at(mask).volumes, strict=True
    ):
        np.testing.assert_array_equal(within, whole[box])
        assert np.shares_memory(within, whole)
        np.testing.assert_array_equal(at, whole[box].ravel("F"))


def test_scores_of_another_grid_are_refused():
    source = _grid((6, 5, 4), (2.0, 2.0, 4.0))
    with pytest.raises(GeometryError, match="do not fit"):
        evidence_from_scores(_scores((6, 5, 3)), source, source)
    turned = VolumeGeometry((6, 5, 4), np.diag([-1.0, 1, 1, 1]))
    with pytest.raises(GeometryError, match="same axes"):
        evidence_from_scores(_scores((6, 5, 4)), source, turned)
