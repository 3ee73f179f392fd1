import json

import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.experiment.experiment_folder import EXPERIMENT_FILE, ExperimentFolder

IDENTITY = {"kind": "shipped", "seed": 1, "models": ("a", "b")}


def test_the_same_experiment_is_gone_on_with_and_times_add_up(tmp_path):
    ExperimentFolder(tmp_path / "e", IDENTITY).add_time("cohort", 2.0)
    again = ExperimentFolder(tmp_path / "e", IDENTITY)
    again.add_time("cohort", 3.0)
    assert again.times() == {"cohort": 5.0}
    assert {p.parent for p in (again.cohort, again.training, again.results)} == {again.path}


def test_another_experiment_is_refused_and_left_alone(tmp_path):
    ExperimentFolder(tmp_path, IDENTITY)
    with pytest.raises(InputError, match="another plan or other models"):
        ExperimentFolder(tmp_path, {**IDENTITY, "seed": 2})
    assert json.loads((tmp_path / EXPERIMENT_FILE).read_text())["seed"] == 1


def test_a_damaged_identity_is_said(tmp_path):
    (tmp_path / EXPERIMENT_FILE).write_text("{")
    with pytest.raises(InputError, match=EXPERIMENT_FILE):
        ExperimentFolder(tmp_path, IDENTITY)


def test_a_file_in_the_folders_place_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="can't be made"):
        ExperimentFolder(tmp_path / "file", IDENTITY)
