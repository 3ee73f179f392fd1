"""The experiment without training: models that are installed, on subjects they never saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inference_engine.experiment.paper_tables import ENSEMBLE, HIGH, LOW, Assignment
from inference_engine.experiment.plan import ExperimentPlan
from inference_engine.experiment.predictions import ModelUse
from inference_engine.experiment.records import STRESS_ROLES, Role
from inference_engine.segmentation.model_spec import ModelSpec

SHIPPED_KIND = "shipped"
# Test subjects must be none that a shipped model was trained, calibrated or chosen on. Those
# used small seeds and seeds of a few ten million.
SHIPPED_SEEDS = 640_000_000


@dataclass(frozen=True)
class ShippedModels:
    """The models for low and for high infiltration; may be the same one."""

    low: ModelSpec
    high: ModelSpec

    def assignment(self) -> Assignment:
        """Return what the tables call them."""
        return Assignment(_title(self.low), _title(self.high))

    def uses(self) -> tuple[ModelUse, ...]:
        """Return which of them labels which scans; the LI model labels HI test scans too."""
        low, high = (
            tuple((role.value, group) for role in (Role.TEST, Role.BMD, *STRESS_ROLES))
            for group in (LOW, HIGH)
        )
        if self.low == self.high:
            return (_use(self.low, (*low, *high)),)
        return _use(self.low, (*low, (Role.TEST.value, HIGH))), _use(self.high, high)

    def sentences(self) -> tuple[str, ...]:
        """Return what the report says about the models."""
        said = []
        for group, spec in ((LOW, self.low), (HIGH, self.high)):
            members = len(spec.weights)
            networks = "one network" if members == 1 else f"an ensemble of {members} networks"
            if spec.refinement is not None:
                networks += " whose borders a further network refines"
            said.append(f"{group} scans: {_title(spec)}, {networks}. {spec.description}")
        said.append("Nothing was trained for this report: the models are the installed ones.")
        return tuple(said)

    def identity(self, plan: ExperimentPlan) -> Mapping[str, Any]:
        """Return what decides the results: the plan, and the models with their hashes."""
        models = {
            group: {
                "name": spec.name,
                "version": spec.version,
                "weights": list(spec.identities),
            }
            for group, spec in ((LOW, self.low), (HIGH, self.high))
        }
        return {
            "kind": SHIPPED_KIND,
            "seed": plan.seed,
            "cohort": plan.cohort.model_dump(),
            "models": models,
        }


def for_shipped_models(plan: ExperimentPlan) -> ExperimentPlan:
    """Return the plan with seeds that no shipped model has seen."""
    return plan.model_copy(update={"seed": plan.seed + SHIPPED_SEEDS})


def _title(spec: ModelSpec) -> str:
    return f"{spec.name} {spec.version}"


def _use(spec: ModelSpec, cases: tuple[tuple[str, str], ...]) -> ModelUse:
    return ModelUse(_title(spec), ENSEMBLE, spec.directory, spec.name, None, cases)
