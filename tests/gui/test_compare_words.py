"""What Compare says where legs don't fit, are missing, or a change can't be judged."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.quantification.leg_registration import LegRegistration
from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from inference_engine.quantification.visit_registration import RegisteredLeg
from legseg_desktop.gui.compare.comparison_words import (
    change_explained,
    is_well_registered,
    leg_words,
    quality_words,
    verdict_icon,
    verdict_words,
    volume_change_percent,
    volume_explained,
    volume_icon,
)
from legseg_desktop.gui.compare.registration_dialog import registration_pixmap
from legseg_desktop.gui.compare.slope_plot import spaced_names
from legseg_desktop.services.compare_analyses import compare_analyses
from tests.gui.conftest import make_analysis

ROW = MuscleTrajectory(
    side="right",
    muscle="vastus lateralis",
    abbreviation="VL",
    ff_mean_percent=(10.0, 14.0),
    volume_ml=(200.0, 150.0),
    ff_change_points=(None, 4.0),
    ff_change_points_per_year=(None, 4.0),
    coverage=("complete", "complete"),
    flags=(),
    smallest_detectable_points=1.0,
)
SHARED = replace(
    ROW,
    flags=("coverage_differs", "cut"),
    shared_ff_percent=(10.0, 8.0),
    shared_volume_ml=(100.0, 90.0),
    shared_percent=(50.0, 60.0),
    shared_ff_change_points=(None, -2.0),
    shared_ff_change_points_per_year=(None, -2.0),
)


@pytest.mark.parametrize(
    ("row", "words", "icon"),
    [
        (ROW, "more fat, beyond 1.0", "arrow-up-bold"),
        (SHARED, "less fat, beyond 1.0", "arrow-down-bold"),
        (replace(ROW, smallest_detectable_points=5.0), "within 5.0", "equal"),
        (replace(ROW, smallest_detectable_points=None), "not judged", "help"),
        (replace(ROW, flags=("coverage_differs",)), "not judged", "help"),
    ],
)
def test_verdicts_have_words_and_a_symbol_of_their_own(row, words, icon):
    assert verdict_words(row) == words
    assert verdict_icon(row)[0] == icon


@pytest.mark.parametrize(
    ("row", "percent"),
    [
        (ROW, -25.0),
        (SHARED, -10.0),
        (replace(ROW, flags=("coverage_differs",)), None),
        (replace(ROW, volume_ml=(None, 150.0)), None),
    ],
)
def test_volumes_are_compared_over_what_both_show(row, percent):
    assert volume_change_percent(row) == percent


def test_both_changes_are_told_and_what_ails_them():
    told = change_explained(replace(SHARED, flags=("protocol_differs",)))
    assert told.splitlines() == [
        "Over the extent that all visits see: \N{MINUS SIGN}2.0 points",
        "Whole muscle: +4.0 points",
        "The voxels differ in size.",
    ]
    assert "different parts" in change_explained(replace(ROW, flags=("coverage_differs",)))


def _leg(side, dsc=0.97, gap_mm=1.0):
    return RegisteredLeg(side, LegRegistration(np.eye(4), dsc, gap_mm, 0.9))


@pytest.fixture(scope="module")
def comparison():
    return compare_analyses([make_analysis("first"), make_analysis("late", 0.1, 365)])


def test_a_mirrored_visit_is_told_before_anything_else(comparison: VisitComparison):
    legs = tuple(replace(_leg(side), seems_mirrored=True) for side in ("right", "left"))
    turned = replace(comparison, legs=(legs,))
    assert not is_well_registered(turned)
    assert quality_words(turned) == "Right and left seem to be exchanged at one of the visits."


def test_a_leg_that_fits_badly_is_named_with_its_figures(comparison: VisitComparison):
    bad = replace(comparison, legs=((_leg("right"), _leg("left", 0.7, 8.2)),))
    assert not is_well_registered(bad)
    assert quality_words(bad) == (
        "Not every leg fits; look at the registration. "
        "late, left leg: fits badly; up to 8.2 mm off, overlap 0.70."
    )


def test_a_missing_leg_is_named_with_its_reason(comparison):
    gone = RegisteredLeg("left", None, problem="The left leg is not in view at this visit.")
    one = replace(comparison, legs=((_leg("right"), gone),))
    assert "late, left leg: not laid over. The left leg is not in view" in quality_words(one)
    none = replace(comparison, legs=((gone,),))
    assert quality_words(none).startswith("No leg could be laid over")
    with pytest.raises(ValueError, match="no picture"):
        registration_pixmap(gone)


def test_a_table_without_sides_has_both_legs_in_one(comparison):
    both = replace(comparison, legs=((_leg("both"),),))
    assert is_well_registered(both)
    assert leg_words(both.legs[0][0], "late").startswith("late, both legs: fits well")


@pytest.mark.parametrize(
    ("least_ml", "flags", "words", "icon"),
    [
        (20.0, (), "\N{MINUS SIGN}50.0 mL: beyond the smallest detectable change of 20.0 mL", True),
        (
            60.0,
            (),
            "\N{MINUS SIGN}50.0 mL: within the smallest detectable change of 60.0 mL",
            False,
        ),
        (None, (), "\N{MINUS SIGN}50.0 mL", False),
        (20.0, ("cut",), "\N{MINUS SIGN}50.0 mL", False),
        (20.0, ("coverage_differs",), None, False),
    ],
)
def test_volumes_are_held_against_what_can_be_detected(least_ml, flags, words, icon):
    row = replace(ROW, smallest_detectable_ml=least_ml, flags=flags)
    assert volume_explained(row) == words
    assert volume_icon(row) == (("arrow-down-bold", "warning") if icon else None)


def test_a_volume_that_grew_has_another_symbol_than_one_that_shrank():
    row = replace(ROW, volume_ml=(100.0, 130.0), smallest_detectable_ml=10.0)
    assert volume_icon(row) == ("arrow-up-bold", "accent")
    shared = replace(SHARED, smallest_detectable_ml=5.0)
    assert volume_explained(shared).startswith("\N{MINUS SIGN}10.0 mL: beyond")


def test_names_of_many_visits_have_room_beside_one_another():
    days = [365.0 * year for year in range(10)]
    named, rest = spaced_names(days, [f"visit {n}" for n in range(1, 11)])
    assert [name for _, name in named] == ["visit 1", "visit 4", "visit 7", "visit 10"]
    assert sorted([*named, *rest])[1] == (365.0, "")
    assert len(named) + len(rest) == 10
    # Few have all their names, however they lie.
    named, rest = spaced_names([0.0, 10.0, 900.0], ["a", "b", "c"])
    assert (named, rest) == ([(0.0, "a"), (10.0, "b"), (900.0, "c")], [])
    # Visits in another order than their days, most of them soon after the first.
    named, _ = spaced_names([900.0, 0.0, 10.0, 20.0, 450.0], list("eabcd"))
    assert named == [(0.0, "a"), (450.0, "d"), (900.0, "e")]
