"""The process that tries one runtime: `runtime_trial` starts it with a folder of its own."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from inference_engine.formats.atomic_file import write_file
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.network.child_side import work_for_parent
from inference_engine.network.installed_runtimes import WORDS
from inference_engine.network.processor import usable_processors
from inference_engine.network.runtime_choice import RuntimeChoice
from inference_engine.network.runtime_trial import ORDER, OUTCOME, allows
from inference_engine.network.runtimes import devices_of, load_predictors
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec, find_model
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions

# After a first slab, which compiles the network: enough to see through another program's load.
_MOST_SLABS, _LONG_ENOUGH_S = 5, 1.5
# A network alone on the processor gets most of it.
_LEAST_SHARE = 0.3


def main(directory: str) -> int:
    """Try the runtime that a folder's order names; the messages say how it went."""
    return work_for_parent(partial(_try, Path(directory)))


def _try(folder: Path, progress: Progress) -> None:
    order = json.loads((folder / ORDER).read_text(encoding="utf-8"))
    spec = replace(find_model(None, folder), directory=Path(order["weights"]))
    runtime = Runtime(order["runtime"])
    progress.report(0.0, f"Trying {WORDS[runtime]}")
    devices = devices_of(runtime)
    outcome: dict[str, Any] = {"devices": devices, "timings": [], "labels": [], "problems": []}
    options = SegmentationOptions(device=order["device"], precision=Precision(order["precision"]))
    slab = trial_slab(spec)
    for choice in _choices(runtime, devices, options):
        # Written after each, so that what worked is known if the next one crashes.
        write_file(folder / OUTCOME, json.dumps(outcome).encode())
        try:
            timing, scores = _timed(spec, choice, slab)
        except Exception as error:  # each runtime and driver has classes of its own
            first_line = str(error).partition("\n")[0][:200]
            name = f"{WORDS[runtime]} on {choice.device} in {choice.precision}"
            outcome["problems"].append(f"{name} failed in a trial: {first_line}")
            continue
        file = f"labels{len(outcome['labels'])}.npy"
        np.save(folder / file, scores.argmax(axis=-1).astype(np.uint8), allow_pickle=False)
        outcome["labels"].append(file)
        outcome["timings"].append(
            {"device": choice.device, "precision": choice.precision, **timing}
        )
    write_file(folder / OUTCOME, json.dumps(outcome).encode())


def _choices(
    runtime: Runtime, devices: dict[str, tuple[str, ...]], options: SegmentationOptions
) -> Iterator[RuntimeChoice]:
    """Yield what is to be tried, the processor first: graphics cards crash more often."""
    for device, precisions in devices.items():
        for precision in precisions:
            if allows(options, device, precision):
                yield RuntimeChoice(runtime, device, precision, "a trial")


def _timed(
    spec: ModelSpec, choice: RuntimeChoice, slab: FloatVolume
) -> tuple[dict[str, Any], FloatVolume]:
    """Return what a `Timing` says about a slab, and its scores."""
    (predictor,) = load_predictors(spec, choice)
    scores = predictor.predict(slab)
    if not np.isfinite(scores).all():
        raise ValueError("its scores are no numbers")
    wall: list[float] = []
    worked: list[float] = []
    while len(wall) < _MOST_SLABS and (not wall or sum(wall) < _LONG_ENOUGH_S):
        start, worked_before = time.perf_counter(), time.process_time()
        predictor.predict(slab)
        wall.append(time.perf_counter() - start)
        worked.append(time.process_time() - worked_before)
    seconds, busy = free_seconds(min(wall), min(worked), choice.device)
    return {"seconds": seconds, "was_busy": busy}, scores


def free_seconds(wall: float, worked: float, device: str) -> tuple[float, bool]:
    """Return what a slab takes while nothing else runs, and whether something did.

    Parameters
    ----------
    wall, worked : float
        Time that has passed, and processor time of all threads, s.
    device : str
        On a graphics card, time that has passed is what counts.
    """
    processors = usable_processors()
    if device != "cpu" or worked >= _LEAST_SHARE * processors * wall:
        return wall, False
    # Other programs had the processor: runtimes are tried one after the other, and the one that
    # was luckier must not win.
    return worked / processors, True


def trial_slab(spec: ModelSpec) -> FloatVolume:
    """Return a slab with a muscle, fat around it and air, (X, Y, Z, C), for any network.

    Its content doesn't change how long a network takes, but whether two of them agree: noise
    would leave the classes too close.
    """
    x, y, z = np.meshgrid(*(np.linspace(-1, 1, n) for n in spec.slab_shape), indexing="ij")
    radius = np.hypot(x, y) * (1 + 0.1 * z)
    muscle = np.clip((0.62 - radius) * 12, 0, 1) * (0.9 + 0.1 * np.cos(9 * x) * np.cos(7 * y))
    fat = np.clip((0.85 - radius) * 12, 0, 1) - np.clip((0.62 - radius) * 12, 0, 1) * 0.9
    channels = {
        "water": muscle,
        "fat": fat,
        "fat_fraction": fat / np.maximum(fat + muscle, 1e-3) * (radius < 0.85),
        "in_phase": muscle + fat,
        "opposed_phase": np.abs(muscle - fat),
    }
    return np.stack([channels[name] for name in spec.channels], axis=-1).astype(np.float32)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
