"""Complete the analysis of a revision for a report: checked, with its history and its review."""

from __future__ import annotations

from inference_engine.progress import Progress
from legseg_desktop.records import Analysis
from legseg_desktop.services.changed_inputs import require_unchanged
from legseg_desktop.services.label_history import with_history
from legseg_desktop.services.review_table import reviewed_analysis
from legseg_desktop.storage.study_library import StudyLibrary


def analysis_to_report(
    library: StudyLibrary,
    revision_id: int,
    analysis: Analysis,
    progress: Progress | None = None,
    *,
    with_review: bool = True,
) -> Analysis:
    """Return an analysis with what the library knows of its revision.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    revision_id : int
        Which revision the analysis is of.
    analysis : Analysis
        Its labels and numbers.
    progress : Progress, optional
        Told at every muscle; may cancel.
    with_review : bool
        Whether its review is reported, too: comparing each muscle with what the model made of it
        takes seconds, and tables alone hold it.

    Raises
    ------
    LegSegError
        If images or labels have changed since they were stored, or a file is missing or damaged.
    """
    require_unchanged(library, revision_id)
    if with_review:
        analysis = reviewed_analysis(library, revision_id, analysis, progress)
    return with_history(library, revision_id, analysis)
