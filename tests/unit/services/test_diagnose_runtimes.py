"""What a computer can do, in plain words; the runtimes' trials are given."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import OutputError
from inference_engine.network import choice_memory
from inference_engine.network.runtime_choice import choose_runtime
from inference_engine.network.runtime_trial import RuntimeTrial, Timing
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, WeightsFile, find_model
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions
from legseg_desktop.services import diagnose_runtimes as module
from legseg_desktop.services.diagnose_runtimes import try_inference


def trial(runtime: Runtime, **seconds: float) -> RuntimeTrial:
    timings = tuple(
        Timing(runtime, "cpu", precision, taken, 1.0 if precision == "float32" else 0.99876)
        for precision, taken in seconds.items()
    )
    return RuntimeTrial(runtime, "1", {"cpu": tuple(seconds)}, timings)


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice_memory, "_in_process", {})


def given(monkeypatch: pytest.MonkeyPatch, *trials: RuntimeTrial) -> None:
    monkeypatch.setattr(module, "try_runtimes", lambda *_: trials)


def test_what_this_computer_can_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given(
        monkeypatch,
        trial(Runtime.OPENVINO, float32=0.5, bfloat16=0.2),
        trial(Runtime.TENSORFLOW, float32=1.0),
    )
    file = tmp_path / "runtimes.json"
    check = try_inference(MODELS_DIRECTORY, file)
    text = " ".join(check.sentences)
    assert "OpenVINO on the processor: 2.0 times as fast as TensorFlow in a trial" in text
    # Two legs of 16.72 litres, slabs as the first network gets them, half a second each.
    members = find_model(None).members
    count, slab = len(members), np.prod(members[0].slab_shape)
    voxels = sum(
        (1 + len(each.shifts)) * 190 * 220 * 400 / np.prod(each.spacing_mm) for each in members
    )
    seconds = round(2 * voxels / slab * 0.5)
    assert f"about {seconds} s for a scan of both thighs ({count} networks of the model" in text
    assert "it is 2.5 times as fast: bfloat16" in text
    assert "99.87 % of the trial's voxels" in text
    assert "trained" not in text
    assert not check.uses_card
    # An analysis takes what is said here, also in the next process.
    choice_memory._in_process.clear()
    spec = find_model(None)
    assert choose_runtime(spec, SegmentationOptions(), file) == check.choice
    fastest = SegmentationOptions(precision=Precision.FASTEST)
    assert choose_runtime(spec, fastest, file) == check.fastest
    assert len(json.loads(file.read_text())) == 2


def test_without_tensorflow_and_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, trial(Runtime.OPENVINO, float32=0.5))
    text = " ".join(try_inference(MODELS_DIRECTORY).sentences)
    assert "the only one that works here" in text
    assert "would not be faster" in text
    assert "can't be trained here" in text


def test_that_the_computer_was_busy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = trial(Runtime.OPENVINO, float32=0.5)
    busy = replace(quiet, timings=(replace(quiet.timings[0], was_busy=True),))
    for each, is_said in ((quiet, False), (busy, True)):
        given(monkeypatch, each)
        text = " ".join(try_inference(MODELS_DIRECTORY).sentences)
        assert ("estimates for a free one" in text) is is_said


def test_when_nothing_runs_the_reason_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    crashed = RuntimeTrial(Runtime.OPENVINO, "1", {}, (), ("OpenVINO crashed.",))
    given(monkeypatch, crashed)
    check = try_inference(MODELS_DIRECTORY)
    assert check.choice is None
    assert check.problem is not None
    assert "OpenVINO crashed." in check.problem


def test_no_room_for_a_trial_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object) -> None:
        raise OutputError("A folder for temporary files can't be made.")

    monkeypatch.setattr(module, "try_runtimes", no_room)
    assert "temporary files" in str(try_inference(MODELS_DIRECTORY).problem)


def test_without_a_model_nothing_is_tried(tmp_path: Path) -> None:
    check = try_inference(tmp_path)
    assert check.trials == ()
    assert check.problem is None


def test_a_finer_grid_and_further_looks_take_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = replace(find_model(None), weights=(WeightsFile("a", "0"),), shifts=())
    finer = tuple(mm / 2 for mm in shipped.spacing_mm)
    looks = ((1, 1, 0), (0, 1, 0))
    own = WeightsFile("b", "1", spacing_mm=finer, shifts=looks)
    given(monkeypatch, trial(Runtime.OPENVINO, float32=5.0))
    times = {}
    for name, spec in (
        ("one", shipped),
        ("two", replace(shipped, weights=(WeightsFile("a", "0"), WeightsFile("b", "1")))),
        ("mixed", replace(shipped, weights=(WeightsFile("a", "0"), own))),
    ):
        monkeypatch.setattr(module, "find_model", lambda *_, spec=spec: spec)
        times[name] = try_inference(MODELS_DIRECTORY).scan_seconds
    assert times["two"] == pytest.approx(2 * times["one"], abs=1)
    # Eight times the voxels, three times.
    assert times["mixed"] == pytest.approx(25 * times["one"], rel=0.05)
