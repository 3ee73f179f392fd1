"""Segment a scan and measure its muscles, in memory."""

from __future__ import annotations

from dataclasses import replace

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.network.engine import Engine
from inference_engine.network.inference_process import segment_in_child
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.records import Analysis, InputFile
from legseg_desktop.services.examine_scan import with_warnings_of
from legseg_desktop.services.installed_models import find_installed
from legseg_desktop.services.record_provenance import record_provenance
from legseg_desktop.services.remembered_choices import remembered_choices


def segment_scan(
    scan: DixonScan,
    options: SegmentationOptions,
    *,
    progress: Progress,
    inputs: tuple[InputFile, ...] = (),
    identity: str = "",
    visit: str = "",
    days_since_first: int | None = None,
    engine: Engine | None = None,
) -> Analysis:
    """Segment a scan with a model and measure every muscle.

    Parameters
    ----------
    scan : DixonScan
        In any orientation.
    options : SegmentationOptions
        How; a model is named as in `installed_models`.
    progress : Progress
        Told often; may raise OperationCancelled.
    inputs : tuple of InputFile
        The files the scan was read from, for the provenance.
    identity, visit, days_since_first
        As in `Analysis`.
    engine : Engine, optional
        Whose process segments, for several scans; by default one that ends with this scan.

    Raises
    ------
    LegSegError
        If the model, the device or the scan can't be used, or the inference fails.
    OperationCancelled
        If the user has asked to stop.
    """
    spec = find_installed(options.model)
    options = replace(options, model=None if options.model is None else spec.name)
    segmenting = ProgressSpan(progress, 0.0, 0.95)
    if engine is None:
        result = segment_in_child(
            scan,
            options,
            progress=segmenting,
            models_directory=spec.directory,
            remembered=remembered_choices(),
        )
    else:
        result = engine.segment(scan, options, progress=segmenting, models_directory=spec.directory)
    progress.report(0.95, "Measuring the muscles")
    table = load_label_table(RESOURCES / "labels" / result.model.label_table)
    numbers = quantify(
        result.label_map, scan, table, with_warnings_of(scan, result.findings), result.uncertainty
    )
    return Analysis(
        identity=identity,
        visit=visit,
        scan=scan,
        label_map=result.label_map,
        table=table,
        measurements=numbers.measurements,
        slices=numbers.slices,
        findings=numbers.findings,
        provenance=record_provenance(inputs, table, result),
        days_since_first=days_since_first,
        vote_entropy=result.vote_entropy,
    )
