import numpy as np

from inference_engine.segmentation.postprocessing import clean_leg
from inference_engine.segmentation.thick_slices import THICK_SLICE_MM, is_thick, tidy_slices

THICK = (1.0, 1.0, 20.0)


def _leg():
    """Return a square muscle of 400 mm² in each of two slices."""
    labels = np.zeros((80, 60, 2), np.uint8)
    labels[5:25, 5:25] = 4
    return labels


def test_specks_go_and_parts_stay():
    labels = _leg()
    labels[30:36, 5:12, 0] = 4  # 42 mm²: a tenth of the largest piece, and more
    whole = labels.copy()
    labels[40:43, 40:50, 0] = 4  # 30 mm²
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, whole)


def test_a_small_share_of_a_large_muscle_is_no_speck():
    labels = np.zeros((80, 60, 1), np.uint8)
    labels[:40, :40] = 4
    labels[50:61, 10:20] = 4  # 110 of 1,600 mm²
    whole = labels.copy()
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, whole)
    # The same voxels, half as large along each axis: 27 of 400 mm².
    tidy_slices(labels, (0.5, 0.5, 20.0))
    assert not labels[50:].any()
    assert np.array_equal(labels[:50], whole[:50])


def test_a_speck_may_have_up_to_one_square_centimetre():
    labels = np.zeros((80, 60, 1), np.uint8)
    labels[:40, :40] = 4
    whole = labels.copy()
    labels[50:60, 10:19] = 4  # 90 of 1,600 mm²
    tidy_slices(labels, (1.0, 1.0, 9.0))
    assert np.array_equal(labels, whole)


def test_what_touches_a_muscle_by_a_corner_is_no_speck():
    labels = _leg()
    labels[25:28, 25:28, 0] = 4
    whole = labels.copy()
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, whole)


def test_a_void_is_small_by_its_area():
    labels = np.zeros((80, 60, 1), np.uint8)
    labels[5:45, 5:45] = 3
    whole = labels.copy()
    labels[10:22, 10:22] = 0  # 144 mm², or 36 in pixels half as large along each axis
    holed = labels.copy()
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, holed)
    tidy_slices(labels, (0.5, 0.5, 20.0))
    assert np.array_equal(labels, whole)


def test_small_voids_are_filled_in_each_slice():
    labels = _leg()
    whole = labels.copy()
    labels[8:13, 8:13, 0] = 0
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, whole)


def test_the_femur_in_a_ring_stays_open():
    labels = np.zeros((80, 60, 2), np.uint8)
    labels[5:45, 5:45] = 3
    labels[10:40, 10:40] = 0  # 900 mm²
    ring = labels.copy()
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, ring)


def test_another_muscle_is_never_filled_over():
    labels = _leg()
    labels[8:14, 8:14, 0] = 0
    labels[10:12, 10:12, 0] = 9
    tidy_slices(labels, THICK)
    assert (labels[10:12, 10:12, 0] == 9).all()
    assert (labels[5:25, 5:25, 0] == 4).sum() == 400 - 4


def test_thin_slices_are_left_alone():
    labels = _leg()
    labels[40:43, 40:45, 0] = 4
    labels[8:13, 8:13, 0] = 0
    before = labels.copy()
    tidy_slices(labels, (1.0, 1.0, THICK_SLICE_MM))
    assert np.array_equal(labels, before)


def test_cleaning_a_leg_tidies_its_slices():
    labels = _leg()
    whole = labels.copy()
    labels[27:30, 8:14, 0] = 4  # near: one piece with the muscle's part in the other slice
    assert np.array_equal(clean_leg(labels, THICK), whole)


def test_a_speck_of_any_muscle_leaves_no_hole_in_another():
    labels = np.zeros((80, 60, 1), np.uint8)
    labels[:20, :20], labels[40:60, :20] = 4, 5
    whole = labels.copy()
    labels[8:11, 8:11], labels[48:51, 8:11] = 5, 4
    tidy_slices(labels, THICK)
    assert np.array_equal(labels, whole)


def test_slices_of_eight_millimetres_are_thin_whatever_the_rounding():
    assert not is_thick((1.0, 1.0, 8.0000002))
    assert is_thick((1.0, 1.0, 8.01))
