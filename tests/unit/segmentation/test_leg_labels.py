import weakref
from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.errors import ModelError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.leg_labels import LegInput, evidence_of_leg, labels_of_leg
from inference_engine.segmentation.muscle_evidence import evidence_from_scores
from inference_engine.segmentation.slabs import predict_in_slabs
from inference_engine.segmentation.tiling import bytes_per_voxel, plan_tiling
from tests.support.fake_predictors import PositionPredictor, spec_for_tests

SPEC = replace(spec_for_tests(), receptive_halo=(8, 8, 8))
GRID = VolumeGeometry((40, 36, 61), np.diag([2.0, 2.0, 4.0, 1]))


class BlobPredictor(PositionPredictor):
    """Scores classes by a blur of the first channel, which sees 3 voxels around."""

    def predict(self, slab):
        """Return scores that differ where a slab's neighbourhood is cut off too near."""
        blurred = ndimage.uniform_filter(slab[..., 0], 7, mode="constant")
        scores = np.zeros((*slab.shape[:3], self.spec.class_count), np.float32)
        for value in range(1, 5):
            scores[..., value] = np.exp(-((blurred - 0.2 * value) ** 2) / 0.005)
        scores[..., 0] = 1e-3
        return scores / scores.sum(-1, keepdims=True)


def leg(target_spacing=(1.5, 1.5, 2.5)):
    rng = np.random.default_rng(4)
    field = ndimage.gaussian_filter(rng.normal(size=GRID.shape), 4)
    image = ((field - field.min()) / np.ptp(field)).astype(np.float32)
    extent = [(n - 1) * step for n, step in zip(GRID.shape, GRID.spacing_mm, strict=True)]
    shape = tuple(int(mm / step) + 1 for mm, step in zip(extent, target_spacing, strict=True))
    return LegInput(image[..., None], GRID, VolumeGeometry(shape, np.diag([*target_spacing, 1.0])))


@pytest.mark.parametrize("parts", [2, 5, 30])
@pytest.mark.parametrize("spacing", [(1.5, 1.5, 2.5), (3.0, 2.0, 11.0)])
def test_slabs_give_the_labels_of_the_whole_leg(parts, spacing):
    given, predictor = leg(spacing), BlobPredictor(SPEC)
    whole = plan_tiling(GRID.shape, SPEC, 10**12)
    each = max(bytes_per_voxel(SPEC) * 24**3, whole.slab_bytes / parts)
    plan = plan_tiling(GRID.shape, SPEC, int(each))
    assert plan.count >= parts / 2
    expected = labels_of_leg(given, predictor, whole, NoProgress(), "leg")
    found = labels_of_leg(given, predictor, plan, NoProgress(), "leg")
    assert set(np.unique(expected)) >= {1, 2, 3, 4}
    # Rows of several slabs hold half-precision scores: near a border the order may change.
    assert np.mean(found != expected) < (2e-4 if len(plan.axes[0].starts) > 1 else 1e-9)


@pytest.mark.parametrize("budget", [10**12, int(bytes_per_voxel(SPEC) * 48 * 48 * 32)])
def test_the_plan_of_a_larger_leg_gives_the_same_labels(budget):
    given, predictor = leg(), BlobPredictor(SPEC)
    own = labels_of_leg(
        given, predictor, plan_tiling(GRID.shape, SPEC, 10**12), NoProgress(), "leg"
    )
    larger = plan_tiling((48, 41, 70), SPEC, budget)
    found = labels_of_leg(given, predictor, larger, NoProgress(), "leg")
    assert np.mean(found != own) < (2e-4 if larger.count > 1 else 1e-9)


def test_scores_of_one_row_are_gone_before_the_next_is_made():
    made, alive = [], []

    class Watching(BlobPredictor):
        def predict(self, slab):
            alive.append(sum(one() is not None for one in made))
            scores = super().predict(slab)
            made.append(weakref.ref(scores))
            return scores

    plan = plan_tiling(GRID.shape, SPEC, int(bytes_per_voxel(SPEC) * 48 * 48 * 32))
    assert len(plan.axes[0].starts) == len(plan.axes[1].starts) == 1
    labels_of_leg(leg(), Watching(SPEC), plan, NoProgress(), "leg")
    assert alive == [0] * plan.count
    assert plan.count > 1


def test_averaged_slabs_are_what_there_is_without_a_plan():
    given = leg()
    found = labels_of_leg(given, BlobPredictor(SPEC), None, NoProgress(), "leg")
    whole = plan_tiling(GRID.shape, SPEC, 10**12)
    expected = labels_of_leg(given, BlobPredictor(SPEC), whole, NoProgress(), "leg")
    assert 0.9 < np.mean(found == expected) < 1


def test_scores_of_another_shape_are_refused():
    class Wrong(PositionPredictor):
        def predict(self, slab):
            return np.zeros((*slab.shape[:3], 3), np.float32)

    plan = plan_tiling(GRID.shape, SPEC, 10**12)
    with pytest.raises(ModelError, match="scores of shape"):
        labels_of_leg(leg(), Wrong(SPEC), plan, NoProgress(), "leg")


def test_each_slab_can_be_the_last():
    class Stop:
        def __init__(self):
            self.messages = []

        def report(self, fraction, message):
            self.messages.append(message)
            if "slab 2" in message:
                raise OperationCancelled

    stop = Stop()
    plan = plan_tiling(GRID.shape, SPEC, int(bytes_per_voxel(SPEC) * 40 * 40 * 32))
    with pytest.raises(OperationCancelled):
        labels_of_leg(leg(), BlobPredictor(SPEC), plan, stop, "right leg")
    assert stop.messages[0] == f"Segmenting the right leg: slab 1 of {plan.count}"


@pytest.mark.parametrize("parts", [1, 2, 5, 30])
def test_slabs_give_the_evidence_of_the_whole_leg(parts):
    given, predictor = leg(), BlobPredictor(SPEC)
    grid = plan_tiling(GRID.shape, SPEC, 10**12)
    scores = predictor.predict(given.image)
    whole = evidence_from_scores(scores, GRID, given.target)
    each = max(bytes_per_voxel(SPEC) * 24**3, 1.1 * grid.slab_bytes / parts)
    plan = plan_tiling(GRID.shape, SPEC, int(each))
    assert plan.count >= parts / 2
    found = evidence_of_leg(given, predictor, plan, NoProgress(), "leg")
    # Rows of several slabs hold half-precision scores.
    is_halved = len(plan.axes[0].starts) > 1
    for name in ("muscle", "best", "second"):
        one, other = (getattr(each, name).astype(int) for each in (found, whole))
        assert np.abs(one - other).max() <= is_halved
        assert len(np.unique(other)) > 20
    assert np.mean(found.label != whole.label) < (2e-4 if is_halved else 1e-9)
    labels = labels_of_leg(given, predictor, plan, NoProgress(), "leg")
    assert np.mean(found.own_labels() != labels) < 1e-2
    assert all(volume.flags.f_contiguous for volume in found.volumes)


def test_evidence_of_averaged_slabs_is_that_of_their_scores():
    given, predictor = leg(), BlobPredictor(replace(SPEC, background_weight=1.5))
    scores = predict_in_slabs(given.image, predictor.spec, predictor, NoProgress())
    expected = evidence_from_scores(scores, GRID, given.target, 1.5)
    found = evidence_of_leg(given, predictor, None, NoProgress(), "leg")
    for one, other in zip(found.volumes, expected.volumes, strict=True):
        np.testing.assert_array_equal(one, other)
