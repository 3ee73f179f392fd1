"""The child's side of a child process: messages to the parent, and an end with it.

The messages are JSON lines on standard output, one of the kinds below. A network lives and dies
in such a child: in one process with the window's OpenGL TensorFlow crashes, and its memory is
only given back by ending the process.
"""

from __future__ import annotations

import json
import os
import threading
import traceback
from collections.abc import Callable
from typing import BinaryIO

from inference_engine.errors import LegSegError
from inference_engine.progress import Progress

# {"kind": PROGRESS, "fraction", "message"}; {"kind": DONE}; {"kind": FAILED, "error", "what",
# "advice"} for a LegSegError; {"kind": CRASHED, "out_of_memory", "traceback"} for anything else.
PROGRESS = "progress"
DONE = "done"
FAILED = "failed"
CRASHED = "crashed"

# How libraries say that memory has run out, in exceptions of their own.
_MEMORY_WORDS = (
    "bad_alloc",
    "out of memory",
    "resource exhausted",
    "cannot allocate memory",
    "failed to allocate",
)


class Channel:
    """The pipe to the parent; several threads may send."""

    def __init__(self) -> None:
        self._pipe: BinaryIO = os.fdopen(os.dup(1), "wb", buffering=0)
        self._lock = threading.Lock()
        # What libraries print goes to standard error.
        os.dup2(2, 1)

    def send(self, **message: object) -> None:
        """Send one message; one that the parent no longer reads is lost."""
        line = json.dumps(message).encode() + b"\n"
        try:
            with self._lock:
                self._pipe.write(line)
        except OSError:
            pass  # The parent is gone; the end of standard input says so, too, and ends this.


class MessageProgress:
    """A progress that tells the parent process, which decides on cancelling."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def report(self, fraction: float, message: str) -> None:
        """Send the fraction and the message."""
        self._channel.send(kind=PROGRESS, fraction=fraction, message=message)


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
    channel = Channel()
    pipe = claim_standard_input()
    threading.Thread(target=_end_with_parent, args=(pipe, orphaned), daemon=True).start()
    try:
        work(MessageProgress(channel))
    except BaseException as error:
        channel.send(**message_of(error))
        return 1
    channel.send(kind=DONE)
    return 0


def claim_standard_input() -> BinaryIO:
    """Return the pipe from the parent; libraries find an empty standard input.

    On Windows a library that looks at standard input while another thread waits for it, as some
    do when they are loaded, would wait, too.
    """
    pipe = os.fdopen(os.dup(0), "rb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return pipe


def message_of(error: BaseException) -> dict[str, object]:
    """Return the message about an exception: FAILED for one of ours, else CRASHED."""
    if isinstance(error, LegSegError):
        return {
            "kind": FAILED,
            "error": type(error).__name__,
            "what": error.what,
            "advice": error.advice,
        }
    return {
        "kind": CRASHED,
        "out_of_memory": isinstance(error, MemoryError) or tells_of_memory(repr(error)),
        "traceback": "".join(traceback.format_exception(error)),
    }


def tells_of_memory(text: str) -> bool:
    """Return whether what a library says tells that memory has run out."""
    # TensorFlow's class ResourceExhaustedError can't be named without importing TensorFlow.
    text = text.lower().replace("resourceexhausted", "resource exhausted")
    return any(words in text for words in _MEMORY_WORDS)


def _end_with_parent(pipe: BinaryIO, orphaned: Callable[[], None]) -> None:
    """Wait for the end of standard input, which the parent holds open as long as it lives."""
    try:
        while pipe.read(1):
            pass
    except OSError:
        return
    orphaned()
    os._exit(1)
