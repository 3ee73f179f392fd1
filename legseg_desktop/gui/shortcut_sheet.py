"""The sheet of all keys, and of what the mouse does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from legseg_desktop.gui.actions import ActionGroups
from legseg_desktop.gui.theme import GRID


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
        self.setWindowTitle(self.tr("Keys and mouse"))
        self.rows: list[tuple[str, str]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        for column, (title, actions) in enumerate(groups):
            rows = [
                (" / ".join(key.toString() for key in action.shortcuts()), action.text())
                for action in actions
                if action.shortcuts()
            ]
            self._add_group(grid, 2 * column, title, rows)
        self._add_group(grid, 2 * len(groups), self.tr("Mouse in a plane"), self._mouse_rows())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(grid)
        layout.addWidget(buttons)

    def _mouse_rows(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Left button"), self.tr("Move the crosshair")),
            (self.tr("Shift + move"), self.tr("Crosshair follows the mouse")),
            (self.tr("Wheel"), self.tr("Next or previous slice")),
            (self.tr("Ctrl + wheel"), self.tr("Zoom")),
            (self.tr("Middle drag"), self.tr("Move the picture")),
            (self.tr("Right drag"), self.tr("Brightness and contrast")),
            (self.tr("Double click"), self.tr("One plane alone, or all again")),
            (self.tr("Arrow keys"), self.tr("Move the crosshair by one voxel")),
        ]

    def _add_group(
        self, grid: QGridLayout, column: int, title: str, rows: Sequence[tuple[str, str]]
    ) -> None:
        heading = QLabel(title)
        heading.setStyleSheet("font-weight: 600")
        grid.addWidget(heading, 0, column, 1, 2)
        for row, (keys, text) in enumerate(rows, start=1):
            grid.addWidget(QLabel(keys), row, column)
            what = QLabel(text.replace("&", ""))
            what.setObjectName("muted")
            grid.addWidget(what, row, column + 1)
        self.rows.extend(rows)
