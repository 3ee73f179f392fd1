"""Where in a scan water and fat seem to be swapped."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import MaskVolume
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.water_fat import suspected_swap


def locate_swap(scan: DixonScan, findings: Sequence[Finding]) -> MaskVolume | None:
    """Return the voxels for which a swap is suspected, (I, J, K).

    Parameters
    ----------
    scan : DixonScan
        In any axis order.
    findings : sequence of Finding
        What was noticed about it.

    Returns
    -------
    ndarray of bool or None
        None where no swap was noticed, or nowhere in particular.
    """
    if not any(finding.code == "swap_suspected" for finding in findings):
        return None
    found = suspected_swap(scan, body_mask(scan.in_phase))
    return found if found.any() else None
