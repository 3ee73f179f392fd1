"""The command import: from a DICOM export to scans that analyse reads."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inference_engine.errors import InputError
from legseg_desktop.cli.console import (
    say,
    shown_progress,
    speaking_plainly,
    write_json,
    write_table,
)
from legseg_desktop.cli.options import AsJson, path_option

if TYPE_CHECKING:  # loads numpy, which `legseg --help` must not wait for
    from legseg_desktop.services.import_dicom import ImportOutcome

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def import_scans(
    *,
    path: Annotated[
        Path,
        typer.Argument(
            readable=False, help="Folder, DICOMDIR, zip archive or file of a DICOM export."
        ),
    ],
    output: Annotated[
        Path | None, path_option("--output", "-o", help="Folder for the scans.")
    ] = None,
    only_list: Annotated[
        bool, typer.Option("--list", help="Show what is there and write nothing.")
    ] = False,
    table: Annotated[
        Path | None,
        path_option("--pseudonyms", help="Table of who is who; default beside the output folder."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Import the Dixon scans of a DICOM export, without names.

    Writes sub-001/visit-1/{water, fat, in_phase, opposed_phase}.nii.gz, ready
    for 'analyse', and import_log.json, which says what was removed. Who is who
    stands in a table of its own, beside the output folder.

    legseg import /media/cdrom --list
    legseg import export.zip -o study
    """
    from legseg_desktop.services.import_dicom import import_dicom, list_dicom
    from legseg_desktop.services.pseudonym_file import default_table_path

    if only_list:
        with shown_progress() as progress:
            outcome = list_dicom(path, progress)
        _show(outcome, as_json)
        return
    if output is None:
        raise InputError(
            "No folder was named for the scans.",
            "Give one with -o, only look with --list, or use 'legseg library import'.",
        )
    with shown_progress() as progress:
        outcome = import_dicom(path, output, table_path=table, progress=progress)
    _show(outcome, as_json)
    if not as_json:
        typer.echo(f"Written to {output}. Scans: {len(outcome.scans)}.")
        typer.echo(f"Who is who: {table or default_table_path(output)}. Keep it apart.")


def _show(outcome: ImportOutcome, as_json: bool) -> None:
    """Show every image with its role, then what was left out and why."""
    if as_json:
        write_json(asdict(outcome))
        return
    columns = ("Patient", "Visit", "Day", "Series", "Role", "Sure %", "Grid", "")
    rows = [
        (
            image.subject,
            image.visit,
            image.days_since_first,
            image.series,
            image.role.replace("_", " "),
            f"{100 * image.confidence:.0f}",
            image.grid or "none",
            "Dixon" if image.is_imported else "",
        )
        for image in outcome.images
    ]
    write_table("Images", columns, rows)
    for scan in outcome.scans:
        for warning in scan.warnings:
            say(f"Warning: {scan.folder}: {warning}")
    for problem in outcome.problems:
        say(f"Not imported: {problem}")
    for sentence in outcome.skipped:
        say(f"Left out: {sentence}")
