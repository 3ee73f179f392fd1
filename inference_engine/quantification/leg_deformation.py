"""How the muscles of a leg lie otherwise at another visit, once its bones lie over one another.

Muscles lie flatter or rounder on another table, and waste. What shows their borders is the fat
between them, so the fat images are compared; the sum of water and fat hardly shows them. The
displacement serves to carry labels over. No figure is measured along it: it takes up the very
wasting that is to be measured.

Demons with symmetric forces (Vercauteren et al. 2007) as SimpleITK has them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy
import SimpleITK as sitk  # noqa: N813 (its own documentation calls it so)

from inference_engine.imaging.geometry import (
    FloatArray,
    FloatVolume,
    MaskVolume,
    VolumeGeometry,
)
from inference_engine.imaging.resampling import resample_to_spacing
from inference_engine.progress import NoProgress, Progress
from inference_engine.quantification.leg_registration import LegImage, resampled_to_first

_SPACING_MM = (3.0, 3.0, 5.0)
# Smoothing of the images and iterations, coarse to fine.
_LEVELS = ((4.0, 20), (2.0, 20))
# Smoothing of the displacement after each iteration, voxels: what is smoother follows wasting
# and flattening less, what is rougher follows noise.
_STIFFNESS = 2.0
_BRIGHT_PERCENTILE, _BRIGHTEST = 98, 1.5


@dataclass(frozen=True, eq=False)
class LegDeformation:
    """From a leg at one visit to the same leg at another.

    Parameters
    ----------
    to_visit : ndarray of float64, (4, 4)
        Rigid: patient coordinates at the one visit to those at the other, mm, RAS+.
    displacement_mm : ndarray of float32, (X, Y, Z, 3), or None
        What is added to a point before it is moved rigidly, mm, RAS+; None for nothing.
    grid : VolumeGeometry
        Of the displacement.
    rigid_fit, fit : float
        Correlation of the fat images in the leg before and after the displacement, -1 to 1.
    """

    to_visit: FloatArray
    displacement_mm: FloatVolume | None
    grid: VolumeGeometry
    rigid_fit: float
    fit: float

    @property
    def largest_mm(self) -> float:
        """What 99 % of the displacements stay below, mm."""
        if self.displacement_mm is None:
            return 0.0
        return float(np.percentile(np.linalg.norm(self.displacement_mm, axis=-1), 99))

    def carried(self, points_mm: FloatArray) -> FloatArray:
        """Return where points of the one visit lie at the other.

        Parameters
        ----------
        points_mm : ndarray of float64, (N, 3)
            Patient coordinates, RAS+.
        """
        moved = points_mm
        if self.displacement_mm is not None:
            voxels = self.grid.to_voxel(points_mm).T
            shift = [
                scipy.ndimage.map_coordinates(
                    self.displacement_mm[..., axis], voxels, order=1, mode="nearest"
                )
                for axis in range(3)
            ]
            moved = points_mm + np.stack(shift, axis=-1)
        return np.asarray(moved @ self.to_visit[:3, :3].T + self.to_visit[:3, 3])


def deform_leg(
    here: LegImage,
    there: LegImage,
    to_visit: FloatArray,
    *,
    deform: bool = True,
    progress: Progress | None = None,
) -> LegDeformation:
    """Find how a leg's inside lies otherwise at another visit.

    Parameters
    ----------
    here, there : LegImage
        The same leg at both visits, with the fat image as signal; fields of view, voxels and
        directions may differ.
    to_visit : ndarray of float64, (4, 4)
        Where the leg lies at the other visit, as `register_leg` finds it.
    deform : bool
        Whether to look for a displacement; else only the fit is measured.
    progress : Progress, optional
        Told at every level.

    Returns
    -------
    LegDeformation
        Without a displacement where one doesn't bring the images closer.
    """
    progress = progress or NoProgress()
    still, grid = resample_to_spacing(here.signal * here.body, here.geometry, _SPACING_MM)
    moved, is_seen = _moved(there, grid, to_visit)
    body = resample_to_spacing(here.body.astype(np.float32), here.geometry, _SPACING_MM)[0] > 0.5
    # Beyond the other field of view nothing pulls.
    moved = np.where(is_seen, moved, still)
    inside = body & is_seen
    before = _correlation(still, moved, inside)
    if not deform:
        return LegDeformation(to_visit, None, grid, before, before)
    fixed, moving = _image(still, grid), _image(moved, grid)
    field: sitk.Image | None = None
    for number, (smoothing_mm, iterations) in enumerate(_LEVELS):
        progress.report(number / len(_LEVELS), "Fitting the muscles")
        field = _demons(fixed, moving, smoothing_mm, iterations, field)
    progress.report(1.0, "Fitting the muscles")
    displaced = sitk.DisplacementFieldTransform(sitk.Image(field))  # it takes what it is given
    warped = sitk.GetArrayFromImage(sitk.Resample(moving, fixed, displaced)).transpose(2, 1, 0)
    after = _correlation(still, warped, inside)
    if not after > before:
        return LegDeformation(to_visit, None, grid, before, before)
    along_axes = sitk.GetArrayFromImage(field).transpose(2, 1, 0, 3)
    turn = grid.affine[:3, :3] / np.array(grid.spacing_mm)
    displacement = np.asarray(along_axes @ turn.T, np.float32)
    return LegDeformation(to_visit, displacement, grid, before, after)


def _moved(
    there: LegImage, grid: VolumeGeometry, to_visit: FloatArray
) -> tuple[FloatVolume, MaskVolume]:
    """Return the other leg's fat on a grid, and where its field of view lies."""
    coarse, own = resample_to_spacing(there.signal * there.body, there.geometry, _SPACING_MM)
    aim = LegImage(np.zeros(grid.shape, np.float32), np.ones(grid.shape, bool), grid)
    moved = resampled_to_first(aim, LegImage(coarse, coarse > 0, own), to_visit)
    is_seen = ~np.isnan(moved)
    return np.where(is_seen, moved, np.float32(0)), is_seen


def _image(fat: FloatVolume, grid: VolumeGeometry) -> sitk.Image:
    """Return an image along its own axes, as the displacement is found, with even brightness."""
    bright = float(np.percentile(fat[fat > 0], _BRIGHT_PERCENTILE))
    image = sitk.GetImageFromArray(np.minimum(fat / bright, _BRIGHTEST).transpose(2, 1, 0))
    image.SetSpacing(grid.spacing_mm)
    return image


def _demons(
    fixed: sitk.Image,
    moving: sitk.Image,
    smoothing_mm: float,
    iterations: int,
    field: sitk.Image | None,
) -> sitk.Image:
    method = sitk.FastSymmetricForcesDemonsRegistrationFilter()
    method.SetNumberOfIterations(iterations)
    method.SmoothDisplacementFieldOn()
    method.SetStandardDeviations(_STIFFNESS)
    images = [sitk.SmoothingRecursiveGaussian(image, smoothing_mm) for image in (fixed, moving)]
    return method.Execute(*images) if field is None else method.Execute(*images, field)


def _correlation(one: FloatVolume, other: FloatVolume, inside: MaskVolume) -> float:
    if not inside.any():
        return 0.0
    value = float(np.corrcoef(one[inside], other[inside])[0, 1])
    return value if np.isfinite(value) else 0.0
