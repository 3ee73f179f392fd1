"""Small scans, revisions and writers of files for tests of the study library."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.library_records import LibraryScan, NewScan, Revision, RevisionKind, ScanStack
from legseg_desktop.records import InputFile, Provenance
from legseg_desktop.storage.study_library import StudyLibrary, create_library, open_library

KEY = bytes(range(32))
TABLE = LabelTable(
    "two muscles",
    (
        Muscle(1, "RF", "rectus femoris", "quadriceps", "#112233", 22430),
        Muscle(2, "SA", "sartorius", "others"),
    ),
    left_offset=100,
)
PROVENANCE = Provenance(
    legseg_version="0.1.0",
    libraries={"numpy": "2.4.6"},
    model_name="coarse",
    model_version="0.3.0",
    model_weights_sha256=("aa", "bb"),
    inputs=(InputFile("fat", "fat.nii.gz", "cc"), InputFile("water", "water.nii.gz", None)),
    parameters={"ff_estimator": "mean", "memory": None, "overlap": 0.25},
    device="cpu",
    runtime="openvino 2026.4.1",
    created="2026-01-02T03:04:05+00:00",
)
FINDINGS = (
    Finding("swap_suspected", "Fat and water may be swapped."),
    Finding("a", "b", "RF", "left"),
)
STACKS = (
    ScanStack("lower", (4, 4, 2), (1.0, 1.0, 5.0)),
    ScanStack("upper", (4, 4, 2), (1.0, 1.0, 5.0), 1.5),
)


def digest_of(name: str) -> str:
    """Return a fingerprint that stands for a name."""
    return hashlib.sha256(name.encode()).hexdigest()


def new_scan(name: str = "a", **changes: Any) -> NewScan:
    """Return a scan to be added, with a fingerprint of its own for each name."""
    fields: dict[str, Any] = {
        "pseudonym": "P1",
        "visit": "baseline",
        "days_since_first": 0,
        "description": "Siemens 3 T",
        "fingerprint": digest_of(name),
        "shape": (4, 4, 2),
        "spacing_mm": (1.5, 1.5, 5.0),
    }
    return NewScan(**(fields | changes))


def images(content: str = "x", roles: Sequence[str] = ("fat", "water")) -> Callable[[Path], None]:
    """Return a writer of files with a content of their own; the library doesn't look inside."""

    def write(folder: Path) -> None:
        for role in roles:
            (folder / f"{role}.nii.gz").write_bytes(f"{role} {content}".encode())

    return write


def measurements(number: int = 2) -> tuple[MuscleMeasurement, ...]:
    """Return measurements with numbers that are awkward in decimals, and some that are missing."""
    return tuple(
        MuscleMeasurement(
            side=("right", "left")[n % 2],
            muscle="rectus femoris",
            abbreviation="RF",
            label=n + 1,
            voxels=10 * n,
            volume_ml=n / 3,
            ff_mean_percent=0.1 + 0.2,
            ff_ratio_percent=None,
            ff_median_percent=1e-17,
            ff_sd_percent=None,
            ff_p5_percent=-0.0,
            ff_p95_percent=99.9,
            no_signal_voxels=n,
            coverage="complete",
            flags=("cut_proximally",) * n,
            expected_dsc=0.9,
        )
        for n in range(number)
    )


def slice_measurements(number: int = 5) -> tuple[SliceMeasurement, ...]:
    """Return slices of two muscles, in the order of the table."""
    return tuple(
        SliceMeasurement(side, "RF", label, index, index * 5.1, 0.1 * index, None if index else 1.0)
        for side, label in (("right", 1), ("left", 101))
        for index in range(number)
    )


def add_scan(library: StudyLibrary, name: str = "a", **changes: Any) -> LibraryScan:
    """Add one scan of small files."""
    (scan,) = library.add_scans([(new_scan(name, **changes), images(name))])
    return scan


def add_revision(library: StudyLibrary, scan_id: int, **changes: Any) -> Revision:
    """Add one revision of small files."""
    fields: dict[str, Any] = {
        "kind": RevisionKind.AUTOMATIC,
        "author": "coarse 0.3.0",
        "parent_id": None,
        "comment": "",
        "label_table": TABLE,
        "provenance": PROVENANCE,
        "findings": FINDINGS,
        "measurements": measurements(),
        "slices": slice_measurements(),
        "write": images("labels", ("labels", "vote_entropy")),
    }
    return library.add_revision(scan_id, **(fields | changes))


def new_library(folder: Path, key: bytes | None = None) -> StudyLibrary:
    """Return a new library, open for writing."""
    create_library(folder, key=key)
    return open_library(folder, key=key)


def files_below(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder by their relative names."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
