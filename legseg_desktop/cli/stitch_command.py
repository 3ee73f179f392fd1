"""The command that makes one scan of several stacks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli.console import shown_progress, speaking_plainly
from legseg_desktop.cli.options import Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)

_FILES = "one file for each stack, the stacks in the same order for all channels."


@speaking_plainly
def stitch(
    *,
    output: Output,
    fat: Annotated[list[Path] | None, path_option("--fat", help=f"Fat images: {_FILES}")] = None,
    water: Annotated[list[Path] | None, path_option("--water", help="Water images.")] = None,
    in_phase: Annotated[
        list[Path] | None, path_option("--in-phase", help="In-phase images.")
    ] = None,
    opposed_phase: Annotated[
        list[Path] | None, path_option("--opposed-phase", help="Opposed-phase images.")
    ] = None,
) -> None:
    """Make one scan of stacks that overlap along the leg.

    Each stack gets one gain for all its channels, so that fat fractions are kept.
    Writes one image of each channel and stitching.json with gains and seam errors.
    Stacks with a gap between them are refused.

    legseg stitch --fat f1.nii f2.nii f3.nii --water w1.nii w2.nii w3.nii -o out
    """
    from legseg_desktop.services.stitch_stacks import stitch_stacks

    images = {
        "fat": fat or [],
        "water": water or [],
        "in_phase": in_phase or [],
        "opposed_phase": opposed_phase or [],
    }
    with shown_progress() as progress:
        found = stitch_stacks(images, output, progress)
    for number, seam in enumerate(found.seams, start=1):
        if seam.relative_error is not None:
            typer.echo(
                f"Seam {number} from below: {seam.overlap_mm:.0f} mm overlap, "
                f"{100 * seam.relative_error:.1f} % difference."
            )
    for finding in found.findings:
        typer.echo(finding.message)
    typer.echo(f"Written to {output}.")
