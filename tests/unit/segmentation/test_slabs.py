import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import ModelError
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.slabs import predict_in_slabs, tile
from tests.support.fake_predictors import PositionPredictor, spec_for_tests


@settings(deadline=None, max_examples=60)
@given(st.tuples(*[st.integers(1, 90)] * 3), st.tuples(*[st.integers(0, 5)] * 3))
def test_every_voxel_is_covered_and_weights_sum_to_one(shape, margin):
    slab_shape, multiple = (32, 24, 16), (8, 8, 4)
    tiling = tile(shape, slab_shape, multiple, margin)
    total = np.zeros(tiling.scored_shape)
    seen = np.zeros(tiling.padded_shape, bool)
    for slab in tiling.slabs:
        assert all(n % step == 0 for n, step in zip(slab.shape, multiple, strict=True))
        assert all(n <= limit for n, limit in zip(slab.shape, slab_shape, strict=True))
        box = tuple(slice(a, a + n) for a, n in zip(slab.start, slab.shape, strict=True))
        assert seen[box].shape == slab.shape
        seen[box] = True
        assert slab.scored_shape == tuple(
            n - 2 * edge for n, edge in zip(slab.shape, margin, strict=True)
        )
        box = tuple(slice(a, a + n) for a, n in zip(slab.start, slab.scored_shape, strict=True))
        wx, wy, wz = slab.weights
        weight = wx[:, None, None] * wy[None, :, None] * wz[None, None, :]
        assert weight.min() > 0
        total[box] += weight
    np.testing.assert_allclose(total, 1, atol=1e-5)
    assert seen.all()


def test_a_small_leg_is_one_slab_shrunk_to_the_next_multiple():
    tiling = tile((30, 17, 5), (128, 128, 32), (8, 8, 4))
    assert tiling.padded_shape == (32, 24, 8)
    assert [slab.shape for slab in tiling.slabs] == [(32, 24, 8)]


def test_only_the_axis_that_needs_it_is_tiled():
    tiling = tile((30, 30, 70), (32, 32, 32), (8, 8, 4))
    starts = [slab.start for slab in tiling.slabs]
    assert {start[:2] for start in starts} == {(0, 0)}
    planes = [start[2] for start in starts]
    assert planes[0] == 0
    assert planes[-1] + 32 == 70
    assert all(0 < b - a <= 16 for a, b in itertools.pairwise(planes))


def test_tiling_never_varies():
    first, second = (tile((50, 60, 70), (32, 32, 32), (8, 8, 4)) for _ in range(2))
    assert [s.start for s in first.slabs] == [s.start for s in second.slabs]


def test_a_slab_that_is_no_multiple_is_refused():
    with pytest.raises(ModelError):
        tile((30, 30, 30), (30, 32, 32), (8, 8, 4))


def test_a_slab_of_nothing_but_margin_is_refused():
    with pytest.raises(ModelError, match="margins"):
        tile((30, 30, 30), (32, 32, 24), (8, 8, 4), (12, 12, 12))


def test_scores_come_back_where_they_belong():
    spec = spec_for_tests(slab_shape=(16, 16, 8))
    volume = np.random.default_rng(1).random((21, 13, 19, 3), np.float32)
    scores = predict_in_slabs(volume, spec, PositionPredictor(spec), NoProgress())
    assert scores.dtype == np.float16
    assert scores.shape == (21, 13, 19, spec.class_count)
    # The predictor copies the first channel into class 1: a shifted slab would show.
    np.testing.assert_allclose(scores[..., 1], volume[..., 0], atol=2e-3)


def test_a_network_that_loses_a_margin_still_scores_every_voxel():
    spec = replace(spec_for_tests(slab_shape=(16, 16, 8)), margin=(3, 2, 1))

    class Cropping(PositionPredictor):
        def predict(self, slab):
            return super().predict(slab)[3:-3, 2:-2, 1:-1]

    volume = np.random.default_rng(1).random((21, 13, 19, 3), np.float32)
    scores = predict_in_slabs(volume, spec, Cropping(spec), NoProgress())
    assert scores.shape == (21, 13, 19, spec.class_count)
    np.testing.assert_allclose(scores[..., 1], volume[..., 0], atol=2e-3)


def test_overlapping_scores_fade_into_each_other():
    spec = spec_for_tests(slab_shape=(16, 16, 8))

    class Alternating(PositionPredictor):
        calls = 0

        def predict(self, slab):
            self.calls += 1
            return np.full((*slab.shape[:3], spec.class_count), self.calls % 2, np.float32)

    scores = predict_in_slabs(
        np.zeros((16, 16, 12, 3), np.float32), spec, Alternating(spec), NoProgress()
    )
    profile = scores[0, 0, :, 0].astype(float)
    assert profile[0] == 1
    assert profile[-1] == 0
    assert (np.diff(profile) <= 0).all()
    assert np.abs(np.diff(profile)).max() < 0.5


def test_scores_of_the_wrong_shape_are_refused():
    spec = spec_for_tests()

    class Wrong(PositionPredictor):
        def predict(self, slab):
            return np.zeros((*slab.shape[:3], 2), np.float32)

    with pytest.raises(ModelError, match="scores of shape"):
        predict_in_slabs(np.zeros((8, 8, 8, 3), np.float32), spec, Wrong(spec), NoProgress())


def test_cancelling_stops_between_slabs():
    spec = spec_for_tests(slab_shape=(16, 16, 8))

    class Stop:
        def report(self, fraction, message):
            if fraction > 0:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        predict_in_slabs(
            np.zeros((16, 16, 30, 3), np.float32), spec, PositionPredictor(spec), Stop()
        )
