"""Section 'peak': the share of the processor's matrix throughput that a network reaches.

The peak is measured, not looked up: a large matrix product by the same library in the same run.
The network's operations are counted from its layers (`network_operations`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import openvino as ov
from openvino import opset13 as ops

from benchmarks.engine_context import Context, Row, fastest, padded
from benchmarks.network_operations import operations

_TARGETS = {"float32": 0.70, "bfloat16": 0.50}
_ROUNDS = 4
_HINTS = {"float32": "f32", "bfloat16": "bf16", "float16": "f16"}


def run(context: Context) -> Iterator[Row]:
    """Measure the peak and the networks' share of it, at each precision."""
    image = padded(context.images_of_legs[0], context.network.size_multiple)
    work = operations(context.graph, image.shape[:3])
    for precision in context.precisions:
        if precision not in _TARGETS:
            continue
        size = 2048 if context.quick else 4096
        product = matrix_product(precision, size)
        predictor = context.predictor(precision)
        predictor.predict(image)
        # In turn, and the best of each: what disturbs one then disturbs the other, too.
        times = [
            (fastest(product, 3), fastest(lambda: predictor.predict(image), 1))  # noqa: B023
            for _ in range(_ROUNDS)
        ]
        peak = 2 * size**3 / min(one for one, _ in times)
        rate = work / min(other for _, other in times)
        yield Row(
            f"share of the matrix-product peak, {precision}",
            f"{rate / peak:.0%} ({rate / 1e9:.0f} GFLOP/s)",
            f"at least {_TARGETS[precision]:.0%}",
            f"peak {peak / 1e9:.0f} GFLOP/s; {work / 1e9:.0f} GFLOP a leg of {image.shape[:3]}",
        )


def matrix_product(precision: str, size: int) -> Callable[[], object]:
    """Return a product of two square matrices on all cores, ready to run."""
    random = np.random.default_rng(0)
    left, right = (random.normal(size=(size, size)).astype(np.float32) for _ in range(2))
    given = ops.parameter([size, size], np.float32)
    # A constant is packed before the run, as the weights of a network are.
    product = ops.matmul(given, ops.constant(right), transpose_a=False, transpose_b=False)
    settings = {"INFERENCE_PRECISION_HINT": _HINTS[precision], "PERFORMANCE_HINT": "LATENCY"}
    request = (
        ov.Core().compile_model(ov.Model([product], [given]), "CPU", settings)
    ).create_infer_request()
    return lambda: request.infer([left])
