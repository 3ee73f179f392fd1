"""How large a brush is: set in mm or in voxels, and shown in both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from legseg_desktop.gui.editing.edit_options import (
    LARGEST_MM,
    LARGEST_VOXELS,
    SMALLEST_MM,
    SMALLEST_VOXELS,
    EditOptions,
    SizeUnit,
)
from legseg_desktop.gui.editing.kept_return import KeptReturn
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr

_TIMES = " \N{MULTIPLICATION SIGN} "


class BrushSize(QWidget):
    """A number, its unit, and what it is in the other one.

    Parameters
    ----------
    options : EditOptions
        Changed here, and followed.
    look : Look
        For sizes that grow with the text.
    """

    def __init__(self, options: EditOptions, look: Look) -> None:
        super().__init__()
        self._options = options
        self._spacing_mm: Sequence[float] | None = None
        tip = tr("Width of the brush (- and +)")
        self.mm = QDoubleSpinBox()
        self.mm.setRange(SMALLEST_MM, LARGEST_MM)
        self.mm.setDecimals(1)
        self.mm.valueChanged.connect(lambda value: options.change(size_mm=value))
        self.voxels = QSpinBox()
        self.voxels.setRange(SMALLEST_VOXELS, LARGEST_VOXELS)
        self.voxels.setSingleStep(2)
        self.voxels.valueChanged.connect(lambda value: options.change(size_voxels=value))
        for box in (self.mm, self.voxels):
            box.setKeyboardTracking(False)
            box.setToolTip(tip)
            box.setAccessibleName(tip)
            KeptReturn(box)
            look.fit(box, QWidget.setFixedWidth, 9 * GRID)
        self.unit = QComboBox()
        self.unit.addItem(tr("mm"), SizeUnit.MM)
        self.unit.addItem(tr("voxels"), SizeUnit.VOXELS)
        self.unit.setToolTip(tr("mm: one size in the patient; voxels: as many along each axis"))
        self.unit.setAccessibleName(tr("Unit of the brush's width"))
        self.unit.currentIndexChanged.connect(
            lambda _: options.change(unit=SizeUnit(self.unit.currentData()))
        )
        self.other = QLabel()
        self.other.setObjectName("muted")
        self.other.setToolTip(tr("To the side, to the front and upwards"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for widget in (self.mm, self.voxels, self.unit, self.other):
            layout.addWidget(widget)
        options.observe(self._mirror)
        self._mirror()

    def show_spacing(self, spacing_mm: Sequence[float] | None) -> None:
        """Take the voxels of a scan, mm along the canonical axes; None where none is shown."""
        self._spacing_mm = spacing_mm
        self._mirror()

    def _mirror(self) -> None:
        settings = self._options.settings
        is_mm = settings.unit is SizeUnit.MM
        for box, shows in ((self.mm, is_mm), (self.voxels, not is_mm)):
            box.setVisible(shows)
        with QSignalBlocker(self.mm), QSignalBlocker(self.voxels), QSignalBlocker(self.unit):
            self.mm.setValue(settings.size_mm)
            self.voxels.setValue(settings.size_voxels)
            self.unit.setCurrentIndex(self.unit.findData(settings.unit))
        self.other.setVisible(self._spacing_mm is not None)
        if self._spacing_mm is None:
            return
        if is_mm:
            counts = settings.widths_in_voxels(self._spacing_mm)
            self.other.setText(tr("{n} voxels", n=_TIMES.join(str(count) for count in counts)))
        else:
            widths = settings.widths_mm(self._spacing_mm)
            self.other.setText(tr("{n} mm", n=_TIMES.join(f"{width:.3g}" for width in widths)))
