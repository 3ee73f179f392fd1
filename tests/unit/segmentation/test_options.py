import dataclasses
import json

import pytest

from inference_engine.errors import InputError
from inference_engine.segmentation.options import (
    Infiltration,
    Precision,
    Runtime,
    SegmentationOptions,
    TilingMode,
    choice,
    memory_from_text,
    options_from,
)


def test_options_survive_json():
    options = SegmentationOptions(
        "coarse",
        Runtime.OPENVINO,
        "gpu:1",
        Precision.FASTEST,
        TilingMode.PAPER,
        2 * 10**9,
        bias_correction=True,
        refinement=False,
    )
    assert options_from(json.loads(json.dumps(dataclasses.asdict(options)))) == options


def test_options_of_earlier_versions_are_read():
    content = dataclasses.asdict(SegmentationOptions(device="cpu"))
    del content["refinement"]
    assert options_from(content) == SegmentationOptions(device="cpu", refinement=True)


@pytest.mark.parametrize("device", ["tpu", "gpu:", "GPU", "cpu "])
def test_an_unknown_device_is_refused(device):
    with pytest.raises(InputError, match="no device called"):
        SegmentationOptions(device=device)


def test_too_little_memory_is_refused():
    with pytest.raises(InputError, match=r"0\.5 GB of memory are too little"):
        SegmentationOptions(memory_bytes=500_000_000)


@pytest.mark.parametrize(
    ("text", "count"),
    [("2GB", 2e9), ("1500 MB", 1.5e9), ("2.5", 2.5e9), (" 3g ", 3e9), ("900m", 9e8)],
)
def test_memory_is_read(text, count):
    assert memory_from_text(text) == count


@pytest.mark.parametrize("text", ["", "two", "-1GB", "2TB", "1,5GB"])
def test_what_is_no_amount_of_memory_is_refused(text):
    with pytest.raises(InputError, match="no amount of memory"):
        memory_from_text(text)


def test_a_choice_that_does_not_exist_is_refused_with_those_that_do():
    assert choice(Infiltration, "auto", "infiltration") is Infiltration.AUTO
    with pytest.raises(InputError, match="no infiltration called 'some'") as raised:
        choice(Infiltration, "some", "infiltration")
    assert raised.value.advice == "Use any, auto, low, high."
