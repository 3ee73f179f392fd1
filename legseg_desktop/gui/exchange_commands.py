"""Putting a swap of water and fat right, from the warning in Review or from the menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from inference_engine.errors import InputError
from inference_engine.progress import Progress
from legseg_desktop.gui.exchange_dialog import ExchangeDialog
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import VisitDescription, free_folder
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.library_records import LibraryScan
from legseg_desktop.records import ScanInputs

_FOLDER = "legseg-exchanged"


class ExchangeCommands(QObject):
    """Asks what is swapped, has it exchanged and opens what comes of it.

    A scan of the library becomes a new scan of the same visit. One from files is written into a
    new folder: an analysis of it finds the images again that it was made of.

    Parameters
    ----------
    session : Session
        Who opens and works.
    window : QWidget
        Over which the dialogs open.
    """

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def exchange(self) -> None:
        """Ask for the part of the shown scan and exchange water and fat there."""
        visit = self._session.workspace.current
        if visit is None:
            return
        is_kept = visit.scan_id is not None
        if is_kept and not self._session.library.can_write:
            self._session.failed.emit(
                InputError(
                    "The library can't be changed: it is open for reading only.",
                    "Open it for writing to keep a scan with water and fat exchanged.",
                )
            )
            return
        told = (
            tr("A new scan of this visit is made and opened. This scan stays as it is.")
            if is_kept
            else tr("The images are written into a new folder and opened. These files stay.")
        )
        dialog = ExchangeDialog(told, _suspected_leg(visit), self._window)
        if not dialog.exec():
            return
        if visit.scan_id is not None:
            self._exchange_in_library(visit.scan_id, dialog.part)
        else:
            self._exchange_files(visit, dialog.part)

    def _exchange_in_library(self, scan_id: int, part: str) -> None:
        library, services = self._session.library.current, self._session.services.library
        assert library is not None and services is not None
        self._session.jobs.start(
            Job(
                self._title,
                lambda progress: services.exchange_water_fat(library, scan_id, part, progress),
                self._put_in_library,
            )
        )

    def _put_in_library(self, scan: LibraryScan) -> None:
        self._session.library.changed.emit()
        self._session.succeeded.emit(
            tr("Water and fat are exchanged in a new scan. The old one is still there.")
        )
        self._session.scans.open_scan(scan.identifier)

    def _exchange_files(self, visit: OpenVisit, part: str) -> None:
        start = str(visit.image_folder or self._session.settings.last_directory)
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Write the exchanged images into"), start
        )
        if not name:
            return
        out = free_folder(Path(name), _FOLDER)
        description = VisitDescription(visit.identity, visit.visit, visit.days_since_first)

        def work(progress: Progress) -> ScanInputs:
            # Not with the others: it reads and writes files, which the window needs no sooner.
            from legseg_desktop.services.exchange_water_fat import (  # noqa: PLC0415
                write_exchanged,
            )

            return write_exchanged(visit.scan, out, None if part == "whole" else part, progress)

        def put(inputs: ScanInputs) -> None:
            self._session.succeeded.emit(
                tr("Water and fat are exchanged in {name}. The old files stay.", name=out.name)
            )
            self._session.import_scan(inputs, description)

        self._session.jobs.start(Job(self._title, work, put))

    @property
    def _title(self) -> str:
        return tr("Exchanging water and fat")


def _suspected_leg(visit: OpenVisit) -> str | None:
    findings = visit.findings if visit.analysis is None else visit.analysis.findings
    sides = {each.side for each in findings if each.code == "swap_suspected"}
    return sides.pop() if len(sides) == 1 else None
