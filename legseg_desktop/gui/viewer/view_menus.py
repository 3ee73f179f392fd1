"""Three buttons with menus: how the views share their room, the 3D view, and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.settings import ViewLayout
from legseg_desktop.viewing.viewer_state import Aspect, SurfaceColouring, ViewerState

Choice = TypeVar("Choice", bound=StrEnum)

_LAYOUT_ICONS = {
    ViewLayout.ONE_AND_THREE: "view-quilt-outline",
    ViewLayout.FOUR: "view-grid-outline",
    ViewLayout.SINGLE: "square-outline",
}


class ViewMenus(QObject):
    """The buttons, which mirror the state of what they change.

    Parameters
    ----------
    state : ViewerState
        What 3D shows.
    look : Look
        For the icons.

    Signals
    -------
    layout_chosen(ViewLayout)
        The views shall share their room in another way.
    """

    layout_chosen = Signal(object)

    def __init__(self, state: ViewerState, look: Look) -> None:
        super().__init__()
        self._state = state
        self._look = look
        self.layout_button = self._button("view-quilt-outline", tr("Layout of the views"))
        self.surface_button = self._button("cube-outline", tr("What 3D shows"))
        self.picture_button = self._button("camera-outline", tr("Pictures of the views"))
        self.layouts = self._choices(
            self.layout_button,
            {
                ViewLayout.ONE_AND_THREE: tr("Axial and three"),
                ViewLayout.FOUR: tr("Two by two"),
                ViewLayout.SINGLE: tr("One view alone"),
            },
        )
        for layout, action in self.layouts.items():
            look.put_icon(action, _LAYOUT_ICONS[layout])
            action.triggered.connect(lambda _, layout=layout: self.layout_chosen.emit(layout))
        self.colourings = self._choices(
            self.surface_button,
            {
                SurfaceColouring.MUSCLE: tr("Colour by muscle"),
                SurfaceColouring.FAT_FRACTION: tr("Colour by fat fraction"),
                SurfaceColouring.CHANGE: tr("Colour by change since the first visit"),
            },
        )
        for colouring, action in self.colourings.items():
            action.triggered.connect(
                lambda _, colouring=colouring: state.colour_surfaces_by(colouring)
            )
        self.surface_button.menu().addSeparator()
        self.body = self.surface_button.menu().addAction(tr("Body around the muscles"))
        self.body.setCheckable(True)
        self.body.triggered.connect(state.set_body_visible)
        self.offer_changes(are_known=False)
        state.subscribe(self._on_state_changed)
        self._mirror()

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons, in their order."""
        return (self.layout_button, self.surface_button, self.picture_button)

    def offer_changes(self, are_known: bool) -> None:
        """Let surfaces be coloured by change only where there are numbers."""
        self.colourings[SurfaceColouring.CHANGE].setEnabled(are_known)
        if not are_known and self._state.surface_colouring is SurfaceColouring.CHANGE:
            self._state.colour_surfaces_by(SurfaceColouring.MUSCLE)

    def offer_pictures(self, actions: Iterable[QAction]) -> None:
        """List commands that make pictures."""
        self.picture_button.menu().addActions(list(actions))

    def show_layout(self, layout: ViewLayout) -> None:
        """Mirror how the views share their room."""
        self.layouts[layout].setChecked(True)
        self._look.put_icon(self.layout_button, _LAYOUT_ICONS[layout])

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        self._look.put_icon(button, icon)
        return button

    def _choices(self, button: QToolButton, texts: Mapping[Choice, str]) -> dict[Choice, QAction]:
        group = QActionGroup(self)
        actions = {}
        for choice, text in texts.items():
            action = button.menu().addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            actions[choice] = action
        return actions

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & Aspect.SURFACE:
            self._mirror()

    def _mirror(self) -> None:
        self.colourings[self._state.surface_colouring].setChecked(True)
        self.body.setChecked(self._state.body_visible)
