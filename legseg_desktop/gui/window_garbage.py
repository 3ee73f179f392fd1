"""Python's garbage collection, kept in the window's thread.

Python looks for garbage in whichever thread happens to ask for memory. A widget that is garbage
then dies in a thread of work, where Qt waits for the window's thread for ever, or crashes; or it
dies while Qt goes through all widgets to dress them, and asks ours on the way.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 500
_GENERATIONS = 3


class WindowGarbage(QObject):
    """Collects garbage from a timer, about as often as Python would, and nowhere else.

    What is there at the start, modules above all, is never looked through again: it takes 80 ms.

    Parameters
    ----------
    parent : QObject
        Of the window's thread; collection is Python's own again when this object is given up.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation that is due, with all younger ones."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in reversed(range(_GENERATIONS)):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return

    def give_up(self) -> None:
        """Leave collection to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
