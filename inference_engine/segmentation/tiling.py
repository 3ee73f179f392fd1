"""How a leg is cut for a network, planned from the memory there is.

A network computes one number from all that lies within its receptive field. A leg is therefore
shown to it whole where the memory allows; else in slabs of one fixed shape that overlap by a
halo on each side of every cut, and of each slab only the part between the cuts counts. Slabs
begin at multiples of the network's strides, so that a voxel is pooled with the same neighbours
as in the whole leg: its scores are then the same as far as the halo reaches.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from inference_engine.errors import InputError
from inference_engine.segmentation.model_spec import ModelSpec, Size

_FLOAT_BYTES = 4
# Feature maps of the finest grid that a runtime holds at once: the one it reads, the one it
# writes, the skip connection and one to spare; coarser grids add a quarter at most.
_FINEST_MAPS, _COARSER = 4, 1.25
# Scores before and after the softmax, and the copy that is handed over.
_SCORE_COPIES = 3


@dataclass(frozen=True)
class AxisCuts:
    """The slabs along one axis.

    Parameters
    ----------
    size : int
        Voxels of each slab, a multiple of the network's.
    starts : tuple of int
        First voxel of each slab, multiples too.
    borders : tuple of int
        Where the parts that count begin and end: slab i counts from borders[i] to borders[i + 1].
    """

    size: int
    starts: tuple[int, ...]
    borders: tuple[int, ...]


@dataclass(frozen=True)
class TilingPlan:
    """The slabs of one leg.

    Parameters
    ----------
    shape : tuple of int
        The leg on the model's grid, (X, Y, Z).
    axes : tuple of AxisCuts
        Cuts along x, y and z.
    slab_bytes : int
        What the network is expected to need for one slab.
    budget_bytes : int
        What it may need.
    """

    shape: Size
    axes: tuple[AxisCuts, AxisCuts, AxisCuts]
    slab_bytes: int
    budget_bytes: int

    @property
    def slab_shape(self) -> Size:
        """Voxels of each slab."""
        x, y, z = self.axes
        return (x.size, y.size, z.size)

    @property
    def count(self) -> int:
        """Number of slabs."""
        x, y, z = self.axes
        return len(x.starts) * len(y.starts) * len(z.starts)

    @property
    def computed_share(self) -> float:
        """Voxels computed over voxels of the leg: what overlap and rounding cost."""
        x, y, z = self.slab_shape
        return self.count * x * y * z / (self.shape[0] * self.shape[1] * self.shape[2])

    def sentence(self) -> str:
        """Return the plan in words."""
        size = " x ".join(str(n) for n in self.slab_shape)
        if self.count == 1:
            return f"whole leg in one pass of {size} voxels, about {_gigabytes(self.slab_bytes)}"
        return f"{self.count} slabs of {size} voxels, about {_gigabytes(self.slab_bytes)} each"


def bytes_per_voxel(spec: ModelSpec) -> float:
    """Return about how much memory a network needs per voxel of its input, bytes.

    Told from the widths of its finest level, float32: the runtime's own copies are in it, its
    weights and its code are not. What was measured beside it: docs/decisions/0019.
    """
    arguments = spec.arguments
    stem = arguments.get("stem", (2, 2, 1) if spec.architecture == "compact_unet" else (1, 1, 1))
    first = arguments.get("widths", (32,))[0]
    finest = float(max(first) if isinstance(first, list | tuple) else first)
    maps = _FINEST_MAPS * _COARSER * finest / float(np.prod(stem))
    # Further looks are moved images, and add to scores that are kept.
    images, scores = (2, _SCORE_COPIES + 1) if spec.shifts else (1, _SCORE_COPIES)
    return _FLOAT_BYTES * (images * len(spec.channels) + maps + scores * spec.class_count)


def plan_tiling(shape: Size, spec: ModelSpec, budget_bytes: int) -> TilingPlan:
    """Return the fewest slabs whose network fits into a memory budget.

    Cuts go across the longest axis first, which is the leg's. The plan depends on its arguments
    alone.

    Parameters
    ----------
    shape : tuple of int
        The leg on the model's grid, (X, Y, Z).
    spec : ModelSpec
        The model: its multiples, its halo, and what it needs per voxel.
    budget_bytes : int
        What the network may need for one slab.

    Raises
    ------
    InputError
        If not even the smallest slab fits.
    """
    each = bytes_per_voxel(spec)
    counts = [1, 1, 1]
    while True:
        x, y, z = (
            cut_axis(length, count, step, halo)
            for length, count, step, halo in zip(
                shape, counts, spec.size_multiple, spec.halo, strict=True
            )
        )
        needed = int(each * x.size * y.size * z.size)
        plan = TilingPlan(shape, (x, y, z), needed, budget_bytes)
        if needed <= budget_bytes:
            return plan
        # What the next cut would leave of each axis beyond its halo; 0 where it is used up.
        useful = [
            axis.size - 2 * halo if axis.size > 2 * halo + step else 0
            for axis, halo, step in zip(plan.axes, spec.halo, spec.size_multiple, strict=True)
        ]
        longest = useful.index(max(useful))
        if useful[longest] == 0:
            raise InputError(
                f"{_gigabytes(budget_bytes)} of memory are too little for this model, which needs "
                f"{_gigabytes(needed)}.",
                "Close other programs, allow more memory, or choose another model.",
            )
        counts[longest] += 1


def cut_axis(length: int, count: int, step: int, halo: int) -> AxisCuts:
    """Return the slabs along one axis: as small as `count` of them can be.

    Fewer than `count` are returned where that many don't fit.

    Parameters
    ----------
    length : int
        Voxels of the leg.
    count : int
        How many slabs.
    step : int
        What sizes and starts are multiples of.
    halo : int
        Least overlap on each side of a cut, voxels.
    """
    whole = -(-length // step) * step
    if count == 1 or whole <= 2 * halo + step:
        return AxisCuts(whole, (0,), (0, length))
    size = -(-(2 * halo + step) // step) * step
    while (count - 1) * _stride(size, step, halo) + size < whole:
        size += step
    if size >= whole:
        return AxisCuts(whole, (0,), (0, length))
    stride = _stride(size, step, halo)
    starts = list(range(0, whole - size, stride))
    starts.append(whole - size)
    middles = [
        (above + below + size) // 2 for below, above in itertools.pairwise(starts)
    ]  # of the overlap of two neighbours
    return AxisCuts(size, tuple(starts), (0, *middles, length))


def _stride(size: int, step: int, halo: int) -> int:
    return (size - 2 * halo) // step * step


def _gigabytes(count: float) -> str:
    return f"{count / 1e9:.1f} GB"
