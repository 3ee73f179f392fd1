"""What is doubtful about a scan is said before it is segmented, and nothing of a clean one."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.segmentation.scan_checks import scan_findings
from inference_engine.segmentation.signal_checks import signal_to_noise
from tests.support import doubtful_scans as make
from tests.support.phantoms import with_fat_and_water_exchanged


def _codes(scan):
    found = make.found(scan)
    return [finding.code for finding in scan_findings(found.canonical, found.body, found.legs)]


@pytest.fixture(scope="module")
def clean():
    return make.clean_thighs()


def test_a_clean_scan_raises_no_finding(clean):
    assert _codes(clean) == []


def test_a_noise_free_scan_and_one_in_thick_slices_raise_none():
    assert _codes(make.clean_thighs(noise=0.0)) == []
    assert _codes(make.clean_thighs(shape=(136, 112, 9), spacing=(2.5, 2.5, 24.0))) == []


def test_voxels_of_the_phantom_are_said_to_be_unlike_the_training(clean):
    coarse = make.with_spacing(clean, (2.5, 2.5, 30.0))
    assert _codes(coarse) == ["untrained_voxel_size"]


def test_a_pair_of_other_contrasts_is_no_dixon_scan(clean):
    assert _codes(make.two_other_contrasts(clean)) == ["wrong_contrast"]


def test_water_beside_in_phase_is_no_dixon_pair(clean):
    assert "wrong_contrast" in _codes(make.with_images(clean, clean.water, clean.in_phase))
    assert "wrong_contrast" in _codes(make.with_images(clean, clean.in_phase, clean.fat))


def test_water_beside_an_image_that_is_the_same_everywhere_is_no_dixon_pair(clean):
    even = np.full_like(clean.fat, 1e-6 * clean.water.max())
    assert "wrong_contrast" in _codes(make.with_images(clean, clean.water, even))


def test_one_image_twice_in_other_units_is_refused(clean):
    with pytest.raises(InputError, match="the same contrast"):
        _codes(make.with_images(clean, clean.water, 2 * clean.water + 1))


def test_exchanged_phases_are_refused_where_nothing_else_is_there(clean):
    # The in-phase echo is often the later one, and decayed.
    in_phase, opposed = 0.9 * clean.in_phase, clean.opposed_phase
    right = DixonScan.from_in_opposed(in_phase, opposed, clean.geometry)
    assert "phases_exchanged" not in _codes(right)
    with pytest.raises(InputError, match="brighter than the in-phase"):
        _codes(DixonScan.from_in_opposed(opposed, in_phase, clean.geometry))
    all_four = replace(clean, in_phase=opposed, opposed_phase=in_phase, derived=frozenset())
    assert "phases_exchanged" in _codes(all_four)


def test_in_phase_decay_is_no_exchange(clean):
    later = DixonScan.from_in_opposed(0.9 * clean.in_phase, clean.opposed_phase, clean.geometry)
    assert not {"phases_exchanged", "wrong_contrast"} & set(_codes(later))


def test_exchanged_water_and_fat_are_said(clean):
    assert _codes(with_fat_and_water_exchanged(clean)) == ["swap_suspected"]


def test_one_leg_is_said(clean):
    assert _codes(make.part(clean, x=slice(68, 136))) == ["one_leg"]


@pytest.mark.parametrize(("slices", "is_said"), [(2, True), (3, False)])
def test_a_short_field_of_view_is_said(clean, slices, is_said):
    codes = _codes(make.part(clean, z=slice(6, 6 + slices)))
    assert ("short_field_of_view" in codes) == is_said


def test_a_leg_cut_at_the_side_is_said(clean):
    assert "body_cut_at_side" in _codes(make.part(clean, x=slice(0, 112)))


def test_less_than_a_thigh_across_is_said(clean):
    small = make.with_spacing(clean, (1.2, 1.2, 15.0))
    assert "narrow_field_of_view" in _codes(small)


def test_slices_without_image_within_the_scan_are_said_and_padding_is_not(clean):
    def blanked(slices):
        water, fat = clean.water.copy(), clean.fat.copy()
        water[:, :, slices] = fat[:, :, slices] = 0
        return make.with_images(clean, water, fat)

    assert _codes(blanked([5, 6])) == ["empty_slices"]
    assert _codes(blanked([0, 13])) == []


def test_copied_slices_are_said(clean):
    water, fat = clean.water.copy(), clean.fat.copy()
    water[:, :, 6], fat[:, :, 6] = water[:, :, 5], fat[:, :, 5]
    assert _codes(make.with_images(clean, water, fat)) == ["repeated_slices"]


def test_a_leg_that_grows_thinner_upwards_is_said(clean):
    x = np.arange(136)[:, None, None]
    y = np.arange(112)[None, :, None]
    width = np.linspace(1.0, 0.45, 14)
    centre = np.where(x < 68, 0.26, 0.74) * 136
    keep = np.hypot((x - centre) / 32, (y - 56) / 45) < width
    thinner = make.with_images(clean, clean.water * keep, clean.fat * keep)
    assert "upside_down" in _codes(thinner)
    upright = make.with_images(clean, clean.water * keep[:, :, ::-1], clean.fat * keep[:, :, ::-1])
    assert "upside_down" not in _codes(upright)


def test_noise_is_measured_and_said():
    quiet, noisy = make.clean_thighs(noise=20.0), make.clean_thighs(noise=180.0)
    for scan, noise in ((quiet, 20.0), (noisy, 180.0)):
        found = make.found(scan)
        measured = signal_to_noise(scan.in_phase, found.body)
        assert measured == pytest.approx(1000 / (np.sqrt(2) * noise), rel=0.35)
    assert "low_signal" not in _codes(quiet)
    assert "low_signal" in _codes(noisy)


def test_metal_is_said_with_its_side_and_level(clean):
    scan = make.with_metal(clean)
    found = make.found(scan)
    (finding,) = scan_findings(found.canonical, found.body, found.legs)
    assert finding.code == "metal_suspected"
    assert "right leg" in finding.message
    assert "4 cm above" in finding.message or "5 cm above" in finding.message


def test_a_hole_without_a_rim_is_no_metal_and_a_small_one_nothing(clean):
    assert _codes(make.with_metal(clean, rim=False)) == ["signal_void"]
    assert _codes(make.with_metal(clean, radius_mm=5.0, rim=False)) == []


def test_noise_is_told_where_no_air_is_in_view():
    rng = np.random.default_rng(3)
    image = (500 + rng.normal(0, 10, (60, 60, 8))).astype(np.float32)
    measured = signal_to_noise(image, np.ones(image.shape, bool))
    assert measured == pytest.approx(50, rel=0.1)
