"""Live numbers of changes small and large, against a plain count."""

import numpy as np
import pytest

from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.editing.edit_measures import LiveMeasures
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


class FailingMeasures(LiveMeasures):
    """Fails half-way, as often as it is told to: at the beginning or with a change."""

    failures_to_begin = failures_to_update = 0

    def __init__(self, scan, labels):
        super().__init__(scan, labels)
        if FailingMeasures.failures_to_begin:
            FailingMeasures.failures_to_begin -= 1
            raise MemoryError

    def update(self, change):
        told = super().update(change)
        if FailingMeasures.failures_to_update:
            FailingMeasures.failures_to_update -= 1
            raise MemoryError
        return told


def erase_row(desk, label):
    """Erase the muscle's first row of voxels; return how many voxels are left."""
    mask = desk.session.labels == label
    first = np.flatnonzero(mask.any(axis=(0, 2)))[0]
    mask[:, first + 1 :] = False
    desk.session.rules.active_label = label
    desk.apply("Erase", Region(whole(mask.shape), mask), 0)
    return np.count_nonzero(desk.session.labels == label)


@pytest.mark.parametrize(
    ("to_begin", "to_update", "most_at_once"), [(2, 0, 100_000), (0, 1, 100_000), (0, 1, 10)]
)
def test_after_a_failure_the_next_change_measures_all_anew(
    qtbot, window, review, monkeypatch, to_begin, to_update, most_at_once
):
    """It failed at the beginning, in the window's thread, or in a job; it is said once."""
    monkeypatch.setattr(live_numbers, "_MOST_AT_ONCE", most_at_once)
    monkeypatch.setattr(live_numbers, "LiveMeasures", FailingMeasures)
    monkeypatch.setattr(FailingMeasures, "failures_to_begin", to_begin)
    monkeypatch.setattr(FailingMeasures, "failures_to_update", to_update)
    desk = window.editor.desk
    wanted = {VL: erase_row(desk, VL)}
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    wait_for_jobs(qtbot, window)
    qtbot.waitUntil(lambda: not desk.numbers._measure_later.isActive())
    wait_for_jobs(qtbot, window)
    assert VL not in desk.numbers.by_label
    wanted[RF] = erase_row(desk, RF)
    numbers = desk.numbers.by_label
    qtbot.waitUntil(lambda: {one: numbers[one].voxels for one in numbers} == wanted)
    # From here on as if nothing had been, and a later failure is said again.
    wanted[RF] = erase_row(desk, RF)
    qtbot.waitUntil(lambda: numbers[RF].voxels == wanted[RF])
    row = review.table.model.row_of(RF)
    assert review.table.model._rows[row].voxels == wanted[RF]
    assert len(window.notifications.cards) == 1
    FailingMeasures.failures_to_update = 1
    erase_row(desk, VL)
    qtbot.waitUntil(lambda: [one.notice.times for one in window.notifications.cards] == [2])
    wait_for_jobs(qtbot, window)
