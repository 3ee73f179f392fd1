"""Deterministic overlapping slabs over one leg, and the mean of their scores."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.errors import ModelError
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.predictor import Predictor

Size = tuple[int, int, int]
HalfVolume = npt.NDArray[np.float16]

# Least overlap of neighbouring slabs, as a share of the slab. With half of it every voxel
# but those at the ends of the leg is seen twice, once well inside a slab.
_OVERLAP = 0.5


@dataclass(frozen=True, eq=False)
class Slab:
    """One box of a leg and the weight its scores have in the mean.

    Parameters
    ----------
    start, shape : tuple of int
        First voxel and size of the box that the network sees, in the padded leg, (X, Y, Z).
    weights : tuple of ndarray of float32, (X,), (Y,), (Z,)
        Weight along each axis of the voxels that the network scores: those of the box
        without the margin. A voxel's weight is their product. Over all slabs of a tiling the
        weights of a voxel sum to 1.
    """

    start: Size
    shape: Size
    weights: tuple[FloatVolume, FloatVolume, FloatVolume]

    @property
    def scored_shape(self) -> Size:
        """Size of the box of scores; in the scored leg it begins at `start`, too."""
        x, y, z = self.weights
        return (len(x), len(y), len(z))


@dataclass(frozen=True, eq=False)
class Tiling:
    """The slabs that cover one leg, all of one shape.

    Parameters
    ----------
    scored_shape : tuple of int
        The leg's shape, grown at the far end of each axis to hold whole slabs.
    padded_shape : tuple of int
        The same with the margin at each end: what the slabs are cut from.
    slabs : tuple of Slab
        In the order in which they are predicted and summed, which never varies.
    """

    scored_shape: Size
    padded_shape: Size
    slabs: tuple[Slab, ...]


def tile(shape: Size, slab_shape: Size, size_multiple: Size, margin: Size = (0, 0, 0)) -> Tiling:
    """Return the slabs for a leg.

    Along an axis on which the leg and the margin fit into `slab_shape`, one slab holds them
    whole and is shrunk to the next multiple of `size_multiple`. Along a longer axis the scores
    of slabs of the full size overlap by half or more, evenly spread from end to end, and fade
    linearly into each other.

    Parameters
    ----------
    shape : tuple of int
        The leg on the model's grid, (X, Y, Z) voxels.
    slab_shape, size_multiple, margin : tuple of int
        As in `ModelSpec`.

    Raises
    ------
    ModelError
        If `slab_shape` isn't a multiple of `size_multiple`, or nothing of it is scored.
    """
    if any(
        slab % step or slab < step or slab <= 2 * edge
        for slab, step, edge in zip(slab_shape, size_multiple, margin, strict=True)
    ):
        raise ModelError(
            f"The model's slab {slab_shape} is not a multiple of {size_multiple}, "
            f"or not larger than its margins of {margin}.",
            "Use a model made for this version, or mend the list of models.",
        )
    axes = [
        _tile_axis(length, slab, step, edge)
        for length, slab, step, edge in zip(shape, slab_shape, size_multiple, margin, strict=True)
    ]
    windows = (axes[0].window, axes[1].window, axes[2].window)
    slabs = tuple(
        Slab(
            (axes[0].starts[i], axes[1].starts[j], axes[2].starts[k]),
            windows,
            (axes[0].weights[i], axes[1].weights[j], axes[2].weights[k]),
        )
        for i, j, k in itertools.product(*(range(len(axis.starts)) for axis in axes))
    )
    scored = tuple(max(n, axis.scored) for n, axis in zip(shape, axes, strict=True))
    padded = tuple(n + 2 * edge for n, edge in zip(scored, margin, strict=True))
    return Tiling((scored[0], scored[1], scored[2]), (padded[0], padded[1], padded[2]), slabs)


def predict_in_slabs(
    volume: FloatVolume,
    spec: ModelSpec,
    predictor: Predictor,
    progress: Progress,
    what: str = "Predicting",
) -> HalfVolume:
    """Return the class scores of one leg, averaged over overlapping slabs.

    A leg smaller than its slab is padded with zeros at the far end of each axis, and by the
    network's margin at both, which is how air looks to it (`network_input` is 0 in air).

    Parameters
    ----------
    volume : ndarray of float32, (X, Y, Z, C)
        One right-looking leg, from `network_input`.
    spec : ModelSpec
        The model's slab shape, multiples and margin.
    predictor : Predictor
        One member of the ensemble.
    progress : Progress
        Told before each slab.
    what : str
        What is being predicted, for the progress message.

    Returns
    -------
    ndarray of float16, (X, Y, Z, classes)
        Scores that sum to 1 over the classes, within the precision of float16 (1e-3):
        kept in half precision, since a leg's scores are the pipeline's largest array.

    Raises
    ------
    ModelError
        If the network doesn't return one score per class and voxel.
    OperationCancelled
        If the user has asked to stop.
    """
    shape = (volume.shape[0], volume.shape[1], volume.shape[2])
    tiling = tile(shape, spec.slab_shape, spec.size_multiple, spec.margin)
    growth = [
        (edge, big - n - edge)
        for big, n, edge in zip(tiling.padded_shape, shape, spec.margin, strict=True)
    ]
    padded = np.pad(volume, [*growth, (0, 0)])
    total = np.zeros((*tiling.scored_shape, spec.class_count), np.float32)
    for index, slab in enumerate(tiling.slabs):
        count = len(tiling.slabs)
        progress.report(index / count, f"{what}: slab {index + 1} of {count}")
        seen, scored = _box(slab.start, slab.shape), _box(slab.start, slab.scored_shape)
        scores = predictor.predict(np.ascontiguousarray(padded[seen]))
        if scores.shape != (*slab.scored_shape, spec.class_count):
            raise ModelError(
                f"The model returned scores of shape {scores.shape}, "
                f"not {(*slab.scored_shape, spec.class_count)}.",
                "The model and its entry in the list of models don't belong together.",
            )
        wx, wy, wz = slab.weights
        weight = wx[:, None, None, None] * wy[None, :, None, None] * wz[None, None, :, None]
        total[scored] += scores * weight
    return total[: shape[0], : shape[1], : shape[2]].astype(np.float16)


def _box(start: Size, shape: Size) -> tuple[slice, ...]:
    return tuple(slice(a, a + n) for a, n in zip(start, shape, strict=True))


@dataclass(frozen=True, eq=False)
class _AxisTiling:
    """Slabs along one axis: their common size, seen and scored; first voxels and weights."""

    window: int
    scored: int
    starts: tuple[int, ...]
    weights: tuple[FloatVolume, ...]


def _tile_axis(length: int, slab: int, step: int, margin: int) -> _AxisTiling:
    if length + 2 * margin <= slab:
        window = -(-(length + 2 * margin) // step) * step
        scored = window - 2 * margin
        return _AxisTiling(window, scored, (0,), (np.ones(scored, np.float32),))
    scored = slab - 2 * margin
    # The least number of slabs whose even spacing leaves the overlap asked for.
    stride = max(1, int(scored * (1 - _OVERLAP)))
    count = 1 + -(-(length - scored) // stride)
    starts = tuple((index * (length - scored)) // (count - 1) for index in range(count))
    # A triangle that is nowhere 0, divided by the sum over all slabs: a partition of unity.
    ramp = np.minimum(np.arange(1, scored + 1), np.arange(scored, 0, -1)).astype(np.float64)
    total = np.zeros(length)
    for start in starts:
        total[start : start + scored] += ramp
    weights = tuple((ramp / total[a : a + scored]).astype(np.float32) for a in starts)
    return _AxisTiling(slab, scored, starts, weights)
