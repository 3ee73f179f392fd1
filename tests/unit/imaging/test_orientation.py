from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.orientation import (
    from_canonical,
    to_canonical,
    to_canonical_scan,
)
from tests.support.phantoms import RF, all_axis_codes, two_leg_scan

# A tilt about one axis adds to the others' when all three turn: 11 degrees about each
# keeps the sum below the 45 degrees at which 'closest axis' stops having one answer.
any_orientation = st.tuples(st.sampled_from(all_axis_codes()), st.tuples(*[st.floats(-11, 11)] * 3))


def test_there_are_48_axis_orders_of_both_handednesses() -> None:
    codes = all_axis_codes()
    assert len(set(codes)) == 48
    signs = [
        np.sign(np.linalg.det(two_leg_scan((6, 5, 4), axis_codes=c)[0].geometry.affine[:3, :3]))
        for c in codes
    ]
    assert sum(signs) == 0


@given(any_orientation)
@settings(max_examples=150, deadline=None)
def test_canonical_form_is_right_anterior_superior_and_is_undone_exactly(
    orientation: tuple[str, tuple[float, float, float]],
) -> None:
    codes, rotation = orientation
    scan, truth = two_leg_scan((9, 7, 5), axis_codes=codes, rotation_degrees=rotation)
    canonical, geometry = to_canonical(truth.labels, truth.geometry)
    assert geometry.axis_codes == ("R", "A", "S")
    back = from_canonical(canonical, truth.geometry)
    assert back.dtype == truth.labels.dtype
    np.testing.assert_array_equal(back, truth.labels)
    plain, _ = two_leg_scan((9, 7, 5), rotation_degrees=rotation)
    np.testing.assert_array_equal(to_canonical_scan(scan).water, plain.water)
    np.testing.assert_allclose(geometry.affine, plain.geometry.affine, atol=1e-9)


@given(any_orientation, st.tuples(*[st.integers(0, n - 1) for n in (6, 5, 4)]))
@settings(max_examples=100, deadline=None)
def test_a_voxel_keeps_its_place_in_the_patient(
    orientation: tuple[str, tuple[float, float, float]], voxel: tuple[int, int, int]
) -> None:
    codes, rotation = orientation
    scan, _ = two_leg_scan((6, 5, 4), axis_codes=codes, rotation_degrees=rotation)
    shape = scan.geometry.shape
    place = tuple(index % n for index, n in zip(voxel, shape, strict=True))
    marked = np.zeros(shape, bool)
    marked[place] = True
    canonical, geometry = to_canonical(marked, scan.geometry)
    found = np.argwhere(canonical)[0]
    np.testing.assert_allclose(geometry.to_world(found), scan.geometry.to_world(place), atol=1e-9)


@pytest.mark.parametrize("codes", all_axis_codes())
def test_right_stays_right(codes: str) -> None:
    _, truth = two_leg_scan((24, 20, 6), axis_codes=codes, rotation_degrees=(7, -10, 9))
    labels, geometry = to_canonical(truth.labels, truth.geometry)
    right, left = np.argwhere(labels == RF), np.argwhere(labels == RF + 100)
    assert right[:, 0].min() > left[:, 0].max()
    assert geometry.to_world(right)[:, 0].min() > geometry.to_world(left)[:, 0].max()


@pytest.mark.parametrize("codes", ["LPS", "SRA", "PIL"])
@pytest.mark.parametrize("turn", list(itertools.product((-20, 20), (0,), (0, 20))))
def test_twenty_degrees_are_no_obstacle(codes: str, turn: tuple[int, int, int]) -> None:
    _, truth = two_leg_scan((8, 7, 6), axis_codes=codes, rotation_degrees=turn)
    canonical, geometry = to_canonical(truth.labels, truth.geometry)
    assert geometry.axis_codes == ("R", "A", "S")
    np.testing.assert_array_equal(from_canonical(canonical, truth.geometry), truth.labels)


def test_the_canonical_volume_is_a_view() -> None:
    volume = np.zeros((4, 5, 6), np.float32)
    geometry = VolumeGeometry(volume.shape, np.diag([-1.0, -1.0, 2.0, 1.0]))
    assert np.shares_memory(to_canonical(volume, geometry)[0], volume)


def test_shapes_that_do_not_fit_are_refused() -> None:
    geometry = VolumeGeometry((4, 5, 6), np.eye(4))
    with pytest.raises(GeometryError, match="shape"):
        to_canonical(np.zeros((5, 4, 6)), geometry)
    with pytest.raises(GeometryError, match="shape"):
        from_canonical(np.zeros((5, 4, 6)), geometry)
