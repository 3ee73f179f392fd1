"""Shading by the receive coils, taken out of what a network sees; fat fractions never see it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.segmentation.leg_images import LegImages
from inference_engine.segmentation.network_input import foreground_scale

# Shading changes over centimetres: the field is found on voxels of about this size.
_COARSE_MM = 6.0
# Of the brightest percent: below it is air, whose noise has no shading.
_FOREGROUND = 0.1
# Coarse to fine; a field with more freedom begins to follow muscles and fat.
_ITERATIONS = (30, 30)
_CONTROL_POINTS = (4, 4, 4)
# N4 divides by what it finds: more than this is no shading but a fit that has failed.
_MOST_GAIN = 5.0
_SPLINE_ORDER = 3


def without_bias(images: LegImages) -> LegImages:
    """Return a leg's images without shading, by N4 [1]_ of W + F.

    Water and fat are divided by the same field, so that their ratio is kept, and scaled anew.

    Parameters
    ----------
    images : LegImages
        One leg on a model's grid.

    References
    ----------
    .. [1] Tustison NJ, et al. N4ITK: improved N3 bias correction. IEEE Trans Med Imaging
       2010;29:1310-1320.
    """
    field = bias_field(images.water + images.fat, images.grid.spacing_mm)
    water, fat = images.water / field, images.fat / field
    return LegImages(water, fat, foreground_scale(water, fat), images.grid)


def bias_field(total: FloatVolume, spacing_mm: Sequence[float]) -> FloatVolume:
    """Return the smooth field by which tissue of one kind is brighter here than there.

    Parameters
    ----------
    total : ndarray of float32, (X, Y, Z)
        W + F of one leg.
    spacing_mm : sequence of float
        Voxel size.

    Returns
    -------
    ndarray of float32, (X, Y, Z)
        About 1, its geometric mean over the tissue; 1 everywhere if there is too little of it.
    """
    # SimpleITK takes a third of a second to load, and few need it.
    import SimpleITK as sitk  # noqa: N813, PLC0415

    tissue = total > _FOREGROUND * float(np.percentile(total, 99))
    shrink = [
        int(np.clip(round(_COARSE_MM / spacing), 1, max(1, size // (_SPLINE_ORDER + 1))))
        for spacing, size in zip(spacing_mm, total.shape, strict=True)
    ]
    coarse = [-(-size // factor) for size, factor in zip(total.shape, shrink, strict=True)]
    if min(coarse) <= _SPLINE_ORDER or np.count_nonzero(tissue) < 10 * np.prod(shrink):
        return np.ones_like(total)
    # SimpleITK has the axes the other way round.
    image = sitk.GetImageFromArray(total.T)
    mask = sitk.GetImageFromArray(tissue.T.astype(np.uint8))
    image.SetSpacing([float(each) for each in spacing_mm])
    mask.CopyInformation(image)
    correction = sitk.N4BiasFieldCorrectionImageFilter()
    # Sums in a fixed order: the same scan gives the same labels each time.
    correction.SetNumberOfThreads(1)
    correction.SetMaximumNumberOfIterations(list(_ITERATIONS))
    correction.SetNumberOfControlPoints(list(_CONTROL_POINTS))
    correction.Execute(sitk.Shrink(image, shrink), sitk.Shrink(mask, shrink))
    found = sitk.GetArrayFromImage(correction.GetLogBiasFieldAsImage(image)).T
    logarithm = found - float(found[tissue].mean())
    most = np.log(_MOST_GAIN)
    return np.asarray(np.exp(np.clip(logarithm, -most, most)), np.float32)
