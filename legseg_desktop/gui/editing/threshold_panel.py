"""A small window for the threshold: which image, which values, and what becomes of them."""

from __future__ import annotations

import weakref

from PySide6.QtWidgets import QComboBox, QFormLayout

from legseg_desktop.editing.boxes import Box, Region, whole
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_trial import Wanted
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.slid_value import SlidValue
from legseg_desktop.gui.editing.threshold import Threshold, ThresholdUse
from legseg_desktop.gui.editing.trial_panel import TrialPanel
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.viewer_state import ImageLayer

_LARGEST_SIGNAL = 1e7
_FIRST_FF_PERCENT = (60.0, 100.0)
# The slider reaches what is half as bright again as the brightest tissue that is usually seen.
_SLID_BEYOND = 1.5


class ThresholdPanel(TrialPanel):
    """Stays open beside the views; the muscle that is chosen there is meant.

    Parameters
    ----------
    shown : ShownEdit
        Whose chosen muscle is meant.
    """

    def __init__(self, shown: ShownEdit) -> None:
        super().__init__(shown, tr("Threshold"))
        self._parts_of: tuple[object, ...] = ()
        self._parts: dict[Box, Region | None] = {}
        self.image = QComboBox()
        for layer, name in _layer_names().items():
            self.image.addItem(name, layer)
        self.low, self.high = SlidValue(tr("From")), SlidValue(tr("To"))
        self.use = QComboBox()
        for use, text in (
            (ThresholdUse.ERASE, tr("Erase them from the muscle")),
            (ThresholdUse.KEEP, tr("Erase all others from the muscle")),
            (ThresholdUse.ADD, tr("Add them around the muscle")),
        ):
            self.use.addItem(text, use)
        self.use.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.reach = SlidValue(tr("Around the muscle within"))
        self.reach.offer(0.5, 50, slid_to=20.5, decimals=1, unit=" mm")
        self.reach.set_value(5)
        form = QFormLayout()
        form.setSpacing(GRID)
        form.addRow(tr("Image"), self.image)
        form.addRow(tr("Values from"), self.low)
        form.addRow(tr("to"), self.high)
        form.addRow(tr("What to do"), self.use)
        form.addRow(tr("Within"), self.reach)
        self.lay_out(form)
        self._take_image()
        self.image.currentIndexChanged.connect(lambda _: self._take_image())
        self.use.currentIndexChanged.connect(lambda _: self.find_soon())
        for value in (self.low, self.high, self.reach):
            value.changed.connect(self.find_soon)

    @property
    def threshold(self) -> Threshold:
        """What is set."""
        return Threshold(
            ImageLayer(self.image.currentData()),
            min(self.low.value, self.high.value),
            max(self.low.value, self.high.value),
            ThresholdUse(self.use.currentData()),
            self.reach.value,
        )

    def wanted(self, desk: EditDesk, label: int) -> Wanted:
        """Return the voxels to erase or to add."""
        threshold = self.threshold
        looked_at = self._looked_at_in_parts(desk, label, threshold)
        everywhere = whole(desk.session.labels.shape)

        def find_in(part: Box) -> Region | None:
            if part not in looked_at and everywhere in looked_at:
                looked_at[part] = threshold.part_of(looked_at[everywhere], part)
            elif part not in looked_at:
                looked_at[part] = threshold.looked_at(desk, label, part)
            return threshold.those_of(desk, looked_at[part])

        # Once the whole was counted, no slice has to be looked at for itself.
        return Wanted(
            tr("Threshold"), lambda: find_in(everywhere), find_in, erases=threshold.erases
        )

    def show_for_image(self) -> None:
        """Open for the image that is looked at."""
        self.image.setCurrentIndex(self.image.findData(self.shown.review.state.layer))
        self.open_beside()

    def find_soon(self) -> None:
        """Show and count what is found; a distance is asked for where voxels are added."""
        self.reach.setEnabled(self.threshold.use is ThresholdUse.ADD)
        super().find_soon()

    def _looked_at_in_parts(
        self, desk: EditDesk, label: int, threshold: Threshold
    ) -> dict[Box, Region | None]:
        """Return what is known of slices and the whole: no value changes which voxels count."""
        of = (weakref.ref(desk), desk.session.version, label, threshold.use, threshold.reach_mm)
        if of != self._parts_of:
            self._parts_of, self._parts = of, {}
        return self._parts

    def _take_image(self) -> None:
        """Offer values that suit the image: fat's fraction, or the window of the others."""
        layer = ImageLayer(self.image.currentData())
        desk = self.shown.desk
        window = None if desk is None else desk.visit.shown.windows.get(layer)
        if layer is ImageLayer.FAT_FRACTION or window is None:
            values, most, slid_to, unit = _FIRST_FF_PERCENT, 100.0, 100.0, " %"
        else:
            values = (window.level, window.level + window.width / 2)
            most, slid_to, unit = _LARGEST_SIGNAL, _SLID_BEYOND * values[1], ""
        for one, value in zip((self.low, self.high), values, strict=True):
            one.offer(0, most, slid_to=slid_to, unit=unit)
            one.set_value(value)
        self.find_soon()


def _layer_names() -> dict[ImageLayer, str]:
    return {
        ImageLayer.FAT_FRACTION: tr("Fat fraction"),
        ImageLayer.IN_PHASE: tr("In-phase image"),
        ImageLayer.OPPOSED_PHASE: tr("Opposed-phase image"),
        ImageLayer.FAT: tr("Fat image"),
        ImageLayer.WATER: tr("Water image"),
    }
