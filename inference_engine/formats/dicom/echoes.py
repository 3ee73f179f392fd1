"""The echoes of a gradient-echo acquisition, from which water and fat can be made.

Magnitude and phase, or real and imaginary parts, may be series of their own; what holds them
together is the grid, the field and the echo times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError
from inference_engine.findings import Finding
from inference_engine.formats.dicom.roles import (
    CHANNELS,
    Role,
    complex_component,
    names_a_map,
    phase_at_echo,
)
from inference_engine.formats.dicom.volumes import DicomVolume, read_voxels
from inference_engine.formats.phase_scale import UNCERTAIN_SCALE, phase_scale
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.water_fat_separation.echo_model import FEWEST_ECHOES
from inference_engine.progress import Progress, ProgressSpan

_PARTS = ((Role.MAGNITUDE, Role.PHASE), (Role.REAL, Role.IMAGINARY))
_SPIN_ECHO = re.compile(r"(?<![A-Z])SE(?![A-Z])|SPIN|\*se|TSE", re.IGNORECASE)


@dataclass(eq=False)
class EchoGroup:
    """The echoes of one acquisition, not read yet.

    Parameters
    ----------
    geometry : VolumeGeometry
        The grid of all of them.
    volumes : dict
        By part (magnitude, phase, real, imaginary) and echo time, ms.
    """

    geometry: VolumeGeometry
    volumes: dict[tuple[Role, float], DicomVolume] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[Role, ...]:
        """Magnitude and phase, real and imaginary part, or the magnitude alone."""
        for pair in _PARTS:
            if all(self.times_of(part) for part in pair):
                return pair
        return (Role.MAGNITUDE,)

    @property
    def is_complex(self) -> bool:
        """Whether it has phase, or real and imaginary parts."""
        return len(self.parts) == 2

    @property
    def times_ms(self) -> tuple[float, ...]:
        """Echo times, rising, ms."""
        return self.times_of(self.parts[0])

    @property
    def field_strength_t(self) -> float | None:
        """Static field, T; None where the header lacks it."""
        return next(iter(self.volumes.values())).frames[0].facts.field_strength_t

    @property
    def series(self) -> str:
        """Numbers of the series that hold it, such as '5, 6'."""
        numbers = {volume.frames[0].series_number for volume in self.volumes.values()}
        return ", ".join(str(number) for number in sorted(numbers))

    @property
    def problem(self) -> str:
        """Why water and fat can't be made of it, one sentence and what to do; '' if they can."""
        return _problem_of(self)

    def times_of(self, part: Role) -> tuple[float, ...]:
        """Return the echo times at which a part is there, rising, ms."""
        return tuple(sorted(time for role, time in self.volumes if role is part))


@dataclass(frozen=True, eq=False)
class EchoSet:
    """Echoes as they were read.

    Parameters
    ----------
    echoes : ndarray of complex64, (N, I, J, K)
        In the order of their times; without phase the magnitudes, with imaginary part 0.
    is_complex : bool
        Whether they have phase.
    times_s : tuple of float
        Echo times, s.
    field_strength_t : float or None
        Static field, T.
    geometry : VolumeGeometry
        Their grid.
    findings : tuple of Finding
        What belongs beside whatever is made of them.
    """

    echoes: npt.NDArray[np.complex64]
    is_complex: bool
    times_s: tuple[float, ...]
    field_strength_t: float | None
    geometry: VolumeGeometry
    findings: tuple[Finding, ...] = ()


def echo_groups_of(volumes: Iterable[DicomVolume]) -> list[EchoGroup]:
    """Gather the echoes among the volumes of one visit.

    An echo time that comes again begins another group, on another grid or not. Single images
    are no echoes to be separated and are left out, and so are maps and channels that the
    scanner has made already.

    Parameters
    ----------
    volumes : iterable of DicomVolume
        In the order of acquisition.

    Returns
    -------
    list of EchoGroup
        Each of at least two echo times; look at `problem` before reading one.
    """
    groups: list[EchoGroup] = []
    for volume in volumes:
        key = _key_of(volume)
        if key is None or volume.geometry is None:
            continue
        for group in groups:
            is_of_it = group.geometry.matches(volume.geometry) and _shares_field(group, volume)
            if key not in group.volumes and is_of_it:
                group.volumes[key] = volume
                break
        else:
            groups.append(EchoGroup(volume.geometry, {key: volume}))
    return [
        group
        for group in groups
        if len({time for _, time in group.volumes}) > 1 and not _are_channels(group)
    ]


def separate_echoes_of(group: EchoGroup, progress: Progress) -> EchoSet:
    """Read the echoes of a group.

    Parameters
    ----------
    group : EchoGroup
        One without a problem.
    progress : Progress
        Told at every slice; may cancel.

    Raises
    ------
    InputError
        If the group has a problem, pixels can't be read, or their scale can't be told.
    """
    if group.problem:
        raise InputError(group.problem)
    parts, times = group.parts, group.times_ms
    echoes = np.zeros((len(times), *group.geometry.shape), np.complex64)
    findings: tuple[Finding, ...] = ()
    reading = _Reading(group, progress, len(parts) * len(times))
    if parts[0] is Role.REAL:
        _require_signed(_fill_real_and_imaginary(echoes, times, reading))
    elif len(parts) == 2:
        phases = [reading.volume(Role.PHASE, time) for time in times]
        scale = phase_scale(phases)
        for echo, time, phase in zip(echoes, times, phases, strict=True):
            turned = np.exp(1j * scale.in_radians(phase))
            np.multiply(reading.volume(Role.MAGNITUDE, time), turned, out=echo, casting="unsafe")
        findings = () if scale.is_certain else (UNCERTAIN_SCALE,)
    else:
        for echo, time in zip(echoes, times, strict=True):
            echo.real = reading.volume(Role.MAGNITUDE, time)
    return EchoSet(
        echoes,
        len(parts) == 2,
        tuple(time / 1000 for time in times),
        group.field_strength_t,
        group.geometry,
        findings,
    )


class _Reading:
    """Reads the volumes of a group one by one, telling how far it is."""

    def __init__(self, group: EchoGroup, progress: Progress, count: int) -> None:
        self._volumes: Mapping[tuple[Role, float], DicomVolume] = group.volumes
        self._progress, self._count, self._done = progress, count, 0

    def volume(self, part: Role, time_ms: float) -> FloatVolume:
        start = self._done / self._count
        self._done += 1
        span = ProgressSpan(self._progress, start, self._done / self._count)
        return read_voxels(self._volumes[part, time_ms], span)


def _fill_real_and_imaginary(
    echoes: npt.NDArray[np.complex64], times: Sequence[float], reading: _Reading
) -> float:
    """Fill the echoes and return the lowest value of all their parts."""
    lowest = np.inf
    for echo, time in zip(echoes, times, strict=True):
        echo.real, echo.imag = reading.volume(Role.REAL, time), reading.volume(Role.IMAGINARY, time)
        lowest = min(lowest, float(echo.real.min()), float(echo.imag.min()))
    return lowest


def _require_signed(lowest: float) -> None:
    if lowest >= 0:
        raise InputError(
            "The real and imaginary images hold no negative value: where their zero lies isn't "
            "known.",
            "Export them with their rescale intercept, or export magnitude and phase.",
        )


def _key_of(volume: DicomVolume) -> tuple[Role, float] | None:
    """Return part and echo time of an echo; None for what is none."""
    facts = volume.frames[0].facts
    part = complex_component(facts)
    if part is None or names_a_map(facts) or not facts.echo_time_ms:
        return None
    return part, round(facts.echo_time_ms, 3)


def _are_channels(group: EchoGroup) -> bool:
    """Return whether magnitudes alone are images that the scanner has separated already."""
    roles = {volume.guess.role for volume in group.volumes.values()}
    return len(group.parts) == 1 and roles <= {*CHANNELS, Role.FAT_FRACTION}


def _shares_field(group: EchoGroup, volume: DicomVolume) -> bool:
    return group.field_strength_t == volume.frames[0].facts.field_strength_t


def _problem_of(group: EchoGroup) -> str:
    sequence = next(iter(group.volumes.values())).frames[0].facts.sequence
    if _SPIN_ECHO.search(sequence):
        what = (
            "are spin echoes, in which water and fat are always in phase. "
            "Export the gradient echoes of a Dixon sequence."
        )
    else:
        what = _lack_of_parts(group) or _lack_of_facts(group)
    return f"The echoes of series {group.series} {what}" if what else ""


def _lack_of_parts(group: EchoGroup) -> str:
    parts, times = group.parts, group.times_ms
    if len(parts) == 2 and group.times_of(parts[1]) != times:
        return (
            f"lack the {parts[0]} or the {parts[1]} image of some echo times. "
            "Export all images of the sequence."
        )
    if len(parts) == 1 and len(times) != 2:
        return (
            f"have no phase, which {len(times)} echoes need. "
            "Export phase, or real and imaginary images, too."
        )
    if len(parts) == 2 and len(times) < FEWEST_ECHOES:
        return (
            "are two with phase; a field map needs three. Give the two magnitudes to "
            "'legseg separate --magnitude', opposed-phase first."
        )
    return ""


def _lack_of_facts(group: EchoGroup) -> str:
    if group.field_strength_t is None:
        return (
            "don't say the field strength. Convert them to NIfTI and give it to "
            "'legseg separate' with --field-strength."
        )
    if len(group.parts) == 1 and set(phases_of(group)) != {Role.IN_PHASE, Role.OPPOSED_PHASE}:
        return (
            "are two magnitudes, but not one in phase and one in opposed phase. "
            "Export phase, or real and imaginary images, too."
        )
    return ""


def phases_of(group: EchoGroup) -> tuple[Role | None, ...]:
    """Return IN_PHASE, OPPOSED_PHASE or None for each echo, by its time and the field."""
    field_t = group.field_strength_t
    if field_t is None:
        return (None,) * len(group.times_ms)
    return tuple(phase_at_echo(time, field_t) for time in group.times_ms)
