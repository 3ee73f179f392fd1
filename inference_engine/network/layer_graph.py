"""Networks as plain lists of layers: what the network of every runtime is made from.

No framework is loaded here. Volumes are channels-last, (X, Y, Z, C), as the weights files are;
what a runtime prefers inside is its own affair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Size = tuple[int, int, int]
Value = TypeVar("Value")

IMAGE = "image"


@dataclass(frozen=True)
class Layer:
    """One step of a network.

    Parameters
    ----------
    name : str
        Its own; its weights are called NAME/VARIABLE.
    sources : tuple of str
        Names of the layers that it works on, or `IMAGE`.
    """

    name: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Convolution(Layer):
    """A convolution; the weights `kernel` (x, y, z, in, out) and, with `bias`, `bias` (out,).

    Parameters
    ----------
    width : int
        Channels that it makes.
    kernel, stride : tuple of int
        Voxels along X, Y and Z.
    padded : bool
        Whether zeros around the volume keep its size; the stride is 1 then.
    bias : bool
        Whether a constant is added to each channel.
    initial : str
        How training draws the kernel, in Keras' words.
    """

    width: int
    kernel: Size
    stride: Size = (1, 1, 1)
    padded: bool = True
    bias: bool = False
    initial: str = "glorot_uniform"


@dataclass(frozen=True)
class TransposedConvolution(Layer):
    """Each voxel becomes a block of `stride` voxels; `kernel` (x, y, z, out, in), `bias` (out,)."""

    width: int
    stride: Size


@dataclass(frozen=True)
class BatchNorm(Layer):
    """Per channel: less the moving mean, by the moving deviation, scaled and shifted.

    The weights `gamma`, `beta`, `moving_mean` and `moving_variance`, (C,) each.
    """

    momentum: float
    epsilon: float


@dataclass(frozen=True)
class InstanceNorm(Layer):
    """Zero mean and unit variance over space per channel; then `scale` and `offset`, (C,) each."""

    epsilon: float


@dataclass(frozen=True)
class Relu(Layer):
    """Negative values become 0, or `leak` times themselves."""

    leak: float = 0.0


@dataclass(frozen=True)
class MaxPool(Layer):
    """The greatest of each block of `factor` voxels along every axis."""

    factor: int


@dataclass(frozen=True)
class MeanPool(Layer):
    """The mean of the `size` voxels along every axis around each; n voxels become n - size + 1."""

    size: int


@dataclass(frozen=True)
class Repeat(Layer):
    """Each voxel `factor` times along every axis."""

    factor: int


@dataclass(frozen=True)
class Crop(Layer):
    """Without `voxels` at both ends of every axis."""

    voxels: int


@dataclass(frozen=True)
class Add(Layer):
    """The sum of its sources."""


@dataclass(frozen=True)
class Join(Layer):
    """The channels of its sources, one after the other."""


@dataclass(frozen=True)
class Softmax(Layer):
    """Scores that sum to 1 over the channels, in float32."""


@dataclass(frozen=True)
class LayerGraph:
    """A network without weights.

    Parameters
    ----------
    name : str
        The architecture.
    channel_count : int
        Channels of the image.
    layers : tuple of Layer
        Each after its sources; the last one gives the class scores.
    """

    name: str
    channel_count: int
    layers: tuple[Layer, ...]

    def apply(self, image: Value, emit: Callable[[Layer, Sequence[Value]], Value]) -> Value:
        """Return what `emit` makes of the last layer, called for each layer with its sources."""
        values = {IMAGE: image}
        for layer in self.layers:
            values[layer.name] = emit(layer, [values[name] for name in layer.sources])
        return values[self.layers[-1].name]

    def weight_shapes(self) -> dict[str, tuple[int, ...]]:
        """Return the shape of each array of weights by its name, 'LAYER/VARIABLE'."""
        shapes: dict[str, tuple[int, ...]] = {}

        def emit(layer: Layer, sources: Sequence[int]) -> int:
            own, width = _weights_and_width(layer, sources)
            shapes.update({f"{layer.name}/{name}": shape for name, shape in own.items()})
            return width

        self.apply(self.channel_count, emit)
        return shapes


def _weights_and_width(
    layer: Layer, sources: Sequence[int]
) -> tuple[dict[str, tuple[int, ...]], int]:
    """Return the shapes of a layer's own weights and the channels that it makes."""
    match layer:
        case Convolution(width=width):
            kernel = {"kernel": (*layer.kernel, sources[0], width)}
            return kernel | ({"bias": (width,)} if layer.bias else {}), width
        case TransposedConvolution(width=width):
            return {"kernel": (*layer.stride, width, sources[0]), "bias": (width,)}, width
        case BatchNorm():
            names = ("gamma", "beta", "moving_mean", "moving_variance")
            return dict.fromkeys(names, (sources[0],)), sources[0]
        case InstanceNorm():
            return {"scale": (sources[0],), "offset": (sources[0],)}, sources[0]
        case Join():
            return {}, sum(sources)
        case _:
            return {}, sources[0]
