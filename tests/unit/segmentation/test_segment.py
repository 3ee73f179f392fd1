"""Which model a scan gets, and what the result says about it."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError, ModelError
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_choice import FirstPass, look_at
from inference_engine.segmentation.model_spec import WeightsFile, load_manifest
from inference_engine.segmentation.options import Infiltration, SegmentationOptions, TilingMode
from inference_engine.segmentation.pipeline import SegmentationPipeline
from inference_engine.segmentation.segment import segment
from tests.support.fake_predictors import (
    FatFractionPredictor,
    PositionPredictor,
    spec_for_tests,
)
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan
from tests.support.refined_model import REFINEMENT

MEMBERS = tuple(WeightsFile(f"{name}.npz", name * 64) for name in "abc")


class Loader:
    """Gives fakes, and remembers for which model and how many."""

    def __init__(self):
        self.asked = []
        self.refined = []

    def predictors(self, spec, options, progress):
        progress.report(0.0, "Loading")
        self.asked.append((spec.name, len(spec.weights)))
        return tuple(FatFractionPredictor(spec) for _ in spec.weights)

    def refiner(self, spec, options, progress):
        self.refined.append(spec.refinement)
        return None if spec.refinement is None else PositionPredictor(spec.refinement_spec)


@pytest.fixture
def models(tmp_path):
    """Write the entries of three models: for all, for low and for high infiltration."""
    general = replace(spec_for_tests(), name="all", weights=MEMBERS)
    kinds = {"lean": Infiltration.LOW, "fatty": Infiltration.HIGH}
    others = [replace(general, name=name, infiltration=kind) for name, kind in kinds.items()]
    write_manifest(tmp_path / "manifest.toml", [general, *others])
    return tmp_path


def scan_with(fat_fraction):
    """Return the phantom, its muscles' fat fractions about the one given."""
    mean = np.mean(list(FAT_FRACTIONS.values()))
    fractions = {label: value * fat_fraction / mean for label, value in FAT_FRACTIONS.items()}
    return two_leg_scan(fat_fractions=fractions)[0]


def run(scan, models, **choices):
    loader = Loader()
    result = segment(scan, SegmentationOptions(**choices), models, loader, NoProgress())
    return result, loader.asked


def test_the_model_for_all_is_the_default(models):
    result, asked = run(scan_with(0.3), models)
    assert asked == [("all", 3)]
    assert result.model.name == "all"
    assert "model_choice" not in result.parameters


@pytest.mark.parametrize(
    ("kind", "name"), [(Infiltration.LOW, "lean"), (Infiltration.HIGH, "fatty")]
)
def test_infiltration_can_be_said(models, kind, name):
    result, asked = run(scan_with(0.3), models, infiltration=kind)
    assert asked == [(name, 3)]
    assert result.model.infiltration is kind


def test_a_first_pass_with_one_network_finds_the_infiltration(models):
    scan = scan_with(0.3)
    result, asked = run(scan, models, infiltration=Infiltration.AUTO)
    seen = look_at(scan, result.label_map)
    assert seen.ff_percent > 20
    assert asked == [("all", 1), ("fatty", 3)]
    assert result.parameters["first_pass_ff_percent"] == round(seen.ff_percent, 2)
    assert "above 20 %: the model for high infiltration" in result.parameters["model_choice"]
    result, asked = run(scan_with(0.1), models, infiltration=Infiltration.AUTO)
    assert asked == [("all", 1), ("lean", 3)]
    assert "below 20 %: the model for low infiltration" in result.parameters["model_choice"]


@pytest.fixture
def refined(models):
    """Let each of the models refine its borders."""
    write_manifest(
        models / "manifest.toml",
        [replace(spec, refinement=REFINEMENT) for spec in load_manifest(models)],
    )
    return models


@pytest.mark.parametrize("wished", [True, False])
def test_the_pipeline_gets_the_network_that_refines_borders_or_none(refined, monkeypatch, wished):
    seen = []

    class Watched(SegmentationPipeline):
        def __init__(self, spec, predictors, options=None, refiner=None):
            seen.append((spec.refinement, refiner))
            super().__init__(spec, predictors, options, refiner)

    monkeypatch.setattr("inference_engine.segmentation.segment.SegmentationPipeline", Watched)
    loader = Loader()
    scan, options = scan_with(0.3), SegmentationOptions(refinement=wished)
    result = segment(scan, options, refined, loader, NoProgress())
    ((of_spec, refiner),) = seen
    entry = REFINEMENT if wished else None
    assert loader.refined == [entry]
    assert of_spec == result.model.refinement == entry
    assert (refiner is None) is not wished


def test_the_first_pass_leaves_the_borders_as_they_are(refined):
    loader = Loader()
    options = SegmentationOptions(infiltration=Infiltration.AUTO)
    result = segment(scan_with(0.3), options, refined, loader, NoProgress())
    assert loader.refined == [None, REFINEMENT]
    assert result.model.refinement == REFINEMENT


def test_the_legs_are_found_once_for_both_passes(models, monkeypatch):
    fail = "inference_engine.segmentation.pipeline.legs_of_scan"
    monkeypatch.setattr(fail, lambda _: pytest.fail("the legs were known"))
    result, _ = run(scan_with(0.3), models, infiltration=Infiltration.AUTO)
    assert result.model.name == "fatty"


def test_where_no_muscle_is_found_the_model_for_all_has_its_say():
    assert FirstPass(None).infiltration is Infiltration.ANY
    assert "model for all" in FirstPass(None).sentence()
    assert FirstPass(20.0).infiltration is Infiltration.HIGH
    assert FirstPass(19.9).infiltration is Infiltration.LOW


def test_without_such_a_model_it_is_said(models):
    general = replace(spec_for_tests(), name="all", weights=MEMBERS)
    write_manifest(models / "manifest.toml", [general])
    with pytest.raises(ModelError, match="no model for high infiltration"):
        run(scan_with(0.3), models, infiltration=Infiltration.HIGH)


def test_a_model_and_an_infiltration_contradict_each_other():
    with pytest.raises(InputError, match="model was named"):
        SegmentationOptions(model="all", infiltration=Infiltration.LOW)


def test_the_result_says_how_it_was_tiled_and_how_sure_it_is(models):
    result, _ = run(scan_with(0.3), models)
    assert result.parameters["tiling"].startswith("whole leg in one pass of ")
    found = set(np.unique(result.label_map.labels)) - {0}
    assert {muscle.label for muscle in result.uncertainty} == found
    assert all(muscle.agreement == 1 for muscle in result.uncertainty)
    assert result.vote_entropy.shape == result.label_map.labels.shape
    assert not result.vote_entropy.any()
    averaged, _ = run(scan_with(0.3), models, tiling=TilingMode.PAPER)
    assert "overlap by half" in averaged.parameters["tiling"]
    np.testing.assert_array_equal(averaged.label_map.labels, result.label_map.labels)
