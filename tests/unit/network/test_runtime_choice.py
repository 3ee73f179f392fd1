"""Which runtime is taken, and what is said about it; without running any."""

import json
from dataclasses import replace

import pytest

from inference_engine.errors import InputError
from inference_engine.network import (
    choice_memory,
    installed_runtimes,
    runtime_choice,
    runtime_trial_worker,
)
from inference_engine.network.installed_runtimes import candidates, installed_version
from inference_engine.network.runtime_choice import RuntimeChoice, choose_from, choose_runtime
from inference_engine.network.runtime_trial import RuntimeTrial, Timing
from inference_engine.network.runtime_trial_worker import free_seconds, trial_slab
from inference_engine.segmentation.model_spec import WeightsFile
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions
from tests.support.tiny_model import TINY_MODEL

ANY = SegmentationOptions()
FASTEST = SegmentationOptions(precision=Precision.FASTEST)


def timing(runtime, seconds, device="cpu", precision="float32", agreement=1.0):
    return Timing(runtime, device, precision, seconds, agreement)


def trial(*timings, problems=(), devices=("cpu",)):
    runtime = timings[0].runtime if timings else Runtime.TENSORFLOW
    return RuntimeTrial(runtime, "1", dict.fromkeys(devices, ("float32",)), timings, problems)


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch):
    monkeypatch.setattr(choice_memory, "_in_process", {})


def test_the_fastest_is_taken_and_the_reason_said():
    trials = (trial(timing(Runtime.OPENVINO, 1.0)), trial(timing(Runtime.TENSORFLOW, 3.1)))
    assert choose_from(trials, ANY) == RuntimeChoice(
        Runtime.OPENVINO,
        "cpu",
        "float32",
        "OpenVINO on the processor: 3.1 times as fast as TensorFlow in a trial",
    )


@pytest.mark.parametrize(
    ("seconds", "runtime", "words"),
    [
        (
            0.9,
            Runtime.OPENVINO,
            "OpenVINO on the processor: about as fast as TensorFlow in a trial",
        ),
        (0.7, Runtime.OPENVINO, "little slower than TensorFlow in a trial, and sooner loaded"),
        (0.5, Runtime.TENSORFLOW, "TensorFlow on the processor: 2.0 times as fast as OpenVINO"),
    ],
)
def test_only_a_clear_gain_displaces_openvino(seconds, runtime, words):
    trials = (trial(timing(Runtime.TENSORFLOW, seconds)), trial(timing(Runtime.OPENVINO, 1.0)))
    choice = choose_from(trials, ANY)
    assert choice.runtime is runtime
    assert words in choice.reason


def test_a_faster_precision_of_one_runtime_needs_no_clear_gain():
    fast = timing(Runtime.OPENVINO, 0.8, precision="bfloat16")
    assert choose_from((trial(timing(Runtime.OPENVINO, 1.0), fast),), FASTEST).precision == (
        "bfloat16"
    )


def test_a_graphics_card_is_taken_only_where_it_is_allowed():
    trials = (
        trial(timing(Runtime.OPENVINO, 1.0), devices=("cpu",)),
        trial(timing(Runtime.TENSORFLOW, 0.1, "gpu:0"), devices=("cpu", "gpu:0")),
    )
    assert choose_from(trials, ANY).device == "gpu:0"
    assert "TensorFlow on graphics card 1: 10.0 times" in choose_from(trials, ANY).reason
    assert choose_from(trials, SegmentationOptions(device="cpu")).device == "cpu"
    assert choose_from(trials, SegmentationOptions(device="gpu")).device == "gpu:0"
    with pytest.raises(InputError, match="OpenVINO and TensorFlow find no such") as caught:
        choose_from(trials, SegmentationOptions(device="gpu:1"))
    assert "gpu:0" in caught.value.advice


def test_half_precision_is_taken_only_where_it_is_asked_for_and_right():
    fast = timing(Runtime.OPENVINO, 0.4, precision="bfloat16", agreement=0.999)
    trials = (trial(timing(Runtime.OPENVINO, 1.0), fast),)
    assert choose_from(trials, ANY).precision == "float32"
    choice = choose_from(trials, FASTEST)
    assert choice.precision == "bfloat16"
    assert choice.reason == (
        "OpenVINO on the processor in bfloat16: 2.5 times as fast as float32 in a trial"
    )
    wrong = (trial(timing(Runtime.OPENVINO, 1.0), replace(fast, agreement=0.9)),)
    assert choose_from(wrong, FASTEST).precision == "float32"


def test_when_nothing_works_the_reasons_are_said():
    wrong = trial(timing(Runtime.OPENVINO, 1.0, agreement=0.5))
    crashed = trial(problems=("TensorFlow doesn't work on this computer.",))
    with pytest.raises(InputError, match="wrong labels") as caught:
        choose_from((wrong, crashed), ANY)
    assert "TensorFlow doesn't work" in caught.value.what


def test_what_is_not_installed_is_said(monkeypatch):
    monkeypatch.setattr(installed_runtimes, "find_spec", lambda module: None)
    assert installed_version(Runtime.TENSORFLOW) is None
    for runtime, advice in (
        (Runtime.TENSORFLOW, "install the program with TensorFlow"),
        (Runtime.ONNXRUNTIME, "extra 'onnx'"),
    ):
        with pytest.raises(InputError, match="is not installed") as caught:
            candidates(runtime)
        assert advice in caught.value.advice
    with pytest.raises(InputError, match="Nothing that runs networks"):
        choose_runtime(TINY_MODEL, ANY)


def test_without_tensorflow_and_onnx_there_is_nothing_to_try(monkeypatch):
    monkeypatch.setattr(
        installed_runtimes, "find_spec", lambda module: module if module == "openvino" else None
    )
    monkeypatch.setattr(runtime_choice, "try_runtimes", None)
    choice = choose_runtime(TINY_MODEL, SegmentationOptions(device="cpu"))
    assert choice.runtime is Runtime.OPENVINO
    assert choice.reason.endswith("nothing else is installed")


def test_a_choice_is_remembered_for_its_wish_and_network(tmp_path, monkeypatch):
    tried = []

    def try_runtimes(spec, options, progress):
        tried.append(options)
        return (trial(timing(Runtime.OPENVINO, 1.0)), trial(timing(Runtime.TENSORFLOW, 2.0)))

    monkeypatch.setattr(runtime_choice, "try_runtimes", try_runtimes)
    file = tmp_path / "new" / "runtimes.json"
    first = choose_runtime(TINY_MODEL, ANY, file)
    # In this process without the file, in the next one from it.
    assert choose_runtime(replace(TINY_MODEL, name="other"), ANY) == first
    choice_memory._in_process.clear()
    assert choose_runtime(TINY_MODEL, ANY, file) == first
    assert len(tried) == 1
    wider = replace(TINY_MODEL, arguments={**TINY_MODEL.arguments, "widths": [8, 16]})
    choose_runtime(wider, ANY, file)
    choose_runtime(TINY_MODEL, FASTEST, file)
    assert len(tried) == 3
    monkeypatch.setattr(choice_memory, "processor_name", lambda: "another")
    choose_runtime(TINY_MODEL, ANY, file)
    assert len(tried) == 4


@pytest.mark.parametrize("content", ["", "[]", "{broken", None])
def test_a_file_that_remembers_nothing_readable_is_written_anew(tmp_path, monkeypatch, content):
    key = choice_memory.key_of(TINY_MODEL, ANY)
    file = tmp_path / "runtimes.json"
    bad = {"runtime": "auto", "device": "cpu", "precision": "float32", "reason": "?"}
    file.write_text(json.dumps({key: bad}) if content is None else content)
    monkeypatch.setattr(
        runtime_choice, "try_runtimes", lambda *_: (trial(timing(Runtime.OPENVINO, 1.0)),)
    )
    choice = choose_runtime(TINY_MODEL, ANY, file)
    assert choice.reason.endswith("the only one that works here")
    assert json.loads(file.read_text())[key]["runtime"] == "openvino"


def test_a_file_that_cannot_be_written_changes_nothing(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(
        runtime_choice, "try_runtimes", lambda *_: (trial(timing(Runtime.OPENVINO, 1.0)),)
    )
    choice = choose_runtime(TINY_MODEL, ANY, tmp_path / "file" / "runtimes.json")
    assert choice.runtime is Runtime.OPENVINO


def test_only_the_newest_choices_are_kept(tmp_path):
    choice = {"runtime": "openvino", "device": "cpu", "precision": "float32", "reason": "why"}
    for index in range(30):
        choice_memory.keep(str(index), choice, tmp_path / "a.json")
    kept = json.loads((tmp_path / "a.json").read_text())
    assert len(kept) == 24
    assert "29" in kept
    assert choice_memory.recall("29", tmp_path / "a.json") == choice


def test_a_choice_is_remembered_for_the_network_that_was_tried():
    other = {"arguments": {"class_count": 19, "widths": [4, 6, 8]}, "slab_shape": (32, 32, 16)}
    first, second = WeightsFile("a.npz", "0"), WeightsFile("b.npz", "1", **other)
    mixed = replace(TINY_MODEL, weights=(first, second))
    turned = replace(TINY_MODEL, weights=(second, first))
    keys = [choice_memory.key_of(spec, ANY) for spec in (TINY_MODEL, mixed, turned)]
    assert keys[0] == keys[1] != keys[2]
    assert keys[2] == choice_memory.key_of(replace(TINY_MODEL, **other), ANY)


def test_the_slab_of_a_trial_shows_a_leg():
    slab = trial_slab(TINY_MODEL)
    assert slab.shape == (*TINY_MODEL.slab_shape, 3)
    water, fat, fraction = slab[8, 8, 4], slab[2, 8, 4], slab[0, 0, 4]
    assert water[0] > 0.7 > 0.2 > water[2]
    assert fat[1] > 0.5
    assert not fraction.any()


def test_a_busy_processor_does_not_decide(monkeypatch):
    monkeypatch.setattr(runtime_trial_worker, "usable_processors", lambda: 4)
    assert free_seconds(1.0, 3.6, "cpu") == (1.0, False)
    assert free_seconds(5.0, 3.6, "cpu") == (0.9, True)
    assert free_seconds(5.0, 0.1, "gpu:0") == (5.0, False)
