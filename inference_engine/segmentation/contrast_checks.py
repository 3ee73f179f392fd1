"""Whether the images look like the water and fat, or the two phases, of a Dixon scan.

Every leg has pure fat under its skin and water in its skin, vessels and whatever muscle is left.
So a real pair has places where one image holds nearly all of the signal; two images of other
contrasts, such as T1 and T2, share it everywhere in about one way.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import MaskVolume

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.intp]

_MOST_SLICES = 24
_FEWEST_VOXELS = 200
_CHECK_FILES = "Check that the right files were chosen and that they are a water and a fat image."


@dataclass(frozen=True)
class ContrastLimits:
    """Thresholds of this module; measured figures are in docs/checks.md.

    Parameters
    ----------
    bright : float
        Share of the bright tissue's signal from which a voxel is judged: bone and air are not.
    same_correlation : float
        From this correlation inside the body both images show one contrast, perhaps scaled.
        Water and fat of a leg correlate negatively.
    pure : float
        Share of the signal that one image must hold at the purer of the two ends, the 5th or the
        95th percentile of the fat fraction. Subcutaneous fat has 0.85 and more.
    brighter_share : float
        Least share of tissue in which each image is the brighter one, by a tenth. If an image
        never is, the other contains it, as an in-phase image does. In end-stage disease skin and
        vessels are still 2 % of the tissue.
    phase_ratio : float
        Opposed-phase over in-phase signal that pure tissue, the 90th percentile, must reach. In
        theory 1; T2* decay moves it by a tenth either way.
    exchanged_ratio : float
        Opposed-phase over in-phase signal that tissue where water and fat mix, the 98th
        percentile, exceeds only if the two were exchanged.
    """

    bright: float = 0.3
    same_correlation: float = 0.98
    pure: float = 0.72
    brighter_share: float = 0.005
    phase_ratio: float = 0.75
    exchanged_ratio: float = 1.5


LIMITS = ContrastLimits()


def contrast_findings(
    scan: DixonScan, body: MaskVolume, limits: ContrastLimits = LIMITS
) -> tuple[Finding, ...]:
    """Return 'wrong_contrast' or 'phases_exchanged' if the pair is none of a Dixon scan.

    Parameters
    ----------
    scan : DixonScan
        In canonical axes, (X, Y, Z).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.
    limits : ContrastLimits
        The thresholds.

    Raises
    ------
    InputError
        If one image is the other scaled, or the phases were exchanged and nothing else is there.
    """
    return (*_of_phases(scan, body, limits), *_of_water_and_fat(scan, body, limits))


def is_water_and_fat(scan: DixonScan, body: MaskVolume, limits: ContrastLimits = LIMITS) -> bool:
    """Return whether the pair that networks are shown complements each other as water and fat do.

    Phases count only where water and fat come from them. Parameters and errors are those of
    `contrast_findings`.
    """
    of_pair = _of_phases if {"water", "fat"} <= scan.derived else _of_water_and_fat
    return not of_pair(scan, body, limits)


def _of_phases(scan: DixonScan, body: MaskVolume, limits: ContrastLimits) -> tuple[Finding, ...]:
    if "opposed_phase" in scan.derived:
        return ()
    slices = _sampled(body)
    in_phase, opposed = _tissue(scan.in_phase, scan.opposed_phase, body, slices, 2 * limits.bright)
    if in_phase.size < _FEWEST_VOXELS:
        return ()
    return tuple(_phase_findings(opposed / in_phase, scan, limits))


def _of_water_and_fat(
    scan: DixonScan, body: MaskVolume, limits: ContrastLimits
) -> tuple[Finding, ...]:
    if {"water", "fat"} <= scan.derived:
        return ()
    water, fat = _tissue(scan.water, scan.fat, body, _sampled(body), limits.bright)
    if water.size < _FEWEST_VOXELS:
        return ()
    # An image that is the same everywhere has no contrast at all.
    varies = min(float(np.ptp(water)), float(np.ptp(fat))) > 0
    if varies and float(np.corrcoef(water, fat)[0, 1]) > limits.same_correlation:
        raise InputError("The water image and the fat image show the same contrast.", _CHECK_FILES)
    fraction = fat / (water + fat)
    low, high = np.percentile(fraction, (5, 95))
    never = min(np.mean(fat > 1.1 * water), np.mean(water > 1.1 * fat)) < limits.brighter_share
    if max(high, 1 - low) >= limits.pure and not never:
        return ()
    return (
        Finding(
            "wrong_contrast",
            "The two images don't complement each other as water and fat do: check that "
            "both come from one Dixon scan.",
        ),
    )


def _phase_findings(
    ratio: FloatArray, scan: DixonScan, limits: ContrastLimits
) -> tuple[Finding, ...]:
    low, pure, high = np.percentile(ratio, (2, 90, 98))
    if high > limits.exchanged_ratio and low > 1 / limits.exchanged_ratio:
        what = "The opposed-phase image is brighter than the in-phase image where they differ."
        if {"water", "fat"} <= scan.derived:
            raise InputError(what, "Exchange the two files.")
        return (Finding("phases_exchanged", f"{what[:-1]}: check that they weren't exchanged."),)
    if pure < limits.phase_ratio:
        return (
            Finding(
                "wrong_contrast",
                "The two images are nowhere equally bright, as in-phase and opposed-phase are in "
                "muscle: check that both come from one Dixon scan.",
            ),
        )
    return ()


def _sampled(body: MaskVolume) -> IntArray:
    """Return evenly spaced slices among those with body."""
    occupied = np.flatnonzero(body.any(axis=(0, 1)))
    if occupied.size <= _MOST_SLICES:
        return occupied
    chosen = np.linspace(0, occupied.size - 1, _MOST_SLICES).round().astype(int)
    return np.asarray(occupied[chosen], np.intp)


def _tissue(
    first: FloatArray,
    second: FloatArray,
    body: MaskVolume,
    slices: IntArray,
    share: float,
) -> tuple[FloatArray, FloatArray]:
    """Return both signals where their sum is bright; noise smoothed over three voxels."""
    signals: list[list[FloatArray]] = [[], []]
    for k in slices:
        inside = body[:, :, k]
        smooth = [ndimage.uniform_filter(image[:, :, k], 3)[inside] for image in (first, second)]
        for own, values in zip(signals, smooth, strict=True):
            own.append(values)
    one, other = (np.concatenate(own) if own else np.zeros(0, np.float32) for own in signals)
    total = one + other
    if not total.size:
        return one, other
    bright = (total > share * np.percentile(total, 90)) & (one > 0)
    return one[bright], other[bright]
