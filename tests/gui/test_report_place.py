import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from inference_engine.errors import InputError
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.reports.report_options import Paper, ReportLayout, ReportSection
from legseg_desktop.viewing.pdf_pages import read_pages
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def report(window):
    """Show the window in Report, on an analysed phantom."""
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REPORT)
    return window.report


def _text(qtbot, report):
    """Return what the pages say, once they are those that were asked for."""
    qtbot.waitUntil(lambda: report.preview.is_up_to_date, timeout=60_000)
    return " ".join(" ".join(page.text.split()) for page in read_pages(report.preview.content))


def test_nothing_is_offered_without_numbers(window):
    window.go_to(Place.REPORT)
    assert not window.report.view.isVisible()
    assert not window.report.options.isVisible()
    assert not window.report.preview.isVisible()
    assert "segment a scan first" in window.report.hint.text()


def test_the_pages_are_those_of_the_shown_analysis(qtbot, report, window):
    told = _text(qtbot, report)
    assert "P1" in told
    assert "visit-1 (day 0)" in told
    assert "Highest fat fraction" in told
    assert "model m 1" in told
    window.workspace.open(make_visit(replace(make_analysis("visit-2"), identity="P2"), None))
    assert report.preview.content == b""  # never another patient's
    told = _text(qtbot, report)
    assert "P2" in told
    assert "P1" not in told
    assert report.heading.text() == "Report on P2, visit-2"
    assert report.hint.text() == "Not saved yet."
    window.workspace.close(1)
    window.workspace.close(0)
    assert report.preview.content == b""
    assert not report.preview.isVisible()


def test_the_pages_are_the_very_ones_that_are_exported(qtbot, report, window, tmp_path):
    _text(qtbot, report)
    path = tmp_path / "report.pdf"
    visit = window.workspace.current
    real_services().write_pdf(path, visit.analysis, window.session.report_options)
    assert path.read_bytes() == report.preview.content


def test_the_pages_show_what_is_chosen(qtbot, report, window):
    panel = report.pdf_options
    before = _text(qtbot, report)
    assert "How the numbers were made" in before
    assert "Comment" not in before
    _tick(qtbot, panel.boxes[ReportSection.METHODS])
    _tick(qtbot, panel.boxes[ReportSection.SLICES])
    panel.comment.setFocus()
    qtbot.keyClicks(panel.comment, "Stable <b>since</b> spring.")
    assert report.preview.bar.news.text() == "Making the pages …"
    told = _text(qtbot, report)
    assert report.preview.bar.news.text() == ""
    assert "How the numbers were made" not in told
    assert "Axial slices" not in told
    assert "Stable <b>since</b> spring." in told
    options = window.session.report_options
    assert ReportSection.METHODS not in options.sections
    assert options.comment == "Stable <b>since</b> spring."


def test_the_layout_for_a_study_has_every_statistic(qtbot, report, window):
    assert "5th to 95th" not in _text(qtbot, report)
    layout = report.pdf_options.layout_of_pages
    layout.setFocus()
    qtbot.keyClick(layout, Qt.Key.Key_Down)
    assert "5th to 95th" in _text(qtbot, report)
    assert window.session.report_options.layout is ReportLayout.STUDY


def test_pages_are_made_once_for_what_is_typed(qtbot, report, window, monkeypatch):
    _text(qtbot, report)
    asked = []
    source = window.session.report_source
    pdf_of = source.pdf_of

    def counted(visit, options):
        make = pdf_of(visit, options)
        return lambda: asked.append(options.comment) or make()

    monkeypatch.setattr(source, "pdf_of", counted)
    report.pdf_options.comment.setFocus()
    qtbot.keyClicks(report.pdf_options.comment, "Walks with a stick")
    _text(qtbot, report)
    assert asked == ["Walks with a stick"]


def test_pages_are_made_when_they_are_looked_at(qtbot, window):
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REVIEW)
    assert window.report.preview.content == b""
    assert window.report.preview.is_up_to_date  # nothing was asked for
    window.report.pdf_options.comment.setPlainText("From elsewhere")
    window.go_to(Place.REPORT)
    assert "From elsewhere" in _text(qtbot, window.report)
    window.go_to(Place.REVIEW)
    window.report.pdf_options.comment.setPlainText("Later")
    window.go_to(Place.REPORT)
    assert "Later" in _text(qtbot, window.report)


def test_pages_that_are_not_looked_at_keep_no_voxels(qtbot, report, window):
    assert "P1" in _text(qtbot, report)
    scan = weakref.ref(window.workspace.current.scan)
    window.go_to(Place.PATIENTS)
    window.workspace.close(0)

    def is_gone():
        gc.collect()
        return scan() is None

    qtbot.waitUntil(is_gone, timeout=30_000)


def test_a_report_that_cannot_be_made_says_why(qtbot, report, window, monkeypatch):
    _text(qtbot, report)

    def refused():
        raise InputError("The fat file of this scan has changed.", "Restore the library.")

    monkeypatch.setattr(window.session.report_source, "pdf_of", lambda *_: refused)
    _tick(qtbot, report.pdf_options.boxes[ReportSection.SLICES])
    preview = report.preview
    qtbot.waitUntil(lambda: preview.state.text().startswith("The fat file"), timeout=60_000)
    assert preview.state.text() == "The fat file of this scan has changed. Restore the library."
    assert preview.state.isVisible()
    assert preview.view.page_count == 0
    assert preview.content == b""


def _tick(qtbot, box):
    # At its left: what lies beside the words of a box isn't part of it.
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def test_a_comment_stays_with_its_scan(qtbot, report, window, tmp_path):
    qtbot.keyClicks(report.pdf_options.comment, "Only of P1")
    assert "Only of P1" in _text(qtbot, report)
    report.formats.set_source(tmp_path)
    window.workspace.open(make_visit(replace(make_analysis("visit-2"), identity="P2"), None))
    assert window.session.report_options.comment == ""
    assert "Only of P1" not in _text(qtbot, report)
    assert report.formats.source is None
    window.workspace.show(0)
    assert window.session.report_options.comment == "Only of P1"
    assert "Only of P1" in _text(qtbot, report)


def test_the_pdf_is_written_with_the_options(qtbot, window, monkeypatch, tmp_path):
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REPORT)
    written = []
    session = window.session
    write = replace(session.services, write_pdf=lambda *order: written.append(order))
    monkeypatch.setattr(session, "services", write)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    qtbot.keyClick(window.report.pdf_options.paper, Qt.Key.Key_Down)
    qtbot.mouseClick(window.report.pdf, LEFT)
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    ((path, _, options),) = written
    assert path == tmp_path / "mine.pdf"
    assert options.paper is Paper.LETTER


def test_the_pdf_is_shown_by_the_computers_viewer_and_not_kept(qtbot, report, window, monkeypatch):
    opened = []

    def open_url(url):
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    write = real_services().write_pdf
    session = window.session
    monkeypatch.setattr(session, "services", replace(session.services, write_pdf=write))
    qtbot.mouseClick(report.view, LEFT)
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=60_000)
    shown = Path(opened[0])
    assert shown.read_bytes().startswith(b"%PDF")
    assert window.notifications.cards == []
    window.close()
    assert not shown.parent.exists()


def test_a_computer_without_a_viewer_is_said(qtbot, report, window, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    qtbot.mouseClick(report.view, LEFT)
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    assert "no program that shows PDF" in window.notifications.cards[0].notice.what
