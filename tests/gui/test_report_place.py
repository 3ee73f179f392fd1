from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel

from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.reports.report_options import Paper, ReportSection
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def report(window):
    """Show the window in Report, on an analysed phantom."""
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REPORT)
    return window.report


def _texts(report):
    labels = report.contents.widget().findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(report.contents.widget())]


def test_nothing_is_offered_without_numbers(window):
    window.go_to(Place.REPORT)
    assert not window.report.view.isVisible()
    assert not window.report.options.isVisible()
    assert "segment a scan first" in window.report.hint.text()


def test_the_contents_are_those_of_the_shown_analysis(report, window):
    told = "\n".join(_texts(report))
    assert "P1, visit-1, day 0, 48 \N{MULTIPLICATION SIGN} 40" in told
    assert "Highest fat fraction" in told
    assert "model m 1" in told
    assert sum(not label.pixmap().isNull() for label in report.findChildren(QLabel)) >= 6
    window.workspace.open(make_visit(replace(make_analysis("visit-2"), identity="P2"), None))
    assert "P2, visit-2" in "\n".join(_texts(report))
    assert report.heading.text() == "Report on P2, visit-2"
    assert report.hint.text() == "Not saved yet."


def test_the_preview_shows_what_is_chosen(qtbot, report, window):
    panel = report.pdf_options
    assert "How the numbers were made" in _texts(report)
    assert "Comment" not in _texts(report)
    _tick(qtbot, panel.boxes[ReportSection.METHODS])
    _tick(qtbot, panel.boxes[ReportSection.SLICES])
    panel.comment.setFocus()
    qtbot.keyClicks(panel.comment, "Stable <b>since</b> spring.")
    told = _texts(report)
    assert "How the numbers were made" not in told
    assert "Pictures" not in told
    assert "Stable <b>since</b> spring." in told
    options = window.session.report_options
    assert ReportSection.METHODS not in options.sections
    assert options.comment == "Stable <b>since</b> spring."


def _tick(qtbot, box):
    # At its left: what lies beside the words of a box isn't part of it.
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def test_a_comment_stays_with_its_scan(qtbot, report, window, tmp_path):
    qtbot.keyClicks(report.pdf_options.comment, "Only of P1")
    report.formats.set_source(tmp_path)
    window.workspace.open(make_visit(replace(make_analysis("visit-2"), identity="P2"), None))
    assert window.session.report_options.comment == ""
    assert "Only of P1" not in _texts(report)
    assert report.formats.source is None
    window.workspace.show(0)
    assert window.session.report_options.comment == "Only of P1"
    assert "Only of P1" in _texts(report)


def test_a_scan_without_slices_has_no_profiles_to_show(window):
    window.workspace.open(make_visit(replace(make_analysis(), slices=())))
    window.go_to(Place.REPORT)
    assert "Profiles along the muscles" not in _texts(window.report)


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
