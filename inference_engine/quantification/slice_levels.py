"""Where the slices of a scan lie along the leg, and how much of each muscle is in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.quantification.muscle_voxels import MuscleVoxels


@dataclass(frozen=True, eq=False)
class SliceLevels:
    """Positions and areas, slice by slice from inferior to superior.

    Parameters
    ----------
    positions_mm : ndarray of float64, (K,)
        As `slice_positions_mm` returns them.
    areas_cm2 : ndarray of float64, (K, 256)
        Cross-sectional area of every label.
    """

    positions_mm: npt.NDArray[np.float64]
    areas_cm2: npt.NDArray[np.float64]

    def largest_area(self, label: int) -> tuple[float, float] | tuple[None, None]:
        """Return a label's largest area, cm2, and its position, mm; None where it is absent."""
        areas = self.areas_cm2[:, label]
        if not areas.any():
            return (None, None)
        at = int(areas.argmax())
        return (float(areas[at]), float(self.positions_mm[at]))


def slice_levels(voxels: MuscleVoxels) -> SliceLevels:
    """Return positions and areas of gathered voxels."""
    return SliceLevels(
        slice_positions_mm(voxels.geometry),
        voxels.counts.astype(np.float64) * _pixel_area_cm2(voxels.geometry),
    )


def slice_positions_mm(canonical: VolumeGeometry) -> npt.NDArray[np.float64]:
    """Return each slice's position along the slice axis, mm, superior positive, (K,).

    The position is the component of the slice centre's patient coordinates along the
    unit vector of the slice axis; on a straight axial scan, the z coordinate.
    """
    columns, rows, slices = canonical.shape
    axis = canonical.affine[:3, 2] / canonical.spacing_mm[2]
    centres = np.array([[(columns - 1) / 2, (rows - 1) / 2, index] for index in range(slices)])
    return np.asarray(canonical.to_world(centres) @ axis)


def _pixel_area_cm2(canonical: VolumeGeometry) -> float:
    across = np.cross(canonical.affine[:3, 0], canonical.affine[:3, 1])
    return float(np.linalg.norm(across)) / 100.0
