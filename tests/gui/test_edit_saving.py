"""Edits become revisions, and come back after a kill."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.edit_note import read_edit_note
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.history import History
from legseg_desktop.editing.journal_recovery import read_journal, recover
from legseg_desktop.editing.label_sources import LabelSources
from legseg_desktop.gui.editing import edit_saving
from legseg_desktop.gui.editing.edit_saving import EditsAnswer
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.library_records import ReviewState, RevisionKind
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.viewing.slicing import Plane
from tests.support.edited_windows import LEFT, drag, point_of
from tests.support.library_windows import (
    answer_dialog,
    drop_and_accept,
    open_library_in,
    wait_for_jobs,
    window_with_library,
    write_phantom,
)
from tests.support.phantoms import AM, RF, VL

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _window(qtbot, look, fake, folder):
    window = window_with_library(qtbot, fake.set(), look)
    open_library_in(qtbot, window, folder / "library")
    return window


def _open(qtbot, window):
    scan_id = window.session.library.current.patient_rows()[0].patient.identifier
    window.session.scans.open_scan(scan_id)
    wait_for_jobs(qtbot, window)


@pytest.fixture
def window(qtbot, look, fake, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    window = _window(qtbot, look, fake, tmp_path)
    drop_and_accept(qtbot, window, *write_phantom(tmp_path / "images"))
    _open(qtbot, window)
    window.session.segment()
    wait_for_jobs(qtbot, window)
    window.review.state.select_label(RF)
    yield window
    window.editor.close()
    window.session.close()


def paint(window, voxel, size=20.0):
    window.rail.buttons[1].click()
    window.editor.options.change(size_mm=size)
    window.editor.hand.use(Tool.BRUSH)
    window.review.state.move_cursor(voxel)
    view = window.review.grid.views[Plane.AXIAL]
    drag(view, [point_of(view, voxel)])


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    view = window.review.grid.active
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.setFocus()
    QTest.keyClick(view, key, modifiers)


def test_saving_makes_a_revision_with_its_numbers(qtbot, window):
    shown = window.workspace.current.shown
    paint(window, shown.muscle_middles[VL])
    painted = shown.labels.copy()
    journal = window.editor.desk.journal.place.path
    assert journal.exists()
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    wait_for_jobs(qtbot, window)
    library, visit = window.session.library.current, window.workspace.current
    first, second = library.revisions(visit.scan_id)
    assert (second.kind, second.parent_id) == (RevisionKind.SEMIAUTOMATIC, first.identifier)
    assert not journal.exists()
    assert not window.editor.desk.is_changed
    read = open_library_scan(library, visit.scan_id)
    kept, _ = to_canonical(read.label_map.labels, read.label_map.geometry)
    np.testing.assert_array_equal(kept, painted)
    voxels = {row.label: row.voxels for row in library.measurements(second.identifier)}
    assert voxels[RF] == (painted == RF).sum()
    # An earlier one can be opened, and made the current again.
    window.session.scans.open_scan(visit.scan_id, first.identifier)
    wait_for_jobs(qtbot, window)
    menu = window.editor.bar.revisions.menu()
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()[:2]] == [False, True]
    menu.actions()[-1].trigger()
    wait_for_jobs(qtbot, window)
    third = library.revisions(visit.scan_id)[-1]
    assert (third.number, third.parent_id) == (3, first.identifier)


def test_marks_are_kept_and_all_done_is_reviewed(qtbot, window):
    window.rail.buttons[1].click()
    editor, library = window.editor, window.session.library.current
    present = editor.flow.present_labels()
    for _ in present:
        press(qtbot, window, Qt.Key.Key_K)
    revision = window.workspace.current.revision_id
    marks = library.review_marks(revision)
    assert {mark.label for mark in marks if mark.state is ReviewState.DONE} == set(present)
    assert library.revision(revision).reviewed is not None


def test_an_edit_is_offered_back_at_the_next_opening(qtbot, window, look, fake, tmp_path):
    shown = window.workspace.current.shown
    before = shown.labels.copy()
    paint(window, shown.muscle_middles[VL])
    painted = shown.labels.copy()
    wait_for_jobs(qtbot, window)
    assert window.close()
    again = _window(qtbot, look, fake, tmp_path)
    _open(qtbot, again)
    labels = again.workspace.current.shown.labels
    np.testing.assert_array_equal(labels, before)
    assert not again.editor.notice.isHidden()
    again.editor.notice.bring_back.click()
    np.testing.assert_array_equal(labels, painted)
    assert again.editor.notice.isHidden()
    again.editor.shown.undo()
    np.testing.assert_array_equal(labels, before)
    wait_for_jobs(qtbot, again)
    again.close()


def test_a_discarded_edit_is_gone(qtbot, window, monkeypatch):
    shown = window.workspace.current.shown
    paint(window, shown.muscle_middles[VL])
    journal = window.editor.desk.journal.place.path
    wait_for_jobs(qtbot, window)
    cancel = EditsAnswer.CANCEL
    monkeypatch.setattr(edit_saving, "ask_what_becomes_of_edits", lambda *_: cancel)
    assert not window.close()
    assert journal.exists()
    discard = EditsAnswer.DISCARD
    monkeypatch.setattr(edit_saving, "ask_what_becomes_of_edits", lambda *_: discard)
    window.close_visit()
    assert not journal.exists()
    assert window.workspace.current is None


def test_undo_goes_on_behind_what_is_saved_and_is_kept_too(qtbot, window, look, fake, tmp_path):
    shown, editor = window.workspace.current.shown, window.editor
    before = shown.labels.copy()
    paint(window, shown.muscle_middles[VL])
    painted = shown.labels.copy()
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    press(qtbot, window, Qt.Key.Key_S, CTRL)  # twice: one revision
    wait_for_jobs(qtbot, window)
    library, visit = window.session.library.current, window.workspace.current
    assert len(library.revisions(visit.scan_id)) == 2
    assert visit.shown is shown
    assert not editor.desk.is_changed
    editor.bar.history.click()
    rows = editor.bar.history_list.list
    assert [rows.item(row).text().endswith("saved") for row in range(rows.count())] == [False, True]
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    np.testing.assert_array_equal(shown.labels, before)
    assert editor.desk.is_changed
    assert editor.desk.journal.place.revision == str(visit.revision_id)
    assert editor.desk.journal.flush(10)
    wait_for_jobs(qtbot, window)
    assert window.close()
    again = _window(qtbot, look, fake, tmp_path)
    _open(qtbot, again)
    labels = again.workspace.current.shown.labels
    np.testing.assert_array_equal(labels, painted)
    again.editor.notice.bring_back.click()
    np.testing.assert_array_equal(labels, before)
    press(qtbot, again, Qt.Key.Key_S, CTRL)
    wait_for_jobs(qtbot, again)
    third = again.session.library.current.revisions(visit.scan_id)[-1]
    voxels = {row.label: row.voxels for row in library_rows(again, third)}
    assert voxels[VL] == (before == VL).sum()
    again.close()


def library_rows(window, revision):
    return window.session.library.current.measurements(revision.identifier)


def test_what_is_painted_while_it_is_saved_stays_an_edit(qtbot, window, monkeypatch):
    shown, editor = window.workspace.current.shown, window.editor
    may_save = threading.Event()
    save = edit_saving.corrected_revision

    def held(*arguments, **options):
        assert may_save.wait(30)
        return save(*arguments, **options)

    monkeypatch.setattr(edit_saving, "corrected_revision", held)
    paint(window, shown.muscle_middles[VL])
    saved = shown.labels.copy()
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    paint(window, shown.muscle_middles[AM])
    view = window.review.grid.views[Plane.AXIAL]
    point = point_of(view, shown.muscle_middles[AM])
    QTest.mousePress(view, LEFT, pos=point)  # a stroke that goes on
    QTest.mouseMove(view, point + QPoint(40, 0))
    may_save.set()
    wait_for_jobs(qtbot, window)
    assert editor.desk.session.is_drawing
    QTest.mouseRelease(view, LEFT, pos=point)
    later = shown.labels.copy()
    qtbot.waitUntil(lambda: editor.desk.session.history.saved_position == 1, timeout=10_000)
    assert editor.desk.is_changed
    assert editor.desk.journal.flush(10)
    library, visit = window.session.library.current, window.workspace.current
    assert visit.revision_id == library.revisions(visit.scan_id)[-1].identifier
    # After a kill, the newest revision is opened: the journal goes on from there.
    content = read_journal(editor.desk.journal.place.path)
    fresh = EditSession(saved.copy(order="F"), shown.geometry, editor.desk.session.table)
    recover(fresh, content)
    np.testing.assert_array_equal(fresh.labels, later)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    np.testing.assert_array_equal(shown.labels, saved)
    assert not editor.desk.is_changed
    wait_for_jobs(qtbot, window)


def test_flags_and_notes_are_kept_with_the_revision_and_in_the_journal(qtbot, window):
    window.rail.buttons[1].click()
    editor, library = window.editor, window.session.library.current
    shown, revision = window.workspace.current.shown, window.workspace.current.revision_id

    def write_note(dialog):
        QTest.keyClicks(dialog.findChild(QLineEdit), " border unclear ")
        buttons = dialog.findChild(QDialogButtonBox)
        QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)

    press(qtbot, window, Qt.Key.Key_K, SHIFT)
    answer_dialog(write_note)
    press(qtbot, window, Qt.Key.Key_N, SHIFT)
    kept = {mark.label: mark for mark in library.review_marks(revision)}
    assert (kept[RF].state, kept[RF].note) == (ReviewState.FLAG, "border unclear")
    assert library.revision(revision).reviewed is None
    # A flagged muscle isn't to do: the next one is another.
    press(qtbot, window, Qt.Key.Key_N)
    assert window.review.state.selected_label != RF
    # With changed labels the marks wait for the next revision, safe in the journal.
    window.review.state.select_label(VL)
    paint(window, shown.muscle_middles[AM])
    press(qtbot, window, Qt.Key.Key_K, SHIFT)
    assert {mark.label for mark in library.review_marks(revision)} == {RF}
    assert editor.desk.journal.flush(10)
    notes = [one.note for one in read_journal(editor.desk.journal.place.path).records if one.note]
    marks = read_edit_note(notes[-1], LabelSources(History()))
    assert marks.mark(RF).note == "border unclear"
    assert marks.mark(VL).state.value == "flag"
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    wait_for_jobs(qtbot, window)
    newest = library.revisions(window.workspace.current.scan_id)[-1]
    flagged = {
        mark.label
        for mark in library.review_marks(newest.identifier)
        if mark.state is ReviewState.FLAG
    }
    assert flagged == {RF, VL}
    # The mark is taken away again with the same key.
    press(qtbot, window, Qt.Key.Key_K, SHIFT)
    assert editor.desk.marks.mark(VL).state.value == "to_do"
    assert editor.desk.marks.mark(RF).note == "border unclear"
