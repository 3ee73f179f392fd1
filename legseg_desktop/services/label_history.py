"""Tell where the labels of a revision came from: who made which change, and when."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.library_records import Revision
from legseg_desktop.records import Analysis, LabelStep
from legseg_desktop.services.stored_files import read_revision_labels
from legseg_desktop.storage.study_library import StudyLibrary


def with_history(library: StudyLibrary, revision_id: int, analysis: Analysis) -> Analysis:
    """Return an analysis with the revisions that its labels came from.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    revision_id : int
        Which revision the analysis is of.
    analysis : Analysis
        Its labels and numbers.

    Raises
    ------
    LegSegError
        If there is no such revision, or a file is missing or damaged.
    """
    return replace(analysis, history=history_of(library, revision_id, analysis.table))


def history_of(library: StudyLibrary, revision_id: int, table: LabelTable) -> tuple[LabelStep, ...]:
    """Return the revisions that a revision's labels came from, its own last; raises as above."""
    lineage = [library.revision(revision_id)]
    while (parent := lineage[0].parent_id) is not None:
        lineage.insert(0, library.revision(parent))
    names = {sided.label: (sided.side.value, sided.muscle.abbreviation) for sided in table.sided()}
    steps = []
    before: LabelVolume | None = None
    for revision in lineage:
        # A scan that nobody has corrected has no labels to read again.
        now = read_revision_labels(library, revision).labels if len(lineage) > 1 else None
        changed = () if before is None or now is None else _changed(before, now)
        steps.append(
            LabelStep(
                number=revision.number,
                author=revision.author,
                account=_account(library, revision),
                created=revision.created,
                changed=tuple(names[label] for label in changed if label in names),
                comment=revision.comment,
            )
        )
        before = now
    return tuple(steps)


def _changed(before: LabelVolume, now: LabelVolume) -> tuple[int, ...]:
    """Return the labels that have gained or lost voxels, in their order."""
    if before.shape != now.shape:
        return ()
    differs = before != now
    found = np.union1d(before[differs], now[differs])
    return tuple(int(label) for label in found if label)


def _account(library: StudyLibrary, revision: Revision) -> str:
    """Return under whose account a revision was saved: who made the first entry about it."""
    entries = library.audit(f"revision {revision.identifier}")
    return entries[-1].actor if entries else ""
