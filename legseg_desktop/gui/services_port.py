"""The services the window uses, as one frozen set: the real ones, or a test's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import Progress
from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.gui.library_port import LibraryServices, real_library_services
from legseg_desktop.gui.support_port import SupportServices
from legseg_desktop.records import Analysis, InputFile, ScanInputs
from legseg_desktop.reports.report_options import ReportOptions, VisitReportOptions

if TYPE_CHECKING:
    from inference_engine.network.engine import Engine

# ruff: noqa: PLC0415 (each service is imported when it is first asked for: a quick start)


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


class SaveComparison(Protocol):
    """Write a comparison into a folder."""

    def __call__(
        self,
        analyses: Sequence[Analysis],
        out: Path,
        comparison: VisitComparison | None,
        report: VisitReportOptions,
    ) -> None:
        """Write table, PDF and pictures."""


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
        Write an analysis into a new folder, with progress; FolderTakenError if it is there.
    compare_analyses : callable
        Two or more analyses of a patient to their comparison.
    save_comparison : callable
        Write a comparison's table and PDF into a folder; analyses are compared anew without one.
    run_demo : callable
        Make the demo patient's analyses, each in a folder of its own below the one given.
    write_pdf : callable
        Write the PDF into a file, with the chosen options.
    make_pdf : callable
        Return the same PDF, to show its pages.
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
    save_comparison: SaveComparison
    run_demo: Callable[[Path, Progress], None]
    write_pdf: Callable[[Path, Analysis, ReportOptions], None]
    make_pdf: Callable[[Analysis, ReportOptions], bytes]
    close: Callable[[], None] = lambda: None
    compare_registered: Callable[[Sequence[Analysis], Progress], VisitComparison] | None = None
    library: LibraryServices | None = None
    support: SupportServices | None = None


def real_services() -> Services:
    """Return the services themselves; each is imported when it is first asked for.

    Scans are segmented in one process, which starts with the first and ends with `close`.
    """
    from inference_engine.network.engine import Engine
    from legseg_desktop.services.remembered_choices import remembered_choices

    engine = Engine(in_background=True, remembered=remembered_choices())
    return Services(
        open_scan=_open_scan,
        describe_inputs=_describe_inputs,
        examine_scan=_examine_scan,
        open_analysis=_open_analysis,
        segment_scan=partial(_segment_scan, engine),
        save_analysis=_save_analysis,
        compare_analyses=_compare_analyses,
        save_comparison=_save_comparison,
        run_demo=_run_demo,
        write_pdf=_write_pdf,
        make_pdf=_make_pdf,
        close=engine.close,
        compare_registered=_compare_registered,
        library=real_library_services(),
    )


def _segment_scan(
    engine: Engine, scan: DixonScan, options: SegmentationOptions, **said: Any
) -> Analysis:
    from legseg_desktop.services.segment_scan import segment_scan

    return segment_scan(scan, options, engine=engine, **said)


def _open_scan(inputs: ScanInputs) -> DixonScan:
    from legseg_desktop.services.open_scan import open_scan

    return open_scan(inputs)


def _describe_inputs(inputs: ScanInputs) -> tuple[InputFile, ...]:
    from legseg_desktop.services.record_provenance import describe_inputs

    return describe_inputs(inputs)


def _examine_scan(scan: DixonScan) -> tuple[Finding, ...]:
    from legseg_desktop.services.examine_scan import examine_scan

    return examine_scan(scan)


def _open_analysis(folder: Path, image_folders: Sequence[Path]) -> Analysis:
    from legseg_desktop.services.open_analysis import open_analysis

    return open_analysis(folder, image_folders)


def _save_analysis(analysis: Analysis, folder: Path, progress: Progress) -> None:
    from legseg_desktop.services.save_analysis import save_analysis

    save_analysis(analysis, folder, progress, is_new=True)


def _compare_analyses(analyses: Sequence[Analysis]) -> VisitComparison:
    from legseg_desktop.services.compare_analyses import compare_analyses

    return compare_analyses(analyses)


def _compare_registered(analyses: Sequence[Analysis], progress: Progress) -> VisitComparison:
    from legseg_desktop.services.compare_analyses import compare_registered

    return compare_registered(analyses, progress=progress)


def _save_comparison(
    analyses: Sequence[Analysis],
    out: Path,
    comparison: VisitComparison | None,
    report: VisitReportOptions,
) -> None:
    from legseg_desktop.services.compare_analyses import save_comparison

    save_comparison(analyses, out, comparison, report)


def _run_demo(folder: Path, progress: Progress) -> None:
    from legseg_desktop.services.run_demo import run_demo

    run_demo(folder, progress)


def _write_pdf(path: Path, analysis: Analysis, options: ReportOptions) -> None:
    from legseg_desktop.reports.pdf_report import write_pdf_report

    write_pdf_report(path, analysis, options)


def _make_pdf(analysis: Analysis, options: ReportOptions) -> bytes:
    from legseg_desktop.reports.pdf_report import make_pdf_report

    return make_pdf_report(analysis, options)
