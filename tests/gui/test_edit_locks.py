"""No tool breaks a lock."""

import numpy as np
import pytest
from PySide6.QtTest import QTest

from legseg_desktop.editing.boxes import NewLabels
from legseg_desktop.editing.label_sources import LabelSource
from legseg_desktop.gui.editing.threshold import ThresholdUse
from legseg_desktop.gui.editing.tool_kinds import Tool
from tests.support.edited_windows import LEFT, NONE, RIGHT, drag, point_of
from tests.support.phantoms import AM, LEFT_OFFSET, RF, VL


def use_tool(bench, tool):
    """Use a tool where it would change both muscles, if it may."""
    bench.take(tool)
    view = bench.view()
    corners = [(18, 12, 6), (36, 12, 6), (36, 26, 6), (18, 26, 6)]
    points = [point_of(view, corner) for corner in corners]
    if tool is Tool.CONTOUR:
        for point in points:
            QTest.mouseClick(view, LEFT, NONE, point)
        bench.press("Return")
    elif tool is Tool.CUT:
        drag(view, [point_of(view, (18, 20, 6)), point_of(view, (18, 24, 6))])
    elif tool is Tool.FILL:
        for voxel in ((26, 20, 6), (36, 20, 6), (10, 20, 6)):
            QTest.mouseClick(view, LEFT, NONE, point_of(view, voxel))
    elif tool is Tool.PUSH:
        for start, end in (((26, 20, 6), (34, 20, 6)), ((34, 20, 6), (26, 20, 6))):
            drag(view, [point_of(view, start), point_of(view, end)])
    else:
        drag(view, [*points, points[0]])
        drag(view, [*points, points[0]], RIGHT)
    bench.wait()


def use_operation(bench, name):
    """Do an operation of the muscle's menu, or of a key, on the chosen muscle."""
    if name in ("next", "before"):
        bench.press("Ctrl+PgUp" if name == "next" else "Ctrl+PgDown")
        return
    if name in THRESHOLDS:
        use_threshold(bench, name)
        return
    if name == BROUGHT:
        # As its dialog does with what was carried over: all of the scan is one muscle.
        whole = tuple((0, n) for n in bench.labels.shape)
        everywhere = np.full_like(bench.labels, VL)
        everywhere[:24] = RF
        source = LabelSource("visit-1", 1, (RF, VL))
        bench.editor.desk.bring_over(name, NewLabels(whole, everywhere), source)
        return
    bench.editor.menu.reach.setValue(16.0)
    bench.editor.menu.fat.setValue(5)
    bench.editor.menu.speck.setValue(50)
    bench.menu(name)


def use_threshold(bench, use):
    """Apply a threshold that nearly all voxels of the scan pass, or hardly any."""
    panel = bench.editor.menu.threshold
    panel.show_for_image()
    panel.image.setCurrentIndex(0)
    panel.low.set_value(0 if use == "add" else 15)
    panel.high.set_value(100)
    panel.reach.set_value(20)
    panel.use.setCurrentIndex(panel.use.findData(ThresholdUse(use)))
    QTest.mouseClick(panel.apply_button, LEFT)
    bench.wait()
    panel.close()


THRESHOLDS = [use.value for use in ThresholdUse]
BROUGHT = "labels of another visit"
OPERATIONS = [
    *THRESHOLDS,
    BROUGHT,
    "Fill in between its slices",
    "Repeat its slices in between",
    "Grow",
    "Shrink",
    "Smooth",
    "Remove small pieces",
    "Fill holes",
    "Erase fat in it",
    "Back to the model's",
    "Back to how it was opened",
    "Exchange left and right",
    "next",
    "before",
]
ALL_TOOLS = [*(tool for tool in Tool if tool is not Tool.NAVIGATE), *OPERATIONS]


def use(bench, what):
    if isinstance(what, Tool):
        use_tool(bench, what)
    else:
        use_operation(bench, what)


def roughen(bench):
    """Give both muscles holes, specks, slices that lack them, and each a part of the other."""
    random = np.random.default_rng(5)
    noisy = random.random(bench.labels.shape) < 0.05
    bench.labels[noisy] = random.choice(
        [0, RF, VL, RF + LEFT_OFFSET, VL + LEFT_OFFSET], noisy.sum()
    )
    for gap in ((26, ...), (slice(None), 17), (..., 3)):
        part = bench.labels[gap]
        part[np.isin(part, (RF, VL))] = 0
    whole = tuple((0, n) for n in bench.labels.shape)
    bench.shown.muscle_boxes.update(dict.fromkeys((RF, VL, RF + 100, VL + 100), whole))
    bench.before = bench.labels.copy()


@pytest.mark.parametrize("what", ALL_TOOLS)
def test_no_tool_breaks_a_lock(bench, what):
    roughen(bench)
    bench.editor.options.change(size_mm=60.0, tolerance_percent=40.0)
    # Unlocked, the tool does change both: the test could fail.
    use(bench, what)
    assert not np.array_equal(bench.labels, bench.before)
    bench.editor.shown.jump_to(0)
    np.testing.assert_array_equal(bench.labels, bench.before)
    bench.editor.flow.change_lock(VL)
    bench.editor.flow.change_lock(VL + LEFT_OFFSET)
    use(bench, what)
    for label in (VL, VL + LEFT_OFFSET):
        np.testing.assert_array_equal(bench.labels == label, bench.before == label)
    bench.editor.shown.jump_to(0)
    bench.editor.flow.change_lock(RF)
    use(bench, what)
    for label in (RF, VL, VL + LEFT_OFFSET):
        np.testing.assert_array_equal(bench.labels == label, bench.before == label)


def test_the_list_of_tools_under_lock_is_whole(bench):
    entries = {action.text() for action in bench.editor.menu.menu.actions() if action.text()}
    # Under other names above, or below.
    elsewhere = {
        "Copy to the next slice",
        "Copy to the slice before",
        "Give it to",
        "Threshold …",
        "Try out a shape …",
        "Bring labels from another visit …",
    }
    assert entries - elsewhere <= {one for one in ALL_TOOLS if not isinstance(one, Tool)}
    assert set(bench.editor.strip.buttons) - {Tool.NAVIGATE} <= set(ALL_TOOLS)


def test_a_locked_muscle_is_not_given_away_and_gets_nothing(bench):
    for locked in (RF, AM):
        bench.editor.flow.change_lock(locked)
        bench.editor.menu.give_to(AM)
        np.testing.assert_array_equal(bench.labels, bench.before)
        bench.editor.flow.change_lock(locked)
    bench.editor.menu.give_to(AM)
    assert not (bench.labels == RF).any()
