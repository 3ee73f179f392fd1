"""Tell the next start whether this run of the window ended as it should.

Each window has a lock and a file of its own in the log folder. Closing takes both away; a crash, a
power failure or a kill leaves the file behind, and the system frees the lock however a process
ends. So a file that nobody has locked is that of a run that ended badly, and of two windows each
knows the other is alive.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout

from inference_engine.errors import OutputError
from legseg_desktop.paths import log_directory, make_private

CRASH_FILE = "last-crash.txt"
"""Where the interpreter wrote what it was doing when it crashed, last time it did."""

_RUNNING = "window-{}.running"
_LOCK_SUFFIX = ".lock"


@dataclass
class WatchedRun:
    """A run of the window that is being watched.

    Parameters
    ----------
    ended_badly_before : bool
        Whether an earlier run, told of by no other start yet, didn't end by closing.
    """

    ended_badly_before: bool = False
    _running: Path | None = None
    _lock: FileLock | None = None
    _stream: IO[str] | None = None

    def end(self) -> None:
        """Say that the run has ended as it should; a second call changes nothing."""
        if self._running is None or self._lock is None or self._stream is None:
            return
        faulthandler.disable()
        self._stream.close()
        # The file goes while it is locked: no other start can take it for a crash.
        _remove(self._running)
        self._lock.release()
        _remove(_lock_of(self._running))
        self._running = None


def watch_run(directory: Path | None = None) -> WatchedRun:
    """Start watching this process, and say how the runs before it have ended.

    A crash of the interpreter or of a library writes the places in the program that it
    interrupted, and nothing else, into the log folder.

    Parameters
    ----------
    directory : Path, optional
        Where to keep the files; by default the log folder.

    Returns
    -------
    WatchedRun
        To `end` at the end. Where nothing can be written, one that watches nothing: that must
        not stop the work.
    """
    try:
        directory = make_private(directory or log_directory())
        ended_badly = _tidy_away_ended_runs(directory)
        running = directory / _RUNNING.format(secrets.token_hex(8))
        # Locked before it can be seen: a start at the same moment would take it for a crash.
        lock = FileLock(_lock_of(running), timeout=0, mode=0o600)
        lock.acquire()
        handle = os.open(running, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except (OSError, OutputError):
        return WatchedRun()
    stream = os.fdopen(handle, "w")
    faulthandler.enable(stream)
    return WatchedRun(ended_badly, running, lock, stream)


def _tidy_away_ended_runs(directory: Path) -> bool:
    """Take away what ended runs have left; return whether there was any."""
    found = False
    for running in sorted(directory.glob(_RUNNING.format("*"))):
        lock = FileLock(_lock_of(running), timeout=0, mode=0o600)
        try:
            with lock:
                # Another start may have been quicker.
                if running.exists():
                    found = True
                    _keep_what_it_says(running)
        except Timeout:
            continue  # its window is open
        _remove(_lock_of(running))
    return found


def _keep_what_it_says(running: Path) -> None:
    if running.stat().st_size:
        running.replace(running.parent / CRASH_FILE)
    else:  # killed, or the power failed
        running.unlink()


def _lock_of(running: Path) -> Path:
    return running.with_suffix(_LOCK_SUFFIX)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
