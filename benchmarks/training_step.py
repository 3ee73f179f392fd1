"""What a training step costs on this device, part by part, and in which way it is fastest.

Run as `KERAS_BACKEND=jax python -m benchmarks.training_step`: within `--seconds` it measures each
convolution of the next network in 3D and as 2D ones of several widths, the parts that once were
slow, then whole steps, the most promising first; what there is no time for is left out and said.
Ratios are to the plain way. On a processor, the default sizes are small.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod
from typing import Any

import jax
import jax.numpy as jnp
import keras
import numpy as np
from jax import lax

from benchmarks.network_operations import operations
from inference_engine.network.architectures import build_network, layer_graph
from inference_engine.network.layer_graph import Convolution, LayerGraph, MaxPool, Repeat
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.training import jax_layers
from inference_engine.training.jax_network import COLUMNS
from inference_engine.training.jax_steps import JaxSteps
from inference_engine.training.losses import cross_entropy_and_dice
from inference_engine.training.train_model import default_spec

IN_3D = 0
_COLUMNS = (IN_3D, 32, 64, 128)
# How long a part is repeated at least.
_REPEAT_S = 0.2
# Convolutions that do less of all the work are left out.
_LEAST_SHARE = 0.04
# Of the time: for the convolutions, and for the other parts.
_SHARES = (0.4, 0.15)


@dataclass
class Watch:
    """Measures, as long as there is time.

    Parameters
    ----------
    seconds : float
        From now; nothing new begins afterwards.
    """

    seconds: float
    begun: float = field(default_factory=time.monotonic)

    @property
    def is_over(self) -> bool:
        """Whether nothing new may begin."""
        return time.monotonic() - self.begun > self.seconds

    def milliseconds(self, work: Callable[[], Any]) -> float | None:
        """Return the least time that some work takes once it is compiled, None without time."""
        return None if self.is_over else least_milliseconds(work)


def least_milliseconds(work: Callable[[], Any]) -> float:
    """Return the least time that some work takes once it is compiled."""
    jax.block_until_ready(work())
    taken: list[float] = []
    until = time.monotonic() + _REPEAT_S
    while len(taken) < 3 or time.monotonic() < until:
        started = time.perf_counter()
        jax.block_until_ready(work())
        taken.append(time.perf_counter() - started)
    return 1000 * min(taken)


def line(what: str, spent: float | None, plain: float | None = None, work: float = 0.0) -> str:
    """Return a row: name, time, speed and ratio to the plain way."""
    if spent is None:
        return f"{what:52} no time left"
    speed = f"{work / spent / 1e9:8.2f} TFLOP/s" if work else ""
    ratio = f"  {plain / spent:6.2f} times the plain way" if plain else ""
    return f"{what:52} {spent:9.2f} ms {speed}{ratio}"


def convolutions(graph: LayerGraph, patch: tuple[int, int, int]) -> Counter[tuple[Any, ...]]:
    """Return how often each 3 x 3 x 3 convolution comes: grid (X, Y, Z), channels in and out."""
    found: Counter[tuple[Any, ...]] = Counter()

    def emit(layer: Any, sources: Any) -> Any:
        grid, width = sources[0]
        match layer:
            case Convolution():
                if layer.kernel == (3, 3, 3):
                    found[grid, width, layer.width] += 1
                grid = tuple(n // s for n, s in zip(grid, layer.stride, strict=True))
                width = layer.width
            case MaxPool():
                grid = tuple(n // layer.factor for n in grid)
            case Repeat():
                grid = tuple(n * layer.factor for n in grid)
        return grid, width

    graph.apply((patch, graph.channel_count), emit)
    return found


def compare_convolutions(
    graph: LayerGraph, patch: tuple[int, int, int], batch: int, watch: Watch
) -> int:
    """Print each convolution's ways with their gradients, the costly ones first.

    Returns
    -------
    int
        The columns that cost least, over the convolutions for which there was time.
    """
    found = convolutions(graph, patch)
    work_of = {key: 3 * 54 * batch * prod(key[0]) * key[1] * key[2] for key in found}
    whole = sum(count * work_of[key] for key, count in found.items())
    spent = dict.fromkeys(_COLUMNS, 0.0)
    for key in sorted(found, key=lambda key: -found[key] * work_of[key]):
        if found[key] * work_of[key] < _LEAST_SHARE * whole:
            break
        (x, y, z), width, made = key
        rng = np.random.default_rng(0)
        features = jnp.asarray(rng.normal(size=(batch, z, x, y, width)), jnp.bfloat16)
        kernel = jnp.asarray(rng.normal(size=(3, 3, 3, width, made)), jnp.bfloat16)
        taken: dict[int, float | None] = {}
        for columns in _COLUMNS:
            taken[columns] = watch.milliseconds(both_ways(_way(columns), features, kernel))
            name = f"{found[key]} x {x} x {y} x {z}, {width} to {made}, {_name(columns)}"
            print(line(name, taken[columns], taken[IN_3D], work_of[key]), flush=True)
        if None not in taken.values():
            for columns, took in taken.items():
                spent[columns] += found[key] * (took or 0.0)
    best = min(spent, key=lambda columns: spent[columns])
    return best if spent[best] else COLUMNS


def _way(columns: int) -> Callable[[Any, Any], Any]:
    if columns == IN_3D:
        return jax_layers.volume_convolution
    return lambda features, kernel: jax_layers.plane_convolution(features, kernel, columns)


def _name(columns: int) -> str:
    return "in 3D" if columns == IN_3D else f"in planes, {columns} columns"


def both_ways(way: Callable[..., Any], *arguments: Any) -> Callable[[], Any]:
    """Return a call that does a part forwards and backwards, compiled."""

    def backwards(*given: Any) -> Any:
        made, pull = jax.vjp(way, *given)
        return pull(made)

    compiled = jax.jit(backwards)
    return lambda: compiled(*arguments)


def compare_parts(graph: LayerGraph, patch: tuple[int, int, int], batch: int, watch: Watch) -> None:
    """Print the other parts on the finest grid: the greatest of eight, batch norm, the head."""
    x, y, z = patch[0] // 2, patch[1] // 2, patch[2]
    head: Any = graph.layers[-2]
    width = next(layer.width for layer in graph.layers if isinstance(layer, Convolution))
    rng = np.random.default_rng(0)
    features = jnp.asarray(rng.normal(size=(batch, z, x, y, width)), jnp.bfloat16)
    labels = jnp.asarray(rng.integers(0, head.width, (batch, *patch)), jnp.int32)
    kernel = jnp.asarray(rng.normal(size=(*head.stride, head.width, width)), jnp.bfloat16)
    bias = jnp.zeros(head.width)

    def window(features: Any) -> Any:
        sides = (1, 2, 2, 2, 1)
        return lax.reduce_window(features, -jnp.inf, lax.max, sides, sides, "VALID")

    def norm(features: Any) -> Any:
        ones = jnp.ones(width)
        return jax.nn.relu(jax_layers.normalised(features, ones, ones, 1e-4)[0])

    def loss(features: Any, kernel: Any) -> Any:
        made = jax_layers.scatter_blocks(features, kernel, bias)
        truth = jax_layers.blocks_of(labels.transpose(0, 3, 1, 2), head.stride)
        scores = jax.nn.softmax(made, axis=-1)
        return cross_entropy_and_dice(truth, scores)

    def plain_loss(features: Any, kernel: Any) -> Any:
        made = keras.ops.conv_transpose(
            features.transpose(0, 2, 3, 1, 4), kernel, head.stride, padding="valid"
        )
        scores = jax.nn.softmax(made.astype(jnp.float32) + bias, axis=-1)
        return cross_entropy_and_dice(labels, scores)

    for name, plain, ours, given in (
        ("greatest of eight", window, lambda f: jax_layers.largest(f, 2), (features,)),
        ("head, softmax and loss", plain_loss, loss, (features, kernel)),
    ):
        before = watch.milliseconds(both_ways(plain, *given))
        print(line(f"{name}, plain", before), flush=True)
        after = watch.milliseconds(both_ways(ours, *given))
        print(line(name, after, before), flush=True)
    took = watch.milliseconds(both_ways(norm, features))
    print(line("batch norm and relu", took), flush=True)


def whole_step(
    spec: ModelSpec, columns: int | None, batch: int, patch: tuple[int, int, int], watch: Watch
) -> float | None:
    """Return what a step takes, in ms; `columns` of None: with Keras' layers."""
    if watch.is_over:
        return None
    keras.utils.set_random_seed(1)
    keras.mixed_precision.set_global_policy("mixed_bfloat16")
    graph = layer_graph(spec.architecture, spec.arguments)
    network = build_network(spec.architecture, spec.arguments)
    ours = {} if columns is None else {"graph": graph, "columns": columns}
    steps = JaxSteps(network, 1e-4, 1, **ours)  # type: ignore[arg-type]
    rng = np.random.default_rng(0)
    images = jnp.asarray(rng.uniform(size=(batch, *patch, graph.channel_count)), jnp.float16)
    labels = jnp.asarray(rng.integers(0, graph.layers[-2].width, (batch, *patch)), jnp.uint8)  # type: ignore[attr-defined]
    started = time.monotonic()
    jax.block_until_ready(steps.step(images, labels, 1e-3))
    print(f"{'':4}compiled in {time.monotonic() - started:.0f} s", flush=True)
    return least_milliseconds(lambda: steps.step(images, labels, 1e-3))


def compare_steps(
    spec: ModelSpec, best: int, batch: int, patch: tuple[int, int, int], watch: Watch
) -> None:
    """Print whole steps: the best way, twice the batch, ours in 3D, Keras' own layers."""
    work = 3 * operations(layer_graph(spec.architecture, spec.arguments), patch)
    per_sample: dict[tuple[int, int], float] = {}
    for columns, size in ((best, batch), (best, 2 * batch), (IN_3D, batch)):
        took = whole_step(spec, columns, size, patch, watch)
        name = f"step of {size}, {_name(columns)}"
        print(line(name, took, None, size * work), flush=True)
        if took is not None:
            per_sample[columns, size] = took / size
    if per_sample:
        columns, size = min(per_sample, key=lambda way: per_sample[way])
        print(f"Train with --columns {columns} --batch {size}.", flush=True)
    plain = whole_step(spec, None, batch, patch, watch)
    print(line(f"step of {batch}, Keras' layers", plain, None, batch * work), flush=True)


def main() -> None:
    """Measure and print."""
    is_small = jax.default_backend() == "cpu"
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=80.0)
    parser.add_argument("--batch", type=int, default=1 if is_small else 8)
    default = (32, 32, 16) if is_small else (128, 128, 64)
    parser.add_argument("--patch", type=int, nargs=3, default=default)
    options = parser.parse_args()
    if keras.backend.backend() != "jax":
        parser.error("set KERAS_BACKEND=jax")
    x, y, z = options.patch
    patch, batch = (x, y, z), options.batch
    watch, spec = Watch(options.seconds), default_spec()
    graph = layer_graph(spec.architecture, spec.arguments)
    print(f"{jax.devices()[0].device_kind}; {batch} x {patch}", flush=True)
    side = 512 if is_small else 8192
    square = jnp.ones((side, side), jnp.bfloat16)
    product = jax.jit(lambda a: a @ a)
    print(line("matrix product", watch.milliseconds(lambda: product(square)), None, 2 * side**3))
    best = compare_convolutions(graph, patch, batch, Watch(_SHARES[0] * options.seconds))
    compare_parts(graph, patch, batch, Watch(_SHARES[1] * options.seconds))
    compare_steps(spec, best, batch, patch, watch)


if __name__ == "__main__":
    main()
