"""Keras networks from lists of layers: what is trained, and the reference at inference."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

import keras
from keras import layers, ops

from inference_engine.network.layer_graph import (
    IMAGE,
    Add,
    BatchNorm,
    Convolution,
    Crop,
    InstanceNorm,
    Join,
    Layer,
    LayerGraph,
    MaxPool,
    MeanPool,
    Relu,
    Repeat,
    Softmax,
    TransposedConvolution,
)


def keras_network(graph: LayerGraph) -> keras.Model:
    """Return an untrained network, (B, X, Y, Z, C) to class scores.

    Its layers are made in the order of the list, which decides the order of its weights and
    what a seed draws for them.
    """
    image = layers.Input((None, None, None, graph.channel_count), name=IMAGE)

    def emit(layer: Layer, sources: Sequence[Any]) -> Any:
        made = _keras_layer(layer)
        return made(list(sources) if len(sources) > 1 else sources[0])

    return keras.Model(image, graph.apply(image, emit), name=graph.name)


class InstanceNormalisation(layers.Layer):  # type: ignore[misc]  # Keras has no types
    """Zero mean and unit variance over space, per sample and channel; then scale and offset.

    Written with plain operations: Keras' own group norm takes minutes to convert for other
    runtimes, and is no faster.

    Parameters
    ----------
    epsilon : float
        Added to the variance.
    """

    def __init__(self, epsilon: float = 1e-5, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.epsilon = epsilon

    def build(self, input_shape: Sequence[int | None]) -> None:
        """Make the scale and the offset, one per channel."""
        shape = (input_shape[-1],)
        self.scale = self.add_weight(shape=shape, initializer="ones", name="scale")
        self.offset = self.add_weight(shape=shape, initializer="zeros", name="offset")

    def call(self, features: Any) -> Any:
        """Return the normalised features, (B, X, Y, Z, C), in the type they came in."""
        # Half precision could neither hold the sum over a slab nor a small variance.
        exact = ops.cast(features, "float32")
        mean = ops.mean(exact, axis=(1, 2, 3), keepdims=True)
        centred = exact - mean
        variance = ops.mean(ops.square(centred), axis=(1, 2, 3), keepdims=True)
        factor = ops.rsqrt(variance + self.epsilon) * ops.cast(self.scale, "float32")
        made = centred * factor + ops.cast(self.offset, "float32")
        return ops.cast(made, features.dtype)


@singledispatch
def _keras_layer(layer: Layer) -> Any:
    raise NotImplementedError(type(layer).__name__)


@_keras_layer.register
def _(layer: Convolution) -> Any:
    return layers.Conv3D(
        layer.width,
        layer.kernel,
        strides=layer.stride,
        padding="same" if layer.padded else "valid",
        use_bias=layer.bias,
        kernel_initializer=layer.initial,
        name=layer.name,
    )


@_keras_layer.register
def _(layer: TransposedConvolution) -> Any:
    return layers.Conv3DTranspose(layer.width, layer.stride, strides=layer.stride, name=layer.name)


@_keras_layer.register
def _(layer: BatchNorm) -> Any:
    return layers.BatchNormalization(
        momentum=layer.momentum, epsilon=layer.epsilon, name=layer.name
    )


@_keras_layer.register
def _(layer: InstanceNorm) -> Any:
    return InstanceNormalisation(layer.epsilon, name=layer.name)


@_keras_layer.register
def _(layer: Relu) -> Any:
    if layer.leak:
        return layers.LeakyReLU(layer.leak, name=layer.name)
    return layers.ReLU(name=layer.name)


@_keras_layer.register
def _(layer: MaxPool) -> Any:
    return layers.MaxPooling3D(layer.factor, name=layer.name)


@_keras_layer.register
def _(layer: MeanPool) -> Any:
    return layers.AveragePooling3D(layer.size, strides=1, name=layer.name)


@_keras_layer.register
def _(layer: Repeat) -> Any:
    return layers.UpSampling3D(layer.factor, name=layer.name)


@_keras_layer.register
def _(layer: Crop) -> Any:
    return layers.Cropping3D(layer.voxels, name=layer.name)


@_keras_layer.register
def _(layer: Add) -> Any:
    return layers.Add(name=layer.name)


@_keras_layer.register
def _(layer: Join) -> Any:
    return layers.Concatenate(name=layer.name)


@_keras_layer.register
def _(layer: Softmax) -> Any:
    return layers.Softmax(dtype="float32", name=layer.name)
