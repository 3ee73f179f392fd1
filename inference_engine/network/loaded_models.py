"""The networks a worker has loaded: kept from job to job, shared between models.

Importing this loads no runtime: that is left to the first job.
"""

from __future__ import annotations

import gc
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

from inference_engine.network.weights import verify_weights
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import Infiltration, SegmentationOptions
from inference_engine.segmentation.predictor import Predictor

# The shipped models share four networks; two models of other people's find room, too.
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
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
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
        members = [replace(spec, weights=(weights,)) for weights in spec.weights]
        keys = [_key(member, options) for member in members]
        if not members or not all(key in self._networks for key in keys):
            progress.report(0.0, "Checking the model")
            # Before the wait for a runtime to load.
            verify_weights(spec)
            self._load(dict(zip(keys, members, strict=True)), options, progress)
        for key in keys:
            self._networks.move_to_end(key)
        self._forget(len(members))
        return tuple(self._networks[key] for key in keys)

    def _load(
        self, members: dict[str, ModelSpec], options: SegmentationOptions, progress: Progress
    ) -> None:
        progress.report(0.0, "Loading TensorFlow")
        # Imported here, so that a broken installation is reported like any other failure.
        from inference_engine.network.keras_predictor import load_predictors  # noqa: PLC0415

        for index, (key, member) in enumerate(members.items()):
            progress.report(0.5 + 0.5 * index / len(members), "Loading the model")
            if key not in self._networks:
                (self._networks[key],) = load_predictors(member, options.device)

    def _forget(self, in_use: int) -> None:
        """Let go of the networks that were used longest ago, but of none that is in use."""
        excess = len(self._networks) - max(self._most, in_use)
        for _ in range(excess):
            self._networks.popitem(last=False)
        if excess > 0:
            gc.collect()


def _key(member: ModelSpec, options: SegmentationOptions) -> str:
    """Return what tells one network from another; what is only said about a model doesn't."""
    network = replace(
        member, name="", version="", description="", infiltration=Infiltration.ANY, directory=Path()
    )
    return repr((network, options.runtime, options.device, options.precision))
