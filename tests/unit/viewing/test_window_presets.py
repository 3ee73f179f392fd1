"""Windows by name: held against the signals themselves."""

from dataclasses import replace

import numpy as np
import pytest

from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.viewer_state import ImageLayer
from legseg_desktop.viewing.window_presets import WindowPreset, preset_window
from tests.support.phantoms import two_leg_scan

SCAN, LABELS = two_leg_scan((48, 40, 12))
SHOWN = displayed_scan(SCAN, LABELS)


def test_the_whole_scans_window_is_the_one_it_was_opened_with():
    window = preset_window(SHOWN, ImageLayer.FAT, WindowPreset.WHOLE_SCAN)
    assert window == SHOWN.windows[ImageLayer.FAT]


@pytest.mark.parametrize("layer", [ImageLayer.WATER, ImageLayer.FAT])
def test_the_window_of_muscle_holds_the_signals_of_muscle_and_little_else(layer):
    signal = {ImageLayer.WATER: SCAN.water, ImageLayer.FAT: SCAN.fat}[layer]
    inside = signal[LABELS.labels > 0]
    window = preset_window(SHOWN, layer, WindowPreset.MUSCLE)
    low, high = np.percentile(inside, (1, 99))
    assert window.low <= low < high <= window.high
    assert window.width <= 1.31 * (high - low)


def test_all_signals_reach_from_nothing_to_the_largest():
    window = preset_window(SHOWN, ImageLayer.IN_PHASE, WindowPreset.ALL_SIGNALS)
    assert window.low == pytest.approx(0, abs=1)
    assert window.high == pytest.approx(SCAN.in_phase.max(), rel=0.01)


def test_without_labels_muscle_is_the_darker_tissue():
    window = preset_window(displayed_scan(SCAN, None), ImageLayer.IN_PHASE, WindowPreset.MUSCLE)
    tissue = SCAN.in_phase[SCAN.in_phase > 0.06 * SCAN.in_phase.max()]
    assert window.low <= np.percentile(tissue, 5)
    assert np.percentile(tissue, 60) <= window.high


def test_without_any_signal_there_is_a_window():
    black = replace(SHOWN.layers[ImageLayer.WATER], stored=np.zeros((48, 40, 12), np.uint16))
    unlabelled = displayed_scan(SCAN, None)
    dark = replace(unlabelled, layers={**unlabelled.layers, ImageLayer.WATER: black})
    for preset in WindowPreset:
        window = preset_window(dark, ImageLayer.WATER, preset)
        assert window.low < window.high


def test_the_fat_fraction_has_no_window():
    for preset in WindowPreset:
        assert preset_window(SHOWN, ImageLayer.FAT_FRACTION, preset) is None
