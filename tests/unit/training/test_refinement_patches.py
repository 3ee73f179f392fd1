from collections import Counter

import numpy as np
import pytest

from inference_engine.segmentation.network_input import network_input
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS
from inference_engine.training import refinement_patches
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_leg_files import find_legs
from inference_engine.training.refinement_patches import (
    Patch,
    PatchSource,
    blurred,
    cut,
    flipped,
    stacked,
    with_other_signal,
    zoomed,
)
from inference_engine.training.refinement_slices import LegSlices, read_slices, seen_by
from tests.support.refinement_examples import write_example_legs


@pytest.fixture
def legs(tmp_path):
    return read_slices(find_legs(write_example_legs(tmp_path, 3)), 1e9, 1)[0]


def _whole(leg, number=0):
    return Patch(leg.images[number].astype(np.float32), leg.evidence[number], leg.truth[number])


def _steady(patch_size=24, patient="p", value=0.5):
    """Return slices in which every array is the same number at a place."""
    x, y = np.indices((patch_size, patch_size))
    place = (x * patch_size + y).astype(np.float32) / patch_size**2
    images = np.stack([place, place * value])[None].astype(np.float16)
    scores = np.rint(255 * place).astype(np.uint8)
    evidence = np.broadcast_to(scores, (1, 2, 4, patch_size, patch_size)).copy()
    truth = (place > 0.5).astype(np.uint8)[None]
    return LegSlices(patient, images, evidence, truth)


def test_a_flip_turns_all_that_belongs_together(legs):
    patch = _whole(legs[0])
    turned = flipped(flipped(patch, 0), 1)
    assert np.array_equal(turned.images, patch.images[:, ::-1, ::-1])
    assert np.array_equal(turned.evidence, patch.evidence[:, :, ::-1, ::-1])
    assert np.array_equal(turned.truth, patch.truth[::-1, ::-1])
    assert not np.array_equal(flipped(patch, 0).images, patch.images)


def test_a_cut_holds_something_that_is_seen_and_stays_in_the_slice(legs):
    rng = np.random.default_rng(3)
    for _ in range(20):
        patch = cut(legs[0], 1, 12, rng)
        assert patch.truth.shape == (12, 12)
        assert seen_by(patch.evidence).any()
    whole = cut(legs[0], 1, 1000, rng)
    assert np.array_equal(whole.truth, legs[0].truth[1])
    assert np.array_equal(whole.images, legs[0].images[1].astype(np.float32))


def test_a_zoom_keeps_borders_where_they_are():
    # A plane of slopes: linear interpolation knows every value between.
    patch = _whole(_steady())
    larger = zoomed(patch, 2.0, 1000)
    assert larger.truth.shape == (48, 48)
    # Pixel 2 n + 1 lies a quarter of an old pixel above pixel n.
    inner = larger.images[0, 1:-1:2, 1:-1:2]
    quarter = 0.25 * (24 + 1) / 24**2
    assert inner == pytest.approx(patch.images[0, :-1, :-1] + quarter, abs=1e-3)
    assert larger.evidence[0, 1, 1:-1:2, 1:-1:2] == pytest.approx(
        255 * (patch.images[0, :-1, :-1] + quarter), abs=1.1
    )
    assert larger.truth.mean() == pytest.approx(patch.truth.mean(), abs=0.03)


def test_a_zoom_is_cut_off_and_keeps_labels_and_what_is_unknown():
    leg = _steady()
    leg.evidence[0, :, 0] = np.where(leg.truth[0] == 1, 7, 2)
    leg.truth[0, :4] = UNKNOWN
    larger = zoomed(_whole(leg), 1.5, 30)
    assert larger.truth.shape == (30, 30)
    assert set(np.unique(larger.evidence[:, 0])) == {2, 7}
    assert (larger.truth[:6] == UNKNOWN).all()
    assert (larger.truth[7:] != UNKNOWN).all()


def test_blur_is_of_the_images_alone(legs):
    patch = _whole(legs[0])
    smooth = blurred(patch, 0.8)
    assert smooth.images.std() < patch.images.std()
    assert smooth.images.mean() == pytest.approx(patch.images.mean(), abs=0.01)
    assert smooth.evidence is patch.evidence
    assert smooth.truth is patch.truth


def test_other_signal_has_its_own_fat_fraction_and_is_never_negative(legs):
    patch = _whole(legs[0])
    rng = np.random.default_rng(5)
    for _ in range(8):
        changed = with_other_signal(patch, rng)
        assert (changed.images >= 0).all()
        assert not np.array_equal(changed.images, patch.images)
        image, _ = stacked([changed], patch.truth.shape)
        water, fat = (each[..., None] for each in changed.images)
        expected = network_input(water, fat, ("water", "fat", "fat_fraction"), 1.0)
        assert np.array_equal(image[:, :, 0, :3], expected[:, :, 0])


def test_what_a_patch_lacks_is_air_that_nobody_judges(legs):
    patch = _whole(legs[0])
    x, y = patch.truth.shape
    image, truth = stacked([patch, patch], (x + 8, y + 4))
    assert image.shape == (x + 8, y + 4, 2, len(REFINEMENT_CHANNELS))
    assert np.array_equal(truth[:x, :y, 1], patch.truth)
    for beyond in (np.s_[x:], np.s_[:, y:]):
        assert (truth[beyond] == UNKNOWN).all()
        assert (image[beyond][..., :3] == 0).all()
        # As sure as can be that there is no muscle.
        assert image[beyond][..., 3:6].max() < -2


def test_a_batch_follows_from_its_number(legs):
    source = PatchSource(legs, 32, seed=4)
    image, truth = source.batch(7, 6)
    assert image.shape == (32, 32, 6, 7)
    again = PatchSource(tuple(reversed(legs)), 32, seed=4).batch(7, 6)
    assert np.array_equal(image, again[0])
    assert np.array_equal(truth, again[1])
    assert not np.array_equal(image, source.batch(8, 6)[0])
    assert not np.array_equal(image, PatchSource(legs, 32, seed=5).batch(7, 6)[0])
    assert set(np.unique(truth)) <= {0, 1, UNKNOWN}
    assert (truth == 1).any()


def test_image_and_truth_agree_after_all_variation(legs):
    source = PatchSource(legs, 32, seed=2)
    for number in range(6):
        image, truth = source.batch(number, 8)
        fraction = image[..., 2]
        # The example's muscle is nearly all water, what is around it nearly all fat.
        assert fraction[truth == 1].mean() < 0.3
        assert fraction[truth == 0].mean() > 0.6


def test_patients_are_drawn_equally_however_many_legs_they_have(monkeypatch):
    drawn = Counter()
    own_cut = refinement_patches.cut

    def counted(leg, *rest):
        drawn[leg.patient] += 1
        return own_cut(leg, *rest)

    monkeypatch.setattr(refinement_patches, "cut", counted)
    legs = [_steady(patient="many") for _ in range(9)] + [_steady(patient="one")]
    PatchSource(legs, 24, seed=1).batch(0, 400)
    # Four standard deviations of a fair coin.
    assert abs(drawn["one"] - 200) < 40
    assert drawn["one"] + drawn["many"] == 400
