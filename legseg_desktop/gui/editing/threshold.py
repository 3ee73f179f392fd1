"""What a threshold on an image takes from a muscle, or gives it; no toolkit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legseg_desktop.editing.boxes import Region, within
from legseg_desktop.editing.tools.grow import grown_by
from legseg_desktop.editing.tools.label_region import label_region
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

    def found(self, desk: EditDesk, label: int) -> Region | None:
        """Return the voxels that are erased or added; None where the muscle has none."""
        labels, search = desk.session.labels, desk.box_of(label)
        if self.use is ThresholdUse.ADD:
            spacing = desk.session.geometry.spacing_mm
            region = grown_by(labels, label, self.reach_mm, spacing, search)
        else:
            region = label_region(labels, label, search=search)
        if region is None:
            return None
        shown = desk.visit.shown
        values = stored_range(shown, self.layer, self.low, self.high)
        image = stored_image(shown, self.layer)
        if self.use is ThresholdUse.KEEP:
            outside = ~values.holds(image[within(region.box)])
            return Region(region.box, region.mask & outside)
        return in_range(region, image, values)
