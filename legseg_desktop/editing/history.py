"""The named steps that were done and can be undone, bounded in bytes; and which are saved."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from legseg_desktop.editing.label_delta import LabelDelta

DEFAULT_LIMIT_BYTES = 512 * 2**20
# What a step takes beside its voxels: the objects around them.
_STEP_BYTES = 1000


@dataclass(frozen=True, eq=False)
class Step:
    """One finished action.

    Parameters
    ----------
    number : int
        Counted over the session, never used twice.
    name : str
        As the history shows it.
    delta : LabelDelta
        What it changed.
    """

    number: int
    name: str
    delta: LabelDelta

    @property
    def nbytes(self) -> int:
        """Memory it takes, bytes."""
        return _STEP_BYTES + self.delta.nbytes


class History:
    """Steps in the order they were done, and how many of them are in force.

    Parameters
    ----------
    limit_bytes : int
        What all steps together may take. The newest step is kept in any case.
    """

    def __init__(self, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._steps: deque[Step] = deque()
        self._position = 0
        self._nbytes = 0
        self._dropped = 0
        self._last_dropped: int | None = None
        self._last_number = 0
        self._saved: int | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps that can be undone or done again, oldest first."""
        return tuple(self._steps)

    @property
    def position(self) -> int:
        """How many of `steps` are in force."""
        return self._position

    @property
    def nbytes(self) -> int:
        """Memory that the steps take, bytes."""
        return self._nbytes

    @property
    def dropped(self) -> int:
        """How many of the oldest steps were let go and can't be undone any more."""
        return self._dropped

    @property
    def dropped_state(self) -> int | None:
        """Number of the newest step that was let go; None if none was."""
        return self._last_dropped

    @property
    def state(self) -> int | None:
        """What the labels are: number of the newest step in force; None before the first."""
        step = self.undone_next
        return self._last_dropped if step is None else step.number

    @property
    def saved_state(self) -> int | None:
        """The `state` that is saved; None for how the labels were at the beginning."""
        return self._saved

    @property
    def saved_position(self) -> int | None:
        """After how many of `steps` the labels are as saved; None if they can't be again."""
        if self._saved == self._last_dropped:
            return 0
        numbers = [step.number for step in self._steps]
        return numbers.index(self._saved) + 1 if self._saved in numbers else None

    @property
    def next_number(self) -> int:
        """The number of the step that is added next."""
        return self._last_number + 1

    @property
    def undone_next(self) -> Step | None:
        """The step that `back` would take back; None if there is none."""
        return self._steps[self._position - 1] if self._position else None

    @property
    def redone_next(self) -> Step | None:
        """The step that `forward` would do again; None if there is none."""
        return self._steps[self._position] if self._position < len(self._steps) else None

    def add(self, name: str, delta: LabelDelta, number: int | None = None) -> Step:
        """Take a new step in; those that were undone are gone for good.

        Parameters
        ----------
        name : str
            As the history shows it.
        delta : LabelDelta
            What it changed.
        number : int, optional
            As a journal knows it; by default the next one.
        """
        while len(self._steps) > self._position:
            self._nbytes -= self._steps.pop().nbytes
        step = Step(self.next_number if number is None else number, name, delta)
        self._last_number = max(self._last_number, step.number)
        self._steps.append(step)
        self._position += 1
        self._nbytes += step.nbytes
        while self._nbytes > self._limit and len(self._steps) > 1:
            oldest = self._steps.popleft()
            self._nbytes -= oldest.nbytes
            self._last_dropped = oldest.number
            self._position -= 1
            self._dropped += 1
        return step

    def reserve_number(self) -> int:
        """Return a number that no step will have."""
        self._last_number += 1
        return self._last_number

    def mark_saved(self, state: int | None) -> None:
        """Take note that the labels are kept as they were in a `state`."""
        self._saved = state

    def back(self) -> Step:
        """Count the newest step in force as undone and return it; IndexError if none is."""
        step = self.undone_next
        if step is None:
            raise IndexError("nothing to undo")
        self._position -= 1
        return step

    def forward(self) -> Step:
        """Count the next step as done again and return it; IndexError if there is none."""
        step = self.redone_next
        if step is None:
            raise IndexError("nothing to redo")
        self._position += 1
        return step
