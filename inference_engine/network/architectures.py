"""Networks by name: the one door to every architecture, for each runtime."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from inference_engine.errors import ModelError
from inference_engine.network.compact_unet import compact_unet
from inference_engine.network.layer_graph import LayerGraph
from inference_engine.network.reference_network import reference_network
from inference_engine.network.refinement_network import refinement_network

if TYPE_CHECKING:
    import keras

_ARCHITECTURES: Mapping[str, Callable[..., LayerGraph]] = {
    "compact_unet": compact_unet,
    "reference": reference_network,
    "refinement_network": refinement_network,
}


def layer_graph(architecture: str, arguments: Mapping[str, Any]) -> LayerGraph:
    """Return the layers of the named architecture; loads no framework.

    Raises
    ------
    ModelError
        If this version doesn't know the architecture or its arguments.
    """
    try:
        return _ARCHITECTURES[architecture](**arguments)
    except (KeyError, TypeError) as error:
        raise ModelError(
            f"The model's architecture '{architecture}' is unknown to this version.",
            "Use a model made for this version, or update the program.",
        ) from error


def build_network(architecture: str, arguments: Mapping[str, Any]) -> keras.Model:
    """Return an untrained Keras network of the named architecture.

    Raises
    ------
    ModelError
        If this version doesn't know the architecture or its arguments.
    """
    graph = layer_graph(architecture, arguments)
    # Imported here: the other runtimes need the layers and must not wait for Keras.
    from inference_engine.network.keras_network import keras_network  # noqa: PLC0415

    return keras_network(graph)
