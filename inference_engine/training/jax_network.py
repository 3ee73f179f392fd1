"""A network's loss and gradients in plain JAX, from the list of layers that Keras is given, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import singledispatchmethod
from typing import Any

import jax
import jax.numpy as jnp

from inference_engine.network.layer_graph import (
    Add,
    BatchNorm,
    Convolution,
    Layer,
    LayerGraph,
    MaxPool,
    Relu,
    Repeat,
    Softmax,
    TransposedConvolution,
)
from inference_engine.training import jax_layers
from inference_engine.training.losses import cross_entropy_and_dice

# Channels that a convolution makes at least, see `jax_layers.plane_convolution`.
COLUMNS = 64
Arrays = Mapping[str, Any]


class JaxNetwork:
    """A network in training mode: batch norm counts the batch that it sees.

    Parameters
    ----------
    graph : LayerGraph
        Of convolutions of odd size or of a stride that is their size, batch norm, greatest and
        repeated voxels; ends with a transposed convolution and softmax.
    columns : int
        As in `plane_convolution`; 0 for convolutions in 3D.
    dtype : jax type
        Of features and kernels; batch norm, softmax and loss are float32.
    """

    def __init__(
        self, graph: LayerGraph, *, columns: int = COLUMNS, dtype: Any = jnp.bfloat16
    ) -> None:
        self._graph = graph
        self._columns = columns
        self._dtype = dtype

    def loss(self, weights: Arrays, images: Any, labels: Any) -> tuple[Any, dict[str, Any]]:
        """Return the loss and the new moving means and variances.

        Parameters
        ----------
        weights : mapping of str to array
            By 'LAYER/VARIABLE', float32.
        images : array, (B, X, Y, Z, C)
            What the network sees.
        labels : array of int, (B, X, Y, Z)
            What it should say.
        """
        scores, block, counted = self.scores_in_blocks(weights, images)
        truth = jax_layers.blocks_of(labels.transpose(0, 3, 1, 2), block)
        return cross_entropy_and_dice(truth, scores), counted

    def scores_in_blocks(
        self, weights: Arrays, images: Any
    ) -> tuple[Any, tuple[int, int, int], dict[str, Any]]:
        """Return softmax scores (B, Z, X, Y, block, classes), the block, and what `loss` says."""
        emitted = _Emission(weights, self._columns, self._dtype)
        image = images.transpose(0, 3, 1, 2, 4).astype(self._dtype)
        return self._graph.apply(image, emitted.emit), emitted.block, emitted.counted


class _Emission:
    """One pass through the layers, and what it leaves beside the scores."""

    def __init__(self, weights: Arrays, columns: int, dtype: Any) -> None:
        self._weights = weights
        self._columns = columns
        self._dtype = dtype
        self.counted: dict[str, Any] = {}
        self.block = (1, 1, 1)

    def _own(self, layer: Layer, name: str) -> Any:
        return self._weights[f"{layer.name}/{name}"]

    def _kernel(self, layer: Layer) -> Any:
        return self._own(layer, "kernel").astype(self._dtype)

    @singledispatchmethod
    def emit(self, layer: Layer, sources: Sequence[Any]) -> Any:
        """Return a layer's features."""
        raise NotImplementedError(type(layer).__name__)

    @emit.register
    def _(self, layer: Convolution, sources: Sequence[Any]) -> Any:
        return self._convolution(layer)(sources[0], self._kernel(layer))

    def _convolution(self, layer: Convolution) -> Callable[[Any, Any], Any]:
        if layer.stride == layer.kernel:
            return jax_layers.pointwise if layer.padded else jax_layers.gather_blocks
        if layer.bias or not layer.padded or layer.stride != (1, 1, 1):
            raise NotImplementedError(layer.name)
        if not self._columns:
            return jax_layers.volume_convolution
        return lambda features, kernel: jax_layers.plane_convolution(
            features, kernel, self._columns
        )

    @emit.register
    def _(self, layer: TransposedConvolution, sources: Sequence[Any]) -> Any:
        self.block = layer.stride
        bias = self._own(layer, "bias")
        return jax_layers.scatter_blocks(sources[0], self._kernel(layer), bias)

    @emit.register
    def _(self, layer: BatchNorm, sources: Sequence[Any]) -> Any:
        scale, offset = self._own(layer, "gamma"), self._own(layer, "beta")
        made, *moments = jax_layers.normalised(sources[0], scale, offset, layer.epsilon)
        for name, newest in zip(("moving_mean", "moving_variance"), moments, strict=True):
            before = self._own(layer, name)
            self.counted[f"{layer.name}/{name}"] = jax.lax.stop_gradient(
                before * layer.momentum + newest * (1 - layer.momentum)
            )
        return made

    @emit.register
    def _(self, layer: Relu, sources: Sequence[Any]) -> Any:
        return jax.nn.leaky_relu(sources[0], layer.leak) if layer.leak else jax.nn.relu(sources[0])

    @emit.register
    def _(self, layer: MaxPool, sources: Sequence[Any]) -> Any:
        return jax_layers.largest(sources[0], layer.factor)

    @emit.register
    def _(self, layer: Repeat, sources: Sequence[Any]) -> Any:
        return jax_layers.repeated(sources[0], layer.factor)

    @emit.register
    def _(self, _layer: Add, sources: Sequence[Any]) -> Any:
        return sum(sources[1:], sources[0])

    @emit.register
    def _(self, _layer: Softmax, sources: Sequence[Any]) -> Any:
        return jax.nn.softmax(sources[0], axis=-1)
