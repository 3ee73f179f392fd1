"""The networks a worker has loaded: kept from job to job, shared between models.

Importing this loads no runtime: that is left to the first job.
"""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from inference_engine.network.runtimes import RuntimeChoice, choose_runtime, load_predictors
from inference_engine.network.weights import verify_weights
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import Infiltration, SegmentationOptions
from inference_engine.segmentation.predictor import Predictor

# The shipped models share four networks that vote and, by two rules, one for borders; a model of
# somebody else's finds room, too.
_MOST_NETWORKS = 10


class LoadedModels:
    """Loads networks when they are first asked for, verified, and keeps them.

    A network is known by the SHA-256 of its weights, by what its model says about its input and
    output, and by what runs it; so models that share a member share its network. Those that
    were used longest ago are forgotten first.

    Parameters
    ----------
    most : int
        Networks to keep, beyond those of the model at hand.
    """

    def __init__(self, most: int = _MOST_NETWORKS) -> None:
        self._most = most
        self._networks: OrderedDict[str, Predictor] = OrderedDict()

    def predictors(
        self, spec: ModelSpec, choice: RuntimeChoice, progress: Progress
    ) -> tuple[Predictor, ...]:
        """Return the members of a model's ensemble, in the order of the manifest.

        Raises
        ------
        ModelError
            If a weights file is missing or differs from the manifest, or fits no known network.
        InputError
            If the device doesn't exist.
        OperationCancelled
            If the user has asked to stop; networks that are loaded by then are kept.
        """
        found = self._found(spec.members, choice, progress)
        self._forget(len(spec.files))
        return found

    def refiner(
        self, spec: ModelSpec, choice: RuntimeChoice, progress: Progress
    ) -> Predictor | None:
        """Return the network that refines a model's borders; None where it has none.

        Errors are those of `predictors`.
        """
        refinement = spec.refinement_spec
        if refinement is None:
            return None
        (found,) = self._found((refinement,), choice, progress)
        self._forget(len(spec.files))
        return found

    def _found(
        self, networks: Sequence[ModelSpec], choice: RuntimeChoice, progress: Progress
    ) -> tuple[Predictor, ...]:
        """Return networks, each a model of its own, after loading those that aren't there."""
        keys = []
        for index, network in enumerate(networks):
            keys.append(_key(network, choice))
            if keys[-1] not in self._networks:
                progress.report(index / len(networks), "Loading the model")
                (self._networks[keys[-1]],) = load_predictors(network, choice)
        for key in keys:
            self._networks.move_to_end(key)
        return tuple(self._networks[key] for key in keys)

    def _forget(self, in_use: int) -> None:
        """Let go of the networks that were used longest ago, but of none that is in use."""
        excess = len(self._networks) - max(self._most, in_use)
        for _ in range(excess):
            self._networks.popitem(last=False)
        if excess > 0:
            gc.collect()


@dataclass
class ModelLoader:
    """Gives the networks of the models that one job needs, on the runtime its user wishes.

    Parameters
    ----------
    loaded : LoadedModels
        What is there already.
    remembered : Path or None
        The file in which the choice of a runtime is remembered.
    """

    loaded: LoadedModels
    remembered: Path | None
    reason: str = field(default="", init=False)
    """Why the last model runs on what it runs on, in a few words."""

    def predictors(
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
    ) -> tuple[Predictor, ...]:
        """Return the members of a model's ensemble, in the order of the manifest.

        Raises
        ------
        LegSegError, OperationCancelled
            As `choose_runtime` and `LoadedModels`.
        """
        progress.report(0.0, "Checking the model")
        # Before the wait for a runtime, or for a trial.
        verify_weights(spec)
        choice = choose_runtime(spec, options, self.remembered, ProgressSpan(progress, 0.0, 0.5))
        self.reason = choice.reason
        return self.loaded.predictors(spec, choice, ProgressSpan(progress, 0.5, 1.0))

    def refiner(
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
    ) -> Predictor | None:
        """Return the network that refines a model's borders, on what its members run on.

        None where the model has none. Errors are those of `predictors`.
        """
        if spec.refinement is None:
            return None
        choice = choose_runtime(spec, options, self.remembered, ProgressSpan(progress, 0.0, 0.5))
        return self.loaded.refiner(spec, choice, ProgressSpan(progress, 0.5, 1.0))


def _key(network: ModelSpec, choice: RuntimeChoice) -> str:
    """Return what tells one network from another; what is only said about a model doesn't."""
    known_by = replace(
        network,
        name="",
        version="",
        description="",
        infiltration=Infiltration.ANY,
        directory=Path(),
    )
    return repr((known_by, choice.runtime, choice.device, choice.precision))
