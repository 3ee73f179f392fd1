"""Slice by slice, written and read: the same file, the same numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume, write_volume
from inference_engine.formats.nifti_image import read_grid, read_image_slice
from inference_engine.formats.nifti_slices import written_by_slice
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(20, 16, 6), axis_codes="PSL", rotation_degrees=(5, 9, -4))


def test_slices_make_the_file_that_the_whole_makes(tmp_path: Path) -> None:
    write_volume(tmp_path / "whole.nii.gz", SCAN.fat, SCAN.geometry)
    with written_by_slice(tmp_path / "parts.nii.gz", SCAN.geometry) as take:
        for k in range(SCAN.geometry.shape[2]):
            take(SCAN.fat[:, :, k])
    assert (tmp_path / "parts.nii.gz").read_bytes() == (tmp_path / "whole.nii.gz").read_bytes()


def test_too_few_slices_or_another_size_leave_no_file(tmp_path: Path) -> None:
    with (
        pytest.raises(GeometryError, match="number of slices"),
        written_by_slice(tmp_path / "few.nii.gz", SCAN.geometry) as take,
    ):
        take(SCAN.fat[:, :, 0])
    with (
        pytest.raises(GeometryError, match="slice of shape"),
        written_by_slice(tmp_path / "few.nii.gz", SCAN.geometry) as take,
    ):
        take(SCAN.fat[1:, :, 0])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["fat.nii", "fat.nii.gz"])
def test_one_slice_and_the_grid_are_read_alone(tmp_path: Path, name: str) -> None:
    write_volume(tmp_path / name, SCAN.fat, SCAN.geometry)
    volume, geometry = read_volume(tmp_path / name)
    assert read_grid(tmp_path / name).matches(geometry)
    for k in (0, 3, 5):
        np.testing.assert_array_equal(read_image_slice(tmp_path / name, k), volume[:, :, k : k + 1])


def test_a_slice_that_the_file_lacks_is_damage(tmp_path: Path) -> None:
    write_volume(tmp_path / "fat.nii.gz", SCAN.fat, SCAN.geometry)
    content = (tmp_path / "fat.nii.gz").read_bytes()
    (tmp_path / "fat.nii.gz").write_bytes(content[: len(content) // 3])
    with pytest.raises(InputError, match="damaged or cut short"):
        read_image_slice(tmp_path / "fat.nii.gz", 5)
