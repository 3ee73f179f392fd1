"""One segmentation in a child, with small programs in the worker's place; no runtime here."""

import json
import logging
import subprocess
import sys
import tempfile
import threading
import time

import numpy as np
import pytest

from inference_engine import errors
from inference_engine.imaging.label_map import LabelMap
from inference_engine.network import child_process, running_worker
from inference_engine.network.inference_job import write_result
from inference_engine.network.inference_process import segment_in_child
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult
from tests.support.fake_predictors import spec_for_tests
from tests.support.phantoms import two_leg_scan

_PROLOGUE = """
import json, os, sys, time
job = json.loads(sys.stdin.readline())
def send(**message):
    print(json.dumps({"job": job["job"], **message}), flush=True)
"""


class Recorder:
    def __init__(self):
        self.reports = []

    def report(self, fraction, message):
        self.reports.append((time.monotonic(), fraction, message))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def models(tmp_path):
    write_manifest(tmp_path / "manifest.toml", [spec_for_tests()])
    return tmp_path


@pytest.fixture
def segment(models, temporary, monkeypatch):
    """Return a call that segments a phantom with a worker of the given program text."""

    def call(program, progress=None):
        started = []

        class Popen(subprocess.Popen):
            def __init__(self, *arguments, **options):
                started.append(self)
                super().__init__(*arguments, **options)

        def command(module, directory):
            assert module == "inference_engine.network.inference_worker"
            return [sys.executable, "-c", _PROLOGUE + program, directory]

        monkeypatch.setattr(running_worker, "worker_command", command)
        monkeypatch.setattr(subprocess, "Popen", Popen)
        scan, _ = two_leg_scan()
        try:
            return segment_in_child(
                scan, progress=progress or NoProgress(), models_directory=models
            )
        finally:
            (process,) = started
            assert process.returncode is not None, "the child was not waited for"
            assert not list(temporary.iterdir()), "temporary files are left behind"

    return call


def test_a_result_comes_back_with_the_scans_own_geometry(segment, tmp_path):
    _, labels = two_leg_scan()
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    write_result(prepared, SegmentationResult(labels, (), spec_for_tests(), "cpu", "fake", 1.0))
    recorder = Recorder()
    result = segment(
        f"""
import shutil
print("a library's greeting", flush=True)
send(kind="progress", fraction=0.5, message="Half")
for name in ("labels.npy", "result.json"):
    shutil.copy(os.path.join({str(prepared)!r}, name), job["folder"])
sys.stderr.write("x" * 300000)
send(kind="done")
time.sleep(60)
""",
        recorder,
    )
    assert isinstance(result.label_map, LabelMap)
    assert result.label_map.geometry.matches(labels.geometry)
    assert (0.5, "Half") in [report[1:] for report in recorder.reports]
    fractions = [fraction for _, fraction, _ in recorder.reports]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


@pytest.mark.parametrize(
    "name", ["InputError", "GeometryError", "ModelError", "OutputError", "LegSegError"]
)
def test_the_childs_own_errors_come_back_as_they_were(segment, name):
    with pytest.raises(errors.LegSegError) as caught:
        segment(f"send(kind='failed', error={name!r}, what='What.', advice='Advice.')")
    assert type(caught.value) is getattr(errors, name)
    assert (caught.value.what, caught.value.advice) == ("What.", "Advice.")


@pytest.mark.parametrize("name", ["SystemExit", "annotations", "no_such_thing"])
def test_a_name_that_is_no_error_of_ours_becomes_the_base_class(segment, name):
    with pytest.raises(errors.LegSegError) as caught:
        segment(f"send(kind='failed', error={name!r}, what='What.', advice='')")
    assert type(caught.value) is errors.LegSegError


def test_a_crash_is_one_sentence_with_its_details_in_the_log(segment, caplog):
    program = """
sys.stderr.write("library says no")
sys.stderr.flush()
send(kind="crashed", out_of_memory=False, traceback="Traceback: division by zero")
"""
    with caplog.at_level(logging.ERROR), pytest.raises(errors.WorkerError) as caught:
        segment(program)
    assert "Traceback" not in str(caught.value)
    assert "division by zero" in caplog.text
    assert "library says no" in caplog.text


def test_running_out_of_memory_is_said(segment):
    with pytest.raises(errors.WorkerError, match="memory"):
        segment("send(kind='crashed', out_of_memory=True, traceback='')")


def test_a_killed_child_probably_ran_out_of_memory(segment):
    with pytest.raises(errors.WorkerError, match="memory"):
        segment("os.kill(os.getpid(), 9)")


def test_a_child_that_ends_without_a_word_is_an_error(segment, caplog):
    with caplog.at_level(logging.ERROR), pytest.raises(errors.WorkerError) as caught:
        segment("sys.exit('libfoo.so: cannot open shared object file')")
    assert "memory" not in str(caught.value)
    assert "libfoo.so" in caplog.text


def test_cancelling_a_silent_child_takes_less_than_a_second(segment):
    class Cancel:
        def __init__(self):
            self.asked = threading.Event()
            self.asked_at = None

        def report(self, fraction, message):
            if message == "Deep in thought" and self.asked_at is None:
                threading.Timer(0.3, self.ask).start()
                self.asked_at = time.monotonic() + 0.3
            if self.asked.is_set():
                raise OperationCancelled

        def ask(self):
            self.asked_at = time.monotonic()
            self.asked.set()

    cancel = Cancel()
    with pytest.raises(OperationCancelled):
        segment(
            "send(kind='progress', fraction=0.1, message='Deep in thought')\ntime.sleep(60)", cancel
        )
    assert time.monotonic() - cancel.asked_at < 1.0


def test_progress_is_told_often_while_the_child_is_silent(segment):
    recorder = Recorder()
    with pytest.raises(errors.WorkerError):
        segment("time.sleep(1)", recorder)
    times = [moment for moment, _, _ in recorder.reports]
    assert max(np.diff(times)) < 0.5
    assert len(times) >= 5


@pytest.mark.parametrize("device", ["tpu", "gpu:x", "cuda:0", "cpu; rm", ""])
def test_an_unknown_device_is_refused_before_anything_starts(device):
    with pytest.raises(errors.InputError, match="no device"):
        SegmentationOptions(device=device)


def test_an_unknown_model_is_refused_before_anything_starts(models):
    scan, _ = two_leg_scan()
    with pytest.raises(errors.ModelError, match="no model called"):
        segment_in_child(
            scan, SegmentationOptions(model="x"), progress=NoProgress(), models_directory=models
        )


def test_no_room_for_temporary_files_is_said(models, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    scan, _ = two_leg_scan()
    with pytest.raises(errors.OutputError, match="temporary"):
        segment_in_child(scan, progress=NoProgress(), models_directory=models)


def test_a_worker_that_cannot_be_started_is_said(models, temporary, monkeypatch):
    monkeypatch.setattr(running_worker, "worker_command", lambda *_: ["/no/such/program"])
    scan, _ = two_leg_scan()
    with pytest.raises(errors.WorkerError, match="started"):
        segment_in_child(scan, progress=NoProgress(), models_directory=models)
    assert not list(temporary.iterdir())


def test_the_packaged_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = child_process.worker_command("some.module", "job")
    assert command == [sys.executable, "--worker", "some.module", "job"]


def test_the_caller_never_loads_tensorflow():
    program = (
        "import sys, json; import inference_engine.network.inference_process, "
        "inference_engine.network.weights; "
        "print(json.dumps([n for n in ('keras', 'tensorflow') if n in sys.modules]))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=60
    ).stdout
    assert json.loads(printed) == []
