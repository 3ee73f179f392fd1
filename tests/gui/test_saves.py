"""Saves run beside a segmentation, one after the other."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.gui.editing import edit_saving
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_revision import save_revision
from tests.gui.conftest import make_analysis
from tests.gui.test_edit_saving import CTRL, paint, press
from tests.support.libraries import imported
from tests.support.library_windows import show_in_review, wait_for_jobs, write_phantom
from tests.support.phantoms import AM, VL


@pytest.fixture
def window(segmented_window):
    return segmented_window


def test_saves_dont_wait_for_a_segmentation_and_come_one_after_the_other(qtbot, window, fake):
    """Two edits are saved while a segmentation runs; each is the next one's parent."""
    session, library = window.session, window.session.library.current
    visit = window.workspace.current
    fake.hold = True
    session.segment()
    qtbot.waitUntil(lambda: session.jobs.is_busy)
    saved = []
    for label in (VL, AM):
        paint(window, visit.shown.muscle_middles[label])
        saved.append(visit.shown.labels.copy())
        press(qtbot, window, Qt.Key.Key_S, CTRL)
        assert window.editor.bar.hint.toolTip().startswith("Saving the corrected labels")
        qtbot.waitUntil(lambda: not session.saves.is_busy, timeout=30_000)
        assert not window.editor.desk.is_changed
    assert session.jobs.is_busy  # all the while
    assert not window.editor.bar.hint.text()
    session.jobs.cancel()
    wait_for_jobs(qtbot, window)
    first, second, third = library.revisions(visit.scan_id)
    assert (second.parent_id, third.parent_id) == (first.identifier, second.identifier)
    for revision, painted in zip((second, third), saved, strict=True):
        read = open_library_scan(library, visit.scan_id, revision.identifier)
        kept, _ = to_canonical(read.label_map.labels, read.label_map.geometry)
        np.testing.assert_array_equal(kept, painted)


def test_another_scan_is_saved_while_one_is(qtbot, window, monkeypatch, tmp_path):
    library, scan_id = window.session.library.current, window.workspace.current.scan_id
    write_phantom(tmp_path / "other", seed=1)
    (other,) = imported(library, tmp_path / "other").scans
    save_revision(
        library, other.identifier, make_analysis(), kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    may_save, save = threading.Event(), edit_saving.corrected_revision

    def held(*arguments, **options):
        assert may_save.wait(30)
        return save(*arguments, **options)

    monkeypatch.setattr(edit_saving, "corrected_revision", held)
    show_in_review(qtbot, window, other.identifier)
    for identifier in (other.identifier, scan_id):
        window.session.scans.open_scan(identifier)
        visit = window.workspace.current
        assert visit.scan_id == identifier
        paint(window, visit.shown.muscle_middles[VL])
        for _ in range(2):  # once more in haste
            press(qtbot, window, Qt.Key.Key_S, CTRL)
    may_save.set()
    wait_for_jobs(qtbot, window)
    for identifier in (other.identifier, scan_id):
        first, second = library.revisions(identifier)
        assert second.parent_id == first.identifier
    assert not window.editor.shown.desks.changed(window.workspace.visits)


def test_a_library_that_is_saved_into_isnt_left(qtbot, window, monkeypatch):
    go_on, session = threading.Event(), window.session
    saved = edit_saving.corrected_revision

    def held(*given, **named):
        go_on.wait(20)
        return saved(*given, **named)

    monkeypatch.setattr(edit_saving, "corrected_revision", held)
    paint(window, window.workspace.current.shown.muscle_middles[VL])
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    assert session.is_at_work and not session.jobs.is_busy
    window.library_files.open_other()
    assert "in use" in window.notifications.cards[-1].notice.what
    go_on.set()
    wait_for_jobs(qtbot, window)
    assert not session.is_at_work


def open_again(qtbot, window, revision):
    """Open a revision while a save may be running."""
    window.session.scans.open_scan(revision.scan_id, revision.identifier)
    runners = (window.session.jobs, window.editor.shown.desks.jobs)
    qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=30_000)
    qtbot.waitUntil(lambda: not any(jobs.is_busy for jobs in runners), timeout=30_000)
    window.rail.buttons[1].click()


def test_a_save_that_ends_late_leaves_the_journal_of_who_goes_on(qtbot, window, monkeypatch):
    """Closed while it was saved, opened again and brought back: later strokes stay on disk."""
    library, scan_id = window.session.library.current, window.workspace.current.scan_id
    (first,) = library.revisions(scan_id)
    may_save, save = threading.Event(), edit_saving.corrected_revision

    def held(*arguments, **options):
        assert may_save.wait(30)
        return save(*arguments, **options)

    monkeypatch.setattr(edit_saving, "corrected_revision", held)
    middles = window.workspace.current.shown.muscle_middles
    paint(window, middles[VL])
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    path = window.editor.desk.journal.place.path
    window.session.scans.close_scan(scan_id)
    assert window.workspace.current is None
    open_again(qtbot, window, first)
    window.editor.notice.bring_back.click()
    assert window.editor.desk.journal.place.path == path
    may_save.set()
    qtbot.waitUntil(lambda: not window.session.saves.is_busy, timeout=30_000)
    wait_for_jobs(qtbot, window)
    assert len(library.revisions(scan_id)) == 2
    paint(window, middles[AM])
    painted = window.workspace.current.shown.labels.copy()
    assert path.is_file()
    window.session.scans.close_scan(scan_id)
    open_again(qtbot, window, first)
    window.editor.notice.bring_back.click()
    np.testing.assert_array_equal(window.workspace.current.shown.labels, painted)


def test_an_edit_is_based_on_what_it_began_with_though_newer_labels_came_in_between(qtbot, window):
    """Revisions are only added: the one in between stays, and isn't the base."""
    library, visit = window.session.library.current, window.workspace.current
    paint(window, visit.shown.muscle_middles[VL])
    painted = visit.shown.labels.copy()
    in_between = save_revision(
        library, visit.scan_id, make_analysis(), kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    before = library.path_of(in_between.files[0]).read_bytes()
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    wait_for_jobs(qtbot, window)
    first, second, third = library.revisions(visit.scan_id)
    assert second.identifier == in_between.identifier
    assert library.path_of(second.files[0]).read_bytes() == before
    assert (third.parent_id, third.author) == (
        first.identifier,
        "semiautomatic, based on revision 1",
    )
    read = open_library_scan(library, visit.scan_id)
    kept, _ = to_canonical(read.label_map.labels, read.label_map.geometry)
    np.testing.assert_array_equal(kept, painted)
