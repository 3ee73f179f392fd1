from dataclasses import replace

import pytest

from inference_engine.errors import OutputError
from inference_engine.experiment.participants import (
    THICK_MM,
    choose_participants,
    group_of,
    simulate_missing,
)
from inference_engine.experiment.plan import read_plan
from inference_engine.experiment.records import Group, Role
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.simulation.cohort import Cohort
from inference_engine.simulation.fat_replacement import Stage
from tests.support.experiment_examples import phantom_visits

PLAN = read_plan("quick")


@pytest.fixture(scope="module")
def everyone():
    return choose_participants(PLAN, training=True)


def of(participants, role, group=None):
    return [one for one in participants if one.role is role and group in (None, one.group)]


def test_everybody_has_one_role_and_the_numbers_are_the_plans(everyone):
    size = PLAN.cohort
    names = [one.visits[0].subject for one in everyone]
    assert len(set(names)) == len(names)
    assert len({(one.plan.cohort, one.plan.seed) for one in everyone}) == len(everyone)
    assert len(of(everyone, Role.TRAINING, Group.LOW)) == size.training_low
    assert len(of(everyone, Role.TRAINING, Group.HIGH)) == size.training_high
    assert len(of(everyone, Role.TEST, Group.LOW)) == size.test_low
    assert len(of(everyone, Role.TEST, Group.HIGH)) == size.test_high
    assert len(of(everyone, Role.BMD)) == size.bmd
    for role in (Role.THICK_SLICES, Role.CUT_VIEW, Role.ATROPHY):
        assert len(of(everyone, role, Group.LOW)) == len(of(everyone, role, Group.HIGH)) == 1


def test_the_group_is_that_of_the_stage(everyone):
    assert {group_of(stage).value for stage in (Stage.CONTROL, Stage.EARLY)} == {"LI"}
    assert {group_of(stage).value for stage in (Stage.INTERMEDIATE, Stage.END)} == {"HI"}
    for one in everyone:
        assert one.group is group_of(one.plan.stage)
        assert {visit.stage for visit in one.visits} == {one.plan.stage.value}
        assert (one.plan.cohort is Cohort.BMD) == (one.role is Role.BMD)


def test_test_subjects_are_the_same_without_training(everyone):
    others = choose_participants(PLAN, training=False)
    assert not of(others, Role.TRAINING)
    assert of(others, Role.TEST) == of(everyone, Role.TEST)


def test_more_test_subjects_leave_the_first_as_they_are(everyone):
    more = PLAN.model_copy(update={"cohort": PLAN.cohort.model_copy(update={"test_low": 6})})
    others = choose_participants(more, training=True)
    assert of(others, Role.TEST, Group.LOW)[:4] == of(everyone, Role.TEST, Group.LOW)


def test_followed_subjects_have_growing_fields_of_view_and_the_others_a_long_one(everyone):
    extents = [
        tuple(visit.extent for visit in one.visits) for one in of(everyone, Role.TEST, Group.LOW)
    ]
    assert extents == [("V1", "V2", "V3")] * 3 + [("V3",)]


def test_hard_cases_are_what_they_say():
    size = PLAN.cohort.model_copy(update={"stress": 3})
    plan = PLAN.model_copy(update={"cohort": size})
    chosen = choose_participants(plan, training=False)
    cut = [one.visits[0].extent for one in of(chosen, Role.CUT_VIEW, Group.HIGH)]
    assert cut == ["lower", "middle", "upper"]
    whole = of(chosen, Role.ATROPHY)[0].plan.plan
    for one in of(chosen, Role.THICK_SLICES):
        thick = one.plan.plan
        assert thick.spacing_mm == (*whole.spacing_mm[:2], THICK_MM)
        covered = whole.shape[2] * whole.spacing_mm[2]
        assert covered - THICK_MM < thick.shape[2] * THICK_MM <= covered


def test_missing_subjects_are_simulated_as_planned_and_what_is_there_stays(tmp_path, everyone):
    asked = []

    def simulate(seed, plans, **options):
        asked.append((seed, [plan.shape[2] for plan in plans], options))
        return phantom_visits(seed, plans)

    three = [of(everyone, role)[0] for role in (Role.TEST, Role.ATROPHY, Role.TRAINING)]
    assert simulate_missing(tmp_path, three, NoProgress(), simulate) == 3
    assert simulate_missing(tmp_path, three, NoProgress(), simulate) == 0
    assert [seed for seed, _, _ in asked] == [one.plan.seed for one in three]
    slices = asked[0][1]
    assert slices == sorted(slices)
    assert len(set(slices)) == 3
    assert "wasting_mm" not in asked[0][2]
    assert set(asked[1][2]["wasting_mm"]) == {1, 2, 3, 4}
    assert three[2].folder_in(tmp_path).parent.name == "training-li"
    assert len(list(three[0].folder_in(tmp_path).glob("visit-*"))) == 3


@pytest.mark.parametrize("trouble", [OperationCancelled(), OSError(28, "No space left")])
def test_a_subject_that_was_broken_off_is_not_there(tmp_path, everyone, trouble):
    def simulate(seed, plans, **options):
        yield from phantom_visits(seed, plans[:1])
        raise trouble

    one = of(everyone, Role.TEST)[0]
    with pytest.raises((OperationCancelled, OutputError)):
        simulate_missing(tmp_path, [one], NoProgress(), simulate)
    assert not one.folder_in(tmp_path).exists()
    assert simulate_missing(tmp_path, [replace(one)], NoProgress(), phantom_visits) == 1
