"""Compare a patient's visits."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.orientation import canonical_geometry
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.longitudinal import (
    VisitComparison,
    VisitMeasurements,
    compare_visits,
)
from inference_engine.quantification.measurements import MuscleMeasurement
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.repeatability import DEFAULT_TABLE_PATH, load_repeatability
from inference_engine.quantification.shared_change import with_shared_extent
from inference_engine.quantification.visit_registration import VisitScan, measure_shared_extent
from legseg_desktop.records import Analysis, AnalysisDescription
from legseg_desktop.reports.csv_report import COMPARISON_FILE, write_comparison
from legseg_desktop.reports.report_options import VisitReportOptions
from legseg_desktop.reports.spreadsheet_csv import CsvDialect, rewrite_tables
from legseg_desktop.reports.visit_pictures import write_registration_picture
from legseg_desktop.reports.visit_report import write_visit_report
from legseg_desktop.services.open_analysis import (
    ImagesNotFoundError,
    open_analysis,
    open_measurements,
)
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.record_provenance import model_looks
from legseg_desktop.services.save_analysis import LABELS_FILE

VISIT_REPORT_FILE = "visits.pdf"


@dataclass(frozen=True)
class ComparisonOptions:
    """How visits are compared.

    Parameters
    ----------
    image_folders : tuple of Path
        Where the images of the analyses are besides their folders.
    repeatability : Path or None
        Table of repeatability; None for the one that comes with the program.
    strict : bool
        Whether visits that weren't measured alike are refused, not flagged.
    register : bool
        Whether legs are laid over one another.
    csv : CsvDialect
        How the table is written.
    """

    image_folders: tuple[Path, ...] = ()
    repeatability: Path | None = None
    strict: bool = False
    register: bool = True
    csv: CsvDialect = CsvDialect.COMMA


def compare_analyses(
    analyses: Sequence[Analysis], *, repeatability: Path | None = None, strict: bool = False
) -> VisitComparison:
    """Compare analyses of one patient, the baseline first, without laying them over one another.

    Raises
    ------
    InputError
        If there are fewer than two, they have no muscle and side in common, the table of
        repeatability can't be used, or, where `strict`, they weren't measured alike.
    """
    return compare_visits(
        [
            _visit(analysis, analysis.measurements, f"visit {number}", analysis.label_map.geometry)
            for number, analysis in enumerate(analyses, start=1)
        ],
        repeatability=load_repeatability(repeatability or DEFAULT_TABLE_PATH),
        strict=strict,
    )


def compare_registered(
    analyses: Sequence[Analysis],
    *,
    repeatability: Path | None = None,
    progress: Progress | None = None,
) -> VisitComparison:
    """Compare analyses of one patient, each leg laid over that of the first visit.

    Parameters
    ----------
    analyses : sequence of Analysis
        Two or more with one label table, the baseline first.
    repeatability : Path, optional
        Table of repeatability; the one that comes with the program without.
    progress : Progress, optional
        Told at every leg; takes some seconds for each visit.

    Raises
    ------
    InputError
        As `compare_analyses`, and where the label tables differ.
    OperationCancelled
        If the user has asked to stop.
    """
    comparison = compare_analyses(analyses, repeatability=repeatability)
    require_one_table(analyses)
    shared = measure_shared_extent(
        [VisitScan(analysis.scan, analysis.label_map) for analysis in analyses],
        analyses[0].table,
        options=options_of(analyses),
        progress=progress,
    )
    return with_shared_extent(
        comparison, shared, load_repeatability(repeatability or DEFAULT_TABLE_PATH)
    )


def require_one_table(analyses: Sequence[Analysis]) -> None:
    """Raise InputError if analyses were labelled with more than one label table."""
    if any(analysis.table != analyses[0].table for analysis in analyses):
        raise InputError(
            "The visits were labelled with different label tables.",
            "Compare visits that were labelled with one label table.",
        )


def options_of(analyses: Sequence[Analysis | AnalysisDescription]) -> QuantificationOptions:
    """Return how the first visit was measured; where others weren't, their muscles say so."""
    return QuantificationOptions.from_recorded(analyses[0].provenance.parameters)


def save_comparison(
    analyses: Sequence[Analysis],
    out: Path,
    comparison: VisitComparison | None = None,
    report: VisitReportOptions | None = None,
    *,
    csv: CsvDialect = CsvDialect.COMMA,
) -> None:
    """Write what `compare_folders` does, of analyses of one patient.

    Parameters
    ----------
    analyses : sequence of Analysis
        Two or more, the baseline first.
    out : Path
        Folder of the results.
    comparison : VisitComparison, optional
        Of these analyses, such as `compare_registered` makes; whole muscles are compared without.
    report : VisitReportOptions, optional
        The PDF's paper, and comments on the visits.
    csv : CsvDialect
        How the table is written.

    Raises
    ------
    LegSegError
        If the visits can't be compared, or nothing can be written.
    """
    comparison = comparison or compare_analyses(analyses)
    with output_folder(out) as folder:
        _write(folder, comparison, analyses, report)
        rewrite_tables(folder, csv)


def compare_folders(
    folders: Sequence[Path],
    out: Path,
    progress: Progress | None = None,
    *,
    options: ComparisonOptions | None = None,
) -> VisitComparison:
    """Compare saved analyses of one patient; writes comparison.csv and visits.pdf.

    Where the images of all are found, the legs are laid over the first visit's, muscles compared
    over the extent that all visits see, and a picture of each leg is written to judge by.

    Parameters
    ----------
    folders : sequence of Path
        Two or more saved analyses, the baseline first.
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every step.
    options : ComparisonOptions, optional
        Where images are, and how to compare.

    Raises
    ------
    LegSegError
        If a folder holds no analysis, the visits can't be compared, or nothing can be
        written.
    """
    progress = progress or NoProgress()
    options = options or ComparisonOptions()
    table = load_repeatability(options.repeatability or DEFAULT_TABLE_PATH)
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the analyses")
        saved = [(source, *open_measurements(source)) for source in folders]
        comparison = compare_visits(
            [
                _visit(
                    description,
                    measurements,
                    source.absolute().name,
                    _grid_of(source),
                )
                for source, description, measurements in saved
            ],
            repeatability=table,
            strict=options.strict,
        )
        if options.register:
            scans = _scans_of(folders, [description for _, description, _ in saved], options)
            if scans is not None:
                shared = measure_shared_extent(
                    scans,
                    saved[0][1].table,
                    options=options_of([description for _, description, _ in saved]),
                    progress=ProgressSpan(progress, 0.1, 0.8),
                )
                comparison = with_shared_extent(comparison, shared, table)
        progress.report(0.8, "Writing the report")
        _write(folder, comparison, [description for _, description, _ in saved])
        rewrite_tables(folder, options.csv)
        progress.report(1.0, "Done")
    return comparison


def _scans_of(
    folders: Sequence[Path],
    descriptions: Sequence[AnalysisDescription],
    options: ComparisonOptions,
) -> list[VisitScan] | None:
    """Return the scans with their labels; None where images are missing or tables differ."""
    if any(description.table != descriptions[0].table for description in descriptions):
        return None
    scans = []
    for folder in folders:
        try:
            analysis = open_analysis(folder, options.image_folders)
        except ImagesNotFoundError:
            return None
        scans.append(VisitScan(analysis.scan, analysis.label_map))
    return scans


def _grid_of(folder: Path) -> VolumeGeometry | None:
    """Return the grid of an analysis's labels; None where they are missing or damaged."""
    try:
        return read_label_map(folder / LABELS_FILE).geometry
    except InputError:
        return None


def _write(
    folder: Path,
    comparison: VisitComparison,
    analyses: Sequence[Analysis | AnalysisDescription],
    report: VisitReportOptions | None = None,
) -> None:
    write_comparison(folder / COMPARISON_FILE, comparison)
    write_visit_report(folder / VISIT_REPORT_FILE, comparison, analyses, report)
    for number, legs in enumerate(comparison.legs, start=2):
        for leg in legs:
            if leg.picture is not None:
                name = f"registration-visit-{number}-{leg.side}.png"
                write_registration_picture(folder / name, leg)


def _visit(
    analysis: Analysis | AnalysisDescription,
    measurements: tuple[MuscleMeasurement, ...],
    name_otherwise: str,
    geometry: VolumeGeometry | None,
) -> VisitMeasurements:
    provenance = analysis.provenance
    options = {
        name: provenance.parameters[name]
        for name in QuantificationOptions().recorded()
        if name in provenance.parameters
    }
    return VisitMeasurements(
        name=analysis.visit or name_otherwise,
        days_since_first=analysis.days_since_first,
        measurements=measurements,
        model_name=provenance.model_name,
        model_version=provenance.model_version,
        model_weights_sha256=tuple(provenance.model_weights_sha256),
        estimator=str(provenance.parameters.get("ff_estimator", "")),
        # Analyses before these options existed were made with the defaults.
        options=json.dumps(QuantificationOptions().recorded() | options, sort_keys=True),
        protocol="" if geometry is None else _voxel_words(geometry),
        model_looks=model_looks(provenance.parameters),
    )


def _voxel_words(geometry: VolumeGeometry) -> str:
    across, along, slices = canonical_geometry(geometry).spacing_mm
    # To a tenth: headers of one protocol differ in the third decimal.
    return f"{across:.1f} x {along:.1f} x {slices:.1f} mm"
