"""Train the network that draws the borders of a model's muscles anew.

Run as `python -m inference_engine.training.train_refinement LEGS OUT --seconds N`. LEGS is made by
`inference_engine.training.refinement_legs`; OUT then holds refinement.npz for the model's folder,
the lines for its manifest, the learning curve and a checkpoint: the same command goes on where it
was stopped.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from inference_engine.errors import InputError, LegSegError, ModelError
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.network.architectures import layer_graph
from inference_engine.network.weights import read_arrays
from inference_engine.segmentation.network_checks import REFINEMENT_ARCHITECTURE
from inference_engine.training.initial_weights import read_weights_file
from inference_engine.training.refinement_leg_files import find_legs
from inference_engine.training.refinement_settings import RefinementSettings
from inference_engine.training.refinement_slices import held_back, read_slices

if TYPE_CHECKING:
    from collections.abc import Sequence

_log = logging.getLogger(__name__)
_RUN_FILE, _MANIFEST_LINES = "run.json", "manifest-lines.toml"
_GB = 1e9
# Of the memory for slices: enough to tell runs apart, and soon gone through.
_FOR_VALIDATION = 0.05


def train_refinement(
    legs: Path,
    out: Path,
    settings: RefinementSettings,
    *,
    memory_gb: float = 4.0,
    validation_share: float = 0.1,
    start: Path | None = None,
) -> str:
    """Train on a folder of legs and return the manifest's lines.

    Parameters
    ----------
    legs : Path
        Folder of `refinement_legs`.
    out : Path
        Run folder.
    settings : RefinementSettings
        What to do.
    memory_gb : float
        For slices; where there are more, every n-th of a leg is read.
    validation_share : float
        Share of the patients who are held back.
    start : Path, optional
        Weights file of another run to begin with.

    Raises
    ------
    InputError
        If legs or the weights to begin with can't be used, or the run folder holds another run.
    OutputError
        If something can't be written.
    """
    begin_with = None if start is None else _weights_to_begin_with(start, settings)
    files = find_legs(legs)
    validated = held_back(files, validation_share)
    begun = time.monotonic()
    parts = []
    for is_validated, share in ((False, 1 - _FOR_VALIDATION), (True, _FOR_VALIDATION)):
        own = [leg for leg in files if (leg.patient in validated) is is_validated]
        slices, step = read_slices(own, memory_gb * _GB * share, settings.seed)
        parts.append(slices)
        _log.info(
            "%s: %d legs, %d slices, every %d. of a leg",
            "held back" if is_validated else "learnt from",
            len(slices),
            sum(leg.count for leg in slices),
            step,
        )
    _log.info("read in %.0f s", time.monotonic() - begun)
    what = {
        "networks": files[0].networks,
        "legs": [[leg.path.name, leg.path.stat().st_size] for leg in files],
        "held_back": sorted(validated),
        "memory_gb": memory_gb,
    }
    if begin_with is not None:
        what["start"] = hashlib.sha256(begin_with).hexdigest()
    # Last: what is wrong with the legs is said before a framework is loaded.
    from inference_engine.training.refinement_training import (  # noqa: PLC0415
        WEIGHTS,
        RefinementRun,
    )

    make_folder(out)
    run = RefinementRun(out, settings, parts[0], parts[1], what, start=begin_with)
    sha256 = run.train()
    described = {**asdict(settings), **what, "steps_done": run.step, "sha256": sha256}
    write_file(out / _RUN_FILE, json.dumps(described, indent=1).encode("utf-8"))
    lines = settings.manifest_lines(WEIGHTS, sha256)
    write_file(out / _MANIFEST_LINES, lines.encode("utf-8"))
    return lines


def _weights_to_begin_with(path: Path, settings: RefinementSettings) -> bytes:
    """Return the content of a weights file that fits; InputError if it doesn't."""
    content = read_weights_file(path)
    try:
        read_arrays(layer_graph(REFINEMENT_ARCHITECTURE, settings.arguments), content)
    except ModelError as error:
        raise InputError(
            f"{path.name} holds no weights of a refinement of the widths {settings.widths}.",
            "Give the file refinement.npz of another run, and its widths.",
        ) from error
    return content


def main(arguments: Sequence[str] | None = None) -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("legs", type=Path, help="folder of refinement_legs")
    parser.add_argument("out", type=Path, help="run folder")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--seconds", type=float, help="length of the whole run")
    length.add_argument("--steps", type=int, help="the same in steps: repeatable")
    default = RefinementSettings
    parser.add_argument("--widths", type=int, nargs="+", default=default.widths)
    parser.add_argument("--seed", type=int, default=default.seed)
    parser.add_argument("--batch", type=int, default=default.batch, help="patches of a step")
    parser.add_argument("--patch", type=int, default=default.patch, help="voxels along X and Y")
    parser.add_argument("--peak-rate", type=float, default=default.peak_rate)
    parser.add_argument("--validate-every", type=int, default=default.validate_every)
    parser.add_argument("--memory", type=float, default=4.0, help="for slices, GB")
    parser.add_argument(
        "--held-back", type=float, default=0.1, help="share of the patients for validation"
    )
    parser.add_argument("--start", type=Path, help="weights file of another run to begin with")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    try:
        settings = RefinementSettings(
            steps=options.steps,
            seconds=options.seconds,
            widths=tuple(options.widths),
            seed=options.seed,
            batch=options.batch,
            patch=options.patch,
            peak_rate=options.peak_rate,
            validate_every=options.validate_every,
        )
        lines = train_refinement(
            options.legs,
            options.out,
            settings,
            memory_gb=options.memory,
            validation_share=options.held_back,
            start=options.start,
        )
    except LegSegError as error:
        raise SystemExit(str(error)) from error
    print(lines, end="")  # noqa: T201


if __name__ == "__main__":
    main()
