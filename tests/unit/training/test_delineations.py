import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle, load_label_table
from inference_engine.errors import InputError, LabelTableError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.orientation import to_canonical
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.training.delineations import (
    UNKNOWN,
    ClassTable,
    SliceChoice,
    on_model_grid,
)
from tests.support.phantoms import AM, RF, SM, VL, two_leg_scan

NETWORK = load_label_table()
OTHER = LabelTable("other", (Muscle(7, "RF", "r", "g"), Muscle(9, "VASTI", "v", "g")), 50)
GRID = VolumeGeometry((4, 3, 10), np.diag([2.0, 2.0, 2.0, 1.0]))


def _drawn(slices):
    """Return a leg whose slice k has class k + 1 in its middle, where it was drawn."""
    classes = np.zeros(GRID.shape, np.uint8)
    for k in slices:
        classes[1:3, 1, k] = k + 1
    return classes


def _column(classes):
    return classes[1, 1].tolist()


def test_both_legs_are_classes_of_a_right_leg():
    scan, labels = two_leg_scan(axis_codes="LPS")
    canonical, _ = to_canonical(labels.labels, labels.geometry)
    table = ClassTable(NETWORK, NETWORK, {})
    right, left = legs_of_scan(scan).legs
    of_right, of_left = table.classes_of(canonical, right), table.classes_of(canonical, left)
    for classes, leg in ((of_right, right), (of_left, left)):
        assert set(np.unique(classes)) == {0, RF, VL, SM, AM}
        # On a right leg VL lies lateral of AM, and lateral is towards a larger x.
        assert np.argwhere(classes == VL)[:, 0].mean() > np.argwhere(classes == AM)[:, 0].mean()
        fraction = leg.fat[classes == VL] / (leg.water + leg.fat)[classes == VL]
        assert fraction == pytest.approx(0.3 if leg.is_left else 0.2, abs=0.01)
    assert (of_right > 0).sum() == ((canonical > 0) & (canonical < 100)).sum()
    assert (of_left > 0).sum() == (canonical > 100).sum()


def test_labels_of_the_wrong_side_are_refused():
    scan, labels = two_leg_scan()
    swapped = np.where(labels.labels > 100, labels.labels - 100, labels.labels + 100)
    swapped = np.where(labels.labels > 0, swapped, 0).astype(np.uint8)
    with pytest.raises(InputError, match="only labels of the other leg"):
        ClassTable(NETWORK, NETWORK, {}).classes_of(swapped, legs_of_scan(scan).legs[0])


def test_another_table_is_translated():
    scan, labels = two_leg_scan(sides=("right",), offset_x=0.0)
    (leg,) = legs_of_scan(scan).legs
    drawn = np.where(labels.labels == RF, 7, np.where(labels.labels == VL, 9, 0)).astype(np.uint8)
    classes = ClassTable(OTHER, NETWORK, {"VASTI": "VL"}).classes_of(drawn, leg)
    assert set(np.unique(classes)) == {0, RF, VL}
    classes = ClassTable(OTHER, NETWORK, {"VASTI": ""}).classes_of(drawn, leg)
    assert set(np.unique(classes)) == {0, RF}


def test_what_a_table_can_not_say_is_refused():
    with pytest.raises(LabelTableError, match="no muscle 'VASTI'"):
        ClassTable(OTHER, NETWORK, {})
    with pytest.raises(LabelTableError, match="'other' has no muscle 'XX'"):
        ClassTable(OTHER, NETWORK, {"XX": "VL", "VASTI": "VL"})
    with pytest.raises(LabelTableError, match="lacks: 60"):
        ClassTable(NETWORK, NETWORK, {}).require_known(np.array([[[0, 1, 60]]], np.uint8))


def test_on_its_own_grid_a_delineation_stays_as_it_is():
    classes = _drawn(range(10))
    assert (on_model_grid(classes, GRID, (2, 2, 2), SliceChoice()) == classes).all()


def test_every_fifth_slice_is_kept_and_the_nearest_one_fills_the_others():
    made = on_model_grid(_drawn(range(10)), GRID, (2, 2, 2), SliceChoice(step=5))
    assert _column(made) == [1, 1, 1, 6, 6, 6, 6, 6, 6, 6]
    made = on_model_grid(_drawn(range(10)), GRID, (2, 2, 2), SliceChoice(step=5, fill=False))
    unknown = [UNKNOWN] * 4
    assert _column(made) == [1, *unknown, 6, *unknown]


def test_slices_that_nobody_drew_are_no_background():
    choice = SliceChoice(only_labelled=True, fill=False)
    made = on_model_grid(_drawn([2, 7]), GRID, (2, 2, 2), choice)
    assert [k for k in range(10) if (made[..., k] != UNKNOWN).any()] == [2, 7]
    assert (made[0, 0, [2, 7]] == 0).all()
    # Every second one of those that were drawn.
    made = on_model_grid(_drawn([2, 7]), GRID, (2, 2, 2), SliceChoice(step=2, only_labelled=True))
    assert set(_column(made)) == {3}


def test_on_thicker_slices_a_kept_one_is_known_and_not_averaged_away():
    choice = SliceChoice(step=5, fill=False)
    made = on_model_grid(_drawn(range(10)), GRID, (2, 2, 4), choice)
    # Slices of 4 mm show slices 0-1, 2-3, 4-5, ...: the kept ones are 0 and 5.
    assert _column(made) == [1, UNKNOWN, 6, UNKNOWN, UNKNOWN]


def test_the_class_that_fills_most_of_a_voxel_wins():
    classes = np.zeros((6, 2, 1), np.uint8)
    classes[:3] = 4
    classes[3:5] = 2
    geometry = VolumeGeometry((6, 2, 1), np.eye(4))
    assert on_model_grid(classes, geometry, (3, 2, 1), SliceChoice())[:, 0, 0].tolist() == [4, 2]
