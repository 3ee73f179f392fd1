"""Fields of view: the paper's stacks, and slices averaged as thick as they are."""

from itertools import pairwise

import numpy as np
import pytest

from inference_engine.simulation.scan_plan import FieldOfView, ScanPlan


@pytest.mark.parametrize(
    ("field", "slices", "stacks"), [("V1", 140, 1), ("V2", 270, 2), ("V3", 355, 3)]
)
def test_the_papers_stacks(field, slices, stacks):
    plan = ScanPlan.paper(FieldOfView(field))
    assert plan.shape == (384, 384, slices)
    assert plan.spacing_mm == (1.2, 1.2, 2.0)
    found = plan.stacks()
    assert len(found) == stacks
    assert all(stack.stop - stack.start == 140 for stack in found)
    assert (found[0].start, found[-1].stop) == (0, slices)
    for before, after in pairwise(found):
        assert before.start < after.start < before.stop


def test_coarser_voxels_cover_the_same_body():
    fine, coarse = (ScanPlan.paper(FieldOfView.V2, scale) for scale in (1.0, 2.5))
    for axis in range(3):
        extents = [plan.shape[axis] * plan.spacing_mm[axis] for plan in (fine, coarse)]
        assert extents[1] == pytest.approx(extents[0], rel=0.01)
    assert len(coarse.stacks()) == 2


def test_thick_slices_are_averaged_over_planes_around_their_middle():
    assert ScanPlan(spacing_mm=(1, 1, 2)).planes_per_slice() == 1
    thick = ScanPlan(shape=(10, 10, 4), spacing_mm=(1, 1, 9.0), lowest_mm=100.0)
    assert thick.planes_per_slice() == 3
    planes = thick.planes_mm()
    assert planes[:3] == pytest.approx([97, 100, 103])
    assert np.diff(planes) == pytest.approx(3.0)
    assert len(planes) == 12


def test_the_grid_is_centred_and_stands_at_its_level():
    geometry = ScanPlan(shape=(11, 21, 5), spacing_mm=(2, 2, 4), lowest_mm=-50).geometry()
    assert geometry.to_world([5, 10, 0]) == pytest.approx([0, 0, -50])
    assert geometry.axis_codes == ("R", "A", "S")


@pytest.mark.parametrize("scale", [1.0, 1.1, 1.3, 1.7, 2.0])
def test_other_voxels_keep_the_view_and_voxels_that_stay_keep_their_number(scale):
    plan = ScanPlan.paper(FieldOfView.V3, scale)
    thick = plan.in_voxels((*plan.spacing_mm[:2], 24.0))
    assert thick.shape[:2] == plan.shape[:2]
    length = plan.shape[2] * plan.spacing_mm[2]
    assert length - 24.0 < thick.shape[2] * 24.0 <= length
    assert (thick.lowest_mm, thick.flip_degrees) == (plan.lowest_mm, plan.flip_degrees)
    assert len(thick.stacks()) == 1
    assert plan.in_voxels(plan.spacing_mm).shape == plan.shape
    assert plan.in_voxels((1e4, 1e4, 1e4)).shape == (1, 1, 1)
