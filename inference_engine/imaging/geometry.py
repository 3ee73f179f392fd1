"""The grid of a volume: its shape and where its voxels lie in the patient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError

FloatArray = npt.NDArray[np.float64]
FloatVolume = npt.NDArray[np.float32]
LabelVolume = npt.NDArray[np.uint8]
MaskVolume = npt.NDArray[np.bool_]

# Far above any scan (a whole leg at 0.5 mm has a third of it); what claims more would only fill
# the memory.
MOST_VOXELS = 2**30
_AFFINE_TOLERANCE_MM = 1e-3
# Voxel sizes of any scan lie far within; of unit vectors that nearly share a plane the
# directions can't be told.
_SHORTEST_MM, _LONGEST_MM = 1e-3, 1e3
_FLATTEST = 1e-3


def to_micrometre(distance_mm: float) -> float:
    """Return a distance to the micrometre, mm: a header's affine says it no more exactly."""
    return round(distance_mm, 3)


@dataclass(frozen=True, eq=False)
class VolumeGeometry:
    """Shape and position of a 3D voxel grid.

    Parameters
    ----------
    shape : tuple of int
        Voxels along each array axis, (I, J, K).
    affine : ndarray of float64, (4, 4)
        Voxel index to patient coordinates in mm, RAS+ (NIfTI convention).

    Raises
    ------
    GeometryError
        If the shape is not 3D or empty, or the affine is not finite, singular or no scan's.
    """

    shape: tuple[int, int, int]
    affine: FloatArray

    def __post_init__(self) -> None:
        if len(self.shape) != 3 or min(self.shape) < 1:
            raise GeometryError(
                f"The image has shape {tuple(self.shape)}, not three axes with voxels.",
                "Give a single 3D volume.",
            )
        affine = np.array(self.affine, dtype=np.float64)
        if affine.shape != (4, 4) or not np.isfinite(affine).all():
            raise GeometryError(
                "The image's position in space is not a finite 4 x 4 matrix.",
                "Export the scan again; its header is damaged.",
            )
        # The lengths by themselves: their product says nothing of one that is tiny or huge.
        lengths = np.linalg.norm(affine[:3, :3], axis=0)
        volume = abs(np.linalg.det(affine[:3, :3] / np.where(lengths > 0, lengths, 1)))
        if lengths.min() < _SHORTEST_MM or lengths.max() > _LONGEST_MM or volume < _FLATTEST:
            raise GeometryError(
                "The image's voxels have no volume, or a size that no scan has.",
                "Export the scan again; its header is damaged.",
            )
        affine.setflags(write=False)
        object.__setattr__(self, "shape", tuple(int(n) for n in self.shape))
        object.__setattr__(self, "affine", affine)

    @cached_property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along each array axis, mm."""
        lengths = np.linalg.norm(self.affine[:3, :3], axis=0)
        return (float(lengths[0]), float(lengths[1]), float(lengths[2]))

    @cached_property
    def voxel_volume_ml(self) -> float:
        """Volume of one voxel in mL, from the affine's determinant."""
        return float(abs(np.linalg.det(self.affine[:3, :3]))) / 1000.0

    @cached_property
    def axis_codes(self) -> tuple[str, str, str]:
        """Direction in which each array axis increases, such as ('L', 'P', 'S')."""
        from inference_engine.imaging.nibabel_alone import nibabel  # noqa: PLC0415 (a quick start)

        codes = nibabel.orientations.aff2axcodes(self.affine)
        return (str(codes[0]), str(codes[1]), str(codes[2]))

    def to_world(self, voxels: npt.ArrayLike) -> FloatArray:
        """Return patient coordinates (mm, RAS+) of voxel indices, (..., 3)."""
        points = np.asarray(voxels, dtype=np.float64)
        return np.asarray(points @ self.affine[:3, :3].T + self.affine[:3, 3])

    def to_voxel(self, points_mm: npt.ArrayLike) -> FloatArray:
        """Return fractional voxel indices of patient coordinates (mm, RAS+), (..., 3)."""
        offset = np.asarray(points_mm, dtype=np.float64) - self.affine[:3, 3]
        return np.asarray(offset @ np.linalg.inv(self.affine[:3, :3]).T)

    def matches(self, other: VolumeGeometry) -> bool:
        """Return whether both grids are the same within a thousandth of a millimetre."""
        if self.shape != other.shape:
            return False
        corners = np.array(np.meshgrid(*[(0, n - 1) for n in self.shape])).reshape(3, -1).T
        gap = np.abs(self.to_world(corners) - other.to_world(corners)).max()
        return bool(gap <= _AFFINE_TOLERANCE_MM)

    def cropped(self, start: Sequence[int], shape: Sequence[int]) -> VolumeGeometry:
        """Return the geometry of the box of `shape` voxels that begins at voxel `start`."""
        affine = np.array(self.affine)
        affine[:3, 3] = self.to_world(start)
        return VolumeGeometry((shape[0], shape[1], shape[2]), affine)
