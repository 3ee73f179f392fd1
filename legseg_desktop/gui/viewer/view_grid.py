"""The views of Review: axial large, sagittal and coronal beside it, one of them at will."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState

# Row, column, row span, column span.
_PLACES = {
    Plane.AXIAL: (0, 0, 2, 1),
    Plane.SAGITTAL: (0, 1, 1, 1),
    Plane.CORONAL: (1, 1, 1, 1),
}
_SHARES = (10, 7)


class ViewGrid(QWidget):
    """Three linked planes.

    Signals
    -------
    hovered(voxel or None)
        The canonical voxel under the mouse, in any plane.
    """

    hovered = Signal(object)

    def __init__(self, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures: PlanePictures | None = None
        self._maximised: Plane | None = None
        self.views = {plane: PlaneView(plane, state) for plane in Plane}
        self._active = Plane.AXIAL
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        for plane, view in self.views.items():
            self._layout.addWidget(view, *_PLACES[plane])
            view.hovered.connect(self.hovered)
            view.activated.connect(lambda plane=plane: self._activate(plane))
            view.maximise_requested.connect(lambda plane=plane: self.toggle_maximised(plane))
        self._share_room()
        state.subscribe(self._on_state_changed)

    @property
    def active(self) -> PlaneView:
        """The plane the keys are for: the last one under the mouse."""
        return self.views[self._active]

    @property
    def maximised(self) -> Plane | None:
        """The plane that has all the room; None where they share it."""
        return self._maximised

    def show_pictures(self, pictures: PlanePictures | None) -> None:
        """Draw another scan in all planes, or nothing."""
        self._pictures = pictures
        for view in self.views.values():
            view.show_pictures(pictures)

    def fit(self) -> None:
        """Show the whole slice in every plane."""
        for view in self.views.values():
            view.fit()

    def centre(self) -> None:
        """Put the cursor in the middle of every plane."""
        for view in self.views.values():
            view.centre()

    def toggle_maximised(self, plane: Plane) -> None:
        """Give one plane all the room, or share it again."""
        self._maximised = None if self._maximised is plane else plane
        for other, view in self.views.items():
            view.setVisible(self._maximised in (None, other))
        self._share_room()

    def _share_room(self) -> None:
        """Set how much each row and column gets."""
        alone = self._maximised
        columns = _SHARES if alone is None else (alone is Plane.AXIAL, alone is not Plane.AXIAL)
        for column, stretch in enumerate(columns):
            self._layout.setColumnStretch(column, int(stretch))
        self._layout.setRowStretch(0, int(alone is not Plane.CORONAL))
        self._layout.setRowStretch(1, int(alone is not Plane.SAGITTAL))

    def _activate(self, plane: Plane) -> None:
        self._active = plane

    def _on_state_changed(self, aspect: Aspect) -> None:
        if self._pictures is not None:
            self._pictures.forget(aspect)
        for view in self.views.values():
            view.on_state_changed(aspect)
