"""Makes surfaces, and pictures of them, off the window's thread; only the newest wish counts.

Not a job of the queue: it takes less than a second, changes nothing and would stand in the way
of what the user has asked for. VTK is imported here, so the window starts without.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_EVERY_MS = 15

Make = Callable[[], object]


class SurfaceWorker(QObject):
    """One thread at a time; a wish that comes meanwhile waits, in the place of one that waits.

    Signals
    -------
    made(object)
        The newest wish is done: what it returned.
    failed(exception)
        It can't be.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: Make | None = None
        self._waiting: Make | None = None
        self._is_forgotten = False
        # The thread touches no Qt object: the window may be gone before it ends.
        self._ended: SimpleQueue[tuple[object, BaseException | None]] = SimpleQueue()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_for_end)

    @property
    def is_busy(self) -> bool:
        """Whether something is being made."""
        return self._running is not None

    def make(self, make: Make) -> None:
        """Call `make` in the thread, after what runs there now."""
        if self._running is not None:
            self._waiting = make
            return
        self._running = make
        self._is_forgotten = False
        self._look.start()
        # Python waits for such a thread at its end: VTK is never torn down under it.
        thread = threading.Thread(target=_run, args=(make, self._ended), name="surfaces")
        thread.start()

    def forget(self) -> None:
        """Drop what waits and the result of what runs: another scan is shown."""
        self._waiting = None
        self._is_forgotten = True

    def _look_for_end(self) -> None:
        if not self._ended.empty():
            self._look.stop()
            self._on_ended(*self._ended.get())

    def _on_ended(self, result: object, error: BaseException | None) -> None:
        self._running = None
        waiting, self._waiting = self._waiting, None
        is_wanted = not self._is_forgotten
        if waiting is not None:
            self.make(waiting)
        if not is_wanted:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            self.made.emit(result)


def _run(make: Make, ended: SimpleQueue[tuple[object, BaseException | None]]) -> None:
    try:
        # With all that drawing needs, so that the window needn't wait for it.
        import legseg_desktop.gui.viewer.surface_scene  # noqa: F401, PLC0415

        ended.put((make(), None))
    except Exception as error:  # told on the window's thread
        ended.put((None, error))
