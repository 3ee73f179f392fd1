"""The first ten minutes, step by step, beside the window that they are about."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr

TUTORIAL = Path(__file__).resolve().parents[2] / "docs" / "tutorial.md"

_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


class TutorialDialog(QDialog):
    """Shows the tutorial and lets the window be used meanwhile.

    Parameters
    ----------
    text : str
        The tutorial, Markdown.
    parent : QWidget
        The window.
    """

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The first ten minutes"))
        size_dialog(self, 80 * GRID, 80 * GRID)
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("Tutorial"))
        # What its links lead to is not installed.
        self.page.setMarkdown(_LINK.sub(r"\1", text))
        self.page.document().setDocumentMargin(2 * GRID)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
