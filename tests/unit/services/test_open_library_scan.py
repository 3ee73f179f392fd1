"""What was saved as a revision is what opens, number by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError, LegSegError
from inference_engine.formats.nifti import write_label_map
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.library_records import LibraryScan, RevisionKind, ScanState
from legseg_desktop.records import Analysis
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.open_library_scan import (
    UnsegmentedScan,
    inputs_of,
    open_library_scan,
    scan_inputs,
)
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.services.segment_scan import segment_scan
from tests.support.dicom_writer import Person, stored, write_siemens
from tests.support.libraries import imported
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(axis_codes="LPS")


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
    assert scan_inputs(library, scan).fat == library.path_of(scan.files[0])


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
