from dataclasses import replace
from types import SimpleNamespace

import psutil
import pytest

from inference_engine.errors import InputError
from inference_engine.segmentation.memory import (
    bytes_of_evidence,
    left_for_network,
    memory_budget,
    plan_for_whole_thigh,
)
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.segmentation.options import SegmentationOptions
from tests.support.fake_predictors import spec_for_tests
from tests.support.refined_model import REFINEMENT

COMPACT = replace(
    spec_for_tests(spacing_mm=(2.2, 2.2, 4.0)),
    architecture="compact_unet",
    arguments={"class_count": 19, "widths": [32, 64]},
)


@pytest.mark.parametrize(
    ("free_gb", "budget_gb"), [(1.5, 0.75), (5.0, 2.5), (6.0, 3.0), (64.0, 3.0)]
)
def test_the_budget_is_half_of_what_is_free_or_3_gb_unless_it_is_said(
    monkeypatch, free_gb, budget_gb
):
    free = SimpleNamespace(available=int(free_gb * 1e9))
    monkeypatch.setattr(psutil, "virtual_memory", lambda: free)
    assert memory_budget(SegmentationOptions()) == budget_gb * 1e9
    for said in (2 * 10**9, 8 * 10**9):
        assert memory_budget(SegmentationOptions(memory_bytes=said)) == said


def test_what_is_held_already_is_taken_off():
    assert left_for_network(10**9, 10**6, used_bytes=2 * 10**8) < 8 * 10**8
    own = psutil.Process().memory_info().rss
    assert 10**10 - own <= left_for_network(10**10, 0) < 10**10


def test_a_scan_that_fills_the_budget_leaves_an_eighth_of_it():
    assert left_for_network(2 * 10**9, 10**9) == 250_000_000


def test_a_whole_thigh_is_cut_where_the_memory_is_small():
    assert plan_for_whole_thigh(COMPACT, 16 * 10**9).count == 1
    assert plan_for_whole_thigh(COMPACT, 2 * 10**9).count > 1
    with pytest.raises(InputError, match="too little"):
        plan_for_whole_thigh(replace(COMPACT, receptive_halo=(64, 64, 64)), 10**9)


def test_of_several_grids_the_one_that_needs_most_is_told():
    fine = {
        "arguments": {"class_count": 19, "widths": [32, 64, 128, 192, 192]},
        "spacing_mm": (1.6, 1.6, 4.0),
        "size_multiple": (32, 32, 16),
    }
    own = replace(COMPACT, **fine)
    mixed = replace(COMPACT, weights=(WeightsFile("a", "0"), WeightsFile("b", "1", **fine)))
    for budget in (16 * 10**9, 25 * 10**8):
        told = plan_for_whole_thigh(mixed, budget)
        assert told == plan_for_whole_thigh(own, budget)
        assert told != plan_for_whole_thigh(COMPACT, budget)


def test_evidence_of_the_networks_before_the_last_is_taken_off():
    evidence = bytes_of_evidence(10**6, 3)
    # Label, muscle, best and second of the first two, but not yet the votes of all three.
    assert evidence == (2 * 4 - 3) * 10**6
    assert bytes_of_evidence(10**6, 1) == 0
    without = left_for_network(10**9, 10**6, used_bytes=0)
    assert left_for_network(10**9, 10**6, 0, evidence_bytes=evidence) == without - evidence


def test_a_refinement_leaves_the_networks_less_of_a_whole_thigh():
    refined = replace(COMPACT, weights=(WeightsFile("a", "0"), WeightsFile("b", "1")))
    plain = plan_for_whole_thigh(refined, 3 * 10**9)
    refined = replace(refined, refinement=REFINEMENT)
    told = plan_for_whole_thigh(refined, 3 * 10**9)
    # A leg of 22 x 25 x 71 cm in voxels of 1.2 x 1.2 x 2 mm: 4 bytes of each for the first of two
    # networks, and no votes yet.
    voxels = 220 * 250 * 710 / (1.2 * 1.2 * 2)
    assert plain.budget_bytes - told.budget_bytes == pytest.approx(2 * voxels, rel=0.02)
