"""Where each label lies along the leg and within its slices, from one pass over a label map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import VALUES

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]

# What a muscle has beyond its ends: a stray voxel or two must not make it longer.
_BEYOND_END = 0.005


@dataclass(frozen=True)
class MuscleExtent:
    """From where to where a muscle reaches along the leg.

    Parameters
    ----------
    distal_mm, proximal_mm : float
        Levels of its ends above the lowest slice of the array, mm.
    cut_distally, cut_proximally : bool
        Whether that end is the end of the images, not the muscle's.
    """

    distal_mm: float
    proximal_mm: float
    cut_distally: bool
    cut_proximally: bool

    @property
    def is_complete(self) -> bool:
        """Whether both ends are in view."""
        return not (self.cut_distally or self.cut_proximally)


@dataclass(frozen=True, eq=False)
class LabelProfile:
    """Voxels and centres of every label, slice by slice from inferior to superior.

    Parameters
    ----------
    counts : ndarray of int64, (K, 256)
        Voxels; column 0 is empty.
    sum_x, sum_y : ndarray of float64, (K, 256)
        Sums of their canonical indices, to the right and to the front.
    spacing_mm : tuple of float
        Voxel size.
    image_slices : tuple of int
        First and last slice in which there is image.
    """

    counts: IntArray
    sum_x: FloatArray
    sum_y: FloatArray
    spacing_mm: tuple[float, float, float]
    image_slices: tuple[int, int]

    def volume_ml(self, label: int) -> float:
        """Return the volume of a label."""
        return float(self.counts[:, label].sum() * np.prod(self.spacing_mm) / 1000.0)

    def extent(self, label: int) -> MuscleExtent | None:
        """Return from where to where a label reaches; None if there is none of it."""
        return muscle_extent(self.counts[:, label], self.spacing_mm[2], self.image_slices)

    def centres_mm(self, label: int, least_cm2: float) -> FloatArray:
        """Return x and y of the label's centre per slice, (K, 2), mm; nan below an area."""
        counts = self.counts[:, label]
        x_mm, y_mm, _ = self.spacing_mm
        enough = counts * x_mm * y_mm / 100.0 >= least_cm2
        centres = np.full((len(counts), 2), np.nan)
        n = counts[enough]
        centres[enough, 0] = self.sum_x[enough, label] / n * x_mm
        centres[enough, 1] = self.sum_y[enough, label] / n * y_mm
        return centres


def profile_labels(
    labels: LabelVolume, spacing_mm: Sequence[float], image_slices: tuple[int, int] | None = None
) -> LabelProfile:
    """Count a label map.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        In canonical axes.
    spacing_mm : sequence of float
        Voxel size.
    image_slices : tuple of int, optional
        First and last slice in which there is image; all, if not given.
    """
    depth = labels.shape[2]
    counts = np.zeros((depth, VALUES), np.int64)
    sum_x, sum_y = np.zeros((depth, VALUES)), np.zeros((depth, VALUES))
    for k in range(depth):
        plane = labels[:, :, k]
        x, y = np.nonzero(plane)
        values = plane[x, y]
        counts[k] = np.bincount(values, minlength=VALUES)
        sum_x[k] = np.bincount(values, x, VALUES)
        sum_y[k] = np.bincount(values, y, VALUES)
    right, front, up = (float(size) for size in spacing_mm)
    return LabelProfile(
        counts, sum_x, sum_y, (right, front, up), image_slices or (0, max(depth - 1, 0))
    )


def muscle_extent(
    counts: IntArray, spacing_mm: float, image_slices: tuple[int, int]
) -> MuscleExtent | None:
    """Return from where to where a muscle reaches.

    Parameters
    ----------
    counts : ndarray of int64, (K,)
        Its voxels per slice.
    spacing_mm : float
        Between slices.
    image_slices : tuple of int
        First and last slice in which there is image. A muscle in one of them counts as cut.
    """
    occupied = np.flatnonzero(counts)
    if not occupied.size:
        return None
    share = np.cumsum(counts) / counts.sum()
    first = int(np.searchsorted(share, _BEYOND_END, side="right"))
    last = int(np.searchsorted(share, 1 - _BEYOND_END))
    return MuscleExtent(
        distal_mm=first * spacing_mm,
        proximal_mm=(last + 1) * spacing_mm,
        cut_distally=bool(occupied[0] <= image_slices[0]),
        cut_proximally=bool(occupied[-1] >= image_slices[1]),
    )
