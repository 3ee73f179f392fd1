"""Bring a saved analysis into the library: its images become a scan, its labels a revision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.dicom.deidentify import require_pseudonym
from inference_engine.formats.nifti_image import read_grid
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.library_records import LibraryScan, NewScan, RevisionKind, TimelineScan
from legseg_desktop.records import Analysis, ScanInputs
from legseg_desktop.reports.methods_text import CORRECTED
from legseg_desktop.services.edit_correct import uncorrected_analysis
from legseg_desktop.services.import_sources import NiftiSource
from legseg_desktop.services.open_analysis import images_of_analysis, open_analysis
from legseg_desktop.services.prepare_scan import fingerprint_of, prepare_scan, read_stack
from legseg_desktop.services.provenance_file import PROVENANCE_FILE
from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.storage.study_library import StudyLibrary

_READ, _SCAN_SAVED = 0.5, 0.8
# What stands in the place of scanner and echo times, which no file of an analysis names.
_ORIGIN = "From a saved analysis"
_GIVEN = "The labels were given, not made by a model here."


def analyses_below(folder: Path) -> list[Path]:
    """Return a folder, or those right below it, that hold saved analyses; in their order.

    Such as the folder of the demo: visit-1, visit-2, visit-3.
    """
    if (folder / PROVENANCE_FILE).is_file():
        return [folder]
    if not folder.is_dir():
        return []
    return [path.parent for path in sorted(folder.glob(f"*/{PROVENANCE_FILE}"))]


def add_analysis(
    library: StudyLibrary,
    folder: Path,
    image_folders: Sequence[Path] = (),
    progress: Progress | None = None,
    *,
    patient: str = "",
    visit: str = "",
) -> TimelineScan:
    """Add a saved analysis; what is in the library already is not added again.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing.
    folder : Path
        Where the analysis was saved.
    image_folders : sequence of Path
        Further folders to look for its images in.
    progress : Progress, optional
        Told at every step; may cancel.
    patient, visit : str
        Pseudonym and name of the visit, where the analysis names none, or others than it does.

    Returns
    -------
    TimelineScan
        The scan with its revisions.

    Raises
    ------
    LegSegError
        If there is no analysis, its images are missing, it names no patient, or nothing can be
        written.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Reading the analysis")
    analysis = open_analysis(folder, image_folders)
    patient = patient or analysis.identity
    if not patient:
        raise InputError("The analysis doesn't say whose it is.", "Give the patient's pseudonym.")
    require_pseudonym(patient)
    inputs = images_of_analysis(folder, image_folders)
    scan = _scan_of(library, inputs, analysis, (patient, visit or analysis.visit), progress)
    known = library.revisions(scan.identifier)
    if not any(revision.provenance == analysis.provenance for revision in known):
        parent = None
        if analysis.model_labels is not None:
            # What it was corrected from, so that the two can be compared.
            made = uncorrected_analysis(analysis)
            parent = save_revision(
                library, scan.identifier, made, kind=RevisionKind.AUTOMATIC, parent_id=None
            ).identifier
        kind = _kind_of(analysis)
        save_revision(
            library,
            scan.identifier,
            analysis,
            kind=kind,
            parent_id=parent,
            comment=_GIVEN if kind is RevisionKind.MANUAL else "",
            progress=ProgressSpan(progress, _SCAN_SAVED, 1),
        )
    return TimelineScan(library.scan(scan.identifier), library.revisions(scan.identifier))


def _scan_of(
    library: StudyLibrary,
    inputs: ScanInputs,
    analysis: Analysis,
    names: tuple[str, str],
    progress: Progress,
) -> LibraryScan:
    """Return the scan of the images, which is added if need be."""
    sources = {role: NiftiSource(path, read_grid(path)) for role, path in _given(inputs)}
    stacks = [read_stack(sources, ProgressSpan(progress, 0.1, _READ))]
    fingerprint = fingerprint_of(stacks)
    present = library.find_scan(fingerprint)
    if present is not None:
        return present
    prepared = prepare_scan(stacks, progress)
    new = NewScan(
        pseudonym=names[0],
        visit=names[1] or "visit-1",
        days_since_first=analysis.days_since_first,
        description=stacks[0].protocol or _ORIGIN,
        fingerprint=fingerprint,
        shape=prepared.geometry.shape,
        spacing_mm=prepared.geometry.spacing_mm,
        warnings=prepared.warnings,
    )
    writing = ProgressSpan(progress, _READ, _SCAN_SAVED)
    (added,) = library.add_scans([(new, lambda place: prepared.write(place, writing))])
    return added


def _kind_of(analysis: Analysis) -> RevisionKind:
    if analysis.provenance.model_name is None:
        return RevisionKind.MANUAL
    is_corrected = bool(analysis.provenance.parameters.get(CORRECTED))
    return RevisionKind.SEMIAUTOMATIC if is_corrected else RevisionKind.AUTOMATIC


def _given(inputs: ScanInputs) -> Iterator[tuple[str, Path]]:
    for role in ROLES:
        path: Path | None = getattr(inputs, role)
        if path is not None:
            yield role, path
