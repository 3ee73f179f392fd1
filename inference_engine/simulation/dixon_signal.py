"""From true water and fat to the images a Dixon scanner would give.

Artefacts and their ranges follow method.md section 9 of the project's design notes (1.5 T):
receive bias, incomplete separation of water and fat, loss of signal along the leg, noise,
partial volume across thick slices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.simulation.smooth_fields import smooth_field


@dataclass(frozen=True)
class Acquisition:
    """What the scanner adds.

    Parameters
    ----------
    slice_spacing_mm, slice_thickness_mm : float
        Distance between slices and how much of it each one averages over; at most the grid's
        own spacing means one slice per plane.
    blur_mm : float
        Standard deviation of the in-plane blur.
    bias : float
        Standard deviation of the log of the receive bias field.
    leakage : float
        Share of water and fat that is taken for the other, at most.
    fall_off_mm : float
        Distance over which the signal falls at either end of the stack; 0 is none.
    noise : float
        Standard deviation of the noise, relative to subcutaneous fat.
    fat_in_water : float
        Share of all fat that reads as water: what a scanner that knows one fat peak leaves of
        the others.
    is_ambiguous : bool
        Water and fat come from magnitudes, so that the larger is always called water.
    """

    slice_spacing_mm: float = 0.0
    slice_thickness_mm: float = 0.0
    blur_mm: float = 0.6
    bias: float = 0.12
    leakage: float = 0.03
    fall_off_mm: float = 0.0
    noise: float = 0.025
    fat_in_water: float = 0.0
    is_ambiguous: bool = False

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> Acquisition:
        """Draw a scanner and a protocol: thin, middling or very thick slices."""
        kind = rng.uniform()
        spacing = 0.0
        if kind > 0.35:
            spacing = float(rng.uniform(5, 12) if kind < 0.6 else rng.uniform(12, 27))
        return cls(
            slice_spacing_mm=spacing,
            slice_thickness_mm=spacing * float(rng.uniform(0.2, 1.0)),
            blur_mm=float(rng.uniform(0.0, 1.6)),
            bias=float(rng.uniform(0.02, 0.3)),
            leakage=float(rng.uniform(0, 0.12)),
            fall_off_mm=float(rng.choice([0.0, rng.uniform(15, 120)])),
            noise=float(np.exp(rng.uniform(np.log(0.003), np.log(0.05)))),
            is_ambiguous=bool(rng.uniform() < 0.1),
            # Half of the scanners know all peaks; a real one was met whose pure fat reads 0.76.
            fat_in_water=float(rng.choice([0.0, rng.uniform(0, 0.25)])),
        )


def acquire(
    water: FloatVolume,
    fat: FloatVolume,
    acquisition: Acquisition,
    spacing_mm: Sequence[float],
    rng: np.random.Generator,
) -> tuple[FloatVolume, FloatVolume]:
    """Return water and fat as a scanner would give them, both >= 0.

    Thick slices are averaged, sampled and linearly interpolated back to the grid, as the
    pipeline does with a real thick-slice scan.
    """
    water, fat = water.copy(), fat.copy()
    shape = water.shape
    if acquisition.blur_mm > 0:
        sigma = [acquisition.blur_mm / spacing_mm[0], acquisition.blur_mm / spacing_mm[1], 0]
        water = ndimage.gaussian_filter(water, sigma, truncate=2.5)
        fat = ndimage.gaussian_filter(fat, sigma, truncate=2.5)
    if acquisition.leakage > 0:
        leak = smooth_field(shape, spacing_mm, (80, 80, 120), rng)
        leak = np.clip(acquisition.leakage * (0.5 + 0.5 * leak), 0, acquisition.leakage)
        water, fat = water + leak * (fat - water), fat + leak * (water - fat)
    if acquisition.fat_in_water > 0:
        taken = np.float32(acquisition.fat_in_water) * fat
        water += taken
        fat -= taken
    gain = np.exp(acquisition.bias * smooth_field(shape, spacing_mm, (150, 150, 150), rng))
    if acquisition.fall_off_mm > 0:
        gain *= _fall_off(shape[2], spacing_mm[2], acquisition.fall_off_mm)
    water *= gain
    fat *= gain
    slices = slice_matrix(
        shape[2],
        spacing_mm[2],
        acquisition.slice_spacing_mm,
        acquisition.slice_thickness_mm,
        float(rng.uniform()),
    )
    if slices is None:
        noise = acquisition.noise * rng.standard_normal((2, *shape), np.float32)
        water, fat = np.abs(water + noise[0]), np.abs(fat + noise[1])
    else:
        average, interpolate = slices
        noise = acquisition.noise * rng.standard_normal((2, *shape[:2], len(average)), np.float32)
        water = np.abs(water @ average.T + noise[0]) @ interpolate.T
        fat = np.abs(fat @ average.T + noise[1]) @ interpolate.T
    if acquisition.is_ambiguous:
        water, fat = np.maximum(water, fat), np.minimum(water, fat)
    return np.ascontiguousarray(water, np.float32), np.ascontiguousarray(fat, np.float32)


def _fall_off(count: int, spacing: float, reach: float) -> npt.NDArray[np.float32]:
    z = np.arange(count) * spacing
    edge = np.minimum(z, z[-1] - z)
    return np.asarray(1 - 0.8 * np.exp(-edge / reach * 2), np.float32)


def slice_matrix(
    count: int, grid_mm: float, spacing_mm: float, thickness_mm: float, phase: float
) -> tuple[FloatVolume, FloatVolume] | None:
    """Return the matrices that average planes into slices and interpolate slices to planes.

    Parameters
    ----------
    count : int
        Planes of the grid.
    grid_mm, spacing_mm, thickness_mm : float
        Distance of planes; distance and thickness of slices.
    phase : float
        Where the first slice lies, 0 to 1 of a slice's distance.

    Returns
    -------
    tuple of ndarray of float32, (slices, planes) and (planes, slices), or None
        None where slices are not farther apart than planes.
    """
    if spacing_mm <= grid_mm:
        return None
    planes = np.arange(count) * grid_mm
    centres = np.arange(-phase * spacing_mm, planes[-1] + spacing_mm, spacing_mm)
    reach = max(thickness_mm, grid_mm) / 2
    distance = np.abs(centres[:, None] - planes[None, :])
    # A slice beyond the grid sees its nearest plane.
    average = np.clip((reach + grid_mm / 2 - distance) / grid_mm, 0, 1)
    empty = average.sum(1) == 0
    average[empty, distance[empty].argmin(1)] = 1
    average /= average.sum(1, keepdims=True)
    interpolate = np.clip(1 - distance.T / spacing_mm, 0, 1)
    interpolate /= interpolate.sum(1, keepdims=True)
    return average.astype(np.float32), interpolate.astype(np.float32)
