"""An experiment's label maps, made by a real worker process with a tiny network."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace

import numpy as np
import pytest

from inference_engine.experiment.cohort_files import read_truth
from inference_engine.experiment.predictions import ModelUse, predict_missing, prediction_path
from inference_engine.formats.nifti import read_label_map
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_spec import MANIFEST_NAME, find_model
from tests.support.experiment_examples import write_phantom_subject
from tests.support.refined_model import write_refinement
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)

# ruff: noqa: F811

pytestmark = pytest.mark.slow


def test_the_ensemble_and_a_fold_of_it_label_a_scan(tiny_models, tmp_path):
    scan = write_phantom_subject(tmp_path / "subject")
    uses = [
        ModelUse("tiny", member, tiny_models, "tiny", weights, (("test", "LI"),))
        for member, weights in (("ensemble", None), ("fold-2", (1,)))
    ]
    made = predict_missing(tmp_path, uses, [scan], device="cpu", progress=NoProgress())
    assert made == 2
    ensemble, fold = (read_label_map(prediction_path(tmp_path, use, scan.identity)) for use in uses)
    assert ensemble.geometry.matches(read_truth(scan.folder).geometry)
    assert len(np.unique(fold.labels)) > 2, "the tiny network has no opinion: a poor test"
    assert not np.array_equal(ensemble.labels, fold.labels)
    assert "tensorflow" not in sys.modules


def test_a_refined_ensemble_labels_a_scan_with_borders_of_its_own(tiny_models, tmp_path):
    scan = write_phantom_subject(tmp_path / "subject")
    made = tmp_path / "refined"
    shutil.copytree(tiny_models, made)
    plain = find_model("tiny", made)
    refined = replace(plain, name="refined", refinement=write_refinement(made))
    write_manifest(made / MANIFEST_NAME, [plain, refined])
    uses = [
        ModelUse(name, "ensemble", made, name, None, (("test", "LI"),))
        for name in ("tiny", "refined")
    ]
    assert predict_missing(tmp_path, uses, [scan], device="cpu", progress=NoProgress()) == 2
    votes, borders = (
        read_label_map(prediction_path(tmp_path, use, scan.identity)).labels for use in uses
    )
    assert votes.any()
    assert borders.any()
    assert not np.array_equal(votes > 0, borders > 0)
