"""The next start knows how this one ended, and two windows don't take each other for a crash."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from legseg_desktop.services import watch_run as module
from legseg_desktop.services.watch_run import CRASH_FILE, watch_run

_RUN = """
import ctypes, sys
from pathlib import Path
from legseg_desktop.services.watch_run import watch_run
run = watch_run(Path(sys.argv[1]))
print(run.ended_badly_before, flush=True)
what = sys.stdin.readline().strip()
if what == "end":
    run.end()
elif what == "crash":
    ctypes.string_at(0)
"""


@pytest.fixture(autouse=True)
def faulthandler_of_pytest(monkeypatch):
    """Leave pytest's own handler alone; the child processes have the real one."""
    monkeypatch.setattr(module.faulthandler, "enable", lambda stream: None)
    monkeypatch.setattr(module.faulthandler, "disable", lambda: None)


def start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _RUN, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def told(process: subprocess.Popen[str]) -> bool:
    return process.stdout.readline().strip() == "True"


def finish(process: subprocess.Popen[str], what: str) -> None:
    with process:
        process.stdin.write(f"{what}\n")
        process.stdin.flush()
        process.wait(timeout=60)


def test_a_run_that_was_closed_leaves_nothing_and_is_not_told_of(tmp_path):
    run = watch_run(tmp_path)
    assert not run.ended_badly_before
    (running,) = tmp_path.glob("*.running")
    assert stat.S_IMODE(running.stat().st_mode) == 0o600
    run.end()
    run.end()
    assert list(tmp_path.iterdir()) == []
    again = watch_run(tmp_path)
    assert not again.ended_badly_before
    again.end()


def test_a_killed_run_is_told_of_once(tmp_path):
    process = start(tmp_path)
    assert not told(process)
    with process:
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=60)
    run = watch_run(tmp_path)
    assert run.ended_badly_before
    assert not (tmp_path / CRASH_FILE).exists()
    run.end()
    again = watch_run(tmp_path)
    assert not again.ended_badly_before
    again.end()
    assert list(tmp_path.iterdir()) == []


def test_a_crash_of_the_interpreter_leaves_where_it_was(tmp_path):
    process = start(tmp_path)
    assert not told(process)
    finish(process, "crash")
    assert process.returncode != 0
    run = watch_run(tmp_path)
    assert run.ended_badly_before
    said = (tmp_path / CRASH_FILE).read_text()
    assert "Segmentation fault" in said
    assert "string_at" in said
    assert stat.S_IMODE((tmp_path / CRASH_FILE).stat().st_mode) == 0o600
    run.end()


def test_an_open_window_is_no_crash_and_stays_watched(tmp_path):
    first = start(tmp_path)
    assert not told(first)
    second = start(tmp_path)
    assert not told(second)
    finish(second, "end")
    third = watch_run(tmp_path)
    assert not third.ended_badly_before
    third.end()
    finish(first, "end")
    assert first.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_one_of_two_windows_that_crashes_is_told_of_beside_the_other(tmp_path):
    lives, dies = start(tmp_path), start(tmp_path)
    assert not told(lives)
    assert not told(dies)
    with dies:
        dies.kill()
        dies.wait(timeout=60)
    third = watch_run(tmp_path)
    assert third.ended_badly_before
    third.end()
    assert len(list(tmp_path.glob("*.running"))) == 1
    finish(lives, "end")


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    run = watch_run(blocked)
    assert not run.ended_badly_before
    run.end()
