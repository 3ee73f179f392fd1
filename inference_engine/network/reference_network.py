"""The paper's network: four levels, a factor of 3 between them, instance norm."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.network.layer_graph import (
    IMAGE,
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
)
from inference_engine.network.network_geometry import REFERENCE_WIDTHS

_LEAK = 0.01
_EPSILON = 1e-5
# A kernel without extent along the leg, and one with.
_FLAT, _CUBE, _POINT = (3, 3, 1), (3, 3, 3), (1, 1, 1)


def reference_network(
    *,
    channel_count: int,
    class_count: int,
    widths: Sequence[Sequence[int]] = REFERENCE_WIDTHS,
) -> LayerGraph:
    """Return the network of the paper.

    Each level has a convolution within the slice and one across slices. On the way down the
    grid is pooled by 3; on the way up each voxel is repeated 3 times along every axis and the
    result smoothed without padding, so that n voxels become 3 n - 2. Skips are cropped to
    that. Every convolution but the first is preceded by instance norm and leaky ReLU.

    Parameters
    ----------
    channel_count, class_count : int
        Input channels; classes with the background.
    widths : sequence of (int, int)
        Channels of the two convolutions of each level, finest first; the deepest level below
        them keeps the last one's. The default is the paper's.

    Returns
    -------
    LayerGraph
        (X, Y, Z, channel_count) to softmax (X - 26, Y - 26, Z - 26, class_count), float32.
        X, Y and Z must be multiples of 27 (3 levels).
    """
    layers: list[Layer] = []
    skips = []
    for level, (flat, cube) in enumerate(widths, start=1):
        if level > 1:
            layers.append(MaxPool(f"down{level}_pool", (layers[-1].name,), 3))
            layers += _convolution(layers[-1].name, flat, _FLAT, f"down{level}_conv0")
        else:
            layers.append(_bare_convolution(IMAGE, flat, _FLAT, "down1_conv0"))
        layers += _convolution(layers[-1].name, cube, _CUBE, f"down{level}_conv1")
        skips.append(layers[-1].name)
    layers.append(MaxPool("bottom_pool", (layers[-1].name,), 3))
    for index, kernel in enumerate((_CUBE, _POINT, _POINT, _CUBE)):
        layers += _convolution(layers[-1].name, widths[-1][1], kernel, f"bottom_conv{index}")
    for level in range(len(widths), 0, -1):
        flat, cube = widths[level - 1]
        name = f"up{level}"
        layers.append(Repeat(f"{name}_grow", (layers[-1].name,), 3))
        layers.append(MeanPool(f"{name}_smooth", (f"{name}_grow",), 3))
        crop = _crop_of_skip(level, len(widths))
        layers.append(Crop(f"{name}_crop", (skips[level - 1],), crop))
        layers.append(Join(f"{name}_join", (f"{name}_smooth", f"{name}_crop")))
        layers += _convolution(f"{name}_join", cube, _CUBE, f"{name}_conv0")
        layers += _convolution(layers[-1].name, flat, _FLAT, f"{name}_conv1")
    layers += _convolution(layers[-1].name, class_count, _POINT, "head")
    layers.append(Softmax("softmax", ("head",)))
    return LayerGraph("reference", channel_count, tuple(layers))


def _convolution(source: str, width: int, kernel: Size, name: str) -> tuple[Layer, ...]:
    norm = InstanceNorm(f"{name}_norm", (source,), _EPSILON)
    relu = Relu(f"{name}_relu", (norm.name,), _LEAK)
    return norm, relu, _bare_convolution(relu.name, width, kernel, name)


def _bare_convolution(source: str, width: int, kernel: Size, name: str) -> Convolution:
    return Convolution(name, (source,), width, kernel, bias=True, initial="he_normal")


def _crop_of_skip(level: int, levels: int) -> int:
    """Return the voxels that a level's skip loses at each end: 1, 4, 13 from the deepest up."""
    crop = 0
    for _ in range(levels - level + 1):
        crop = 3 * crop + 1
    return crop
