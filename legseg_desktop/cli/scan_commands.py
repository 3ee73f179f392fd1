"""Commands on one scan: analyse, quantify, separate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli import outcomes
from legseg_desktop.cli.console import (
    shown_progress,
    speaking_plainly,
)
from legseg_desktop.cli.options import (
    AsJson,
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


def _at_least_two(images: list[Path]) -> list[Path]:
    if len(images) < 2:
        raise typer.BadParameter("at least two echoes are needed.")
    return images


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
        path_option("--label-table", help="What the labels mean, TOML; default LegSeg's own."),
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


@speaking_plainly
def separate(
    *,
    magnitude: Annotated[
        list[Path],
        typer.Option(
            "--magnitude",
            help="Magnitude of every echo, in their order.",
            readable=False,
            callback=_at_least_two,
        ),
    ],
    output: Output,
    phase: Annotated[
        list[Path] | None, path_option("--phase", help="Phase of the same echoes.")
    ] = None,
    echo_times: Annotated[
        list[float] | None, typer.Option("--echo-times", help="Echo times, milliseconds.")
    ] = None,
    field_strength: Annotated[
        float | None, typer.Option("--field-strength", help="Static field, tesla.")
    ] = None,
) -> None:
    """Make water and fat images from the echoes of a Dixon scan.

    Writes water.nii.gz and fat.nii.gz, ready for 'analyse'. With echo times any
    three or more echoes will do; the field, R2* and a map of suspected swaps are
    written, too. Without, three echoes must be nearly opposed-phase, in-phase and
    opposed-phase again. From an opposed-phase and an in-phase magnitude alone, fat
    fractions above 50 % can't be told from those below.

    legseg separate --magnitude m1.nii m2.nii m3.nii --phase p1.nii p2.nii p3.nii
    --echo-times 3.45 4.6 5.75 --field-strength 3 -o out
    """
    from legseg_desktop.services.separate_water_fat import separate_water_fat

    with shown_progress() as progress:
        findings = separate_water_fat(
            magnitude,
            phase or [],
            output,
            progress,
            echo_times_ms=echo_times or [],
            field_strength_t=field_strength,
        )
    for finding in findings:
        typer.echo(finding.message)
    typer.echo(f"Written to {output}.")
