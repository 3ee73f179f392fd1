"""Compare labels of a scan with those of one of its revisions, muscle by muscle."""

from __future__ import annotations

from inference_engine.evaluation.agreement import Agreement, assess_agreement
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.fat_fraction import fat_fraction
from legseg_desktop.records import Analysis
from legseg_desktop.services.stored_files import read_revision_labels
from legseg_desktop.storage.study_library import StudyLibrary


def compare_with_revision(
    library: StudyLibrary,
    revision_id: int,
    analysis: Analysis,
    label_map: LabelMap,
    progress: Progress | None = None,
) -> Agreement:
    """Return how labels agree with those of a revision, which are the reference.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    revision_id : int
        Which revision of the same scan.
    analysis : Analysis
        The scan and what its labels mean.
    label_map : LabelMap
        The labels to compare, on the scan's own grid.
    progress : Progress, optional
        Told at every muscle; may cancel.

    Raises
    ------
    LegSegError
        If there is no such revision, or a file is missing or damaged.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Reading the labels")
    reference = read_revision_labels(library, library.revision(revision_id))
    return assess_agreement(
        reference,
        library.label_table(revision_id),
        label_map,
        analysis.table,
        fat_fraction=fat_fraction(analysis.scan),
        progress=ProgressSpan(progress, 0.3, 1.0),
    )
