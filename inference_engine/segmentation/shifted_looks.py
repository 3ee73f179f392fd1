"""Several looks at one leg, each moved by a voxel or so: the mean of their scores.

A network that gathers voxels by a stride draws borders that depend on where the strides begin.
Moved by one voxel it sees the same leg anew, and what is left of its hesitation averages out.
"""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.segmentation.model_spec import ModelSpec, Shift
from inference_engine.segmentation.predictor import Predictor


class ShiftedLooks:
    """A network that looks at each slab as it is, and once more for each shift.

    Slabs keep their shape: what a shift moves out of the slab at its far end goes unseen, and
    there the other looks alone count.

    Parameters
    ----------
    predictor : Predictor
        The network; its model has no margin.
    shifts : tuple of (int, int, int)
        Voxels by which the leg is moved along x, y and z, 0 or more.
    """

    def __init__(self, predictor: Predictor, shifts: tuple[Shift, ...]) -> None:
        self._predictor = predictor
        self._shifts = shifts

    @property
    def spec(self) -> ModelSpec:
        """What the network expects and promises."""
        return self._predictor.spec

    @property
    def device(self) -> str:
        """Where it runs."""
        return self._predictor.device

    @property
    def runtime(self) -> str:
        """What runs it."""
        return self._predictor.runtime

    @property
    def precision(self) -> str:
        """What it computes in."""
        return self._predictor.precision

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return the mean class scores of all looks at a slab, (X, Y, Z, C) to (X, Y, Z, classes).

        Scores of half precision are averaged in single precision.
        """
        total = np.array(self._predictor.predict(slab), np.float32)
        looks = np.ones(slab.shape[:3], np.float32)
        moved = np.empty_like(slab)
        for shift in self._shifts:
            near = tuple(slice(n, None) for n in shift)
            far = tuple(slice(None, size - n) for size, n in zip(slab.shape, shift, strict=False))
            moved[...] = 0
            moved[near] = slab[far]
            total[far] += self._predictor.predict(moved)[near]
            looks[far] += 1
        total /= looks[..., None]
        return total

    def release(self) -> None:
        """Let go of what the network keeps for the next slab."""
        self._predictor.release()


def with_looks(predictor: Predictor) -> Predictor:
    """Return a network that takes all the looks its model asks for."""
    shifts = predictor.spec.shifts
    return ShiftedLooks(predictor, shifts) if shifts else predictor
