"""Labels of another visit are brought over in the window, saved and told of."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.editing.label_sources import SOURCES_KEY
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.reports.json_report import write_json_report
from legseg_desktop.services import propagate_labels as service
from legseg_desktop.services.export_from_library import export_from_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.propagate_labels import propagate_labels
from legseg_desktop.services.save_revision import save_revision
from tests.gui.conftest import make_analysis
from tests.support.libraries import imported
from tests.support.library_windows import (
    answer_dialog,
    show_in_review,
    wait_for_jobs,
    write_phantom,
)
from tests.support.phantoms import RF, VL

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, library_window, tmp_path):
    """Show the second of two visits in Review; its labels lack the right rectus femoris."""
    window, library = library_window, library_window.session.library.current
    for number in (1, 2):
        write_phantom(tmp_path / "images" / "sub-P1" / f"ses-{number}", seed=number)
    scans = imported(library, tmp_path / "images").scans
    visits = [library.visit_of(scan.identifier) for scan in scans]
    assert len({visit.patient_id for visit in visits}) == 1
    analysis = make_analysis()
    for scan, visit, day in zip(scans, visits, (0, 365), strict=True):
        library.change_visit(visit.identifier, name=f"visit-{day}", days_since_first=day)
        save_revision(
            library, scan.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
        )
    show_in_review(qtbot, window, scans[1].identifier)
    session = window.editor.desk.session
    window.editor.desk.apply("Erase", Region(whole(session.labels.shape), session.labels == RF), 0)
    window.review.state.select_label(RF)
    wait_for_jobs(qtbot, window)
    return window


def menu_action(window, text):
    return next(one for one in window.editor.menu.menu.actions() if one.text().startswith(text))


def bring(qtbot, window, *, answer=None):
    def accept(dialog):
        if answer is not None:
            answer(dialog)
        QTest.mouseClick(dialog.accept_button, LEFT)

    answer_dialog(accept)
    menu_action(window, "Bring labels").trigger()
    wait_for_jobs(qtbot, window)


def test_all_labels_come_as_one_step_that_can_be_undone(qtbot, window):
    session = window.editor.desk.session
    before = session.labels.copy()
    steps = len(session.history.steps)
    bring(qtbot, window)
    truth = make_analysis()
    true = to_canonical(truth.label_map.labels, truth.label_map.geometry)[0]
    for label in (RF, VL, RF + 100, VL + 100):
        both = ((session.labels == label) & (true == label)).sum()
        assert 2 * both / ((session.labels == label).sum() + (true == label).sum()) > 0.95
    assert len(session.history.steps) == steps + 1
    assert session.history.steps[-1].name == "Labels of visit-0, revision 1"
    cards = [card.notice.what for card in window.notifications.cards]
    assert "The labels of visit-0 are brought over." in cards
    QTest.mouseClick(window.editor.bar.undo, LEFT)
    np.testing.assert_array_equal(session.labels, before)


def test_where_they_come_from_is_saved_and_exported(qtbot, window, tmp_path):
    bring(qtbot, window)
    QTest.mouseClick(window.editor.bar.save, LEFT)
    wait_for_jobs(qtbot, window)
    library, visit = window.session.library.current, window.workspace.current
    saved = library.latest_revision(visit.scan_id)
    assert saved.author == "semiautomatic, based on revision 1 and revision 1 of visit-0"
    (record,) = saved.provenance.parameters[SOURCES_KEY]
    assert (record["visit"], record["revision"], record["doubtful"]) == ("visit-0", 1, [])
    write_json_report(tmp_path / "report.json", open_library_scan(library, visit.scan_id))
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["provenance"]["parameters"][SOURCES_KEY] == [record]
    export_from_library(library, tmp_path / "bids")
    sidecars = [path.read_text() for path in (tmp_path / "bids").rglob("*dseg.json")]
    assert any(saved.author in text for text in sidecars)
    # A later revision goes on saying so, but its author only what is new.
    window.editor.desk.apply("Erase", Region(((0, 1), (0, 1), (0, 1)), np.ones((1, 1, 1), bool)), 2)
    QTest.mouseClick(window.editor.bar.save, LEFT)
    wait_for_jobs(qtbot, window)
    third = library.latest_revision(visit.scan_id)
    assert third.author == "semiautomatic, based on revision 2"
    assert third.provenance.parameters[SOURCES_KEY] == [record]


def test_undone_it_is_not_told(qtbot, window):
    bring(qtbot, window)
    QTest.mouseClick(window.editor.bar.undo, LEFT)
    QTest.mouseClick(window.editor.bar.save, LEFT)
    wait_for_jobs(qtbot, window)
    saved = window.session.library.current.latest_revision(window.workspace.current.scan_id)
    assert saved.author == "semiautomatic, based on revision 1"
    assert SOURCES_KEY not in saved.provenance.parameters


def test_only_the_muscles_ticked_come_and_locked_ones_stay(qtbot, window):
    session = window.editor.desk.session
    window.editor.desk.apply("Erase", Region(whole(session.labels.shape), session.labels == VL), 0)
    session.rules.set_locked(RF + 100, True)
    locked = session.labels == RF + 100
    window.editor.desk.apply(
        "Erase", Region(whole(session.labels.shape), session.labels == VL + 100), 0
    )

    def tick(dialog):
        assert not dialog.muscles.isEnabled()
        QTest.mouseClick(
            dialog.some_muscles, LEFT, pos=QPoint(8, dialog.some_muscles.height() // 2)
        )
        assert dialog.muscles.isEnabled()
        ticked = [
            dialog.muscles.item(row).text()
            for row in range(dialog.muscles.count())
            if dialog.muscles.item(row).checkState() is Qt.CheckState.Checked
        ]
        assert ticked == ["right rectus femoris"]  # the chosen muscle

    bring(qtbot, window, answer=tick)
    assert (session.labels == RF).sum() > 100
    assert not (session.labels == VL).any()
    assert not (session.labels == VL + 100).any()
    np.testing.assert_array_equal(session.labels == RF + 100, locked)
    (source,) = window.editor.desk.sources.in_force
    assert source.labels == (RF,)


def test_without_another_visit_it_says_what_to_do(qtbot, window):
    library, own = window.session.library.current, window.workspace.current.scan_id
    patient = library.visit_of(own).patient_id
    for visit in library.timeline(patient):
        for scan in visit.scans:
            if scan.scan.identifier != own:
                library.delete_scan(scan.scan.identifier)
    menu_action(window, "Bring labels").trigger()
    assert "No other visit" in window.notifications.cards[-1].notice.what


def test_a_visit_that_seems_mirrored_is_told_of(qtbot, window, monkeypatch):
    def in_a_mirror(*arguments, **options):
        return replace(propagate_labels(*arguments, **options), seems_mirrored=True)

    monkeypatch.setattr(service, "propagate_labels", in_a_mirror)
    bring(qtbot, window)
    said = [card.notice.what for card in window.notifications.cards]
    assert any("Right and left seem to be exchanged here or at visit-0" in one for one in said)
    (source,) = window.editor.desk.sources.in_force
    assert set(source.doubtful) == {"right", "left"}
    QTest.mouseClick(window.editor.bar.undo, LEFT)
    assert window.editor.desk.sources.in_force == ()


def test_a_job_can_be_stopped(qtbot, window):
    session = window.editor.desk.session
    before = session.labels.copy()
    answer_dialog(lambda dialog: QTest.mouseClick(dialog.accept_button, LEFT))
    menu_action(window, "Bring labels").trigger()
    qtbot.waitUntil(window.job_bar.cancel.isVisible)
    QTest.mouseClick(window.job_bar.cancel, LEFT)
    wait_for_jobs(qtbot, window)
    np.testing.assert_array_equal(session.labels, before)
    assert window.editor.desk.sources.in_force == ()
