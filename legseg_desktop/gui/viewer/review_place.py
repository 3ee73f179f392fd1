"""Review: look at a scan and its labels, segment it, read the numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from inference_engine.errors import OutputError
from legseg_desktop.gui.empty_place import EmptyPlace
from legseg_desktop.gui.results.findings_strip import FindingsStrip
from legseg_desktop.gui.results.muscle_table import MuscleTable
from legseg_desktop.gui.results.profile_plot import ProfilePlot
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.cursor_readout import CursorReadout, label_names
from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.review_actions import make_actions
from legseg_desktop.gui.viewer.review_toolbar import ReviewToolbar
from legseg_desktop.gui.viewer.surface_pictures import SurfacePictures
from legseg_desktop.gui.viewer.view_grid import ViewGrid
from legseg_desktop.gui.viewer.view_pictures import (
    ask_for_picture_file,
    copy_picture,
    save_picture,
)
from legseg_desktop.gui.viewer.views_beside_table import ViewsBesideTable
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.settings import Settings
from legseg_desktop.viewing.label_colours import label_colours
from legseg_desktop.viewing.slicing import Box
from legseg_desktop.viewing.viewer_state import ViewerState, Voxel
from legseg_desktop.viewing.window_presets import WindowPreset, preset_window

_PICTURE_ACTIONS = 4
_PROFILE_HEIGHT = 19 * GRID
# Until then, nothing is made that the first picture doesn't show.
_FIRST_PICTURE_MS = 150


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
        self.findings.where.toggled.connect(state.set_suspicion_visible)
        self.grid = ViewGrid(state)
        self.readout = CursorReadout(state)
        self.table = MuscleTable(state, look)
        self.profile = ProfilePlot(state, look)
        self._hovered: Voxel | None = None
        self.grid.hovered.connect(self._on_hovered)
        self.toolbar.fit_requested.connect(self.grid.fit)
        self.toolbar.auto_window_requested.connect(self.auto_window)
        self.toolbar.segment_requested.connect(self.segment_requested)
        self.toolbar.preset_requested.connect(self._use_preset)
        self.toolbar.views.layout_chosen.connect(self.grid.show_layout)
        self.grid.layout_changed.connect(self.toolbar.views.show_layout)
        self.actions_of_review = make_actions(self)
        self.toolbar.views.offer_pictures(self.actions_of_review[-_PICTURE_ACTIONS:])
        self._build()
        self.show_visit(None)

    def show_visit(self, visit: OpenVisit | None) -> None:
        """Show another visit, or the same with new labels; the view stays where it can."""
        before, self._visit = self._visit, visit
        self._hovered = None
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
            QTimer.singleShot(_FIRST_PICTURE_MS, shown.make_ready)
        self._show_in_parts(visit)
        if visit.analysis is not None and self.state.selected_label is None:
            measured = (row.label for row in visit.analysis.measurements if row.voxels)
            self.state.select_label(next(measured, None))
        self._offer_segmentation(is_first=visit.analysis is None)

    def take_settings(self, settings: Settings) -> None:
        """Look as the user left it."""
        self.state.set_opacity(settings.overlay_opacity)
        self.state.set_outlined(settings.overlay_outlines)
        self.grid.show_layout(settings.view_layout)

    def with_its_settings(self, settings: Settings) -> Settings:
        """Return the preferences with how the place looks now."""
        return replace(
            settings,
            overlay_opacity=self.state.opacity,
            overlay_outlines=self.state.outlined,
            view_layout=self.grid.layout_kind,
        )

    def show_changes(self, changes: Mapping[int, float]) -> None:
        """Let 3D be coloured by the change since the patient's first visit.

        Parameters
        ----------
        changes : dict of int to float
            Change of the fat fraction, percentage points, by label; empty where there is none.
        """
        self.grid.show_changes(changes)
        self.toolbar.views.offer_changes(bool(changes))

    def labels_changed(self, box: Box, touched: frozenset[int], gained: Mapping[int, Box]) -> None:
        """Redraw where labels of the shown visit were changed in place.

        Parameters
        ----------
        box, touched, gained
            As for `ViewGrid.labels_changed`.
        """
        self.grid.labels_changed(box, touched, gained)

    def set_segmenting(self, is_running: bool) -> None:
        """Offer no second segmentation while one runs."""
        self.toolbar.segment.setEnabled(not is_running)

    def place_editor(self, strip: QWidget, bar: QWidget, notice: QWidget) -> None:
        """Make room for the label editor: tools beside the views, options and notice over them."""
        self._beside.insertWidget(0, strip)
        self._left.insertWidget(0, notice)
        self._left.insertWidget(1, bar)

    def _show_in_parts(self, visit: OpenVisit | None) -> None:
        shown = None if visit is None else visit.shown
        analysis = None if visit is None else visit.analysis
        if visit is None:
            self.grid.show_pictures(None)
        else:
            self.grid.show_pictures(self._pictures_of(visit), self._surfaces_of(visit))
        self.toolbar.offer_uncertainty(shown is not None and shown.vote_entropy is not None)
        self.findings.offer_where(shown is not None and shown.suspected is not None)
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
        button.setText(tr("Segment") if is_first else tr("Segment again"))
        button.setProperty("primary", is_first)
        button.style().polish(button)

    def _pictures_of(self, visit: OpenVisit) -> PlanePictures:
        return PlanePictures(self.state, visit.shown, _colours_of(visit))

    def _surfaces_of(self, visit: OpenVisit) -> SurfacePictures:
        analysis = visit.analysis
        rows = analysis.measurements if analysis is not None else ()
        return SurfacePictures(
            self.state,
            visit.shown,
            _colours_of(visit),
            {} if analysis is None else label_names(analysis.table),
            {row.label: row.ff_mean_percent for row in rows if row.ff_mean_percent is not None},
        )

    def _build(self) -> None:
        views = QWidget()
        left = self._left = QVBoxLayout(views)
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
        upright.setHandleWidth(GRID)
        upright.setChildrenCollapsible(False)
        across = ViewsBesideTable(upright, self.table)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.findings)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(GRID // 2)
        self._beside.addWidget(across, 1)
        layout.addLayout(self._beside, 1)
        empty = EmptyPlace(
            tr("Review"),
            tr("No scan is open: import one or open an analysis in Patients (Ctrl+1)."),
        )
        self._pages = QStackedLayout(self)
        self._pages.addWidget(empty)
        self._pages.addWidget(content)

    def auto_window(self) -> None:
        """Fit the window to the slice under the mouse."""
        self.grid.active.auto_window()

    def pick(self) -> None:
        """Choose the muscle under the mouse, or the crosshair; where there is none, it stays."""
        if self._visit is not None:
            label = int(self._visit.shown.labels[self._hovered or self.state.cursor])
            self.state.select_label(label or self.state.selected_label)

    def _on_hovered(self, voxel: Voxel | None) -> None:
        self._hovered = voxel
        self.readout.read(voxel)

    def picture_actions(self, add: Callable[..., QAction]) -> list[QAction]:
        """Return the commands that make pictures of the views."""
        grid = self.grid
        return [
            add(
                "copy-view",
                tr("Copy a picture of the view"),
                lambda: self._copy(grid.last_used),
                "Ctrl+Shift+C",
            ),
            add(
                "save-view",
                tr("Save a picture of the view …"),
                lambda: self._save(grid.last_used),
                "Ctrl+Shift+S",
            ),
            add("copy-review", tr("Copy a picture of Review"), lambda: self._copy(self)),
            add("save-review", tr("Save a picture of Review …"), lambda: self._save(self)),
        ]

    def _use_preset(self, preset: WindowPreset) -> None:
        if self._visit is not None:
            window = preset_window(self._visit.shown, self.state.layer, preset)
            if window is not None:
                self.state.set_window(window)

    def _copy(self, view: QWidget) -> None:
        copy_picture(view)
        self.succeeded.emit(tr("The picture is on the clipboard."))

    def _save(self, view: QWidget) -> None:
        path = ask_for_picture_file(self, tr("Save the picture"), "legseg-view")
        if path is None:
            return
        try:
            written = save_picture(view, path)
        except OutputError as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(tr("Written: {name}", name=written.name))


def _colours_of(visit: OpenVisit) -> npt.NDArray[np.uint8]:
    if visit.analysis is None:
        return np.zeros((256, 3), dtype=np.uint8)
    return label_colours(visit.analysis.table)
