from __future__ import annotations

import numpy as np
import pytest

from inference_engine.formats.nifti import read_dixon_scan
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.orientation import to_canonical_scan
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan


def overlap(first: np.ndarray, second: np.ndarray) -> float:
    return float(2 * (first & second).sum() / (first.sum() + second.sum()))


@pytest.mark.parametrize("shape", [(48, 40, 12), (200, 170, 6)])
@pytest.mark.parametrize("noise", [0.0, 25.0])
@pytest.mark.parametrize("bias", [0.0, 0.6])
def test_both_thighs_are_found_with_their_bones(
    shape: tuple[int, int, int], noise: float, bias: float
) -> None:
    clean, _ = two_leg_scan(shape)
    noisy, _ = two_leg_scan(shape, noise=noise)
    tilt = 1 + bias * np.linspace(-1, 1, shape[0], dtype=np.float32)[:, None, None]
    mask = body_mask(noisy.in_phase * tilt)
    truth = clean.in_phase > 0
    assert overlap(mask, truth) > 0.98
    femur = (clean.in_phase > 0) & (clean.in_phase < 100)
    assert mask[femur].all()


def test_what_is_not_a_leg_is_left_out() -> None:
    scan, _ = two_leg_scan()
    with_pad = scan.in_phase.copy()
    with_pad[22:26, 0:3, :] = 700
    assert not body_mask(with_pad)[22:26, 0:3].any()


def test_brightness_does_not_matter() -> None:
    scan, _ = two_leg_scan(noise=20)
    np.testing.assert_array_equal(body_mask(scan.in_phase), body_mask(scan.in_phase * 16))


def test_images_without_contrast() -> None:
    assert not body_mask(np.zeros((10, 9, 8), np.float32)).any()
    assert body_mask(np.full((10, 9, 8), 5, np.float32))[1:-1, 1:-1].all()


@pytest.mark.real_data
def test_a_real_body_holds_its_labelled_muscles_and_no_air() -> None:
    folder = real_scan("huashan_thigh_001")
    scan = to_canonical_scan(
        read_dixon_scan(fat=folder / "fat.nii.gz", water=folder / "water.nii.gz")
    )
    mask = body_mask(scan.in_phase)
    assert 0.25 < mask.mean() < 0.30
    assert not mask[:, -60:].any()
    assert not mask[:, :60].any()
