"""From the images of a proposed scan to what the library keeps: read, stitched, described."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from inference_engine.formats.dicom.cross_check import channel_differences, disagreement_in_words
from inference_engine.formats.dicom.roles import Role
from inference_engine.formats.nifti_bits import exact_bits
from inference_engine.formats.nifti_slices import written_by_slice
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.imaging.stitching import ImageStack, StitchPlan, plan_stitching
from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.library_records import ScanStack
from legseg_desktop.services.fingerprint_scan import fingerprint_scan, fingerprint_stack
from legseg_desktop.services.import_sources import ImageOrigin, ImageSource

_READ = 0.5


@dataclass(frozen=True, eq=False)
class StackOnFile:
    """A stack whose voxels are read already, in the bits they are stored in.

    Parameters
    ----------
    channels : dict of str to ScaledVolume, (I, J, K)
        By role.
    geometry : VolumeGeometry
        Their grid.
    digests : dict of str to str
        Fingerprint of each.
    protocol : str
        How they were acquired, in words.
    warnings : tuple of str
        What was noticed when they were read.
    """

    channels: dict[str, ScaledVolume]
    geometry: VolumeGeometry
    digests: dict[str, str]
    protocol: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class PreparedScan:
    """A scan as it will be kept.

    Parameters
    ----------
    geometry : VolumeGeometry
        Its grid: a single stack's own, or that of all stacks together.
    stacks : tuple of ScanStack
        What it was made of, the lowest first.
    warnings : tuple of str
        Sentences that belong beside the numbers.
    write : callable
        Writes ROLE.nii.gz of each channel into a folder, told to a progress.
    """

    geometry: VolumeGeometry
    stacks: tuple[ScanStack, ...]
    warnings: tuple[str, ...]
    write: Callable[[Path, Progress], None]


def read_stack(images: Mapping[str, ImageSource], progress: Progress) -> StackOnFile:
    """Read all channels of one stack and take their fingerprints.

    Parameters
    ----------
    images : mapping of str to ImageSource
        By role; all on one grid.
    progress : Progress
        Told at every slice; may cancel.

    Raises
    ------
    InputError
        If an image can't be read or is empty, or two are the same.
    """
    channels: dict[str, ScaledVolume] = {}
    reading = ProgressSpan(progress, 0, _READ)
    for number, (role, source) in enumerate(images.items()):
        span = ProgressSpan(reading, number / len(images), (number + 1) / len(images))
        channels[role] = source.read(span)
    geometry = next(source.geometry for source in images.values() if source.geometry)
    digests = fingerprint_stack(channels, geometry, ProgressSpan(progress, _READ, 1))
    protocol = _in_words([source.origin for source in images.values()])
    noticed = dict.fromkeys(text for source in images.values() for text in source.warnings)
    return StackOnFile(channels, geometry, digests, protocol, tuple(noticed))


def fingerprint_of(stacks: Sequence[StackOnFile]) -> str:
    """Return the fingerprint of a scan."""
    return fingerprint_scan(stack.digests for stack in stacks)


def prepare_scan(stacks: Sequence[StackOnFile], progress: Progress) -> PreparedScan:
    """Return how stacks become one scan.

    Parameters
    ----------
    stacks : sequence of StackOnFile
        One or more, with the same roles.
    progress : Progress
        Told at every step; may cancel.

    Raises
    ------
    GeometryError
        If the stacks can't be joined.
    """
    warnings = [
        sentence for stack in stacks for sentence in (*stack.warnings, *_disagreements(stack))
    ]
    if len(stacks) == 1:
        (stack,) = stacks
        return PreparedScan(
            stack.geometry,
            (_record_of(stack, 1.0),),
            tuple(dict.fromkeys(warnings)),
            lambda folder, own: _write_one(stack, folder, own),
        )
    plan = plan_stitching(
        [ImageStack(stack.channels, stack.geometry) for stack in stacks], progress
    )
    warnings += [finding.message for finding in plan.findings]
    return PreparedScan(
        plan.geometry,
        tuple(_record_of(stacks[n], plan.gains[n]) for n in plan.order),
        tuple(dict.fromkeys(warnings)),
        lambda folder, own: _write_stitched(plan, folder, own),
    )


def _record_of(stack: StackOnFile, gain: float) -> ScanStack:
    return ScanStack(stack.protocol, stack.geometry.shape, stack.geometry.spacing_mm, gain)


def _in_words(origins: Sequence[ImageOrigin]) -> str:
    """Return maker, field strength and echo times, as far as they are known: 'Siemens 3 T, …'."""
    vendor = next((origin.vendor for origin in origins if origin.vendor), "")
    field = next((each.field_strength_t for each in origins if each.field_strength_t), None)
    echoes = sorted({round(each.echo_time_ms, 2) for each in origins if each.echo_time_ms})
    machine = " ".join(part for part in (vendor, f"{field:.3g} T" if field else "") if part)
    times = f"TE {'/'.join(f'{echo:g}' for echo in echoes)} ms" if echoes else ""
    return ", ".join(part for part in (machine, times) if part)


def _disagreements(stack: StackOnFile) -> list[str]:
    channels = {Role(role): channel for role, channel in stack.channels.items()}
    return disagreement_in_words(channel_differences(channels))


def _write_one(stack: StackOnFile, folder: Path, progress: Progress) -> None:
    """Write a scan of one stack, in its own axis order."""
    count = stack.geometry.shape[2]
    total = count * len(stack.channels)
    for number, (role, channel) in enumerate(stack.channels.items()):
        # In the bits that were stored, where they give every value back: read in half the time.
        bits = exact_bits(channel)
        with written_by_slice(folder / f"{role}.nii.gz", stack.geometry, bits) as take:
            for k in range(count):
                progress.report((number * count + k) / total, "Writing the images")
                take(bits.numbers(channel, k))


def _write_stitched(plan: StitchPlan, folder: Path, progress: Progress) -> None:
    """Write all channels side by side: no channel of the whole is ever in memory."""
    takers: dict[str, Callable[[FloatVolume], None]] = {}
    with ExitStack() as opened:
        for role in plan.stacks[0].channels:
            path = folder / f"{role}.nii.gz"
            takers[role] = opened.enter_context(written_by_slice(path, plan.geometry))
        for images in plan.slices(progress):
            for role, image in images.items():
                takers[role](image)
