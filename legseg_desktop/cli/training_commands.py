"""The command that trains networks on the user's own delineations."""

from __future__ import annotations

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
from legseg_desktop.cli.options import AsJson, Device, path_option

if TYPE_CHECKING:  # loads numpy, which `legseg --help` must not wait for
    from legseg_desktop.services.train_networks import TrainingOutcome

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def train(
    *,
    configuration: Annotated[Path, typer.Argument(readable=False, help="What to do, TOML.")],
    output: Annotated[
        Path,
        path_option("--output", "-o", help="Run folder; a run begun there is gone on with."),
    ],
    device: Device = "auto",
    as_json: AsJson = False,
) -> None:
    """Train networks on your own scans and delineations.

    Cross-validation by subject; the folds together become a model in RUN/model.
    Learning curves are in RUN/fold-1 and so on. Can be stopped at any moment:
    the same command goes on. resources/training has configurations to copy.

    legseg train paper-li.toml -o run-li
    """
    from inference_engine.progress import OperationCancelled
    from legseg_desktop.services.train_networks import train_networks

    try:
        with shown_progress() as progress:
            outcome = train_networks(configuration, output, device=device, progress=progress)
    except (KeyboardInterrupt, OperationCancelled) as stopped:
        say("Stopped. The same command goes on from the last checkpoint.")
        raise typer.Exit(FAILED) from stopped
    _show(outcome, as_json)


def _show(outcome: TrainingOutcome, as_json: bool) -> None:
    from dataclasses import asdict

    if as_json:
        write_json({**asdict(outcome), "model": str(outcome.model)})
        return
    columns = ("Fold", "Epochs", "Best epoch", "Loss", "DSC %", "Waited %")
    rows = [
        (
            row.fold,
            row.epochs,
            row.best_epoch,
            f"{row.validation_loss:.3f}",
            row.validation_dsc_percent,
            row.waited_percent,
        )
        for row in outcome.folds
    ]
    write_table("On each fold's own validation subjects, in its best epoch", columns, rows)
    typer.echo(f"Fold {outcome.best_fold} did best. Waited: for samples, of the training time.")
    if outcome.scans_without_labels:
        say(f"Warning: {outcome.scans_without_labels} scans have no labels and were left out.")
    typer.echo(f"The model is in {outcome.model}.")
