"""All headers of an export, read once: who is there, with which images, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.dicom.deidentify import identifying_elements
from inference_engine.formats.dicom.find_files import found_files
from inference_engine.formats.dicom.frames import Frame, frames_of
from inference_engine.formats.dicom.grouping import Patient, patients_of
from inference_engine.formats.dicom.read_header import IS_NIFTI, UnusableFileError, read_header
from inference_engine.progress import Progress, ProgressSpan

_HEADERS_START = 0.2


@dataclass(frozen=True, eq=False)
class DicomExport:
    """What an export holds.

    Parameters
    ----------
    patients : tuple of Patient
        With their visits, images and Dixon scans.
    skipped : dict
        How many files were left out, by reason.
    identifying : dict
        In how many files each identifying element stands, by its keyword.
    """

    patients: tuple[Patient, ...]
    skipped: dict[str, int]
    identifying: dict[str, int]


@contextmanager
def opened_export(path: Path, progress: Progress) -> Iterator[DicomExport]:
    """Yield what an export holds; voxels can be read while it is open.

    Headers are read first and pixels not at all, so that a study of thousands of files takes
    a few hundred MB at most.

    Parameters
    ----------
    path : Path
        As for `found_files`.
    progress : Progress
        Told at every file; may cancel.

    Raises
    ------
    InputError
        If nothing usable is there, or two patients share one ID.
    """
    with opened_exports([path], progress) as export:
        yield export


@contextmanager
def opened_exports(paths: Sequence[Path], progress: Progress) -> Iterator[DicomExport]:
    """Yield what several exports hold together, otherwise as `opened_export`."""
    with ExitStack() as opened:
        finding = ProgressSpan(progress, 0, _HEADERS_START)
        files = [
            file for path in paths for file in opened.enter_context(found_files(path, finding))
        ]
        skipped: Counter[str] = Counter()
        identifying: Counter[str] = Counter()
        frames: list[Frame] = []
        reading = ProgressSpan(progress, _HEADERS_START, 1)
        for number, file in enumerate(files):
            reading.report(number / len(files), "Reading headers")
            try:
                header = read_header(file)
                frames += frames_of(header)
                identifying.update(identifying_elements(header.dataset))
            except UnusableFileError as error:
                skipped[str(error)] += 1
        if not frames:
            raise _nothing_usable(skipped)
        yield DicomExport(tuple(patients_of(frames)), dict(skipped), dict(identifying))


def reasons_in_words(skipped: dict[str, int]) -> list[str]:
    """Return a sentence for each reason why files were left out, the commonest first."""
    ordered = sorted(skipped.items(), key=lambda each: (-each[1], each[0]))
    return [
        f"{'1 file' if count == 1 else f'{count} files'}, each of which {reason}."
        if count > 1
        else f"1 file that {reason}."
        for reason, count in ordered
    ]


def _nothing_usable(skipped: Counter[str]) -> InputError:
    advice = "Name the folder of a DICOM export with MR images."
    if IS_NIFTI in skipped:
        advice = "Import NIfTI images with 'legseg library import'."
    if not skipped:
        return InputError("There is no file to import.", advice)
    count = sum(skipped.values())
    found = "; ".join(sentence.rstrip(".") for sentence in reasons_in_words(dict(skipped)))
    none = (
        "The only file can't be used." if count == 1 else f"None of the {count} files can be used."
    )
    return InputError(f"{none} Found: {found}.", advice)
