"""Workers that freeze, rest or are left alone; engines that are closed or killed."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from inference_engine.errors import WorkerError
from inference_engine.network import watchdog
from inference_engine.network.engine import Engine
from inference_engine.progress import OperationCancelled
from tests.support.scripted_workers import (
    When,
    use_worker,
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


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_a_frozen_process_is_killed_and_told(made, warm, started):
    engine = made(DEAF, watchdog_s=0.5)
    stopped = When("Deep in thought", lambda: os.kill(engine.process_id, signal.SIGSTOP))
    with pytest.raises(WorkerError, match="no sign of life"):
        warm(engine, stopped)
    assert time.monotonic() - stopped.at < 2.5
    assert started[0].returncode == -signal.SIGKILL


def test_a_silent_process_that_shows_life_is_left_alone(made, warm):
    engine = made(
        """
job = next_line()
for _ in range(8):
    time.sleep(0.2)
    print('{"kind": "alive"}', flush=True)
say(job, "done")
time.sleep(60)
""",
        watchdog_s=0.6,
    )
    warm(engine)


def test_a_process_that_froze_between_jobs_is_replaced_without_a_word(made, warm, started):
    engine = made(ANSWER, watchdog_s=0.3)
    warm(engine)
    time.sleep(0.5)
    warm(engine)
    assert len(started) == 2


def test_a_computer_that_slept_has_no_frozen_worker(monkeypatch):
    class Silent:
        signs = 1
        last_sign = 0.0

    now = [0.0]
    monkeypatch.setattr(watchdog.time, "monotonic", lambda: now[0])
    dog = watchdog.Watchdog(Silent(), 60.0)
    now[0] += 8 * 3600.0
    assert not dog.is_frozen()
    for _ in range(100):
        now[0] += 0.6
        frozen = dog.is_frozen()
    assert frozen


def test_closing_from_elsewhere_cancels_what_runs(made, warm):
    engine = made(DEAF)
    with pytest.raises(OperationCancelled):
        warm(engine, When("Deep in thought", engine.close))
    with pytest.raises(OperationCancelled):
        warm(engine)


def test_closing_in_another_thread_ends_a_job_that_waits(made, warm):
    engine = made(DEAF)
    closing = threading.Timer(0.4, engine.close)
    with pytest.raises(OperationCancelled):
        warm(engine, When("Deep in thought", closing.start))
    closing.join()


# The real server of jobs, with jobs that do nothing.
SERVER = """
import sys
from inference_engine.network.job_server import JobServer
JobServer(lambda folder, progress: None, lambda: None, idle_s=0.5).run()
"""


def test_a_worker_ends_after_a_long_rest_and_the_next_job_has_another(
    models, started, warm, monkeypatch
):
    use_worker(monkeypatch, SERVER)
    with Engine() as engine:
        for _ in range(2):
            warm(engine)
        assert len(started) == 1
        assert started[0].wait(10) == 0
        warm(engine)
    assert len(started) == 2


def test_a_folder_that_somebody_tidied_away_is_made_again(made, warm, started, tmp_path):
    engine = made(ANSWER)
    warm(engine)
    (folder,) = (tmp_path / "temporary").iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    shutil.rmtree(folder)
    warm(engine)
    assert len(started) == 2


PARENT = """
import sys, time
from pathlib import Path
from inference_engine.network import engine, inference_job, running_worker
running_worker.worker_command = lambda _, folder: [sys.executable, "-c", sys.argv[2], folder]
def write(*_):
    print("writing", flush=True)
    time.sleep(60)
inference_job.write_job = write
from inference_engine.progress import NoProgress
engine.Engine().warm_up(progress=NoProgress(), models_directory=Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_images_that_a_killed_parent_was_writing_are_removed(models, tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    server = SERVER.replace(
        "lambda: None", "lambda: __import__('shutil').rmtree(sys.argv[1], ignore_errors=True)"
    ).replace("0.5", "60")
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(models), server],
        stdout=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
        cwd=Path(__file__).parents[3],
    ) as parent:
        parent.stdout.readline()
        time.sleep(1.0)  # the worker has to be there
        assert list(temporary.glob("*/*"))
        parent.kill()
    deadline = time.monotonic() + 20
    while list(temporary.iterdir()):
        assert time.monotonic() < deadline, "the folder is still there"
        time.sleep(0.05)
