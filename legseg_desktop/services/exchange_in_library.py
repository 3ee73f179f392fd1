"""Put a swap of water and fat right in the library: a new scan beside the old one."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.nifti_slices import write_in_own_bits
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.imaging.water_fat import SWAP_SUSPECTED
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.library_records import LibraryScan, NewScan
from legseg_desktop.services.exchange_water_fat import exchanged_channels
from legseg_desktop.services.fingerprint_scan import fingerprint_scan, fingerprint_stack
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.storage.study_library import StudyLibrary

_LEGS = {"whole": None, "left": "left", "right": "right"}
_IN_WORDS = {"whole": "the whole scan", "left": "the left leg", "right": "the right leg"}


def exchange_in_library(
    library: StudyLibrary, scan_id: int, part: str, progress: Progress | None = None
) -> LibraryScan:
    """Add a scan with water and fat exchanged to the visit of the old one, which stays.

    The new scan has no labels. It keeps the warnings of the old one, but not that of the swap,
    and says that it was exchanged.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing.
    scan_id : int
        The old scan.
    part : str
        'whole', or 'left' or 'right' for one leg of the patient.
    progress : Progress, optional
        Told at every step; may cancel: then nothing is added.

    Raises
    ------
    LegSegError
        If there is no such scan or part, a file of it has changed, water and fat weren't acquired,
        the legs can't be told apart, or the library has the exchanged scan already. Nothing is
        added then.
    """
    if part not in _LEGS:
        raise InputError(f"'{part}' is no part of a scan.", "Give whole, left or right.")
    progress = progress or NoProgress()
    stored = library.scan(scan_id)
    visit = library.visit_of(scan_id)
    progress.report(0.0, "Reading the images")
    scan = open_library_scan(library, scan_id).scan
    progress.report(0.2, "Exchanging water and fat")
    channels = exchanged_channels(scan, _LEGS[part])
    digests = fingerprint_stack(
        {role: ScaledVolume(channel) for role, channel in channels.items()},
        scan.geometry,
        ProgressSpan(progress, 0.3, 0.6),
    )
    new = NewScan(
        pseudonym=library.patient(visit.patient_id).pseudonym,
        visit=visit.name,
        days_since_first=visit.days_since_first,
        description=_described(stored.description, part),
        fingerprint=fingerprint_scan([digests]),
        shape=stored.shape,
        spacing_mm=stored.spacing_mm,
        stacks=stored.stacks,
        warnings=(
            *(text for text in stored.warnings if not text.endswith(SWAP_SUSPECTED)),
            f"Water and fat of {_IN_WORDS[part]} were exchanged in LegSeg.",
        ),
        stack_records=stored.stack_records,
    )
    writing = ProgressSpan(progress, 0.6, 1.0)
    (added,) = library.add_scans([(new, lambda folder: _write(channels, scan, folder, writing))])
    return added


def _write(
    channels: dict[str, FloatVolume], scan: DixonScan, folder: Path, progress: Progress
) -> None:
    for number, (role, channel) in enumerate(channels.items()):
        progress.report(number / len(channels), "Writing the images")
        write_in_own_bits(folder / f"{role}.nii.gz", ScaledVolume(channel), scan.geometry)
    progress.report(1.0, "Done")


def _described(description: str, part: str) -> str:
    leg = "" if part == "whole" else f" ({part} leg)"
    return ", ".join(text for text in (description, f"water and fat exchanged{leg}") if text)
