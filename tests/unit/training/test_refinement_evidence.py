import numpy as np
import pytest

from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_evidence import legs_with_evidence
from inference_engine.training.refinement_legs import class_table
from tests.support.fake_predictors import FatFractionPredictor, spec_for_tests
from tests.support.phantoms import two_leg_scan

_NETWORKS = ("aa:1", "bb:2")


def _legs(scan, labels, **choices):
    spec = spec_for_tests()
    canonical, _ = to_canonical(labels.labels, labels.geometry)
    return legs_with_evidence(
        scan,
        canonical,
        class_table(spec.label_table, None),
        [FatFractionPredictor(spec)] * 2,
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
