"""What would go to support, to be read before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import OutputError
from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.program_messages import error_words
from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr

if TYPE_CHECKING:
    from legseg_desktop.services.collect_diagnostics import Diagnostics

FILE_NAME = "legseg-diagnostics.zip"
_BUTTON = QDialogButtonBox.StandardButton


class DiagnosticsDialog(QDialog):
    """The files of the zip and their texts.

    Parameters
    ----------
    diagnostics : Diagnostics
        What was collected.
    write : callable
        Diagnostics and a path: write the zip.
    parent : QWidget
        The window.
    """

    def __init__(
        self,
        diagnostics: Diagnostics,
        write: Callable[[Diagnostics, Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Diagnostics"))
        size_dialog(self, 110 * GRID, 72 * GRID)
        self._diagnostics = diagnostics
        self._write = write
        self.written: Path | None = None
        heading = QLabel(tr("Diagnostics for support"))
        heading.setObjectName("heading")
        what = QLabel(
            tr(
                "This is all that goes into the file: no images, no results, no names of patients, "
                "users or folders. What might be a name was cut: […]. Nothing is sent; you do "
                "that yourself."
            )
        )
        what.setWordWrap(True)
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Files"))
        self.names.setFixedWidth(text_scaled(20 * GRID))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Content of the file"))
        for name in diagnostics.parts:
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, max(4 * GRID, 2 * self.fontMetrics().height())))
            self.names.addItem(item)
        self.names.currentTextChanged.connect(
            lambda name: self.text.setPlainText(diagnostics.parts[name] or tr("(empty)"))
        )
        self.names.setCurrentRow(0)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(_BUTTON.Save | _BUTTON.Close)
        self.save = buttons.button(_BUTTON.Save)
        self.save.setText(tr("Save …"))
        self.save.clicked.connect(self._ask_and_write)
        buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.names)
        middle.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(what)
        layout.addLayout(middle, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.problem, 1)
        bottom.addWidget(buttons)
        layout.addLayout(bottom)

    def _ask_and_write(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the diagnostics"), FILE_NAME, tr("Zip (*.zip)")
        )
        if not name:
            return
        path = Path(name).with_suffix(".zip")
        try:
            self._write(self._diagnostics, path)
        except OutputError as error:
            self.problem.setText(error_words(error))
            return
        self.written = path
        self.accept()
