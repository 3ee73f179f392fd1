"""How many multiplications and additions a network does, counted from its layers."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from inference_engine.network.layer_graph import (
    Convolution,
    Crop,
    Join,
    Layer,
    LayerGraph,
    MaxPool,
    MeanPool,
    Repeat,
    TransposedConvolution,
)


def operations(graph: LayerGraph, shape: tuple[int, ...]) -> int:
    """Return the multiplications and additions of a network for one volume of a shape."""
    total = 0

    def emit(
        layer: Layer, sources: Sequence[tuple[tuple[int, ...], int]]
    ) -> tuple[tuple[int, ...], int]:
        nonlocal total
        size, width = sources[0]
        match layer:
            case Convolution():
                size = tuple(
                    n if layer.padded else (n - k) // s + 1
                    for n, k, s in zip(size, layer.kernel, layer.stride, strict=True)
                )
                total += 2 * prod(size) * prod(layer.kernel) * width * layer.width
                width = layer.width
            case TransposedConvolution():
                total += 2 * prod(size) * prod(layer.stride) * width * layer.width
                size = tuple(n * s for n, s in zip(size, layer.stride, strict=True))
                width = layer.width
            case MaxPool():
                size = tuple(n // layer.factor for n in size)
            case MeanPool():
                size = tuple(n - layer.size + 1 for n in size)
            case Repeat():
                size = tuple(n * layer.factor for n in size)
            case Crop():
                size = tuple(n - 2 * layer.voxels for n in size)
            case Join():
                width = sum(channels for _, channels in sources)
        return size, width

    graph.apply((shape, graph.channel_count), emit)
    return total
