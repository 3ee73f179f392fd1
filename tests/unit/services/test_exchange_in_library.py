"""An exchanged scan stands beside the old one, in a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.water_fat import swap_suspicion
from inference_engine.imaging.water_fat_exchange import exchange_water_fat
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.library_records import LibraryScan, NewScan, ScanState
from legseg_desktop.services.examine_scan import examine_scan
from legseg_desktop.services.exchange_in_library import exchange_in_library
from legseg_desktop.services.exchange_water_fat import write_channels, write_exchanged
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.open_scan import open_scan
from tests.support.dicom_writer import Person, write_siemens
from tests.support.libraries import imported
from tests.support.phantoms import two_leg_scan

SCAN, LABELS = two_leg_scan(axis_codes="LPS")
LEFT = LABELS.labels > 100
RIGHT = (LABELS.labels > 0) & (LABELS.labels < 100)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


def keep(library: StudyLibrary, scan: DixonScan, warnings: tuple[str, ...] = ()) -> LibraryScan:
    """Add a scan of fat and water alone."""
    new = NewScan(
        "A7", "visit-2", 90, "Siemens 3 T", "f" * 64, scan.geometry.shape,
        scan.geometry.spacing_mm, warnings=warnings,
    )  # fmt: skip
    channels = {"fat": scan.fat, "water": scan.water}

    (added,) = library.add_scans(
        [(new, lambda folder: write_channels(channels, scan, folder, NoProgress()))]
    )
    return added


def test_a_swapped_leg_is_put_right_in_a_new_scan(library: StudyLibrary) -> None:
    swapped = exchange_water_fat(SCAN, "left")
    alarm = swap_suspicion(swapped, body_mask(swapped.in_phase))
    assert alarm is not None and alarm.side == "left"
    old = keep(library, swapped, (alarm.message, "The T1 image was left out."))
    new = exchange_in_library(library, old.identifier, "left")
    assert new.identifier != old.identifier
    assert (new.visit_id, new.state) == (old.visit_id, ScanState.IMPORTED)
    assert new.description == "Siemens 3 T, water and fat exchanged (left leg)"
    assert new.warnings == (
        "The T1 image was left out.",
        "Water and fat of the left leg were exchanged in LegSeg.",
    )
    assert [file.role for file in new.files] == ["fat", "water"]
    opened = open_library_scan(library, new.identifier).scan
    for role in ("fat", "water"):
        np.testing.assert_array_equal(getattr(opened, role), getattr(SCAN, role))
    assert library.scan(old.identifier) == old
    before = open_library_scan(library, old.identifier).scan
    np.testing.assert_array_equal(before.fat[LEFT], SCAN.water[LEFT])
    assert {each.code for each in examine_scan(before)} >= {"swap_suspected"}
    assert "swap_suspected" not in {each.code for each in examine_scan(opened)}


def test_the_other_images_stay_and_nothing_is_added_twice(
    tmp_path: Path, library: StudyLibrary
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    (old,) = imported(library, tmp_path / "in").scans
    before = open_library_scan(library, old.identifier).scan
    new = exchange_in_library(library, old.identifier, "whole")
    after = open_library_scan(library, new.identifier).scan
    np.testing.assert_array_equal(after.fat, before.water)
    np.testing.assert_array_equal(after.water, before.fat)
    np.testing.assert_array_equal(after.in_phase, before.in_phase)
    np.testing.assert_array_equal(after.opposed_phase, before.opposed_phase)
    assert after.derived == frozenset()
    assert new.stack_records == old.stack_records
    # Exchanged twice it is the old scan, which is there.
    for known in (old, new):
        with pytest.raises(InputError, match="in the library already"):
            exchange_in_library(library, known.identifier, "whole")
    assert len(library.timeline(library.visit_of(old.identifier).patient_id)[0].scans) == 2


def test_what_cannot_be_exchanged_is_said_and_nothing_is_added(
    tmp_path: Path, library: StudyLibrary
) -> None:
    old = keep(library, SCAN)

    class Cancelling:
        def report(self, fraction: float, message: str) -> None:
            raise OperationCancelled

    with pytest.raises(OperationCancelled):
        exchange_in_library(library, old.identifier, "left", Cancelling())
    with pytest.raises(InputError, match="'both' is no part"):
        exchange_in_library(library, old.identifier, "both")
    with pytest.raises(InputError):
        exchange_in_library(library, 99, "whole")
    from_phases = DixonScan(
        SCAN.water, SCAN.fat, SCAN.in_phase, SCAN.opposed_phase, SCAN.geometry,
        frozenset({"water", "fat"}),
    )  # fmt: skip
    with pytest.raises(InputError, match="were calculated from"):
        write_exchanged(from_phases, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    patient = library.visit_of(old.identifier).patient_id
    assert [len(visit.scans) for visit in library.timeline(patient)] == [1]


def test_a_file_that_has_changed_is_not_exchanged(library: StudyLibrary) -> None:
    old = keep(library, SCAN)
    path = library.path_of(old.files[0])
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b"\0")  # gzip doesn't mind
    with pytest.raises(InputError, match="has changed since it was stored"):
        exchange_in_library(library, old.identifier, "whole")
    (visit,) = library.timeline(library.visit_of(old.identifier).patient_id)
    assert [one.scan.identifier for one in visit.scans] == [old.identifier]


def test_a_leg_alone_stays_what_it_was_beside_the_other(tmp_path: Path) -> None:
    files = write_exchanged(SCAN, tmp_path / "out", "right")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        path.name for path in (files.fat, files.water, files.in_phase, files.opposed_phase) if path
    }
    opened = open_scan(files)
    np.testing.assert_array_equal(opened.fat[RIGHT], SCAN.water[RIGHT])
    np.testing.assert_array_equal(opened.fat[LEFT], SCAN.fat[LEFT])
