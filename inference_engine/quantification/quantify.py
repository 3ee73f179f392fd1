"""All numbers of a label map at once: muscles, slices and what the field of view cuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.coverage import find_cut_muscles
from inference_engine.quantification.fat_fraction import muscles_from_voxels
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from inference_engine.quantification.profiles import slices_from_voxels


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
    label_map: LabelMap, scan: DixonScan, table: LabelTable, findings: Sequence[Finding] = ()
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

    Raises
    ------
    GeometryError
        If labels and scan don't share one grid.
    LabelTableError
        If the label map holds a value that the table doesn't have.
    """
    voxels = gather_muscle_voxels(label_map, scan, table)
    # The segmentation may have noticed a cut as well: one finding per code and muscle.
    known = {(finding.code, finding.abbreviation, finding.side) for finding in findings}
    added = (
        finding
        for finding in find_cut_muscles(voxels, table)
        if (finding.code, finding.abbreviation, finding.side) not in known
    )
    return Quantification(
        muscles_from_voxels(voxels, table, findings),
        slices_from_voxels(voxels, table),
        (*findings, *added),
    )
