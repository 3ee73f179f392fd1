"""A stroke while it is drawn: what it has changed so far, however often it went over a voxel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.label_delta import (
    IndexArray,
    LabelDelta,
    delta_of,
    in_one,
    in_order_of_memory,
)
from legseg_desktop.editing.wanted_changes import Changes


class Stroke:
    """One action in the making.

    Parameters
    ----------
    name : str
        As the history will show it.
    labels : ndarray of uint8, (X, Y, Z)
        Fortran order; changed in place.
    """

    def __init__(self, name: str, labels: LabelVolume) -> None:
        self.name = name
        self._labels = labels
        self._indices: list[IndexArray] = []
        self._before: list[npt.NDArray[np.uint8]] = []
        self._only: LabelDelta | None = None
        self._has_begun = False

    def add(self, parts: Iterable[Changes]) -> LabelDelta | None:
        """Write changes and return them packed; None if there are none.

        Parameters
        ----------
        parts : iterable of Changes
            Different voxels in their order, and every label another than before. If finding or
            writing one fails, such as for want of memory, none is written.
        """
        written: list[LabelDelta] = []
        try:
            for changes in parts:
                written.append(self._write(changes))  # noqa: PERF401 - kept if the next fails
            delta = in_one(written)
        except BaseException:
            self._take_back(written)
            raise
        if delta is not None:
            self._only, self._has_begun = (None if self._has_begun else delta), True
        return delta

    def delta(self) -> LabelDelta | None:
        """Return all that was changed, packed; None if in the end nothing was."""
        if self._only is not None or not self._indices:
            return self._only
        # A voxel gone over twice had at first what its first change found; a stable sort
        # keeps that one first.
        indices, first = np.unique(np.concatenate(self._indices), return_index=True)
        before = np.concatenate(self._before)[first]
        after = in_order_of_memory(self._labels)[indices]
        return delta_of(self._labels.shape, indices, before, after)

    def _write(self, changes: Changes) -> LabelDelta:
        delta = delta_of(self._labels.shape, changes.indices, changes.before, changes.after)
        assert delta is not None
        in_order_of_memory(self._labels)[changes.indices] = changes.after
        self._indices.append(changes.indices)
        self._before.append(changes.before)
        return delta

    def _take_back(self, written: Sequence[LabelDelta]) -> None:
        """Put back what was there: no step would know of it, so it couldn't be undone."""
        for part in reversed(written):
            part.reversed().write_to(self._labels)
        kept = len(self._indices) - len(written)
        del self._indices[kept:], self._before[kept:]
