"""Write scans of the library, with their latest labels and numbers, as a BIDS-like data set."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import make_folder, replaced_file, write_file
from inference_engine.formats.bids import (
    BidsSession,
    write_dataset_description,
    write_sidecar,
    write_tsv,
)
from inference_engine.formats.nifti import sha256_of
from inference_engine.formats.spreadsheet_text import protected
from inference_engine.progress import NoProgress, Progress
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.library_records import (
    LibraryScan,
    Patient,
    ReviewMark,
    StoredFile,
    TimelineScan,
    TimelineVisit,
)
from legseg_desktop.services.bids_images import dixon_image, write_label_names
from legseg_desktop.services.bids_label_facts import label_facts
from legseg_desktop.services.label_history import history_of
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.record_provenance import ROLES, installed_version
from legseg_desktop.services.stored_files import changed_since_stored
from legseg_desktop.storage.study_library import StudyLibrary

_NAME = "Dixon MRI of the thighs"
_REVIEW_COLUMNS = ("label", "state", "note", "seconds")
_DERIVATIVE = Path("derivatives") / "legseg"
_TO_IMAGES = "../.."  # from the derivative
_README = """\
Dixon MRI of the thighs from a LegSeg study library, under pseudonyms. Research use only.

Images: sub-*/ses-*/anat/*_rec-{water,fat,inphase,opposedphase}_T1w.nii.gz, arbitrary units.
Labels and numbers: derivatives/legseg, muscles (dseg, their names in the .tsv beside them) and
one line for each muscle and side (measurements); how far their review is (review).
"""


@dataclass(frozen=True)
class ExportOutcome:
    """How many patients, scans and label maps were written."""

    patients: int
    scans: int
    label_maps: int


@dataclass(frozen=True)
class _Named:
    """A visit under its BIDS names."""

    session: BidsSession
    visit: TimelineVisit


def export_from_library(
    library: StudyLibrary,
    out: Path,
    *,
    patients: Sequence[str] = (),
    visits: Sequence[str] = (),
    with_images: bool = True,
    progress: Progress | None = None,
) -> ExportOutcome:
    """Export patients, all or nothing.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    out : Path
        A new or empty folder.
    patients : sequence of str
        Their pseudonyms; all by default.
    visits : sequence of str
        Names of visits; all by default.
    with_images : bool
        Whether the images are written, too, or labels and numbers alone.
    progress : Progress, optional
        Told at every scan; may cancel.

    Raises
    ------
    LegSegError
        If a patient or visit isn't there, a file is missing or has changed, or nothing
        can be written.
    """
    progress = progress or NoProgress()
    if out.is_dir() and any(out.iterdir()):
        raise OutputError(f"The folder {out.name} isn't empty.", "Name a new folder.")
    chosen = _chosen(library, patients)
    wanted = {patient.identifier: _visits(library, patient, visits) for patient in chosen}
    if not any(each.scans for own in wanted.values() for each in own):
        raise InputError("There is no scan to export.", "Look with 'legseg library list'.")
    chosen = [patient for patient in chosen if wanted[patient.identifier]]
    names = _unique([patient.pseudonym.removeprefix("sub-") for patient in chosen])
    total = sum(len(visit.scans) for own in wanted.values() for visit in own)
    count, labelled = 0, 0
    with output_folder(out) as folder:
        for patient, name in zip(chosen, names, strict=True):
            own = wanted[patient.identifier]
            for named in _named(name, own):
                for index, scan in enumerate(named.visit.scans, start=1):
                    progress.report(count / total, "Exporting")
                    run = (f"run-{index}",) if len(named.visit.scans) > 1 else ()
                    labelled += _write_scan(
                        library, folder, named.session, scan, run, with_images=with_images
                    )
                    count += 1
            _write_sessions(folder, name, list(_named(name, own)))
        _write_dataset(folder, list(zip(names, chosen, strict=True)), labelled > 0)
    return ExportOutcome(len(chosen), count, labelled)


def _chosen(library: StudyLibrary, patients: Sequence[str]) -> list[Patient]:
    if not patients:
        return [row.patient for row in library.patient_rows()]
    found = []
    for pseudonym in dict.fromkeys(patients):
        patient = library.find_patient(pseudonym)
        if patient is None:
            raise InputError(
                f"There is no patient {pseudonym} in the library.",
                "Look with 'legseg library list'.",
            )
        found.append(patient)
    return found


def _visits(library: StudyLibrary, patient: Patient, visits: Sequence[str]) -> list[TimelineVisit]:
    return [
        each
        for each in library.timeline(patient.identifier)
        if each.scans and (not visits or each.visit.name in visits)
    ]


def _named(name: str, visits: Sequence[TimelineVisit]) -> Iterator[_Named]:
    sessions = _unique([each.visit.name.removeprefix("visit-") for each in visits])
    for session, visit in zip(sessions, visits, strict=True):
        yield _Named(BidsSession(name, session), visit)


def _unique(names: Sequence[str]) -> list[str]:
    """Return names of letters and digits alone, as BIDS has them, no two alike."""
    found: list[str] = []
    for name in names:
        plain = re.sub(r"[^A-Za-z0-9]", "", name) or "x"
        number, candidate = 1, plain
        # Some disks don't tell capital letters from small ones.
        while candidate.casefold() in (each.casefold() for each in found):
            number += 1
            candidate = f"{plain}x{number}"
        found.append(candidate)
    return found


def _write_scan(
    library: StudyLibrary,
    dataset: Path,
    session: BidsSession,
    scan: TimelineScan,
    run: tuple[str, ...],
    *,
    with_images: bool,
) -> bool:
    """Write a scan and its latest labels; return whether it has some."""
    sources = []
    for file in scan.scan.files:
        if with_images and file.role in ROLES:
            path = dixon_image(dataset, session, file.role, *run)
            sources.append(f"bids:images:{path.relative_to(dataset).as_posix()}")
            _copy(library, file, path)
            write_sidecar(path, _facts_of(scan.scan))
    if not scan.revisions:
        return False
    revision = scan.revisions[-1]
    labels = next(file for file in revision.files if file.role == "labels")
    path = session.image(dataset / _DERIVATIVE, *run, "desc-muscles", suffix="dseg")
    _copy(library, labels, path)
    names = library.label_table(revision.identifier)
    facts = label_facts(
        revision.provenance,
        history_of(library, revision.identifier, names),
        label_table=revision.label_table,
        findings=revision.findings,
    )
    more = {
        "Kind": revision.kind.value,
        "Reviewed": revision.reviewed is not None,
        "Sources": sources,
        # An import writes images anew, so those that were measured may be other files.
        "ImagesSHA256": {file.role: file.sha256 for file in scan.scan.files if file.role in ROLES},
    }
    write_sidecar(path, {**facts, **more})
    write_label_names(_beside(path, ".tsv"), names)
    table = session.image(dataset / _DERIVATIVE, *run, "desc-muscles", suffix="measurements")
    columns = tuple(each.name for each in fields(MuscleMeasurement))
    rows = [_cells(row) for row in library.measurements(revision.identifier)]
    write_tsv(_beside(table, ".tsv"), columns, rows)
    marks = library.review_marks(revision.identifier)
    if marks:
        review = session.image(dataset / _DERIVATIVE, *run, "desc-muscles", suffix="review")
        write_tsv(_beside(review, ".tsv"), _REVIEW_COLUMNS, [_cells_of_mark(one) for one in marks])
    return True


def _beside(image: Path, suffix: str) -> Path:
    return image.with_name(image.name.removesuffix(".nii.gz") + suffix)


def _cells(row: MuscleMeasurement) -> dict[str, Any]:
    cells = asdict(row)
    return {**cells, "flags": ",".join(row.flags) or None}


def _cells_of_mark(mark: ReviewMark) -> dict[str, Any]:
    return {
        "label": mark.label,
        "state": mark.state.value,
        "note": _one_line(mark.note) or None,
        "seconds": round(mark.seconds, 1),
    }


def _facts_of(scan: LibraryScan) -> dict[str, Any]:
    return {
        "Modality": "MR",
        "BodyPart": "THIGH",
        "Protocol": scan.description or None,
        "Stacks": scan.stacks,
        "Units": "arbitrary",
        "Warnings": list(scan.warnings),
    }


def _copy(library: StudyLibrary, file: StoredFile, path: Path) -> None:
    """Copy a file of the library byte by byte; it must be what was stored."""
    try:
        source = library.path_of(file).open("rb")
    except OSError as error:
        raise InputError(
            f"A {file.role.replace('_', '-')} file of the library can't be read: {error.strerror}.",
            "Look what is wrong with 'legseg library check'.",
        ) from error
    with source, replaced_file(path) as target:
        shutil.copyfileobj(source, target)
    if sha256_of(path) != file.sha256:
        raise changed_since_stored(file)


def _write_sessions(dataset: Path, name: str, visits: Sequence[_Named]) -> None:
    rows = [
        {
            "session_id": f"ses-{named.session.session}",
            "visit": _one_line(named.visit.visit.name),
            "days_since_first": named.visit.visit.days_since_first,
        }
        for named in visits
    ]
    path = make_folder(dataset / f"sub-{name}") / f"sub-{name}_sessions.tsv"
    write_tsv(path, ("session_id", "visit", "days_since_first"), rows)


def _write_dataset(
    dataset: Path, patients: Sequence[tuple[str, Patient]], has_labels: bool
) -> None:
    version = installed_version("legseg")
    write_file(dataset / "README", _README.encode("utf-8"))
    write_dataset_description(dataset, _NAME, version=version)
    rows = [
        {
            "participant_id": f"sub-{name}",
            "pseudonym": _one_line(patient.pseudonym),
            "sex": patient.sex or None,
            "birth_year": patient.birth_year,
            "diagnosis": _one_line(patient.diagnosis) or None,
            "tags": _one_line(", ".join(patient.tags)) or None,
        }
        for name, patient in patients
    ]
    columns = ("participant_id", "pseudonym", "sex", "birth_year", "diagnosis", "tags")
    write_tsv(dataset / "participants.tsv", columns, rows)
    if has_labels:
        write_dataset_description(
            dataset / _DERIVATIVE,
            f"{_NAME}: muscles",
            version=version,
            is_derivative=True,
            links={"images": _TO_IMAGES},
        )


def _one_line(text: str) -> str:
    # Spreadsheets open these tables, too.
    return protected(" ".join(text.split()))
