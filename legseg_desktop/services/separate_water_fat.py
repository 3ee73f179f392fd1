"""Make water and fat images from the echoes of a 3-point Dixon scan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume, write_volume
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.orientation import from_canonical, to_canonical
from inference_engine.imaging.water_fat import three_point_dixon
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.services.output_folder import output_folder

WATER_FILE = "water.nii.gz"
FAT_FILE = "fat.nii.gz"
ECHOES = 3

# Twelve-bit phase images of a scanner, unsigned or signed, cover one turn.
_STEPS_OF_A_TURN = 4096
_STEPS_OF_A_SIGNED_TURN = 8192


def separate_water_fat(
    magnitude: Sequence[Path], phase: Sequence[Path], out: Path, progress: Progress | None = None
) -> None:
    """Separate water and fat and write water.nii.gz and fat.nii.gz.

    Parameters
    ----------
    magnitude, phase : sequence of Path
        Three images each, at the opposed-phase, in-phase and second opposed-phase echo.
        Phase in radians or in the scanner's 12-bit steps (0 to 4095, or -4096 to 4095).
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every step.

    Raises
    ------
    LegSegError
        If an image can't be used, the grids differ, or nothing can be written.
    """
    progress = progress or NoProgress()
    if len(magnitude) != ECHOES or len(phase) != ECHOES:
        raise InputError(
            "Three magnitude and three phase images are needed.",
            "Give those of the opposed-phase, in-phase and second opposed-phase echo.",
        )
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the echoes")
        volumes, geometry = _read_all([*magnitude, *phase])
        echoes = np.stack(
            [
                volume * np.exp(1j * phase_in_radians(turns))
                for volume, turns in zip(volumes[:ECHOES], volumes[ECHOES:], strict=True)
            ]
        ).astype(np.complex64)
        progress.report(0.3, "Separating water and fat")
        water, fat = _separated(echoes, geometry)
        progress.report(0.8, "Writing the images")
        write_volume(folder / WATER_FILE, water, geometry)
        write_volume(folder / FAT_FILE, fat, geometry)
        progress.report(1.0, "Done")


def phase_in_radians(phase: FloatVolume) -> FloatVolume:
    """Return a phase image in radians, whichever way the scanner stored it.

    Parameters
    ----------
    phase : ndarray of float32, (I, J, K)
        Radians (-pi to pi, or 0 to 2 pi), or steps: 0 … 4095 or -4096 … 4095 for one turn.

    Raises
    ------
    InputError
        If the values are none of these.
    """
    lowest, highest = float(phase.min()), float(phase.max())
    if lowest >= -np.pi - 0.01 and highest <= 2 * np.pi + 0.01:
        return phase
    if lowest >= 0 and highest < _STEPS_OF_A_TURN:
        return _scaled(phase, _STEPS_OF_A_TURN) - np.float32(np.pi)
    if lowest >= -_STEPS_OF_A_TURN and highest <= _STEPS_OF_A_TURN:
        return _scaled(phase, _STEPS_OF_A_SIGNED_TURN)
    raise InputError(
        f"A phase image runs from {lowest:g} to {highest:g}, which is no known phase scale.",
        "Give phase in radians, or as 0 to 4095.",
    )


def _separated(
    echoes: npt.NDArray[np.complex64], geometry: VolumeGeometry
) -> tuple[FloatVolume, FloatVolume]:
    turned = [to_canonical(echo, geometry) for echo in echoes]
    water, fat = three_point_dixon(np.stack([echo for echo, _ in turned]), turned[0][1].spacing_mm)
    return from_canonical(water, geometry), from_canonical(fat, geometry)


def _scaled(phase: FloatVolume, steps: int) -> npt.NDArray[np.float32]:
    return phase * np.float32(2 * np.pi / steps)


def _read_all(paths: Sequence[Path]) -> tuple[list[FloatVolume], VolumeGeometry]:
    images = [read_volume(path) for path in paths]
    geometry = images[0][1]
    for path, (_, found) in zip(paths, images, strict=True):
        if not found.matches(geometry):
            raise GeometryError(
                f"{path.name} does not lie on the grid of {paths[0].name}.",
                "All echoes must come from one acquisition.",
            )
    return [volume for volume, _ in images], geometry
