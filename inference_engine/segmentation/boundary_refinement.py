"""The border of muscle, drawn anew on a leg's own slices once all networks have said what they see.

The networks of an ensemble work on grids coarser than the scan, and where muscle ends they are the
least sure. A small network that sees the scan's own voxels, and how sure each of the others is
(`refinement_input`), decides what is muscle; which muscle it is, the ensemble has said already
(`most_likely_muscle`). How much the background and the ensemble's own opinion count may depend on
how fatty that muscle is (`border_decision`).

It reads fat fractions. Where the images are not water and fat, as in a scan of water alone, it
takes for muscle what is dark, 9 % more in all than the ensemble sees in a real one: the pipeline
leaves it out there.

The slices are independent of each other. They are shown to the network in blocks of one shape,
cut to where muscle is seen and what surrounds it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.errors import ModelError
from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.imaging.label_map import Box, labelled_box
from inference_engine.imaging.legs import Leg
from inference_engine.progress import Progress
from inference_engine.segmentation.border_decision import border_decision
from inference_engine.segmentation.model_spec import Size
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.refinement_input import (
    REFINEMENT_CHANNELS,
    is_muscle_seen,
    most_likely_muscle,
    refinement_input,
)
from inference_engine.segmentation.tiling import bytes_per_voxel

# Voxels around what is seen as muscle: about what the network sees around each.
_SURROUNDINGS = 16
# What a block's input and the network's numbers may take.
_BLOCK_BYTES = 200_000_000
_ENSEMBLE = REFINEMENT_CHANNELS.index("muscle")


def refine(
    leg: Leg,
    evidence: Sequence[MuscleEvidence],
    refiner: Predictor,
    progress: Progress,
    what: str,
    *,
    scale: float | None = None,
) -> LabelVolume:
    """Return the classes of a leg with the border of muscle drawn by a network.

    Parameters
    ----------
    leg : Leg
        Right-looking, (I, J, K).
    evidence : sequence of MuscleEvidence
        One per network of the ensemble, on the leg's own grid.
    refiner : Predictor
        Scores background and muscle on any number of slices; they count as its model says
        (`border_decision`).
    progress : Progress
        Told before each block of slices.
    what : str
        Which leg, for the progress message.
    scale : float, optional
        The leg's `foreground_scale` on its own grid, if it is known already.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        The most likely muscle where the refinement sees muscle and some network did, else 0; in
        Fortran order.

    Raises
    ------
    ModelError
        If the network doesn't return two scores per voxel.
    OperationCancelled
        If the user has asked to stop.
    """
    labels = np.zeros(leg.geometry.shape, np.uint8, order="F")
    is_seen = is_muscle_seen(evidence)
    box = labelled_box(is_seen.view(np.uint8))
    if box is None:
        return labels
    scale = foreground_scale(leg.water, leg.fat) if scale is None else scale
    blocks = _blocks(box, leg.geometry.shape, refiner)
    decision = border_decision(leg, evidence, refiner.spec)
    lowest_score = decision.lowest_score
    air = _air(len(evidence))
    for index, part in enumerate(blocks.parts):
        progress.report(index / len(blocks.parts), f"Drawing borders in the {what}")
        seen = is_seen[part]
        if not seen.any():
            continue
        own = [each.within(part) for each in evidence]
        x, y, z = seen.shape
        image = np.empty((*blocks.shape, len(air)), np.float32)
        image[...] = air
        image[:x, :y, :z] = refinement_input(leg.water[part], leg.fat[part], scale, own)
        scores = _muscle_scores(refiner, image)[:x, :y, :z]
        may_be = seen & (scores > lowest_score)
        # Voxels are picked in the order in which volumes lie in memory.
        muscles = most_likely_muscle([each.at(may_be) for each in own])
        # The channel holds halves.
        log_odds = 2 * image[:x, :y, :z, _ENSEMBLE].T[may_be.T]
        muscles[scores.T[may_be.T] <= decision.least_scores(muscles, log_odds)] = 0
        labels[part].T[may_be.T] = muscles
    return labels


@dataclass(frozen=True)
class _Blocks:
    """Blocks of slices of a leg, (I, J, slices) each, and the shape that the network sees."""

    parts: tuple[Box, ...]
    shape: Size


def _blocks(box: Box, leg_shape: Size, refiner: Predictor) -> _Blocks:
    """Return as few blocks as the memory allows, all of one shape: each other costs time anew.

    They begin at multiples of the network's strides: it then gathers the same voxels wherever
    muscle begins.
    """
    spec = refiner.spec
    plane, lengths = [], []
    for seen, length, step in zip(box[:2], leg_shape[:2], spec.size_multiple[:2], strict=True):
        start = max(0, seen.start - _SURROUNDINGS) // step * step
        stop = min(length, seen.stop + _SURROUNDINGS)
        plane.append(slice(start, stop))
        lengths.append(-(-(stop - start) // step) * step)
    first, last = box[2].start, box[2].stop
    most = max(1, int(_BLOCK_BYTES / bytes_per_voxel(spec) / math.prod(lengths)))
    count = -(-(last - first) // most)
    depth = -(-(last - first) // count)
    parts = [
        (plane[0], plane[1], slice(start, min(start + depth, last)))
        for start in range(first, last, depth)
    ]
    return _Blocks(tuple(parts), (lengths[0], lengths[1], depth))


def _air(members: int) -> FloatVolume:
    """Return what the network sees of air, (channels,): beyond a leg there is nothing else."""
    nothing = np.zeros((1, 1, 1), np.float32)
    unseen = MuscleEvidence(*(np.zeros((1, 1, 1), np.uint8) for _ in range(4)))
    return refinement_input(nothing, nothing, 1.0, [unseen] * members).ravel()


def _muscle_scores(refiner: Predictor, image: FloatVolume) -> FloatVolume:
    """Return the score of muscle, (X, Y, Z)."""
    scores = refiner.predict(image)
    expected = (*image.shape[:3], 2)
    if scores.shape != expected:
        raise ModelError(
            f"The network that refines borders returned scores of shape {scores.shape}, "
            f"not {expected}.",
            "The model and its entry in the list of models don't belong together.",
        )
    return scores[..., 1]
