from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.brush import Brush, brush_in_mm, brush_in_voxels, brushed

SHAPE = (12, 10, 8)
voxels = st.tuples(*[st.integers(-4, n + 3) for n in SHAPE])
radii = st.tuples(*[st.floats(0.2, 4)] * 3)


def painted(region) -> np.ndarray:
    mask = np.zeros(SHAPE, bool)
    if region is not None:
        mask[within(region.box)] = region.mask
    return mask


def dabs_along(brush: Brush, start, end, larger: float) -> np.ndarray:
    """Paint single dabs at 400 points of the way, over the whole volume."""
    mask = np.zeros(SHAPE, bool)
    place = np.indices(SHAPE).astype(float)
    for share in np.linspace(0, 1, 400):
        scaled = [
            (place[axis] - (1 - share) * start[axis] - share * end[axis]) / brush.radii[axis]
            for axis in range(3)
        ]
        if brush.is_round:
            mask |= sum(each**2 for each in scaled) <= larger**2
        else:
            mask |= np.max(np.abs(scaled), axis=0) <= larger
    return mask


@settings(max_examples=60, deadline=None)
@given(start=voxels, end=voxels, radii=radii, is_round=st.booleans())
def test_a_sweep_is_all_dabs_on_the_way(start, end, radii, is_round):
    brush = Brush(radii, is_round)
    swept = painted(brushed(SHAPE, brush, start, end))
    # Between two of the 400 points the brush moves by less than a twentieth of its radius.
    reach = max(abs(a - b) / r for a, b, r in zip(start, end, radii, strict=True))
    slack = 1 + 1e-6 + 2 * reach / 400
    assert not (dabs_along(brush, start, end, 1 + 1e-12) & ~swept).any()
    assert not (swept & ~dabs_along(brush, start, end, slack)).any()


@pytest.mark.parametrize("is_round", [True, False])
@pytest.mark.parametrize("axis", [0, 1, 2, None])
def test_a_dab_in_mm_has_one_size_in_the_patient(is_round, axis):
    spacing, centre, radius = (1.0, 2.0, 3.0), (5, 5, 4), 4.0
    dab = painted(brushed(SHAPE, brush_in_mm(radius, spacing, axis, is_round=is_round), centre))
    for voxel in np.ndindex(SHAPE):
        gaps = [abs(a - b) * s for a, b, s in zip(voxel, centre, spacing, strict=True)]
        inside = sum(g * g for g in gaps) <= radius**2 + 1e-9 if is_round else max(gaps) <= radius
        if axis is not None:
            inside = inside and voxel[axis] == centre[axis]
        assert dab[voxel] == inside


def test_a_radius_of_ten_voxels_covers_the_known_number_of_centres():
    def voxels_of(axis):
        return np.count_nonzero(brushed((50, 50, 50), brush_in_voxels(10, axis), (25, 25, 25)).mask)

    assert voxels_of(2) == 317  # Gauss's circle problem, r = 10
    assert voxels_of(None) == 4169  # the same for a ball


def test_the_smallest_brush_leaves_no_gap_on_a_slanting_way():
    swept = painted(brushed(SHAPE, brush_in_voxels(0.5, 2), (0, 0, 3), (11, 4, 3)))
    assert (swept[:, :, 3].sum(axis=1) >= 1).all()
    assert not swept[:, :, [2, 4]].any()


def test_nothing_is_painted_outside_the_volume():
    assert brushed(SHAPE, brush_in_voxels(2, None), (-3, 0, 0)) is None
    assert brushed(SHAPE, brush_in_voxels(2, 2), (5, 5, 8)) is None
    with pytest.raises(ValueError, match="radii"):
        brush_in_mm(0, (1, 1, 1), None)
