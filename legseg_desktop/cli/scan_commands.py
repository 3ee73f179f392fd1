"""Commands on one scan: analyse, quantify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    NoRefinement,
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

if TYPE_CHECKING:
    from inference_engine.quantification.options import T1Correction

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
    no_refinement: NoRefinement = False,
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
                refinement=not no_refinement,
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
    erosion: Annotated[
        float,
        typer.Option(
            "--erosion", help="Margin in mm that counts for volumes, not for fat fractions."
        ),
    ] = 0.0,
    tr: Annotated[
        float | None, typer.Option("--tr", help="TR in ms: with --flip-angle, corrects for T1.")
    ] = None,
    flip_angle: Annotated[
        float | None, typer.Option("--flip-angle", help="Flip angle in degrees.")
    ] = None,
    lowest_ff: Annotated[
        float, typer.Option("--lowest-ff", help="Leave out voxels of a lower FF, %.")
    ] = 0.0,
    highest_ff: Annotated[
        float, typer.Option("--highest-ff", help="Leave out voxels of a higher FF, %.")
    ] = 100.0,
    subject: Subject = "",
    visit: Visit = "",
    days: Days = None,
    as_json: AsJson = False,
) -> None:
    """Measure every muscle of a label map that is there already.

    Writes the same files as 'analyse'. FF is fat / (fat + water); the mean
    over the voxels is the default, the ratio of the sums stands beside it.
    Voxels without signal are counted and left out. T1 is corrected for with
    880 ms for muscle and 300 ms for fat (1.5 T). Every option is recorded.

    legseg quantify --labels l.nii.gz --fat f.nii.gz --water w.nii.gz -o out
    """
    from inference_engine.quantification.options import QuantificationOptions
    from legseg_desktop.services.quantify_labels import quantify_labels

    options = QuantificationOptions(
        erosion_mm=erosion,
        t1_correction=_t1_correction(tr, flip_angle),
        lowest_ff_percent=lowest_ff,
        highest_ff_percent=highest_ff,
    )
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
            options=options,
        )
    outcomes.show_analysis(analysis, output, as_json)


def _t1_correction(tr: float | None, flip_angle: float | None) -> T1Correction | None:
    from inference_engine.errors import InputError
    from inference_engine.quantification.options import T1Correction

    if tr is None and flip_angle is None:
        return None
    if tr is None or flip_angle is None:
        raise InputError(
            "A correction for T1 needs TR and flip angle.", "Give both --tr and --flip-angle."
        )
    return T1Correction(tr, flip_angle)
