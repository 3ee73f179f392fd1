"""Trying a runtime in a child process: which devices it finds, how fast they are, if they agree.

A child, since a runtime may crash on a processor or a driver that it wasn't made for, and since
TensorFlow must not meet the window's OpenGL (docs/decisions/0003).
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from inference_engine.errors import LegSegError
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.network.child_process import (
    ChildWords,
    child_folder,
    run_child,
    worker_command,
)
from inference_engine.network.installed_runtimes import WORDS, candidates, installed_version
from inference_engine.network.weights import write_manifest
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import MANIFEST_NAME, ModelSpec
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions

WORKER_MODULE = "inference_engine.network.runtime_trial_worker"
ORDER = "order.json"
OUTCOME = "outcome.json"
# Loading TensorFlow from a slow disk takes most of it.
_LIMIT_S = 120.0
# Least share of the trial's voxels with the same label as the reference has: what computes
# nonsense is far below, whatever the network.
_LEAST_AGREEMENT = {"float32": 0.999, "bfloat16": 0.98, "float16": 0.98}


@dataclass(frozen=True)
class Timing:
    """How long one slab takes on one device.

    Parameters
    ----------
    runtime : Runtime
        What ran it.
    device : str
        'cpu' or 'gpu:N'.
    precision : str
        'float32', 'bfloat16' or 'float16'.
    seconds : float
        The best of a few; wall-clock time, or processor time by processors if `was_busy`.
    agreement : float or None
        Share of voxels with the label that the reference gives them: TensorFlow in float32
        where it was tried, otherwise the first that computed in float32.
    was_busy : bool
        Whether other programs had most of the processor meanwhile.
    """

    runtime: Runtime
    device: str
    precision: str
    seconds: float
    agreement: float | None = None
    was_busy: bool = False

    @property
    def agrees(self) -> bool:
        """Whether its labels are those of the reference, but for rounding."""
        return self.agreement is None or self.agreement >= _LEAST_AGREEMENT[self.precision]


@dataclass(frozen=True)
class RuntimeTrial:
    """What a trial of one runtime found.

    Parameters
    ----------
    runtime : Runtime
        Which.
    version : str or None
        None where it isn't installed.
    devices : mapping of str to tuple of str
        The precisions of each device that it finds.
    timings : tuple of Timing
        Those that worked.
    problems : tuple of str
        Why others didn't, a sentence each.
    """

    runtime: Runtime
    version: str | None
    devices: Mapping[str, tuple[str, ...]]
    timings: tuple[Timing, ...]
    problems: tuple[str, ...] = ()


def allows(options: SegmentationOptions, device: str, precision: str) -> bool:
    """Return whether the user's choice allows a device and a precision."""
    wanted = options.device
    fits = wanted in ("auto", device) or (wanted == "gpu" and device.startswith("gpu:"))
    return fits and (precision == "float32" or options.precision is Precision.FASTEST)


def try_runtimes(
    spec: ModelSpec, options: SegmentationOptions, progress: Progress
) -> tuple[RuntimeTrial, ...]:
    """Time one slab of a model's network on all that the user's choice allows.

    Parameters
    ----------
    spec : ModelSpec
        A model whose weights are there; its first network is used.
    options : SegmentationOptions
        Runtime, device and precision.
    progress : Progress
        Told often.

    Returns
    -------
    tuple of RuntimeTrial
        One per installed runtime; one that crashes or takes too long has no timings.

    Raises
    ------
    InputError
        If the runtime asked for isn't installed.
    OutputError
        If there is no room for temporary files.
    OperationCancelled
        If the user has asked to stop.
    """
    runtimes = candidates(options.runtime)
    trials: list[RuntimeTrial] = []
    labels: dict[Timing, LabelVolume] = {}
    for index, runtime in enumerate(runtimes):
        span = ProgressSpan(progress, index / len(runtimes), (index + 1) / len(runtimes))
        trial, made = _try(spec, runtime, options, span)
        trials.append(trial)
        labels |= dict(zip(trial.timings, made, strict=True))
    return _compared(trials, labels)


def _try(
    spec: ModelSpec, runtime: Runtime, options: SegmentationOptions, progress: Progress
) -> tuple[RuntimeTrial, list[LabelVolume]]:
    """Return the trial of one runtime, and the labels that belong to its timings."""
    name = WORDS[runtime]
    found = RuntimeTrial(runtime, installed_version(runtime), {}, ())
    words = ChildWords(
        starting=f"Trying {name}",
        not_started=(f"{name} can't be tried.", "Install the program again."),
        out_of_memory=(f"{name} ran out of memory in a trial.", "Close other programs."),
        crashed=(f"{name} doesn't work on this computer: it crashed in a trial.", ""),
    )
    with child_folder() as folder:
        order = {
            "runtime": runtime,
            "device": options.device,
            "precision": options.precision,
            "weights": str(spec.directory.absolute()),
        }
        write_manifest(folder / MANIFEST_NAME, spec.members[:1])
        (folder / ORDER).write_text(json.dumps(order), encoding="utf-8")
        problems = []
        try:
            command = worker_command(WORKER_MODULE, str(folder))
            run_child(command, folder, options.device, words, _Limited(progress, name))
        except LegSegError as error:
            problems.append(error.what)
        outcome = _outcome_in(folder)
        timings = tuple(Timing(runtime, **row) for row in outcome["timings"])
        labels = [np.load(folder / file, allow_pickle=False) for file in outcome["labels"]]
        devices = {name: tuple(each) for name, each in outcome["devices"].items()}
        problems += outcome["problems"]
    return replace(found, devices=devices, timings=timings, problems=tuple(problems)), labels


class _TooSlowError(LegSegError):
    """A trial has taken too long."""


class _Limited:
    """A progress that ends a trial which takes too long."""

    def __init__(self, progress: Progress, name: str) -> None:
        self._progress = progress
        self._name = name
        self._end = time.monotonic() + _LIMIT_S

    def report(self, fraction: float, message: str) -> None:
        """Pass it on."""
        if time.monotonic() > self._end:
            raise _TooSlowError(f"{self._name} took more than {_LIMIT_S:.0f} s in a trial.")
        self._progress.report(fraction, message)


def _outcome_in(folder: Path) -> dict[str, Any]:
    """Return what the child has written by the time it ended, however it did."""
    try:
        outcome: dict[str, Any] = json.loads((folder / OUTCOME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {"devices": {}, "timings": [], "labels": [], "problems": []}
    return outcome


def _compared(
    trials: Sequence[RuntimeTrial], labels: Mapping[Timing, LabelVolume]
) -> tuple[RuntimeTrial, ...]:
    """Return the trials with each timing's agreement with the reference."""
    exact = [timing for timing in labels if timing.precision == "float32"]
    if not exact:
        return tuple(trials)
    reference = labels[max(exact, key=lambda timing: timing.runtime is Runtime.TENSORFLOW)]
    return tuple(
        replace(
            trial,
            timings=tuple(
                replace(timing, agreement=float(np.mean(labels[timing] == reference)))
                for timing in trial.timings
            ),
        )
        for trial in trials
    )
