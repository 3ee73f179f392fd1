"""The commands labels: convert, list, itksnap."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli.console import shown_progress, speaking_plainly, write_json
from legseg_desktop.cli.options import AsJson, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def convert(
    *,
    labels: Annotated[Path, typer.Argument(readable=False, help="The label map, NIfTI.")],
    source: Annotated[
        str,
        typer.Option(
            "--from",
            help="A name of 'legseg labels list', a mapping table (.tsv), or an ITK-SNAP file "
            "(.label).",
        ),
    ],
    output: Annotated[Path, path_option("--output", "-o", help="The new file, .nii.gz.")],
    as_json: AsJson = False,
) -> None:
    """Convert a label map of another program into LegSeg's values.

    Writes a label map on the same grid, for 'quantify' and 'evaluate', and says
    what was joined or left out. Where both legs share a value the side comes from
    where a voxel lies in the patient.

    legseg labels convert dseg.nii.gz --from musclemap -o labels.nii.gz
    """
    from legseg_desktop.services.convert_labels import convert_labels

    with shown_progress() as progress:
        done = convert_labels(labels, output, source, progress)
    if as_json:
        write_json(asdict(done))
        return
    for sentence in done.sentences:
        typer.echo(sentence)
    muscles = {label.abbreviation for label in done.labels if label.abbreviation is not None}
    typer.echo(f"Written to {output}. Muscles: {len(muscles)}.")


@speaking_plainly
def list_sources(*, as_json: AsJson = False) -> None:
    """List the labellings that can be converted, and where their numbers come from.

    legseg labels list
    """
    from legseg_desktop.services.convert_labels import list_label_sources

    sources = list_label_sources()
    if as_json:
        write_json([asdict(source) for source in sources])
        return
    for each in sources:
        typer.echo(f"{each.name}\n  {each.title}. Muscles: {', '.join(each.muscles)}.")
        typer.echo(f"  Numbers from {each.source}.\n")


@speaking_plainly
def itksnap(
    *,
    output: Annotated[Path, path_option("--output", "-o", help="The file, .label.")],
    label_table: Annotated[
        Path | None,
        path_option("--label-table", help="A table of your own, TOML; default LegSeg's."),
    ] = None,
) -> None:
    """Write names and colours of the labels for ITK-SNAP and 3D Slicer.

    legseg labels itksnap -o legseg.label
    """
    from legseg_desktop.services.convert_labels import write_label_description

    count = write_label_description(output, label_table)
    typer.echo(f"Written to {output}. Labels: {count}.")
