"""Commands that repeat the paper's evaluation: experiment paper, experiment shipped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legseg_desktop.cli.console import (
    FAILED,
    say,
    shown_progress,
    speaking_plainly,
    write_json,
    write_table,
)
from legseg_desktop.cli.options import AsJson, Csv, Device, path_option

if TYPE_CHECKING:  # loads numpy, which `legseg --help` must not wait for
    from inference_engine.progress import Progress
    from legseg_desktop.services.run_experiment import ExperimentOutcome

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)

Folder = Annotated[
    Path,
    path_option("--output", "-o", help="Folder of the experiment; one begun is gone on with."),
]
Scale = Annotated[
    str,
    typer.Option("--scale", help="quick, small or paper; or a .toml file like theirs."),
]


@speaking_plainly
def paper(
    *,
    output: Folder,
    scale: Scale = "quick",
    device: Device = "auto",
    csv: Csv = "comma",
    as_json: AsJson = False,
) -> None:
    """Repeat the paper's training and evaluation on simulated patients.

    Trains LI models from full and sparse ground truth and HI models from the
    best of them, then tests all on held-out patients. Writes results/report.html
    and CSV tables. Can be stopped: the same command goes on.

    legseg experiment paper -o experiment --scale small
    """
    from legseg_desktop.services.run_experiment import run_paper

    with _going_on_later() as progress:
        outcome = run_paper(output, scale=_scale_or_file(scale), device=device, progress=progress)
    _rewrite_tables(outcome, csv)
    _show(outcome, as_json)


@speaking_plainly
def shipped(
    *,
    output: Folder,
    scale: Scale = "quick",
    low_model: Annotated[
        str | None, typer.Option("--low-model", help="Model for low infiltration.")
    ] = None,
    high_model: Annotated[
        str | None, typer.Option("--high-model", help="Model for high infiltration.")
    ] = None,
    device: Device = "auto",
    csv: Csv = "comma",
    as_json: AsJson = False,
) -> None:
    """Test the installed models on simulated patients they have never seen.

    The same tables and figures as 'experiment paper', without training.
    Models are named as in 'legseg models list'; by default the first one is
    used for all. Can be stopped: the same command goes on.

    legseg experiment shipped -o experiment --scale small
    """
    from legseg_desktop.services.run_experiment import run_shipped

    with _going_on_later() as progress:
        outcome = run_shipped(
            output,
            scale=_scale_or_file(scale),
            low=low_model,
            high=high_model,
            device=device,
            progress=progress,
        )
    _rewrite_tables(outcome, csv)
    _show(outcome, as_json)


@contextmanager
def _going_on_later() -> Iterator[Progress]:
    """Yield a shown progress; say that a stopped experiment can be gone on with."""
    from inference_engine.progress import OperationCancelled

    try:
        with shown_progress() as progress:
            yield progress
    except (KeyboardInterrupt, OperationCancelled) as stopped:
        say("Stopped. What is done is kept: the same command goes on from there.")
        raise typer.Exit(FAILED) from stopped


def _scale_or_file(scale: str) -> str | Path:
    return Path(scale) if scale.endswith(".toml") else scale


def _rewrite_tables(outcome: ExperimentOutcome, csv: str) -> None:
    """Write the tables for spreadsheets with a decimal comma, where asked; all begin with comma."""
    from legseg_desktop.reports.spreadsheet_csv import CsvDialect, rewrite_tables

    rewrite_tables(outcome.report.parent, CsvDialect(csv))


def _show(outcome: ExperimentOutcome, as_json: bool) -> None:
    from dataclasses import asdict

    if as_json:
        rows = [asdict(row) for row in outcome.results.headline]
        write_json({"report": str(outcome.report), "headline": rows})
        return
    write_table(
        "Held-out simulated test scans",
        ("Group", "Model", "Scans", "DSC %", "Paper", "FF ±1", "FF ±5", "Lost"),
        [
            (
                row.group,
                row.model,
                row.images,
                row.dsc_mean,
                row.published_dsc_mean,
                row.within_1_percent,
                row.within_5_percent,
                f"{row.legs_lost} of {row.legs_in_view}",
            )
            for row in outcome.results.headline
        ],
    )
    if outcome.results.stress:
        write_table(
            "Cases that a model must survive",
            ("Case", "Group", "Scans", "DSC %", "Worst muscle", "DSC %", "Lost"),
            [
                (
                    row.case,
                    row.group,
                    row.images,
                    row.dsc_mean,
                    row.worst_muscle,
                    row.muscle_dsc_lowest,
                    f"{row.legs_lost} of {row.legs_in_view}",
                )
                for row in outcome.results.stress
            ],
        )
    typer.echo(
        "DSC: generalised, mean over the images; the paper's data are different. FF: percent of "
        "the muscles within 1 and 5 points, on the same image. Lost: muscles of single legs."
    )
    typer.echo(f"Written to {outcome.report}.")
