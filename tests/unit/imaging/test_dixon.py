from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError
from inference_engine.imaging.dixon import (
    AMBIGUOUS_FAT_FRACTION,
    CHANNELS,
    NEGATIVE_SIGNAL,
    DixonScan,
)
from inference_engine.imaging.geometry import VolumeGeometry

GEOMETRY = VolumeGeometry((3, 4, 5), np.eye(4))


def volume(seed: int, low: float = 1, high: float = 100) -> np.ndarray:
    return np.random.default_rng(seed).uniform(low, high, (3, 4, 5)).astype(np.float32)


def test_in_and_opposed_phase_follow_from_water_and_fat() -> None:
    water, fat = volume(0), volume(1)
    scan = DixonScan.from_water_fat(water, fat, GEOMETRY)
    np.testing.assert_array_equal(scan.in_phase, water + fat)
    np.testing.assert_array_equal(scan.opposed_phase, np.abs(water - fat))
    assert scan.derived == {"in_phase", "opposed_phase"}
    assert not scan.warnings


def test_water_and_fat_follow_from_magnitudes_with_a_warning() -> None:
    water, fat = volume(0, 50, 100), volume(1, 0, 49)
    scan = DixonScan.from_in_opposed(water + fat, water - fat, GEOMETRY)
    np.testing.assert_allclose(scan.water, water, rtol=1e-5)
    np.testing.assert_allclose(scan.fat, fat, rtol=1e-4, atol=1e-4)
    assert scan.derived == {"water", "fat"}
    assert scan.warnings == (AMBIGUOUS_FAT_FRACTION,)


def test_negative_values_are_cut_off() -> None:
    scan = DixonScan.from_water_fat(volume(0, -10, 10), volume(1, -10, 10), GEOMETRY)
    assert scan.water.min() == scan.fat.min() == 0


def test_much_negative_signal_is_warned_of_and_noise_in_air_is_not() -> None:
    noisy = volume(0)
    noisy[0, 0] = -3
    assert not DixonScan.from_water_fat(noisy, volume(1), GEOMETRY).warnings
    offset = volume(0) - 40
    for scan in (
        DixonScan.from_water_fat(offset, volume(1), GEOMETRY),
        DixonScan.from_water_fat(volume(1), offset, GEOMETRY),
        DixonScan.from_in_opposed(volume(1), offset, GEOMETRY),
        DixonScan.from_channels(
            GEOMETRY, water=offset, fat=volume(1), in_phase=volume(2), opposed_phase=volume(3)
        ),
    ):
        assert NEGATIVE_SIGNAL in scan.warnings


def test_one_image_for_two_and_exchanged_magnitudes_are_named() -> None:
    with pytest.raises(InputError, match="are the same"):
        DixonScan.from_water_fat(volume(0), volume(0), GEOMETRY)
    with pytest.raises(InputError, match="nowhere brighter"):
        DixonScan.from_in_opposed(volume(0), volume(0) + 1, GEOMETRY)


def test_four_channels_are_taken_as_they_are() -> None:
    channels = {
        name: volume(seed)
        for seed, name in enumerate(("water", "fat", "in_phase", "opposed_phase"))
    }
    scan = DixonScan.from_channels(GEOMETRY, **channels)
    assert not scan.derived
    np.testing.assert_array_equal(scan.in_phase, channels["in_phase"])
    np.testing.assert_array_equal(scan.opposed_phase, channels["opposed_phase"])
    three = DixonScan.from_channels(GEOMETRY, water=volume(0), fat=volume(1), in_phase=volume(2))
    assert "in_phase" in three.derived
    with pytest.raises(InputError, match="lacks a pair"):
        DixonScan.from_channels(GEOMETRY, water=volume(0), in_phase=volume(2))


def test_unusable_channels_are_refused() -> None:
    holed = volume(0)
    holed[0, 0, 0] = np.nan
    with pytest.raises(InputError, match="not numbers"):
        DixonScan.from_water_fat(holed, volume(1), GEOMETRY)
    with pytest.raises(InputError, match="fat image is empty"):
        DixonScan.from_water_fat(volume(0), np.zeros((3, 4, 5), np.float32), GEOMETRY)
    with pytest.raises(GeometryError, match="different shapes"):
        DixonScan.from_water_fat(volume(0), volume(1)[1:], GEOMETRY)
    with pytest.raises(GeometryError, match="in-phase"):
        DixonScan.from_channels(
            GEOMETRY,
            water=volume(0),
            fat=volume(1),
            in_phase=volume(2)[1:],
            opposed_phase=volume(3),
        )


def test_a_derived_image_is_made_when_it_is_asked_for_and_kept() -> None:
    water, fat = volume(0), volume(1)
    scan = DixonScan.from_water_fat(water, fat, GEOMETRY)
    assert not vars(scan).keys() & scan.derived
    first = scan.opposed_phase
    assert scan.opposed_phase is first
    assert "in_phase" not in vars(scan)
    np.testing.assert_array_equal(replace(scan, warnings=()).in_phase, water + fat)
    with pytest.raises(AttributeError, match="no phase"):
        _ = scan.phase


@pytest.mark.parametrize("is_made", [False, True])
def test_a_part_holds_the_values_of_the_whole(is_made: bool) -> None:
    scan = DixonScan.from_water_fat(volume(0), volume(1), GEOMETRY)
    whole = DixonScan.from_water_fat(volume(0), volume(1), GEOMETRY)
    if is_made:
        _ = scan.in_phase, scan.opposed_phase
    for name in CHANNELS:
        for index in ((1, 2, 3), np.s_[:, 1], np.s_[::2, ::-1, 3:]):
            part = scan.part(name, index)
            assert part.dtype == np.float32
            np.testing.assert_array_equal(part, getattr(whole, name)[index])
    assert bool(vars(scan).keys() & scan.derived) is is_made


@pytest.mark.parametrize("is_made", [False, True])
def test_voxels_move_together_with_what_is_derived_of_them(is_made: bool) -> None:
    scan = DixonScan.from_water_fat(volume(0), volume(1), GEOMETRY)
    wanted = (scan.water + scan.fat)[::-1], np.abs(scan.water - scan.fat)[::-1]
    if is_made:
        _ = scan.in_phase, scan.opposed_phase
    turned = VolumeGeometry(GEOMETRY.shape, np.diag([-1.0, 1, 1, 1]))
    moved = scan.with_warnings(("so",)).moved(lambda channel: channel[::-1], turned)
    assert (moved.geometry, moved.derived, moved.warnings) == (turned, scan.derived, ("so",))
    np.testing.assert_array_equal(moved.water, scan.water[::-1])
    np.testing.assert_array_equal(moved.in_phase, wanted[0])
    np.testing.assert_array_equal(moved.opposed_phase, wanted[1])
    assert not scan.warnings


def test_a_channel_made_by_another_thread_while_voxels_move_is_not_left_behind() -> None:
    scan = DixonScan.from_water_fat(volume(0), volume(1), GEOMETRY)
    opposed = scan.opposed_phase  # the last one to be moved

    def turned(channel: np.ndarray) -> np.ndarray:
        if channel is opposed:
            _ = scan.in_phase
        return channel[::-1]

    moved = scan.moved(turned, GEOMETRY)
    np.testing.assert_array_equal(moved.in_phase, (scan.water + scan.fat)[::-1])


def test_a_sum_beyond_what_float32_holds_is_refused() -> None:
    huge = volume(0)
    huge[1, 1, 1] = 3e38
    # The largest signals lie apart: no sum is too large.
    other = volume(1)
    other[2, 2, 2] = 3e38
    assert DixonScan.from_water_fat(huge, other, GEOMETRY).in_phase.max() < np.inf
    other[1, 1, 1] = 3e38
    with pytest.raises(InputError, match="in-phase image holds values that are not numbers"):
        DixonScan.from_water_fat(huge, other, GEOMETRY)
