"""What tells a network from others: its weights, and all else it runs with."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it imports this
    from inference_engine.segmentation.model_spec import ModelSpec

# Younger than identities that calibrations hold: they say nothing where they aren't given.
_ONLY_IF_GIVEN = frozenset({"fatty_background_weight", "fatty_share"})


def identity_of(network: ModelSpec) -> str:
    """Return the SHA-256 of a network's weights, and the beginning of that of all else.

    Shown another grid or other looks, the same weights vote otherwise.

    Parameters
    ----------
    network : ModelSpec
        With one weights file.
    """
    (weights,) = network.weights
    every = {each.name: getattr(network, each.name) for each in fields(weights)[2:]}
    said = {
        name: value
        for name, value in every.items()
        if value is not None or name not in _ONLY_IF_GIVEN
    }
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode("utf-8")).hexdigest()
    return f"{weights.sha256}:{digest[:16]}"
