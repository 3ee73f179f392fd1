"""Commands on how sure the numbers are: repeatability, observers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli.console import shown_progress, speaking_plainly, write_table
from legseg_desktop.cli.options import Csv, Output, path_option

# ruff: noqa: PLC0415 (services are imported when a command runs: help must be quick)


@speaking_plainly
def repeatability(
    *,
    pairs: Annotated[
        Path,
        typer.Argument(readable=False, help="CSV with columns scan and rescan: analysis folders."),
    ],
    output: Annotated[Path, path_option("--output", "-o", help="The table, tab-separated.")],
    source: Annotated[
        str, typer.Option("--source", help="What the table says of where it comes from.")
    ] = "",
) -> None:
    """Estimate from scan and rescan the smallest detectable change of each muscle.

    Writes the within-subject standard deviation and coefficient of variation
    for 'legseg compare --repeatability'. The smallest detectable change is
    1.96 x sqrt(2) x SD.

    legseg repeatability pairs.csv -o table.tsv
    """
    from inference_engine.quantification.repeatability import FAT_FRACTION
    from legseg_desktop.services.estimate_repeatability import estimate_repeatability

    table = estimate_repeatability(pairs, output, source)
    write_table(
        "How well numbers repeat: points of fat fraction, mL",
        ("Muscle", "Of", "SD", "CV %", "SDC", "Pairs"),
        [
            (
                row.muscle,
                "FF" if row.quantity == FAT_FRACTION else "volume",
                f"{row.within_subject_sd:.3f}",
                row.within_subject_cv_percent,
                f"{row.smallest_detectable_change(0.0):.3f}",
                row.pairs,
            )
            for row in table.rows
        ],
    )
    typer.echo(f"Written to {output}.")


@speaking_plainly
def observers(
    *,
    first: Annotated[
        Path, typer.Argument(readable=False, help="Folder of the first reader's analyses.")
    ],
    second: Annotated[
        Path, typer.Argument(readable=False, help="Folder of the second reader's, same names.")
    ],
    output: Output,
    csv: Csv = "comma",
) -> None:
    """Compare two readers, or two models, on the same scans.

    Writes observers.csv (DSC, ASSD, ICC and Bland-Altman of fat fraction and
    volume per muscle, with 95 % intervals), observers.pdf (the same with plots)
    and the agreement of each scan. Every leg is a case; fat fractions are those
    of each reader's analysis.

    legseg observers reader-a reader-b -o study
    """
    from legseg_desktop.reports.spreadsheet_csv import CsvDialect
    from legseg_desktop.services.compare_observers import compare_observers

    with shown_progress() as progress:
        study = compare_observers(first, second, output, csv=CsvDialect(csv), progress=progress)
    write_table(
        "Agreement of two readers, second minus first; FF in points, volume in mL",
        ("Muscle", "Of", "Cases", "DSC %", "ASSD mm", "ICC(2,1)", "Bias", "Limits"),
        [
            (
                row.abbreviation,
                "FF" if row.quantity == "ff_percent" else "volume",
                row.cases,
                100 * row.mean_dsc,
                row.mean_assd_mm,
                "" if row.icc_agreement is None else f"{row.icc_agreement:.3f}",
                row.bias,
                ""
                if row.lower_limit is None
                else f"{row.lower_limit:.1f} to {row.upper_limit:.1f}",
            )
            for row in study.rows
        ],
    )
    if study.left_out:
        typer.echo(f"Only one reader has: {', '.join(study.left_out)}.")
    typer.echo(f"Written to {output}.")
