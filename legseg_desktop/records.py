"""What the workstation keeps about a scan: frozen records, valid once made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement


@dataclass(frozen=True)
class ScanInputs:
    """The files of one scan, by role; at least one complete pair."""

    fat: Path | None = None
    water: Path | None = None
    in_phase: Path | None = None
    opposed_phase: Path | None = None


@dataclass(frozen=True)
class InputFile:
    """One input of an analysis: its role, file name and SHA-256 (None for in-memory data)."""

    role: str
    file: str
    sha256: str | None


@dataclass(frozen=True)
class Provenance:
    """All that is needed to say where a number came from, and to make it again.

    Parameters
    ----------
    legseg_version : str
        Version of this program.
    libraries : dict of str to str
        Versions of the libraries that touch the numbers.
    model_name, model_version : str or None
        The model; None where the labels were given.
    model_weights_sha256 : tuple of str
        One per member of the ensemble.
    inputs : tuple of InputFile
        The images (and labels) read.
    parameters : dict
        Options that change a number, the FF estimator among them.
    device, runtime : str
        Such as 'cpu' and 'tensorflow 2.21.0'; empty where no network ran.
    created : str
        ISO 8601 time, UTC: the only time stamp of an analysis.
    """

    legseg_version: str
    libraries: dict[str, str]
    model_name: str | None
    model_version: str | None
    model_weights_sha256: tuple[str, ...]
    inputs: tuple[InputFile, ...]
    parameters: dict[str, Any]
    device: str
    runtime: str
    created: str

    @property
    def networks_sha256(self) -> tuple[str, ...]:
        """The hashes of all networks: those that voted, then that which refined borders."""
        refinement = self.parameters.get("refinement_sha256")
        return self.model_weights_sha256 + (() if refinement is None else (str(refinement),))


@dataclass(frozen=True)
class MuscleReview:
    """How far the review of one muscle is.

    Parameters
    ----------
    side, muscle, abbreviation, label
        As in `MuscleMeasurement`.
    state : str
        'todo', 'done' or 'flag'.
    note : str
        The reviewer's own words.
    seconds : float
        Time spent on it.
    model_dsc, model_assd_mm : float or None
        Agreement with what the model made of it; None where the labels are the model's own, or
        don't go back to a model.
    """

    side: str
    muscle: str
    abbreviation: str
    label: int
    state: str
    note: str
    seconds: float
    model_dsc: float | None = None
    model_assd_mm: float | None = None


@dataclass(frozen=True)
class LabelStep:
    """One revision of the labels, on the way to those that were measured.

    Parameters
    ----------
    number : int
        Of the revision within its scan.
    author : str
        As shown, such as 'coarse 0.3.0' or 'semiautomatic, based on revision 1'.
    account : str
        Of the computer, under which it was saved; '' where that isn't known.
    created : str
        ISO 8601 time, UTC.
    changed : tuple of (side, abbreviation)
        Muscles whose labels differ from those it was made from; empty where it was made from none.
    comment : str
        The author's own words, may be empty.
    """

    number: int
    author: str
    account: str
    created: str
    changed: tuple[tuple[str, str], ...] = ()
    comment: str = ""


@dataclass(frozen=True, eq=False)
class Analysis:
    """A scan, its labels and every number computed from them.

    Parameters
    ----------
    identity, visit : str
        Pseudonym of the patient and name of the visit, as shown; may be empty.
    scan : DixonScan
        The images, in the scan's own grid.
    label_map : LabelMap
        The labels, on the same grid.
    table : LabelTable
        What the labels mean.
    measurements : tuple of MuscleMeasurement
        One per muscle and side of the table, absent muscles included.
    slices : tuple of SliceMeasurement
        One per muscle, side and slice in which it is present.
    findings : tuple of Finding
        What belongs beside the numbers.
    provenance : Provenance
        Where they come from.
    days_since_first : int or None
        Days since the patient's first visit, where known.
    vote_entropy : ndarray of uint8 or None
        How divided the ensemble was that made the labels: entropy of its votes on the scan's
        grid, % of the most it can be; None for a single network and for given labels.
    review : tuple of MuscleReview
        How far its review is; empty where that isn't known.
    history : tuple of LabelStep
        The revisions that its labels came from, its own last; empty outside a library.
    model_labels : LabelMap or None
        What the model made, where that was corrected since and lies in no library; else None.
    """

    identity: str
    visit: str
    scan: DixonScan
    label_map: LabelMap
    table: LabelTable
    measurements: tuple[MuscleMeasurement, ...]
    slices: tuple[SliceMeasurement, ...]
    findings: tuple[Finding, ...]
    provenance: Provenance
    days_since_first: int | None = None
    vote_entropy: LabelVolume | None = None
    review: tuple[MuscleReview, ...] = ()
    history: tuple[LabelStep, ...] = ()
    model_labels: LabelMap | None = None


@dataclass(frozen=True)
class AnalysisDescription:
    """What is known of a saved analysis without its images; fields as in `Analysis`."""

    identity: str
    visit: str
    days_since_first: int | None
    table: LabelTable
    findings: tuple[Finding, ...]
    provenance: Provenance
