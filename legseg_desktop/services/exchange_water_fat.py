"""Write a scan's fat and water images with both exchanged, everywhere or in one leg."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_dixon_scan, write_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.water_fat_exchange import exchange_water_fat as exchanged
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.record_provenance import ROLES


def exchange_water_fat(
    fat: Path, water: Path, out: Path, leg: str | None = None, progress: Progress | None = None
) -> None:
    """Write water.nii.gz and fat.nii.gz with what was swapped put right.

    Parameters
    ----------
    fat, water : Path
        Images of the scan.
    out : Path
        Folder of the results.
    leg : str, optional
        'right' or 'left', of the patient; None for the whole scan.
    progress : Progress, optional
        Told at every step.

    Raises
    ------
    LegSegError
        If an image can't be used, the legs can't be told apart, or nothing can be written.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Reading the scan")
    scan = read_dixon_scan(fat=fat, water=water)
    write_exchanged(scan, out, leg, ProgressSpan(progress, 0.4, 1.0))


def write_exchanged(
    scan: DixonScan, out: Path, leg: str | None = None, progress: Progress | None = None
) -> ScanInputs:
    """Write the images of a scan with water and fat exchanged, and return their files.

    In-phase and opposed-phase images are written too, unchanged, where they were acquired.

    Parameters
    ----------
    scan : DixonScan
        In any axis order; left as it is.
    out, leg, progress
        As in `exchange_water_fat`.

    Raises
    ------
    LegSegError
        If water and fat weren't acquired, the legs can't be told apart, or nothing can be
        written.
    """
    progress = progress or NoProgress()
    with output_folder(out) as folder:
        progress.report(0.0, "Exchanging water and fat")
        channels = exchanged_channels(scan, leg)
        write_channels(channels, scan, folder, ProgressSpan(progress, 0.3, 1.0))
    return ScanInputs(**{role: out / _file_of(role) for role in channels})


def exchanged_channels(scan: DixonScan, leg: str | None) -> dict[str, FloatVolume]:
    """Return the acquired images of a scan by role, (I, J, K), water and fat exchanged.

    Raises
    ------
    InputError
        If water and fat weren't acquired, or the legs can't be told apart.
    """
    if scan.derived & {"water", "fat"}:
        raise InputError(
            "Water and fat of this scan were calculated from its in-phase and opposed-phase "
            "images, which can't tell the one from the other.",
            "Import the water and fat images of the scanner.",
        )
    new = exchanged(scan, leg)
    return {role: getattr(new, role) for role in ROLES if role not in scan.derived}


def write_channels(
    channels: dict[str, FloatVolume], scan: DixonScan, folder: Path, progress: Progress
) -> None:
    """Write ROLE.nii.gz of each image, on the grid of the scan."""
    for number, (role, channel) in enumerate(channels.items()):
        progress.report(number / len(channels), "Writing the images")
        write_volume(folder / _file_of(role), channel, scan.geometry)
    progress.report(1.0, "Done")


def _file_of(role: str) -> str:
    return f"{role}.nii.gz"
