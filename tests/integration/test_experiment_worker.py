"""An experiment's label maps, made by a real worker process with a tiny network."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from inference_engine.experiment.cohort_files import read_truth
from inference_engine.experiment.predictions import ModelUse, predict_missing, prediction_path
from inference_engine.formats.nifti import read_label_map
from inference_engine.progress import NoProgress
from tests.support.experiment_examples import write_phantom_subject
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
