"""What a check of the library has found: each problem, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.library_records import LibraryProblem


class ProblemsDialog(QDialog):
    """The problems, one below the other.

    Parameters
    ----------
    problems : sequence of LibraryProblem
        At least one.
    parent : QWidget
        The window.
    """

    def __init__(self, problems: Sequence[LibraryProblem], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check of the library"))
        size_dialog(self, 80 * GRID, 48 * GRID)
        n = len(problems)
        heading = QLabel(tr_n("{n} problem was found", "{n} problems were found", n))
        heading.setObjectName("heading")
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, GRID, 0)
        lines.setSpacing(GRID // 2)
        for problem in problems:
            lines.addWidget(_line(translated(problem.what)))
            lines.addWidget(_line(translated(problem.what_to_do), is_muted=True))
            if problem.path:
                lines.addWidget(_line(problem.path, is_muted=True))
            lines.addSpacing(GRID)
        lines.addStretch()
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)


def _line(text: str, *, is_muted: bool = False) -> QLabel:
    line = QLabel(text)
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if is_muted:
        line.setObjectName("muted")
    return line
