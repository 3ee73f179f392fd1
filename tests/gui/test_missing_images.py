"""An analysis whose images lie elsewhere: the window asks for them and goes on."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from inference_engine.formats.nifti import write_volume
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.record_provenance import describe_inputs
from legseg_desktop.services.save_analysis import save_analysis
from legseg_desktop.settings import Settings
from tests.gui.conftest import PROVENANCE, make_analysis

SLOW_MS = 30_000
OPEN, CANCEL = QMessageBox.StandardButton.Open, QMessageBox.StandardButton.Cancel


@pytest.fixture
def two_analyses(tmp_path):
    """Save two analyses far away from their images, which lie in store/visit-N."""
    for number, name in enumerate(("visit-1", "visit-2")):
        analysis = make_analysis(name, 0.1 * number, 100 * number)
        images = tmp_path / "store" / name
        images.mkdir(parents=True)
        inputs = ScanInputs(fat=images / "fat.nii.gz", water=images / "water.nii.gz")
        write_volume(inputs.fat, analysis.scan.fat, analysis.scan.geometry)
        write_volume(inputs.water, analysis.scan.water, analysis.scan.geometry)
        provenance = replace(PROVENANCE, inputs=describe_inputs(inputs))
        save_analysis(replace(analysis, provenance=provenance), tmp_path / "results" / name)
    return tmp_path


@pytest.fixture
def asked(monkeypatch):
    questions = []

    def question(parent, title, text, *_):
        questions.append(text)
        return OPEN

    monkeypatch.setattr(QMessageBox, "question", question)
    return questions


@pytest.fixture
def window(qtbot, look):
    window = MainWindow(real_services(), Settings(research_use_acknowledged=True), look)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.session.jobs.close()


def _names(window):
    return [visit.visit for visit in window.workspace.visits]


def test_one_answer_serves_all_that_were_opened(qtbot, window, two_analyses, asked, monkeypatch):
    store = str(two_analyses / "store")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: store)
    window.session.open_folder(two_analyses / "results")
    qtbot.waitUntil(lambda: _names(window) == ["visit-1", "visit-2"], timeout=SLOW_MS)
    assert len(asked) == 1
    assert "fat.nii.gz" in asked[0]
    assert window.notifications.cards == []
    ff = [visit.analysis.scan.fat.mean() for visit in window.workspace.visits]
    assert ff[0] < ff[1]  # each with its own images, though their names are the same


def test_a_wrong_folder_is_asked_about_again(qtbot, window, two_analyses, asked, monkeypatch):
    empty = two_analyses / "empty"
    empty.mkdir()
    answers = [str(empty), str(two_analyses / "store" / "visit-1")]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))
    window.session.open_folder(two_analyses / "results" / "visit-1")
    qtbot.waitUntil(lambda: _names(window) == ["visit-1"], timeout=SLOW_MS)
    assert len(asked) == 2


def test_other_images_of_the_same_name_are_not_taken(
    qtbot, window, two_analyses, asked, monkeypatch
):
    for role in ("fat", "water"):
        other = two_analyses / "store" / "visit-2" / f"{role}.nii.gz"
        shutil.copy(other, two_analyses / "results" / f"{role}.nii.gz")
    right = str(two_analyses / "store" / "visit-1")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: right)
    window.session.open_folder(two_analyses / "results" / "visit-1")
    qtbot.waitUntil(lambda: _names(window) == ["visit-1"], timeout=SLOW_MS)
    assert "not the file that was analysed" in asked[0]


def test_without_an_answer_every_analysis_is_said_not_to_open(
    qtbot, window, two_analyses, monkeypatch
):
    monkeypatch.setattr(QMessageBox, "question", lambda *_: CANCEL)
    window.session.open_folder(two_analyses / "results")
    cards = window.notifications
    qtbot.waitUntil(lambda: [one.notice.times for one in cards.cards] == [2], timeout=SLOW_MS)
    assert window.workspace.visits == ()
    assert "fat.nii.gz" in cards.cards[0].notice.what
