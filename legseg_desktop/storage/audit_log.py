"""The audit log: who did what, when, from which value to which; it is only ever added to."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

import sqlalchemy as sa

from legseg_desktop.library_records import AuditEntry
from legseg_desktop.storage.schema import AUDIT


def note(  # noqa: PLR0917
    connection: sa.Connection,
    action: str,
    subject: str,
    field: str = "",
    old: object = "",
    new: object = "",
) -> None:
    """Add an entry, in the transaction of what it tells of; None becomes ''."""
    connection.execute(
        AUDIT.insert().values(
            time=now(),
            actor=account_name(),
            action=action,
            subject=subject,
            field=field,
            old="" if old is None else str(old),
            new="" if new is None else str(new),
        )
    )


def entries(connection: sa.Connection, subject: str | None, limit: int) -> tuple[AuditEntry, ...]:
    """Return entries, the newest first; all subjects where none is named."""
    query = sa.select(AUDIT).order_by(AUDIT.c.id.desc()).limit(limit)
    if subject is not None:
        query = query.where(AUDIT.c.subject == subject)
    return tuple(
        AuditEntry(row.time, row.actor, row.action, row.subject, row.field, row.old, row.new)
        for row in connection.execute(query)
    )


def now() -> str:
    """Return the time in ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def account_name() -> str:
    """Return the name of the account on this computer, 'unknown' where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
