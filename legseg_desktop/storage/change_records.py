"""Changes of patients, visits and reviews, each with its old and its new value in the audit log."""

from __future__ import annotations

from collections.abc import Sequence
from types import EllipsisType
from typing import Any

import sqlalchemy as sa

from inference_engine.errors import InputError
from legseg_desktop.library_records import (
    JobRecord,
    LibraryVisit,
    Patient,
    ReviewMark,
    ReviewState,
)
from legseg_desktop.storage import audit_log, patient_rows, scan_rows
from legseg_desktop.storage.database import insert_row
from legseg_desktop.storage.patient_values import (
    check_patient,
    check_text,
    check_visit,
    tidy_tags,
)
from legseg_desktop.storage.schema import (
    JOB,
    PATIENT,
    REVIEW_MARK,
    REVISION,
    SETTING,
    TAG,
    VISIT,
)


def change_patient(  # noqa: PLR0917
    connection: sa.Connection,
    patient_id: int,
    pseudonym: str | None,
    birth_year: int | EllipsisType | None,
    sex: str | None,
    diagnosis: str | None,
    tags: Sequence[str] | None,
) -> Patient:
    """Change what is given; as `StudyLibrary.change_patient`."""
    old = patient_rows.patient(connection, patient_id)
    new = Patient(
        patient_id,
        old.pseudonym if pseudonym is None else pseudonym,
        old.birth_year if isinstance(birth_year, EllipsisType) else birth_year,
        old.sex if sex is None else sex,
        old.diagnosis if diagnosis is None else diagnosis,
        old.tags if tags is None else tidy_tags(tags),
    )
    check_patient(new.pseudonym, new.birth_year, new.sex)
    check_text("The diagnosis", new.diagnosis)
    other = patient_rows.find_patient(connection, new.pseudonym)
    if other is not None and other.identifier != patient_id:
        raise InputError(
            "Another patient of the library has this pseudonym.", "Choose another pseudonym."
        )
    changed = _note_changes(
        connection,
        f"patient {patient_id}",
        old,
        new,
        ("pseudonym", "birth_year", "sex", "diagnosis", "tags"),
    )
    if not changed:
        return old
    connection.execute(
        PATIENT.update()
        .where(PATIENT.c.id == patient_id)
        .values(
            pseudonym=new.pseudonym,
            birth_year=new.birth_year,
            sex=new.sex,
            diagnosis=new.diagnosis,
            sort_key=patient_rows.sort_key(new.pseudonym),
        )
    )
    connection.execute(TAG.delete().where(TAG.c.patient_id == patient_id))
    if new.tags:
        connection.execute(
            TAG.insert(), [{"patient_id": patient_id, "name": name} for name in new.tags]
        )
    patient_rows.refresh_search_text(connection, patient_id)
    return new


def change_visit(
    connection: sa.Connection,
    visit_id: int,
    name: str | None,
    days_since_first: int | EllipsisType | None,
    comment: str | None = None,
) -> LibraryVisit:
    """Change what is given; as `StudyLibrary.change_visit`."""
    old = scan_rows.visit(connection, visit_id)
    days = old.days_since_first if isinstance(days_since_first, EllipsisType) else days_since_first
    new = LibraryVisit(
        visit_id,
        old.patient_id,
        old.name if name is None else name,
        days,
        old.comment if comment is None else comment,
    )
    check_visit(new.name, new.days_since_first)
    check_text("The comment", new.comment)
    same = sa.select(VISIT.c.id).where(
        VISIT.c.patient_id == new.patient_id, VISIT.c.name == new.name, VISIT.c.id != visit_id
    )
    if connection.execute(same).first() is not None:
        raise InputError("Another visit of the patient has this name.", "Choose another name.")
    fields = ("name", "days_since_first", "comment")
    if not _note_changes(connection, f"visit {visit_id}", old, new, fields):
        return old
    connection.execute(
        VISIT.update()
        .where(VISIT.c.id == visit_id)
        .values(name=new.name, days_since_first=new.days_since_first, comment=new.comment)
    )
    patient_rows.refresh_search_text(connection, new.patient_id)
    return new


def set_reviewed(connection: sa.Connection, revision_id: int, is_reviewed: bool) -> None:
    """Say whether a revision has been reviewed; as `StudyLibrary.set_reviewed`."""
    old = scan_rows.revision(connection, revision_id)
    if (old.reviewed is not None) == is_reviewed:
        return
    time = audit_log.now() if is_reviewed else None
    _set_time(connection, old.scan_id, revision_id, "reviewed", time)
    audit_log.note(connection, "review", f"revision {revision_id}", "reviewed", old.reviewed, time)


def set_reported(connection: sa.Connection, revision_id: int) -> None:
    """Say that a revision has been reported; as `StudyLibrary.set_reported`."""
    old = scan_rows.revision(connection, revision_id)
    time = audit_log.now()
    _set_time(connection, old.scan_id, revision_id, "reported", time)
    audit_log.note(connection, "report", f"revision {revision_id}", "reported", old.reported, time)


def review_marks(connection: sa.Connection, revision_id: int) -> tuple[ReviewMark, ...]:
    """Return the marks of a revision, by label."""
    query = (
        sa.select(REVIEW_MARK)
        .where(REVIEW_MARK.c.revision_id == revision_id)
        .order_by(REVIEW_MARK.c.label)
    )
    return tuple(
        ReviewMark(row.label, ReviewState(row.state), row.note, row.seconds)
        for row in connection.execute(query)
    )


def set_review_marks(
    connection: sa.Connection, revision_id: int, marks: Sequence[ReviewMark]
) -> None:
    """Write marks in place of those of the same labels; as `StudyLibrary.set_review_marks`."""
    scan_rows.revision(connection, revision_id)
    before = {mark.label: mark for mark in review_marks(connection, revision_id)}
    for mark in marks:
        check_text("The note", mark.note)
        old = before.get(mark.label)
        connection.execute(
            REVIEW_MARK.delete().where(
                REVIEW_MARK.c.revision_id == revision_id, REVIEW_MARK.c.label == mark.label
            )
        )
        connection.execute(
            REVIEW_MARK.insert().values(
                revision_id=revision_id,
                label=mark.label,
                state=ReviewState(mark.state).value,
                note=mark.note,
                seconds=mark.seconds,
            )
        )
        # Seconds alone go on by themselves: they are no decision.
        if old is None or (old.state, old.note) != (mark.state, mark.note):
            audit_log.note(
                connection,
                "review",
                f"revision {revision_id}",
                f"label {mark.label}",
                f"{old.state} {old.note}".strip() if old else "",
                f"{mark.state} {mark.note}".strip(),
            )


def setting(connection: sa.Connection, name: str) -> str | None:
    """Return a setting, None where it was never set."""
    found = connection.execute(sa.select(SETTING.c.value).where(SETTING.c.name == name))
    return found.scalar_one_or_none()


def set_setting(connection: sa.Connection, name: str, value: str) -> None:
    """Set a setting; as `StudyLibrary.set_setting`."""
    old = setting(connection, name)
    if old == value:
        return
    connection.execute(SETTING.delete().where(SETTING.c.name == name))
    connection.execute(SETTING.insert().values(name=name, value=value))
    audit_log.note(connection, "change", "settings", name, old, value)


def record_job(connection: sa.Connection, job: dict[str, Any]) -> JobRecord:
    """Enter a job that has ended; as `StudyLibrary.record_job`."""
    return JobRecord(insert_row(connection, JOB, **job), **job)


def jobs(connection: sa.Connection, limit: int) -> tuple[JobRecord, ...]:
    """Return the jobs, the newest first."""
    query = sa.select(JOB).order_by(JOB.c.id.desc()).limit(limit)
    return tuple(
        JobRecord(row.id, row.kind, row.subject, row.state, row.started, row.finished, row.message)
        for row in connection.execute(query)
    )


def _set_time(
    connection: sa.Connection, scan_id: int, revision_id: int, field: str, time: str | None
) -> None:
    connection.execute(
        REVISION.update().where(REVISION.c.id == revision_id).values(**{field: time})
    )
    scan_rows.refresh_state(connection, scan_id)


def _note_changes(
    connection: sa.Connection, subject: str, old: object, new: object, fields: Sequence[str]
) -> bool:
    """Enter each field that differs; return whether one does."""
    changed = False
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            changed = True
            audit_log.note(connection, "change", subject, field, _word(before), _word(after))
    return changed


def _word(value: object) -> object:
    return ", ".join(value) if isinstance(value, tuple) else value
