"""What the report of a visit is made of: its analysis, with what the library knows of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from inference_engine.progress import NoProgress, Progress
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis
from legseg_desktop.reports.report_options import ReportOptions

CompleteAnalysis = Callable[[Progress], Analysis]


class ReportSource:
    """Completes analyses, off the window's thread.

    Parameters
    ----------
    services : Services
        Who makes the PDF.
    library : LibrarySession
        Which revisions there are.
    """

    def __init__(self, services: Services, library: LibrarySession) -> None:
        self._services = services
        self._library = library
        self._completed: WeakKeyDictionary[OpenVisit, Analysis] = WeakKeyDictionary()

    def analysis_of(self, visit: OpenVisit, *, with_review: bool = False) -> CompleteAnalysis:
        """Return what completes the analysis of a visit; runs in a worker thread.

        What the library keeps must be what was measured: it raises InputError if files have
        changed since. Only tables hold the review; pages don't wait for it.
        """
        analysis, library, revision_id = visit.analysis, self._library.current, visit.revision_id
        assert analysis is not None
        if library is None or revision_id is None:
            return lambda _: analysis
        return lambda progress: _completed(library, revision_id, analysis, progress, with_review)

    def pdf_of(self, visit: OpenVisit, options: ReportOptions) -> Callable[[], bytes]:
        """Return what makes the PDF of a visit; of one that is shown again, from what is known."""
        make_pdf, complete = self._services.make_pdf, self.analysis_of(visit)

        def make() -> bytes:
            analysis = self._completed.get(visit)
            if analysis is None:
                analysis = complete(NoProgress())
                self._completed[visit] = analysis
            return make_pdf(analysis, options)

        return make


def _completed(
    library: Any, revision_id: int, analysis: Analysis, progress: Progress, with_review: bool
) -> Analysis:
    from legseg_desktop.services.analysis_to_report import analysis_to_report  # noqa: PLC0415

    return analysis_to_report(library, revision_id, analysis, progress, with_review=with_review)
