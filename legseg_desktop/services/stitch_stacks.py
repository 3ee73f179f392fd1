"""Read the stacks of a scan, stitch them, write one image of each channel."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume, write_volume
from inference_engine.imaging.stitching import ImageStack, StitchedStacks
from inference_engine.imaging.stitching import stitch_stacks as stitched
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.services.output_folder import output_folder

RECORD_FILE = "stitching.json"


def stitch_stacks(
    images: Mapping[str, Sequence[Path]], out: Path, progress: Progress | None = None
) -> StitchedStacks:
    """Stitch stacks and write CHANNEL.nii.gz of each channel, and stitching.json.

    Parameters
    ----------
    images : mapping of str to sequence of Path
        Of each channel ('water', 'fat', 'in_phase', 'opposed_phase') one file for each stack,
        the stacks in the same order for all channels.
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every step.

    Raises
    ------
    LegSegError
        If an image can't be used, slices are missing, or nothing can be written.
    """
    progress = progress or NoProgress()
    given = {name: paths for name, paths in images.items() if paths}
    if not given:
        raise InputError("No image was given.", "Give the stacks of at least one channel.")
    if len({len(paths) for paths in given.values()}) != 1:
        raise InputError(
            "The channels don't have the same number of stacks.",
            "Give one file of each channel for every stack, in the same order.",
        )
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the stacks")
        count = len(next(iter(given.values())))
        stacks = [_read({name: paths[n] for name, paths in given.items()}) for n in range(count)]
        found = stitched(stacks, ProgressSpan(progress, 0.2, 0.8))
        progress.report(0.8, "Writing the images")
        for name, image in found.channels.items():
            write_volume(folder / f"{name}.nii.gz", image, found.geometry)
        record = json.dumps(_record(found), indent=2)
        (folder / RECORD_FILE).write_text(record + "\n", encoding="utf-8")
        progress.report(1.0, "Done")
    return found


def _read(paths: Mapping[str, Path]) -> ImageStack:
    volumes = {name: read_volume(path) for name, path in paths.items()}
    _, geometry = next(iter(volumes.values()))
    for name, (_, own) in volumes.items():
        if not own.matches(geometry):
            raise GeometryError(
                f"{paths[name].name} does not lie on the grid of the stack's other images.",
                "Give the channels of a stack in the same order.",
            )
    return ImageStack({name: volume for name, (volume, _) in volumes.items()}, geometry)


def _record(found: StitchedStacks) -> dict[str, object]:
    return {
        "order_from_below": [n + 1 for n in found.order],
        "gains": list(found.gains),
        "seams": [
            {
                "overlap_mm": seam.overlap_mm,
                "relative_error": seam.relative_error,
                "shift_slices": seam.shift_slices,
            }
            for seam in found.seams
        ],
        "findings": [finding.message for finding in found.findings],
    }
