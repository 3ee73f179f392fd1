import json
from dataclasses import replace

from inference_engine.experiment.plan import read_plan
from inference_engine.experiment.shipped_models import ShippedModels, for_shipped_models
from tests.support.model_files import spec_of
from tests.support.refined_model import REFINEMENT

LOW, HIGH = spec_of(name="li"), spec_of(name="hi", version="2")


def test_one_model_labels_everything_once():
    (use,) = ShippedModels(LOW, LOW).uses()
    assert (use.name, use.member, use.model) == ("li 0.0.1", "ensemble", "li")
    assert set(use.cases) == {
        (role, group)
        for role in ("test", "bmd", "thick-slices", "cut-view", "atrophy")
        for group in ("LI", "HI")
    }


def test_two_models_label_their_own_group_and_the_low_one_high_test_scans_too():
    models = ShippedModels(LOW, HIGH)
    low, high = models.uses()
    assert {group for _, group in high.cases} == {"HI"}
    assert {case for case in low.cases if case[1] == "HI"} == {("test", "HI")}
    assert (models.assignment().low, models.assignment().high) == ("li 0.0.1", "hi 2")
    said = " ".join(models.sentences())
    assert "LI scans: li 0.0.1, an ensemble of 2 networks" in said
    assert "Nothing was trained" in said
    refined = ShippedModels(LOW, replace(HIGH, refinement=REFINEMENT))
    low_said, high_said, _ = refined.sentences()
    assert "a further network refines" in high_said
    assert "refines" not in low_said


def test_what_decides_the_results_is_in_the_identity():
    plan = for_shipped_models(read_plan("quick"))
    assert plan.seed > 600_000_000
    identity = ShippedModels(LOW, HIGH).identity(plan)
    json.dumps(identity)
    other_weights = replace(LOW, weights=LOW.weights[:1])
    other_looks = replace(LOW.weights[1], shifts=((1, 1, 0),))
    looks = replace(LOW, weights=(LOW.weights[0], other_looks))
    for models, with_plan in (
        (ShippedModels(looks, HIGH), plan),
        (ShippedModels(replace(LOW, refinement=REFINEMENT), HIGH), plan),
        (ShippedModels(replace(LOW, shifts=((1, 1, 0),)), HIGH), plan),
        (ShippedModels(other_weights, HIGH), plan),
        (ShippedModels(LOW, LOW), plan),
        (ShippedModels(LOW, HIGH), read_plan("quick")),
    ):
        assert models.identity(with_plan) != identity
