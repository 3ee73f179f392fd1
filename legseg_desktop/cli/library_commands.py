"""The commands of the study library, each one service call."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli import library_outcomes
from legseg_desktop.cli.console import FAILED, say, shown_progress, speaking_plainly
from legseg_desktop.cli.options import AsJson, Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)

Library = Annotated[
    Path | None,
    path_option("--library", help="The library's folder; default that of the settings."),
]
Pseudonyms = Annotated[
    Path | None,
    path_option("--pseudonyms", help="Table of who is who; default beside the library."),
]


@speaking_plainly
def init(
    *,
    library: Library = None,
    encrypt: Annotated[
        bool,
        typer.Option("--encrypt", help="Encrypt the database; the key goes into your keyring."),
    ] = False,
) -> None:
    """Make an empty library.

    legseg library init
    """
    from legseg_desktop.services.library_key import show_key
    from legseg_desktop.services.open_library import make_library

    folder = make_library(library, is_encrypted=encrypt)
    typer.echo(f"Made a library in {folder}.")
    if encrypt:
        typer.echo(f"Its key: {show_key(folder)}")
        typer.echo("Write it down: without it and your keyring nobody can open the library.")
        typer.echo("The images are not encrypted. Encrypt the disk where that matters.")


@speaking_plainly
def unlock(*, library: Library = None) -> None:
    """Enter the key of an encrypted library on this account.

    legseg library unlock --library /media/study
    """
    from legseg_desktop.services.library_key import enter_key

    enter_key(typer.prompt("Key", hide_input=True), library)
    typer.echo("The key is in the keyring of this account.")


@speaking_plainly
def list_them(
    *,
    search: Annotated[
        list[str] | None,
        typer.Argument(help="Words in pseudonym, diagnosis, tags or visit; all must be found."),
    ] = None,
    library: Library = None,
    scans: Annotated[bool, typer.Option("--scans", help="List every scan.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the patients, or their scans.

    legseg library list lgmd --scans
    """
    from legseg_desktop.services.open_library import open_library

    with open_library(library, read_only=True) as opened:
        rows = opened.patient_rows(" ".join(search or []))
        if scans:
            timelines = [opened.timeline(row.patient.identifier) for row in rows]
            library_outcomes.show_scans(rows, timelines, as_json)
        else:
            library_outcomes.show_patients(rows, as_json)


@speaking_plainly
def import_scans(
    *,
    paths: Annotated[
        list[Path],
        typer.Argument(
            readable=False,
            help="DICOM folders, DICOMDIR, zip archives, NIfTI files, BIDS folders, or folders "
            "of 'analyse' or 'demo'.",
        ),
    ],
    library: Library = None,
    only_list: Annotated[
        bool, typer.Option("--list", help="Show what is there and write nothing.")
    ] = False,
    role: Annotated[
        list[str] | None,
        typer.Option(
            "--role", help="What a series shows, such as 5=water or 7=none; may be repeated."
        ),
    ] = None,
    patient: Annotated[
        str | None, typer.Option("--patient", help="Pseudonym, where there is one patient.")
    ] = None,
    visit: Annotated[
        str | None, typer.Option("--visit", help="Name of the visit, where there is one.")
    ] = None,
    images: Annotated[
        list[Path] | None, path_option("--images", help="Where the images of an analysis lie.")
    ] = None,
    table: Pseudonyms = None,
    as_json: AsJson = False,
) -> None:
    """Import scans into the library, without names.

    Stacks of one visit are stitched. What is in the library already is not
    imported again. The library is made if there is none yet.

    legseg library import export.zip
    legseg library import export.zip --role 5=water --role 6=fat
    legseg library import demo
    """
    from legseg_desktop.services.add_analysis import analyses_below
    from legseg_desktop.services.preview_import import preview_import

    analyses = [folder for path in paths for folder in analyses_below(path)]
    if analyses:
        _add_analyses(analyses, library, images or [], (patient or "", visit or ""), as_json)
        return
    with shown_progress() as progress:
        from inference_engine.progress import ProgressSpan
        from legseg_desktop.services.import_into_library import import_into_library
        from legseg_desktop.services.name_import import chosen_names, chosen_roles
        from legseg_desktop.services.name_patients import table_path_of
        from legseg_desktop.services.open_library import library_for_import

        with preview_import(paths, ProgressSpan(progress, 0, 0.3)) as preview:
            choices = chosen_roles(preview, role or [])
            if only_list:
                library_outcomes.show_preview(preview, choices, as_json)
                return
            names, visits = chosen_names(preview, patient, visit)
            with library_for_import(library) as opened:
                outcome = import_into_library(
                    opened,
                    preview,
                    choices,
                    names=names,
                    visits=visits,
                    table_path=table,
                    progress=ProgressSpan(progress, 0.3, 1),
                )
                place = table or table_path_of(opened)
                library_outcomes.show_import(opened, outcome, place, as_json)


def _add_analyses(
    folders: list[Path],
    library: Path | None,
    images: list[Path],
    names: tuple[str, str],
    as_json: bool,
) -> None:
    from inference_engine.progress import ProgressSpan
    from legseg_desktop.services.add_analysis import add_analysis
    from legseg_desktop.services.open_library import library_for_import

    added = []
    with shown_progress() as progress, library_for_import(library) as opened:
        for number, folder in enumerate(folders):
            span = ProgressSpan(progress, number / len(folders), (number + 1) / len(folders))
            added.append(
                add_analysis(opened, folder, images, span, patient=names[0], visit=names[1])
            )
        library_outcomes.show_added(opened, added, as_json)


@speaking_plainly
def check(*, library: Library = None, as_json: AsJson = False) -> None:
    """Look for missing, changed and unknown files.

    Every file is read and compared with its SHA-256. The exit code is 1 if
    something is wrong.

    legseg library check
    """
    from legseg_desktop.services.check_library import check_library

    with shown_progress() as progress:
        problems = check_library(library, progress)
    library_outcomes.show_problems(problems, as_json)
    if problems:
        raise typer.Exit(FAILED)


@speaking_plainly
def backup(
    target: Annotated[
        Path,
        typer.Argument(readable=False, help="A new file ending in .zip, or a new folder."),
    ],
    *,
    library: Library = None,
) -> None:
    """Write the library into a zip file or folder.

    The table of pseudonyms is not part of it: keep its own copy.

    legseg library backup /media/disk/library.zip
    """
    from legseg_desktop.services.back_up_library import back_up_library

    with shown_progress() as progress:
        back_up_library(library, target, progress)
    typer.echo(f"Written to {target}.")


@speaking_plainly
def restore(
    source: Annotated[
        Path,
        typer.Argument(metavar="BACKUP", readable=False, help="What 'library backup' wrote."),
    ],
    *,
    library: Library = None,
) -> None:
    """Make a library of a backup, in a new or empty folder.

    legseg library restore library.zip --library restored
    """
    from legseg_desktop.services.restore_library import restore_library

    with shown_progress() as progress:
        folder = restore_library(source, library, progress)
    typer.echo(f"Made a library in {folder}.")


@speaking_plainly
def export(
    *,
    output: Output,
    patient: Annotated[
        list[str] | None,
        typer.Option("--patient", help="Pseudonym; may be repeated. Default all."),
    ] = None,
    visit: Annotated[
        list[str] | None, typer.Option("--visit", help="Visit; may be repeated. Default all.")
    ] = None,
    images: Annotated[
        bool, typer.Option("--images/--no-images", help="Write the images, too.")
    ] = True,
    library: Library = None,
    as_json: AsJson = False,
) -> None:
    """Write images, labels and numbers as a BIDS-like data set.

    Beside each label map stand its names and its origin: revision, who made it,
    model, inputs and options.

    legseg library export --patient sub-001 -o bids
    """
    from legseg_desktop.services.export_from_library import export_from_library
    from legseg_desktop.services.open_library import open_library

    with shown_progress() as progress, open_library(library, read_only=True) as opened:
        outcome = export_from_library(
            opened,
            output,
            patients=patient or (),
            visits=visit or (),
            with_images=images,
            progress=progress,
        )
    library_outcomes.show_export(outcome, output, as_json)


@speaking_plainly
def history(
    *,
    subject: Annotated[
        str | None,
        typer.Argument(help="Such as 'scan 12' or the pseudonym of a patient; default all."),
    ] = None,
    jobs: Annotated[
        bool, typer.Option("--jobs", help="Show imports and other jobs, and what was removed.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many entries.")] = 50,
    library: Library = None,
    as_json: AsJson = False,
) -> None:
    """Show who did what, the newest first.

    legseg library history sub-001
    """
    from legseg_desktop.services.open_library import open_library
    from legseg_desktop.services.read_history import read_history

    with open_library(library, read_only=True) as opened:
        if jobs:
            library_outcomes.show_jobs(opened.jobs(limit), as_json)
            return
        entries = read_history(opened, subject, limit)
    if not entries:
        say("There is no such entry.")
    library_outcomes.show_history(entries, as_json)
