"""A ring of samples in shared memory that many processes keep renewing.

A graphics card learns faster than one process can draw legs. Each process here owns some of the
ring's places and writes new samples into them for ever; whoever trains reads any of them. The ring
is a folder of arrays, best in memory (`/dev/shm`), and ends when the folder is removed. A file in
it is touched as long as somebody draws: whoever waits for samples then knows when none will come.

Run as `python -m inference_engine.training.sample_ring FOLDER --places N --workers N`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.shape_model import load_shape
from inference_engine.training.random_legs import Patients, RandomLegs, Sample
from inference_engine.training.sample_pool import one_blas_thread

_IMAGES, _LABELS, _KINDS = "images.npy", "labels.npy", "kinds.npy"
_BEAT = "drawing"
_BEAT_EVERY_S, _BEAT_LATE_S = 2.0, 30.0
# For the ring's process to load and make its files.
_PATIENCE_S = 120.0
_EMPTY = -1
_STAGES = list(Stage)
# Of each anatomy: anatomy is the costly part.
_RENDERS = 6


class SampleRing:
    """Places for samples, in files that several processes map.

    A place that is being written while it is read gives a mixture of two samples; at thousands of
    places that is too rare to matter.

    Parameters
    ----------
    folder : Path
        Made by `create`.

    Raises
    ------
    OSError
        If the ring is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._images = np.load(folder / _IMAGES, mmap_mode="r+")
        self._labels = np.load(folder / _LABELS, mmap_mode="r+")
        self._kinds = np.load(folder / _KINDS, mmap_mode="r+")

    @classmethod
    def awaited(cls, folder: Path) -> SampleRing:
        """Return the ring in a folder once another process has made it.

        Raises
        ------
        InputError
            If there is none after two minutes.
        """
        until = time.monotonic() + _PATIENCE_S
        while not (folder / _KINDS).exists():
            if time.monotonic() > until:
                raise InputError(
                    f"There is no ring of samples in '{folder.name}'.",
                    "Start sample_ring with this folder first, and look at what it says.",
                )
            time.sleep(0.2)
        return cls(folder)

    @classmethod
    def create(
        cls, folder: Path, places: int, patch: tuple[int, int, int], channels: int
    ) -> SampleRing:
        """Make an empty ring for samples of (X, Y, Z) voxels."""
        folder.mkdir(parents=True)
        opened = np.lib.format.open_memmap
        opened(folder / _IMAGES, "w+", np.float16, (places, *patch, channels))
        opened(folder / _LABELS, "w+", np.uint8, (places, *patch))
        kinds = np.full(places, _EMPTY, np.int8)
        # Last and at once: whoever finds it finds a whole ring.
        np.save(folder / f".{_KINDS}", kinds)
        (folder / _BEAT).touch()
        (folder / f".{_KINDS}").rename(folder / _KINDS)
        return cls(folder)

    def __len__(self) -> int:
        """Return the number of places."""
        return len(self._kinds)

    @property
    def patch(self) -> tuple[int, int, int]:
        """Voxels (X, Y, Z) of a sample."""
        x, y, z = self._labels.shape[1:]
        return (x, y, z)

    @property
    def kinds(self) -> npt.NDArray[np.int8]:
        """What each place holds: a stage's index, negative where there is no whole sample."""
        return np.array(self._kinds)

    @property
    def filled(self) -> int:
        """Number of places that hold a sample."""
        return int((self._kinds != _EMPTY).sum())

    @property
    def is_wanted(self) -> bool:
        """Whether the folder is still there."""
        return self._folder.exists()

    @property
    def is_fed(self) -> bool:
        """Whether a process still draws samples for it."""
        try:
            return time.time() - (self._folder / _BEAT).stat().st_mtime < _BEAT_LATE_S
        except OSError:
            return False

    def beat(self) -> None:
        """Say that somebody draws samples."""
        if self.is_wanted:
            (self._folder / _BEAT).touch()

    def await_samples(self, least: int) -> None:
        """Wait until the ring holds `least` samples, or all that it has places for.

        Raises
        ------
        InputError
            If nobody draws them any more.
        """
        while self.filled < min(least, len(self)):
            if not self.is_fed:
                raise InputError(
                    f"The ring of samples holds {self.filled} of {least}, and nobody draws more.",
                    "Look at what sample_ring says, remove its folder and start it again.",
                )
            time.sleep(0.5)

    def put(self, place: int, sample: Sample) -> None:
        """Write a sample into a place."""
        self._kinds[place] = _EMPTY
        self._images[place] = sample.image
        self._labels[place] = sample.labels
        self._kinds[place] = _STAGES.index(sample.stage)

    def batch(
        self, size: int, shares: Mapping[Stage, float], rng: np.random.Generator
    ) -> tuple[npt.NDArray[np.float16], npt.NDArray[np.uint8]]:
        """Return images (B, X, Y, Z, C) and labels (B, X, Y, Z) of stages in these shares."""
        wanted = rng.choice(list(shares), size, p=list(shares.values()))
        kinds = self.kinds
        chosen = []
        for stage in wanted:
            places = np.flatnonzero(kinds == _STAGES.index(stage))
            if not len(places):  # the ring has just begun to fill
                places = np.flatnonzero(kinds != _EMPTY)
            chosen.append(int(rng.choice(places)))
        # Many times as fast as indexing with a list, which copies value by value.
        images, labels = (np.asarray(part) for part in (self._images, self._labels))
        return images.take(chosen, axis=0), labels.take(chosen, axis=0)


def fill(
    folder: Path,
    spec: ModelSpec,
    patch: tuple[int, int, int],
    patients: Patients,
    *,
    seed: int,
    worker: tuple[int, int],
) -> None:
    """Write samples into every `worker[1]`-th place from `worker[0]` on, again and again.

    Ends when the ring's folder is removed, or the process that has begun this one is gone.
    """
    ring = SampleRing(folder)
    source = RandomLegs(spec, patch, load_shape(), patients=patients, renders=_RENDERS)
    index, count = worker
    places = np.arange(index, len(ring), count)
    rng = np.random.default_rng((seed, index))
    starter = multiprocessing.parent_process()
    for made, sample in enumerate(source.samples(rng)):
        if not ring.is_wanted or (starter is not None and not starter.is_alive()):
            return
        ring.put(int(places[made % len(places)]), sample)


def main() -> None:
    """Make a ring and keep it full until its folder is removed."""
    # Late: the trainer of a processor imports this package's other half.
    from inference_engine.training.train_model import default_spec  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--places", type=int, default=3000)
    parser.add_argument("--workers", type=int, default=max((os.cpu_count() or 2) - 2, 1))
    parser.add_argument("--patch", type=int, nargs=3, default=(128, 128, 64))
    parser.add_argument("--plain-share", type=float, default=0.4)
    parser.add_argument("--low-share", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    spec, (x, y, z) = default_spec(), options.patch
    ring = SampleRing.create(options.folder, options.places, (x, y, z), len(spec.channels))
    patients = Patients(plain_share=options.plain_share, low_share=options.low_share)
    context = multiprocessing.get_context("spawn")
    with one_blas_thread():
        workers = [
            context.Process(
                target=fill,
                args=(options.folder, spec, (x, y, z), patients),
                kwargs={"seed": options.seed, "worker": (index, options.workers)},
            )
            for index in range(options.workers)
        ]
        for process in workers:
            process.start()
    while any(process.is_alive() for process in workers):
        ring.beat()
        time.sleep(_BEAT_EVERY_S)
    if ring.is_wanted:
        raise SystemExit("All processes that drew samples have stopped.")


if __name__ == "__main__":
    main()
