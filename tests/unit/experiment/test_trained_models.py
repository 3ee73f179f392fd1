import json
import tomllib
from pathlib import Path

import pytest

from inference_engine.errors import ModelError
from inference_engine.experiment import trained_models
from inference_engine.experiment.plan import read_plan
from inference_engine.experiment.trained_models import TrainedModels
from inference_engine.progress import NoProgress
from inference_engine.training.configuration_file import read_configuration
from tests.support.experiment_examples import train_at_once

PLAN = read_plan("quick")


@pytest.fixture
def orders(monkeypatch):
    given = []

    def run(order, progress):
        given.append(order)
        train_at_once(order, progress)

    monkeypatch.setattr(trained_models, "run_in_child", run)
    return given


@pytest.fixture
def models(tmp_path):
    return TrainedModels(tmp_path / "runs", tmp_path / "cohort", PLAN, "cpu")


def configuration(order):
    return tomllib.loads(Path(order["configuration"]).read_text(encoding="utf-8"))


def test_low_models_come_first_and_the_high_one_begins_with_the_best_fold(orders, models, tmp_path):
    models.train_missing(NoProgress())
    given = [configuration(order) for order in orders]
    sparse = [one["training"]["sparse_labels"] for one in given]
    assert sparse == ["GT1", "GT5", "GT10", "GT1"]
    folders = [one["data"]["folder"].rpartition("/")[2] for one in given]
    assert folders == ["training-li"] * 3 + ["training-hi"]
    assert all(one["training"]["folds"] == PLAN.training.folds for one in given)
    # The fake says that the second fold did best.
    initial = given[3]["network"]["initial_weights"]
    assert initial == str(tmp_path / "runs" / "li-gt1" / "model" / "tiny-1.npz")
    assert all("initial_weights" not in one.get("network", {}) for one in given[:3])
    assert {(order["kind"], order["device"]) for order in orders} == {("train", "cpu")}


def test_what_is_trained_is_left_as_it_is(orders, models, tmp_path):
    models.train_missing(NoProgress())
    (tmp_path / "runs" / "li-gt5" / "outcome.json").unlink()
    models.train_missing(NoProgress())
    assert [order["run_folder"].rpartition("/")[2] for order in orders[4:]] == ["li-gt5"]


def test_every_fold_and_ensemble_labels_what_the_tables_need(orders, models):
    models.train_missing(NoProgress())
    uses = {(use.name, use.member): use for use in models.uses()}
    assert len(uses) == 4 * (PLAN.training.folds + 1)
    assert uses["LI GT5", "fold-2"].cases == (("test", "LI"),)
    assert uses["LI GT5", "fold-2"].weights == (1,)
    assert ("test", "HI") in uses["LI GT1", "ensemble"].cases
    assert ("cut-view", "LI") in uses["LI GT1", "ensemble"].cases
    assert ("bmd", "HI") in uses["HI", "ensemble"].cases
    assignment = models.assignment()
    assert (assignment.low, assignment.high, assignment.best_fold) == ("LI GT1", "HI", "fold-2")
    assert any("2-fold cross-validation" in sentence for sentence in models.sentences())


def test_a_damaged_outcome_is_said(orders, models, tmp_path):
    models.train_missing(NoProgress())
    (tmp_path / "runs" / "li-gt1" / "outcome.json").write_text("{}")
    with pytest.raises(ModelError, match="training of LI GT1"):
        models.assignment()


def test_the_identity_is_the_plan():
    identity = TrainedModels.identity(PLAN)
    assert json.loads(json.dumps(identity))["plan"]["training"]["folds"] == 2


@pytest.mark.parametrize("scale", ["quick", "small", "paper"])
def test_what_is_ordered_is_a_training_configuration(monkeypatch, tmp_path, scale):
    read = []

    def run(order, progress):
        read.append(read_configuration(Path(order["configuration"])))
        train_at_once(order, progress)

    monkeypatch.setattr(trained_models, "run_in_child", run)
    plan = read_plan(scale)
    TrainedModels(tmp_path / "runs", tmp_path / "cohort", plan, "auto").train_missing(NoProgress())
    assert {one.training.folds for one in read} == {plan.training.folds}
    assert read[0].training.seed == plan.seed
    assert read[-1].network.initial_weights.endswith("tiny-1.npz")
