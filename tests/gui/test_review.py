from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from inference_engine.findings import Finding
from legseg_desktop.gui.results.muscle_cells import Column
from legseg_desktop.gui.results.muscle_model import SORT_ROLE
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.gui.conftest import CUT, make_analysis, make_visit
from tests.support.phantoms import AM, FAT_FRACTIONS, LEFT_OFFSET, RF

LEFT = Qt.MouseButton.LeftButton


def _press(review, key, modifiers=Qt.KeyboardModifier.NoModifier):
    view = review.grid.active
    view.setFocus()
    QTest.keyClick(view, key, modifiers)


def test_keys_switch_layers_overlay_and_crosshair(review):
    state = review.state
    _press(review, Qt.Key.Key_BracketRight)
    assert state.layer is ImageLayer.OPPOSED_PHASE
    _press(review, Qt.Key.Key_BracketLeft)
    _press(review, Qt.Key.Key_BracketLeft)
    assert state.layer is ImageLayer.FAT_FRACTION
    _press(review, Qt.Key.Key_S)
    assert not state.overlay_visible
    _press(review, Qt.Key.Key_X)
    assert not state.crosshair_visible
    _press(review, Qt.Key.Key_O)
    assert state.outlined
    before = state.opacity
    _press(review, Qt.Key.Key_D)
    _press(review, Qt.Key.Key_D)
    _press(review, Qt.Key.Key_A)
    assert state.opacity == pytest.approx(before + 0.1)


def test_page_keys_change_the_slice_of_the_plane_under_the_mouse(review):
    _press(review, Qt.Key.Key_PageUp)
    assert review.state.cursor == (24, 20, 7)
    review.grid.views[Plane.SAGITTAL].activated.emit()
    _press(review, Qt.Key.Key_PageDown)
    assert review.state.cursor == (23, 20, 7)


def test_fit_centre_and_contrast_keys(review):
    ctrl = Qt.KeyboardModifier.ControlModifier
    view = review.grid.views[Plane.AXIAL]
    fitted = view.transform
    view.zoom(3.0)
    _press(review, Qt.Key.Key_C)
    assert view.transform.pixel(QPointF(view.width() / 2, view.height() / 2)) == (19, 23)
    _press(review, Qt.Key.Key_F, ctrl)
    assert view.transform == fitted
    view.zoom(3.0)
    _press(review, Qt.Key.Key_R)
    assert view.transform == fitted
    window = review.state.window
    review.state.set_window(replace(window, high=window.high * 5))
    _press(review, Qt.Key.Key_J, ctrl)
    assert review.state.window.high == pytest.approx(window.high, rel=0.1)


def test_a_double_click_maximises_a_plane_and_another_gives_it_back(review):
    coronal = review.grid.views[Plane.CORONAL]
    QTest.mouseDClick(coronal, LEFT)
    visible = [plane for plane, view in review.grid.views.items() if view.isVisible()]
    assert visible == [Plane.CORONAL]
    QTest.mouseDClick(coronal, LEFT)
    assert all(view.isVisible() for view in review.grid.views.values())


def test_toolbar_mirrors_the_state_and_changes_it(qtbot, review):
    toolbar, state = review.toolbar, review.state
    qtbot.mouseClick(toolbar.layers[ImageLayer.FAT_FRACTION], LEFT)
    assert state.layer is ImageLayer.FAT_FRACTION
    assert not toolbar.level.isEnabled()
    state.show_layer(ImageLayer.WATER)
    assert toolbar.layers[ImageLayer.WATER].isChecked()
    toolbar.width_box.setValue(300)
    toolbar.width_box.editingFinished.emit()
    assert state.window.width == pytest.approx(300)
    qtbot.mouseClick(toolbar.outline, LEFT)
    assert state.outlined
    assert not toolbar.opacity.isEnabled()
    toolbar.opacity.setValue(20)
    assert state.opacity == 0.2


def test_reading_a_window_into_the_boxes_does_not_round_it(review):
    state = review.state
    state.set_window(replace(state.window, low=0.25, high=100.75))
    review.toolbar.level.editingFinished.emit()
    assert (state.window.low, state.window.high) == (0.25, 100.75)


def _cell(review, row, column):
    return review.table.order.index(row, column)


def _row_of(review, label):
    model, order = review.table.model, review.table.order
    return order.mapFromSource(model.index(model.row_of(label), 0)).row()


def _click(review, index):
    view = review.table.view
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def test_a_click_on_a_muscle_jumps_to_its_middle(review):
    _click(review, _cell(review, _row_of(review, AM + LEFT_OFFSET), Column.FAT_FRACTION))
    assert review.state.selected_label == AM + LEFT_OFFSET
    shown = review.table._shown
    assert shown.labels[review.state.cursor] == AM + LEFT_OFFSET
    review.state.move_cursor((0, 0, 0))
    _click(review, _cell(review, _row_of(review, AM + LEFT_OFFSET), Column.SIDE))
    assert shown.labels[review.state.cursor] == AM + LEFT_OFFSET


def test_a_muscle_that_is_not_there_leaves_the_cursor_alone(review):
    before = review.state.cursor
    _click(review, _cell(review, _row_of(review, 3), Column.SIDE))
    assert review.state.selected_label == 3
    assert review.state.cursor == before


def test_the_table_shows_the_measurements(review):
    for label, fraction in FAT_FRACTIONS.items():
        row = _row_of(review, label)
        assert _cell(review, row, Column.FAT_FRACTION).data() == f"{100 * fraction:.1f}"
    missing = _row_of(review, 3)
    assert _cell(review, missing, Column.FAT_FRACTION).data() == "—"
    assert _cell(review, missing, Column.NOTES).data() == "absent"
    tip = _cell(review, _row_of(review, RF), Column.NOTES).data(Qt.ItemDataRole.ToolTipRole)
    assert CUT.message in tip


@pytest.mark.parametrize("direction", list(Qt.SortOrder))
def test_sorting_puts_absent_numbers_last(review, direction):
    review.table.view.sortByColumn(Column.FAT_FRACTION, direction)
    order = review.table.order
    values = [
        order.index(row, Column.FAT_FRACTION).data(SORT_ROLE) for row in range(order.rowCount())
    ]
    known = [value for value in values if value is not None]
    assert len(known) == len(FAT_FRACTIONS)
    assert values[: len(known)] == known
    assert known == sorted(known, reverse=direction is Qt.SortOrder.DescendingOrder)


def test_the_side_filter_keeps_one_leg(review):
    table = review.table
    table.side_filter.setCurrentIndex(2)
    sides = {_cell(review, row, Column.SIDE).data() for row in range(table.order.rowCount())}
    assert sides == {"L"}
    table.side_filter.setCurrentIndex(0)
    assert table.order.rowCount() == 36


def test_check_boxes_hide_and_show_labels(qtbot, review):
    table, state = review.table, review.state
    index = _cell(review, _row_of(review, RF), Column.MUSCLE)
    table.order.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert state.hidden_labels == {RF}
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    qtbot.mouseClick(table.show_all, LEFT)
    assert state.hidden_labels == frozenset()
    qtbot.mouseClick(table.hide_all, LEFT)
    assert len(state.hidden_labels) == 36


def test_choosing_a_muscle_elsewhere_selects_its_row_and_stays_there(review):
    review.state.move_cursor((1, 2, 3))
    review.state.select_label(AM)
    assert review.state.cursor == (1, 2, 3)
    row = review.table.view.selectionModel().currentIndex()
    assert review.table.model.measurement(review.table.order.mapToSource(row).row()).label == AM


def test_a_click_in_the_profile_jumps_to_that_slice(qtbot, review):
    profile = review.profile
    qtbot.wait(50)  # the plot's first layout
    position = profile._positions[9]
    box = profile.fat_fraction.plotItem.vb
    scene_point = box.mapViewToScene(QPointF(position + 2, 50))
    point = profile.fat_fraction.mapFromScene(scene_point)
    QTest.mouseClick(profile.fat_fraction.viewport(), LEFT, pos=point)
    assert review.state.cursor == (24, 20, 9)
    assert profile._markers[0].value() == pytest.approx(position)


def test_the_profile_draws_both_sides_of_the_chosen_muscle(review):
    curves = review.profile.fat_fraction.plotItem.listDataItems()
    assert sorted(round(float(curve.getData()[1].mean())) for curve in curves) == [10, 15]
    assert "Rectus femoris" in review.profile.title.text()
    review.state.select_label(3)
    assert review.profile.fat_fraction.plotItem.listDataItems() == []


def test_readout_names_the_muscle_and_gives_the_numbers(review):
    shown = review.table._shown
    review.readout.read(shown.muscle_middles[RF])
    text = review.readout.text()
    assert "rectus femoris right" in text
    assert "FF 10.0 %" in text
    assert "F 100" in text and "W 900" in text
    own = shown.own_voxel(shown.muscle_middles[RF])
    assert "voxel {}, {}, {}".format(*own) in text
    review.readout.read((0, 0, 0))
    assert "FF — %" in review.readout.text()


def test_findings_stand_above_the_views_and_unfold(qtbot, review, window):
    unflagged = tuple(replace(row, flags=()) for row in make_analysis().measurements)
    analysis = replace(make_analysis(), measurements=unflagged, findings=())
    window.workspace.open(make_visit(analysis))
    assert not review.findings.isVisible()
    swap = Finding("swap_suspected", "Fat and water look swapped.")
    cut = tuple(replace(row, flags=("cut_proximally",)) for row in unflagged[:2])
    flagged = replace(analysis, measurements=(*cut, *unflagged[2:]), findings=(CUT, swap))
    window.workspace.open(make_visit(flagged))
    strip = review.findings
    assert strip.first.text() == "Fat and water look swapped."
    assert not strip.all.isVisible()
    qtbot.mouseClick(strip.fold, LEFT)
    text = strip.all.text()
    assert strip.all.isVisible()
    assert text.index("The whole scan") < text.index(swap.message)
    assert text.index("Muscles partly out of view") < text.index(
        f"Right RF; left RF: {CUT.message}"
    )
    assert "Muscles to check" not in text


def test_a_warning_too_long_for_its_line_is_shortened_and_unfolds(qtbot, review, window):
    long = Finding("swap_suspected", "Fat and water look swapped. " * 20)
    window.workspace.open(make_visit(replace(make_analysis(), findings=(long,))))
    strip = review.findings
    assert strip.first.text().endswith("…")
    qtbot.mouseClick(strip.fold, LEFT)
    assert long.message in strip.all.text()
    assert strip.all.wordWrap()


def test_the_first_muscle_that_was_measured_is_chosen_at_once(review, window):
    window.workspace.open(make_visit(replace(make_analysis(), identity="P2"), Path("other")))
    assert review.state.selected_label == RF
    assert len(review.profile.fat_fraction.plotItem.listDataItems()) == 2


def test_another_grid_is_shown_from_its_own_middle(review, window):
    other = make_analysis()
    scan, labels = other.scan, other.label_map
    cut = slice(0, 5)
    geometry = scan.geometry.cropped((0, 0, 0), (48, 40, 5))
    small = replace(
        scan,
        water=scan.water[..., cut],
        fat=scan.fat[..., cut],
        in_phase=scan.in_phase[..., cut],
        opposed_phase=scan.opposed_phase[..., cut],
        geometry=geometry,
    )
    label_map = replace(labels, labels=labels.labels[..., cut], geometry=geometry)
    review.state.move_cursor((47, 39, 11))
    changed = replace(other, scan=small, label_map=label_map)
    window.workspace.open(make_visit(changed, Path("elsewhere")))
    assert review.state.cursor == review.table._shown.start
    assert review.state.cursor[2] == 2
    assert review.table._shown.layers[ImageLayer.IN_PHASE].stored[review.state.cursor] > 0
    window.workspace.show(0)
    assert review.state.shape == (48, 40, 12)
