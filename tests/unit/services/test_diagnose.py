from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from inference_engine.network.runtime_trial import RuntimeTrial
from inference_engine.segmentation.options import Runtime
from installer.setup_environment import SYSTEM_PACKAGES
from legseg_desktop.services import diagnose as module
from legseg_desktop.services.diagnose import diagnose, qt_platform_for
from legseg_desktop.services.diagnose_runtimes import InferenceCheck


def test_a_diagnosis_can_be_written_as_json() -> None:
    found = diagnose(try_runtimes=False)
    assert json.loads(json.dumps(dataclasses.asdict(found)))["libraries"] == found.libraries


def test_versions_are_those_that_are_installed() -> None:
    found = diagnose(try_runtimes=False)
    assert found.python_version == ".".join(map(str, sys.version_info[:3]))
    assert found.libraries["PySide6-Essentials"] == "6.11.3"
    assert found.processors >= 1
    if found.memory_gb is not None and found.free_memory_gb is not None:
        assert 0 < found.free_memory_gb < found.memory_gb


def test_missing_models_are_a_problem(tmp_path: Path) -> None:
    found = diagnose(try_runtimes=False, models_directory=tmp_path)
    assert found.models == ()
    assert any("models is missing" in problem for problem in found.problems)


def test_a_damaged_model_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "weights.npz").write_bytes(b"damaged")
    (tmp_path / "manifest.toml").write_text(
        """
        [[model]]
        name = "thigh"
        version = "1"
        architecture = "compact_unet"
        arguments = { class_count = 19 }
        spacing_mm = [2.0, 2.0, 4.0]
        channels = ["water", "fat"]
        slab_shape = [96, 96, 32]
        size_multiple = [8, 8, 8]
        label_table = "legseg18.toml"
        weights = [{ file = "weights.npz", sha256 = "00" }]
        """
    )
    found = diagnose(try_runtimes=False, models_directory=tmp_path)
    assert [model.name for model in found.models] == ["thigh"]
    assert found.models[0].problem is not None
    assert found.models[0].problem in found.problems


def test_a_library_that_is_missing_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIBRARIES", ("numpy", "no-such-library"))
    found = diagnose(try_runtimes=False)
    assert found.libraries["no-such-library"] is None
    assert "no-such-library is not installed." in found.problems


def test_a_library_that_is_not_needed_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "OPTIONAL_LIBRARIES", ("no-such-library",))
    found = diagnose(try_runtimes=False)
    assert found.libraries["no-such-library"] is None
    assert not any("no-such-library" in problem for problem in found.problems)


def test_that_no_network_runs_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        module, "try_inference", lambda *_: InferenceCheck(problem="It crashed.", hints=("So.",))
    )
    found = diagnose()
    assert "It crashed." in found.problems
    assert "So." in found.hints


def test_an_unused_graphics_card_is_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    trial = RuntimeTrial(Runtime.OPENVINO, "1", {"cpu": ("float32",)}, ())
    monkeypatch.setattr(module, "try_inference", lambda *_: InferenceCheck((trial,)))
    monkeypatch.setattr(module, "_graphics_cards", lambda: ("Some card, 8192 MiB",))
    assert any("graphics card is not used" in hint for hint in diagnose().hints)
    seen = replace(trial, devices={"cpu": ("float32",), "gpu:0": ("float32",)})
    monkeypatch.setattr(module, "try_inference", lambda *_: InferenceCheck((seen,)))
    assert not any("graphics card" in hint for hint in diagnose().hints)


def test_a_missing_system_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SYSTEM_LIBRARIES", {"libno-such-thing.so.1": "libno-such-thing1"})
    problems = diagnose(try_runtimes=False).problems
    assert any("libno-such-thing1" in problem for problem in problems)


def test_the_set_up_installs_every_system_library_that_is_examined() -> None:
    assert set(module._SYSTEM_LIBRARIES.values()) == set(SYSTEM_PACKAGES)


def test_no_runtime_and_no_qt_is_loaded() -> None:
    code = (
        "import sys\n"
        "from legseg_desktop.services.diagnose import diagnose\n"
        "diagnose(try_runtimes=False)\n"
        "print(*sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not {"tensorflow", "keras", "openvino", "onnxruntime", "PySide6"} & set(
        answer.stdout.split()
    )


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, ("xcb", False)),
        ("linux", {"DISPLAY": ":0"}, ("xcb", True)),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", True)),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ("offscreen", False)),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, ("vnc", False)),
        ("win32", {}, ("windows", True)),
        ("darwin", {}, ("cocoa", True)),
    ],
)
def test_qt_platform(system: str, environment: dict[str, str], expected: tuple[str, bool]) -> None:
    assert qt_platform_for(system, environment) == expected
