"""What is noticed about the images before anything is measured."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import (
    AMBIGUOUS_FAT_FRACTION,
    NEGATIVE_SIGNAL,
    DixonScan,
)
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.orientation import to_canonical_scan
from inference_engine.imaging.water_fat import swap_suspicion

_CODES = {
    AMBIGUOUS_FAT_FRACTION: "ambiguous_fat_fraction",
    NEGATIVE_SIGNAL: "negative_signal",
}


def examine_scan(scan: DixonScan) -> tuple[Finding, ...]:
    """Return the scan's own warnings, and the suspicion that fat and water are swapped."""
    canonical = to_canonical_scan(scan)
    suspicion = swap_suspicion(canonical, body_mask(canonical.in_phase))
    return with_warnings_of(scan, () if suspicion is None else (suspicion,))


def with_warnings_of(scan: DixonScan, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with the scan's own warnings before them, each sentence once."""
    said = {finding.message for finding in findings}
    warnings = tuple(Finding(_CODES[text], text) for text in scan.warnings if text not in said)
    return (*warnings, *findings)
