"""Sizes, places and pieces of labels: a planted fault is said, clean labels raise nothing."""

import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.quantification.muscle_extents import profile_labels
from inference_engine.segmentation.arrangement_checks import (
    arrangement_findings,
    crossing_findings,
)
from inference_engine.segmentation.piece_checks import piece_findings
from inference_engine.segmentation.volume_checks import asymmetry_findings, range_findings
from tests.support import muscle_range_examples as example

TABLE, SPACING_MM, LEFT = example.TABLE, example.SPACING_MM, example.LEFT
MIDDLE = np.full(34, 34.0)


def _arranged(labels, table=TABLE):
    return arrangement_findings(profile_labels(labels, SPACING_MM), table, example.ranges())


def _sized(labels):
    return range_findings(profile_labels(labels, SPACING_MM), TABLE, example.ranges())


def _about(findings):
    return [(finding.code, finding.side, finding.abbreviation) for finding in findings]


def _moved(labels, value, axis, voxels):
    own = np.roll(labels == value, voxels, axis=axis)
    moved = np.where(labels == value, 0, labels).astype(np.uint8)
    moved[own] = value
    return moved


def test_clean_labels_raise_nothing():
    labels = example.two_legs()
    profile = profile_labels(labels, SPACING_MM)
    assert _arranged(labels) == ()
    assert _sized(labels) == ()
    assert asymmetry_findings(profile, TABLE) == ()
    assert crossing_findings(labels, MIDDLE, TABLE, profile) == ()


@pytest.mark.parametrize(("voxels", "word"), [(10, "high"), (-10, "low")])
def test_a_muscle_too_high_or_low_is_named_and_no_other(voxels, word):
    labels = _moved(example.two_legs(), 4, 2, voxels)
    (finding,) = _arranged(labels)
    assert (finding.code, finding.side, finding.abbreviation) == ("out_of_order", "right", "D")
    assert f"end too {word}" in finding.message


def test_a_muscle_cut_by_the_field_of_view_is_not_judged_by_that_end():
    labels = example.two_legs()[:, :, 10:]
    assert _arranged(labels) == ()


def test_exchanged_muscles_are_both_named():
    look_up = np.arange(256, dtype=np.uint8)
    look_up[[1, 6]] = 6, 1
    found = _about(_arranged(look_up[example.two_legs()]))
    assert ("out_of_place", "right", "A") in found
    assert ("out_of_place", "right", "F") in found
    assert {(side, name) for _, side, name in found} == {("right", "A"), ("right", "F")}


def test_exchanged_sides_are_said_once():
    look_up = np.arange(256, dtype=np.uint8)
    values = np.arange(1, 7)
    look_up[values], look_up[values + LEFT] = values + LEFT, values
    (finding,) = _arranged(look_up[example.two_legs()])
    assert (finding.code, finding.abbreviation) == ("sides_exchanged", None)


def test_few_muscles_are_not_compared():
    assert _arranged(_moved(example.two_legs(missing=(1, 2, 3, 5)), 4, 2, 10)) == ()


def test_a_table_without_sides_is_not_judged():
    shared = LabelTable("shared", TABLE.muscles, None)
    labels = example.two_legs() % LEFT
    assert _arranged(labels, shared) == ()
    profile = profile_labels(labels, SPACING_MM)
    assert crossing_findings(labels, MIDDLE, shared, profile) == ()


def test_a_muscle_that_reaches_the_other_leg_is_said_with_its_share():
    labels = example.two_legs()
    own = labels == 2 + LEFT
    own[:, :, 9:] = False
    labels[own] = 2
    profile = profile_labels(labels, SPACING_MM)
    (finding,) = crossing_findings(labels, MIDDLE, TABLE, profile)
    assert (finding.code, finding.side, finding.abbreviation) == ("crosses_midline", "right", "B")
    share = np.count_nonzero(own[:32]) / np.count_nonzero(labels == 2)
    assert finding.message.startswith(f"{share:.0%} of the right muscle B")
    assert crossing_findings(labels, None, TABLE, profile) == ()


@pytest.mark.parametrize(("width", "word"), [(2, "smaller"), (6, "")])
def test_an_unusual_size_beside_the_other_muscles_is_said(width, word):
    labels = example.two_legs()
    x, y = example.PLACES[2]
    labels[34 + x + width : 34 + x + 6, y : y + 6] = 0
    found = _sized(labels)
    assert _about(found) == ([("volume_unusual", "right", "C")] if word else [])
    assert all(f"much {word}" in finding.message for finding in found)


def test_a_leg_whose_muscles_are_all_small_is_not_unusual():
    small = example.two_legs()[::2]
    assert _sized(small) == ()


def test_a_muscle_cut_by_the_field_of_view_has_no_usual_size():
    assert _sized(example.two_legs()[:, :, 20:]) == ()


def test_a_muscle_kept_in_one_of_two_places_is_said():
    before = (example.two_legs() % LEFT)[34:]
    before[0:2, 0:20, 0:30] = 3
    after = before.copy()
    after[0:2, 0:20, 0:30] = 0
    found = piece_findings(before, after, SPACING_MM, TABLE.muscles, side=Side.LEFT)
    assert _about(found) == [("in_pieces", "left", "C")]
    assert f"of {6 * 6 * 28 * 0.25:.0f} and {2 * 20 * 30 * 0.25:.0f} mL" in found[0].message


def test_specks_and_whole_muscles_are_no_pieces():
    before = (example.two_legs() % LEFT)[34:]
    after = before.copy()
    before[0, 0, 0] = 3
    assert piece_findings(before, after, SPACING_MM, TABLE.muscles, side=Side.RIGHT) == ()
    nothing = np.zeros_like(before)
    assert piece_findings(nothing, nothing, SPACING_MM, TABLE.muscles, side=Side.RIGHT) == ()


def test_four_kept_pieces_are_said():
    labels = (example.two_legs() % LEFT)[34:]
    labels[:, :, [9, 16, 23]] = 0
    found = piece_findings(labels, labels, SPACING_MM, TABLE.muscles, side=Side.BOTH)
    assert {finding.abbreviation for finding in found} >= {"A", "B", "C"}
    assert found[0].message == "The muscle A was seen in 4 pieces: check its outline."


@pytest.mark.parametrize(("slices", "is_said"), [(2, False), (3, True)])
def test_parts_that_lie_far_apart_are_said(slices, is_said):
    labels = (example.two_legs() % LEFT)[34:]
    labels[:, :, 12 : 12 + slices][labels[:, :, 12 : 12 + slices] == 3] = 0
    found = piece_findings(labels, labels, (2.5, 2.5, 12.0), TABLE.muscles, side=Side.LEFT)
    assert _about(found) == ([("in_pieces", "left", "C")] if is_said else [])
    assert all("in parts with 36 mm between them" in finding.message for finding in found)


def test_a_break_of_thirty_millimetres_in_what_was_kept_is_said():
    before = (example.two_legs() % LEFT)[34:]
    after = before.copy()
    after[:, :, 12:15][after[:, :, 12:15] == 3] = 0
    found = piece_findings(before, after, (2.5, 2.5, 10.0), TABLE.muscles, side=Side.LEFT)
    assert [finding.message for finding in found] == [
        "The left muscle C was found in parts with 30 mm between them: check its outline."
    ]


def test_slices_that_show_no_muscle_at_all_part_none():
    labels = (example.two_legs() % LEFT)[34:]
    labels[:, :, 12:16] = 0
    assert piece_findings(labels, labels, (2.5, 2.5, 10.0), TABLE.muscles, side=Side.LEFT) == ()
