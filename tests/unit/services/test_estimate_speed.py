"""The time of a scan is measured once and remembered for this computer."""

from __future__ import annotations

import json

import pytest

from inference_engine.progress import NoProgress
from legseg_desktop.services import estimate_speed as module
from legseg_desktop.services.diagnose_runtimes import InferenceCheck
from legseg_desktop.services.estimate_speed import FILE_NAME, seconds_for_a_scan


@pytest.fixture
def trials(monkeypatch, tmp_path):
    """Count the trials, which say 40 s; remember in a folder of their own."""
    made: list[int] = []

    def try_inference(*_: object) -> InferenceCheck:
        made.append(1)
        return InferenceCheck(scan_seconds=40)

    monkeypatch.setattr(module, "try_inference", try_inference)
    monkeypatch.setattr(module, "runtime_choices_file", lambda: tmp_path / "own" / "runtimes.json")
    return made


def test_it_is_measured_once(trials, tmp_path):
    assert seconds_for_a_scan(NoProgress()) == 40
    assert seconds_for_a_scan(NoProgress()) == 40
    assert len(trials) == 1


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"seconds": 3}', '{"seconds": "x", "measured_on": ""}']
)
def test_what_was_measured_elsewhere_or_is_damaged_is_measured_anew(trials, tmp_path, content):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / FILE_NAME).write_text(content)
    assert seconds_for_a_scan(NoProgress()) == 40
    assert json.loads((tmp_path / "own" / FILE_NAME).read_text())["seconds"] == 40


def test_it_works_where_nothing_can_be_remembered(trials, tmp_path):
    (tmp_path / "own").write_text("no folder")
    assert seconds_for_a_scan(NoProgress()) == 40


def test_without_a_model_or_a_runtime_it_is_unknown(trials, monkeypatch, tmp_path):
    assert seconds_for_a_scan(NoProgress(), models_directory=tmp_path / "none") is None
    monkeypatch.setattr(module, "try_inference", lambda *_: InferenceCheck())
    assert seconds_for_a_scan(NoProgress()) is None
