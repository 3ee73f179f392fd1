import json
from pathlib import Path

import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.experiment.toml_text import toml_text
from inference_engine.progress import NoProgress
from legseg_desktop.services import train_networks as module
from legseg_desktop.services.train_networks import train_networks
from tests.support.training_data import tiny_sections, write_subjects

FOLDS = [
    {
        "validation_subjects": ["sub-1"],
        "epochs": 9,
        "best_epoch": 7,
        "validation_loss": 0.5,
        "validation_dsc_percent": 80.0,
        "seconds": 200.0,
        "waited_seconds": 10.0,
    }
] * 2


@pytest.fixture
def orders(monkeypatch):
    """Let a child that is none write the outcome."""
    given = []

    def child(order, progress):
        given.append(order)
        content = {"best_fold": 1, "model": "model", "folds": FOLDS}
        Path(order["run_folder"], "outcome.json").write_text(json.dumps(content))

    monkeypatch.setattr(module, "run_in_child", child)
    return given


@pytest.fixture
def configuration(tmp_path):
    path = tmp_path / "own.toml"
    sections = tiny_sections(write_subjects(tmp_path / "scans", 2))
    path.write_text(toml_text(sections), encoding="utf-8")
    (tmp_path / "scans" / "sub-3").mkdir()
    (tmp_path / "scans" / "sub-3" / "water.nii.gz").touch()
    return path


def test_a_child_trains_and_its_outcome_is_told(configuration, tmp_path, orders):
    run = tmp_path / "run"
    run.mkdir()
    outcome = train_networks(configuration, run, device="cpu", progress=NoProgress())
    assert orders == [
        {
            "kind": "train",
            "device": "cpu",
            "configuration": str(configuration),
            "run_folder": str(run),
        }
    ]
    assert outcome.best_fold == 2
    assert outcome.model == run / "model"
    assert outcome.scans_without_labels == 1
    assert [fold.fold for fold in outcome.folds] == [1, 2]
    assert outcome.folds[0].waited_percent == 5.0


def test_what_is_wrong_is_said_before_a_child_is_started(configuration, tmp_path, orders):
    text = configuration.read_text(encoding="utf-8")
    for change, said in (
        (("folds = 2", "folds = 3"), "2 subjects for 3 folds"),
        (("epochs", "epoch"), "is no entry"),
        (("scans", "scan"), "can't be read"),
    ):
        configuration.write_text(text.replace(*change), encoding="utf-8")
        with pytest.raises(InputError, match=said):
            train_networks(configuration, tmp_path / "run", progress=NoProgress())
    assert orders == []
    assert not (tmp_path / "run").exists()


def test_a_child_that_leaves_nothing_is_noticed(configuration, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "run_in_child", lambda order, progress: None)
    with pytest.raises(OutputError, match="outcome of the training is missing"):
        train_networks(configuration, tmp_path / "run", progress=NoProgress())
