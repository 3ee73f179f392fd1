from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.formats.nifti import sha256_of, write_volume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis, InputFile
from legseg_desktop.services.add_analysis import add_analysis
from legseg_desktop.services.edit_correct import corrected_analysis
from legseg_desktop.services.open_analysis import open_analysis
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.read_model_labels import model_revision, read_model_labels
from legseg_desktop.services.review_table import reviewed_analysis
from legseg_desktop.services.save_analysis import MODEL_LABELS_FILE, save_analysis
from legseg_desktop.services.save_revision import save_revision
from tests.gui.conftest import make_analysis
from tests.support.library_examples import new_library, new_scan
from tests.support.phantoms import RF, VL

AUTOMATIC, SEMIAUTOMATIC, MANUAL = (
    RevisionKind.AUTOMATIC,
    RevisionKind.SEMIAUTOMATIC,
    RevisionKind.MANUAL,
)


@pytest.fixture
def library(tmp_path: Path):
    library = new_library(tmp_path / "library")
    yield library
    library.close()


def scan_in(library, analysis: Analysis) -> int:
    geometry = analysis.scan.geometry
    new = new_scan(shape=geometry.shape, spacing_mm=geometry.spacing_mm)
    (scan,) = library.add_scans([(new, lambda folder: (folder / "fat.nii.gz").write_bytes(b""))])
    return scan.identifier


def without(analysis: Analysis, label: int, share: float) -> Analysis:
    """Return an analysis corrected by hand: a part of a muscle is gone."""
    labels = np.array(to_canonical(analysis.label_map.labels, analysis.label_map.geometry)[0])
    voxels = np.argwhere(labels == label)
    labels[tuple(voxels[: round(share * len(voxels))].T)] = 0
    return corrected_analysis(analysis, labels, NoProgress())


def test_several_sittings_go_back_to_the_nearest_automatic_revision(library):
    model = make_analysis()
    scan = scan_in(library, model)
    once = without(model, VL, 0.25)
    twice = without(once, VL, 1 / 3)
    parent, revisions = None, []
    for analysis, kind in (
        (model, AUTOMATIC), (once, SEMIAUTOMATIC), (twice, MANUAL), (twice, MANUAL),
    ):  # fmt: skip
        saved = save_revision(library, scan, analysis, kind=kind, parent_id=parent)
        revisions.append(saved)
        parent = saved.identifier
    for revision in revisions:
        assert model_revision(library, revision.identifier).number == 1
        found = read_model_labels(library, revision.identifier)
        np.testing.assert_array_equal(found.labels, model.label_map.labels)
    # Half of it is left: 2 * 1/2 / (1 + 1/2), not what the last sitting alone has changed.
    (row,) = (one for one in reviewed_analysis(library, parent, twice).review if one.label == VL)
    assert row.model_dsc == pytest.approx(2 / 3, abs=0.01)
    # A second segmentation, corrected, goes back to that one and not to the first.
    again = without(model, RF, 0.5)
    second = save_revision(library, scan, again, kind=AUTOMATIC, parent_id=None)
    late = save_revision(library, scan, twice, kind=MANUAL, parent_id=second.identifier)
    assert model_revision(library, late.identifier).identifier == second.identifier
    found = read_model_labels(library, late.identifier)
    np.testing.assert_array_equal(found.labels, again.label_map.labels)


def test_given_labels_go_back_to_no_model(library):
    given = make_analysis()
    scan = scan_in(library, given)
    first = save_revision(library, scan, given, kind=MANUAL, parent_id=None)
    second = save_revision(
        library, scan, without(given, VL, 0.5), kind=MANUAL, parent_id=first.identifier
    )
    for revision in (first, second):
        assert model_revision(library, revision.identifier) is None
        assert read_model_labels(library, revision.identifier) is None


@pytest.fixture
def in_folders(tmp_path: Path) -> Analysis:
    """Return an analysis whose images lie beside the folders that it is saved in."""
    analysis = make_analysis()
    files = []
    for role in ("fat", "water"):
        path = tmp_path / f"{role}.nii.gz"
        write_volume(path, getattr(analysis.scan, role), analysis.scan.geometry)
        files.append(InputFile(role, path.name, sha256_of(path)))
    return replace(analysis, provenance=replace(analysis.provenance, inputs=tuple(files)))


def test_folders_keep_what_the_model_made_through_several_sittings(tmp_path, in_folders):
    save_analysis(in_folders, tmp_path / "first")
    assert not (tmp_path / "first" / MODEL_LABELS_FILE).exists()
    once = without(open_analysis(tmp_path / "first"), VL, 0.25)
    save_analysis(once, tmp_path / "second")
    twice = without(open_analysis(tmp_path / "second"), VL, 0.5)
    save_analysis(twice, tmp_path / "third")
    opened = open_analysis(tmp_path / "third")
    np.testing.assert_array_equal(opened.model_labels.labels, in_folders.label_map.labels)
    assert (opened.label_map.labels == VL).sum() < (once.label_map.labels == VL).sum()


def test_what_lies_there_of_other_labels_is_not_taken(tmp_path, in_folders):
    save_analysis(without(in_folders, VL, 0.5), tmp_path / "out")
    save_analysis(in_folders, tmp_path / "out")
    assert (tmp_path / "out" / MODEL_LABELS_FILE).exists()
    assert open_analysis(tmp_path / "out").model_labels is None
    grid = in_folders.scan.geometry.cropped((0, 0, 0), (4, 4, 4))
    other = LabelMap(np.zeros((4, 4, 4), np.uint8), grid)
    wrong = replace(without(in_folders, VL, 0.5), model_labels=other)
    save_analysis(wrong, tmp_path / "wrong")
    assert open_analysis(tmp_path / "wrong").model_labels is None


def test_a_corrected_folder_comes_to_the_library_with_both_revisions(tmp_path, library, in_folders):
    corrected = without(in_folders, VL, 0.5)
    save_analysis(corrected, tmp_path / "corrected")
    added = add_analysis(library, tmp_path / "corrected", patient="sub-1")
    assert [one.kind for one in added.revisions] == [AUTOMATIC, SEMIAUTOMATIC]
    made, mine = added.revisions
    assert mine.author == "semiautomatic, based on revision 1"
    assert model_revision(library, mine.identifier) == made
    first = open_library_scan(library, added.scan.identifier, made.identifier)
    np.testing.assert_array_equal(first.label_map.labels, in_folders.label_map.labels)
    before = {row.label: row.voxels for row in in_folders.measurements}
    assert {row.label: row.voxels for row in first.measurements} == before
    assert "corrected_by_hand" not in first.provenance.parameters
    assert add_analysis(library, tmp_path / "corrected", patient="sub-1") == added
    # Of an older folder without the model's labels, nobody says that a model made them.
    (tmp_path / "corrected" / MODEL_LABELS_FILE).unlink()
    with new_library(tmp_path / "other") as other:
        (alone,) = add_analysis(other, tmp_path / "corrected", patient="sub-1").revisions
        assert alone.kind is SEMIAUTOMATIC
        assert read_model_labels(other, alone.identifier) is None
