"""Open an analysis that was saved in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map, sha256_of
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis, AnalysisDescription, InputFile, ScanInputs
from legseg_desktop.reports.csv_report import (
    MEASUREMENTS_FILE,
    SLICES_FILE,
    read_measurements,
    read_slices,
)
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.services.provenance_file import read_description
from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.services.save_analysis import LABELS_FILE


class ImagesNotFoundError(InputError):
    """The images of an analysis are not where they were looked for."""


def open_analysis(folder: Path, image_folders: Sequence[Path] = ()) -> Analysis:
    """Read an analysis back, with the images it was made from.

    An analysis holds the names and hashes of its images, not their folder (it may name a
    patient). They are looked for in `image_folders`, in the analysis's folder and in the
    folder above, and must be the very same files.

    Parameters
    ----------
    folder : Path
        Where the analysis was saved.
    image_folders : sequence of Path
        Further folders to look for the images in.

    Raises
    ------
    ImagesNotFoundError
        If its images are missing, or others have their names.
    InputError
        If there is no analysis, or a damaged one.
    """
    description = read_description(folder)
    places = (*image_folders, folder, folder.absolute().parent)
    images = [file for file in description.provenance.inputs if file.role in ROLES]
    scan = open_scan(ScanInputs(**{file.role: _find(file, places) for file in images}))
    return Analysis(
        identity=description.identity,
        visit=description.visit,
        scan=scan,
        label_map=read_label_map(folder / LABELS_FILE),
        table=description.table,
        measurements=read_measurements(folder / MEASUREMENTS_FILE),
        slices=read_slices(folder / SLICES_FILE),
        findings=description.findings,
        provenance=description.provenance,
        days_since_first=description.days_since_first,
    )


def open_measurements(folder: Path) -> tuple[AnalysisDescription, tuple[MuscleMeasurement, ...]]:
    """Read an analysis's description and numbers alone; its images need not be there.

    Raises
    ------
    InputError
        If the folder holds no analysis, or a damaged one.
    """
    return read_description(folder), read_measurements(folder / MEASUREMENTS_FILE)


def _find(file: InputFile, places: Iterable[Path]) -> Path:
    candidates = [place / file.file for place in places if (place / file.file).is_file()]
    for path in candidates:
        if sha256_of(path) == file.sha256:
            return path
    if candidates:
        raise ImagesNotFoundError(
            f"{file.file} is not the file that was analysed, or has changed since.",
            "Say where the images are, or analyse the scan again.",
        )
    raise ImagesNotFoundError(
        f"{file.file}, from which the analysis was made, is not in its folder or the one above.",
        "Put the images there, or say where they are.",
    )
