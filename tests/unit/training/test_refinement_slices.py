from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_leg_files import LegFile, find_legs, write_leg
from inference_engine.training.refinement_slices import held_back, read_slices, seen_by
from tests.support.refinement_examples import NETWORKS, example_leg

_PLENTY = 1e9


def _legs(folder, *legs):
    for number, leg in enumerate(legs):
        write_leg(folder / f"{number}.npz", leg)
    return find_legs(folder)


def _named(*patients):
    return [LegFile(Path(f"{name}.npz"), name, NETWORKS, (1, 1, 1)) for name in patients]


def test_all_slices_are_kept_where_there_is_memory(tmp_path):
    leg = example_leg(shape=(30, 34, 5))
    (slices,), step = read_slices(_legs(tmp_path, leg), _PLENTY, 1)
    assert (slices.count, step) == (5, 1)
    # Small enough that nothing is cut off.
    assert np.array_equal(slices.images, np.moveaxis(leg.images, -1, 0))
    assert np.array_equal(slices.evidence, np.moveaxis(leg.evidence, -1, 0))
    assert np.array_equal(slices.truth, np.moveaxis(leg.classes > 0, -1, 0))


def test_little_memory_takes_every_nth_slice_of_long_legs_only(tmp_path):
    long, short = example_leg("a", (30, 30, 100)), example_leg("b", (30, 30, 10))
    voxel = 5 + 4 * len(NETWORKS)
    limit = 30 * 30 * voxel * 60
    kept, step = read_slices(_legs(tmp_path, long, short), limit, 1)
    assert step == 2
    assert [leg.count for leg in kept] == [50, 10]
    assert sum(leg.images.nbytes + leg.evidence.nbytes + leg.truth.nbytes for leg in kept) <= limit


def test_the_seed_decides_where_counting_begins(tmp_path):
    leg = example_leg(shape=(30, 30, 96))
    # Each slice is known by its brightness.
    leg.images[:] = np.arange(96) / 96
    files = _legs(tmp_path, leg)
    firsts = set()
    for seed in range(12):
        (kept,), step = read_slices(files, 1, seed)
        numbers = np.rint(kept.images[:, 0, 0, 0].astype(float) * 96).astype(int)
        assert set(np.diff(numbers)) == {4}
        assert step > 4
        firsts.add(numbers[0])
    assert firsts == {0, 1, 2, 3}


def test_slices_where_nothing_is_seen_or_known_are_left_out(tmp_path):
    leg = example_leg(shape=(30, 30, 6))
    leg.evidence[..., 1] = 0
    leg.classes[..., 4] = UNKNOWN
    (kept,), _ = read_slices(_legs(tmp_path, leg), _PLENTY, 1)
    expected = np.moveaxis(leg.images[..., [0, 2, 3, 5]], -1, 0)
    assert np.array_equal(kept.images, expected)


def test_what_nobody_knows_stays_unknown(tmp_path):
    leg = example_leg()
    leg.classes[3:20, 5] = UNKNOWN
    (kept,), _ = read_slices(_legs(tmp_path, leg), _PLENTY, 1)
    unknown = np.moveaxis(leg.classes == UNKNOWN, -1, 0)
    assert np.array_equal(kept.truth == UNKNOWN, unknown[:, : kept.truth.shape[1]])


def test_air_far_from_muscle_is_cut_off(tmp_path):
    leg = example_leg(shape=(200, 60, 2))
    (kept,), _ = read_slices(_legs(tmp_path, leg), _PLENTY, 1)
    muscle = (leg.classes > 0).sum()
    assert (kept.truth == 1).sum() == muscle
    across = np.flatnonzero((seen_by(leg.evidence) | (leg.classes > 0)).any(axis=(1, 2)))
    assert kept.truth.shape[1] == across[-1] + 1 - across[0] + 2 * 16


def test_legs_of_which_no_network_sees_anything_are_refused(tmp_path):
    leg = example_leg()
    blind = replace(leg, evidence=np.zeros_like(leg.evidence))
    with pytest.raises(InputError, match="No network has seen muscle"):
        read_slices(_legs(tmp_path, blind), _PLENTY, 1)


def test_the_same_patients_are_held_back_whoever_comes_first():
    names = [f"p{n}" for n in range(20)]
    chosen = held_back(_named(*names), 0.1)
    assert len(chosen) == 2
    assert held_back(_named(*reversed(names), *names), 0.1) == chosen
    # One is held back even where a share would be less.
    assert len(held_back(_named("a", "b", "c"), 0.1)) == 1


@pytest.mark.parametrize(("names", "share"), [(["a"], 0.1), (["a", "b"], 1.0)])
def test_somebody_must_be_left_to_learn_from(names, share):
    with pytest.raises(InputError, match="too few to hold some of them back"):
        held_back(_named(*names), share)
