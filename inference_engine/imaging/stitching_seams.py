"""Two neighbouring stacks where they overlap: gain, and what remains different."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume, MaskVolume
from inference_engine.imaging.stitching_placement import better_shift

# Darker than this share of the bright tissue is air, where a ratio means nothing.
_DARK_SHARE = 0.15
_FEWEST_VOXELS = 50


@dataclass(frozen=True)
class Seam:
    """The overlap of two neighbouring stacks.

    Parameters
    ----------
    overlap_mm : float
        Its length along the leg.
    gain : float
        What the upper stack is multiplied by to be as bright as the lower one.
    relative_error : float or None
        Mean difference after that, relative to the signal, of 3 x 3 pixels' averages: of
        positions and shading, hardly of noise. None without an overlap.
    shift_slices : int
        By how many slices the upper stack should lie higher to fit clearly better.
    """

    overlap_mm: float
    gain: float
    relative_error: float | None
    shift_slices: int = 0


def fitted_seam(
    below: FloatVolume, above: FloatVolume, inside: MaskVolume, overlap_mm: float
) -> Seam:
    """Fit the gain of two stacks in their overlap.

    Parameters
    ----------
    below, above : ndarray of float32, (X, Y, K)
        Sums of the channels of both stacks on the slices of the overlap.
    inside : ndarray of bool, (X, Y, K)
        Voxels that both stacks cover.
    overlap_mm : float
        Length of the overlap.

    Notes
    -----
    The gain is the median of the ratios: tissue that moved or was cut doesn't count. Each
    stack fades towards its own end, so that over the whole overlap the fading cancels.
    """
    first, second = (ndimage.uniform_filter(image, (3, 3, 1)) for image in (below, above))
    body = inside & (below > 0) & (above > 0)
    for image in (first, second):
        if not body.any():
            break
        body &= image > _DARK_SHARE * np.percentile(image[body], 95)
    if np.count_nonzero(body) < _FEWEST_VOXELS:
        return Seam(overlap_mm, 1.0, None)
    gain = float(np.exp(np.median(np.log(first[body] / second[body]))))
    difference = np.abs(first[body] - gain * second[body])
    error = 2 * float(difference.sum() / (first[body] + gain * second[body]).sum())
    return Seam(overlap_mm, gain, error, better_shift(first, second))
