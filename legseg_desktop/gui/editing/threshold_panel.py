"""A small window for the threshold: which image, which values, and what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from inference_engine.progress import Progress
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.kept_return import KeptReturn
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.threshold import Threshold, ThresholdUse
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.viewer_state import Aspect, ImageLayer

_LARGEST_SIGNAL = 1e7
_FIRST_FF_PERCENT = (60.0, 100.0)
_REST_MS = 150


class ThresholdPanel(QDialog):
    """Stays open beside the views; the muscle that is chosen there is meant.

    Parameters
    ----------
    shown : ShownEdit
        Whose chosen muscle is meant.
    """

    def __init__(self, shown: ShownEdit) -> None:
        super().__init__(shown.review)
        self._shown = shown
        self.setWindowTitle(tr("Threshold"))
        self.image = QComboBox()
        for layer, name in _layer_names().items():
            self.image.addItem(name, layer)
        self.low, self.high = _value(tr("From")), _value(tr("To"))
        self.use = QComboBox()
        for use, text in (
            (ThresholdUse.ERASE, tr("Erase them from the muscle")),
            (ThresholdUse.KEEP, tr("Erase all others from the muscle")),
            (ThresholdUse.ADD, tr("Add them around the muscle")),
        ):
            self.use.addItem(text, use)
        self.use.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.reach = _value(tr("Around the muscle within"))
        self.reach.setRange(0.5, 50)
        self.reach.setDecimals(1)
        self.reach.setValue(5)
        self.reach.setSuffix(" mm")
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.apply_button = self.buttons.addButton(
            tr("Apply"), QDialogButtonBox.ButtonRole.ActionRole
        )
        # Return in a field ends the number; it must not apply it.
        for button in self.buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.apply_button.clicked.connect(self.apply)
        self.buttons.rejected.connect(self.close)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._find)
        self._build()
        self._take_image()
        self.image.currentIndexChanged.connect(lambda _: self._take_image())
        self.use.currentIndexChanged.connect(lambda _: self.find_soon())
        for box in (self.low, self.high, self.reach):
            box.valueChanged.connect(lambda _: self.find_soon())
        shown.review.state.subscribe(self._on_state_changed)

    @property
    def threshold(self) -> Threshold:
        """What is set."""
        return Threshold(
            ImageLayer(self.image.currentData()),
            min(self.low.value(), self.high.value()),
            max(self.low.value(), self.high.value()),
            ThresholdUse(self.use.currentData()),
            self.reach.value(),
        )

    def show_for_image(self) -> None:
        """Open for the image that is looked at."""
        self.image.setCurrentIndex(self.image.findData(self._shown.review.state.layer))
        if not self.isVisible():
            # Beside the views: values are chosen by looking at them.
            self.move(self._shown.review.table.mapToGlobal(QPoint(GRID, GRID)))
        self.show()
        self.raise_()
        self.activateWindow()

    def apply(self) -> None:
        """Erase or add what was found."""
        found = self._shown.desk_and_muscle()
        if found is None:
            return
        desk, label = found
        threshold = self.threshold
        desk.apply_slowly(
            tr("Threshold"),
            lambda: threshold.found(desk, label),
            0 if threshold.erases else label,
            erases=threshold.erases,
        )

    def find_soon(self) -> None:
        """Count the voxels anew, once nothing more is changed."""
        self.reach.setEnabled(self.threshold.use is ThresholdUse.ADD)
        has_muscle = self._shown.desk is not None and self._shown.chosen_label is not None
        self.apply_button.setEnabled(has_muscle)
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count at once."""
        super().showEvent(event)
        self.find_soon()

    def _find(self) -> None:
        desk, label = self._shown.desk, self._shown.chosen_label
        if desk is None or label is None:
            self.count.setText(tr("No muscle is chosen."))
            return
        threshold, version = self.threshold, desk.session.version

        def work(progress: Progress) -> int:
            progress.report(0.0, "")
            region = threshold.found(desk, label)
            return 0 if region is None else int(region.mask.sum())

        def put(voxels: int) -> None:
            if (threshold, version) == (self.threshold, desk.session.version):
                self._say(desk, label, voxels)

        self._shown.desks.jobs.start(Job(tr("Counting voxels"), work, put))

    def _say(self, desk: EditDesk, label: int, voxels: int) -> None:
        volume = voxels * desk.session.geometry.voxel_volume_ml
        self.count.setText(
            tr(
                "{muscle}: {n} voxels, {volume} mL",
                muscle=desk.session.rules.label_name(label),
                n=voxels,
                volume=f"{volume:.1f}",
            )
        )

    def _take_image(self) -> None:
        """Offer values that suit the image: fat's fraction, or the window of the others."""
        layer = ImageLayer(self.image.currentData())
        is_fraction = layer is ImageLayer.FAT_FRACTION
        desk = self._shown.desk
        window = None if desk is None else desk.visit.shown.windows.get(layer)
        if is_fraction or window is None:
            values = _FIRST_FF_PERCENT
        else:
            values = (window.level, window.level + window.width / 2)
        for box, value in zip((self.low, self.high), values, strict=True):
            box.setRange(0, 100 if is_fraction else _LARGEST_SIGNAL)
            box.setDecimals(0)
            box.setSuffix(" %" if is_fraction else "")
            box.setValue(value)
        self.find_soon()

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & (Aspect.SELECTION | Aspect.VOLUME):
            self.find_soon()

    def _build(self) -> None:
        values = QHBoxLayout()
        values.addWidget(self.low)
        values.addWidget(QLabel(tr("to")))
        values.addWidget(self.high)
        values.addStretch()
        form = QFormLayout()
        form.setSpacing(GRID)
        form.addRow(tr("Image"), self.image)
        form.addRow(tr("Values from"), values)
        form.addRow(tr("What to do"), self.use)
        form.addRow(tr("Within"), self.reach)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(form)
        layout.addWidget(self.count)
        layout.addWidget(self.buttons)
        # Not the panel itself: a least width of its own would replace that of its parts.
        self.count.setMinimumWidth(44 * GRID)


def _layer_names() -> dict[ImageLayer, str]:
    return {
        ImageLayer.FAT_FRACTION: tr("Fat fraction"),
        ImageLayer.IN_PHASE: tr("In-phase image"),
        ImageLayer.OPPOSED_PHASE: tr("Opposed-phase image"),
        ImageLayer.FAT: tr("Fat image"),
        ImageLayer.WATER: tr("Water image"),
    }


def _value(name: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setKeyboardTracking(False)
    box.setAccessibleName(name)
    KeptReturn(box)
    return box
