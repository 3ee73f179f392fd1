"""An edit of the chosen muscle that is tried out: what the planes show of it, and its amount."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box
from legseg_desktop.editing.edit_preview import (
    GAINED,
    LOST,
    ChangeOfMuscle,
    part_of,
    previewed,
)
from legseg_desktop.editing.tools.label_region import label_region
from legseg_desktop.gui.editing.edit_desk import Edit, EditDesk
from legseg_desktop.viewing.slicing import Plane, box_in_slice, display_slice, slice_axis

Part = tuple[slice, slice]


@dataclass(frozen=True)
class Wanted:
    """What is tried out.

    Parameters
    ----------
    name : str
        As the history shows it.
    find : callable
        Returns the whole edit; None where there is nothing to do. May take a while.
    find_in : callable or None
        Returns what of the edit lies in a box, at once; None where only the whole can be found.
    erases : bool
        Whether the voxels of a region are erased from the muscle; else they become its own.
    """

    name: str
    find: Callable[[], Edit | None]
    find_in: Callable[[Box], Edit | None] | None = None
    erases: bool = False


@dataclass(frozen=True)
class Amount:
    """How many voxels a muscle has, how many it would lose, and how many others change."""

    own: int = 0
    lost: int = 0
    gained: int = 0


class EditTrial:
    """Says what a wanted edit would change in a slice, and all in all.

    Parameters
    ----------
    desk : EditDesk
        What is edited.
    label : int
        The muscle.
    wanted : Wanted
        What is tried out.
    """

    def __init__(self, desk: EditDesk, label: int, wanted: Wanted) -> None:
        self.desk, self.label, self.wanted = desk, label, wanted
        self.version = desk.session.version
        self._change = ChangeOfMuscle(
            label, 0 if wanted.erases else label, {label} if wanted.erases else None
        )
        self._edit: Edit | None = None
        self._slices: dict[tuple[Plane, int], tuple[Part, LabelVolume] | None] = {}

    @property
    def is_current(self) -> bool:
        """Whether the labels are those that it was begun with."""
        return self.desk.session.version == self.version

    def find(self) -> tuple[Edit | None, Amount]:
        """Return the whole edit, and how much of it the rules let through."""
        edit = self.wanted.find()
        if edit is None:
            return None, Amount()
        codes = self._codes(edit)
        region = label_region(
            self.desk.session.labels, self.label, search=self.desk.box_of(self.label)
        )
        return edit, Amount(
            0 if region is None else int(np.count_nonzero(region.mask)),
            int(np.count_nonzero(codes == LOST)),
            int(np.count_nonzero(codes == GAINED)),
        )

    def take(self, edit: Edit | None) -> None:
        """Take the whole edit, where slices can't be found by themselves."""
        if self.wanted.find_in is None:
            self._edit = edit
            self._slices = {}

    def in_slice(self, plane: Plane, index: int) -> tuple[Part, LabelVolume] | None:
        """Return which rows and columns of a slice concern the edit, and the codes in them.

        Codes are as `previewed` gives them, as the slice is drawn; None where there is nothing.
        """
        if (plane, index) not in self._slices:
            self._slices[plane, index] = self._found(plane, index)
        return self._slices[plane, index]

    def _found(self, plane: Plane, index: int) -> tuple[Part, LabelVolume] | None:
        shape = self.desk.session.labels.shape
        ends = [(0, size) for size in shape]
        ends[slice_axis(plane)] = (index, index + 1)
        x, y, z = ends
        box: Box = (x, y, z)
        if self.wanted.find_in is not None:
            edit = self.wanted.find_in(box)
        else:
            edit = None if self._edit is None else part_of(self._edit, box)
        part = None if edit is None else box_in_slice(shape, plane, index, edit.box)
        if edit is None or part is None:
            return None
        return part, display_slice(self._codes(edit), plane, 0)

    def _codes(self, edit: Edit) -> LabelVolume:
        session = self.desk.session
        return previewed(session.labels, edit, self._change, session.rules)
