"""The review of muscles with real clicks and keys, down to the files of an export."""

import csv
import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog

from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.editing.review_marks import ReviewState
from legseg_desktop.gui.results.muscle_cells import Column
from legseg_desktop.services.export_formats import ExportFormat
from legseg_desktop.services.export_from_library import export_from_library
from tests.support.library_windows import wait_for_jobs
from tests.support.phantoms import RF, VL

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(segmented_window):
    return segmented_window


def press(qtbot, window, key, modifiers=NONE):
    view = window.review.grid.active
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.setFocus()
    QTest.keyClick(view, key, modifiers)


def click_cell(window, label, column):
    table = window.review.table
    index = table.order.mapFromSource(table.model.index(table.model.row_of(label), column))
    table.view.scrollTo(index)
    middle = table.view.visualRect(index).center()
    QTest.mouseClick(table.view.viewport(), LEFT, NONE, middle)


def marks_of(window):
    library, revision = window.session.library.current, window.workspace.current.revision_id
    return {mark.label: mark for mark in library.review_marks(revision)}


def test_clicks_keys_and_notes_are_kept_and_the_rest_is_marked_at_once(qtbot, window, monkeypatch):
    summary, flow = window.review.table.summary, window.editor.flow
    present = flow.present_labels()
    assert summary.words.text().startswith(f"0 of {len(present)} muscles done")
    press(qtbot, window, Qt.Key.Key_K)
    assert marks_of(window)[RF].state.value == "done"
    # Done goes on to the next that is to do.
    assert window.review.state.selected_label in set(present) - {RF}
    click_cell(window, VL, Column.REVIEW)
    assert marks_of(window)[VL].state.value == "done"
    click_cell(window, VL, Column.REVIEW)
    assert marks_of(window)[VL].state.value == "flag"
    window.review.state.select_label(VL)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("unsure at the top ", True))
    press(qtbot, window, Qt.Key.Key_N, SHIFT)
    assert marks_of(window)[VL].note == "unsure at the top"
    assert "1 flagged" in summary.words.text()
    QTest.mouseClick(summary.finish, LEFT)
    assert not summary.finish.isEnabled()
    assert "1 muscle is flagged" in window.notifications.cards[-1].notice.what
    library, revision = window.session.library.current, window.workspace.current.revision_id
    assert library.revision(revision).reviewed is None
    press(qtbot, window, Qt.Key.Key_K)
    assert "reviewed" in summary.words.text()
    assert library.revision(revision).reviewed is not None
    # Somebody changes their mind.
    click_cell(window, RF, Column.REVIEW)
    assert library.revision(revision).reviewed is None


def test_n_goes_through_what_is_to_do_in_the_order_shown(qtbot, window):
    table = window.review.table
    header = table.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(Column.FAT_FRACTION) + 10, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, NONE, at)
    present = set(window.editor.flow.present_labels())
    order = [label for label in table.labels_in_order if label in present]
    fractions = [
        table.model.measurement(table.model.row_of(label)).ff_mean_percent for label in order
    ]
    assert fractions in (sorted(fractions), sorted(fractions, reverse=True))
    table.view.selectionModel().clear()
    window.review.state.select_label(order[0])
    visited = []
    for _ in order:
        press(qtbot, window, Qt.Key.Key_N)
        visited.append(window.review.state.selected_label)
    assert visited == [*order[1:], order[0]]


@pytest.mark.parametrize("column", [Column.OVERLAP, Column.NOTES, Column.REVIEW])
def test_the_list_is_sorted_by_uncertainty_flags_and_marks(window, column):
    table = window.review.table
    window.editor.flow.change_mark(VL)
    header = table.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 6, header.height() // 2)
    orders = []
    for _ in range(2):
        QTest.mouseClick(header.viewport(), LEFT, NONE, at)
        orders.append(table.labels_in_order)
        assert header.sortIndicatorSection() == column
    if column is Column.REVIEW:
        assert VL in (orders[0][-1], orders[1][-1])


def test_marks_time_and_agreement_with_the_model_reach_the_exports(
    qtbot, window, tmp_path, monkeypatch
):
    desk = window.editor.desk
    upper = desk.session.labels == VL
    upper[:, :, : upper.shape[2] // 2] = False
    before, gone = int((desk.session.labels == VL).sum()), int(upper.sum())
    desk.apply("Erase", Region(whole(upper.shape), upper), 0)
    desk.marks.decide(VL, ReviewState.FLAG, "=cut, on purpose")
    desk.marks.spend(VL, 12.0)
    QTest.mouseClick(window.editor.bar.save, LEFT)
    wait_for_jobs(qtbot, window)
    assert marks_of(window)[VL].seconds >= 12.0
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    window.rail.buttons[3].click()
    formats = window.report.formats
    for kind, box in formats.boxes.items():
        box.setChecked(kind in (ExportFormat.CSV, ExportFormat.JSON))
    window.report.export_requested.emit()
    wait_for_jobs(qtbot, window)
    (review,) = tmp_path.rglob("csv/review.csv")
    rows = {
        int(row["label"]): row
        for row in csv.DictReader(review.read_text(encoding="utf-8").splitlines())
    }
    kept = before - gone
    assert float(rows[VL]["model_dsc"]) == pytest.approx(2 * kept / (before + kept), abs=1e-6)
    assert float(rows[VL]["model_assd_mm"]) > 0
    assert (rows[VL]["state"], rows[VL]["note"]) == ("flag", "'=cut, on purpose")
    assert float(rows[VL]["seconds"]) >= 12
    assert float(rows[RF]["model_dsc"]) == 1
    assert rows[RF]["state"] == "todo"
    (document,) = tmp_path.rglob("analysis.json")
    told = {row["label"]: row for row in json.loads(document.read_text())["review"]}
    assert told[VL]["note"] == "=cut, on purpose"
    export_from_library(window.session.library.current, tmp_path / "bids")
    (table,) = (tmp_path / "bids").rglob("*_review.tsv")
    assert "=cut, on purpose" in table.read_text()
    assert np.isfinite(float(rows[VL]["model_assd_mm"]))
