"""What was saved as a revision is what opens, number by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import GeometryError, InputError, LegSegError
from inference_engine.formats.nifti import read_volume, write_label_map, write_volume
from inference_engine.formats.nifti_slices import write_in_own_bits
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.progress import NoProgress
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.library_records import LibraryScan, NewScan, RevisionKind, ScanState
from legseg_desktop.records import Analysis, Provenance
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.open_library_scan import (
    UnsegmentedScan,
    inputs_of,
    open_library_scan,
)
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.services.segment_scan import segment_scan
from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.dicom_writer import Person, stored, write_siemens
from tests.support.libraries import imported
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(axis_codes="LPS")
PROVENANCE = Provenance("", {}, "made up", "", (), (), {}, "cpu", "", "2026-01-01T00:00:00+00:00")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def scan(tmp_path: Path, library: StudyLibrary) -> LibraryScan:
    write_siemens(tmp_path / "in", SCAN, Person())
    (scan,) = imported(library, tmp_path / "in").scans
    return scan


def analysed(library: StudyLibrary, scan: LibraryScan) -> Analysis:
    opened = open_library_scan(library, scan.identifier)
    return segment_scan(
        opened.scan,
        SegmentationOptions(),
        progress=NoProgress(),
        inputs=inputs_of(scan),
        identity=opened.identity,
        visit=opened.visit,
        days_since_first=opened.days_since_first,
    )


def test_an_imported_scan_opens_without_labels(library: StudyLibrary, scan: LibraryScan) -> None:
    opened = open_library_scan(library, scan.identifier)
    assert isinstance(opened, UnsegmentedScan)
    assert (opened.identity, opened.visit, opened.days_since_first) == ("sub-001", "visit-1", 0)
    assert opened.scan.derived == frozenset()
    np.testing.assert_array_equal(
        np.sort(opened.scan.fat.ravel()), np.sort(stored(SCAN.fat).ravel())
    )
    assert [file.role for file in opened.inputs] == ["fat", "water", "in_phase", "opposed_phase"]
    assert opened.inputs[0].file == "fat.nii.gz"


@pytest.mark.usefixtures("no_network")
def test_a_saved_revision_opens_as_it_was(library: StudyLibrary, scan: LibraryScan) -> None:
    analysis = analysed(library, scan)
    revision = save_revision(
        library, scan.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    assert (revision.number, revision.author, revision.parent_id) == (1, "phantom 3", None)
    assert library.scan(scan.identifier).state is ScanState.SEGMENTED
    opened = open_library_scan(library, scan.identifier)
    assert isinstance(opened, Analysis)
    np.testing.assert_array_equal(opened.label_map.labels, analysis.label_map.labels)
    assert opened.vote_entropy is not None
    np.testing.assert_array_equal(opened.vote_entropy, analysis.vote_entropy)
    for field in ("identity", "visit", "days_since_first", "table", "measurements", "slices",
                  "findings", "provenance"):  # fmt: skip
        assert getattr(opened, field) == getattr(analysis, field), field


@pytest.mark.usefixtures("no_network")
def test_an_edit_follows_and_changes_nothing_before_it(
    library: StudyLibrary, scan: LibraryScan
) -> None:
    analysis = analysed(library, scan)
    first = save_revision(
        library, scan.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    labels = analysis.label_map.labels.copy()
    labels[labels == 1] = 2
    edited = replace(
        analysis, label_map=LabelMap(labels, analysis.label_map.geometry), vote_entropy=None
    )
    second = save_revision(
        library,
        scan.identifier,
        edited,
        kind=RevisionKind.SEMIAUTOMATIC,
        parent_id=first.identifier,
        comment="RF and VL together",
    )
    assert second.author == "semiautomatic, based on revision 1"
    third = save_revision(
        library, scan.identifier, edited, kind=RevisionKind.MANUAL, parent_id=None
    )
    assert third.author == "manual"
    latest = open_library_scan(library, scan.identifier)
    assert isinstance(latest, Analysis)
    np.testing.assert_array_equal(latest.label_map.labels, labels)
    assert latest.vote_entropy is None
    before = open_library_scan(library, scan.identifier, first.identifier)
    assert isinstance(before, Analysis)
    np.testing.assert_array_equal(before.label_map.labels, analysis.label_map.labels)


@pytest.mark.usefixtures("no_network")
def test_labels_of_another_scan_are_refused(
    tmp_path: Path, library: StudyLibrary, scan: LibraryScan
) -> None:
    analysis = analysed(library, scan)
    revision = save_revision(
        library, scan.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    small, _ = two_leg_scan(shape=(24, 20, 6))
    write_siemens(tmp_path / "other", small, Person(patient_id="9"))
    (other,) = imported(library, tmp_path / "other").scans
    with pytest.raises(GeometryError, match="don't lie on the grid"):
        save_revision(library, other.identifier, analysis, kind=RevisionKind.MANUAL, parent_id=None)
    with pytest.raises(InputError, match="belongs to another scan"):
        open_library_scan(library, other.identifier, revision.identifier)
    with pytest.raises(InputError):
        open_library_scan(library, 99)


@pytest.mark.usefixtures("no_network")
def test_missing_and_other_files_are_said(library: StudyLibrary, scan: LibraryScan) -> None:
    analysis = analysed(library, scan)
    revision = save_revision(
        library, scan.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    labels = next(file for file in revision.files if file.role == "labels")
    _, truth = two_leg_scan(shape=(24, 20, 6))
    write_label_map(library.path_of(labels), truth)
    with pytest.raises(LegSegError, match="labels file of this scan has changed since it was"):
        open_library_scan(library, scan.identifier)
    library.path_of(labels).unlink()
    with pytest.raises(LegSegError, match="does not exist"):
        open_library_scan(library, scan.identifier)


def opened_anew(
    folder: Path, channels: dict[str, np.ndarray], write: Callable[..., None]
) -> Analysis:
    """Return a phantom with labels as it opens from a library whose images `write` has written."""
    whole, labels = two_leg_scan(axis_codes="LPS", noise=20)
    table = load_label_table()

    def images(place: Path) -> None:
        for role, channel in channels.items():
            write(place / f"{role}.nii.gz", channel, whole.geometry)

    with open_library(folder, create=True) as library:
        new = NewScan("p1", "v1", 0, "", "0" * 64, whole.geometry.shape, whole.geometry.spacing_mm)
        (stored_scan,) = library.add_scans([(new, images)])
        unsegmented = open_library_scan(library, stored_scan.identifier)
        numbers = quantify(labels, unsegmented.scan, table)
        analysis = Analysis(
            identity="p1",
            visit="v1",
            scan=unsegmented.scan,
            label_map=labels,
            table=table,
            measurements=numbers.measurements,
            slices=numbers.slices,
            findings=numbers.findings,
            provenance=PROVENANCE,
        )
        save_revision(
            library,
            stored_scan.identifier,
            analysis,
            kind=RevisionKind.AUTOMATIC,
            parent_id=None,
        )
        opened = open_library_scan(library, stored_scan.identifier)
    assert isinstance(opened, Analysis)
    return opened


def in_own_bits(path: Path, channel: np.ndarray, geometry: VolumeGeometry) -> None:
    write_in_own_bits(path, ScaledVolume(channel), geometry)


@pytest.mark.parametrize("roles", [("water", "fat"), ("water", "fat", "in_phase", "opposed_phase")])
def test_numbers_are_the_same_to_the_bit_in_old_libraries_and_new(
    tmp_path: Path, roles: tuple[str, ...]
) -> None:
    """Old ones hold floating-point numbers; what scanners store is whole numbers."""
    scan, _ = two_leg_scan(axis_codes="LPS", noise=20)
    channels = {role: np.rint(getattr(scan, role)) for role in roles}
    old = opened_anew(tmp_path / "old", channels, write_volume)
    new = opened_anew(tmp_path / "new", channels, in_own_bits)
    written = [next((tmp_path / name).glob("scans/*/fat.nii.gz")) for name in ("old", "new")]
    assert [nibabel.load(path).get_data_dtype() for path in written] == [np.float32, np.int16]
    assert new.measurements == old.measurements
    assert new.slices == old.slices
    assert new.scan.derived == old.scan.derived
    shown = [displayed_scan(each.scan, each.label_map) for each in (old, new)]
    for role, channel in channels.items():
        assert getattr(new.scan, role).tobytes("F") == channel.astype(np.float32).tobytes("F")
    for layer in ImageLayer:
        before, after = (each.layers[layer] for each in shown)
        assert after.stored.tobytes("F") == before.stored.tobytes("F")
        assert after.signal_per_step == before.signal_per_step
    assert shown[0].windows == shown[1].windows
    for name in ("in_phase", "opposed_phase"):
        pair = [getattr(each.scan, name).tobytes("F") for each in (old, new)]
        assert pair[0] == pair[1]
    random = np.random.default_rng(0)
    for voxel in random.integers(0, shown[0].geometry.shape, (20, 3)):
        place = (int(voxel[0]), int(voxel[1]), int(voxel[2]))
        assert shown[0].reading(place) == shown[1].reading(place)


@pytest.mark.parametrize("role", ["fat", "opposed_phase"])
def test_an_image_that_has_changed_is_not_opened(
    library: StudyLibrary, scan: LibraryScan, role: str
) -> None:
    path = library.path_of(next(file for file in scan.files if file.role == role))
    volume, geometry = read_volume(path)
    volume[3, 4, 2] += 1
    path.chmod(0o600)
    write_volume(path, volume, geometry)
    spoken = role.replace("_", "-")
    with pytest.raises(InputError, match=f"The {spoken} file of this scan has changed since it"):
        open_library_scan(library, scan.identifier)


def test_an_import_keeps_what_the_scanner_stored(library: StudyLibrary, scan: LibraryScan) -> None:
    image = nibabel.load(library.path_of(scan.files[0]))
    assert image.get_data_dtype() in (np.int16, np.uint16)
    opened = open_library_scan(library, scan.identifier)
    assert opened.scan.fat.dtype == np.float32
