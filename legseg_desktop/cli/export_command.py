"""The command export: an analysis for other programs and other people."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from legseg_desktop.cli.console import FAILED, say, shown_progress, speaking_plainly, write_json
from legseg_desktop.cli.options import AsJson, Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)

_PDF = "The PDF"


@speaking_plainly
def export(
    *,
    analysis: Annotated[
        Path, typer.Argument(readable=False, help="Folder of 'analyse' or 'quantify'.")
    ],
    output: Output,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="One or more of pdf, xlsx, csv, json, seg, seg-labelmap, sr, rtstruct, nrrd, "
            "itksnap, bids, separated by commas; or all.",
        ),
    ],
    source: Annotated[
        Path | None,
        path_option(
            "--source",
            help="DICOM export of this scan, to which seg, sr and rtstruct then belong: they bear "
            "its patient's name. Without, images are made for them to refer to.",
        ),
    ] = None,
    made_by: Annotated[
        Literal["automatic", "semiautomatic", "manual"] | None,
        typer.Option("--made-by", help="Who made labels that were given, which DICOM must say."),
    ] = None,
    images: Annotated[
        list[Path] | None,
        path_option("--images", help="Where the images are, if not beside the analysis."),
    ] = None,
    comment: Annotated[
        str, typer.Option("--comment", help="A clinician's comment.", rich_help_panel=_PDF)
    ] = "",
    paper: Annotated[
        Literal["a4", "letter"],
        typer.Option("--paper", help="Size of its pages.", rich_help_panel=_PDF),
    ] = "a4",
    sections: Annotated[
        str,
        typer.Option(
            "--sections",
            help="Some of table, profiles, slices, warnings, methods, provenance; default all.",
            rich_help_panel=_PDF,
        ),
    ] = "all",
    as_json: AsJson = False,
) -> None:
    """Export an analysis for other programs and other people.

    Each format is written whole or not at all; the others are written where one
    fails. Segments bear codes of the Foundational Model of Anatomy.

    legseg export out/visit-1 -o export -f pdf,xlsx,seg,sr --source dicom
    """
    from legseg_desktop.library_records import RevisionKind
    from legseg_desktop.reports.report_options import report_options
    from legseg_desktop.services.export_analysis import ExportChoices, export_analysis
    from legseg_desktop.services.export_formats import EXPLANATIONS, formats_from_text
    from legseg_desktop.services.open_analysis import open_analysis

    chosen = formats_from_text(formats)
    choices = ExportChoices(
        made_by=RevisionKind(made_by) if made_by else None,
        source=source,
        report=report_options(sections, paper, comment),
    )
    opened = open_analysis(analysis, images or ())
    with shown_progress() as progress:
        result = export_analysis(opened, output, chosen, choices, progress)
    if as_json:
        failures = {each.value: str(error) for each, error in result.failed}
        written = [each.value for each in result.written]
        write_json({"output": str(output), "written": written, "failed": failures})
    else:
        for each in result.written:
            title, purpose = EXPLANATIONS[each]
            typer.echo(f"{title}: {purpose}")
        if result.written:
            typer.echo(f"Written to {output}.")
    for each, error in result.failed:
        say(f"{EXPLANATIONS[each][0]}: {error}")
    if result.failed:
        raise typer.Exit(FAILED)
