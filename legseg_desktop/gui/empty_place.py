"""What a place shows while there is nothing to show: its name, and how to begin."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from legseg_desktop.gui.theme import GRID


class EmptyPlace(QWidget):
    """A heading and one sentence, where every place has them.

    Parameters
    ----------
    heading, hint : str
        Name of the place, and what to do.
    """

    def __init__(self, heading: str, hint: str) -> None:
        super().__init__()
        self.heading = QLabel(heading)
        self.heading.setObjectName("heading")
        self.hint = QLabel(hint)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.hint)
        layout.addStretch()
