"""One scan from overlapping stacks: placed, brought to one brightness, blended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from inference_engine.errors import GeometryError, InputError
from inference_engine.findings import Finding
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.orientation import to_canonical
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.imaging.stitching_placement import placed_by_content
from inference_engine.imaging.stitching_sampler import ON_GRID_VOXELS, StackSampler
from inference_engine.imaging.stitching_seams import Seam, fitted_seam
from inference_engine.progress import NoProgress, Progress, ProgressSpan

# Stacks closer than this share of a slice's distance touch; farther apart there is a gap.
_GAP_SLICES = 0.5
_LARGE_SEAM_ERROR = 0.15


@dataclass(frozen=True, eq=False)
class ImageStack:
    """The images of one stack.

    Parameters
    ----------
    channels : mapping of str to ndarray of float32 or ScaledVolume, (I, J, K)
        Such as 'fat' and 'water', arbitrary units, on `geometry`.
    geometry : VolumeGeometry
        Their grid.
    """

    channels: Mapping[str, FloatVolume | ScaledVolume]
    geometry: VolumeGeometry


@dataclass(frozen=True, eq=False)
class StitchPlan:
    """How stacks become one scan, before a voxel of it is made.

    Parameters
    ----------
    stacks : tuple of ImageStack
        In canonical axis order, where they lie.
    geometry, order, gains, seams, findings
        As in `StitchedStacks`.
    """

    stacks: tuple[ImageStack, ...]
    geometry: VolumeGeometry
    order: tuple[int, ...]
    gains: tuple[float, ...]
    seams: tuple[Seam, ...]
    findings: tuple[Finding, ...]

    def slices(self, progress: Progress) -> Iterator[dict[str, FloatVolume]]:
        """Yield all channels of one slice after the other, (X, Y), from below.

        No stack is ever resampled as a whole.
        """
        samplers = [
            StackSampler(stack.channels, stack.geometry, self.geometry) for stack in self.stacks
        ]
        count = self.geometry.shape[2]
        for k in range(count):
            progress.report(k / count, "Stitching")
            total = np.zeros(self.geometry.shape[:2], np.float32)
            sums = {name: np.zeros_like(total) for name in self.stacks[0].channels}
            for sampler, gain in zip(samplers, self.gains, strict=True):
                depth, images = sampler.plane(k)
                total += depth
                for name, image in images.items():
                    sums[name] += depth * np.float32(gain) * image
            total[total == 0] = 1
            yield {name: np.divide(image, total, out=image) for name, image in sums.items()}
        progress.report(1.0, "Stitched")


@dataclass(frozen=True, eq=False)
class StitchedStacks:
    """Images of all stacks together.

    Parameters
    ----------
    channels : dict of str to ndarray of float32, (X, Y, Z)
        In the units of the reference stack; 0 where no stack was.
    geometry : VolumeGeometry
        Canonical axis order; the reference stack's grid, grown to hold all stacks.
    order : tuple of int
        The given stacks from below.
    gains : tuple of float
        What each given stack was multiplied by; 1 for the reference.
    seams : tuple of Seam
        Between neighbours, from below.
    findings : tuple of Finding
        What belongs beside the images.
    """

    channels: dict[str, FloatVolume]
    geometry: VolumeGeometry
    order: tuple[int, ...]
    gains: tuple[float, ...]
    seams: tuple[Seam, ...]
    findings: tuple[Finding, ...]


def stitch_stacks(stacks: Sequence[ImageStack], progress: Progress | None = None) -> StitchedStacks:
    """Stitch stacks that overlap along the leg.

    The stack with the smallest voxels (the first of equals) gives the grid. All channels of
    a stack have one gain and the same weights, so that fat fractions are kept. Where a voxel
    lies in several stacks, each weighs by its depth in the stack: no seam is seen.

    Parameters
    ----------
    stacks : sequence of ImageStack
        At least two, in any order, axis order and tilt, with the same channels.
    progress : Progress, optional
        Told at every slice; may raise OperationCancelled.

    Raises
    ------
    InputError
        If the stacks' channels differ, or there is only one.
    GeometryError
        If slices are missing between two stacks, or positions and contents give no order.
    """
    progress = progress or NoProgress()
    plan = plan_stitching(stacks, ProgressSpan(progress, 0, 0.2))
    channels = {name: np.zeros(plan.geometry.shape, np.float32) for name in stacks[0].channels}
    for k, images in enumerate(plan.slices(ProgressSpan(progress, 0.2, 1))):
        for name, image in images.items():
            channels[name][:, :, k] = image
    return StitchedStacks(
        channels, plan.geometry, plan.order, plan.gains, plan.seams, plan.findings
    )


def plan_stitching(stacks: Sequence[ImageStack], progress: Progress) -> StitchPlan:
    """Place stacks and match their brightness; parameters and errors as for `stitch_stacks`."""
    _require_same_channels(stacks)
    canonical = [_canonical(stack) for stack in stacks]
    progress.report(0.0, "Placing the stacks")
    canonical, findings = placed(canonical)
    reference = min(range(len(canonical)), key=lambda n: canonical[n].geometry.voxel_volume_ml)
    grid = canonical[reference].geometry
    spans = [_span(stack.geometry, grid) for stack in canonical]
    order = sorted(range(len(canonical)), key=lambda n: sum(spans[n]))
    _require_no_gap([spans[n] for n in order], grid.spacing_mm[2])
    seams = []
    for below, above in pairwise(order):
        progress.report(0.5, "Comparing neighbours")
        seams.append(_seam(canonical[below], canonical[above], grid, (spans[below], spans[above])))
    gains = _gains(order, seams, reference)
    geometry = _grown(grid, [stack.geometry for stack in canonical])
    return StitchPlan(
        tuple(canonical), geometry, tuple(order), gains, tuple(seams), (*findings, *_noticed(seams))
    )


def placed(stacks: Sequence[ImageStack]) -> tuple[list[ImageStack], list[Finding]]:
    """Return the stacks where they lie, by position or, where that can't be, by content.

    Parameters
    ----------
    stacks : sequence of ImageStack
        In canonical axis order.
    """
    spans = [_span(stack.geometry, stacks[0].geometry) for stack in stacks]
    starts = sorted(low for low, _ in spans)
    shortest = min(high - low for low, high in spans)
    # Stacks of one scan aren't all in the same place: then positions were lost.
    if min(after - before for before, after in pairwise(starts)) > 0.1 * shortest:
        return list(stacks), []
    if len({stack.geometry.shape for stack in stacks}) > 1:
        raise GeometryError(
            "The stacks lie in the same place, and their grids differ.",
            "Export them again with their positions.",
        )
    moves = placed_by_content([_sum_of(stack) for stack in stacks])
    found = []
    for stack, move in zip(stacks, moves, strict=True):
        geometry = stack.geometry.cropped((0, 0, move), stack.geometry.shape)
        found.append(ImageStack(stack.channels, geometry))
    return found, [
        Finding(
            "stacks_placed_by_content",
            "The stacks' positions are the same, so that their order and overlap were found "
            "from the images: lengths along the leg are only as good as that.",
        )
    ]


def _canonical(stack: ImageStack) -> ImageStack:
    turned: dict[str, FloatVolume | ScaledVolume] = {}
    geometry = stack.geometry
    for name, image in stack.channels.items():
        if isinstance(image, ScaledVolume):
            turned[name], geometry = image.to_canonical(stack.geometry)
        else:
            turned[name], geometry = to_canonical(image, stack.geometry)
    return ImageStack(turned, geometry)


def _require_same_channels(stacks: Sequence[ImageStack]) -> None:
    if len(stacks) < 2:
        raise InputError("One stack can't be stitched.", "Give at least two.")
    names = set(stacks[0].channels)
    if not names or any(set(stack.channels) != names for stack in stacks):
        raise InputError(
            "The stacks don't have the same images.", "Give the same channels of every stack."
        )


def _span(geometry: VolumeGeometry, grid: VolumeGeometry) -> tuple[float, float]:
    """Return the outer edges of a stack's middle line along the grid's slices, in slices."""
    x, y, z = ((n - 1) / 2 for n in geometry.shape)
    ends = grid.to_voxel(geometry.to_world([(x, y, -0.5), (x, y, 2 * z + 0.5)]))[:, 2]
    return float(ends.min()), float(ends.max())


def _require_no_gap(spans: Sequence[tuple[float, float]], spacing_mm: float) -> None:
    reached = spans[0][1]
    for number, (low, high) in enumerate(spans[1:], start=1):
        if low - reached > _GAP_SLICES:
            raise GeometryError(
                f"Between stacks {number} and {number + 1} from below, "
                f"{(low - reached) * spacing_mm:.0f} mm of the leg are missing.",
                "Give the stack that lies between them, or analyse the stacks one by one.",
            )
        reached = max(reached, high)


def _seam(
    below: ImageStack,
    above: ImageStack,
    grid: VolumeGeometry,
    spans: tuple[tuple[float, float], tuple[float, float]],
) -> Seam:
    """Return gain and error of two neighbours, on the slices of the grid in both."""
    low, high = spans[1][0], min(spans[0][1], spans[1][1])
    slices = range(int(np.ceil(low - ON_GRID_VOXELS)), int(np.floor(high + ON_GRID_VOXELS)) + 1)
    if high - low < 0.5 or not slices:
        return Seam(0.0, 1.0, None)
    box = grid.cropped((0, 0, slices[0]), (*grid.shape[:2], len(slices)))
    pair = []
    for stack in (below, above):
        sampled = StackSampler(stack.channels, stack.geometry, box)
        planes = [sampled.plane(k) for k in range(len(slices))]
        inside = np.stack([depth > 0 for depth, _ in planes], axis=-1)
        total = np.stack([sum(images.values()) for _, images in planes], axis=-1)
        pair.append((np.asarray(total, np.float32), inside))
    (first, in_first), (second, in_second) = pair
    return fitted_seam(first, second, in_first & in_second, (high - low) * grid.spacing_mm[2])


def _gains(order: Sequence[int], seams: Sequence[Seam], reference: int) -> tuple[float, ...]:
    gains = dict.fromkeys(order, 1.0)
    for seam, (below, above) in zip(seams, pairwise(order), strict=True):
        gains[above] = gains[below] * seam.gain
    return tuple(gains[n] / gains[reference] for n in range(len(order)))


def _grown(grid: VolumeGeometry, others: Sequence[VolumeGeometry]) -> VolumeGeometry:
    """Return the grid, grown by whole voxels until all stacks' voxel centres lie in it."""
    corners = []
    for one in others:
        ends = np.array(np.meshgrid(*[(0, n - 1) for n in one.shape])).reshape(3, -1).T
        corners.append(grid.to_voxel(one.to_world(ends)))
    places = np.concatenate(corners)
    start = np.floor(places.min(axis=0) + ON_GRID_VOXELS).astype(int)
    stop = np.ceil(places.max(axis=0) - ON_GRID_VOXELS).astype(int) + 1
    return grid.cropped(start.tolist(), (stop - start).tolist())


def _sum_of(stack: ImageStack) -> FloatVolume:
    total = np.zeros(stack.geometry.shape, np.float32)
    for channel in stack.channels.values():
        total += channel[:]
    return total


def _noticed(seams: Sequence[Seam]) -> list[Finding]:
    findings = []
    for number, seam in enumerate(seams, start=1):
        where = f"Stacks {number} and {number + 1} from below"
        if seam.relative_error is None:
            findings.append(
                Finding("stacks_touch", f"{where} don't overlap: their brightness isn't matched.")
            )
        elif seam.relative_error > _LARGE_SEAM_ERROR:
            findings.append(
                Finding(
                    "seam_error",
                    f"{where} differ by {100 * seam.relative_error:.0f} % where they overlap: "
                    "the patient may have moved.",
                )
            )
        if seam.shift_slices:
            findings.append(
                Finding(
                    "stack_shifted",
                    f"{where} fit better {abs(seam.shift_slices)} slice(s) from where their "
                    "positions say: the patient moved along the leg, or a position is wrong.",
                )
            )
    return findings
