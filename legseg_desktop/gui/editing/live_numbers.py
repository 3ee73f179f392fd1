"""The numbers of the muscles under edit, kept up to date with every change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.progress import Progress
from legseg_desktop.editing.edit_measures import LiveMeasure, LiveMeasures
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.translation import tr

# A whole muscle takes some 20 ms; all of them together would be felt.
_MOST_AT_ONCE = 500_000


class LiveNumbers(QObject):
    """Measures all muscles once, as a job, and then only what was touched.

    Changes of very many voxels are measured in a job, too; what comes after them waits.

    Parameters
    ----------
    scan : DixonScan
        What is measured.
    base : ndarray of uint8, (X, Y, Z)
        The labels before the first change.
    jobs : JobRunner
        Where they are measured.

    Signals
    -------
    changed()
        Muscles have other numbers.
    """

    changed = Signal()

    def __init__(self, scan: DixonScan, base: LabelVolume, jobs: JobRunner) -> None:
        super().__init__()
        self._scan = scan
        self._base = base
        self._jobs = jobs
        self._has_begun = False
        self._measures: LiveMeasures | None = None
        self._unmeasured: list[LabelChange] = []
        self.by_label: dict[int, LiveMeasure] = {}

    def begin(self) -> None:
        """Measure the muscles, unless that has begun."""
        if not self._has_begun:
            self._has_begun = True
            work = partial(_measured, self._scan, self._base)
            self._jobs.start(Job(tr("Measuring the muscles"), work, self._put))

    def take(self, change: LabelChange) -> None:
        """Take a change in; every one, in their order."""
        measures = self._measures
        if measures is None:
            self._unmeasured.append(change)
        elif change.is_news and change.delta.voxels > _MOST_AT_ONCE:
            self._measures = None  # nobody else changes them meanwhile
            work = partial(_updated, measures, change)
            self._jobs.start(Job(tr("Measuring the muscles"), work, self._put))
        elif change.is_news:
            self._tell(measures.update(change))

    def _put(self, result: tuple[LiveMeasures, tuple[LiveMeasure, ...]]) -> None:
        self._measures, told = result
        if told:
            self._tell(told)
        changes, self._unmeasured = self._unmeasured, []
        for change in changes:
            self.take(change)

    def _tell(self, measures: tuple[LiveMeasure, ...]) -> None:
        self.by_label |= {one.label: one for one in measures}
        self.changed.emit()


def _measured(
    scan: DixonScan, labels: LabelVolume, progress: Progress
) -> tuple[LiveMeasures, tuple[LiveMeasure, ...]]:
    progress.report(0.0, "Measuring the muscles")
    return LiveMeasures(scan, labels), ()


def _updated(
    measures: LiveMeasures, change: LabelChange, progress: Progress
) -> tuple[LiveMeasures, tuple[LiveMeasure, ...]]:
    progress.report(0.0, "Measuring the muscles")
    return measures, measures.update(change)
