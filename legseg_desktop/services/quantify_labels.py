"""Measure a scan with labels that are there already."""

from __future__ import annotations

from pathlib import Path

from inference_engine.formats.label_tables import read_label_table
from inference_engine.formats.nifti import read_label_map
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.quantify import quantify
from legseg_desktop.records import Analysis, ScanInputs
from legseg_desktop.services.examine_scan import examine_scan
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.record_provenance import describe_inputs, record_provenance
from legseg_desktop.services.save_analysis import write_analysis


def quantify_labels(
    labels: Path,
    inputs: ScanInputs,
    out: Path,
    *,
    table_path: Path | None = None,
    progress: Progress | None = None,
    identity: str = "",
    visit: str = "",
    days_since_first: int | None = None,
    options: QuantificationOptions | None = None,
) -> Analysis:
    """Measure every muscle of a given label map; writes what `analyse_scan` writes.

    Parameters
    ----------
    labels : Path
        The label map, on the images' grid.
    inputs : ScanInputs
        The image files.
    out : Path
        Folder of the results.
    table_path : Path, optional
        Label table that belongs to the label map; LegSeg's own without.
    progress : Progress, optional
        Told at every step.
    identity, visit, days_since_first
        As in `Analysis`.
    options : QuantificationOptions, optional
        How muscles are measured; recorded in provenance.json.

    Raises
    ------
    LegSegError
        If a file can't be used, the grids differ, the table doesn't fit the labels, or
        nothing can be written.
    """
    progress = progress or NoProgress()
    options = options or QuantificationOptions()
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the images")
        table = read_label_table(table_path)
        scan = open_scan(inputs)
        label_map = read_label_map(labels)
        progress.report(0.3, "Measuring the muscles")
        numbers = quantify(label_map, scan, table, examine_scan(scan), options=options)
        analysis = Analysis(
            identity=identity,
            visit=visit,
            scan=scan,
            label_map=label_map,
            table=table,
            measurements=numbers.measurements,
            slices=numbers.slices,
            findings=numbers.findings,
            provenance=record_provenance(
                describe_inputs(inputs, labels), table, parameters=options.recorded()
            ),
            days_since_first=days_since_first,
        )
        write_analysis(analysis, folder, ProgressSpan(progress, 0.5, 1.0))
    return analysis
