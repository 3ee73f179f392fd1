"""A number that is typed, or dragged with a slider while looking at what it does."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from legseg_desktop.gui.editing.kept_return import KeptReturn
from legseg_desktop.gui.theme import GRID

_STEPS = 200


class SlidValue(QWidget):
    """A field and a slider beside it, which say the same.

    Parameters
    ----------
    name : str
        What the number is.

    Signals
    -------
    changed()
        The number is another.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._slid = (0.0, 1.0)
        self.field = QDoubleSpinBox()
        self.field.setKeyboardTracking(False)
        self.field.setAccessibleName(name)
        KeptReturn(self.field)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 10)
        self.slider.setAccessibleName(name)
        self.slider.setMinimumWidth(16 * GRID)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        # Shares, not sizes: the sliders of several numbers begin below one another.
        layout.addWidget(self.field, 2)
        layout.addWidget(self.slider, 3)
        self.field.valueChanged.connect(self._follow_field)
        self.slider.valueChanged.connect(self._follow_slider)

    @property
    def value(self) -> float:
        """The number."""
        return self.field.value()

    def offer(
        self, low: float, high: float, *, slid_to: float, decimals: int = 0, unit: str = ""
    ) -> None:
        """Say which numbers there are.

        Parameters
        ----------
        low, high : float
            What can be typed.
        slid_to : float
            The largest that the slider reaches; what is larger is seldom wanted.
        decimals : int
            Digits behind the point.
        unit : str
            Behind the number, as it is shown.
        """
        self._slid = (low, slid_to)
        with QSignalBlocker(self.field):
            self.field.setRange(low, high)
            self.field.setDecimals(decimals)
            self.field.setSuffix(unit)
        self._show_on_slider()

    def set_value(self, value: float) -> None:
        """Set another number."""
        self.field.setValue(value)
        self._show_on_slider()

    def _follow_field(self) -> None:
        self._show_on_slider()
        self.changed.emit()

    def _follow_slider(self, step: int) -> None:
        low, high = self._slid
        value = low + step / _STEPS * (high - low)
        self.field.setValue(round(value, self.field.decimals()))

    def _show_on_slider(self) -> None:
        if self.slider.isSliderDown():
            return
        low, high = self._slid
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(_STEPS * (self.value - low) / (high - low)))
