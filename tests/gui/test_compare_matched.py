"""Where the same place of a leg is found at another visit, and what is shown where it isn't."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.leg_registration import LegRegistration
from inference_engine.quantification.visit_registration import RegisteredLeg
from legseg_desktop.gui.compare.matched_visits import MatchedVisits
from legseg_desktop.gui.compare.slice_pair import PairMode, SlicePair
from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.phantoms import VL, two_leg_scan

TABLE = load_label_table()
NAMES = ("first", "late")


def _moved_up(slices):
    """Return how a leg lies that is so many slices of 15 mm higher at the later visit."""
    matrix = np.eye(4)
    matrix[2, 3] = 15.0 * slices
    return LegRegistration(matrix, 0.99, 0.5, 0.9)


@pytest.fixture(scope="module")
def shown():
    return displayed_scan(*two_leg_scan())


def _matched(shown, right, left):
    legs = [RegisteredLeg("right", right), RegisteredLeg("left", left)]
    return MatchedVisits.from_legs([shown, shown], TABLE, [legs])


def test_each_leg_leads_to_its_own_slice(shown):
    visits = _matched(shown, _moved_up(2), _moved_up(-2))
    assert visits.slice_at(0, 5, 1, "right") == 7
    assert visits.slice_at(0, 5, 1, "left") == 3
    assert visits.slice_at(0, 5, 1) == 5  # the mean of both
    assert visits.slice_at(1, 7, 0, "right") == 5  # and back
    assert visits.slice_at(1, 7, 1, "right") == 7
    assert visits.slice_at(0, 11, 1, "right") is None


def test_a_leg_that_is_not_laid_over_is_neither_matched_nor_drawn(shown):
    visits = _matched(shown, _moved_up(0), None)
    assert visits.slice_at(0, 5, 1, "left") is None
    assert visits.slice_at(0, 5, 1) == 5
    over = visits.laid_over(0, 5, 1)
    right = over.geometry.shape[0] // 2
    np.testing.assert_array_equal(over.labels[right:, :, 0], shown.labels[right:, :, 5])
    assert not over.labels[:right].any()
    signal = over.layers[ImageLayer.FAT]
    assert not signal.stored[:right].any()
    assert signal.stored[right:].max() * signal.signal_per_step > 100


def test_visits_without_a_level_in_common_have_no_levels(shown):
    apart = _moved_up(40)
    assert _matched(shown, apart, apart).shared_levels((0.5,)) is None
    same = _moved_up(0)
    assert _matched(shown, same, same).shared_levels((0.0, 0.5, 1.0)) == [0, 6, 11]


def test_visits_without_labels_are_matched_by_the_middle_of_the_images():
    scan, label_map = two_leg_scan()
    empty = displayed_scan(scan, LabelMap(np.zeros_like(label_map.labels), label_map.geometry))
    same = _moved_up(0)
    visits = _matched(empty, same, same)
    assert visits.slice_at(0, 5, 1) == 5
    assert visits.shared_levels((0.5,)) is None


def test_muscles_and_labels_belong_together(shown):
    visits = _matched(shown, None, None)
    assert visits.label_of("right", "VL") == VL
    assert visits.muscle_of(VL) == ("right", "VL")
    assert visits.label_of("right", "nothing") is None
    assert visits.muscle_of(0) is None


@pytest.fixture
def pair(qtbot, qapp, shown):
    """Show two visits that aren't laid over one another."""
    pair = SlicePair()
    qtbot.addWidget(pair)
    pair.resize(1000, 400)
    with qtbot.waitExposed(pair):
        pair.show()
    pair.show_visits(MatchedVisits.from_legs([shown, shown], TABLE, []), NAMES, is_registered=False)
    return pair


def test_before_the_registration_slices_are_matched_by_the_table(pair):
    assert "Not matched yet" in pair.told.text()
    pair.mode.setCurrentIndex(PairMode.DIFFERENCE)
    assert "Lay the visits over one another first" in pair.left.sentence
    assert not pair.left.grab().isNull()


def test_the_wheel_steps_through_both(qtbot, pair):
    before = pair.index
    middle = QPointF(pair.right.rect().center())
    for turned in (60, 60, -240):
        event = QWheelEvent(
            middle,
            pair.right.mapToGlobal(middle),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        pair.right.wheelEvent(event)
    assert pair.index == before - 1
    assert f"slice {before} of" in pair.right.caption


def test_the_chosen_muscle_decides_slice_and_leg(pair, shown):
    pair.slider.setValue(0)
    pair.select("right", VL, go_there=True)
    assert pair.index == shown.muscle_middles[VL][2]
    pair.slider.setValue(0)
    pair.select("right", VL, go_there=True)  # chosen already: stay
    assert pair.index == 0


def test_other_visits_begin_with_the_first_and_the_last(pair, shown):
    three = MatchedVisits.from_legs([shown] * 3, TABLE, [])
    pair.show_visits(three, ("a", "b", "c"), is_registered=True)
    assert (pair.first.currentIndex(), pair.second.currentIndex()) == (0, 2)
    pair.second.setCurrentIndex(1)
    pair.show_visits(three, ("a", "b", "c"), is_registered=True)
    assert pair.second.currentIndex() == 1
    assert "b, slice" in pair.right.caption
    assert "Matched along the legs." in pair.told.text()


def test_thin_and_wide_images_have_one_scale(qtbot, pair, shown):
    wide = displayed_scan(*two_leg_scan(spacing=(10.0, 7.0, 15.0)))
    visits = MatchedVisits.from_legs([shown, wide], TABLE, [])
    pair.show_visits(visits, NAMES, is_registered=True)
    left, right = pair.left.transform(), pair.right.transform()
    assert left.points_per_mm == right.points_per_mm
    assert replace(left, points_per_mm=1.0) != replace(right, points_per_mm=1.0)
