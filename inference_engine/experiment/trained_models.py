"""The models of the paper's experiment: LI from each ground truth, HI from the best LI fold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inference_engine.errors import ModelError
from inference_engine.experiment.paper_tables import ENSEMBLE, HIGH, LOW, Assignment
from inference_engine.experiment.participants import folder_name
from inference_engine.experiment.plan import ExperimentPlan
from inference_engine.experiment.predictions import ModelUse
from inference_engine.experiment.records import STRESS_ROLES, Group, Role
from inference_engine.experiment.toml_text import toml_text
from inference_engine.experiment.worker_process import run_in_child
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import find_model

PAPER_KIND = "paper"
# What the training leaves beside its run when it is through.
OUTCOME_FILE = "outcome.json"
# Folder of a run in which the ensemble lies as a model.
MODEL_FOLDER = "model"

_TEST = Role.TEST.value
# What only the ensembles label.
_FURTHER = tuple(role.value for role in (Role.BMD, *STRESS_ROLES))
_HIGH_MODEL = "HI"


class TrainedModels:
    """The models of one experiment, trained or still to be.

    Parameters
    ----------
    runs : Path
        Folder of the run folders.
    cohort : Path
        Folder of the simulated subjects.
    plan : ExperimentPlan
        How to train.
    device : str
        'auto', 'cpu' or 'gpu:N'.
    """

    def __init__(self, runs: Path, cohort: Path, plan: ExperimentPlan, device: str) -> None:
        self._runs = runs
        self._cohort = cohort
        self._plan = plan
        self._device = device

    @staticmethod
    def identity(plan: ExperimentPlan) -> Mapping[str, Any]:
        """Return what decides the results."""
        return {"kind": PAPER_KIND, "plan": plan.model_dump(mode="json")}

    def train_missing(self, progress: Progress) -> None:
        """Train every model that is not there, LI before HI.

        Raises
        ------
        LegSegError
            If training fails.
        OperationCancelled
            If the user has asked to stop; a run goes on from its last checkpoint.
        """
        sparse = sorted(self._plan.training.sparse_labels, key=lambda label: label != "GT1")
        names = [*(_low_model(label) for label in sparse), _HIGH_MODEL]
        for done, name in enumerate(names):
            span = ProgressSpan(progress, done / len(names), (done + 1) / len(names))
            run = self._run_of(name)
            if (run / OUTCOME_FILE).is_file():
                continue
            span.report(0.0, f"Training {name}")
            if name == _HIGH_MODEL:
                configuration = self._configuration(Group.HIGH, "GT1", self._best_low_weights())
            else:
                configuration = self._configuration(Group.LOW, name.split()[-1], None)
            make_folder(run.parent)
            path = run.with_suffix(".toml")
            write_file(path, toml_text(configuration).encode("utf-8"))
            order = {
                "kind": "train",
                "device": self._device,
                "configuration": str(path.absolute()),
                "run_folder": str(run.absolute()),
            }
            run_in_child(order, span)

    def assignment(self) -> Assignment:
        """Return what the tables call the models; they must be trained."""
        return Assignment(
            low=_low_model("GT1"),
            high=_HIGH_MODEL,
            sparse=tuple((label, _low_model(label)) for label in self._plan.training.sparse_labels),
            best_fold=f"fold-{self._best_fold(_low_model('GT1')) + 1}",
        )

    def uses(self) -> tuple[ModelUse, ...]:
        """Return which model and fold labels which scans; they must be trained."""
        found = []
        for label in self._plan.training.sparse_labels:
            name = _low_model(label)
            more = ((_TEST, HIGH), *((role, LOW) for role in _FURTHER)) if label == "GT1" else ()
            found += self._members(name, (_TEST, LOW), more)
        found += self._members(_HIGH_MODEL, (_TEST, HIGH), tuple((role, HIGH) for role in _FURTHER))
        return tuple(found)

    def sentences(self) -> tuple[str, ...]:
        """Return what the report says about the training."""
        training = self._plan.training
        return (
            f"LI models were trained from {', '.join(training.sparse_labels)} with "
            f"{training.folds}-fold cross-validation, divided by subject; an ensemble is the "
            "majority vote of the folds.",
            "HI models were fine-tuned, with the same number of folds, from the LI GT1 fold that "
            "did best on its own validation subjects.",
            "Every choice was made on validation subjects; test subjects were looked at only here.",
        )

    def _members(
        self, name: str, case: tuple[str, str], more: tuple[tuple[str, str], ...]
    ) -> list[ModelUse]:
        directory = self._run_of(name) / MODEL_FOLDER
        folds = [
            ModelUse(name, f"fold-{index + 1}", directory, None, (index,), (case,))
            for index in range(self._plan.training.folds)
        ]
        return [*folds, ModelUse(name, ENSEMBLE, directory, None, None, (case, *more))]

    def _run_of(self, name: str) -> Path:
        return self._runs / name.lower().replace(" ", "-")

    def _configuration(
        self, group: Group, sparse_labels: str, initial_weights: Path | None
    ) -> dict[str, Any]:
        training = self._plan.training
        network = dict(training.network)
        if initial_weights is not None:
            network["initial_weights"] = str(initial_weights.absolute())
        own = training.low if group is Group.LOW else training.high
        data = self._cohort / folder_name(Role.TRAINING, group)
        return {
            "data": {"folder": str(data.absolute()), **training.data},
            "network": network,
            "training": {
                "folds": training.folds,
                "sparse_labels": sparse_labels,
                "seed": self._plan.seed,
                **own,
            },
        }

    def _best_low_weights(self) -> Path:
        directory = self._run_of(_low_model("GT1")) / MODEL_FOLDER
        spec = find_model(None, directory)
        return directory / spec.weights[self._best_fold(_low_model("GT1"))].file

    def _best_fold(self, name: str) -> int:
        """Return the index of the fold that did best on its validation subjects."""
        path = self._run_of(name) / OUTCOME_FILE
        try:
            return int(json.loads(path.read_text(encoding="utf-8"))["best_fold"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(
                f"What the training of {name} found can't be read.",
                f"Remove {OUTCOME_FILE} from its run folder and start again.",
            ) from error


def _low_model(sparse_labels: str) -> str:
    return f"LI {sparse_labels}"
