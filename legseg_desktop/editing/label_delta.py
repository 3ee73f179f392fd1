"""What an edit changed, as small as it can be kept: runs of voxels, before and after.

A run is a row of neighbouring voxels along the first axis that had one label and got another.
Muscles are compact, so a whole muscle is a few thousand runs of ten bytes, and to undo it costs
its voxels and not the volume's.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import VALUES
from legseg_desktop.editing.boxes import Box, joined

IndexArray = npt.NDArray[np.int64]

_HEADER = struct.Struct("<3IQ")
# Voxels unpacked at a time: they fit the processor's cache, and other threads get their turn.
_PART_VOXELS = 2**17


@dataclass(frozen=True, eq=False)
class LabelDelta:
    """Voxels that changed their label.

    Parameters
    ----------
    shape : tuple of int
        Of the volume.
    starts : ndarray of uint32, (N,)
        First voxel of each run, counted in Fortran order; growing.
    lengths : ndarray of uint32, (N,)
        Voxels of each run; no run goes beyond its row.
    before, after : ndarray of uint8, (N,)
        Label of each run; never the same.
    """

    shape: tuple[int, int, int]
    starts: npt.NDArray[np.uint32]
    lengths: npt.NDArray[np.uint32]
    before: npt.NDArray[np.uint8]
    after: npt.NDArray[np.uint8]

    @property
    def nbytes(self) -> int:
        """Memory it takes, bytes."""
        return 10 * self.starts.size

    @cached_property
    def voxels(self) -> int:
        """Voxels that changed."""
        return int(self.lengths.sum(dtype=np.int64))

    @cached_property
    def box(self) -> Box:
        """The smallest box around the voxels that changed."""
        return reduce(joined, self.gained_boxes.values())

    @cached_property
    def gained_boxes(self) -> Mapping[int, Box]:
        """The smallest box around the voxels that each label won, the background's too."""
        order = np.argsort(self.after, kind="stable")
        labels = self.after[order]
        first = np.flatnonzero(np.diff(labels, prepend=labels[0] ^ 1))  # any other
        columns, rows, _ = self.shape
        row, i = np.divmod(self.starts[order], np.uint32(columns))
        k, j = np.divmod(row, np.uint32(rows))
        sides = ((i, i + self.lengths[order]), (j, j + 1), (k, k + 1))
        edges = [
            (np.minimum.reduceat(low, first).tolist(), np.maximum.reduceat(high, first).tolist())
            for low, high in sides
        ]
        x, y, z = (list(zip(*edge, strict=True)) for edge in edges)
        return dict(zip(labels[first].tolist(), zip(x, y, z, strict=True), strict=True))

    @cached_property
    def gained(self) -> Mapping[int, int]:
        """Voxels that each label won, the background's too."""
        return _counts(self.after, self.lengths)

    @cached_property
    def lost(self) -> Mapping[int, int]:
        """Voxels that each label lost, the background's too."""
        return _counts(self.before, self.lengths)

    def voxel_indices(self) -> IndexArray:
        """Return every voxel that changed, counted in Fortran order, (voxels,)."""
        lengths = self.lengths.astype(np.int64)
        ends = np.cumsum(lengths)
        first = np.repeat(self.starts.astype(np.int64) - (ends - lengths), lengths)
        return np.asarray(first + np.arange(ends[-1]))

    def voxel_labels(self) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
        """Return the labels before and after of `voxel_indices`, (voxels,) each."""
        return np.repeat(self.before, self.lengths), np.repeat(self.after, self.lengths)

    def reversed(self) -> LabelDelta:
        """Return the change that undoes this one."""
        return LabelDelta(self.shape, self.starts, self.lengths, self.after, self.before)

    def parts(self) -> Iterator[LabelDelta]:
        """Yield the change in parts of some 100,000 voxels, in their order."""
        ends = np.cumsum(self.lengths, dtype=np.int64)
        cuts = np.searchsorted(ends, np.arange(_PART_VOXELS, int(ends[-1]), _PART_VOXELS))
        borders = [0, *np.unique(cuts[cuts > 0]).tolist(), ends.size]
        for start, end in pairwise(borders):
            runs = slice(start, end)
            yield LabelDelta(
                self.shape,
                self.starts[runs],
                self.lengths[runs],
                self.before[runs],
                self.after[runs],
            )

    def write_to(self, labels: LabelVolume) -> None:
        """Give the voxels their labels after the change.

        Parameters
        ----------
        labels : ndarray of uint8, (X, Y, Z)
            Fortran order; changed in place.
        """
        flat = in_order_of_memory(labels)
        for part in self.parts():
            flat[part.voxel_indices()] = np.repeat(part.after, part.lengths)

    def fits(self, labels: LabelVolume) -> bool:
        """Return whether the labels are what this change was made on."""
        flat = in_order_of_memory(labels)
        return all(
            np.array_equal(flat[part.voxel_indices()], np.repeat(part.before, part.lengths))
            for part in self.parts()
        )

    def to_bytes(self) -> bytes:
        """Return it for a file; `from_bytes` is the way back."""
        head = _HEADER.pack(*self.shape, self.starts.size)
        parts = (self.starts, self.lengths, self.before, self.after)
        return head + b"".join(
            part.astype(part.dtype.newbyteorder("<"), copy=False).tobytes() for part in parts
        )

    @staticmethod
    def from_bytes(content: bytes) -> LabelDelta:
        """Read what `to_bytes` wrote; ValueError if it isn't that."""
        if len(content) < _HEADER.size:
            raise ValueError("shorter than its header")
        *shape, count = _HEADER.unpack_from(content)
        if count == 0 or len(content) != _HEADER.size + 10 * count:
            raise ValueError("not as long as its header says")
        parts, offset = [], _HEADER.size
        for kind, size in (("<u4", 4), ("<u4", 4), ("u1", 1), ("u1", 1)):
            parts.append(np.frombuffer(content, kind, count, offset))
            offset += size * count
        delta = LabelDelta((shape[0], shape[1], shape[2]), *parts)
        delta._require_sound()
        return delta

    def _require_sound(self) -> None:
        lengths, starts = self.lengths.astype(np.int64), self.starts.astype(np.int64)
        columns, rows, planes = self.shape
        if min(self.shape) < 1 or lengths.min() < 1 or (self.before == self.after).any():
            raise ValueError("an empty run")
        if (starts % columns + lengths > columns).any() or (np.diff(starts) <= 0).any():
            raise ValueError("a run that leaves its row, or comes too early")
        if (starts[:-1] + lengths[:-1] > starts[1:]).any():
            raise ValueError("runs that overlap")
        if starts[-1] + lengths[-1] > columns * rows * planes:
            raise ValueError("a run outside the volume")


def in_order_of_memory(labels: LabelVolume) -> LabelVolume:
    """Return the labels of a Fortran-ordered volume in one row, as a view."""
    # The transpose is C-ordered, so this never copies.
    return labels.T.reshape(-1)


def delta_of(
    shape: tuple[int, int, int],
    indices: IndexArray,
    before: npt.NDArray[np.uint8],
    after: npt.NDArray[np.uint8],
) -> LabelDelta | None:
    """Pack changed voxels into runs; None if nothing changed.

    Parameters
    ----------
    shape : tuple of int
        Of the volume.
    indices : ndarray of int64, (N,)
        Voxels counted in Fortran order, growing.
    before, after : ndarray of uint8, (N,)
        Their labels; voxels where both are the same are left out.
    """
    changed = before != after
    if not changed.all():
        indices, before, after = indices[changed], before[changed], after[changed]
    if not indices.size:
        return None
    begins = np.empty(indices.size, bool)
    begins[0] = True
    begins[1:] = (
        (np.diff(indices) != 1)
        | (before[1:] != before[:-1])
        | (after[1:] != after[:-1])
        | (indices[1:] % shape[0] == 0)
    )
    first = np.flatnonzero(begins)
    lengths = np.diff(first, append=indices.size)
    return LabelDelta(
        shape,
        indices[first].astype(np.uint32),
        lengths.astype(np.uint32),
        before[first],
        after[first],
    )


def in_one(parts: Sequence[LabelDelta]) -> LabelDelta | None:
    """Return changes of different voxels, in their order, as one; None if there are none."""
    if len(parts) < 2:
        return parts[0] if parts else None
    starts, lengths, before, after = (
        np.concatenate(arrays)
        for arrays in zip(
            *((part.starts, part.lengths, part.before, part.after) for part in parts), strict=True
        )
    )
    return LabelDelta(parts[0].shape, starts, lengths, before, after)


def delta_between(before: LabelVolume, after: LabelVolume) -> LabelDelta | None:
    """Return what tells two volumes of one shape, in Fortran order, apart; None if nothing does."""
    old, new = in_order_of_memory(before), in_order_of_memory(after)
    indices = np.flatnonzero(old != new)
    x, y, z = before.shape
    return delta_of((x, y, z), indices, old[indices], new[indices])


def _counts(labels: npt.NDArray[np.uint8], lengths: npt.NDArray[np.uint32]) -> dict[int, int]:
    # Sums of whole numbers below 2^53 are exact in float64.
    sums = np.bincount(labels, weights=lengths, minlength=VALUES)
    return {int(label): int(sums[label]) for label in np.flatnonzero(sums)}
