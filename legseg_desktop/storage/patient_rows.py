"""Patients as rows: the list, quick to search among thousands, and one patient at a time."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa

from legseg_desktop.library_records import Patient, PatientRow, ScanState
from legseg_desktop.storage.scan_rows import VISIT_ORDER, missing
from legseg_desktop.storage.schema import PATIENT, SCAN, TAG, VISIT

_DIGITS = re.compile(r"\d+")
_STATES = {state.value: state for state in ScanState}

# Keys of the patients that are asked for; None for all.
_Chosen = sa.Select[Any] | None


def patient_rows(
    connection: sa.Connection, search: str, limit: int | None
) -> tuple[PatientRow, ...]:
    """Return the patients in which every word of a search is found, in natural order."""
    chosen = sa.select(PATIENT.c.id)
    for word in search.casefold().split():
        # No pattern, so that '%' and '_' are what they are.
        chosen = chosen.where(sa.func.instr(PATIENT.c.search_text, word) > 0)
    order = (PATIENT.c.sort_key, PATIENT.c.pseudonym)
    if limit is not None:
        chosen = chosen.order_by(*order).limit(limit)
    # Where all are wanted, asking of each whether it is would take half of the time.
    among = None if limit is None and not search.split() else chosen
    # Rows at once: one by one would take longer than finding them.
    rows = connection.execute(
        sa.select(PATIENT).where(_is_among(PATIENT.c.id, among)).order_by(*order)
    ).all()
    tags = _tags(connection, among)
    visits = _visits(connection, among)
    states = _states(connection, among)
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


def _is_among(column: sa.Column[int], among: _Chosen) -> sa.ColumnElement[bool]:
    return sa.true() if among is None else column.in_(among)


def _tags(connection: sa.Connection, among: _Chosen) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    query = (
        sa.select(TAG.c.patient_id, TAG.c.name)
        .where(_is_among(TAG.c.patient_id, among))
        .order_by(TAG.c.name)
    )
    for patient_id, name in connection.execute(query).all():
        found.setdefault(patient_id, []).append(name)
    return found


def _visits(connection: sa.Connection, among: _Chosen) -> dict[int, tuple[int, str]]:
    """Return how many visits each patient has, and the name of the last."""
    found: dict[int, tuple[int, str]] = {}
    query = (
        sa.select(VISIT.c.patient_id, VISIT.c.name)
        .where(_is_among(VISIT.c.patient_id, among))
        .order_by(VISIT.c.patient_id, *VISIT_ORDER)
    )
    for patient_id, name in connection.execute(query).all():
        found[patient_id] = (found.get(patient_id, (0, ""))[0] + 1, name)
    return found


def _states(connection: sa.Connection, among: _Chosen) -> dict[int, list[tuple[ScanState, int]]]:
    query = (
        sa.select(VISIT.c.patient_id, SCAN.c.state, sa.func.count())
        .join_from(VISIT, SCAN)
        .where(_is_among(VISIT.c.patient_id, among))
        .group_by(VISIT.c.patient_id, SCAN.c.state)
    )
    found: dict[int, dict[str, int]] = {}
    for patient_id, state, number in connection.execute(query).all():
        found.setdefault(patient_id, {})[state] = number
    return {
        patient_id: [(state, numbers[name]) for name, state in _STATES.items() if name in numbers]
        for patient_id, numbers in found.items()
    }
