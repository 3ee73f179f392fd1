"""All numbers of a label map at once: muscles, slices and what the field of view cuts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.coverage import find_cut_muscles
from inference_engine.quantification.fat_fraction import muscles_from_voxels
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.profiles import slices_from_voxels


class LabelUncertainty(Protocol):
    """How sure an ensemble is of one label, as a segmentation says it."""

    @property
    def label(self) -> int:
        """Value in the label map."""

    @property
    def vote_entropy_percent(self) -> float:
        """Mean entropy of the votes, % of the most it can be."""

    @property
    def agreement(self) -> float:
        """Mean DSC between the members, 0 to 1."""

    @property
    def expected_dsc(self) -> float | None:
        """DSC with the truth to expect, 0 to 1."""

    @property
    def dsc_low(self) -> float | None:
        """Lower end of its range."""

    @property
    def dsc_high(self) -> float | None:
        """Upper end of its range."""


@dataclass(frozen=True)
class Quantification:
    """The numbers of one label map on one scan.

    Parameters
    ----------
    measurements : tuple of MuscleMeasurement
        One per muscle and side of the table, absent ones included.
    slices : tuple of SliceMeasurement
        One per muscle, side and slice in which it is present.
    findings : tuple of Finding
        The findings given, then those about coverage.
    """

    measurements: tuple[MuscleMeasurement, ...]
    slices: tuple[SliceMeasurement, ...]
    findings: tuple[Finding, ...]


def quantify(
    label_map: LabelMap,
    scan: DixonScan,
    table: LabelTable,
    findings: Sequence[Finding] = (),
    uncertainty: Sequence[LabelUncertainty] = (),
    *,
    options: QuantificationOptions | None = None,
) -> Quantification:
    """Measure muscles and slices in one pass over the volumes.

    Parameters
    ----------
    label_map : LabelMap
        Labels on the scan's grid.
    scan : DixonScan
        The images.
    table : LabelTable
        What the labels mean.
    findings : sequence of Finding
        What was noticed before, such as by the segmentation.
    uncertainty : sequence of LabelUncertainty
        How sure the ensemble was that made this very label map; none where labels were given
        or corrected, for then it no longer holds.
    options : QuantificationOptions, optional
        Which voxels count, and how.

    Raises
    ------
    GeometryError
        If labels and scan don't share one grid.
    LabelTableError
        If the label map holds a value that the table doesn't have.
    """
    voxels = gather_muscle_voxels(label_map, scan, table, options)
    # The segmentation may have noticed a cut as well: one finding per code and muscle.
    known = {(finding.code, finding.abbreviation, finding.side) for finding in findings}
    added = (
        finding
        for finding in find_cut_muscles(voxels, table)
        if (finding.code, finding.abbreviation, finding.side) not in known
    )
    return Quantification(
        with_uncertainty(muscles_from_voxels(voxels, table, findings, options), uncertainty),
        slices_from_voxels(voxels, table),
        (*findings, *added),
    )


def with_uncertainty(
    measurements: Iterable[MuscleMeasurement], uncertainty: Iterable[LabelUncertainty]
) -> tuple[MuscleMeasurement, ...]:
    """Return measurements with how sure the ensemble was of each muscle that was found.

    Where one label stands for both legs, the less sure leg speaks for both.
    """
    by_label: dict[int, LabelUncertainty] = {}
    for each in uncertainty:
        known = by_label.get(each.label)
        if known is None or each.agreement < known.agreement:
            by_label[each.label] = each
    return tuple(
        replace(
            row,
            vote_entropy_percent=own.vote_entropy_percent,
            ensemble_agreement=own.agreement,
            expected_dsc=own.expected_dsc,
            expected_dsc_low=own.dsc_low,
            expected_dsc_high=own.dsc_high,
        )
        if row.voxels and (own := by_label.get(row.label)) is not None
        else row
        for row in measurements
    )
