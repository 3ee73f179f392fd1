"""All images of a DICOM export, with their likely roles, whose they are, where to read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from inference_engine.formats.dicom.deidentify import PseudonymTable, birth_year, known_sex
from inference_engine.formats.dicom.echoes import EchoGroup
from inference_engine.formats.dicom.frames import Identity
from inference_engine.formats.dicom.grouping import Visit, is_channel
from inference_engine.formats.dicom.read_export import opened_exports, reasons_in_words
from inference_engine.formats.dicom.read_header import IS_NIFTI
from inference_engine.formats.dicom.roles import Role, RoleGuess
from inference_engine.formats.dicom.volumes import DicomVolume
from inference_engine.progress import Progress
from legseg_desktop.services.import_sources import DicomSource, ImageSource
from legseg_desktop.services.separate_for_import import (
    EchoSeparation,
    EchoSource,
    phases_without_name,
    separable_groups,
)

# Water and fat that are still to be made: no header names them.
_MADE = 0.6
# What begins with it is no fault of an image.
LEFT_OUT = "Left out:"


@dataclass(frozen=True, eq=False)
class FoundImage:
    """An image of an export.

    Parameters
    ----------
    source : ImageSource
        Where its voxels are read.
    subject, visit, days_since_first, series, role, confidence, reasons, problem
        As in `PreviewImage`.
    is_likely : bool
        Whether it is a Dixon channel with enough confidence to be taken for one.
    birth_year, sex
        As in `library_records.Patient`.
    identity : Identity or None
        Whose it is, as a DICOM header has it; leaves the memory only for the table of
        pseudonyms.
    """

    source: ImageSource = field(repr=False)
    subject: str
    visit: str
    days_since_first: int | None
    series: str
    role: str
    confidence: float
    reasons: tuple[str, ...]
    problem: str
    is_likely: bool
    birth_year: int | None = None
    sex: str = ""
    identity: Identity | None = field(default=None, repr=False)


@dataclass(frozen=True, eq=False)
class FoundInDicom:
    """Images of a DICOM export, which files were left out, and its identifying elements."""

    images: tuple[FoundImage, ...]
    problems: tuple[str, ...]
    removed: dict[str, int]


def images_of_dicom(paths: Sequence[Path], progress: Progress, opened: ExitStack) -> FoundInDicom:
    """Find the images of DICOM exports.

    Parameters
    ----------
    paths : sequence of Path
        Folders, DICOMDIR files, zip archives, files; may be none.
    progress : Progress
        Told at every file; may cancel.
    opened : ExitStack
        Takes what must stay open while images are read.

    Raises
    ------
    InputError
        If nothing usable is there, or two patients share one ID.
    """
    if not paths:
        return FoundInDicom((), (), {})
    export = opened.enter_context(opened_exports(paths, progress))
    # Numbers of visits and days between them, as an import into an empty folder would have them.
    table = PseudonymTable()
    images: list[FoundImage] = []
    problems: list[str] = []
    for number, patient in enumerate(export.patients, start=1):
        for visit in patient.visits:
            row = table.row_of(visit.identity)
            named = (f"patient {number}", f"visit-{row.visit}", row.days_since_first)
            groups = list(separable_groups(visit))
            problems += [group.problem for group in groups if group.problem]
            images += _images_of_visit(visit, phases_without_name(groups), *named)
            for group in groups:
                if group.is_complex and not group.problem:
                    images += _images_of_echoes(visit, group, *named)
    # NIfTI images are not left out: they are looked at on their own.
    skipped = {reason: n for reason, n in export.skipped.items() if reason != IS_NIFTI}
    return FoundInDicom(
        tuple(images),
        (*problems, *(f"{LEFT_OUT} {sentence}" for sentence in reasons_in_words(skipped))),
        export.identifying,
    )


def _images_of_visit(
    visit: Visit,
    phases: Mapping[DicomVolume, RoleGuess],
    subject: str,
    name: str,
    days: int | None,
) -> Iterator[FoundImage]:
    for volume in visit.volumes:
        guess = phases.get(volume, volume.guess)
        yield FoundImage(
            source=DicomSource(volume),
            subject=subject,
            visit=name,
            days_since_first=days,
            series=volume.label,
            role="" if guess.role is Role.OTHER else str(guess.role),
            confidence=guess.confidence,
            reasons=guess.reasons,
            problem=volume.problem,
            is_likely=volume in phases or is_channel(volume),
            birth_year=birth_year(visit.identity),
            sex=known_sex(visit.identity),
            identity=visit.identity,
        )


def _images_of_echoes(
    visit: Visit, group: EchoGroup, subject: str, name: str, days: int | None
) -> Iterator[FoundImage]:
    """Yield water and fat as they will be made of echoes."""
    separation = EchoSeparation(group)
    for role in ("water", "fat"):
        yield FoundImage(
            source=EchoSource(separation, role),
            subject=subject,
            visit=name,
            days_since_first=days,
            series=f"{group.series} {role}",
            role=role,
            confidence=_MADE,
            reasons=(f"It will be made of {len(group.times_ms)} echoes.",),
            problem="",
            is_likely=True,
            birth_year=birth_year(visit.identity),
            sex=known_sex(visit.identity),
            identity=visit.identity,
        )
