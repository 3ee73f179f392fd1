"""The slim rail on the left: the four places of the window."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from legseg_desktop.gui.actions import shown_keys
from legseg_desktop.gui.theme import GRID, Look, icon_scaled
from legseg_desktop.gui.translation import tr

_WIDTH = 10 * GRID


class Place(IntEnum):
    """The places, in the order of the rail and of Ctrl+1 to Ctrl+4."""

    PATIENTS = 0
    REVIEW = 1
    COMPARE = 2
    REPORT = 3


_ICONS = {
    Place.PATIENTS: "account-multiple-outline",
    Place.REVIEW: "image-search-outline",
    Place.COMPARE: "chart-line",
    Place.REPORT: "file-document-outline",
}


class Rail(QFrame):
    """Four buttons, one of them down.

    Signals
    -------
    chosen(Place)
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("rail")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID, GRID // 2, GRID)
        layout.setSpacing(GRID // 2)
        group = QButtonGroup(self)
        self.buttons: dict[Place, QToolButton] = {}
        for place, text in self.names().items():
            button = QToolButton()
            button.setText(text)
            keys = shown_keys([QKeySequence(f"Ctrl+{place + 1}")])
            button.setToolTip(f"{text} ({keys})")
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.clicked.connect(lambda _, place=place: self.chosen.emit(place))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[place] = button
        layout.addStretch()
        look.changed.connect(self._fit)
        self._fit()
        self.show_place(Place.PATIENTS)

    def names(self) -> dict[Place, str]:
        """Return what the places are called."""
        return {
            Place.PATIENTS: tr("Patients"),
            Place.REVIEW: tr("Review"),
            Place.COMPARE: tr("Compare"),
            Place.REPORT: tr("Report"),
        }

    def _fit(self) -> None:
        """Be as wide as the names ask for in the text's size."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self.names().values()))
        width = max(_WIDTH, widest + 5 * GRID)
        self.setFixedWidth(width)
        for button in self.buttons.values():
            button.setFixedWidth(width - GRID - 1)
        self._size_icons()

    def show_place(self, place: Place) -> None:
        """Show which place is open."""
        self.buttons[place].setChecked(True)
        for other, button in self.buttons.items():
            colour = "accent_text" if other is place else "text"
            self._look.put_icon(button, _ICONS[other], colour)
        self._size_icons()

    def _size_icons(self) -> None:
        side = icon_scaled(3 * GRID)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
