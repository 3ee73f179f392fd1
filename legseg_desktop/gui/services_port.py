"""The services the window uses, as one frozen set: the real ones, or a test's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import Progress
from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.gui.library_port import LibraryServices, real_library_services
from legseg_desktop.gui.support_port import SupportServices
from legseg_desktop.records import Analysis, InputFile, ScanInputs
from legseg_desktop.reports.report_options import ReportOptions


class SegmentScan(Protocol):
    """Segment and measure a scan, in memory."""

    def __call__(
        self,
        scan: DixonScan,
        options: SegmentationOptions,
        *,
        progress: Progress,
        inputs: tuple[InputFile, ...],
        identity: str,
        visit: str,
        days_since_first: int | None,
    ) -> Analysis:
        """Return the analysis; raise OperationCancelled if the user stops."""


@dataclass(frozen=True)
class Services:
    """What the window can ask for; all of it but the comparison runs as a job.

    Parameters
    ----------
    open_scan : callable
        Files of a scan to the scan.
    describe_inputs : callable
        Files of a scan to their names and hashes.
    examine_scan : callable
        Scan to what is noticed about its images.
    open_analysis : callable
        Folder of an analysis, and further folders to look for its images in, to the analysis.
    segment_scan : SegmentScan
        Scan to analysis.
    save_analysis : callable
        Write an analysis into a folder, with progress.
    compare_analyses : callable
        Two or more analyses of a patient to their comparison.
    save_comparison : callable
        Write a comparison's table and PDF into a folder; analyses are compared anew without one.
    run_demo : callable
        Make the demo patient's analyses, each in a folder of its own below the one given.
    write_pdf : callable
        Write the PDF into a file, with the chosen options.
    close : callable
        End what the services keep running.
    compare_registered : callable or None
        As `compare_analyses`, each leg laid over the first visit's, with progress; None for a
        window that can't.
    library : LibraryServices or None
        What can be asked for about the study library; None for a window without one.
    support : SupportServices or None
        What can be asked for about the program itself; None for the services themselves.
    """

    open_scan: Callable[[ScanInputs], DixonScan]
    describe_inputs: Callable[[ScanInputs], tuple[InputFile, ...]]
    examine_scan: Callable[[DixonScan], tuple[Finding, ...]]
    open_analysis: Callable[[Path, Sequence[Path]], Analysis]
    segment_scan: SegmentScan
    save_analysis: Callable[[Analysis, Path, Progress], None]
    compare_analyses: Callable[[Sequence[Analysis]], VisitComparison]
    save_comparison: Callable[[Sequence[Analysis], Path, VisitComparison | None], None]
    run_demo: Callable[[Path, Progress], None]
    write_pdf: Callable[[Path, Analysis, ReportOptions], None]
    close: Callable[[], None] = lambda: None
    compare_registered: Callable[[Sequence[Analysis], Progress], VisitComparison] | None = None
    library: LibraryServices | None = None
    support: SupportServices | None = None


def real_services() -> Services:
    """Return the services themselves; imported only now, for a quick start.

    Scans are segmented in one process, which starts with the first and ends with `close`.
    """
    from inference_engine.network.engine import Engine  # noqa: PLC0415
    from legseg_desktop.reports.pdf_report import write_pdf_report  # noqa: PLC0415
    from legseg_desktop.services.compare_analyses import (  # noqa: PLC0415
        compare_analyses,
        compare_registered,
        save_comparison,
    )
    from legseg_desktop.services.examine_scan import examine_scan  # noqa: PLC0415
    from legseg_desktop.services.open_analysis import open_analysis  # noqa: PLC0415
    from legseg_desktop.services.open_scan import open_scan  # noqa: PLC0415
    from legseg_desktop.services.record_provenance import describe_inputs  # noqa: PLC0415
    from legseg_desktop.services.save_analysis import save_analysis  # noqa: PLC0415
    from legseg_desktop.services.segment_scan import (  # noqa: PLC0415
        remembered_choices,
        segment_scan,
    )

    engine = Engine(in_background=True, remembered=remembered_choices())
    return Services(
        open_scan=open_scan,
        describe_inputs=describe_inputs,
        examine_scan=examine_scan,
        open_analysis=open_analysis,
        segment_scan=partial(segment_scan, engine=engine),
        save_analysis=save_analysis,
        compare_analyses=compare_analyses,
        save_comparison=save_comparison,
        run_demo=_run_demo,
        write_pdf=write_pdf_report,
        close=engine.close,
        compare_registered=lambda visits, progress: compare_registered(visits, progress=progress),
        library=real_library_services(),
    )


def _run_demo(folder: Path, progress: Progress) -> None:
    # Not with the others: it brings the simulation, which the window doesn't need to start.
    from legseg_desktop.services.run_demo import run_demo  # noqa: PLC0415

    run_demo(folder, progress)
