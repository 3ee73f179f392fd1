"""The study library as the window sees it, and the services on it; SQL is loaded when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import EllipsisType
from typing import TYPE_CHECKING, Any, Protocol

from inference_engine.progress import Progress
from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.library_records import (
    AuditEntry,
    LibraryProblem,
    LibraryScan,
    LibraryVisit,
    Patient,
    PatientRow,
    Revision,
    RevisionKind,
    TimelineScan,
    TimelineVisit,
)
from legseg_desktop.records import Analysis

if TYPE_CHECKING:
    from legseg_desktop.gui.patients.import_plan import ImportPlan
    from legseg_desktop.services.import_into_library import LibraryImportOutcome
    from legseg_desktop.services.name_patients import NamedVisit
    from legseg_desktop.services.open_library_scan import UnsegmentedScan
    from legseg_desktop.services.preview_import import ImportPreview


class Library(Protocol):
    """What the window reads and changes at once; all of it is quick."""

    @property
    def folder(self) -> Path:
        """Where it lies."""

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""

    def close(self) -> None:
        """Let go of it."""

    def patient_rows(self, search: str = "", limit: int | None = None) -> tuple[PatientRow, ...]:
        """Return the patients in whom all words of a search are found."""

    def patient(self, patient_id: int) -> Patient:
        """Return a patient."""

    def find_patient(self, pseudonym: str) -> Patient | None:
        """Return a patient by name."""

    def timeline(self, patient_id: int) -> tuple[TimelineVisit, ...]:
        """Return a patient's visits in their order."""

    def visit_of(self, scan_id: int) -> LibraryVisit:
        """Return the visit of a scan."""

    def scan(self, scan_id: int) -> LibraryScan:
        """Return a scan."""

    def latest_revision(self, scan_id: int) -> Revision | None:
        """Return a scan's latest revision; None where it isn't segmented."""

    def measurements(self, revision_id: int) -> tuple[MuscleMeasurement, ...]:
        """Return the numbers of a revision."""

    def audit(self, subject: str | None = None, limit: int = 500) -> tuple[AuditEntry, ...]:
        """Return who did what, the newest first."""

    def change_visit(
        self,
        visit_id: int,
        *,
        name: str | None = None,
        days_since_first: int | EllipsisType | None = ...,
        comment: str | None = None,
    ) -> LibraryVisit:
        """Change a visit's name, day or comment."""

    def set_reviewed(self, revision_id: int, is_reviewed: bool) -> None:
        """Say whether somebody has looked at a revision and trusts it."""

    def set_reported(self, revision_id: int) -> None:
        """Say that a revision's numbers have left the library."""

    def delete_scan(self, scan_id: int) -> None:
        """Remove a scan with everything that was made from it."""

    def delete_patient(self, patient_id: int) -> None:
        """Remove a patient with all visits and scans."""


class SaveRevision(Protocol):
    """Keep an analysis as a new revision of a scan."""

    def __call__(
        self,
        library: Library,
        scan_id: int,
        analysis: Analysis,
        *,
        kind: RevisionKind,
        parent_id: int | None,
        progress: Progress,
    ) -> Revision:
        """Return what was kept."""


@dataclass(frozen=True)
class LibraryServices:
    """What the window can ask for about the library; all of it runs as a job.

    Parameters
    ----------
    open_library : callable
        Folder (None for the user's own place) and whether only to read, to the library; one
        that doesn't exist yet is made, unless it is only to be read.
    is_in_use : callable
        Whether an error says that another window has the library.
    preview_import : callable
        Files and folders to what they hold.
    propose_names : callable
        Library and preview to the pseudonym of each subject.
    propose_visits : callable
        Library, preview and pseudonyms to the name and day of each visit.
    import_planned : callable
        Library, plan and progress to the outcome.
    open_scan : callable
        Library, key of a scan and of a revision (None for the latest, if there is one).
    save_revision : SaveRevision
        Keep an analysis.
    exchange_water_fat : callable
        Library, key of a scan, 'whole', 'left' or 'right', and progress, to the new scan.
    add_analysis : callable
        Library, folder of a saved analysis, further folders with its images, the patient's
        pseudonym, progress.
    change_patient : callable
        Library, key of a patient and what changes, by name; quick, and no job.
    kept_comparison : callable
        Library, keys of revisions and their analyses, to their comparison over the shared extent;
        None where it has to be made first. Quick, and no job.
    compare_in_library : callable
        The same with progress; what took the time is kept in the library.
    check_library : callable
        Folder to the problems found.
    back_up : callable
        Library's folder, and the zip file or folder to write.
    restore : callable
        Backup, and the folder of the new library; returns where it lies.
    """

    open_library: Callable[[Path | None, bool], Library]
    is_in_use: Callable[[BaseException], bool]
    preview_import: Callable[[Sequence[Path], Progress], ImportPreview]
    propose_names: Callable[[Library, ImportPreview], dict[str, str]]
    propose_visits: Callable[
        [Library, ImportPreview, Mapping[str, str]], dict[tuple[str, str], NamedVisit]
    ]
    import_planned: Callable[[Library, ImportPlan, Progress], LibraryImportOutcome]
    open_scan: Callable[[Library, int, int | None], Analysis | UnsegmentedScan]
    save_revision: SaveRevision
    exchange_water_fat: Callable[[Library, int, str, Progress], LibraryScan]
    add_analysis: Callable[[Library, Path, Sequence[Path], str, Progress], TimelineScan]
    change_patient: Callable[..., Patient]
    kept_comparison: Callable[[Library, Sequence[int], Sequence[Analysis]], VisitComparison | None]
    compare_in_library: Callable[
        [Library, Sequence[int], Sequence[Analysis], Progress], VisitComparison
    ]
    check_library: Callable[[Path, Progress], tuple[LibraryProblem, ...]]
    back_up: Callable[[Path, Path, Progress], None]
    restore: Callable[[Path, Path, Progress], Path]


def real_library_services() -> LibraryServices:
    """Return the services themselves; each is imported when it is first asked for."""
    return LibraryServices(
        open_library=_open_library,
        is_in_use=_is_in_use,
        preview_import=_preview_import,
        propose_names=_propose_names,
        propose_visits=_propose_visits,
        import_planned=_import_planned,
        open_scan=_open_scan,
        save_revision=_save_revision,
        exchange_water_fat=_exchange_water_fat,
        add_analysis=_add_analysis,
        change_patient=_change_patient,
        kept_comparison=_kept_comparison,
        compare_in_library=_compare_in_library,
        check_library=_check_library,
        back_up=_back_up,
        restore=_restore,
    )


# ruff: noqa: PLC0415


def _open_library(folder: Path | None, is_read_only: bool) -> Library:
    from legseg_desktop.services.open_library import open_library

    return open_library(folder, create=not is_read_only, read_only=is_read_only)


def _is_in_use(error: BaseException) -> bool:
    from legseg_desktop.services.open_library import is_in_use

    return is_in_use(error)


def _preview_import(paths: Sequence[Path], progress: Progress) -> ImportPreview:
    from legseg_desktop.services.preview_import import preview_import

    return preview_import(paths, progress)


def _propose_names(library: Any, preview: ImportPreview) -> dict[str, str]:
    from legseg_desktop.services.name_patients import propose_names

    return propose_names(library, preview)


def _propose_visits(
    library: Any, preview: ImportPreview, names: Mapping[str, str]
) -> dict[tuple[str, str], NamedVisit]:
    from legseg_desktop.services.propose_visits import propose_visits

    return propose_visits(library, preview, names)


def _import_planned(library: Any, plan: ImportPlan, progress: Progress) -> LibraryImportOutcome:
    from legseg_desktop.services.import_into_library import import_into_library
    from legseg_desktop.services.name_patients import VisitChoice

    return import_into_library(
        library,
        plan.preview,
        plan.choices(),
        names=plan.pseudonyms,
        visits={
            key: VisitChoice(visit.name, visit.days_since_first)
            for key, visit in plan.changed_visits.items()
        },
        progress=progress,
    )


def _open_scan(library: Any, scan_id: int, revision_id: int | None) -> Analysis | UnsegmentedScan:
    from legseg_desktop.services.open_library_scan import open_library_scan

    return open_library_scan(library, scan_id, revision_id)


def _save_revision(
    library: Any,
    scan_id: int,
    analysis: Analysis,
    *,
    kind: RevisionKind,
    parent_id: int | None,
    progress: Progress,
) -> Revision:
    from legseg_desktop.services.save_revision import save_revision

    return save_revision(
        library, scan_id, analysis, kind=kind, parent_id=parent_id, progress=progress
    )


def _exchange_water_fat(library: Any, scan_id: int, part: str, progress: Progress) -> LibraryScan:
    from legseg_desktop.services.exchange_in_library import exchange_in_library

    return exchange_in_library(library, scan_id, part, progress)


def _add_analysis(
    library: Any, folder: Path, image_folders: Sequence[Path], patient: str, progress: Progress
) -> TimelineScan:
    from legseg_desktop.services.add_analysis import add_analysis

    return add_analysis(library, folder, image_folders, progress, patient=patient)


def _change_patient(library: Any, patient_id: int, **changes: Any) -> Patient:
    changed: Patient
    if "pseudonym" not in changes:  # the table of pseudonyms isn't concerned: no need of DICOM
        changed = library.change_patient(patient_id, **changes)
        return changed
    from legseg_desktop.services.change_patient import change_patient

    return change_patient(library, patient_id, **changes)


def _kept_comparison(
    library: Any, revision_ids: Sequence[int], analyses: Sequence[Analysis]
) -> VisitComparison | None:
    from legseg_desktop.services.compare_in_library import kept_comparison

    return kept_comparison(library, revision_ids, analyses)


def _compare_in_library(
    library: Any, revision_ids: Sequence[int], analyses: Sequence[Analysis], progress: Progress
) -> VisitComparison:
    from legseg_desktop.services.compare_in_library import compare_in_library

    return compare_in_library(library, revision_ids, analyses, progress=progress)


def _check_library(folder: Path, progress: Progress) -> tuple[LibraryProblem, ...]:
    from legseg_desktop.services.check_library import check_library

    return check_library(folder, progress)


def _back_up(folder: Path, target: Path, progress: Progress) -> None:
    from legseg_desktop.services.back_up_library import back_up_library

    back_up_library(folder, target, progress)


def _restore(backup: Path, folder: Path, progress: Progress) -> Path:
    from legseg_desktop.services.restore_library import restore_library

    return restore_library(backup, folder, progress)
