"""Make water and fat images from the echoes of a DICOM export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.dicom.echoes import (
    EchoGroup,
    EchoSet,
    echo_groups_of,
    phases_of,
    separate_echoes_of,
)
from inference_engine.formats.dicom.read_export import DicomExport, opened_export
from inference_engine.formats.dicom.roles import Role
from inference_engine.formats.nifti import write_volume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.separate_water_fat import (
    SeparatedImages,
    images_of_echoes,
    images_of_two_magnitudes,
)

_HEADERS_END, _READ_END, _SEPARATED_END = 0.2, 0.4, 0.95


@dataclass(frozen=True)
class SeparatedScan:
    """One acquisition that was separated.

    Parameters
    ----------
    folder : str
        Its folder within the output; '' where it is the only one.
    series : str
        Numbers of the series it came from.
    echo_times_ms : tuple of float
        Its echo times, ms.
    findings : tuple of Finding
        What belongs beside its images.
    """

    folder: str
    series: str
    echo_times_ms: tuple[float, ...]
    findings: tuple[Finding, ...]


def separate_dicom_echoes(
    path: Path, out: Path, progress: Progress | None = None
) -> tuple[SeparatedScan, ...]:
    """Separate every acquisition of an export that has its echoes, all or none.

    Writes what `separate_water_fat` writes, into scan-1, scan-2 and so on if there are several.
    Echo times and field come from the headers. Nothing of the headers is written.

    Parameters
    ----------
    path : Path
        Folder, DICOMDIR, zip archive or single file.
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every step; may cancel.

    Raises
    ------
    LegSegError
        If no acquisition has echoes that can be separated, or nothing can be written.
    """
    progress = progress or NoProgress()
    with opened_export(path, ProgressSpan(progress, 0, _HEADERS_END)) as export:
        groups = _usable(export)
        with output_folder(out) as folder:
            scans = []
            for number, group in enumerate(groups, start=1):
                place = "" if len(groups) == 1 else f"scan-{number}"
                start, end = ((number - 1) / len(groups), number / len(groups))
                rest = ProgressSpan(progress, _HEADERS_END, 1)
                span = ProgressSpan(rest, start, end)
                findings = _write(group, make_folder(folder / place), span)
                scans.append(SeparatedScan(place, group.series, group.times_ms, findings))
    return tuple(scans)


def _usable(export: DicomExport) -> Sequence[EchoGroup]:
    visits = [visit for patient in export.patients for visit in patient.visits]
    groups = [group for visit in visits for group in echo_groups_of(visit.volumes)]
    usable = [group for group in groups if not group.problem]
    if usable:
        return usable
    if groups:
        raise InputError(groups[0].problem)
    if any(visit.groups for visit in visits):
        raise InputError(
            "The export holds no echoes, but Dixon images that are separated already.",
            "Use 'legseg import' for it.",
        )
    raise InputError(
        "The export holds no echoes: no series has magnitude and phase at several echo times.",
        "Export all series of the Dixon sequence, phase too. 'legseg import --list' shows them.",
    )


def _write(group: EchoGroup, folder: Path, progress: Progress) -> tuple[Finding, ...]:
    echoes = separate_echoes_of(group, ProgressSpan(progress, 0, _READ_END))
    made = separated_images(group, echoes, ProgressSpan(progress, _READ_END, _SEPARATED_END))
    progress.report(_SEPARATED_END, "Writing the images")
    for name, image in made.images.items():
        write_volume(folder / name, image, group.geometry)
    return (*echoes.findings, *made.findings)


def separated_images(group: EchoGroup, echoes: EchoSet, progress: Progress) -> SeparatedImages:
    """Make water and fat of the echoes of one acquisition, which have been read."""
    if not echoes.is_complex:
        by_phase = dict(zip(phases_of(group), echoes.echoes.real, strict=True))
        both = [by_phase[Role.OPPOSED_PHASE], by_phase[Role.IN_PHASE]]
        return images_of_two_magnitudes(both, group.geometry)
    model = EchoModel(echoes.times_s, echoes.field_strength_t or 0.0)
    return images_of_echoes(echoes.echoes, group.geometry, model, progress)
