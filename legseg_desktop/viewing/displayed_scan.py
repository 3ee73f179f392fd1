"""A scan laid out for drawing: canonical axes, axial slices in one piece of memory.

Made once when a scan is opened (as part of the job that reads it), so that changing the slice
costs little. Images that lie well in memory are drawn from the scan's own numbers; the others
are copied, in 16 bits. Measurements never use these arrays.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, MaskVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.muscle_boxes import (
    deepest,
    grow_boxes,
    muscle_boxes,
    muscle_middles,
)
from legseg_desktop.viewing.slicing import Box
from legseg_desktop.viewing.viewer_state import ImageLayer, Voxel

# float32: signal; uint16: steps of signal; uint8: levels of the fat fraction.
StoredVolume = npt.NDArray[np.float32 | np.uint16 | np.uint8]

_LARGEST = 65535
_THREADS = min(4, os.cpu_count() or 1)
# Stored fat fraction: 0 is 'no signal', 0 to 100 % are 1 to 255.
_FF_LEVELS = 254
# Air's share of an image's largest signal, at most.
_AIR_SHARE = 0.06
# The fat fraction of air is noise and isn't drawn. The sum of two noisy magnitudes hardly ever
# exceeds five times its 10th percentile; as a share of the bright tissue's signal this is kept
# within limits, for scans without noise and for those without air.
_NOISE_REACH = 5.0
_AIR_SHARES = (0.06, 0.15)
_SPECKLE = 3  # voxels across
# Tissue, as a share of the bright tissue's signal.
_TISSUE_SHARE = 0.2
_SAMPLES_PER_AXIS = 64


@dataclass(frozen=True, eq=False)
class DisplayedLayer:
    """One image as drawn.

    Parameters
    ----------
    stored : ndarray of float32, uint16 or uint8, (X, Y, Z)
        Canonical; an axial slice is one piece of memory.
    signal_per_step : float
        Signal that one step of `stored` stands for; 1 for the scan's own numbers, and for the
        fat fraction, whose levels have none.
    """

    stored: StoredVolume
    signal_per_step: float


@dataclass(frozen=True)
class VoxelReading:
    """What lies under the cursor.

    Parameters
    ----------
    voxel : tuple of int
        Index in the scan's own grid.
    position_mm : tuple of float
        Patient coordinates, RAS+.
    signals : dict of ImageLayer to float
        Signal of each channel, arbitrary units.
    fat_fraction_percent : float or None
        None where there is no signal.
    label : int
        0 for the background.
    vote_entropy_percent : int or None
        How divided the ensemble was; None where there was no vote.
    """

    voxel: Voxel
    position_mm: tuple[float, float, float]
    signals: dict[ImageLayer, float]
    fat_fraction_percent: float | None
    label: int
    vote_entropy_percent: int | None = None


@dataclass(frozen=True, eq=False)
class DisplayedScan:
    """Images and labels of one scan, ready to draw.

    Parameters
    ----------
    scan : DixonScan
        The scan itself, for exact values.
    geometry : VolumeGeometry
        The canonical grid: axes run to the patient's right, anterior and superior.
    layers : dict of ImageLayer to DisplayedLayer
        Every image.
    windows : dict of ImageLayer to DisplayWindow
        The window each image is first shown with; none for the fat fraction.
    labels : ndarray of uint8, (X, Y, Z)
        Canonical, Fortran order, nobody else's; all 0 where the scan isn't segmented.
    start : Voxel
        Where to look first: inside a leg, in the middle slice.
    muscle_boxes : dict of int to Box
        For every label present: a box around its voxels; grows with `labels_won`.
    muscle_middles : dict of int to Voxel
        For every label present: a voxel of it, in its middle slice, far from its border.
    vote_entropy : ndarray of uint8 or None
        How divided the ensemble was that made the labels, %; as `labels`. None where there was
        no vote.
    suspected : ndarray of uint8 or None
        1 where water and fat seem to be swapped, else 0; as `labels`.
    """

    scan: DixonScan
    geometry: VolumeGeometry
    layers: Mapping[ImageLayer, DisplayedLayer]
    windows: Mapping[ImageLayer, DisplayWindow]
    labels: LabelVolume
    start: Voxel
    muscle_boxes: dict[int, Box]
    muscle_middles: Mapping[int, Voxel]
    vote_entropy: LabelVolume | None = None
    suspected: LabelVolume | None = None

    def with_labels(
        self, label_map: LabelMap, vote_entropy: LabelVolume | None = None
    ) -> DisplayedScan:
        """Return the same images with other labels and their vote, on the scan's own grid."""
        labels = np.array(to_canonical(label_map.labels, label_map.geometry)[0], order="F")
        boxes = muscle_boxes(labels)
        return replace(
            self,
            labels=labels,
            muscle_boxes=boxes,
            muscle_middles=muscle_middles(labels, boxes),
            vote_entropy=_laid_out_or_none(vote_entropy, label_map.geometry),
        )

    def with_suspicion(self, suspected: MaskVolume | None) -> DisplayedScan:
        """Return the same with where a swap is suspected, on the scan's own grid."""
        found = None if suspected is None else suspected.astype(np.uint8)
        return replace(self, suspected=_laid_out_or_none(found, self.scan.geometry))

    def labels_won(self, gained: Mapping[int, Box]) -> None:
        """Take note that labels were given more voxels, each within a box."""
        grow_boxes(self.muscle_boxes, gained)

    def own_voxel(self, voxel: Voxel) -> Voxel:
        """Return the index in the scan's own grid of a canonical voxel."""
        own = np.rint(self.scan.geometry.to_voxel(self.geometry.to_world(voxel))).astype(int)
        return (int(own[0]), int(own[1]), int(own[2]))

    def reading(self, voxel: Voxel) -> VoxelReading:
        """Return what lies at a canonical voxel, from the scan's own numbers."""
        own = self.own_voxel(voxel)
        water, fat = float(self.scan.water[own]), float(self.scan.fat[own])
        x, y, z = self.geometry.to_world(voxel)
        return VoxelReading(
            own,
            (float(x), float(y), float(z)),
            {
                ImageLayer.IN_PHASE: float(self.scan.in_phase[own]),
                ImageLayer.OPPOSED_PHASE: float(self.scan.opposed_phase[own]),
                ImageLayer.FAT: fat,
                ImageLayer.WATER: water,
            },
            100 * fat / (fat + water) if fat + water > 0 else None,
            int(self.labels[voxel]),
            None if self.vote_entropy is None else int(self.vote_entropy[voxel]),
        )


def displayed_scan(
    scan: DixonScan,
    label_map: LabelMap | None,
    progress: Progress | None = None,
    vote_entropy: LabelVolume | None = None,
) -> DisplayedScan:
    """Lay a scan and its labels out for drawing.

    Parameters
    ----------
    scan : DixonScan
        In its own grid.
    label_map : LabelMap or None
        On the same grid; None where there are no labels yet.
    progress : Progress, optional
        Told after each image.
    vote_entropy : ndarray of uint8, (I, J, K), optional
        How divided the vote for the labels was, %.

    Raises
    ------
    OperationCancelled
        If the user stops.
    """
    report = (progress or NoProgress()).report
    geometry = scan.geometry
    channels = {
        ImageLayer.IN_PHASE: scan.in_phase,
        ImageLayer.OPPOSED_PHASE: scan.opposed_phase,
        ImageLayer.FAT: scan.fat,
        ImageLayer.WATER: scan.water,
    }
    layers: dict[ImageLayer, DisplayedLayer] = {}
    windows: dict[ImageLayer, DisplayWindow] = {}
    for layer, volume in channels.items():
        report(len(layers) / 6, "Preparing the images")
        canonical, _ = to_canonical(volume, geometry)
        layers[layer] = _stored(canonical)
        windows[layer] = _tissue_window(canonical)
    report(4 / 6, "Preparing the images")
    layers[ImageLayer.FAT_FRACTION] = _stored_fat_fraction(
        layers[ImageLayer.FAT], layers[ImageLayer.WATER]
    )
    report(5 / 6, "Preparing the labels")
    own_labels = label_map.labels if label_map is not None else np.zeros(geometry.shape, np.uint8)
    labels, canonical_geometry = to_canonical(own_labels, geometry)
    labels = np.array(labels, order="F")  # a copy: corrections must not reach the analysis
    boxes = muscle_boxes(labels)
    return DisplayedScan(
        scan=scan,
        geometry=canonical_geometry,
        layers=layers,
        windows=windows,
        labels=labels,
        start=_inside_a_leg(layers[ImageLayer.IN_PHASE].stored),
        muscle_boxes=boxes,
        muscle_middles=muscle_middles(labels, boxes),
        vote_entropy=_laid_out_or_none(vote_entropy, geometry),
    )


def slice_window(layer: DisplayedLayer, pixels: StoredVolume) -> DisplayWindow:
    """Return the window that suits these pixels of a layer, from their percentiles."""
    return _window_from(pixels.astype(np.float32) * np.float32(layer.signal_per_step))


def _stored(volume: FloatVolume) -> DisplayedLayer:
    steps = [abs(step) for step in volume.strides]
    if volume.dtype == np.float32 and steps == sorted(steps):
        return DisplayedLayer(volume, 1.0)
    signal_per_step = float(volume.max()) / _LARGEST or 1.0
    stored = np.empty(volume.shape, dtype=np.uint16, order="F")
    for k in range(volume.shape[2]):  # by slice: no second volume in memory
        stored[:, :, k] = np.clip(volume[:, :, k], 0, None) / signal_per_step + 0.5
    return DisplayedLayer(stored, signal_per_step)


def _stored_fat_fraction(fat: DisplayedLayer, water: DisplayedLayer) -> DisplayedLayer:
    stored = np.zeros(fat.stored.shape, dtype=np.uint8, order="F")
    air = _signal_of_air(fat, water)

    def lay_out(k: int) -> None:
        fat_signal = fat.stored[:, :, k] * np.float32(fat.signal_per_step)
        total = fat_signal + water.stored[:, :, k] * np.float32(water.signal_per_step)
        # A single bright voxel in air has dark neighbours; cortical bone is dark among bright.
        is_tissue = (scipy.ndimage.uniform_filter(total, _SPECKLE) > air) & (total > 0.5 * air)
        share = np.divide(fat_signal, total, out=np.zeros_like(total), where=is_tissue)
        stored[:, :, k] = np.where(is_tissue, 1.5 + share * _FF_LEVELS, 0)

    # numpy and scipy let go of the interpreter's lock.
    with ThreadPoolExecutor(_THREADS) as threads:
        for _ in threads.map(lay_out, range(fat.stored.shape[2])):
            pass
    return DisplayedLayer(stored, 1.0)


def _signal_of_air(fat: DisplayedLayer, water: DisplayedLayer) -> float:
    """Return the signal below which there is nothing but noise, most probably."""
    total = _sample(fat.stored) * fat.signal_per_step + _sample(water.stored) * (
        water.signal_per_step
    )
    noise, bright = np.percentile(total, (10, 98))
    low, high = _AIR_SHARES
    return float(np.clip(_NOISE_REACH * noise, low * bright, high * bright))


def _sample(volume: npt.NDArray[np.generic]) -> npt.NDArray[np.float32]:
    steps = [max(1, n // _SAMPLES_PER_AXIS) for n in volume.shape]
    return np.asarray(volume[:: steps[0], :: steps[1], :: steps[2]], dtype=np.float32)


def _tissue_window(volume: FloatVolume) -> DisplayWindow:
    return _window_from(_sample(volume))


def _window_from(signal: npt.NDArray[np.float32]) -> DisplayWindow:
    """Return black to the 99.5th percentile of what isn't air."""
    tissue = signal[signal > _AIR_SHARE * signal.max()]
    high = float(np.percentile(tissue, 99.5)) if tissue.size else 1.0
    return DisplayWindow(0.0, max(high, 1e-6))


def _laid_out(volume: LabelVolume, geometry: VolumeGeometry) -> LabelVolume:
    """Return a volume of the scan's own grid as it is drawn: canonical, Fortran order."""
    return np.asfortranarray(to_canonical(volume, geometry)[0])


def _laid_out_or_none(volume: LabelVolume | None, geometry: VolumeGeometry) -> LabelVolume | None:
    return None if volume is None else _laid_out(volume, geometry)


def _inside_a_leg(in_phase: StoredVolume) -> Voxel:
    """Return the voxel of the middle slice that lies deepest in tissue.

    The middle of the scan would be the gap between the legs, of which a sagittal plane shows
    nothing.
    """
    k = in_phase.shape[2] // 2
    image = in_phase[:, :, k]
    tissue = scipy.ndimage.binary_fill_holes(image > _TISSUE_SHARE * np.percentile(image, 98))
    i, j = deepest(tissue)
    return (i, j, k)
