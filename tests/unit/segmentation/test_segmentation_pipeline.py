from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import InputError, ModelError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.pipeline import SegmentationPipeline
from tests.support.fake_predictors import (
    FatFractionPredictor,
    PositionPredictor,
    spec_for_tests,
)
from tests.support.phantoms import (
    FAT_FRACTIONS,
    RF,
    all_axis_codes,
    two_leg_scan,
    with_fat_and_water_exchanged,
)


def _pipeline(spec=None, members=1):
    spec = spec or spec_for_tests()
    return SegmentationPipeline(spec, [FatFractionPredictor(spec)] * members)


def _overlap(labels, truth):
    """Return the lowest DSC over the labels of the truth."""
    values = np.unique(truth[truth > 0])
    return min(
        2
        * np.count_nonzero((labels == v) & (truth == v))
        / (np.count_nonzero(labels == v) + np.count_nonzero(truth == v))
        for v in values
    )


def test_a_scan_on_the_models_grid_comes_back_with_its_labels():
    scan, truth = two_leg_scan()
    result = _pipeline().run(scan, NoProgress())
    assert _overlap(result.label_map.labels, truth.labels) > 0.95
    assert result.label_map.geometry is scan.geometry
    assert result.label_map.labels.dtype == np.uint8
    assert (result.device, result.runtime, result.model.name) == ("cpu", "fake 1", "fake")
    assert result.seconds > 0


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(all_axis_codes()), st.tuples(*[st.floats(-8, 8)] * 3))
def test_left_stays_left_in_every_orientation(axis_codes, rotation):
    scan, truth = two_leg_scan(axis_codes=axis_codes, rotation_degrees=rotation)
    result = _pipeline().run(scan, NoProgress())
    labels = result.label_map.labels
    # The phantom's muscles differ in fat fraction between the sides: nothing but the side
    # itself may decide between n and n + 100.
    wrong_side = (labels > 0) & (truth.labels > 0) & ((labels > 100) != (truth.labels > 100))
    assert not wrong_side.any()
    assert _overlap(labels, truth.labels) > 0.9


def test_orientation_changes_no_voxel():
    canonical = None
    for codes in ("RAS", "LPS", "SAR", "IPL"):
        scan, truth = two_leg_scan(axis_codes=codes)
        labels = _pipeline().run(scan, NoProgress()).label_map.labels
        score = np.sort(labels, axis=None)
        canonical = score if canonical is None else canonical
        np.testing.assert_array_equal(score, canonical)
        assert labels.shape == truth.labels.shape


def test_a_coarser_model_grid_gives_borders_as_fine_as_the_scan():
    class LeanIsRectusFemoris(FatFractionPredictor):
        def predict(self, slab):
            lean = (slab[..., 2] < 0.5) & (slab[..., 0] + slab[..., 1] > 0.5)
            return np.eye(19, dtype=np.float32)[np.where(lean, RF, 0)]

    fat_fractions = {label: 0.1 if label % 100 == RF else 0.9 for label in FAT_FRACTIONS}
    scan, truth = two_leg_scan(
        shape=(96, 80, 12), spacing=(3.5, 3.5, 15.0), fat_fractions=fat_fractions
    )
    spec = spec_for_tests(spacing_mm=(7.0, 7.0, 20.0))
    labels = SegmentationPipeline(spec, [LeanIsRectusFemoris(spec)]).run(scan, NoProgress())
    wanted = np.where(truth.labels % 100 == RF, truth.labels, 0)
    assert _overlap(labels.label_map.labels, wanted) > 0.9


def test_several_slabs_give_what_one_gives():
    scan, _ = two_leg_scan()
    one = _pipeline(spec_for_tests()).run(scan, NoProgress())
    many = _pipeline(spec_for_tests(slab_shape=(16, 16, 4))).run(scan, NoProgress())
    np.testing.assert_array_equal(one.label_map.labels, many.label_map.labels)


def test_same_scan_same_bytes_and_members_vote():
    scan, _ = two_leg_scan(noise=20)
    first, second = (_pipeline(members=n).run(scan, NoProgress()) for n in (1, 3))
    assert first.label_map.labels.tobytes() == second.label_map.labels.tobytes()


def test_acquired_in_phase_images_change_nothing():
    scan, _ = two_leg_scan()
    acquired = DixonScan(
        scan.water, scan.fat, scan.in_phase * 7 + 3, scan.opposed_phase + 100, scan.geometry
    )
    one, other = (_pipeline().run(s, NoProgress()).label_map.labels for s in (scan, acquired))
    np.testing.assert_array_equal(one, other)


def test_networks_run_beside_no_image_that_the_checks_have_made():
    scan, _ = two_leg_scan()
    found = legs_of_scan(scan)
    kept = set()

    class Watching(FatFractionPredictor):
        def predict(self, slab):
            kept.update(vars(found.canonical))
            return super().predict(slab)

    spec = spec_for_tests()
    SegmentationPipeline(spec, [Watching(spec)]).run(scan, NoProgress(), found)
    assert "water" in kept
    assert not {"in_phase", "opposed_phase"} & kept


def test_the_background_weight_reaches_the_choice():
    class Undecided(PositionPredictor):
        def predict(self, slab):
            scores = np.zeros((*slab.shape[:3], 19), np.float32)
            scores[..., 0], scores[..., 1] = 0.6, 0.4
            return scores

    scan, _ = two_leg_scan()
    for weight, found in ((1.0, False), (0.5, True)):
        spec = replace(spec_for_tests(), background_weight=weight)
        labels = SegmentationPipeline(spec, [Undecided(spec)]).run(scan, NoProgress())
        assert labels.label_map.labels.any() == found


@pytest.mark.parametrize("side", ["right", "left"])
def test_one_leg_in_view_is_segmented_on_its_side_and_said(side):
    scan, truth = two_leg_scan(sides=[side])
    result = _pipeline().run(scan, NoProgress())
    assert "one_leg" in [finding.code for finding in result.findings]
    assert _overlap(result.label_map.labels, truth.labels) > 0.9


def test_exchanged_water_and_fat_are_suspected():
    scan, _ = two_leg_scan()
    codes = [f.code for f in _pipeline().run(scan, NoProgress()).findings]
    assert "swap_suspected" not in codes
    swapped = with_fat_and_water_exchanged(scan)
    codes = [f.code for f in _pipeline().run(swapped, NoProgress()).findings]
    assert "swap_suspected" in codes


def test_an_empty_scan_is_one_sentence():
    scan, _ = two_leg_scan()
    dust = np.zeros_like(scan.water)
    dust[3, 3, 3] = 1
    dust[9, 9, 9] = 1
    with pytest.raises(InputError):
        _pipeline().run(DixonScan.from_water_fat(dust, dust * 0.1, scan.geometry), NoProgress())


def test_a_table_of_other_size_or_no_network_is_refused():
    spec = spec_for_tests()
    with pytest.raises(ModelError, match="has no networks"):
        SegmentationPipeline(spec, [])
    with pytest.raises(ModelError, match="18 muscles"):
        _pipeline(replace(spec, label_table="huashan11.toml"))


def test_progress_rises_from_start_to_end_and_cancelling_passes_through():
    fractions = []

    class Watch:
        def report(self, fraction, message):
            fractions.append(fraction)
            if len(fractions) > limit:
                raise OperationCancelled

    scan, _ = two_leg_scan()
    limit = 1000
    _pipeline(members=2).run(scan, Watch())
    assert fractions == sorted(fractions)
    assert fractions[0] == 0
    assert 0.9 <= fractions[-1] <= 1
    limit = len(fractions) + 3
    with pytest.raises(OperationCancelled):
        _pipeline().run(scan, Watch())


def test_shading_is_taken_out_of_the_networks_input_only_if_it_is_wished():
    scan, truth = two_leg_scan((48, 40, 16))
    spec = spec_for_tests()
    shading = np.exp(np.linspace(-0.5, 0.5, 48, dtype=np.float32))[:, None, None]
    shaded = DixonScan.from_water_fat(scan.water * shading, scan.fat * shading, scan.geometry)
    seen = []

    class Watching(FatFractionPredictor):
        def predict(self, image):
            seen.append(image)
            return super().predict(image)

    for wished in (False, True):
        options = SegmentationOptions(bias_correction=wished)
        result = SegmentationPipeline(spec, [Watching(spec)], options).run(shaded, NoProgress())
        assert ("bias_correction" in result.parameters) is wished
        assert _overlap(result.label_map.labels, truth.labels) > 0.9
    assert not np.array_equal(seen[0], seen[2])
