"""Choosing what runs a model's networks: what the user names, or the fastest in a short trial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.network import choice_memory
from inference_engine.network.installed_runtimes import RUNTIMES, WORDS, candidates
from inference_engine.network.runtime_trial import RuntimeTrial, Timing, allows, try_runtimes
from inference_engine.progress import NoProgress, Progress
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions

# What displaces a runtime that comes before it in RUNTIMES must be so many times as fast. A scan's
# networks take about as long as TensorFlow takes to load, which takes more memory, too.
_CLEAR_GAIN = 1.5
# A trial beside other programs can be off by so much.
_SAME = 1.2
_ALONE, _ASKED = "the only one that works here", "as asked"
_REMEMBERED = ("device", "precision", "reason")


@dataclass(frozen=True)
class RuntimeChoice:
    """What runs a model's networks.

    Parameters
    ----------
    runtime : Runtime
        Never AUTO.
    device : str
        'cpu' or 'gpu:N'.
    precision : str
        What it computes in: 'float32', 'bfloat16' or 'float16'.
    reason : str
        Why, in a few words for the user.
    """

    runtime: Runtime
    device: str
    precision: str
    reason: str


def choose_runtime(
    spec: ModelSpec,
    options: SegmentationOptions,
    remembered: Path | None = None,
    progress: Progress | None = None,
) -> RuntimeChoice:
    """Return what is to run a model, as the user wishes.

    Where the wish leaves a choice, one slab of the model's own network is timed on each
    runtime, device and precision, in child processes. The fastest whose labels are right is
    taken, or OpenVINO where nothing is clearly faster. That takes some seconds the first time,
    and is remembered.

    Parameters
    ----------
    spec : ModelSpec
        The model; its weights must be there.
    options : SegmentationOptions
        Runtime, device and precision.
    remembered : Path, optional
        The file in which choices are remembered from one start to the next. A choice holds for
        one version of the program and its runtimes, one processor and one architecture.
    progress : Progress, optional
        Told often during a trial.

    Raises
    ------
    InputError
        If the runtime asked for isn't installed or doesn't work, or the device isn't there.
    OutputError
        If there is no room for temporary files.
    OperationCancelled
        If the user has asked to stop.
    """
    runtimes = candidates(options.runtime)
    one_device = options.device not in ("auto", "gpu")
    if len(runtimes) == 1 and one_device and options.precision is Precision.FLOAT32:
        named = options.runtime is not Runtime.AUTO
        why = _ASKED if named else "nothing else is installed"
        reason = f"{_words(runtimes[0], options.device)}: {why}"
        return RuntimeChoice(runtimes[0], options.device, "float32", reason)
    key = choice_memory.key_of(spec, options)
    known = choice_memory.recall(key, remembered)
    if known is not None:
        return RuntimeChoice(Runtime(known["runtime"]), *(known[name] for name in _REMEMBERED))
    trials = try_runtimes(spec, options, progress or NoProgress())
    return remember(choose_from(trials, options), spec, options, remembered)


def remember(
    choice: RuntimeChoice, spec: ModelSpec, options: SegmentationOptions, remembered: Path | None
) -> RuntimeChoice:
    """Remember a choice for a model's architecture and the user's wish, and return it."""
    content = {"runtime": choice.runtime.value} | {n: getattr(choice, n) for n in _REMEMBERED}
    choice_memory.keep(choice_memory.key_of(spec, options), content, remembered)
    return choice


def choose_from(trials: Sequence[RuntimeTrial], options: SegmentationOptions) -> RuntimeChoice:
    """Return the best of what was tried, among what the user's wish allows.

    Raises
    ------
    InputError
        If nothing that it allows works.
    """
    timings = [timing for trial in trials for timing in trial.timings]
    usable = [t for t in timings if t.agrees and allows(options, t.device, t.precision)]
    if not usable:
        raise _nothing_works(trials, options)
    usable.sort(key=lambda timing: timing.seconds)
    own_best = {timing.runtime: timing for timing in reversed(usable)}
    fast = [t for t in own_best.values() if t.seconds <= _CLEAR_GAIN * usable[0].seconds]
    best = min(fast, key=lambda timing: RUNTIMES.index(timing.runtime))
    # Against another runtime, if there is one: that is what was chosen.
    others = [timing for timing in usable if timing.runtime is not best.runtime]
    others = others or [timing for timing in usable if timing is not best]
    alone = _ALONE if options.runtime is Runtime.AUTO else _ASKED
    reason = f"{place(best)}: {_compared(best, others[0]) if others else alone}"
    return RuntimeChoice(best.runtime, best.device, best.precision, reason)


def _compared(best: Timing, other: Timing) -> str:
    name = f"{_other(other, best)} in a trial"
    ratio = other.seconds / best.seconds
    if ratio >= _SAME:
        return f"{ratio:.1f} times as fast as {name}"
    if ratio >= 1 / _SAME:
        return f"about as fast as {name}"
    return f"little slower than {name}, and sooner loaded"


def place(timing: Timing) -> str:
    """Return where a timing was taken, such as 'OpenVINO on the processor in bfloat16'."""
    return _words(timing.runtime, timing.device, timing.precision)


def _words(runtime: Runtime, device: str, precision: str = "float32") -> str:
    kind, _, number = device.partition(":")
    where = "the processor" if kind == "cpu" else f"graphics card {int(number) + 1}"
    return f"{WORDS[runtime]} on {where}" + ("" if precision == "float32" else f" in {precision}")


def _other(other: Timing, best: Timing) -> str:
    """Return the shortest words that tell one place from another."""
    if other.runtime is best.runtime and other.device == best.device:
        return other.precision
    if other.device == best.device and other.precision == best.precision:
        return WORDS[other.runtime]
    return place(other)


def _nothing_works(trials: Sequence[RuntimeTrial], options: SegmentationOptions) -> InputError:
    devices = sorted({device for trial in trials for device in trial.devices})
    if devices and not any(allows(options, device, "float32") for device in devices):
        names = " and ".join(WORDS[trial.runtime] for trial in trials)
        find = "find" if len(trials) > 1 else "finds"
        return InputError(
            f"The device '{options.device}' can't be used: {names} {find} no such device.",
            f"Choose one of: {', '.join(['auto', *devices])}.",
        )
    wrong = [place(t) for trial in trials for t in trial.timings if not t.agrees]
    problems = [problem for trial in trials for problem in trial.problems]
    problems += [f"{name} gives wrong labels." for name in wrong]
    return InputError(
        "The networks can't be run on this computer: " + " ".join(problems),
        "Choose another runtime or device; `legseg doctor` shows what works.",
    )
