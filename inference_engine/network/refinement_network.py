"""A small network that draws the border of muscle on a scan's own slices."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.network.layer_graph import (
    IMAGE,
    Add,
    BatchNorm,
    Convolution,
    Layer,
    LayerGraph,
    Relu,
    Softmax,
    TransposedConvolution,
)
from inference_engine.network.network_geometry import REFINEMENT_WIDTHS

_MOMENTUM = 0.95
_EPSILON = 1e-4
_IN_PLANE = (3, 3, 1)
_HALVED = (2, 2, 1)


def refinement_network(
    *, channel_count: int, class_count: int, widths: Sequence[int] = REFINEMENT_WIDTHS
) -> LayerGraph:
    """Return a U-Net that works slice by slice, so on slices of any thickness alike.

    Two convolutions per level on the way down, one on the way up; batch norm folds away at
    inference. A linear path from the image to the scores lets training begin with what the
    evidence says.

    Parameters
    ----------
    channel_count : int
        Channels, as `refinement_input` makes them.
    class_count : int
        Background and muscle.
    widths : sequence of int
        Channels at each level, finest first; each level halves X and Y.

    Returns
    -------
    LayerGraph
        (X, Y, Z, channel_count) to softmax (X, Y, Z, 2), float32. X and Y must be multiples of
        2 ** (levels - 1).
    """
    layers: list[Layer] = []
    skips = []
    source = IMAGE
    for level, width in enumerate(widths):
        if level:
            down = Convolution(f"down{level}", (source,), width, _HALVED, _HALVED, padded=False)
            layers += [down, *_norm_relu(down.name)]
            source = layers[-1].name
        for index in range(2):
            layers += _convolution(source, width, f"level{level}_{index}")
            source = layers[-1].name
        skips.append(source)
    for level in range(len(widths) - 2, -1, -1):
        grown = TransposedConvolution(f"up{level}_grow", (source,), widths[level], _HALVED)
        joined = Add(f"up{level}_join", (skips[level], grown.name))
        layers += [grown, joined, *_convolution(joined.name, widths[level], f"up{level}")]
        source = layers[-1].name
    layers += [
        Convolution("head", (source,), class_count, (1, 1, 1), bias=True),
        Convolution("linear", (IMAGE,), class_count, (1, 1, 1)),
        Add("scores", ("head", "linear")),
        Softmax("softmax", ("scores",)),
    ]
    return LayerGraph("refinement_network", channel_count, tuple(layers))


def _convolution(source: str, width: int, name: str) -> list[Layer]:
    made = Convolution(f"{name}_conv", (source,), width, _IN_PLANE)
    return [made, *_norm_relu(made.name)]


def _norm_relu(source: str) -> tuple[Layer, Layer]:
    norm = BatchNorm(f"{source}_norm", (source,), _MOMENTUM, _EPSILON)
    return norm, Relu(f"{source}_relu", (norm.name,))
