"""Patients, visits and Dixon scans among the frames of an export."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from inference_engine.errors import InputError
from inference_engine.formats.dicom.frames import Frame, Identity
from inference_engine.formats.dicom.roles import CHANNELS, CONTRADICTED, Role
from inference_engine.formats.dicom.volumes import DicomVolume, volumes_of
from inference_engine.imaging.geometry import VolumeGeometry

# What the echo time alone says (0.5) is enough; two sources that disagree (0.5) are shown.
_LEAST_CONFIDENCE = CONTRADICTED
_PAIRS = ((Role.WATER, Role.FAT), (Role.IN_PHASE, Role.OPPOSED_PHASE))


@dataclass(eq=False)
class DixonGroup:
    """Channels of one acquisition, on one grid.

    Parameters
    ----------
    geometry : VolumeGeometry
        The grid of all channels.
    channels : dict
        The volume of each channel that is there.
    """

    geometry: VolumeGeometry
    channels: dict[Role, DicomVolume] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether water and fat, or in-phase and opposed-phase, are both there."""
        return any(set(pair) <= self.channels.keys() for pair in _PAIRS)


@dataclass(frozen=True, eq=False)
class Visit:
    """What was scanned of one patient on one day.

    Parameters
    ----------
    identity : Identity
        Of one of its files.
    volumes : tuple of DicomVolume
        All images, in the order of acquisition.
    groups : tuple of DixonGroup
        Complete Dixon scans among them.
    problems : tuple of str
        Why other Dixon images make no scan. Names no patient.
    """

    identity: Identity
    volumes: tuple[DicomVolume, ...]
    groups: tuple[DixonGroup, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Patient:
    """One patient and the visits, in the order of their dates."""

    key: str
    visits: tuple[Visit, ...]


def patients_of(frames: Iterable[Frame]) -> list[Patient]:
    """Group frames into patients and visits, ordered by the date of the first visit.

    Raises
    ------
    InputError
        If two patients share one ID.
    """
    by_patient: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        by_patient[patient_key(frame.identity)].append(frame)
    patients = []
    for key, own in by_patient.items():
        _require_one_person({frame.identity for frame in own})
        by_day: dict[str, list[Frame]] = defaultdict(list)
        for frame in own:
            by_day[frame.identity.study_date or frame.identity.study_uid].append(frame)
        visits = tuple(_visit_of(by_day[day]) for day in sorted(by_day))
        patients.append(Patient(key, visits))
    return sorted(patients, key=lambda each: (each.visits[0].identity.study_date, each.key))


def patient_key(identity: Identity) -> str:
    """Return what tells patients apart: the ID, else name and birth date, else the study."""
    if identity.patient_id:
        return f"id:{identity.issuer}:{identity.patient_id}".casefold()
    if identity.name:
        return f"name:{identity.name}:{identity.birth_date}".casefold()
    return f"study:{identity.study_uid}"


def _require_one_person(identities: set[Identity]) -> None:
    birth_dates = {each.birth_date for each in identities if each.birth_date}
    sexes = {each.sex.upper() for each in identities if each.sex.upper() in ("F", "M")}
    names = [_words_of(each.name) for each in identities if _words_of(each.name)]
    # A name may be written in several ways, with or without a middle name; strangers share none.
    strangers = any(not names[0] & other for other in names[1:])
    if len(birth_dates) > 1 or len(sexes) > 1 or strangers:
        raise InputError(
            "Two patients share one patient ID: their names, birth dates or sexes differ.",
            "Import them one at a time, from separate folders, each with its own table of "
            "pseudonyms.",
        )


def _words_of(name: str) -> set[str]:
    return {word for word in re.split(r"[\^=, ]+", name.casefold()) if word}


def _visit_of(frames: Sequence[Frame]) -> Visit:
    by_series: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        by_series[frame.series_uid].append(frame)
    volumes = [volume for series in by_series.values() for volume in volumes_of(series)]
    volumes.sort(key=lambda volume: volume.order)
    groups = _groups_of(volumes)
    complete = tuple(group for group in groups if group.is_complete)
    incomplete = [group for group in groups if not group.is_complete]
    problems = [
        f"Series {volume.label} ({_spoken(volume.guess.role)}): {volume.problem}"
        for volume in volumes
        if volume.geometry is None and is_channel(volume)
    ]
    problems += [_lack_of(group, groups) for group in incomplete]
    return Visit(frames[0].identity, tuple(volumes), complete, tuple(problems))


def is_channel(volume: DicomVolume) -> bool:
    """Return whether a volume is one of the four Dixon channels, with some confidence."""
    return volume.guess.role in CHANNELS and volume.guess.confidence >= _LEAST_CONFIDENCE


def _groups_of(volumes: Sequence[DicomVolume]) -> list[DixonGroup]:
    """Gather channels on one grid; a channel that comes again begins another scan.

    Volumes are in the order of acquisition, and all channels of one acquisition have its time:
    the latest scan that lacks a channel is the one it belongs to. Of two that claim one channel
    the surer one gets it: those whose header contradicts itself come last.
    """
    groups: list[DixonGroup] = []
    for volume in sorted(volumes, key=lambda each: each.guess.confidence <= CONTRADICTED):
        if volume.geometry is None or not is_channel(volume):
            continue
        role = volume.guess.role
        for group in reversed(groups):
            if role not in group.channels and group.geometry.matches(volume.geometry):
                group.channels[role] = volume
                break
        else:
            groups.append(DixonGroup(volume.geometry, {role: volume}))
    return groups


def _lack_of(group: DixonGroup, groups: Sequence[DixonGroup]) -> str:
    """Say why a group is no scan: a channel is there twice, missing, or on another grid."""
    role, volume = next(iter(group.channels.items()))
    for other in groups:
        if other.is_complete and role in other.channels and other.geometry.matches(group.geometry):
            return _double_claim(role, other.channels[role], volume)
    partner = next(other for pair in _PAIRS if role in pair for other in pair if other != role)
    for other in groups:
        if other is not group and partner in other.channels and not other.is_complete:
            return (
                f"Series {volume.label} ({_spoken(role)}) and series "
                f"{other.channels[partner].label} ({_spoken(partner)}) lie on different grids: "
                f"{grid_in_words(group.geometry)} and {grid_in_words(other.geometry)}. All images "
                "of a scan must come from one acquisition."
            )
    return (
        f"Series {volume.label} ({_spoken(role)}) has no {_spoken(partner)} image beside it. "
        "Export all series of the Dixon sequence."
    )


def _double_claim(role: Role, taken: DicomVolume, left: DicomVolume) -> str:
    """Say that two images claim one channel, and which was taken."""
    why = "it is surer" if taken.guess.confidence > left.guess.confidence else "it came first"
    return (
        f"Series {taken.label} and series {left.label} both claim to be the {_spoken(role)} image "
        f"of one scan; series {taken.label} was taken, because {why}. If series {left.label} "
        "shows something else, give it its role; if it belongs to another scan, export that "
        "scan's other images, too."
    )


def grid_in_words(geometry: VolumeGeometry) -> str:
    """Return shape and voxel size as a person reads them."""
    shape = " x ".join(str(n) for n in geometry.shape)
    spacing = " x ".join(f"{length:.3g}" for length in geometry.spacing_mm)
    return f"{shape} voxels of {spacing} mm"


def _spoken(role: Role) -> str:
    return role.replace("_", "-") if role in CHANNELS else role.replace("_", " ")
