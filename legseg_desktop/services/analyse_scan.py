"""From the images of a scan to a folder of results."""

from __future__ import annotations

from pathlib import Path

from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.records import Analysis, ScanInputs
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.record_provenance import describe_inputs
from legseg_desktop.services.save_analysis import write_analysis
from legseg_desktop.services.segment_scan import segment_scan


def analyse_scan(
    inputs: ScanInputs,
    out: Path,
    options: SegmentationOptions | None = None,
    *,
    progress: Progress,
    identity: str = "",
    visit: str = "",
    days_since_first: int | None = None,
) -> Analysis:
    """Read, segment, measure and write, all or nothing.

    Parameters
    ----------
    inputs : ScanInputs
        The image files.
    out : Path
        Folder of the results; an existing one keeps its other files.
    options, progress, identity, visit, days_since_first
        As for `segment_scan`.

    Raises
    ------
    LegSegError
        OutputError before any long work if `out` can't be written; otherwise as the steps.
    OperationCancelled
        If the user has asked to stop; nothing is written.
    """
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the images")
        scan = open_scan(inputs)
        analysis = segment_scan(
            scan,
            options or SegmentationOptions(),
            progress=ProgressSpan(progress, 0.03, 0.93),
            inputs=describe_inputs(inputs),
            identity=identity,
            visit=visit,
            days_since_first=days_since_first,
        )
        write_analysis(analysis, folder, ProgressSpan(progress, 0.93, 1.0))
    return analysis
