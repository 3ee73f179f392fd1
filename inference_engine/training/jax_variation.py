"""How samples differ each time they are seen: changes that a graphics card does in no time."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp

# Brightness, and by how much it rises from one end of a patch to the other.
_GAIN, _SLOPE = 0.08, 0.1
_CUT_SHARE, _NOISE = 0.35, 0.02
# How far the leg is turned (radians), stretched and moved (voxels) across, in how many samples.
_MOVED_SHARE, _TURN, _STRETCH, _SHIFT = 0.6, 0.12, 0.05, 5.0


@jax.jit  # type: ignore[untyped-decorator]
def varied(images: Any, labels: Any, key: Any) -> tuple[Any, Any]:
    """Change samples: place and size across, brightness, noise, where the stack begins and ends.

    Parameters
    ----------
    images : array of float16, (B, X, Y, Z, C)
        Water, fat and fat fraction.
    labels : array of uint8, (B, X, Y, Z)
        Classes.
    key : jax.random key
        What is drawn from.

    Returns
    -------
    images, labels : array
        float32 and int32.
    """
    move_key, light_key, end_key = jax.random.split(key, 3)
    images, labels = _moved(images.astype(jnp.float32), labels.astype(jnp.int32), move_key)
    return _cut(_lit(images, light_key), labels, end_key)


def _moved(images: Any, labels: Any, key: Any) -> tuple[Any, Any]:
    """Turn, stretch and move some samples across; what comes in from outside is empty.

    All slices of a sample move alike: a column of voxels is then one piece of memory.
    """
    share_key, turn_key, stretch_key, shift_key = jax.random.split(key, 4)
    count, x, y = labels.shape[:3]
    is_moved = jax.random.uniform(share_key, (count, 1)) < _MOVED_SHARE
    turn = _TURN * jax.random.normal(turn_key, (count,))
    stretch = jnp.exp(_STRETCH * jax.random.normal(stretch_key, (count, 2)))
    shift = _SHIFT * jax.random.normal(shift_key, (count, 2))
    middle = jnp.array([(x - 1) / 2, (y - 1) / 2])
    grid = jnp.stack(jnp.meshgrid(jnp.arange(x), jnp.arange(y), indexing="ij"), axis=-1)
    cosine, sine = jnp.cos(turn), jnp.sin(turn)
    rotation = jnp.stack((cosine, -sine, sine, cosine), axis=-1).reshape(count, 2, 2)
    away = jnp.einsum("bij,xyj->bxyi", rotation * stretch[:, :, None], grid - middle)
    places = jnp.where(
        is_moved[:, None, None], middle + away + shift[:, None, None], grid.astype(jnp.float32)
    )
    return (
        jax.vmap(_columns_between)(images, places),
        jax.vmap(_columns_at)(labels, jnp.round(places).astype(jnp.int32)),
    )


def _columns_at(volume: Any, places: Any) -> Any:
    """Return the columns (X, Y, ...) of a volume at whole places (X, Y, 2); zeros outside."""
    x, y = volume.shape[:2]
    i, j = places[..., 0], places[..., 1]
    is_inside = (i >= 0) & (i < x) & (j >= 0) & (j < y)
    found = volume[jnp.clip(i, 0, x - 1), jnp.clip(j, 0, y - 1)]
    return found * is_inside.reshape(*is_inside.shape, *(1,) * (volume.ndim - 2))


def _columns_between(volume: Any, places: Any) -> Any:
    """Return the columns of a volume at any places, interpolated across."""
    low = jnp.floor(places)
    beyond = places - low
    made = jnp.zeros_like(volume)
    for i in (0, 1):
        for j in (0, 1):
            weight = jnp.abs(1 - i - beyond[..., 0]) * jnp.abs(1 - j - beyond[..., 1])
            columns = _columns_at(volume, low.astype(jnp.int32) + jnp.array([i, j]))
            made += weight[..., None, None] * columns
    return made


def _lit(images: Any, key: Any) -> Any:
    """Change how bright water and fat are, let it rise along a direction; add noise to all."""
    gain_key, slope_key, noise_key, size_key = jax.random.split(key, 4)
    count, *patch = images.shape[:4]
    gain = _GAIN * jax.random.normal(gain_key, (count, 1, 1, 1))
    slopes = _SLOPE * jax.random.normal(slope_key, (3, count))
    for axis, (slope, voxels) in enumerate(zip(slopes, patch, strict=True)):
        shape = [1, 1, 1, 1]
        shape[axis + 1] = voxels
        gain = gain + slope[:, None, None, None] * jnp.linspace(-0.5, 0.5, voxels).reshape(shape)
    size = _NOISE * jax.random.uniform(size_key, (count, 1, 1, 1, 1)) ** 2
    noise = size * jax.random.normal(noise_key, images.shape)
    seen = (images[..., :1] + images[..., 1:2]) > 0
    is_signal = jnp.array([1.0, 1.0, 0.0])[: images.shape[-1]]
    scale = 1 + is_signal * (jnp.exp(gain)[..., None] - 1)
    return jnp.where(seen, jnp.maximum(images * scale + noise, 0), images)


def _cut(images: Any, labels: Any, key: Any) -> tuple[Any, Any]:
    """Let the stack begin later or end sooner in some samples."""
    share_key, top_key, bottom_key = jax.random.split(key, 3)
    count, depth = images.shape[0], images.shape[3]
    ends = jax.random.uniform(share_key, (2, count)) < _CUT_SHARE
    top = jax.random.randint(top_key, (count,), 0, depth * 2 // 5) * ends[0]
    bottom = jax.random.randint(bottom_key, (count,), 0, depth * 2 // 5) * ends[1]
    level = jnp.arange(depth)
    is_in_view = (level >= bottom[:, None]) & (level < depth - top[:, None])
    images = images * is_in_view[:, None, None, :, None]
    return images, labels * is_in_view[:, None, None, :]
