"""What is noticed about the images before anything is measured."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import (
    AMBIGUOUS_FAT_FRACTION,
    NEGATIVE_SIGNAL,
    DixonScan,
)
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.scan_checks import scan_findings

# Of warnings that an import has left with the scan.
_OTHER = "noticed_at_import"
_CODES = {
    AMBIGUOUS_FAT_FRACTION: "ambiguous_fat_fraction",
    NEGATIVE_SIGNAL: "negative_signal",
}


def examine_scan(scan: DixonScan) -> tuple[Finding, ...]:
    """Return the scan's own warnings, and what is doubtful about it.

    Parameters
    ----------
    scan : DixonScan
        In any orientation.

    Raises
    ------
    InputError
        If no leg is in view, or the images can't be a Dixon scan's.
    """
    found = legs_of_scan(scan)
    return with_warnings_of(scan, scan_findings(found.canonical, found.body, found.legs))


def with_warnings_of(scan: DixonScan, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with the scan's own warnings before them, each sentence once."""
    said = {finding.message for finding in findings}
    warnings = tuple(
        Finding(_CODES.get(text, _OTHER), text) for text in scan.warnings if text not in said
    )
    return (*warnings, *findings)
