"""Is there signal where tissue is: noise, and holes such as metal leaves."""

from __future__ import annotations

from dataclasses import dataclass

import cc3d
import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, MaskVolume
from inference_engine.imaging.legs import estimate_midsagittal_index

_MOST_SLICES = 16
# Immerkaer's noise kernel: blind to edges and slopes that are straight.
_KERNEL = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
_KERNEL_GAIN = 6.0
# Standard deviation of a magnitude in air relative to that of the noise in tissue.
_AIR_GAIN = 1.53
_MAD_GAIN = 1.4826
_FEWEST_VOXELS = 200
# Voxels are merged to about this size to look for holes: a second per scan, and less noise.
_HOLE_GRID_MM = 2.5
_FEWEST_SLICES = 2


@dataclass(frozen=True)
class SignalLimits:
    """Thresholds of this module; measured figures are in docs/checks.md.

    Parameters
    ----------
    signal_to_noise : float
        Least ratio of the body's median in-phase signal to its noise. Below it single voxels'
        fat fractions are off by ten points and more; training went down to about 10.
    dark : float
        Share of the body's median signal below which a voxel is dark.
    hole_radius_mm : float
        Radius of the ball that must fit into a dark place: the femur's cortex is 4 to 8 mm
        thick, and larger vessels have less.
    hole_ml, hole_mm : float
        Least volume and length of such a place; it must be in two slices, too: a knee's tendons
        and menisci are dark in one slice of 24 mm.
    rim_mm, rim_brightness : float
        Metal shifts signal to the border of its hole: within so many mm the 95th percentile
        reaches so many times the body's.
    """

    signal_to_noise: float = 6.0
    dark: float = 0.15
    hole_radius_mm: float = 7.0
    hole_ml: float = 5.0
    hole_mm: float = 15.0
    rim_mm: float = 8.0
    rim_brightness: float = 1.2


LIMITS = SignalLimits()


def signal_findings(
    scan: DixonScan, body: MaskVolume, limits: SignalLimits = LIMITS
) -> tuple[Finding, ...]:
    """Return 'low_signal' and 'signal_void', each at most once.

    Parameters
    ----------
    scan : DixonScan
        In canonical axes, (X, Y, Z).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.
    limits : SignalLimits
        The thresholds.
    """
    if not body.any():
        return ()
    found = []
    ratio = signal_to_noise(scan.in_phase, body)
    if ratio is not None and ratio < limits.signal_to_noise:
        found.append(
            Finding(
                "low_signal",
                f"The images are noisy (signal to noise about {ratio:.0f}): borders and fat "
                "fractions are less sure, check the outlines.",
            )
        )
    return (*found, *_hole_findings(scan, body, limits))


def signal_to_noise(in_phase: FloatVolume, body: MaskVolume) -> float | None:
    """Return the body's median signal over the noise's standard deviation.

    The noise is the smaller of two estimates: that of the air, if it holds any, and that of
    what an edge-blind filter leaves of the body (Immerkaer 1996), which fine structure makes
    too large. None where there is too little to tell.
    """
    occupied = np.flatnonzero(body.any(axis=(0, 1)))
    if not occupied.size:
        return None
    chosen = np.unique(np.linspace(0, occupied.size - 1, _MOST_SLICES).round().astype(int))
    inside, residue, air = [], [], []
    for k in occupied[chosen]:
        image, own = in_phase[:, :, k], body[:, :, k]
        if min(image.shape) < _KERNEL.shape[0]:
            return None
        inside.append(image[own])
        core = ndimage.binary_erosion(own, iterations=2)
        residue.append(np.abs(ndimage.convolve(image, _KERNEL))[core])
        beyond = image[~ndimage.binary_dilation(own, iterations=6)]
        shown = beyond[beyond > 0]
        # Where most of the air is exactly 0, what is left of it is no measure of the noise.
        air.append(shown if 2 * shown.size > beyond.size else beyond[:0])
    signal, left, outside = (np.concatenate(part) for part in (inside, residue, air))
    estimates = []
    if left.size >= _FEWEST_VOXELS:
        estimates.append(_MAD_GAIN * float(np.median(left)) / _KERNEL_GAIN)
    if outside.size >= _FEWEST_VOXELS:
        low, high = np.percentile(outside, (16, 84))
        estimates.append(_AIR_GAIN * float(high - low) / 2)
    noise = min(estimates, default=0.0)
    return float(np.median(signal)) / noise if noise > 0 else None


def _hole_findings(scan: DixonScan, body: MaskVolume, limits: SignalLimits) -> list[Finding]:
    factors = [max(1, round(_HOLE_GRID_MM / size)) for size in scan.geometry.spacing_mm]
    spacing = [size * n for size, n in zip(scan.geometry.spacing_mm, factors, strict=True)]
    signal = _merged(scan.in_phase, factors)
    inside = _merged(body.astype(np.float32), factors) > 0.99
    if not inside.any():
        return []
    # Coils fall off along the leg: each slice is its own measure.
    relative = signal / _median_per_slice(signal, inside)
    holes = dark_places(relative, inside, spacing, limits)
    sizes = np.bincount(holes.ravel(), minlength=1) * float(np.prod(spacing)) / 1000.0
    sizes[0] = 0.0
    largest = int(np.argmax(sizes))
    slices = np.count_nonzero((holes == largest).any(axis=(0, 1))) if largest else 0
    if sizes[largest] < limits.hole_ml or slices < _FEWEST_SLICES:
        return []
    if slices * spacing[2] < limits.hole_mm:
        return []
    return [_hole_finding(holes == largest, relative, inside, spacing, limits)]


def _median_per_slice(signal: FloatVolume, inside: MaskVolume) -> FloatVolume:
    whole = float(np.median(signal[inside]))
    medians = [
        float(np.median(signal[:, :, k][inside[:, :, k]])) if inside[:, :, k].any() else whole
        for k in range(signal.shape[2])
    ]
    return np.maximum(np.array(medians, np.float32), np.float32(1e-3 * whole))


def dark_places(
    relative: FloatVolume, inside: MaskVolume, spacing_mm: list[float], limits: SignalLimits
) -> npt.NDArray[np.integer]:
    """Return the dark places that a ball fits into, numbered from 1.

    Parameters
    ----------
    relative : ndarray of float32, (X, Y, Z)
        Signal over the median of the body in its slice.
    inside : ndarray of bool, (X, Y, Z)
        The body.
    spacing_mm : list of float
        Voxel size.
    limits : SignalLimits
        The thresholds.
    """
    dark = inside & (relative < limits.dark)
    depth = ndimage.distance_transform_edt(np.pad(dark, 1), sampling=spacing_mm)[1:-1, 1:-1, 1:-1]
    seeds = depth >= limits.hole_radius_mm
    if not seeds.any():
        return np.zeros(relative.shape, np.uint32)
    grown = dark & (
        ndimage.distance_transform_edt(~seeds, sampling=spacing_mm) <= limits.hole_radius_mm
    )
    return np.asarray(cc3d.connected_components(grown, connectivity=6))


def _hole_finding(
    hole: MaskVolume,
    relative: FloatVolume,
    inside: MaskVolume,
    spacing_mm: list[float],
    limits: SignalLimits,
) -> Finding:
    away = ndimage.distance_transform_edt(~hole, sampling=spacing_mm)
    rim = relative[inside & (away > 0) & (away <= limits.rim_mm)]
    usual = float(np.percentile(relative[inside], 95))
    is_metal = rim.size > 0 and float(np.percentile(rim, 95)) > limits.rim_brightness * usual
    centre = np.argwhere(hole).mean(axis=0)
    middle = estimate_midsagittal_index(inside, spacing_mm)
    side = ""
    if middle is not None:
        side = "right " if centre[0] >= middle[int(centre[2])] else "left "
    volume_ml = np.count_nonzero(hole) * float(np.prod(spacing_mm)) / 1000.0
    cause = "metal, as its bright rim suggests" if is_metal else "metal or gas"
    return Finding(
        "metal_suspected" if is_metal else "signal_void",
        f"A hole of {volume_ml:.0f} mL without signal lies in the {side}leg, "
        f"{centre[2] * spacing_mm[2] / 10:.0f} cm above the lowest slice, perhaps from {cause}: "
        "check the muscles around it.",
    )


def _merged(volume: FloatVolume, factors: list[int]) -> FloatVolume:
    """Return means over blocks; what doesn't fill a block at the far ends is left out."""
    whole = [n // factor * factor for n, factor in zip(volume.shape, factors, strict=True)]
    x, y, z = (n // factor for n, factor in zip(whole, factors, strict=True))
    cut = volume[: whole[0], : whole[1], : whole[2]]
    blocks = cut.reshape(x, factors[0], y, factors[1], z, factors[2])
    return np.asarray(blocks.mean(axis=(1, 3, 5)), np.float32)
