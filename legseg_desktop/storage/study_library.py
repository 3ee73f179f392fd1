"""The study library: patients, visits, scans, revisions of labels and what was measured.

Whatever a call has returned from is on the disk. Each call that writes is one transaction, with
its entries in the audit log; an interruption leaves all of it or nothing. An open library may be
used from several threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import EllipsisType, TracebackType
from typing import Self

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.library_records import (
    JobRecord,
    LibraryScan,
    LibraryVisit,
    NewScan,
    Patient,
    ReviewMark,
    Revision,
    RevisionKind,
)
from legseg_desktop.records import Provenance
from legseg_desktop.storage import change_records, visit_registrations
from legseg_desktop.storage.add_revision import NewRevision, add_revision
from legseg_desktop.storage.add_scans import add_scans
from legseg_desktop.storage.delete_scans import delete_patient, delete_scan
from legseg_desktop.storage.library_reader import LibraryReader
from legseg_desktop.storage.open_folder import OpenFolder, create_library, open_folder

__all__ = ["StudyLibrary", "create_library", "open_library"]


def open_library(
    folder: Path, *, read_only: bool = False, key: bytes | None = None
) -> StudyLibrary:
    """Open a library; for writing, what an interruption left is removed first.

    Parameters
    ----------
    folder : Path
        The library's folder.
    read_only : bool
        Whether to look only; that works beside another window that writes.
    key : bytes, optional
        32 bytes, where the database is encrypted.

    Raises
    ------
    NotALibraryError
        If the folder holds none.
    LibraryInUseError
        If another window has it open for writing.
    LibraryTooNewError
        If a newer version of the program made it.
    LibraryKeyError
        If it is encrypted, and the key is missing or wrong.
    LibraryDamagedError
        If its database can't be read.
    LibraryReadOnlyError
        If an older version made it, and it may only be looked at.
    OutputError
        If it can't be written to.
    """
    return StudyLibrary(open_folder(folder, read_only=read_only, key=key))


class StudyLibrary(LibraryReader):
    """A library, open; made by `open_library`, and a context manager that closes it.

    Asking for what isn't there raises NotInLibraryError; writing where the library is open for
    reading, LibraryReadOnlyError; what can't be kept, InputError; a disk that fails, OutputError.

    Attributes
    ----------
    folder : Path
        Where it lies, absolute.
    is_read_only : bool
        Whether it is open for reading only.
    is_encrypted : bool
        Whether its database is.
    """

    def __init__(self, opened: OpenFolder) -> None:
        super().__init__(opened.folder, opened.database)
        self._lock = opened.lock
        self.is_read_only = opened.lock is None
        self.is_encrypted = opened.database.key is not None

    def close(self) -> None:
        """Close it, and let others write; a second call does nothing."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add_scans(
        self, new: Iterable[tuple[NewScan, Callable[[Path], None]]]
    ) -> tuple[LibraryScan, ...]:
        """Add scans, all or none; patients and visits are made where there are none yet.

        Parameters
        ----------
        new : iterable of (NewScan, callable)
            Each callable writes <role>.nii.gz files into the empty folder that it is given,
            before the next is asked for: of an iterator, one scan at a time is in memory.

        Raises
        ------
        AlreadyInLibraryError
            If a scan of the same data is there.
        """
        return add_scans(self.folder, self._database, new)

    def add_revision(
        self,
        scan_id: int,
        *,
        kind: RevisionKind,
        author: str,
        parent_id: int | None,
        comment: str,
        label_table: LabelTable,
        provenance: Provenance,
        findings: Sequence[Finding],
        measurements: Sequence[MuscleMeasurement],
        slices: Sequence[SliceMeasurement],
        write: Callable[[Path], None],
    ) -> Revision:
        """Add a revision of a scan's labels, with its measurements, for good.

        `write` writes labels.nii.gz, and vote_entropy.nii.gz where there was a vote, into the
        empty folder that it is given. The other parameters are as in `Revision`.
        """
        new = NewRevision(
            kind=kind,
            author=author,
            parent_id=parent_id,
            comment=comment,
            label_table=label_table,
            provenance=provenance,
            findings=findings,
            measurements=measurements,
            slices=slices,
        )
        return add_revision(self.folder, self._database, scan_id, new, write)

    def change_patient(
        self,
        patient_id: int,
        *,
        pseudonym: str | None = None,
        birth_year: int | EllipsisType | None = ...,
        sex: str | None = None,
        diagnosis: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Patient:
        """Change what is given, and return the patient."""
        with self._database.writing() as connection:
            return change_records.change_patient(
                connection, patient_id, pseudonym, birth_year, sex, diagnosis, tags
            )

    def change_visit(
        self,
        visit_id: int,
        *,
        name: str | None = None,
        days_since_first: int | EllipsisType | None = ...,
        comment: str | None = None,
    ) -> LibraryVisit:
        """Change what is given, and return the visit."""
        with self._database.writing() as connection:
            return change_records.change_visit(
                connection, visit_id, name, days_since_first, comment
            )

    def set_reviewed(self, revision_id: int, is_reviewed: bool) -> None:
        """Say whether a revision has been reviewed."""
        with self._database.writing() as connection:
            change_records.set_reviewed(connection, revision_id, is_reviewed)

    def set_reported(self, revision_id: int) -> None:
        """Say that a revision has been reported, now."""
        with self._database.writing() as connection:
            change_records.set_reported(connection, revision_id)

    def set_review_marks(self, revision_id: int, marks: Sequence[ReviewMark]) -> None:
        """Write marks in place of those of the same labels; the others stay."""
        with self._database.writing() as connection:
            change_records.set_review_marks(connection, revision_id, marks)

    def keep_registration(self, first_scan_id: int, later_scan_id: int, content: str) -> None:
        """Keep how a later scan lies over the first one of a patient, as JSON."""
        with self._database.writing() as connection:
            visit_registrations.keep_registration(connection, first_scan_id, later_scan_id, content)

    def keep_shared_extent(self, revision_ids: Sequence[int], content: str) -> None:
        """Keep what was measured where all of some revisions of a patient see it, as JSON."""
        with self._database.writing() as connection:
            visit_registrations.keep_shared_extent(connection, revision_ids, content)

    def delete_scan(self, scan_id: int) -> None:
        """Delete a scan, its revisions and its files; a visit that it leaves empty goes, too."""
        delete_scan(self.folder, self._database, scan_id)

    def delete_patient(self, patient_id: int) -> None:
        """Delete a patient with all visits, scans and files."""
        delete_patient(self.folder, self._database, patient_id)

    def set_setting(self, name: str, value: str) -> None:
        """Set a setting of the library."""
        with self._database.writing() as connection:
            change_records.set_setting(connection, name, value)

    def record_job(
        self,
        *,
        kind: str,
        subject: str,
        state: str,
        started: str,
        finished: str | None = None,
        message: str = "",
    ) -> JobRecord:
        """Enter a job that has ended in the job log; parameters as in `JobRecord`."""
        job = {
            "kind": kind,
            "subject": subject,
            "state": state,
            "started": started,
            "finished": finished,
            "message": message,
        }
        with self._database.writing() as connection:
            return change_records.record_job(connection, job)
