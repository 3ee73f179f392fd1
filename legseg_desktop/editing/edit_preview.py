"""What an edit would change under the rules, before it is made; nothing is written."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, NewLabels, Region, box_shape, is_empty, within
from legseg_desktop.editing.edit_rules import EditRules

LOST, GAINED = 1, 2
"""Values of a preview: voxels that a muscle would lose, and those that would become another's."""


@dataclass(frozen=True)
class ChangeOfMuscle:
    """What an edit is made of one muscle for.

    Parameters
    ----------
    label : int
        The muscle.
    new_label : int or None
        What a region's voxels become: 0 to erase; None for an edit that says so itself.
    only : collection of int, optional
        As for `EditSession.apply`.
    """

    label: int
    new_label: int | None
    only: Collection[int] | None = None


def previewed(
    labels: LabelVolume, edit: Region | NewLabels, change: ChangeOfMuscle, rules: EditRules
) -> LabelVolume:
    """Return what an edit would change: 0, `LOST` or `GAINED` for each voxel of its box.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        As they are.
    edit : Region or NewLabels
        What a tool wants.
    change : ChangeOfMuscle
        For which muscle.
    rules : EditRules
        Locks, and what may be painted over; the muscle is the active one.

    Returns
    -------
    ndarray of uint8, (X, Y, Z) of the box
    """
    before = labels[within(edit.box)]
    may_lose, may_win = rules.may_lose(change.only), rules.may_win()
    if isinstance(edit, Region):
        new = np.uint8(change.label if change.new_label is None else change.new_label)
        changes = edit.mask & (before != new) & may_lose[before]
        if not may_win[new]:
            changes[:] = False
    else:
        changes = (edit.labels != before) & may_lose[before] & may_win[edit.labels]
    codes = np.where(before == change.label, np.uint8(LOST), np.uint8(GAINED))
    codes[~changes] = 0
    return codes


def part_of(edit: Region | NewLabels, part: Box) -> Region | NewLabels | None:
    """Return what of an edit lies in a box, such as a slice; None where nothing does."""
    box: Box = tuple(  # type: ignore[assignment]
        (max(a, c), min(b, d)) for (a, b), (c, d) in zip(edit.box, part, strict=True)
    )
    if is_empty(box):
        return None
    inside = tuple(
        slice(start - first, start - first + size)
        for (start, _), (first, _), size in zip(box, edit.box, box_shape(box), strict=True)
    )
    if isinstance(edit, Region):
        return Region(box, edit.mask[inside])
    return NewLabels(box, edit.labels[inside])
