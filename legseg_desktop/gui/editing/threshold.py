"""What a threshold on an image takes from a muscle, or gives it; no toolkit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legseg_desktop.editing.boxes import (
    Box,
    NewLabels,
    Region,
    clipped,
    grown,
    is_empty,
    whole,
    within,
)
from legseg_desktop.editing.edit_preview import part_of
from legseg_desktop.editing.tools.grow import grown_by
from legseg_desktop.editing.tools.label_region import label_region, reach_voxels
from legseg_desktop.editing.tools.similar import in_range
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.image_values import stored_image, stored_range
from legseg_desktop.viewing.viewer_state import ImageLayer


class ThresholdUse(StrEnum):
    """What becomes of the voxels within the range."""

    ERASE = "erase"
    """They are erased from the muscle."""
    KEEP = "keep"
    """They stay, the muscle's others are erased."""
    ADD = "add"
    """Those around the muscle become its own."""


@dataclass(frozen=True)
class Threshold:
    """Values of an image, and what becomes of the voxels that have them.

    Parameters
    ----------
    layer : ImageLayer
        The image.
    low, high : float
        Both included: fat fraction, %, or signal, arbitrary units.
    use : ThresholdUse
        What becomes of them.
    reach_mm : float
        How far around the muscle voxels are added.
    """

    layer: ImageLayer
    low: float
    high: float
    use: ThresholdUse = ThresholdUse.ERASE
    reach_mm: float = 5.0

    @property
    def erases(self) -> bool:
        """Whether voxels are taken away."""
        return self.use is not ThresholdUse.ADD

    def those_of(self, desk: EditDesk, region: Region | None) -> Region | None:
        """Return those of the voxels that are looked at whose values are wanted."""
        if region is None:
            return None
        shown = desk.visit.shown
        values = stored_range(shown, self.layer, self.low, self.high)
        image = stored_image(shown, self.layer)
        if self.use is ThresholdUse.KEEP:
            outside = ~values.holds(image[within(region.box)])
            return Region(region.box, region.mask & outside)
        return in_range(region, image, values)

    def looked_at(self, desk: EditDesk, label: int, part: Box) -> Region | None:
        """Return the voxels of a part whose values decide: the muscle's own, or those around it.

        Parameters
        ----------
        desk : EditDesk
            Labels and images.
        label : int
            The muscle.
        part : Box
            Where to look, such as a slice.
        """
        labels, spacing = desk.session.labels, desk.session.geometry.spacing_mm
        if self.use is not ThresholdUse.ADD:
            search = clipped(desk.box_of(label) or whole(labels.shape), part)
            return None if is_empty(search) else label_region(labels, label, search=search)
        # What lies farther from the part is beyond reach of it.
        near = grown(part, reach_voxels(self.reach_mm, spacing), labels.shape)
        search = clipped(desk.box_of(label) or whole(labels.shape), near)
        if is_empty(search):
            return None
        return self.part_of(grown_by(labels, label, self.reach_mm, spacing, search), part)

    @staticmethod
    def part_of(region: Region | None, part: Box) -> Region | None:
        """Return what of the voxels lies in a part."""
        inside = None if region is None else part_of(region, part)
        assert not isinstance(inside, NewLabels)
        return inside
