"""From what a tool wants to the voxels that may change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import NewLabels, Region, within
from legseg_desktop.editing.label_delta import IndexArray, in_order_of_memory

# Voxels looked at together: small enough for the processor's cache.
_PART_VOXELS = 2**20


@dataclass(frozen=True, eq=False)
class Changes:
    """Voxels about to change.

    Parameters
    ----------
    indices : ndarray of int64, (N,)
        Counted in Fortran order, growing.
    before, after : ndarray of uint8, (N,)
        The label each has and the one it gets.
    """

    indices: IndexArray
    before: npt.NDArray[np.uint8]
    after: npt.NDArray[np.uint8]


def wanted_changes(
    labels: LabelVolume,
    edit: Region | NewLabels,
    label: int | None,
    may_lose: npt.NDArray[np.bool_],
    may_win: npt.NDArray[np.bool_],
) -> Iterator[Changes]:
    """Yield the voxels that an edit changes under the rules, in parts and in their order.

    A part may be written before the next one is asked for.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        Fortran order.
    edit : Region or NewLabels
        What a tool wants.
    label : int or None
        New label of a region; it must be one that may win.
    may_lose, may_win : ndarray of bool, (256,)
        Which labels may lose and win voxels.

    Raises
    ------
    ValueError
        If the box reaches out of the volume.
    """
    if any(end > size for (_, end), size in zip(edit.box, labels.shape, strict=True)):
        raise ValueError(f"the box {edit.box} reaches out of a volume of {labels.shape}")
    flat = in_order_of_memory(labels)
    for indices, new in _differing(labels, edit, label):
        before = flat[indices]
        allowed = may_lose[before] & may_win[new]
        if allowed.all():
            yield Changes(indices, before, new)
        elif allowed.any():
            yield Changes(indices[allowed], before[allowed], new[allowed])


def _differing(
    labels: LabelVolume, edit: Region | NewLabels, label: int | None
) -> Iterator[tuple[IndexArray, npt.NDArray[np.uint8]]]:
    """Yield the voxels whose label isn't what the tool wants, and what it wants, in parts."""
    columns, rows, _ = labels.shape
    (i, _), (j, _), (k, _) = edit.box
    # Transposed, the last index is the one that runs through memory.
    block = labels[within(edit.box)].T
    if not block.size:
        return
    planes = max(1, _PART_VOXELS // (block.shape[1] * block.shape[2]))
    is_of_whole_planes = block.shape[1:] == (rows, columns)
    for start in range(0, block.shape[0], planes):
        part = slice(start, start + planes)
        if isinstance(edit, Region):
            differs = edit.mask.T[part] & (block[part] != np.uint8(label or 0))
        else:
            differs = edit.labels.T[part] != block[part]
        within_part = np.flatnonzero(differs)
        if not within_part.size:
            continue
        if is_of_whole_planes:
            indices = within_part + (start + k) * rows * columns
        else:
            where = np.unravel_index(within_part, differs.shape)
            indices = ((where[0] + (start + k)) * rows + (where[1] + j)) * columns + (where[2] + i)
        if isinstance(edit, Region):
            yield indices, np.full(indices.size, label or 0, np.uint8)
        else:
            yield indices, edit.labels.T[part].reshape(-1)[within_part]
