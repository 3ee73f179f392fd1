"""The Dixon scanner: from true water and fat to the images of one stack.

Physics and ranges follow method.md section 9 of the project's design notes (1.5 T, spoiled
gradient echo, repetition time 9.2 ms, flip angle 12 degrees, echoes from 1.36 ms).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cc3d
import numpy as np
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume, MaskVolume
from inference_engine.simulation.smooth_fields import smooth_field

# Hz within which water and fat are told apart without loss.
_FIELD_HZ = 100.0
# Signal above which a voxel is body, relative to subcutaneous fat.
_BODY = 0.1


@dataclass(frozen=True)
class Scanner:
    """Sequence and imperfections of a scanner.

    Parameters
    ----------
    repetition_ms, flip_degrees, echo_ms : float
        Repetition time, flip angle, first echo time, to which water and fat refer.
    t1_water_ms, t1_fat_ms, t2star_water_ms, t2star_fat_ms : float
        Relaxation times of muscle water and of fat.
    displacement_px : float
        Chemical shift: by how many pixels fat is displaced along the readout, left to right.
    blur_px : float
        Standard deviation of the point spread in the slice, pixels.
    field_hz : float
        Standard deviation of the static field's deviation in the middle of a stack; near its
        ends it is larger.
    leakage : float
        Share of water and fat taken for the other where the field deviates by 100 Hz.
    bias : float
        Standard deviation of the log of the receive bias.
    fall_off : float
        Share of the signal lost in the last slices of a stack.
    noise : float
        Standard deviation of the noise, relative to subcutaneous fat.
    """

    repetition_ms: float = 9.2
    flip_degrees: float = 12.0
    echo_ms: float = 1.36
    t1_water_ms: float = 900.0
    t1_fat_ms: float = 300.0
    t2star_water_ms: float = 30.0
    t2star_fat_ms: float = 28.0
    displacement_px: float = 0.3
    blur_px: float = 0.35
    field_hz: float = 30.0
    leakage: float = 0.02
    bias: float = 0.12
    fall_off: float = 0.15
    noise: float = 0.02

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> Scanner:
        """Draw the scan of one visit; the sequence stays."""
        return cls(
            t1_water_ms=float(rng.uniform(800, 950)),
            t1_fat_ms=float(rng.uniform(280, 335)),
            t2star_water_ms=float(rng.uniform(25, 35)),
            t2star_fat_ms=float(rng.uniform(20, 40)),
            displacement_px=float(rng.uniform(-0.6, 0.6)),
            blur_px=float(rng.uniform(0.2, 0.5)),
            field_hz=float(rng.uniform(15, 40)),
            leakage=float(rng.uniform(0.0, 0.03)),
            bias=float(rng.uniform(0.06, 0.2)),
            fall_off=float(rng.uniform(0.05, 0.3)),
            noise=float(rng.uniform(0.01, 0.03)),
        )

    def water_weight(self) -> float:
        """Return the signal of water relative to that of fat at the same proton density."""
        water = _spoiled_signal(self.t1_water_ms, self.repetition_ms, self.flip_degrees)
        fat = _spoiled_signal(self.t1_fat_ms, self.repetition_ms, self.flip_degrees)
        decay = self.echo_ms * (1 / self.t2star_fat_ms - 1 / self.t2star_water_ms)
        return float(water / fat * np.exp(decay))


def _spoiled_signal(t1_ms: float, repetition_ms: float, flip_degrees: float) -> float:
    """Return the steady-state signal of a spoiled gradient echo, relative to proton density."""
    recovery, flip = np.exp(-repetition_ms / t1_ms), np.deg2rad(flip_degrees)
    return float(np.sin(flip) * (1 - recovery) / (1 - np.cos(flip) * recovery))


def acquire_stack(
    water: FloatVolume,
    fat: FloatVolume,
    scanner: Scanner,
    spacing_mm: Sequence[float],
    rng: np.random.Generator,
    *,
    gain: float = 1.0,
    swapped_share: float = 0.0,
) -> tuple[FloatVolume, FloatVolume]:
    """Return the water and fat magnitudes that a scanner gives of one stack.

    Parameters
    ----------
    water, fat : ndarray of float32, (X, Y, Z)
        True proton densities relative to subcutaneous fat; left as they are.
    scanner : Scanner
        What it does to them.
    spacing_mm : sequence of float
        Voxel size.
    rng : numpy.random.Generator
        Source of fields and noise.
    gain : float
        The stack's own gain.
    swapped_share : float
        Share of the body in which water and fat are exchanged, in one connected region where
        the static field deviates most; 0 is none.
    """
    shape = water.shape
    water = _blurred(water, scanner.blur_px)
    water *= np.float32(scanner.water_weight())
    fat = _displaced(_blurred(fat, scanner.blur_px), scanner.displacement_px)
    body = (water + fat) > _BODY
    field_hz = field_deviation(shape, spacing_mm, scanner.field_hz, rng)
    leak = np.float32(scanner.leakage / _FIELD_HZ) * np.abs(field_hz)
    exchanged = leak * (fat - water)
    water += exchanged
    fat -= exchanged
    sensitivity = smooth_field(shape, spacing_mm, (150, 150, 150), rng)
    sensitivity *= np.float32(scanner.bias)
    np.exp(sensitivity, out=sensitivity)
    sensitivity *= np.float32(gain) * _fall_off(shape[2], spacing_mm[2], scanner.fall_off)
    water, fat = (_received(image, sensitivity, scanner.noise, rng) for image in (water, fat))
    if swapped_share > 0:
        region = swapped_region(field_hz, body, swapped_share)
        water[region], fat[region] = fat[region], water[region]
    return water, fat


def _received(
    image: FloatVolume, sensitivity: FloatVolume, noise: float, rng: np.random.Generator
) -> FloatVolume:
    """Return the magnitude that is received, of units of the sensitivity; changes the image."""
    image *= sensitivity
    added = rng.standard_normal(image.shape, np.float32)
    added *= np.float32(noise * float(sensitivity.mean()))
    image += added
    return np.abs(image, out=image)


def field_deviation(
    shape: tuple[int, ...],
    spacing_mm: Sequence[float],
    field_hz: float,
    rng: np.random.Generator,
) -> FloatVolume:
    """Return the static field's deviation over a stack, Hz: smooth, larger near the ends."""
    field = smooth_field(shape, spacing_mm, (120, 120, 150), rng)
    edge = np.arange(shape[2], dtype=np.float32) * np.float32(spacing_mm[2])
    edge = np.minimum(edge, edge[-1] - edge)
    field *= np.float32(field_hz) * (1 + 2 * np.exp(-edge / np.float32(30)))
    return field


def swapped_region(field_hz: FloatVolume, body: MaskVolume, share: float) -> MaskVolume:
    """Return the connected region of the body, about its `share`, where the field deviates most.

    The region lies on one side of zero: a separation fails over into the other solution where
    the field is far too high, or far too low.
    """
    sign = np.sign(field_hz[body].sum(dtype=np.float64)) or 1.0
    signed = field_hz * np.float32(sign)
    limit = np.quantile(signed[body][::7], 1 - share) if body.any() else np.inf
    region = (signed > limit) & body
    return np.asarray(cc3d.largest_k(region, k=1, connectivity=6) > 0)


def _blurred(image: FloatVolume, sigma_px: float) -> FloatVolume:
    return np.asarray(
        ndimage.gaussian_filter(image, (sigma_px, sigma_px, 0), truncate=3.0), np.float32
    )


def _displaced(image: FloatVolume, pixels: float) -> FloatVolume:
    """Return an image moved along x by a part of a pixel, up to one either way."""
    part = np.float32(abs(pixels))
    moved = image * (1 - part)
    if pixels > 0:
        moved[1:] += part * image[:-1]
    else:
        moved[:-1] += part * image[1:]
    return moved


def _fall_off(count: int, spacing_mm: float, lost: float) -> FloatVolume:
    """Return the slab profile: 1 in the middle of a stack, less in its last centimetres."""
    z = np.arange(count) * spacing_mm
    edge = np.minimum(z, z[-1] - z)
    return np.asarray(1 - lost * np.exp(-edge / 12), np.float32)
