"""The segmentation as the user starts it, with the real service and a (tiny) real network."""

import functools
import subprocess
import threading

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from inference_engine.formats.nifti import write_volume
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.options import Runtime
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.gui.workspace import VisitState
from legseg_desktop.records import ScanInputs
from legseg_desktop.services import segment_scan
from legseg_desktop.settings import Settings
from tests.support.phantoms import two_leg_scan
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)

# ruff: noqa: F811

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 120_000  # a child process has to start


@pytest.fixture
def children(monkeypatch):
    """Collect the processes that are started."""
    started = []
    popen = subprocess.Popen

    def start(*arguments, **options):
        started.append(popen(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    return started


@pytest.fixture
def scan_files(tmp_path):
    scan, _ = two_leg_scan(axis_codes="LPS", noise=10.0)
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    return ScanInputs(fat=tmp_path / "fat.nii.gz", water=tmp_path / "water.nii.gz")


def _use_models(monkeypatch, folder):
    monkeypatch.setattr(
        segment_scan, "find_installed", functools.partial(find_model, directory=folder)
    )


@pytest.fixture
def window(qtbot, look, scan_files):
    """Show the window with its real services, on a scan that isn't segmented."""
    # Named, so that no runtime is tried first.
    settings = Settings(research_use_acknowledged=True, runtime=Runtime.OPENVINO, device="cpu")
    window = MainWindow(real_services(), settings, look)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.session.import_scan(scan_files, VisitDescription("P1", "v1"))
    qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=30_000)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy, timeout=30_000)
    yield window
    window.session.close()


@pytest.mark.slow
def test_two_quick_clicks_segment_once_and_a_second_scan_has_the_same_process(
    qtbot, window, tiny_models, monkeypatch, children
):
    _use_models(monkeypatch, tiny_models)
    for _ in range(2):
        qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    QTest.keyClick(window.review, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert window.session.jobs.waiting_titles == []
    qtbot.waitUntil(lambda: window.workspace.current.analysis is not None, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    visit = window.workspace.current
    assert visit.state is VisitState.SEGMENTED
    assert visit.analysis.provenance.model_name == "tiny"
    assert np.array_equal(np.unique(visit.shown.labels), np.unique(visit.analysis.label_map.labels))
    assert window.review.toolbar.segment.isEnabled()
    qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    qtbot.waitUntil(
        lambda: window.workspace.current.analysis is not visit.analysis, timeout=LONG_MS
    )
    assert len(children) == 1
    assert children[0].poll() is None
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    assert window.close()
    assert children[0].poll() is not None


@pytest.mark.slow
def test_cancelling_in_the_middle_keeps_the_scan_to_try_again(
    qtbot, window, tiny_models, monkeypatch, children
):
    _use_models(monkeypatch, tiny_models)
    qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: len(children) == 1, timeout=LONG_MS)
    qtbot.waitUntil(window.job_bar.isVisible)
    qtbot.mouseClick(window.job_bar.cancel, LEFT)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy, timeout=2000)
    assert window.job_bar.again.isVisible()
    assert window.workspace.current.state is VisitState.IMPORTED
    assert window.notifications.cards == []
    assert window.review.toolbar.segment.isEnabled()
    assert window.review.toolbar.segment.text() == "Segment"
    assert window.close()
    assert children[0].poll() is not None


@pytest.mark.slow
def test_closing_during_a_segmentation_leaves_no_process_and_no_thread(
    qtbot, window, tiny_models, monkeypatch, children
):
    _use_models(monkeypatch, tiny_models)
    qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: len(children) == 1, timeout=LONG_MS)
    assert window.close()
    assert children[0].poll() is not None
    assert [thread.name for thread in threading.enumerate() if thread.name == "job"] == []


def test_a_segmentation_that_cannot_start_says_why(qtbot, window, monkeypatch, tmp_path):
    _use_models(monkeypatch, tmp_path / "no models here")
    qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    notice = window.notifications.cards[0].notice
    assert notice.what and notice.advice
    assert "inside the program" not in notice.what
    assert window.review.toolbar.segment.isEnabled()


@pytest.mark.parametrize("damage", ["cut", "not an image"])
def test_a_damaged_file_is_said_and_nothing_opens(qtbot, window, scan_files, damage):
    content = scan_files.fat.read_bytes()
    scan_files.fat.write_bytes(content[: len(content) // 2] if damage == "cut" else b"hello")
    window.session.import_scan(scan_files, VisitDescription("P2", "v1"))
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    notice = window.notifications.cards[0].notice
    assert "fat.nii.gz" in notice.what
    assert notice.advice
    assert len(window.workspace.visits) == 1


def test_a_damaged_analysis_is_said_and_nothing_opens(qtbot, window, tmp_path):
    folder = tmp_path / "analysis"
    folder.mkdir()
    (folder / "provenance.json").write_text("{")
    window.session.open_folder(folder)
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    assert window.notifications.cards[0].notice.advice
    assert len(window.workspace.visits) == 1


def test_without_a_scan_wheel_and_keys_do_nothing(qtbot, window):
    window.workspace.close(0)
    window.go_to(Place.REVIEW)
    state = window.review.state
    told = []
    state.subscribe(told.append)
    for action in window.review.actions_of_review:
        for keys in action.shortcuts():
            QTest.keySequence(window.review, keys)
    for view in window.review.grid.views.values():
        middle = QPointF(view.rect().center())
        wheel = QWheelEvent(
            middle,
            middle,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, wheel)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            QTest.keyClick(view, key)
        QTest.mouseClick(view, LEFT)
        QTest.mouseDClick(view, LEFT)
    assert told == []
    assert not window.session.jobs.is_busy
    assert window.notifications.cards == []
