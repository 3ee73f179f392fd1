from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from tests.support.phantoms import all_axis_codes, two_leg_scan

OBLIQUE = two_leg_scan((6, 5, 4), (1.5, 2, 3), "PSL", rotation_degrees=(5, 8, -12))[0].geometry


def test_spacing_and_voxel_volume_ignore_orientation() -> None:
    for codes in all_axis_codes():
        scan, _ = two_leg_scan((6, 5, 4), (1.5, 2, 3), codes, rotation_degrees=(5, 8, -12))
        assert sorted(scan.geometry.spacing_mm) == pytest.approx([1.5, 2, 3])
        assert scan.geometry.voxel_volume_ml == pytest.approx(0.009)
        assert scan.geometry.axis_codes == tuple(codes)


def test_world_and_voxel_are_inverse() -> None:
    voxels = np.random.default_rng(0).uniform(-3, 9, (20, 3))
    np.testing.assert_allclose(OBLIQUE.to_voxel(OBLIQUE.to_world(voxels)), voxels, atol=1e-9)
    np.testing.assert_allclose(OBLIQUE.to_world([0, 0, 0]), OBLIQUE.affine[:3, 3])


def test_a_crop_keeps_its_place() -> None:
    crop = OBLIQUE.cropped((1, 2, 0), (3, 2, 4))
    assert crop.shape == (3, 2, 4)
    np.testing.assert_allclose(crop.to_world([1, 0, 2]), OBLIQUE.to_world([2, 2, 2]))


def test_grids_match_within_a_micrometre() -> None:
    nudged, moved = np.array(OBLIQUE.affine), np.array(OBLIQUE.affine)
    nudged[1, 3] += 5e-4
    moved[1, 3] += 5e-3
    assert OBLIQUE.matches(VolumeGeometry(OBLIQUE.shape, nudged))
    assert not OBLIQUE.matches(VolumeGeometry(OBLIQUE.shape, moved))
    assert not OBLIQUE.matches(VolumeGeometry((5, 5, 4), OBLIQUE.affine))
    turned = np.array(OBLIQUE.affine)
    turned[:3, 0] *= -1
    assert not OBLIQUE.matches(VolumeGeometry(OBLIQUE.shape, turned))


@pytest.mark.parametrize(
    ("shape", "affine", "sentence"),
    [
        ((4, 4), np.eye(4), "three axes"),
        ((4, 0, 4), np.eye(4), "three axes"),
        ((4, 4, 4), np.eye(3), "4 x 4"),
        ((4, 4, 4), np.diag([1, 1, np.nan, 1]), "4 x 4"),
        ((4, 4, 4), np.diag([1, 1, 0, 1]), "no volume"),
        ((4, 4, 4), np.diag([1, 1, 1e-9, 1]), "a size that no scan has"),
        ((4, 4, 4), np.diag([1e12, 1, 1, 1]), "a size that no scan has"),
        ((4, 4, 4), np.array([[1, 1, 0, 0], [0, 1e-9, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]), "no"),
    ],
)
def test_unusable_grids_are_refused(
    shape: tuple[int, ...], affine: np.ndarray, sentence: str
) -> None:
    with pytest.raises(GeometryError, match=sentence):
        VolumeGeometry(shape, affine)


def test_a_geometry_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        OBLIQUE.affine[0, 0] = 9
    source = np.eye(4)
    geometry = VolumeGeometry((2, 2, 2), source)
    source[0, 3] = 100
    assert geometry.affine[0, 3] == 0
