from dataclasses import replace
from pathlib import Path

import pytest

from inference_engine.errors import ModelError
from inference_engine.experiment import predictions
from inference_engine.experiment.cohort_files import CohortScan
from inference_engine.experiment.predictions import (
    ModelUse,
    ordered_model,
    predict_missing,
    prediction_path,
)
from inference_engine.experiment.records import ScanIdentity
from inference_engine.progress import NoProgress
from tests.support.model_files import spec_of, write_folder
from tests.support.refined_model import REFINEMENT

LOW = CohortScan(ScanIdentity("test", "LI", "early", "a", 1, "V3"), Path("cohort/a"))
HIGH = CohortScan(ScanIdentity("test", "HI", "end", "b", 2, "V3"), Path("cohort/b"))
USE = ModelUse("LI GT1", "fold-2", Path("models"), None, (1,), (("test", "LI"),))


@pytest.fixture
def orders(monkeypatch):
    given = []
    monkeypatch.setattr(predictions, "run_in_child", lambda order, progress: given.append(order))
    return given


def test_only_missing_label_maps_of_the_models_own_scans_are_ordered(tmp_path, orders):
    path = prediction_path(tmp_path, USE, LOW.identity)
    assert path == tmp_path / "li-gt1" / "fold-2" / "a-visit-1.nii.gz"
    count = predict_missing(tmp_path, [USE], [LOW, HIGH], device="cpu", progress=NoProgress())
    assert count == 1
    (order,) = orders
    assert (order["kind"], order["device"]) == ("predict", "cpu")
    (use,) = order["uses"]
    assert use["items"] == [[str(LOW.folder), str(path)]]
    assert use["weights"] == (1,)


def test_nothing_is_started_when_everything_is_there(tmp_path, orders):
    path = prediction_path(tmp_path, USE, LOW.identity)
    path.parent.mkdir(parents=True)
    path.touch()
    assert predict_missing(tmp_path, [USE], [LOW], device="cpu", progress=NoProgress()) == 0
    assert not orders


def test_a_fold_is_one_network_of_the_ensemble(tmp_path):
    use = {"directory": str(write_folder(tmp_path / "m")), "model": "tiny", "weights": None}
    assert len(ordered_model(use).weights) == 2
    assert [w.file for w in ordered_model({**use, "weights": [1]}).weights] == ["tiny-1.npz"]
    folder = write_folder(tmp_path / "r", replace(spec_of(), refinement=REFINEMENT))
    refined = {**use, "directory": str(folder)}
    assert ordered_model(refined).refinement == REFINEMENT
    assert ordered_model({**refined, "weights": [1]}).refinement is None
    with pytest.raises(ModelError, match="has only 2 networks"):
        ordered_model({**use, "weights": [2]})
