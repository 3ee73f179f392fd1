import numpy as np
import pytest

from inference_engine.training.augmentation import Augmentation, cut_slab
from inference_engine.training.configuration import AugmentationSection
from inference_engine.training.delineations import UNKNOWN

SPACING = (2.0, 2.0, 4.0)
SHAPE = (24, 20, 10)
STILL = {
    "rotation_degrees": 0.0,
    "tilt_degrees": 0.0,
    "scale": 0.0,
    "shear": 0.0,
    "shift_mm": 0.0,
    "noise": 0.0,
}


@pytest.fixture
def leg():
    """Return a leg with one off-centre muscle whose fat fraction is 0.25."""
    images = np.zeros((*SHAPE, 2), np.float16)
    images[2:22, 2:18] = (0.2, 0.8)
    labels = np.zeros(SHAPE, np.uint8)
    labels[8:18, 6:12] = 3
    images[labels == 3] = (0.75, 0.25)
    return images, labels


def _drawn(leg, seed=0, **far):
    section = AugmentationSection(**{"probability": 1.0, **STILL, **far})
    augmentation = Augmentation(section, SPACING)
    return augmentation.draw(*leg, (0, 0, 0), SHAPE, np.random.default_rng(seed))


def _fraction(slab):
    return slab.images[..., 1] / np.maximum(slab.images.sum(axis=-1), 1e-6)


def test_a_slab_beyond_the_leg_is_air(leg):
    slab = cut_slab(*leg, (-3, 4, 6), (10, 30, 8))
    assert slab.images.shape == (10, 30, 8, 2)
    assert (slab.images[:3] == 0).all()
    assert (slab.images[:, 16:] == 0).all()
    assert (slab.images[..., 4:, :] == 0).all()
    assert (slab.images[3:, :16, :4] == leg[0][:7, 4:, 6:]).all()
    assert (slab.labels[3:, :16, :4] == leg[1][:7, 4:, 6:]).all()
    assert not cut_slab(*leg, (100, 0, 0), (4, 4, 4)).images.any()
    assert not cut_slab(*leg, (0, -9, 0), (4, 4, 4)).images.any()


def test_without_changes_the_slab_is_the_leg(leg):
    slab = _drawn(leg)
    np.testing.assert_allclose(slab.images, leg[0], atol=1e-6)
    assert (slab.labels == leg[1]).all()
    still = Augmentation(AugmentationSection(probability=0.0), SPACING)
    slab = still.draw(*leg, (0, 0, 0), SHAPE, np.random.default_rng(0))
    assert (slab.images == leg[0]).all()


def test_image_and_labels_move_together_and_follow_the_seed(leg):
    far = {"rotation_degrees": 30.0, "scale": 0.2, "shift_mm": 8.0, "tilt_degrees": 5.0}
    slab = _drawn(leg, 3, **far)
    assert (slab.labels != leg[1]).any()
    inside = slab.labels == 3
    # Off its rim, where the neighbours mix in.
    assert np.median(_fraction(slab)[inside]) == pytest.approx(0.25, abs=0.01)
    again = _drawn(leg, 3, **far)
    assert (slab.images == again.images).all()
    assert (slab.images != _drawn(leg, 4, **far).images).any()


def test_a_turn_is_one_in_millimetres(leg):
    images, labels = leg
    turned = 0
    for seed in range(8):
        slab = _drawn((images, labels), seed, rotation_degrees=90.0)
        # Volume stays: x and y have one spacing, and the turn is rigid.
        turned += abs(int((slab.labels == 3).sum()) - int((labels == 3).sum()))
    assert turned / 8 < 0.06 * (labels == 3).sum()


def test_brightness_changes_but_not_the_fat_fraction(leg):
    slab = _drawn(leg, 1, gain=0.5, bias=0.5, gamma=0.3)
    shown = leg[0].sum(axis=-1) > 0
    assert np.abs(slab.images - leg[0])[shown].max() > 0.05
    np.testing.assert_allclose(
        _fraction(slab)[shown], _fraction(cut_slab(*leg, (0, 0, 0), SHAPE))[shown], atol=2e-3
    )
    assert (slab.images[~shown] == 0).all()


def test_noise_is_no_less_than_nothing(leg):
    slab = _drawn(leg, 2, noise=0.5)
    assert slab.images.min() >= 0
    air = leg[0].sum(axis=-1) == 0
    assert 0 < slab.images[air].std() < 0.5


def test_wasted_muscle_becomes_fat(leg):
    images, labels = leg
    labels[:, :, 9] = UNKNOWN
    slab = _drawn((images, labels), 5, shrink_mm=6.0, shrink_probability=1.0)
    lost = (labels == 3) & (slab.labels == 0)
    assert 0 < lost.sum() < (labels == 3).sum()
    assert _fraction(slab)[lost] == pytest.approx(0.9)
    assert (slab.labels[:, :, 9] == UNKNOWN).all()
    # From the rim inwards: what is left is in the middle.
    assert (slab.labels[12:14, 8:10, 2:7] == 3).any()
    assert (_drawn(leg, 5, shrink_mm=6.0).labels == labels).all()
