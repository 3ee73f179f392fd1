"""One answer from every runtime, the choice between them by a trial, and a start without Keras."""

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.network import choice_memory, runtime_choice, runtime_trial
from inference_engine.network.runtime_choice import RuntimeChoice, choose_runtime
from inference_engine.network.runtime_trial import (
    RuntimeTrial,
    Timing,
    _compared,
    try_runtimes,
)
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions
from tests.support.separate_process import modules_loaded_by, run_checks
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)

OPENVINO_ALONE = SegmentationOptions(runtime=Runtime.OPENVINO)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_all_runtimes_give_one_answer(tmp_path):
    run_checks("integration/runtime_checks.py", tmp_path, passed=34)


@pytest.mark.slow
def test_a_trial_times_every_runtime_and_is_remembered(tmp_path, tiny_models, monkeypatch):  # noqa: F811
    spec = find_model(None, tiny_models)
    file = tmp_path / "cache" / "runtimes.json"
    monkeypatch.setattr(choice_memory, "_in_process", {})
    first = choose_runtime(spec, SegmentationOptions(), file)
    assert first.runtime is not Runtime.AUTO
    assert "in a trial" in first.reason
    # The next start: nothing is tried again.
    monkeypatch.setattr(choice_memory, "_in_process", {})
    monkeypatch.setattr(runtime_choice, "try_runtimes", _no_trial)
    assert choose_runtime(spec, SegmentationOptions(), file) == first
    # Another wish is another choice.
    with pytest.raises(AssertionError, match="a trial"):
        choose_runtime(spec, SegmentationOptions(precision=Precision.FASTEST), file)


def _no_trial(*_arguments):
    raise AssertionError("a trial was started")


@pytest.mark.slow
def test_a_runtime_that_crashes_is_left_out(tiny_models, monkeypatch, tmp_path):  # noqa: F811
    # A module of that name which ends the process, as a wrong instruction would.
    (tmp_path / "onnxruntime.py").write_text("import os; os.abort()")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    spec = find_model(None, tiny_models)
    options = SegmentationOptions(runtime=Runtime.ONNXRUNTIME, device="auto")
    (trial,) = try_runtimes(spec, options, NoProgress())
    assert trial.timings == ()
    assert "doesn't work on this computer" in trial.problems[0]


def test_a_runtime_that_takes_too_long_is_left_out(tiny_models, monkeypatch):  # noqa: F811
    monkeypatch.setattr(runtime_trial, "_LIMIT_S", -1.0)
    (trial,) = try_runtimes(find_model(None, tiny_models), OPENVINO_ALONE, NoProgress())
    assert trial.timings == ()
    assert "OpenVINO took more than" in trial.problems[0]


@pytest.mark.slow
def test_what_fails_in_a_trial_is_said(tiny_models):  # noqa: F811
    spec = find_model(None, tiny_models)
    damaged = replace(spec, weights=(replace(spec.weights[0], sha256="00"),))
    (trial,) = try_runtimes(damaged, OPENVINO_ALONE, NoProgress())
    assert trial.timings == ()
    assert trial.devices["cpu"][0] == "float32"
    assert "OpenVINO on cpu in float32 failed in a trial" in trial.problems[0]
    assert "SHA-256 differs" in trial.problems[0]


def test_labels_are_compared_with_those_of_tensorflow():
    right, wrong = np.zeros(1000, np.uint8), np.arange(1000).astype(np.uint8)
    openvino = Timing(Runtime.OPENVINO, "cpu", "float32", 1.0)
    tensorflow = Timing(Runtime.TENSORFLOW, "cpu", "float32", 2.0)
    trials = [RuntimeTrial(t.runtime, "1", {}, (t,)) for t in (openvino, tensorflow)]
    first, second = _compared(trials, {openvino: wrong, tensorflow: right})
    assert first.timings[0].agreement == np.mean(wrong == 0)
    assert not first.timings[0].agrees
    assert second.timings[0].agrees


@pytest.mark.slow
def test_openvino_starts_quickly_and_without_tensorflow(tiny_models):  # noqa: F811
    code = (
        "import time\n"
        "from pathlib import Path\n"
        "import numpy as np\n"
        "from inference_engine.network.runtimes import RuntimeChoice, load_predictors\n"
        "from inference_engine.segmentation.model_spec import find_model\n"
        "from inference_engine.segmentation.options import Runtime\n"
        f"spec = find_model(None, Path({str(tiny_models)!r}))\n"
        "choice = RuntimeChoice(Runtime.OPENVINO, 'cpu', 'float32', 'a test')\n"
        "(first, *_) = load_predictors(spec, choice)\n"
        "first.predict(np.zeros((*spec.slab_shape, 3), np.float32))\n"
        "assert time.process_time() < 4, time.process_time()\n"
    )
    assert not {"tensorflow", "keras", "onnxruntime"} & modules_loaded_by(code)


def test_the_processor_alone_needs_no_trial(tiny_models, monkeypatch):  # noqa: F811
    monkeypatch.setattr(runtime_choice, "try_runtimes", _no_trial)
    options = SegmentationOptions(runtime=Runtime.OPENVINO, device="cpu")
    choice = choose_runtime(find_model(None, tiny_models), options)
    assert choice == RuntimeChoice(
        Runtime.OPENVINO, "cpu", "float32", "OpenVINO on the processor: as asked"
    )
