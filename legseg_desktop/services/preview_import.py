"""Say what an export holds before anything is imported: every image, with its likely role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError, LegSegError
from inference_engine.formats.bids_names import stem_of
from inference_engine.formats.dicom.grouping import grid_in_words
from inference_engine.formats.dicom.roles import CONTRADICTED
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.services.draw_thumbnail import draw_thumbnail
from legseg_desktop.services.find_images import FoundImage, images_of_dicom
from legseg_desktop.services.find_nifti_images import images_of_nifti
from legseg_desktop.services.propose_scans import (
    ImageOnGrid,
    ProposedScan,
    group_numbers,
    propose_scans,
)
from legseg_desktop.services.record_provenance import ROLES

_FOUND = 0.85


@dataclass(frozen=True, eq=False)
class PreviewImage:
    """One image of an export; names no patient.

    Parameters
    ----------
    key : str
        By which it is chosen.
    subject : str
        Whose it is: 'patient 1', or the name that a BIDS folder gives.
    visit : str
        Such as 'visit-1'; counted within the export.
    days_since_first : int or None
        Days since the patient's first visit in the export.
    series : str
        Number of the DICOM series ('5', '5.2'), or the file's name.
    role : str
        'water', 'fat', 'in_phase', 'opposed_phase', 'fat_fraction', 'magnitude' …; '' unknown.
    confidence : float
        Of the role, 0 to 1.
    reasons : tuple of str
        What the role rests on.
    grid : str
        Shape and voxel size; '' if the slices make no grid.
    thumbnail : ndarray of uint8, (rows, columns)
        The middle slice, see `draw_thumbnail`; (0, 0) where it can't be read.
    problem : str
        Why it can't be imported, and what to do; ''.
    group : int
        Number of the scan it would belong to; -1 for none.
    stack : int
        Which stack of that scan, from 0.
    """

    key: str
    subject: str
    visit: str
    days_since_first: int | None
    series: str
    role: str
    confidence: float
    reasons: tuple[str, ...]
    grid: str
    thumbnail: npt.NDArray[np.uint8] = field(repr=False)
    problem: str
    group: int
    stack: int = 0


@dataclass(frozen=True)
class ImageChoice:
    """What the user says an image shows; '' leaves it out."""

    key: str
    role: str


class ImportPreview:
    """What an export holds; keep it open until it is imported, then close it.

    Parameters
    ----------
    images : sequence of PreviewImage
        All images, in the order of acquisition.
    problems : sequence of str
        What is wrong with the export as a whole, and which files were left out.
    found : mapping of str to FoundImage
        Where each image, by its key, is read from and whose it is.
    removed : mapping of str to int
        In how many files each identifying element stands, by its keyword.
    close : callable
        Takes temporary files away.
    """

    def __init__(
        self,
        images: Sequence[PreviewImage],
        problems: Sequence[str],
        found: Mapping[str, FoundImage],
        removed: Mapping[str, int],
        close: Callable[[], None],
    ) -> None:
        self.images = tuple(images)
        self.problems = tuple(problems)
        self.removed = dict(removed)
        self._found = dict(found)
        self._close = close

    def __repr__(self) -> str:
        """Return how many images there are: names must not slip into a log."""
        return f"ImportPreview({len(self.images)} images)"

    def __enter__(self) -> ImportPreview:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Take temporary files away; images can't be read any more."""
        self._close()

    def found(self, key: str) -> FoundImage:
        """Return where an image is read from, and whose it is."""
        return self._found[key]

    def subjects(self) -> tuple[str, ...]:
        """Return the subjects, in their order."""
        return tuple(dict.fromkeys(image.subject for image in self.images))

    def likely_roles(self) -> dict[str, str]:
        """Return the roles, by key, of images that are likely to be Dixon channels."""
        return {image.key: image.role for image in self.images if self._found[image.key].is_likely}

    def scans(
        self, choices: Iterable[ImageChoice] | None = None
    ) -> tuple[tuple[ProposedScan, ...], dict[str, str]]:
        """Return the scans that the images make, with the roles as guessed or as chosen.

        Parameters
        ----------
        choices : iterable of ImageChoice, optional
            Roles; an image without a choice is left out. By default those that are likely.

        Returns
        -------
        As `propose_scans`.
        """
        chosen = self.likely_roles()
        if choices is not None:
            chosen = {choice.key: choice.role for choice in choices}
        scans, problems = propose_scans(
            ImageOnGrid(
                image.key,
                image.subject,
                image.visit,
                series_in_words(image.series),
                chosen.get(image.key, ""),
                self._found[image.key].source.geometry,
                is_doubtful=choices is None and image.confidence <= CONTRADICTED,
            )
            for image in self.images
        )
        for image in self.images:
            if image.problem and not image.grid and chosen.get(image.key, "") in ROLES:
                problems[image.key] = f"{series_in_words(image.series)}: {image.problem}"
        return scans, problems


def preview_import(paths: Sequence[Path], progress: Progress | None = None) -> ImportPreview:
    """Read what an export holds: headers, and of each image one slice.

    Parameters
    ----------
    paths : sequence of Path
        DICOM folders, DICOMDIR files, zip archives and files; NIfTI files, and folders of them
        in the manner of BIDS or not. All are looked at together.
    progress : Progress, optional
        Told at every file; may cancel.

    Returns
    -------
    ImportPreview
        Close it at the end.

    Raises
    ------
    InputError
        If nothing usable is there, or two patients share one ID.
    """
    progress = progress or NoProgress()
    if not paths:
        raise InputError("Nothing was named to import.", "Name a folder, a zip archive or files.")
    with ExitStack() as opened:
        found, problems, removed = _found_in(paths, ProgressSpan(progress, 0, _FOUND), opened)
        keyed = {f"image-{number:04d}": image for number, image in enumerate(found, start=1)}
        drawing = ProgressSpan(progress, _FOUND, 1)
        images = []
        for number, (key, image) in enumerate(keyed.items()):
            drawing.report(number / len(keyed), "Drawing small pictures")
            images.append(_previewed(key, image))
        preview = ImportPreview(images, problems, keyed, removed, lambda: None)
        # Only now: until here an error takes the temporary files away.
        return ImportPreview(
            tuple(_grouped(preview)), problems, keyed, removed, opened.pop_all().close
        )


def _found_in(
    paths: Sequence[Path], progress: Progress, opened: ExitStack
) -> tuple[list[FoundImage], list[str], dict[str, int]]:
    """Return the images of all paths, what is wrong, and the identifying elements."""
    nifti, problems = images_of_nifti(paths)
    try:
        dicom = images_of_dicom([path for path in paths if stem_of(path) is None], progress, opened)
    except InputError:
        # A folder of NIfTI files needs to hold no DICOM files.
        if not nifti:
            raise
        return nifti, problems, {}
    return [*dicom.images, *nifti], [*dicom.problems, *problems], dicom.removed


def _previewed(key: str, image: FoundImage) -> PreviewImage:
    geometry, problem = image.source.geometry, image.problem
    thumbnail = np.zeros((0, 0), np.uint8)
    if geometry is not None:
        try:
            thumbnail = draw_thumbnail(*image.source.middle_slice())
        except LegSegError as error:
            problem = problem or str(error)
    return PreviewImage(
        key=key,
        subject=image.subject,
        visit=image.visit,
        days_since_first=image.days_since_first,
        series=image.series,
        role=image.role,
        confidence=image.confidence,
        reasons=image.reasons,
        grid=grid_in_words(geometry) if geometry is not None else "",
        thumbnail=thumbnail,
        problem=problem,
        group=-1,
    )


def _grouped(preview: ImportPreview) -> Iterator[PreviewImage]:
    """Yield the images with the scans that they would make."""
    scans, problems = preview.scans()
    groups = group_numbers(scans)
    stacks = {
        key: number
        for scan in scans
        for number, stack in enumerate(scan.stacks)
        for key in stack.values()
    }
    for image in preview.images:
        yield replace(
            image,
            group=groups.get(image.key, -1),
            stack=stacks.get(image.key, 0),
            problem=image.problem or problems.get(image.key, ""),
        )


def series_in_words(series: str) -> str:
    """Return what a series is called in a sentence: 'Series 5', or the name of a file."""
    return f"Series {series}" if series.replace(".", "").isdecimal() else series
