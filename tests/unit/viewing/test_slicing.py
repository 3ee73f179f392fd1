from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.viewing.slicing import (
    Plane,
    box_in_slice,
    contains,
    display_shape,
    display_slice,
    edge_letters,
    pixel_spacing_mm,
    pixel_to_voxel,
    slice_count,
    voxel_to_pixel,
)

planes = st.sampled_from(list(Plane))
shapes = st.tuples(*[st.integers(1, 7)] * 3)


def numbered(shape: tuple[int, int, int]) -> np.ndarray:
    return np.arange(np.prod(shape), dtype=np.int32).reshape(shape)


@given(shape=shapes, plane=planes, data=st.data())
def test_pixel_and_voxel_are_exact_inverses(shape, plane, data):
    volume = numbered(shape)
    index = data.draw(st.integers(0, slice_count(shape, plane) - 1))
    drawn = display_slice(volume, plane, index)
    assert drawn.shape == display_shape(shape, plane)
    row = data.draw(st.integers(0, drawn.shape[0] - 1))
    column = data.draw(st.integers(0, drawn.shape[1] - 1))
    voxel = pixel_to_voxel(shape, plane, index, row, column)
    assert contains(shape, voxel)
    assert volume[voxel] == drawn[row, column]
    assert voxel_to_pixel(shape, plane, voxel) == (row, column)


@given(shape=shapes, plane=planes)
def test_pixels_beyond_the_edge_are_no_voxels(shape, plane):
    rows, columns = display_shape(shape, plane)
    for row, column in ((-1, 0), (rows, 0), (0, -1), (0, columns)):
        assert not contains(shape, pixel_to_voxel(shape, plane, 0, row, column))


def bright_at(plane: Plane, voxel: tuple[int, int, int]) -> tuple[int, int]:
    volume = np.zeros((5, 6, 7), dtype=np.uint8)
    volume[voxel] = 1
    drawn = display_slice(volume, plane, voxel[{"axial": 2, "sagittal": 0, "coronal": 1}[plane]])
    rows, columns = np.nonzero(drawn)
    return int(rows[0]), int(columns[0])


def test_patient_right_anterior_superior_is_where_radiologists_expect_it():
    right_anterior_superior = (4, 5, 6)
    for plane in Plane:
        assert bright_at(plane, right_anterior_superior) == (0, 0)
    left_posterior_inferior = (0, 0, 0)
    assert bright_at(Plane.AXIAL, left_posterior_inferior) == (5, 4)
    assert bright_at(Plane.SAGITTAL, left_posterior_inferior) == (6, 5)
    assert bright_at(Plane.CORONAL, left_posterior_inferior) == (6, 4)


@pytest.mark.parametrize(
    ("plane", "letters"),
    [(Plane.AXIAL, "RLAP"), (Plane.SAGITTAL, "APSI"), (Plane.CORONAL, "RLSI")],
)
def test_edge_letters(plane, letters):
    edges = edge_letters(plane)
    assert edges.left + edges.right + edges.top + edges.bottom == letters


@pytest.mark.parametrize("plane", list(Plane))
def test_slices_are_views(plane):
    volume = np.zeros((4, 5, 6), dtype=np.float32)
    drawn = display_slice(volume, plane, 1)
    assert np.shares_memory(drawn, volume)
    drawn[0, 0] = 1
    assert volume.sum() == 1


def test_channels_stay_last():
    volume = np.zeros((4, 5, 6, 3), dtype=np.float32)
    assert display_slice(volume, Plane.CORONAL, 2).shape == (6, 4, 3)


@pytest.mark.parametrize("index", [-1, 6])
def test_slices_outside_are_refused(index):
    with pytest.raises(IndexError):
        display_slice(np.zeros((4, 5, 6)), Plane.AXIAL, index)


def test_pixel_spacing_is_rows_then_columns():
    assert pixel_spacing_mm((1.0, 2.0, 24.0), Plane.AXIAL) == (2.0, 1.0)
    assert pixel_spacing_mm((1.0, 2.0, 24.0), Plane.SAGITTAL) == (24.0, 2.0)
    assert pixel_spacing_mm((1.0, 2.0, 24.0), Plane.CORONAL) == (24.0, 1.0)


@given(shape=shapes, plane=planes, data=st.data())
def test_a_box_covers_the_pixels_of_its_voxels_in_every_slice(shape, plane, data):
    box = tuple(
        tuple(sorted(data.draw(st.lists(st.integers(-2, n + 2), min_size=2, max_size=2))))
        for n in shape
    )
    index = data.draw(st.integers(0, slice_count(shape, plane) - 1))
    inside = np.zeros(shape, dtype=bool)
    inside[tuple(slice(max(low, 0), max(high, 0)) for low, high in box)] = True
    expected = display_slice(inside, plane, index)
    found = np.zeros_like(expected)
    part = box_in_slice(shape, plane, index, box)
    if part is not None:
        found[part] = True
    assert np.array_equal(found, expected)
