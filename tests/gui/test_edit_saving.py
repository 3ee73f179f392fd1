"""Edits become revisions, and come back after a kill."""

import signal
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.journal_recovery import read_journal
from legseg_desktop.gui.editing import edit_saving
from legseg_desktop.gui.editing.edit_saving import EditsAnswer
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.library_records import ReviewState, RevisionKind
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.viewing.slicing import Plane
from tests.support.edited_windows import drag, point_of
from tests.support.library_windows import (
    drop_and_accept,
    open_library_in,
    wait_for_jobs,
    window_with_library,
    write_phantom,
)
from tests.support.phantoms import RF, VL

CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_a_killed_window_loses_no_acknowledged_stroke(tmp_path):
    command = [sys.executable, "-m", "tests.support.killed_window", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline().split() for _ in range(3)]
        child.send_signal(signal.SIGKILL)
    journals = list((tmp_path / "edits").glob("*.journal"))
    assert len(journals) == 1
    steps = [one for one in read_journal(journals[0]).records if one.delta is not None]
    assert len(steps) >= len(lines) == 3
    # What a stroke has changed, as the window counted it.
    assert [one.delta.voxels for one in steps[:3]] == [int(line[1]) for line in lines]
