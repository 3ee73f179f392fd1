"""What can go wrong with the inference process: each a sentence, and the next scan works.

The worker is the real one; only its networks are not.
"""

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

from inference_engine.errors import ModelError, OutputError, WorkerError
from inference_engine.network.engine import Engine
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.options import Runtime, SegmentationOptions
from tests.support.fake_predictors import spec_for_tests
from tests.support.phantoms import two_leg_scan
from tests.support.scripted_workers import (
    REAL_WORKER,
    SERVE,
    When,
    is_process_alive,
    use_worker,
    watched_processes,
)
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)

# ruff: noqa: F811

resource = pytest.importorskip("resource", reason="signals and limits of POSIX")

pytestmark = pytest.mark.slow

# In every phase the worker stays long enough to be caught there. The phase is one of the job's
# model, so that the same worker does the next one.
PHASES = """
class Slow(FatFractionPredictor):
    def predict(self, slab):
        if slow_in == "predicting":
            time.sleep(60)
        return super().predict(slab)
class Loader(Loader):
    def predictors(self, spec, options, progress):
        global slow_in
        slow_in = spec.name
        progress.report(0.5, "Loading the model")
        if slow_in == "loading":
            time.sleep(60)
        return (Slow(spec),)
def slow_write(directory, result, write=inference_job.write_result):
    write(directory, result)
    if slow_in == "writing":
        (directory / "result.json").unlink()
        time.sleep(60)
inference_job.write_result = slow_write
"""
# Named, so that nothing is tried first.
FAST = SegmentationOptions(runtime=Runtime.OPENVINO, device="cpu")
STARTING, LOADING = "Starting the segmentation", "Loading the model"
PREDICTING, WRITING = "the right leg, network 1", "Handing over the result"
OF_PHASE = {"starting": STARTING, "loading": LOADING, "predicting": PREDICTING, "writing": WRITING}


@pytest.fixture
def models(tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    names = ["fake", *OF_PHASE, "greedy"]
    write_manifest(
        folder / "manifest.toml",
        [
            *(replace(spec_for_tests(), name=name) for name in names),
            # Parts of the legs have another number of muscles.
            replace(spec_for_tests(), name="other table", arguments={"class_count": 12}),
            replace(spec_for_tests(), name="no table", label_table="missing.toml"),
        ],
    )
    return folder


@pytest.fixture
def started(tmp_path, monkeypatch):
    with watched_processes(tmp_path / "temporary", monkeypatch) as processes:
        yield processes


@pytest.fixture
def made(started, monkeypatch):
    """Return a function that makes an engine with the real worker and a program's networks."""
    engines = []

    def make(program="", **options):
        use_worker(monkeypatch, REAL_WORKER + program + SERVE)
        engines.append(Engine(**options))
        return engines[-1]

    yield make
    for engine in engines:
        engine.close()


@pytest.fixture
def segment(models):
    scan, truth = two_leg_scan()

    def run(engine, model="fake", progress=None):
        result = engine.segment(
            scan,
            SegmentationOptions(model=model),
            progress=progress or NoProgress(),
            models_directory=models,
        )
        found = np.unique(result.label_map.labels)
        assert set(np.unique(truth.labels)) == set(found)
        return result

    return run


def _kill(engine, number=signal.SIGKILL):
    os.kill(engine.process_id, number)


def _cancel():
    raise OperationCancelled


@pytest.mark.parametrize("phase", OF_PHASE)
def test_killed_in_any_phase_the_next_scan_has_a_fresh_process(made, segment, started, phase):
    engine = made(PHASES)
    # "Starting" is said before there is a process, too.
    killed = When(OF_PHASE[phase], lambda: _kill(engine), lambda: engine.process_id is not None)
    with pytest.raises(WorkerError, match="memory") as caught:
        segment(engine, phase, killed)
    assert caught.value.advice
    assert killed.is_done
    segment(engine)
    assert len(started) == 2


@pytest.mark.parametrize("phase", ["loading", "predicting", "writing"])
def test_cancelled_in_any_phase_within_a_second(made, segment, phase):
    engine = made(PHASES)
    stop = When(OF_PHASE[phase], _cancel)
    with pytest.raises(OperationCancelled):
        segment(engine, phase, stop)
    assert time.monotonic() - stop.at < 1.0
    segment(engine)


def test_what_a_killed_worker_had_in_temporary_folders_goes_with_it(made, segment):
    """Its own ones, such as those of the trials of runtimes: in the end, none may be left."""
    engine = made(
        "import tempfile\nfor _ in range(3): tempfile.mkdtemp()\n"
        "assert len(os.listdir(os.environ['TMPDIR'])) >= 3\n" + PHASES
    )
    with pytest.raises(WorkerError, match="memory"):
        segment(engine, "loading", When(LOADING, lambda: _kill(engine)))


def test_a_scan_that_stops_when_asked_keeps_the_networks(made, segment, started):
    engine = made()
    with pytest.raises(OperationCancelled):
        segment(engine, progress=When(PREDICTING, _cancel))
    segment(engine)
    assert len(started) == 1


def test_a_frozen_worker_is_found_and_replaced(made, segment, started):
    engine = made(PHASES, watchdog_s=1.5)
    with pytest.raises(WorkerError, match="no sign of life"):
        segment(engine, "predicting", When(PREDICTING, lambda: _kill(engine, signal.SIGSTOP)))
    segment(engine)
    assert len(started) == 2


GREEDY = """
class Greedy(FatFractionPredictor):
    def predict(self, slab):
        if self.spec.name == "greedy":
            {how}
        return super().predict(slab)
class Loader(Loader):
    def predictors(self, spec, options, progress):
        return (Greedy(spec),)
"""


@pytest.mark.parametrize(
    "how",
    [
        # More address space than the process may have: numpy says so.
        "resource.setrlimit(resource.RLIMIT_AS, (4 << 30, -1)); np.ones(1 << 34)",
        "raise MemoryError",
        "raise RuntimeError('Exception: std::bad_alloc')",
        "os.write(2, b'terminate called: std::bad_alloc'); os.abort()",
    ],
    ids=["ulimit", "MemoryError", "bad_alloc caught", "bad_alloc uncaught"],
)
def test_out_of_memory_is_said_and_the_next_scan_works(made, segment, started, how):
    engine = made(GREEDY.format(how=how))
    with pytest.raises(WorkerError, match="ran out of memory") as caught:
        segment(engine, "greedy")
    assert "Close other programs" in caught.value.advice
    segment(engine)
    assert len(started) == 2


@pytest.mark.parametrize(
    ("model", "words"), [("other table", "11 muscles"), ("no table", "label table|missing.toml")]
)
def test_a_model_with_another_label_table_is_refused(made, segment, started, model, words):
    engine = made()
    with pytest.raises(Exception, match=words) as caught:
        segment(engine, model)
    assert caught.value.advice
    segment(engine)
    assert len(started) == 1


FULL = """
def small_disk(directory, result, write=inference_job.write_result):
    if not (marker := directory.parents[2] / "was full").exists():
        marker.touch()
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    try:
        write(directory, result)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, -1))
inference_job.write_result = small_disk
"""


def test_a_full_disk_for_the_result_is_said_and_the_next_scan_works(made, segment, started):
    engine = made(FULL)
    with pytest.raises(OutputError, match="result can't be written") as caught:
        segment(engine)
    assert f"Make room in {tempfile.gettempdir()}," in caught.value.advice
    segment(engine)
    assert len(started) == 1


def test_a_full_disk_for_the_images_is_said_and_the_next_scan_works(made, segment, started):
    engine = made()
    segment(engine)  # started first: a child inherits the limit
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(OutputError, match="images can't be written"):
            segment(engine)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    segment(engine)
    assert len(started) == 1


_PARENT = f"""
import signal, sys, time
from pathlib import Path
from inference_engine.network import engine, running_worker
from inference_engine.progress import NoProgress
program = {REAL_WORKER + SERVE!r}
running_worker.worker_command = lambda _, folder: [sys.executable, "-c", program, folder]
one = engine.Engine()
one.warm_up(progress=NoProgress(), models_directory=Path(sys.argv[1]))
print(one.process_id, flush=True)
if sys.argv[2] == "error":
    1 / 0
if sys.argv[2] == "exit":
    sys.exit()
time.sleep(60)
"""


@pytest.mark.parametrize("ending", ["SIGKILL", "SIGTERM", "error", "exit"])
def test_however_its_parent_ends_the_worker_ends_with_it(models, tmp_path, ending):
    """A worker that waits for its next scan, with its folder; nobody has closed the engine."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(models), ending],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": str(temporary)},
        cwd=Path(__file__).parents[2],
        text=True,
    )
    with parent:
        worker = int(parent.stdout.readline())
        if ending.startswith("SIG"):
            assert list(temporary.iterdir())
            parent.send_signal(getattr(signal, ending))
        parent.wait(30)
        deadline = time.monotonic() + 10
        while is_process_alive(worker) or list(temporary.iterdir()):
            assert time.monotonic() < deadline, "the worker, or its folder, is still there"
            time.sleep(0.05)


def test_damaged_weights_are_refused_before_anything_is_loaded(tiny_models, tmp_path, started):
    """Hashes are checked as the networks are loaded; a mended file works in the same process."""
    folder = tmp_path / "damaged"
    shutil.copytree(tiny_models, folder)
    content = (folder / "tiny-1.npz").read_bytes()
    (folder / "tiny-1.npz").write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    scan, _ = two_leg_scan()
    with Engine() as engine:
        with pytest.raises(ModelError, match="SHA-256") as caught:
            engine.segment(scan, FAST, progress=NoProgress(), models_directory=folder)
        assert caught.value.advice
        (folder / "tiny-1.npz").write_bytes(content)
        engine.segment(scan, FAST, progress=NoProgress(), models_directory=folder)
    assert len(started) == 1
