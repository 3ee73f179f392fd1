"""The commands of Review with their keys: ITK-SNAP's where it has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.translation import tr
from legseg_desktop.settings import ViewLayout
from legseg_desktop.viewing.viewer_state import OPACITY_STEP

if TYPE_CHECKING:
    from legseg_desktop.gui.viewer.review_place import ReviewPlace


def make_actions(place: ReviewPlace) -> list[QAction]:
    """Give the place its commands; return them in the order in which they are listed."""

    def add(name: str, text: str, run: Callable[[], object], *keys: str) -> QAction:
        return add_action(place, text, run, keys, name=f"review.{name}")

    return [
        *_moving(place, add),
        *_drawing(place, add),
        *_muscles(place, add),
        *_views(place, add),
    ]


Add = Callable[..., QAction]


def _moving(place: ReviewPlace, add: Add) -> list[QAction]:
    grid, state = place.grid, place.state
    return [
        add("next-slice", tr("Next slice"), lambda: grid.active.step(1), "PgUp"),
        add("previous-slice", tr("Previous slice"), lambda: grid.active.step(-1), "PgDown"),
        add("next-image", tr("Next image"), lambda: state.step_layer(1), "]"),
        add("previous-image", tr("Previous image"), lambda: state.step_layer(-1), "["),
    ]


def _drawing(place: ReviewPlace, add: Add) -> list[QAction]:
    state = place.state

    def change_opacity(steps: int) -> None:
        state.set_opacity(state.opacity + steps * OPACITY_STEP)

    def change_fat_opacity(steps: int) -> None:
        state.set_fat_overlay_visible(True)
        state.set_fat_overlay_opacity(state.fat_overlay_opacity + steps * OPACITY_STEP)

    def toggle_uncertainty() -> None:
        if place.toolbar.uncertainty.isEnabled():
            state.set_uncertainty_visible(not state.uncertainty_visible)

    return [
        add(
            "labels",
            tr("Labels on or off"),
            lambda: state.set_overlay_visible(not state.overlay_visible),
            "S",
        ),
        add("fainter", tr("Labels fainter"), lambda: change_opacity(-1), "A"),
        add("stronger", tr("Labels stronger"), lambda: change_opacity(1), "D"),
        add(
            "outlines",
            tr("Outlines or fill"),
            lambda: state.set_outlined(not state.outlined),
            "O",
        ),
        add("uncertainty", tr("Uncertainty or labels"), toggle_uncertainty, "U"),
        add(
            "fat-overlay",
            tr("Fat fraction over the image"),
            lambda: state.set_fat_overlay_visible(not state.fat_overlay_visible),
            "W",
        ),
        add("fat-fainter", tr("Fat fraction fainter"), lambda: change_fat_opacity(-1), "Q"),
        add(
            "fat-stronger",
            tr("Fat fraction stronger"),
            lambda: change_fat_opacity(1),
            "Shift+Q",
        ),
        add(
            "crosshair",
            tr("Crosshair on or off"),
            lambda: state.set_crosshair_visible(not state.crosshair_visible),
            "X",
        ),
        add("auto-contrast", tr("Automatic contrast"), place.auto_window, "Ctrl+J"),
    ]


def _muscles(place: ReviewPlace, add: Add) -> list[QAction]:
    state, table = place.state, place.table

    def toggle_chosen() -> None:
        label = state.selected_label
        if label is not None:
            state.set_label_visible(label, label in state.hidden_labels)

    return [
        add("next-muscle", tr("Next muscle"), lambda: table.step(1), ">"),
        add("previous-muscle", tr("Previous muscle"), lambda: table.step(-1), "<"),
        add("pick", tr("Choose the muscle under the mouse"), place.pick, "L"),
        add("solo", tr("The chosen muscle alone, or all"), state.toggle_solo, "Shift+S"),
        add("hide", tr("Hide or show the chosen muscle"), toggle_chosen, "H"),
        add("segment", tr("Segment"), place.toolbar.segment.click, "Ctrl+G"),
    ]


def _views(place: ReviewPlace, add: Add) -> list[QAction]:
    grid = place.grid
    return [
        add("fit", tr("Fit to the views"), grid.fit, "Ctrl+F", "R"),
        add("centre", tr("Centre on the crosshair"), grid.centre, "C"),
        add(
            "one-and-three",
            tr("Axial and three views"),
            lambda: grid.show_layout(ViewLayout.ONE_AND_THREE),
            "F2",
        ),
        add(
            "four",
            tr("Two by two views"),
            lambda: grid.show_layout(ViewLayout.FOUR),
            "F3",
        ),
        add(
            "single",
            tr("One view alone"),
            lambda: grid.show_layout(ViewLayout.SINGLE),
            "F4",
        ),
        *place.picture_actions(add),
    ]
