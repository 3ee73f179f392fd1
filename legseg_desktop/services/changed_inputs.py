"""Whether the files that a revision's numbers follow from are still what they were."""

from __future__ import annotations

from inference_engine.errors import InputError
from inference_engine.formats.nifti import sha256_of
from legseg_desktop.services.open_library_scan import LABELS
from legseg_desktop.services.record_provenance import ROLES
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
        if file.role not in (*ROLES, LABELS):
            continue
        path = library.path_of(file)
        if not path.is_file() or sha256_of(path) != file.sha256:
            role = file.role.replace("_", "-")
            raise InputError(
                f"The {role} file of this scan has changed since its numbers were measured.",
                "Look what is wrong with 'legseg library check', or restore the library from a "
                "backup.",
            )
