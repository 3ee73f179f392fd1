"""The training of one refinement network: goes on where it was stopped, with the same result."""

from __future__ import annotations

import csv
import io
import json
import logging
import time
import zipfile
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import keras
import numpy as np

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import make_folder, replaced_file, write_file
from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.network.weights import load_weights, save_weights_fp16
from inference_engine.training.refinement_patches import PatchSource
from inference_engine.training.refinement_settings import RefinementSettings
from inference_engine.training.refinement_slices import LegSlices
from inference_engine.training.refinement_steps import RefinementSteps, starting_network
from inference_engine.training.refinement_validation import mean_overlap
from inference_engine.training.schedule import Schedule

WEIGHTS = "refinement.npz"
_CHECKPOINT, _CURVE = "checkpoint.npz", "learning_curve.csv"
_log = logging.getLogger(__name__)
_SAVE_EVERY_S = 180.0
_REPORT_EVERY = 100
_AHEAD = 6
_WARM_UP_STEPS = 50
_FINAL_SHARE = 0.01


@dataclass
class _Sitting:
    """What is known of the run so far."""

    step: int = 0
    seconds: float = 0.0
    waited_seconds: float = 0.0
    rows: list[dict[str, Any]] = field(default_factory=list)


class RefinementRun:
    """One refinement network in training.

    Parameters
    ----------
    folder : Path
        The run folder; a checkpoint in it is continued.
    settings : RefinementSettings
        What to do.
    learnt_from, validation : sequence of LegSlices
        Of different patients, at least one each.
    what : dict of str to str
        What else the result depends on, such as the legs: a run goes on with the same only.
    start : bytes, optional
        Content of the weights file of another run to begin with.

    Raises
    ------
    InputError
        If the folder's checkpoint is damaged or of another run.
    ModelError
        If the weights to begin with are another network's.
    OutputError
        If the folder can't be made.
    """

    def __init__(
        self,
        folder: Path,
        settings: RefinementSettings,
        learnt_from: Sequence[LegSlices],
        validation: Sequence[LegSlices],
        what: dict[str, Any],
        *,
        start: bytes | None = None,
    ) -> None:
        self._folder = make_folder(folder)
        self._settings = settings
        self._source = PatchSource(learnt_from, settings.patch, settings.seed)
        self._validation = validation
        # As JSON gives it back.
        self._identity = json.loads(json.dumps({**asdict(settings), **what}))
        keras.utils.set_random_seed(settings.seed)
        network = starting_network(settings)
        if start is not None:
            load_weights(network, start)
        self._steps = RefinementSteps(network)
        self._now = _Sitting()
        self._resume()

    @property
    def step(self) -> int:
        """Steps that are done."""
        return self._now.step

    def train(self) -> str:
        """Train to the end, write the averaged weights and return their SHA-256.

        Raises
        ------
        OutputError
            If something can't be written; the last whole checkpoint stays.
        """
        now, settings = self._now, self._settings
        begun = saved = time.monotonic()
        before = now.seconds
        schedule = Schedule(
            peak_rate=settings.peak_rate,
            final_rate=settings.peak_rate * _FINAL_SHARE,
            warm_up_steps=_WARM_UP_STEPS,
        )
        losses: list[float] = []
        if now.step == 0:
            self._record([], 0.0)
        with closing(_batches(self._source, now.step, settings.batch)) as batches:
            while (share := settings.share(now.step, now.seconds)) < 1:
                asked = time.monotonic()
                image, truth = next(batches)
                now.waited_seconds += time.monotonic() - asked
                rate = schedule.rate(now.step, share)
                losses.append(self._steps.step(image, truth, rate, now.step))
                now.step += 1
                if now.step % _REPORT_EVERY == 0 or now.step % settings.validate_every == 0:
                    self._record(losses, rate)
                    losses.clear()
                now.seconds = before + time.monotonic() - begun
                if time.monotonic() - saved > _SAVE_EVERY_S:
                    self._save()
                    saved = time.monotonic()
        self._record(losses, 0.0, at_end=True)
        self._save()
        return save_weights_fp16(self._steps.averaged(), self._folder / WEIGHTS)

    def _record(self, losses: Sequence[float], rate: float, *, at_end: bool = False) -> None:
        """Report the last steps, and validate where it is time to."""
        now = self._now
        dsc = None
        if at_end or now.step % self._settings.validate_every == 0:
            self._steps.averaged()
            score = self._steps.score_with_average
            dsc = 100 * mean_overlap(self._validation, score, self._settings.multiple)
        row = {
            "step": now.step,
            "seconds": round(now.seconds, 1),
            "loss": round(float(np.mean(losses)), 5) if losses else None,
            "rate": round(rate, 6),
            "waited_seconds": round(now.waited_seconds, 1),
            "validation_dsc_percent": None if dsc is None else round(dsc, 3),
        }
        if now.rows and now.rows[-1]["step"] == now.step:
            # The end, or a run that was at its end already: what the row lacked is known now.
            before = now.rows.pop()
            row |= {name: before[name] for name in ("loss", "rate") if before[name] is not None}
        now.rows.append(row)
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(row))
        writer.writeheader()
        writer.writerows(now.rows)
        write_file(self._folder / _CURVE, text.getvalue().encode("utf-8"))
        _log.info("%s", ", ".join(f"{name} {value}" for name, value in row.items()))

    def _save(self) -> None:
        about = {"identity": self._identity, "now": asdict(self._now)}
        arrays: dict[str, Any] = {"about": np.frombuffer(json.dumps(about).encode(), np.uint8)}
        for kind, values in self._steps.state().items():
            arrays |= {f"{kind}.{index}": each for index, each in enumerate(values)}
        with replaced_file(self._folder / _CHECKPOINT) as stream:
            np.savez(stream, allow_pickle=False, **arrays)

    def _resume(self) -> None:
        path = self._folder / _CHECKPOINT
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                about = json.loads(stored["about"].tobytes())
                is_same = about["identity"] == self._identity
                if is_same:
                    state = {
                        kind: _numbered(stored, kind)
                        for kind in ("weights", "average", "optimiser")
                    }
                    self._steps.set_state(state)
                    self._now = _Sitting(**about["now"])
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
            raise InputError(
                f"The checkpoint in {self._folder.name} is damaged.",
                "Begin anew with another folder.",
            ) from error
        if not is_same:
            raise InputError(
                f"The folder {self._folder.name} holds a run with other settings, legs or weights "
                "to begin with.",
                "Go on with the same ones, or begin anew with another folder.",
            )
        _log.info("goes on at step %d", self._now.step)


def _batches(
    source: PatchSource, first: int, size: int
) -> Generator[tuple[FloatVolume, LabelVolume], None, None]:
    """Yield batches, the next ones made meanwhile."""
    pool = ThreadPoolExecutor(1)
    try:
        coming: list[Future[tuple[FloatVolume, LabelVolume]]] = [
            pool.submit(source.batch, number, size) for number in range(first, first + _AHEAD)
        ]
        for number in count(first + _AHEAD):
            yield coming.pop(0).result()
            coming.append(pool.submit(source.batch, number, size))
    finally:
        pool.shutdown(cancel_futures=True)


def _numbered(stored: Any, kind: str) -> list[Any]:
    names = [name for name in stored.files if name.startswith(f"{kind}.")]
    return [stored[f"{kind}.{index}"] for index in range(len(names))]
