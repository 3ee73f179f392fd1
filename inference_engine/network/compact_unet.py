"""Our own network: a U-Net that is quick on an ordinary processor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
from keras import layers

from inference_engine.network.network_geometry import COMPACT_STEM, COMPACT_WIDTHS


def compact_unet(
    *,
    channel_count: int,
    class_count: int,
    widths: Sequence[int] = COMPACT_WIDTHS,
    stem: Sequence[int] = COMPACT_STEM,
) -> keras.Model:
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
    keras.Model
        (B, X, Y, Z, channel_count) to softmax (B, X, Y, Z, class_count), float32. X, Y and Z
        must be multiples of stem * 2 ** (levels - 1).
    """
    stride = tuple(stem)
    image = layers.Input((None, None, None, channel_count), name="image")
    features = layers.Conv3D(widths[0], stride, strides=stride, use_bias=False, name="stem")(image)
    features = _norm_relu(features, "stem")
    skips = []
    for level, width in enumerate(widths):
        if level:
            features = layers.MaxPooling3D(2, name=f"down{level}_pool")(features)
        # One convolution is enough on the finest grid, where each costs most.
        features = _convolutions(features, width, f"down{level}", count=2 if level else 1)
        skips.append(features)
    for level in range(len(widths) - 2, -1, -1):
        features = layers.Conv3D(widths[level], 1, use_bias=False, name=f"up{level}_mix")(features)
        features = layers.UpSampling3D(2, name=f"up{level}_grow")(features)
        # Adding the skip instead of joining it halves the decoder's work.
        features = layers.Add(name=f"up{level}_join")([skips[level], features])
        features = _convolutions(features, widths[level], f"up{level}", count=2)
    scores = layers.Conv3DTranspose(class_count, stride, strides=stride, name="head")(features)
    scores = layers.Softmax(dtype="float32", name="softmax")(scores)
    return keras.Model(image, scores, name="compact_unet")


def _convolutions(features: Any, width: int, name: str, count: int) -> Any:
    for index in range(count):
        features = layers.Conv3D(
            width, 3, padding="same", use_bias=False, name=f"{name}_conv{index}"
        )(features)
        features = _norm_relu(features, f"{name}_{index}")
    return features


def _norm_relu(features: Any, name: str) -> Any:
    # Momentum well below Keras' 0.99: with small batches and a few thousand steps the moving
    # averages would otherwise lag behind the weights.
    features = layers.BatchNormalization(momentum=0.95, epsilon=1e-4, name=f"{name}_norm")(features)
    return layers.ReLU(name=f"{name}_relu")(features)
