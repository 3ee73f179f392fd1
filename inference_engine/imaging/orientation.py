"""To the canonical axis order (right, anterior, superior) and back, without resampling."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry

Scalar = TypeVar("Scalar", bound=np.generic)


def to_canonical(
    volume: npt.NDArray[Scalar], geometry: VolumeGeometry
) -> tuple[npt.NDArray[Scalar], VolumeGeometry]:
    """Permute and flip axes until they run closest to patient right, anterior, superior.

    Voxels are moved, never interpolated, and keep their place in the patient: an
    oblique scan stays oblique.

    Parameters
    ----------
    volume : ndarray, (I, J, K)
        Any values, on `geometry`.
    geometry : VolumeGeometry
        Its grid, any axis order and handedness.

    Returns
    -------
    ndarray, (X, Y, Z)
        The same values, as a view of `volume` wherever numpy allows it.
    VolumeGeometry
        The canonical grid.

    Raises
    ------
    GeometryError
        If `volume` doesn't have the geometry's shape.
    """
    _require_shape(volume.shape, geometry.shape)
    nibabels = _orientations()
    canonical = nibabels.apply_orientation(volume, nibabels.io_orientation(geometry.affine))
    return canonical, canonical_geometry(geometry)


def canonical_geometry(geometry: VolumeGeometry) -> VolumeGeometry:
    """Return the grid that `to_canonical` gives, without any voxels."""
    orientation = _orientations().io_orientation(geometry.affine)
    order = np.argsort(orientation[:, 0])
    shape = (geometry.shape[order[0]], geometry.shape[order[1]], geometry.shape[order[2]])
    from_canonical_voxels = _orientations().inv_ornt_aff(orientation, geometry.shape)
    return VolumeGeometry(shape, geometry.affine @ from_canonical_voxels)


def from_canonical(volume: npt.NDArray[Scalar], target: VolumeGeometry) -> npt.NDArray[Scalar]:
    """Undo `to_canonical`: bring a canonical volume into the axis order of `target`.

    Parameters
    ----------
    volume : ndarray, (X, Y, Z)
        On the canonical form of `target`.
    target : VolumeGeometry
        The grid that was given to `to_canonical`.

    Returns
    -------
    ndarray, (I, J, K)
        On `target`; a copy in the memory order of `volume`, without gaps.

    Raises
    ------
    GeometryError
        If `volume` can't be a canonical form of `target`.
    """
    orientation = _orientations().io_orientation(target.affine)
    axis_of_source = orientation[:, 0].astype(int)
    _require_shape(volume.shape, tuple(target.shape[i] for i in np.argsort(axis_of_source)))
    turned = volume.transpose(axis_of_source)
    flips = tuple(slice(None, None, int(sign)) for sign in orientation[:, 1])
    return np.array(turned[flips], order="K")


def to_canonical_scan(scan: DixonScan) -> DixonScan:
    """Return the scan with all its channels in canonical axis order."""
    return scan.moved(
        lambda channel: to_canonical(channel, scan.geometry)[0], canonical_geometry(scan.geometry)
    )


def _orientations() -> Any:
    from inference_engine.imaging.nibabel_alone import nibabel  # noqa: PLC0415 (a quick start)

    return nibabel.orientations


def _require_shape(found: tuple[int, ...], expected: tuple[int, ...]) -> None:
    if found != expected:
        raise GeometryError(
            f"A volume of shape {found} was given where the grid has {expected}.",
            "Use images of one acquisition.",
        )
