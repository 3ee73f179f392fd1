"""The application `legseg`: its commands, and the window where none is given."""

from __future__ import annotations

from typing import Annotated

import typer

from legseg_desktop.cli import (
    experiment_command,
    export_command,
    import_command,
    installation_commands,
    labels_commands,
    library_commands,
    precision_commands,
    scan_commands,
    separate_command,
    stitch_command,
    study_commands,
    swap_command,
    training_commands,
)
from legseg_desktop.cli.console import speaking_plainly
from legseg_desktop.cli.many_values import ManyValuesCommand
from legseg_desktop.cli.window import open_them, open_window

app = typer.Typer(
    name="legseg",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Research use only. Not a medical device. Nothing leaves this computer.",
)
models = typer.Typer(help="The segmentation models: list, verify, import, export them.")
labels = typer.Typer(help="Label maps of other programs: convert them, list what is known.")
library = typer.Typer(help="The study library: import scans, look, check, back up, export.")
experiment = typer.Typer(help="Repeat the paper's evaluation on simulated patients.")


@app.callback(invoke_without_command=True)
@speaking_plainly
def legseg(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Measure the fat fraction of every thigh muscle in Dixon MRI.

    Without a command, [bold]legseg[/bold] opens the window.
    A first look: [bold]legseg demo -o demo[/bold]
    """
    if version:
        from importlib.metadata import version as installed  # noqa: PLC0415

        typer.echo(f"legseg {installed('legseg')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(open_window(None))


# In the order in which the help lists them.
for command in (
    study_commands.demo,
    scan_commands.analyse,
    study_commands.compare,
    export_command.export,
    scan_commands.quantify,
    study_commands.evaluate,
    precision_commands.observers,
    precision_commands.repeatability,
    swap_command.swap,
    study_commands.simulate,
    training_commands.train,
    installation_commands.doctor,
):
    app.command()(command)
for many in (separate_command.separate, stitch_command.stitch):
    app.command(cls=ManyValuesCommand)(many)
models.command("list")(installation_commands.list_them)
models.command("verify")(installation_commands.verify_them)
models.command("import")(installation_commands.import_one)
models.command("export")(installation_commands.export_one)
app.command("open")(open_them)
app.command("update-file")(installation_commands.update_file)
labels.command()(labels_commands.convert)
labels.command("list")(labels_commands.list_sources)
labels.command()(labels_commands.itksnap)
app.command("import")(import_command.import_scans)
library.command()(library_commands.init)
library.command("list")(library_commands.list_them)
library.command("import")(library_commands.import_scans)
library.command()(library_commands.check)
library.command()(library_commands.backup)
library.command()(library_commands.restore)
library.command()(library_commands.export)
library.command()(library_commands.history)
library.command()(library_commands.unlock)
experiment.command()(experiment_command.paper)
experiment.command()(experiment_command.shipped)
app.add_typer(experiment, name="experiment", no_args_is_help=True)
app.add_typer(labels, name="labels", no_args_is_help=True)
app.add_typer(library, name="library", no_args_is_help=True)
app.add_typer(models, name="models", no_args_is_help=True)
