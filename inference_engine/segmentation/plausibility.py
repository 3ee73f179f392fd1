"""Does the result make sense as a thigh? What is odd is said, never mended."""

from __future__ import annotations

import numpy as np

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.anatomy.muscle_ranges import load_muscle_ranges
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume, MaskVolume
from inference_engine.imaging.legs import estimate_midsagittal_index
from inference_engine.quantification.muscle_extents import profile_labels
from inference_engine.quantification.muscle_voxels import image_slices
from inference_engine.segmentation.arrangement_checks import (
    arrangement_findings,
    crossing_findings,
)
from inference_engine.segmentation.scan_checks import leg_findings
from inference_engine.segmentation.thigh_evidence import (
    THIGH_LIMITS,
    ThighLimits,
    gather_evidence,
    thigh_doubts,
)
from inference_engine.segmentation.volume_checks import asymmetry_findings, range_findings

__all__ = ["label_findings", "leg_findings"]


def label_findings(
    scan: DixonScan,
    body: MaskVolume,
    labels: LabelVolume,
    table: LabelTable,
    limits: ThighLimits = THIGH_LIMITS,
) -> tuple[Finding, ...]:
    """Return what is odd about the labels of a scan.

    Parameters
    ----------
    scan : DixonScan
        In canonical axes, (X, Y, Z).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.
    labels : ndarray of uint8, (X, Y, Z)
        The joined labels of both legs.
    table : LabelTable
        What they mean.
    limits : ThighLimits
        The thresholds of what is a thigh.

    Returns
    -------
    tuple of Finding
        'not_a_thigh' alone, or else 'sides_exchanged', 'volume_asymmetry', 'volume_unusual',
        'out_of_order', 'out_of_place' and 'crosses_midline' per muscle.
    """
    signal = sum(image.mean(axis=(0, 1), dtype=np.float64) for image in (scan.water, scan.fat))
    profile = profile_labels(labels, scan.geometry.spacing_mm, image_slices(np.asarray(signal)))
    doubts = thigh_doubts(
        gather_evidence(scan, body, labels, table=table, profile=profile, limits=limits), limits
    )
    if doubts:
        # What the muscles of something else look like beside each other says no more.
        return (
            Finding(
                "not_a_thigh",
                f"This does not look like a thigh: {'; '.join(doubts)}. "
                "Check that the right scan was chosen; the numbers may mean nothing.",
            ),
        )
    ranges = load_muscle_ranges()
    middle = estimate_midsagittal_index(body, scan.geometry.spacing_mm)
    return (
        *arrangement_findings(profile, table, ranges),
        *crossing_findings(labels, middle, table, profile),
        *asymmetry_findings(profile, table),
        *range_findings(profile, table, ranges),
    )
