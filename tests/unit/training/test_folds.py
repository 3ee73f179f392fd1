import itertools

import pytest

from inference_engine.errors import InputError
from inference_engine.training.configuration import TrainingSection
from inference_engine.training.folds import divide_into_folds

NAMES = [f"s{number}" for number in range(12)]


def test_every_subject_is_in_one_fold_and_folds_are_even():
    folds = divide_into_folds([*NAMES, *NAMES], TrainingSection())
    assert sorted(itertools.chain(*folds)) == sorted(NAMES)
    assert sorted(len(fold) for fold in folds) == [2, 2, 2, 3, 3]


def test_folds_follow_the_seed_and_nothing_else():
    training = TrainingSection(seed=4)
    folds = divide_into_folds(NAMES, training)
    assert folds == divide_into_folds(reversed(NAMES), training)
    assert folds != divide_into_folds(NAMES, TrainingSection(seed=5))


def test_folds_can_be_given():
    given = (("a", "b"), ("c",))
    training = TrainingSection(folds=2, fold_subjects=given)
    assert divide_into_folds("cab", training) == given


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((("a", "b"), ("b", "c")), "'b' is in fold 1 and again in fold 2"),
        ((("a", "b", "c"), ()), "Fold 2 has no subject"),
        ((("a", "b"), ("x",)), "Fold 2 names the subject 'x'"),
        ((("a",), ("b",)), "'c' is in no fold"),
    ],
)
def test_folds_that_are_no_partition_are_refused(given, said):
    with pytest.raises(InputError, match=said):
        divide_into_folds("abc", TrainingSection(folds=2, fold_subjects=given))


def test_fewer_subjects_than_folds_are_refused():
    with pytest.raises(InputError, match="3 subjects for 5 folds"):
        divide_into_folds("abc", TrainingSection())
