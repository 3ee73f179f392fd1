"""The scanner: contrast by relaxation, artefacts where physics puts them."""

from dataclasses import replace

import cc3d
import numpy as np
import pytest

from inference_engine.simulation.scanner import (
    Scanner,
    acquire_stack,
    field_deviation,
    swapped_region,
)

SPACING = (2.0, 2.0, 4.0)
PERFECT = Scanner(
    displacement_px=0.0, blur_px=0.0, field_hz=0.0, leakage=0.0, bias=0.0, fall_off=0.0, noise=0.0
)


def _phantom(fraction=0.05):
    """Return water and fat of a block of muscle in a rim of fat, in air."""
    water, fat = (np.zeros((48, 40, 30), np.float32) for _ in range(2))
    fat[8:40, 8:32] = 1.0
    water[12:36, 12:28], fat[12:36, 12:28] = 1 - fraction, fraction
    return water, fat


def _scanned(scanner, seed=1, **options):
    water, fat = _phantom()
    return acquire_stack(water, fat, scanner, SPACING, np.random.default_rng(seed), **options)


def test_healthy_muscle_reads_a_higher_fat_fraction_by_t1():
    water, fat = _scanned(PERFECT)
    read = fat[20, 20, 15] / (fat + water)[20, 20, 15]
    assert 0.075 < read < 0.10
    long_repetition = replace(PERFECT, repetition_ms=5000.0)
    water, fat = _scanned(long_repetition)
    assert fat[20, 20, 15] / (fat + water)[20, 20, 15] == pytest.approx(0.05, abs=0.005)


def test_steeper_flips_weight_more_and_longer_echoes_lose_what_decays_faster():
    assert replace(PERFECT, flip_degrees=3.0).water_weight() > PERFECT.water_weight()
    fast_water = replace(PERFECT, t2star_water_ms=10.0)
    assert fast_water.water_weight() < PERFECT.water_weight()
    assert replace(fast_water, echo_ms=5.0).water_weight() < fast_water.water_weight()


def test_fat_alone_is_displaced_and_none_is_lost():
    still, (water, fat) = _scanned(PERFECT), _scanned(replace(PERFECT, displacement_px=0.5))
    assert np.array_equal(water, still[0])
    assert fat.sum() == pytest.approx(still[1].sum(), rel=1e-5)
    centre = [np.average(np.arange(48), weights=f.sum((1, 2))) for f in (still[1], fat)]
    assert centre[1] - centre[0] == pytest.approx(0.5, abs=1e-3)
    back = _scanned(replace(PERFECT, displacement_px=-0.5))[1]
    assert np.average(np.arange(48), weights=back.sum((1, 2))) == pytest.approx(centre[0] - 0.5)


def test_the_field_deviates_most_at_the_ends_of_a_stack():
    fields = [
        field_deviation((20, 20, 60), SPACING, 30.0, np.random.default_rng(seed))
        for seed in range(30)
    ]
    spread = np.std(fields, axis=(0, 1, 2))
    assert spread[30] == pytest.approx(30, rel=0.3)
    assert min(spread[0], spread[-1]) > 1.8 * spread[30]


def test_leakage_follows_the_field():
    water, fat = _scanned(replace(PERFECT, leakage=0.05, field_hz=40.0))
    clean = _scanned(PERFECT)
    assert water + fat == pytest.approx(clean[0] + clean[1], abs=1e-4)
    added = (fat - clean[1])[20, 20]
    assert 0 <= added.min() < added.max() < 0.05


def test_gain_and_fall_off_are_the_stacks_own():
    plain, (water, fat) = _scanned(PERFECT), _scanned(replace(PERFECT, fall_off=0.3), gain=1.1)
    ratio = fat[20, 20] / plain[1][20, 20]
    assert ratio[15] == pytest.approx(1.1, abs=0.02)
    assert ratio[0] == pytest.approx(0.7 * 1.1, abs=0.01)
    assert water[20, 20, 15] / plain[0][20, 20, 15] == pytest.approx(ratio[15])


def test_noise_stands_in_air_and_muscle():
    water, fat = _scanned(replace(PERFECT, noise=0.03))
    assert water[:6].mean() == pytest.approx(0.03 * np.sqrt(2 / np.pi), rel=0.05)
    assert (fat - _scanned(PERFECT)[1])[20:30, 20:25].std() == pytest.approx(0.03, rel=0.2)


def test_bias_is_shared_by_water_and_fat():
    plain, biased = _scanned(PERFECT), _scanned(replace(PERFECT, bias=0.2))
    inside = plain[0] > 0.1
    ratios = [image[inside] / before[inside] for image, before in zip(biased, plain, strict=True)]
    assert ratios[0] == pytest.approx(ratios[1], rel=1e-3)
    assert 0.02 < np.std(ratios[0]) < 0.4


def test_a_swap_exchanges_water_and_fat_in_one_region():
    scanner = replace(PERFECT, field_hz=30.0)
    clean, swapped = _scanned(scanner), _scanned(scanner, swapped_share=0.15)
    changed = swapped[0] != clean[0]
    assert swapped[0][changed] == pytest.approx(clean[1][changed])
    assert swapped[1][changed] == pytest.approx(clean[0][changed])
    assert cc3d.connected_components(changed, connectivity=6).max() <= 3
    body = clean[0] + clean[1] > 0.1
    assert 0.02 < changed.sum() / body.sum() < 0.2
    assert not changed[~body].any()


def test_without_a_body_nothing_is_swapped():
    field = np.ones((4, 4, 4), np.float32)
    assert not swapped_region(field, np.zeros((4, 4, 4), bool), 0.5).any()


def test_scanners_differ_within_their_ranges():
    drawn = [Scanner.drawn(np.random.default_rng(seed)) for seed in range(40)]
    assert len({scanner.noise for scanner in drawn}) == 40
    for scanner in drawn:
        assert (scanner.repetition_ms, scanner.flip_degrees) == (9.2, 12.0)
        true, read = 0.05, 1 / scanner.water_weight()
        assert 0.075 < read * true / (1 + (read - 1) * true) < 0.1
