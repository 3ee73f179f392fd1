"""OpenVINO networks from lists of layers and their weights.

Channels come second inside, as OpenVINO wants them, and last at the border, as everywhere
else in LegSeg.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

import numpy as np
import openvino as ov
from openvino import opset13 as ops

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
    Size,
    Softmax,
    TransposedConvolution,
)

_SPACE = (2, 3, 4)
_CHANNELS_SECOND = np.array([0, 4, 1, 2, 3])
_CHANNELS_LAST = np.array([0, 2, 3, 4, 1])
_NO_PADS, _ONES = [0, 0, 0], [1, 1, 1]


def openvino_network(graph: LayerGraph, arrays: Arrays, shape: Size) -> ov.Model:
    """Return a network for slabs of one shape.

    Parameters
    ----------
    graph : LayerGraph
        Without batch norm, from `fold_batch_norm`.
    arrays : mapping of str to ndarray of float32
        Its weights.
    shape : tuple of int
        X, Y, Z of a slab.

    Returns
    -------
    openvino.Model
        (1, X, Y, Z, C) to class scores (1, X', Y', Z', classes), float32.
    """
    image = ops.parameter([1, *shape, graph.channel_count], np.float32, name=IMAGE)
    first = ops.transpose(image, _CHANNELS_SECOND)

    def emit(layer: Layer, sources: Sequence[Any]) -> Any:
        prefix = f"{layer.name}/"
        own = {
            name.removeprefix(prefix): a for name, a in arrays.items() if name.startswith(prefix)
        }
        return _node(layer, sources, own)

    return ov.Model([ops.result(graph.apply(first, emit))], [image], graph.name)


@singledispatch
def _node(layer: Layer, sources: Sequence[Any], own: Arrays) -> Any:
    raise NotImplementedError(type(layer).__name__)


@_node.register
def _(layer: Convolution, sources: Sequence[Any], own: Arrays) -> Any:
    pads = [n // 2 for n in layer.kernel] if layer.padded else _NO_PADS
    # (x, y, z, in, out) to (out, in, x, y, z).
    kernel = _kernel(own["kernel"])
    made = ops.convolution(sources[0], kernel, list(layer.stride), pads, pads, _ONES)
    return ops.add(made, _per_channel(own["bias"])) if layer.bias else made


@_node.register
def _(layer: TransposedConvolution, sources: Sequence[Any], own: Arrays) -> Any:
    # (x, y, z, out, in) to (in, out, x, y, z).
    kernel = _kernel(own["kernel"])
    made = ops.convolution_backprop_data(sources[0], kernel, list(layer.stride))
    return ops.add(made, _per_channel(own["bias"]))


@_node.register
def _(layer: InstanceNorm, sources: Sequence[Any], own: Arrays) -> Any:
    normal = ops.mvn(sources[0], np.array(_SPACE), True, layer.epsilon, "inside_sqrt")
    return ops.add(ops.multiply(normal, _per_channel(own["scale"])), _per_channel(own["offset"]))


@_node.register
def _(layer: Relu, sources: Sequence[Any], own: Arrays) -> Any:
    if layer.leak:
        return ops.prelu(sources[0], np.array([layer.leak], np.float32))
    return ops.relu(sources[0])


@_node.register
def _(layer: MaxPool, sources: Sequence[Any], own: Arrays) -> Any:
    size = [layer.factor] * 3
    return ops.max_pool(sources[0], size, _ONES, _NO_PADS, _NO_PADS, size).output(0)


@_node.register
def _(layer: MeanPool, sources: Sequence[Any], own: Arrays) -> Any:
    return ops.avg_pool(sources[0], _ONES, _NO_PADS, _NO_PADS, [layer.size] * 3, True)


@_node.register
def _(layer: Repeat, sources: Sequence[Any], own: Arrays) -> Any:
    return ops.interpolate(
        sources[0],
        np.array([layer.factor] * 3, np.float32),
        "nearest",
        "scales",
        axes=np.array(_SPACE),
        coordinate_transformation_mode="asymmetric",
        nearest_mode="floor",
    )


@_node.register
def _(layer: Crop, sources: Sequence[Any], own: Arrays) -> Any:
    start, stop = np.full(3, layer.voxels), np.full(3, -layer.voxels)
    return ops.slice(sources[0], start, stop, np.ones(3, np.int64), np.array(_SPACE))


@_node.register
def _(layer: Add, sources: Sequence[Any], own: Arrays) -> Any:
    return ops.add(*sources)


@_node.register
def _(layer: Join, sources: Sequence[Any], own: Arrays) -> Any:
    return ops.concat(list(sources), 1)


@_node.register
def _(layer: Softmax, sources: Sequence[Any], own: Arrays) -> Any:
    # In this order both steps work on memory as it lies; the other way round each costs as much
    # as a convolution.
    return ops.softmax(ops.transpose(sources[0], _CHANNELS_LAST), -1)


def _kernel(values: Any) -> Any:
    # Made here: given as an array, it would be copied number by number.
    return ops.constant(np.ascontiguousarray(values.transpose(4, 3, 0, 1, 2)))


def _per_channel(values: Any) -> Any:
    return ops.constant(values.reshape(1, -1, 1, 1, 1))
