"""What each network of an ensemble says of a leg, each network on a grid of its own.

Networks that see the same image share it, and one image is held at a time. All have one budget of
memory, since they run one after the other.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.legs import Leg
from inference_engine.imaging.resampling import grid_with_spacing
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.bias_correction import without_bias
from inference_engine.segmentation.leg_images import on_model_grid
from inference_engine.segmentation.leg_labels import LegInput, evidence_of_leg, labels_of_leg
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.network_input import network_input
from inference_engine.segmentation.options import SegmentationOptions, TilingMode
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.tiling import TilingPlan, plan_tiling

# What a network is asked for: labels or evidence.
_Said = TypeVar("_Said")


@dataclass(frozen=True, eq=False)
class Member:
    """A network of an ensemble, ready for the legs of one scan.

    Parameters
    ----------
    predictor : Predictor
        The network.
    plan : TilingPlan or None
        How it is shown a leg; None for overlapping slabs whose scores are averaged.
    work : int
        How long it takes compared with the others: voxels of a leg, at every look.
    """

    predictor: Predictor
    plan: TilingPlan | None
    work: int

    @property
    def sees(self) -> tuple[object, ...]:
        """What decides the image it is given."""
        return self.predictor.spec.spacing_mm, self.predictor.spec.channels

    def sentence(self) -> str:
        """Return in words how it is shown a leg."""
        if self.plan is not None:
            return self.plan.sentence()
        size = " x ".join(str(n) for n in self.predictor.spec.slab_shape)
        return f"slabs of up to {size} voxels that overlap by half, averaged"


def members_for(
    legs: Sequence[Leg],
    predictors: Sequence[Predictor],
    options: SegmentationOptions,
    budget_bytes: int,
) -> tuple[Member, ...]:
    """Return the networks with one plan each for all legs: each shape costs them time anew.

    Raises
    ------
    InputError
        If the memory is too little.
    """
    members = []
    for predictor in predictors:
        spec = predictor.spec
        grids = [grid_with_spacing(leg.geometry, spec.spacing_mm).shape for leg in legs]
        x, y, z = (max(lengths) for lengths in zip(*grids, strict=True))
        is_planned = spec.takes_any_size and options.tiling is not TilingMode.PAPER
        plan = plan_tiling((x, y, z), spec, budget_bytes) if is_planned else None
        members.append(Member(predictor, plan, math.prod((x, y, z)) * (1 + len(spec.shifts))))
    return tuple(members)


def votes_on_leg(
    leg: Leg,
    members: Sequence[Member],
    options: SegmentationOptions,
    progress: Progress,
    what: str,
) -> list[LabelVolume]:
    """Return the labels that each network gives a leg, in the order of `members`.

    Parameters
    ----------
    leg : Leg
        Right-looking.
    members : sequence of Member
        From `members_for`.
    options : SegmentationOptions
        Whether shading is taken out.
    progress : Progress
        Told before each slab.
    what : str
        Which leg, for the progress message.

    Returns
    -------
    list of ndarray of uint8, (I, J, K)
        Classes on the leg's own grid.

    Raises
    ------
    ModelError
        If a network doesn't return one score per class and voxel.
    OperationCancelled
        If the user has asked to stop.
    """
    return _said_of_leg(leg, members, options, progress, what, ask=labels_of_leg)


def evidence_on_leg(
    leg: Leg,
    members: Sequence[Member],
    options: SegmentationOptions,
    progress: Progress,
    what: str,
) -> list[MuscleEvidence]:
    """Return how sure each network is of a leg's muscles, in the order of `members`.

    As `votes_on_leg`, but for what is kept of the scores.

    Raises
    ------
    ModelError, OperationCancelled
        As `votes_on_leg`.
    """
    return _said_of_leg(leg, members, options, progress, what, ask=evidence_of_leg)


def _said_of_leg(
    leg: Leg,
    members: Sequence[Member],
    options: SegmentationOptions,
    progress: Progress,
    what: str,
    *,
    ask: Callable[[LegInput, Predictor, TilingPlan | None, Progress, str], _Said],
) -> list[_Said]:
    """Return what each network answers."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for index, member in enumerate(members):
        alike.setdefault(member.sees, []).append(index)
    order = list(itertools.chain.from_iterable(alike.values()))
    ends = [0, *itertools.accumulate(members[index].work for index in order)]
    spans = {
        index: (
            ProgressSpan(progress, start / ends[-1], stop / ends[-1]),
            f"{what}, network {number} of {len(members)}",
        )
        for number, (index, (start, stop)) in enumerate(
            zip(order, itertools.pairwise(ends), strict=True), 1
        )
    }
    said: dict[int, _Said] = {}
    for group in alike.values():
        seen = _input_of(leg, members[group[0]].predictor.spec, options)
        for index in group:
            member, (span, which) = members[index], spans[index]
            said[index] = ask(seen, member.predictor, member.plan, span, which)
        del seen  # before the next one is made
    return [said[index] for index in range(len(members))]


def tiling_in_words(members: Sequence[Member]) -> str:
    """Return how a leg was tiled: once where all networks saw it alike, else for each."""
    sentences = [member.sentence() for member in members]
    if len(set(sentences)) == 1:
        return sentences[0]
    return "; ".join(f"network {number}: {said}" for number, said in enumerate(sentences, 1))


def _input_of(leg: Leg, spec: ModelSpec, options: SegmentationOptions) -> LegInput:
    """Return what the networks of a grid see of a leg."""
    images = on_model_grid(leg, spec.spacing_mm)
    if options.bias_correction:
        images = without_bias(images)
    image = network_input(images.water, images.fat, spec.channels, images.scale)
    return LegInput(image, images.grid, leg.geometry)
