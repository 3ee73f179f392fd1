"""Saves into folders: each into one of its own, whatever others save or change meanwhile."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog

from inference_engine.formats.nifti import sha256_of, write_volume
from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.label_sources import EARLIER, SOURCES_KEY
from legseg_desktop.gui import visit_tasks
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.library_port import real_library_services
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.records import InputFile
from legseg_desktop.services.open_analysis import open_analysis
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_analysis import LABELS_FILE, save_analysis
from legseg_desktop.settings import Settings
from legseg_desktop.viewing.slicing import Plane
from tests.gui.conftest import PROVENANCE, make_analysis, make_visit
from tests.support.edited_windows import drag, point_of
from tests.support.library_windows import open_library_in, wait_for_jobs
from tests.support.phantoms import AM, RF, VL


@pytest.fixture
def saved(tmp_path) -> Path:
    """Save an analysis beside its images."""
    analysis = make_analysis()
    inputs = []
    for role in ("fat", "water"):
        path = tmp_path / f"{role}.nii.gz"
        write_volume(path, getattr(analysis.scan, role), analysis.scan.geometry)
        inputs.append(InputFile(role, path.name, sha256_of(path)))
    provenance = replace(PROVENANCE, inputs=tuple(inputs))
    save_analysis(replace(analysis, provenance=provenance), tmp_path / "legseg-analysis")
    return tmp_path / "legseg-analysis"


@pytest.fixture
def new_window(qtbot, look, tmp_path, monkeypatch):
    """Return what makes a window with the real services; all save beside the images."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    windows = []

    def make():
        window = MainWindow(real_services(), Settings(research_use_acknowledged=True), look)
        window.resize(1366, 768)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.editor.close()
        window.session.close()


def open_folder(qtbot, window, folder):
    window.session.open_folder(folder)
    wait_for_jobs(qtbot, window)
    window.rail.buttons[1].click()
    window.review.state.select_label(RF)
    window.editor.options.change(size_mm=30.0)
    window.editor.hand.use(Tool.BRUSH)


def paint(window, label):
    """Paint the chosen muscle over the middle of another; return the labels then."""
    shown = window.workspace.current.shown
    voxel = shown.muscle_middles[label]
    window.review.state.move_cursor(voxel)
    view = window.review.grid.views[Plane.AXIAL]
    drag(view, [point_of(view, voxel)])
    return shown.labels.copy()


def save(qtbot, window):
    window.editor.bar.save.click()
    wait_for_jobs(qtbot, window)
    wait_for_jobs(qtbot, window)  # the labels are measured first, then saved


def labels_in(folder):
    analysis = open_analysis(folder)
    return make_visit(analysis).shown.labels


def test_a_window_that_opened_before_another_saved_takes_nothing_from_it(
    qtbot, new_window, saved, tmp_path
):
    """B opens; A opens, edits, saves and closes; B edits and saves: three folders, each whole."""
    first, second = new_window(), new_window()
    for window in (second, first):
        open_folder(qtbot, window, saved)
    opened = labels_in(saved)
    ours = paint(first, VL)
    save(qtbot, first)
    assert first.close()
    theirs = paint(second, AM)
    save(qtbot, second)
    assert not np.array_equal(ours, theirs)
    np.testing.assert_array_equal(labels_in(saved), opened)
    np.testing.assert_array_equal(labels_in(tmp_path / "legseg-analysis-2"), ours)
    np.testing.assert_array_equal(labels_in(tmp_path / "legseg-analysis-3"), theirs)
    assert second.workspace.current.folder == tmp_path / "legseg-analysis-3"


def test_two_windows_that_save_at_once_dont_write_over_each_other(
    qtbot, new_window, saved, tmp_path, monkeypatch
):
    """Both find the same name free; the one that ends second takes the next."""
    window = new_window()
    open_folder(qtbot, window, saved)
    painted = paint(window, VL)
    free, other = visit_tasks.free_folder, tmp_path / "legseg-analysis-2"

    def free_and_taken(parent, name=visit_tasks.SAVE_FOLDER):
        found = free(parent, name)
        if not other.exists():
            save_analysis(open_analysis(saved), other)  # as the other window
        return found

    monkeypatch.setattr(visit_tasks, "free_folder", free_and_taken)
    save(qtbot, window)
    np.testing.assert_array_equal(labels_in(other), labels_in(saved))
    kept = window.workspace.current.folder
    assert kept != other and kept.parent == tmp_path
    np.testing.assert_array_equal(labels_in(kept), painted)
    said = [card.notice.what for card in window.notifications.cards]
    assert f"Saved in {kept.name}" in said


def test_two_visits_saved_in_haste_into_one_place_have_a_folder_each(
    qtbot, new_window, tmp_path, monkeypatch
):
    window = new_window()
    session, workspace = window.session, window.workspace
    asked = session.saves
    for number in range(2):
        workspace.open(make_visit(make_analysis(f"visit-{number}"), None))
        window.files.save_analysis()  # the second while the first is written
    assert len(asked.planned) == 2
    wait_for_jobs(qtbot, window)
    assert [visit.folder.name for visit in workspace.visits] == [
        "legseg-analysis",
        "legseg-analysis-2",
    ]
    for visit in workspace.visits:
        text = (visit.folder / "provenance.json").read_text()
        assert f'"visit": "{visit.visit}"' in text
        assert (visit.folder / LABELS_FILE).is_file()


def add_to_library(window):
    (file_menu, *_) = (action.menu() for action in window.menuBar().actions())
    (library,) = (a.menu() for a in file_menu.actions() if a.text() == "&Library")
    (add,) = (action for action in library.actions() if "Add" in action.text())
    add.trigger()


def test_an_edit_is_saved_before_its_analysis_is_added_to_the_library(
    qtbot, new_window, saved, tmp_path, monkeypatch
):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("P1", True))
    window = new_window()
    window.session.services = replace(window.session.services, library=real_library_services())
    open_library_in(qtbot, window, tmp_path / "library")
    open_folder(qtbot, window, saved)
    painted = paint(window, AM)
    add_to_library(window)
    wait_for_jobs(qtbot, window)
    notice = window.notifications.cards[-1].notice
    assert "its corrected labels aren't yet" in notice.what
    assert "Ctrl+S" in notice.advice
    library = window.session.library.current
    assert library.patient_rows() == ()
    save(qtbot, window)
    add_to_library(window)
    wait_for_jobs(qtbot, window)
    (row,) = library.patient_rows()
    scan = open_library_scan(library, row.patient.identifier)
    kept, _ = to_canonical(scan.label_map.labels, scan.label_map.geometry)
    np.testing.assert_array_equal(kept, painted)


@pytest.fixture
def killed(qtbot, new_window, saved):
    """Paint in a window that ends without a word; return what was painted."""
    window = new_window()
    open_folder(qtbot, window, saved)
    wait_for_jobs(qtbot, window)
    paint(window, VL)
    painted = paint(window, AM)
    assert window.editor.desk.journal.flush(10)
    window.editor.close()  # the lock is free, as after a kill; nothing is saved
    return painted


def write_again(folder, **changed):
    """Write an analysis into its folder again, as the command line does, without the AM."""
    analysis = open_analysis(folder)
    others = analysis.label_map.labels.copy()
    others[others == AM] = 0
    label_map = replace(analysis.label_map, labels=others)
    save_analysis(replace(analysis, label_map=label_map, **changed), folder)


def test_an_edit_is_brought_back_onto_labels_that_were_written_since(
    qtbot, new_window, saved, killed, tmp_path
):
    """Neither the edit nor the newer labels are lost, and it is said which are which."""
    write_again(saved)
    newer = labels_in(saved)
    window = new_window()
    open_folder(qtbot, window, saved)
    shown = window.workspace.current.shown
    np.testing.assert_array_equal(shown.labels, newer)
    assert not (newer == AM).any()
    window.editor.notice.bring_back.click()
    np.testing.assert_array_equal(shown.labels, killed)
    (said,) = [card.notice.what for card in window.notifications.cards]
    assert "It began on other labels than those that were shown" in said
    save(qtbot, window)
    kept = window.workspace.current
    np.testing.assert_array_equal(labels_in(kept.folder), killed)
    np.testing.assert_array_equal(labels_in(saved), newer)
    (source,) = open_analysis(kept.folder).provenance.parameters[SOURCES_KEY]
    assert source["visit"] == EARLIER
    for _ in range(3):
        window.editor.shown.undo()
    np.testing.assert_array_equal(shown.labels, newer)
    assert not window.editor.desk.sources.in_force
    wait_for_jobs(qtbot, window)


def test_an_edit_is_brought_back_without_a_word_onto_what_it_began_with(
    qtbot, new_window, saved, killed
):
    window = new_window()
    open_folder(qtbot, window, saved)
    window.editor.notice.bring_back.click()
    np.testing.assert_array_equal(window.workspace.current.shown.labels, killed)
    (said,) = [card.notice.what for card in window.notifications.cards]
    assert said == "The edit is back, to its last finished step."
    assert not window.editor.desk.sources.in_force
    wait_for_jobs(qtbot, window)


def test_an_edit_is_not_offered_to_another_scan_in_its_folder(
    qtbot, new_window, saved, killed, tmp_path
):
    """It waits until its own scan lies there again."""
    before = {path.name: path.read_bytes() for path in saved.iterdir()}
    analysis = make_analysis(added_fat=0.2)
    path = tmp_path / "other.nii.gz"
    write_volume(path, analysis.scan.fat, analysis.scan.geometry)
    fat = InputFile("fat", path.name, sha256_of(path))
    water = open_analysis(saved).provenance.inputs[1]
    write_again(saved, provenance=replace(PROVENANCE, inputs=(fat, water)))
    window = new_window()
    open_folder(qtbot, window, saved)
    assert window.editor.notice.isHidden()
    window.workspace.close(0)
    for name, content in before.items():
        (saved / name).write_bytes(content)
    open_folder(qtbot, window, saved)
    assert not window.editor.notice.isHidden()
    window.editor.notice.bring_back.click()
    np.testing.assert_array_equal(window.workspace.current.shown.labels, killed)
    wait_for_jobs(qtbot, window)
