"""Patients as rows: the list, quick to search among thousands, and one patient at a time."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa

from legseg_desktop.library_records import Patient, PatientRow, ScanState
from legseg_desktop.storage.scan_rows import VISIT_ORDER, missing
from legseg_desktop.storage.schema import PATIENT, SCAN, TAG, VISIT

_DIGITS = re.compile(r"\d+")
_STATES = {state.value: place for place, state in enumerate(ScanState)}


def patient_rows(
    connection: sa.Connection, search: str, limit: int | None
) -> tuple[PatientRow, ...]:
    """Return the patients in which every word of a search is found, in natural order."""
    matching = sa.select(PATIENT.c.id)
    for word in search.casefold().split():
        # No pattern, so that '%' and '_' are what they are.
        matching = matching.where(sa.func.instr(PATIENT.c.search_text, word) > 0)
    matching = matching.order_by(PATIENT.c.sort_key, PATIENT.c.pseudonym).limit(limit)
    rows = connection.execute(
        sa.select(PATIENT)
        .where(PATIENT.c.id.in_(matching))
        .order_by(PATIENT.c.sort_key, PATIENT.c.pseudonym)
    ).all()
    tags = _tags(connection, matching)
    visits = _visits(connection, matching)
    states = _states(connection, matching)
    return tuple(
        PatientRow(
            patient=_patient_from(row, tags.get(row.id, ())),
            visits=visits.get(row.id, (0, ""))[0],
            scans=sum(number for _, number in states.get(row.id, ())),
            last_visit=visits.get(row.id, (0, ""))[1],
            states=tuple(states.get(row.id, ())),
        )
        for row in rows
    )


def patient(connection: sa.Connection, patient_id: int) -> Patient:
    """Return a patient; NotInLibraryError if there is none."""
    return _one(connection, PATIENT.c.id == patient_id) or _raise_missing()


def find_patient(connection: sa.Connection, pseudonym: str) -> Patient | None:
    """Return the patient of a pseudonym, None where there is none."""
    return _one(connection, PATIENT.c.pseudonym == pseudonym)


def sort_key(pseudonym: str) -> str:
    """Return by what a pseudonym is sorted: numbers by their value, letters without case."""
    return _DIGITS.sub(lambda digits: digits[0].lstrip("0").rjust(20, "0"), pseudonym.casefold())


def refresh_search_text(connection: sa.Connection, patient_id: int) -> None:
    """Write anew what a search looks through; after any change of a patient, tag or visit."""
    found = patient(connection, patient_id)
    names = connection.scalars(sa.select(VISIT.c.name).where(VISIT.c.patient_id == patient_id))
    text = "\n".join([found.pseudonym, found.diagnosis, *found.tags, *names]).casefold()
    connection.execute(PATIENT.update().where(PATIENT.c.id == patient_id).values(search_text=text))


def _raise_missing() -> Patient:
    raise missing("patient")


def _one(connection: sa.Connection, which: sa.ColumnElement[bool]) -> Patient | None:
    row = connection.execute(sa.select(PATIENT).where(which)).one_or_none()
    if row is None:
        return None
    tags = connection.scalars(
        sa.select(TAG.c.name).where(TAG.c.patient_id == row.id).order_by(TAG.c.name)
    )
    return _patient_from(row, tags)


def _patient_from(row: Any, tags: Any) -> Patient:
    return Patient(
        identifier=row.id,
        pseudonym=row.pseudonym,
        birth_year=row.birth_year,
        sex=row.sex,
        diagnosis=row.diagnosis,
        tags=tuple(tags),
    )


def _tags(connection: sa.Connection, patients: sa.Select[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    query = sa.select(TAG).where(TAG.c.patient_id.in_(patients)).order_by(TAG.c.name)
    for row in connection.execute(query):
        found.setdefault(row.patient_id, []).append(row.name)
    return found


def _visits(connection: sa.Connection, patients: sa.Select[Any]) -> dict[int, tuple[int, str]]:
    """Return how many visits each patient has, and the name of the last."""
    found: dict[int, tuple[int, str]] = {}
    query = (
        sa.select(VISIT.c.patient_id, VISIT.c.name)
        .where(VISIT.c.patient_id.in_(patients))
        .order_by(VISIT.c.patient_id, *VISIT_ORDER)
    )
    for patient_id, name in connection.execute(query):
        found[patient_id] = (found.get(patient_id, (0, ""))[0] + 1, name)
    return found


def _states(
    connection: sa.Connection, patients: sa.Select[Any]
) -> dict[int, list[tuple[ScanState, int]]]:
    query = (
        sa.select(VISIT.c.patient_id, SCAN.c.state, sa.func.count())
        .join_from(VISIT, SCAN)
        .where(VISIT.c.patient_id.in_(patients))
        .group_by(VISIT.c.patient_id, SCAN.c.state)
    )
    found: dict[int, list[tuple[ScanState, int]]] = {}
    rows = sorted(connection.execute(query), key=lambda row: _STATES[row[1]])
    for patient_id, state, number in rows:
        found.setdefault(patient_id, []).append((ScanState(state), number))
    return found
