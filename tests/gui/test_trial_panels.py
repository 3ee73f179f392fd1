"""What a threshold or another shape would change is shown in the planes before it is made."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider

from legseg_desktop.editing.boxes import whole, within
from legseg_desktop.editing.edit_preview import GAINED, LOST
from legseg_desktop.gui.editing.threshold import Threshold, ThresholdUse
from legseg_desktop.gui.editing.trial_veil import veil_picture
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.slicing import Plane, display_slice
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.gui.conftest import make_analysis, make_visit
from tests.support.edited_windows import LEFT, choose_entry, point_of
from tests.support.phantoms import RF, VL

ESC = Qt.Key.Key_Escape


@pytest.fixture
def bench(bench):
    """Show the blocks' slice, and have the panels back as they were."""
    bench.review.state.move_cursor((18, 20, 6))
    yield bench
    for panel in bench.editor.menu.panels:
        panel.use.setCurrentIndex(0)
        panel.close()
    bench.editor.bar.paint_over.rules.setCurrentIndex(0)


def shown_codes(bench, panel, plane):
    """Return what the veil over a plane shows, as the whole slice is drawn."""
    found = panel.veils.veils[plane]._trial.in_slice(plane, bench.view(plane).slice_index)
    codes = np.zeros_like(display_slice(bench.labels, plane, bench.view(plane).slice_index))
    if found is not None:
        part, those = found
        codes[part] = those
    return codes


def expect_in_planes(bench, panel, lost, gained):
    """Require that every plane shows these voxels, given for the whole scan."""
    seen = 0
    for plane in Plane:
        index = bench.view(plane).slice_index
        wanted = display_slice(LOST * lost.astype(np.uint8) + GAINED * gained, plane, index)
        np.testing.assert_array_equal(shown_codes(bench, panel, plane), wanted)
        seen += wanted.any()
    assert seen == len(Plane), "the test looks at nothing"


def drag_slider(slider, value):
    """Drag the handle of a slider to a value with the mouse."""
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    style, sub = slider.style(), QStyle.SubControl
    complex_control = QStyle.ComplexControl.CC_Slider
    handle = style.subControlRect(complex_control, option, sub.SC_SliderHandle, slider)
    groove = style.subControlRect(complex_control, option, sub.SC_SliderGroove, slider)
    room = groove.width() - handle.width()
    share = (value - slider.minimum()) / (slider.maximum() - slider.minimum())
    start, to = handle.center(), QPoint(groove.x() + handle.width() // 2, handle.center().y())
    to += QPoint(round(share * room), 0)
    QTest.mousePress(slider, LEFT, pos=start)
    # To the slider itself: QTest moves the pointer, which another window may lie under.
    for step in (0.3, 0.6, 1.0):
        at = QPointF(start + (to - start) * step)
        kind, there = QMouseEvent.Type.MouseMove, QPointF(slider.mapToGlobal(at))
        moved = QMouseEvent(kind, at, there, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(slider, moved)
    QTest.mouseRelease(slider, LEFT, pos=to)


def test_what_a_threshold_takes_is_seen_while_it_is_dragged_and_escape_leaves_nothing(bench):
    panel = bench.editor.menu.threshold
    bench.press("T")
    panel.image.setCurrentIndex(0)
    panel.high.set_value(100)
    fraction = bench.fat_fraction()
    pictures = {plane: bench.view(plane).grab().toImage() for plane in Plane}
    own = bench.before == RF
    for value in (60, 26):  # of 200 steps for 0 to 100 %
        drag_slider(panel.low.slider, value)
        low = panel.low.value
        assert abs(low - value / 2) < 5
        lost = own & (fraction >= low)
        # At once, not after a while: slices don't wait for what is counted.
        expect_in_planes(bench, panel, lost, np.zeros_like(lost))
    assert any(bench.view(plane).grab().toImage() != pictures[plane] for plane in Plane)
    bench.qtbot.waitUntil(lambda: f"loses {lost.sum()} voxels" in panel.count.text())
    assert f"({100 * lost.sum() / own.sum():.0f} % of it)" in panel.count.text()
    mm3 = lost.sum() * np.prod(bench.spacing)
    assert f" {mm3:.0f} mm³" in panel.count.text()
    QTest.keyClick(panel, ESC)
    assert not panel.isVisible()
    assert not any(veil.isVisible() for veil in panel.veils.veils.values())
    np.testing.assert_array_equal(bench.labels, bench.before)
    assert bench.editor.desk.session.history.steps == ()


def test_escape_in_the_views_closes_it_too(bench):
    panel = bench.editor.menu.threshold
    bench.press("T")
    assert panel.isVisible()
    bench.press("Esc")
    assert not panel.isVisible()
    assert not any(veil.isVisible() for veil in panel.veils.veils.values())


def test_apply_makes_just_what_is_shown_as_one_step(bench):
    panel = bench.editor.menu.threshold
    bench.labels[:] = 0
    bench.labels[14:24, 18:26, 4:8] = RF
    bench.labels[24:28, 18:26, 4:8] = VL
    bench.shown.muscle_boxes.update({RF: bench.box(RF), VL: bench.box(VL)})
    bench.before = bench.labels.copy()
    bench.editor.bar.paint_over.rules.setCurrentText("Over background")
    bench.editor.desk.session.rules.active_label = RF
    bench.press("T")
    panel.image.setCurrentIndex(0)
    panel.low.set_value(0)
    panel.high.set_value(100)
    panel.use.setCurrentIndex(2)
    panel.reach.set_value(14.5)
    grid = np.stack(np.indices(bench.labels.shape), -1) * bench.spacing
    # A block: how far a voxel is from it, is how far it is from the nearest place of its box.
    low, high = np.array(bench.box(RF)).T
    nearest = np.clip(grid / bench.spacing, low, high - 1) * bench.spacing
    near = ((grid - nearest) ** 2).sum(-1) <= 14.5**2
    fraction = bench.fat_fraction()
    # Where nothing is drawn there is no signal, and so no fat fraction.
    is_drawn = bench.shown.layers[ImageLayer.FAT_FRACTION].stored > 0
    gained = near & (bench.before == 0) & (fraction >= 0) & (fraction <= 100) & is_drawn
    expect_in_planes(bench, panel, np.zeros_like(gained), gained)
    bench.qtbot.waitUntil(lambda: f"gains {gained.sum()} voxels" in panel.count.text())
    QTest.mouseClick(panel.apply_button, LEFT)
    bench.wait()
    bench.expect(gained, RF)
    assert len(bench.editor.desk.session.history.steps) == 1


def test_the_planes_follow_the_muscle_the_slice_and_the_locks(bench):
    panel = bench.editor.menu.threshold
    bench.press("T")
    panel.image.setCurrentIndex(0)
    panel.low.set_value(0)
    panel.high.set_value(100)
    everything = np.isfinite(bench.fat_fraction())
    nothing = np.zeros_like(everything)
    expect_in_planes(bench, panel, (bench.before == RF) & everything, nothing)
    bench.review.state.select_label(VL)
    bench.review.state.move_cursor((34, 15, 4))
    expect_in_planes(bench, panel, (bench.before == VL) & everything, nothing)
    bench.press("B")
    assert not any(shown_codes(bench, panel, plane).any() for plane in Plane)
    bench.qtbot.waitUntil(lambda: "locked" in panel.count.text())
    bench.press("B")
    expect_in_planes(bench, panel, (bench.before == VL) & everything, nothing)
    # What is chosen meanwhile with the mouse in a plane is meant, too.
    view = bench.view()
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.ControlModifier, point_of(view, (20, 20, 4)))
    bench.review.state.move_cursor((18, 20, 6))
    expect_in_planes(bench, panel, (bench.before == RF) & everything, nothing)


@pytest.mark.parametrize("name", ["Grow", "Shrink", "Smooth", "Remove small pieces"])
def test_a_shape_is_seen_before_it_is_made(bench, name):
    bench.labels[4:6, 20:22, 6] = RF  # a small piece
    bench.shown.muscle_boxes[RF] = bench.box(RF)
    bench.before = bench.labels.copy()
    choose_entry(bench.editor.menu.menu, "Try out a shape …")
    panel = bench.editor.menu.shape
    panel.use.setCurrentIndex(panel.use.findText(name))
    panel.reach.set_value(15.5)
    panel.speck.set_value(30)
    bench.qtbot.waitUntil(lambda: "voxels" in panel.count.text(), timeout=10_000)
    shown = {plane: shown_codes(bench, panel, plane) for plane in Plane}
    np.testing.assert_array_equal(bench.labels, bench.before)
    QTest.mouseClick(panel.apply_button, LEFT)
    bench.wait()
    for plane in Plane:
        index = bench.view(plane).slice_index
        before, after = (display_slice(one, plane, index) for one in (bench.before, bench.labels))
        changed = before != after
        wanted = np.where(before == RF, LOST, GAINED) * changed
        np.testing.assert_array_equal(shown[plane], wanted)
    assert any(codes.any() for codes in shown.values())
    bench.press("Ctrl+Z")
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_where_nothing_would_change_it_says_so(bench):
    bench.press("Shift+T")
    panel = bench.editor.menu.shape
    panel.use.setCurrentIndex(panel.use.findText("Remove small pieces"))
    panel.speck.set_value(0.01)
    bench.qtbot.waitUntil(lambda: "nothing would change" in panel.count.text(), timeout=10_000)


def test_of_an_empty_muscle_the_menu_says_that_it_is_not_there(bench):
    bench.labels[bench.labels == RF] = 0
    bench.before = bench.labels.copy()
    bench.menu("Smooth")
    assert "isn't in the scan" in bench.window.notifications.cards[-1].notice.what
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_a_stroke_meanwhile_is_followed(bench):
    panel = bench.editor.menu.threshold
    bench.press("T")
    panel.image.setCurrentIndex(0)
    panel.low.set_value(0)
    bench.editor.menu.reach.setValue(8.0)
    bench.menu("Shrink")
    assert (bench.labels == RF).sum() < (bench.before == RF).sum()
    own = (bench.labels == RF) & np.isfinite(bench.fat_fraction())
    expect_in_planes(bench, panel, own, np.zeros_like(own))
    bench.qtbot.waitUntil(lambda: f"{own.sum()} voxels" in panel.count.text(), timeout=10_000)


def test_of_another_scan_the_panel_shows_its_own_muscle(bench):
    panel = bench.editor.menu.threshold
    bench.press("T")
    panel.image.setCurrentIndex(0)
    panel.low.set_value(0)
    panel.high.set_value(100)
    bench.qtbot.waitUntil(lambda: "voxels" in panel.count.text(), timeout=10_000)
    before = panel.count.text()
    bench.window.workspace.open(make_visit(make_analysis("visit-2"), None))
    shown, label = bench.editor.desk.visit.shown, bench.review.state.selected_label
    has_signal = shown.layers[ImageLayer.FAT_FRACTION].stored > 0
    own = np.count_nonzero((shown.labels == label) & has_signal)
    bench.qtbot.waitUntil(lambda: f"loses {own} voxels" in panel.count.text(), timeout=10_000)
    assert panel.count.text() != before
    shown_in_planes = {veil._trial.desk for veil in panel.veils.veils.values()}
    assert shown_in_planes == {bench.editor.desk}
    bench.window.workspace.close(bench.window.workspace.current_index)
    bench.qtbot.waitUntil(lambda: panel.count.text() == before, timeout=10_000)


@pytest.mark.parametrize("reach_mm", [8.0, 33.0])
@pytest.mark.parametrize("use", list(ThresholdUse))
def test_a_slice_found_from_what_lies_near_it_is_the_same_as_the_whole(bench, use, reach_mm):
    desk = bench.editor.desk
    threshold = Threshold(ImageLayer.FAT_FRACTION, 12, 100, use, reach_mm)

    def found_in(box):
        region = threshold.those_of(desk, threshold.looked_at(desk, RF, box))
        voxels = np.zeros(bench.labels.shape, bool)
        if region is not None:
            voxels[within(region.box)] = region.mask
        return voxels

    everywhere = whole(bench.labels.shape)
    wanted = found_in(everywhere)
    assert wanted.any()
    for axis, size in enumerate(bench.labels.shape):
        slices = np.zeros_like(wanted)
        for index in range(size):
            box = list(everywhere)
            box[axis] = (index, index + 1)
            slices |= found_in(tuple(box))
        np.testing.assert_array_equal(slices, wanted)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_veil_lies_on_its_voxels_and_tells_loss_from_gain_without_colour(ratio):
    codes = np.zeros((4, 6), np.uint8)
    codes[1:3, 1:3], codes[1:3, 4] = LOST, GAINED
    # Ten points a voxel; the part begins at row 2 and column 3 of the slice.
    transform = PlaneTransform(10, 12, 1.0, 1.0, 120, 100, 10.0, 5.0, 6.0)
    part = (slice(2, 6), slice(3, 9))
    target = transform.rect_of(part).toAlignedRect()
    assert target == QRect(30, 20, 60, 40)
    picture = veil_picture(codes, part, transform, target, ratio)
    assert picture.shape == (40 * ratio, 60 * ratio)
    side = round(10 * ratio)
    for row, column in np.ndindex(codes.shape):
        voxel = picture[row * side : (row + 1) * side, column * side : (column + 1) * side]
        opacity, colours = voxel >> 24, np.unique(voxel)
        if codes[row, column] == 0:
            assert not voxel.any()
            continue
        assert opacity.all()
        # Hatched: bright lines on dark. Filled: one hue, no line in it.
        brightest, darkest = (colours & 0xFF).max(), (colours & 0xFF).min()
        assert (darkest == 0 and brightest > 200) == (codes[row, column] == LOST)
