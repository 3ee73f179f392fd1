"""Which part of a scan has water and fat swapped."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr


class ExchangeDialog(QDialog):
    """Asks for the whole scan or one leg, and says what will be done.

    Parameters
    ----------
    told : str
        What becomes of the scan.
    suspected : str or None
        'left' or 'right' where the swap was seen in that leg only; chosen at first.
    parent : QWidget
        The window.
    """

    def __init__(self, told: str, suspected: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Exchange water and fat"))
        self.parts = {
            "whole": QRadioButton(tr("The &whole scan")),
            "left": QRadioButton(tr("The patient's &left leg")),
            "right": QRadioButton(tr("The patient's &right leg")),
        }
        self.parts.get(suspected or "", self.parts["whole"]).setChecked(True)
        words = QLabel(told)
        words.setWordWrap(True)
        # A label that wraps has no width of its own.
        words.setMinimumWidth(text_scaled(56 * GRID))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(
            tr("Exchange"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for button in self.parts.values():
            layout.addWidget(button)
        layout.addWidget(words)
        layout.addWidget(self.buttons)

    @property
    def part(self) -> str:
        """'whole', 'left' or 'right'."""
        return next(part for part, button in self.parts.items() if button.isChecked())
