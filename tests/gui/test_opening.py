"""A scan of the library is opened, looked at and closed: what is made when, and what is left."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inference_engine.formats.nifti import read_volume, write_volume
from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.gui.conftest import make_analysis
from tests.support.libraries import imported
from tests.support.library_windows import show_in_review, wait_for_jobs, write_phantom
from tests.support.phantoms import VL


@pytest.fixture
def window(qtbot, library_window, tmp_path):
    """Show a library with one segmented scan, which isn't open."""
    library = library_window.session.library.current
    write_phantom(tmp_path / "images")
    (scan,) = imported(library, tmp_path / "images").scans
    save_revision(
        library, scan.identifier, make_analysis(), kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    library_window.session.library.changed.emit()
    return library_window


def test_enter_opens_the_scan_and_the_rest_is_made_behind_the_picture(qtbot, window):
    view = window.patients.patients.view
    view.selectRow(0)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    wait_for_jobs(qtbot, window)
    visit = window.workspace.current
    layers = visit.shown.layers
    qtbot.waitUntil(lambda: ImageLayer.FAT_FRACTION in layers.made, timeout=30_000)
    stored = layers[ImageLayer.FAT_FRACTION].stored
    muscle = visit.shown.labels == VL
    fractions = (stored[muscle].astype(float) - 1) / 2.54
    row = next(one for one in visit.analysis.measurements if one.label == VL)
    # Levels of 0.4 %.
    assert np.mean(fractions) == pytest.approx(row.ff_mean_percent, abs=0.4)


def test_a_closed_scan_leaves_no_voxels_behind(qtbot, window):
    scan_id = 1
    for _ in range(2):
        show_in_review(qtbot, window, scan_id)
        desk = window.editor.desk
        desk.apply("Erase", Region(whole(desk.session.labels.shape), desk.session.labels == VL), 0)
        desk.undo()
        wait_for_jobs(qtbot, window)
        visit = window.workspace.current
        held = [weakref.ref(one) for one in (visit, visit.shown, visit.scan, desk)]
        del visit, desk
        window.session.scans.close_scan(scan_id)

        def is_gone(held=held):
            gc.collect()
            return not any(one() for one in held)

        qtbot.waitUntil(is_gone, timeout=30_000)


def test_a_scan_whose_file_has_changed_is_said_and_not_opened(qtbot, window):
    library = window.session.library.current
    path = library.path_of(library.scan(1).files[0])
    volume, geometry = read_volume(path)
    volume[2, 3, 4] += 1
    path.chmod(0o600)
    write_volume(path, volume, geometry)
    window.session.scans.open_scan(1)
    wait_for_jobs(qtbot, window)
    assert window.workspace.current is None
    (card,) = window.notifications.cards
    assert card.notice.what == "The fat file of this scan has changed since it was stored."
    assert "legseg library check" in card.notice.advice


def test_a_scan_without_labels_is_shown_first_and_examined_then(qtbot, library_window, tmp_path):
    window, library = library_window, library_window.session.library.current
    write_phantom(tmp_path / "images")
    (scan,) = imported(library, tmp_path / "images").scans
    shown = []
    window.session.scans.opened.connect(lambda: shown.append(window.workspace.current))
    window.session.scans.open_scan(scan.identifier)
    wait_for_jobs(qtbot, window)
    (first,) = shown
    assert first.findings == ()
    examined = window.workspace.current
    assert examined.scan is first.scan
    assert [finding.code for finding in examined.findings] == ["swap_suspected"]
    assert window.review.findings.first.text() == "Fat and water look swapped."


def test_a_scan_closed_before_it_is_examined_stays_closed(qtbot, library_window, tmp_path):
    window, library = library_window, library_window.session.library.current
    write_phantom(tmp_path / "images")
    (scan,) = imported(library, tmp_path / "images").scans
    window.session.scans.opened.connect(lambda: window.session.scans.close_scan(scan.identifier))
    window.session.scans.open_scan(scan.identifier)
    wait_for_jobs(qtbot, window)
    assert window.workspace.visits == ()
    assert window.notifications.cards == []
