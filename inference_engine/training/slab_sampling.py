"""Which slab of which leg comes when: drawn from seed, fold and epoch, so it can be repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.network.network_geometry import Size
from inference_engine.training.configuration import TrainingSection
from inference_engine.training.prepared_legs import PreparedLeg

# Upper ends of the degrees of fat infiltration that 'fat_balanced' treats alike, %.
_FAT_DEGREES = (10.0, 20.0, 30.0, 50.0, 70.0)
_PROXIMAL_THIRD = 2 / 3


@dataclass(frozen=True)
class SlabPlace:
    """A slab of a leg.

    Parameters
    ----------
    leg : PreparedLeg
        Which leg.
    start : tuple of int
        First voxel in the leg; negative where the slab begins in the air around it.
    key : tuple of int
        Seed of what else is drawn for it; empty for one that is not augmented.
    """

    leg: PreparedLeg
    start: Size
    key: tuple[int, ...] = ()


@dataclass(frozen=True)
class SlabShape:
    """A slab's size in voxels, (X, Y, Z), and the margin that the network sees but not scores."""

    shape: Size
    margin: Size = (0, 0, 0)

    def starts(self, leg: PreparedLeg) -> tuple[tuple[int, int], ...]:
        """Return the first and the last start along each axis.

        A slab longer than the leg lies anywhere around it, a shorter one anywhere in it; both
        with the margin of air that prediction gives each end, too.
        """
        ranges = []
        for n, slab, edge in zip(leg.shape, self.shape, self.margin, strict=True):
            at_start, at_end = -edge, n + edge - slab
            ranges.append((min(at_start, at_end), max(at_start, at_end)))
        return tuple(ranges)


def slabs_of_epoch(
    legs: Sequence[PreparedLeg], slab: SlabShape, training: TrainingSection, fold: int, epoch: int
) -> tuple[SlabPlace, ...]:
    """Return the slabs to learn from in one epoch, in order.

    Parameters
    ----------
    legs : sequence of PreparedLeg
        The fold's training legs.
    slab : SlabShape
        Size of a slab.
    training : TrainingSection
        Seed, slabs per image, sampling, share of proximal slabs.
    fold, epoch : int
        Counted from 0.
    """
    rng = np.random.default_rng((training.seed, fold, epoch))
    count = len(legs) * training.slabs_per_image
    if training.sampling == "fat_balanced":
        order = rng.choice(len(legs), count, p=_balanced_shares(legs))
    else:
        order = rng.permutation(np.repeat(np.arange(len(legs)), training.slabs_per_image))
    return tuple(
        SlabPlace(
            legs[index],
            _drawn_start(legs[index], slab, training.proximal_share, rng),
            (training.seed, fold, epoch, number),
        )
        for number, index in enumerate(order)
    )


def validation_slabs(
    legs: Sequence[PreparedLeg], slab: SlabShape, count: int
) -> tuple[SlabPlace, ...]:
    """Return `count` slabs of each leg, evenly spread along it, centred across it."""
    chosen = []
    for leg in legs:
        x, y, z = slab.starts(leg)
        for share in np.linspace(0, 1, count) if count > 1 else (0.5,):
            start = (sum(x) // 2, sum(y) // 2, round(z[0] + float(share) * (z[1] - z[0])))
            chosen.append(SlabPlace(leg, start))
    return tuple(chosen)


def _balanced_shares(legs: Sequence[PreparedLeg]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the probability of each leg: every degree of infiltration that occurs is as likely."""
    degrees = np.digitize([leg.fat_percent for leg in legs], _FAT_DEGREES)
    counts = np.bincount(degrees)
    shares = 1.0 / counts[degrees]
    return np.asarray(shares / shares.sum(), np.float64)


def _drawn_start(
    leg: PreparedLeg, slab: SlabShape, proximal_share: float, rng: np.random.Generator
) -> Size:
    x, y, z = (int(rng.integers(low, high + 1)) for low, high in slab.starts(leg))
    if rng.uniform() < proximal_share:
        # Its middle lies in the upper third of the leg.
        middle = rng.uniform(_PROXIMAL_THIRD, 1) * leg.shape[2]
        low, high = slab.starts(leg)[2]
        z = int(np.clip(round(middle - slab.shape[2] / 2), low, high))
    return (x, y, z)
