"""No edit is lost: not to a full disk, a kill, or a segmentation that was never saved."""

import errno
import hashlib
import signal
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legseg_desktop import paths
from legseg_desktop.editing import journal as journal_module
from legseg_desktop.editing.edit_hold import EditHold
from legseg_desktop.editing.journal_format import RecordKind
from legseg_desktop.editing.journal_recovery import read_journal
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.viewing.slicing import Plane
from tests.gui.conftest import make_analysis, make_visit
from tests.support.edited_windows import drag, point_of
from tests.support.library_windows import wait_for_jobs
from tests.support.phantoms import AM, RF, VL


def open_visit(window, folder):
    """Open an analysed phantom in Review; None for a segmentation that isn't saved."""
    window.workspace.open(make_visit(make_analysis(), folder))
    window.rail.buttons[1].click()
    window.review.state.select_label(RF)
    window.editor.options.change(size_mm=30.0)
    window.editor.hand.use(Tool.BRUSH)
    return window.workspace.current.shown


def paint(window, label):
    """Paint the chosen muscle over the middle of another."""
    voxel = window.workspace.current.shown.muscle_middles[label]
    window.review.state.move_cursor(voxel)
    view = window.review.grid.views[Plane.AXIAL]
    drag(view, [point_of(view, voxel)])


def cards_about(window, words):
    return [card for card in window.notifications.cards if words in card.notice.what]


def test_where_no_journal_can_be_made_it_is_said_once_and_work_goes_on(
    qtbot, window, monkeypatch, tmp_path
):
    (tmp_path / "a file").write_text("")
    monkeypatch.setattr(paths, "edits_directory", lambda: tmp_path / "a file" / "edits")
    shown = open_visit(window, tmp_path)
    before = shown.labels.copy()
    paint(window, VL)
    once = shown.labels.copy()
    paint(window, AM)
    assert not np.array_equal(once, before)
    assert not np.array_equal(shown.labels, once)
    assert len(cards_about(window, "can't be made")) == 1
    QTest.keyClick(window.review.grid.active, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    np.testing.assert_array_equal(shown.labels, once)
    assert len(window.notifications.cards) == 1
    wait_for_jobs(qtbot, window)


def test_a_full_disk_is_said_beside_the_tools_until_there_is_room(
    qtbot, window, monkeypatch, tmp_path
):
    monkeypatch.setattr(journal_module, "_RETRY_SECONDS", 0.01)
    shown = open_visit(window, tmp_path)
    editor, write = window.editor, journal_module.write_fully
    paint(window, VL)
    assert editor.desk.journal.flush(10)

    def full(descriptor, content):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(journal_module, "write_fully", full)
    paint(window, AM)
    qtbot.waitUntil(lambda: "Not safe on disk" in editor.bar.hint.text(), timeout=10_000)
    assert "No space left" in editor.bar.hint.toolTip()
    paint(window, VL)
    painted = shown.labels.copy()
    assert not editor.desk.journal.flush(0.2)
    (card,) = cards_about(window, "can't be kept on disk: No space left")
    assert card.notice.advice.startswith("Make room")
    monkeypatch.setattr(journal_module, "write_fully", write)
    qtbot.waitUntil(lambda: not editor.bar.hint.text(), timeout=10_000)
    assert editor.desk.journal.flush(10)
    wait_for_jobs(qtbot, window)
    # Another window finds all of it.
    window.editor.close()
    window.workspace.close(0)
    labels = open_visit(window, tmp_path).labels
    editor.notice.bring_back.click()
    np.testing.assert_array_equal(labels, painted)
    wait_for_jobs(qtbot, window)


def test_a_killed_window_is_offered_back_to_its_last_finished_stroke(qtbot, window, tmp_path):
    command = [sys.executable, "-m", "tests.support.killed_window", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        finished = [child.stdout.readline().split() for _ in range(3)]
        drawing = child.stdout.readline().split()
        child.send_signal(signal.SIGKILL)
    assert child.returncode == -signal.SIGKILL
    assert [line[0] for line in finished] == ["1", "2", "3"]
    assert drawing[0] == "drawing"
    assert drawing[1] != finished[-1][1]  # a fourth stroke had begun to change labels
    shown = open_visit(window, tmp_path)
    before = shown.labels.copy()
    assert not window.editor.notice.isHidden()
    # Until it is decided on, nothing else is painted.
    paint(window, VL)
    np.testing.assert_array_equal(shown.labels, before)
    assert cards_about(window, "An earlier edit")
    qtbot.mouseClick(window.editor.notice.bring_back, Qt.MouseButton.LeftButton)
    assert window.editor.notice.isHidden()
    for _, digest in reversed(finished):
        assert hashlib.sha256(shown.labels.tobytes("F")).hexdigest() == digest
        window.editor.shown.undo()
    np.testing.assert_array_equal(shown.labels, before)
    wait_for_jobs(qtbot, window)


@pytest.mark.parametrize("is_prepared", [True, False])
def test_an_edit_of_an_unsaved_segmentation_comes_back_on_any_other(
    qtbot, window, tmp_path, is_prepared
):
    shown = open_visit(window, None)
    if is_prepared:
        wait_for_jobs(qtbot, window)
    base = shown.labels.copy()
    paint(window, VL)
    painted = shown.labels.copy()
    paint(window, AM)
    window.editor.shown.undo()
    place = window.editor.desk.journal.place
    assert place.path.parent == tmp_path / "edits"
    wait_for_jobs(qtbot, window)
    window.workspace.close(0)  # as if the program had ended: nothing was saved
    assert window.editor.desk is None
    # The images are opened and segmented again, with another outcome.
    visit = make_visit(make_analysis(), None)
    other = visit.shown.labels
    other[other == AM] = 0
    visit.analysis.label_map.labels[visit.analysis.label_map.labels == AM] = 0
    window.workspace.open(visit)
    assert window.editor.desk.journal.place == place
    window.editor.notice.bring_back.click()
    np.testing.assert_array_equal(other, painted)
    assert window.editor.desk.is_changed
    window.editor.shown.redo()
    again = other.copy()
    window.editor.shown.jump_to(1)
    np.testing.assert_array_equal(other, base)
    window.editor.shown.jump_to(0)
    assert not (other == AM).any()
    window.editor.shown.jump_to(3)
    np.testing.assert_array_equal(other, again)
    assert window.editor.desk.journal.flush(10)
    wait_for_jobs(qtbot, window)
    window.workspace.close(0)
    window.workspace.open(make_visit(make_analysis(), None))
    window.editor.notice.bring_back.click()
    np.testing.assert_array_equal(window.workspace.current.shown.labels, again)
    wait_for_jobs(qtbot, window)


def test_saving_an_unsaved_segmentation_moves_its_journal(qtbot, window, fake, tmp_path):
    shown = open_visit(window, None)
    paint(window, VL)
    editor = window.editor
    first = editor.desk.journal.place
    assert first.path.exists()
    wait_for_jobs(qtbot, window)
    window.files.save_analysis = lambda: window.session.save(tmp_path / "saved")
    editor.saving._save_in_folder = window.files.save_analysis
    qtbot.mouseClick(editor.bar.save, Qt.MouseButton.LeftButton)
    wait_for_jobs(qtbot, window)
    qtbot.waitUntil(lambda: ("save", tmp_path / "saved") in fake.calls, timeout=10_000)
    wait_for_jobs(qtbot, window)
    assert not first.path.exists()
    assert not editor.desk.is_changed
    history = editor.desk.session.history
    assert (history.saved_position, history.position) == (1, 1)
    saved = shown.labels.copy()
    editor.shown.undo()  # goes on behind the saved point
    assert editor.desk.is_changed
    undone = shown.labels.copy()
    assert not np.array_equal(undone, saved)
    second = editor.desk.journal.place
    assert second != first and second.path.exists()
    assert editor.desk.journal.flush(10)
    wait_for_jobs(qtbot, window)
    records = read_journal(second.path).records
    assert [record.name for record in records if record.kind is RecordKind.STEP] == ["Undo: Brush"]
    window.editor.bar.history.click()
    texts = [editor.bar.history_list.list.item(row).text() for row in range(2)]
    assert texts[0] == "As it was opened"
    assert texts[1].startswith("Brush") and texts[1].endswith("saved")


def test_a_slow_tool_does_not_wait_for_a_segmentation(qtbot, window, fake, tmp_path):
    shown = open_visit(window, tmp_path)
    before = shown.labels.copy()
    fake.hold = True
    window.session.segment()
    qtbot.waitUntil(lambda: window.session.jobs.is_busy, timeout=10_000)
    window.editor.menu.reach.setValue(16.0)
    grow = next(one for one in window.editor.menu.operations if one.name == "grow")
    window.editor.menu.run(grow)
    assert window.editor.bar.hint.text() == "Grow …"
    qtbot.waitUntil(lambda: not np.array_equal(shown.labels, before), timeout=10_000)
    assert window.session.jobs.is_busy
    assert (shown.labels == RF).sum() > (before == RF).sum()
    qtbot.waitUntil(lambda: not window.editor.bar.hint.text(), timeout=10_000)
    window.session.jobs.cancel()
    wait_for_jobs(qtbot, window)


@pytest.mark.parametrize("chosen_meanwhile", [RF, VL])
def test_a_slow_tool_erases_from_the_muscle_it_was_begun_on(
    qtbot, window, tmp_path, chosen_meanwhile
):
    shown = open_visit(window, tmp_path)
    before = shown.labels.copy()
    window.editor.menu.reach.setValue(8.0)
    shrink = next(one for one in window.editor.menu.operations if one.name == "shrink")
    window.editor.menu.run(shrink)
    window.review.state.select_label(chosen_meanwhile)
    wait_for_jobs(qtbot, window)
    assert 0 < (shown.labels == RF).sum() < (before == RF).sum()
    np.testing.assert_array_equal(shown.labels[before != RF], before[before != RF])


def test_nothing_is_undone_while_an_earlier_edit_waits(qtbot, window, tmp_path):
    """An edit goes on in a place where another has been kept, as after saving into its folder."""
    kept = open_visit(window, tmp_path / "kept")
    paint(window, VL)
    assert window.editor.desk.journal.flush(10)
    place = window.editor.desk.journal.place
    wait_for_jobs(qtbot, window)
    window.workspace.close(0)
    shown = open_visit(window, tmp_path / "other")
    assert shown is not kept
    paint(window, VL)
    paint(window, AM)
    desk = window.editor.desk
    desk.journal.move_to(place)
    painted, position = shown.labels.copy(), desk.session.history.position
    for move in (desk.undo, desk.redo, lambda: desk.jump_to(0)):
        move()
        np.testing.assert_array_equal(shown.labels, painted)
        assert desk.session.history.position == position
        (card,) = cards_about(window, "An earlier edit of this scan waits")
        card.deleteLater()
        qtbot.waitUntil(lambda: not cards_about(window, "An earlier edit"))
    wait_for_jobs(qtbot, window)
    desk.journal.give_up()
    desk.undo()
    assert desk.session.history.position == position - 1
    wait_for_jobs(qtbot, window)


def test_an_edit_that_another_window_goes_on_with_is_left_alone(qtbot, window, tmp_path):
    """It is neither offered nor begun anew; once the other window is closed, it is offered."""
    open_visit(window, tmp_path)
    paint(window, VL)
    path = window.editor.desk.journal.place.path
    painted = window.workspace.current.shown.labels.copy()
    wait_for_jobs(qtbot, window)
    window.workspace.close(0)
    other, kept = EditHold(path), path.read_bytes()
    other.take()
    shown = open_visit(window, tmp_path)
    before = shown.labels.copy()
    assert window.editor.notice.isHidden()
    paint(window, AM)
    np.testing.assert_array_equal(shown.labels, before)
    assert cards_about(window, "edited in another window")
    window.editor.desk.journal.give_up()
    window.editor.desk.discard()
    assert path.read_bytes() == kept
    assert window.editor.desk.bring_back() is None
    other.release()
    paint(window, AM)
    np.testing.assert_array_equal(shown.labels, before)
    qtbot.mouseClick(window.editor.notice.bring_back, Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(shown.labels, painted)
    assert other.is_elsewhere
    wait_for_jobs(qtbot, window)
    window.workspace.close(0)
    assert not other.is_elsewhere


def test_an_edit_that_is_saved_or_given_up_leaves_no_lock(qtbot, window, tmp_path):
    open_visit(window, tmp_path)
    paint(window, VL)
    path = window.editor.desk.journal.place.path
    assert EditHold(path).is_elsewhere
    wait_for_jobs(qtbot, window)
    window.editor.shown.desks.drop(window.editor.desk)
    assert not list(path.parent.iterdir())
    window.workspace.close(0)
    open_visit(window, tmp_path)
    paint(window, VL)
    wait_for_jobs(qtbot, window)
    window.workspace.close(0)
    open_visit(window, tmp_path)
    qtbot.mouseClick(window.editor.notice.discard, Qt.MouseButton.LeftButton)
    assert not list(path.parent.iterdir())
