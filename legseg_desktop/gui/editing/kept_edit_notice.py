"""The notice that an edit waits to be brought back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr


class KeptEditNotice(QFrame):
    """Shown over the views while an edit of the shown scan waits.

    Signals
    -------
    wanted(), given_up()
    """

    wanted = Signal()
    given_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        icon = QLabel()
        icon.setPixmap(look.icon("history", "warning").pixmap(2 * GRID, 2 * GRID))
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.bring_back = QPushButton(tr("Bring it back"))
        self.bring_back.setProperty("primary", True)
        self.bring_back.clicked.connect(self.wanted)
        self.discard = QPushButton(tr("Discard"))
        self.discard.clicked.connect(self.given_up)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.addWidget(icon)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.bring_back)
        layout.addWidget(self.discard)
        self.hide()

    def offer(self, journal: Path | None) -> None:
        """Offer the edit of a journal, or nothing."""
        self.setVisible(journal is not None)
        if journal is not None:
            when = datetime.fromtimestamp(journal.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
            self.text.setText(
                tr("An edit of this scan, last changed {when}, isn't saved.", when=when)
            )
