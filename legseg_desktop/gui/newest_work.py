"""Work off the window's thread of which only the newest counts.

Not a job of the queue: it takes a second or so, changes nothing and would stand in the way of what
the user has asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_EVERY_MS = 15

Work = Callable[[], Any]


class NewestWork(QObject):
    """One thread at a time; work that comes meanwhile waits, in the place of what waits.

    Parameters
    ----------
    name : str
        Of the thread.

    Signals
    -------
    done(object)
        What the newest work returned.
    failed(exception)
        What it raised.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._running: Work | None = None
        self._waiting: Work | None = None
        self._is_forgotten = False
        # The thread touches no Qt object: the window may be gone before it ends.
        self._ended: SimpleQueue[tuple[Any, BaseException | None]] = SimpleQueue()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_for_end)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._running is not None

    def do(self, work: Work) -> None:
        """Call `work` in the thread, after what runs there now."""
        if self._running is not None:
            self._waiting = work
            return
        self._running = work
        self._is_forgotten = False
        self._look.start()
        # Python waits for such a thread at its end: no library is torn down under it.
        threading.Thread(target=_run, args=(work, self._ended), name=self._name).start()

    def forget(self) -> None:
        """Drop what waits and the result of what runs."""
        self._waiting = None
        self._is_forgotten = True

    def _look_for_end(self) -> None:
        if self._ended.empty():
            return
        self._look.stop()
        result, error = self._ended.get()
        self._running = None
        is_wanted = not self._is_forgotten
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.do(waiting)
        if not is_wanted:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


def _run(work: Work, ended: SimpleQueue[tuple[Any, BaseException | None]]) -> None:
    try:
        ended.put((work(), None))
    except Exception as error:  # told on the window's thread
        ended.put((None, error))
