from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel

from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def report(window):
    """Show the window in Report, on an analysed phantom."""
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REPORT)
    return window.report


def _texts(report):
    return [label.text() for label in report.contents.widget().findChildren(QLabel)]


def test_nothing_is_offered_without_numbers(window):
    window.go_to(Place.REPORT)
    assert not window.report.view.isVisible()
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


def test_exports_ask_for_a_place_and_write(qtbot, window, fake, monkeypatch, tmp_path):
    window.workspace.open(make_visit(make_analysis()))
    window.go_to(Place.REPORT)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(window.report.pdf, LEFT)
    qtbot.mouseClick(window.report.tables, LEFT)
    qtbot.waitUntil(lambda: len(fake.calls) == 2)
    assert fake.calls == [("pdf", tmp_path / "mine.pdf"), ("tables", tmp_path)]
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 2)


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
