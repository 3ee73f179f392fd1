"""How far the review of a scan is: a mark and a note per muscle, and the time spent."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from inference_engine.errors import InputError

# A pause longer than this is a pause, not a long look at one muscle.
_LONGEST_LOOK_S = 60.0


class ReviewState(StrEnum):
    """What was decided on a muscle."""

    TO_DO = "to_do"
    DONE = "done"
    FLAG = "flag"


@dataclass(frozen=True)
class MuscleMark:
    """The review of one muscle.

    Parameters
    ----------
    state : ReviewState
        What was decided.
    note : str
        In the reviewer's words; holds no patient data.
    seconds : float
        Time spent on it.
    """

    state: ReviewState = ReviewState.TO_DO
    note: str = ""
    seconds: float = 0.0


class ReviewMarks:
    """The marks of all muscles of a scan.

    Parameters
    ----------
    marks : mapping of int to MuscleMark, optional
        By label; muscles that are missing are to do.
    """

    def __init__(self, marks: Mapping[int, MuscleMark] | None = None) -> None:
        self._marks = dict(marks or {})

    def mark(self, label: int) -> MuscleMark:
        """Return a muscle's mark."""
        return self._marks.get(label, MuscleMark())

    def decide(self, label: int, state: ReviewState, note: str | None = None) -> MuscleMark:
        """Set a muscle's state, and its note if one is given, and return its mark."""
        old = self.mark(label)
        new = replace(old, state=state, note=old.note if note is None else note)
        self._marks[label] = new
        return new

    def spend(self, label: int, seconds: float) -> None:
        """Add time spent on a muscle."""
        old = self.mark(label)
        self._marks[label] = replace(old, seconds=old.seconds + seconds)

    @property
    def finished(self) -> frozenset[int]:
        """The muscles that are done."""
        return frozenset(
            label for label, mark in self._marks.items() if mark.state is ReviewState.DONE
        )

    @property
    def seconds(self) -> float:
        """Time spent on all muscles."""
        return sum(mark.seconds for mark in self._marks.values())

    def count_decided(self) -> int:
        """Return for how many muscles anything was decided or noted."""
        return len(self._marks)

    def count(self, state: ReviewState, labels: Collection[int]) -> int:
        """Return how many of these muscles are in a state."""
        return sum(self.mark(label).state is state for label in labels)

    def next_to_do(self, order: Sequence[int], after: int | None = None) -> int | None:
        """Return the next muscle that is to do, round the list once.

        Parameters
        ----------
        order : sequence of int
            Labels as the list shows them.
        after : int, optional
            Where to begin; by default at the top, as for a label that isn't in the list.

        Returns
        -------
        int or None
            None if nothing is left to do.
        """
        start = order.index(after) + 1 if after in order else 0
        for label in (*order[start:], *order[:start]):
            if self.mark(label).state is ReviewState.TO_DO:
                return label
        return None

    def to_json(self) -> str:
        """Return the marks as text; `from_json` is the way back."""
        return json.dumps({str(label): asdict(mark) for label, mark in sorted(self._marks.items())})

    @staticmethod
    def from_json(text: str) -> ReviewMarks:
        """Read what `to_json` wrote; '' stands for no marks.

        Raises
        ------
        InputError
            If it isn't that.
        """
        try:
            entries = json.loads(text or "{}")
            marks = {
                int(label): MuscleMark(
                    ReviewState(entry["state"]), str(entry["note"]), float(entry["seconds"])
                )
                for label, entry in entries.items()
            }
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(
                "The review marks of this scan can't be read.", "Mark the muscles again."
            ) from error
        return ReviewMarks(marks)


class ReviewClock:
    """Gives the time between two signs of life to the muscle that was looked at.

    Parameters
    ----------
    marks : ReviewMarks
        Where the time is added.
    """

    def __init__(self, marks: ReviewMarks) -> None:
        self._marks = marks
        self._label: int | None = None
        self._since = 0.0

    def look_at(self, label: int | None, now_s: float) -> None:
        """Take note that somebody did something.

        Parameters
        ----------
        label : int or None
            The muscle that is looked at from now on; None for none.
        now_s : float
            A clock that only goes forward.
        """
        if self._label is not None:
            self._marks.spend(self._label, min(max(now_s - self._since, 0.0), _LONGEST_LOOK_S))
        self._label, self._since = label, now_s
