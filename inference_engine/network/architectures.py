"""Networks by name: the one door to every layer graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import keras

from inference_engine.errors import ModelError
from inference_engine.network.compact_unet import compact_unet
from inference_engine.network.reference_network import reference_network

_ARCHITECTURES: Mapping[str, Callable[..., keras.Model]] = {
    "compact_unet": compact_unet,
    "reference": reference_network,
}


def build_network(architecture: str, arguments: Mapping[str, Any]) -> keras.Model:
    """Return an untrained network of the named architecture.

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
