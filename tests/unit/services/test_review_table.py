from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.quantify import quantify
from legseg_desktop.library_records import ReviewMark, ReviewState, RevisionKind
from legseg_desktop.records import Analysis
from legseg_desktop.services.review_table import reviewed_analysis
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.storage.study_library import StudyLibrary
from tests.gui.conftest import make_analysis
from tests.support.library_examples import new_library, new_scan
from tests.support.phantoms import RF, SM, VL


@pytest.fixture
def library(tmp_path: Path):
    library = new_library(tmp_path / "library")
    yield library
    library.close()


def scan_of(library: StudyLibrary, analysis: Analysis) -> int:
    new = new_scan(shape=analysis.scan.geometry.shape, spacing_mm=analysis.scan.geometry.spacing_mm)
    (scan,) = library.add_scans([(new, lambda folder: (folder / "fat.nii.gz").write_bytes(b""))])
    return scan.identifier


def corrected(analysis: Analysis) -> Analysis:
    """Return the same with half of the right vastus lateralis gone."""
    labels = analysis.label_map.labels.copy()
    voxels = np.argwhere(labels == VL)
    labels[tuple(voxels[: len(voxels) // 2].T)] = 0
    label_map = LabelMap(labels, analysis.label_map.geometry)
    numbers = quantify(label_map, analysis.scan, analysis.table)
    return replace(analysis, label_map=label_map, measurements=numbers.measurements)


def test_marks_and_agreement_with_the_model_stand_at_every_muscle(library):
    model = make_analysis()
    scan = scan_of(library, model)
    automatic = save_revision(
        library, scan, model, kind=RevisionKind.AUTOMATIC, parent_id=None
    ).identifier
    mine = corrected(model)
    semi = RevisionKind.SEMIAUTOMATIC
    first = save_revision(library, scan, mine, kind=semi, parent_id=automatic).identifier
    second = save_revision(library, scan, mine, kind=semi, parent_id=first).identifier
    library.set_review_marks(second, [ReviewMark(VL, ReviewState.FLAG, "half", 7.5)])
    reviews = {one.label: one for one in reviewed_analysis(library, second, mine).review}
    # Half the voxels of one: 2 * 1/2 / (1 + 1/2).
    assert reviews[VL].model_dsc == pytest.approx(2 / 3, abs=0.01)
    assert reviews[VL].model_assd_mm > 0
    assert (reviews[VL].state, reviews[VL].note, reviews[VL].seconds) == ("flag", "half", 7.5)
    assert (reviews[RF].model_dsc, reviews[RF].model_assd_mm) == (1.0, 0.0)
    assert (reviews[SM].state, reviews[SM].note, reviews[SM].seconds) == ("todo", "", 0.0)
    assert [one.label for one in reviewed_analysis(library, second, mine).review] == [
        row.label for row in mine.measurements if row.voxels
    ]


def test_the_models_own_labels_and_those_of_no_model_agree_with_nothing(library):
    model = make_analysis()
    scan = scan_of(library, model)
    for kind in (RevisionKind.AUTOMATIC, RevisionKind.MANUAL):
        revision = save_revision(library, scan, model, kind=kind, parent_id=None)
        reviews = reviewed_analysis(library, revision.identifier, model).review
        assert reviews
        assert {(one.model_dsc, one.model_assd_mm) for one in reviews} == {(None, None)}
