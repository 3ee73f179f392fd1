"""The commands of the label editor with their keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from legseg_desktop.editing.review_marks import ReviewState
from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.editing.tool_kinds import tool_faces

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
        add("smaller", editor.tr("Smaller brush"), lambda: editor.options.resize(-1), "-"),
        add("larger", editor.tr("Larger brush"), lambda: editor.options.resize(1), "+", "="),
        add("finish", editor.tr("Fill the contour"), editor.finish, "Return", "Enter"),
        add("let-go", editor.tr("Drop what has begun"), editor.let_go, "Esc"),
        add("undo", editor.tr("Undo"), editor.undo, "Ctrl+Z"),
        add("redo", editor.tr("Redo"), editor.redo, "Ctrl+Shift+Z", "Ctrl+Y"),
        add("history", editor.tr("History"), editor.bar.history.toggle, "Ctrl+H"),
        add("lock", editor.tr("Lock or unlock the chosen muscle"), flow.lock_chosen, "B"),
        add("next-to-do", editor.tr("Next muscle to do"), flow.go_to_next, "N"),
        add("done", editor.tr("Done, and on to the next"),
            lambda: flow.mark_chosen(ReviewState.DONE), "K"),
        add("flag", editor.tr("Flag the chosen muscle"),
            lambda: flow.mark_chosen(ReviewState.FLAG), "Shift+K"),
        add("note", editor.tr("Note on the chosen muscle …"), flow.ask_for_note, "Shift+N"),
        add("copy-next", editor.tr("Copy to the next slice"), lambda: menu.copy(1), "Ctrl+PgUp"),
        add("copy-before", editor.tr("Copy to the slice before"),
            lambda: menu.copy(-1), "Ctrl+PgDown"),
        add("exchange", editor.tr("Exchange left and right"), menu.exchange_sides),
        *whole,
    ]  # fmt: skip
