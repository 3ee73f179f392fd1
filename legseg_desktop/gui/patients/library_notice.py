"""What stands in the place of the patients while the library isn't open, or can't be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from inference_engine.errors import LegSegError
from legseg_desktop.gui.program_messages import error_words
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr


class LibraryNotice(QFrame):
    """A strip that says how it is with the library, and what can be done; hidden if all is well.

    Signals
    -------
    read_only_requested(), again_requested(), other_requested()
        Open it to read, try once more, open another one.
    """

    read_only_requested = Signal()
    again_requested = Signal()
    other_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.read_only = QPushButton(tr("Open read-only"))
        self.read_only.clicked.connect(self.read_only_requested)
        self.again = QPushButton(tr("Try again"))
        self.again.clicked.connect(self.again_requested)
        self.other = QPushButton(tr("Open another …"))
        self.other.clicked.connect(self.other_requested)
        self.dismiss = QPushButton(tr("Close"))
        self.dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.text, 1)
        for button in (self.read_only, self.again, self.other, self.dismiss):
            layout.addWidget(button)
        self.hide()

    def say_unavailable(self, error: LegSegError, *, is_in_use: bool) -> None:
        """Say why the library can't be opened."""
        rest = tr("Scans can be opened all the same, but are not kept.")
        self._say(f"{error_words(error)} {rest}")
        self.read_only.setVisible(is_in_use)
        self.other.setVisible(not is_in_use)
        self.again.show()

    def say_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._say(tr("The library is open read-only: nothing in it can be changed."))
        self.read_only.hide()
        self.other.hide()
        self.again.setVisible(False)

    def _say(self, text: str) -> None:
        self.text.setText(text)
        self.show()
