"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:  # loads numpy, which `legseg --help` must not wait for
    from legseg_desktop.records import ScanInputs

_IMAGES = "Images of the scan"
_SUBJECT = "What to write on the report"

Fat = Annotated[
    Path | None, typer.Option("--fat", help="Fat image, NIfTI.", rich_help_panel=_IMAGES)
]
Water = Annotated[
    Path | None, typer.Option("--water", help="Water image, NIfTI.", rich_help_panel=_IMAGES)
]
InPhase = Annotated[
    Path | None, typer.Option("--in-phase", help="In-phase image, NIfTI.", rich_help_panel=_IMAGES)
]
OpposedPhase = Annotated[
    Path | None,
    typer.Option("--opposed-phase", help="Opposed-phase image, NIfTI.", rich_help_panel=_IMAGES),
]
Output = Annotated[Path, typer.Option("--output", "-o", help="Folder for the results.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the results as JSON.")]
ModelName = Annotated[str | None, typer.Option("--model", help="A model of 'legseg models list'.")]
Device = Annotated[
    str, typer.Option("--device", help="Where the network runs: auto, cpu or gpu:0.")
]
Subject = Annotated[
    str, typer.Option("--subject", help="Pseudonym of the patient.", rich_help_panel=_SUBJECT)
]
Visit = Annotated[str, typer.Option("--visit", help="Name of the visit.", rich_help_panel=_SUBJECT)]
Days = Annotated[
    int | None,
    typer.Option(
        "--days",
        help="Days since the patient's first visit; needed for change per year.",
        rich_help_panel=_SUBJECT,
    ),
]


def scan_inputs(
    fat: Path | None,
    water: Path | None,
    in_phase: Path | None = None,
    opposed_phase: Path | None = None,
) -> ScanInputs:
    """Return the given images as inputs; that a pair is there, the reader checks."""
    from legseg_desktop.records import ScanInputs  # noqa: PLC0415

    return ScanInputs(fat=fat, water=water, in_phase=in_phase, opposed_phase=opposed_phase)
