"""How sure the ensemble was: over the images, in the readout and in the table."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inference_engine.quantification.quantify import with_uncertainty
from inference_engine.segmentation.uncertainty import MuscleUncertainty
from legseg_desktop.gui.results.muscle_cells import Column
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.uncertainty_colour_map import UNCERTAINTY_COLOUR_MAP
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.gui.conftest import make_analysis, make_visit
from tests.support.phantoms import AM, LEFT_OFFSET, RF, SM, VL

SURE = MuscleUncertainty(RF, 2.0, 0.95, 0.93, 0.88, 0.97)
DOUBTFUL = MuscleUncertainty(AM + LEFT_OFFSET, 40.0, 0.6, 0.55, 0.31, 0.79)
UNCALIBRATED = MuscleUncertainty(SM, 5.0, 0.9)


@pytest.fixture
def voted(review, window):
    """Show a phantom whose right rectus femoris is wholly disputed."""
    analysis = make_analysis()
    labels = analysis.label_map.labels
    entropy = np.where(labels == RF, 100, np.where(labels == VL, 31, 0)).astype(np.uint8)
    rows = with_uncertainty(analysis.measurements, (SURE, DOUBTFUL, UNCALIBRATED))
    analysis = replace(analysis, vote_entropy=entropy, measurements=rows)
    window.workspace.replace(window.workspace.current, make_visit(analysis))
    return review


def colour_at(review, label):
    """Return the colour drawn in the middle of a muscle, axial."""
    shown = review._visit.shown
    i, j, k = shown.muscle_middles[label]
    review.state.move_cursor((i, j, k))
    picture = review._pictures_of(review._visit).picture(Plane.AXIAL, k)
    row, column = shown.geometry.shape[1] - 1 - j, shown.geometry.shape[0] - 1 - i
    return picture.image.pixelColor(column, row).getRgb()[:3]


def test_a_key_lays_uncertainty_over_the_image_in_the_place_of_labels(voted):
    voted.state.set_opacity(1.0)
    of_label = colour_at(voted, RF)
    QTest.keyClick(voted, Qt.Key.Key_U)
    assert voted.state.uncertainty_visible
    assert colour_at(voted, RF) == tuple(int(v) for v in UNCERTAINTY_COLOUR_MAP[100])
    assert colour_at(voted, RF) != of_label
    sure = colour_at(voted, SM)
    assert sure[0] == sure[1] == sure[2]  # grey: the image alone
    QTest.keyClick(voted, Qt.Key.Key_U)
    assert colour_at(voted, RF) == of_label


def test_the_button_does_the_same_and_mirrors_the_key(qtbot, voted):
    button = voted.toolbar.uncertainty
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert voted.state.uncertainty_visible
    QTest.keyClick(voted, Qt.Key.Key_U)
    assert not button.isChecked()


def test_opacity_can_be_set_where_labels_are_off(voted):
    voted.state.set_overlay_visible(False)
    assert not voted.toolbar.opacity.isEnabled()
    voted.state.set_uncertainty_visible(True)
    assert voted.toolbar.opacity.isEnabled()


def test_without_a_vote_there_is_nothing_to_switch_and_labels_stay(review):
    assert not review.toolbar.uncertainty.isEnabled()
    QTest.keyClick(review, Qt.Key.Key_U)
    assert not review.state.uncertainty_visible
    before = colour_at(review, RF)
    review.state.set_uncertainty_visible(True)  # as left on by another visit
    assert colour_at(review, RF) == before


def test_the_legend_is_drawn_beside_that_of_the_fat_fraction(voted):
    view = voted.grid.views[Plane.AXIAL]
    pictures = []
    for layer in (ImageLayer.IN_PHASE, ImageLayer.FAT_FRACTION):
        voted.state.show_layer(layer)
        for is_on in (False, True):
            voted.state.set_uncertainty_visible(is_on)
            pictures.append(view.grab().toImage())
    for without, with_legend in (pictures[:2], pictures[2:]):
        columns = [
            x
            for x in range(without.width())
            if without.pixelColor(x, without.height() - 100)
            != with_legend.pixelColor(x, without.height() - 100)
        ]
        assert columns


def test_the_readout_gives_the_uncertainty_of_a_voxel(voted):
    shown = voted._visit.shown
    voted.readout.read(shown.muscle_middles[VL])
    assert "uncertainty 31 %" in voted.readout.text()
    voted.readout.read(shown.muscle_middles[SM])
    assert "uncertainty" not in voted.readout.text()


def cell(review, label, column, role=Qt.ItemDataRole.DisplayRole):
    model = review.table.model
    return model.data(model.index(model.row_of(label), column), role)


def test_the_table_gives_the_expected_overlap_with_its_range(qtbot, window, voted):
    window.resize(1920, 1080)
    whole = "0.93 (0.88\N{EN DASH}0.97)"
    qtbot.waitUntil(lambda: cell(voted, RF, Column.OVERLAP) == whole)
    assert cell(voted, SM, Column.OVERLAP) == "—"
    assert cell(voted, VL, Column.OVERLAP) == "—"


def test_low_overlap_is_marked_by_colour_and_word(voted):
    colour = Qt.ItemDataRole.ForegroundRole
    assert cell(voted, AM + LEFT_OFFSET, Column.OVERLAP, colour) is not None
    assert cell(voted, RF, Column.OVERLAP, colour) is None
    assert "unsure" in cell(voted, AM + LEFT_OFFSET, Column.NOTES)
    assert "unsure" not in cell(voted, RF, Column.NOTES)
    tip = cell(voted, AM + LEFT_OFFSET, Column.NOTES, Qt.ItemDataRole.ToolTipRole)
    assert "Look at the outline" in tip


def test_tool_tips_say_what_it_means_and_what_not(voted):
    tip = Qt.ItemDataRole.ToolTipRole
    said = cell(voted, AM + LEFT_OFFSET, Column.OVERLAP, tip)
    assert "divided by 40.0 %" in said and "0.31 to 0.79" in said
    assert "not measured on this patient" in said
    assert "Look at the outline" in said
    assert "Look at the outline" not in cell(voted, RF, Column.OVERLAP, tip)
    assert "isn't calibrated" in cell(voted, SM, Column.OVERLAP, tip)
    assert "no ensemble" in cell(voted, VL, Column.OVERLAP, tip)
    header = voted.table.model.headerData(Column.OVERLAP, Qt.Orientation.Horizontal, tip)
    assert "simulated patients" in header


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_it_sorts_by_the_expected_overlap_with_unknown_ones_last(voted, order):
    voted.table.view.sortByColumn(Column.OVERLAP, order)
    shown = [voted.table.order.index(row, Column.OVERLAP).data()[:4] for row in range(3)]
    known = ["0.55", "0.93"]
    assert shown == [*(known if order is Qt.SortOrder.AscendingOrder else known[::-1]), "—"]
