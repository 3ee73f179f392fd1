"""Import the Dixon scans of a DICOM export as de-identified NIfTI files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.dicom.cross_check import channel_differences, disagreement_in_words
from inference_engine.formats.dicom.deidentify import (
    PseudonymRow,
    PseudonymTable,
    birth_year,
    known_sex,
)
from inference_engine.formats.dicom.grouping import DixonGroup, Visit, grid_in_words
from inference_engine.formats.dicom.read_export import (
    DicomExport,
    opened_export,
    reasons_in_words,
)
from inference_engine.formats.dicom.volumes import DicomVolume, read_voxels
from inference_engine.formats.nifti import write_volume
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.services.import_sources import DicomSource
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.provenance_file import write_json
from legseg_desktop.services.pseudonym_file import default_table_path, locked_table, table_written

LOG_FILE = "import_log.json"
SCAN_FILE = "scan.json"
_HEADERS_END = 0.4
_KEPT = (
    "voxels and their place in the patient",
    "role, echo time, field strength and vendor of each image",
    "sex and year of birth",
    "days since the first imported visit",
)


@dataclass(frozen=True)
class ListedImage:
    """One image of an export, for showing; names no patient.

    Parameters
    ----------
    subject, visit : str, int
        Pseudonym and number of the visit.
    days_since_first : int or None
        Days since the first visit.
    series : str
        Number of the series, see `DicomVolume`.
    role, confidence : str, float
        What it seems to show.
    reasons : tuple of str
        What that rests on.
    grid : str
        Shape and voxel size, '' if the slices make no grid.
    problem : str
        Why they make none.
    is_imported : bool
        Whether it belongs to a complete Dixon scan.
    """

    subject: str
    visit: int
    days_since_first: int | None
    series: str
    role: str
    confidence: float
    reasons: tuple[str, ...]
    grid: str
    problem: str
    is_imported: bool


@dataclass(frozen=True)
class ImportedScan:
    """A scan that was written: its folder within the output, its images, what to know of it."""

    folder: str
    roles: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class ImportOutcome:
    """What an export holds, and what was written of it.

    Parameters
    ----------
    images : tuple of ListedImage
        All images.
    scans : tuple of ImportedScan
        Written scans; empty if it was only listed.
    problems : tuple of str
        Why Dixon images were not imported.
    skipped : tuple of str
        Which files were left out.
    """

    images: tuple[ListedImage, ...]
    scans: tuple[ImportedScan, ...]
    problems: tuple[str, ...]
    skipped: tuple[str, ...]


def list_dicom(path: Path, progress: Progress | None = None) -> ImportOutcome:
    """Say what an export holds, under pseudonyms, and write nothing.

    Raises
    ------
    InputError
        If nothing usable is there, or two patients share one ID.
    """
    with opened_export(path, progress or NoProgress()) as export:
        return _outcome(export, _rows_of(export, PseudonymTable()), ())


def import_dicom(
    path: Path, out: Path, *, table_path: Path | None = None, progress: Progress | None = None
) -> ImportOutcome:
    """Write every complete Dixon scan of an export as NIfTI, de-identified, all or none.

    Scans go to sub-001/visit-1 (with scan-1, scan-2 below, if a visit has several), what was
    removed to import_log.json, and who is who to a table that only the user can read. The same
    patient gets the same pseudonym again as long as the table is there.

    Parameters
    ----------
    path : Path
        Folder, DICOMDIR, zip archive or single file.
    out : Path
        Folder of the results.
    table_path : Path, optional
        The table of pseudonyms; by default beside `out`, see `default_table_path`.
    progress : Progress, optional
        Told at every file and slice; may cancel.

    Raises
    ------
    LegSegError
        If nothing usable or no complete Dixon scan is there, two patients share one ID, pixels
        can't be read, or nothing can be written.
    """
    progress = progress or NoProgress()
    table_path = table_path or default_table_path(out)
    if Path(os.path.realpath(table_path)).is_relative_to(os.path.realpath(out)):
        raise OutputError(
            "The table of pseudonyms would lie among the de-identified files.",
            "Name a place outside the output folder for it.",
        )
    with (
        opened_export(path, ProgressSpan(progress, 0, _HEADERS_END)) as export,
        locked_table(table_path, progress) as table,
    ):
        rows = _rows_of(export, table)
        _require_scans(export)
        with table_written(table_path) as write_table, output_folder(out) as folder:
            converting = ProgressSpan(progress, _HEADERS_END, 1)
            scans = tuple(_write_scans(export, rows, folder, converting))
            write_json(folder / LOG_FILE, _log_of(export, scans))
            write_table(table.to_csv())
        return _outcome(export, rows, scans)


def _rows_of(export: DicomExport, table: PseudonymTable) -> dict[Visit, PseudonymRow]:
    return {
        visit: table.row_of(visit.identity)
        for patient in export.patients
        for visit in patient.visits
    }


def _require_scans(export: DicomExport) -> None:
    visits = [visit for patient in export.patients for visit in patient.visits]
    if any(visit.groups for visit in visits):
        return
    problems = [problem for visit in visits for problem in visit.problems]
    if problems:
        raise InputError("No complete Dixon scan is there.", problems[0])
    raise InputError(
        "None of the images is a Dixon image: neither water and fat nor in-phase and "
        "opposed-phase.",
        "See what is there with --list, and export the series of the Dixon sequence.",
    )


def _write_scans(
    export: DicomExport, rows: dict[Visit, PseudonymRow], folder: Path, progress: Progress
) -> Iterator[ImportedScan]:
    todo = [(visit, group) for visit in rows for group in visit.groups]
    for number, (visit, group) in enumerate(todo):
        row = rows[visit]
        place = Path(row.pseudonym, f"visit-{row.visit}")
        if len(visit.groups) > 1:
            place /= f"scan-{visit.groups.index(group) + 1}"
        span = ProgressSpan(progress, number / len(todo), (number + 1) / len(todo))
        warnings = _write_scan(visit, row, group, make_folder(folder / place), span)
        yield ImportedScan(place.as_posix(), tuple(group.channels), tuple(warnings))


def _write_scan(
    visit: Visit, row: PseudonymRow, group: DixonGroup, folder: Path, progress: Progress
) -> list[str]:
    channels = {}
    for number, (role, volume) in enumerate(group.channels.items()):
        share = len(group.channels)
        span = ProgressSpan(progress, number / share, (number + 1) / share)
        channels[role] = read_voxels(volume, span)
        write_volume(folder / f"{role}.nii.gz", channels[role], group.geometry)
    differences = channel_differences(channels)
    warnings = disagreement_in_words(differences)
    content = {
        "subject": row.pseudonym,
        "visit": row.visit,
        "days_since_first_visit": row.days_since_first,
        "birth_year": birth_year(visit.identity),
        "sex": known_sex(visit.identity) or None,
        "images": {role: _facts_of(volume) for role, volume in group.channels.items()},
        "median_difference": {str(role): value for role, value in differences.items()},
        "warnings": warnings,
    }
    write_json(folder / SCAN_FILE, content)
    return warnings


def _facts_of(volume: DicomVolume) -> dict[str, Any]:
    """Return what is kept of an image's header: nothing that a person typed."""
    origin = DicomSource(volume).origin
    return {
        "vendor": origin.vendor or None,
        "field_strength_t": origin.field_strength_t,
        "echo_time_ms": origin.echo_time_ms,
        "scaling": volume.frames[0].rescaling.rule,
        "confidence": volume.guess.confidence,
        "reasons": list(volume.guess.reasons),
    }


def _log_of(export: DicomExport, scans: tuple[ImportedScan, ...]) -> dict[str, Any]:
    return {
        "scans": [scan.folder for scan in scans],
        "removed_elements": dict(sorted(export.identifying.items())),
        "replaced": {
            "PatientID and PatientName": "pseudonym",
            "PatientBirthDate": "year",
            "StudyDate": "number of the visit, days since the first",
        },
        "kept": list(_KEPT),
        "files_left_out": dict(sorted(export.skipped.items())),
        "note": "Text that is burnt into pixels is not looked for.",
    }


def _outcome(
    export: DicomExport, rows: dict[Visit, PseudonymRow], scans: tuple[ImportedScan, ...]
) -> ImportOutcome:
    return ImportOutcome(
        tuple(image for visit, row in rows.items() for image in _listed(visit, row)),
        scans,
        tuple(problem for visit in rows for problem in visit.problems),
        tuple(reasons_in_words(export.skipped)),
    )


def _listed(visit: Visit, row: PseudonymRow) -> Iterator[ListedImage]:
    used = {volume for group in visit.groups for volume in group.channels.values()}
    for volume in visit.volumes:
        yield ListedImage(
            row.pseudonym,
            row.visit,
            row.days_since_first,
            volume.label,
            volume.guess.role,
            volume.guess.confidence,
            volume.guess.reasons,
            grid_in_words(volume.geometry) if volume.geometry else "",
            volume.problem,
            volume in used,
        )
