"""What the model made stays what corrections are compared with, over several sittings."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.gui.results.muscle_cells import Column
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services.save_revision import save_revision
from tests.gui.conftest import make_analysis, make_visit
from tests.support.edited_windows import LEFT, choose_entry
from tests.support.libraries import imported
from tests.support.library_windows import show_in_review, wait_for_jobs, write_phantom
from tests.support.phantoms import RF, VL

_PATIENCE_MS = 15_000


@pytest.fixture
def window(library_window, tmp_path):
    """Show a window on a library with one scan, which has no labels yet."""
    write_phantom(tmp_path / "images")
    imported(library_window.session.library.current, tmp_path / "images")
    return library_window


def open_latest(qtbot, window, scan_id=1):
    """Close what is open and open the scan's latest labels in Review."""
    while window.workspace.visits:
        window.workspace.close(0)
    show_in_review(qtbot, window, scan_id)
    return window.editor.desk


def erase_lower_part(desk, label, share):
    mask = desk.session.labels == label
    slices = np.flatnonzero(mask.any(axis=(0, 1)))
    mask[:, :, slices[round(share * len(slices))] :] = False
    desk.session.rules.active_label = label
    desk.apply("Erase", Region(whole(mask.shape), mask), 0)
    return int(mask.sum())


def told_of(window, label):
    """Return what the table says at a muscle."""
    table = window.review.table.model
    index = table.index(table.row_of(label), Column.MUSCLE)
    return str(index.data(Qt.ItemDataRole.ToolTipRole))


def save(qtbot, window):
    QTest.mouseClick(window.editor.bar.save, LEFT)
    wait_for_jobs(qtbot, window)


def test_three_sittings_refer_to_the_models_labels(qtbot, window):
    library = window.session.library.current
    model = make_analysis()
    save_revision(library, 1, model, kind=RevisionKind.AUTOMATIC, parent_id=None)
    made = to_canonical(model.label_map.labels, model.label_map.geometry)[0]
    gone = 0
    for share in (0.25, 0.35):
        desk = open_latest(qtbot, window)
        gone += erase_lower_part(desk, VL, share)
        save(qtbot, window)
    assert [one.number for one in library.revisions(1)] == [1, 2, 3]
    desk = open_latest(qtbot, window)
    kept = int((desk.session.labels == VL).sum())
    assert kept == (made == VL).sum() - gone
    # Without anything being touched, the table says how far the muscle is from the model's.
    wanted = f"With the model's labels: DSC {2 * kept / (kept + (made == VL).sum()):.3f}"
    qtbot.waitUntil(lambda: wanted in told_of(window, VL), timeout=_PATIENCE_MS)
    assert "DSC" not in told_of(window, RF)
    window.review.state.select_label(VL)
    choose_entry(window.editor.menu.menu, "Back to the model's")
    wait_for_jobs(qtbot, window)
    np.testing.assert_array_equal(desk.session.labels == VL, made == VL)
    np.testing.assert_array_equal(desk.session.labels, made)
    qtbot.waitUntil(
        lambda: "With the model's labels: DSC 1.000" in told_of(window, VL), timeout=_PATIENCE_MS
    )
    # And back to how it was opened: the same muscle as the last sitting left it.
    choose_entry(window.editor.menu.menu, "Back to how it was opened")
    wait_for_jobs(qtbot, window)
    assert (desk.session.labels == VL).sum() == kept


def test_of_given_labels_it_says_that_no_model_made_them(qtbot, window):
    library, given = window.session.library.current, make_analysis()
    given = replace(given, provenance=replace(given.provenance, model_name=None))
    save_revision(library, 1, given, kind=RevisionKind.MANUAL, parent_id=None)
    desk = open_latest(qtbot, window)
    before = desk.session.labels.copy()
    window.review.state.select_label(VL)
    choose_entry(window.editor.menu.menu, "Back to the model's")
    wait_for_jobs(qtbot, window)
    assert "don't go back to a model" in window.notifications.cards[-1].notice.what
    np.testing.assert_array_equal(desk.session.labels, before)
    erase_lower_part(desk, VL, 0.5)
    qtbot.waitUntil(lambda: "No model made these" in told_of(window, VL), timeout=_PATIENCE_MS)


def test_what_was_touched_just_before_another_scan_is_shown_is_compared_later(qtbot, window):
    model = make_analysis()
    save_revision(
        window.session.library.current, 1, model, kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    desk = open_latest(qtbot, window)
    made = int((desk.session.labels == VL).sum())
    kept = made - erase_lower_part(desk, VL, 0.5)
    window.workspace.open(make_visit(make_analysis("visit-2"), None))
    assert window.editor.desk is not desk
    window.workspace.show(window.workspace.visits.index(desk.visit))
    assert window.editor.desk is desk
    wanted = f"With the model's labels: DSC {2 * kept / (kept + made):.3f}"
    qtbot.waitUntil(lambda: wanted in told_of(window, VL), timeout=_PATIENCE_MS)


def test_in_a_folder_it_is_what_lies_there_of_the_model(qtbot, window):
    model = make_analysis()
    labels = model.label_map.labels.copy()
    labels[:, :, :6][labels[:, :, :6] == VL] = 0
    parameters = {**model.provenance.parameters, "corrected_by_hand": True}
    corrected = replace(
        model,
        label_map=replace(model.label_map, labels=labels),
        provenance=replace(model.provenance, parameters=parameters),
        model_labels=model.label_map,
    )
    window.workspace.open(make_visit(corrected))
    window.rail.buttons[1].click()
    window.review.state.select_label(VL)
    choose_entry(window.editor.menu.menu, "Back to the model's")
    wait_for_jobs(qtbot, window)
    made = to_canonical(model.label_map.labels, model.label_map.geometry)[0]
    np.testing.assert_array_equal(window.editor.desk.session.labels, made)
