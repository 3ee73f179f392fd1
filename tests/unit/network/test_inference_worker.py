"""What the inference process asks of its loader; its life is tried in other tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inference_engine.network import inference_worker
from inference_engine.network.inference_job import InferenceJob, write_job
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_spec import MANIFEST_NAME
from inference_engine.segmentation.options import SegmentationOptions
from tests.support.fake_predictors import spec_for_tests
from tests.support.refined_model import REFINEMENT


class Loader:
    """Remembers what it is asked for."""

    reason = "It is a test."

    def __init__(self):
        self.asked = []

    def predictors(self, spec, options, progress):
        self.asked.append("members")
        return ()

    def refiner(self, spec, options, progress):
        self.asked.append(spec.refinement)


@pytest.mark.parametrize("wished", [True, False])
def test_warming_up_loads_all_that_a_scan_will_need(tmp_path, wished):
    write_manifest(tmp_path / MANIFEST_NAME, [replace(spec_for_tests(), refinement=REFINEMENT)])
    job = InferenceJob(None, SegmentationOptions(refinement=wished), tmp_path)
    write_job(tmp_path, job, NoProgress())
    loader = Loader()
    inference_worker._work(lambda remembered: loader, tmp_path, NoProgress())
    assert loader.asked == (["members", REFINEMENT] if wished else ["members"])
