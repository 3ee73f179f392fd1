"""The work behind saving and reviewing; each service is imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import from_canonical
from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.editing.label_sources import LabelSource
from legseg_desktop.editing.review_marks import ReviewMarks
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.library_records import Revision, RevisionKind
from legseg_desktop.records import Analysis

if TYPE_CHECKING:
    from inference_engine.evaluation.agreement import Agreement

# ruff: noqa: PLC0415


def corrected_visit(
    visit: OpenVisit,
    labels: LabelVolume,
    seconds: float,
    progress: Progress,
    *,
    sources: Sequence[LabelSource] = (),
) -> OpenVisit:
    """Return a visit with the numbers of corrected labels; not saved."""
    from legseg_desktop.services.edit_correct import corrected_analysis

    assert visit.analysis is not None
    analysis = corrected_analysis(
        visit.analysis, labels, progress, seconds=seconds, sources=sources
    )
    return visit.with_analysis(analysis, visit.shown)


def corrected_revision(
    library: Any,
    visit: OpenVisit,
    labels: LabelVolume,
    marks: ReviewMarks,
    progress: Progress,
    *,
    sources: Sequence[LabelSource] = (),
) -> OpenVisit:
    """Measure corrected labels and keep them as a new revision, with the marks of the review."""
    from legseg_desktop.services.save_revision import save_revision

    assert visit.scan_id is not None and visit.revision_id is not None
    measured = corrected_visit(
        visit, labels, marks.seconds, ProgressSpan(progress, 0.0, 0.6), sources=sources
    )
    assert measured.analysis is not None
    parent = library.revision(visit.revision_id)
    is_manual = parent.kind is RevisionKind.MANUAL
    revision = save_revision(
        library,
        visit.scan_id,
        measured.analysis,
        kind=RevisionKind.MANUAL if is_manual else RevisionKind.SEMIAUTOMATIC,
        parent_id=parent.identifier,
        progress=ProgressSpan(progress, 0.6, 1.0),
    )
    present = [row.label for row in measured.analysis.measurements if row.voxels]
    keep_review(library, revision.identifier, marks, present)
    return replace(measured, revision_id=revision.identifier)


def restored_revision(library: Any, visit: OpenVisit, progress: Progress) -> OpenVisit:
    """Keep the labels of an earlier revision as the newest, with that one as the parent."""
    from legseg_desktop.services.save_revision import save_revision

    assert visit.scan_id is not None and visit.revision_id is not None
    assert visit.analysis is not None
    parent = library.revision(visit.revision_id)
    revision = save_revision(
        library,
        visit.scan_id,
        visit.analysis,
        kind=parent.kind,
        parent_id=parent.identifier,
        comment=f"revision {parent.number} again",
        progress=progress,
    )
    present = [row.label for row in visit.analysis.measurements if row.voxels]
    marks = read_review(library, parent.identifier)
    keep_review(library, revision.identifier, marks, present)
    return replace(visit, revision_id=revision.identifier)


def revisions_of(library: Any, scan_id: int) -> tuple[Revision, ...]:
    """Return the revisions of a scan, the first first."""
    found: tuple[Revision, ...] = library.revisions(scan_id)
    return found


def model_labels_of(library: Any, revision_id: int) -> LabelMap | None:
    """Return the model's labels that a revision goes back to; None where there are none."""
    from legseg_desktop.services.read_model_labels import read_model_labels

    return read_model_labels(library, revision_id)


def read_review(library: Any, revision_id: int) -> ReviewMarks:
    """Return the marks of a revision."""
    from legseg_desktop.services import edit_review

    return edit_review.read_review(library, revision_id)


def keep_review(
    library: Any, revision_id: int, marks: ReviewMarks, labels: Collection[int]
) -> bool:
    """Keep the marks of a revision; return whether all muscles are done."""
    from legseg_desktop.services import edit_review

    return edit_review.keep_review(library, revision_id, marks, labels)


def compared_with(
    library: Any,
    revision_id: int,
    analysis: Analysis,
    labels: LabelVolume,
    progress: Progress,
) -> Agreement:
    """Return how canonical labels agree with those of a revision."""
    from legseg_desktop.services.compare_revisions import compare_with_revision

    geometry = analysis.scan.geometry
    label_map = LabelMap(np.asarray(from_canonical(labels, geometry)), geometry)
    return compare_with_revision(library, revision_id, analysis, label_map, progress)
