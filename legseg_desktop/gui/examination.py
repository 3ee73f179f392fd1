"""What is doubtful about a scan without labels: looked for once the scan is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import Progress
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import with_suspicion
from legseg_desktop.gui.workspace import OpenVisit, Workspace


def examine_behind(
    visit: OpenVisit,
    examine: Callable[[DixonScan], tuple[Finding, ...]],
    jobs: JobRunner,
    workspace: Workspace,
) -> None:
    """Start a job that adds findings to an open visit; one with an analysis has its own.

    It takes seconds, and nothing waits for it: a segmentation looks for itself.
    """
    if visit.analysis is not None or visit not in workspace.visits:
        return

    def work(progress: Progress) -> OpenVisit:
        progress.report(0.0, "Examining the images")
        findings = examine(visit.scan)
        return replace(visit, findings=findings, shown=with_suspicion(visit.shown, findings))

    # Of no use where the visit is closed or segmented meanwhile: it isn't open any more then.
    def put(examined: OpenVisit) -> None:
        workspace.replace(visit, examined)

    jobs.start(Job(tr("Examining the images"), work, put, subject=visit.shown))
