"""Visits of one patient in a library, with labels and numbers: the phantom, growing fatter."""

from __future__ import annotations

from pathlib import Path

from inference_engine.formats.nifti import write_label_map, write_volume
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.add_analysis import add_analysis
from legseg_desktop.services.quantify_labels import quantify_labels
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.phantoms import FAT_FRACTIONS, VL, two_leg_scan


def add_visit(library: StudyLibrary, folder: Path, number: int, patient: str = "P1") -> int:
    """Add visit 1, 2 ... for number 0, 1 ..., each a year later; return the key of its scan.

    The right vastus lateralis grows by 3 points a year.
    """
    fractions = dict(FAT_FRACTIONS) | {VL: FAT_FRACTIONS[VL] + 0.03 * number}
    scan, labels = two_leg_scan(fat_fractions=fractions, noise=4.0, seed=number)
    own = folder / f"visit-{number + 1}"
    own.mkdir(parents=True)
    for role in ("fat", "water"):
        write_volume(own / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(own / "given.nii.gz", labels)
    inputs = ScanInputs(fat=own / "fat.nii.gz", water=own / "water.nii.gz")
    quantify_labels(
        own / "given.nii.gz",
        inputs,
        own / "analysis",
        identity=patient,
        visit=own.name,
        days_since_first=365 * number,
    )
    return add_analysis(library, own / "analysis", (own,)).scan.identifier
