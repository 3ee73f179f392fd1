"""ONNX networks from lists of layers and their weights.

Channels come second inside, as ONNX wants them, and last at the border, as everywhere else
in LegSeg.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod
from typing import Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from inference_engine.network.layer_folding import Arrays
from inference_engine.network.layer_graph import (
    IMAGE,
    Add,
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

# Old enough for every ONNX Runtime with the operations used here.
_OPERATOR_SET, _FORMAT = 17, 8
_CHANNELS_SECOND, _CHANNELS_LAST = [0, 4, 1, 2, 3], [0, 2, 3, 4, 1]
_AXES = ("x", "y", "z")


def onnx_network(graph: LayerGraph, arrays: Arrays) -> bytes:
    """Return a network for slabs of any shape, as an ONNX file's content.

    Parameters
    ----------
    graph : LayerGraph
        Without batch norm, from `fold_batch_norm`.
    arrays : mapping of str to ndarray of float32
        Its weights.

    Returns
    -------
    bytes
        (1, X, Y, Z, C) to class scores (1, X', Y', Z', classes), float32.
    """
    builder = _Builder(arrays)
    first = builder.node("Transpose", [IMAGE], f"{IMAGE}_inside", perm=_CHANNELS_SECOND)

    def emit(layer: Layer, sources: Sequence[str]) -> str:
        return str(builder.add(layer, list(sources)))

    last = graph.apply(first, emit)
    image = helper.make_tensor_value_info(
        IMAGE, TensorProto.FLOAT, [1, *_AXES, graph.channel_count]
    )
    scores = helper.make_tensor_value_info(
        last, TensorProto.FLOAT, [1, *(f"scored_{axis}" for axis in _AXES), "classes"]
    )
    made = helper.make_graph(builder.nodes, graph.name, [image], [scores], builder.constants)
    model = helper.make_model(
        made,
        opset_imports=[helper.make_opsetid("", _OPERATOR_SET)],
        ir_version=_FORMAT,
        producer_name="legseg",
    )
    return bytes(model.SerializeToString())


class _Builder:
    """Collects the nodes and constants of a network."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def node(self, kind: str, inputs: list[str], name: str, **attributes: Any) -> str:
        """Add a node and return the name of what it makes."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name, **attributes))
        return name

    def constant(self, name: str, values: Any) -> str:
        """Add an array and return its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def kernel(self, layer: Layer) -> str:
        """Add a kernel, its channels first: (out, in, …) of (…, in, out)."""
        values = self._arrays[f"{layer.name}/kernel"]
        return self.constant(f"{layer.name}/kernel", values.transpose(4, 3, 0, 1, 2))

    def own(self, layer: Layer, variable: str) -> str:
        """Add a vector of a layer's weights."""
        name = f"{layer.name}/{variable}"
        return self.constant(name, self._arrays[name])

    @singledispatchmethod
    def add(self, layer: Layer, sources: list[str]) -> str:
        """Add a layer and return the name of what it makes."""
        raise NotImplementedError(type(layer).__name__)

    @add.register
    def _(self, layer: Convolution, sources: list[str]) -> str:
        pads = [n // 2 for n in layer.kernel] if layer.padded else [0, 0, 0]
        weights = [self.kernel(layer), *([self.own(layer, "bias")] if layer.bias else [])]
        return self.node(
            "Conv", [*sources, *weights], layer.name, strides=list(layer.stride), pads=pads * 2
        )

    @add.register
    def _(self, layer: TransposedConvolution, sources: list[str]) -> str:
        weights = [self.kernel(layer), self.own(layer, "bias")]
        return self.node(
            "ConvTranspose", [*sources, *weights], layer.name, strides=list(layer.stride)
        )

    @add.register
    def _(self, layer: InstanceNorm, sources: list[str]) -> str:
        weights = [self.own(layer, "scale"), self.own(layer, "offset")]
        return self.node(
            "InstanceNormalization", [*sources, *weights], layer.name, epsilon=layer.epsilon
        )

    @add.register
    def _(self, layer: Relu, sources: list[str]) -> str:
        if layer.leak:
            return self.node("LeakyRelu", sources, layer.name, alpha=layer.leak)
        return self.node("Relu", sources, layer.name)

    @add.register
    def _(self, layer: MaxPool, sources: list[str]) -> str:
        size = [layer.factor] * 3
        return self.node("MaxPool", sources, layer.name, kernel_shape=size, strides=size)

    @add.register
    def _(self, layer: MeanPool, sources: list[str]) -> str:
        return self.node("AveragePool", sources, layer.name, kernel_shape=[layer.size] * 3)

    @add.register
    def _(self, layer: Repeat, sources: list[str]) -> str:
        factors = np.array([1, 1, *[layer.factor] * 3], np.float32)
        scales = self.constant(f"{layer.name}/scales", factors)
        return self.node(
            "Resize",
            [*sources, "", scales],
            layer.name,
            mode="nearest",
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
        )

    @add.register
    def _(self, layer: Crop, sources: list[str]) -> str:
        start = self.constant(f"{layer.name}/start", np.full(3, layer.voxels))
        stop = self.constant(f"{layer.name}/stop", np.full(3, -layer.voxels))
        axes = self.constant(f"{layer.name}/axes", np.array([2, 3, 4]))
        return self.node("Slice", [*sources, start, stop, axes], layer.name)

    @add.register
    def _(self, layer: Add, sources: list[str]) -> str:
        return self.node("Add", sources, layer.name)

    @add.register
    def _(self, layer: Join, sources: list[str]) -> str:
        return self.node("Concat", sources, layer.name, axis=1)

    @add.register
    def _(self, layer: Softmax, sources: list[str]) -> str:
        last = self.node("Transpose", sources, f"{layer.name}_border", perm=_CHANNELS_LAST)
        return self.node("Softmax", [last], layer.name, axis=-1)
