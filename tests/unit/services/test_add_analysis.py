"""Saved analyses, such as the demo's, become scans with a revision."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_volume
from inference_engine.progress import NoProgress
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis, ScanInputs
from legseg_desktop.services.add_analysis import add_analysis, analyses_below
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.libraries import imported, places


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path, phantom_files: ScanInputs, no_network: None) -> Path:
    out = tmp_path / "images" / "analysis"
    analyse_scan(
        phantom_files, out, progress=NoProgress(), identity="demo", visit="visit-2",
        days_since_first=30,
    )  # fmt: skip
    return out


def test_images_labels_and_numbers_are_kept(
    library: StudyLibrary, folder: Path, phantom_files: ScanInputs
) -> None:
    added = add_analysis(library, folder)
    (revision,) = added.revisions
    assert (revision.kind, revision.author) == (RevisionKind.AUTOMATIC, "phantom 3")
    assert places(library, [added.scan]) == [("demo", "visit-2", 30)]
    assert {file.role for file in added.scan.files} == {"fat", "water"}
    assert added.scan.description == "From a saved analysis"
    opened = open_library_scan(library, added.scan.identifier)
    assert isinstance(opened, Analysis)
    assert phantom_files.fat is not None
    np.testing.assert_array_equal(opened.scan.fat, read_volume(phantom_files.fat)[0])
    assert opened.provenance.model_name == "phantom"
    measured = {(row.side, row.abbreviation): row.volume_ml for row in opened.measurements}
    assert measured["right", "RF"]


def test_what_is_there_is_not_added_again(
    tmp_path: Path, library: StudyLibrary, folder: Path, phantom_files: ScanInputs
) -> None:
    first = add_analysis(library, folder)
    assert add_analysis(library, folder) == first
    # The images alone are known as well, and another analysis of them is another revision.
    assert phantom_files.fat is not None
    assert phantom_files.water is not None
    outcome = imported(library, phantom_files.fat, phantom_files.water)
    assert outcome.already_there == (library.scan(1),)
    labels = tmp_path / "images" / "labels.nii.gz"
    given = tmp_path / "images" / "quantified"
    quantify_labels(labels, phantom_files, given, progress=NoProgress())
    second = add_analysis(library, given, patient="someone else")
    assert second.scan.identifier == first.scan.identifier
    assert [revision.number for revision in second.revisions] == [1, 2]
    assert second.revisions[1].kind is RevisionKind.MANUAL
    assert "given" in second.revisions[1].comment
    assert len(library.patient_rows()) == 1


def test_an_analysis_without_a_patient_is_refused_until_one_is_named(
    tmp_path: Path, library: StudyLibrary, phantom_files: ScanInputs, no_network: None
) -> None:
    out = tmp_path / "images" / "analysis"
    analyse_scan(phantom_files, out, progress=NoProgress())
    with pytest.raises(InputError, match="doesn't say whose it is"):
        add_analysis(library, out)
    with pytest.raises(InputError, match="can't be a pseudonym"):
        add_analysis(library, out, patient="a/b")
    assert library.patient_rows() == ()
    added = add_analysis(library, out, patient="P1", visit="baseline")
    assert places(library, [added.scan]) == [("P1", "baseline", None)]


def test_images_are_looked_for_where_they_are_said_to_be(
    tmp_path: Path, library: StudyLibrary, folder: Path
) -> None:
    moved = folder.rename(tmp_path / "moved")
    with pytest.raises(InputError, match="is not in its folder"):
        add_analysis(library, moved)
    assert add_analysis(library, moved, [tmp_path / "images"]).revisions


def test_folders_of_analyses_are_found(tmp_path: Path, folder: Path) -> None:
    assert analyses_below(folder) == [folder]
    assert analyses_below(folder.parent) == [folder]
    assert analyses_below(tmp_path) == []
    assert analyses_below(tmp_path / "nowhere") == []
