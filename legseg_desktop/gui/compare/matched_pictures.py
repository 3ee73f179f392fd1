"""What the pages with pictures of matched visits have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legseg_desktop.gui.compare.matched_visits import MatchedVisits
from legseg_desktop.gui.theme import GRID


class MatchedPictures(QWidget):
    """A row of choices above a row of pictures, drawn only while it is seen.

    Signals
    -------
    label_clicked(int)
        A muscle was clicked.
    """

    label_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits: MatchedVisits | None = None
        self._label: int | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was chosen meanwhile."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        raise NotImplementedError

    def _lay_out(self, choices: QHBoxLayout, pictures: QHBoxLayout) -> None:
        pictures.setSpacing(GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(choices)
        layout.addLayout(pictures, 1)
