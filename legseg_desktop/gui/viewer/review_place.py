"""Review: look at a scan and its labels, segment it, read the numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.empty_place import EmptyPlace
from legseg_desktop.gui.results.findings_strip import FindingsStrip
from legseg_desktop.gui.results.muscle_table import MuscleTable
from legseg_desktop.gui.results.profile_plot import ProfilePlot
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.viewer.cursor_readout import CursorReadout
from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.review_toolbar import ReviewToolbar
from legseg_desktop.gui.viewer.view_grid import ViewGrid
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.settings import Settings
from legseg_desktop.viewing.label_colours import label_colours
from legseg_desktop.viewing.viewer_state import OPACITY_STEP, ViewerState

_TABLE_WIDTH = 70 * GRID
_PROFILE_HEIGHT = 19 * GRID


class ReviewPlace(QWidget):
    """The place where a clinician decides whether to trust the numbers.

    Signals
    -------
    segment_requested()
        The user wants the shown visit segmented.
    succeeded(str)
        Something worth saying is done.
    failed(exception)
        Something the user asked for can't be done.
    """

    segment_requested = Signal()
    succeeded = Signal(str)
    failed = Signal(object)

    def __init__(self, state: ViewerState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._visit: OpenVisit | None = None
        self.toolbar = ReviewToolbar(state, look)
        self.findings = FindingsStrip(look)
        self.grid = ViewGrid(state)
        self.readout = CursorReadout(state)
        self.table = MuscleTable(state, look)
        self.profile = ProfilePlot(state, look)
        self.grid.hovered.connect(self.readout.read)
        self.toolbar.fit_requested.connect(self.grid.fit)
        self.toolbar.auto_window_requested.connect(self._auto_window)
        self.toolbar.segment_requested.connect(self.segment_requested)
        self.actions_of_review = self._make_actions()
        self._build()
        self.show_visit(None)

    def show_visit(self, visit: OpenVisit | None) -> None:
        """Show another visit, or the same with new labels; the view stays where it can."""
        before, self._visit = self._visit, visit
        self._pages.setCurrentIndex(0 if visit is None else 1)
        for action in self.actions_of_review:
            action.setEnabled(visit is not None)
        if visit is None:
            self._show_in_parts(None)
            return
        if before is None or before.scan is not visit.scan:
            # Empty first: no part may read the old scan at a cursor of the new one.
            self._show_in_parts(None)
            shown = visit.shown
            self.state.open_volume(shown.geometry.shape, shown.windows, shown.start)
        self._show_in_parts(visit)
        if visit.analysis is not None and self.state.selected_label is None:
            measured = (row.label for row in visit.analysis.measurements if row.voxels)
            self.state.select_label(next(measured, None))
        self._offer_segmentation(is_first=visit.analysis is None)

    def take_settings(self, settings: Settings) -> None:
        """Look as the user left it."""
        self.state.set_opacity(settings.overlay_opacity)
        self.state.set_outlined(settings.overlay_outlines)

    def with_its_settings(self, settings: Settings) -> Settings:
        """Return the preferences with how the place looks now."""
        return replace(
            settings,
            overlay_opacity=self.state.opacity,
            overlay_outlines=self.state.outlined,
        )

    def set_segmenting(self, is_running: bool) -> None:
        """Offer no second segmentation while one runs."""
        self.toolbar.segment.setEnabled(not is_running)

    def _show_in_parts(self, visit: OpenVisit | None) -> None:
        shown = None if visit is None else visit.shown
        analysis = None if visit is None else visit.analysis
        self.grid.show_pictures(None if visit is None else self._pictures_of(visit))
        self.toolbar.offer_uncertainty(shown is not None and shown.vote_entropy is not None)
        self.table.show_analysis(analysis, shown)
        self.profile.show_analysis(analysis, shown)
        self.readout.show_scan(shown, analysis.table if analysis else None)
        if visit is None:
            self.findings.show_findings((), ())
        else:
            findings = analysis.findings if analysis else visit.findings
            measurements = analysis.measurements if analysis else ()
            self.findings.show_findings(visit.scan.warnings, findings, measurements)

    def _offer_segmentation(self, *, is_first: bool) -> None:
        button = self.toolbar.segment
        button.setText(self.tr("Segment") if is_first else self.tr("Segment again"))
        button.setProperty("primary", is_first)
        button.style().polish(button)

    def _pictures_of(self, visit: OpenVisit) -> PlanePictures:
        if visit.analysis is None:
            colours = np.zeros((256, 3), dtype=np.uint8)
        else:
            colours = label_colours(visit.analysis.table)
        return PlanePictures(self.state, visit.shown, colours)

    def _build(self) -> None:
        views = QWidget()
        left = QVBoxLayout(views)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID // 2)
        left.addWidget(self.grid, 1)
        left.addWidget(self.readout)
        upright = QSplitter(Qt.Orientation.Vertical)
        upright.addWidget(views)
        upright.addWidget(self.profile)
        upright.setStretchFactor(0, 1)
        upright.setStretchFactor(1, 0)
        upright.setSizes([70 * GRID, _PROFILE_HEIGHT])
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(upright)
        across.addWidget(self.table)
        across.setStretchFactor(0, 7)
        across.setStretchFactor(1, 3)
        across.setSizes([7000, 3000])
        self.table.setMinimumWidth(_TABLE_WIDTH)
        for splitter in (upright, across):
            splitter.setHandleWidth(GRID)
            splitter.setChildrenCollapsible(False)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.findings)
        layout.addWidget(across, 1)
        empty = EmptyPlace(
            self.tr("Review"),
            self.tr("No scan is open: import one or open an analysis in Patients (Ctrl+1)."),
        )
        self._pages = QStackedLayout(self)
        self._pages.addWidget(empty)
        self._pages.addWidget(content)

    def _make_actions(self) -> list[QAction]:
        state, grid = self.state, self.grid
        return [
            add_action(self, self.tr("Next slice"), lambda: grid.active.step(1), ["PgUp"]),
            add_action(self, self.tr("Previous slice"), lambda: grid.active.step(-1), ["PgDown"]),
            add_action(self, self.tr("Next image"), lambda: state.step_layer(1), ["]"]),
            add_action(self, self.tr("Previous image"), lambda: state.step_layer(-1), ["["]),
            add_action(
                self,
                self.tr("Labels on or off"),
                lambda: state.set_overlay_visible(not state.overlay_visible),
                ["S"],
            ),
            add_action(
                self,
                self.tr("Outlines or fill"),
                lambda: state.set_outlined(not state.outlined),
                ["O"],
            ),
            add_action(self, self.tr("Uncertainty or labels"), self._toggle_uncertainty, ["U"]),
            add_action(
                self,
                self.tr("Labels fainter"),
                lambda: state.set_opacity(state.opacity - OPACITY_STEP),
                ["A"],
            ),
            add_action(
                self,
                self.tr("Labels stronger"),
                lambda: state.set_opacity(state.opacity + OPACITY_STEP),
                ["D"],
            ),
            add_action(
                self,
                self.tr("Crosshair on or off"),
                lambda: state.set_crosshair_visible(not state.crosshair_visible),
                ["X"],
            ),
            add_action(self, self.tr("Fit to the views"), grid.fit, ["Ctrl+F", "R"]),
            add_action(self, self.tr("Centre on the crosshair"), grid.centre, ["C"]),
            add_action(self, self.tr("Automatic contrast"), self._auto_window, ["Ctrl+J"]),
            add_action(self, self.tr("Segment"), self.toolbar.segment.click, ["Ctrl+G"]),
        ]

    def _toggle_uncertainty(self) -> None:
        if self.toolbar.uncertainty.isEnabled():
            self.state.set_uncertainty_visible(not self.state.uncertainty_visible)

    def _auto_window(self) -> None:
        self.grid.active.auto_window()
