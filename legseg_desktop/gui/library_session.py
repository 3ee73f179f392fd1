"""The study library of the window: which one is open, and the verbs that change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from inference_engine.errors import InputError, LegSegError
from inference_engine.progress import Progress
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.library_port import Library, LibraryServices
from legseg_desktop.gui.library_tasks import (
    DEMO_PSEUDONYM,
    LibraryInUse,
    demo_added,
    import_plan,
    imported,
    library_at,
)
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.library_records import LibraryProblem, TimelineScan

if TYPE_CHECKING:
    from legseg_desktop.gui.patients.import_plan import ImportPlan
    from legseg_desktop.services.import_into_library import LibraryImportOutcome

# All of them stand beside their scans.
_MOST_WARNINGS_SAID = 2


class LibrarySession(QObject):
    """The open library, and what is done with it that needs no open scan.

    Parameters
    ----------
    services : Services
        Who does the work.
    jobs : JobRunner
        Where it is done.

    Signals
    -------
    opened()
        Another library is open, or none.
    unavailable(exception, bool)
        The library can't be opened; whether another window has it.
    about_to_close()
        The library is about to be let go; what belongs into it must go there now.
    changed()
        Something in the library is different now.
    plan_ready(ImportPlan)
        What may be imported is known; whoever takes it closes its preview.
    patient_found(int)
        A patient is to be shown: just imported, or asked for.
    problems_found(sequence of LibraryProblem)
        A check has found something.
    succeeded(str), failed(exception)
        As in `Session`.
    """

    opened = Signal()
    unavailable = Signal(object, bool)
    changed = Signal()
    about_to_close = Signal()
    plan_ready = Signal(object)
    patient_found = Signal(int)
    problems_found = Signal(object)
    succeeded = Signal(str)
    failed = Signal(object)

    def __init__(self, services: Services, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.jobs = jobs
        self._library: Library | None = None
        self._wanted: Path | None = None
        jobs.cancelled.connect(self._on_cancelled)

    @property
    def current(self) -> Library | None:
        """The open library; None where there is none."""
        return self._library

    @property
    def can_write(self) -> bool:
        """Whether there is a library that can be changed."""
        return self._library is not None and not self._library.is_read_only

    @property
    def is_read_only(self) -> bool:
        """Whether there is a library, and it can only be read."""
        return self._library is not None and self._library.is_read_only

    def open(self, folder: Path | None = None, *, is_read_only: bool = False) -> None:
        """Open a library in place of the present one; None for the user's own place."""
        library = self.services.library
        if library is None:
            return
        self._wanted = folder
        self.jobs.start(
            Job(
                self._opening_title,
                partial(_opening, library, folder, is_read_only),
                self._put_open,
            )
        )

    def open_again(self, *, is_read_only: bool = False) -> None:
        """Open what couldn't be opened."""
        self.open(self._wanted, is_read_only=is_read_only)

    def close(self) -> None:
        """Let go of the library."""
        if self._library is not None:
            self.about_to_close.emit()
            self._library.close()
            self._library = None
            self.opened.emit()

    def plan_import(self, paths: Sequence[Path]) -> None:
        """Look what files and folders hold; `plan_ready` brings it."""
        self._start(
            tr("Looking at the images"),
            lambda library, progress: import_plan(self.services, library, paths, progress),
            self.plan_ready.emit,
        )

    def import_planned(self, plan: ImportPlan) -> None:
        """Take what was chosen into the library, all or nothing; close the preview."""
        self._start(
            tr("Importing"),
            lambda library, progress: imported(self.services, library, plan, progress),
            self._put_imported,
        )

    def add_analysis(self, folder: Path, image_folders: Sequence[Path], patient: str) -> None:
        """Add a saved analysis as a scan with a revision of the patient of that pseudonym."""
        self._start(
            tr("Adding to the library"),
            lambda library, progress: [
                self._own.add_analysis(library, folder, image_folders, patient, progress)
            ],
            self._put_added,
        )

    def show_demo(self, made: Path) -> None:
        """Show the demo patient, added first where it isn't there yet.

        Parameters
        ----------
        made : Path
            Folder that may hold it, from the command line; else it is simulated.
        """
        assert self._library is not None
        known = self._library.find_patient(DEMO_PSEUDONYM)
        if known is not None:
            self.patient_found.emit(known.identifier)
            return
        self._start(
            tr("Making the demo patient"),
            lambda library, progress: demo_added(self.services, library, made, progress),
            self._put_added,
        )

    def change_patient(self, patient_id: int, fields: Mapping[str, Any]) -> None:
        """Change what is known of a patient; `changed` comes in any case, to show what is so."""
        self._change(lambda library: self._own.change_patient(library, patient_id, **fields))

    def change_visit(self, visit_id: int, **fields: Any) -> None:
        """Change a visit's name or day."""
        self._change(lambda library: library.change_visit(visit_id, **fields))

    def set_reviewed(self, revision_id: int, is_reviewed: bool) -> None:
        """Say whether a revision was looked at and is trusted."""
        self._change(lambda library: library.set_reviewed(revision_id, is_reviewed))

    def set_reported(self, revision_id: int) -> None:
        """Say that a revision's numbers were exported."""
        self._change(lambda library: library.set_reported(revision_id))

    def remove_scan(self, scan_id: int) -> None:
        """Remove a scan and all that was made from it."""
        self._change(lambda library: library.delete_scan(scan_id))

    def remove_patient(self, patient_id: int) -> None:
        """Remove a patient with all visits."""
        self._change(lambda library: library.delete_patient(patient_id))

    def check(self) -> None:
        """Look for files that are missing or have changed."""
        self._start(
            tr("Checking the library"),
            lambda library, progress: self._own.check_library(library.folder, progress),
            self._say_checked,
        )

    def back_up(self, target: Path) -> None:
        """Copy the library into a zip file or a folder."""
        done = tr("Backed up into {name}.", name=target.name)
        self._start(
            tr("Backing up the library"),
            lambda library, progress: self._own.back_up(library.folder, target, progress),
            lambda _: self.succeeded.emit(done),
        )

    def restore(self, backup: Path, folder: Path) -> None:
        """Make a library from a backup, in a new folder, and open it."""
        restore = self._own.restore
        self.jobs.start(
            Job(
                tr("Restoring the library"),
                lambda progress: restore(backup, folder, progress),
                self.open,
            )
        )

    @property
    def _opening_title(self) -> str:
        return tr("Opening the library")

    @property
    def _own(self) -> LibraryServices:
        assert self.services.library is not None
        return self.services.library

    def _start(
        self,
        title: str,
        work: Callable[[Library, Progress], Any],
        on_done: Callable[[Any], None],
    ) -> None:
        library = self._library
        if library is not None:
            self.jobs.start(Job(title, partial(work, library), on_done))

    def _change(self, change: Callable[[Library], object]) -> None:
        if self._library is None:
            return
        try:
            change(self._library)
        except LegSegError as error:
            self.failed.emit(error)
        self.changed.emit()

    def _put_open(self, result: Library | LibraryInUse | LegSegError) -> None:
        if isinstance(result, LibraryInUse):
            self.unavailable.emit(result.error, True)
        elif isinstance(result, LegSegError):
            self.unavailable.emit(result, False)
        else:
            if self._library is not None:
                self.about_to_close.emit()
            before, self._library = self._library, result
            if before is not None:
                before.close()
            self.opened.emit()

    def _on_cancelled(self, title: str) -> None:
        if title == self._opening_title and self._library is None:
            error = InputError("The library isn't open.", "Try again when you need it.")
            self.unavailable.emit(error, False)

    def _put_imported(self, outcome: LibraryImportOutcome) -> None:
        self.changed.emit()
        said = []
        if outcome.scans:
            n = len(outcome.scans)
            said.append(tr_n("{n} scan imported.", "{n} scans imported.", n))
        if outcome.already_there:
            said.append(self._already_there_words(len(outcome.already_there)))
        said += map(translated, outcome.warnings[:_MOST_WARNINGS_SAID])
        self.succeeded.emit(" ".join(said))
        scans = [*outcome.scans, *outcome.already_there]
        self._find_patient_of(scan.identifier for scan in scans)

    def _already_there_words(self, n: int) -> str:
        return tr_n(
            "This scan is in the library already: nothing was added.",
            "{n} scans are in the library already: they were not added again.",
            n,
        )

    def _put_added(self, added: Sequence[TimelineScan]) -> None:
        self.changed.emit()
        n = len(added)
        self.succeeded.emit(
            tr_n("The analysis is in the library.", "{n} analyses are in the library.", n)
        )
        self._find_patient_of(entry.scan.identifier for entry in added)

    def _find_patient_of(self, scan_ids: Iterable[int]) -> None:
        first = next(iter(scan_ids), None)
        if first is not None and self._library is not None:
            self.patient_found.emit(self._library.visit_of(first).patient_id)

    def _say_checked(self, problems: Sequence[LibraryProblem]) -> None:
        if not problems:
            self.succeeded.emit(tr("The library is whole: every file is there, unchanged."))
            return
        self.problems_found.emit(problems)


def _opening(
    services: LibraryServices, folder: Path | None, is_read_only: bool, progress: Progress
) -> Library | LibraryInUse | LegSegError:
    """Return the library, or why it can't be had: the place says so, not a passing message."""
    try:
        return library_at(services, folder, progress, is_read_only=is_read_only)
    except LegSegError as error:
        return error
