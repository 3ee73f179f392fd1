"""An experiment without simulator and network: fixtures that put phantoms in their place."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from inference_engine.experiment import trained_models
from inference_engine.experiment.participants import simulate_missing
from legseg_desktop.services import run_experiment
from tests.support.experiment_examples import phantom_visits, predict_nearly, train_at_once

TINY_PLAN = """
description = "Tiny."
seed = 1

[cohort]
voxel_scale = 4.0
training_low = 1
training_high = 1
test_low = 2
test_high = 1
bmd = 1
training_visits = 1
test_visits = 2
stress = 1

[training]
folds = 2
"""


@pytest.fixture
def phantom_experiment(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put phantoms in the simulator's and the network's place; return which step was done."""
    done: list[str] = []

    def simulate(*arguments: object, **options: object) -> object:
        done.append("simulated")
        return phantom_visits(*arguments, **options)  # type: ignore[arg-type]

    def predict(*arguments: object, **options: object) -> int:
        made = predict_nearly(*arguments, **options)  # type: ignore[arg-type]
        done.extend(["predicted"] * made)
        return made

    monkeypatch.setattr(
        run_experiment, "simulate_missing", partial(simulate_missing, simulate=simulate)
    )
    monkeypatch.setattr(run_experiment, "predict_missing", predict)
    monkeypatch.setattr(trained_models, "run_in_child", train_at_once)
    return done


@pytest.fixture
def tiny_plan(tmp_path: Path) -> Path:
    """Write the plan of an experiment with a dozen phantoms."""
    path = tmp_path / "tiny.toml"
    path.write_text(TINY_PLAN, encoding="utf-8")
    return path
