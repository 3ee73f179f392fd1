"""The paper's network: four levels, a factor of 3 between them, instance norm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
from keras import layers, ops

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
) -> keras.Model:
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
    keras.Model
        (B, X, Y, Z, channel_count) to softmax (B, X - 26, Y - 26, Z - 26, class_count),
        float32. X, Y and Z must be multiples of 27 (3 levels).
    """
    image = layers.Input((None, None, None, channel_count), name="image")
    features = image
    skips = []
    for level, (flat, cube) in enumerate(widths, start=1):
        if level > 1:
            features = layers.MaxPooling3D(3, name=f"down{level}_pool")(features)
        features = _convolution(features, flat, _FLAT, f"down{level}_conv0", norm=level > 1)
        features = _convolution(features, cube, _CUBE, f"down{level}_conv1")
        skips.append(features)
    features = layers.MaxPooling3D(3, name="bottom_pool")(features)
    for index, kernel in enumerate((_CUBE, _POINT, _POINT, _CUBE)):
        features = _convolution(features, widths[-1][1], kernel, f"bottom_conv{index}")
    for level in range(len(widths), 0, -1):
        flat, cube = widths[level - 1]
        features = layers.UpSampling3D(3, name=f"up{level}_grow")(features)
        features = layers.AveragePooling3D(3, strides=1, name=f"up{level}_smooth")(features)
        crop = _crop_of_skip(level, len(widths))
        skip = layers.Cropping3D(crop, name=f"up{level}_crop")(skips[level - 1])
        features = layers.Concatenate(name=f"up{level}_join")([features, skip])
        features = _convolution(features, cube, _CUBE, f"up{level}_conv0")
        features = _convolution(features, flat, _FLAT, f"up{level}_conv1")
    scores = _convolution(features, class_count, _POINT, "head")
    scores = layers.Softmax(dtype="float32", name="softmax")(scores)
    return keras.Model(image, scores, name="reference")


class InstanceNorm(layers.Layer):  # type: ignore[misc]  # Keras has no types
    """Zero mean and unit variance over space, per sample and channel; then scale and offset.

    Written with plain operations: what converts networks for other runtimes knows them, and
    can hang on Keras' own group norm.
    """

    def build(self, input_shape: Sequence[int | None]) -> None:
        """Make the scale and the offset, one per channel."""
        shape = (input_shape[-1],)
        self.scale = self.add_weight(shape=shape, initializer="ones", name="scale")
        self.offset = self.add_weight(shape=shape, initializer="zeros", name="offset")

    def call(self, features: Any) -> Any:
        """Return the normalised features, (B, X, Y, Z, C), in the type they came in."""
        # Half precision could neither hold the sum over a slab nor a small variance.
        exact = ops.cast(features, "float32")
        mean = ops.mean(exact, axis=(1, 2, 3), keepdims=True)
        centred = exact - mean
        variance = ops.mean(ops.square(centred), axis=(1, 2, 3), keepdims=True)
        factor = ops.rsqrt(variance + _EPSILON) * ops.cast(self.scale, "float32")
        made = centred * factor + ops.cast(self.offset, "float32")
        return ops.cast(made, features.dtype)


def _convolution(
    features: Any, width: int, kernel: tuple[int, int, int], name: str, *, norm: bool = True
) -> Any:
    if norm:
        features = InstanceNorm(name=f"{name}_norm")(features)
        features = layers.LeakyReLU(_LEAK, name=f"{name}_relu")(features)
    return layers.Conv3D(width, kernel, padding="same", kernel_initializer="he_normal", name=name)(
        features
    )


def _crop_of_skip(level: int, levels: int) -> int:
    """Return the voxels that a level's skip loses at each end: 1, 4, 13 from the deepest up."""
    crop = 0
    for _ in range(levels - level + 1):
        crop = 3 * crop + 1
    return crop
