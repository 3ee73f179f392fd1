"""Files are exported from the Report place by ticks, a question for a folder, and a job."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog

from inference_engine.errors import OutputError
from legseg_desktop.gui.rail import Place
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.reports.spreadsheet_csv import CsvDialect
from legseg_desktop.services.export_analysis import ExportResult
from legseg_desktop.services.export_formats import ExportFormat
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def report(window, monkeypatch, tmp_path):
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REPORT)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    return window.report


@pytest.fixture
def orders(window, report):
    """Take down what would be exported, in place of the service."""
    taken = []

    def export(analysis, folder, order, progress):
        taken.append((folder, order))
        return ExportResult(order.formats, ())

    window.exports._write = export
    return taken


def tick(qtbot, report, kind):
    box = report.formats.boxes[kind]
    report.options.ensureWidgetVisible(box)
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def test_chosen_formats_are_written_into_a_new_folder(qtbot, report, window, tmp_path):
    tick(qtbot, report, ExportFormat.PDF)
    tick(qtbot, report, ExportFormat.SEG)
    (tmp_path / "legseg-export").mkdir()
    qtbot.mouseClick(report.export, LEFT)
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1, timeout=60_000)
    assert window.notifications.cards[0].notice.what == "Exported into legseg-export-2"
    out = tmp_path / "legseg-export-2"
    assert (out / "analysis.xlsx").is_file()
    assert (out / "dicom" / "segmentation.dcm").is_file()
    assert not (out / "report.pdf").exists()
    assert window.session.settings.last_directory == str(tmp_path)


def test_exports_that_wait_for_one_another_have_a_folder_each(qtbot, report, window, tmp_path):
    """Both are asked for before the first is written, as while a scan is segmented."""
    written, jobs = [], window.session.jobs

    def export(analysis, folder, order, progress):
        folder.mkdir()
        written.append(folder.name)
        return ExportResult(order.formats, ())

    window.exports._write = export
    for _ in range(2):
        qtbot.mouseClick(report.export, LEFT)
    assert len(jobs.planned) == 2
    qtbot.waitUntil(lambda: not jobs.planned)
    assert written == ["legseg-export", "legseg-export-2"]
    said = [card.notice.what for card in window.notifications.cards]
    assert said == [f"Exported into {name}" for name in written]


def test_comparisons_that_wait_for_one_another_have_a_folder_each(
    qtbot, report, window, fake, tmp_path, monkeypatch
):
    written, jobs = [], window.session.jobs

    def save(analyses, folder, comparison, report):
        folder.mkdir()
        written.append(folder.name)

    services = replace(window.session.services, save_comparison=save)
    monkeypatch.setattr(window.session, "services", services)
    for _ in range(2):
        window.files.export_comparison()
    assert len(jobs.planned) == 2
    qtbot.waitUntil(lambda: not jobs.planned)
    assert written == ["legseg-comparison", "legseg-comparison-2"]
    said = [card.notice.what for card in window.notifications.cards]
    assert said == [f"Written: {name}" for name in written]


def test_without_a_format_there_is_nothing_to_export(qtbot, report):
    for kind in (ExportFormat.PDF, ExportFormat.XLSX):
        tick(qtbot, report, kind)
    assert not report.export.isEnabled()
    tick(qtbot, report, ExportFormat.CSV)
    assert report.export.isEnabled()
    assert report.formats.formats == (ExportFormat.CSV,)


def test_options_and_source_go_along(qtbot, report, window, orders, tmp_path):
    assert "under the pseudonym" in report.formats.source_words.text()
    report.options.ensureWidgetVisible(report.formats.choose_source)
    qtbot.mouseClick(report.formats.choose_source, LEFT)
    assert f"the study in {tmp_path.name}" in report.formats.source_words.text()
    qtbot.keyClicks(report.pdf_options.comment, "Hello")
    qtbot.mouseClick(report.export, LEFT)
    qtbot.waitUntil(lambda: len(orders) == 1)
    folder, order = orders[0]
    assert folder == tmp_path / "legseg-export"
    assert order.source == tmp_path
    assert order.report.comment == "Hello"
    assert order.made_by is None
    report.options.ensureWidgetVisible(report.formats.forget_source)
    qtbot.mouseClick(report.formats.forget_source, LEFT)
    assert report.formats.source is None


def test_no_folder_no_export(qtbot, report, orders, window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    qtbot.mouseClick(report.export, LEFT)
    qtbot.mouseClick(report.formats.choose_source, LEFT)
    assert not window.session.jobs.is_busy
    assert orders == []
    assert report.formats.source is None


def test_nothing_is_exported_without_numbers(window, orders):
    window.workspace.open(replace(make_visit(make_analysis()), analysis=None))
    window.exports.export()
    assert orders == []


@pytest.mark.parametrize(("is_given", "count"), [(True, 1), (False, 0)])
def test_who_made_given_labels_is_asked(
    qtbot, report, window, orders, monkeypatch, is_given, count
):
    analysis = make_analysis()
    given = replace(analysis, provenance=replace(analysis.provenance, model_name=None))
    window.workspace.open(make_visit(given))
    asked = []

    def get_item(parent, title, words, items, *_):
        asked.append(title)
        return items[1], is_given

    monkeypatch.setattr(QInputDialog, "getItem", get_item)
    qtbot.mouseClick(report.export, LEFT)  # no DICOM: no question
    qtbot.waitUntil(lambda: len(orders) == 1)
    assert asked == []
    tick(qtbot, report, ExportFormat.SR)
    qtbot.mouseClick(report.export, LEFT)
    qtbot.waitUntil(lambda: len(orders) == 1 + count)
    assert asked == ["Who made the labels?"]
    if is_given:
        assert orders[1][1].made_by is RevisionKind.SEMIAUTOMATIC


@pytest.mark.parametrize(("revision", "kind"), [(5, RevisionKind.MANUAL), (6, None)])
def test_the_library_tells_who_made_the_labels(
    qtbot, report, window, orders, monkeypatch, revision, kind
):
    visit = make_visit(make_analysis(), None)
    window.workspace.open(replace(visit, scan_id=2, revision_id=revision))
    revisions = (
        SimpleNamespace(identifier=4, kind=RevisionKind.AUTOMATIC),
        SimpleNamespace(identifier=5, kind=RevisionKind.MANUAL),
    )
    library = SimpleNamespace(
        visit_of=lambda scan_id: SimpleNamespace(patient_id=9),
        timeline=lambda patient_id: [SimpleNamespace(scans=[SimpleNamespace(revisions=revisions)])],
    )
    reported = []
    own = window.session.library
    with monkeypatch.context() as patched:
        patched.setattr(type(own), "current", library)
        patched.setattr(type(own), "can_write", True)
        patched.setattr(own, "set_reported", reported.append)
        whole = lambda visit, **_: lambda progress: visit.analysis  # noqa: E731
        patched.setattr(window.session.report_source, "analysis_of", whole)
        qtbot.mouseClick(report.export, LEFT)
        qtbot.waitUntil(lambda: reported == [revision])
    assert orders[-1][1].made_by is kind


@pytest.mark.parametrize("written", [(), (ExportFormat.PDF,)])
def test_what_fails_is_said(qtbot, report, window, written):
    error = OutputError("The disk is full.", "Make room.")
    window.exports._write = lambda *_: ExportResult(written, ((ExportFormat.XLSX, error),))
    qtbot.mouseClick(report.export, LEFT)
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1 + len(written))
    told = {card.notice.what for card in window.notifications.cards}
    assert "The disk is full." in told
    if written:
        assert "Exported into legseg-export: 1 of 2 formats" in told


def test_csv_for_spreadsheets_with_a_decimal_comma_can_be_chosen(qtbot, report, orders):
    tick(qtbot, report, ExportFormat.CSV)
    dialect = report.formats.dialect
    assert report.formats.csv is CsvDialect.COMMA
    dialect.setFocus()
    qtbot.keyClick(dialect, Qt.Key.Key_Down)
    qtbot.mouseClick(report.export, LEFT)
    qtbot.waitUntil(lambda: len(orders) == 1)
    assert orders[0][1].csv is CsvDialect.SEMICOLON
