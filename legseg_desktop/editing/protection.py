"""Which voxels a tool may change: locks, finished neighbours and the rule to paint over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from inference_engine.errors import LegSegError
from inference_engine.imaging.label_map import VALUES


class EditRefusedError(LegSegError):
    """An edit that a lock forbids, or that can't be made."""


class PaintOver(StrEnum):
    """What a tool may paint over. Locked labels never, whichever is chosen."""

    UNFINISHED = "unfinished"
    """Background and muscles that aren't marked as done."""
    EVERYTHING = "everything"
    """Background and all muscles."""
    BACKGROUND = "background"
    """Background only."""
    CHOSEN = "chosen"
    """Only the labels chosen; 0 among them is the background."""


@dataclass(frozen=True)
class Protection:
    """The rules under which labels are changed.

    Parameters
    ----------
    paint_over : PaintOver
        What may be painted over.
    chosen : frozenset of int
        For `PaintOver.CHOSEN`.
    locked : frozenset of int
        Labels that neither win nor lose a voxel.
    finished : frozenset of int
        Labels marked as done: they lose no voxel under `PaintOver.UNFINISHED`.

    Raises
    ------
    ValueError
        If the background is to be locked.
    """

    paint_over: PaintOver = PaintOver.UNFINISHED
    chosen: frozenset[int] = frozenset()
    locked: frozenset[int] = frozenset()
    finished: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if 0 in self.locked:
            raise ValueError("the background can't be locked; paint over chosen labels instead")

    def may_lose(self, active: int) -> npt.NDArray[np.bool_]:
        """Return which labels may lose voxels to a tool, (256,).

        Parameters
        ----------
        active : int
            The label under edit: it may be erased whatever the rule, unless it is locked.
        """
        if self.paint_over is PaintOver.BACKGROUND:
            allowed = _only({0})
        elif self.paint_over is PaintOver.CHOSEN:
            allowed = _only(self.chosen)
        else:
            allowed = np.ones(VALUES, bool)
            if self.paint_over is PaintOver.UNFINISHED:
                allowed[list(self.finished)] = False
        allowed[active] = True
        allowed[list(self.locked)] = False
        return allowed

    def may_win(self) -> npt.NDArray[np.bool_]:
        """Return which labels may win voxels, (256,)."""
        allowed = np.ones(VALUES, bool)
        allowed[list(self.locked)] = False
        return allowed


def _only(labels: frozenset[int] | set[int]) -> npt.NDArray[np.bool_]:
    allowed = np.zeros(VALUES, bool)
    allowed[list(labels)] = True
    return allowed
