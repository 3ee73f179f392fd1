"""What jobs do with visits: open, segment, save. Runs in the worker thread; no widgets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inference_engine.findings import Finding
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis, ScanInputs
from legseg_desktop.viewing.displayed_scan import DisplayedScan, displayed_scan

if TYPE_CHECKING:
    from legseg_desktop.services.open_analysis import ImagesNotFoundError

DESCRIPTION_FILE = "provenance.json"
SAVE_FOLDER = "legseg-analysis"
COMPARISON_FOLDER = "legseg-comparison"


@dataclass(frozen=True)
class VisitDescription:
    """What the user says about a scan: pseudonym, name of the visit, days since the first one."""

    identity: str = ""
    visit: str = ""
    days_since_first: int | None = None


@dataclass(frozen=True)
class ImagesElsewhere:
    """An analysis whose images weren't found.

    Parameters
    ----------
    folder : Path
        The analysis.
    looked_in : tuple of Path
        The folders that were named for its images.
    error : ImagesNotFoundError
        What was said about them.
    """

    folder: Path
    looked_in: tuple[Path, ...]
    error: ImagesNotFoundError


def analysis_folders(paths: Iterable[Path]) -> list[Path]:
    """Return the folders that hold an analysis: those given, or directly inside one given."""
    folders = []
    for path in paths:
        if (path / DESCRIPTION_FILE).is_file():
            folders.append(path)
        elif path.is_dir():
            folders += sorted(inner.parent for inner in path.glob(f"*/{DESCRIPTION_FILE}"))
    return folders


def free_folder(parent: Path, name: str = SAVE_FOLDER) -> Path:
    """Return a folder below `parent` that doesn't exist yet: `name`, `name`-2 and so on."""
    number, folder = 1, parent / name
    while os.path.lexists(folder):
        number += 1
        folder = parent / f"{name}-{number}"
    return folder


def visit_from_folder(
    services: Services, folder: Path, image_folders: tuple[Path, ...], progress: Progress
) -> OpenVisit | ImagesElsewhere:
    """Open a saved analysis; its images may lie in `image_folders`, or folders inside them."""
    # Not with the others: it brings libraries that the window doesn't need to start.
    from legseg_desktop.services.open_analysis import ImagesNotFoundError  # noqa: PLC0415

    progress.report(0.0, "Reading the analysis")
    inner = [path for place in image_folders for path in sorted(place.glob("*/"))]
    try:
        analysis = services.open_analysis(folder, (*image_folders, *inner))
    except ImagesNotFoundError as error:
        return ImagesElsewhere(folder, image_folders, error)
    shown = displayed_scan(
        analysis.scan,
        analysis.label_map,
        ProgressSpan(progress, 0.5, 1.0),
        analysis.vote_entropy,
    )
    shown = with_suspicion(shown, analysis.findings)
    return OpenVisit(
        identity=analysis.identity,
        visit=analysis.visit or folder.name,
        scan=analysis.scan,
        shown=shown,
        analysis=analysis,
        folder=folder,
        inputs=tuple(file for file in analysis.provenance.inputs if file.role != "labels"),
        image_folder=folder.parent,
        findings=analysis.findings,
        days_since_first=analysis.days_since_first,
    )


def visit_from_images(
    services: Services, inputs: ScanInputs, description: VisitDescription, progress: Progress
) -> OpenVisit:
    """Open a scan that isn't segmented yet; what is doubtful about it is looked for later."""
    progress.report(0.0, "Reading the images")
    scan = services.open_scan(inputs)
    progress.report(0.4, "Reading the images")
    files = services.describe_inputs(inputs)
    shown = displayed_scan(scan, None, ProgressSpan(progress, 0.6, 1.0))
    first = inputs.fat or inputs.in_phase
    return OpenVisit(
        identity=description.identity,
        visit=description.visit,
        scan=scan,
        shown=shown,
        inputs=files,
        image_folder=None if first is None else first.parent,
        days_since_first=description.days_since_first,
    )


def with_suspicion(shown: DisplayedScan, findings: Sequence[Finding]) -> DisplayedScan:
    """Return a scan with where water and fat seem to be swapped, if a finding says that."""
    # Not with the others: it brings libraries that the window doesn't need to start.
    from legseg_desktop.services.locate_swap import locate_swap  # noqa: PLC0415

    return shown.with_suspicion(locate_swap(shown.scan, findings))


def segmented(
    services: Services, visit: OpenVisit, options: SegmentationOptions, progress: Progress
) -> OpenVisit:
    """Return a visit with the analysis of a fresh segmentation; not saved."""
    analysis = services.segment_scan(
        visit.scan,
        options,
        progress=ProgressSpan(progress, 0.0, 0.97),
        inputs=visit.inputs,
        identity=visit.identity,
        visit=visit.visit,
        days_since_first=visit.days_since_first,
    )
    progress.report(0.98, "Preparing the labels")
    shown = visit.shown.with_labels(analysis.label_map, analysis.vote_entropy)
    return visit.with_analysis(analysis, shown)


def saved(
    services: Services,
    visit: OpenVisit,
    complete: Callable[[Progress], Analysis],
    folder: Path,
    progress: Progress,
) -> OpenVisit:
    """Write a visit's analysis, once completed, into a new folder; return the visit that knows it.

    Where the folder is there by the time it is written, made by another window or by the save
    before this one, the next name is taken: what others have saved is never written over.
    """
    # Not with the others: it brings libraries that the window doesn't need to start.
    from legseg_desktop.services.output_folder import FolderTakenError  # noqa: PLC0415

    analysis = complete(ProgressSpan(progress, 0.0, 0.2))
    while True:
        free = free_folder(folder.parent, folder.name)
        try:
            services.save_analysis(analysis, free, ProgressSpan(progress, 0.2, 1.0))
        except FolderTakenError:
            continue
        return visit.saved_in(free)
