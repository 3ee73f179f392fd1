"""File > Library: check, back up, restore, open another; each asks for a place and is a job."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from inference_engine.errors import InputError
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import free_folder
from legseg_desktop.gui.workspace import VisitState

_BACKUP_NAME = "legseg-library-{day}.zip"
_RESTORED_FOLDER = "legseg-library"


class LibraryFiles(QObject):
    """Asks where a library or its backup is, and hands it to the session.

    Parameters
    ----------
    session : Session
        Whose library.
    window : QWidget
        Over which the dialogs open.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._library = session.library
        self._window = window
        self._asked_for: Path | None = None
        self._library.opened.connect(self._remember)

    def check(self) -> None:
        """Look for files of the library that are missing or have changed."""
        if self._is_open():
            self._library.check()

    def back_up(self) -> None:
        """Ask for a zip file and copy the library into it."""
        if not self._is_open():
            return
        start = Path(self._session.settings.last_directory) / _BACKUP_NAME.format(
            day=date.today().isoformat()
        )
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Back up the library"), str(start), tr("Zip (*.zip)")
        )
        if name:
            self._library.back_up(Path(name).with_suffix(".zip"))

    def restore(self) -> None:
        """Ask for a backup and for a place, make a library there and open it."""
        if not self._may_leave():
            return
        start = self._session.settings.last_directory
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Backup of a library"), start, tr("Zip (*.zip)")
        )
        if not name:
            return
        parent = QFileDialog.getExistingDirectory(
            self._window, tr("Restore the library into a new folder in"), start
        )
        if parent:
            self._asked_for = free_folder(Path(parent).resolve(), _RESTORED_FOLDER)
            self._library.restore(Path(name), self._asked_for)

    def open_other(self) -> None:
        """Ask for the folder of a library, made where it is empty, and open it."""
        if not self._may_leave():
            return
        name = QFileDialog.getExistingDirectory(
            self._window,
            tr("Folder of a library, or an empty folder for a new one"),
            self._session.settings.last_directory,
        )
        current = self._library.current
        if name and (current is None or Path(name).resolve() != current.folder.resolve()):
            self._open(Path(name).resolve())

    def _is_open(self) -> bool:
        if self._library.current is None:
            self._session.failed.emit(
                InputError("No library is open.", "Open one with File > Library > Open another.")
            )
            return False
        return True

    def _may_leave(self) -> bool:
        """Whether another library may take the place of the present one."""
        if self._session.is_at_work:
            self._session.failed.emit(
                InputError(
                    "The library is in use: something runs or waits.",
                    "Wait for its end, or cancel it.",
                )
            )
            return False
        visits = self._session.workspace.visits
        unsaved = [
            visit
            for visit in visits
            if visit.scan_id is not None and visit.state is VisitState.SEGMENTED
        ]
        if not unsaved:
            return True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            tr("Not saved"),
            tr("A segmentation isn't saved. Open another library without saving it?"),
            button.Discard | button.Cancel,
            button.Cancel,
        )
        return answer == button.Discard

    def _open(self, folder: Path) -> None:
        self._asked_for = folder
        self._library.open(folder)

    def _remember(self) -> None:
        """Open what was asked for at the next start, too."""
        current = self._library.current
        if current is not None and current.folder == self._asked_for:
            settings = replace(self._session.settings, library_folder=str(current.folder))
            self._session.keep_settings(settings)
