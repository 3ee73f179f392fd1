"""A scan laid out for drawing: canonical axes, axial slices in one piece of memory.

What the first picture needs is made when a scan is opened (as part of the job that reads it),
so that changing the slice costs little. Images that lie well in memory are drawn from the scan's
own numbers; the others are copied, in 16 bits. Measurements never use these arrays.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import scipy

from inference_engine.imaging.dixon import CHANNELS, DixonScan
from inference_engine.imaging.geometry import LabelVolume, MaskVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import canonical_geometry, to_canonical
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.displayed_layers import DisplayedLayer, DisplayedLayers
from legseg_desktop.viewing.muscle_boxes import (
    deepest,
    grow_boxes,
    muscle_boxes,
    muscle_middles,
)
from legseg_desktop.viewing.slicing import Box
from legseg_desktop.viewing.viewer_state import ImageLayer, Voxel

# Tissue, as a share of the bright tissue's signal.
_TISSUE_SHARE = 0.2


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
    layers : mapping of ImageLayer to DisplayedLayer
        Every image; laid out when it is first asked for.
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
        labels, boxes, middles = _labels_to_draw(label_map, label_map.geometry)
        return replace(
            self,
            labels=labels,
            muscle_boxes=boxes,
            muscle_middles=middles,
            vote_entropy=_laid_out_or_none(vote_entropy, label_map.geometry),
        )

    def with_suspicion(self, suspected: MaskVolume | None) -> DisplayedScan:
        """Return the same with where a swap is suspected, on the scan's own grid."""
        found = None if suspected is None else suspected.astype(np.uint8)
        return replace(self, suspected=_laid_out_or_none(found, self.scan.geometry))

    def labels_won(self, gained: Mapping[int, Box]) -> None:
        """Take note that labels were given more voxels, each within a box."""
        grow_boxes(self.muscle_boxes, gained)

    def part(self, layer: ImageLayer, index: Any) -> DisplayedLayer:
        """Return a part of an image as drawn, such as a slice; as `DisplayedLayers.part`."""
        if isinstance(self.layers, DisplayedLayers):
            return self.layers.part(layer, index)
        whole = self.layers[layer]
        return DisplayedLayer(whole.stored[index], whole.signal_per_step)

    def make_ready(self) -> None:
        """Lay out behind the picture what is most wanted next."""
        if isinstance(self.layers, DisplayedLayers):
            self.layers.make_ready()

    def own_voxel(self, voxel: Voxel) -> Voxel:
        """Return the index in the scan's own grid of a canonical voxel."""
        own = np.rint(self.scan.geometry.to_voxel(self.geometry.to_world(voxel))).astype(int)
        return (int(own[0]), int(own[1]), int(own[2]))

    def reading(self, voxel: Voxel) -> VoxelReading:
        """Return what lies at a canonical voxel, from the scan's own numbers."""
        own = self.own_voxel(voxel)
        # Of the voxel alone: nothing is derived for the sake of the cursor.
        signals = {name: float(self.scan.part(name, own)) for name in CHANNELS}
        water, fat = signals["water"], signals["fat"]
        x, y, z = self.geometry.to_world(voxel)
        return VoxelReading(
            own,
            (float(x), float(y), float(z)),
            {layer: signals[layer.value] for layer in ImageLayer if layer.value in signals},
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
        Told at every step.
    vote_entropy : ndarray of uint8, (I, J, K), optional
        How divided the vote for the labels was, %.

    Raises
    ------
    OperationCancelled
        If the user stops.
    """
    report = (progress or NoProgress()).report
    geometry = scan.geometry
    layers = DisplayedLayers(scan)
    report(0.0, "Preparing the images")
    # numpy and scipy let go of the interpreter's lock: the labels are looked through meanwhile.
    with ThreadPoolExecutor(1) as thread:
        laid_out = thread.submit(_labels_to_draw, label_map, geometry)
        windows = layers.windows()
        start = _inside_a_leg(layers)
        report(0.5, "Preparing the labels")
        labels, boxes, middles = laid_out.result()
    shown = DisplayedScan(
        scan=scan,
        geometry=canonical_geometry(geometry),
        layers=layers,
        windows=windows,
        labels=labels,
        start=start,
        muscle_boxes=boxes,
        muscle_middles=middles,
        vote_entropy=_laid_out_or_none(vote_entropy, geometry),
    )
    report(1.0, "Preparing the labels")
    return shown


def _labels_to_draw(
    label_map: LabelMap | None, geometry: VolumeGeometry
) -> tuple[LabelVolume, dict[int, Box], dict[int, Voxel]]:
    """Return labels laid out, a copy (corrections must not reach the analysis), and where."""
    if label_map is None:
        return np.zeros(canonical_geometry(geometry).shape, np.uint8, order="F"), {}, {}
    labels = np.array(to_canonical(label_map.labels, geometry)[0], order="F")
    boxes = muscle_boxes(labels)
    return labels, boxes, muscle_middles(labels, boxes)


def _laid_out(volume: LabelVolume, geometry: VolumeGeometry) -> LabelVolume:
    """Return a volume of the scan's own grid as it is drawn: canonical, Fortran order."""
    return np.asfortranarray(to_canonical(volume, geometry)[0])


def _laid_out_or_none(volume: LabelVolume | None, geometry: VolumeGeometry) -> LabelVolume | None:
    return None if volume is None else _laid_out(volume, geometry)


def _inside_a_leg(layers: DisplayedLayers) -> Voxel:
    """Return the voxel of the middle slice that lies deepest in tissue.

    The middle of the scan would be the gap between the legs, of which a sagittal plane shows
    nothing.
    """
    k = layers.shape[2] // 2
    image = layers.part(ImageLayer.IN_PHASE, np.s_[:, :, k]).stored
    tissue = scipy.ndimage.binary_fill_holes(image > _TISSUE_SHARE * np.percentile(image, 98))
    i, j = deepest(tissue)
    return (i, j, k)
