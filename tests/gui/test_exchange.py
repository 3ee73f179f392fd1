"""Water and fat exchanged by hand: from the warning in Review to the new scan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from inference_engine.formats.nifti import write_volume
from inference_engine.imaging.water_fat_exchange import exchange_water_fat
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.examine_scan import examine_scan
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.viewing.slicing import Plane
from tests.support.library_windows import (
    answer_dialog,
    drop_and_accept,
    open_library_in,
    wait_for_jobs,
    window_with_library,
)
from tests.support.phantoms import two_leg_scan

LEFT = Qt.MouseButton.LeftButton
SCAN, _ = two_leg_scan(axis_codes="LPS")


@pytest.fixture
def window(qtbot, look, fake, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    real = replace(fake.set(), open_scan=open_scan, examine_scan=examine_scan)
    window = window_with_library(qtbot, real, look)
    yield window
    window.session.close()


@pytest.fixture
def images(tmp_path):
    """Write fat and water of a scan whose left leg is swapped."""
    swapped = exchange_water_fat(SCAN, "left")
    folder = tmp_path / "images"
    folder.mkdir()
    for role in ("fat", "water"):
        write_volume(folder / f"{role}.nii.gz", getattr(swapped, role), swapped.geometry)
    return folder


def _open_files(qtbot, window, images):
    files = ScanInputs(fat=images / "fat.nii.gz", water=images / "water.nii.gz")
    window.session.import_scan(files, VisitDescription("A7", "visit-1", 0))
    wait_for_jobs(qtbot, window)


def _said(window):
    return [card.notice.what for card in window.notifications.cards]


def _accepting(chosen):
    def accept(dialog):
        chosen.append(dialog.part)
        QTest.mouseClick(dialog.accept_button, LEFT)

    return accept


def _action(window):
    return next(each for each in window.actions() if each.objectName().startswith("exchange-water"))


def test_a_scan_of_the_library_gets_a_sound_one_beside_it(qtbot, window, images, tmp_path):
    open_library_in(qtbot, window, tmp_path / "library")
    assert not _action(window).isEnabled()
    drop_and_accept(qtbot, window, images)
    window.session.scans.open_scan(1)
    wait_for_jobs(qtbot, window)
    button = window.review.findings.exchange
    assert button.isVisible()
    assert _action(window).isEnabled()
    chosen = []
    answer_dialog(_accepting(chosen))
    QTest.mouseClick(button, LEFT)
    wait_for_jobs(qtbot, window)
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 2, timeout=30_000)
    assert chosen == ["left"]  # where the alarm saw it
    shown = window.workspace.current
    assert shown.scan_id == 2
    np.testing.assert_array_equal(shown.scan.fat, SCAN.fat)
    assert not button.isVisible()
    assert "Water and fat of the left leg were exchanged in LegSeg." in shown.scan.warnings
    assert any("The old one is still there" in text for text in _said(window))
    window.rail.buttons[0].click()
    assert [row.entry.scan.identifier for row in window.patients.panel.rows] == [1, 2]


def test_files_are_exchanged_into_a_new_folder(qtbot, window, images, tmp_path, monkeypatch):
    _open_files(qtbot, window, images)
    assert window.review.findings.exchange.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    chosen = []

    def choose_whole(dialog):
        box = dialog.parts["whole"]
        QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
        _accepting(chosen)(dialog)

    answer_dialog(choose_whole)
    _action(window).trigger()
    wait_for_jobs(qtbot, window)
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 2, timeout=30_000)
    assert chosen == ["whole"]
    shown = window.workspace.current
    np.testing.assert_array_equal(shown.scan.fat, exchange_water_fat(SCAN, "right").fat)
    assert shown.image_folder == tmp_path / "legseg-exchanged"
    assert (shown.identity, shown.visit) == ("A7", "visit-1")


def test_a_question_that_is_cancelled_changes_nothing(qtbot, window, images, tmp_path, monkeypatch):
    _open_files(qtbot, window, images)
    cancel = QDialogButtonBox.StandardButton.Cancel
    answer_dialog(lambda dialog: QTest.mouseClick(dialog.buttons.button(cancel), LEFT))
    QTest.mouseClick(window.review.findings.exchange, LEFT)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    answer_dialog(_accepting([]))
    QTest.mouseClick(window.review.findings.exchange, LEFT)
    assert not window.session.jobs.is_busy
    assert len(window.workspace.visits) == 1
    assert sorted(path.name for path in tmp_path.glob("*exchanged*")) == []


def test_a_library_to_be_read_only_is_left_alone(qtbot, window, images, tmp_path):
    open_library_in(qtbot, window, tmp_path / "library")
    drop_and_accept(qtbot, window, images)
    window.session.library.open(tmp_path / "library", is_read_only=True)
    wait_for_jobs(qtbot, window)
    window.session.scans.open_scan(1)
    wait_for_jobs(qtbot, window)
    QTest.mouseClick(window.review.findings.exchange, LEFT)
    assert any("open for reading only" in text for text in _said(window))
    assert len(window.workspace.visits) == 1


def test_the_suspected_voxels_are_shown_in_the_place_of_labels(qtbot, window, images):
    _open_files(qtbot, window, images)
    button, review = window.review.findings.where, window.review
    assert button.isVisible()
    shown = window.workspace.current.shown
    assert shown.suspected is not None
    found = np.argwhere(shown.suspected)
    i, j, k = found[len(found) // 2]

    def colour():
        picture = review._pictures_of(window.workspace.current).picture(Plane.AXIAL, int(k))
        place = shown.geometry.shape[0] - 1 - int(i), shown.geometry.shape[1] - 1 - int(j)
        return picture.image.pixelColor(*place)

    assert colour().red() == colour().blue()  # the image, grey
    QTest.mouseClick(button, LEFT)
    assert review.state.suspicion_visible
    assert button.text() == "Hide where"
    assert colour().red() > colour().green() > colour().blue()
    QTest.mouseClick(button, LEFT)
    assert not review.state.suspicion_visible
    assert button.text() == "Show where"
    assert colour().red() == colour().blue()


def test_a_sound_scan_has_nothing_to_show(qtbot, window, tmp_path):
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(SCAN, role), SCAN.geometry)
    _open_files(qtbot, window, tmp_path)
    assert window.workspace.current.shown.suspected is None
    assert not window.review.findings.where.isVisible()
    assert not window.review.findings.exchange.isVisible()
