"""The command export: an analysis for other programs and other people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from inference_engine.errors import InputError
from legseg_desktop.cli.console import FAILED, say, shown_progress, speaking_plainly, write_json
from legseg_desktop.cli.options import AsJson, Csv, Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)

if TYPE_CHECKING:
    from legseg_desktop.services.export_analysis import ExportResult
    from legseg_desktop.services.export_library_scans import ExportedScan, ScanChoice

_PDF, _LIBRARY = "The PDF", "Scans of the library"


@speaking_plainly
def export(
    *,
    analysis: Annotated[
        Path | None,
        typer.Argument(
            readable=False,
            help="Folder of 'analyse' or 'quantify'; none for scans of the library.",
        ),
    ] = None,
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
    csv: Csv = "comma",
    comment: Annotated[
        str, typer.Option("--comment", help="A clinician's comment.", rich_help_panel=_PDF)
    ] = "",
    paper: Annotated[
        Literal["a4", "letter"],
        typer.Option("--paper", help="Size of its pages.", rich_help_panel=_PDF),
    ] = "a4",
    layout: Annotated[
        Literal["patient", "study"],
        typer.Option(
            "--layout", help="A chart beside the numbers, or every one.", rich_help_panel=_PDF
        ),
    ] = "patient",
    sections: Annotated[
        str,
        typer.Option(
            "--sections",
            help="Some of table, profiles, slices, warnings, methods, provenance; default all.",
            rich_help_panel=_PDF,
        ),
    ] = "all",
    library: Annotated[
        Path | None,
        path_option(
            "--library",
            help="The library's folder; default that of the settings.",
            panel=_LIBRARY,
        ),
    ] = None,
    patient: Annotated[
        list[str] | None,
        typer.Option("--patient", help="Pseudonym; may be repeated.", rich_help_panel=_LIBRARY),
    ] = None,
    visit: Annotated[
        list[str] | None,
        typer.Option("--visit", help="Visit; may be repeated.", rich_help_panel=_LIBRARY),
    ] = None,
    scan: Annotated[
        list[int] | None,
        typer.Option(
            "--scan",
            help="Number of 'library list --scans'; may be repeated.",
            rich_help_panel=_LIBRARY,
        ),
    ] = None,
    revision: Annotated[
        int | None,
        typer.Option(
            "--revision",
            min=1,
            help="Number of the labels within their scan; default the latest.",
            rich_help_panel=_LIBRARY,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Export an analysis, or scans of the library, for other programs and other people.

    Each format is written whole or not at all; the others are written where one
    fails. Segments bear codes of the Foundational Model of Anatomy.

    legseg export out/visit-1 -o export -f pdf,xlsx,seg,sr --source dicom

    legseg export --patient sub-001 -o export -f pdf,csv
    """
    from legseg_desktop.library_records import RevisionKind
    from legseg_desktop.reports.report_options import report_options
    from legseg_desktop.reports.spreadsheet_csv import CsvDialect
    from legseg_desktop.services.export_analysis import ExportChoices, export_analysis
    from legseg_desktop.services.export_formats import formats_from_text
    from legseg_desktop.services.export_library_scans import ScanChoice, export_library_scans
    from legseg_desktop.services.open_analysis import open_analysis
    from legseg_desktop.services.open_library import open_library

    chosen = formats_from_text(formats)
    choices = ExportChoices(
        made_by=RevisionKind(made_by) if made_by else None,
        source=source,
        report=report_options(sections, paper, comment, layout),
        csv=CsvDialect(csv),
    )
    which = ScanChoice(tuple(patient or ()), tuple(visit or ()), tuple(scan or ()), revision)
    with shown_progress() as progress:
        if analysis is None:
            with open_library(library, read_only=True) as opened:
                made = export_library_scans(
                    opened, output, chosen, which, choices=choices, progress=progress
                )
            exported = [(_name(one), one.folder, one.result) for one in made]
        else:
            _require_no_choice(which, library)
            read = open_analysis(analysis, images or ())
            result = export_analysis(read, output, chosen, choices, progress)
            exported = [("", output, result)]
    _show(exported, as_json)


def _require_no_choice(which: ScanChoice, library: Path | None) -> None:
    if which.is_given or which.revision is not None or library is not None:
        raise InputError(
            "An analysis and scans of the library can't be exported together.",
            "Name the analysis, or else a patient, a visit or a scan.",
        )


def _name(one: ExportedScan) -> str:
    return f"{one.patient}, {one.visit}, scan {one.scan_id}, revision {one.revision}"


def _show(exported: Sequence[tuple[str, Path, ExportResult]], as_json: bool) -> None:
    """Show what was written of each scan, and what wasn't."""
    from legseg_desktop.services.export_formats import EXPLANATIONS

    if as_json:
        told = [
            {
                "output": str(folder),
                "written": [each.value for each in result.written],
                "failed": {each.value: str(error) for each, error in result.failed},
                **({"scan": name} if name else {}),
            }
            for name, folder, result in exported
        ]
        write_json(told[0] if len(told) == 1 else told)
    for name, folder, result in exported:
        if not as_json and result.written:
            if name:
                typer.echo(name)
            for each in result.written:
                title, purpose = EXPLANATIONS[each]
                typer.echo(f"{title}: {purpose}")
            typer.echo(f"Written to {folder}.")
        for each, error in result.failed:
            say(f"{EXPLANATIONS[each][0]}: {error}")
    if any(result.failed for _, _, result in exported):
        raise typer.Exit(FAILED)
