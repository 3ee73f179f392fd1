"""Export scans of the library in the formats that are asked for, each with its own labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.library_records import Patient, Revision, TimelineScan, TimelineVisit
from legseg_desktop.records import Analysis
from legseg_desktop.services.export_analysis import ExportChoices, ExportResult, export_analysis
from legseg_desktop.services.export_formats import ExportFormat
from legseg_desktop.services.label_history import with_history
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.review_table import reviewed_analysis
from legseg_desktop.storage.study_library import StudyLibrary


@dataclass(frozen=True)
class ScanChoice:
    """Which scans of a library are meant; what isn't given leaves all.

    Parameters
    ----------
    patients, visits : tuple of str
        Pseudonyms, and names of visits.
    scans : tuple of int
        Keys of scans.
    revision : int or None
        Number of the revision within its scan; the latest without.
    """

    patients: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()
    scans: tuple[int, ...] = ()
    revision: int | None = None

    @property
    def is_given(self) -> bool:
        """Whether anything is chosen at all."""
        return bool(self.patients or self.visits or self.scans)


@dataclass(frozen=True)
class ExportedScan:
    """What was exported of one scan: whose, which revision, where to, and what came of it."""

    patient: str
    visit: str
    scan_id: int
    revision: int
    folder: Path
    result: ExportResult


@dataclass(frozen=True)
class _Chosen:
    patient: Patient
    visit: TimelineVisit
    scan: TimelineScan
    revision: Revision


def export_library_scans(
    library: StudyLibrary,
    out: Path,
    formats: Sequence[ExportFormat],
    which: ScanChoice,
    *,
    choices: ExportChoices | None = None,
    progress: Progress | None = None,
) -> tuple[ExportedScan, ...]:
    """Export scans that have labels; of several, each into a folder below that of its patient.

    Every table is measured anew from the images, the revision's labels and the options that it
    records; the review of its muscles and the revisions that the labels came from are told. The
    comment that the library keeps on the visit goes into the PDF, unless `choices`
    has another.

    Parameters
    ----------
    library : StudyLibrary
        Open for reading or writing.
    out : Path
        Where to; made if need be.
    formats : sequence of ExportFormat
        What to write.
    which : ScanChoice
        Of which scans.
    choices : ExportChoices, optional
        Options. Who made the labels is known here.
    progress : Progress, optional
        Told at every scan; may cancel, which leaves the formats that are whole.

    Raises
    ------
    LegSegError
        If nothing is chosen, what is chosen isn't there, or a file is missing or damaged.
    """
    progress = progress or NoProgress()
    choices = choices or ExportChoices()
    chosen = _chosen(library, which)
    if choices.source is not None and len(chosen) > 1:
        raise InputError(
            f"The DICOM files of one scan can't be those of {len(chosen)}.",
            "Choose one scan, or leave them out.",
        )
    places = _folders(out, chosen)
    exported = []
    for number, (one, place) in enumerate(zip(chosen, places, strict=True)):
        span = ProgressSpan(progress, number / len(chosen), (number + 1) / len(chosen))
        comparing, writing = ProgressSpan(span, 0.0, 0.3), ProgressSpan(span, 0.3, 1.0)
        analysis = open_library_scan(library, one.scan.scan.identifier, one.revision.identifier)
        assert isinstance(analysis, Analysis)
        analysis = reviewed_analysis(library, one.revision.identifier, analysis, comparing)
        analysis = with_history(library, one.revision.identifier, analysis)
        report = choices.report
        if not report.comment:
            report = replace(report, comment=one.visit.visit.comment)
        own = replace(choices, made_by=choices.made_by or one.revision.kind, report=report)
        result = export_analysis(analysis, place, formats, own, writing)
        exported.append(
            ExportedScan(
                one.patient.pseudonym,
                one.visit.visit.name,
                one.scan.scan.identifier,
                one.revision.number,
                place,
                result,
            )
        )
    return tuple(exported)


def _chosen(library: StudyLibrary, which: ScanChoice) -> list[_Chosen]:
    if not which.is_given:
        raise InputError("No scan is chosen.", "Name a patient, a visit or a scan.")
    found = list(_scans(library, which))
    if not found:
        raise InputError(
            "No scan with such labels is in the library.",
            "Look with 'legseg library list --scans'.",
        )
    return found


def _scans(library: StudyLibrary, which: ScanChoice) -> Iterator[_Chosen]:
    for scan_id in which.scans:
        library.scan(scan_id)  # says so if it isn't there
    for patient in _patients(library, which.patients):
        for visit in library.timeline(patient.identifier):
            if which.visits and visit.visit.name not in which.visits:
                continue
            for scan in visit.scans:
                revision = _revision(scan, which.revision)
                is_wanted = not which.scans or scan.scan.identifier in which.scans
                if revision is not None and is_wanted:
                    yield _Chosen(patient, visit, scan, revision)


def _patients(library: StudyLibrary, pseudonyms: Sequence[str]) -> Iterator[Patient]:
    if not pseudonyms:
        yield from (row.patient for row in library.patient_rows())
    for pseudonym in dict.fromkeys(pseudonyms):
        patient = library.find_patient(pseudonym)
        if patient is None:
            raise InputError(
                f"There is no patient {pseudonym} in the library.",
                "Look with 'legseg library list'.",
            )
        yield patient


def _revision(scan: TimelineScan, number: int | None) -> Revision | None:
    if number is None:
        return scan.revisions[-1] if scan.revisions else None
    return next((one for one in scan.revisions if one.number == number), None)


def _folders(out: Path, chosen: Sequence[_Chosen]) -> list[Path]:
    """Return where each scan goes: one alone into the folder itself."""
    if len(chosen) == 1:
        return [out]
    folders: list[Path] = []
    for one in chosen:
        place = out / _folder_name(one.patient.pseudonym) / _folder_name(one.visit.visit.name)
        # Some disks don't tell capital letters from small ones.
        if str(place).casefold() in {str(other).casefold() for other in folders}:
            place = place.with_name(f"{place.name}-scan-{one.scan.scan.identifier}")
        folders.append(place)
    return folders


def _folder_name(name: str) -> str:
    plain = re.sub(r"[^\w.-]+", "-", name).strip(".-")
    return plain or "unnamed"
