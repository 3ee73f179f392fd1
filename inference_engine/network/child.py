"""A child process as its parent holds it: started, heard, spoken to, ended."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

# How long a child whose pipe has closed may take to exit, or a killed one to be gone.
_EXIT_S = 5.0
_STANDARD_ERROR = "stderr.log"
_LOGGED_CHARACTERS = 8000
# Lower than the window's, so that it stays smooth while two processes want the same processor.
_NICENESS = 5


class Child:
    """A running child process; its messages are lines of JSON on its standard output.

    Parameters
    ----------
    command : sequence of str
        What to start.
    folder : Path
        The child's own: what it prints goes there.
    device : str
        'cpu' hides the graphics cards from it.
    ignored : str
        The kind of message that is only a sign of life.
    in_background : bool
        Whether it gives way to other programs.

    Raises
    ------
    OSError
        If it can't be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        device: str,
        *,
        ignored: str = "",
        in_background: bool = False,
    ) -> None:
        self._log_path = folder / _STANDARD_ERROR
        self._ignored = ignored
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.signs = 0
        """Lines heard so far."""
        self.last_sign = time.monotonic()
        """When the last one was heard, or the child was started; as `time.monotonic`, s."""
        with self._log_path.open("wb") as log_file:
            self._process = subprocess.Popen(  # noqa: S603 (our own interpreter and module)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log_file,
                env=_environment(folder, device),
                creationflags=_creation_flags(in_background),
            )
        if in_background and sys.platform != "win32":
            _give_way(self._process.pid)
        assert self._process.stdout is not None
        # A thread, since a pipe can't be waited for with a time limit on every platform.
        self._reader = threading.Thread(
            target=self._read, args=(self._process.stdout,), daemon=True
        )
        self._reader.start()

    @property
    def pid(self) -> int:
        """Its number among the processes."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it hasn't ended."""
        return self._process.poll() is None

    def next_message(self, timeout_s: float) -> dict[str, Any] | None:
        """Return the next message, None at the end; queue.Empty if none comes in time."""
        return self._messages.get(timeout=timeout_s)

    def send(self, **message: object) -> None:
        """Send a message to its standard input; OSError if it is gone."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message).encode() + b"\n")
        self._process.stdin.flush()

    def exit_code(self) -> int | None:
        """Return the code with which a child that has closed its pipe ends; None if it doesn't."""
        deadline = time.monotonic() + _EXIT_S
        while self._process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        return self._process.returncode

    def log_tail(self) -> str:
        """Return the end of what the child printed."""
        try:
            return self._log_path.read_text("utf-8", errors="replace")[-_LOGGED_CHARACTERS:]
        except OSError:
            return ""

    def kill(self) -> None:
        """End it, whatever it does; nothing of it is left, no zombie either."""
        self._process.kill()
        self._process.wait()
        self._reader.join(timeout=1.0)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(OSError):  # a message that the child no longer took
                pipe.close()

    def _read(self, stdout: IO[bytes]) -> None:
        for line in stdout:
            self.signs += 1
            self.last_sign = time.monotonic()
            content = _message_in(line)
            if content is not None and content["kind"] != self._ignored:
                self._messages.put(content)
        self._messages.put(None)


def _message_in(line: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(line)
    except ValueError:
        # Something printed before the worker claimed its output: no message of ours.
        return None
    return content if isinstance(content, dict) and "kind" in content else None


def _creation_flags(in_background: bool) -> int:
    flags = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
    if in_background:
        flags |= int(getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0))
    return flags


def _give_way(pid: int) -> None:
    if sys.platform == "win32":
        return
    with suppress(OSError):  # already gone: that is noticed elsewhere
        # At once, while it has a single thread: on Linux those that follow inherit it.
        os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, 0) + _NICENESS)


def _environment(folder: Path, device: str) -> dict[str, str]:
    environment = dict(os.environ)
    environment["TF_CPP_MIN_LOG_LEVEL"] = "2"
    environment["KERAS_BACKEND"] = "tensorflow"
    # Keras would otherwise write a folder of its own into the user's home.
    environment["KERAS_HOME"] = str(folder / "keras")
    # What it leaves there when it is killed goes with its folder.
    for name in ("TMPDIR", "TEMP", "TMP"):
        environment[name] = str(folder)
    if device == "cpu":
        environment["CUDA_VISIBLE_DEVICES"] = "-1"
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[2])
        inherited = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [root, inherited]))
    return environment
