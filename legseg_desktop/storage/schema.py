"""The tables of the library, as the newest migration leaves them."""

from __future__ import annotations

import sqlalchemy as sa

# Marks the file as a library of this program (SQLite's application_id): 'LegS'.
APPLICATION_ID = 0x4C656753
# The newest migration; the files of storage/migrations say how to get there.
VERSION = "0002"

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key() -> sa.Column[int]:
    # Such tables never give a key twice: the audit log goes on naming what was deleted.
    return sa.Column("id", sa.Integer, primary_key=True)


def _parent(
    name: str, target: str, *, primary_key: bool = False, nullable: bool = False
) -> sa.Column[int]:
    return sa.Column(
        name,
        sa.Integer,
        sa.ForeignKey(target, ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        index=not primary_key,
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable)


PATIENT = sa.Table(
    "patient",
    METADATA,
    _key(),
    sa.Column("pseudonym", sa.Text, nullable=False, unique=True),
    _whole("birth_year", nullable=True),
    _text("sex"),
    _text("diagnosis"),
    # Made from the pseudonym: 'P2' comes before 'P10'.
    sa.Column("sort_key", sa.Text, nullable=False, index=True),
    # Pseudonym, diagnosis, tags and visits in small letters, of every alphabet: SQLite's own
    # comparison knows only those of English.
    _text("search_text"),
    sqlite_autoincrement=True,
)
TAG = sa.Table(
    "tag",
    METADATA,
    _parent("patient_id", "patient.id", primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
)
VISIT = sa.Table(
    "visit",
    METADATA,
    _key(),
    _parent("patient_id", "patient.id"),
    _text("name"),
    _whole("days_since_first", nullable=True),
    # The clinician's own; printed in the reports on the visit.
    sa.Column("comment", sa.Text, nullable=False, server_default=""),
    sa.UniqueConstraint("patient_id", "name"),
    sqlite_autoincrement=True,
)
SCAN = sa.Table(
    "scan",
    METADATA,
    _key(),
    _parent("visit_id", "visit.id"),
    # Name of its folder.
    sa.Column("key", sa.Text, nullable=False, unique=True),
    sa.Column("fingerprint", sa.Text, nullable=False, unique=True),
    _text("description"),
    _text("shape"),
    _text("spacing_mm"),
    _whole("stacks"),
    _text("warnings"),
    # Follows from the latest revision; kept here for the list of patients.
    _text("state"),
    _text("created"),
    sqlite_autoincrement=True,
)
STACK = sa.Table(
    "stack",
    METADATA,
    _parent("scan_id", "scan.id", primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    _text("content"),
)
REVISION = sa.Table(
    "revision",
    METADATA,
    _key(),
    _parent("scan_id", "scan.id"),
    _whole("number"),
    # Cleared with the scan: revisions leave only together.
    sa.Column(
        "parent_id", sa.Integer, sa.ForeignKey("revision.id", ondelete="SET NULL"), index=True
    ),
    _text("kind"),
    _text("author"),
    _text("comment"),
    _text("label_table"),
    _text("findings"),
    _text("provenance"),
    _text("created"),
    _text("reviewed", nullable=True),
    _text("reported", nullable=True),
    sa.UniqueConstraint("scan_id", "number"),
    sqlite_autoincrement=True,
)
STORED_FILE = sa.Table(
    "stored_file",
    METADATA,
    _key(),
    _parent("scan_id", "scan.id"),
    # None for the images of the scan itself.
    _parent("revision_id", "revision.id", nullable=True),
    _text("role"),
    sa.Column("path", sa.Text, nullable=False, unique=True),
    _text("sha256"),
    _whole("size"),
)
MEASUREMENT = sa.Table(
    "measurement",
    METADATA,
    _parent("revision_id", "revision.id", primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    _text("side"),
    _text("abbreviation"),
    _whole("label"),
    sa.Column("volume_ml", sa.Float, nullable=True),
    sa.Column("ff_mean_percent", sa.Float, nullable=True),
    # All fields, these too: fields may be added without a migration.
    _text("content"),
)
SLICE_MEASUREMENT = sa.Table(
    "slice_measurement",
    METADATA,
    _parent("revision_id", "revision.id", primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    _text("side"),
    _text("abbreviation"),
    _whole("label"),
    _whole("slices"),
    # One row is a muscle and side, with a list per field: a thousand rows a revision would be
    # most of the library.
    _text("content"),
)
REVIEW_MARK = sa.Table(
    "review_mark",
    METADATA,
    _parent("revision_id", "revision.id", primary_key=True),
    sa.Column("label", sa.Integer, primary_key=True),
    _text("state"),
    _text("note"),
    sa.Column("seconds", sa.Float, nullable=False),
)
# How the legs of two scans lie over one another, and what all of some revisions see. Both can be
# made again, in seconds.
REGISTRATION = sa.Table(
    "registration",
    METADATA,
    _parent("first_scan_id", "scan.id", primary_key=True),
    _parent("later_scan_id", "scan.id", primary_key=True),
    _text("content"),
)
SHARED_EXTENT = sa.Table(
    "shared_extent",
    METADATA,
    # Goes with any scan of the patient.
    _parent("patient_id", "patient.id", primary_key=True),
    sa.Column("revisions", sa.Text, primary_key=True),
    _text("content"),
)
JOB = sa.Table(
    "job",
    METADATA,
    _key(),
    _text("kind"),
    _text("subject"),
    _text("state"),
    _text("started"),
    _text("finished", nullable=True),
    _text("message"),
    sqlite_autoincrement=True,
)
# Triggers of the first migration refuse to change or remove its rows.
AUDIT = sa.Table(
    "audit",
    METADATA,
    _key(),
    _text("time"),
    _text("actor"),
    _text("action"),
    sa.Column("subject", sa.Text, nullable=False, index=True),
    _text("field"),
    _text("old"),
    _text("new"),
    sqlite_autoincrement=True,
)
SETTING = sa.Table(
    "setting",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    _text("value"),
)
