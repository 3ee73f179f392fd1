"""Section 'peak': the share of the processor's matrix throughput that a network reaches.

The peak is measured, not looked up: a large matrix product by the same library in the same run.
Multiplications and additions of the network are counted from its layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np
import openvino as ov
from openvino import opset13 as ops

from benchmarks.engine_context import Context, Row, fastest, padded
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

_TARGETS = {"float32": 0.70, "bfloat16": 0.50}
_HINTS = {"float32": "f32", "bfloat16": "bf16", "float16": "f16"}


def run(context: Context) -> list[Row]:
    """Measure the peak and the networks' share of it, at each precision."""
    rows = []
    image = padded(context.images_of_legs[0], context.spec.size_multiple)
    work = operations(context.graph, image.shape[:3])
    for precision in context.precisions:
        if precision not in _TARGETS:
            continue
        peak = matrix_peak(precision, 2048 if context.quick else 4096)
        predictor = context.predictor(precision)
        predictor.predict(image)
        rate = work / fastest(lambda: predictor.predict(image))  # noqa: B023
        rows.append(
            Row(
                f"share of the matrix-product peak, {precision}",
                f"{rate / peak:.0%} ({rate / 1e9:.0f} GFLOP/s)",
                f"at least {_TARGETS[precision]:.0%}",
                f"peak {peak / 1e9:.0f} GFLOP/s; {work / 1e9:.0f} GFLOP a leg of {image.shape[:3]}",
            )
        )
    return rows


def matrix_peak(precision: str, size: int) -> float:
    """Return the operations per second of a square matrix product on all cores."""
    random = np.random.default_rng(0)
    left, right = (random.normal(size=(size, size)).astype(np.float32) for _ in range(2))
    given = ops.parameter([size, size], np.float32)
    # A constant is packed before the run, as the weights of a network are.
    product = ops.matmul(given, ops.constant(right), transpose_a=False, transpose_b=False)
    settings = {"INFERENCE_PRECISION_HINT": _HINTS[precision], "PERFORMANCE_HINT": "LATENCY"}
    compiled = ov.Core().compile_model(ov.Model([product], [given]), "CPU", settings)
    request = compiled.create_infer_request()
    request.infer([left])
    seconds = fastest(lambda: request.infer([left]), 5)
    if precision == "float32":
        seconds = min(seconds, fastest(lambda: left @ right, 5))
    return 2 * size**3 / seconds


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
