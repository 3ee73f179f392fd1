from collections import Counter

import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.simulation.cohort import Cohort, plan_cohort
from inference_engine.simulation.fat_replacement import LOW_STAGES
from inference_engine.simulation.scan_plan import FieldOfView, ScanPlan
from inference_engine.training.refinement_patients import plan_patients

_LENGTH_MM = 2.0 * ScanPlan.paper(FieldOfView.V3).shape[2]


def _length_mm(plan):
    return plan.shape[2] * plan.spacing_mm[2]


def test_the_groups_take_turns_and_have_their_stages():
    patients = plan_patients(3, 2, 1, seed=1)
    assert [one.name.partition("-")[0] for one in patients] == [
        "low", "high", "thick", "low", "high", "low",
    ]  # fmt: skip
    for one in patients[:2] + patients[3:]:
        assert (one.stage in LOW_STAGES) == one.name.startswith("low")
        # The subject of the cohort that has this seed.
        (subject,) = plan_cohort(Cohort.LGMD, 1, one.seed)
        assert subject.stage == one.stage
        assert one.name.endswith(str(one.seed))


def test_voxels_are_one_to_two_times_the_papers():
    scales = [one.plan.spacing_mm[0] / 1.2 for one in plan_patients(10, 10, 0, seed=1)]
    assert min(scales) >= 1
    assert max(scales) <= 2
    assert max(scales) - min(scales) > 0.5


def test_the_same_patients_can_be_had_in_other_voxels():
    as_it_happens, coarse = (
        plan_patients(3, 2, 4, seed=1),
        plan_patients(3, 2, 4, seed=1, voxel_scale=2),
    )
    for one, other in zip(as_it_happens, coarse, strict=True):
        assert (one.name, one.seed, one.stage) == (other.name, other.seed, other.stage)
        if one.name.startswith(("low", "high")):
            assert other.plan.spacing_mm == pytest.approx((2.4, 2.4, 4.0))
        else:
            assert other == one


def test_hard_cases_are_thick_wasted_or_cut():
    patients = plan_patients(0, 0, 12, seed=1)
    kinds = [one.name.partition("-")[0] for one in patients]
    assert Counter(kinds) == {"thick": 6, "wasted": 3, "cut": 3}
    quadriceps = {m.value for m in load_label_table().muscles if m.group == "quadriceps"}
    lowest = []
    for kind, one in zip(kinds, patients, strict=True):
        x, _, z = one.plan.spacing_mm
        if kind == "thick":
            assert 4 <= z <= 24
            assert 0.8 <= x <= 1.4
            assert _length_mm(one.plan) == pytest.approx(_LENGTH_MM, abs=z + 2)
        if kind == "cut":
            assert _length_mm(one.plan) == pytest.approx(_LENGTH_MM / 3, abs=3 * z)
            lowest.append(one.plan.lowest_mm)
        assert set(one.wasting_mm) == (quadriceps if kind == "wasted" else set())
    # A lower, a middle and an upper third.
    assert sorted(lowest) == lowest
    assert len(set(lowest)) == 3


def test_a_patient_does_not_depend_on_how_many_there_are():
    few, many = plan_patients(1, 1, 2, seed=3), plan_patients(4, 2, 5, seed=3)
    assert {one.name for one in few} <= {one.name for one in many}
    by_name = {one.name: one for one in many}
    assert all(by_name[one.name] == one for one in few)


def test_another_seed_has_other_patients_and_nobody_twice():
    names = [one.name for seed in (1, 2) for one in plan_patients(8, 8, 8, seed=seed)]
    assert len(set(names)) == len(names)
