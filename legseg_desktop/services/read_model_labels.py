"""Read the labels that the model made and from which those of a revision were corrected."""

from __future__ import annotations

from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.library_records import Revision, RevisionKind
from legseg_desktop.services.stored_files import read_revision_labels
from legseg_desktop.storage.study_library import StudyLibrary


def model_revision(library: StudyLibrary, revision_id: int) -> Revision | None:
    """Return the nearest automatic revision that a revision goes back to; it may be itself.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    revision_id : int
        Whose labels were perhaps corrected, in however many sittings.

    Returns
    -------
    Revision or None
        None where nobody's labels on the way are a model's, such as those that were given.

    Raises
    ------
    LegSegError
        If there is no such revision.
    """
    origin: Revision | None = library.revision(revision_id)
    while origin is not None and origin.kind is not RevisionKind.AUTOMATIC:
        origin = None if origin.parent_id is None else library.revision(origin.parent_id)
    return origin


def read_model_labels(library: StudyLibrary, revision_id: int) -> LabelMap | None:
    """Return the labels of the nearest automatic revision, on the scan's own grid.

    Returns None where there is none; raises as `model_revision`, and if its file is missing,
    damaged or another by now.
    """
    origin = model_revision(library, revision_id)
    return None if origin is None else read_revision_labels(library, origin)
