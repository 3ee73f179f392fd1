"""What can be asked of an open library; each answer is one state of it, also beside a writer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.library_records import (
    AuditEntry,
    JobRecord,
    LibraryScan,
    LibraryVisit,
    Patient,
    PatientRow,
    ReviewMark,
    Revision,
    StoredFile,
    TimelineVisit,
)
from legseg_desktop.storage import (
    audit_log,
    change_records,
    patient_rows,
    scan_rows,
    visit_registrations,
)
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.library_layout import inside
from legseg_desktop.storage.schema import STORED_FILE


class LibraryReader:
    """The questions; asking for what isn't there raises NotInLibraryError.

    Parameters
    ----------
    folder : Path
        The library's folder.
    database : Database
        Its database, open.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self._database = database

    @property
    def key(self) -> bytes | None:
        """The key that opens the library, None where it isn't encrypted."""
        return self._database.key

    def patient_rows(self, search: str = "", limit: int | None = None) -> tuple[PatientRow, ...]:
        """Return the patients whose pseudonym, diagnosis, tags or visits hold every word."""
        with self._database.reading() as connection:
            return patient_rows.patient_rows(connection, search, limit)

    def patient(self, patient_id: int) -> Patient:
        """Return a patient."""
        with self._database.reading() as connection:
            return patient_rows.patient(connection, patient_id)

    def find_patient(self, pseudonym: str) -> Patient | None:
        """Return the patient of a pseudonym, None where there is none."""
        with self._database.reading() as connection:
            return patient_rows.find_patient(connection, pseudonym)

    def timeline(self, patient_id: int) -> tuple[TimelineVisit, ...]:
        """Return the visits of a patient in time; those of unknown day follow, by name."""
        with self._database.reading() as connection:
            patient_rows.patient(connection, patient_id)
            return scan_rows.timeline(connection, patient_id)

    def visit_of(self, scan_id: int) -> LibraryVisit:
        """Return the visit of a scan."""
        with self._database.reading() as connection:
            found = scan_rows.scan(connection, scan_id)
            return scan_rows.visit(connection, found.visit_id)

    def scan(self, scan_id: int) -> LibraryScan:
        """Return a scan."""
        with self._database.reading() as connection:
            return scan_rows.scan(connection, scan_id)

    def find_scan(self, fingerprint: str) -> LibraryScan | None:
        """Return the scan that was made of the same data, None where there is none."""
        with self._database.reading() as connection:
            return scan_rows.find_scan(connection, fingerprint)

    def revisions(self, scan_id: int) -> tuple[Revision, ...]:
        """Return all revisions of a scan, the first first."""
        with self._database.reading() as connection:
            return scan_rows.revisions(connection, scan_id)

    def revision(self, revision_id: int) -> Revision:
        """Return a revision."""
        with self._database.reading() as connection:
            return scan_rows.revision(connection, revision_id)

    def latest_revision(self, scan_id: int) -> Revision | None:
        """Return the newest revision of a scan, None where there is none."""
        with self._database.reading() as connection:
            return scan_rows.latest_revision(connection, scan_id)

    def label_table(self, revision_id: int) -> LabelTable:
        """Return what the labels of a revision mean."""
        with self._database.reading() as connection:
            return scan_rows.label_table(connection, revision_id)

    def measurements(self, revision_id: int) -> tuple[MuscleMeasurement, ...]:
        """Return what was measured in a revision, as it was given."""
        with self._database.reading() as connection:
            return scan_rows.measurements(connection, revision_id)

    def slices(self, revision_id: int) -> tuple[SliceMeasurement, ...]:
        """Return what was measured in its slices, as it was given."""
        with self._database.reading() as connection:
            return scan_rows.slices(connection, revision_id)

    def review_marks(self, revision_id: int) -> tuple[ReviewMark, ...]:
        """Return how far the review of each muscle has come, by label."""
        with self._database.reading() as connection:
            return change_records.review_marks(connection, revision_id)

    def registration(self, first_scan_id: int, later_scan_id: int) -> str | None:
        """Return how a later scan lies over the first one, as it was kept; None if it wasn't."""
        with self._database.reading() as connection:
            return visit_registrations.registration(connection, first_scan_id, later_scan_id)

    def shared_extent(self, revision_ids: Sequence[int]) -> str | None:
        """Return what all of some revisions see, as it was kept in this order; or None."""
        with self._database.reading() as connection:
            return visit_registrations.shared_extent(connection, revision_ids)

    def has_file(self, path: str) -> bool:
        """Whether the library, as it is now, names a file."""
        query = sa.select(STORED_FILE.c.id).where(STORED_FILE.c.path == path)
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None

    def path_of(self, file: StoredFile) -> Path:
        """Return where a file lies; LibraryDamagedError if that isn't inside the library."""
        return inside(self.folder, file.path)

    def audit(self, subject: str | None = None, limit: int = 500) -> tuple[AuditEntry, ...]:
        """Return entries of the audit log, the newest first."""
        with self._database.reading() as connection:
            return audit_log.entries(connection, subject, limit)

    def jobs(self, limit: int = 500) -> tuple[JobRecord, ...]:
        """Return the jobs that ran, the newest first."""
        with self._database.reading() as connection:
            return change_records.jobs(connection, limit)

    def setting(self, name: str) -> str | None:
        """Return a setting of the library, None where it was never set."""
        with self._database.reading() as connection:
            return change_records.setting(connection, name)
