"""What is reported of a revision: that nothing has changed, who made which change, and when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis
from legseg_desktop.services import review_table
from legseg_desktop.services.analysis_to_report import analysis_to_report
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.storage import audit_log
from tests.gui.conftest import make_analysis
from tests.support.library_examples import new_library, new_scan
from tests.support.phantoms import SM, VL


@pytest.fixture
def library(tmp_path: Path):
    library = new_library(tmp_path / "library")
    yield library
    library.close()


@pytest.fixture
def scan(library):
    shape = make_analysis().scan.geometry
    new = new_scan(shape=shape.shape, spacing_mm=shape.spacing_mm)
    (scan,) = library.add_scans([(new, lambda folder: (folder / "fat.nii.gz").write_bytes(b"f"))])
    return scan.identifier


def without(analysis: Analysis, label: int, into: int = 0) -> Analysis:
    """Return the same with some voxels of a muscle given to another, or to none."""
    labels = analysis.label_map.labels.copy()
    voxels = np.argwhere(labels == label)
    labels[tuple(voxels[:20].T)] = into
    return replace(analysis, label_map=LabelMap(labels, analysis.label_map.geometry))


def saved(library, scan, analysis, parent, comment=""):
    kind = RevisionKind.AUTOMATIC if parent is None else RevisionKind.SEMIAUTOMATIC
    return save_revision(
        library, scan, analysis, kind=kind, parent_id=parent, comment=comment
    ).identifier


def test_every_step_says_who_when_and_what(library, scan, monkeypatch):
    model = make_analysis()
    table = {sided.label: sided for sided in model.table.sided()}
    named = {label: (one.side.value, one.muscle.abbreviation) for label, one in table.items()}
    monkeypatch.setattr(audit_log, "account_name", lambda: "anna")
    first = saved(library, scan, model, None)
    monkeypatch.setattr(audit_log, "account_name", lambda: "ben")
    once = without(model, VL)
    second = saved(library, scan, once, first, "the border")
    # Given to another muscle: both have changed.
    twice = without(once, SM, into=VL)
    third = saved(library, scan, twice, second)
    library.set_reviewed(second, True)  # a later entry in the log, under the same subject
    told = analysis_to_report(library, third, twice).history
    assert [step.number for step in told] == [1, 2, 3]
    assert [step.account for step in told] == ["anna", "ben", "ben"]
    assert told[0].author == "m 1"
    assert told[1].author == "semiautomatic, based on revision 1"
    assert [step.created for step in told] == [
        library.revision(one).created for one in (first, second, third)
    ]
    assert told[0].changed == ()
    assert told[1].changed == (named[VL],)
    assert set(told[2].changed) == {named[VL], named[SM]}
    assert [step.comment for step in told] == ["", "the border", ""]


def test_a_revision_of_its_own_has_one_step_and_a_review(library, scan):
    model = make_analysis()
    revision = saved(library, scan, model, None)
    told = analysis_to_report(library, revision, model)
    assert [step.number for step in told.history] == [1]
    assert told.review


def test_pages_need_no_review(library, scan, monkeypatch):
    model = make_analysis()
    first = saved(library, scan, model, None)
    second = saved(library, scan, without(model, VL), first)
    compared = []
    monkeypatch.setattr(review_table, "agreement_with_model", lambda *_: compared.append(1))
    told = analysis_to_report(library, second, model, with_review=False)
    assert [step.number for step in told.history] == [1, 2]
    assert told.review == ()
    assert compared == []


def test_changed_files_are_not_reported(library, scan):
    model = make_analysis()
    revision = saved(library, scan, model, None)
    file = next(file for file in library.scan(scan).files if file.role == "fat")
    library.path_of(file).write_bytes(b"other")
    with pytest.raises(InputError, match="fat file of this scan has changed"):
        analysis_to_report(library, revision, model)
