"""What the provenance says of the networks that made the labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.segmentation.model_spec import ModelSpec, WeightsFile
from inference_engine.segmentation.result import SegmentationResult
from legseg_desktop.services.record_provenance import model_looks, record_provenance
from tests.support.phantoms import two_leg_scan
from tests.support.refined_model import REFINEMENT
from tests.support.simulated_segmentation import MODEL

PLAIN = (WeightsFile("a.npz", "aa"), WeightsFile("b.npz", "bb"))


def said_of(model: ModelSpec) -> dict[str, Any]:
    _, labels = two_leg_scan()
    result = SegmentationResult(labels, (), model, "cpu", "openvino 1", 0.1)
    return dict(record_provenance((), load_label_table(), result).parameters)


def said_without_networks() -> dict[str, Any]:
    return dict(record_provenance((), load_label_table(), None).parameters)


def test_networks_of_one_kind_are_said_once() -> None:
    said = said_of(replace(MODEL, weights=PLAIN))
    assert (said["spacing_mm"], said["background_weight"]) == ([2.0, 2.0, 4.0], 1.0)
    assert "shifts" not in said
    said = said_of(replace(MODEL, weights=PLAIN, shifts=((1, 1, 0),)))
    assert said["shifts"] == [[1, 1, 0]]


def test_the_network_that_refined_borders_is_named_with_its_hash() -> None:
    said = said_of(replace(MODEL, weights=PLAIN, refinement=REFINEMENT))
    assert said["refinement"] == "border.npz"
    assert said["refinement_sha256"] == "cd" * 32
    assert said["refinement_background_weight"] == 1.0
    weighed = replace(REFINEMENT, background_weight=0.5)
    said = said_of(replace(MODEL, weights=PLAIN, refinement=weighed))
    assert said["refinement_background_weight"] == 0.5
    assert not [name for name in said if "fatty" in name]
    fatty = replace(REFINEMENT, fatty_background_weight=0.25, fatty_share=0.75)
    said = said_of(replace(MODEL, weights=PLAIN, refinement=fatty))
    assert said["refinement_fatty_background_weight"] == 0.25
    assert said["refinement_fatty_share"] == 0.75
    plain = said_of(replace(MODEL, weights=PLAIN))
    assert not [name for name in plain if name.startswith("refinement")]


def test_all_that_is_said_of_networks_tells_one_models_labels_from_anothers() -> None:
    fatty = replace(REFINEMENT, fatty_background_weight=0.25, fatty_share=0.75)
    looks = {"weights": PLAIN, "shifts": ((1, 1, 0),), "refinement": fatty}
    said = said_of(replace(MODEL, **looks))
    # A file may have another name, and how exactly was counted is no matter of the model.
    of_networks = said.keys() - said_without_networks().keys() - {"refinement", "precision"}
    assert len(of_networks) == 7
    for name in of_networks:
        assert model_looks(said | {name: "other"}) != model_looks(said), name
    assert model_looks(said | {"refinement": "other.npz"}) == model_looks(said)


def test_a_network_that_differs_is_said_beside_the_others() -> None:
    finer = replace(PLAIN[1], spacing_mm=(1.0, 1.0, 4.0), shifts=((1, 1, 0), (0, 1, 0)))
    said = said_of(replace(MODEL, weights=(PLAIN[0], finer)))
    assert said["spacing_mm"] == [[2.0, 2.0, 4.0], [1.0, 1.0, 4.0]]
    assert said["shifts"] == [[], [[1, 1, 0], [0, 1, 0]]]
    assert said["background_weight"] == 1.0
