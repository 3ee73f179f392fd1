"""Evaluate a label map against a reference of the same scan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import GeometryError
from inference_engine.evaluation.agreement import Agreement, assess_agreement
from inference_engine.formats.label_tables import read_label_table
from inference_engine.formats.nifti import read_label_map
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.fat_fraction import fat_fraction
from legseg_desktop.records import ScanInputs
from legseg_desktop.reports.csv_report import AGREEMENT_FILE, write_agreement
from legseg_desktop.reports.spreadsheet_csv import CsvDialect, rewrite_tables
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.services.output_folder import output_folder


@dataclass(frozen=True)
class LabelledFile:
    """A label map and its label table (None: LegSeg's own)."""

    path: Path
    table_path: Path | None = None


def evaluate_agreement(
    reference: LabelledFile,
    prediction: LabelledFile,
    out: Path,
    *,
    inputs: ScanInputs | None = None,
    csv: CsvDialect = CsvDialect.COMMA,
    progress: Progress | None = None,
) -> Agreement:
    """Compare two label maps and write agreement.csv.

    Parameters
    ----------
    reference, prediction : LabelledFile
        On one grid; their tables may differ, muscles are matched by abbreviation.
    out : Path
        Folder of the result.
    inputs : ScanInputs, optional
        The images, for differences of fat fraction.
    csv : CsvDialect
        How the table is written.
    progress : Progress, optional
        Told after every muscle.

    Raises
    ------
    LegSegError
        If a file can't be used, the grids differ, or nothing can be written.
    """
    progress = progress or NoProgress()
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the label maps")
        tables = [read_label_table(file.table_path) for file in (reference, prediction)]
        maps = [read_label_map(file.path) for file in (reference, prediction)]
        fractions = None if inputs is None else _fractions(inputs, maps[0].geometry)
        agreement = assess_agreement(
            maps[0],
            tables[0],
            maps[1],
            tables[1],
            fat_fraction=fractions,
            progress=ProgressSpan(progress, 0.2, 1.0),
        )
        write_agreement(folder / AGREEMENT_FILE, agreement)
        rewrite_tables(folder, csv)
    return agreement


def _fractions(inputs: ScanInputs, geometry: VolumeGeometry) -> FloatVolume:
    scan = open_scan(inputs)
    if not scan.geometry.matches(geometry):
        raise GeometryError(
            "The images and the label maps don't lie on the same grid.",
            "Give the images that the label maps were made for.",
        )
    return fat_fraction(scan)
