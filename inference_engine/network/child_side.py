"""The child's side of a child process: messages to the parent, and an end with it.

The messages are JSON lines on standard output, one of the kinds below. TensorFlow lives and
dies in such a child: in one process with the window's OpenGL it crashes, and its memory is only
given back by ending the process.
"""

from __future__ import annotations

import json
import os
import threading
import traceback
from collections.abc import Callable
from typing import TextIO

from inference_engine.errors import LegSegError
from inference_engine.progress import Progress

# {"kind": PROGRESS, "fraction", "message"}; {"kind": DONE}; {"kind": FAILED, "error", "what",
# "advice"} for a LegSegError; {"kind": CRASHED, "out_of_memory", "traceback"} for anything else.
PROGRESS = "progress"
DONE = "done"
FAILED = "failed"
CRASHED = "crashed"


class MessageProgress:
    """A progress that tells the parent process, which decides on cancelling."""

    def __init__(self, channel: TextIO) -> None:
        self._channel = channel

    def report(self, fraction: float, message: str) -> None:
        """Send the fraction and the message."""
        _send(self._channel, kind=PROGRESS, fraction=fraction, message=message)


def work_for_parent(
    work: Callable[[Progress], None], orphaned: Callable[[], None] = lambda: None
) -> int:
    """Do the work of this process and return the exit code; the messages say how it went.

    Parameters
    ----------
    work : callable
        Is given a progress.
    orphaned : callable
        Tidies up if the parent is gone before the work is done; then the process ends.
    """
    channel = _claim_standard_output()
    threading.Thread(target=_end_with_parent, args=(orphaned,), daemon=True).start()
    try:
        work(MessageProgress(channel))
    except LegSegError as error:
        _send(
            channel,
            kind=FAILED,
            error=type(error).__name__,
            what=error.what,
            advice=error.advice,
        )
        return 1
    except BaseException as error:
        _send(
            channel,
            kind=CRASHED,
            out_of_memory=_is_out_of_memory(error),
            traceback=traceback.format_exc(),
        )
        return 1
    _send(channel, kind=DONE)
    return 0


def _claim_standard_output() -> TextIO:
    """Return the pipe to the parent, and send what libraries print to standard error."""
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return channel


def _send(channel: TextIO, **message: object) -> None:
    channel.write(json.dumps(message) + "\n")
    channel.flush()


def _end_with_parent(orphaned: Callable[[], None]) -> None:
    """Wait for the end of standard input, which the parent holds open as long as it lives."""
    try:
        while os.read(0, 1):
            pass
    except OSError:
        return
    orphaned()
    os._exit(1)


def _is_out_of_memory(error: BaseException) -> bool:
    # TensorFlow's own class can't be named here without importing TensorFlow.
    return isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError"
