"""Telling a child process that works silently from one that is frozen."""

from __future__ import annotations

import time

from inference_engine.network.child import Child

# More than this between two looks, and it was the watcher who was asleep, with the computer
# perhaps: the child can't be blamed for that.
_LONGEST_LOOK_S = 1.0
# Until its first sign a child loads its libraries, perhaps from a slow disk, past a virus scanner.
_START_S = 120.0


class Watchdog:
    """Counts how long a child has given no sign of life while somebody looked.

    Parameters
    ----------
    child : Child
        Whose lines are signs of life; it sends one at least every second or so.
    limit_s : float
        A silence of so long means frozen, s.
    """

    def __init__(self, child: Child, limit_s: float) -> None:
        self._child = child
        self.limit_s = limit_s
        self._signs = child.signs
        self._silent_s = 0.0
        self._looked = time.monotonic()

    def is_frozen(self) -> bool:
        """Return whether the child has been silent for too long; to be asked often."""
        now = time.monotonic()
        since, self._looked = now - self._looked, now
        if self._child.signs != self._signs:
            self._signs = self._child.signs
            self._silent_s = 0.0
        else:
            self._silent_s += min(since, _LONGEST_LOOK_S)
        limit_s = self.limit_s if self._signs else max(self.limit_s, _START_S)
        return self._silent_s >= limit_s

    def is_overdue(self) -> bool:
        """Return whether nothing has been heard for too long while nobody looked."""
        return time.monotonic() - self._child.last_sign > self.limit_s
