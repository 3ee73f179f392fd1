"""Reports of the library: of files that haven't changed alone, with revision and comments."""

from __future__ import annotations

import getpass
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.services import analysis_to_report
from legseg_desktop.services.compare_in_library import compare_patient
from legseg_desktop.services.open_library import open_library
from legseg_desktop.viewing.pdf_pages import read_pages
from tests.support.library_windows import open_library_in, wait_for_jobs, window_with_library
from tests.support.pdf_reading import pages_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(folder):
    """Let a comment of the first visit be kept already."""
    with open_library(folder) as library:
        library.change_visit(library.visit_of(1).identifier, comment="Walks alone.")
    return folder


@pytest.fixture
def window(qtbot, look, fake, folder):
    """Show both visits, the first one's report, with services that write."""
    real = real_services()
    services = replace(
        fake.set(),
        write_pdf=real.write_pdf,
        save_comparison=real.save_comparison,
        save_analysis=real.save_analysis,
    )
    window = window_with_library(qtbot, services, look)
    open_library_in(qtbot, window, folder)
    window.session.scans.open_for_comparison([1, 2])
    wait_for_jobs(qtbot, window)
    window.workspace.show(0)
    window.go_to(Place.REPORT)
    yield window
    window.session.close()


def damage(folder):
    """Change an image of each scan behind the library's back."""
    images = list(folder.rglob("fat.nii.gz"))
    assert images
    for image in images:
        image.write_bytes(image.read_bytes() + b"0")


def text_of(content):
    return " ".join(" ".join(page.text.split()) for page in read_pages(content))


def test_the_pages_name_revision_account_and_comment(qtbot, window):
    preview = window.report.preview
    qtbot.waitUntil(lambda: preview.is_up_to_date and bool(preview.content), timeout=60_000)
    told = text_of(preview.content)
    assert "revision 1" in told
    assert f"by {getpass.getuser()}" in told
    assert "Walks alone." in told


def test_the_exported_pdf_is_the_one_that_is_shown(qtbot, window, monkeypatch, tmp_path):
    preview = window.report.preview
    qtbot.waitUntil(lambda: preview.is_up_to_date and bool(preview.content), timeout=60_000)
    path = tmp_path / "mine.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(window.report.pdf, LEFT)
    wait_for_jobs(qtbot, window)
    assert path.read_bytes() == preview.content


@pytest.mark.parametrize("button", ["pdf", "view"])
def test_no_pdf_of_changed_files(qtbot, window, folder, monkeypatch, tmp_path, button):
    path, opened = tmp_path / "mine.pdf", []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    damage(folder)
    qtbot.mouseClick(getattr(window.report, button), LEFT)
    wait_for_jobs(qtbot, window)
    (card,) = window.notifications.cards
    assert "fat file of this scan has changed" in card.notice.what
    assert not path.exists()
    assert opened == []


def test_changed_files_are_not_saved(qtbot, window, folder, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "saved"))
    damage(folder)
    qtbot.mouseClick(window.report.save, LEFT)
    wait_for_jobs(qtbot, window)
    (card,) = window.notifications.cards
    assert "fat file of this scan has changed" in card.notice.what
    assert not (tmp_path / "saved").exists()


def test_a_saved_analysis_tells_its_review_and_who_made_it(qtbot, window, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(window.report.save, LEFT)
    wait_for_jobs(qtbot, window)
    folder = tmp_path / "legseg-analysis"
    assert (folder / "review.csv").is_file()
    assert f"by {getpass.getuser()}" in text_of((folder / "report.pdf").read_bytes())


def test_the_pages_do_not_wait_for_what_they_do_not_print(qtbot, window, monkeypatch):
    asked = []
    monkeypatch.setattr(analysis_to_report, "reviewed_analysis", lambda *_: asked.append(1))
    window.workspace.show(1)
    preview = window.report.preview
    qtbot.waitUntil(lambda: preview.is_up_to_date and bool(preview.content), timeout=60_000)
    assert asked == []


def test_changed_files_have_no_pages(qtbot, window, folder):
    damage(folder)
    window.workspace.show(1)
    preview = window.report.preview
    qtbot.waitUntil(lambda: "has changed" in preview.state.text(), timeout=60_000)
    assert preview.content == b""


def test_comments_of_all_visits_are_in_the_comparison(qtbot, window, monkeypatch, tmp_path):
    window.workspace.show(1)
    comment = window.report.pdf_options.comment
    comment.setFocus()
    qtbot.keyClicks(comment, "Needs a stick.")
    qtbot.keyClick(window.report.pdf_options.paper, Qt.Key.Key_Down)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.go_to(Place.COMPARE)
    qtbot.mouseClick(window.compare.export, LEFT)
    wait_for_jobs(qtbot, window)
    path = tmp_path / "legseg-comparison" / "visits.pdf"
    assert read_pages(path.read_bytes())[0].height == 792  # letter, as chosen
    told = " ".join(pages_of(path))
    assert ": Walks alone." in told
    assert ": Needs a stick." in told
    assert "Labels: revision 1" in told


def test_the_command_prints_the_same_comments(folder, tmp_path):
    with open_library(folder) as library:
        (row,) = library.patient_rows()
        compare_patient(library, row.patient.pseudonym, tmp_path / "out")
    told = " ".join(pages_of(tmp_path / "out" / "visits.pdf"))
    assert ": Walks alone." in told
    assert "Labels: revision 1" in told
