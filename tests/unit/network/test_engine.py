"""The engine's side of the talk, with small programs in the worker's place."""

import os
import sys
import threading
import time

import pytest

from inference_engine.errors import InputError, ModelError, OutputError, WorkerError
from inference_engine.network import child
from inference_engine.progress import OperationCancelled
from tests.support.scripted_workers import (
    Recorder,
    When,
)

ANSWER = """
while True:
    job = next_line()
    if job["kind"] == "job":
        say(job, "done")
"""
# Silent and deaf after its first words.
DEAF = """
say(next_line(), "progress", fraction=0.1, message="Deep in thought")
time.sleep(60)
"""


def _cancel():
    raise OperationCancelled


def test_one_process_serves_one_job_after_the_other(made, warm, started):
    engine = made(ANSWER)
    assert engine.process_id is None
    for _ in range(3):
        warm(engine)
    assert len(started) == 1
    assert engine.process_id == started[0].pid
    engine.close()
    engine.close()
    assert engine.process_id is None


def test_another_choice_of_devices_needs_another_process(made, warm, started):
    engine = made(ANSWER)
    for device in ("cpu", "cpu", "gpu:0", "auto", "cpu"):
        warm(engine, device=device)
    assert len(started) == 3


def test_a_job_that_stops_when_asked_keeps_its_process(made, warm, started):
    engine = made("""
while True:
    job = next_line()
    say(job, "progress", fraction=0.1, message="Working")
    assert next_line()["kind"] == "cancel"
    say(job, "cancelled")
""")
    for _ in range(2):
        stop = When("Working", _cancel)
        with pytest.raises(OperationCancelled):
            warm(engine, stop)
        assert time.monotonic() - stop.at < 0.4
    assert len(started) == 1


def test_what_a_stopped_job_still_says_is_not_taken_for_the_next_ones(made, warm):
    engine = made("""
job = next_line()
say(job, "progress", fraction=0.1, message="Working")
next_line()
for fraction in range(3):
    say(job, "progress", fraction=fraction / 3, message="Too late")
say(job, "failed", error="InputError", what="Too late.", advice="")
second = next_line()
say(job, "progress", fraction=0.9, message="Too late")
say(second, "done")
time.sleep(60)
""")
    with pytest.raises(OperationCancelled):
        warm(engine, When("Working", _cancel))
    recorder = Recorder()
    warm(engine, recorder)
    assert "Too late" not in [message for _, _, message in recorder.reports]


def test_a_deaf_job_is_ended_with_its_process_within_a_second(made, warm, started):
    engine = made(DEAF)
    for _ in range(2):
        stop = When("Deep in thought", _cancel)
        with pytest.raises(OperationCancelled):
            warm(engine, stop)
        assert time.monotonic() - stop.at < 1.0
    assert len(started) == 2


def test_a_process_that_ended_between_jobs_is_replaced_without_a_word(made, warm, started):
    engine = made("""
say(next_line(), "done")
time.sleep(0.2)
""")
    warm(engine)
    started[0].wait()
    warm(engine)
    assert len(started) == 2


def test_a_process_that_ends_as_the_next_job_comes_is_replaced_once(made, warm, started):
    engine = made("""
say(next_line(), "done")
next_line()
""")
    for _ in range(3):
        warm(engine)
    assert len(started) == 3


def test_a_fresh_process_that_ends_at_once_is_not_started_again_and_again(made, warm, started):
    engine = made("sys.exit('libfoo.so: cannot open shared object file')")
    with pytest.raises(WorkerError, match="error inside the program"):
        warm(engine)
    assert len(started) == 1


def test_an_error_of_ours_keeps_the_process(made, warm, started):
    engine = made("""
say(next_line(), "failed", error="InputError", what="What.", advice="Advice.")
say(next_line(), "done")
time.sleep(60)
""")
    with pytest.raises(InputError, match=r"What\. Advice\."):
        warm(engine)
    warm(engine)
    assert len(started) == 1


def test_after_a_crash_the_next_job_has_a_fresh_process(made, warm, started):
    engine = made("""
say(next_line(), "crashed", out_of_memory=True, traceback="")
time.sleep(60)
""")
    for _ in range(2):
        with pytest.raises(WorkerError, match="memory"):
            warm(engine)
    assert len(started) == 2


@pytest.mark.parametrize(
    "printed",
    [
        "terminate called after throwing an instance of 'std::bad_alloc'",
        "OpenBLAS error: Cannot allocate memory",
    ],
)
def test_a_library_that_aborts_for_want_of_memory_is_understood(made, warm, printed):
    engine = made(f"""
next_line()
print({printed!r}, file=sys.stderr, flush=True)
os.abort()
""")
    with pytest.raises(WorkerError, match="memory"):
        warm(engine)


def test_two_threads_take_turns(made, warm, started):
    engine = made("""
while True:
    job = next_line()
    say(job, "progress", fraction=0.5, message="Working")
    time.sleep(0.3)
    say(job, "done")
""")
    recorders = [Recorder(), Recorder()]
    threads = [threading.Thread(target=warm, args=(engine, one)) for one in recorders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(started) == 1
    told = [[message for _, _, message in recorder.reports] for recorder in recorders]
    assert all("Working" in messages and messages[-1] == "Ready" for messages in told)
    assert any("Waiting for another segmentation" in messages for messages in told)


def test_an_unknown_model_starts_nothing(made, warm, started):
    engine = made(ANSWER)
    with pytest.raises(ModelError, match="no model called"):
        warm(engine, model="x")
    assert started == []


def test_a_full_disk_for_the_images_is_said_and_the_process_stays(made, warm, started, monkeypatch):
    engine = made(ANSWER)
    warm(engine)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("inference_engine.network.inference_job.write_job", full)
        with pytest.raises(OutputError, match="images can't be written") as caught:
            warm(engine)
    assert "TMPDIR" in caught.value.advice
    warm(engine)
    assert len(started) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="priorities are told otherwise")
@pytest.mark.parametrize(("in_background", "more"), [(True, child._NICENESS), (False, 0)])
def test_a_worker_in_the_background_gives_way(made, warm, in_background, more):
    engine = made(ANSWER, in_background=in_background)
    warm(engine)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, engine.process_id) == min(19, own + more)
