import numpy as np
import pytest
from scipy import ndimage
from scipy.spatial.transform import Rotation

from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.geometry import VolumeGeometry

SPACING = (0.8, 1.3, 5.0)
STRAIGHT = np.eye(3)


def geometry_of(shape, turn=STRAIGHT):
    affine = np.eye(4)
    affine[:3, :3] = turn @ np.diag(SPACING)
    affine[:3, 3] = (-40, 12, 7)
    return VolumeGeometry(shape, affine)


def blob(seed, shape=(22, 20, 12)):
    noise = np.random.default_rng(seed).normal(size=shape)
    return ndimage.gaussian_filter(noise, 2) > 0.02


def by_distance_transform(reference, prediction):
    """Compute the same quantity from two exact Euclidean distance transforms."""
    surfaces = [mask & ~ndimage.binary_erosion(mask) for mask in (reference, prediction)]
    to = [ndimage.distance_transform_edt(~surface, sampling=SPACING) for surface in surfaces]
    distances = np.concatenate([to[1][surfaces[0]], to[0][surfaces[1]]])
    return distances.mean()


@pytest.mark.parametrize("seed", range(4))
def test_equals_the_distance_transform(seed):
    reference, prediction = blob(seed), blob(seed + 100)
    got = average_symmetric_surface_distance(reference, prediction, geometry_of(reference.shape))
    assert got == pytest.approx(by_distance_transform(reference, prediction), rel=1e-6)


def test_oblique_grid_gives_the_same_distance():
    reference, prediction = blob(3), blob(7)
    turn = Rotation.from_euler("xyz", (10, 20, 30), degrees=True).as_matrix()
    straight, oblique = (
        average_symmetric_surface_distance(reference, prediction, geometry)
        for geometry in (geometry_of(reference.shape), geometry_of(reference.shape, turn))
    )
    assert oblique == pytest.approx(straight)


def test_same_region_has_no_distance_and_a_shift_has_its_length():
    mask = np.zeros((9, 9, 9), bool)
    mask[4, 4, 4] = True
    geometry = geometry_of(mask.shape)
    assert average_symmetric_surface_distance(mask, mask, geometry) == 0
    shifted = np.roll(mask, 2, axis=2)
    assert average_symmetric_surface_distance(mask, shifted, geometry) == pytest.approx(10.0)


def test_empty_region_has_no_distance():
    mask = blob(0)
    empty = np.zeros_like(mask)
    assert average_symmetric_surface_distance(mask, empty, geometry_of(mask.shape)) is None
    assert average_symmetric_surface_distance(empty, mask, geometry_of(mask.shape)) is None
