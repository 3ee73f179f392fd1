import pytest

from inference_engine.errors import InputError
from inference_engine.experiment.plan import EXPERIMENTS_DIRECTORY, read_plan, scales


def test_every_preset_can_be_read_and_says_what_it_is():
    assert set(scales()) == {"quick", "small", "paper"}
    for scale in scales():
        assert read_plan(scale).description


def test_the_papers_scale_has_the_papers_subjects():
    plan = read_plan("paper")
    size = plan.cohort
    # 49 subjects of low, 15 of high infiltration, and 42 of the other disease.
    assert size.training_low + size.test_low == 49
    assert (size.training_high, size.bmd, size.voxel_scale) == (15, 42, 1)
    assert plan.training.folds == 5
    assert plan.training.sparse_labels == ("GT1", "GT5", "GT10")


def test_an_unknown_scale_names_those_there_are():
    with pytest.raises(InputError, match="Choose one of: paper, quick, small"):
        read_plan("enormous")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("bmd = 3", "bmd = 0", "cohort.bmd"),
        ("folds = 2", "folds = 1", "training.folds"),
        ("folds = 2", 'folds = 2\nsparse_labels = ["GT5"]', "must be GT1"),
        ("seed = 1", "seeds = 1", "seed"),
        ("[cohort]", "[cohort", "can't be read"),
    ],
)
def test_a_file_that_can_not_be_used_is_refused_in_a_sentence(tmp_path, old, new, sentence):
    path = tmp_path / "own.toml"
    text = (EXPERIMENTS_DIRECTORY / "quick.toml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    assert read_plan(path) == read_plan("quick")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_plan(path)
