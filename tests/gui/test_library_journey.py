"""From dropped files to a reported revision, in the window and in a real library."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from inference_engine.errors import OutputError
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.workspace import VisitState
from legseg_desktop.library_records import RevisionKind, ScanState
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.record_provenance import describe_inputs
from legseg_desktop.services.save_analysis import save_analysis
from tests.gui.conftest import PROVENANCE, make_analysis
from tests.support.dicom_writer import SECRETS, Person, write_siemens
from tests.support.libraries import everything_in
from tests.support.library_windows import (
    answer_dialog,
    drop_and_accept,
    wait_for_jobs,
    write_phantom,
)
from tests.support.phantoms import two_leg_scan

LEFT = Qt.MouseButton.LeftButton
SLOW_MS = 30_000


@pytest.fixture
def window(library_window):
    return library_window


@pytest.fixture
def library(window):
    return window.session.library.current


@pytest.fixture
def imported(qtbot, window, tmp_path):
    """Show the window with one scan of one patient in the library."""
    drop_and_accept(qtbot, window, *write_phantom(tmp_path / "images"))
    return window


def _said(window):
    return [card.notice.what for card in window.notifications.cards]


def _row(window):
    return window.patients.panel.rows[0]


def test_dropped_dicom_becomes_a_patient_without_a_name(qtbot, window, library, tmp_path):
    scan, _ = two_leg_scan(axis_codes="LPS")
    write_siemens(tmp_path / "export", scan, Person())
    drop_and_accept(qtbot, window, tmp_path / "export")
    assert _said(window) == ["1 scan imported."]
    assert window.patients.panel.heading.text() == "sub-001"
    assert window.patients.panel.details.birth_year.text() == "1961"
    assert _row(window).entry.scan.state is ScanState.IMPORTED
    assert window.places.currentIndex() == Place.PATIENTS
    stored = everything_in(library.folder)
    assert not [secret for secret in SECRETS if secret in stored]
    window.session.library.change_patient(1, {"pseudonym": "A7"})
    locked = []

    def accept(dialog):
        locked.extend((name.text(), name.isReadOnly()) for name in dialog.pseudonyms.values())
        dialog.accept()

    answer_dialog(accept)
    window.files.open_dropped([tmp_path / "export"])
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 2, timeout=SLOW_MS)
    assert locked == [("A7", True)]  # known again, under the name given meanwhile
    assert "in the library already" in _said(window)[-1]
    assert len(window.patients.panel.rows) == 1


def test_ctrl_i_asks_where_the_images_are(qtbot, window, tmp_path, monkeypatch):
    write_phantom(tmp_path / "images")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "images"))
    answer_dialog(lambda source: QTest.mouseClick(source.folder, LEFT))
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    answer_dialog(lambda dialog: dialog.reject())
    wait_for_jobs(qtbot, window)
    qtbot.wait(100)
    assert window.patients.patients.model.rowCount() == 0  # it was not confirmed
    assert window.session.settings.last_directory == str(tmp_path)


def test_what_holds_no_image_is_said(qtbot, window, tmp_path):
    (tmp_path / "empty").mkdir()
    window.files.open_dropped([tmp_path / "empty"])
    qtbot.waitUntil(lambda: bool(window.notifications.cards))
    assert window.notifications.cards[0].notice.advice


def test_a_plan_that_fails_leaves_nothing_open(qtbot, window, tmp_path, monkeypatch):
    closed = []

    class Preview:
        def close(self):
            closed.append(True)

    def fail(*_):
        raise OutputError("The table can't be read.", "Mend it.")

    library = replace(
        window.session.services.library, preview_import=lambda *_: Preview(), propose_names=fail
    )
    services = replace(window.session.services, library=library)
    monkeypatch.setattr(window.session.library, "services", services)
    window.files.open_dropped(write_phantom(tmp_path / "images"))
    qtbot.waitUntil(lambda: bool(window.notifications.cards))
    assert closed == [True]


def test_a_segmentation_is_kept_at_once_and_nothing_is_asked_at_the_end(
    qtbot, imported, library, monkeypatch
):
    qtbot.mouseClick(_row(imported).segment, LEFT)
    qtbot.waitUntil(lambda: _row(imported).entry.scan.state is ScanState.SEGMENTED)
    (revision,) = library.revisions(_row(imported).entry.scan.identifier)
    assert revision.kind is RevisionKind.AUTOMATIC
    assert revision.parent_id is None
    expected = make_analysis().measurements
    assert library.measurements(revision.identifier) == expected
    assert imported.workspace.visits == ()  # segmented without being opened
    assert any("visit-1 is segmented" in said for said in _said(imported))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: pytest.fail("asked"))
    assert imported.close()


def test_while_it_is_segmented_no_second_is_offered_and_it_can_not_be_removed(
    qtbot, imported, fake
):
    fake.hold = True
    qtbot.mouseClick(_row(imported).segment, LEFT)
    qtbot.waitUntil(lambda: _row(imported).segment.text() == "Segmenting …")
    assert not _row(imported).segment.isEnabled()
    imported.library_commands.remove_scan(_row(imported).entry)
    imported.library_commands.remove_patient(imported.patients.panel.shown)
    assert len([said for said in _said(imported) if "can't be removed" in said]) == 2
    qtbot.mouseClick(_row(imported).open, LEFT)  # waits behind; then Review knows of it, too
    imported.session.library.check()
    qtbot.mouseClick(imported.job_bar.cancel, LEFT)
    qtbot.waitUntil(lambda: imported.workspace.current is not None)
    wait_for_jobs(qtbot, imported)
    assert _row(imported).segment.text() == "Segment"
    assert imported.workspace.current.state is VisitState.IMPORTED


def test_review_segments_the_open_scan_and_opens_each_revision(qtbot, imported, library, fake):
    row = _row(imported)
    QTest.mouseDClick(row, LEFT, pos=row.summary.pos() + QPoint(2, 2))
    qtbot.waitUntil(lambda: imported.places.currentIndex() == Place.REVIEW)
    visit = imported.workspace.current
    assert (visit.identity, visit.visit, visit.state) == ("sub-001", "visit-1", VisitState.IMPORTED)
    assert [file.sha256 for file in visit.inputs] == [
        file.sha256
        for role in ("fat", "water")
        for file in row.entry.scan.files
        if file.role == role
    ]
    for number in (1, 2):
        qtbot.mouseClick(imported.review.toolbar.segment, LEFT)
        qtbot.waitUntil(
            lambda number=number: (
                len(library.revisions(visit.scan_id)) == number
                and not imported.session.jobs.is_busy
            )
        )
    first, second = library.revisions(visit.scan_id)
    assert imported.workspace.current.revision_id == second.identifier
    assert imported.workspace.current.state is VisitState.SAVED
    imported.session.scans.open_scan(visit.scan_id, first.identifier)
    qtbot.waitUntil(lambda: imported.workspace.current.revision_id == first.identifier)
    assert len(imported.workspace.visits) == 1
    calls = len(fake.calls)
    imported.go_to(Place.PATIENTS)
    imported.session.scans.open_scan(visit.scan_id, first.identifier)  # is open already
    assert imported.places.currentIndex() == Place.REVIEW
    assert not imported.session.jobs.is_busy and len(fake.calls) == calls


def test_a_written_pdf_marks_the_revision_as_reported(qtbot, imported, library, monkeypatch):
    imported.session.scans.segment(_row(imported).entry.scan.identifier)
    wait_for_jobs(qtbot, imported)
    qtbot.mouseClick(_row(imported).open, LEFT)
    qtbot.waitUntil(lambda: imported.workspace.current is not None)
    imported.go_to(Place.REPORT)
    assert imported.report.hint.text() == "The analysis is saved."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("report.pdf", ""))
    qtbot.mouseClick(imported.report.pdf, LEFT)
    wait_for_jobs(qtbot, imported)
    qtbot.waitUntil(lambda: _row(imported).entry.scan.state is ScanState.REPORTED)


def test_what_can_not_be_kept_is_not_thrown_away(qtbot, imported, library, monkeypatch):
    services = imported.session.services.library

    def fail(*_, **__):
        raise OutputError("The disk is full.", "Free some space.")

    broken = replace(services, save_revision=fail)
    everything = replace(imported.session.services, library=broken)
    monkeypatch.setattr(imported.session.scans, "_services", everything)
    qtbot.mouseClick(_row(imported).segment, LEFT)
    qtbot.waitUntil(lambda: imported.workspace.current is not None)
    assert "The disk is full." in _said(imported)
    assert imported.workspace.current.state is VisitState.SEGMENTED
    asked = []

    def question(*_):
        asked.append(True)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", question)
    assert not imported.close()
    imported.library_files.open_other()
    assert len(asked) == 2


def test_a_missing_file_is_said_and_nothing_opens(qtbot, imported, library):
    entry = _row(imported).entry
    library.path_of(entry.scan.files[0]).unlink()
    qtbot.mouseClick(_row(imported).open, LEFT)
    qtbot.waitUntil(lambda: len(imported.notifications.cards) == 2)
    assert imported.workspace.visits == ()
    assert imported.notifications.cards[-1].notice.advice


def test_visits_of_a_patient_are_compared_with_one_click(qtbot, window, library, tmp_path):
    for seed, visit, day in ((1, "first", 0), (2, "late", 365)):
        with _answered(window, visit, day):
            drop_and_accept(qtbot, window, *write_phantom(tmp_path / visit, seed=seed))
    rows = window.patients.panel.rows
    assert [card.visit.name for card in window.patients.panel.cards] == ["first", "late"]
    assert not window.patients.panel.compare.isEnabled()
    for row in rows:
        window.session.scans.segment(row.entry.scan.identifier)
    wait_for_jobs(qtbot, window)
    qtbot.waitUntil(window.patients.panel.compare.isEnabled)
    qtbot.mouseClick(window.patients.panel.compare, LEFT)
    qtbot.waitUntil(lambda: window.places.currentIndex() == Place.COMPARE, timeout=SLOW_MS)
    visits = window.compare.comparison.visits
    assert [(visit.name, visit.days_since_first) for visit in visits] == [
        ("first", 0),
        ("late", 365),
    ]


class _answered:  # noqa: N801 (reads as a statement)
    """Name the visits of the next imports."""

    def __init__(self, window, visit, day):
        self._window, self._visit, self._day = window, visit, day

    def __enter__(self):
        commands = self._window.library_commands
        self._ask = commands.ask_for_roles

        def name_and_ask(plan):
            for key, visit in plan.visits.items():
                plan.pseudonyms[key[0]] = "P1"
                plan.visits[key] = replace(visit, name=self._visit, days_since_first=self._day)
            self._ask(plan)

        self._window.session.library.plan_ready.disconnect()
        self._window.session.library.plan_ready.connect(name_and_ask)

    def __exit__(self, *_):
        self._window.session.library.plan_ready.disconnect()
        self._window.session.library.plan_ready.connect(self._ask)
        self._window.notifications.cards[0].deleteLater()
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete


@pytest.fixture
def saved_folder(tmp_path):
    """Save an analysis beside its images."""
    analysis = make_analysis("year 1", day=365)
    fat, water = write_phantom(tmp_path / "saved")
    inputs = ScanInputs(fat=fat, water=water)
    provenance = replace(PROVENANCE, inputs=describe_inputs(inputs))
    save_analysis(replace(analysis, provenance=provenance), tmp_path / "saved")
    return tmp_path / "saved"


def test_a_saved_analysis_is_added_to_the_library(
    qtbot, window, library, saved_folder, monkeypatch, fake
):
    services = replace(fake.set(), open_analysis=lambda *_: make_analysis("year 1", day=365))
    window.session.services = replace(services, library=window.session.services.library)
    window.files.add_to_library(window.editor.saving.is_saved)
    assert "opened from a folder" in _said(window)[0]
    window.session.open_folder(saved_folder)
    qtbot.waitUntil(lambda: window.workspace.current is not None)
    offered = []

    def answer(*arguments):
        offered.append(arguments[-1])
        return "P1", True

    monkeypatch.setattr(QInputDialog, "getText", answer)
    window.files.add_to_library(window.editor.saving.is_saved)
    wait_for_jobs(qtbot, window)
    assert offered == ["P1"]
    (card,) = window.patients.panel.cards
    assert (card.visit.name, card.visit.days_since_first) == ("year 1", 365)
    assert card.rows[0].entry.scan.state is ScanState.SEGMENTED


def test_the_demo_goes_into_the_library_once(qtbot, window, library, fake):
    def run_demo(folder, progress):
        fake.calls.append(("run_demo", folder))
        fat, water = write_phantom(folder / "visit-1")
        provenance = replace(PROVENANCE, inputs=describe_inputs(ScanInputs(fat=fat, water=water)))
        analysis = replace(make_analysis("visit-1"), provenance=provenance)
        save_analysis(analysis, folder / "visit-1")

    window.session.library.services = replace(window.session.services, run_demo=run_demo)
    qtbot.mouseClick(window.patients.demo_choice, LEFT)
    wait_for_jobs(qtbot, window)
    assert window.patients.panel.heading.text() == "demo"
    window.files.open_demo()
    wait_for_jobs(qtbot, window)
    ((_, folder),) = fake.calls  # it is made once
    assert not folder.exists()  # only the library keeps it
    assert library.find_patient("demo").tags == ("simulated",)
