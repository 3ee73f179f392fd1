"""The commands of the label editor with their keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from legseg_desktop.editing.review_marks import ReviewState
from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.editing.tool_kinds import tool_faces
from legseg_desktop.gui.translation import tr

if TYPE_CHECKING:
    from legseg_desktop.gui.editing.label_editor import LabelEditor


def make_edit_actions(editor: LabelEditor) -> list[QAction]:
    """Give Review the commands of its editor; return them in the order in which they are listed."""
    review, flow, menu = editor.review, editor.flow, editor.muscle_menu

    def add(name: str, text: str, run: Callable[[], object], *keys: str) -> QAction:
        return add_action(review, text, run, keys, name=f"edit.{name}")

    tools = [
        add(f"tool-{tool}", face.name, partial(editor.use_tool, tool), *face.keys)
        for tool, face in tool_faces().items()
    ]
    whole = [add(one.name, one.text, partial(menu.run, one), *one.keys) for one in menu.operations]
    return [
        *tools,
        add("smaller", tr("Smaller brush"), lambda: editor.options.resize(-1), "-"),
        add("larger", tr("Larger brush"), lambda: editor.options.resize(1), "+", "="),
        add("finish", tr("Fill the contour"), editor.finish, "Return", "Enter"),
        add("let-go", tr("Drop what has begun"), editor.let_go, "Esc"),
        add("undo", tr("Undo"), editor.undo, "Ctrl+Z"),
        add("redo", tr("Redo"), editor.redo, "Ctrl+Shift+Z", "Ctrl+Y"),
        add("history", tr("History"), editor.bar.history.toggle, "Ctrl+H"),
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
        *whole,
    ]  # fmt: skip
