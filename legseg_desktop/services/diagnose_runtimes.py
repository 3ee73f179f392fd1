"""Try what runs the networks, and say in plain words what this computer can do.

Each runtime is tried in a child process (`network.runtime_trial`), as an analysis does it: one
that crashes is reported, and nothing of it is loaded here (docs/decisions/0003).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError, LegSegError
from inference_engine.network.installed_runtimes import RUNTIMES, WORDS, is_installed
from inference_engine.network.runtime_choice import RuntimeChoice, choose_from, remember
from inference_engine.network.runtime_trial import RuntimeTrial, Timing, try_runtimes
from inference_engine.progress import NoProgress, Progress
from inference_engine.segmentation.model_spec import ModelSpec, find_model
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions

# A box around one thigh in a scan of both, to estimate how long one takes.
_LEG_BOX_MM = (190.0, 220.0, 400.0)


@dataclass(frozen=True)
class InferenceCheck:
    """What the networks run on.

    Parameters
    ----------
    trials : tuple of RuntimeTrial
        What was found of each installed runtime; empty where none was tried.
    missing : tuple of str
        Runtimes that aren't installed, in words.
    choice, fastest : RuntimeChoice or None
        What is taken where the user chooses nothing, and where the fastest precision is asked
        for; None where nothing works.
    sentences : tuple of str
        What this computer can do, in plain words.
    problem : str or None
        Why no scan can be segmented.
    hints : tuple of str
        Why a runtime, though installed, is left out.
    scan_seconds : int or None
        About how long the networks take for a scan of both thighs, s; None where nothing works.
    """

    trials: tuple[RuntimeTrial, ...] = ()
    missing: tuple[str, ...] = ()
    choice: RuntimeChoice | None = None
    fastest: RuntimeChoice | None = None
    sentences: tuple[str, ...] = ()
    problem: str | None = None
    hints: tuple[str, ...] = ()
    scan_seconds: int | None = None

    @property
    def uses_card(self) -> bool:
        """Whether any runtime finds a graphics card."""
        return any(device != "cpu" for trial in self.trials for device in trial.devices)


def try_inference(
    directory: Path, remembered: Path | None = None, progress: Progress | None = None
) -> InferenceCheck:
    """Try every installed runtime with the default model, and choose one anew.

    Parameters
    ----------
    directory : Path
        Where the models are.
    remembered : Path, optional
        The file in which the choice is remembered, so that an analysis takes what is said here.
    progress : Progress, optional
        Told often: it takes from some seconds to half a minute.

    Returns
    -------
    InferenceCheck
        Empty, without a problem, where there is no model to try with.

    Raises
    ------
    OperationCancelled
        If the user has asked to stop.
    """
    missing = tuple(WORDS[runtime] for runtime in RUNTIMES if not is_installed(runtime))
    try:
        spec = find_model(None, directory)
    except LegSegError:
        return InferenceCheck(missing=missing)  # said where the models are checked
    wishes = SegmentationOptions(), SegmentationOptions(precision=Precision.FASTEST)
    trials: tuple[RuntimeTrial, ...] = ()
    try:
        trials = try_runtimes(spec, wishes[1], progress or NoProgress())
        choice, fastest = (
            remember(choose_from(trials, wish), spec, wish, remembered) for wish in wishes
        )
    except InputError as error:
        return InferenceCheck(trials, missing, problem=error.what)
    except LegSegError as error:
        return InferenceCheck(trials, missing, problem=str(error))
    return InferenceCheck(
        trials=trials,
        missing=missing,
        choice=choice,
        fastest=fastest,
        sentences=_sentences(spec, trials, choice, fastest),
        hints=tuple(problem for trial in trials for problem in trial.problems),
        scan_seconds=_seconds_for_a_scan(spec, timing_of(trials, choice)),
    )


def _sentences(
    spec: ModelSpec, trials: Sequence[RuntimeTrial], choice: RuntimeChoice, fastest: RuntimeChoice
) -> tuple[str, ...]:
    taken = timing_of(trials, choice)
    seconds = _seconds_for_a_scan(spec, taken)
    said = [
        f"Scans are segmented by {choice.reason}.",
        f"The networks take about {seconds} s for a scan of both thighs "
        f"({len(spec.weights)} networks of the model {spec.name}); the steps around them "
        "come on top.",
    ]
    best = timing_of(trials, fastest)
    if best.precision != "float32":
        said.append(
            f"With the precision 'fastest' it is {taken.seconds / best.seconds:.1f} times as fast: "
            f"{best.precision} is exact enough to give {_share(best.agreement)} of the trial's "
            "voxels the same label."
        )
    else:
        said.append("A precision below float32 would not be faster here.")
    if any(timing.was_busy for trial in trials for timing in trial.timings):
        said.append(
            "Other programs kept the processor busy: the times are estimates for a free one."
        )
    if not any(trial.runtime is Runtime.TENSORFLOW for trial in trials):
        said.append("Networks can't be trained here: that needs TensorFlow.")
    return tuple(said)


def timing_of(trials: Sequence[RuntimeTrial], choice: RuntimeChoice) -> Timing:
    """Return the timing that a choice was made by."""
    wanted = (choice.runtime, choice.device, choice.precision)
    timings = [timing for trial in trials for timing in trial.timings]
    return next(t for t in timings if (t.runtime, t.device, t.precision) == wanted)


def _seconds_for_a_scan(spec: ModelSpec, timing: Timing) -> int:
    """Return what all looks of all networks take, judged by the first one's time for its slab."""
    leg_mm3 = math.prod(_LEG_BOX_MM)
    voxels = sum(
        (1 + len(each.shifts)) * leg_mm3 / math.prod(each.spacing_mm) for each in spec.members
    )
    return max(1, round(2 * voxels / math.prod(spec.members[0].slab_shape) * timing.seconds))


def _share(agreement: float | None) -> str:
    # Never rounded up to all.
    return "most" if agreement is None else f"{math.floor(agreement * 1e4) / 100:.2f} %"
