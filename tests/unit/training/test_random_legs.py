"""Training samples: what the network is promised, for any seed."""

import multiprocessing
from itertools import islice

import numpy as np
import pytest

from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.shape_model import load_shape
from inference_engine.training import sample_pool
from inference_engine.training.random_legs import (
    STAGE_SHARES,
    Infiltration,
    Patients,
    RandomLegs,
)
from inference_engine.training.sample_pool import SamplePool

SPEC = ModelSpec(
    name="small",
    version="0",
    architecture="compact_unet",
    arguments={"class_count": 19},
    spacing_mm=(4.4, 4.4, 12.0),
    channels=("water", "fat", "fat_fraction"),
    slab_shape=(64, 64, 8),
    size_multiple=(4, 4, 2),
    label_table="legseg18.toml",
    weights=(),
)

PATCH = (56, 56, 8)


def _samples(seed, count, plain_share=0.0):
    patients = Patients(plain_share=plain_share)
    source = RandomLegs(SPEC, PATCH, load_shape(), patients=patients, renders=2)
    return list(islice(source.samples(np.random.default_rng(seed)), count))


@pytest.mark.parametrize(("seed", "plain_share"), [(0, 0.0), (1, 0.0), (2, 1.0)])
def test_samples_are_what_the_network_expects(seed, plain_share):
    for sample in _samples(seed, 6, plain_share):
        assert sample.image.shape == (*PATCH, 3)
        assert sample.image.dtype == np.float16
        assert np.isfinite(sample.image).all()
        assert sample.image[..., 2].min() >= 0
        assert sample.image[..., 2].max() <= 1
        assert sample.labels.dtype == np.uint8
        assert sample.labels.max() <= 18


def test_samples_follow_the_seed_and_differ_from_one_another():
    first, again = _samples(3, 2), _samples(3, 2)
    assert np.array_equal(first[0].image, again[0].image)
    assert not np.array_equal(first[0].image, first[1].image)


def test_every_muscle_up_to_the_iliac_crest_is_shown():
    found = np.unique(np.concatenate([np.unique(s.labels) for s in _samples(5, 60)]))
    assert found.tolist() == list(range(19))


def test_renders_of_one_anatomy_share_it():
    shown_twice, others = 0, 0
    samples = _samples(7, 8)
    for one, two in zip(samples[::2], samples[1::2], strict=True):
        both = (one.labels > 0) & (two.labels > 0)
        shown_twice += (one.labels[both] == two.labels[both]).sum()
        others += (one.labels[both] != two.labels[both]).sum()
    assert others == 0
    assert shown_twice > 1000


def test_muscles_are_brighter_in_water_where_they_hold_little_fat():
    water_of, fat_of = [], []
    for sample in _samples(11, 12):
        lean = (sample.labels > 0) & (sample.image[..., 2] < 0.2)
        water_of.append(sample.image[..., 0][lean].astype(float).sum())
        fat_of.append(sample.image[..., 1][lean].astype(float).sum())
    assert sum(water_of) > 3 * sum(fat_of)


def test_the_pool_gives_batches_and_stops_its_process():
    with SamplePool(SPEC, PATCH, seed=1, capacity=30) as pool:
        images, labels = pool.batch(4)
        process = pool._process
        assert pool.waited_seconds > 0
    assert images.shape == (4, *PATCH, 3)
    assert labels.shape == (4, *PATCH)
    assert not process.is_alive()


def test_the_generator_ends_when_its_trainer_was_killed(monkeypatch):
    class Killed:
        def is_alive(self):
            return False

    monkeypatch.setattr(sample_pool.os, "nice", lambda _: None)
    monkeypatch.setattr(sample_pool.multiprocessing, "parent_process", Killed)
    monkeypatch.setattr(sample_pool, "_ORPHAN_CHECK_S", 0.01)
    made = multiprocessing.get_context("spawn").Queue(maxsize=1)
    sample_pool._generate(SPEC, PATCH, Patients(), 1, made)
    assert made.full()
    assert made.get(timeout=10).image.shape == (*PATCH, 3)


def test_a_hand_lies_beside_the_leg_and_has_no_label():
    grid = [s * (np.arange(n) - (n - 1) / 2) for s, n in zip(SPEC.spacing_mm, PATCH, strict=True)]
    rng = np.random.default_rng(0)
    water, fat = np.zeros(PATCH, np.float32), np.zeros(PATCH, np.float32)
    skin = np.broadcast_to((40 - grid[0])[:, None, None], PATCH).astype(np.float32)
    RandomLegs._lay_a_hand(water, fat, skin, grid, rng)
    shown = (water + fat) > 0
    assert shown.any()
    assert skin[shown].max() < -2


def test_a_swap_exchanges_water_and_fat_in_a_part():
    rng = np.random.default_rng(4)
    water, fat = (rng.uniform(0, 1, PATCH).astype(np.float32) for _ in range(2))
    before = water.copy(), fat.copy()
    RandomLegs._swap(water, fat, SPEC.spacing_mm, rng)
    swapped = water != before[0]
    assert 0 < swapped.mean() < 0.6
    assert np.array_equal(water[swapped], before[1][swapped])
    assert np.array_equal(water + fat, before[0] + before[1])


def test_some_samples_have_only_water():
    fat = [sample.image[..., 1].max() for sample in _samples(3, 40)]
    assert 1 <= sum(value == 0 for value in fat) <= 10


def test_a_specialist_sees_the_patients_it_is_for():
    def mean_fat(infiltration):
        source = RandomLegs(SPEC, PATCH, load_shape(), patients=Patients(infiltration), renders=1)
        samples = islice(source.samples(np.random.default_rng(5)), 16)
        inside = [s.image[..., 2][s.labels > 0].astype(float) for s in samples]
        return np.concatenate(inside).mean()

    assert mean_fat(Infiltration.LOW) < 0.3
    assert mean_fat(Infiltration.HIGH) > 0.4


def test_patients_of_low_infiltration_may_be_mixed_in():
    for infiltration in Infiltration:
        assert Patients(infiltration).stage_shares() == STAGE_SHARES[infiltration]
    low = STAGE_SHARES[Infiltration.LOW]
    assert Patients(Infiltration.HIGH, low_share=1.0).stage_shares() == pytest.approx(low)
    mixed = Patients(Infiltration.HIGH, low_share=0.6).stage_shares()
    assert sum(mixed.values()) == pytest.approx(1)
    assert mixed[Stage.CONTROL] == pytest.approx(0.6 * 0.45)
    assert mixed[Stage.END] == pytest.approx(0.4 * 0.4)
