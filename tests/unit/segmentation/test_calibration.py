import itertools
import json
from dataclasses import replace

import pytest

from inference_engine.errors import ModelError
from inference_engine.segmentation.calibration import (
    Calibration,
    calibration_path,
    load_calibration,
    weights_of,
    write_calibration,
)
from inference_engine.segmentation.model_spec import WeightsFile, find_model
from tests.support.refined_model import REFINEMENT
from tests.support.simulated_segmentation import MODEL

CURVES = {
    "entropy_percent": (4.0, 10.0, 40.0),
    "mean": (0.94, 0.8, 0.5),
    "low": (0.9, 0.7, 0.3),
    "high": (0.97, 0.88, 0.7),
}


@pytest.fixture
def spec(tmp_path):
    members = (WeightsFile("b.npz", "bb" * 32), WeightsFile("a.npz", "aa" * 32))
    return replace(MODEL, weights=members, directory=tmp_path)


@pytest.fixture
def calibration(spec):
    return Calibration(**CURVES, weights_sha256=weights_of(spec), made_with={"muscles": 3})


def test_between_the_knots_it_is_interpolated(calibration):
    assert calibration.expected(1, 0.9, 10.0) == pytest.approx((0.8, 0.7, 0.88))
    assert calibration.expected(1, 0.9, 7.0) == pytest.approx((0.87, 0.8, 0.925))


def test_expectations_never_rise_with_entropy(calibration):
    rows = [calibration.expected(1, 0.9, float(step)) for step in range(101)]
    for before, after in itertools.pairwise(rows):
        assert all(one >= other for one, other in zip(before, after, strict=True))
    assert all(0 <= low <= mean <= high <= 1 for mean, low, high in rows)


def test_beyond_what_was_seen_it_promises_no_more(calibration):
    assert calibration.expected(1, 0.9, 0.0) == pytest.approx((0.94, 0.9, 0.97))
    assert calibration.expected(1, 0.9, 70.0) == pytest.approx((0.25, 0.15, 0.7))
    assert calibration.expected(1, 0.9, 100.0)[:2] == (0.0, 0.0)


def test_it_is_read_as_it_was_written(spec, calibration):
    write_calibration(spec, calibration)
    read = load_calibration(spec)
    assert read == calibration
    assert read.made_with == {"muscles": 3}


def test_the_order_of_the_members_does_not_matter(spec, calibration):
    write_calibration(spec, calibration)
    assert load_calibration(replace(spec, weights=spec.weights[::-1])) == calibration


def test_a_calibration_of_other_weights_is_not_used(spec, calibration):
    write_calibration(spec, calibration)
    others = (spec.weights[0], WeightsFile("c.npz", "cc" * 32))
    assert load_calibration(replace(spec, weights=others)) is None
    assert load_calibration(replace(spec, weights=spec.weights[:1])) is None


def test_a_calibration_of_other_borders_is_not_used(spec, calibration):
    refined = replace(spec, refinement=REFINEMENT)
    write_calibration(spec, calibration)
    assert load_calibration(refined) is None
    write_calibration(refined, replace(calibration, weights_sha256=weights_of(refined)))
    assert load_calibration(refined).mean == calibration.mean
    assert load_calibration(spec) is None
    other = replace(REFINEMENT, sha256="ef" * 32)
    assert load_calibration(replace(spec, refinement=other)) is None


def test_a_calibration_of_other_looks_at_the_same_weights_is_not_used(spec, calibration):
    first, second = spec.weights
    mixed = replace(spec, weights=(first, replace(second, shifts=((1, 1, 0),))))
    write_calibration(spec, calibration)
    assert load_calibration(mixed) is None
    write_calibration(mixed, replace(calibration, weights_sha256=weights_of(mixed)))
    assert load_calibration(mixed).mean == calibration.mean
    assert load_calibration(spec) is None
    for other in ({"shifts": ((1, 0, 0),)}, {"shifts": ()}, {"spacing_mm": (2.0, 2.0, 4.0)}):
        changed = replace(spec, weights=(first, replace(second, **other)))
        assert load_calibration(changed) is None


@pytest.mark.parametrize(
    "change",
    [
        {"shifts": ((1, 1, 0),)},
        {"spacing_mm": (2.2, 2.2, 4.0)},
        {"background_weight": 0.5},
        {"arguments": {"class_count": 19, "widths": [8, 16]}},
        {"channels": ("water", "fat", "in_phase")},
    ],
)
def test_a_calibration_of_a_model_that_is_shown_something_else_is_not_used(
    spec, calibration, change
):
    write_calibration(spec, calibration)
    changed = replace(spec, **change)
    assert load_calibration(changed) is None
    # The same said by each member's own entry is the same.
    own = replace(spec, weights=tuple(replace(each, **change) for each in spec.weights))
    write_calibration(changed, replace(calibration, weights_sha256=weights_of(changed)))
    assert load_calibration(own).mean == calibration.mean


@pytest.mark.parametrize("name", ["coarse", "coarse-li", "coarse-hi"])
def test_the_calibrations_that_are_shipped_hold_for_the_models_that_are(name):
    assert load_calibration(find_model(name)) is not None


def test_a_model_without_calibration_has_none(spec):
    assert load_calibration(spec) is None


@pytest.mark.parametrize(
    "change",
    [
        {"entropy_percent": (4.0, 4.0, 40.0)},
        {"entropy_percent": (4.0, 10.0, 101.0)},
        {"mean": (0.8, 0.94, 0.5)},
        {"low": (0.9, 0.81, 0.3)},
        {"high": (1.2, 0.88, 0.7)},
        {"mean": (0.94, 0.8)},
        {"mean": None},
    ],
)
def test_a_damaged_file_is_one_sentence(spec, calibration, change):
    path = write_calibration(spec, calibration)
    content = json.loads(path.read_text())
    path.write_text(json.dumps(content | change))
    with pytest.raises(ModelError, match="calibration of the model 'phantom' is damaged"):
        load_calibration(spec)


def test_no_json_is_damage_too(spec):
    calibration_path(spec).write_text("{")
    with pytest.raises(ModelError, match="damaged"):
        load_calibration(spec)
