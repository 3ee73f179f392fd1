"""Water and fat of an acquisition that has nothing but echoes, made when they are imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from inference_engine.formats.dicom.echoes import (
    EchoGroup,
    echo_groups_of,
    phases_of,
    separate_echoes_of,
)
from inference_engine.formats.dicom.grouping import Visit
from inference_engine.formats.dicom.roles import CONTRADICTED, Role, RoleGuess
from inference_engine.formats.dicom.volumes import DicomVolume
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.services.import_sources import DicomSource, ImageOrigin
from legseg_desktop.services.separate_dicom_echoes import separated_images
from legseg_desktop.services.separate_water_fat import FAT_FILE, WATER_FILE

_READ_END = 0.3


class EchoSeparation:
    """The echoes of one acquisition, and what is made of them when it is first asked for.

    Parameters
    ----------
    group : EchoGroup
        One without a problem.
    """

    def __init__(self, group: EchoGroup) -> None:
        self.group = group
        self.warnings: tuple[str, ...] = ()
        self._made: dict[str, FloatVolume] = {}

    def take(self, name: str, progress: Progress) -> FloatVolume:
        """Return an image and forget it: both together would stay in memory for nothing."""
        if name not in self._made:
            echoes = separate_echoes_of(self.group, ProgressSpan(progress, 0, _READ_END))
            made = separated_images(self.group, echoes, ProgressSpan(progress, _READ_END, 1))
            self._made = {key: made.images[key] for key in (WATER_FILE, FAT_FILE)}
            findings = (*echoes.findings, *made.findings)
            self.warnings = tuple(dict.fromkeys(each.message for each in findings))
        return self._made.pop(name)


class EchoSource:
    """Water or fat, made of echoes.

    Parameters
    ----------
    separation : EchoSeparation
        Shared by both.
    role : str
        'water' or 'fat'.
    """

    def __init__(self, separation: EchoSeparation, role: str) -> None:
        self._separation = separation
        self._name = {"water": WATER_FILE, "fat": FAT_FILE}[role]

    @property
    def geometry(self) -> VolumeGeometry:
        """Its grid."""
        return self._separation.group.geometry

    @property
    def origin(self) -> ImageOrigin:
        """How its first echo was acquired."""
        return self._first().origin

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was noticed when it was made; empty before."""
        return self._separation.warnings

    def read(self, progress: Progress) -> ScaledVolume:
        """Make the image, or take the one that was made with its partner."""
        return ScaledVolume(np.asarray(self._separation.take(self._name, progress), np.float32))

    def middle_slice(self) -> tuple[FloatVolume, VolumeGeometry]:
        """Read the middle slice of the first echo: making the image itself would take long."""
        return self._first().middle_slice()

    def _first(self) -> DicomSource:
        group = self._separation.group
        return DicomSource(group.volumes[group.parts[0], group.times_ms[0]])


def separable_groups(visit: Visit) -> Iterator[EchoGroup]:
    """Yield the echoes of a visit on whose grid no Dixon scan has been made by the scanner."""
    for group in echo_groups_of(visit.volumes):
        if not any(made.geometry.matches(group.geometry) for made in visit.groups):
            yield group


def phases_without_name(groups: Iterable[EchoGroup]) -> dict[DicomVolume, RoleGuess]:
    """Return the roles of magnitudes of which only the echo time tells the phase.

    Parameters
    ----------
    groups : iterable of EchoGroup
        Of one visit; those with phase images are left alone.
    """
    found: dict[DicomVolume, RoleGuess] = {}
    for group in groups:
        if group.problem or group.is_complex:
            continue
        for time, role in zip(group.times_ms, phases_of(group), strict=True):
            if role is not None:
                words = "in opposed phase" if role is Role.OPPOSED_PHASE else "in phase"
                reason = f"Its echo time is one at which water and fat are {words}."
                volume = group.volumes[Role.MAGNITUDE, time]
                found[volume] = RoleGuess(role, CONTRADICTED, (reason,))
    return found
