"""The lock: every package pinned and hashed, no address of an index, true to pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from importlib.util import find_spec
from pathlib import Path

from tests.support.separate_process import modules_loaded_by

CHECKOUT = Path(__file__).parents[2]
LOCK = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
# One requirement with its continuation lines.
REQUIREMENTS = re.findall(r"^[^\s#](?:.*\\\n)*.*", LOCK, flags=re.MULTILINE)


def test_every_requirement_is_pinned_and_hashed() -> None:
    assert len(REQUIREMENTS) > 50
    for requirement in REQUIREMENTS:
        assert re.match(r"[a-z0-9][a-z0-9.-]*==\S+", requirement), requirement
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", requirement), requirement


def test_the_lock_names_no_address() -> None:
    assert "://" not in LOCK
    options = re.findall(r"(?:^|\s)(--?[a-z][a-z-]*)", LOCK)
    assert set(options) == {"--hash"}


def test_every_direct_dependency_is_locked_at_its_pin() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + extras["dev"] + extras["onnx"]
    locked = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", LOCK, re.MULTILINE))
    for requirement in wanted:
        parts = re.match(r"([A-Za-z0-9._-]+)\s*(==)?\s*([^\s;]*)", requirement)
        assert parts is not None
        name = re.sub(r"[-_.]+", "-", parts[1]).lower()
        assert name in locked
        if parts[2]:
            assert locked[name] == parts[3]


def test_openvino_works_without_its_telemetry() -> None:
    assert "openvino-telemetry" not in LOCK
    assert find_spec("openvino_telemetry") is None
    loaded = modules_loaded_by("import openvino; assert 'CPU' in openvino.Core().available_devices")
    assert "openvino" in loaded
