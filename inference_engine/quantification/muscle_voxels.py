"""The labelled voxels of a scan, gathered in one pass for everything that is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import GeometryError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import VALUES, LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.inner_voxels import inner_voxels
from inference_engine.quantification.options import QuantificationOptions

# A slice whose mean signal lies below this share of the median slice's holds no image:
# zero padding of stitched stacks, or a slice outside the excited slab.
_EMPTY_SLICE_SHARE = 0.05


@dataclass(frozen=True, eq=False)
class MuscleVoxels:
    """Every voxel with a label, slice by slice from inferior to superior.

    Parameters
    ----------
    geometry : VolumeGeometry
        The canonical (closest RAS+) grid the slices are counted on.
    labels : ndarray of uint8, (N,)
        Label of each voxel; no zeros.
    slices : ndarray of uint16, (N,)
        Canonical slice index of each voxel, growing.
    water, fat : ndarray of float32, (N,)
        Signals of each voxel, arbitrary units; freed of T1 where that was asked for.
    counts : ndarray of int64, (K, 256)
        Voxels per canonical slice and label; column 0 is empty.
    image_slices : tuple of int
        First and last canonical slice in which there is image.
    at_side : frozenset of int
        Labels with a voxel on the outermost column or row of a slice.
    counted : ndarray of bool, (N,), optional
        Which voxels count for fat fractions; all, if not given.
    """

    geometry: VolumeGeometry
    labels: npt.NDArray[np.uint8]
    slices: npt.NDArray[np.uint16]
    water: npt.NDArray[np.float32]
    fat: npt.NDArray[np.float32]
    counts: npt.NDArray[np.int64]
    image_slices: tuple[int, int]
    at_side: frozenset[int]
    counted: npt.NDArray[np.bool_] | None = None


def gather_muscle_voxels(
    label_map: LabelMap,
    scan: DixonScan,
    table: LabelTable,
    options: QuantificationOptions | None = None,
) -> MuscleVoxels:
    """Collect the labelled voxels; the only pass over whole volumes.

    Parameters
    ----------
    label_map : LabelMap
        Labels on the scan's grid, any axis order.
    scan : DixonScan
        The images.
    table : LabelTable
        What the labels mean.
    options : QuantificationOptions, optional
        Which voxels count, and whether T1 is corrected for.

    Raises
    ------
    GeometryError
        If labels and scan don't share one grid.
    LabelTableError
        If the label map holds a value that the table doesn't have.
    """
    options = options or QuantificationOptions()
    if not label_map.geometry.matches(scan.geometry):
        raise GeometryError(
            "The label map and the images don't lie on the same grid.",
            "Use the label map that was made for this scan.",
        )
    labels, geometry = to_canonical(label_map.labels, label_map.geometry)
    water, _ = to_canonical(scan.water, scan.geometry)
    fat, _ = to_canonical(scan.fat, scan.geometry)
    parts, signal, inner = [], [], []
    for index in range(geometry.shape[2]):
        plane, plane_water, plane_fat = (volume[:, :, index] for volume in (labels, water, fat))
        inside = plane > 0
        parts.append((plane[inside], plane_water[inside], plane_fat[inside]))
        if options.erosion_mm:
            inner.append(
                inner_voxels(labels[:, :, index], geometry.spacing_mm, options.erosion_mm)[inside]
            )
        signal.append(plane_water.mean(dtype=np.float64) + plane_fat.mean(dtype=np.float64))
    counts = np.stack([np.bincount(part[0], minlength=VALUES) for part in parts])
    table.require_known(np.flatnonzero(counts.any(axis=0)))
    water = np.concatenate([part[1] for part in parts])
    fat = np.concatenate([part[2] for part in parts])
    if options.t1_correction is not None:
        water = water / np.float32(options.t1_correction.water_to_fat_signal)
    return MuscleVoxels(
        geometry=geometry,
        labels=np.concatenate([part[0] for part in parts]),
        slices=np.repeat(np.arange(len(parts), dtype=np.uint16), counts.sum(axis=1)),
        water=water,
        fat=fat,
        counts=counts,
        image_slices=image_slices(np.array(signal)),
        at_side=_labels_at_side(labels),
        counted=_counted(water, fat, inner, options),
    )


def _counted(
    water: npt.NDArray[np.float32],
    fat: npt.NDArray[np.float32],
    inner: Sequence[npt.NDArray[np.bool_]],
    options: QuantificationOptions,
) -> npt.NDArray[np.bool_] | None:
    if options.counts_all:
        return None
    total = water + fat
    # Compared as products: a voxel without signal has no fraction, and is told apart later.
    counted = (100 * fat >= options.lowest_ff_percent * total) & (
        100 * fat <= options.highest_ff_percent * total
    )
    return counted & np.concatenate(inner) if inner else counted


def image_slices(signal: npt.NDArray[np.float64]) -> tuple[int, int]:
    """Return first and last slice with image, from the mean signal of each slice, (K,)."""
    # A scan always has signal (DixonScan sees to it), so the median is positive.
    filled = np.flatnonzero(signal >= _EMPTY_SLICE_SHARE * np.median(signal[signal > 0]))
    return (int(filled[0]), int(filled[-1]))


def _labels_at_side(labels: npt.NDArray[np.uint8]) -> frozenset[int]:
    edges = (labels[0], labels[-1], labels[:, 0], labels[:, -1])
    values = np.unique(np.concatenate([np.unique(edge) for edge in edges]))
    return frozenset(int(value) for value in values if value)
