"""What a worker keeps loaded; the networks here are only names."""

import hashlib
from dataclasses import replace

import pytest

from inference_engine.errors import ModelError
from inference_engine.network import loaded_models
from inference_engine.network.loaded_models import LoadedModels, ModelLoader
from inference_engine.network.runtimes import RuntimeChoice
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.segmentation.options import Infiltration, Runtime, SegmentationOptions
from tests.support.fake_predictors import spec_for_tests
from tests.support.refined_model import REFINEMENT

CPU = RuntimeChoice(Runtime.OPENVINO, "cpu", "float32", "as asked")
CARD = RuntimeChoice(Runtime.OPENVINO, "gpu:0", "float16", "as asked")


@pytest.fixture
def loads(monkeypatch):
    """Collect what is loaded: member and choice."""
    seen = []

    def load(spec, choice):
        (weights,) = spec.weights
        seen.append((weights.file, choice))
        return (f"{weights.file} on {choice.device}",)

    monkeypatch.setattr(loaded_models, "load_predictors", load)
    return seen


@pytest.fixture
def model(tmp_path):
    """Return a function that makes a model of the members of the given names."""

    def make(*names, **changes):
        members = []
        for name in names:
            content = name.encode()
            (tmp_path / f"{name}.npz").write_bytes(content)
            members.append(WeightsFile(f"{name}.npz", hashlib.sha256(content).hexdigest()))
        return replace(spec_for_tests(), weights=tuple(members), directory=tmp_path, **changes)

    return make


def _files(seen):
    return [file for file, _ in seen]


def test_a_second_scan_loads_nothing(loads, model):
    loaded = LoadedModels()
    for _ in range(2):
        got = loaded.predictors(model("a", "b"), CPU, NoProgress())
        assert got == ("a.npz on cpu", "b.npz on cpu")
    assert _files(loads) == ["a.npz", "b.npz"]


def test_models_share_their_members_in_any_order(loads, model):
    loaded = LoadedModels()
    loaded.predictors(model("a", "b"), CPU, NoProgress())
    other = model("b", "c", "a", name="other", version="7", description="Another.")
    got = loaded.predictors(other, CPU, NoProgress())
    assert got == ("b.npz on cpu", "c.npz on cpu", "a.npz on cpu")
    assert _files(loads) == ["a.npz", "b.npz", "c.npz"]


@pytest.mark.parametrize(
    "change",
    [
        {"slab_shape": (32, 32, 16)},
        {"background_weight": 1.5},
        {"arguments": {"class_count": 19, "widths": [8]}},
        {"channels": ("fat", "water", "fat_fraction")},
    ],
)
def test_what_changes_a_network_makes_another_one(loads, model, change):
    loaded = LoadedModels()
    loaded.predictors(model("a"), CPU, NoProgress())
    loaded.predictors(model("a", **change), CPU, NoProgress())
    assert _files(loads) == ["a.npz", "a.npz"]


def test_each_member_is_loaded_as_what_it_is_and_shared_as_such(loads, model, monkeypatch):
    seen = []

    def load(spec, choice):
        seen.append((spec.weights[0].file, spec.spacing_mm, spec.shifts))
        return ("a network",)

    monkeypatch.setattr(loaded_models, "load_predictors", load)
    plain = model("a", "b")
    finer = replace(plain.weights[1], spacing_mm=(2.0, 2.0, 4.0), shifts=((1, 1, 0),))
    mixed = replace(plain, weights=(plain.weights[0], finer))
    alone = replace(model("b"), spacing_mm=(2.0, 2.0, 4.0), shifts=((1, 1, 0),), name="alone")
    loaded = LoadedModels()
    for spec in (mixed, plain, alone, mixed):
        loaded.predictors(spec, CPU, NoProgress())
    assert seen == [
        ("a.npz", plain.spacing_mm, ()),
        ("b.npz", (2.0, 2.0, 4.0), ((1, 1, 0),)),
        ("b.npz", plain.spacing_mm, ()),
    ]


def test_another_device_needs_its_own_network(loads, model):
    loaded = LoadedModels()
    for choice in (CPU, CARD, CPU, CARD):
        loaded.predictors(model("a"), choice, NoProgress())
    assert [choice for _, choice in loads] == [CPU, CARD]


def test_what_was_used_longest_ago_is_forgotten(loads, model):
    loaded = LoadedModels(most=2)
    for name in ("a", "b", "a", "c", "a", "b"):
        loaded.predictors(model(name), CPU, NoProgress())
    assert _files(loads) == ["a.npz", "b.npz", "c.npz", "b.npz"]


def test_a_large_ensemble_stays_whole_while_it_is_used(loads, model):
    loaded = LoadedModels(most=2)
    for _ in range(2):
        assert len(loaded.predictors(model("a", "b", "c"), CPU, NoProgress())) == 3
    assert _files(loads) == ["a.npz", "b.npz", "c.npz"]


def test_a_refinement_is_loaded_once_and_shared(loads, model):
    loaded = LoadedModels()
    for spec in (
        model("a", "b", refinement=REFINEMENT),
        model("c", refinement=REFINEMENT, name="other", infiltration=Infiltration.LOW),
        model("a", "b", refinement=REFINEMENT),
    ):
        assert len(loaded.predictors(spec, CPU, NoProgress())) == len(spec.weights)
        assert loaded.refiner(spec, CPU, NoProgress()) == "border.npz on cpu"
    assert _files(loads) == ["a.npz", "b.npz", "border.npz", "c.npz"]
    assert loaded.refiner(model("a"), CPU, NoProgress()) is None


def test_members_are_the_same_networks_with_a_refinement_and_without(loads, model):
    loaded = LoadedModels()
    for changes in ({}, {"refinement": REFINEMENT}):
        loaded.predictors(model("a", **changes), CPU, NoProgress())
    assert _files(loads) == ["a.npz"]


def test_a_refinement_counts_among_what_is_kept(loads, model):
    loaded = LoadedModels(most=2)
    refined = model("a", "b", refinement=REFINEMENT)
    for _ in range(2):
        # Three are in use, one more than is kept: none of them is let go.
        loaded.predictors(refined, CPU, NoProgress())
        loaded.refiner(refined, CPU, NoProgress())
    assert _files(loads) == ["a.npz", "b.npz", "border.npz"]
    loaded.predictors(model("c"), CPU, NoProgress())
    loaded.refiner(refined, CPU, NoProgress())
    assert _files(loads) == ["a.npz", "b.npz", "border.npz", "c.npz"]
    loaded.predictors(model("a"), CPU, NoProgress())
    assert _files(loads)[4:] == ["a.npz"]


def test_a_refinement_runs_on_what_its_members_run_on(loads, model, tmp_path, monkeypatch):
    asked = []

    def choose(spec, options, remembered, progress):
        asked.append((spec.name, options.device, remembered))
        return CARD

    monkeypatch.setattr(loaded_models, "choose_runtime", choose)
    loader = ModelLoader(LoadedModels(), tmp_path / "choices.json")
    options = SegmentationOptions(device="gpu")
    refined = model("a", refinement=REFINEMENT)
    assert loader.refiner(refined, options, NoProgress()) == "border.npz on gpu:0"
    assert asked == [("fake", "gpu", tmp_path / "choices.json")]
    assert loader.refiner(model("a"), options, NoProgress()) is None
    assert len(asked) == 1


def test_a_stop_between_two_members_keeps_the_first(loads, model):
    class Stop:
        def report(self, fraction, message):
            if loads:
                raise OperationCancelled

    loaded = LoadedModels()
    with pytest.raises(OperationCancelled):
        loaded.predictors(model("a", "b"), CPU, Stop())
    loaded.predictors(model("a", "b"), CPU, NoProgress())
    assert _files(loads) == ["a.npz", "b.npz"]


def test_the_choice_is_remembered_where_the_job_says_and_told(loads, model, tmp_path, monkeypatch):
    asked = []

    def choose(spec, options, remembered, progress):
        asked.append((options.device, remembered))
        return CARD

    monkeypatch.setattr(loaded_models, "choose_runtime", choose)
    loader = ModelLoader(LoadedModels(), tmp_path / "choices.json")
    loader.predictors(model("a"), SegmentationOptions(device="gpu"), NoProgress())
    assert asked == [("gpu", tmp_path / "choices.json")]
    assert loader.reason == CARD.reason
    assert loads == [("a.npz", CARD)]


def test_damaged_weights_are_found_before_a_runtime_is_tried(loads, model, tmp_path, monkeypatch):
    monkeypatch.setattr(loaded_models, "choose_runtime", lambda *_: pytest.fail("too early"))
    spec = model("a", "b")
    (tmp_path / "b.npz").write_bytes(b"damaged")
    with pytest.raises(ModelError, match="SHA-256"):
        ModelLoader(LoadedModels(), None).predictors(spec, SegmentationOptions(), NoProgress())
    assert loads == []
