"""The numbers of the muscles under edit, kept up to date with every change."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.progress import OperationCancelled, Progress
from legseg_desktop.editing.edit_measures import LiveMeasure, LiveMeasures
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.translation import tr

_LOG = logging.getLogger(__name__)

# These take some 5 ms; a whole muscle, four times as many, would be felt by who goes on painting.
_MOST_AT_ONCE = 100_000
# The picture comes before the numbers, and ten of these a second are as many as can be read.
_AFTER_CHANGE_MS = 100


@dataclass(frozen=True, eq=False)
class _Measured:
    """What a job has measured: the numbers that go on, and those to tell; or why there are none."""

    measures: LiveMeasures | None
    told: tuple[LiveMeasure, ...] = ()
    error: Exception | None = None


class LiveNumbers(QObject):
    """Measures all muscles once, as a job, and then only what was touched.

    Changes are measured together, a moment after they were made; very many voxels in a job, and
    what comes after them waits. Where measuring fails, the next change has all muscles measured
    anew.

    Parameters
    ----------
    scan : DixonScan
        What is measured.
    base : ndarray of uint8, (X, Y, Z)
        The labels before the first change.
    labels : ndarray of uint8, (X, Y, Z)
        The labels under edit, with every change that was taken in; read only.
    jobs : JobRunner
        Where they are measured.

    Signals
    -------
    changed(tuple of LiveMeasure)
        These muscles have other numbers.
    failed(exception)
        They can't be measured; told once, until they can be again.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, scan: DixonScan, base: LabelVolume, labels: LabelVolume, jobs: JobRunner
    ) -> None:
        super().__init__()
        self._scan = scan
        self._base = base
        self._labels = labels
        self._jobs = jobs
        self._has_begun = False
        self._must_begin_anew = False
        self._has_said_so = False
        self._measures: LiveMeasures | None = None
        self._unmeasured: list[LabelChange] = []
        self._touched: set[int] = set()
        self._measure_later = QTimer(self)
        self._measure_later.setSingleShot(True)
        self._measure_later.setInterval(_AFTER_CHANGE_MS)
        self._measure_later.timeout.connect(self._measure)
        self.by_label: dict[int, LiveMeasure] = {}

    def begin(self) -> None:
        """Measure the muscles, unless that has begun."""
        if not self._has_begun:
            self._has_begun = True
            self._start(partial(_measured, self._scan, self._base, ()))

    def take(self, change: LabelChange) -> None:
        """Take a change in; every one, in their order."""
        if change.is_news:
            self._touched |= change.labels
            self._unmeasured.append(change)
            self._measure_soon()

    def close(self) -> None:
        """Measure nothing any more: nobody looks."""
        self._unmeasured = []
        self._measure_later.stop()

    def _measure_soon(self) -> None:
        can_be = self._measures is not None or self._must_begin_anew
        if can_be and self._unmeasured and not self._measure_later.isActive():
            self._measure_later.start()

    def _measure(self) -> None:
        """Measure what has changed by now."""
        measures, changes = self._measures, self._unmeasured
        if not changes:
            return
        if self._must_begin_anew:
            self._must_begin_anew = False
            self._unmeasured = []  # these labels have them
            labels = self._labels.copy(order="F")
            self._start(partial(_measured, self._scan, labels, frozenset(self._touched)))
        elif measures is not None:
            self._unmeasured = []
            self._measures = None  # nobody else changes them meanwhile
            if sum(change.voxels for change in changes) <= _MOST_AT_ONCE:
                self._put(_or_why_not(lambda: _updated(measures, changes)))
            else:
                self._start(partial(_updated, measures, changes))

    def _start(self, measure: Callable[[], _Measured]) -> None:
        def work(progress: Progress) -> _Measured:
            progress.report(0.0, "Measuring the muscles")
            return _or_why_not(measure)

        self._jobs.start(Job(tr("Measuring the muscles"), work, self._put))

    def _put(self, result: _Measured) -> None:
        self._measures = result.measures
        self._must_begin_anew = result.measures is None
        if result.told:
            self.by_label |= {one.label: one for one in result.told}
            self.changed.emit(result.told)
        self._measure_soon()
        is_news = result.error is not None and not self._has_said_so
        self._has_said_so = result.error is not None
        if is_news:
            self.failed.emit(result.error)


def _or_why_not(measure: Callable[[], _Measured]) -> _Measured:
    """Measure; numbers that failed half-way are given up."""
    try:
        return measure()
    except OperationCancelled:
        raise
    except Exception as error:
        _LOG.error("Measuring the muscles under edit failed with %s.", type(error).__name__)
        return _Measured(None, error=error)


def _measured(scan: DixonScan, labels: LabelVolume, wanted: Collection[int]) -> _Measured:
    """Measure all muscles of labels that nobody changes; tell those that are wanted."""
    measures = LiveMeasures(scan, labels)
    return _Measured(measures, tuple(measures.of(label) for label in sorted(wanted)))


def _updated(measures: LiveMeasures, changes: Sequence[LabelChange]) -> _Measured:
    """Take changes in; tell all muscles that any of them touched."""
    told: dict[int, LiveMeasure] = {}
    for change in changes:
        told |= {one.label: one for one in measures.update(change)}
    return _Measured(measures, tuple(told.values()))
