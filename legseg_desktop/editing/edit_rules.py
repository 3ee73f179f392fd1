"""What the next edit does and may do: the active label, the locks and the rule to paint over."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.imaging.label_map import VALUES
from legseg_desktop.editing.history import Step
from legseg_desktop.editing.protection import EditRefusedError, PaintOver, Protection


class EditRules:
    """The choices of who edits; observers are told when one changes.

    Parameters
    ----------
    table : LabelTable
        What the labels mean.
    """

    def __init__(self, table: LabelTable) -> None:
        self._table = table
        self._sided = {sided.label: sided for sided in table.sided()}
        self._active = min(self._sided)
        self._protection = Protection()
        self._observers: list[Callable[[], None]] = []

    @property
    def active_label(self) -> int:
        """The label that tools paint with."""
        return self._active

    @active_label.setter
    def active_label(self, label: int) -> None:
        self._require_known(label)
        self._active = label
        self._tell()

    @property
    def protection(self) -> Protection:
        """Locks, finished muscles and the rule to paint over; replace it to change it."""
        return self._protection

    @protection.setter
    def protection(self, protection: Protection) -> None:
        self._protection = protection
        self._tell()

    def set_locked(self, label: int, is_locked: bool) -> None:
        """Lock or unlock one label."""
        self._require_known(label)
        held = self._protection.locked
        locked = held | {label} if is_locked else held - {label}
        self.protection = replace(self._protection, locked=locked)

    def set_finished(self, labels: Collection[int]) -> None:
        """Say which muscles are marked as done."""
        self.protection = replace(self._protection, finished=frozenset(labels))

    def set_paint_over(self, paint_over: PaintOver, chosen: Collection[int] = ()) -> None:
        """Choose what may be painted over; `chosen` are the labels for `PaintOver.CHOSEN`."""
        self.protection = replace(self._protection, paint_over=paint_over, chosen=frozenset(chosen))

    def observe(self, observer: Callable[[], None]) -> Callable[[], None]:
        """Call `observer` when a choice changes; call the result to stop it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def label_name(self, label: int) -> str:
        """Return what a label is called, such as 'left rectus femoris'."""
        if label == 0:
            return "background"
        sided = self._sided.get(label)
        if sided is None:
            return f"label {label}"
        name = sided.muscle.name
        return name if sided.side is Side.BOTH else f"{sided.side.value} {name}"

    def new_label(self, label: int | None) -> int:
        """Return the label that a region gets: the one given, or the active one.

        Raises
        ------
        EditRefusedError
            If it is locked.
        ValueError
            If it is not of the table.
        """
        new = self._active if label is None else label
        if new:
            self._require_known(new)
        if new in self._protection.locked:
            raise EditRefusedError(
                f"The {self.label_name(new)} is locked.", "Unlock it to change it."
            )
        return new

    def may_lose(self, only: Collection[int] | None) -> npt.NDArray[np.bool_]:
        """Return which labels may lose voxels, (256,).

        Those of `only`, if they are given, whatever the rule to paint over; locks hold.
        """
        if only is None:
            return self._protection.may_lose(self._active)
        allowed = np.zeros(VALUES, bool)
        allowed[list(only)] = True
        allowed[list(self._protection.locked)] = False
        return allowed

    def may_win(self) -> npt.NDArray[np.bool_]:
        """Return which labels may win voxels, (256,): none that the table lacks."""
        known = np.zeros(VALUES, bool)
        known[[0, *self._sided]] = True
        return known & self._protection.may_win()

    def require_unlocked(self, step: Step) -> None:
        """Raise EditRefusedError if a step changed a muscle that is locked now."""
        held = sorted(self._protection.locked & {*step.delta.gained, *step.delta.lost})
        if held:
            raise EditRefusedError(
                f"'{step.name}' changed the {self.label_name(held[0])}, which is locked now.",
                "Unlock it first.",
            )

    def _require_known(self, label: int) -> None:
        if label not in self._sided:
            raise ValueError(f"the table '{self._table.name}' has no label {label}")

    def _tell(self) -> None:
        for observer in tuple(self._observers):
            observer()
