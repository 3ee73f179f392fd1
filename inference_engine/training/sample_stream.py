"""Samples made ready in threads while the network learns, in an order that never varies."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.segmentation.network_input import network_input
from inference_engine.training.augmentation import Augmentation, cut_slab
from inference_engine.training.prepared_legs import PreparedLegs
from inference_engine.training.slab_sampling import SlabPlace, SlabShape

# Samples that are ready or being made, per thread.
_AHEAD = 2


@dataclass(frozen=True, eq=False)
class Batch:
    """What the network sees and what it should say.

    Parameters
    ----------
    images : ndarray of float32, (B, X, Y, Z, C)
        From `network_input`.
    labels : ndarray of uint8, (B, X', Y', Z')
        Classes or `UNKNOWN` of the voxels that the network scores.
    """

    images: FloatVolume
    labels: LabelVolume


class SampleStream:
    """Makes batches from places in legs.

    Parameters
    ----------
    legs : PreparedLegs
        Where the legs are.
    slab : SlabShape
        Size of a sample, and the margin that is not scored.
    channels : sequence of str
        As in `ModelSpec`.
    augmentation : Augmentation
        How samples that have a key are changed.
    workers : int
        Threads.

    Attributes
    ----------
    waited_seconds : float
        Time for which `batches` had nothing ready, over all calls.
    """

    def __init__(
        self,
        legs: PreparedLegs,
        slab: SlabShape,
        channels: Sequence[str],
        augmentation: Augmentation,
        workers: int,
    ) -> None:
        self._legs = legs
        self._slab = slab
        self._channels = tuple(channels)
        self._augmentation = augmentation
        self._workers = workers
        self.waited_seconds = 0.0

    def batches(self, places: Sequence[SlabPlace], size: int) -> Iterator[Batch]:
        """Yield the places' samples in order, `size` at a time; the last batch may be smaller."""
        with ThreadPoolExecutor(self._workers) as pool:
            coming: deque[Future[Batch]] = deque()
            waiting = iter(places)
            try:
                for first in range(0, len(places), size):
                    made = []
                    for _ in places[first : first + size]:
                        while len(coming) < _AHEAD * self._workers:
                            place = next(waiting, None)
                            if place is None:
                                break
                            coming.append(pool.submit(self._sample, place))
                        made.append(self._result(coming.popleft()))
                    yield Batch(
                        np.concatenate([sample.images for sample in made]),
                        np.concatenate([sample.labels for sample in made]),
                    )
            finally:
                for future in coming:
                    future.cancel()

    def _result(self, future: Future[Batch]) -> Batch:
        started = time.monotonic()
        sample = future.result()
        self.waited_seconds += time.monotonic() - started
        return sample

    def _sample(self, place: SlabPlace) -> Batch:
        """Return a batch of one."""
        images, labels = self._legs.images(place.leg), self._legs.labels(place.leg)
        if place.key:
            rng = np.random.default_rng(place.key)
            slab = self._augmentation.draw(images, labels, place.start, self._slab.shape, rng)
        else:
            slab = cut_slab(images, labels, place.start, self._slab.shape)
        # The images were scaled when the leg was prepared.
        image = network_input(slab.images[..., 0], slab.images[..., 1], self._channels, 1.0)
        scored = tuple(slice(edge, -edge or None) for edge in self._slab.margin)
        return Batch(image[None], np.ascontiguousarray(slab.labels[scored])[None])
