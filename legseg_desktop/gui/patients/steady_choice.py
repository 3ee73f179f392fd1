"""A drop-down list that the wheel doesn't change."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class SteadyChoice(QComboBox):
    """Leaves the wheel to what it lies in: scrolling past it must not change a patient's data."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()
