"""Put into an analysis how far its review is, and what the corrections changed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.editing.model_agreement import ModelAgreement, agreement_with_model
from legseg_desktop.library_records import ReviewMark, ReviewState
from legseg_desktop.records import Analysis, MuscleReview
from legseg_desktop.services.read_model_labels import model_revision, read_model_labels
from legseg_desktop.storage.study_library import StudyLibrary


def reviewed_analysis(
    library: StudyLibrary,
    revision_id: int,
    analysis: Analysis,
    progress: Progress | None = None,
) -> Analysis:
    """Return an analysis with the review of its revision, muscle by muscle.

    Where its labels go back to the model's, each muscle that was corrected has its DSC and ASSD
    to what the model made of it.

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

    Raises
    ------
    LegSegError
        If there is no such revision, or a file is missing or damaged.
    """
    progress = progress or NoProgress()
    marks = {mark.label: mark for mark in library.review_marks(revision_id)}
    base = _automatic_labels(library, revision_id)
    reviews = []
    rows = [row for row in analysis.measurements if row.voxels or row.label in marks]
    for number, row in enumerate(rows):
        progress.report(number / len(rows), "Comparing with the model's labels")
        mark = marks.get(row.label, ReviewMark(row.label, ReviewState.TODO))
        agreement = _agreement(analysis.label_map, base, row.label)
        reviews.append(
            MuscleReview(
                side=row.side,
                muscle=row.muscle,
                abbreviation=row.abbreviation,
                label=row.label,
                state=mark.state.value,
                note=mark.note,
                seconds=mark.seconds,
                model_dsc=agreement.dsc,
                model_assd_mm=agreement.assd_mm,
            )
        )
    progress.report(1.0, "Compared")
    return replace(analysis, review=tuple(reviews))


def _automatic_labels(library: StudyLibrary, revision_id: int) -> LabelVolume | None:
    """Return the model's labels that a revision goes back to; None where it has none or is it."""
    origin = model_revision(library, revision_id)
    if origin is None or origin.identifier == revision_id:
        return None
    made = read_model_labels(library, origin.identifier)
    return None if made is None else made.labels


def _agreement(now: LabelMap, base: LabelVolume | None, label: int) -> ModelAgreement:
    if base is None or base.shape != now.labels.shape:
        return ModelAgreement(label, None, None)
    return agreement_with_model(np.asarray(now.labels), base, now.geometry, label)
