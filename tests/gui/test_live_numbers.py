"""Live numbers of changes small and large, against a plain count."""

import numpy as np
import pytest

from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.gui.editing import live_numbers
from tests.support.library_windows import wait_for_jobs
from tests.support.phantoms import RF, SM, VL


def by_hand(review, label):
    desk = review.window().editor.desk
    scan, inside = desk.visit.shown.scan, desk.session.labels == label
    total = np.count_nonzero(inside)
    return total, total * scan.geometry.voxel_volume_ml


@pytest.mark.parametrize("most_at_once", [500_000, 10])
def test_numbers_follow_every_change_in_its_order(qtbot, window, review, monkeypatch, most_at_once):
    monkeypatch.setattr(live_numbers, "_MOST_AT_ONCE", most_at_once)
    desk = window.editor.desk
    everywhere = whole(desk.session.labels.shape)
    desk.apply("Erase", Region(everywhere, desk.session.labels == VL), 0)
    wait_for_jobs(qtbot, window)
    # One after the other, without waiting for the numbers.
    desk.apply("Give", Region(everywhere, desk.session.labels == SM), RF)
    desk.undo()
    desk.apply("Dab", Region(((0, 2), (0, 1), (0, 1)), np.ones((2, 1, 1), bool)), RF)
    wait_for_jobs(qtbot, window)
    assert desk.session.history.steps[-1].name == "Dab"
    for label in (RF, SM, VL):
        voxels, volume_ml = by_hand(review, label)
        live = desk.numbers.by_label[label]
        assert live.voxels == voxels
        assert live.volume_ml == (pytest.approx(volume_ml) if voxels else None)
