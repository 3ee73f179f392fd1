"""Every tool, by real events, changes exactly the voxels that plain numpy says."""

import numpy as np
import pytest
from PySide6.QtTest import QTest

from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.viewing.slicing import Plane, slice_axis
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.edited_windows import (
    LEFT,
    NONE,
    choose_entry,
    connected_with,
    drag,
    place_of,
    point_of,
    slice_mask,
    swept,
)
from tests.support.phantoms import AM, LEFT_OFFSET, RF, VL

FINE = 1e-6


planes = pytest.mark.parametrize("plane", list(Plane))


@planes
def test_the_eraser_takes_from_the_chosen_muscle_alone(bench, plane):
    bench.take(Tool.ERASER)
    start, end = (24, 20, 6), (33, 20, 6) if plane is not Plane.SAGITTAL else (24, 6, 6)
    view = bench.view(plane)
    drag(view, [point_of(view, start), point_of(view, end)])
    covered = swept(bench.before.shape, [start, end], 15.0, bench.spacing, slice_axis(plane))
    bench.expect(covered & (bench.before == RF), 0)


@planes
def test_the_edge_brush_paints_what_looks_like_its_beginning(bench, plane):
    bench.review.state.show_layer(ImageLayer.FAT_FRACTION)
    bench.review.state.select_label(AM)
    bench.editor.options.change(size_mm=60.0)
    bench.take(Tool.SIMILAR)
    fraction = bench.fat_fraction()
    start = (33, 24, 6)
    end = (33, 18, 6) if plane is not Plane.CORONAL else (35, 24, 6)
    bench.review.state.move_cursor(start)
    view = bench.view(plane)
    drag(view, [point_of(view, start), point_of(view, end)])
    i, j, k = start
    middle = np.median(fraction[i - 1 : i + 2, j - 1 : j + 2, k])
    alike = abs(fraction - middle) <= 5.0
    covered = swept(bench.before.shape, [start, end], 30.0, bench.spacing, slice_axis(plane))
    assert (covered & ~alike).any()
    bench.expect(covered & alike, AM)


@pytest.mark.parametrize("in_depth", [False, True])
@pytest.mark.parametrize("layer", [ImageLayer.FAT_FRACTION, ImageLayer.FAT])
def test_a_fill_goes_through_what_is_connected_and_alike_within_its_label(bench, layer, in_depth):
    bench.review.state.show_layer(layer)
    bench.review.state.select_label(AM)
    bench.editor.options.change(in_depth=in_depth)
    bench.take(Tool.FILL)
    values = bench.fat_fraction()
    tolerance = 5.0
    if layer is ImageLayer.FAT:
        values = bench.canonical(bench.shown.scan.fat)
        tolerance *= bench.review.state.window.width / 100
    seed = (36, 20, 6)
    view = bench.view()
    QTest.mouseClick(view, LEFT, NONE, point_of(view, seed))
    bench.wait()
    middle = np.median(values[35:38, 19:22, 6])
    passable = (abs(values - middle) <= tolerance) & (bench.before == bench.before[seed])
    assert bench.before[seed] == VL
    if not in_depth:
        passable &= slice_mask(passable.shape, 2, 6)
    filled = connected_with(seed, passable)
    assert 0 < filled.sum() < (bench.before == VL).sum()
    bench.expect(filled, AM)


@planes
def test_a_cut_erases_the_smaller_side_through_all_slices(bench, plane):
    bench.take(Tool.CUT)
    view = bench.view(plane)
    across, down = (axis for axis in range(3) if axis != slice_axis(plane))
    middle = [22, 19, 6]
    start, end = list(middle), list(middle)
    start[across], start[down] = middle[across] - 4, middle[down] - 3
    end[across], end[down] = middle[across] + 1, middle[down] + 3
    points = [point_of(view, start), point_of(view, end)]
    (x1, y1), (x2, y2) = (place_of(view, point) for point in points)
    drag(view, points)
    bench.wait()
    grid = np.indices(bench.before.shape)
    side = (x2 - x1) * (grid[down] - y1) - (y2 - y1) * (grid[across] - x1)
    own = bench.before == RF
    one, other = own & (side > 0), own & (side < 0)
    smaller, larger = sorted((one, other), key=np.count_nonzero)
    assert 0 < smaller.sum() < larger.sum()
    bench.expect(smaller, 0)


@planes
def test_a_push_takes_the_border_along_and_nothing_else(bench, plane):
    if plane is Plane.SAGITTAL:  # a border that this plane crosses
        bench.labels[14:40, 8:19, 1:11], bench.labels[14:40, 19:30, 1:11] = RF, VL
        bench.before = bench.labels.copy()
        start, end, distance = (24, 15, 6), (24, 18, 6), 4
    else:
        start, end, distance = (26, 20, 6), (29, 20, 6), 4
    axis = 1 if plane is Plane.SAGITTAL else 0
    bench.editor.options.change(size_mm=200.0)
    bench.take(Tool.PUSH)
    bench.review.state.move_cursor(start)
    view = bench.view(plane)
    drag(view, [point_of(view, start), point_of(view, end)])
    # As large as fits without touching the neighbour, whose first voxel is so far away.
    radius = distance * bench.spacing[axis] * (1 - FINE)
    covered = swept(bench.before.shape, [start, end], radius, bench.spacing, slice_axis(plane))
    bench.expect(covered & (bench.before == VL), RF)


def test_a_push_without_a_neighbour_says_so(bench):
    bench.take(Tool.PUSH)
    view = bench.view()
    QTest.mouseClick(view, LEFT, NONE, point_of(view, (1, 1, 6)))
    assert any("no border" in card.notice.what for card in bench.window.notifications.cards)
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_fat_is_erased_above_the_percentage(bench):
    fraction = bench.fat_fraction()
    bench.editor.menu.fat.setValue(50)
    bench.menu("Erase fat in it")
    fatty = (bench.before == RF) & (fraction > 50)
    assert fatty.sum() < (bench.before == RF).sum()
    bench.expect(fatty, 0)


def test_the_sides_are_exchanged(bench):
    bench.labels[5:8, 5:8, 5:8] = RF + LEFT_OFFSET
    bench.before = bench.labels.copy()
    bench.menu("Exchange left and right")
    right, left = bench.before == RF, bench.before == RF + LEFT_OFFSET
    assert right.any() and left.any()
    bench.before[left] = RF
    bench.before[right] = RF + LEFT_OFFSET
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_all_of_a_muscle_is_given_to_another(bench):
    menu = bench.editor.menu.menu
    others = next(one.menu() for one in menu.actions() if one.text() == "Give it to")
    others.aboutToShow.emit()
    name = bench.editor.desk.session.rules.label_name(AM)
    choose_entry(others, name)
    bench.expect(bench.before == RF, AM)


@pytest.mark.parametrize(
    ("plane", "keys", "step"),
    [
        (Plane.AXIAL, "Ctrl+PgUp", 1),
        (Plane.SAGITTAL, "Ctrl+PgDown", -1),
        (Plane.CORONAL, "Ctrl+PgUp", 1),
    ],
)
def test_a_slice_is_copied_to_its_neighbour_and_shown(bench, plane, keys, step):
    view = bench.view(plane)
    axis = slice_axis(plane)
    bench.labels[20:23, 18:21, 5:8] = RF + LEFT_OFFSET  # so that slices differ
    bench.before = bench.labels.copy()
    bench.review.state.move_cursor((21, 19, 7))
    QTest.mouseMove(view, point_of(view, (21, 19, 7)))
    here = view.slice_index
    bench.press(keys, plane)
    assert view.slice_index == here + step
    own = np.take(bench.before, here, axis) == RF
    target = np.take(bench.before, here + step, axis)
    expected = bench.before.copy()
    wanted = np.where(own, RF, np.where(target == RF, 0, target))
    expected[(slice(None),) * axis + (here + step,)] = wanted
    np.testing.assert_array_equal(bench.labels, expected)
    bench.press("Ctrl+Z", plane)
    np.testing.assert_array_equal(bench.labels, bench.before)


def test_a_muscle_goes_back_to_how_it_was_opened(bench):
    base = bench.editor.desk.base
    bench.menu("Back to how it was opened")
    concerned = (base == RF) | (bench.before == RF)
    expected = np.where(concerned, base, bench.before)
    assert not np.array_equal(expected, bench.before)
    np.testing.assert_array_equal(bench.labels, expected)
