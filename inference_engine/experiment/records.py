"""What an experiment measures: one record per muscle, per image, per region of an image."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """How much fat has replaced muscle: low or high infiltration."""

    LOW = "LI"
    HIGH = "HI"


class Role(StrEnum):
    """What a subject is for. A subject has one role only, with all of its visits."""

    TRAINING = "training"
    TEST = "test"
    BMD = "bmd"
    THICK_SLICES = "thick-slices"
    CUT_VIEW = "cut-view"
    ATROPHY = "atrophy"


# What a model must survive: one test each.
STRESS_ROLES = (Role.THICK_SLICES, Role.CUT_VIEW, Role.ATROPHY)


@dataclass(frozen=True)
class ScanIdentity:
    """Which simulated scan.

    Parameters
    ----------
    role : str
        'training', 'test' and so on, as in `Role`.
    group : str
        'LI' or 'HI', as in `Group`.
    stage : str
        Clinical stage: 'control', 'early', 'intermediate' or 'end'.
    subject : str
        Name, unique in the experiment.
    visit : int
        From 1.
    extent : str
        Field of view: 'V1', 'V2' or 'V3', from short to long; 'lower', 'middle' or 'upper'
        third of a long one where it is cut.
    """

    role: str
    group: str
    stage: str
    subject: str
    visit: int
    extent: str

    @property
    def name(self) -> str:
        """Name of the scan, unique in the experiment."""
        return f"{self.subject}-visit-{self.visit}"


@dataclass(frozen=True)
class MuscleRow:
    """One muscle of one scan, both legs together, as one model labelled it.

    Parameters
    ----------
    model, member : str
        Which model, and whether the whole 'ensemble' or a fold of it, 'fold-1' and so on.
    role, group, stage, subject, visit, extent
        As in `ScanIdentity`.
    muscle, abbreviation : str
        Which muscle.
    counted : int
        1 where at least `LEAST_VOLUME_ML` of the muscle is in view, else 0: a sliver at the
        edge of the images tells of the edge and not of the model.
    legs_in_view, legs_lost : int
        On how many legs the muscle counts as in view, and on how many of these the model found
        none of it.
    dsc_percent, assd_mm : float or None
        Overlap with the truth, %, and average symmetric surface distance, mm.
    true_volume_ml, volume_ml, volume_error_ml : float or None
        Volume in the true and in the model's labels; the error is the model's minus the true.
    reference_ff_percent, ff_percent, ff_error_points : float or None
        Fat fraction measured on the same image inside the true and inside the model's labels,
        %, and their difference: the part of the error that the labels make.
    true_ff_percent, ff_error_to_truth_points : float or None
        Noise-free fat fraction that the muscle was made with, %, and the measured one minus it:
        with the error that the image makes.
    """

    model: str
    member: str
    role: str
    group: str
    stage: str
    subject: str
    visit: int
    extent: str
    muscle: str
    abbreviation: str
    counted: int
    legs_in_view: int
    legs_lost: int
    dsc_percent: float | None
    assd_mm: float | None
    true_volume_ml: float | None
    volume_ml: float | None
    volume_error_ml: float | None
    reference_ff_percent: float | None
    ff_percent: float | None
    ff_error_points: float | None
    true_ff_percent: float | None
    ff_error_to_truth_points: float | None


@dataclass(frozen=True)
class ImageRow:
    """One scan as one model labelled it.

    Parameters
    ----------
    model, member, role, group, stage, subject, visit, extent
        As in `MuscleRow`.
    generalised_dsc_percent : float or None
        Generalised DSC over all muscles of the image, %.
    mean_dsc_percent : float or None
        Mean over the muscles that count, %.
    muscles_counted, legs_lost : int
        Muscles in view, and muscles of single legs that the model missed altogether.
    true_ff_percent : float or None
        Noise-free fat fraction of all true muscle together, %.
    """

    model: str
    member: str
    role: str
    group: str
    stage: str
    subject: str
    visit: int
    extent: str
    generalised_dsc_percent: float | None
    mean_dsc_percent: float | None
    muscles_counted: int
    legs_lost: int
    true_ff_percent: float | None


@dataclass(frozen=True)
class RegionRow:
    """The same region of a subject's leg, seen with one field of view.

    Parameters
    ----------
    model, member, group, stage, subject, visit, extent
        As in `MuscleRow`.
    region : str
        'distal' or 'proximal' half of what all fields of view of the subject share.
    shift_mm : float
        Where this visit lies along the leg against the first one, as found from the muscles'
        cross-sections.
    from_mm, to_mm : float
        Ends of the region in this visit's own coordinates, mm.
    generalised_dsc_percent : float or None
        Generalised DSC within the region, %.
    """

    model: str
    member: str
    group: str
    stage: str
    subject: str
    visit: int
    extent: str
    region: str
    shift_mm: float
    from_mm: float
    to_mm: float
    generalised_dsc_percent: float | None
