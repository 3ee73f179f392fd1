"""Scans enter the library: all of one import, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import sqlalchemy as sa

from legseg_desktop.library_records import LibraryScan, NewScan, ScanState, StoredFile
from legseg_desktop.storage import audit_log, patient_rows, scan_rows
from legseg_desktop.storage.database import Database, insert_row
from legseg_desktop.storage.file_store import StagedFiles, new_scan_folder, staged
from legseg_desktop.storage.library_errors import AlreadyInLibraryError
from legseg_desktop.storage.patient_values import check_patient, check_visit
from legseg_desktop.storage.placement import Placement
from legseg_desktop.storage.record_json import to_json
from legseg_desktop.storage.schema import PATIENT, SCAN, STACK, STORED_FILE, VISIT


def add_scans(
    folder: Path,
    database: Database,
    new: Iterable[tuple[NewScan, Callable[[Path], None]]],
) -> tuple[LibraryScan, ...]:
    """Add scans with their images; as `StudyLibrary.add_scans`."""
    database.require_writable()
    with ExitStack() as stack:
        # The slow part, outside the transaction: others may write meanwhile.
        whole: list[tuple[NewScan, StagedFiles]] = []
        for one, write in new:
            check_patient(one.pseudonym, one.birth_year, one.sex)
            check_visit(one.visit, one.days_since_first)
            with database.reading() as connection:
                _require_new(connection, [*(known for known, _ in whole), one])
            whole.append((one, stack.enter_context(staged(folder, write))))
        with Placement(folder, database) as placement, database.writing() as connection:
            _require_new(connection, [one for one, _ in whole])
            return tuple(_add(connection, placement, one, files) for one, files in whole)


def record_files(
    connection: sa.Connection,
    scan_id: int,
    revision_id: int | None,
    files: Sequence[StoredFile],
) -> None:
    """Write down the files of a scan or of a revision of it."""
    connection.execute(
        STORED_FILE.insert(),
        [
            {
                "scan_id": scan_id,
                "revision_id": revision_id,
                "role": file.role,
                "path": file.path,
                "sha256": file.sha256,
                "size": file.size,
            }
            for file in files
        ],
    )


def _require_new(connection: sa.Connection, new: Sequence[NewScan]) -> None:
    fingerprints = [one.fingerprint for one in new]
    if len(set(fingerprints)) != len(fingerprints):
        raise ValueError("the same scan was given twice")
    for fingerprint in fingerprints:
        present = scan_rows.find_scan(connection, fingerprint)
        if present is not None:
            raise AlreadyInLibraryError(present)


def _add(
    connection: sa.Connection, placement: Placement, new: NewScan, images: StagedFiles
) -> LibraryScan:
    patient_id = _patient_of(connection, new)
    visit_id = _visit_of(connection, new, patient_id)
    target = new_scan_folder()
    placement.place(images, target)
    scan_id = insert_row(
        connection,
        SCAN,
        visit_id=visit_id,
        key=Path(target).name,
        fingerprint=new.fingerprint,
        description=new.description,
        shape=to_json(new.shape),
        spacing_mm=to_json(new.spacing_mm),
        stacks=new.stacks,
        warnings=to_json(new.warnings),
        state=ScanState.IMPORTED.value,
        created=audit_log.now(),
    )
    if new.stack_records:
        connection.execute(
            STACK.insert(),
            [
                {"scan_id": scan_id, "number": number, "content": to_json(stack)}
                for number, stack in enumerate(new.stack_records, 1)
            ],
        )
    record_files(connection, scan_id, None, images.files_at(target))
    audit_log.note(connection, "import", f"scan {scan_id}", new=f"patient {patient_id}")
    patient_rows.refresh_search_text(connection, patient_id)
    return scan_rows.scan(connection, scan_id)


def _patient_of(connection: sa.Connection, new: NewScan) -> int:
    """Return the key of the patient, who is made if need be; what isn't known yet is filled in."""
    present = patient_rows.find_patient(connection, new.pseudonym)
    if present is None:
        patient_id = insert_row(
            connection,
            PATIENT,
            pseudonym=new.pseudonym,
            birth_year=new.birth_year,
            sex=new.sex,
            diagnosis="",
            sort_key=patient_rows.sort_key(new.pseudonym),
            search_text="",
        )
        audit_log.note(connection, "import", f"patient {patient_id}", new=new.pseudonym)
        return patient_id
    found = {
        name: value
        for name, value, known in (
            ("birth_year", new.birth_year, present.birth_year),
            ("sex", new.sex, present.sex),
        )
        if value and not known
    }
    _fill_in(connection, PATIENT, "patient", present.identifier, found)
    return present.identifier


def _visit_of(connection: sa.Connection, new: NewScan, patient_id: int) -> int:
    present = connection.execute(
        sa.select(VISIT).where(VISIT.c.patient_id == patient_id, VISIT.c.name == new.visit)
    ).one_or_none()
    if present is None:
        visit_id = insert_row(
            connection,
            VISIT,
            patient_id=patient_id,
            name=new.visit,
            days_since_first=new.days_since_first,
        )
        audit_log.note(connection, "import", f"visit {visit_id}", new=new.visit)
        return visit_id
    if present.days_since_first is None and new.days_since_first is not None:
        found = {"days_since_first": new.days_since_first}
        _fill_in(connection, VISIT, "visit", present.id, found)
    return int(present.id)


def _fill_in(
    connection: sa.Connection, table: sa.Table, name: str, key: int, found: Mapping[str, object]
) -> None:
    if found:
        connection.execute(table.update().where(table.c.id == key).values(**found))
    for field, value in found.items():
        audit_log.note(connection, "import", f"{name} {key}", field, "", value)
