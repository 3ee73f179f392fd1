"""A revision enters the library: labels, measurements and where they come from, all or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.library_records import Revision, RevisionKind
from legseg_desktop.records import Provenance
from legseg_desktop.storage import audit_log, scan_rows
from legseg_desktop.storage.add_scans import record_files
from legseg_desktop.storage.database import Database, insert_row
from legseg_desktop.storage.file_store import staged
from legseg_desktop.storage.placement import Placement
from legseg_desktop.storage.record_json import records_to_json, slice_runs, to_json
from legseg_desktop.storage.schema import MEASUREMENT, REVISION, SCAN, SLICE_MEASUREMENT

_ACTIONS = {
    RevisionKind.AUTOMATIC: "segment",
    RevisionKind.SEMIAUTOMATIC: "edit",
    RevisionKind.MANUAL: "edit",
}


@dataclass(frozen=True)
class NewRevision:
    """A revision to be added; the fields are those of `Revision`, the table whole."""

    kind: RevisionKind
    author: str
    parent_id: int | None
    comment: str
    label_table: LabelTable
    provenance: Provenance
    findings: Sequence[Finding]
    measurements: Sequence[MuscleMeasurement]
    slices: Sequence[SliceMeasurement]


def add_revision(
    folder: Path,
    database: Database,
    scan_id: int,
    new: NewRevision,
    write: Callable[[Path], None],
) -> Revision:
    """Add a revision to a scan; as `StudyLibrary.add_revision`."""
    database.require_writable()
    with database.reading() as connection:
        _require_parent(connection, scan_id, new.parent_id)
    with (
        staged(folder, write) as files,
        Placement(folder, database) as placement,
        database.writing() as connection,
    ):
        # The scan may have been deleted, and others may have added to it, since.
        _require_parent(connection, scan_id, new.parent_id)
        number = _next_number(connection, scan_id)
        key = connection.execute(sa.select(SCAN.c.key).where(SCAN.c.id == scan_id)).scalar_one()
        target = f"scans/{key}/revisions/{number}"
        placement.place(files, target)
        revision_id = _insert(connection, scan_id, number, new)
        record_files(connection, scan_id, revision_id, files.files_at(target))
        _insert_measurements(connection, revision_id, new)
        scan_rows.refresh_state(connection, scan_id)
        audit_log.note(
            connection, _ACTIONS[new.kind], f"revision {revision_id}", new=f"scan {scan_id}"
        )
        return scan_rows.revision(connection, revision_id)


def _require_parent(connection: sa.Connection, scan_id: int, parent_id: int | None) -> None:
    scan_rows.scan(connection, scan_id)
    if parent_id is not None and scan_rows.revision(connection, parent_id).scan_id != scan_id:
        raise InputError(
            "The labels were made from a revision of another scan.",
            "Open the scan again, and repeat the change.",
        )


def _next_number(connection: sa.Connection, scan_id: int) -> int:
    newest = connection.execute(
        sa.select(sa.func.max(REVISION.c.number)).where(REVISION.c.scan_id == scan_id)
    ).scalar_one()
    return int(newest or 0) + 1


def _insert(connection: sa.Connection, scan_id: int, number: int, new: NewRevision) -> int:
    return insert_row(
        connection,
        REVISION,
        scan_id=scan_id,
        number=number,
        parent_id=new.parent_id,
        kind=RevisionKind(new.kind).value,
        author=new.author,
        comment=new.comment,
        label_table=to_json(new.label_table),
        findings=records_to_json(new.findings),
        provenance=to_json(new.provenance),
        created=audit_log.now(),
    )


def _insert_measurements(connection: sa.Connection, revision_id: int, new: NewRevision) -> None:
    rows = [
        {
            "revision_id": revision_id,
            "position": position,
            "side": one.side,
            "abbreviation": one.abbreviation,
            "label": int(one.label),
            "volume_ml": None if one.volume_ml is None else float(one.volume_ml),
            "ff_mean_percent": (
                None if one.ff_mean_percent is None else float(one.ff_mean_percent)
            ),
            "content": to_json(one),
        }
        for position, one in enumerate(new.measurements)
    ]
    runs = [
        {
            "revision_id": revision_id,
            "position": position,
            "side": first.side,
            "abbreviation": first.abbreviation,
            "label": int(first.label),
            "slices": length,
            "content": content,
        }
        for position, (first, length, content) in enumerate(slice_runs(new.slices))
    ]
    for table, values in ((MEASUREMENT, rows), (SLICE_MEASUREMENT, runs)):
        if values:
            connection.execute(table.insert(), values)
