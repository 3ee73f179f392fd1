"""The digital cohort on disk: one folder per subject and visit, each subject whole or absent."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from inference_engine.errors import OutputError
from inference_engine.experiment.records import Role, ScanIdentity
from inference_engine.formats.atomic_file import write_file
from inference_engine.formats.nifti import (
    read_dixon_scan,
    read_label_map,
    write_label_map,
    write_volume,
)
from inference_engine.formats.nifti_image import read_image
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.simulation.cohort import ScanPlan, SimulatedVisit

SUBJECT_FILE = "subject.json"
EXTENTS = ("V1", "V2", "V3")
CUT_EXTENTS = ("lower", "middle", "upper")

_WATER, _FAT = "water.nii.gz", "fat.nii.gz"
_TRUTH, _TRUE_FAT_FRACTION = "truth.nii.gz", "true_fat_fraction.nii.gz"
# From and to which share of the slices. The paper's visits have one, two and three stacks, the
# first above the knee: V1 and V2 are the lower part of V3.
_EXTENT_SPANS = {
    "V1": (0.0, 140 / 355),
    "V2": (0.0, 270 / 355),
    "V3": (0.0, 1.0),
    "lower": (0.0, 1 / 3),
    "middle": (1 / 3, 2 / 3),
    "upper": (2 / 3, 1.0),
}
_PARTIAL = ".partial-"


@dataclass(frozen=True)
class CohortScan:
    """One scan on disk."""

    identity: ScanIdentity
    folder: Path


def write_subject(
    folder: Path, identities: Sequence[ScanIdentity], visits: Iterable[SimulatedVisit]
) -> None:
    """Write a subject's visits, all or nothing.

    Parameters
    ----------
    folder : Path
        The subject's folder, which must not exist yet.
    identities : sequence of ScanIdentity
        One per visit.
    visits : iterable of SimulatedVisit
        As many.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    partial = folder.with_name(_PARTIAL + folder.name)
    shutil.rmtree(partial, ignore_errors=True)
    try:
        partial.mkdir(parents=True)
        for identity, visit in zip(identities, visits, strict=True):
            place = partial / visit_folder(identity)
            place.mkdir()
            _write_visit(place, visit, identity.role)
        content = {"visits": [asdict(identity) for identity in identities]}
        write_file(partial / SUBJECT_FILE, json.dumps(content, indent=2).encode("utf-8"))
        partial.rename(folder)
    except OSError as error:
        raise OutputError(
            f"The simulated subject {folder.name} can't be written: {error.strerror or error}.",
            "Make room on the disk and start again: what is done stays.",
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def plan_for_extent(plan: ScanPlan, extent: str) -> ScanPlan:
    """Return the part of a long field of view that a shorter one shows."""
    first, stop = (round(plan.shape[2] * share) for share in _EXTENT_SPANS[extent])
    return replace(
        plan,
        shape=(*plan.shape[:2], max(1, stop - first)),
        lowest_mm=plan.lowest_mm + first * plan.spacing_mm[2],
    )


def visit_folder(identity: ScanIdentity) -> str:
    """Return the name of a visit's folder within its subject's."""
    return f"visit-{identity.visit}"


def read_scan(folder: Path) -> DixonScan:
    """Read water and fat of a visit; InputError if they can't be used."""
    return read_dixon_scan(water=folder / _WATER, fat=folder / _FAT)


def read_truth(folder: Path) -> LabelMap:
    """Read the true labels of a visit; InputError if they can't be used."""
    return read_label_map(folder / _TRUTH)


def read_true_fat_fraction(folder: Path) -> FloatVolume:
    """Read the noise-free fat fraction, (I, J, K), nan where there is no tissue."""
    values, _ = read_image(folder / _TRUE_FAT_FRACTION)
    return values.astype(np.float32, copy=False)


def _write_visit(folder: Path, visit: SimulatedVisit, role: str) -> None:
    geometry = visit.scan.geometry
    write_volume(folder / _WATER, visit.scan.water, geometry)
    write_volume(folder / _FAT, visit.scan.fat, geometry)
    write_label_map(folder / _TRUTH, visit.truth)
    # Training sees the scan and its labels, no more.
    if role != Role.TRAINING:
        write_volume(folder / _TRUE_FAT_FRACTION, visit.true_fat_fraction, geometry)
