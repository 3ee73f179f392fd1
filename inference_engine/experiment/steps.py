"""Work as a list of steps that can be stopped and taken up again."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inference_engine.progress import Progress, ProgressSpan


@dataclass(frozen=True)
class Step:
    """One step; what it has made already it leaves as it is.

    Parameters
    ----------
    name : str
        One word, under which its time is kept.
    share : float
        Of the progress bar.
    work : callable
        Does what is missing, reporting to the progress it is given.
    """

    name: str
    share: float
    work: Callable[[Progress], None]


def run_steps(
    steps: Sequence[Step], progress: Progress, finished: Callable[[str, float], None]
) -> None:
    """Run steps in their order.

    Parameters
    ----------
    steps : sequence of Step
        At least one.
    progress : Progress
        Told often; may raise OperationCancelled, which ends the step it is in.
    finished : callable
        Told the name of each step that is through, also of one that is cut short, and the
        seconds it took.
    """
    whole = sum(step.share for step in steps)
    before = 0.0
    for step in steps:
        span = ProgressSpan(progress, before / whole, (before + step.share) / whole)
        start = time.perf_counter()
        try:
            step.work(span)
        finally:
            finished(step.name, time.perf_counter() - start)
        before += step.share
    progress.report(1.0, "Done")
