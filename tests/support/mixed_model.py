"""A real model of two grids and architectures with random weights, made without a runtime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from inference_engine.network.architectures import layer_graph
from inference_engine.network.weights import save_weights_fp16, write_manifest
from inference_engine.segmentation.model_spec import MANIFEST_NAME, ModelSpec, WeightsFile
from tests.support.tiny_model import TINY_MODEL

COARSE = replace(TINY_MODEL, name="coarse", shifts=((1, 1, 0),))
FINE = replace(
    TINY_MODEL,
    name="fine",
    arguments={"channel_count": 3, "class_count": 19, "widths": [4, 6, 8], "stem": [2, 2, 1]},
    spacing_mm=(6.0, 6.0, 12.0),
    slab_shape=(32, 32, 16),
    size_multiple=(8, 8, 4),
    receptive_halo=(16, 16, 8),
    background_weight=0.5,
)
_OWN = (
    "arguments",
    "spacing_mm",
    "slab_shape",
    "size_multiple",
    "receptive_halo",
    "shifts",
    "background_weight",
)


def write_mixed_model(folder: Path) -> ModelSpec:
    """Write 'mixed' and each of its networks as a model of its own; return 'mixed'."""
    folder.mkdir(exist_ok=True)
    alone = [
        replace(spec, directory=folder, weights=(_weights_of(spec, folder, seed),))
        for seed, spec in enumerate((COARSE, FINE))
    ]
    coarse, fine = (spec.weights[0] for spec in alone)
    own = {name: getattr(FINE, name) for name in _OWN}
    mixed = replace(alone[0], name="mixed", weights=(coarse, replace(fine, **own)))
    write_manifest(folder / MANIFEST_NAME, [mixed, *alone])
    return mixed


def only_model(folder: Path, spec: ModelSpec) -> Path:
    """Write the manifest of a folder anew with one model alone."""
    write_manifest(folder / MANIFEST_NAME, [spec])
    return folder


def _weights_of(spec: ModelSpec, folder: Path, seed: int) -> WeightsFile:
    file = f"{spec.name}.npz"
    digest = save_random_weights(spec.architecture, spec.arguments, folder / file, seed)
    return WeightsFile(file, digest)


def save_random_weights(
    architecture: str, arguments: Mapping[str, Any], path: Path, seed: int
) -> str:
    """Write random weights of a network, and return the SHA-256 of the file."""
    random = np.random.default_rng(seed)
    shapes = layer_graph(architecture, arguments).weight_shapes()
    network = SimpleNamespace(
        weights=[_variable(name, shape, random) for name, shape in shapes.items()]
    )
    return save_weights_fp16(network, path)


def _variable(name: str, shape: tuple[int, ...], random: np.random.Generator) -> Any:
    kind = name.partition("/")[2]
    if kind in ("gamma", "moving_variance"):
        values = np.ones(shape)
    elif kind == "kernel":
        # A head with clear opinions, and no layer whose output grows or fades.
        scale = 30 if name.startswith("head") else 1
        values = scale * random.normal(size=shape) * np.sqrt(2 / np.prod(shape[:-1]))
    else:
        values = np.zeros(shape)
    return SimpleNamespace(path=name, shape=shape, numpy=lambda: values)
