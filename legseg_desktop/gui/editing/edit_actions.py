"""The commands of the label editor with their keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction

from legseg_desktop.editing.review_marks import ReviewState
from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.editing.muscle_menu import MuscleMenu
from legseg_desktop.gui.editing.options_bar import OptionsBar
from legseg_desktop.gui.editing.review_flow import ReviewFlow
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.tool_in_hand import ToolInHand
from legseg_desktop.gui.editing.tool_kinds import tool_faces
from legseg_desktop.gui.translation import tr


@dataclass(frozen=True)
class EditParts:
    """Who carries the commands out."""

    shown: ShownEdit
    hand: ToolInHand
    options: EditOptions
    bar: OptionsBar
    menu: MuscleMenu
    flow: ReviewFlow


def make_edit_actions(parts: EditParts) -> list[QAction]:
    """Give Review the commands of its editor; return them in the order in which they are listed."""
    shown, hand, options = parts.shown, parts.hand, parts.options
    flow, menu = parts.flow, parts.menu

    def add(name: str, text: str, run: Callable[[], object], *keys: str) -> QAction:
        return add_action(shown.review, text, run, keys, name=f"edit.{name}")

    def let_go() -> None:
        hand.let_go()
        for panel in menu.panels:
            panel.close()

    tools = [
        add(f"tool-{tool}", face.name, partial(hand.use, tool), *face.keys)
        for tool, face in tool_faces().items()
    ]
    whole = [add(one.name, one.text, partial(menu.run, one), *one.keys) for one in menu.operations]
    return [
        *tools,
        add("smaller", tr("Smaller brush"), lambda: options.resize(-1), "-"),
        add("larger", tr("Larger brush"), lambda: options.resize(1), "+", "="),
        add("finish", tr("Fill the contour"), hand.finish, "Return", "Enter"),
        add("let-go", tr("Drop what has begun"), let_go, "Esc"),
        add("undo", tr("Undo"), shown.undo, "Ctrl+Z"),
        add("redo", tr("Redo"), shown.redo, "Ctrl+Shift+Z", "Ctrl+Y"),
        add("history", tr("History"), parts.bar.history.toggle, "Ctrl+H"),
        add("lock", tr("Lock or unlock the chosen muscle"), flow.lock_chosen, "B"),
        add("next-to-do", tr("Next muscle to do"), flow.go_to_next, "N"),
        add("done", tr("Done, and on to the next"),
            lambda: flow.mark_chosen(ReviewState.DONE), "K"),
        add("flag", tr("Flag the chosen muscle"),
            lambda: flow.mark_chosen(ReviewState.FLAG), "Shift+K"),
        add("note", tr("Note on the chosen muscle …"), flow.ask_for_note, "Shift+N"),
        add("copy-next", tr("Copy to the next slice"), lambda: menu.copy(1), "Ctrl+PgUp"),
        add("copy-before", tr("Copy to the slice before"),
            lambda: menu.copy(-1), "Ctrl+PgDown"),
        add("exchange", tr("Exchange left and right"), menu.exchange_sides),
        add("threshold", tr("Threshold …"), menu.threshold.show_for_image, "T"),
        add("shape", tr("Try out a shape …"), menu.shape.open_beside, "Shift+T"),
        add("bring", tr("Bring labels from another visit …"), menu.bring_labels.ask),
        *whole,
    ]  # fmt: skip
