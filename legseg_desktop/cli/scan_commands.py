"""Commands on one scan: analyse, quantify."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from legseg_desktop.cli import outcomes
from legseg_desktop.cli.console import (
    shown_progress,
    speaking_plainly,
)
from legseg_desktop.cli.options import (
    AsJson,
    BiasCorrection,
    Days,
    Device,
    Fat,
    InfiltrationName,
    InPhase,
    Memory,
    ModelName,
    OpposedPhase,
    Output,
    PrecisionName,
    RuntimeName,
    Subject,
    TilingName,
    Visit,
    Water,
    path_option,
    scan_inputs,
    segmentation_options,
)

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def analyse(
    *,
    output: Output,
    fat: Fat = None,
    water: Water = None,
    in_phase: InPhase = None,
    opposed_phase: OpposedPhase = None,
    model: ModelName = None,
    device: Device = "auto",
    runtime: RuntimeName = "auto",
    precision: PrecisionName = "float32",
    tiling: TilingName = "memory",
    memory: Memory = None,
    infiltration: InfiltrationName = "any",
    bias_correction: BiasCorrection = False,
    subject: Subject = "",
    visit: Visit = "",
    days: Days = None,
    as_json: AsJson = False,
) -> None:
    """Segment a scan, measure every muscle and write a report.

    Give fat and water, or in-phase and opposed-phase, or all four. From
    in-phase and opposed-phase alone, fat fractions above 50 % can't be told
    from those below.

    Writes labels.nii.gz, fat_fraction.nii.gz, measurements.csv, slices.csv,
    report.pdf and provenance.json, all or nothing. Sides are the patient's,
    whatever the axis order.

    legseg analyse --fat f.nii.gz --water w.nii.gz -o out/p1-visit-1
    legseg analyse --in-phase ip.nii.gz --opposed-phase op.nii.gz -o out/p2
    """
    from legseg_desktop.services.analyse_scan import analyse_scan

    with shown_progress() as progress:
        analysis = analyse_scan(
            scan_inputs(fat, water, in_phase, opposed_phase),
            output,
            segmentation_options(
                model,
                device,
                runtime=runtime,
                precision=precision,
                tiling=tiling,
                memory=memory,
                infiltration=infiltration,
                bias_correction=bias_correction,
            ),
            progress=progress,
            identity=subject,
            visit=visit,
            days_since_first=days,
        )
    outcomes.show_analysis(analysis, output, as_json)


@speaking_plainly
def quantify(
    *,
    labels: Annotated[Path, path_option("--labels", help="Label map on the images' grid.")],
    output: Output,
    fat: Fat = None,
    water: Water = None,
    in_phase: InPhase = None,
    opposed_phase: OpposedPhase = None,
    label_table: Annotated[
        Path | None,
        path_option(
            "--label-table",
            help="What the labels mean: TOML or ITK-SNAP .label; default LegSeg's own.",
        ),
    ] = None,
    subject: Subject = "",
    visit: Visit = "",
    days: Days = None,
    as_json: AsJson = False,
) -> None:
    """Measure every muscle of a label map that is there already.

    Writes the same files as 'analyse'. FF is fat / (fat + water); the mean
    over the voxels is the default, the ratio of the sums stands beside it.
    Voxels without signal are counted and left out.

    legseg quantify --labels l.nii.gz --fat f.nii.gz --water w.nii.gz -o out
    """
    from legseg_desktop.services.quantify_labels import quantify_labels

    with shown_progress() as progress:
        analysis = quantify_labels(
            labels,
            scan_inputs(fat, water, in_phase, opposed_phase),
            output,
            table_path=label_table,
            progress=progress,
            identity=subject,
            visit=visit,
            days_since_first=days,
        )
    outcomes.show_analysis(analysis, output, as_json)
