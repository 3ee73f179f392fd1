"""Commands on the installation: models list, verify, import, export; doctor; update-file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legseg_desktop.cli import outcomes
from legseg_desktop.cli.console import (
    FAILED,
    say,
    shown_progress,
    speaking_plainly,
    write_json,
    write_table,
)
from legseg_desktop.cli.options import (
    AsJson,
    path_option,
)

if TYPE_CHECKING:
    from inference_engine.progress import Progress
    from legseg_desktop.services.diagnose import Diagnosis

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def list_them(as_json: AsJson = False) -> None:
    """List the models; the first is the default, those you imported are last.

    legseg models list
    """
    from legseg_desktop.services.list_models import list_models

    found = list_models()
    if as_json:
        write_json([{"name": m.name, "version": m.version, "about": m.description} for m in found])
        return
    rows = [(m.name, m.version, m.description) for m in found]
    write_table("Models", ("Name", "Version", "About"), rows)


@speaking_plainly
def verify_them(as_json: AsJson = False) -> None:
    """Compare the models' files with the hashes of the manifest.

    The exit code is 1 if one differs.

    legseg models verify
    """
    from legseg_desktop.services.list_models import verify_models

    checked = verify_models()
    if as_json:
        write_json(
            [
                {"name": c.model.name, "version": c.model.version, "problem": c.problem}
                for c in checked
            ]
        )
    else:
        rows = [(c.model.name, c.model.version, c.problem or "whole") for c in checked]
        write_table("Models", ("Name", "Version", "Files"), rows)
    if any(check.problem for check in checked):
        raise typer.Exit(FAILED)


@speaking_plainly
def import_one(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|FOLDER",
            readable=False,
            help="A file of 'models export', or a training run's folder 'model'.",
        ),
    ],
) -> None:
    """Take a model into your own data folder, for --model NAME everywhere.

    Its hashes are verified and its network is tried; nothing in it is run.

    legseg models import our-model.zip
    """
    from legseg_desktop.services.import_model import import_model
    from legseg_desktop.services.installed_models import shortest_name

    with shown_progress() as progress:
        spec = import_model(source, progress)
    typer.echo(f"Imported {spec.name} {spec.version}: use it with --model {shortest_name(spec)}.")


@speaking_plainly
def export_one(
    name: Annotated[str, typer.Argument(help="A model of 'legseg models list'.")],
    *,
    output: Annotated[Path, path_option("--output", "-o", help="The file, ending in .zip.")],
) -> None:
    """Write a model as one file, to import on another computer.

    legseg models export coarse -o coarse.zip
    """
    from legseg_desktop.services.export_model import export_model

    spec = export_model(name, output)
    typer.echo(f"Written {spec.name} {spec.version} to {output}.")


@speaking_plainly
def doctor(
    as_json: AsJson = False,
    zip_file: Annotated[
        Path | None,
        path_option("--zip", help="Write it, the log and the settings for support, scrubbed."),
    ] = None,
) -> None:
    """Examine this computer and the installation.

    Shows versions, memory, graphics cards, how fast the networks run on what is
    there, the models and whether a window can open. The exit code is 1 if
    something doesn't work.

    The zip holds no patient data and no names of users, computers or folders; every
    file of the library is checked for it, which is told in counts.

    legseg doctor --json
    legseg doctor --zip diagnostics.zip
    """
    from legseg_desktop.services.diagnose import diagnose
    from legseg_desktop.services.remembered_choices import remembered_choices

    with shown_progress() as progress:
        diagnosis = diagnose(remembered=remembered_choices(), progress=progress)
        if zip_file is not None:
            _write_diagnostics(diagnosis, zip_file, progress)
    outcomes.show_diagnosis(diagnosis, as_json)
    if zip_file is not None:
        say(f"Written to {zip_file}. Read it before you send it.")
    if diagnosis.problems:
        raise typer.Exit(FAILED)


def _write_diagnostics(diagnosis: Diagnosis, path: Path, progress: Progress) -> None:
    from legseg_desktop.services.collect_diagnostics import collect_diagnostics, write_diagnostics

    collected = collect_diagnostics(diagnosis, is_thorough=True, progress=progress)
    write_diagnostics(collected, path)


@speaking_plainly
def update_file(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", readable=False, help="The package; FILE.minisig lies beside it."
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Check that a package is an unchanged one of LegSeg, and say what it changes.

    Nothing is installed. The exit code is 1 if the package must not be trusted.

    legseg update-file legseg_0.2.0_amd64.deb
    """
    from legseg_desktop.services.check_update_file import check_update_file

    with shown_progress() as progress:
        update = check_update_file(file, progress=progress)
    if as_json:
        write_json(
            {
                "version": update.version,
                "installed": update.installed,
                "age": update.age,
                "changes": update.changes,
            }
        )
        return
    typer.echo(update.sentence)
    for change in update.changes:
        typer.echo(f"- {change}")
    typer.echo("Nothing was installed.")
