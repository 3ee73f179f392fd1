"""The command that exchanges water and fat where a reconstruction has swapped them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli.console import shown_progress, speaking_plainly
from legseg_desktop.cli.options import Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def swap(
    *,
    fat: Annotated[Path, path_option("--fat", help="Fat image, NIfTI.")],
    water: Annotated[Path, path_option("--water", help="Water image, NIfTI.")],
    output: Output,
    leg: Annotated[
        str | None, typer.Option("--leg", help="right or left, of the patient; default both.")
    ] = None,
) -> None:
    """Exchange water and fat, in the whole scan or in one leg.

    Writes water.nii.gz and fat.nii.gz. For scans whose reconstruction took all fat
    for water: subcutaneous fat is then dark in the fat image.

    legseg swap --fat f.nii.gz --water w.nii.gz --leg left -o out
    """
    from legseg_desktop.services.exchange_water_fat import exchange_water_fat

    with shown_progress() as progress:
        exchange_water_fat(fat, water, output, leg, progress)
    typer.echo(f"Written to {output}.")
