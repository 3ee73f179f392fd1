"""Fat fraction and cross-sectional area of the chosen muscle along the leg."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.gui.colours import seen_on
from legseg_desktop.gui.job_bar import ElidedLabel
from legseg_desktop.gui.results.words import side_word
from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.records import Analysis
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.label_colours import hex_colour, label_colours
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState

_SLICE_AXIS = 2
_PERCENT_TICKS = (0, 25, 50, 75, 100)
_FEWER_TICKS = (0, 50, 100)
# Text above it takes the plots' room.
_LARGEST_TEXT = 1.25
_LEAST_HEIGHT = 10 * GRID


class ProfilePlot(QWidget):
    """Two small plots over the position along the leg; a click goes to that slice.

    The same muscle of the other side is drawn beside it, dashed.

    Parameters
    ----------
    state : ViewerState
        Chosen muscle and current slice; a click moves the cursor.
    look : Look
        Colours of axes and text.
    """

    def __init__(self, state: ViewerState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._analysis: Analysis | None = None
        self._positions: npt.NDArray[np.float64] = np.zeros(0)
        self.title = ElidedLabel()
        self._told = ""
        self.fat_fraction = self._plot(tr("FF (%)"))
        self.area = self._plot(tr("CSA (cm²)"))
        self._markers = [self._marker(plot) for plot in (self.fat_fraction, self.area)]
        self._plots = QWidget()
        plots = QHBoxLayout(self._plots)
        plots.setContentsMargins(0, 0, 0, 0)
        plots.setSpacing(GRID)
        plots.addWidget(self.fat_fraction)
        plots.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(self._plots, 1)
        state.subscribe(self._on_state_changed)
        look.changed.connect(self._dress)
        look.changed.connect(self._draw)
        self._dress()
        self._draw()

    def show_analysis(self, analysis: Analysis | None, shown: DisplayedScan | None) -> None:
        """Show the profiles of another analysis, or none."""
        self._analysis = analysis
        self._positions = np.zeros(0)
        if shown is not None:
            middle = [(n - 1) / 2 for n in shown.geometry.shape]
            slices = np.arange(shown.geometry.shape[_SLICE_AXIS])
            voxels = np.stack(
                [np.full(len(slices), middle[0]), np.full(len(slices), middle[1]), slices], axis=1
            )
            self._positions = shown.geometry.to_world(voxels)[:, _SLICE_AXIS]
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw no plot in which nothing could be read; the line above it can be dragged up."""
        super().resizeEvent(event)
        self._say(self._told)
        QTimer.singleShot(0, self, self._give_back)

    def go_to(self, position_mm: float) -> None:
        """Move the cursor to the slice nearest to a position along the leg."""
        if self._positions.size:
            nearest = int(np.argmin(np.abs(self._positions - position_mm)))
            self._state.step_cursor(_SLICE_AXIS, nearest - self._state.cursor[_SLICE_AXIS])

    def _say(self, told: str) -> None:
        """Show what the plots are of; without room for them, where they are."""
        self._told = told
        self._plots.setVisible(self._has_room)
        self.title.setText(told if self._has_room else tr("Profiles along the leg: drag this up"))

    @property
    def _has_room(self) -> bool:
        return self.height() >= text_scaled(_LEAST_HEIGHT)

    def _give_back(self) -> None:
        """Leave to the views what is too little for a plot, unless somebody drags the border."""
        splitter = self.parentWidget()
        least, spare = self.minimumHeight(), self.height() - self.minimumHeight()
        is_dragged = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if isinstance(splitter, QSplitter) and not self._has_room and not is_dragged and spare > 0:
            above, _ = splitter.sizes()
            splitter.setSizes([above + spare, least])

    def _plot(self, title: str) -> Any:
        plot = pyqtgraph.PlotWidget(enableMenu=False)
        plot.setLabel("left", title)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        # pyqtgraph makes this menu all the same, and it would outlive the window.
        unused = plot.getPlotItem().ctrlMenu
        unused.setParent(plot, unused.windowFlags())
        plot.getAxis("bottom").enableAutoSIPrefix(False)
        plot.getAxis("left").enableAutoSIPrefix(False)
        plot.scene().sigMouseClicked.connect(lambda event: self._on_click(plot, event))
        return plot

    def _marker(self, plot: Any) -> Any:
        marker = pyqtgraph.InfiniteLine(angle=90, movable=False)
        plot.addItem(marker, ignoreBounds=True)
        return marker

    def _on_click(self, plot: Any, event: Any) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            point: QPointF = plot.plotItem.vb.mapSceneToView(event.scenePos())
            self.go_to(point.x())

    def _dress(self) -> None:
        colours, is_large = self._look.colours, self._look.text_scale > _LARGEST_TEXT
        ticks = _FEWER_TICKS if is_large else _PERCENT_TICKS
        self.fat_fraction.getAxis("left").setTicks([[(tick, str(tick)) for tick in ticks]])
        along = tr("mm") if is_large else tr("Along the leg (mm), to superior")
        # In large text the plots are low: their units say enough.
        self.fat_fraction.setLabel("left", tr("FF %") if is_large else tr("FF (%)"))
        self.area.setLabel("left", tr("cm²") if is_large else tr("CSA (cm²)"))
        # So much of the window's height as its title takes; more where there is room.
        self.setMinimumHeight(
            self.title.sizeHint().height() if is_large else text_scaled(_LEAST_HEIGHT)
        )
        for plot, marker in zip((self.fat_fraction, self.area), self._markers, strict=True):
            plot.setBackground(colours.surface)
            plot.setLabel("bottom", along)
            # The uppermost figure is as high above its tick as below it.
            above = text_scaled(GRID // 2) if is_large else 1
            plot.plotItem.layout.setContentsMargins(1, above, 1, 1)
            plot.getAxis("left").setWidth(text_scaled(6 * GRID))
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(colours.border)
                axis.setTextPen(colours.muted)
            marker.setPen(pyqtgraph.mkPen(colours.accent, width=2))

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & Aspect.SELECTION:
            self._draw()
        elif aspect & Aspect.CURSOR:
            self._mark_slice()

    def _mark_slice(self) -> None:
        index = self._state.cursor[_SLICE_AXIS]
        for marker in self._markers:
            marker.setVisible(index < self._positions.size)
            if index < self._positions.size:
                marker.setValue(self._positions[index])

    def _draw(self) -> None:
        for plot in (self.fat_fraction, self.area):
            plot.plotItem.clearPlots()
        chosen = self._chosen()
        if self._analysis is None or chosen is None:
            self._say(
                tr("Choose a muscle to see its fat fraction and area along the leg.")
                if self._analysis is not None
                else tr("Profiles along the leg appear here once the scan is segmented.")
            )
        else:
            self._say(
                tr(
                    "{muscle}, {side}, along the leg (dashed: the other side)",
                    muscle=chosen.muscle.capitalize(),
                    side=side_word(chosen.side).lower(),
                )
                if chosen.side != "both"
                else tr("{muscle} along the leg", muscle=chosen.muscle.capitalize())
            )
            colours = label_colours(self._analysis.table)
            for row in self._analysis.measurements:
                if row.abbreviation == chosen.abbreviation:
                    colour = seen_on(hex_colour(colours[row.label]), self._look.colours.surface)
                    self._draw_muscle(row, colour, row is not chosen)
        self._set_ranges()
        self._mark_slice()

    def _chosen(self) -> MuscleMeasurement | None:
        if self._analysis is None:
            return None
        label = self._state.selected_label
        rows = (row for row in self._analysis.measurements if row.label == label)
        return next(rows, None)

    def _draw_muscle(self, row: MuscleMeasurement, colour: str, is_other_side: bool) -> None:
        assert self._analysis is not None
        # A file that was changed by hand may speak of slices that the scan doesn't have.
        count = self._positions.size
        slices = [s for s in self._analysis.slices if s.label == row.label]
        slices = [s for s in slices if 0 <= s.slice_index < count]
        slices.sort(key=lambda s: s.slice_index)
        if not slices:
            return
        style = Qt.PenStyle.DashLine if is_other_side else Qt.PenStyle.SolidLine
        pen = pyqtgraph.mkPen(colour, width=1.5 if is_other_side else 2.5, style=style)
        symbol = "o" if len(slices) <= 40 and not is_other_side else None
        for plot, values in (
            (self.fat_fraction, _or_nan([s.ff_mean_percent for s in slices])),
            (self.area, _or_nan([s.csa_cm2 for s in slices])),
        ):
            plot.plot(
                self._positions_of(slices),
                values,
                pen=pen,
                connect="finite",
                symbol=symbol,
                symbolSize=5,
                symbolBrush=colour,
                symbolPen=None,
            )

    def _positions_of(self, slices: Sequence[SliceMeasurement]) -> npt.NDArray[np.float64]:
        """Return the positions by slice, the same ones the marker and the clicks use."""
        return np.asarray(self._positions[[s.slice_index for s in slices]])

    def _set_ranges(self) -> None:
        self.fat_fraction.setYRange(0, 100, padding=0.06)
        top = 1.0
        chosen = self._chosen()
        if self._analysis is not None and chosen is not None:
            top = max((s.csa_cm2 for s in self._analysis.slices if _is_of(s, chosen)), default=1.0)
        self.area.setYRange(0, top, padding=0.1)
        if self._positions.size:
            low, high = float(self._positions.min()), float(self._positions.max())
            for plot in (self.fat_fraction, self.area):
                plot.setXRange(low, max(high, low + 1), padding=0.02)


def _is_of(one: SliceMeasurement, muscle: MuscleMeasurement) -> bool:
    return one.abbreviation == muscle.abbreviation


def _or_nan(values: Sequence[float | None]) -> npt.NDArray[np.float64]:
    """Return the values with gaps where there is none; the line is broken there."""
    return np.array([np.nan if value is None else value for value in values])
