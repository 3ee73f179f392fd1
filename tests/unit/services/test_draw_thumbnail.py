"""Small pictures are hung as a radiologist hangs them, whatever the order of a file's axes."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from legseg_desktop.services.draw_thumbnail import draw_thumbnail
from tests.support.phantoms import all_axis_codes, two_leg_scan


def thumbnail_of(codes: str) -> tuple[np.ndarray, VolumeGeometry]:
    """Return the picture of the middle slice of a scan of unequal voxels."""
    scan, _ = two_leg_scan(shape=(48, 40, 36), spacing=(8.0, 6.0, 12.0), axis_codes=codes)
    k = scan.geometry.shape[2] // 2
    box = scan.geometry.cropped((0, 0, k), (*scan.geometry.shape[:2], 1))
    return draw_thumbnail(scan.in_phase[:, :, k : k + 1], box), scan.geometry


@pytest.mark.parametrize("codes", [c for c in all_axis_codes() if c[2] in "SI"])
def test_axial_slices_have_the_right_leg_on_the_left_and_true_proportions(codes: str) -> None:
    picture, _ = thumbnail_of(codes)
    # 48 x 8 mm across, 40 x 6 mm down.
    assert picture.shape == (round(144 * 240 / 384), 144)
    assert picture.dtype == np.uint8
    tissue = picture > 40
    left, right = np.hsplit(tissue, 2)
    # The phantom's right thigh is the larger one.
    assert left.sum() > 1.05 * right.sum()


@pytest.mark.parametrize("codes", ["ASR", "RSA"])
def test_other_slices_are_hung_in_their_own_plane(codes: str) -> None:
    # Sagittal: 36 x 12 mm down, 40 x 6 mm across; coronal: 36 x 12 mm down, 48 x 8 mm across.
    picture, _ = thumbnail_of(codes)
    expected = {"ASR": (144, round(144 * 240 / 432)), "RSA": (144, round(144 * 384 / 432))}
    assert picture.shape == expected[codes]


def test_anterior_is_at_the_top() -> None:
    voxels = np.zeros((20, 20, 1), np.float32)
    voxels[:, 15:, 0] = 7.0
    geometry = VolumeGeometry((20, 20, 1), np.diag([2.0, 2.0, 5.0, 1.0]))
    picture = draw_thumbnail(voxels, geometry)
    assert picture[:30].min() > 200
    assert picture[60:].max() == 0


def test_a_slice_without_contrast_is_black_and_a_flat_one_keeps_some_height() -> None:
    geometry = VolumeGeometry((100, 2, 1), np.diag([2.0, 2.0, 5.0, 1.0]))
    picture = draw_thumbnail(np.full((100, 2, 1), 3, np.float32), geometry)
    assert picture.shape == (8, 144)
    assert not picture.any()


def test_fine_stripes_are_averaged_where_many_pixels_make_one() -> None:
    voxels = np.zeros((1440, 720, 1), np.float32)
    voxels[::2] = 8.0
    voxels[:720] /= 2
    geometry = VolumeGeometry((1440, 720, 1), np.diag([0.5, 0.5, 5.0, 1.0]))
    picture = draw_thumbnail(voxels, geometry).astype(int)
    assert picture.shape == (72, 144)
    # Canonical x grows to the patient's right, which is drawn on the left.
    assert picture[:, 5:65].min() > 200
    assert picture[:, 80:140].max() < 30
