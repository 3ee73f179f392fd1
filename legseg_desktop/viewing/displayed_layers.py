"""The images of a scan as they are drawn, each laid out when it is first asked for.

The first picture needs one of them. The others cost little when they are wanted, but together
more than all else when a scan is opened.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.orientation import to_canonical, to_canonical_scan
from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.viewer_state import ImageLayer

# float32: signal; uint16: steps of signal; uint8: levels of the fat fraction.
StoredVolume = npt.NDArray[np.float32 | np.uint16 | np.uint8]

_LARGEST = 65535
_THREADS = min(4, os.cpu_count() or 1)
# Stored fat fraction: 0 is 'no signal', 0 to 100 % are 1 to 255.
_FF_LEVELS = 254
# Air's share of an image's largest signal, at most.
_AIR_SHARE = 0.06
# The fat fraction of air is noise and isn't drawn. The sum of two noisy magnitudes hardly ever
# exceeds five times its 10th percentile; as a share of the bright tissue's signal this is kept
# within limits, for scans without noise and for those without air.
_NOISE_REACH = 5.0
_AIR_SHARES = (0.06, 0.15)
_SPECKLE = 3  # voxels across
_SAMPLES_PER_AXIS = 64
_MOST_WANTED = (ImageLayer.IN_PHASE, ImageLayer.FAT_FRACTION)


@dataclass(frozen=True, eq=False)
class DisplayedLayer:
    """One image as drawn.

    Parameters
    ----------
    stored : ndarray of float32, uint16 or uint8, (X, Y, Z)
        Canonical; an axial slice is one piece of memory.
    signal_per_step : float
        Signal that one step of `stored` stands for; 1 for the scan's own numbers, and for the
        fat fraction, whose levels have none.
    """

    stored: StoredVolume
    signal_per_step: float


class DisplayedLayers(Mapping[ImageLayer, DisplayedLayer]):
    """The layers of one scan, in canonical axes; made once, by whichever thread asks first.

    Parameters
    ----------
    scan : DixonScan
        In its own grid.
    """

    def __init__(self, scan: DixonScan) -> None:
        self._scan = scan
        self._turned = to_canonical_scan(scan)
        self._made: dict[ImageLayer, DisplayedLayer] = {}
        self._locks = {layer: threading.Lock() for layer in ImageLayer}

    def __getitem__(self, layer: ImageLayer) -> DisplayedLayer:
        """Return a layer, which is laid out if need be."""
        with self._locks[layer]:
            if layer not in self._made:
                self._made[layer] = self._make(layer)
            return self._made[layer]

    def __iter__(self) -> Iterator[ImageLayer]:
        return iter(ImageLayer)

    def __len__(self) -> int:
        return len(ImageLayer)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Voxels along the canonical axes."""
        return self._turned.geometry.shape

    @property
    def made(self) -> frozenset[ImageLayer]:
        """The layers that are laid out."""
        return frozenset(self._made)

    def part(self, layer: ImageLayer, index: Any) -> DisplayedLayer:
        """Return a part of a layer, such as one slice, without laying out what follows from others.

        Parameters
        ----------
        layer : ImageLayer
            Which image.
        index : index of numpy
            Into (X, Y, Z).

        Returns
        -------
        DisplayedLayer
            The very numbers that the whole layer has there.
        """
        if layer in self._made or not self._is_derived_as_drawn(layer):
            whole = self[layer]
            return DisplayedLayer(whole.stored[index], whole.signal_per_step)
        return DisplayedLayer(self._turned.part(layer.value, index), 1.0)

    def make_ready(self) -> None:
        """Lay out what is most wanted, in a thread: whoever asks for it meanwhile waits for it."""
        if not self.made.issuperset(_MOST_WANTED):
            # Python waits for such a thread at its end; it takes less than a second.
            threading.Thread(target=self._lay_out, name="layers").start()

    def _lay_out(self) -> None:
        for layer in _MOST_WANTED:
            self[layer]

    def _is_derived_as_drawn(self, layer: ImageLayer) -> bool:
        """Whether a layer is a sum or difference of water and fat as they lie in memory."""
        channels = (self._turned.water, self._turned.fat)
        return layer.value in self._scan.derived and all(map(_lies_well, channels))

    def windows(self) -> dict[ImageLayer, DisplayWindow]:
        """Return the window each image is first shown with; none for the fat fraction."""
        turned = self._turned
        part = _sample_of(turned.geometry.shape)
        channels = (layer for layer in ImageLayer if layer is not ImageLayer.FAT_FRACTION)
        return {
            layer: _window_from(np.asarray(turned.part(layer.value, part), np.float32))
            for layer in channels
        }

    def _make(self, layer: ImageLayer) -> DisplayedLayer:
        if layer is ImageLayer.FAT_FRACTION:
            return _stored_fat_fraction(self[ImageLayer.FAT], self[ImageLayer.WATER])
        channel: FloatVolume = getattr(self._scan, layer.value)
        return _stored(to_canonical(channel, self._scan.geometry)[0])


def slice_window(layer: DisplayedLayer, pixels: StoredVolume) -> DisplayWindow:
    """Return the window that suits these pixels of a layer, from their percentiles."""
    return _window_from(pixels.astype(np.float32) * np.float32(layer.signal_per_step))


def _stored(volume: FloatVolume) -> DisplayedLayer:
    if _lies_well(volume):
        return DisplayedLayer(volume, 1.0)
    signal_per_step = float(volume.max()) / _LARGEST or 1.0
    stored = np.empty(volume.shape, dtype=np.uint16, order="F")
    for k in range(volume.shape[2]):  # by slice: no second volume in memory
        stored[:, :, k] = np.clip(volume[:, :, k], 0, None) / signal_per_step + 0.5
    return DisplayedLayer(stored, signal_per_step)


def _lies_well(volume: FloatVolume) -> bool:
    steps = [abs(step) for step in volume.strides]
    return volume.dtype == np.float32 and steps == sorted(steps)


def _stored_fat_fraction(fat: DisplayedLayer, water: DisplayedLayer) -> DisplayedLayer:
    stored = np.zeros(fat.stored.shape, dtype=np.uint8, order="F")
    air = _signal_of_air(fat, water)

    def lay_out(k: int) -> None:
        fat_signal = fat.stored[:, :, k] * np.float32(fat.signal_per_step)
        total = fat_signal + water.stored[:, :, k] * np.float32(water.signal_per_step)
        # A single bright voxel in air has dark neighbours; cortical bone is dark among bright.
        is_tissue = (scipy.ndimage.uniform_filter(total, _SPECKLE) > air) & (total > 0.5 * air)
        share = np.divide(fat_signal, total, out=np.zeros_like(total), where=is_tissue)
        stored[:, :, k] = np.where(is_tissue, 1.5 + share * _FF_LEVELS, 0)

    # numpy and scipy let go of the interpreter's lock.
    with ThreadPoolExecutor(_THREADS) as threads:
        for _ in threads.map(lay_out, range(fat.stored.shape[2])):
            pass
    return DisplayedLayer(stored, 1.0)


def _signal_of_air(fat: DisplayedLayer, water: DisplayedLayer) -> float:
    """Return the signal below which there is nothing but noise, most probably."""
    total = _sample(fat.stored) * fat.signal_per_step + _sample(water.stored) * (
        water.signal_per_step
    )
    noise, bright = np.percentile(total, (10, 98))
    low, high = _AIR_SHARES
    return float(np.clip(_NOISE_REACH * noise, low * bright, high * bright))


def _sample(volume: npt.NDArray[np.generic]) -> npt.NDArray[np.float32]:
    return np.asarray(volume[_sample_of(volume.shape)], dtype=np.float32)


def _sample_of(shape: tuple[int, ...]) -> tuple[slice, ...]:
    return tuple(slice(None, None, max(1, n // _SAMPLES_PER_AXIS)) for n in shape)


def _window_from(signal: npt.NDArray[np.float32]) -> DisplayWindow:
    """Return black to the 99.5th percentile of what isn't air."""
    tissue = signal[signal > _AIR_SHARE * signal.max()]
    high = float(np.percentile(tissue, 99.5)) if tissue.size else 1.0
    return DisplayWindow(0.0, max(high, 1e-6))
