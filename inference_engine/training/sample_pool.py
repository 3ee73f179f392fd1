"""A pool of samples that a background process keeps renewing while the network trains."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import queue
import time
from collections import deque
from collections.abc import Iterator
from multiprocessing.queues import Queue
from types import TracebackType

import numpy as np
import numpy.typing as npt

from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.simulation.shape_model import load_shape
from inference_engine.training.random_legs import Patients, RandomLegs, Sample

# Enough that the first steps don't learn a few samples by heart.
_FIRST_FILL = 120
_ORPHAN_CHECK_S = 5.0
# Read by numpy's linear algebra when a process begins.
_BLAS_THREADS = "OPENBLAS_NUM_THREADS"


def _generate(
    spec: ModelSpec,
    patch: tuple[int, int, int],
    patients: Patients,
    seed: int,
    made: Queue[Sample],
) -> None:
    os.nice(10)  # The trainer comes first; the pool bridges the gaps.
    source = RandomLegs(spec, patch, load_shape(), patients=patients)
    trainer = multiprocessing.parent_process()
    for sample in source.samples(np.random.default_rng(seed)):
        while True:
            try:
                made.put(sample, timeout=_ORPHAN_CHECK_S)
                break
            except queue.Full:
                # A killed trainer can't stop its generator.
                if trainer is None or not trainer.is_alive():
                    made.cancel_join_thread()  # nobody will read what is left
                    return


@contextlib.contextmanager
def one_blas_thread() -> Iterator[None]:
    """Let a process started here keep to one thread: the trainer needs the others."""
    before = os.environ.get(_BLAS_THREADS)
    os.environ[_BLAS_THREADS] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_BLAS_THREADS]
        else:
            os.environ[_BLAS_THREADS] = before


class SamplePool:
    """Batches drawn at random from the newest samples.

    Each batch takes in one new sample at most, a share of `renewal` of them once the pool is
    half full, so that a generator slower than the trainer never makes it wait, and one that
    is faster doesn't take its processor.

    Parameters
    ----------
    spec : ModelSpec
        What to make samples for.
    patch : tuple of int
        Voxels (X, Y, Z) of a sample.
    seed : int
        Seed of the generator.
    patients : Patients
        Which ones to draw.
    capacity : int
        Samples kept, 2 MB each at 96 x 96 x 32.
    renewal : float
        Share of the batches that take in a new sample.

    Attributes
    ----------
    generated : int
        Samples taken in since the first fill.
    waited_seconds : float
        Time spent waiting for the first fill: afterwards a batch never waits.
    """

    def __init__(
        self,
        spec: ModelSpec,
        patch: tuple[int, int, int],
        seed: int,
        *,
        patients: Patients | None = None,
        capacity: int = 600,
        renewal: float = 1.0,
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._made: Queue[Sample] = context.Queue(maxsize=6)
        self._process = context.Process(
            target=_generate,
            args=(spec, patch, patients or Patients(), seed, self._made),
            daemon=True,
        )
        self._samples: deque[Sample] = deque(maxlen=capacity)
        self._capacity = capacity
        self._renewal = renewal
        self._rng = np.random.default_rng(seed)
        self.generated = 0
        self.waited_seconds = 0.0

    def __enter__(self) -> SamplePool:
        """Start the generator and wait for the first samples."""
        started = time.monotonic()
        with one_blas_thread():
            self._process.start()
        while len(self._samples) < min(_FIRST_FILL, 0.8 * self._capacity):
            self._samples.append(self._made.get(timeout=120))
        self.waited_seconds = time.monotonic() - started
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the generator."""
        self._process.terminate()
        self._process.join()

    def batch(self, size: int) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int32]]:
        """Return images (B, X, Y, Z, C) and labels (B, X, Y, Z)."""
        is_small = len(self._samples) < self._capacity / 2
        if is_small or self._rng.uniform() < self._renewal:
            with contextlib.suppress(queue.Empty):
                self._samples.append(self._made.get_nowait())
                self.generated += 1
        chosen = self._rng.choice(len(self._samples), size, replace=False)
        images = np.stack([self._samples[i].image for i in chosen]).astype(np.float32)
        labels = np.stack([self._samples[i].labels for i in chosen]).astype(np.int32)
        return images, labels
