"""Whether the channels of a scan agree: in-phase = W + F, opposed-phase = abs(W - F)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from inference_engine.formats.dicom.roles import Role
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.scaled_volume import ScaledVolume

# Noise, T2* between the echoes and the scanner's own rounding move voxels by some percent.
_MOST_DIFFERENCE = 0.15
_TISSUE_SHARE = 0.2
# A median of a million voxels is as good as one of fifty million.
_ENOUGH_VOXELS = 2_000_000


def channel_differences(channels: Mapping[Role, FloatVolume | ScaledVolume]) -> dict[Role, float]:
    """Return how far in-phase and opposed-phase are from what water and fat make.

    A scan whose channels are scaled differently, or whose roles were mixed up, shows here. An
    exchange of water and fat doesn't: both sums stay the same.

    Parameters
    ----------
    channels : mapping of Role to ndarray of float32 or ScaledVolume, (I, J, K)
        Signal, on one grid.

    Returns
    -------
    dict
        Median over the tissue of the difference, as a share of W + F, for each of IN_PHASE
        and OPPOSED_PHASE that can be checked.
    """
    sampled = {role: _sampled(channel) for role, channel in channels.items()}
    water, fat = sampled.get(Role.WATER), sampled.get(Role.FAT)
    if water is None or fat is None:
        return {}
    total = water + fat
    tissue = total > _TISSUE_SHARE * float(np.percentile(total, 99))
    tissue &= total > 0
    if not tissue.any():
        return {}
    scale = total[tissue]
    expected = {Role.IN_PHASE: scale, Role.OPPOSED_PHASE: np.abs(water[tissue] - fat[tissue])}
    return {
        role: float(np.median(np.abs(sampled[role][tissue] - made) / scale))
        for role, made in expected.items()
        if role in sampled
    }


def _sampled(channel: FloatVolume | ScaledVolume) -> FloatVolume:
    """Return a part of a volume, of every second or third voxel along each axis if it is large."""
    step = max(1, round((channel.size / _ENOUGH_VOXELS) ** (1 / 3)))
    return np.asarray(channel[::step, ::step, ::step])


def disagreement_in_words(differences: Mapping[Role, float]) -> list[str]:
    """Return a sentence for each channel that is too far from what water and fat make."""
    formula = {Role.IN_PHASE: "water + fat", Role.OPPOSED_PHASE: "|water - fat|"}
    return [
        f"The {role.replace('_', '-')} image differs from {formula[role]} by "
        f"{100 * difference:.0f} % of the signal: check that all images come from one "
        "acquisition and have one scale."
        for role, difference in differences.items()
        if difference > _MOST_DIFFERENCE
    ]
