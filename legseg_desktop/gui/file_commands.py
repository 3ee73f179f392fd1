"""What begins with a question for files or folders: import, open, save, export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from legseg_desktop.gui.patients.import_dialog import ImportDialog, is_image
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.visit_tasks import free_folder

_DEMO_FOLDER = Path("out") / "demo"


class FileCommands(QObject):
    """Asks for files and folders, and hands them to the session.

    Parameters
    ----------
    session : Session
        Who opens and writes.
    window : QWidget
        Over which the dialogs open.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def choose_images(self, files: list[Path] | None = None) -> None:
        """Ask for the images of a scan and open them."""
        dialog = ImportDialog(self._window, self._session.settings.last_directory, files or ())
        if dialog.exec():
            inputs = dialog.inputs()
            first = inputs.fat or inputs.in_phase
            assert first is not None
            self._remember(first.parent)
            self._session.import_scan(
                inputs, dialog.identity.text().strip(), dialog.visit.text().strip()
            )

    def choose_analysis(self) -> None:
        """Ask for the folder of an analysis and open it."""
        folder = self._ask_folder(self.tr("Open an analysis"))
        if folder is not None:
            self._session.open_folder(folder)

    def open_demo(self) -> None:
        """Open the demo patient; where it isn't made yet, ask where to put it."""
        if self._session.open_paths([_DEMO_FOLDER]):
            return
        parent = self._ask_folder(self.tr("Where should the demo patient go?"))
        if parent is not None:
            self._session.run_demo(parent / "legseg-demo")

    def save_analysis(self) -> None:
        """Ask where to save the shown analysis; beside its images it can be opened again."""
        visit = self._session.workspace.current
        if visit is None or visit.analysis is None:
            return
        start = str(visit.image_folder or self._session.settings.last_directory)
        parent = self._ask_folder(self.tr("Save the analysis in (best: beside the images)"), start)
        if parent is not None:
            self._session.save(free_folder(parent))

    def export_pdf(self) -> None:
        """Ask for a file and write the PDF."""
        start = Path(self._session.settings.last_directory) / "report.pdf"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the PDF"), str(start), "PDF (*.pdf)"
        )
        if name:
            self._session.export_pdf(Path(name).with_suffix(".pdf"))

    def export_tables(self) -> None:
        """Ask for a folder and write the CSV tables."""
        folder = self._ask_folder(self.tr("Export measurements.csv and slices.csv into"))
        if folder is not None:
            self._session.export_tables(folder)

    def open_dropped(self, paths: list[Path]) -> None:
        """Open analysis folders at once; offer images in the import dialog."""
        images = [path for path in paths if path.is_file() and is_image(path)]
        others = [path for path in paths if path not in images]
        if others and not self._session.open_paths(others):
            for folder in others:
                images += sorted(path for path in folder.glob("*") if is_image(path))
            if not images:
                self._session.open_folder(others[0])
        if images:
            self.choose_images(images)

    def _ask_folder(self, title: str, start: str = "") -> Path | None:
        start = start or self._session.settings.last_directory
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if not name:
            return None
        self._remember(Path(name))
        return Path(name)

    def _remember(self, folder: Path) -> None:
        self._session.keep_settings(replace(self._session.settings, last_directory=str(folder)))
