import threading
import time

import pytest

from inference_engine.errors import InputError
from legseg_desktop.gui.jobs import Job, JobRunner, seconds_left


@pytest.fixture
def jobs(qtbot):
    runner = JobRunner()
    yield runner
    runner.close()


def _until_stopped(progress):
    while True:
        progress.report(0.5, "working")
        time.sleep(0.002)


def test_work_runs_elsewhere_and_its_result_comes_back_to_the_windows_thread(qtbot, jobs):
    threads, results, reports = [], [], []
    jobs.progressed.connect(lambda *told: reports.append(told[:2]))

    def work(progress):
        threads.append(threading.current_thread())
        progress.report(0.25, "reading")
        return 42

    def on_done(result):
        threads.append(threading.current_thread())
        results.append(result)

    with qtbot.waitSignal(jobs.idle):
        jobs.start(Job("A", work, on_done))
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert reports == [(0.25, "reading")]


def test_jobs_run_one_after_the_other(qtbot, jobs):
    order = []
    for name in "abc":
        jobs.start(Job(name, lambda _, name=name: name, order.append))
    assert jobs.waiting_titles == ["b", "c"]
    with qtbot.waitSignal(jobs.idle):
        pass
    assert order == ["a", "b", "c"]


def test_cancelling_stops_at_the_next_report_and_delivers_nothing(qtbot, jobs):
    done = []
    jobs.start(Job("A", _until_stopped, done.append))
    with qtbot.waitSignal(jobs.cancelled, timeout=2000):
        jobs.cancel()
    assert done == []
    assert not jobs.is_busy


def test_a_result_that_arrives_after_the_wish_to_stop_is_dropped(qtbot, jobs):
    done, released = [], threading.Event()
    jobs.start(Job("A", lambda _: released.wait(5), done.append))
    jobs.cancel()
    with qtbot.waitSignal(jobs.cancelled):
        released.set()
    assert done == []


def test_an_error_is_told_and_the_next_job_still_runs(qtbot, jobs):
    errors, done = [], []
    jobs.failed.connect(lambda title, error: errors.append((title, error)))

    def fail(progress):
        raise InputError("No.")

    jobs.start(Job("A", fail, done.append))
    jobs.start(Job("B", lambda _: "b", done.append))
    with qtbot.waitSignal(jobs.idle):
        pass
    assert [(title, type(error)) for title, error in errors] == [("A", InputError)]
    assert done == ["b"]


def test_closing_ends_the_work_and_what_waits(qtbot, jobs):
    done = []
    ended = threading.Event()

    def work(progress):
        try:
            _until_stopped(progress)
        finally:
            ended.set()

    jobs.start(Job("A", work, done.append))
    jobs.start(Job("B", lambda _: "b", done.append))
    assert jobs.close()
    assert ended.is_set()
    jobs.start(Job("C", lambda _: "c", done.append))
    qtbot.wait(20)
    assert done == []


@pytest.mark.parametrize(
    ("fraction", "elapsed", "expected"),
    [(0.5, 10, 10), (0.25, 10, 30), (1.0, 10, 0), (0.01, 10, None), (0.5, 0.2, None)],
)
def test_time_left(fraction, elapsed, expected):
    assert seconds_left(100.0, fraction, now=100.0 + elapsed) == expected
