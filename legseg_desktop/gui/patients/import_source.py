"""Where the images to be imported are: a folder, files, or whatever is dropped here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.choice_button import ChoiceButton
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr


class ImportSourceDialog(QDialog):
    """Asks for what to import; a choice accepts it.

    Parameters
    ----------
    look : Look
        For the icons.
    directory : str
        Folder in which the file dialogs start.
    parent : QWidget
        The window.
    """

    def __init__(self, look: Look, directory: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._directory = directory
        self.paths: list[Path] = []
        self.setWindowTitle(tr("Import a scan"))
        self.setAcceptDrops(True)
        self.folder = ChoiceButton(
            look,
            "folder-open-outline",
            tr("A folder"),
            tr("DICOM export, DVD or BIDS"),
            is_primary=True,
        )
        self.folder.clicked.connect(self._choose_folder)
        self.files = ChoiceButton(
            look, "file-multiple-outline", tr("Files"), tr("zip, DICOMDIR, DICOM, NIfTI")
        )
        self.files.clicked.connect(self._choose_files)
        intro = QLabel(
            tr(
                "Choose where the images are, or drop them here. You see what is in them, and can "
                "change it, before anything is imported. The originals stay untouched."
            )
        )
        intro.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        choices = QHBoxLayout()
        choices.setSpacing(2 * GRID)
        choices.addWidget(self.folder)
        choices.addWidget(self.files)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(intro)
        layout.addLayout(choices)
        layout.addWidget(buttons)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped for the answer."""
        event.acceptProposedAction()
        self._take([Path(url.toLocalFile()) for url in event.mimeData().urls()])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Import a folder"), self._directory)
        self._take([Path(name)] if name else [])

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, tr("Import files"), self._directory)
        self._take([Path(name) for name in names])

    def _take(self, paths: list[Path]) -> None:
        if paths:
            self.paths = paths
            self.accept()
