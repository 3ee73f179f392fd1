"""Open an analysis that was saved in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map, sha256_of
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis, AnalysisDescription, InputFile, ScanInputs
from legseg_desktop.reports.csv_report import (
    MEASUREMENTS_FILE,
    SLICES_FILE,
    read_measurements,
    read_slices,
)
from legseg_desktop.reports.methods_text import CORRECTED
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.services.provenance_file import read_description
from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.services.save_analysis import (
    LABELS_FILE,
    MODEL_LABELS_FILE,
    VOTE_ENTROPY_FILE,
)


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
    scan = open_scan(_images_of(folder, description, image_folders))
    label_map = read_label_map(folder / LABELS_FILE)
    measurements = read_measurements(folder / MEASUREMENTS_FILE)
    return Analysis(
        identity=description.identity,
        visit=description.visit,
        scan=scan,
        label_map=label_map,
        table=description.table,
        measurements=measurements,
        slices=read_slices(folder / SLICES_FILE),
        findings=description.findings,
        provenance=description.provenance,
        days_since_first=description.days_since_first,
        vote_entropy=_read_vote_entropy(folder, label_map, measurements),
        model_labels=_read_model_labels(folder, description, label_map),
    )


def images_of_analysis(folder: Path, image_folders: Sequence[Path] = ()) -> ScanInputs:
    """Return the very images that an analysis was made from; as `open_analysis` finds them."""
    return _images_of(folder, read_description(folder), image_folders)


def open_measurements(folder: Path) -> tuple[AnalysisDescription, tuple[MuscleMeasurement, ...]]:
    """Read an analysis's description and numbers alone; its images need not be there.

    Raises
    ------
    InputError
        If the folder holds no analysis, or a damaged one.
    """
    return read_description(folder), read_measurements(folder / MEASUREMENTS_FILE)


def _images_of(
    folder: Path, description: AnalysisDescription, image_folders: Sequence[Path]
) -> ScanInputs:
    places = (*image_folders, folder, folder.absolute().parent)
    images = [file for file in description.provenance.inputs if file.role in ROLES]
    return ScanInputs(**{file.role: _find(file, places) for file in images})


def _read_vote_entropy(
    folder: Path, label_map: LabelMap, measurements: Sequence[MuscleMeasurement]
) -> LabelVolume | None:
    """Return the entropy of the votes for these labels; None where there was no vote.

    A folder that was written to twice may hold that of other labels.
    """
    path = folder / VOTE_ENTROPY_FILE
    was_voted = any(row.vote_entropy_percent is not None for row in measurements)
    if not was_voted or not path.is_file():
        return None
    entropy = read_label_map(path)
    if not entropy.geometry.matches(label_map.geometry):
        raise InputError(
            f"{path.name} does not lie on the grid of {LABELS_FILE}.",
            f"Remove {path.name}, or run the analysis again.",
        )
    return entropy.labels


def _read_model_labels(
    folder: Path, description: AnalysisDescription, label_map: LabelMap
) -> LabelMap | None:
    """Return what the model made of labels that were corrected; None where that isn't kept.

    A folder that was written to twice may hold that of other labels.
    """
    path = folder / MODEL_LABELS_FILE
    if not description.provenance.parameters.get(CORRECTED) or not path.is_file():
        return None
    made = read_label_map(path)
    return made if made.geometry.matches(label_map.geometry) else None


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
