"""Who did what in the study library, about everything or about one patient."""

from __future__ import annotations

from legseg_desktop.library_records import AuditEntry
from legseg_desktop.services.open_library import StudyLibrary

# The whole log: entries about one patient lie anywhere in it.
_ALL = 1_000_000


def read_history(
    library: StudyLibrary, about: str | None = None, limit: int = 500
) -> tuple[AuditEntry, ...]:
    """Return entries of the audit log, the newest first.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    about : str, optional
        A pseudonym, for all about this patient, the visits, scans and revisions; or a single
        subject such as 'scan 12'.
    limit : int
        At most so many.
    """
    patient = library.find_patient(about) if about else None
    if patient is None:
        return library.audit(about, limit)
    subjects = {f"patient {patient.identifier}"}
    for visit in library.timeline(patient.identifier):
        subjects.add(f"visit {visit.visit.identifier}")
        for scan in visit.scans:
            subjects.add(f"scan {scan.scan.identifier}")
            subjects |= {f"revision {revision.identifier}" for revision in scan.revisions}
    found = [entry for entry in library.audit(None, _ALL) if entry.subject in subjects]
    return tuple(found[:limit])
