"""How well each field deviation explains the echoes of a block of voxels.

Water and fat are linear in the signal, so that only the field (and R2*) is searched: what
remains of the signal when the best water and fat are taken away (variable projection).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from skimage.filters import threshold_otsu

from inference_engine.imaging.geometry import FloatVolume, MaskVolume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel

ComplexVolume = npt.NDArray[np.complex64]

# Blocks are about this wide: the field hardly changes within, and noise averages out.
_BLOCK_MM = 8.0
_MOST_BLOCKS = 60_000
# Deviations that are looked through: beyond, the scanner's own shim has failed.
_WIDEST_PPM = 8.0
_LEVELS_PER_TURN = 20
_R2STAR_PER_S = (15.0, 50.0, 120.0)
# A sense of precession isn't ruled out unless it leaves this many times more.
_AS_GOOD = 1.2
# Shares of a bright block's energy between which air ends and body begins.
_DARKEST_AIR, _BRIGHTEST_AIR = 0.01, 0.15


@dataclass(frozen=True, eq=False)
class FieldResiduals:
    """Residual energy of every block at every level of the field.

    Parameters
    ----------
    levels_hz : ndarray of float64, (Q,)
        Field deviations, evenly spaced.
    residual : ndarray of float32, (X', Y', Z', Q)
        Energy that water and fat at that field leave unexplained, summed over a block.
    energy : ndarray of float32, (X', Y', Z')
        Energy of all echoes of a block.
    block : tuple of int
        Voxels of a block along each axis; the last block of an axis may hold fewer.
    precession : int
        1, or -1 if the echoes are the complex conjugates of the model's.
    """

    levels_hz: npt.NDArray[np.float64]
    residual: FloatVolume
    energy: FloatVolume
    block: tuple[int, int, int]
    precession: int


def block_size(shape: Sequence[int], spacing_mm: Sequence[float]) -> tuple[int, int, int]:
    """Return the voxels of a block along each axis: about 8 mm, more for very large volumes."""
    width = _BLOCK_MM
    while True:
        x, y, z = (max(1, round(width / spacing)) for spacing in spacing_mm)
        if np.prod([-(-n // b) for n, b in zip(shape, (x, y, z), strict=True)]) <= _MOST_BLOCKS:
            return x, y, z
        width *= 1.1


def body_blocks(energy: FloatVolume) -> MaskVolume:
    """Return which blocks are body: brighter than air, however noisy that is.

    Parameters
    ----------
    energy : ndarray of float32, (X', Y', Z')
        Of all echoes of a block.
    """
    bright = float(np.percentile(energy, 95))
    if bright <= 0:
        return np.zeros(energy.shape, bool)
    relative = np.log(np.maximum(energy.ravel() / bright, _DARKEST_AIR / 3))
    threshold = np.clip(np.exp(threshold_otsu(relative)), _DARKEST_AIR, _BRIGHTEST_AIR)
    return np.asarray(energy > bright * threshold)


def field_levels(model: EchoModel) -> npt.NDArray[np.float64]:
    """Return the field deviations that are tried, Hz: 0 is one of them."""
    span = model.times_s[-1] - model.times_s[0]
    step = 1 / (_LEVELS_PER_TURN * span)
    count = int(np.ceil(_WIDEST_PPM * model.hz_per_ppm / step))
    return np.arange(-count, count + 1, dtype=np.float64) * np.float64(step)


def field_residuals(
    echoes: ComplexVolume, model: EchoModel, block: tuple[int, int, int]
) -> list[FieldResiduals]:
    """Return the residuals of all blocks, for one sense of precession or for both.

    Scanners differ in the sign of phase. The spectrum of fat isn't symmetrical, so that
    only the right sign explains many echoes; of few echoes, such as three in opposed, in and
    opposed phase, both may be explained as well, and both are returned.

    Parameters
    ----------
    echoes : ndarray of complex64, (N, X, Y, Z)
        In the order of the model's times.
    model : EchoModel
        Their times and field.
    block : tuple of int
        From `block_size`.
    """
    products, energy = _echo_products(echoes, block)
    levels = field_levels(model)
    found = []
    for sign in (1, -1):
        signed = products * np.repeat([1, sign], products.shape[-1] // 2).astype(np.float32)
        residual = _residuals(signed, energy, model, levels)
        found.append(FieldResiduals(levels, residual, energy, block, sign))
    rests = [float(one.residual.min(axis=-1).sum(dtype=np.float64)) for one in found]
    return [one for one, rest in zip(found, rests, strict=True) if rest <= _AS_GOOD * min(rests)]


def _echo_products(
    echoes: ComplexVolume, block: tuple[int, int, int]
) -> tuple[FloatVolume, FloatVolume]:
    """Return real and imaginary part of s_n conj(s_m) summed over blocks, (..., 2 N²), and energy.

    The residual at any field is a linear function of these products, so that the sum over a
    block's voxels is exact and no voxel need be searched by itself.
    """
    count, *shape = echoes.shape
    starts = [np.arange(0, n, b) for n, b in zip(shape, block, strict=True)]
    blocks = tuple(len(start) for start in starts)
    products = np.zeros((*blocks, 2, count, count), np.float32)
    for number, first in enumerate(starts[2]):
        slab = echoes[..., first : first + block[2]]
        for n in range(count):
            for m in range(n + 1):
                summed = (slab[n] * slab[m].conj()).sum(axis=-1)
                summed = np.add.reduceat(np.add.reduceat(summed, starts[0], 0), starts[1], 1)
                products[:, :, number, 0, n, m] = products[:, :, number, 0, m, n] = summed.real
                products[:, :, number, 1, n, m] = summed.imag
                products[:, :, number, 1, m, n] = -summed.imag
    energy = np.trace(products[..., 0, :, :], axis1=-2, axis2=-1)
    return products.reshape(*blocks, -1), np.asarray(energy, np.float32)


def _residuals(
    products: FloatVolume,
    energy: FloatVolume,
    model: EchoModel,
    levels: npt.NDArray[np.float64],
) -> FloatVolume:
    apart = model.times[:, None] - model.times[None, :]
    turning = np.exp(2j * np.pi * levels[:, None, None] * apart)
    explained = np.full((*energy.shape, len(levels)), -np.inf, np.float32)
    for decay in _R2STAR_PER_S if model.fits_decay else _R2STAR_PER_S[:1]:
        basis, _ = np.linalg.qr(np.exp(-decay * model.times)[:, None] * model.matrix)
        projection = turning * (basis @ basis.conj().T)
        weights = np.stack([projection.real, projection.imag], axis=1).reshape(len(levels), -1)
        np.maximum(explained, products @ weights.T.astype(np.float32), out=explained)
    # Rounding can make the rest of an energy slightly negative.
    return np.maximum(energy[..., None] - explained, 0)
