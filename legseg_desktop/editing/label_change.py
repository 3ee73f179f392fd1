"""What an operation on the labels changed; every view decides from it what to draw again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from legseg_desktop.editing.boxes import Box
from legseg_desktop.editing.label_delta import LabelDelta


class Stage(StrEnum):
    """What part of an action a change is."""

    WHOLE = "whole"
    """All of an action: an edit at once, an undo, a redo."""
    DAB = "dab"
    """A part of a stroke that goes on."""
    STROKE_END = "stroke end"
    """All of a stroke that has ended; its dabs were told before."""


@dataclass(frozen=True, eq=False)
class LabelChange:
    """One change of the labels, already made.

    Parameters
    ----------
    name : str
        What was done, such as 'Brush' or 'Undo: Brush'.
    delta : LabelDelta
        Every voxel that changed, with its label before and after.
    stage : Stage
        Whether it is a whole action or a part of a stroke.
    """

    name: str
    delta: LabelDelta
    stage: Stage = Stage.WHOLE

    @property
    def is_news(self) -> bool:
        """Whether the voxels differ from what was told before; False at a stroke's end."""
        return self.stage is not Stage.STROKE_END

    @property
    def is_finished(self) -> bool:
        """Whether the action is over; until then, leave what is slow."""
        return self.stage is not Stage.DAB

    @property
    def box(self) -> Box:
        """The smallest box around the voxels that changed."""
        return self.delta.box

    @property
    def labels(self) -> frozenset[int]:
        """The labels that won or lost voxels, without the background."""
        return frozenset({*self.delta.gained, *self.delta.lost} - {0})

    @property
    def gained_boxes(self) -> Mapping[int, Box]:
        """The smallest box around the voxels that each label won, the background's too."""
        return self.delta.gained_boxes

    @property
    def voxels(self) -> int:
        """Voxels that changed."""
        return self.delta.voxels

    def voxels_won(self, label: int) -> int:
        """Return how many voxels more a label has; negative if it lost some."""
        return self.delta.gained.get(label, 0) - self.delta.lost.get(label, 0)
