"""Water, fat, field and decay of every voxel, from a field that is nearly right.

Reeder SB et al. Multicoil Dixon chemical species separation with an iterative least-squares
estimation method (IDEAL). Magn Reson Med 2004;51:35-45; with R2* as the imaginary part of a
complex field map: Yu H et al. J Magn Reson Imaging 2007;26:1153-1161.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel

_ITERATIONS = 6
# What is known beforehand: voxels lie near the smooth field, muscle and fat decay like this.
_FIELD_SPREAD_HZ = 15.0
_DECAY_PER_S, _DECAY_SPREAD_PER_S = 35.0, 40.0
_LONGEST_STEP_HZ, _LONGEST_STEP_PER_S = 30.0, 60.0
_FASTEST_DECAY_PER_S = 500.0


@dataclass(frozen=True, eq=False)
class VoxelFit:
    """What was found in a plane of voxels, each (X, Y).

    Parameters
    ----------
    water, fat : ndarray of float32
        Magnitudes at echo time 0, >= 0, in the echoes' units.
    field_hz, r2star_per_s : ndarray of float32
        Field deviation and decay.
    unexplained : ndarray of float32
        Mean energy of an echo that the fit leaves.
    """

    water: FloatVolume
    fat: FloatVolume
    field_hz: FloatVolume
    r2star_per_s: FloatVolume
    unexplained: FloatVolume


def fit_voxels(
    echoes: npt.NDArray[np.complex64],
    model: EchoModel,
    field_hz: FloatVolume,
    noise_variance: float,
) -> VoxelFit:
    """Fit every voxel of a plane by Gauss-Newton steps on the complex field.

    Parameters
    ----------
    echoes : ndarray of complex64, (N, X, Y)
        In the order of the model's times.
    model : EchoModel
        Their times and field.
    field_hz : ndarray of float32, (X, Y)
        The smooth field, to which voxels without much to say are held.
    noise_variance : float
        Of one complex echo.

    Notes
    -----
    With three echoes R2* is left at 35 per second: the echoes only just give the field.
    Water and fat have the phase of their sum, so that noise adds as often as it subtracts
    and fat fractions near 0 are hardly biased.
    """
    shape = field_hz.shape
    times = model.times.astype(np.float32)[:, None]
    to_parts = np.linalg.pinv(model.matrix).astype(np.complex64)
    onto = model.matrix.astype(np.complex64)
    away = (np.eye(len(times)) - model.matrix @ np.linalg.pinv(model.matrix)).astype(np.complex64)
    signal = echoes.reshape(len(times), -1)
    start = field_hz.ravel().astype(np.float32)
    # The complex field: i times the turning, minus the decay, radians and nepers per second.
    turning = 2 * np.pi * start
    decay = np.full_like(start, _DECAY_PER_S)
    tied = noise_variance / (2 * np.pi * _FIELD_SPREAD_HZ) ** 2
    tied_decay = noise_variance / _DECAY_SPREAD_PER_S**2
    longest = 2 * np.pi * _LONGEST_STEP_HZ
    for _ in range(_ITERATIONS):
        still = signal * np.exp((decay - 1j * turning) * times)
        rest = away @ still
        slope = away @ (times * (onto @ (to_parts @ still)))
        agreement = (slope.conj() * rest).sum(axis=0)
        steepness = (slope.real**2 + slope.imag**2).sum(axis=0)
        step = (agreement.imag + tied * (2 * np.pi * start - turning)) / (steepness + tied)
        turning += np.clip(step, -longest, longest)
        if model.fits_decay:
            step = (tied_decay * (_DECAY_PER_S - decay) - agreement.real) / (steepness + tied_decay)
            decay += np.clip(step, -_LONGEST_STEP_PER_S, _LONGEST_STEP_PER_S)
            np.clip(decay, 0, _FASTEST_DECAY_PER_S, out=decay)
    still = signal * np.exp((decay - 1j * turning) * times)
    parts = to_parts @ still
    unexplained = (np.abs(away @ still * np.exp(-decay * times)) ** 2).mean(axis=0)
    together = parts.sum(axis=0)
    size = np.abs(together)
    unit = np.divide(together.conj(), size, out=np.zeros_like(together), where=size > 0)
    fat = np.clip((parts[1] * unit).real, 0, size)
    planes = (size - fat, fat, turning / (2 * np.pi), decay, unexplained)
    return VoxelFit(*(plane.reshape(shape).astype(np.float32) for plane in planes))
