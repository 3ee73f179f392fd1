"""The size of the brush in two units, what may be painted over, and the threshold."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from legseg_desktop.editing.protection import PaintOver
from legseg_desktop.gui.editing.edit_options import SizeUnit
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.viewing.slicing import Plane, slice_axis
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.edited_windows import (
    LEFT,
    NONE,
    choose_entry,
    drag,
    point_of,
    slice_mask,
)
from tests.support.phantoms import AM, RF, VL

TIMES = "\N{MULTIPLICATION SIGN}"


@pytest.fixture
def bench(bench):
    """Have the options back as they were."""
    yield bench
    bench.editor.bar.paint_over.rules.setCurrentIndex(0)
    bench.editor.options.change(unit=SizeUnit.MM)
    bench.editor.menu.threshold.close()


def pick(box, text):
    """Choose an entry of a box with the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"no entry {text}"


def enter(box, text):
    """Type a number over what stands there."""
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


@pytest.mark.parametrize("plane", list(Plane))
@pytest.mark.parametrize("is_round", [True, False])
def test_a_brush_in_voxels_covers_as_many_along_each_axis(bench, plane, is_round):
    size = bench.editor.bar.brush_size
    bench.take(Tool.BRUSH)
    pick(size.unit, "voxels")
    enter(size.voxels, "7")
    assert size.other.text() == f"49 {TIMES} 49 {TIMES} 105 mm"  # 7 voxels of 7, 7 and 15 mm
    if not is_round:
        QTest.mouseClick(bench.editor.bar.square, LEFT)
    bench.review.state.select_label(AM)
    middle = (24, 20, 6)
    bench.review.state.move_cursor(middle)
    view = bench.view(plane)
    drag(view, [point_of(view, middle)])
    away = np.indices(bench.labels.shape) - np.reshape(middle, (3, 1, 1, 1))
    covered = (away**2).sum(0) <= 3.5**2 if is_round else abs(away).max(0) <= 3
    axis = slice_axis(plane)
    bench.expect(covered & slice_mask(bench.labels.shape, axis, middle[axis]), AM)


def test_return_in_the_field_of_the_size_fills_no_contour(bench):
    bench.take(Tool.CONTOUR)
    view = bench.view()
    for corner in [(18, 12, 6), (36, 12, 6), (36, 26, 6)]:
        QTest.mouseClick(view, LEFT, NONE, point_of(view, corner))
    bench.editor.bar.brush_size.show()
    enter(bench.editor.bar.brush_size.mm, "17")
    assert bench.editor.options.settings.size_mm == 17
    np.testing.assert_array_equal(bench.labels, bench.before)
    bench.press("Return")
    assert not np.array_equal(bench.labels, bench.before)


def test_the_size_is_shown_in_the_other_unit_and_stays_odd(bench):
    size, options = bench.editor.bar.brush_size, bench.editor.options
    bench.take(Tool.BRUSH)
    enter(size.mm, "30")
    # Half of 30 mm reaches 2 voxels of 7 mm and 1 of 15 mm to each side.
    assert size.other.text() == f"5 {TIMES} 5 {TIMES} 3 voxels"
    assert size.voxels.isHidden() and not size.mm.isHidden()
    pick(size.unit, "voxels")
    assert not size.voxels.isHidden() and size.mm.isHidden()
    for typed, kept in (("8", 9), ("1", 1), ("151", 151)):
        enter(size.voxels, typed)
        assert options.settings.size_voxels == kept == size.voxels.value()
    enter(size.voxels, "9")
    for key in ("+", "+", "-", "-"):
        before = options.settings.size_voxels
        bench.press(key)
        grown = options.settings.size_voxels - before
        assert grown % 2 == 0
        assert (grown > 0) == (key == "+")
    for _ in range(20):
        bench.press("-")
    assert options.settings.size_voxels == 1
    bench.press("+")
    assert options.settings.size_voxels == 3


def tick(choice, *labels):
    """Click on the boxes of labels in the opened list."""
    choice.button.menu().popup(QPoint(200, 100))
    for label in labels:
        item = choice._items()[label]
        choice.list.scrollToItem(item)
        rect = choice.list.visualItemRect(item)
        QTest.mouseClick(
            choice.list.viewport(), LEFT, NONE, QPoint(rect.left() + 10, rect.center().y())
        )
    choice.button.menu().close()


def test_only_chosen_muscles_are_painted_over(bench):
    choice = bench.editor.bar.paint_over
    bench.take(Tool.BRUSH)
    pick(choice.rules, "Over chosen")
    assert choice.rule is PaintOver.CHOSEN and choice.chosen == {0}
    tick(choice, 0, VL)
    assert choice.chosen == {VL} == bench.editor.desk.session.rules.protection.chosen
    assert choice.button.text() == "1 chosen"
    bench.review.state.select_label(AM)
    bench.editor.options.change(size_mm=100.0)
    view = bench.view()
    drag(view, [point_of(view, (30, 20, 6))])
    painted = bench.labels != bench.before
    assert (bench.before[painted] == VL).all() and painted.any()
    inside = np.hypot(*(np.indices(bench.labels.shape)[:2] - [[[[30]]], [[[20]]]])) * 7 <= 50
    bench.expect(inside & slice_mask(painted.shape, 2, 6) & (bench.before == VL), AM)
    bench.press("Ctrl+Z")
    QTest.mouseClick(choice.none, LEFT)
    assert choice.chosen == frozenset()
    drag(view, [point_of(view, (30, 20, 6))])
    np.testing.assert_array_equal(bench.labels, bench.before)
    QTest.mouseClick(choice.all, LEFT)
    assert {0, RF, VL, AM} < choice.chosen
    drag(view, [point_of(view, (30, 20, 6))])
    assert (bench.labels[inside & slice_mask(painted.shape, 2, 6)] == AM).all()
    pick(choice.rules, "Over unfinished")
    assert choice.button.isHidden()


@pytest.mark.parametrize(
    ("layer", "name", "low", "high"),
    [
        (ImageLayer.FAT_FRACTION, "Fat fraction", 50, 90),
        (ImageLayer.OPPOSED_PHASE, "Opposed-phase image", 100, 500),
        (ImageLayer.FAT, "Fat image", 150, 650),
        (ImageLayer.WATER, "Water image", 100, 450),
    ],
)
@pytest.mark.parametrize("use", ["Erase them from the muscle", "Erase all others from the muscle"])
def test_a_threshold_on_any_image(bench, layer, name, low, high, use):
    panel = bench.editor.menu.threshold
    bench.press("T")
    pick(panel.image, name)
    enter(panel.low.field, str(low))
    enter(panel.high.field, str(high))
    pick(panel.use, use)
    scan = bench.shown.scan
    if layer is ImageLayer.FAT_FRACTION:
        values = bench.fat_fraction()
    else:
        values = bench.canonical(getattr(scan, layer.value))
    within = (values >= low) & (values <= high)
    erased = (bench.before == RF) & (within if use.startswith("Erase them") else ~within)
    assert 0 < erased.sum() < (bench.before == RF).sum()
    wanted = f"loses {erased.sum()} voxels"
    bench.qtbot.waitUntil(lambda: wanted in panel.count.text(), timeout=10_000)
    QTest.mouseClick(panel.apply_button, LEFT)
    bench.wait()
    bench.expect(erased, 0)


def test_a_threshold_adds_around_a_muscle_what_may_be_painted_over(bench):
    panel = bench.editor.menu.threshold
    bench.labels[:] = 0
    bench.labels[22:26, 18:22, 4:8] = RF
    bench.labels[26:28, 18:22, 4:8] = VL
    bench.before = bench.labels.copy()
    choose_entry(bench.editor.menu.menu, "Threshold …")
    pick(bench.editor.bar.paint_over.rules, "Over background")
    pick(panel.image, "Fat fraction")
    enter(panel.low.field, "100")  # the wrong way round is understood
    enter(panel.high.field, "80")
    pick(panel.use, "Add them around the muscle")
    enter(panel.reach.field, "22")
    QTest.mouseClick(panel.apply_button, LEFT)
    bench.wait()
    grid = np.stack(np.indices(bench.labels.shape), -1) * bench.spacing
    own = grid[bench.before == RF]
    near = np.array([((grid - one) ** 2).sum(-1) <= 22**2 for one in own]).any(0)
    fraction = bench.fat_fraction()
    fatty = (fraction >= 80) & (fraction <= 100)
    bench.expect(near & fatty & (bench.before == 0), RF)


def test_the_threshold_needs_a_muscle(bench):
    panel = bench.editor.menu.threshold
    bench.review.state.select_label(None)
    bench.press("T")
    bench.qtbot.waitUntil(lambda: "No muscle" in panel.count.text(), timeout=10_000)
    assert not panel.apply_button.isEnabled()
    panel.apply()
    np.testing.assert_array_equal(bench.labels, bench.before)
    assert any("No muscle" in card.notice.what for card in bench.window.notifications.cards)
