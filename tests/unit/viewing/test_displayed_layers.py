"""Images are laid out when they are first asked for, once, and are the same as ever."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.orientation import to_canonical
from legseg_desktop.viewing import displayed_layers
from legseg_desktop.viewing.displayed_layers import DisplayedLayers
from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.slicing import Plane, slice_count, slice_index
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.phantoms import two_leg_scan

SCAN, LABELS = two_leg_scan((24, 20, 6), noise=20, axis_codes="LPS")


def fresh() -> DixonScan:
    """Return the scan as files give it, with nothing derived of it yet."""
    water, fat = (np.asfortranarray(channel) for channel in (SCAN.water, SCAN.fat))
    return DixonScan.from_water_fat(water, fat, SCAN.geometry)


def test_opening_lays_out_what_the_first_picture_needs() -> None:
    scan = fresh()
    shown = displayed_scan(scan, LABELS)
    assert not shown.layers.made
    assert set(shown.layers) == set(ImageLayer)
    assert len(shown.layers) == len(ImageLayer)
    shown.reading((3, 4, 5))
    assert "opposed_phase" not in vars(scan)
    stored = shown.layers[ImageLayer.OPPOSED_PHASE].stored
    wanted, _ = to_canonical(np.abs(SCAN.water - SCAN.fat), SCAN.geometry)
    np.testing.assert_array_equal(stored, wanted)


def test_windows_are_those_of_the_whole_images() -> None:
    layers = DisplayedLayers(fresh())
    windows = layers.windows()
    assert not layers.made
    assert set(windows) == set(ImageLayer) - {ImageLayer.FAT_FRACTION}
    for layer, window in windows.items():
        signal = layers[layer].stored
        # By hand: the scan is smaller than the sample, so every voxel counts.
        tissue = signal[signal > 0.06 * signal.max()]
        assert window.low == 0
        assert window.high == pytest.approx(np.percentile(tissue, 99.5))


@pytest.mark.parametrize("axis_codes", ["LPS", "SRA"])
def test_the_fat_fraction_is_the_same_whenever_it_is_asked_for(axis_codes: str) -> None:
    scan, _ = two_leg_scan((24, 20, 6), noise=20, axis_codes=axis_codes)
    late, first = DisplayedLayers(scan), DisplayedLayers(scan)
    for layer in (ImageLayer.OPPOSED_PHASE, ImageLayer.WATER, ImageLayer.FAT):
        assert late[layer] is late[layer]
    assert np.array_equal(
        late[ImageLayer.FAT_FRACTION].stored, first[ImageLayer.FAT_FRACTION].stored
    )


def test_of_threads_that_ask_at_once_one_makes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    true_maker = displayed_layers._stored_fat_fraction

    def slow(*layers: displayed_layers.DisplayedLayer) -> displayed_layers.DisplayedLayer:
        made.append(threading.current_thread().name)
        time.sleep(0.05)
        return true_maker(*layers)

    monkeypatch.setattr(displayed_layers, "_stored_fat_fraction", slow)
    layers = DisplayedLayers(fresh())
    layers.make_ready()
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(layers.__getitem__, [ImageLayer.FAT_FRACTION] * 3))
    assert len(made) == 1
    assert found[0] is found[1] is found[2]
    layers.make_ready()
    assert "layers" not in [thread.name for thread in threading.enumerate()]


@pytest.mark.parametrize("axis_codes", ["LPS", "RAS", "SRA"])
@pytest.mark.parametrize("layer", [ImageLayer.IN_PHASE, ImageLayer.OPPOSED_PHASE, ImageLayer.FAT])
def test_a_slice_alone_is_that_of_the_whole(axis_codes: str, layer: ImageLayer) -> None:
    scan, _ = two_leg_scan((24, 20, 6), noise=20, axis_codes=axis_codes)
    water, fat = (np.asfortranarray(channel) for channel in (scan.water, scan.fat))
    parts, whole = (
        DisplayedLayers(DixonScan.from_water_fat(water, fat, scan.geometry)) for _ in range(2)
    )
    # Volumes that don't lie well are drawn in steps of their largest signal: all of it is needed.
    is_alone = axis_codes != "SRA" and layer is not ImageLayer.FAT
    for plane in Plane:
        for number in (0, 3, slice_count(whole.shape, plane) - 1):
            index = slice_index(plane, number)
            part = parts.part(layer, index)
            assert part.signal_per_step == whole[layer].signal_per_step
            assert part.stored.dtype == whole[layer].stored.dtype
            np.testing.assert_array_equal(part.stored, whole[layer].stored[index])
    assert (layer not in parts.made) is is_alone


def test_what_is_most_wanted_is_made_behind() -> None:
    layers = DisplayedLayers(fresh())
    layers.make_ready()
    for thread in threading.enumerate():
        if thread.name == "layers":
            thread.join()
    assert layers.made >= {ImageLayer.IN_PHASE, ImageLayer.FAT_FRACTION}
    assert ImageLayer.OPPOSED_PHASE not in layers.made
