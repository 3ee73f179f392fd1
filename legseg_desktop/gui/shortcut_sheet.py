"""The sheet of all keys, and of what the mouse does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.actions import ActionGroups, shown_keys
from legseg_desktop.gui.dialog_size import room_for
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr

Rows = list[tuple[str, str]]
"""Keys, or what the mouse does, and what comes of it."""
Group = tuple[str, Rows]

_MOST_ROWS = 26


class ShortcutSheet(QDialog):
    """All keys and what the mouse does, on one page.

    Parameters
    ----------
    groups : sequence of (str, sequence of QAction)
        Title and commands of each group; those without keys are left out.
    parent : QWidget
        The window.
    """

    def __init__(self, groups: ActionGroups, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and mouse"))
        self.rows: list[tuple[str, str]] = []
        listed = [(title, self._key_rows(actions)) for title, actions in groups]
        listed += [
            (tr("Mouse in a plane"), self._plane_rows()),
            (tr("Mouse in 3D"), self._surface_rows()),
        ]
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(4 * GRID)
        for column in _in_columns([group for group in listed if group[1]]):
            columns.addLayout(self._column(column))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        area = _scrolled(page)
        wanted = page.sizeHint() + QSize(2 * GRID, 0)
        area.setMinimumSize(wanted.boundedTo(room_for(self) - QSize(4 * GRID, 12 * GRID)))
        layout.addWidget(area)
        layout.addWidget(buttons)

    @staticmethod
    def _key_rows(actions: Sequence[QAction]) -> Rows:
        return [
            (shown_keys(action.shortcuts()), action.text())
            for action in actions
            if action.shortcuts()
        ]

    def _plane_rows(self) -> Rows:
        return [
            (tr("Left button"), tr("Move the crosshair")),
            (tr("Shift + move"), tr("Crosshair follows the mouse")),
            (tr("Ctrl + click"), tr("Choose the muscle there")),
            (tr("Wheel"), tr("Next or previous slice")),
            (tr("Ctrl + wheel"), tr("Zoom")),
            (tr("Ctrl + right drag"), tr("Zoom")),
            (tr("Middle drag"), tr("Move the picture")),
            (tr("Space + move"), tr("Move the picture")),
            (tr("Right drag"), tr("Brightness and contrast")),
            (tr("Double click"), tr("One view alone, or all again")),
            (tr("Arrow keys"), tr("Move the crosshair by one voxel")),
        ]

    def _surface_rows(self) -> Rows:
        return [
            (tr("Left drag, arrow keys"), tr("Turn")),
            (tr("Click"), tr("Choose the muscle there")),
            (tr("Right drag, wheel"), tr("Zoom")),
            (tr("Middle or Shift + left drag"), tr("Move the picture")),
        ]

    def _column(self, groups: Sequence[Group]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        row = 0
        for title, rows in groups:
            heading = QLabel(title)
            heading.setStyleSheet("font-weight: 600")
            if row:
                grid.setRowMinimumHeight(row, 2 * GRID)
                row += 1
            grid.addWidget(heading, row, 0, 1, 2)
            for at, (keys, text) in enumerate(rows, start=row + 1):
                grid.addWidget(QLabel(keys), at, 0)
                what = QLabel(text.replace("&", ""))
                what.setObjectName("muted")
                grid.addWidget(what, at, 1)
            row += len(rows) + 1
            self.rows.extend(rows)
        grid.setRowStretch(row, 1)
        return grid


def _scrolled(page: QWidget) -> QScrollArea:
    """Return an area that scrolls a page where it gets less than the page asks for."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(tr("Keys and mouse"))
    return area


def _in_columns(groups: Sequence[Group]) -> list[list[Group]]:
    """Return the groups in columns of about one height, in their order."""
    tallest = max(_MOST_ROWS, max((len(rows) + 1 for _, rows in groups), default=0))
    columns: list[list[Group]] = []
    height = tallest
    for group in groups:
        needed = len(group[1]) + 2
        if height + needed > tallest:
            columns.append([])
            height = 0
        columns[-1].append(group)
        height += needed
    return columns
