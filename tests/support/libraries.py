"""Small libraries for tests: with an export's scans, and everything that lies in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inference_engine.imaging.dixon import DixonScan
from legseg_desktop.services.import_into_library import LibraryImportOutcome, import_into_library
from legseg_desktop.services.open_library import StudyLibrary
from legseg_desktop.services.preview_import import preview_import
from tests.support.dicom_writer import CHANNELS, Person, write_siemens
from tests.support.phantoms import two_leg_scan


def imported(library: StudyLibrary, *paths: Path, **options: object) -> LibraryImportOutcome:
    """Import what lies at some paths, with the roles as guessed."""
    with preview_import(paths) as preview:
        return import_into_library(library, preview, **options)  # type: ignore[arg-type]


def everything_in(folder: Path) -> str:
    """Return all names and contents below a folder, packed volumes as they are."""
    parts = [str(path.relative_to(folder)) for path in folder.rglob("*")]
    parts += [p.read_bytes().decode("latin-1") for p in folder.rglob("*") if p.is_file()]
    return "\n".join(parts)


def places(library: StudyLibrary, scans: Sequence[object]) -> list[tuple[str, str, int | None]]:
    """Return pseudonym, visit and day of scans."""
    found = []
    for scan in scans:
        visit = library.visit_of(scan.identifier)  # type: ignore[attr-defined]
        patient = library.patient(visit.patient_id)
        found.append((patient.pseudonym, visit.name, visit.days_since_first))
    return found


def write_stacks(
    folder: Path, starts: tuple[int, ...] = (0, 6, 12), **options: object
) -> DixonScan:
    """Write stacks of eight slices as Siemens does, and return the whole scan."""
    whole, _ = two_leg_scan(shape=(48, 40, 20), spacing=(7, 7, 10), axis_codes="LPS")
    for number, start in enumerate(starts):
        box = whole.geometry.cropped((0, 0, start), (48, 40, 8))
        part = slice(start, start + 8)
        channels = {role: getattr(whole, role)[:, :, part] for role in CHANNELS}
        write_siemens(
            folder, DixonScan(geometry=box, **channels), Person(), start=5 + 10 * number,
            time=f"1{number}1500.0",
        )  # fmt: skip
    return whole
