import json

import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.training.run_folder import RunFolder
from tests.support.training_data import tiny_configuration

FOLDS = (("a",), ("b",))


def test_says_all_that_is_needed_to_repeat_it(tmp_path):
    configuration = tiny_configuration(tmp_path / "scans")
    RunFolder(tmp_path / "deep" / "run").begin(configuration, FOLDS, ("c",))
    content = json.loads((tmp_path / "deep" / "run" / "run.json").read_text())
    assert content["folds"] == [["a"], ["b"]]
    assert content["scans_without_labels"] == ["c"]
    assert content["configuration"]["training"]["learning_rate"] == 0.01
    assert {"python", "legseg", "keras", "tensorflow", "numpy"} <= set(content["versions"])


def test_a_run_goes_on_with_the_same_configuration_only(tmp_path):
    run = RunFolder(tmp_path)
    run.begin(tiny_configuration(tmp_path), FOLDS, ())
    run.fold(0)
    before = (tmp_path / "run.json").read_bytes()
    run.begin(tiny_configuration(tmp_path, workers=7), FOLDS, ())
    with pytest.raises(InputError, match="another configuration"):
        run.begin(tiny_configuration(tmp_path, epochs=9), FOLDS, ())
    with pytest.raises(InputError, match="other subjects"):
        run.begin(tiny_configuration(tmp_path), (("a",), ("x",)), ())
    assert (tmp_path / "run.json").read_bytes() == before


def test_until_something_was_learnt_the_configuration_may_be_mended(tmp_path):
    run = RunFolder(tmp_path)
    run.begin(tiny_configuration(tmp_path), FOLDS, ())
    run.legs.mkdir()
    run.initial_weights.touch()
    run.begin(tiny_configuration(tmp_path), FOLDS, ())
    assert run.legs.exists()
    assert run.initial_weights.exists()
    run.begin(tiny_configuration(tmp_path, epochs=9), FOLDS, ())
    assert not run.legs.exists()
    assert not run.initial_weights.exists()
    content = json.loads((tmp_path / "run.json").read_text())
    assert content["configuration"]["training"]["epochs"] == 9


def test_the_outcome_is_there_at_the_end(tmp_path):
    run = RunFolder(tmp_path)
    assert run.outcome() is None
    run.write_outcome({"best_fold": 1})
    assert run.outcome() == {"best_fold": 1}


def test_what_can_not_be_read_or_made_is_said(tmp_path):
    (tmp_path / "outcome.json").write_text("[")
    with pytest.raises(InputError, match=r"outcome\.json in the run folder"):
        RunFolder(tmp_path).outcome()
    (tmp_path / "fold-1").write_text("a file")
    with pytest.raises(OutputError, match="fold-1 can't be made"):
        RunFolder(tmp_path).fold(0)
