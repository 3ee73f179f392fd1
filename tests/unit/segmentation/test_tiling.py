from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import InputError
from inference_engine.segmentation.tiling import bytes_per_voxel, cut_axis, plan_tiling
from tests.support.fake_predictors import spec_for_tests

SPEC = replace(spec_for_tests(), receptive_halo=(8, 8, 8))


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 500), st.integers(1, 12), st.sampled_from([4, 8, 16]), st.integers(0, 40))
def test_every_voxel_counts_once_and_sees_its_halo(length, count, step, halo):
    cuts = cut_axis(length, count, step, halo)
    assert cuts.size % step == 0
    assert all(start % step == 0 for start in cuts.starts)
    assert (cuts.borders[0], cuts.borders[-1]) == (0, length)
    assert list(cuts.borders) == sorted(cuts.borders)
    last = len(cuts.starts) - 1
    for index, start in enumerate(cuts.starts):
        below, above = cuts.borders[index], cuts.borders[index + 1]
        assert start <= below
        assert above <= start + cuts.size
        assert index == 0 or below - start >= halo
        assert index == last or start + cuts.size - above >= halo
    assert len(cuts.starts) == 1 or cuts.size < -(-length // step) * step


def test_one_slab_holds_a_leg_that_fits():
    plan = plan_tiling((60, 50, 41), SPEC, 10**9)
    assert plan.count == 1
    assert plan.slab_shape == (64, 56, 44)
    assert "one pass of 64 x 56 x 44 voxels" in plan.sentence()


def test_less_memory_means_more_and_smaller_slabs_along_the_leg_first():
    shape = (64, 64, 160)
    whole = plan_tiling(shape, SPEC, 10**12)
    plan = plan_tiling(shape, SPEC, whole.slab_bytes // 2)
    assert plan.slab_bytes <= whole.slab_bytes // 2
    assert [len(axis.starts) for axis in plan.axes][:2] == [1, 1]
    assert plan.count == 3
    assert plan.computed_share > whole.computed_share == 1
    assert plan.sentence().startswith("3 slabs of 64 x 64 x ")


def test_where_the_leg_cannot_be_cut_any_thinner_the_other_axes_are():
    plan = plan_tiling((64, 64, 64), SPEC, int(bytes_per_voxel(SPEC) * 40 * 40 * 24))
    assert all(len(axis.starts) > 1 for axis in plan.axes)
    x, y, z = plan.slab_shape
    assert plan.slab_bytes == int(bytes_per_voxel(SPEC) * x * y * z) <= plan.budget_bytes


def test_too_little_memory_is_said_with_what_is_needed():
    with pytest.raises(InputError, match=r"0\.0 GB of memory are too little .* needs") as raised:
        plan_tiling((64, 64, 64), SPEC, 1000)
    assert "allow more memory" in raised.value.advice


def test_a_wider_network_needs_more():
    compact = replace(SPEC, architecture="compact_unet")
    wide = replace(compact, arguments={"class_count": 19, "widths": [64, 128]})
    reference = replace(SPEC, arguments={"class_count": 13, "widths": [[15, 30], [40, 80]]})
    assert bytes_per_voxel(wide) > bytes_per_voxel(compact)
    assert bytes_per_voxel(reference) > bytes_per_voxel(wide)
