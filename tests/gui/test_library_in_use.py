"""A library that another window has, that can only be read, or that can't be opened at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from legseg_desktop.gui.patients.image_files_dialog import ImageFilesDialog
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.gui.workspace import VisitState
from legseg_desktop.paths import library_directory
from legseg_desktop.records import ScanInputs
from tests.support.library_examples import add_revision, add_scan, new_library
from tests.support.library_windows import (
    answer_dialog,
    open_library_in,
    wait_for_jobs,
    window_with_library,
    write_phantom,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def other(tmp_path):
    """Have the library in another window: one scan, segmented."""
    with new_library(tmp_path / "library") as library:
        scan = add_scan(library)
        add_revision(library, scan.identifier)
        yield library


@pytest.fixture
def window(qtbot, look, fake):
    window = window_with_library(qtbot, fake.set(), look)
    yield window
    window.session.close()


@pytest.fixture
def refused(qtbot, window, other):
    """Show the window after it was told that another one has the library."""
    window.session.library.open(other.folder)
    wait_for_jobs(qtbot, window)
    return window


def test_a_library_in_use_is_said_and_can_be_opened_to_read(qtbot, refused):
    notice = refused.patients.notice
    assert notice.isVisible() and notice.read_only.isVisible()
    assert "another window" in notice.text.text().lower()
    assert refused.notifications.cards == []
    assert refused.session.library.current is None
    qtbot.mouseClick(notice.read_only, LEFT)
    wait_for_jobs(qtbot, refused)
    assert refused.patients.patients.model.rowCount() == 1
    assert refused.windowTitle() == "LegSeg (library read-only)"
    assert "read-only" in notice.text.text() and not notice.read_only.isVisible()


def test_what_writes_is_disabled_in_a_library_that_is_only_read(qtbot, refused):
    refused.session.library.open_again(is_read_only=True)
    wait_for_jobs(qtbot, refused)
    panel = refused.patients.panel
    assert panel.details.diagnosis.isReadOnly() and not panel.details.sex.isEnabled()
    assert not panel.remove.isEnabled()
    (row,) = panel.rows
    assert not row.segment.isEnabled() and row.open.isEnabled()
    enabled = {a.text(): a.isEnabled() for a in row.menu_button.menu().actions() if a.text()}
    assert enabled == {
        "Open revision 1": True,
        "Reviewed": False,
        "Show the history …": True,
        "Remove the scan …": False,
    }
    assert not any(a.isEnabled() for a in panel.cards[0].menu_button.menu().actions())


def test_an_import_into_a_library_that_is_only_read_is_refused(qtbot, refused, tmp_path):
    qtbot.mouseClick(refused.patients.notice.read_only, LEFT)
    wait_for_jobs(qtbot, refused)
    # Any dialog would wait here for ever.
    qtbot.mouseClick(refused.patients.import_choice, LEFT)
    (tmp_path / "export").mkdir()
    refused.files.open_dropped([tmp_path / "export"])
    said = [card.notice.what for card in refused.notifications.cards]
    assert said == ["The library is open read-only: nothing can be imported into it."] * 2


def test_when_the_other_window_is_closed_the_library_opens(qtbot, refused, other):
    other.close()
    qtbot.mouseClick(refused.patients.notice.again, LEFT)
    wait_for_jobs(qtbot, refused)
    assert refused.session.library.can_write
    assert not refused.patients.notice.isVisible()
    assert refused.windowTitle() == "LegSeg"


def test_without_a_library_scans_are_opened_as_before(qtbot, refused, tmp_path, monkeypatch):
    qtbot.mouseClick(refused.patients.notice.dismiss, LEFT)
    assert not refused.patients.notice.isVisible()
    fat, water = write_phantom(tmp_path / "images")
    monkeypatch.setattr(ImageFilesDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(ImageFilesDialog, "inputs", lambda _: ScanInputs(fat=fat, water=water))
    monkeypatch.setattr(ImageFilesDialog, "description", lambda _: VisitDescription("P1", "v1"))
    qtbot.mouseClick(refused.patients.import_choice, LEFT)
    qtbot.waitUntil(lambda: refused.workspace.current is not None)
    qtbot.mouseClick(refused.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: refused.workspace.current.state is VisitState.SEGMENTED)
    refused.go_to(Place.PATIENTS)
    assert refused.patients.open_visits.isVisible()


def test_a_segmentation_in_a_library_that_is_only_read_is_not_called_saved(qtbot, window, tmp_path):
    open_library_in(qtbot, window, tmp_path / "new")
    answer_dialog(lambda dialog: dialog.accept())
    window.files.open_dropped(write_phantom(tmp_path / "images"))
    qtbot.waitUntil(lambda: window.patients.patients.model.rowCount() == 1, timeout=30_000)
    wait_for_jobs(qtbot, window)
    window.session.library.close()
    assert window.patients.patients.model.rowCount() == 0
    window.session.library.open(tmp_path / "new", is_read_only=True)
    wait_for_jobs(qtbot, window)
    qtbot.mouseClick(window.patients.panel.rows[0].open, LEFT)
    qtbot.waitUntil(lambda: window.workspace.current is not None)
    qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: window.workspace.current.analysis is not None)
    assert window.workspace.current.state is VisitState.SEGMENTED
    assert "sub-001" in window.windowTitle() and "read-only" in window.windowTitle()


def test_a_folder_that_is_no_library_is_said_where_the_patients_would_be(
    qtbot, window, tmp_path, monkeypatch
):
    (tmp_path / "things").mkdir()
    (tmp_path / "things" / "note.txt").touch()
    window.session.library.open(tmp_path / "things")
    wait_for_jobs(qtbot, window)
    notice = window.patients.notice
    assert notice.isVisible() and not notice.read_only.isVisible()
    assert "isn't empty" in notice.text.text()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "new"))
    qtbot.mouseClick(notice.other, LEFT)
    wait_for_jobs(qtbot, window)
    assert window.session.library.can_write and not notice.isVisible()


def test_cancelling_the_opening_leaves_a_way_to_open_it(qtbot, window, tmp_path):
    window.session.library.open(tmp_path / "new")
    window.session.jobs.cancel()
    wait_for_jobs(qtbot, window)
    assert window.session.library.current is None
    assert window.patients.notice.again.isVisible()
    qtbot.mouseClick(window.patients.notice.again, LEFT)
    wait_for_jobs(qtbot, window)
    assert window.session.library.can_write


def test_the_usual_place_is_made_at_first_need(qtbot, window):
    assert not library_directory().exists()
    window.session.library.open()
    wait_for_jobs(qtbot, window)
    assert window.session.library.current.folder == library_directory()
    assert Path(library_directory() / "library.sqlite").is_file()
