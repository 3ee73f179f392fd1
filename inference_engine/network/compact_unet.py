"""Our own network: a U-Net that is quick on an ordinary processor."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.network.layer_graph import (
    IMAGE,
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
from inference_engine.network.network_geometry import COMPACT_STEM, COMPACT_WIDTHS

# Momentum well below Keras' 0.99: with small batches and a few thousand steps the moving
# averages would otherwise lag behind the weights.
_MOMENTUM = 0.95
_EPSILON = 1e-4


def compact_unet(
    *,
    channel_count: int,
    class_count: int,
    widths: Sequence[int] = COMPACT_WIDTHS,
    stem: Sequence[int] = COMPACT_STEM,
) -> LayerGraph:
    """Return a U-Net that does nothing at full resolution.

    A strided stem gathers `stem` voxels into one, the encoder halves the grid per level, and
    a transposed convolution of the same stride scores every voxel of the full grid. With
    2.2 x 2.2 x 4 mm voxels the stem's grid is nearly isotropic. Batch norm follows each
    convolution: it folds away at inference.

    Parameters
    ----------
    channel_count, class_count : int
        Input channels; classes with the background.
    widths : sequence of int
        Channels at each level, finest first.
    stem : sequence of int
        Voxels gathered along X, Y and Z.

    Returns
    -------
    LayerGraph
        (X, Y, Z, channel_count) to softmax (X, Y, Z, class_count), float32. X, Y and Z must be
        multiples of stem * 2 ** (levels - 1).
    """
    x, y, z = stem
    stride = (x, y, z)
    gather = Convolution("stem", (IMAGE,), widths[0], stride, stride, padded=False)
    layers: list[Layer] = [gather, *_norm_relu("stem", "stem")]
    skips = []
    for level, width in enumerate(widths):
        if level:
            layers.append(MaxPool(f"down{level}_pool", (layers[-1].name,), 2))
        # One convolution is enough on the finest grid, where each costs most.
        layers += _convolutions(layers[-1].name, width, f"down{level}", count=2 if level else 1)
        skips.append(layers[-1].name)
    for level in range(len(widths) - 2, -1, -1):
        name = f"up{level}"
        layers.append(Convolution(f"{name}_mix", (layers[-1].name,), widths[level], (1, 1, 1)))
        layers.append(Repeat(f"{name}_grow", (layers[-1].name,), 2))
        # Adding the skip instead of joining it halves the decoder's work.
        layers.append(Add(f"{name}_join", (skips[level], layers[-1].name)))
        layers += _convolutions(layers[-1].name, widths[level], name, count=2)
    layers.append(TransposedConvolution("head", (layers[-1].name,), class_count, stride))
    layers.append(Softmax("softmax", ("head",)))
    return LayerGraph("compact_unet", channel_count, tuple(layers))


def _convolutions(source: str, width: int, name: str, count: int) -> list[Layer]:
    made: list[Layer] = []
    for index in range(count):
        made.append(Convolution(f"{name}_conv{index}", (source,), width, (3, 3, 3)))
        made += _norm_relu(made[-1].name, f"{name}_{index}")
        source = made[-1].name
    return made


def _norm_relu(source: str, name: str) -> tuple[Layer, Layer]:
    norm = BatchNorm(f"{name}_norm", (source,), _MOMENTUM, _EPSILON)
    return norm, Relu(f"{name}_relu", (norm.name,))
