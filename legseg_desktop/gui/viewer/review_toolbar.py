"""The bar over the planes: image layer, window, overlay, and the way to a segmentation."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.view_menus import ViewMenus
from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState
from legseg_desktop.viewing.window_presets import WindowPreset

_LARGEST_SIGNAL = 1e6
_NO_WINDOW = -_LARGEST_SIGNAL


class ReviewToolbar(QWidget):
    """Buttons that mirror the viewer's state.

    Signals
    -------
    auto_window_requested(), fit_requested(), segment_requested()
    preset_requested(WindowPreset)
    """

    preset_requested = Signal(object)
    auto_window_requested = Signal()
    fit_requested = Signal()
    segment_requested = Signal()

    def __init__(self, state: ViewerState, look: Look) -> None:
        super().__init__()
        self._state = state
        self._look = look
        self._groups = FlowLayout(self, 2 * GRID, last_at_right=1)
        self._layout = self._add_group()
        self.layers = self._add_layers()
        self._layout = self._add_group()
        self.level, self.width_box = self._add_window()
        self._layout = self._add_group()
        self.overlay, self.outline, self.opacity = self._add_overlay()
        self.uncertainty = self._button("blur", "")
        self.uncertainty.setCheckable(True)
        self.uncertainty.toggled.connect(state.set_uncertainty_visible)
        self.fat_overlay = self._button("palette", tr("Fat fraction over the image (W)"))
        self.fat_overlay.setCheckable(True)
        self.fat_overlay.toggled.connect(state.set_fat_overlay_visible)
        self.offer_uncertainty(is_known=False)
        self._layout = self._add_group()
        self.crosshair = self._button("crosshairs", tr("Crosshair (X)"))
        self.crosshair.setCheckable(True)
        self.crosshair.toggled.connect(state.set_crosshair_visible)
        self.fit = self._button("fit-to-screen-outline", tr("Fit to the views (Ctrl+F)"))
        self.fit.clicked.connect(self.fit_requested)
        self._layout = self._add_group()
        self.views = ViewMenus(state, look)
        for button in self.views.buttons:
            self._layout.addWidget(button)
        self.segment = QPushButton(tr("Segment"))
        self.segment.setProperty("primary", True)
        self.segment.setToolTip(tr("Find the muscles and measure them (Ctrl+G)"))
        self.segment.clicked.connect(self.segment_requested)
        self._groups.addWidget(self.segment)
        state.subscribe(lambda aspect: self._mirror())
        self._mirror()

    def _add_layers(self) -> dict[ImageLayer, QToolButton]:
        texts = {
            ImageLayer.IN_PHASE: (tr("IP"), tr("In-phase image")),
            ImageLayer.OPPOSED_PHASE: (tr("OP"), tr("Opposed-phase image")),
            ImageLayer.FAT: (tr("Fat"), tr("Fat image")),
            ImageLayer.WATER: (tr("Water"), tr("Water image")),
            ImageLayer.FAT_FRACTION: (tr("FF"), tr("Fat fraction, 0 to 100 %")),
        }
        group = QButtonGroup(self)
        buttons = {}
        for layer, (text, tip) in texts.items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tr("{what} ([ and ] switch)", what=tip))
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.clicked.connect(lambda _, layer=layer: self._state.show_layer(layer))
            group.addButton(button)
            self._layout.addWidget(button)
            buttons[layer] = button
        return buttons

    def _add_window(self) -> tuple[QDoubleSpinBox, QDoubleSpinBox]:
        boxes = []
        for text, tip in (
            (tr("Level"), tr("Signal shown mid-grey (right drag, up or down)")),
            (tr("Width"), tr("Range of signal shown (right drag, left or right)")),
        ):
            box = QDoubleSpinBox()
            box.setDecimals(0)
            box.setRange(_NO_WINDOW, _LARGEST_SIGNAL)
            box.setSpecialValueText("—")
            box.setKeyboardTracking(False)
            box.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
            self._look.fit(box, QDoubleSpinBox.setFixedWidth, 9 * GRID)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.setAccessibleName(text)
            box.setToolTip(tip)
            box.editingFinished.connect(self._set_window)
            label = QLabel(text)
            label.setObjectName("muted")
            self._layout.addWidget(label)
            self._layout.addWidget(box)
            boxes.append(box)
        self.auto = self._button("contrast-circle", tr("Automatic contrast (Ctrl+J)"))
        self.auto.clicked.connect(self.auto_window_requested)
        presets = QMenu(self.auto)
        for preset, text in (
            (WindowPreset.WHOLE_SCAN, tr("As the scan was opened")),
            (WindowPreset.MUSCLE, tr("Muscle")),
            (WindowPreset.ALL_SIGNALS, tr("All signals")),
        ):
            action = presets.addAction(text)
            action.triggered.connect(lambda _, preset=preset: self.preset_requested.emit(preset))
        self.auto.setMenu(presets)
        self.auto.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        return boxes[0], boxes[1]

    def _add_overlay(self) -> tuple[QToolButton, QToolButton, QSlider]:
        overlay = self._button("layers", tr("Labels on or off (S)"))
        overlay.setCheckable(True)
        overlay.toggled.connect(self._state.set_overlay_visible)
        outline = self._button("vector-polyline", tr("Outlines instead of fill (O)"))
        outline.setCheckable(True)
        outline.toggled.connect(self._state.set_outlined)
        opacity = QSlider(Qt.Orientation.Horizontal)
        opacity.setRange(0, 100)
        opacity.setFixedWidth(10 * GRID)
        opacity.setToolTip(tr("Opacity of the labels (A and D)"))
        opacity.setAccessibleName(tr("Opacity of the labels"))
        opacity.valueChanged.connect(lambda percent: self._state.set_opacity(percent / 100))
        self._layout.addWidget(opacity)
        return overlay, outline, opacity

    def offer_uncertainty(self, is_known: bool) -> None:
        """Let uncertainty be shown, or say why it can't."""
        self.uncertainty.setEnabled(is_known)
        tip = (
            tr("Uncertainty: where the networks of the model disagree (U)")
            if is_known
            else tr("Uncertainty is known after a segmentation with several networks")
        )
        self.uncertainty.setToolTip(tip)
        self.uncertainty.setAccessibleName(tip)

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self._look.put_icon(button, icon)
        self._layout.addWidget(button)
        return button

    def _add_group(self) -> QHBoxLayout:
        """Begin a group of buttons, which stay together where the bar needs a second row."""
        group = QWidget()
        layout = QHBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        self._groups.addWidget(group)
        return layout

    def _set_window(self) -> None:
        window = self._state.window
        if window is None:
            return
        # The boxes show whole numbers: only one that was changed by hand counts.
        level, width = self.level.value(), self.width_box.value()
        if abs(level - window.level) >= 1 or abs(width - window.width) >= 1:
            self._state.set_window(DisplayWindow.around(level, width))

    def _mirror(self) -> None:
        """Show the state, without taking that for a wish of the user."""
        state = self._state
        self.layers[state.layer].setChecked(True)
        window = state.window
        for box, value in (
            (self.level, window.level if window else _NO_WINDOW),
            (self.width_box, window.width if window else _NO_WINDOW),
        ):
            with QSignalBlocker(box):
                box.setEnabled(window is not None)
                box.setValue(value)
        self.auto.setEnabled(window is not None)
        for button, is_on in (
            (self.overlay, state.overlay_visible),
            (self.outline, state.outlined),
            (self.uncertainty, state.uncertainty_visible),
            (self.fat_overlay, state.fat_overlay_visible),
            (self.crosshair, state.crosshair_visible),
        ):
            button.setChecked(is_on)
        with QSignalBlocker(self.opacity):
            self.opacity.setValue(round(100 * state.opacity))
            is_filled = state.overlay_visible and not state.is_drawn_outlined
            self.opacity.setEnabled(is_filled or state.uncertainty_visible)
