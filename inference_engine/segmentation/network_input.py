"""The channels a network sees: one definition for training and for prediction."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import FloatVolume

# Channels that can be computed from any pair of images, so from any scan.
CHANNELS = ("water", "fat", "fat_fraction", "in_phase", "opposed_phase")

# Below this share of the foreground scale a voxel is air: its fat fraction is noise.
_AIR_LEVEL = 0.08


def foreground_scale(water: FloatVolume, fat: FloatVolume) -> float:
    """Return one robust intensity for a whole leg: the 95th percentile of the foreground.

    The scale is shared by all channels, so their ratio, the fat fraction, is kept.
    Foreground is what exceeds a tenth of the brightest percentile of W + F.

    Parameters
    ----------
    water, fat : ndarray of float32, (X, Y, Z)
        One leg on the model's grid, arbitrary signal units.

    Returns
    -------
    float
        The scale, in the units of the input; 1 for an empty image.
    """
    total = water + fat
    ceiling = float(np.percentile(total, 99))
    foreground = total[total > 0.1 * ceiling]
    if foreground.size == 0:
        return 1.0
    return float(np.percentile(foreground, 95)) or 1.0


def network_input(
    water: FloatVolume, fat: FloatVolume, channels: Sequence[str], scale: float
) -> FloatVolume:
    """Return the network's input.

    Parameters
    ----------
    water, fat : ndarray of float32, (X, Y, Z)
        One right-looking leg on the model's grid, arbitrary signal units.
    channels : sequence of str
        As in `ModelSpec.channels`: of `CHANNELS`.
    scale : float
        From `foreground_scale`, over the whole leg (not over a slab of it).

    Returns
    -------
    ndarray of float32, (X, Y, Z, C)
        About 0 to 2; the fat fraction 0 to 1, 0 in air.
    """
    scaled_water = np.clip(water / scale, 0, 4)
    scaled_fat = np.clip(fat / scale, 0, 4)
    total = scaled_water + scaled_fat
    made = np.empty((*water.shape, len(channels)), np.float32)
    for index, channel in enumerate(channels):
        if channel == "water":
            made[..., index] = scaled_water
        elif channel == "fat":
            made[..., index] = scaled_fat
        elif channel == "in_phase":
            made[..., index] = total
        elif channel == "opposed_phase":
            made[..., index] = np.abs(scaled_water - scaled_fat)
        elif channel == "fat_fraction":
            fraction = scaled_fat / np.maximum(total, _AIR_LEVEL)
            made[..., index] = np.where(total > _AIR_LEVEL, fraction, 0)
        else:
            raise ValueError(f"unknown channel {channel}")
    return made
