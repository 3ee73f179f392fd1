"""Checks that need TensorFlow; test_cross_validation.py runs them in a process of their own."""

import csv
import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf

from inference_engine.errors import InputError, ModelError, OutputError
from inference_engine.experiment.toml_text import toml_text
from inference_engine.experiment.train_in_worker import train
from inference_engine.network.keras_predictor import load_predictors
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.pipeline import SegmentationPipeline
from inference_engine.training import fold_training
from inference_engine.training.checkpoint import read_checkpoint
from inference_engine.training.cross_validation import cross_validate
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.losses import cross_entropy_and_dice
from inference_engine.training.masked_losses import LOSSES
from inference_engine.training.sample_stream import Batch
from inference_engine.training.training_device import claim_device
from inference_engine.training.validation import validate
from tests.support.phantoms import two_leg_scan
from tests.support.training_data import tiny_configuration, tiny_sections, write_subjects

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module", autouse=True)
def device():
    claim_device("tensorflow", "cpu")


@pytest.fixture(scope="module")
def scans(tmp_path_factory):
    return write_subjects(tmp_path_factory.mktemp("data") / "scans")


@pytest.fixture(scope="module")
def whole_run(scans, tmp_path_factory):
    """Return a run that nothing has disturbed."""
    path = tmp_path_factory.mktemp("whole") / "run"
    cross_validate(tiny_configuration(scans), path, NoProgress())
    return path


def _assert_same_result(run, expected):
    for fold in ("fold-1", "fold-2"):
        one, other = (read_checkpoint(place / fold / "checkpoint.npz") for place in (run, expected))
        for kind in ("weights", "optimiser", "best_weights"):
            pairs = zip(getattr(one, kind), getattr(other, kind), strict=True)
            assert all(np.array_equal(a, b) for a, b in pairs)
        losses = [[(row.loss, row.validation_loss) for row in c.state.rows] for c in (one, other)]
        assert losses[0] == losses[1]
    for name in ("tiny-0.1.0-fold-1.npz", "tiny-0.1.0-fold-2.npz", "manifest.toml"):
        assert (run / "model" / name).read_bytes() == (expected / "model" / name).read_bytes()


def test_a_run_leaves_curves_weights_and_a_model(whole_run, scans):
    outcome = json.loads((whole_run / "outcome.json").read_text())
    best = max(outcome["folds"], key=lambda fold: fold["validation_dsc_percent"])
    assert outcome["folds"][outcome["best_fold"]] == best
    names = {subject for fold in outcome["folds"] for subject in fold["validation_subjects"]}
    assert names == {"sub-1", "sub-2", "sub-3", "sub-4"}
    for fold in ("fold-1", "fold-2"):
        with (whole_run / fold / "learning_curve.csv").open(newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert [row["epoch"] for row in rows] == ["1", "2"]
        assert float(rows[1]["loss"]) < float(rows[0]["loss"])
        assert 0 <= float(rows[0]["waited_seconds"]) <= float(rows[0]["seconds"])
        assert (whole_run / fold / "learning_curve.png").exists()
        assert (whole_run / fold / "best_weights.npz").exists()


def test_tensorboard_finds_the_curves(whole_run):
    (file,) = (whole_run / "fold-1" / "events").iterdir()
    events = [
        tf.compat.v1.Event.FromString(record.numpy())
        for record in tf.data.TFRecordDataset(str(file))
    ]
    losses = {
        event.step: tf.make_ndarray(value.tensor)
        for event in events
        for value in event.summary.value
        if value.tag == "loss/training" and value.metadata.plugin_data.plugin_name == "scalars"
    }
    rows = read_checkpoint(whole_run / "fold-1" / "checkpoint.npz").state.rows
    assert losses == {row.epoch: pytest.approx(row.loss) for row in rows}


def test_the_model_segments_a_scan(whole_run):
    spec = find_model(None, whole_run / "model")
    assert (spec.name, len(spec.weights), spec.class_count) == ("tiny", 2, 19)
    scan, _ = two_leg_scan()
    result = SegmentationPipeline(spec, load_predictors(spec, "cpu")).run(scan, NoProgress())
    assert result.label_map.geometry.matches(scan.geometry)


def test_a_run_that_is_through_is_left_alone(whole_run, scans):
    before = (whole_run / "fold-1" / "checkpoint.npz").stat().st_mtime_ns
    cross_validate(tiny_configuration(scans), whole_run, NoProgress())
    assert (whole_run / "fold-1" / "checkpoint.npz").stat().st_mtime_ns == before


def _order(folder, sections):
    """Write a configuration and return the order to train it."""
    path = folder / "own.toml"
    path.write_text(toml_text(sections), encoding="utf-8")
    return {
        "kind": "train",
        "configuration": str(path),
        "run_folder": str(folder / "run"),
        "device": "cpu",
    }


def _started(order, folder):
    path = folder / "order.json"
    path.write_text(json.dumps(order), encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "-m", "inference_engine.experiment.worker", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )


def _kill_after_first_checkpoint(order, folder):
    """Kill a child in an epoch's middle: a checkpoint follows every step, also the first."""
    child = _started(order, folder)
    checkpoint = Path(order["run_folder"]) / "fold-1" / "checkpoint.npz"
    deadline = time.monotonic() + 200
    while not checkpoint.exists() and time.monotonic() < deadline and child.poll() is None:
        time.sleep(0.002)
    child.send_signal(signal.SIGKILL)
    child.communicate()


def test_a_run_killed_out_of_room_and_stopped_goes_on_with_the_same_result(
    scans, whole_run, tmp_path, monkeypatch
):
    order = _order(tmp_path, tiny_sections(scans))
    run = Path(order["run_folder"])
    _kill_after_first_checkpoint(order, tmp_path)
    assert not read_checkpoint(run / "fold-1" / "checkpoint.npz").state.is_finished

    write, written = fold_training.write_checkpoint, []

    def full(path, checkpoint):
        if len(written) == 1:
            raise OutputError("The checkpoint can't be written: No space left on device.")
        written.append(path)
        write(path, checkpoint)

    with monkeypatch.context() as patch:
        patch.setattr(fold_training, "write_checkpoint", full)
        with pytest.raises(OutputError, match="No space left"):
            train(order, NoProgress())
    assert read_checkpoint(run / "fold-1" / "checkpoint.npz") is not None

    class StopInFold2:
        def report(self, fraction, message):
            if "Fold 2" in message and "epoch 2" in message:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        train(order, StopInFold2())
    assert not (run / "outcome.json").exists()
    train(order, NoProgress())
    _assert_same_result(run, whole_run)


def test_high_infiltration_begins_with_the_best_fold_on_either_backend(scans, whole_run, tmp_path):
    sections = tiny_sections(scans, epochs=1, learning_rate=1e-3)
    sections["network"]["initial_weights"] = str(whole_run)
    order = _order(tmp_path, sections)
    train(order, NoProgress())
    run = Path(order["run_folder"])
    best = json.loads((whole_run / "outcome.json").read_text())["best_fold"] + 1
    # Its own copy: the run can go on when the other one is gone.
    expected = (whole_run / "model" / f"tiny-0.1.0-fold-{best}.npz").read_bytes()
    assert (run / "initial_weights.npz").read_bytes() == expected
    fresh = read_checkpoint(whole_run / "fold-1" / "checkpoint.npz").state.rows[0]
    tuned = read_checkpoint(run / "fold-1" / "checkpoint.npz").state.rows[0]
    assert tuned.loss < fresh.loss

    sections["training"]["backend"] = "jax"
    (tmp_path / "jax").mkdir()
    order = _order(tmp_path / "jax", sections)
    child = _started(order, tmp_path)
    # Not by communicate, which would close what the child takes for its parent's life.
    said = child.stdout.read()
    assert child.wait() == 0, said
    child.communicate()
    one, other = (
        read_checkpoint(Path(place) / "fold-1" / "checkpoint.npz")
        for place in (run, order["run_folder"])
    )
    assert other.state.rows[0].loss == pytest.approx(one.state.rows[0].loss, rel=1e-4)
    losses = [c.state.rows[0].validation_loss for c in (one, other)]
    assert losses[1] == pytest.approx(losses[0], rel=1e-3)
    # Where a gradient is nothing but rounding, Adam's steps may have either sign.
    close = [
        np.isclose(a, b, rtol=1e-3, atol=1e-4).mean()
        for a, b in zip(one.weights, other.weights, strict=True)
    ]
    assert np.mean(close) > 0.95


def test_weights_of_another_network_are_refused(scans, whole_run, tmp_path):
    sections = tiny_sections(scans)
    sections["network"]["initial_weights"] = str(whole_run)
    sections["network"]["arguments"] = {"widths": [6, 8]}
    with pytest.raises(ModelError, match="another network"):
        train(_order(tmp_path, sections), NoProgress())


def test_the_papers_network_learns_from_sparse_labels_in_half_precision_and_stops(
    scans, tmp_path, monkeypatch
):
    sections = tiny_sections(
        scans,
        epochs=9,
        stop_patience=1,
        rate_patience=1,
        precision="mixed_bfloat16",
        sparse_labels="GT5",
        sparse_fill="ignore",
        loss="cross_entropy_and_dice",
        optimiser="adamw",
    )
    sections["network"].update(
        architecture="reference", arguments={"widths": [[4, 6]]}, slab_shape=[18, 18, 9]
    )
    measured = fold_training.validate
    monkeypatch.setattr(
        fold_training, "validate", lambda *given: replace(measured(*given), loss=1.0)
    )
    order = _order(tmp_path, sections)
    train(order, NoProgress())
    run = Path(order["run_folder"])
    state = read_checkpoint(run / "fold-1" / "checkpoint.npz").state
    # No epoch was better than the first.
    assert (state.epoch, state.plateau.rate) == (2, 0.005)
    spec = find_model(None, run / "model")
    assert spec.margin == (1, 1, 1)
    assert spec.size_multiple == spec.slab_shape == (18, 18, 9)
    scan, _ = two_leg_scan()
    result = SegmentationPipeline(spec, load_predictors(spec, "cpu")).run(scan, NoProgress())
    assert result.label_map.labels.shape == scan.geometry.shape


def test_half_precision_that_the_processor_lacks_is_said(scans, tmp_path):
    with pytest.raises(InputError, match="mixed_float16' needs a graphics card"):
        train(_order(tmp_path, tiny_sections(scans, precision="mixed_float16")), NoProgress())


@pytest.mark.parametrize(
    ("device", "said"), [("gpu:7", "finds no such device"), ("tpu", "no device called 'tpu'")]
)
def test_a_device_that_is_not_there_is_said(scans, tmp_path, monkeypatch, device, said):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")
    with pytest.raises(InputError, match=said):
        train({**_order(tmp_path, tiny_sections(scans)), "device": device}, NoProgress())


def test_unknown_voxels_enter_no_loss():
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 5, (1, 6, 6, 4)).astype(np.uint8)
    scores = keras.ops.softmax(rng.normal(size=(*labels.shape, 5)).astype(np.float32))
    hidden, other = labels.copy(), np.array(scores)
    hidden[..., 2:] = UNKNOWN
    other[..., 2:, :] = (0.96, 0.01, 0.01, 0.01, 0.01)
    other = keras.ops.convert_to_tensor(other)
    shown, seen = labels[..., :2], scores[..., :2, :]
    entropy, both = LOSSES["cross_entropy"], LOSSES["cross_entropy_and_dice"]
    for loss in (entropy, both):
        assert float(loss(hidden, scores)) == pytest.approx(float(loss(hidden, other)), rel=1e-5)
    assert float(entropy(hidden, scores)) == pytest.approx(float(entropy(shown, seen)), rel=1e-5)
    assert float(both(hidden, scores)) == pytest.approx(float(both(shown, seen)), rel=1e-5)
    assert float(both(labels, scores)) == pytest.approx(
        float(cross_entropy_and_dice(labels, scores)), rel=1e-5
    )
    assert float(entropy(np.full_like(labels, UNKNOWN), scores)) == 0


def test_slabs_without_a_muscle_have_no_dsc():
    class Silent:
        output_shape = (None, None, None, None, 2)

        def predict_on_batch(self, images):
            return np.full((*images.shape[:4], 2), 0.5, np.float32)

    empty = Batch(np.zeros((1, 2, 2, 2, 1), np.float32), np.zeros((1, 2, 2, 2), np.uint8))
    figures = validate(Silent(), LOSSES["cross_entropy"], [empty])
    assert figures.dsc_percent is None
    assert figures.loss == pytest.approx(np.log(2))
