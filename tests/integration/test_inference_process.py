"""A whole segmentation in a real inference process, on a tiny network."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError, ModelError
from inference_engine.network.engine import Engine
from inference_engine.network.inference_process import segment_in_child
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.options import Runtime, SegmentationOptions
from tests.support.phantoms import two_leg_scan
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)

# ruff: noqa: F811

pytestmark = pytest.mark.slow

_PARENT = """
import sys
from pathlib import Path
from inference_engine.network.inference_process import segment_in_child
from inference_engine.progress import NoProgress
from tests.support.phantoms import two_leg_scan
segment_in_child(two_leg_scan()[0], progress=NoProgress(), models_directory=Path(sys.argv[1]))
"""


# Named, so that nothing is tried first: what a trial finds has tests of its own.
FAST = SegmentationOptions(runtime=Runtime.OPENVINO, device="cpu")


class Messages:
    def __init__(self):
        self.seen = []

    def report(self, fraction, message):
        self.seen.append((fraction, message))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_same_scan_same_bytes_and_no_tensorflow_here(tiny_models, temporary):
    scan, _ = two_leg_scan(axis_codes="LPS", rotation_degrees=(4, 0, 0))
    messages = Messages()
    first = segment_in_child(scan, FAST, progress=messages, models_directory=tiny_models)
    second = segment_in_child(
        scan,
        replace(FAST, model="tiny"),
        progress=NoProgress(),
        models_directory=tiny_models,
    )
    labels = first.label_map.labels
    assert labels.shape == scan.geometry.shape
    assert first.label_map.geometry is scan.geometry
    assert len(np.unique(labels)) > 2, "the tiny network has no opinion: a poor test"
    assert set(np.unique(labels)) <= {0, *range(1, 19), *range(101, 119)}
    assert labels.tobytes() == second.label_map.labels.tobytes()
    assert second.device == "cpu"
    assert first.runtime.startswith("openvino")
    assert first.precision == "float32"
    assert first.parameters["runtime_choice"] == "OpenVINO on the processor: as asked"
    assert first.vote_entropy.shape == labels.shape
    assert {muscle.label for muscle in first.uncertainty} == set(np.unique(labels)) - {0}
    assert first.model.name == "tiny"
    fractions = [fraction for fraction, _ in messages.seen]
    assert fractions == sorted(fractions)
    assert any("left leg, network 2 of 2" in message for _, message in messages.seen)
    assert not list(temporary.iterdir())
    assert not {"tensorflow", "keras", "openvino"} & set(sys.modules)


def test_errors_of_the_child_keep_their_class(tiny_models, temporary, tmp_path):
    scan, _ = two_leg_scan()
    with pytest.raises(InputError, match="gpu:77"):
        segment_in_child(
            scan,
            SegmentationOptions(runtime=Runtime.OPENVINO, device="gpu:77"),
            progress=NoProgress(),
            models_directory=tiny_models,
        )
    for file in tiny_models.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "tiny-0.npz").write_bytes(b"damaged")
    with pytest.raises(ModelError, match="SHA-256"):
        segment_in_child(scan, FAST, progress=NoProgress(), models_directory=tmp_path)
    assert not list(temporary.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="reads /proc")
def test_the_child_ends_and_cleans_up_when_its_parent_is_killed(tiny_models, temporary):
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(tiny_models)],
        env={**os.environ, "TMPDIR": str(temporary)},
        cwd=Path(__file__).parents[2],
    )
    try:
        child = _wait_for(lambda: _child_of(parent.pid), 30)
        # Killed in the middle of loading or trying the runtimes, when the child is busiest.
        time.sleep(1.0)
        assert any(temporary.iterdir())
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    _wait_for(lambda: not _is_alive(child), 10)
    _wait_for(lambda: not list(temporary.iterdir()), 1)


def _wait_for(condition, seconds):
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
    return value


def _child_of(pid):
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return None
    workers = [
        c for c in children if b"inference_worker" in Path(f"/proc/{c}/cmdline").read_bytes()
    ]
    return int(workers[0]) if workers else None


def _is_alive(pid):
    try:
        # The state follows the name in brackets; a zombie is dead.
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_a_worker_without_a_job_says_so_in_one_message(tmp_path):
    """The worker by itself: only JSON lines on its standard output."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "inference_engine.network.inference_worker", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with worker:
        worker.stdin.write(json.dumps({"kind": "job", "job": 7, "folder": str(tmp_path)}) + "\n")
        worker.stdin.flush()
        messages = []
        while not messages or messages[-1]["kind"] in ("ready", "alive"):
            messages.append(json.loads(worker.stdout.readline()))
        # The end of its standard input is the end of its parent: its folders go, and so it does.
        worker.stdin.close()
        worker.wait(timeout=60)
    assert "ready" in [message["kind"] for message in messages]
    assert (messages[-1]["kind"], messages[-1]["job"]) == ("crashed", 7)
    assert "FileNotFoundError" in messages[-1]["traceback"]
    assert not tmp_path.exists()


def test_a_second_scan_needs_no_loading(tiny_models, temporary):
    scan, _ = two_leg_scan()
    with Engine() as engine:
        engine.warm_up(FAST, progress=NoProgress(), models_directory=tiny_models)
        process = engine.process_id
        messages = Messages()
        first = engine.segment(scan, FAST, progress=messages, models_directory=tiny_models)
        second = engine.segment(scan, FAST, progress=messages, models_directory=tiny_models)
        assert engine.process_id == process
    assert first.label_map.labels.tobytes() == second.label_map.labels.tobytes()
    assert not [message for _, message in messages.seen if "Loading" in message]
    assert not list(temporary.iterdir())


def test_models_share_a_member_and_a_changed_one_is_loaded(tiny_models, temporary, tmp_path):
    """A network is known by its weights, not by the name of its model."""
    spec = find_model(None, tiny_models)
    shutil.copytree(tiny_models, tmp_path / "models")
    half = replace(spec, name="half", weights=spec.weights[1:])
    write_manifest(tmp_path / "models" / "manifest.toml", [spec, half])
    scan, _ = two_leg_scan()

    def messages_of(engine, model):
        messages = Messages()
        result = engine.segment(
            scan,
            replace(FAST, model=model),
            progress=messages,
            models_directory=tmp_path / "models",
        )
        assert result.model.name == model
        return [message for _, message in messages.seen]

    with Engine() as engine:
        assert any("Loading" in message for message in messages_of(engine, "tiny"))
        assert not any("Loading" in message for message in messages_of(engine, "half"))
        # The same name, other weights: nobody may get the old ones.
        write_manifest(
            tmp_path / "models" / "manifest.toml",
            [replace(half, weights=(replace(half.weights[0], sha256="0" * 64),))],
        )
        with pytest.raises(ModelError, match="SHA-256"):
            messages_of(engine, "half")
