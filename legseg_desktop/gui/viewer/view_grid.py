"""The views of Review, three planes and 3D, in the layout that the user likes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from legseg_desktop.gui.viewer.plane_mode import PlaneMode
from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.gui.viewer.slice_slider import SliceSlider
from legseg_desktop.gui.viewer.surface_pictures import SurfacePictures
from legseg_desktop.gui.viewer.surface_view import SurfaceView
from legseg_desktop.settings import ViewLayout
from legseg_desktop.viewing.slicing import Box, Plane
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState

SURFACE = "surface"
"""The name of the fourth view; the others are called as their planes."""

# Row, column, row span, column span.
_PLACES = {
    ViewLayout.ONE_AND_THREE: {
        Plane.AXIAL: (0, 0, 2, 1),
        Plane.SAGITTAL: (0, 1, 1, 1),
        Plane.CORONAL: (0, 2, 1, 1),
        SURFACE: (1, 1, 1, 2),
    },
    ViewLayout.FOUR: {
        Plane.AXIAL: (0, 0, 1, 1),
        Plane.SAGITTAL: (0, 1, 1, 1),
        Plane.CORONAL: (1, 0, 1, 1),
        SURFACE: (1, 1, 1, 1),
    },
}
_COLUMN_SHARES = {ViewLayout.ONE_AND_THREE: (12, 5, 5), ViewLayout.FOUR: (1, 1, 0)}
_TYPED_INTO = (QLineEdit, QAbstractSpinBox)


class ViewGrid(QWidget):
    """Three linked planes and the muscles in 3D.

    Signals
    -------
    hovered(voxel or None)
        The canonical voxel under the mouse, in any plane.
    layout_changed(ViewLayout)
        The views share their room in another way.
    """

    hovered = Signal(object)
    layout_changed = Signal(object)

    def __init__(self, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures: PlanePictures | None = None
        self.views = {plane: PlaneView(plane, state) for plane in Plane}
        self.surface = SurfaceView(state)
        self.slider = SliceSlider(state)
        self._cells: dict[str, QWidget] = {
            Plane.AXIAL: _beside(self.views[Plane.AXIAL], self.slider),
            Plane.SAGITTAL: self.views[Plane.SAGITTAL],
            Plane.CORONAL: self.views[Plane.CORONAL],
            SURFACE: self.surface,
        }
        self._active = Plane.AXIAL
        self._last: str = Plane.AXIAL
        self._layout_kind = self._shared_layout = ViewLayout.ONE_AND_THREE
        self._alone: str = Plane.AXIAL
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        for plane, view in self.views.items():
            view.hovered.connect(self.hovered)
            view.activated.connect(lambda plane=plane: self._activate(plane))
            view.maximise_requested.connect(lambda plane=plane: self.toggle_maximised(plane))
        self.surface.activated.connect(lambda: self._activate(SURFACE))
        self.surface.maximise_requested.connect(lambda: self.toggle_maximised(SURFACE))
        self._lay_out()
        state.subscribe(self._on_state_changed)

    @property
    def active(self) -> PlaneView:
        """The plane the keys are for: the last one under the mouse."""
        return self.views[self._active]

    @property
    def last_used(self) -> QWidget:
        """The view that was last under the mouse, a plane or 3D."""
        return self.views[self._active] if self._last != SURFACE else self.surface

    @property
    def layout_kind(self) -> ViewLayout:
        """How the views share their room."""
        return self._layout_kind

    def show_layout(self, kind: ViewLayout, alone: str | None = None) -> None:
        """Share the room in another way.

        Parameters
        ----------
        kind : ViewLayout
            How.
        alone : str, optional
            Which view has all the room where one has: a plane or `SURFACE`; by default the one
            that was last under the mouse.
        """
        self._layout_kind = kind
        if kind is ViewLayout.SINGLE:
            self._alone = alone or self._last
        else:
            self._shared_layout = kind
        self._lay_out()
        self.layout_changed.emit(kind)

    def toggle_maximised(self, name: str) -> None:
        """Give one view all the room, or share it again."""
        if self._layout_kind is ViewLayout.SINGLE:
            self.show_layout(self._shared_layout)
        else:
            self.show_layout(ViewLayout.SINGLE, name)

    def show_pictures(
        self,
        pictures: PlanePictures | None,
        surfaces: SurfacePictures | None = None,
    ) -> None:
        """Draw another scan in all views, or nothing."""
        self._pictures = pictures
        for view in self.views.values():
            view.show_pictures(pictures)
        self.surface.show_pictures(surfaces)
        if pictures is None:
            self.slider.show_scan(None, np.zeros((256, 3), np.uint8))
        else:
            self.slider.show_scan(pictures.shown, pictures.colours)

    def show_changes(self, changes: Mapping[int, float]) -> None:
        """Take the changes of the fat fraction, percentage points by label, to colour by."""
        self.surface.show_changes(changes)

    def labels_changed(self, box: Box, touched: frozenset[int], gained: Mapping[int, Box]) -> None:
        """Redraw where labels were changed in place.

        Parameters
        ----------
        box : Box
            Where, canonical voxels.
        touched : frozenset of int
            The labels that have gained or lost voxels.
        gained : dict of int to Box
            Around the voxels that each label has gained.
        """
        if self._pictures is None:
            return
        self._pictures.shown.labels_won(gained)
        for view in self.views.values():
            view.labels_changed(box)
        self.surface.labels_changed(box, touched - {0})
        self.slider.labels_changed(box)

    def use_mode(self, make: Callable[[PlaneView], PlaneMode] | None) -> None:
        """Give the mouse in every plane to a tool; to looking around where there is none."""
        for view in self.views.values():
            view.use_mode(None if make is None else make(view))

    def fit(self) -> None:
        """Show the whole slice in every plane, and all muscles."""
        for view in self.views.values():
            view.fit()
        self.surface.fit()

    def centre(self) -> None:
        """Put the cursor in the middle of every plane."""
        for view in self.views.values():
            view.centre()

    def _lay_out(self) -> None:
        is_single = self._layout_kind is ViewLayout.SINGLE
        places = _PLACES[self._shared_layout]
        for name, cell in self._cells.items():
            self._layout.removeWidget(cell)
            if not is_single:
                self._layout.addWidget(cell, *places[name])
            elif name == self._alone:
                self._layout.addWidget(cell, 0, 0)
            cell.setVisible(not is_single or name == self._alone)
        columns = (1, 0, 0) if is_single else _COLUMN_SHARES[self._shared_layout]
        for column, stretch in enumerate(columns):
            self._layout.setColumnStretch(column, stretch)
        for row in range(2):
            self._layout.setRowStretch(row, int(row == 0 or not is_single))

    def _activate(self, name: str) -> None:
        """Let the keys be for the view under the mouse, unless something is typed elsewhere."""
        self._last = name
        if name != SURFACE:
            self._active = Plane(name)
        if not isinstance(QApplication.focusWidget(), _TYPED_INTO):
            self.last_used.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_state_changed(self, aspect: Aspect) -> None:
        if self._pictures is not None:
            self._pictures.forget(aspect)
        for view in self.views.values():
            view.on_state_changed(aspect)
        self.surface.on_state_changed(aspect)
        self.slider.on_state_changed(aspect)


def _beside(view: QWidget, slider: QWidget) -> QWidget:
    both = QWidget()
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(view, 1)
    layout.addWidget(slider)
    return both
