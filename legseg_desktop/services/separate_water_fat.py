"""Make water and fat images from echoes: two magnitudes, or three and more with phase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inference_engine.errors import GeometryError, InputError
from inference_engine.findings import Finding
from inference_engine.formats.nifti import read_echoes, write_volume
from inference_engine.formats.nifti_image import count_volumes
from inference_engine.formats.phase_scale import UNCERTAIN_SCALE, PhaseScale, phase_scale
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.orientation import from_canonical, to_canonical
from inference_engine.imaging.water_fat import swap_suspicion, three_point_dixon
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from inference_engine.imaging.water_fat_separation.field_residuals import ComplexVolume
from inference_engine.imaging.water_fat_separation.separate_echoes import separate_echoes
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.services.output_folder import output_folder

WATER_FILE = "water.nii.gz"
FAT_FILE = "fat.nii.gz"
FIELD_FILE = "field_hz.nii.gz"
DECAY_FILE = "r2star_per_s.nii.gz"
DOUBT_FILE = "swap_doubt.nii.gz"


@dataclass(frozen=True, eq=False)
class SeparatedImages:
    """Images by file name, in the axis order of the echoes, and what belongs beside them."""

    images: Mapping[str, FloatVolume]
    findings: tuple[Finding, ...]


def separate_water_fat(
    magnitude: Sequence[Path],
    phase: Sequence[Path],
    out: Path,
    progress: Progress | None = None,
    *,
    echo_times_ms: Sequence[float] = (),
    field_strength_t: float | None = None,
) -> tuple[Finding, ...]:
    """Separate water and fat and write water.nii.gz and fat.nii.gz.

    Two magnitudes without phase are opposed-phase and in-phase: what is mostly fat then
    reads as mostly water. Three echoes without times are in opposed, in and opposed phase.
    With echo times any three or more echoes will do, and field_hz.nii.gz,
    swap_doubt.nii.gz and, of four or more, r2star_per_s.nii.gz are written, too.

    Parameters
    ----------
    magnitude, phase : sequence of Path
        One image for each echo, in their order, or a 4D image with all of them.
        Phase in radians or in a scanner's steps, see `phase_scale`.
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every step.
    echo_times_ms : sequence of float
        Echo times, milliseconds.
    field_strength_t : float, optional
        Static field, tesla; needed with echo times.

    Returns
    -------
    tuple of Finding
        What belongs beside the images.

    Raises
    ------
    LegSegError
        If an image can't be used, the grids differ, or nothing can be written.
    """
    progress = progress or NoProgress()
    count = sum(count_volumes(path) for path in magnitude)
    phases = sum(count_volumes(path) for path in phase)
    model = _model(count, phases, echo_times_ms, field_strength_t)
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the echoes")
        volumes, geometry = _read_all([*magnitude, *phase])
        doubts: tuple[Finding, ...] = ()
        if not phase:
            made = images_of_two_magnitudes(volumes, geometry)
        else:
            echoes, scale = _complex_echoes(volumes, geometry)
            doubts = () if scale.is_certain else (UNCERTAIN_SCALE,)
            made = images_of_echoes(echoes, geometry, model, ProgressSpan(progress, 0.2, 0.9))
        progress.report(0.9, "Writing the images")
        for name, image in made.images.items():
            write_volume(folder / name, image, geometry)
        progress.report(1.0, "Done")
    return (*doubts, *made.findings)


def _model(
    magnitudes: int,
    phases: int,
    echo_times_ms: Sequence[float],
    field_strength_t: float | None,
) -> EchoModel | None:
    """Return what the echoes are taken for: None is the two-point or three-point scheme."""
    if not phases and not echo_times_ms and magnitudes == 2:
        return None
    if magnitudes != phases:
        raise InputError(
            f"{magnitudes} magnitude and {phases} phase images were given.",
            "Give both of each echo, or an opposed-phase and an in-phase magnitude alone.",
        )
    if not echo_times_ms:
        if magnitudes == 3:
            return None
        raise InputError(
            f"Of {magnitudes} echoes the times are needed.",
            "Give them with --echo-times, in milliseconds, and the --field-strength in tesla.",
        )
    if len(echo_times_ms) != magnitudes:
        raise InputError(
            f"{len(echo_times_ms)} echo times don't fit {magnitudes} echoes.",
            "Give one time for each echo.",
        )
    if field_strength_t is None:
        raise InputError(
            "The field strength is needed: it says how far fat precesses from water.",
            "Give --field-strength in tesla, such as 1.5 or 3.",
        )
    return EchoModel.from_milliseconds(echo_times_ms, field_strength_t)


def images_of_two_magnitudes(
    volumes: Sequence[FloatVolume], geometry: VolumeGeometry
) -> SeparatedImages:
    """Separate the magnitudes of an opposed-phase and an in-phase echo, in this order."""
    opposed_phase, in_phase = volumes
    scan = DixonScan.from_in_opposed(in_phase, opposed_phase, geometry)
    findings = tuple(Finding("ambiguous_fat_fraction", warning) for warning in scan.warnings)
    return SeparatedImages({WATER_FILE: scan.water, FAT_FILE: scan.fat}, findings)


def images_of_echoes(
    echoes: ComplexVolume, geometry: VolumeGeometry, model: EchoModel | None, progress: Progress
) -> SeparatedImages:
    """Separate complex echoes.

    Parameters
    ----------
    echoes : ndarray of complex64, (N, I, J, K)
        In the order of their times.
    geometry : VolumeGeometry
        Their grid.
    model : EchoModel or None
        Times and field; None for three echoes in opposed, in and opposed phase.
    progress : Progress
        Told at every slice.

    Raises
    ------
    InputError
        If there is no signal.
    """
    canonical = to_canonical(echoes[0], geometry)[1]
    turned = np.stack([to_canonical(echo, geometry)[0] for echo in echoes])
    progress.report(0.0, "Separating water and fat")
    findings: tuple[Finding, ...] = ()
    if model is None:
        water, fat = three_point_dixon(turned, canonical.spacing_mm)
        images: Mapping[str, FloatVolume] = {WATER_FILE: water, FAT_FILE: fat}
    else:
        found = separate_echoes(turned, model, canonical.spacing_mm, progress)
        images = {WATER_FILE: found.water, FAT_FILE: found.fat, FIELD_FILE: found.field_hz}
        images = {**images, DOUBT_FILE: found.doubt}
        if model.fits_decay:
            images = {**images, DECAY_FILE: found.r2star_per_s}
        findings = found.findings
    scan = DixonScan.from_water_fat(images[WATER_FILE], images[FAT_FILE], canonical)
    suspicion = swap_suspicion(scan, body_mask(scan.in_phase))
    if suspicion is not None:
        findings = (*findings, suspicion)
    turned_back = {name: from_canonical(image, geometry) for name, image in images.items()}
    return SeparatedImages(turned_back, findings)


def _complex_echoes(
    volumes: Sequence[FloatVolume], geometry: VolumeGeometry
) -> tuple[ComplexVolume, PhaseScale]:
    half = len(volumes) // 2
    echoes = np.empty((half, *geometry.shape), np.complex64)
    scale = phase_scale(volumes[half:])
    for echo, size, turns in zip(echoes, volumes[:half], volumes[half:], strict=True):
        np.multiply(size, np.exp(1j * scale.in_radians(turns)), out=echo, casting="unsafe")
    return echoes, scale


def _read_all(paths: Sequence[Path]) -> tuple[list[FloatVolume], VolumeGeometry]:
    images = [read_echoes(path) for path in paths]
    geometry = images[0][1]
    for path, (_, found) in zip(paths, images, strict=True):
        if not found.matches(geometry):
            raise GeometryError(
                f"{path.name} does not lie on the grid of {paths[0].name}.",
                "All echoes must come from one acquisition.",
            )
    return [volume for volumes, _ in images for volume in volumes], geometry
