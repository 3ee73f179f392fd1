"""Batch norm folded into the convolutions before it: fewer steps, the same scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.network.layer_graph import BatchNorm, Convolution, Layer, LayerGraph

Arrays = Mapping[str, FloatVolume]


def fold_batch_norm(graph: LayerGraph, arrays: Arrays) -> tuple[LayerGraph, dict[str, FloatVolume]]:
    """Return a network without batch norm that scores the same, and its weights.

    Parameters
    ----------
    graph : LayerGraph
        Each batch norm follows a convolution without a bias that nothing else follows.
    arrays : mapping of str to ndarray of float32
        The weights by name, from `read_arrays`.

    Returns
    -------
    graph : LayerGraph
        With a bias in each of those convolutions, which bear the batch norms' names.
    arrays : dict of str to ndarray of float32
        Its weights. The factors are computed in float64 and rounded once.

    Raises
    ------
    ValueError
        If a batch norm follows anything else.
    """
    followers = Counter(source for layer in graph.layers for source in layer.sources)
    convolutions = {layer.name: layer for layer in graph.layers if isinstance(layer, Convolution)}
    folded: dict[str, Layer] = {}
    weights = dict(arrays)
    for norm in graph.layers:
        if not isinstance(norm, BatchNorm):
            continue
        convolution = convolutions.get(norm.sources[0])
        if convolution is None or convolution.bias or followers[convolution.name] > 1:
            raise ValueError(f"the batch norm '{norm.name}' can't be folded")
        kernel, bias = _folded(convolution, norm, weights)
        folded[convolution.name] = replace(convolution, name=norm.name, bias=True)
        weights[f"{norm.name}/kernel"], weights[f"{norm.name}/bias"] = kernel, bias
    layers = tuple(
        folded.get(layer.name, layer) for layer in graph.layers if not isinstance(layer, BatchNorm)
    )
    made = replace(graph, layers=layers)
    return made, {name: weights[name] for name in made.weight_shapes()}


def _folded(
    convolution: Convolution, norm: BatchNorm, arrays: Arrays
) -> tuple[FloatVolume, FloatVolume]:
    """Return kernel and bias of the convolution that does both."""
    gamma, beta, mean, variance = (
        arrays[f"{norm.name}/{name}"].astype(np.float64)
        for name in ("gamma", "beta", "moving_mean", "moving_variance")
    )
    factor = gamma / np.sqrt(variance + norm.epsilon)
    kernel = arrays[f"{convolution.name}/kernel"] * factor
    return kernel.astype(np.float32), (beta - mean * factor).astype(np.float32)
