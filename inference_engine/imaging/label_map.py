"""A label map: one small integer per voxel, on a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import LabelVolume, MaskVolume, VolumeGeometry

VALUES = 256  # that a label can have, 0 included


@dataclass(frozen=True, eq=False)
class LabelMap:
    """Labels on a grid.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        0 is background; what the other values mean is the label table's to say.
    geometry : VolumeGeometry
        The grid of `labels`.

    Raises
    ------
    GeometryError
        If the array doesn't have the geometry's shape.
    """

    labels: LabelVolume
    geometry: VolumeGeometry

    def __post_init__(self) -> None:
        if self.labels.shape != self.geometry.shape:
            raise GeometryError(
                f"The label map has shape {self.labels.shape}, its grid {self.geometry.shape}.",
                "Use the label map that was made for this scan.",
            )


def mask_of(labels: LabelVolume, values: Sequence[int]) -> MaskVolume:
    """Return where any of the values lies, (I, J, K)."""
    is_wanted = np.zeros(VALUES, bool)
    is_wanted[list(values)] = True
    return np.asarray(is_wanted[labels])
