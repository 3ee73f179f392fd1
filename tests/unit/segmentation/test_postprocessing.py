import numpy as np
import pytest
from scipy import ndimage

from inference_engine.segmentation.postprocessing import clean_leg, fill_holes, largest_components

THIN, THICK = (3.0, 3.0, 3.0), (1.0, 1.0, 24.0)


def test_only_the_largest_piece_of_each_muscle_stays():
    labels = np.zeros((12, 12, 6), np.uint8)
    labels[1:5, 1:5, 1:4] = 3
    labels[8:10, 8:10, 1] = 3
    labels[6:9, 1:6, 1:3] = 9
    labels[11, 11, 5] = 9
    kept = largest_components(labels, THIN)
    expected = labels.copy()
    expected[8:10, 8:10, 1] = 0
    expected[11, 11, 5] = 0
    np.testing.assert_array_equal(kept, expected)


def test_a_muscle_broken_in_two_along_the_leg_keeps_both_parts():
    labels = np.zeros((12, 12, 14), np.uint8)
    labels[2:6, 2:6, :6] = 5
    labels[4:7, 4:7, 9:14] = 5
    both = labels.copy()
    labels[9:12, 9:12, 2:9] = 5  # beside the first part: no continuation of it
    labels[0, 0, 7] = 5  # beyond its end, but a speck
    np.testing.assert_array_equal(largest_components(labels, THIN), both)
    near = both.copy()
    near[:, :, 9:] = 0
    np.testing.assert_array_equal(largest_components(both, (1.0, 1.0, 41.0)), near)


def test_an_oblique_muscle_may_break_with_both_parts_in_some_slices():
    labels = np.zeros((12, 12, 20), np.uint8)
    labels[1:4, 1:4, :10] = 5
    labels[5:8, 5:8, 7:17] = 5  # three slices of both, 9 mm
    np.testing.assert_array_equal(largest_components(labels, THIN), labels)
    upper = labels.copy()
    upper[5:8, 5:8] = 0
    # Twice as thick, that is too long for one muscle.
    np.testing.assert_array_equal(largest_components(labels, (1.0, 1.0, 6.0)), upper)


def test_a_large_piece_mostly_beside_a_muscle_goes():
    labels = np.zeros((12, 12, 14), np.uint8)
    labels[1:4, 1:4, :10] = 5
    whole = labels.copy()
    labels[6:10, 6:10, 7:12] = 5  # three of its five slices
    np.testing.assert_array_equal(largest_components(labels, THIN), whole)


@pytest.mark.parametrize(
    ("along", "aside", "stays"),
    [(6, 0, True), (7, 0, False), (1, 6, True), (1, 7, False)],
)
def test_the_tip_of_a_muscle_stays_if_it_is_near(along: int, aside: int, stays: bool):
    labels = np.zeros((24, 8, 24), np.uint8)
    labels[1:6, 1:6, :10] = 18
    labels[6 + aside : 8 + aside, 2:4, 10 + along : 13 + along] = 18  # 12 of 250 voxels
    expected = labels.copy()
    if not stays:
        expected[6:] = 0
    np.testing.assert_array_equal(largest_components(labels, THIN), expected)


@pytest.mark.parametrize(
    ("length", "first", "stays"), [(4, 30, True), (2, 30, False), (2, 9, False)]
)
def test_a_piece_that_is_far_or_shares_slices_must_be_large(length: int, first: int, stays: bool):
    labels = np.zeros((12, 12, 40), np.uint8)
    labels[1:5, 1:5, :10] = 5
    labels[7:10, 7:11, first : first + length] = 5  # 30 % or 15 % of the largest
    expected = labels.copy()
    if not stays:
        expected[7:] = 0
    np.testing.assert_array_equal(largest_components(labels, THIN), expected)


def test_the_break_before_a_piece_begins_at_the_nearest_one_kept():
    labels = np.zeros((6, 6, 60), np.uint8)
    labels[1:5, 1:5, :20] = 5
    labels[1:5, 1:5, 40:46] = 5  # 80 mm from the largest
    labels[1:5, 1:5, 55:] = 5  # 140 mm from the largest, 36 from the second
    np.testing.assert_array_equal(largest_components(labels, (1.0, 1.0, 4.0)), labels)
    labels[1:5, 1:5, 40:46] = 0
    assert not largest_components(labels, (1.0, 1.0, 4.0))[:, :, 20:].any()


def test_a_piece_that_another_one_leads_to_stays_however_small_that_is():
    labels = np.zeros((8, 8, 60), np.uint8)
    labels[1:7, 1:7, :20] = 5
    labels[2:4, 2:5, 24:29] = 5  # 4 %, 12 mm away
    labels[1:4, 1:5, 35:45] = 5  # 17 %: 45 mm from the largest, 18 from the small one
    np.testing.assert_array_equal(largest_components(labels, THIN), labels)
    labels[:, :, 24:29] = 0
    assert not largest_components(labels, THIN)[:, :, 20:].any()


def test_what_continues_a_muscle_is_no_less_than_a_speck():
    labels = np.zeros((8, 8, 12), np.uint8)
    labels[1:4, 1:4, :6] = 18
    labels[1:3, 1:3, 8:10] = 18  # 8 of 54 voxels
    speckless = labels.copy()
    speckless[:, :, 8:] = 0
    np.testing.assert_array_equal(largest_components(labels, (3.0, 3.0, 3.0)), labels)
    np.testing.assert_array_equal(largest_components(labels, (2.5, 2.5, 3.0)), speckless)


def test_limits_hold_for_a_geometry_that_is_no_exact_number():
    labels = np.zeros((12, 12, 24), np.uint8)
    labels[1:6, 1:6, :10] = 18
    labels[3:5, 3:5, 14:17] = 18  # four slices of 5 mm away
    assert np.array_equal(largest_components(labels, (3.0, 3.0, 5.0000003)), labels)


def test_pieces_equal_those_found_label_by_label():
    labels = np.random.default_rng(2).integers(0, 5, (15, 14, 9), np.uint8)
    labels[ndimage.uniform_filter((labels == 0).astype(float), 3) > 0.25] = 0
    expected = np.zeros_like(labels)
    for label in range(1, 5):
        pieces, count = ndimage.label(labels == label, np.ones((3, 3, 3)))
        sizes = np.bincount(pieces.ravel(), minlength=count + 1)[1:]
        if count:
            expected[pieces == np.argmax(sizes) + 1] = label
    kept = largest_components(labels, THIN)
    for label in range(1, 5):
        assert np.count_nonzero(kept == label) == np.count_nonzero(expected == label)
    assert (kept[kept > 0] == labels[kept > 0]).all()


def test_an_oblique_muscle_on_thick_slices_stays_in_one_piece():
    labels = np.zeros((12, 12, 4), np.uint8)
    for z in range(4):
        # Each slice shares only corners with the next.
        labels[2 * z : 2 * z + 2, 2 * z : 2 * z + 2, z] = 5
    np.testing.assert_array_equal(largest_components(labels, THIN), labels)


def test_a_thin_muscle_that_moves_between_thick_slices_stays_whole():
    labels = np.zeros((60, 60, 5), np.uint8)
    for z in range(4):
        labels[12 * z : 12 * z + 6, 3:9, z] = 5  # 7 mm from piece to piece
    labels[50:59, 50:59, 0] = 5  # a stray, larger than any single piece, 30 mm away
    whole = labels.copy()
    whole[50:59, 50:59, 0] = 0
    np.testing.assert_array_equal(largest_components(labels, THICK), whole)
    # On thin slices they are pieces for themselves: the largest stays, and what continues it.
    continued = labels.copy()
    continued[0:6, 3:9, 0] = 0
    np.testing.assert_array_equal(largest_components(labels, (1.0, 1.0, 8.0)), continued)


def test_holes_are_filled_and_other_muscles_in_them_kept():
    labels = np.zeros((9, 9, 9), np.uint8)
    labels[1:8, 1:8, 1:8] = 4
    labels[4, 4, 4] = 0
    labels[2, 2, 2] = 6
    labels[2, 3, 2] = 0
    filled = fill_holes(labels)
    assert filled[4, 4, 4] == 4
    assert filled[2, 3, 2] == 4
    assert filled[2, 2, 2] == 6
    assert labels[4, 4, 4] == 0


def test_the_femur_in_the_ring_of_a_muscle_stays_open():
    labels = np.zeros((9, 9, 6), np.uint8)
    labels[2:7, 2:7, 1:5] = 3
    labels[4, 4, :] = 0
    np.testing.assert_array_equal(fill_holes(labels), labels)


def test_cleaning_fills_what_a_stray_piece_leaves():
    labels = np.zeros((12, 9, 9), np.uint8)
    labels[1:8, 1:8, 1:8] = 4
    labels[4, 4, 4] = 6
    labels[9:11, 2:6, 2:6] = 6
    cleaned = clean_leg(labels, THIN)
    assert cleaned[4, 4, 4] == 4
    assert np.count_nonzero(cleaned == 6) == 2 * 4 * 4


def test_nothing_stays_nothing_whatever_the_memory_layout():
    empty = np.zeros((4, 5, 6), np.uint8)
    assert not clean_leg(empty, THIN).any()
    labels = np.random.default_rng(3).integers(0, 3, (8, 7, 6), np.uint8)
    np.testing.assert_array_equal(
        clean_leg(np.asfortranarray(labels), THIN), clean_leg(labels, THIN)
    )
    np.testing.assert_array_equal(clean_leg(labels[::-1][::-1], THIN), clean_leg(labels, THIN))
