"""Whether the files that a revision's numbers follow from are still what they were."""

from __future__ import annotations

from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.services.stored_files import LABELS, require_as_stored
from legseg_desktop.storage.study_library import StudyLibrary


def require_unchanged(library: StudyLibrary, revision_id: int) -> None:
    """Compare images and labels of a revision with their hashes, before a report is made of it.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    revision_id : int
        Whose numbers are reported.

    Raises
    ------
    InputError
        If a file is missing or has changed since it was stored.
    """
    revision = library.revision(revision_id)
    scan = library.scan(revision.scan_id)
    for file in (*scan.files, *revision.files):
        if file.role in (*ROLES, LABELS):
            require_as_stored(library, file)
