"""What the records of a journal come to when they are done again.

A journal may begin in the middle of a history, behind what was saved. It doesn't hold the steps
before that: to undo one of them is a step of its own there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legseg_desktop.editing.history import Step
from legseg_desktop.editing.journal_format import Record, RecordKind


@dataclass(frozen=True)
class _Held:
    """A step that the journal holds, and which way; one is never held both ways."""

    number: int
    is_forward: bool


class RecordedSteps:
    """The history that a journal would give back.

    Parameters
    ----------
    records : iterable of Record
        What the journal holds already.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._held: list[_Held] = []
        self._position = 0
        for record in records:
            if record.kind is RecordKind.STEP:
                self._hold(_Held(record.number, True))
            elif record.kind is RecordKind.UNDONE:
                self._position -= 1
            elif record.kind is RecordKind.REDONE:
                self._position += 1

    @property
    def count(self) -> int:
        """How many steps there are, undone ones included."""
        return len(self._held)

    def done(self, step: Step) -> Record:
        """Return the record of a new step."""
        return self._as_step(step, is_forward=True)

    def undone(self, step: Step) -> Record:
        """Return the record that says that a step of the history was undone."""
        return self._moved(step, is_forward=False)

    def redone(self, step: Step) -> Record:
        """Return the record that says that a step of the history was done again."""
        return self._moved(step, is_forward=True)

    def _moved(self, step: Step, *, is_forward: bool) -> Record:
        behind = self._held[self._position - 1] if self._position else None
        if behind == _Held(step.number, not is_forward):
            self._position -= 1
            return Record(RecordKind.UNDONE, step.number)
        before = self._held[self._position] if self._position < len(self._held) else None
        if before == _Held(step.number, is_forward):
            self._position += 1
            return Record(RecordKind.REDONE, step.number)
        return self._as_step(step, is_forward=is_forward)

    def _as_step(self, step: Step, *, is_forward: bool) -> Record:
        self._hold(_Held(step.number, is_forward))
        if is_forward:
            return Record.of_step(step)
        return Record.of_step(Step(step.number, f"Undo: {step.name}", step.delta.reversed()))

    def _hold(self, held: _Held) -> None:
        del self._held[self._position :]
        self._held.append(held)
        self._position += 1
