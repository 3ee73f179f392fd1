"""Visits of the library are laid over one another once; corrections only measure again."""

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from inference_engine.quantification import visit_registration
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services import compare_in_library as module
from legseg_desktop.services.compare_analyses import compare_registered
from legseg_desktop.services.compare_in_library import compare_in_library, kept_comparison
from legseg_desktop.services.edit_correct import corrected_analysis
from legseg_desktop.services.kept_registration import legs_from_json, legs_to_json, shared_from_json
from legseg_desktop.services.open_library import open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_revision import save_revision
from tests.support.library_visits import add_visit
from tests.support.phantoms import RF, VL, two_leg_scan


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Make a library with three visits of one patient once for all tests."""
    folder = tmp_path_factory.mktemp("visits")
    with open_library(folder / "library", create=True) as library:
        scans = [add_visit(library, folder, number) for number in range(3)]
    return folder / "library", scans


@pytest.fixture
def library(example, tmp_path):
    shutil.copytree(example[0], tmp_path / "library")
    with open_library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def scans(example):
    """Return the keys of the scans."""
    return example[1]


def opened(library, scans):
    """Return the latest revisions of scans, and their analyses."""
    revisions = [library.latest_revision(scan).identifier for scan in scans]
    return revisions, [open_library_scan(library, scan) for scan in scans]


def no_registration(*_):
    raise AssertionError("legs were laid over one another again")


def assert_same(one, other):
    assert one.trajectories == other.trajectories
    assert len(one.legs) == len(other.legs)
    for legs, others in zip(one.legs, other.legs, strict=True):
        assert [leg.side for leg in legs] == [leg.side for leg in others]
        for leg, twin in zip(legs, others, strict=True):
            assert (leg.registration.to_visit == twin.registration.to_visit).all()
            assert leg.registration.body_dsc == twin.registration.body_dsc
            assert leg.registration.residual_mm == twin.registration.residual_mm
            assert leg.registration.correlation == twin.registration.correlation
            np.testing.assert_array_equal(leg.picture, twin.picture)
            assert leg.picture_spacing_mm == twin.picture_spacing_mm


def test_what_was_registered_once_opens_at_once_with_the_same_numbers(library, scans, monkeypatch):
    revisions, analyses = opened(library, scans[:2])
    assert kept_comparison(library, revisions, analyses) is None
    made = compare_in_library(library, revisions, analyses)
    assert_same(made, compare_registered(analyses))
    monkeypatch.setattr(module, "measure_shared_extent", no_registration)
    assert_same(kept_comparison(library, revisions, analyses), made)
    assert_same(compare_in_library(library, revisions, analyses), made)
    # As after a restart: nothing of it is in memory.
    folder = library.folder
    library.close()
    with open_library(folder) as again:
        assert_same(kept_comparison(again, *opened(again, scans[:2])), made)


def test_after_a_correction_and_with_a_new_visit_only_what_is_new_is_made(
    library, scans, monkeypatch
):
    before = compare_in_library(library, *opened(library, scans[:2]))
    analysis = open_library_scan(library, scans[1])
    labels = np.array(to_canonical(analysis.label_map.labels, analysis.label_map.geometry)[0])
    labels[labels == RF] = VL
    save_revision(
        library,
        scans[1],
        corrected_analysis(analysis, labels, NoProgress()),
        kind=RevisionKind.SEMIAUTOMATIC,
        parent_id=library.latest_revision(scans[1]).identifier,
    )
    with monkeypatch.context() as only_measured:
        only_measured.setattr(visit_registration, "_register_legs", no_registration)
        revisions, analyses = opened(library, scans[:2])
        assert kept_comparison(library, revisions, analyses) is None
        after = compare_in_library(library, revisions, analyses)
    rows = [
        next(r for r in each.trajectories if (r.side, r.abbreviation) == ("right", "VL"))
        for each in (before, after)
    ]
    assert rows[1].shared_volume_ml[1] > 1.2 * rows[0].shared_volume_ml[1]
    assert rows[1].shared_volume_ml[0] == rows[0].shared_volume_ml[0]
    registered = []
    real = visit_registration._register_legs
    monkeypatch.setattr(
        visit_registration, "_register_legs", lambda *legs: registered.append(1) or real(*legs)
    )
    three = compare_in_library(library, *opened(library, scans))
    assert len(registered) == 1
    row = next(r for r in three.trajectories if (r.side, r.abbreviation) == ("left", "VL"))
    assert row.trend.visits == 3
    assert row.trend.points_per_year == pytest.approx(0.0, abs=0.3)


def test_a_library_for_reading_compares_and_keeps_nothing(library, scans):
    folder = library.folder
    library.close()
    with open_library(folder, read_only=True) as looking:
        revisions, analyses = opened(looking, scans[:2])
        assert compare_in_library(looking, revisions, analyses).legs
        assert kept_comparison(looking, revisions, analyses) is None


def test_what_an_older_method_kept_or_is_damaged_is_made_again(library, scans):
    revisions, analyses = opened(library, scans[:2])
    made = compare_in_library(library, revisions, analyses)
    shared = json.loads(library.shared_extent(revisions))
    for damaged in ("", "[]", "{", json.dumps(shared | {"method": 0}), json.dumps({"method": 1})):
        library.keep_shared_extent(revisions, damaged)
        assert kept_comparison(library, revisions, analyses) is None
        assert_same(compare_in_library(library, revisions, analyses), made)
    text = library.registration(*scans[:2])
    for damaged in (text.replace('"pixels": "', '"pixels": "A'), text.replace("body_dsc", "dsc")):
        library.keep_registration(*scans[:2], damaged)
        assert legs_from_json(damaged) is None
        assert kept_comparison(library, revisions, analyses) is None
    assert_same(compare_in_library(library, revisions, analyses), made)
    assert shared_from_json(None) is None


def test_legs_without_a_registration_keep_their_problem(library, scans):
    _, analyses = opened(library, scans[:1])
    one_leg, labels = two_leg_scan(sides=("right",))
    lacking = replace(analyses[0], scan=one_leg, label_map=labels)
    (legs,) = compare_registered([analyses[0], lacking]).legs
    back = legs_from_json(legs_to_json(legs))
    assert [(leg.side, leg.problem, leg.picture is None) for leg in back] == [
        ("right", "", False),
        ("left", "The left leg is not in view at this visit.", True),
    ]
    assert back[1].registration is None


def test_other_label_tables_are_refused(library, scans):
    revisions, analyses = opened(library, scans[:2])
    other = replace(analyses[1], table=replace(analyses[1].table, name="other"))
    with pytest.raises(InputError, match="different label tables"):
        compare_in_library(library, revisions, [analyses[0], other])
