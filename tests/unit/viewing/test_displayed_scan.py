from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.imaging.dixon import DixonScan
from legseg_desktop.viewing.displayed_layers import slice_window
from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan


@pytest.mark.parametrize("axis_codes", ["RAS", "LPS", "SRA", "PIL"])
def test_reading_gives_the_scans_own_voxel_value_and_label(axis_codes):
    scan, label_map = two_leg_scan((24, 20, 6), axis_codes=axis_codes, rotation_degrees=(5, 9, 3))
    shown = displayed_scan(scan, label_map)
    random = np.random.default_rng(1)
    for _ in range(50):
        voxel = tuple(int(random.integers(n)) for n in shown.geometry.shape)
        reading = shown.reading(voxel)
        assert reading.label == label_map.labels[reading.voxel]
        assert reading.signals[ImageLayer.FAT] == scan.fat[reading.voxel]
        np.testing.assert_allclose(
            reading.position_mm, scan.geometry.to_world(reading.voxel), atol=1e-6
        )


def test_stored_images_hold_the_signal_to_one_step():
    scan, label_map = two_leg_scan((24, 20, 6), noise=20)
    shown = displayed_scan(scan, label_map)
    for name in ("water", "fat", "in_phase", "opposed_phase"):
        layer = shown.layers[ImageLayer(name)]
        signal = layer.stored * layer.signal_per_step
        np.testing.assert_allclose(signal, getattr(scan, name), atol=layer.signal_per_step)
        assert layer.stored.flags.f_contiguous


def test_stored_fat_fraction_tells_no_signal_from_zero_percent():
    scan, label_map = two_leg_scan((24, 20, 6))
    shown = displayed_scan(scan, label_map)
    stored = shown.layers[ImageLayer.FAT_FRACTION].stored.astype(float)
    assert (stored[(scan.water + scan.fat) == 0] == 0).all()
    for label, fraction in FAT_FRACTIONS.items():
        inside = label_map.labels == label
        np.testing.assert_allclose((stored[inside] - 1) / 254, fraction, atol=0.6 / 254)
    assert stored[(scan.water > 0) & (scan.fat == 0)].min(initial=1) >= 1


@pytest.mark.parametrize(("axis_codes", "is_copied"), [("LPS", False), ("SRA", True)])
def test_images_that_lie_well_in_memory_are_not_copied(axis_codes, is_copied):
    scan, label_map = two_leg_scan((24, 20, 6), axis_codes=axis_codes)
    own = {
        name: np.asfortranarray(getattr(scan, name))
        for name in ("water", "fat", "in_phase", "opposed_phase")
    }
    scan = replace(scan, **own)
    layer = displayed_scan(scan, label_map).layers[ImageLayer.WATER]
    assert np.shares_memory(layer.stored, scan.water) is not is_copied
    assert layer.stored.dtype == (np.uint16 if is_copied else np.float32)


def test_reading_without_signal_has_no_fat_fraction():
    scan, _ = two_leg_scan((24, 20, 6))
    assert displayed_scan(scan, None).reading((0, 0, 0)).fat_fraction_percent is None


def test_every_muscle_has_a_middle_inside_it():
    scan, label_map = two_leg_scan((30, 26, 8), axis_codes="LPS")
    shown = displayed_scan(scan, label_map)
    assert set(shown.muscle_middles) == set(FAT_FRACTIONS)
    for label, voxel in shown.muscle_middles.items():
        assert shown.labels[voxel] == label
        assert 2 <= voxel[2] <= 5


def test_windows_ignore_the_air_and_fit_a_slice():
    scan, _ = two_leg_scan((24, 20, 6), noise=5)
    shown = displayed_scan(scan, None)
    assert set(shown.windows) == set(ImageLayer) - {ImageLayer.FAT_FRACTION}
    assert 800 < shown.windows[ImageLayer.IN_PHASE].high < 1200
    layer = shown.layers[ImageLayer.IN_PHASE]
    dark = slice_window(layer, (layer.stored[:, :, 2] // 10))
    assert 80 < dark.high < 120


def test_a_black_channel_slice_still_has_a_window():
    scan, _ = two_leg_scan((24, 20, 6))
    layer = displayed_scan(scan, None).layers[ImageLayer.FAT]
    window = slice_window(layer, np.zeros((4, 4), np.uint16))
    assert window.high > window.low


def test_one_signed_volumes_survive():
    scan, _ = two_leg_scan((12, 10, 4))
    faint = DixonScan.from_water_fat(scan.water * 1e-6, scan.fat * 1e-6, scan.geometry)
    layer = displayed_scan(faint, None).layers[ImageLayer.WATER]
    assert layer.stored.max() == 65535


def test_the_fat_fraction_of_noisy_air_is_not_drawn():
    scan, label_map = two_leg_scan(noise=30.0)
    drawn = displayed_scan(scan, label_map).layers[ImageLayer.FAT_FRACTION].stored > 0
    clean, _ = two_leg_scan()
    air = ndimage.binary_erosion(clean.in_phase == 0, iterations=2)
    assert drawn[air].mean() < 0.001
    assert drawn[label_map.labels > 0].mean() > 0.999


def test_looking_begins_inside_a_leg():
    scan, label_map = two_leg_scan(axis_codes="LPS")
    shown = displayed_scan(scan, label_map)
    assert shown.start[2] == shown.geometry.shape[2] // 2
    i, j, k = shown.start
    around = shown.layers[ImageLayer.IN_PHASE].stored[i - 3 : i + 4, j - 3 : j + 4, k]
    assert around.min() > 0


def test_the_vote_lies_where_the_labels_lie():
    scan, label_map = two_leg_scan(axis_codes="PSL")
    shown = displayed_scan(scan, label_map, vote_entropy=label_map.labels)
    np.testing.assert_array_equal(shown.vote_entropy, shown.labels)
    middle = shown.muscle_middles[2]
    assert shown.reading(middle).vote_entropy_percent == 2
    again = displayed_scan(scan, None).with_labels(label_map, label_map.labels)
    np.testing.assert_array_equal(again.vote_entropy, shown.vote_entropy)
    assert again.vote_entropy.flags.f_contiguous


def test_new_labels_without_a_vote_drop_the_old_one():
    scan, label_map = two_leg_scan()
    shown = displayed_scan(scan, label_map, vote_entropy=label_map.labels).with_labels(label_map)
    assert shown.vote_entropy is None
    assert shown.reading((0, 0, 0)).vote_entropy_percent is None


def test_a_scan_of_given_layers_shows_their_parts():
    """As the comparison of matched slices makes them."""
    scan, label_map = two_leg_scan((24, 20, 6), noise=20)
    shown = displayed_scan(scan, label_map)
    given = replace(shown, layers=dict(shown.layers.items()))
    for layer in ImageLayer:
        part, same = (each.part(layer, np.s_[:, :, 3]) for each in (given, shown))
        np.testing.assert_array_equal(part.stored, same.stored)
        assert part.signal_per_step == same.signal_per_step
    given.make_ready()
    assert set(given.layers) == set(ImageLayer)
