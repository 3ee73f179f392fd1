"""Save labels and their numbers as a new revision of a scan of the library."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import GeometryError
from inference_engine.formats.nifti import write_label_map
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.editing.label_sources import SOURCES_KEY, LabelSource
from legseg_desktop.library_records import Revision, RevisionKind
from legseg_desktop.records import Analysis
from legseg_desktop.services.save_analysis import LABELS_FILE, VOTE_ENTROPY_FILE
from legseg_desktop.storage.study_library import StudyLibrary

_WORDS = {RevisionKind.SEMIAUTOMATIC: "semiautomatic", RevisionKind.MANUAL: "manual"}


def save_revision(
    library: StudyLibrary,
    scan_id: int,
    analysis: Analysis,
    *,
    kind: RevisionKind,
    parent_id: int | None,
    comment: str = "",
    progress: Progress | None = None,
) -> Revision:
    """Append a revision with its measurements; nothing that is there is changed.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing.
    scan_id : int
        The scan that was analysed.
    analysis : Analysis
        Labels and numbers, on the scan's own grid.
    kind : RevisionKind
        Who made the labels.
    parent_id : int or None
        The revision they were made from.
    comment : str
        The user's own.
    progress : Progress, optional
        Told at every step; may cancel before anything is written.

    Raises
    ------
    LegSegError
        If there is no such scan, the labels lie on another grid, or nothing can be written.
    """
    progress = progress or NoProgress()
    if analysis.label_map.labels.shape != library.scan(scan_id).shape:
        raise GeometryError(
            "The labels don't lie on the grid of the scan.", "Save them with the scan they show."
        )

    def write(folder: Path) -> None:
        progress.report(0.1, "Writing the labels")
        write_label_map(folder / LABELS_FILE, analysis.label_map)
        if analysis.vote_entropy is not None:
            # Whole per cent from 0 to 100: written as a label map is.
            entropy = LabelMap(analysis.vote_entropy, analysis.label_map.geometry)
            write_label_map(folder / VOTE_ENTROPY_FILE, entropy)
        progress.report(0.9, "Saving")

    revision = library.add_revision(
        scan_id,
        kind=kind,
        author=_author_of(library, analysis, kind, parent_id),
        parent_id=parent_id,
        comment=comment,
        label_table=analysis.table,
        provenance=analysis.provenance,
        findings=analysis.findings,
        measurements=analysis.measurements,
        slices=analysis.slices,
        write=write,
    )
    progress.report(1.0, "Saved")
    return revision


def _author_of(
    library: StudyLibrary, analysis: Analysis, kind: RevisionKind, parent_id: int | None
) -> str:
    """Return the author as shown, such as 'coarse 0.3.0' or 'manual, based on revision 1'."""
    if kind is RevisionKind.AUTOMATIC:
        made_by = (analysis.provenance.model_name, analysis.provenance.model_version)
        return " ".join(part for part in made_by if part) or "given labels"
    if parent_id is None:
        return _WORDS[kind]
    parent = library.revision(parent_id)
    # What the parent has from other visits, its own author tells.
    told = parent.provenance.parameters.get(SOURCES_KEY, [])
    new = [one for one in analysis.provenance.parameters.get(SOURCES_KEY, []) if one not in told]
    based_on = [f"revision {parent.number}", *(LabelSource.from_record(one).words for one in new)]
    return f"{_WORDS[kind]}, based on {' and '.join(dict.fromkeys(based_on))}"
