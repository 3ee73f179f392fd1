"""Which images make a scan: channels on one grid, and stacks that continue each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from inference_engine.formats.dicom.grouping import grid_in_words
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.stack_sets import joined_stacks
from legseg_desktop.services.record_provenance import ROLES

PAIRS = (("water", "fat"), ("in_phase", "opposed_phase"))


@dataclass(frozen=True, eq=False)
class ImageOnGrid:
    """An image, as far as it matters for the question which scan it belongs to.

    Parameters
    ----------
    key : str
        By which it is known.
    subject, visit, series : str
        Whose, when, and how it is called in sentences.
    role : str
        What it shows.
    geometry : VolumeGeometry or None
        Its grid; None where its slices make none.
    is_doubtful : bool
        Whether its role is: of two that claim one role, the surer one gets it.
    """

    key: str
    subject: str
    visit: str
    series: str
    role: str
    geometry: VolumeGeometry | None
    is_doubtful: bool = False


@dataclass(frozen=True, eq=False)
class ProposedScan:
    """Images that make one scan.

    Parameters
    ----------
    subject, visit : str
        Whose, and when.
    stacks : tuple of dict of str to str
        Of each stack, in the order of acquisition, the key of each role's image; the same
        roles for all.
    left_out : tuple of str
        Keys of channels that not all stacks have.
    """

    subject: str
    visit: str
    stacks: tuple[dict[str, str], ...]
    left_out: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all its images."""
        return tuple(key for stack in self.stacks for key in stack.values())


@dataclass(eq=False)
class _Stack:
    """Channels on one grid."""

    geometry: VolumeGeometry
    images: dict[str, ImageOnGrid] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        return any(set(pair) <= self.images.keys() for pair in PAIRS)


def propose_scans(
    images: Iterable[ImageOnGrid],
) -> tuple[tuple[ProposedScan, ...], dict[str, str]]:
    """Gather images into scans.

    Channels on one grid are one stack; a channel that comes again begins another. Complete
    stacks of a visit that continue each other along the leg are one scan.

    Parameters
    ----------
    images : iterable of ImageOnGrid
        In the order of acquisition.

    Returns
    -------
    tuple of ProposedScan
        In the same order.
    dict of str to str
        Why a channel belongs to no scan, by its key: what happened and what to do.
    """
    by_visit: dict[tuple[str, str], list[ImageOnGrid]] = defaultdict(list)
    for image in images:
        if image.role in ROLES and image.geometry is not None:
            by_visit[image.subject, image.visit].append(image)
    scans: list[ProposedScan] = []
    problems: dict[str, str] = {}
    for (subject, visit), own in by_visit.items():
        stacks = _stacks_of(own)
        complete = [stack for stack in stacks if stack.is_complete]
        for indices in joined_stacks([stack.geometry for stack in complete]):
            scans += _scans_of(subject, visit, [complete[index] for index in indices])
        for stack in stacks:
            if not stack.is_complete:
                problems |= dict.fromkeys(_keys_of(stack), _lack_of(stack, stacks))
    return tuple(scans), problems


def _stacks_of(images: Sequence[ImageOnGrid]) -> list[_Stack]:
    """Gather channels on one grid: the latest stack that lacks a channel is the one it joins."""
    stacks: list[_Stack] = []
    for image in sorted(images, key=lambda each: each.is_doubtful):
        assert image.geometry is not None
        for stack in reversed(stacks):
            if image.role not in stack.images and stack.geometry.matches(image.geometry):
                stack.images[image.role] = image
                break
        else:
            stacks.append(_Stack(image.geometry, {image.role: image}))
    return stacks


def _scans_of(subject: str, visit: str, stacks: Sequence[_Stack]) -> list[ProposedScan]:
    """Return one scan of the stacks; each its own where they share no pair of channels."""
    shared = [role for role in ROLES if all(role in stack.images for stack in stacks)]
    if not any(set(pair) <= set(shared) for pair in PAIRS):
        return [scan for stack in stacks for scan in _scans_of(subject, visit, [stack])]
    chosen = tuple({role: stack.images[role].key for role in shared} for stack in stacks)
    used = {key for stack in chosen for key in stack.values()}
    left_out = tuple(key for stack in stacks for key in _keys_of(stack) if key not in used)
    return [ProposedScan(subject, visit, chosen, left_out)]


def _keys_of(stack: _Stack) -> list[str]:
    return [image.key for image in stack.images.values()]


def _lack_of(stack: _Stack, stacks: Sequence[_Stack]) -> str:
    """Say why a stack is no scan: a role is there twice, a partner missing or on another grid."""
    role, image = next(iter(stack.images.items()))
    for other in stacks:
        if other.is_complete and role in other.images and other.geometry.matches(stack.geometry):
            return (
                f"{other.images[role].series} and {image.series} both claim to be the "
                f"{_spoken(role)} image of one scan; the first was taken. Say what the other "
                "shows, or leave it out."
            )
    partner = next(other for pair in PAIRS if role in pair for other in pair if other != role)
    for other in stacks:
        if other is not stack and partner in other.images and not other.is_complete:
            return (
                f"{image.series} ({_spoken(role)}) and {other.images[partner].series} "
                f"({_spoken(partner)}) lie on different grids: {grid_in_words(stack.geometry)} "
                f"and {grid_in_words(other.geometry)}. All images of a scan must come from one "
                "acquisition."
            )
    return (
        f"{image.series} ({_spoken(role)}) has no {_spoken(partner)} image beside it. "
        "Export all series of the Dixon sequence."
    )


def group_numbers(scans: Sequence[ProposedScan]) -> Mapping[str, int]:
    """Return the number of the scan, from 0, that each key belongs to."""
    return {key: number for number, scan in enumerate(scans) for key in scan.keys}


def _spoken(role: str) -> str:
    return role.replace("_", "-")
