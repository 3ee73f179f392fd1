"""What one network says of a leg, on the leg's own grid: labels, or how sure it is of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.errors import ModelError
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry
from inference_engine.imaging.resampling import label_from_scores
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.muscle_evidence import MuscleEvidence, evidence_from_scores
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.shifted_looks import with_looks
from inference_engine.segmentation.slabs import predict_in_slabs
from inference_engine.segmentation.tiling import TilingPlan

# Share of a member's time that the network takes; the rest draws borders on the scan's grid.
_PREDICTING = 0.75

# What turns scores into volumes of bytes on another grid: the scores, their grid, the grid that is
# wanted, and the factor on the background's score.
Drawing = Callable[
    [npt.NDArray[np.floating], VolumeGeometry, VolumeGeometry, float], Sequence[LabelVolume]
]


@dataclass(frozen=True, eq=False)
class LegInput:
    """What a network sees of one leg, and where the answer is wanted.

    Parameters
    ----------
    image : ndarray of float32, (X, Y, Z, C)
        From `network_input`, right-looking, on the model's grid.
    grid : VolumeGeometry
        Of the image, as if the leg had not been mirrored.
    target : VolumeGeometry
        The leg's own grid, (I, J, K).
    """

    image: FloatVolume
    grid: VolumeGeometry
    target: VolumeGeometry


def labels_of_leg(
    leg: LegInput, predictor: Predictor, plan: TilingPlan | None, progress: Progress, what: str
) -> LabelVolume:
    """Return the best class of every voxel of a leg.

    The scores of the network are interpolated to the leg's own grid before the best class is
    taken, so that borders are as fine as the scan. With a plan this happens row by row of slabs:
    class scores are never held for more than one row.

    Parameters
    ----------
    leg : LegInput
        The leg.
    predictor : Predictor
        The network.
    plan : TilingPlan or None
        The slabs, for this leg or a larger one; None for overlapping slabs whose scores are
        averaged, as in the paper.
    progress : Progress
        Told before each slab.
    what : str
        Which leg and network, for the progress message.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        Classes; 0 is the background.

    Raises
    ------
    ModelError
        If the network doesn't return one score per class and voxel.
    OperationCancelled
        If the user has asked to stop.
    """
    (labels,) = _on_leg(leg, predictor, plan, progress, what, draw=_labels)
    return labels


def evidence_of_leg(
    leg: LegInput, predictor: Predictor, plan: TilingPlan | None, progress: Progress, what: str
) -> MuscleEvidence:
    """Return how sure a network is of the muscles of every voxel of a leg.

    As `labels_of_leg`, but for what is kept of the scores.

    Raises
    ------
    ModelError, OperationCancelled
        As `labels_of_leg`.
    """
    return MuscleEvidence(*_on_leg(leg, predictor, plan, progress, what, draw=_evidence))


def _labels(
    scores: npt.NDArray[np.floating], grid: VolumeGeometry, target: VolumeGeometry, weight: float
) -> tuple[LabelVolume, ...]:
    return (label_from_scores(scores, grid, target, weight),)


def _evidence(
    scores: npt.NDArray[np.floating], grid: VolumeGeometry, target: VolumeGeometry, weight: float
) -> tuple[LabelVolume, ...]:
    return evidence_from_scores(scores, grid, target, weight).volumes


def _on_leg(
    leg: LegInput,
    predictor: Predictor,
    plan: TilingPlan | None,
    progress: Progress,
    what: str,
    *,
    draw: Drawing,
) -> Sequence[LabelVolume]:
    """Return what is drawn from the scores of a leg, on its own grid."""
    predictor = with_looks(predictor)
    weight = predictor.spec.background_weight
    if plan is None:
        scores = predict_in_slabs(
            leg.image,
            predictor.spec,
            predictor,
            ProgressSpan(progress, 0.0, _PREDICTING),
            f"Segmenting the {what}",
        )
        progress.report(_PREDICTING, f"Drawing borders in the {what}")
        return draw(scores, leg.grid, leg.target, weight)
    padded = _padded(leg.image, plan)
    volumes: list[LabelVolume] = []
    count = len(plan.axes[2].starts)
    for row in (_Row(plan, number, leg.image.shape[:3]) for number in range(count)):
        wanted = row.slices_of(leg.grid, leg.target)
        if wanted.stop == wanted.start:
            continue
        span = ProgressSpan(progress, row.number / count, (row.number + 1) / count)
        scores = _scores_of_row(padded, row, predictor, ProgressSpan(span, 0.0, _PREDICTING), what)
        span.report(_PREDICTING, f"Drawing borders in the {what}")
        source = leg.grid.cropped((0, 0, row.planes.start), scores.shape[:3])
        shape = (*leg.target.shape[:2], wanted.stop - wanted.start)
        target = leg.target.cropped((0, 0, wanted.start), shape)
        drawn = draw(scores, source, target, weight)
        del scores  # before the next row's are made
        if wanted.stop - wanted.start == leg.target.shape[2]:
            return drawn
        # Slice by slice in memory, as scans are: masks and images are read side by side.
        volumes = volumes or [np.zeros(leg.target.shape, np.uint8, order="F") for _ in drawn]
        for volume, part in zip(volumes, drawn, strict=True):
            volume[:, :, wanted] = part
    return volumes


@dataclass(frozen=True)
class _Row:
    """The slabs of a plan that lie at one level of a leg of some shape, counted from below."""

    plan: TilingPlan
    number: int
    shape: tuple[int, ...]

    @property
    def first(self) -> int:
        """First plane that the network sees."""
        return self.plan.axes[2].starts[self.number]

    @property
    def planes(self) -> slice:
        """The planes that count, and one more: interpolation needs both its neighbours."""
        first, last = self.plan.axes[2].borders[self.number : self.number + 2]
        return slice(first, min(last + 1, self.shape[2]))

    def slices_of(self, grid: VolumeGeometry, target: VolumeGeometry) -> slice:
        """Return the target's slices between this row's borders.

        The lowest row has all that lies below it, too, the highest one all above.
        """
        start, above = (grid.to_voxel(target.to_world((0, 0, k)))[2] for k in (0, 1))
        levels = start + (above - start) * np.arange(target.shape[2])
        # Rounding must not put a slice that lies on a border into both rows or none.
        inner = np.array(self.plan.axes[2].borders[1:-1])
        # Above the last plane there is no other to interpolate with: the row below has it.
        inner[inner > self.shape[2] - 1] = self.shape[2]
        inner = inner - 1e-6
        ends = [0, *(int(n) for n in np.searchsorted(levels, inner)), target.shape[2]]
        return slice(ends[self.number], ends[self.number + 1])


def _padded(image: FloatVolume, plan: TilingPlan) -> FloatVolume:
    """Return the image with air at the far end of each axis, to whole multiples."""
    growth = [
        (0, axis.starts[-1] + axis.size - n)
        for axis, n in zip(plan.axes, image.shape[:3], strict=True)
    ]
    return np.pad(image, [*growth, (0, 0)]) if any(far for _, far in growth) else image


def _scores_of_row(
    padded: FloatVolume, row: _Row, predictor: Predictor, progress: Progress, what: str
) -> npt.NDArray[np.floating]:
    """Return the class scores (X, Y, planes, classes) of one row of slabs."""
    plan = row.plan
    across, back, _ = plan.axes
    in_row = list(itertools.product(range(len(across.starts)), range(len(back.starts))))
    planes = slice(row.planes.start - row.first, row.planes.stop - row.first)
    classes = predictor.spec.class_count
    merged = np.empty((0,), np.float16)
    for index, (i, j) in enumerate(in_row):
        number = row.number * len(in_row) + index + 1
        of_all = "" if plan.count == 1 else f": slab {number} of {plan.count}"
        progress.report(index / len(in_row), f"Segmenting the {what}{of_all}")
        starts = (across.starts[i], back.starts[j], row.first)
        box = tuple(slice(a, a + n) for a, n in zip(starts, plan.slab_shape, strict=True))
        scores = predictor.predict(np.ascontiguousarray(padded[box]))
        if scores.shape != (*plan.slab_shape, classes):
            raise ModelError(
                f"The model returned scores of shape {scores.shape}, "
                f"not {(*plan.slab_shape, classes)}.",
                "The model and its entry in the list of models don't belong together.",
            )
        if len(in_row) == 1:
            return scores[: row.shape[0], : row.shape[1], planes]
        if index == 0:
            merged = np.empty((*plan.shape[:2], planes.stop - planes.start, classes), np.float16)
        x, y = (slice(axis.borders[n], axis.borders[n + 1]) for axis, n in ((across, i), (back, j)))
        inside = (
            slice(x.start - starts[0], x.stop - starts[0]),
            slice(y.start - starts[1], y.stop - starts[1]),
        )
        merged[x, y] = scores[(*inside, planes)]
    return merged[: row.shape[0], : row.shape[1]]
