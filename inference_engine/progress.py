"""How long work reports its progress and hears that it should stop."""

from __future__ import annotations

from typing import Protocol


class OperationCancelled(Exception):  # noqa: N818 (a wish of the user, not an error)
    """The user asked a running operation to stop; not an error."""


class Progress(Protocol):
    """Where long work says how far it is."""

    def report(self, fraction: float, message: str) -> None:
        """Say that `fraction` (0 to 1) is done and what is being done now.

        Raises
        ------
        OperationCancelled
            If the user has asked to stop. Long work calls `report` often enough
            (every second or so) for cancelling to feel immediate.
        """


class NoProgress:
    """A progress that nobody watches."""

    def report(self, fraction: float, message: str) -> None:
        """Do nothing."""


class ProgressSpan:
    """The part of a larger operation that one step takes.

    Parameters
    ----------
    parent : Progress
        The progress of the whole operation.
    start, stop : float
        The step's share of the whole, 0 <= start <= stop <= 1.
    """

    def __init__(self, parent: Progress, start: float, stop: float) -> None:
        self._parent = parent
        self._start = start
        self._stop = stop

    def report(self, fraction: float, message: str) -> None:
        """Report the step's own fraction, scaled to the whole operation."""
        self._parent.report(self._start + fraction * (self._stop - self._start), message)
