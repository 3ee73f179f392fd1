"""Compare visits of the library: what was laid over one another once is kept there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.quantification.repeatability import DEFAULT_TABLE_PATH, load_repeatability
from inference_engine.quantification.shared_change import with_shared_extent
from inference_engine.quantification.visit_registration import (
    RegisteredLeg,
    SharedVisits,
    VisitScan,
    measure_shared_extent,
)
from legseg_desktop.records import Analysis
from legseg_desktop.reports.report_options import VisitReportOptions
from legseg_desktop.services.compare_analyses import (
    ComparisonOptions,
    compare_analyses,
    options_of,
    require_one_table,
    save_comparison,
)
from legseg_desktop.services.kept_registration import (
    legs_from_json,
    legs_to_json,
    shared_from_json,
    shared_to_json,
)
from legseg_desktop.services.label_history import with_history
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.storage.study_library import StudyLibrary


def kept_comparison(
    library: StudyLibrary,
    revision_ids: Sequence[int],
    analyses: Sequence[Analysis],
    *,
    repeatability: Path | None = None,
) -> VisitComparison | None:
    """Return the comparison of visits that were laid over one another before; quick.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    revision_ids : sequence of int
        The revisions that hold the analyses, in their order.
    analyses : sequence of Analysis
        Two or more, the baseline first.
    repeatability : Path, optional
        Table of repeatability; the one that comes with the program without.

    Returns
    -------
    VisitComparison or None
        None where any part of it has to be made first.

    Raises
    ------
    LegSegError
        If the visits can't be compared, or a revision isn't there.
    """
    measurements = shared_from_json(library.shared_extent(revision_ids))
    if measurements is None or len(measurements) != len(analyses):
        return None
    known = _known_legs(library, revision_ids)
    if len(known) < len(analyses) - 1:
        return None
    legs = tuple(known[number] for number in range(1, len(analyses)))
    comparison = compare_analyses(analyses, repeatability=repeatability)
    return with_shared_extent(
        comparison,
        SharedVisits(legs, measurements),
        load_repeatability(repeatability or DEFAULT_TABLE_PATH),
    )


def compare_in_library(
    library: StudyLibrary,
    revision_ids: Sequence[int],
    analyses: Sequence[Analysis],
    *,
    repeatability: Path | None = None,
    progress: Progress | None = None,
) -> VisitComparison:
    """Compare visits over the shared extent, and keep in the library what took the time.

    How scans lie over one another doesn't depend on their labels: after a correction only the
    shared extent is measured again. A library that is open for reading keeps nothing.

    Parameters
    ----------
    library, revision_ids, analyses, repeatability
        As for `kept_comparison`.
    progress : Progress, optional
        Told at every leg; takes some seconds for each visit that is new.

    Raises
    ------
    LegSegError
        As there, and where the label tables differ or the library can't be written.
    OperationCancelled
        If the user has asked to stop.
    """
    progress = progress or NoProgress()
    kept = kept_comparison(library, revision_ids, analyses, repeatability=repeatability)
    if kept is not None:
        return kept
    comparison = compare_analyses(analyses, repeatability=repeatability)
    require_one_table(analyses)
    known = _known_legs(library, revision_ids)
    shared = measure_shared_extent(
        [VisitScan(analysis.scan, analysis.label_map) for analysis in analyses],
        analyses[0].table,
        options=options_of(analyses),
        known=known,
        progress=ProgressSpan(progress, 0.0, 0.98),
    )
    if not library.is_read_only:
        _keep(library, revision_ids, shared, known)
    progress.report(1.0, "Done")
    return with_shared_extent(
        comparison, shared, load_repeatability(repeatability or DEFAULT_TABLE_PATH)
    )


def compare_patient(
    library: StudyLibrary,
    pseudonym: str,
    out: Path,
    *,
    options: ComparisonOptions | None = None,
    progress: Progress | None = None,
) -> VisitComparison:
    """Compare the visits of a patient, with the latest labels of each; writes what the window does.

    Of a visit with several scans the last one with labels is taken.

    Parameters
    ----------
    library, progress
        As for `compare_in_library`.
    pseudonym : str
        Whose visits.
    out : Path
        Folder of the results.
    options : ComparisonOptions, optional
        How to compare; the images are the library's own.

    Raises
    ------
    LegSegError
        As there, and where there is no such patient, fewer than two visits have labels, or nothing
        can be written.
    """
    progress = progress or NoProgress()
    options = options or ComparisonOptions()
    patient = library.find_patient(pseudonym)
    if patient is None:
        raise InputError(
            f"There is no patient {pseudonym} in the library.", "Look with 'legseg library list'."
        )
    labelled = [
        (visit.visit.comment, [scan for scan in visit.scans if scan.revisions])
        for visit in library.timeline(patient.identifier)
    ]
    chosen = [scans[-1] for _, scans in labelled if scans]
    comments = tuple(comment for comment, scans in labelled if scans)
    if len(chosen) < 2:
        raise InputError(
            f"Fewer than two visits of {pseudonym} have labels.", "Segment another visit first."
        )
    progress.report(0.0, "Reading the analyses")
    opened = [open_library_scan(library, scan.scan.identifier) for scan in chosen]
    revisions = [scan.revisions[-1].identifier for scan in chosen]
    analyses = [
        with_history(library, revision, one)
        for revision, one in zip(revisions, opened, strict=True)
        if isinstance(one, Analysis)
    ]
    # Refused before anything is laid over another.
    comparison = compare_analyses(
        analyses, repeatability=options.repeatability, strict=options.strict
    )
    if options.register:
        comparison = compare_in_library(
            library,
            revisions,
            analyses,
            repeatability=options.repeatability,
            progress=ProgressSpan(progress, 0.1, 0.9),
        )
    save_comparison(analyses, out, comparison, VisitReportOptions(comments), csv=options.csv)
    progress.report(1.0, "Done")
    return comparison


def _known_legs(
    library: StudyLibrary, revision_ids: Sequence[int]
) -> dict[int, tuple[RegisteredLeg, ...]]:
    """Return the later visits, by their place, that are laid over the first."""
    first, *later = (library.revision(one) for one in revision_ids)
    sides = {sided.side.value for sided in library.label_table(first.identifier).sided()}
    found = {}
    for number, revision in enumerate(later, start=1):
        legs = legs_from_json(library.registration(first.scan_id, revision.scan_id))
        # Another table may have taken the body whole.
        if legs and {leg.side for leg in legs} <= sides:
            found[number] = legs
    return found


def _keep(
    library: StudyLibrary,
    revision_ids: Sequence[int],
    shared: SharedVisits,
    known: dict[int, tuple[RegisteredLeg, ...]],
) -> None:
    scans = [library.revision(one).scan_id for one in revision_ids]
    for number, legs in enumerate(shared.legs, start=1):
        if number not in known:
            library.keep_registration(scans[0], scans[number], legs_to_json(legs))
    library.keep_shared_extent(revision_ids, shared_to_json(shared.measurements))
