"""A small picture of an image's middle slice, as a radiologist hangs it."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.viewing.slicing import Plane, display_slice, pixel_spacing_mm

LONGEST_SIDE = 144
_SHORTEST_SIDE = 8
# By the direction in which slices follow each other.
_PLANES = {
    **dict.fromkeys("RL", Plane.SAGITTAL),
    **dict.fromkeys("AP", Plane.CORONAL),
    **dict.fromkeys("IS", Plane.AXIAL),
}
# A few bright pixels, such as vessels, must not make the rest black.
_DARK_PERCENTILE, _BRIGHT_PERCENTILE = 1.0, 99.5


def draw_thumbnail(
    voxels: FloatVolume, geometry: VolumeGeometry, side: int = LONGEST_SIDE
) -> npt.NDArray[np.uint8]:
    """Return a picture of one slice with square pixels.

    Parameters
    ----------
    voxels : ndarray of float32, (I, J, 1)
        The slice.
    geometry : VolumeGeometry
        Its grid, any axis order.
    side : int
        Pixels along the longer side.

    Returns
    -------
    ndarray of uint8, (rows, columns)
        In the plane in which the slice was taken: axial with anterior at the top and the
        patient's right on the left, sagittal with anterior on the left, coronal with the
        patient's right on the left, both with superior at the top.
    """
    canonical, grid = to_canonical(voxels, geometry)
    plane = _PLANES[geometry.axis_codes[2]]
    picture = display_slice(canonical, plane, 0)
    size_mm = np.multiply(picture.shape, pixel_spacing_mm(grid.spacing_mm, plane))
    wanted = np.maximum(np.rint(side * size_mm / size_mm.max()), _SHORTEST_SIDE).astype(int)
    return _as_grey(_resized(picture, (int(wanted[0]), int(wanted[1]))))


def _resized(picture: npt.NDArray[Any], shape: tuple[int, int]) -> npt.NDArray[np.float32]:
    """Return the picture with other pixels: averaged first where there are several to one."""
    values = np.asarray(picture, np.float32)
    for axis in (0, 1):
        several = values.shape[axis] // shape[axis]
        if several > 1:
            values = ndimage.uniform_filter1d(values, several, axis=axis, mode="nearest")
    places = [
        (np.arange(wanted) + 0.5) * given / wanted - 0.5
        for wanted, given in zip(shape, values.shape, strict=True)
    ]
    mesh = np.meshgrid(*places, indexing="ij")
    return np.asarray(ndimage.map_coordinates(values, mesh, order=1, mode="nearest"), np.float32)


def _as_grey(values: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    low, high = np.percentile(values, (_DARK_PERCENTILE, _BRIGHT_PERCENTILE))
    if not high > low:
        return np.zeros(values.shape, np.uint8)
    return np.asarray(np.clip((values - low) * (255 / (high - low)), 0, 255), np.uint8)
