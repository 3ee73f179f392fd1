import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from inference_engine.errors import InputError
from inference_engine.progress import OperationCancelled
from legseg_desktop.cli.application import app
from legseg_desktop.services import train_networks as service
from legseg_desktop.services.train_networks import FoldOutcome, TrainingOutcome

FOLDS = (FoldOutcome(1, 9, 7, 0.5, None, 1.0), FoldOutcome(2, 9, 8, 0.4, 81.25, 0.0))
OUTCOME = TrainingOutcome(Path("run/model"), 2, FOLDS, scans_without_labels=3)


@pytest.fixture
def run(monkeypatch):
    """Run the command with a service that gives or raises what it is told to."""

    def run(result, *more):
        def train(configuration, run_folder, *, device, progress):
            assert (configuration, run_folder) == (Path("own.toml"), Path("run"))
            if isinstance(result, BaseException):
                raise result
            return result

        monkeypatch.setattr(service, "train_networks", train)
        return CliRunner().invoke(app, ["train", "own.toml", "-o", "run", *more])

    return run


def test_shows_how_each_fold_did_and_where_the_model_is(run):
    done = run(OUTCOME)
    assert done.exit_code == 0
    assert "81.2" in done.stdout
    assert "Fold 2 did best" in done.stdout
    assert "run/model" in done.stdout
    assert "3 scans have no labels" in done.stderr


def test_gives_the_same_as_json(run):
    content = json.loads(run(OUTCOME, "--json").stdout)
    assert content["best_fold"] == 2
    assert content["folds"][0]["validation_dsc_percent"] is None


@pytest.mark.parametrize("stopped", [KeyboardInterrupt(), OperationCancelled()])
def test_says_how_to_go_on_after_a_stop(run, stopped):
    done = run(stopped)
    assert done.exit_code == 1
    assert "The same command goes on from the last checkpoint." in done.stderr


def test_says_what_is_wrong(run):
    done = run(InputError("Fold 2 has no subject.", "Mend it."))
    assert done.exit_code == 1
    assert done.stderr.strip() == "Fold 2 has no subject. Mend it."
