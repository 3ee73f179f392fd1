from dataclasses import replace

import numpy as np
import pytest

from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.pipeline import SegmentationPipeline
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_evidence import legs_with_evidence
from inference_engine.training.refinement_legs import class_table
from inference_engine.training.refinement_patches import Patch, stacked
from inference_engine.training.refinement_slices import seen_by
from tests.support.fake_predictors import FatFractionPredictor, LeanRefiner, spec_for_tests
from tests.support.phantoms import two_leg_scan
from tests.support.refined_model import REFINEMENT

_NETWORKS = ("aa:1", "bb:2")


class Unsure(FatFractionPredictor):
    """Gives each class a third of the score of the one before."""

    def predict(self, slab):
        scores = super().predict(slab)
        return (2 * scores + np.roll(scores, 1, axis=-1)) / 3


def _legs(scan, labels, predictors=None, **choices):
    spec = spec_for_tests()
    canonical, _ = to_canonical(labels.labels, labels.geometry)
    return legs_with_evidence(
        scan,
        canonical,
        class_table(spec.label_table, None),
        predictors or [FatFractionPredictor(spec)] * 2,
        patient="someone",
        networks=_NETWORKS,
        progress=NoProgress(),
        **choices,
    )


@pytest.fixture(scope="module")
def phantom():
    return two_leg_scan(axis_codes="LPS")


def test_networks_that_know_the_muscles_agree_with_the_truth(phantom):
    scan, labels = phantom
    made = _legs(scan, labels)
    assert [side for side, _ in made] == ["right", "left"]
    for (_, leg), expected in zip(made, legs_of_scan(scan).legs, strict=True):
        assert (leg.patient, leg.networks) == ("someone", _NETWORKS)
        assert leg.spacing_mm == expected.geometry.spacing_mm
        scale = foreground_scale(expected.water, expected.fat)
        assert leg.images[0] == pytest.approx(expected.water / scale, abs=2e-3)
        assert leg.images[1] == pytest.approx(expected.fat / scale, abs=2e-3)
        muscle = leg.classes > 0
        # Right-looking, both: a mirrored one would be wrong nearly everywhere.
        for label, score in leg.evidence[:, :2]:
            assert (label[muscle] == leg.classes[muscle]).mean() > 0.97
            assert ((score > 127) == muscle).mean() > 0.97


def test_slices_that_nobody_delineated_are_unknown(phantom):
    scan, labels = phantom
    drawn = labels.labels.copy()
    drawn[:, :, [0, 5]] = 0
    partly = type(labels)(drawn, labels.geometry)
    for only_labelled, expected in ((True, {UNKNOWN}), (False, {0})):
        for _, leg in _legs(scan, partly, only_labelled=only_labelled):
            assert set(np.unique(leg.classes[:, :, [0, 5]])) == expected
            assert UNKNOWN not in leg.classes[:, :, 1:5]


def test_a_leg_without_labels_is_left_out(phantom):
    scan, labels = phantom
    right = np.where(labels.labels < 100, labels.labels, 0).astype(np.uint8)
    ((side, _),) = _legs(scan, type(labels)(right, labels.geometry))
    assert side == "right"


def test_a_network_learns_from_what_it_is_shown_in_a_segmentation():
    scan, labels = two_leg_scan(axis_codes="LPS", noise=20)
    spec = replace(spec_for_tests(), refinement=REFINEMENT)
    predictors, refiner = [FatFractionPredictor(spec), Unsure(spec)], LeanRefiner(spec)
    SegmentationPipeline(spec, predictors, refiner=refiner).run(scan, NoProgress())
    for (_, leg), shown in zip(_legs(scan, labels, predictors), refiner.seen, strict=True):
        seen = np.flatnonzero(seen_by(leg.evidence).any(axis=(0, 1)))
        patches = [
            Patch(leg.images[..., k].astype(np.float32), leg.evidence[..., k], leg.classes[..., k])
            for k in range(seen[0], seen[-1] + 1)
        ]
        # Around muscles all of so narrow a leg is shown, and air where a multiple of 4 asks for it.
        assert 0 <= shown.shape[0] - leg.classes.shape[0] < 4
        learnt_from, _ = stacked(patches, shown.shape[:2])
        # Half precision keeps three figures.
        assert learnt_from == pytest.approx(shown, abs=5e-3)
        assert (np.ptp(shown, axis=(0, 1, 2)) > 0.3).all()
