"""The command that makes water and fat images of echoes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inference_engine.errors import InputError
from legseg_desktop.cli.console import shown_progress, speaking_plainly
from legseg_desktop.cli.options import Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def separate(
    *,
    path: Annotated[
        Path | None,
        typer.Argument(
            readable=False, help="Folder, DICOMDIR, zip archive or file of a DICOM export."
        ),
    ] = None,
    output: Output,
    magnitude: Annotated[
        list[Path] | None,
        typer.Option(
            "--magnitude",
            help="Magnitude of every echo, in their order, NIfTI; or one 4D file.",
            readable=False,
        ),
    ] = None,
    phase: Annotated[
        list[Path] | None, path_option("--phase", help="Phase of the same echoes, likewise.")
    ] = None,
    echo_times: Annotated[
        list[float] | None, typer.Option("--echo-times", help="Echo times, milliseconds.")
    ] = None,
    field_strength: Annotated[
        float | None, typer.Option("--field-strength", help="Static field, tesla.")
    ] = None,
) -> None:
    """Make water and fat images from the echoes of a Dixon scan.

    Writes water.nii.gz and fat.nii.gz, ready for 'analyse'. Of a DICOM export
    the echoes, their times and the field are found in the headers. Of files with
    echo times any three or more will do. The field, R2* and a map of suspected
    swaps are written, too. Without times, three echoes must be nearly
    opposed-phase, in-phase and opposed-phase again. From an opposed-phase and an
    in-phase magnitude alone, fat fractions above 50 % can't be told from those
    below.

    legseg separate export.zip -o out

    legseg separate --magnitude m1.nii m2.nii m3.nii --phase p1.nii p2.nii p3.nii
    --echo-times 3.45 4.6 5.75 --field-strength 3 -o out

    legseg separate --magnitude echoes.nii --phase echoes_phase.nii --echo-times
    1.2 2.6 4.1 --field-strength 3 -o out
    """
    if path is None and not magnitude:
        raise InputError(
            "Neither a DICOM export nor echoes were given.",
            "Name the export, or give the magnitudes with --magnitude.",
        )
    if path is None:
        _separate_files(magnitude or [], phase or [], output, echo_times or [], field_strength)
    elif magnitude or phase or echo_times or field_strength is not None:
        raise InputError(
            "A DICOM export and files of echoes were given.",
            "Give one of them: an export has its own images, times and field.",
        )
    else:
        _separate_export(path, output)
    typer.echo(f"Written to {output}.")


def _separate_files(
    magnitude: list[Path],
    phase: list[Path],
    output: Path,
    echo_times: list[float],
    field_strength: float | None,
) -> None:
    from legseg_desktop.services.separate_water_fat import separate_water_fat

    with shown_progress() as progress:
        findings = separate_water_fat(
            magnitude,
            phase,
            output,
            progress,
            echo_times_ms=echo_times,
            field_strength_t=field_strength,
        )
    for finding in findings:
        typer.echo(finding.message)


def _separate_export(path: Path, output: Path) -> None:
    from legseg_desktop.services.separate_dicom_echoes import separate_dicom_echoes

    with shown_progress() as progress:
        scans = separate_dicom_echoes(path, output, progress)
    for scan in scans:
        times = ", ".join(f"{time:g}" for time in scan.echo_times_ms)
        place = f"{scan.folder}: " if scan.folder else ""
        typer.echo(f"{place}Series {scan.series}, echoes at {times} ms.")
        for finding in scan.findings:
            typer.echo(f"{place}{finding.message}")
