"""Files of the library: which of a revision's holds what, and whether it is what was stored."""

from __future__ import annotations

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map, sha256_of
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.library_records import Revision, StoredFile
from legseg_desktop.storage.study_library import StudyLibrary

LABELS, VOTE_ENTROPY = "labels", "vote_entropy"
"""Roles of a revision's files."""


def file_of(revision: Revision, role: str) -> StoredFile:
    """Return the file of a revision that holds a role; InputError if there is none."""
    for file in revision.files:
        if file.role == role:
            return file
    raise InputError(
        "The labels of this revision are missing.", "Restore the library from a backup."
    )


def require_as_stored(library: StudyLibrary, file: StoredFile) -> None:
    """Compare a file with its SHA-256; InputError if it has changed or can't be read."""
    if sha256_of(library.path_of(file)) != file.sha256:
        raise changed_since_stored(file)


def changed_since_stored(file: StoredFile) -> InputError:
    """Return what is said of a file that has changed."""
    return InputError(
        f"The {file.role.replace('_', '-')} file of this scan has changed since it was stored.",
        "Look what is wrong with 'legseg library check', or restore the library from a backup.",
    )


def read_revision_labels(library: StudyLibrary, revision: Revision) -> LabelMap:
    """Return the labels that a revision holds, on the scan's own grid.

    Raises
    ------
    LegSegError
        If their file is missing, damaged or another by now.
    """
    file = file_of(revision, LABELS)
    require_as_stored(library, file)
    return read_label_map(library.path_of(file))
