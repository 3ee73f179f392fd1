"""Segmentations that wait, that fail and are tried again, as the user sees them."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inference_engine.errors import WorkerError
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.gui.workspace import VisitState
from legseg_desktop.records import ScanInputs
from tests.gui.conftest import make_analysis, make_visit

LEFT = Qt.MouseButton.LeftButton
STOPPED = WorkerError("The segmentation stopped.", "Close other programs.")


@pytest.fixture
def three(qtbot, window):
    """Open three scans that aren't segmented, v1 to v3; v3 is shown."""
    for day in range(3):
        inputs = ScanInputs(fat=Path("d/fat.nii"), water=Path("w.nii"))
        window.session.import_scan(inputs, VisitDescription("P1", f"v{day + 1}", day))
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 3)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    return window


def _segment_all(window):
    for index in range(3):
        window.workspace.show(index)
        window.review.toolbar.segment.click()


def _states(window):
    return [visit.state for visit in window.workspace.visits]


def _labels(jobs):
    return [job.label for job in jobs]


def test_several_visits_wait_for_their_turn_and_all_are_segmented(qtbot, three, fake):
    fake.hold = True
    _segment_all(three)
    jobs, bar = three.session.jobs, three.job_bar
    assert _labels(jobs.waiting) == ["P1 · v2", "P1 · v3"]
    assert bar.others.text() == "2 waiting"
    qtbot.waitUntil(lambda: bar.text.text() == "P1 · v1: Predicting")
    fake.hold = False
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert _states(three) == [VisitState.SEGMENTED] * 3
    assert not bar.isVisible()


def test_the_button_tells_whether_the_shown_visit_waits(qtbot, three, fake):
    fake.hold = True
    button = three.review.toolbar.segment
    three.workspace.show(0)
    button.click()
    assert not button.isEnabled()
    three.workspace.show(1)
    assert button.isEnabled()
    button.click()
    assert not button.isEnabled()
    three.workspace.show(0)
    assert not button.isEnabled()
    three.session.jobs.remove(three.session.jobs.waiting[0])
    three.workspace.show(1)
    assert button.isEnabled()


def test_the_first_fails_the_second_runs_and_the_first_is_tried_again(qtbot, three, fake):
    fake.hold = True
    jobs, bar = three.session.jobs, three.job_bar
    for index in (0, 1):
        three.workspace.show(index)
        three.review.toolbar.segment.click()
    segment = fake.set().segment_scan
    failing = [True]

    def fail_once(*arguments, **options):
        if failing and failing.pop():
            raise STOPPED
        return segment(*arguments, **options)

    _replace_segmentation(three, fail_once)
    jobs.cancel()  # The one that runs already; its turn comes again, and then it fails.
    fake.hold = False
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert _states(three)[:2] == [VisitState.IMPORTED, VisitState.IMPORTED]
    assert [one.error for one in jobs.unfinished] == [None, STOPPED]
    assert bar.text.text() == "P1 · v2: The segmentation stopped."
    assert bar.others.text() == "2 not done"
    qtbot.mouseClick(bar.again, LEFT)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert _states(three)[:2] == [VisitState.IMPORTED, VisitState.SEGMENTED]
    assert bar.text.text() == "P1 · v1: Cancelled."
    assert not bar.others.isVisible()
    qtbot.mouseClick(bar.dismiss, LEFT)
    assert jobs.unfinished == ()
    assert not bar.isVisible()


def _replace_segmentation(window, segment):
    object.__setattr__(window.session.services, "segment_scan", segment)


def test_a_failure_does_not_keep_the_next_from_running(qtbot, three, fake):
    calls = []
    segment = fake.set().segment_scan

    def first_fails(*arguments, **options):
        calls.append(options["visit"])
        if len(calls) == 1:
            raise STOPPED
        return segment(*arguments, **options)

    _replace_segmentation(three, first_fails)
    _segment_all(three)
    qtbot.waitUntil(lambda: not three.session.jobs.is_busy)
    assert calls == ["v1", "v2", "v3"]
    assert _states(three) == [VisitState.IMPORTED, VisitState.SEGMENTED, VisitState.SEGMENTED]
    assert len([card for card in three.notifications.cards if card.notice.advice]) == 1


def test_the_list_removes_tries_again_and_dismisses(qtbot, three, fake):
    fake.error = STOPPED
    three.workspace.show(0)
    three.review.toolbar.segment.click()
    qtbot.waitUntil(lambda: len(three.session.jobs.unfinished) == 1)
    fake.error, fake.hold = None, True
    for index in (1, 2):
        three.workspace.show(index)
        three.review.toolbar.segment.click()
    bar, jobs = three.job_bar, three.session.jobs
    assert bar.others.text() == "1 waiting, 1 not done"
    qtbot.mouseClick(bar.others, LEFT)
    shown = bar._list
    assert shown.isVisible()
    assert shown.geometry().bottom() <= three.statusBar().geometry().top()
    texts = [label.text() for row in shown.rows for label in row.findChildren(QLabel)]
    assert texts == ["P1 · v3", "Waiting", "P1 · v1", "The segmentation stopped."]
    qtbot.mouseClick(shown.rows[0].buttons[0], LEFT)
    qtbot.waitUntil(lambda: jobs.waiting == ())
    qtbot.mouseClick(shown.rows[0].buttons[0], LEFT)
    qtbot.waitUntil(lambda: _labels(jobs.waiting) == ["P1 · v1"])
    assert jobs.unfinished == ()
    assert bar.others.text() == "1 waiting"
    qtbot.mouseClick(shown.rows[0].buttons[0], LEFT)
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert not bar.others.isVisible()


def test_segmenting_an_undone_visit_takes_it_off_the_list(qtbot, three, fake):
    fake.error = STOPPED
    three.review.toolbar.segment.click()
    qtbot.waitUntil(lambda: len(three.session.jobs.unfinished) == 1)
    fake.error = None
    three.review.toolbar.segment.click()
    assert three.session.jobs.unfinished == ()
    qtbot.waitUntil(lambda: three.workspace.current.state is VisitState.SEGMENTED)


def test_closing_a_visit_drops_its_jobs(qtbot, three, fake):
    fake.hold = True
    _segment_all(three)
    jobs = three.session.jobs
    qtbot.waitUntil(lambda: "segment" in [name for name, _ in fake.calls])
    three.workspace.close(2)
    assert _labels(jobs.waiting) == ["P1 · v2"]
    three.workspace.close(0)  # It runs: it is stopped, and nobody is told.
    qtbot.waitUntil(lambda: jobs.running is not None and jobs.running.label == "P1 · v2")
    assert jobs.unfinished == ()
    fake.hold = False
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert _states(three) == [VisitState.SEGMENTED]


def test_a_save_does_not_wait_for_the_queue_and_loses_nothing(qtbot, window, fake):
    """Saving an analysed visit while it waits to be segmented again: both have their effect."""
    fake.hold = True
    for day in range(2):
        analysis = make_analysis(f"v{day}", day=day)
        window.workspace.open(make_visit(analysis, None))
        window.session.segment()
    window.session.save(Path("saved"))
    qtbot.waitUntil(lambda: window.workspace.current.state is VisitState.SAVED)
    jobs = window.session.jobs
    assert jobs.is_busy
    assert jobs.waiting_titles == ["Segmentation"]
    before = window.workspace.current
    jobs.cancel()
    fake.hold = False
    qtbot.waitUntil(lambda: not jobs.is_busy)
    after = window.workspace.current
    assert after.state is VisitState.SEGMENTED
    assert after.scan is before.scan and after.analysis is not before.analysis


def test_trying_again_uses_the_preferences_of_then(qtbot, three, fake):
    fake.error = STOPPED
    three.review.toolbar.segment.click()
    qtbot.waitUntil(lambda: len(three.session.jobs.unfinished) == 1)
    fake.error = None
    three.session.keep_settings(replace(three.session.settings, device="cpu"))
    qtbot.mouseClick(three.job_bar.again, LEFT)
    qtbot.waitUntil(lambda: three.workspace.current.state is VisitState.SEGMENTED)
    assert [argument[0] for name, argument in fake.calls if name == "segment"] == ["auto", "cpu"]


def test_a_long_sentence_does_not_widen_the_window(qtbot, three, fake):
    fake.error = WorkerError("The segmentation stopped, and here is why: " + "words " * 80)
    three.resize(1000, 700)
    width = three.width()  # the least that the places need
    three.review.toolbar.segment.click()
    qtbot.waitUntil(three.job_bar.again.isVisible)
    qtbot.wait(50)
    assert three.width() == width
    assert three.job_bar.text.toolTip().startswith("P1 · v3: The segmentation stopped")
    assert three.job_bar.geometry().right() <= three.research_use.geometry().left()


def test_closing_the_window_ends_the_services(window):
    closed = threading.Event()
    object.__setattr__(window.session.services, "close", closed.set)
    assert window.close()
    assert closed.is_set()
