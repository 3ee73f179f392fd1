"""Write a scan's fat and water images with both exchanged, everywhere or in one leg."""

from __future__ import annotations

from pathlib import Path

from inference_engine.formats.nifti import read_dixon_scan, write_volume
from inference_engine.imaging.water_fat_exchange import exchange_water_fat as exchanged
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.services.output_folder import output_folder


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
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the scan")
        scan = exchanged(read_dixon_scan(fat=fat, water=water), leg)
        progress.report(0.6, "Writing the images")
        write_volume(folder / "water.nii.gz", scan.water, scan.geometry)
        write_volume(folder / "fat.nii.gz", scan.fat, scan.geometry)
        progress.report(1.0, "Done")
