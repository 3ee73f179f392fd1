import pytest

from inference_engine.errors import ModelError, OutputError, WorkerError
from inference_engine.experiment import worker_process
from inference_engine.experiment.worker_process import run_in_child
from inference_engine.progress import NoProgress, OperationCancelled

# A worker in a module of its own, which does what its order says.
WORKER = """
import json, sys
from pathlib import Path
from inference_engine.errors import OutputError
from inference_engine.network.child_side import work_for_parent
order = json.loads(Path(sys.argv[1]).read_text())
def work(progress):
    progress.report(0.25, "A quarter")
    if order["kind"] == "refuse":
        raise OutputError("What.", "Advice.")
    if order["kind"] == "crash":
        raise ZeroDivisionError
    Path(order["target"]).write_text("done")
sys.exit(work_for_parent(work))
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    (tmp_path / "small_worker.py").write_text(WORKER)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return lambda order, progress=None: run_in_child(
        order, progress or NoProgress(), module="small_worker"
    )


def test_an_order_is_carried_out(run, tmp_path):
    run({"kind": "write", "target": str(tmp_path / "target")})
    assert (tmp_path / "target").read_text() == "done"


def test_what_the_child_refuses_comes_back_as_it_was(run):
    with pytest.raises(OutputError, match=r"What\. Advice\."):
        run({"kind": "refuse"})


def test_a_crash_says_that_the_work_can_be_gone_on_with(run):
    with pytest.raises(WorkerError, match="goes on where it was"):
        run({"kind": "crash"})


def test_a_wish_to_stop_passes_through(run, tmp_path):
    class Stop:
        def report(self, fraction, message):
            raise OperationCancelled

    with pytest.raises(OperationCancelled):
        run({"kind": "write", "target": str(tmp_path / "no" / "folder")}, Stop())


def test_the_real_worker_refuses_a_model_that_is_not_there(tmp_path):
    use = {"directory": str(tmp_path), "model": "x", "weights": None, "items": [["a", "b"]]}
    with pytest.raises(ModelError, match="list of models is missing"):
        run_in_child({"kind": "predict", "device": "cpu", "uses": [use]}, NoProgress())
    assert worker_process.WORKER_MODULE == "inference_engine.experiment.worker"
