"""What a package that was checked is, and what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from legseg_desktop.gui.translation import tr

if TYPE_CHECKING:
    from legseg_desktop.services.check_update_file import UpdateFile


class UpdateDialog(QDialog):
    """The version, whether it is newer, and its changes; installs nothing.

    Parameters
    ----------
    update : UpdateFile
        A package whose signature is right.
    parent : QWidget
        The window.
    """

    def __init__(self, update: UpdateFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check an update file"))
        size_dialog(self, 76 * GRID, 46 * GRID)
        heading = QLabel(f"LegSeg {update.version}")
        heading.setObjectName("heading")
        self.sentence = _line(translated(update.sentence))
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, GRID, 0)
        title = _line(tr("What changes") if update.changes else tr("It lists no changes"))
        title.setStyleSheet("font-weight: 600")
        lines.addWidget(title)
        for change in update.changes:
            lines.addWidget(_line(f"•  {change}"))
        lines.addStretch()
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("What changes"))
        how = _line(
            tr(
                "Nothing was installed. To update, back up the library (File > Library > Back up), "
                "close LegSeg and install the file as you installed LegSeg."
            )
        )
        how.setObjectName("muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(self.sentence)
        layout.addWidget(area, 1)
        layout.addWidget(how)
        layout.addWidget(buttons)


def _line(text: str) -> QLabel:
    line = QLabel(text)
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line
