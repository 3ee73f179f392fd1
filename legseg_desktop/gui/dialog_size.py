"""How large dialogs are: as their text asks for, within the window over which they open."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from legseg_desktop.gui.theme import GRID, text_scaled

_MARGIN = 4 * GRID


def size_dialog(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size.

    Parameters
    ----------
    dialog : QDialog
        Not yet shown.
    width, height : int
        With text of the usual size, px.
    """
    dialog.resize(QSize(text_scaled(width), text_scaled(height)).boundedTo(room_for(dialog)))


def room_for(dialog: QDialog) -> QSize:
    """Return the largest size that a dialog may have."""
    parent = dialog.parentWidget()
    room = dialog.screen().availableSize() if parent is None else parent.window().size()
    return room - QSize(_MARGIN, _MARGIN)
