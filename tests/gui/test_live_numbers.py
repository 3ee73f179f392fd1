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


@pytest.mark.parametrize("most_at_once", [100_000, 10])
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
    assert desk.session.history.steps[-1].name == "Dab"
    for label in (RF, SM, VL):
        voxels, volume_ml = by_hand(review, label)
        numbers = desk.numbers.by_label
        qtbot.waitUntil(lambda n=numbers, k=label, v=voxels: k in n and n[k].voxels == v)
        assert numbers[label].volume_ml == (pytest.approx(volume_ml) if voxels else None)


def test_a_stroke_is_measured_once_it_is_drawn_and_only_what_it_changes_is_painted(
    qtbot, window, review
):
    """The dabs of a stroke are measured together, and one cell of the table says so."""
    desk, model = window.editor.desk, review.table.model
    desk.begin_editing()
    wait_for_jobs(qtbot, window)
    told, painted = [], []
    desk.numbers.changed.connect(told.append)
    model.dataChanged.connect(lambda first, last: painted.append((first, last)))
    desk.session.begin_stroke("Brush")
    for i in range(5):
        desk.session.dab(Region(((i, i + 1), (0, 1), (0, 1)), np.ones((1, 1, 1), bool)), RF)
    desk.session.end_stroke()
    assert told == []  # the picture comes first
    qtbot.waitUntil(lambda: bool(told))
    assert [[one.label for one in measures] for measures in told] == [[RF]]
    assert told[0][0].voxels == np.count_nonzero(desk.session.labels == RF)
    assert painted
    assert all(first == last for first, last in painted)
    assert {first.row() for first, _ in painted} == {model.row_of(RF)}
