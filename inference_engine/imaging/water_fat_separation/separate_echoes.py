"""From complex echoes to water and fat: smooth field first, then every voxel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.errors import GeometryError, InputError
from inference_engine.findings import Finding
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from inference_engine.imaging.water_fat_separation.field_residuals import (
    ComplexVolume,
    FieldResiduals,
    block_size,
    body_blocks,
    field_residuals,
)
from inference_engine.imaging.water_fat_separation.graph_cut import smooth_field_levels
from inference_engine.imaging.water_fat_separation.swap_doubt import doubtful_regions, swap_doubt
from inference_engine.imaging.water_fat_separation.voxel_fit import fit_voxels
from inference_engine.progress import NoProgress, Progress

_SMOOTHING_BLOCKS = 0.7
# Real unknowns are two of water, two of fat, the field, and R2*.
_COMPLEX_UNKNOWNS, _COMPLEX_UNKNOWNS_WITHOUT_DECAY = 3.0, 2.5


@dataclass(frozen=True, eq=False)
class SeparatedEchoes:
    """Water and fat, and what was found with them, each float32, (X, Y, Z).

    Parameters
    ----------
    water, fat : ndarray
        Signal at echo time 0, >= 0, in the echoes' units.
    field_hz : ndarray
        Deviation of the static field.
    r2star_per_s : ndarray
        Decay; 35 everywhere with three echoes.
    doubt : ndarray
        How much better the exchanged solution would fit, 0 to 1 (see `swap_doubt`).
    precession : int
        -1 if the scanner's phase had the other sign.
    findings : tuple of Finding
        What belongs beside the images.
    """

    water: FloatVolume
    fat: FloatVolume
    field_hz: FloatVolume
    r2star_per_s: FloatVolume
    doubt: FloatVolume
    precession: int
    findings: tuple[Finding, ...]


def separate_echoes(
    echoes: ComplexVolume,
    model: EchoModel,
    spacing_mm: Sequence[float],
    progress: Progress | None = None,
) -> SeparatedEchoes:
    """Separate water and fat with six peaks of fat, R2* and a field map by graph cuts.

    Parameters
    ----------
    echoes : ndarray of complex64, (N, X, Y, Z)
        At least three, in the order of the model's times.
    model : EchoModel
        Echo times and field strength.
    spacing_mm : sequence of float
        Voxel size.
    progress : Progress, optional
        Told at every slice; may raise OperationCancelled.

    Raises
    ------
    GeometryError
        If there isn't one volume for each echo time.
    InputError
        If there is no signal.
    """
    progress = progress or NoProgress()
    if echoes.ndim != 4 or len(echoes) != len(model.times_s):
        raise GeometryError(
            f"{len(model.times_s)} echo times don't fit echoes of shape {echoes.shape}.",
            "Give one volume for each echo time.",
        )
    progress.report(0.0, "Comparing fields")
    if not np.any(echoes):
        raise InputError("The echoes are empty: every voxel is zero.", "Check the files.")
    senses = field_residuals(echoes, model, block_size(echoes.shape[1:], spacing_mm))
    progress.report(0.1, "Finding a smooth field")
    residuals, level = _best_field(senses, model)
    field = _smoothed(residuals.levels_hz[level], residuals.energy)
    variance = _noise_variance(echoes, model, residuals, field)
    doubt = _doubt(residuals, level, model, variance)
    shape = echoes.shape[1:]
    images = {
        name: np.empty(shape, np.float32)
        for name in ("water", "fat", "field_hz", "r2star_per_s", "doubt")
    }
    for k in range(shape[2]):
        progress.report(0.5 + 0.5 * k / shape[2], "Separating water and fat")
        plane = _plane(echoes, k, residuals.precession)
        fit = fit_voxels(plane, model, _enlarged(field, residuals.block, shape, k), variance)
        for name in ("water", "fat", "field_hz", "r2star_per_s"):
            images[name][:, :, k] = getattr(fit, name)
        images["doubt"][:, :, k] = _enlarged(doubt, residuals.block, shape, k)
    volume_ml = float(np.prod(spacing_mm) * np.prod(residuals.block)) / 1000
    findings = doubtful_regions(doubt, body_blocks(residuals.energy), volume_ml)
    progress.report(1.0, "Separated")
    return SeparatedEchoes(**images, precession=residuals.precession, findings=tuple(findings))


def _best_field(
    senses: Sequence[FieldResiduals], model: EchoModel
) -> tuple[FieldResiduals, npt.NDArray[np.intp]]:
    """Return the sense of precession whose smooth field has the lower energy, and the field."""
    fields = [smooth_field_levels(one, model.chemical_shift_hz) for one in senses]
    best = int(np.argmin([energy for _, energy in fields]))
    return senses[best], fields[best][0]


def _noise_variance(
    echoes: ComplexVolume, model: EchoModel, residuals: FieldResiduals, field: FloatVolume
) -> float:
    """Return the variance of an echo, from what the fit leaves in the brightest slice's body.

    What the model can't explain counts as noise, too.
    """
    shape = echoes.shape[1:]
    energy = residuals.energy
    brightest = int(energy.sum(axis=(0, 1)).argmax())
    k = min(brightest * residuals.block[2], shape[2] - 1)
    body = body_blocks(energy)[:, :, brightest].repeat(residuals.block[0], 0)
    body = body.repeat(residuals.block[1], 1)[: shape[0], : shape[1]]
    per_voxel = float(np.percentile(energy, 95)) / float(np.prod(residuals.block))
    # Ideal echoes leave nothing: the numbers' own precision is the least.
    variance = floor = 1e-6 * per_voxel
    # The first fit is tied to the field as by nearly no noise, the second as it should be.
    for _ in range(2):
        plane = _plane(echoes, k, residuals.precession)
        fit = fit_voxels(plane, model, _enlarged(field, residuals.block, shape, k), variance)
        unknowns = _COMPLEX_UNKNOWNS if model.fits_decay else _COMPLEX_UNKNOWNS_WITHOUT_DECAY
        freedom = (len(model.times_s) - unknowns) / len(model.times_s)
        variance = max(floor, float(np.median(fit.unexplained[body])) / freedom)
    return variance


def _doubt(
    residuals: FieldResiduals, level: npt.NDArray[np.intp], model: EchoModel, variance: float
) -> FloatVolume:
    """Return the doubt of each block, its own unexplained energy counting as noise.

    A field that changes within a block leaves more of either solution than noise does.
    """
    voxels = float(np.prod(residuals.block))
    unknowns = _COMPLEX_UNKNOWNS if model.fits_decay else _COMPLEX_UNKNOWNS_WITHOUT_DECAY
    least = residuals.residual.min(axis=-1) / (len(model.times_s) - unknowns)
    noise = np.maximum(least, np.float32(variance * voxels))
    return swap_doubt(residuals, level, model.chemical_shift_hz, noise)


def _plane(echoes: ComplexVolume, k: int, precession: int) -> ComplexVolume:
    return echoes[..., k] if precession > 0 else echoes[..., k].conj()


def _smoothed(field: npt.NDArray[np.float64], energy: FloatVolume) -> FloatVolume:
    """Return the field without the steps of its levels, bright blocks counting more."""
    weight = energy.astype(np.float64) + 1e-6 * float(energy.max())
    total = ndimage.gaussian_filter(weight * field, _SMOOTHING_BLOCKS)
    return np.asarray(total / ndimage.gaussian_filter(weight, _SMOOTHING_BLOCKS), np.float32)


def _enlarged(
    blocks: FloatVolume, block: tuple[int, int, int], shape: Sequence[int], k: int
) -> FloatVolume:
    """Return slice k of the voxels' grid, interpolated between the centres of blocks."""
    x, y = ((np.arange(shape[axis]) + 0.5) / block[axis] - 0.5 for axis in (0, 1))
    z = (k + 0.5) / block[2] - 0.5
    below = int(np.clip(np.floor(z), 0, blocks.shape[2] - 1))
    above = min(below + 1, blocks.shape[2] - 1)
    share = np.float32(np.clip(z - below, 0, 1))
    plane = (1 - share) * blocks[:, :, below] + share * blocks[:, :, above]
    where = np.meshgrid(x, y, indexing="ij")
    return np.asarray(ndimage.map_coordinates(plane, where, order=1, mode="nearest"), np.float32)
