"""From which other visits labels were brought over, as far as they are still in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from inference_engine.errors import InputError
from legseg_desktop.editing.history import History

SOURCES_KEY = "labels_brought_from"
"""Under which a provenance's parameters tell the sources."""

EARLIER = "earlier labels of this scan"
"""Instead of a visit: an edit began on these, and others were there when it was brought back."""


@dataclass(frozen=True)
class LabelSource:
    """Where labels come from that were brought over from another visit.

    Parameters
    ----------
    visit : str
        Its name, as shown.
    revision : int or None
        Number of the revision; None for an analysis that lies in a folder.
    labels : tuple of int
        The muscles asked for.
    deformed : bool
        Whether muscles could lie otherwise in the leg; else legs were moved as a whole.
    doubtful : tuple of str
        Sides that fitted badly.
    """

    visit: str
    revision: int | None
    labels: tuple[int, ...]
    deformed: bool = True
    doubtful: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """As an author is told, such as 'revision 2 of visit-1'."""
        return self.visit if self.revision is None else f"revision {self.revision} of {self.visit}"

    def to_record(self) -> dict[str, Any]:
        """Return it as a provenance keeps it."""
        record = asdict(self)
        return {**record, "labels": list(self.labels), "doubtful": list(self.doubtful)}

    @staticmethod
    def from_record(record: Mapping[str, Any]) -> LabelSource:
        """Read what `to_record` returned.

        Raises
        ------
        InputError
            If it isn't that.
        """
        try:
            revision = record["revision"]
            return LabelSource(
                str(record["visit"]),
                None if revision is None else int(revision),
                tuple(int(label) for label in record["labels"]),
                bool(record["deformed"]),
                tuple(str(side) for side in record["doubtful"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                "What is noted of labels from another visit can't be read.",
                "Bring the labels over again.",
            ) from error


class LabelSources:
    """The sources of one edit, by the step of the history that brought them.

    Parameters
    ----------
    history : History
        Says which steps are in force.
    earlier : sequence of LabelSource
        Those of the labels that the edit began with.
    """

    def __init__(self, history: History, earlier: Sequence[LabelSource] = ()) -> None:
        self._history = history
        self._earlier = tuple(earlier)
        self._by_step: dict[int, LabelSource] = {}

    def expect(self, source: LabelSource) -> int:
        """Take note of a source before the step that is next is made; return the step's number.

        In this order a crash in between loses nothing: a source without its step isn't told.
        """
        number = self._history.next_number
        self._by_step[number] = source
        return number

    def begun_on(self, number: int) -> None:
        """Take note that a step has brought labels that were the scan's own before."""
        self._by_step[number] = LabelSource(EARLIER, None, (), deformed=False)

    def give_up(self, number: int) -> None:
        """Forget the source of a step that wasn't made."""
        self._by_step.pop(number, None)

    def forget_replaced(self) -> None:
        """Forget sources whose steps were undone and followed by others; call after each change.

        A step that the history has let go of for want of memory stays in force.
        """
        kept = {step.number for step in self._history.steps}
        dropped = self._dropped
        self._by_step = {
            number: source
            for number, source in self._by_step.items()
            if number in kept or number <= dropped
        }

    @property
    def in_force(self) -> tuple[LabelSource, ...]:
        """All sources of the labels as they are, each once, the first first."""
        history = self._history
        done = {step.number for step in history.steps[: history.position]}
        dropped = self._dropped
        own = [
            source
            for number, source in sorted(self._by_step.items())
            if number in done or number <= dropped
        ]
        return tuple(dict.fromkeys((*self._earlier, *own)))

    @property
    def _dropped(self) -> int:
        """The newest step that the history has let go of; before the first where there is none."""
        dropped = self._history.dropped_state
        return -1 if dropped is None else dropped

    def to_record(self) -> dict[str, Any]:
        """Return the sources by step, for a journal."""
        return {str(number): source.to_record() for number, source in self._by_step.items()}

    def take_record(self, record: Mapping[str, Any]) -> None:
        """Take what `to_record` returned, with the steps as the journal had them.

        Raises
        ------
        InputError
            If it isn't that.
        """
        self._by_step = {
            int(number): LabelSource.from_record(source) for number, source in record.items()
        }
        self.forget_replaced()
