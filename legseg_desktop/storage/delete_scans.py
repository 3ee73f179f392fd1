"""Scans and patients leave the library, files and all."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from legseg_desktop.storage import audit_log, patient_rows, scan_rows
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.placement import Placement
from legseg_desktop.storage.schema import PATIENT, SCAN, VISIT
from legseg_desktop.storage.visit_registrations import forget_shared_extents


def delete_scan(folder: Path, database: Database, scan_id: int) -> None:
    """Delete a scan with its revisions; as `StudyLibrary.delete_scan`."""
    with Placement(folder, database) as placement, database.writing() as connection:
        found = scan_rows.scan(connection, scan_id)
        patient_id = scan_rows.visit(connection, found.visit_id).patient_id
        _forget(connection, placement, SCAN.c.id == scan_id)
        forget_shared_extents(connection, patient_id)
        empty = sa.select(SCAN.c.id).where(SCAN.c.visit_id == found.visit_id)
        if connection.execute(empty).first() is None:
            connection.execute(VISIT.delete().where(VISIT.c.id == found.visit_id))
            audit_log.note(connection, "delete", f"visit {found.visit_id}")
        patient_rows.refresh_search_text(connection, patient_id)


def delete_patient(folder: Path, database: Database, patient_id: int) -> None:
    """Delete a patient with all visits and scans; as `StudyLibrary.delete_patient`."""
    with Placement(folder, database) as placement, database.writing() as connection:
        patient_rows.patient(connection, patient_id)
        visits = sa.select(VISIT.c.id).where(VISIT.c.patient_id == patient_id)
        _forget(connection, placement, SCAN.c.visit_id.in_(visits))
        connection.execute(PATIENT.delete().where(PATIENT.c.id == patient_id))
        audit_log.note(connection, "delete", f"patient {patient_id}")


def _forget(connection: sa.Connection, placement: Placement, which: sa.ColumnElement[bool]) -> None:
    for scan_id, key in connection.execute(sa.select(SCAN.c.id, SCAN.c.key).where(which)):
        placement.remove(f"scans/{key}")
        audit_log.note(connection, "delete", f"scan {scan_id}")
    # What hangs on a scan goes with it: the tables say so.
    connection.execute(SCAN.delete().where(which))
