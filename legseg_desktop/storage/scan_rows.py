"""Visits, scans and revisions as rows, read back as records."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.library_records import (
    LibraryScan,
    LibraryVisit,
    Revision,
    RevisionKind,
    ScanState,
    StoredFile,
    TimelineScan,
    TimelineVisit,
)
from legseg_desktop.storage.library_errors import NotInLibraryError
from legseg_desktop.storage.record_json import (
    findings_from,
    label_table_from,
    measurement_from,
    provenance_from,
    slices_from,
    stack_from,
)
from legseg_desktop.storage.schema import (
    MEASUREMENT,
    REVISION,
    SCAN,
    SLICE_MEASUREMENT,
    STACK,
    STORED_FILE,
    VISIT,
)

# The first visit first; those whose day isn't known follow, by name.
VISIT_ORDER = (
    VISIT.c.days_since_first.is_(None),
    VISIT.c.days_since_first,
    VISIT.c.name,
    VISIT.c.id,
)


def missing(what: str) -> NotInLibraryError:
    """Return the error for what isn't in the library."""
    return NotInLibraryError(
        f"The {what} is not in the library, or no longer.", "Show the list again."
    )


def visit(connection: sa.Connection, visit_id: int) -> LibraryVisit:
    """Return a visit; NotInLibraryError if there is none."""
    row = connection.execute(sa.select(VISIT).where(VISIT.c.id == visit_id)).one_or_none()
    if row is None:
        raise missing("visit")
    return _visit_from(row)


def scan(connection: sa.Connection, scan_id: int) -> LibraryScan:
    """Return a scan; NotInLibraryError if there is none."""
    found = _scans(connection, SCAN.c.id == scan_id)
    if not found:
        raise missing("scan")
    return found[0]


def find_scan(connection: sa.Connection, fingerprint: str) -> LibraryScan | None:
    """Return the scan that was made of the same data, None where there is none."""
    found = _scans(connection, SCAN.c.fingerprint == fingerprint)
    return found[0] if found else None


def revision(connection: sa.Connection, revision_id: int) -> Revision:
    """Return a revision; NotInLibraryError if there is none."""
    found = _revisions(connection, REVISION.c.id == revision_id)
    if not found:
        raise missing("revision")
    return found[0]


def revisions(connection: sa.Connection, scan_id: int) -> tuple[Revision, ...]:
    """Return all revisions of a scan, the first first."""
    return _revisions(connection, REVISION.c.scan_id == scan_id)


def latest_revision(connection: sa.Connection, scan_id: int) -> Revision | None:
    """Return the newest revision of a scan, None where there is none."""
    newest = sa.select(sa.func.max(REVISION.c.number)).where(REVISION.c.scan_id == scan_id)
    found = _revisions(
        connection,
        sa.and_(REVISION.c.scan_id == scan_id, REVISION.c.number == newest.scalar_subquery()),
    )
    return found[0] if found else None


def label_table(connection: sa.Connection, revision_id: int) -> LabelTable:
    """Return what the labels of a revision mean; NotInLibraryError if there is none."""
    text = connection.execute(
        sa.select(REVISION.c.label_table).where(REVISION.c.id == revision_id)
    ).scalar_one_or_none()
    if text is None:
        raise missing("revision")
    return label_table_from(text)


def measurements(connection: sa.Connection, revision_id: int) -> tuple[MuscleMeasurement, ...]:
    """Return the measurements of a revision, in the order in which they were given."""
    query = (
        sa.select(MEASUREMENT.c.content)
        .where(MEASUREMENT.c.revision_id == revision_id)
        .order_by(MEASUREMENT.c.position)
    )
    return tuple(measurement_from(text) for text in connection.scalars(query))


def slices(connection: sa.Connection, revision_id: int) -> tuple[SliceMeasurement, ...]:
    """Return the measurements of its slices, in the order in which they were given."""
    query = (
        sa.select(SLICE_MEASUREMENT.c.content)
        .where(SLICE_MEASUREMENT.c.revision_id == revision_id)
        .order_by(SLICE_MEASUREMENT.c.position)
    )
    return tuple(one for text in connection.scalars(query) for one in slices_from(text))


def timeline(connection: sa.Connection, patient_id: int) -> tuple[TimelineVisit, ...]:
    """Return the visits of a patient in time, with their scans and revisions."""
    visits = connection.execute(
        sa.select(VISIT).where(VISIT.c.patient_id == patient_id).order_by(*VISIT_ORDER)
    ).all()
    of_patient = sa.select(VISIT.c.id).where(VISIT.c.patient_id == patient_id)
    scans = _scans(connection, SCAN.c.visit_id.in_(of_patient))
    of_visits = sa.select(SCAN.c.id).where(SCAN.c.visit_id.in_(of_patient))
    by_scan: dict[int, list[Revision]] = {one.identifier: [] for one in scans}
    for one in _revisions(connection, REVISION.c.scan_id.in_(of_visits)):
        by_scan[one.scan_id].append(one)
    return tuple(
        TimelineVisit(
            _visit_from(row),
            tuple(
                TimelineScan(one, tuple(by_scan[one.identifier]))
                for one in scans
                if one.visit_id == row.id
            ),
        )
        for row in visits
    )


def refresh_state(connection: sa.Connection, scan_id: int) -> ScanState:
    """Write how far a scan has come, as its latest revision tells, and return it."""
    row = connection.execute(
        sa.select(REVISION.c.reviewed, REVISION.c.reported)
        .where(REVISION.c.scan_id == scan_id)
        .order_by(REVISION.c.number.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        state = ScanState.IMPORTED
    elif row.reported:
        state = ScanState.REPORTED
    else:
        state = ScanState.REVIEWED if row.reviewed else ScanState.SEGMENTED
    connection.execute(SCAN.update().where(SCAN.c.id == scan_id).values(state=state.value))
    return state


def _scans(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[LibraryScan, ...]:
    rows = connection.execute(sa.select(SCAN).where(which).order_by(SCAN.c.id)).all()
    matching = sa.select(SCAN.c.id).where(which)
    files = _files(
        connection,
        STORED_FILE.c.scan_id,
        sa.and_(STORED_FILE.c.scan_id.in_(matching), STORED_FILE.c.revision_id.is_(None)),
    )
    stacks: dict[int, list[str]] = {}
    for row in connection.execute(
        sa.select(STACK).where(STACK.c.scan_id.in_(matching)).order_by(STACK.c.number)
    ):
        stacks.setdefault(row.scan_id, []).append(row.content)
    return tuple(
        LibraryScan(
            identifier=row.id,
            visit_id=row.visit_id,
            description=row.description,
            fingerprint=row.fingerprint,
            shape=tuple(json.loads(row.shape)),
            spacing_mm=tuple(json.loads(row.spacing_mm)),
            stacks=row.stacks,
            files=tuple(files.get(row.id, ())),
            warnings=tuple(json.loads(row.warnings)),
            state=ScanState(row.state),
            created=row.created,
            stack_records=tuple(stack_from(text) for text in stacks.get(row.id, ())),
        )
        for row in rows
    )


def _revisions(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[Revision, ...]:
    rows = connection.execute(
        sa.select(REVISION).where(which).order_by(REVISION.c.scan_id, REVISION.c.number)
    ).all()
    matching = sa.select(REVISION.c.id).where(which)
    files = _files(connection, STORED_FILE.c.revision_id, STORED_FILE.c.revision_id.in_(matching))
    return tuple(
        Revision(
            identifier=row.id,
            scan_id=row.scan_id,
            number=row.number,
            parent_id=row.parent_id,
            kind=RevisionKind(row.kind),
            author=row.author,
            comment=row.comment,
            label_table=label_table_from(row.label_table).name,
            files=tuple(files.get(row.id, ())),
            findings=findings_from(row.findings),
            provenance=provenance_from(row.provenance),
            created=row.created,
            reviewed=row.reviewed,
            reported=row.reported,
        )
        for row in rows
    )


def _files(
    connection: sa.Connection, owner: sa.Column[int], which: sa.ColumnElement[bool]
) -> dict[int, Sequence[StoredFile]]:
    found: dict[int, list[StoredFile]] = {}
    query = sa.select(owner.label("owner"), STORED_FILE).where(which).order_by(STORED_FILE.c.id)
    for row in connection.execute(query):
        found.setdefault(row.owner, []).append(StoredFile(row.role, row.path, row.sha256, row.size))
    return dict(found)


def _visit_from(row: Any) -> LibraryVisit:
    return LibraryVisit(row.id, row.patient_id, row.name, row.days_since_first, row.comment)
