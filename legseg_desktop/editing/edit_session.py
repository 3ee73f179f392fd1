"""The labels under edit and the only way to change them.

Tools compute what they want (`Region`, `NewLabels`) and hand it over; the session applies the
locks and the rule to paint over, writes, remembers the step and tells the observers what changed.
There is no second copy of the labels: they are changed where the views read them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Protocol

import numpy as np

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from legseg_desktop.editing.boxes import NewLabels, Region
from legseg_desktop.editing.edit_rules import EditRules
from legseg_desktop.editing.history import DEFAULT_LIMIT_BYTES, History, Step
from legseg_desktop.editing.label_change import LabelChange, Stage
from legseg_desktop.editing.label_delta import LabelDelta
from legseg_desktop.editing.stroke import Stroke
from legseg_desktop.editing.wanted_changes import Changes, wanted_changes

Observer = Callable[[LabelChange], None]


class Recorder(Protocol):
    """Who keeps the steps on disk, such as a journal."""

    def step_done(self, step: Step) -> None:
        """Take note of a new step."""

    def step_undone(self, step: Step) -> None:
        """Take note that a step was undone."""

    def step_redone(self, step: Step) -> None:
        """Take note that a step was done again."""


class EditSession:
    """Sole owner of the labels of one scan while they are edited.

    All of it belongs to one thread, the window's.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        Canonical, Fortran order, as `DisplayedScan.labels`; changed in place.
    geometry : VolumeGeometry
        The canonical grid.
    table : LabelTable
        What the labels mean.
    history_bytes : int
        What the steps that can be undone may take together.

    Raises
    ------
    ValueError
        If the labels aren't in Fortran order, don't have the grid's shape or can't be written.
    """

    def __init__(
        self,
        labels: LabelVolume,
        geometry: VolumeGeometry,
        table: LabelTable,
        *,
        history_bytes: int = DEFAULT_LIMIT_BYTES,
    ) -> None:
        if labels.shape != geometry.shape or labels.size >= 2**32:
            raise ValueError(f"labels of shape {labels.shape} on a grid of {geometry.shape}")
        if labels.dtype != np.uint8 or not labels.flags.f_contiguous or not labels.flags.writeable:
            raise ValueError("labels are edited as writable uint8 in Fortran order")
        self._labels = labels
        self._geometry = geometry
        self._table = table
        self._history = History(history_bytes)
        self._rules = EditRules(table)
        self._stroke: Stroke | None = None
        self._observers: list[Observer] = []
        self._recorder: Recorder | None = None
        self._version = 0

    # What there is

    @property
    def labels(self) -> LabelVolume:
        """The labels themselves, (X, Y, Z); to read, never to write."""
        return self._labels

    @property
    def geometry(self) -> VolumeGeometry:
        """The canonical grid."""
        return self._geometry

    @property
    def table(self) -> LabelTable:
        """What the labels mean."""
        return self._table

    @property
    def rules(self) -> EditRules:
        """The active label, the locks and the rule to paint over."""
        return self._rules

    @property
    def history(self) -> History:
        """The steps; change them with `undo`, `redo` and `jump_to`."""
        return self._history

    @property
    def version(self) -> int:
        """Grows with every change: a result computed on an older version is out of date."""
        return self._version

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke has begun and not ended."""
        return self._stroke is not None

    # Changing labels

    def apply(
        self,
        name: str,
        edit: Region | NewLabels,
        label: int | None = None,
        *,
        only: Collection[int] | None = None,
    ) -> LabelChange | None:
        """Make one edit, as one step of the history.

        Parameters
        ----------
        name : str
            As the history shows it.
        edit : Region or NewLabels
            What the tool wants.
        label : int, optional
            For a region: its new label, 0 to erase; by default the active one.
        only : collection of int, optional
            Labels that may lose voxels, whatever the rule to paint over, such as the active
            one for an eraser or both sides for an exchange; locks hold. By default the rule says.

        Returns
        -------
        LabelChange or None
            What changed; None if nothing did.

        Raises
        ------
        EditRefusedError
            If the region's new label is locked.
        ValueError
            If the label is not of the table.
        """
        if self._stroke is not None:
            raise RuntimeError(f"'{self._stroke.name}' has not ended")
        delta = Stroke(name, self._labels).add(self._permitted(edit, label, only))
        if delta is None:
            return None
        self._keep(name, delta)
        return self._tell(LabelChange(name, delta))

    def begin_stroke(self, name: str) -> None:
        """Begin an action that takes several dabs and is one step of the history."""
        if self._stroke is not None:
            raise RuntimeError(f"'{self._stroke.name}' has not ended")
        self._stroke = Stroke(name, self._labels)

    def dab(
        self,
        edit: Region | NewLabels,
        label: int | None = None,
        *,
        only: Collection[int] | None = None,
    ) -> LabelChange | None:
        """Make a part of the stroke that has begun; parameters and errors as for `apply`.

        Returns
        -------
        LabelChange or None
            What this part changed.
        """
        stroke = self._require_stroke()
        delta = stroke.add(self._permitted(edit, label, only))
        return None if delta is None else self._tell(LabelChange(stroke.name, delta, Stage.DAB))

    def end_stroke(self) -> LabelChange | None:
        """End the stroke and return all that it changed; None if that is nothing."""
        stroke = self._require_stroke()
        self._stroke = None
        delta = stroke.delta()
        if delta is None:
            return None
        self._keep(stroke.name, delta)
        return self._tell(LabelChange(stroke.name, delta, Stage.STROKE_END))

    def cancel_stroke(self) -> LabelChange | None:
        """Take back what the stroke has changed so far and forget it."""
        stroke = self._require_stroke()
        self._stroke = None
        delta = stroke.delta()
        return None if delta is None else self._write(f"Cancel: {stroke.name}", delta.reversed())

    # History

    def undo(self) -> LabelChange | None:
        """Undo the newest step in force, or the stroke that is being drawn.

        Returns
        -------
        LabelChange or None
            What changed; None if there is nothing to undo.

        Raises
        ------
        EditRefusedError
            If the step changed a muscle that is locked now.
        """
        if self._stroke is not None:
            self.end_stroke()
        step = self._history.undone_next
        if step is None:
            return None
        self.rules.require_unlocked(step)
        self._history.back()
        if self._recorder is not None:
            self._recorder.step_undone(step)
        return self._write(f"Undo: {step.name}", step.delta.reversed())

    def redo(self) -> LabelChange | None:
        """Do the step again that was undone last; returns and raises as `undo`."""
        if self._stroke is not None:
            self.end_stroke()
        step = self._history.redone_next
        if step is None:
            return None
        self.rules.require_unlocked(step)
        self._history.forward()
        if self._recorder is not None:
            self._recorder.step_redone(step)
        return self._write(f"Redo: {step.name}", step.delta)

    def jump_to(self, position: int) -> tuple[LabelChange, ...]:
        """Undo or redo until a number of the history's steps is in force.

        Raises
        ------
        EditRefusedError
            If a step on the way changed a muscle that is locked now; nothing is changed then.
        IndexError
            If there aren't as many steps.
        """
        if self._stroke is not None:
            self.end_stroke()
        steps, here = self._history.steps, self._history.position
        if not 0 <= position <= len(steps):
            raise IndexError(f"position {position} in a history of {len(steps)} steps")
        for step in steps[min(here, position) : max(here, position)]:
            self.rules.require_unlocked(step)
        move = self.undo if position < here else self.redo
        changes = [move() for _ in range(abs(position - here))]
        return tuple(change for change in changes if change is not None)

    def repeat(self, name: str, delta: LabelDelta, number: int) -> LabelChange | None:
        """Do a step again that a journal kept under a number, whatever the rules say now.

        Returns None, with nothing changed, if the step was made on other labels than these.
        """
        if delta.shape != self._labels.shape or not delta.fits(self._labels):
            return None
        self._history.add(name, delta, number)
        return self._write(name, delta)

    # Who wants to know

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` after every change of the labels; call the result to stop it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def record_with(self, recorder: Recorder | None) -> None:
        """Have every step from now on kept by a recorder; None for nobody."""
        self._recorder = recorder

    def _permitted(
        self, edit: Region | NewLabels, label: int | None, only: Collection[int] | None
    ) -> Iterator[Changes]:
        label = self.rules.new_label(label) if isinstance(edit, Region) else None
        rules = self.rules
        return wanted_changes(self._labels, edit, label, rules.may_lose(only), rules.may_win())

    def _keep(self, name: str, delta: LabelDelta) -> None:
        step = self._history.add(name, delta)
        if self._recorder is not None:
            self._recorder.step_done(step)

    def _write(self, name: str, delta: LabelDelta) -> LabelChange:
        delta.write_to(self._labels)
        return self._tell(LabelChange(name, delta))

    def _tell(self, change: LabelChange) -> LabelChange:
        self._version += 1
        for observer in tuple(self._observers):
            observer(change)
        return change

    def _require_stroke(self) -> Stroke:
        if self._stroke is None:
            raise RuntimeError("no stroke has begun")
        return self._stroke
