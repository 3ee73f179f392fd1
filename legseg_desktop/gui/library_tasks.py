"""What jobs do with the study library. Runs in the worker thread; no widgets."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inference_engine.errors import LegSegError
from inference_engine.progress import NoProgress, OperationCancelled, Progress, ProgressSpan
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.gui.library_port import Library, LibraryServices
from legseg_desktop.gui.patients.import_plan import ImportPlan, PlannedVisit
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.visit_tasks import analysis_folders, segmented, with_suspicion
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.library_records import RevisionKind, TimelineScan
from legseg_desktop.records import Analysis, InputFile
from legseg_desktop.viewing.displayed_scan import displayed_scan

if TYPE_CHECKING:
    from legseg_desktop.services.import_into_library import LibraryImportOutcome

DEMO_PSEUDONYM = "demo"


@dataclass(frozen=True)
class LibraryInUse:
    """A library that another window has.

    Parameters
    ----------
    folder : Path or None
        As it was asked for; None for the user's own place.
    error : BaseException
        What was said.
    """

    folder: Path | None
    error: BaseException


@dataclass(frozen=True)
class KeptSegmentation:
    """A fresh segmentation of a library's scan.

    Parameters
    ----------
    visit : OpenVisit
        With its numbers.
    error : LegSegError or None
        Why it couldn't be kept in the library; None where it is.
    """

    visit: OpenVisit
    error: LegSegError | None


def library_at(
    services: LibraryServices, folder: Path | None, progress: Progress, *, is_read_only: bool
) -> Library | LibraryInUse:
    """Open a library, made at first need; say where another window has it."""
    progress.report(0.0, "")
    try:
        library = services.open_library(folder, is_read_only)
    except LegSegError as error:
        if services.is_in_use(error):
            return LibraryInUse(folder, error)
        raise
    try:
        progress.report(1.0, "")
    except OperationCancelled:
        library.close()  # nobody else knows of it
        raise
    return library


def visit_from_library(
    services: Services,
    library: Library,
    scan_id: int,
    revision_id: int | None,
    progress: Progress,
) -> OpenVisit:
    """Open a scan of the library, with the labels and numbers of a revision where there is one.

    What is doubtful about one without is looked for later.
    """
    assert services.library is not None
    progress.report(0.0, "Reading the images")
    opened = services.library.open_scan(library, scan_id, revision_id)
    progress.report(0.5, "Preparing the images")
    stored, visit = library.scan(scan_id), library.visit_of(scan_id)
    # What was noticed at the import belongs beside every number made of the scan.
    scan = opened.scan.with_warnings(
        tuple(dict.fromkeys((*opened.scan.warnings, *stored.warnings)))
    )
    span = ProgressSpan(progress, 0.6, 1.0)
    analysis: Analysis | None = None
    if isinstance(opened, Analysis):
        analysis = replace(opened, scan=scan)
        shown = displayed_scan(scan, analysis.label_map, span, analysis.vote_entropy)
        shown = with_suspicion(shown, analysis.findings)
    else:
        shown = displayed_scan(scan, None, span)
    return OpenVisit(
        identity=library.patient(visit.patient_id).pseudonym,
        visit=visit.name,
        scan=scan,
        shown=shown,
        analysis=analysis,
        inputs=tuple(
            InputFile(file.role, Path(file.path).name, file.sha256) for file in stored.files
        ),
        findings=() if analysis is None else analysis.findings,
        days_since_first=visit.days_since_first,
        scan_id=scan_id,
        revision_id=revision_id,
    )


def segmented_and_kept(
    services: Services,
    library: Library,
    scan_id: int,
    *,
    visit: OpenVisit | None,
    options: SegmentationOptions,
    progress: Progress,
) -> KeptSegmentation:
    """Segment a scan of the library and keep the result there as a revision.

    What took minutes to make is not thrown away where it can't be kept: it is returned with
    the error.

    Parameters
    ----------
    visit : OpenVisit or None
        The scan as it is open; None where it has to be read first.
    """
    assert services.library is not None
    if visit is None:
        reading = ProgressSpan(progress, 0.0, 0.05)
        visit = visit_from_library(services, library, scan_id, None, reading)
    done = segmented(services, visit, options, ProgressSpan(progress, 0.05, 0.95))
    assert done.analysis is not None
    if library.is_read_only:
        return KeptSegmentation(done, None)
    progress.report(0.95, "Keeping the labels")
    try:
        revision = services.library.save_revision(
            library,
            scan_id,
            done.analysis,
            kind=RevisionKind.AUTOMATIC,
            parent_id=None,
            progress=ProgressSpan(progress, 0.95, 1.0),
        )
    except LegSegError as error:
        return KeptSegmentation(done, error)
    return KeptSegmentation(replace(done, revision_id=revision.identifier), None)


def demo_added(
    services: Services, library: Library, made: Path, progress: Progress
) -> list[TimelineScan]:
    """Add the demo patient to the library; simulated first where the folder doesn't hold it."""
    assert services.library is not None
    with tempfile.TemporaryDirectory(prefix="legseg-", ignore_cleanup_errors=True) as temporary:
        folders = analysis_folders([made])
        if not folders:
            demo = Path(temporary) / "demo"
            services.run_demo(demo, ProgressSpan(progress, 0.0, 0.9))
            folders = analysis_folders([demo])
        added = []
        for number, folder in enumerate(folders):
            progress.report(0.9 + 0.1 * number / len(folders), "Adding to the library")
            added.append(
                services.library.add_analysis(library, folder, (), DEMO_PSEUDONYM, NoProgress())
            )
    patient_id = library.visit_of(added[0].scan.identifier).patient_id
    services.library.change_patient(library, patient_id, tags=["simulated"])
    return added


def import_plan(
    services: Services, library: Library, paths: Sequence[Path], progress: Progress
) -> ImportPlan:
    """Look what files and folders hold, and propose what to make of it.

    The preview of the plan is open; whoever takes the plan closes it.
    """
    own = services.library
    assert own is not None
    preview = own.preview_import(paths, ProgressSpan(progress, 0.0, 0.98))
    try:
        names = own.propose_names(library, preview)
        visits = own.propose_visits(library, preview, names)
        progress.report(1.0, "")
    except BaseException:
        preview.close()
        raise
    planned = {
        key: PlannedVisit(visit.visit, visit.days_since_first) for key, visit in visits.items()
    }
    return ImportPlan(preview, names, planned)


def imported(
    services: Services, library: Library, plan: ImportPlan, progress: Progress
) -> LibraryImportOutcome:
    """Take what a plan has chosen into the library; its preview is closed then."""
    assert services.library is not None
    with plan.preview:
        return services.library.import_planned(library, plan, progress)
