"""Save an analysis into a folder, all or nothing."""

from __future__ import annotations

from pathlib import Path

from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress
from inference_engine.quantification.fat_fraction import fat_fraction
from legseg_desktop.records import Analysis
from legseg_desktop.reports.csv_report import write_tables
from legseg_desktop.reports.pdf_report import write_pdf_report
from legseg_desktop.reports.region_tables import write_region_tables
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.provenance_file import write_description

LABELS_FILE = "labels.nii.gz"
FAT_FRACTION_FILE = "fat_fraction.nii.gz"
VOTE_ENTROPY_FILE = "vote_entropy.nii.gz"
MODEL_LABELS_FILE = "model_labels.nii.gz"
REPORT_FILE = "report.pdf"


def save_analysis(
    analysis: Analysis, out: Path, progress: Progress | None = None, *, is_new: bool = False
) -> None:
    """Write labels, fat fraction, tables, report and provenance into the folder `out`.

    Where an ensemble made the labels, the entropy of its votes (whole %) lies beside them; where
    they were corrected, what the model made. The images themselves are not copied.

    Parameters
    ----------
    analysis : Analysis
        Labels and numbers.
    out : Path
        The folder.
    progress : Progress, optional
        Told at every step.
    is_new : bool
        Whether nothing may be replaced: the folder must not be there yet.

    Raises
    ------
    FolderTakenError
        If `out` was to be new and is there, perhaps made by another window meanwhile.
    OutputError
        If `out` can't be written; then nothing is.
    """
    with output_folder(out, is_new=is_new) as folder:
        write_analysis(analysis, folder, progress or NoProgress())


def write_analysis(analysis: Analysis, folder: Path, progress: Progress) -> None:
    """Write the files of an analysis into an existing folder, one after the other."""
    progress.report(0.0, "Writing the label map")
    write_label_map(folder / LABELS_FILE, analysis.label_map)
    if analysis.vote_entropy is not None:
        # Whole per cent from 0 to 100: written as a label map is.
        entropy = LabelMap(analysis.vote_entropy, analysis.label_map.geometry)
        write_label_map(folder / VOTE_ENTROPY_FILE, entropy)
    if analysis.model_labels is not None:
        write_label_map(folder / MODEL_LABELS_FILE, analysis.model_labels)
    progress.report(0.2, "Writing the fat fraction")
    write_volume(folder / FAT_FRACTION_FILE, fat_fraction(analysis.scan), analysis.scan.geometry)
    progress.report(0.6, "Writing the tables")
    write_tables(folder, analysis)
    write_region_tables(folder, analysis)
    progress.report(0.7, "Writing the report")
    write_pdf_report(folder / REPORT_FILE, analysis)
    write_description(folder, analysis)
    progress.report(1.0, "Done")
