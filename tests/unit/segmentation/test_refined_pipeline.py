"""The pipeline with a network that refines borders, and without."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation import boundary_refinement, pipeline
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.memory import bytes_of_evidence
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.pipeline import SegmentationPipeline
from tests.support.fake_predictors import FatFractionPredictor, LeanRefiner, spec_for_tests
from tests.support.phantoms import two_leg_scan
from tests.support.refined_model import REFINEMENT


def _both(spec=None, members=2):
    """Return a pipeline without and one with a refinement."""
    spec = spec or spec_for_tests()
    return _pipelines(spec, [FatFractionPredictor(spec)] * members)


def _pipelines(spec, predictors):
    refined = replace(spec, refinement=REFINEMENT)
    return [
        SegmentationPipeline(spec, predictors),
        SegmentationPipeline(refined, predictors, refiner=LeanRefiner(spec)),
    ]


def _refined(scan, spec=None):
    return _both(spec)[1].run(scan, NoProgress())


def test_a_refinement_draws_borders_as_fine_as_the_scan(monkeypatch):
    # Pieces and holes are a matter of the whole: without them each voxel is for itself.
    monkeypatch.setattr(pipeline, "clean_leg", lambda labels, _: labels)
    scan, truth = two_leg_scan((96, 80, 12), (3.5, 3.5, 15.0))
    spec = spec_for_tests(spacing_mm=(7.0, 7.0, 15.0))
    plain, refined = (one.run(scan, NoProgress()).label_map.labels for one in _both(spec))
    np.testing.assert_array_equal(refined > 0, truth.labels > 0)
    assert np.mean((plain > 0) != (truth.labels > 0)) > 0.005
    # Which muscle it is, the ensemble says.
    both = (plain > 0) & (refined > 0)
    assert np.mean(plain[both] == refined[both]) > 0.99


def test_the_model_names_the_refinement_and_the_votes_stay_the_members_own():
    scan, _ = two_leg_scan(noise=20)
    plain, refined = (one.run(scan, NoProgress()) for one in _both(members=3))
    assert [one.model.refinement is not None for one in (plain, refined)] == [False, True]
    # All three say the same, so there is nothing to be divided about.
    assert not refined.vote_entropy.any()
    assert [one.agreement for one in refined.uncertainty] == [1.0] * 8
    assert [one.label for one in refined.uncertainty] == [one.label for one in plain.uncertainty]


def test_how_divided_the_votes_are_does_not_depend_on_the_refinement():
    spec = spec_for_tests()

    class Hesitant(FatFractionPredictor):
        def predict(self, slab):
            scores = super().predict(slab) * self.sure
            scores[..., 0] += 1 - self.sure
            return scores

    predictors = [Hesitant(spec) for _ in range(3)]
    for one, sure in zip(predictors, (0.3, 0.7, 0.9), strict=True):
        one.sure = sure
    scan, _ = two_leg_scan(noise=20)
    plain, refined = (one.run(scan, NoProgress()) for one in _pipelines(spec, predictors))
    assert plain.vote_entropy.max() > 50
    np.testing.assert_array_equal(refined.vote_entropy, plain.vote_entropy)
    for one, other in zip(refined.uncertainty, plain.uncertainty, strict=True):
        assert one.agreement == other.agreement


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_mirrored_leg_is_refined_to_mirrored_labels(side):
    scan, _ = two_leg_scan((48, 40, 12), sides=[side], noise=20)
    mirrored = DixonScan.from_water_fat(scan.water[::-1], scan.fat[::-1], scan.geometry)
    labels, turned = (_refined(one).label_map.labels for one in (scan, mirrored))
    assert labels.any()
    assert len({bool(one[one > 0].max() > 100) for one in (labels, turned)}) == 2
    np.testing.assert_array_equal(turned[::-1] % 100, labels % 100)
    assert _refined(scan).label_map.labels.tobytes() == labels.tobytes()


def test_images_that_are_not_water_and_fat_are_not_refined():
    scan, _ = two_leg_scan(noise=20)
    # Water alone: what passes for its fat image shows next to nothing.
    alone = DixonScan.from_water_fat(
        scan.water, np.full_like(scan.fat, 1e-6 * scan.water.max()), scan.geometry
    )
    plain, refined = (one.run(alone, NoProgress()) for one in _both())
    assert "wrong_contrast" in [finding.code for finding in refined.findings]
    np.testing.assert_array_equal(refined.label_map.labels, plain.label_map.labels)
    assert refined.label_map.labels.any()
    # Nor does anything say that they were.
    assert refined.model == plain.model
    assert refined.parameters == {
        **plain.parameters,
        "refinement": "left out: the images are not water and fat",
    }
    assert "refinement" not in _refined(scan).parameters


def test_phases_of_another_scale_leave_water_and_fat_as_they_are():
    scan, _ = two_leg_scan(noise=20)
    halved = DixonScan.from_channels(
        scan.geometry,
        water=scan.water,
        fat=scan.fat,
        in_phase=scan.in_phase,
        opposed_phase=scan.opposed_phase / 2,
    )
    result = _refined(halved)
    assert "wrong_contrast" in [finding.code for finding in result.findings]
    np.testing.assert_array_equal(result.label_map.labels, _refined(scan).label_map.labels)
    assert result.model.refinement is not None


def test_slabs_are_refined_to_what_one_pass_is():
    scan, _ = two_leg_scan(noise=20)
    small = spec_for_tests(slab_shape=(16, 16, 4))
    one, several = (_refined(scan, spec).label_map.labels for spec in (spec_for_tests(), small))
    np.testing.assert_array_equal(one, several)


def test_what_was_in_pieces_before_cleaning_is_what_was_refined(monkeypatch):
    checked = []

    def clean(labels, spacing_mm):
        checked.append(labels)
        return np.zeros_like(labels)

    monkeypatch.setattr(pipeline, "clean_leg", clean)
    monkeypatch.setattr(
        pipeline,
        "piece_findings",
        lambda before, after, *_, **__: checked.append((before, after)) or (),
    )
    scan, _ = two_leg_scan()
    assert not _refined(scan).label_map.labels.any()
    for cleaned, (before, after) in zip(checked[::2], checked[1::2], strict=True):
        assert before is cleaned
        assert before.any()
        assert not after.any()


def test_memory_is_left_for_what_a_refinement_needs(monkeypatch):
    asked = []

    def left(budget_bytes, voxels, *, evidence_bytes):
        asked.append(evidence_bytes)
        return 10**9

    monkeypatch.setattr(pipeline, "left_for_network", left)
    scan, _ = two_leg_scan()
    largest = max(leg.water.size for leg in legs_of_scan(scan).legs)
    for one in _both(members=2):
        one.run(scan, NoProgress())
    assert asked == [0, bytes_of_evidence(largest, 2)]
    assert asked[1] > 0


def test_networks_keep_nothing_from_scan_to_scan():
    spec = spec_for_tests()
    predictors = [FatFractionPredictor(spec) for _ in range(2)]
    refiner = LeanRefiner(spec)
    pipeline_ = SegmentationPipeline(
        replace(spec, refinement=REFINEMENT), predictors, None, refiner
    )
    scan, _ = two_leg_scan()
    pipeline_.run(scan, NoProgress())
    assert [each.released for each in (*predictors, refiner)] == [1, 1, 1]

    class Stop(NoProgress):
        def report(self, fraction, message):
            if fraction > 0.2:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        pipeline_.run(scan, Stop())
    assert refiner.released == 2


def test_a_refinement_is_told_and_can_be_cancelled():
    told = []

    class Watch:
        def report(self, fraction, message):
            told.append((fraction, message))
            if len(told) == limit:
                raise OperationCancelled

    scan, _ = two_leg_scan()
    spec, refiner, limit = (
        replace(spec_for_tests(), refinement=REFINEMENT),
        LeanRefiner(spec_for_tests()),
        1000,
    )
    whole = SegmentationPipeline(spec, [FatFractionPredictor(spec)], refiner=refiner)
    whole.run(scan, Watch())
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    of_refining = [
        n for n, (_, said) in enumerate(told) if said == "Drawing borders in the left leg"
    ]
    assert len(of_refining) == 1
    assert len(refiner.seen) == 2
    limit = of_refining[0] + 1
    told.clear()
    with pytest.raises(OperationCancelled):
        whole.run(scan, Watch())
    assert len(refiner.seen) == 3


def test_a_model_goes_with_its_refinement_only():
    spec, refiner = spec_for_tests(), LeanRefiner(spec_for_tests())
    predictors = [FatFractionPredictor(spec)]
    for wrong, given in ((spec, refiner), (replace(spec, refinement=REFINEMENT), None)):
        with pytest.raises(ValueError, match="go together"):
            SegmentationPipeline(wrong, predictors, refiner=given)


def test_what_a_leg_is_scaled_by_is_found_before_a_network_holds_memory(monkeypatch):
    done = []

    def scale(water, fat):
        done.append("scale")
        return foreground_scale(water, fat)

    class Told(FatFractionPredictor):
        def predict(self, slab):
            done.append("network")
            return super().predict(slab)

    scan, _ = two_leg_scan()
    spec = spec_for_tests()
    _, refined = _pipelines(spec, [Told(spec)])
    expected = refined.run(scan, NoProgress()).label_map.labels
    done.clear()
    for module in (pipeline, boundary_refinement):
        monkeypatch.setattr(module, "foreground_scale", scale)
    np.testing.assert_array_equal(refined.run(scan, NoProgress()).label_map.labels, expected)
    assert done == ["scale", "network"] * 2
