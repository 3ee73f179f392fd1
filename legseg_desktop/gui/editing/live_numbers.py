"""The numbers of the muscles under edit, kept up to date with every change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.progress import Progress
from legseg_desktop.editing.edit_measures import LiveMeasure, LiveMeasures
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.translation import tr

# These take some 5 ms; a whole muscle, four times as many, would be felt by who goes on painting.
_MOST_AT_ONCE = 100_000
# The picture comes before the numbers, and ten of these a second are as many as can be read.
_AFTER_CHANGE_MS = 100


class LiveNumbers(QObject):
    """Measures all muscles once, as a job, and then only what was touched.

    Changes are measured together, a moment after they were made; very many voxels in a job, and
    what comes after them waits.

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
    changed(tuple of LiveMeasure)
        These muscles have other numbers.
    """

    changed = Signal(object)

    def __init__(self, scan: DixonScan, base: LabelVolume, jobs: JobRunner) -> None:
        super().__init__()
        self._scan = scan
        self._base = base
        self._jobs = jobs
        self._has_begun = False
        self._measures: LiveMeasures | None = None
        self._unmeasured: list[LabelChange] = []
        self._measure_later = QTimer(self)
        self._measure_later.setSingleShot(True)
        self._measure_later.setInterval(_AFTER_CHANGE_MS)
        self._measure_later.timeout.connect(self._measure)
        self.by_label: dict[int, LiveMeasure] = {}

    def begin(self) -> None:
        """Measure the muscles, unless that has begun."""
        if not self._has_begun:
            self._has_begun = True
            work = partial(_measured, self._scan, self._base)
            self._jobs.start(Job(tr("Measuring the muscles"), work, self._put))

    def take(self, change: LabelChange) -> None:
        """Take a change in; every one, in their order."""
        if change.is_news:
            self._unmeasured.append(change)
            self._measure_soon()

    def close(self) -> None:
        """Measure nothing any more: nobody looks."""
        self._unmeasured = []
        self._measure_later.stop()

    def _measure_soon(self) -> None:
        if self._measures is not None and self._unmeasured and not self._measure_later.isActive():
            self._measure_later.start()

    def _measure(self) -> None:
        """Measure what has changed by now."""
        measures, changes = self._measures, self._unmeasured
        if measures is None or not changes:
            return
        self._unmeasured = []
        if sum(change.voxels for change in changes) <= _MOST_AT_ONCE:
            self._tell(_taken_in(measures, changes))
        else:
            self._measures = None  # nobody else changes them meanwhile
            work = partial(_updated, measures, changes)
            self._jobs.start(Job(tr("Measuring the muscles"), work, self._put))

    def _put(self, result: tuple[LiveMeasures, tuple[LiveMeasure, ...]]) -> None:
        self._measures, told = result
        if told:
            self._tell(told)
        self._measure_soon()

    def _tell(self, measures: tuple[LiveMeasure, ...]) -> None:
        self.by_label |= {one.label: one for one in measures}
        self.changed.emit(measures)


def _measured(
    scan: DixonScan, labels: LabelVolume, progress: Progress
) -> tuple[LiveMeasures, tuple[LiveMeasure, ...]]:
    progress.report(0.0, "Measuring the muscles")
    return LiveMeasures(scan, labels), ()


def _updated(
    measures: LiveMeasures, changes: Sequence[LabelChange], progress: Progress
) -> tuple[LiveMeasures, tuple[LiveMeasure, ...]]:
    progress.report(0.0, "Measuring the muscles")
    return measures, _taken_in(measures, changes)


def _taken_in(measures: LiveMeasures, changes: Sequence[LabelChange]) -> tuple[LiveMeasure, ...]:
    """Return the numbers of all muscles that any of the changes touched."""
    told: dict[int, LiveMeasure] = {}
    for change in changes:
        told |= {one.label: one for one in measures.update(change)}
    return tuple(told.values())
