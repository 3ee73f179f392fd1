"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:  # loads numpy, which `legseg --help` must not wait for
    from inference_engine.segmentation.options import SegmentationOptions
    from legseg_desktop.records import ScanInputs

_IMAGES = "Images of the scan"
_NETWORK = "The network"
_SUBJECT = "What to write on the report"


def path_option(*names: str, help: str, panel: str | None = None) -> Any:
    """Return an option for a path; that it can be used, the reader and the writer check."""
    # Typer itself would call a file without read permission wrong usage.
    return typer.Option(*names, help=help, readable=False, rich_help_panel=panel)


Fat = Annotated[Path | None, path_option("--fat", help="Fat image, NIfTI.", panel=_IMAGES)]
Water = Annotated[Path | None, path_option("--water", help="Water image, NIfTI.", panel=_IMAGES)]
InPhase = Annotated[
    Path | None, path_option("--in-phase", help="In-phase image, NIfTI.", panel=_IMAGES)
]
OpposedPhase = Annotated[
    Path | None, path_option("--opposed-phase", help="Opposed-phase image, NIfTI.", panel=_IMAGES)
]
Output = Annotated[Path, path_option("--output", "-o", help="Folder for the results.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the results as JSON.")]
ModelName = Annotated[
    str | None,
    typer.Option("--model", help="A model of 'legseg models list'.", rich_help_panel=_NETWORK),
]
Device = Annotated[
    str,
    typer.Option(
        "--device", help="Where the network runs: auto, cpu or gpu:0.", rich_help_panel=_NETWORK
    ),
]
RuntimeName = Annotated[
    str,
    typer.Option(
        "--runtime",
        help="What runs the network: auto, openvino, tensorflow or onnxruntime.",
        rich_help_panel=_NETWORK,
    ),
]
PrecisionName = Annotated[
    str,
    typer.Option(
        "--precision",
        help="float32, or fastest: 16 bits where the device has them.",
        rich_help_panel=_NETWORK,
    ),
]
TilingName = Annotated[
    str,
    typer.Option(
        "--tiling",
        help="memory: as few pieces as fit; paper: slabs that overlap by half.",
        rich_help_panel=_NETWORK,
    ),
]
Memory = Annotated[
    str | None,
    typer.Option(
        "--memory",
        help="Memory to use, such as 2GB; default half of what is free, at most 3GB.",
        rich_help_panel=_NETWORK,
    ),
]
InfiltrationName = Annotated[
    str,
    typer.Option(
        "--infiltration",
        help="Model: any for all degrees, low, high, or auto by a first pass.",
        rich_help_panel=_NETWORK,
    ),
]
BiasCorrection = Annotated[
    bool,
    typer.Option(
        "--bias-correction",
        help="Take shading out of what the network sees (N4); FF is of the scan as it is.",
        rich_help_panel=_NETWORK,
    ),
]
NoRefinement = Annotated[
    bool,
    typer.Option(
        "--no-refinement",
        help="Leave the borders as the networks draw them.",
        rich_help_panel=_NETWORK,
    ),
]
Csv = Annotated[
    Literal["comma", "semicolon"],
    typer.Option(
        "--csv",
        help="CSV with comma and decimal point, or with semicolon and decimal comma, "
        "for spreadsheets of countries that write so.",
    ),
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


def segmentation_options(
    model: str | None,
    device: str,
    *,
    runtime: str = "auto",
    precision: str = "float32",
    tiling: str = "memory",
    memory: str | None = None,
    infiltration: str = "any",
    bias_correction: bool = False,
    refinement: bool = True,
) -> SegmentationOptions:
    """Return the options given as text; InputError for one that doesn't exist."""
    from inference_engine.segmentation import options  # noqa: PLC0415

    return options.SegmentationOptions(
        model=model,
        runtime=options.choice(options.Runtime, runtime, "runtime"),
        device=device,
        precision=options.choice(options.Precision, precision, "precision"),
        tiling=options.choice(options.TilingMode, tiling, "tiling"),
        memory_bytes=None if memory is None else options.memory_from_text(memory),
        infiltration=options.choice(options.Infiltration, infiltration, "infiltration"),
        bias_correction=bias_correction,
        refinement=refinement,
    )


def scan_inputs(
    fat: Path | None,
    water: Path | None,
    in_phase: Path | None = None,
    opposed_phase: Path | None = None,
) -> ScanInputs:
    """Return the given images as inputs; that a pair is there, the reader checks."""
    from legseg_desktop.records import ScanInputs  # noqa: PLC0415

    return ScanInputs(fat=fat, water=water, in_phase=in_phase, opposed_phase=opposed_phase)
