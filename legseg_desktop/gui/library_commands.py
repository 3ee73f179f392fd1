"""What begins with a question about the library: import, rename, remove, check, back up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from inference_engine.errors import InputError
from legseg_desktop.gui.patients.history_dialog import HistoryDialog, history_of
from legseg_desktop.gui.patients.import_dialog import ImportDialog
from legseg_desktop.gui.patients.import_plan import ImportPlan
from legseg_desktop.gui.patients.patient_file import PatientFile
from legseg_desktop.gui.patients.problems_dialog import ProblemsDialog
from legseg_desktop.gui.patients.visit_card import ScanVerbs
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.library_records import LibraryProblem, LibraryVisit, Revision, TimelineScan

_BUTTON = QMessageBox.StandardButton


class LibraryCommands(QObject):
    """Asks, and hands the answer to the session.

    Parameters
    ----------
    session : Session
        Whose library.
    look : Look
        For the dialogs' icons.
    window : QWidget
        Over which the dialogs open.
    """

    def __init__(self, session: Session, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._library = session.library
        self._look = look
        self._window = window
        self._library.plan_ready.connect(self.ask_for_roles)
        self._library.problems_found.connect(self.show_problems)

    def verbs(self) -> ScanVerbs:
        """Return what can be asked for about a visit or a scan."""
        return ScanVerbs(
            open_scan=self._session.scans.open_scan,
            segment=self._session.scans.segment,
            set_reviewed=self._set_reviewed,
            rename_visit=self.rename_visit,
            change_day=self.change_day,
            remove_scan=self.remove_scan,
            show_history=self.show_history,
        )

    def ask_for_roles(self, plan: ImportPlan) -> None:
        """Ask what is what and whose it is; import what was confirmed."""
        library = self._library.current
        if library is None:
            plan.preview.close()
            return
        dialog = ImportDialog(
            plan,
            lambda pseudonym: library.find_patient(pseudonym) is not None,
            self._look,
            self._window,
        )
        if dialog.exec():
            self._library.import_planned(plan)
        else:
            plan.preview.close()

    def rename_visit(self, visit: LibraryVisit) -> None:
        """Ask for a visit's name."""
        name, is_given = QInputDialog.getText(
            self._window,
            tr("Rename the visit"),
            tr("Name of the visit"),
            QLineEdit.EchoMode.Normal,
            visit.name,
        )
        if is_given and name.strip() and name.strip() != visit.name:
            self._library.change_visit(visit.identifier, name=name.strip())

    def change_day(self, visit: LibraryVisit) -> None:
        """Ask for a visit's day; an empty answer means that it isn't known."""
        day = visit.days_since_first
        text, is_given = QInputDialog.getText(
            self._window,
            tr("Day of the visit"),
            tr("Days since the first visit; empty if not known"),
            QLineEdit.EchoMode.Normal,
            "" if day is None else str(day),
        )
        if not is_given:
            return
        text = text.strip()
        if text and not text.isdecimal():
            self._session.failed.emit(
                InputError(
                    "The day of a visit is a whole number.",
                    "Give the days since the first visit, or nothing.",
                )
            )
            return
        self._library.change_visit(visit.identifier, days_since_first=int(text) if text else None)

    def remove_scan(self, entry: TimelineScan) -> None:
        """Remove a scan, after a question."""
        scan_id = entry.scan.identifier
        if self._session.scans.is_segmenting(scan_id):
            self._say_busy()
            return
        if self._may(tr("Remove the scan"), self._question_about(entry)):
            self._session.scans.close_scan(scan_id)
            self._library.remove_scan(scan_id)

    def _question_about(self, entry: TimelineScan) -> str:
        n = len(entry.revisions)
        if not n:
            return tr("Remove the scan from the library for good?")
        return tr_n(
            "Remove the scan and its revision from the library for good?",
            "Remove the scan and its {n} revisions from the library for good?",
            n,
        )

    def remove_patient(self, file: PatientFile | None) -> None:
        """Remove a patient with everything, after a question."""
        if file is None:
            return
        scans = [entry.scan.identifier for visit in file.visits for entry in visit.scans]
        if any(self._session.scans.is_segmenting(scan_id) for scan_id in scans):
            self._say_busy()
            return
        name, n = file.patient.pseudonym, len(scans)
        said = tr_n(
            "Remove {name} with one scan from the library for good?",
            "Remove {name} with {n} scans from the library for good?",
            n,
            name=name,
        )
        if self._may(tr("Remove the patient"), said):
            for scan_id in scans:
                self._session.scans.close_scan(scan_id)
            self._library.remove_patient(file.patient.identifier)

    def show_history(self, entry: TimelineScan) -> None:
        """Show who did what to a scan."""
        subjects = [f"scan {entry.scan.identifier}"]
        subjects += [f"revision {revision.identifier}" for revision in entry.revisions]
        self._show_history(tr("History of the scan"), subjects)

    def show_patient_history(self, file: PatientFile | None) -> None:
        """Show who did what to a patient, the visits and the scans."""
        if file is None:
            return
        subjects = [f"patient {file.patient.identifier}"]
        for visit in file.visits:
            subjects.append(f"visit {visit.visit.identifier}")
            for entry in visit.scans:
                subjects.append(f"scan {entry.scan.identifier}")
                subjects += [f"revision {revision.identifier}" for revision in entry.revisions]
        title = tr("History of {name}", name=file.patient.pseudonym)
        self._show_history(title, subjects)

    def show_problems(self, problems: Sequence[LibraryProblem]) -> None:
        """Show what a check of the library has found."""
        ProblemsDialog(problems, self._window).exec()

    def _set_reviewed(self, revision: Revision, is_reviewed: bool) -> None:
        self._library.set_reviewed(revision.identifier, is_reviewed)

    def _show_history(self, title: str, subjects: Sequence[str]) -> None:
        library = self._library.current
        if library is not None:
            HistoryDialog(title, history_of(library, subjects), self._window).exec()

    def _may(self, title: str, question: str) -> bool:
        answer = QMessageBox.question(
            self._window, title, question, _BUTTON.Yes | _BUTTON.Cancel, _BUTTON.Cancel
        )
        return answer == _BUTTON.Yes

    def _say_busy(self) -> None:
        self._session.failed.emit(
            InputError(
                "A scan that is being segmented can't be removed.",
                "Cancel the segmentation first, or wait for its end.",
            )
        )
