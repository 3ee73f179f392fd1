"""Revisions of a scan with real clicks: opened, compared, and made the current again."""

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.editing.review_marks import ReviewState
from legseg_desktop.gui.editing.revision_comparison import RevisionComparison
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_revision import save_revision
from tests.gui.conftest import make_analysis
from tests.support.libraries import imported
from tests.support.library_windows import show_in_review, wait_for_jobs, write_phantom
from tests.support.phantoms import RF, VL

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, library_window, tmp_path):
    """Show a scan with two revisions; the second lacks half of the right vastus lateralis."""
    window, library = library_window, library_window.session.library.current
    write_phantom(tmp_path / "images")
    (scan,) = imported(library, tmp_path / "images").scans
    save_revision(
        library, scan.identifier, make_analysis(), kind=RevisionKind.AUTOMATIC, parent_id=None
    )
    show_in_review(qtbot, window, scan.identifier)
    desk = window.editor.desk
    upper = desk.session.labels == VL
    upper[:, :, : upper.shape[2] // 2] = False
    desk.apply("Erase", Region(whole(upper.shape), upper), 0)
    desk.marks.decide(RF, ReviewState.DONE)
    QTest.mouseClick(window.editor.bar.save, LEFT)
    wait_for_jobs(qtbot, window)
    return window


def click_in_menu(window, *texts):
    """Press the button and click entries with these beginnings, down through submenus."""
    clicked = []

    def click(texts):
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.text().startswith(texts[0]))
        if texts[1:]:
            menu.setActiveAction(action)
            QTimer.singleShot(300, lambda: click(texts[1:]))
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        else:
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
            clicked.append(texts[0])

    QTimer.singleShot(300, lambda: click(texts))
    QTest.mouseClick(window.editor.bar.revisions, LEFT)
    return clicked


def labels_of(library, scan_id):
    read = open_library_scan(library, scan_id)
    return to_canonical(read.label_map.labels, read.label_map.geometry)[0]


def test_an_earlier_revision_is_opened_and_made_the_current(qtbot, window):
    library, scan_id = window.session.library.current, window.workspace.current.scan_id
    first, second = library.revisions(scan_id)
    click_in_menu(window, "Revision 1")
    wait_for_jobs(qtbot, window)
    assert window.workspace.current.revision_id == first.identifier
    shown = window.editor.desk.session.labels.copy()
    assert (shown != labels_of(library, scan_id)).any()
    click_in_menu(window, "Make this the current")
    wait_for_jobs(qtbot, window)
    third = library.latest_revision(scan_id)
    assert (third.number, third.parent_id, third.kind) == (3, first.identifier, first.kind)
    np.testing.assert_array_equal(labels_of(library, scan_id), shown)
    assert library.revision(second.identifier).number == 2


def test_a_restored_revision_keeps_its_review(qtbot, window):
    library, scan_id = window.session.library.current, window.workspace.current.scan_id
    click_in_menu(window, "Revision 1")
    wait_for_jobs(qtbot, window)
    window.editor.flow.change_mark(VL)
    click_in_menu(window, "Make this the current")
    wait_for_jobs(qtbot, window)
    marks = library.review_marks(library.latest_revision(scan_id).identifier)
    assert VL in {mark.label for mark in marks}


def test_revisions_are_compared_and_a_click_shows_the_muscle(qtbot, window):
    erased = (
        labels_of(window.session.library.current, window.workspace.current.scan_id) == VL
    ).sum()
    assert click_in_menu(window, "Compare with", "Revision 1")
    wait_for_jobs(qtbot, window)
    dialog = next(one for one in window.findChildren(RevisionComparison) if one.isVisible())
    table = dialog.table
    assert table.rowCount() == 1
    analysis = make_analysis()
    whole_muscle = (analysis.label_map.labels == VL).sum()
    wanted = 2 * erased / (erased + whole_muscle)
    assert float(table.item(0, 2).text()) == pytest.approx(wanted, abs=6e-4)
    then, now = (float(table.item(0, column).text()) for column in (4, 5))
    assert now / then == pytest.approx(erased / whole_muscle, abs=0.01)
    window.review.state.select_label(RF)
    at = table.visualItemRect(table.item(0, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=at)
    assert window.review.state.selected_label == VL
    assert window.editor.desk.session.labels[window.review.state.cursor] in (0, VL)
    dialog.close()


def test_the_same_labels_are_said_to_be_the_same(qtbot, window):
    assert click_in_menu(window, "Compare with", "Revision 2")
    wait_for_jobs(qtbot, window)
    dialog = next(one for one in window.findChildren(RevisionComparison) if one.isVisible())
    assert dialog.words.text() == "The labels are those of revision 2."
    assert dialog.table.rowCount() == 0
    dialog.close()


def test_revisions_are_compared_beside_a_segmentation(qtbot, window, fake):
    """And a save in the meantime isn't taken for done."""
    session, library = window.session, window.session.library.current
    scan_id = window.workspace.current.scan_id
    fake.hold = True
    session.segment()
    qtbot.waitUntil(lambda: session.jobs.is_busy)
    desk = window.editor.desk
    rest = desk.session.labels == VL
    desk.apply("Erase", Region(whole(rest.shape), rest), 0)
    assert click_in_menu(window, "Compare with", "Revision 1")
    assert session.saves.is_busy
    QTest.mouseClick(window.editor.bar.save, LEFT)
    qtbot.waitUntil(lambda: not session.saves.is_busy, timeout=30_000)
    assert session.jobs.is_busy  # all the while
    dialog = next(one for one in window.findChildren(RevisionComparison) if one.isVisible())
    assert dialog.table.rowCount() == 1
    assert len(library.revisions(scan_id)) == 3
    dialog.close()
    session.jobs.cancel()
    wait_for_jobs(qtbot, window)


def test_a_comparison_isnt_shown_beside_another_scan(qtbot, window):
    assert click_in_menu(window, "Compare with", "Revision 1")
    assert window.session.saves.is_busy
    window.session.scans.close_scan(window.workspace.current.scan_id)
    wait_for_jobs(qtbot, window)
    assert not window.findChildren(RevisionComparison)
    assert not window.notifications.cards[1:]  # but that the edit was saved
