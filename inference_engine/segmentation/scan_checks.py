"""Can this scan be segmented at all? What is doubtful is said before a network sees it.

What makes an answer impossible raises an error; what makes it doubtful is a finding beside every
number. A scan whose stored orientation is wrong can be told only where the leg's own shape
contradicts it: prone and feet-first scans with a right header are turned by `to_canonical` and
need no word.
"""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import MaskVolume
from inference_engine.imaging.legs import Leg
from inference_engine.imaging.water_fat import swap_suspicion
from inference_engine.segmentation.contrast_checks import contrast_findings
from inference_engine.segmentation.field_of_view_checks import field_of_view_findings
from inference_engine.segmentation.signal_checks import signal_findings


def scan_findings(
    canonical: DixonScan, body: MaskVolume, legs: Sequence[Leg]
) -> tuple[Finding, ...]:
    """Return what is doubtful about a scan, each in one sentence.

    Parameters
    ----------
    canonical : DixonScan
        In canonical axes, (X, Y, Z).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.
    legs : sequence of Leg
        From `split_legs`.

    Returns
    -------
    tuple of Finding
        'wrong_contrast', 'phases_exchanged', 'swap_suspected', 'one_leg', 'short_field_of_view',
        'narrow_field_of_view', 'untrained_voxel_size', 'empty_slices', 'repeated_slices',
        'body_cut_at_side', 'upside_down', 'low_signal', 'metal_suspected' or 'signal_void'; each
        at most once.

    Raises
    ------
    InputError
        If the images can't be a Dixon scan's.
    """
    contrast = contrast_findings(canonical, body)
    # Where the contrast is wrong, dark subcutaneous fat says no more than that.
    is_wrong = any(finding.code == "wrong_contrast" for finding in contrast)
    swap = None if is_wrong else swap_suspicion(canonical, body)
    return (
        *contrast,
        *(() if swap is None else (swap,)),
        *leg_findings(len(legs)),
        *field_of_view_findings(canonical, body, len(legs)),
        *signal_findings(canonical, body),
    )


def leg_findings(leg_count: int) -> tuple[Finding, ...]:
    """Return the finding 'one_leg' if only one leg is in view."""
    if leg_count > 1:
        return ()
    return (Finding("one_leg", "Only one leg is in view; the other has no numbers."),)
