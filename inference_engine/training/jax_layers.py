"""Layers in plain JAX, written as graphics cards like them; equal to Keras' within rounding.

Volumes are (B, Z, X, Y, C) here: slices first. XLA lays out every 3D convolution with the channels
first, which leaves a card's matrix units idle in half precision; 2D convolutions keep them last. So
a 3D convolution is done as a 2D one over slices.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax

_PLANE = ("NHWC", "HWIO", "NHWC")


def volume_convolution(features: Any, kernel: Any) -> Any:
    """Return a padded convolution as XLA does it in 3D; kernel (X, Y, Z, in, out)."""
    return lax.conv_general_dilated(
        features,
        kernel.transpose(2, 0, 1, 3, 4),
        (1, 1, 1),
        "SAME",
        dimension_numbers=("NDHWC", "DHWIO", "NDHWC"),
    )


def plane_convolution(features: Any, kernel: Any, columns: int) -> Any:
    """Return the same from one 2D convolution.

    Each slice is seen together with its neighbours, their channels side by side. Where a layer
    makes few channels, several slices are made at once: the kernel then holds zeros where a slice
    is too far away, and the card's matrix units are full nonetheless.

    Parameters
    ----------
    features : array, (B, Z, X, Y, C)
        What is convolved.
    kernel : array, (x, y, z, C, W)
        Odd sizes.
    columns : int
        Channels that one convolution makes at least, if the number of slices allows.
    """
    batch, slices, x, y, channels = features.shape
    depth, width = kernel.shape[2], kernel.shape[4]
    together = _slices_together(slices, width, columns)
    seen = together + depth - 1
    edge = depth // 2
    padded = jnp.pad(features, ((0, 0), (edge, edge), (0, 0), (0, 0), (0, 0)))
    last = slices - together + 1
    windows = jnp.concatenate(
        [padded[:, first : first + last : together] for first in range(seen)], axis=-1
    ).reshape(-1, x, y, seen * channels)
    own = kernel.reshape(*kernel.shape[:2], depth * channels, width)
    wide = jnp.concatenate(
        [
            jnp.pad(own, ((0, 0), (0, 0), (i * channels, (together - 1 - i) * channels), (0, 0)))
            for i in range(together)
        ],
        axis=-1,
    )
    made = lax.conv_general_dilated(windows, wide, (1, 1), "SAME", dimension_numbers=_PLANE)
    made = made.reshape(batch, slices // together, x, y, together, width)
    return made.transpose(0, 1, 4, 2, 3, 5).reshape(batch, slices, x, y, width)


def _slices_together(slices: int, width: int, columns: int) -> int:
    together = 1
    while width * together < columns and slices % (2 * together) == 0:
        together *= 2
    return together


def pointwise(features: Any, kernel: Any) -> Any:
    """Return a convolution of one voxel: a matrix product; kernel (1, 1, 1, in, out)."""
    return features @ kernel[0, 0, 0]


def gather_blocks(features: Any, kernel: Any) -> Any:
    """Return a convolution whose stride is its size; kernel (x, y, z, in, out)."""
    return jnp.einsum("bzkxiyjc,ijkco->bzxyo", _in_blocks(features, kernel.shape[:3]), kernel)


def scatter_blocks(features: Any, kernel: Any, bias: Any) -> Any:
    """Return a transposed convolution whose stride is its size, block by block.

    Kernel (x, y, z, out, in); the result is (B, Z, X, Y, block, out), float32: moving each voxel to
    its place would cost more than all else that is done to the scores. The bias comes last, since
    its gradient is a sum over millions of voxels, which half precision can't hold.
    """
    i, j, k, width, channels = kernel.shape
    matrix = kernel.reshape(i * j * k * width, channels).T
    made = (features @ matrix).reshape(*features.shape[:-1], i * j * k, width)
    return made.astype(jnp.float32) + bias


def blocks_of(labels: Any, block: tuple[int, int, int]) -> Any:
    """Return labels (B, Z, X, Y) in the order of `scatter_blocks`: (B, Z, X, Y, block)."""
    found = _in_blocks(labels[..., None], block)[..., 0]
    batch, z, _, x, _, y, _ = found.shape
    return found.transpose(0, 1, 3, 5, 4, 6, 2).reshape(batch, z, x, y, -1)


def _in_blocks(features: Any, block: tuple[int, ...]) -> Any:
    """Return (B, Z, k, X, i, Y, j, C) of blocks of (i, j, k) voxels along X, Y and Z."""
    batch, z, x, y, channels = features.shape
    i, j, k = block
    return features.reshape(batch, z // k, k, x // i, i, y // j, j, channels)


@partial(jax.custom_vjp, nondiff_argnums=(1,))
def largest(features: Any, factor: int) -> Any:
    """Return the greatest of each block of `factor` voxels along every axis.

    The gradient goes to the first of equals, as with XLA's own, which scatters and is slow.
    """
    return _in_blocks(features, (factor,) * 3).max(axis=(2, 4, 6))


def _largest_forward(features: Any, factor: int) -> tuple[Any, Any]:
    blocks = _in_blocks(features, (factor,) * 3)
    greatest = blocks.max(axis=(2, 4, 6))
    is_greatest = blocks == greatest[:, :, None, :, None, :, None]
    first = jnp.where(is_greatest, _places(blocks.shape), factor**3).min(axis=(2, 4, 6))
    return greatest, first.astype(jnp.uint8)


def _largest_backward(factor: int, first: Any, gradient: Any) -> tuple[Any]:
    batch, z, x, y, channels = gradient.shape
    shape = (batch, z, factor, x, factor, y, factor, channels)

    def spread(values: Any) -> Any:
        return values[:, :, None, :, None, :, None]

    made = jnp.where(_places(shape) == spread(first), spread(gradient), 0)
    return (made.reshape(batch, z * factor, x * factor, y * factor, channels),)


def _places(shape: tuple[int, ...]) -> Any:
    """Return each voxel's place in its block: X changes last, as in XLA's order for (X, Y, Z)."""
    factor = shape[2]
    z, x, y = (lax.broadcasted_iota(jnp.int32, shape, axis) for axis in (2, 4, 6))
    return (x * factor + y) * factor + z


largest.defvjp(_largest_forward, _largest_backward)


def repeated(features: Any, factor: int) -> Any:
    """Return each voxel `factor` times along every axis."""
    batch, z, x, y, channels = features.shape
    shape = (batch, z, factor, x, factor, y, factor, channels)
    wide = jnp.broadcast_to(features[:, :, None, :, None, :, None], shape)
    return wide.reshape(batch, z * factor, x * factor, y * factor, channels)


def normalised(features: Any, scale: Any, offset: Any, epsilon: float) -> tuple[Any, Any, Any]:
    """Return batch-normed features in their own type, the batch's mean and its variance.

    Both moments come from one look at the features, in float32.
    """
    exact = features.astype(jnp.float32)
    axes = tuple(range(features.ndim - 1))
    mean = exact.mean(axes)
    variance = jnp.maximum(jnp.square(exact).mean(axes) - jnp.square(mean), 0)
    factor = scale * lax.rsqrt(variance + epsilon)
    made = exact * factor + (offset - mean * factor)
    return made.astype(features.dtype), mean, variance
