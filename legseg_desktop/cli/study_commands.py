"""Commands on several results: evaluate, compare, simulate, demo."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from inference_engine.errors import InputError, LegSegError
from inference_engine.progress import OperationCancelled
from legseg_desktop.cli import outcomes
from legseg_desktop.cli.console import FAILED, say, shown_progress, speaking_plainly
from legseg_desktop.cli.options import (
    AsJson,
    Csv,
    Device,
    Fat,
    ModelName,
    Output,
    Water,
    path_option,
    scan_inputs,
    segmentation_options,
)
from legseg_desktop.cli.window import open_window

if TYPE_CHECKING:
    from inference_engine.quantification.longitudinal import VisitComparison
    from legseg_desktop.services.compare_analyses import ComparisonOptions

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def evaluate(
    *,
    reference: Annotated[Path, path_option("--reference", help="The label map to agree with.")],
    prediction: Annotated[Path, path_option("--prediction", help="The label map to judge.")],
    output: Output,
    label_table: Annotated[
        Path | None,
        path_option("--label-table", help="Label table of the reference; default LegSeg's own."),
    ] = None,
    prediction_table: Annotated[
        Path | None,
        path_option(
            "--prediction-table", help="Label table of the prediction; default LegSeg's own."
        ),
    ] = None,
    fat: Fat = None,
    water: Water = None,
    csv: Csv = "comma",
    as_json: AsJson = False,
) -> None:
    """Compare a label map with a reference: DSC, ASSD, volume and FF per muscle.

    Writes agreement.csv. Muscles are matched by abbreviation; where one table
    doesn't tell the sides apart, the other's legs are taken together. With
    fat and water, differences of the fat fraction are given too.

    legseg evaluate --reference r.nii.gz --prediction out/labels.nii.gz -o eval
    """
    from legseg_desktop.reports.spreadsheet_csv import CsvDialect
    from legseg_desktop.services.evaluate_agreement import LabelledFile, evaluate_agreement

    images = scan_inputs(fat, water) if fat is not None or water is not None else None
    with shown_progress() as progress:
        agreement = evaluate_agreement(
            LabelledFile(reference, label_table),
            LabelledFile(prediction, prediction_table),
            output,
            inputs=images,
            csv=CsvDialect(csv),
            progress=progress,
        )
    outcomes.show_agreement(agreement, output, as_json)


@speaking_plainly
def compare(
    *,
    analyses: Annotated[
        list[Path] | None,
        typer.Argument(
            readable=False,
            help="Folders of 'analyse', the first visit first; none for a patient of the library.",
        ),
    ] = None,
    output: Output,
    patient: Annotated[
        str | None,
        typer.Option("--patient", help="Pseudonym: compare the visits that the library has."),
    ] = None,
    library: Annotated[
        Path | None,
        path_option("--library", help="The library's folder; default that of the settings."),
    ] = None,
    images: Annotated[
        list[Path] | None,
        path_option("--images", help="Where the images are, if not beside the analyses."),
    ] = None,
    repeatability: Annotated[
        Path | None,
        path_option("--repeatability", help="Your own table of 'legseg repeatability'."),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse visits that weren't measured alike.")
    ] = False,
    register: Annotated[
        bool, typer.Option("--register/--no-register", help="Lay the legs over one another.")
    ] = True,
    csv: Csv = "comma",
    as_json: AsJson = False,
) -> None:
    """Compare the visits of one patient, muscle by muscle.

    Each leg is laid over that of the first visit, and muscles are compared
    over the extent that all visits see; whole muscles stand beside it. Writes
    comparison.csv, visits.pdf and a checkerboard of each leg to judge by. Changes
    are percentage points to the first visit; where model, estimator, options
    or voxel size differ, a flag says so, and --strict refuses.

    legseg compare out/visit-1 out/visit-2 out/visit-3 -o out/comparison

    legseg compare --patient sub-001 -o out/comparison
    """
    from legseg_desktop.reports.spreadsheet_csv import CsvDialect
    from legseg_desktop.services.compare_analyses import ComparisonOptions, compare_folders

    options = ComparisonOptions(
        tuple(images or ()), repeatability, strict, register, CsvDialect(csv)
    )
    if patient is None:
        if not analyses:
            raise InputError(
                "Nothing to compare is named.", "Name two analyses or more, or give --patient."
            )
        with shown_progress() as progress:
            comparison = compare_folders(analyses, output, progress, options=options)
    elif analyses or images:
        raise InputError(
            "A patient's visits are compared as the library holds them, with its own images.",
            "Leave out analyses and --images.",
        )
    else:
        comparison = _compare_patient(library, patient, output, options)
    outcomes.show_comparison(comparison, output, as_json)


def _compare_patient(
    library: Path | None, patient: str, output: Path, options: ComparisonOptions
) -> VisitComparison:
    from legseg_desktop.services.compare_in_library import compare_patient
    from legseg_desktop.services.open_library import is_in_use, open_library

    try:
        opened = open_library(library)
    except LegSegError as error:
        if not is_in_use(error):
            raise
        opened = open_library(library, read_only=True)  # a window has it: nothing is kept
    with opened, shown_progress() as progress:
        return compare_patient(opened, patient, output, options=options, progress=progress)


@speaking_plainly
def simulate(
    *,
    output: Output,
    subjects: Annotated[int, typer.Option("--subjects", min=1, help="How many patients.")] = 1,
    visits: Annotated[
        int | None,
        typer.Option(
            "--visits", min=1, help="Visits of each; default 1, or as many as in the cohort."
        ),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the first patient.")] = 1,
    cohort: Annotated[
        Literal["lgmd", "bmd"] | None,
        typer.Option(
            "--cohort",
            help="Disease, with the stages and fields of view of the method's paper; "
            "default quick scans of the thigh.",
        ),
    ] = None,
    scale: Annotated[
        float, typer.Option("--scale", help="Size of a cohort's voxels: 1 is 1.2 x 1.2 x 2 mm.")
    ] = 1.0,
    swaps: Annotated[
        bool, typer.Option("--swaps", help="Exchange water and fat in a region of each scan.")
    ] = False,
    bids: Annotated[bool, typer.Option("--bids", help="Write a BIDS-like data set.")] = False,
) -> None:
    """Simulate patients whose muscles and fat fractions are known.

    Writes sub-001/visit-1/{water, fat, in_phase, opposed_phase, truth,
    true_fat_fraction}.nii.gz and sub-001/subject.json. The same seed gives
    the same patient.

    legseg simulate --cohort lgmd --subjects 10 --seed 7 -o cohort
    """
    from inference_engine.simulation.cohort import Cohort
    from legseg_desktop.services.simulate_cohort import CohortOptions, simulate_cohort

    options = CohortOptions(
        cohort=Cohort(cohort) if cohort else None, scale=scale, swaps=swaps, is_bids=bids
    )
    try:
        with shown_progress() as progress:
            made = simulate_cohort(
                output,
                subjects=subjects,
                visits=visits,
                seed=seed,
                progress=progress,
                options=options,
            )
    except (KeyboardInterrupt, OperationCancelled):
        say("Cancelled: patients that are whole stay, nothing else was written.")
        raise typer.Exit(FAILED) from None
    scans = sum(len(subject.visits) for subject in made)
    typer.echo(f"Written to {output}. Patients: {len(made)}; scans: {scans}.")


@speaking_plainly
def demo(
    *,
    output: Output,
    model: ModelName = None,
    device: Device = "auto",
    show: Annotated[
        bool, typer.Option("--open", help="Open the window on the patient afterwards.")
    ] = False,
) -> None:
    """Show the whole idea on a simulated patient with three visits.

    Simulates, segments, measures and compares, then prints measured against
    true fat fraction. Takes some minutes.

    legseg demo -o demo --open
    """
    from legseg_desktop.services.run_demo import run_demo

    with shown_progress() as progress:
        outcome = run_demo(output, progress, options=segmentation_options(model, device))
    outcomes.show_demo(outcome)
    if show and _display_is_there():
        raise typer.Exit(open_window(output))


def _display_is_there() -> bool:
    from legseg_desktop.services.diagnose import qt_platform_for

    return qt_platform_for(sys.platform, os.environ)[1]
