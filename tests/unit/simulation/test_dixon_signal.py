"""The signal model: what goes in as fat comes out as fat, and each artefact does its own."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.simulation.dixon_signal import Acquisition, acquire, slice_matrix
from inference_engine.simulation.fat_replacement import (
    FatTexture,
    Stage,
    draw_muscle_fat,
    fat_in_muscle,
    other_leg,
)
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, build_leg
from inference_engine.simulation.shape_model import load_shape
from inference_engine.simulation.tissue_signal import TissueSignal, true_water_fat

SPACING = (4.0, 4.0, 10.0)
GRID = (np.arange(-120, 130, 4.0), np.arange(-120, 130, 4.0), np.arange(-60, 40, 10.0))
EVEN = FatTexture(patchiness=(0.0,) * 18, streaks=0.0, septa=0.0, strands=0.0)
IDEAL = Acquisition(blur_mm=0, bias=0, leakage=0, noise=0)


@pytest.fixture(scope="module")
def leg():
    model = load_shape()
    shape = model.leg(np.zeros(model.scores.shape[1]))
    return build_leg(shape, LegPose(elastic_mm=0.0), BodyHabitus(), GRID, np.random.default_rng(0))


def _images(leg, muscle_fat, signal=None):
    rng = np.random.default_rng(0)
    fat_map = fat_in_muscle(leg.nearest, muscle_fat, EVEN, GRID, rng)
    signal = signal or TissueSignal(muscle_water=1.0)
    return true_water_fat(leg, fat_map, signal, SPACING, rng)


def test_fat_fraction_deep_in_muscle_is_the_one_asked_for(leg):
    muscle_fat = np.linspace(0.05, 0.9, 18)
    water, fat = _images(leg, muscle_fat)
    for muscle in (2, 4, 11):  # The thick ones have voxels far from any border.
        deep = (leg.labels == muscle) & (leg.muscle_depth_mm > 5) & (leg.vessel_depth_mm < -4)
        measured = fat[deep] / (water[deep] + fat[deep])
        assert measured.mean() == pytest.approx(muscle_fat[muscle - 1], abs=0.01)


def test_air_is_empty_and_subcutaneous_fat_is_fat(leg):
    water, fat = _images(leg, np.full(18, 0.1))
    assert water[leg.skin_depth_mm < -4].max() == 0
    rim = (leg.skin_depth_mm > 4) & (leg.fascia_depth_mm < -4)
    assert (fat[rim] > 5 * water[rim]).all()


def test_an_ideal_scanner_changes_nothing(leg):
    water, fat = _images(leg, np.full(18, 0.1))
    seen = acquire(water, fat, IDEAL, SPACING, np.random.default_rng(0))
    assert np.allclose(seen[0], water)
    assert np.allclose(seen[1], fat)


def test_the_bias_field_keeps_the_fat_fraction(leg):
    water, fat = _images(leg, np.full(18, 0.3))
    scanner = replace(IDEAL, bias=0.3)
    seen_water, seen_fat = acquire(water, fat, scanner, SPACING, np.random.default_rng(0))
    inside = leg.labels > 0
    assert np.std(seen_water[inside] / water[inside]) > 0.05
    fraction = seen_fat[inside] / (seen_water[inside] + seen_fat[inside])
    assert np.allclose(fraction, fat[inside] / (water[inside] + fat[inside]), atol=1e-5)


def test_a_scanner_that_knows_one_fat_peak_reads_the_others_as_water(leg):
    water, fat = _images(leg, np.full(18, 0.3))
    scanner = replace(IDEAL, fat_in_water=0.2)
    seen_water, seen_fat = acquire(water, fat, scanner, SPACING, np.random.default_rng(0))
    assert np.allclose(seen_water + seen_fat, water + fat, atol=1e-6)
    body = water + fat > 0.1
    true, seen = (f[body] / (w + f)[body] for w, f in ((water, fat), (seen_water, seen_fat)))
    assert np.allclose(seen, 0.8 * true, atol=1e-5)


def test_magnitudes_hide_which_is_larger(leg):
    water, fat = _images(leg, np.full(18, 0.8))
    scanner = replace(IDEAL, is_ambiguous=True)
    seen_water, seen_fat = acquire(water, fat, scanner, SPACING, np.random.default_rng(0))
    assert (seen_water >= seen_fat).all()
    assert np.allclose(seen_water + seen_fat, water + fat, atol=1e-6)


def test_thick_slices_average_and_interpolate():
    average, interpolate = slice_matrix(40, 4.0, 24.0, 12.0, 0.3)
    assert np.allclose(average.sum(1), 1)
    assert np.allclose(interpolate.sum(1), 1)
    assert average.shape[0] < 10
    assert slice_matrix(40, 4.0, 3.0, 3.0, 0.0) is None
    ramp = np.arange(40.0)
    assert np.allclose((interpolate @ (average @ ramp))[8:32], ramp[8:32], atol=0.5)


@pytest.mark.parametrize("stage", list(Stage))
def test_stages_order_the_fat(stage):
    rng = np.random.default_rng(0)
    mean = np.mean([draw_muscle_fat(stage, rng) for _ in range(50)])
    low, high = {
        Stage.CONTROL: (0.04, 0.12),
        Stage.EARLY: (0.08, 0.25),
        Stage.INTERMEDIATE: (0.25, 0.5),
        Stage.END: (0.6, 0.9),
    }[stage]
    assert low < mean < high


def test_the_other_leg_is_alike_not_the_same():
    rng = np.random.default_rng(0)
    fat = draw_muscle_fat(Stage.INTERMEDIATE, rng)
    other = other_leg(fat, rng)
    assert not np.allclose(fat, other)
    assert np.abs(fat - other).mean() < 0.12


@pytest.mark.parametrize(("strength", "sign"), [("septa", 1), ("strands", -1)])
def test_sheets_across_a_muscle_change_it_one_way_only(leg, strength, sign):
    muscle_fat = np.full(18, 0.4)
    plain = fat_in_muscle(leg.nearest, muscle_fat, EVEN, GRID, np.random.default_rng(2))
    texture = replace(EVEN, **{strength: 2.0}, sheet_mm=14.0)
    sheets = fat_in_muscle(leg.nearest, muscle_fat, texture, GRID, np.random.default_rng(2))
    change = sign * (sheets - plain)[leg.labels > 0]
    assert change.min() >= -1e-6
    assert change.max() > 0.25
    # Thin sheets: most of the muscle stays as it was.
    assert np.median(change) < 0.1


def test_marbling_is_fine_and_keeps_the_mean_of_its_muscles():
    fine = np.arange(-40, 40, 2.0)
    grid = (fine, fine, np.arange(-40, 40, 8.0))
    nearest = np.full([len(axis) for axis in grid], 2, np.uint8)
    nearest[:20] = 1
    marbling = (3.0, *(0.0,) * 17)
    texture = replace(EVEN, marbling=marbling, marble_mm=4.0)
    fat = fat_in_muscle(nearest, np.full(18, 0.5), texture, grid, np.random.default_rng(3))
    marbled, plain = fat[nearest == 1], fat[nearest == 2]
    assert plain.std() < 1e-6
    assert marbled.std() > 0.1
    assert marbled.mean() == pytest.approx(0.5, abs=0.05)
    # As fine as its meshes: little is left of it over three of them.
    smooth = ndimage.uniform_filter(fat[:20], (6, 6, 1))
    assert smooth.std() < 0.5 * marbled.std()


def test_textures_to_train_on_are_those_of_patients_and_finer_ones():
    drawn = [FatTexture.varied(np.random.default_rng(seed)) for seed in range(60)]
    marbled = [texture for texture in drawn if any(texture.marbling)]
    assert 25 <= len(marbled) <= 50
    assert all(2.5 <= texture.marble_mm <= 7 for texture in marbled)
    assert not any(FatTexture.drawn(np.random.default_rng(0)).marbling)


def test_a_fatty_rim_lies_at_the_border(leg):
    texture = replace(EVEN, rim=(2.0,) * 18)
    rng = np.random.default_rng(0)
    fat_map = fat_in_muscle(
        leg.nearest, np.full(18, 0.3), texture, GRID, rng, depth_mm=leg.muscle_depth_mm
    )
    inside = leg.labels > 0
    at_border = inside & (leg.muscle_depth_mm < 2)
    assert fat_map[at_border].mean() > fat_map[inside & (leg.muscle_depth_mm > 8)].mean() + 0.2


def test_lean_tissue_without_a_label_lies_at_hip_and_knee_away_from_the_muscles():
    model = load_shape()
    shape = model.leg(np.zeros(model.scores.shape[1]))
    whole = (*GRID[:2], np.arange(-200, 201, 10.0))
    leg = build_leg(shape, LegPose(elastic_mm=0.0), BodyHabitus(), whole, np.random.default_rng(0))
    images = []
    for other_tissue in (0.0, 0.7):
        signal = TissueSignal(muscle_water=1.0, other_tissue=other_tissue)
        rng = np.random.default_rng(0)
        fat = np.where(leg.labels > 0, np.float32(0.1), np.float32(0))
        images.append(true_water_fat(leg, fat, signal, SPACING, rng)[0])
    changed = images[1] > images[0] + 0.2
    assert (leg.labels[changed] == 0).all()
    assert leg.fascia_depth_mm[changed].min() > 0
    level = leg.level_mm[changed]
    assert (level < -120).any()
    assert (level > 80).any()
    # In the thigh itself all that is lean is a muscle with a label, a vessel or a nerve.
    assert not ((level > -120) & (level < 80)).any()
