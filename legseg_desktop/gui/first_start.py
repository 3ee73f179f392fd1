"""What must have been read once: research use only."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import GRID


class FirstStartNotice(QFrame):
    """A strip at the top of the window until the user has said that it is understood."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._session = session
        text = QLabel(
            self.tr(
                "LegSeg is for research only and is not a medical device. Its model has not been "
                "validated on patients: check every segmentation before you use a number."
            )
        )
        text.setWordWrap(True)
        self.understood = QPushButton(self.tr("I understand"))
        self.understood.clicked.connect(self._acknowledge)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.addWidget(text, 1)
        layout.addWidget(self.understood)
        self.setVisible(not session.settings.research_use_acknowledged)

    def _acknowledge(self) -> None:
        settings = replace(self._session.settings, research_use_acknowledged=True)
        self._session.keep_settings(settings)
        self.hide()
