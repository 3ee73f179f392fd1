"""Export an analysis in the formats that are asked for, each all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from inference_engine.errors import LegSegError
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.dicom_seg import SegmentationKind
from inference_engine.formats.itksnap_labels import itksnap_labels_of, write_itksnap_labels
from inference_engine.formats.nifti import write_label_map
from inference_engine.formats.seg_nrrd import write_seg_nrrd
from inference_engine.formats.segment_codes import coded_segments
from inference_engine.imaging.label_map import present_labels
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis
from legseg_desktop.reports.csv_report import write_tables
from legseg_desktop.reports.json_report import write_json_report
from legseg_desktop.reports.origin_table import origin_facts, write_origin_table
from legseg_desktop.reports.pdf_report import write_pdf_report
from legseg_desktop.reports.region_tables import write_region_tables
from legseg_desktop.reports.report_options import ReportOptions
from legseg_desktop.reports.spreadsheet_csv import CsvDialect, rewrite_tables
from legseg_desktop.reports.xlsx_report import write_xlsx_report
from legseg_desktop.services.export_bids import write_bids_derivative
from legseg_desktop.services.export_dicom import DicomObjects
from legseg_desktop.services.export_formats import DICOM_FORMATS, EXPLANATIONS, ExportFormat
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.viewing.label_colours import label_colours

_PDF, _XLSX, _JSON, _NRRD = "report.pdf", "analysis.xlsx", "analysis.json", "muscles.seg.nrrd"
_WITH_SEGMENTATION = (ExportFormat.SEG, ExportFormat.SR)
_CSV_FOLDER, _ITKSNAP_FOLDER = "csv", "itksnap"


@dataclass(frozen=True)
class ExportChoices:
    """What the user can choose about an export, besides its formats.

    Parameters
    ----------
    made_by : RevisionKind or None
        Who made the labels; None to take it from the analysis.
    source : Path or None
        DICOM export of the scan's own images; None to make images for DICOM to refer to.
    report : ReportOptions
        What goes into the PDF.
    csv : CsvDialect
        How the CSV tables are written.
    """

    made_by: RevisionKind | None = None
    source: Path | None = None
    report: ReportOptions = field(default_factory=ReportOptions)
    csv: CsvDialect = CsvDialect.COMMA


@dataclass(frozen=True)
class ExportResult:
    """What was written, and what was not and why."""

    written: tuple[ExportFormat, ...]
    failed: tuple[tuple[ExportFormat, LegSegError], ...]


def export_analysis(
    analysis: Analysis,
    out: Path,
    formats: Sequence[ExportFormat],
    choices: ExportChoices | None = None,
    progress: Progress | None = None,
) -> ExportResult:
    """Export an analysis into a folder.

    Files of the same names are replaced, others stay. A format that fails leaves nothing of
    itself, and the others are written all the same. No name of a file says who the patient is, but
    those of a BIDS data set, which bear the pseudonym.

    Parameters
    ----------
    analysis : Analysis
        The scan, its labels and its numbers.
    out : Path
        Where to; made if need be.
    formats : sequence of ExportFormat
        What to write.
    choices : ExportChoices, optional
        Options.
    progress : Progress, optional
        Told at every format; may cancel, which leaves the formats that are whole.

    Returns
    -------
    ExportResult
        With an error for each format that couldn't be written.
    """
    progress = progress or NoProgress()
    choices = choices or ExportChoices()
    reading = ProgressSpan(progress, 0, 0)
    objects = DicomObjects(analysis, choices.made_by, choices.source, reading)
    written: list[ExportFormat] = []
    failed: list[tuple[ExportFormat, LegSegError]] = []
    for number, each in enumerate(formats):
        progress.report(number / len(formats), f"Writing: {EXPLANATIONS[each][0]}")
        write = _writer(each, analysis, choices, objects)
        try:
            with output_folder(out) as folder:
                write(folder)
        except LegSegError as error:
            failed.append((each, error))
            continue
        if each in DICOM_FORMATS:
            objects.are_there(with_segmentation=each in _WITH_SEGMENTATION)
        written.append(each)
    progress.report(1.0, "Done")
    return ExportResult(tuple(written), tuple(failed))


def _writer(
    kind: ExportFormat, analysis: Analysis, choices: ExportChoices, objects: DicomObjects
) -> Callable[[Path], None]:
    """Return what writes a format into an empty folder."""
    binary, labelmap = SegmentationKind.BINARY, SegmentationKind.LABELMAP
    writers: dict[ExportFormat, Callable[[Path], None]] = {
        ExportFormat.PDF: lambda to: write_pdf_report(to / _PDF, analysis, choices.report),
        ExportFormat.XLSX: lambda to: write_xlsx_report(to / _XLSX, analysis),
        ExportFormat.JSON: lambda to: write_json_report(to / _JSON, analysis),
        ExportFormat.CSV: partial(_write_csv, analysis=analysis, dialect=choices.csv),
        ExportFormat.SEG: lambda to: objects.write_segmentation(to, binary),
        ExportFormat.SEG_LABELMAP: lambda to: objects.write_segmentation(to, labelmap),
        ExportFormat.SR: objects.write_report,
        ExportFormat.RTSTRUCT: objects.write_structures,
        ExportFormat.NRRD: partial(_write_nrrd, analysis=analysis),
        ExportFormat.ITKSNAP: partial(_write_itksnap, analysis=analysis),
        ExportFormat.BIDS: lambda to: write_bids_derivative(to, analysis),
    }
    return writers[kind]


def _write_csv(folder: Path, analysis: Analysis, dialect: CsvDialect) -> None:
    own = make_folder(folder / _CSV_FOLDER)
    write_tables(own, analysis)
    write_region_tables(own, analysis)
    write_origin_table(own, analysis)
    rewrite_tables(own, dialect)


def _write_nrrd(folder: Path, analysis: Analysis) -> None:
    segments = coded_segments(
        analysis.table,
        present_labels(analysis.label_map.labels),
        label_colours(analysis.table),
        analysis.identity,
    )
    write_seg_nrrd(folder / _NRRD, analysis.label_map, segments, origin_facts(analysis))


def _write_itksnap(folder: Path, analysis: Analysis) -> None:
    own = make_folder(folder / _ITKSNAP_FOLDER)
    write_label_map(own / "labels.nii.gz", analysis.label_map)
    labels = itksnap_labels_of(analysis.table, label_colours(analysis.table))
    write_itksnap_labels(own / "labels.label", labels, origin_facts(analysis))
