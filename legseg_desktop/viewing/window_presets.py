"""Windows worth a single click: for the whole scan, for muscle, for all signals there are."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.viewer_state import ImageLayer

_SAMPLES_PER_AXIS = 96
_MUSCLE_PERCENTILES = (1.0, 99.0)
# Where there are no labels, muscle is the darker part of the tissue.
_TISSUE_SHARE = 0.06
_TISSUE_PERCENTILES = (5.0, 60.0)
_ROOM = 0.15


class WindowPreset(StrEnum):
    """A window that can be asked for by name."""

    WHOLE_SCAN = "whole_scan"
    MUSCLE = "muscle"
    ALL_SIGNALS = "all_signals"


def preset_window(
    shown: DisplayedScan, layer: ImageLayer, preset: WindowPreset
) -> DisplayWindow | None:
    """Return a preset's window of a layer; None for the fat fraction, whose colours are fixed.

    Parameters
    ----------
    shown : DisplayedScan
        The scan; its labels say what muscle is, where there are any.
    layer : ImageLayer
        Which image.
    preset : WindowPreset
        Which window: as the scan was opened; the signals of muscle, with some room; or from
        nothing to the largest signal.
    """
    if layer not in shown.windows:
        return None
    if preset is WindowPreset.WHOLE_SCAN:
        return shown.windows[layer]
    stored = shown.layers[layer]
    steps = [max(1, n // _SAMPLES_PER_AXIS) for n in stored.stored.shape]
    part = tuple(slice(None, None, step) for step in steps)
    signal = stored.stored[part] * np.float32(stored.signal_per_step)
    if preset is WindowPreset.ALL_SIGNALS:
        return DisplayWindow.around(float(signal.max()) / 2, float(signal.max()))
    low, high = _of_muscle(signal, shown.labels[part])
    room = _ROOM * (high - low)
    return DisplayWindow.around((low + high) / 2, high - low + 2 * room)


def _of_muscle(
    signal: npt.NDArray[np.float32], labels: npt.NDArray[np.uint8]
) -> tuple[float, float]:
    muscle = signal[labels > 0]
    if muscle.size:
        low, high = np.percentile(muscle, _MUSCLE_PERCENTILES)
        return float(low), float(high)
    tissue = signal[signal > _TISSUE_SHARE * signal.max()]
    if not tissue.size:
        return 0.0, 1.0
    low, high = np.percentile(tissue, _TISSUE_PERCENTILES)
    return float(low), float(high)
