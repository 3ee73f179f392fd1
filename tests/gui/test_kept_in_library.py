"""Comments and registrations of a library's visits outlive the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legseg_desktop.gui.compare.registered_visits import Registration
from legseg_desktop.gui.rail import Place
from legseg_desktop.services import compare_in_library as comparing
from legseg_desktop.services.compare_analyses import compare_registered
from tests.support.library_windows import open_library_in, wait_for_jobs, window_with_library

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_window(qtbot, look, fake, folder):
    """Return what opens a window on the library; all are closed at the end."""
    windows = []

    def opened():
        services = fake.set()
        object.__setattr__(
            services,
            "compare_registered",
            lambda analyses, progress: compare_registered(analyses, progress=progress),
        )
        window = window_with_library(qtbot, services, look)
        open_library_in(qtbot, window, folder)
        windows.append(window)
        return window

    yield opened
    for window in windows:
        window.session.close()


def open_visits(qtbot, window):
    window.session.scans.open_for_comparison([1, 2])
    wait_for_jobs(qtbot, window)
    assert [visit.scan_id for visit in window.workspace.visits] == [1, 2]


def test_visits_are_laid_over_one_another_once_for_good(qtbot, open_window, monkeypatch):
    first = open_window()
    open_visits(qtbot, first)
    first.go_to(Place.COMPARE)
    qtbot.waitUntil(lambda: bool(first.compare.comparison.legs), timeout=60_000)
    wait_for_jobs(qtbot, first)
    shown = first.compare.comparison
    assert first.session.library.current.registration(1, 2) is not None
    first.session.library.close()

    def again(*_, **__):
        raise AssertionError("the visits were laid over one another again")

    monkeypatch.setattr(comparing, "measure_shared_extent", again)
    second = open_window()
    open_visits(qtbot, second)
    second.go_to(Place.COMPARE)
    assert not second.session.jobs.is_busy
    assert second.compare.comparison.trajectories == shown.trajectories
    assert second.compare.registered.state_of(second.compare._analyses()) is Registration.DONE
    assert "The legs fit well" in second.compare.bar.words.text()
    assert second.compare.bar.look_at.isVisible()


def test_a_comment_stays_with_its_visit(qtbot, open_window):
    first = open_window()
    open_visits(qtbot, first)
    first.workspace.show(1)
    first.go_to(Place.REPORT)
    comment = first.report.pdf_options.comment
    comment.setFocus()
    qtbot.keyClicks(comment, "Walks with a stick.")
    library = first.session.library.current
    assert library.visit_of(2).comment == ""  # not letter by letter
    qtbot.waitUntil(lambda: library.visit_of(2).comment == "Walks with a stick.", timeout=10_000)
    assert len([entry for entry in library.audit() if entry.field == "comment"]) == 1
    first.workspace.show(0)
    assert comment.toPlainText() == ""
    qtbot.keyClicks(comment, "Before.")
    # Another visit, or the end, come sooner than the clock.
    first.workspace.show(1)
    assert comment.toPlainText() == "Walks with a stick."
    QTest.keyClick(comment, Qt.Key.Key_End)
    qtbot.keyClicks(comment, " Falls.")
    first.session.library.close()
    second = open_window()
    open_visits(qtbot, second)
    said = []
    for place in (0, 1):
        second.workspace.show(place)
        said.append(second.report.pdf_options.comment.toPlainText())
    assert said == ["Before.", "Walks with a stick. Falls."]
    assert second.session.report_options.comment == "Walks with a stick. Falls."


def test_a_library_for_reading_shows_comments_and_keeps_none(qtbot, open_window, folder):
    first = open_window()
    first.session.library.change_visit(
        first.session.library.current.visit_of(1).identifier, comment="Stable."
    )
    first.session.library.close()
    window = open_window()
    window.session.library.open(folder, is_read_only=True)
    wait_for_jobs(qtbot, window)
    window.session.library.open_again(is_read_only=True)
    wait_for_jobs(qtbot, window)
    assert window.session.library.is_read_only
    open_visits(qtbot, window)
    window.workspace.show(0)
    comment = window.report.pdf_options.comment
    assert comment.toPlainText() == "Stable."
    window.go_to(Place.REPORT)
    comment.setFocus()
    qtbot.keyClicks(comment, "X")
    assert comment.toPlainText() == "XStable."
    window.workspace.show(1)
    window.workspace.show(0)
    assert comment.toPlainText() == "XStable."
    assert window.session.library.current.visit_of(1).comment == "Stable."
