"""What begins with a question for files or folders: import, open, save, export."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from inference_engine.errors import InputError, LegSegError, OutputError
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.gui.patients.image_files_dialog import ImageFilesDialog, is_image
from legseg_desktop.gui.patients.import_source import ImportSourceDialog
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import COMPARISON_FOLDER, free_folder
from legseg_desktop.gui.workspace import OpenVisit

_DEMO_FOLDER = Path("out") / "demo"


class FileCommands(QObject):
    """Asks for files and folders, and hands them to the session.

    Parameters
    ----------
    session : Session
        Who opens and writes.
    look : Look
        For the dialogs' icons.
    window : QWidget
        Over which the dialogs open.
    """

    def __init__(self, session: Session, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        self._without_images: list[tuple[Path, LegSegError]] = []
        self._is_asking = False
        self._views: tempfile.TemporaryDirectory[str] | None = None
        session.images_missing.connect(self._ask_for_images)

    def choose_import(self) -> None:
        """Ask for what to import into the library; without one, for images to open."""
        if self._session.library.is_read_only:
            self._session.failed.emit(_read_only())
            return
        if not self._session.library.can_write:
            self.choose_images()
            return
        dialog = ImportSourceDialog(self._look, self._session.settings.last_directory, self._window)
        if dialog.exec():
            self._remember(dialog.paths[0].parent)
            self._session.library.plan_import(dialog.paths)

    def choose_images(self, files: list[Path] | None = None) -> None:
        """Ask for the images of a scan and open them; they are not kept in the library."""
        directory = self._session.settings.last_directory
        dialog = ImageFilesDialog(self._window, directory, files or ())
        if dialog.exec():
            inputs = dialog.inputs()
            first = inputs.fat or inputs.in_phase
            assert first is not None
            self._remember(first.parent)
            self._session.import_scan(inputs, dialog.description())

    def choose_analysis(self) -> None:
        """Ask for the folder of an analysis and open it."""
        folder = self._ask_folder(tr("Open an analysis"))
        if folder is not None:
            self._session.open_folder(folder)

    def open_demo(self) -> None:
        """Open the demo patient; without a library, ask where to put it if it isn't made yet."""
        library = self._session.library
        if library.can_write:
            library.show_demo(_DEMO_FOLDER)
            return
        if self._session.open_paths([_DEMO_FOLDER]):
            return
        parent = self._ask_folder(tr("Where should the demo patient go?"))
        if parent is not None:
            self._session.run_demo(parent / "legseg-demo")

    def add_to_library(self, is_saved: Callable[[OpenVisit], bool]) -> None:
        """Add the shown analysis, if it is one from a folder, to the library.

        The folder is what is added: labels that were corrected since must be saved before.
        """
        visit, library = self._session.workspace.current, self._session.library
        if not library.can_write or visit is None or visit.folder is None:
            self._session.failed.emit(
                InputError(
                    "Only an analysis that was opened from a folder can be added, and only to a "
                    "library that can be changed.",
                    "Open the analysis first with File > Open an analysis.",
                )
            )
            return
        if visit.scan_id is not None:
            self._session.succeeded.emit(tr("This scan is in the library already."))
            return
        if not is_saved(visit):
            self._session.failed.emit(
                InputError(
                    "Only an analysis that is saved can be added: its corrected labels aren't yet.",
                    "Save them with Ctrl+S, then add the analysis.",
                )
            )
            return
        patient, is_given = QInputDialog.getText(
            self._window,
            tr("Add to the library"),
            tr("Pseudonym of the patient"),
            QLineEdit.EchoMode.Normal,
            visit.identity,
        )
        if is_given:
            places = [] if visit.image_folder is None else [visit.image_folder]
            library.add_analysis(
                visit.folder, [*self._session.image_folders, *places], patient.strip()
            )

    def save_analysis(self) -> None:
        """Ask where to save the shown analysis; beside its images it can be opened again."""
        visit = self._session.workspace.current
        if visit is None or visit.analysis is None:
            return
        start = str(visit.image_folder or self._session.settings.last_directory)
        parent = self._ask_folder(tr("Save the analysis in (best: beside the images)"), start)
        if parent is not None:
            self._session.save(free_folder(parent))

    def export_pdf(self) -> None:
        """Ask for a file and write the PDF."""
        start = Path(self._session.settings.last_directory) / "report.pdf"
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export the PDF"), str(start), tr("PDF (*.pdf)")
        )
        if name:
            self._session.export_pdf(Path(name).with_suffix(".pdf"))

    def view_pdf(self) -> None:
        """Show the PDF in the computer's own viewer, without keeping it."""
        if self._views is None:
            # Readable by this user alone, and taken away with the window.
            self._views = tempfile.TemporaryDirectory(prefix="legseg-", ignore_cleanup_errors=True)
        path = Path(self._views.name) / "report.pdf"
        self._session.write_pdf_to_view(path, lambda: self._open_outside(path))

    def forget_views(self) -> None:
        """Take away what was written only to be looked at."""
        if self._views is not None:
            self._views.cleanup()
            self._views = None

    def _open_outside(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._session.failed.emit(
                OutputError(
                    "This computer has no program that shows PDF files.",
                    "Export the PDF and open it on another computer.",
                )
            )

    def export_comparison(self, comparison: VisitComparison | None = None) -> None:
        """Ask for a folder and write the comparison into a new one inside it."""
        parent = self._ask_folder(tr("Export the comparison into"))
        if parent is not None:
            self._session.export_comparison(free_folder(parent, COMPARISON_FOLDER), comparison)

    def open_dropped(self, paths: list[Path]) -> None:
        """Open analysis folders at once; look into all else, to import it."""
        if self._session.library.can_write:
            others = [path for path in paths if not self._session.open_paths([path])]
            if others:
                self._session.library.plan_import(others)
            return
        images = [path for path in paths if path.is_file() and is_image(path)]
        others = [path for path in paths if path not in images]
        if others and not self._session.open_paths(others):
            for folder in others:
                images += sorted(path for path in folder.glob("*") if is_image(path))
            if not images and self._session.library.is_read_only:
                self._session.failed.emit(_read_only())
            elif not images:
                self._session.open_folder(others[0])
        if images:
            self.choose_images(images)

    def _ask_for_images(self, folder: Path, error: LegSegError) -> None:
        """Ask where an analysis's images are and open it again; one question at a time."""
        if self._is_asking:
            self._without_images.append((folder, error))
            return
        self._is_asking = True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            tr("Where are the images?"),
            tr(
                "{what}\n\nChoose the folder with the images of {name}?",
                what=translated(error.what),
                name=folder.name,
            ),
            button.Open | button.Cancel,
            button.Open,
        )
        title = tr("Folder with the images of {name}", name=folder.name)
        chosen = self._ask_folder(title) if answer == button.Open else None
        self._is_asking = False
        waiting, self._without_images = self._without_images, []
        if chosen is None:
            for told in (error, *(later for _, later in waiting)):
                self._session.failed.emit(told)
            return
        self._session.look_for_images_in(chosen)
        # The others may have theirs in the same place; whichever hasn't asks again.
        self._session.open_paths([folder, *(path for path, _ in waiting)])

    def _ask_folder(self, title: str, start: str = "") -> Path | None:
        start = start or self._session.settings.last_directory
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if not name:
            return None
        self._remember(Path(name))
        return Path(name)

    def _remember(self, folder: Path) -> None:
        self._session.keep_settings(replace(self._session.settings, last_directory=str(folder)))


def _read_only() -> InputError:
    return InputError(
        "The library is open read-only: nothing can be imported into it.",
        "Import in the window that has it open. Or close that one, and open the library here with "
        "File > Library > Open another.",
    )
