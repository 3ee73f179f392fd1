"""Keep how far the review of a revision is, muscle by muscle."""

from __future__ import annotations

from collections.abc import Collection

from legseg_desktop.editing.review_marks import MuscleMark, ReviewMarks
from legseg_desktop.editing.review_marks import ReviewState as EditState
from legseg_desktop.library_records import ReviewMark, ReviewState
from legseg_desktop.storage.study_library import StudyLibrary

_KEPT = {
    EditState.TO_DO: ReviewState.TODO,
    EditState.DONE: ReviewState.DONE,
    EditState.FLAG: ReviewState.FLAG,
}
_SHOWN = {kept: shown for shown, kept in _KEPT.items()}


def read_review(library: StudyLibrary, revision_id: int) -> ReviewMarks:
    """Return the marks of a revision; none where nobody has reviewed it."""
    return ReviewMarks(
        {
            mark.label: MuscleMark(_SHOWN[mark.state], mark.note, mark.seconds)
            for mark in library.review_marks(revision_id)
        }
    )


def keep_review(
    library: StudyLibrary, revision_id: int, marks: ReviewMarks, labels: Collection[int]
) -> bool:
    """Keep the marks of all muscles; return whether all of them are done.

    Then the revision counts as reviewed, and else no longer.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing.
    revision_id : int
        Whose labels were reviewed.
    marks : ReviewMarks
        What was decided.
    labels : collection of int
        The muscles that are there.

    Raises
    ------
    LegSegError
        If there is no such revision, or it can't be written.
    """
    kept = [
        ReviewMark(label, _KEPT[mark.state], mark.note, mark.seconds)
        for label, mark in ((label, marks.mark(label)) for label in sorted(labels))
        if mark != MuscleMark()
    ]
    before = {mark.label for mark in library.review_marks(revision_id)}
    gone = before - {mark.label for mark in kept}
    library.set_review_marks(
        revision_id, [*kept, *(ReviewMark(label, ReviewState.TODO) for label in sorted(gone))]
    )
    is_reviewed = bool(labels) and marks.count(EditState.DONE, labels) == len(labels)
    if is_reviewed != (library.revision(revision_id).reviewed is not None):
        library.set_reviewed(revision_id, is_reviewed)
    return is_reviewed
