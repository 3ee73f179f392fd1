"""Comments on visits; how visits lie over one another, and what all of them see."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add a column and two tables."""
    op.add_column("visit", sa.Column("comment", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "registration",
        sa.Column("first_scan_id", sa.Integer(), nullable=False),
        sa.Column("later_scan_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_scan_id"],
            ["scan.id"],
            name=op.f("fk_registration_first_scan_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["later_scan_id"],
            ["scan.id"],
            name=op.f("fk_registration_later_scan_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("first_scan_id", "later_scan_id", name=op.f("pk_registration")),
    )
    op.create_table(
        "shared_extent",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("revisions", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"],
            ["patient.id"],
            name=op.f("fk_shared_extent_patient_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("patient_id", "revisions", name=op.f("pk_shared_extent")),
    )
