"""The services the window uses, as one frozen set: the real ones, or a test's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import Progress
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.records import Analysis, ScanInputs


class SegmentScan(Protocol):
    """Segment and measure a scan, in memory."""

    def __call__(
        self, scan: DixonScan, *, model: str | None, device: str, progress: Progress
    ) -> Analysis:
        """Return the analysis; raise OperationCancelled if the user stops."""


@dataclass(frozen=True)
class Services:
    """What the window can ask for.

    Parameters
    ----------
    open_scan : callable
        ScanInputs to DixonScan.
    open_analysis : callable
        Folder of an analysis to Analysis.
    segment_scan : SegmentScan
        Scan to Analysis.
    save_analysis : callable
        Write an Analysis into a folder.
    compare_analyses : callable
        Two or more analyses to VisitComparison.
    run_demo : callable
        Simulate, segment and measure the demo patient into a folder, with progress.
    write_pdf, write_tables : callable
        Write the PDF, or the CSV tables, of an analysis.
    """

    open_scan: Callable[[ScanInputs], DixonScan]
    open_analysis: Callable[[Path], Analysis]
    segment_scan: SegmentScan
    save_analysis: Callable[[Analysis, Path], object]
    compare_analyses: Callable[[Sequence[Analysis]], VisitComparison]
    run_demo: Callable[[Path, Progress], object]
    write_pdf: Callable[[Path, Analysis], object]
    write_tables: Callable[[Path, Analysis], object]
