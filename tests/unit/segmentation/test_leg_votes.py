"""Networks of several grids in one ensemble: what each says alone is what each says together."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError, ModelError
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation import leg_votes, pipeline
from inference_engine.segmentation.ensemble import vote
from inference_engine.segmentation.leg_images import legs_of_scan
from inference_engine.segmentation.leg_votes import (
    evidence_on_leg,
    members_for,
    tiling_in_words,
    votes_on_leg,
)
from inference_engine.segmentation.options import SegmentationOptions, TilingMode
from inference_engine.segmentation.pipeline import SegmentationPipeline
from tests.support.fake_predictors import FatFractionPredictor, PositionPredictor, spec_for_tests
from tests.support.phantoms import two_leg_scan

COARSE = spec_for_tests()
FINE = replace(COARSE, spacing_mm=(5.0, 5.0, 10.0), receptive_halo=(8, 8, 4), shifts=((1, 1, 0),))
OTHER = replace(COARSE, channels=("fat_fraction", "water", "fat"), background_weight=0.5)
BUDGET = 10**9


class Watching(FatFractionPredictor):
    """Keeps the shapes and channels of what it was shown."""

    def __init__(self, spec):
        super().__init__(spec)
        self.shapes = []

    def predict(self, slab):
        self.shapes.append(slab.shape[:3])
        return super().predict(slab[..., [self.spec.channels.index(c) for c in COARSE.channels]])


class Blurring(PositionPredictor):
    """Says what isn't clear-cut: the more water, the more class 2 or 5."""

    def __init__(self, spec, favourite):
        super().__init__(spec)
        self.favourite = favourite

    def predict(self, slab):
        water = slab[..., self.spec.channels.index("water")].clip(0, 1)
        scores = np.zeros((*slab.shape[:3], 19), np.float32)
        scores[..., self.favourite], scores[..., 0] = water, 0.6
        return scores / scores.sum(-1, keepdims=True)


def _run(spec, predictors, scan, **options):
    whole = SegmentationPipeline(spec, predictors, SegmentationOptions(**options))
    return whole.run(scan, NoProgress())


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_every_network_of_an_ensemble_says_what_it_says_alone(order):
    scan, _ = two_leg_scan(noise=20)
    made = [Blurring(COARSE, 2), Blurring(FINE, 5), Blurring(OTHER, 5)]
    predictors = [made[index] for index in order]
    for leg in legs_of_scan(scan).legs:
        members = members_for([leg], predictors, SegmentationOptions(), BUDGET)
        together = votes_on_leg(leg, members, SegmentationOptions(), NoProgress(), "leg")
        for predictor, labels in zip(predictors, together, strict=True):
            alone = members_for([leg], [predictor], SegmentationOptions(), BUDGET)
            (own,) = votes_on_leg(leg, alone, SegmentationOptions(), NoProgress(), "leg")
            assert own.any()
            np.testing.assert_array_equal(labels, own)
        said = evidence_on_leg(leg, members, SegmentationOptions(), NoProgress(), "leg")
        for labels, evidence in zip(together, said, strict=True):
            assert np.mean(evidence.own_labels() != labels) < 0.01
    assert len({_run(one.spec, [one], scan).label_map.labels.tobytes() for one in made}) == 3


def test_the_ensemble_decides_by_the_vote_of_its_networks_alone(monkeypatch):
    # Pieces and holes are a matter of the whole: without them a vote goes voxel by voxel.
    monkeypatch.setattr(pipeline, "clean_leg", lambda labels, _: labels)
    scan, _ = two_leg_scan(noise=20)
    predictors = [FatFractionPredictor(COARSE), FatFractionPredictor(FINE), Watching(OTHER)]
    alone = [_run(one.spec, [one], scan).label_map.labels for one in predictors]
    expected = vote(alone)
    got = _run(COARSE, predictors, scan)
    np.testing.assert_array_equal(got.label_map.labels, expected.labels)
    np.testing.assert_array_equal(got.vote_entropy, expected.entropy_percent)
    assert all(np.any(one != expected.labels) for one in alone)


def test_networks_that_see_the_same_share_one_image(monkeypatch):
    made = []

    def count(leg, spacing_mm):
        made.append(spacing_mm)
        return on_model_grid(leg, spacing_mm)

    on_model_grid = leg_votes.on_model_grid
    monkeypatch.setattr(leg_votes, "on_model_grid", count)
    scan, _ = two_leg_scan()
    both = [FatFractionPredictor(spec) for spec in (COARSE, FINE, COARSE, FINE)]
    _run(COARSE, both, scan)
    assert made == [COARSE.spacing_mm, FINE.spacing_mm] * 2


def test_each_network_is_tiled_by_its_own_grid_within_one_budget():
    scan, _ = two_leg_scan()
    legs = legs_of_scan(scan).legs
    coarse, fine = Watching(COARSE), Watching(FINE)
    members = members_for(legs, [coarse, fine], SegmentationOptions(), BUDGET)
    lengths = np.max([np.multiply(leg.geometry.shape, leg.geometry.spacing_mm) for leg in legs], 0)
    for member in members:
        spec = member.predictor.spec
        expected = np.ceil(lengths / spec.spacing_mm - 1e-3)
        assert member.plan.shape == tuple(expected)
        assert member.work == np.prod(expected) * (1 + len(spec.shifts))
        assert not np.mod(member.plan.slab_shape, spec.size_multiple).any()
    # What is enough for the coarse grid is too little for the fine one, in one piece.
    budget = members[0].plan.slab_bytes
    tight = members_for(legs, [coarse, fine], SegmentationOptions(), budget)
    assert tight[0].plan.count == 1 < tight[1].plan.count
    assert max(member.plan.slab_bytes for member in tight) <= budget
    with pytest.raises(InputError, match="too little for this model"):
        members_for(legs, [coarse, fine], SegmentationOptions(), 10)


def test_the_tiling_is_said_once_or_for_each_network():
    scan, _ = two_leg_scan()
    alike = _run(COARSE, [Watching(COARSE), Watching(OTHER)], scan).parameters["tiling"]
    assert alike.startswith("whole leg in one pass")
    differ = _run(COARSE, [Watching(COARSE), Watching(FINE)], scan).parameters["tiling"]
    first, second = differ.split("; ")
    assert first == f"network 1: {alike}"
    assert second.startswith("network 2: whole leg in one pass")
    paper = members_for(
        legs_of_scan(scan).legs,
        [Watching(COARSE), Watching(FINE)],
        SegmentationOptions(tiling=TilingMode.PAPER),
        BUDGET,
    )
    assert tiling_in_words(paper) == (
        "slabs of up to 64 x 64 x 16 voxels that overlap by half, averaged"
    )


def test_shading_is_taken_out_of_every_grid():
    scan, _ = two_leg_scan((48, 40, 16))
    plain, without = (
        _run(COARSE, [Blurring(COARSE, 2), Blurring(FINE, 2)], scan, bias_correction=wish)
        for wish in (False, True)
    )
    assert "bias_correction" in without.parameters
    assert not np.array_equal(plain.label_map.labels, without.label_map.labels)


def test_networks_of_other_classes_are_refused():
    scan, _ = two_leg_scan()
    for other in (
        replace(COARSE, arguments={"class_count": 12}),
        replace(COARSE, label_table="huashan11.toml"),
    ):
        with pytest.raises(ModelError, match="differ in their classes"):
            _run(COARSE, [Watching(COARSE), Watching(other)], scan)


def test_progress_rises_with_the_work_of_each_network_and_can_end_it():
    told = []

    class Watch:
        def report(self, fraction, message):
            told.append((fraction, message))
            if "network 3" in message and stops:
                raise OperationCancelled

    scan, _ = two_leg_scan()
    leg = legs_of_scan(scan).legs[0]
    predictors = [Watching(COARSE), Watching(FINE), Watching(COARSE)]
    members = members_for([leg], predictors, SegmentationOptions(), BUDGET)
    stops = False
    votes_on_leg(leg, members, SegmentationOptions(), Watch(), "right leg")
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert fractions[0] == 0
    assert fractions[-1] < 1
    first = {n: next(f for f, m in told if f"network {n} of 3" in m) for n in (1, 2, 3)}
    # The two of one grid come first; the finer one has most of the work.
    share = members[0].work / sum(member.work for member in members)
    assert first == pytest.approx({1: 0.0, 2: share, 3: 2 * share})
    assert first[3] < 0.5
    stops = True
    with pytest.raises(OperationCancelled):
        votes_on_leg(leg, members, SegmentationOptions(), Watch(), "right leg")
