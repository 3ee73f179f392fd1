"""How visits lie over one another, and what all of them see: kept, since it takes seconds.

Both follow from images and labels and can be made again; the audit log doesn't speak of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from inference_engine.errors import InputError
from legseg_desktop.storage import scan_rows
from legseg_desktop.storage.schema import REGISTRATION, SHARED_EXTENT


def registration(connection: sa.Connection, first_scan_id: int, later_scan_id: int) -> str | None:
    """Return what was kept of two scans, None where nothing was."""
    query = sa.select(REGISTRATION.c.content).where(
        REGISTRATION.c.first_scan_id == first_scan_id,
        REGISTRATION.c.later_scan_id == later_scan_id,
    )
    return connection.execute(query).scalar_one_or_none()


def keep_registration(
    connection: sa.Connection, first_scan_id: int, later_scan_id: int, content: str
) -> None:
    """Keep it in place of what was there; as `StudyLibrary.keep_registration`."""
    _patient_of(connection, [first_scan_id, later_scan_id])
    connection.execute(
        REGISTRATION.delete().where(
            REGISTRATION.c.first_scan_id == first_scan_id,
            REGISTRATION.c.later_scan_id == later_scan_id,
        )
    )
    connection.execute(
        REGISTRATION.insert().values(
            first_scan_id=first_scan_id, later_scan_id=later_scan_id, content=content
        )
    )


def shared_extent(connection: sa.Connection, revision_ids: Sequence[int]) -> str | None:
    """Return what was kept of some revisions, in this order; None where nothing was."""
    query = sa.select(SHARED_EXTENT.c.content).where(
        SHARED_EXTENT.c.revisions == _joined(revision_ids)
    )
    return connection.execute(query).scalar_one_or_none()


def keep_shared_extent(
    connection: sa.Connection, revision_ids: Sequence[int], content: str
) -> None:
    """Keep it in place of what was there; as `StudyLibrary.keep_shared_extent`."""
    scans = [scan_rows.revision(connection, one).scan_id for one in revision_ids]
    patient_id = _patient_of(connection, scans)
    key = _joined(revision_ids)
    connection.execute(SHARED_EXTENT.delete().where(SHARED_EXTENT.c.revisions == key))
    connection.execute(
        SHARED_EXTENT.insert().values(patient_id=patient_id, revisions=key, content=content)
    )


def forget_shared_extents(connection: sa.Connection, patient_id: int) -> None:
    """Remove what was kept of a patient's visits: one of them is leaving."""
    connection.execute(SHARED_EXTENT.delete().where(SHARED_EXTENT.c.patient_id == patient_id))


def _patient_of(connection: sa.Connection, scan_ids: Sequence[int]) -> int:
    visits = [scan_rows.scan(connection, one).visit_id for one in scan_ids]
    patients = {scan_rows.visit(connection, one).patient_id for one in visits}
    if len(patients) != 1:
        raise InputError("The visits are not of one patient.", "Compare visits of one patient.")
    return patients.pop()


def _joined(revision_ids: Sequence[int]) -> str:
    return ",".join(str(int(one)) for one in revision_ids)
